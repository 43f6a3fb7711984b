"""One question: its answer written, its gaps set aside, itself split or sent to its owner."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.cases import access, actions
from answerable.cases.answers import current
from answerable.cases.decisions import lacking_reasons, needs_reasons
from answerable.cases.drafts_json import figures_in
from answerable.cases.forms.answering import AnswerForm, ReasonForm, RegimeForm, SplitForm
from answerable.cases.models import Draft, Question
from answerable.cases.policy import policy_on
from answerable.cases.refusals import Refused, Stale
from answerable.cases.repeating import repeat_of
from answerable.cases.roles import DRAFT, WORK
from answerable.cases.stated import lacks
from answerable.cases.suggested_owners import suggested_owners
from answerable.cases.views.case import Answered, about
from answerable.cases.views.guard import done, staff
from answerable.figures.printed import printed
from answerable.registers.since import Place, changed, place


def back(question: Question) -> HttpResponse:
    """To the question's place on its case."""
    response = redirect("cases:case", question.request.slug)
    response["Location"] += f"#question-{question.position}"
    return response


def after(question: Question, draft: Draft) -> HttpResponse:
    """To what is still to be reasoned, where something is withheld; else to the case."""
    if draft.disposition == "repeated" and lacks(draft) and not repeat_of(question):
        return redirect("cases:repeats", question.request.slug, question.position)
    if needs_reasons(question, draft) and lacking_reasons(question, draft):
        return redirect("cases:reasons", question.request.slug, question.position)
    return back(question)


def starting(draft: Draft | None) -> dict[str, Any]:
    """What the form shows first: the answer as it stands."""
    if draft is None:
        return {"base": 0}
    return {
        "base": draft.version,
        "text": draft.text,
        "disposition": draft.disposition or "",
        "provisions": ", ".join(draft.provisions),
        "reason": draft.reason,
        "to_follow_on": draft.to_follow_on,
    }


@staff
def answer(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Write the answer. A newer version by somebody else is shown beside one's own."""
    question = access.question(by, reference, position, DRAFT, on=timezone.localdate())
    draft = current(question)
    theirs: Stale | None = None
    form = AnswerForm(request.POST or None, initial=starting(draft))
    if request.method == "POST" and form.is_valid():
        try:
            return after(question, save(question, form.cleaned_data, by))
        except Stale as stale:
            theirs = stale
            form.add_error(None, stale.sentence)
            form.data = {**request.POST.dict(), "base": str(stale.current)}
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    context = about(request, question.request) | {
        "form": form,
        "answered": Answered(question, draft),
        "later": later_values(draft),
        "theirs": theirs,
        "repeat": repeat_of(question),
    }
    return render(request, "cases/answer.html", context)


def later_values(draft: Draft | None) -> dict[Place, str]:
    """The figures whose register says otherwise today than on the day of receipt, as printed."""
    found = changed(figures_in(draft.figures), timezone.localdate()) if draft else ()
    return {place(pair.then): printed(pair.now) for pair in found}


@staff
def later(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Use what the register says today: the change would have been made regardless (s.1(4))."""
    question = access.question(by, reference, position, DRAFT, on=timezone.localdate())
    draft = current(question)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and draft is not None:
        done(
            request,
            lambda: actions.use_later_values(
                question=question, base=draft.version, reason=form.cleaned_data["reason"], by=by,
                now=timezone.now(),
            ),
            _("The answer gives the values of today. Your reason is kept with the case."),
        )  # fmt: skip
        return back(question)
    figures = changed(figures_in(draft.figures), timezone.localdate()) if draft else ()
    pairs = [(pair.then, printed(pair.then), printed(pair.now)) for pair in figures]
    context = about(request, question.request) | {
        "form": form, "question": question, "pairs": pairs
    }  # fmt: skip
    return render(request, "cases/later.html", context)


def save(question: Question, given: dict[str, Any], by: Actor) -> Draft:
    """The form's values as one new version."""
    return actions.edit_draft(
        question=question,
        base=given["base"],
        text=given["text"],
        disposition=given["disposition"] or None,
        provisions=given["provisions"],
        reason=given["reason"],
        to_follow_on=given["to_follow_on"],
        by=by,
        now=timezone.now(),
    )


@staff
def gap(request: HttpRequest, by: Actor, reference: str, position: int, key: str) -> HttpResponse:
    """Set a gap aside, with a reason that is kept."""
    question = access.question(by, reference, position, DRAFT, on=timezone.localdate())
    draft = current(question)
    found = [g for g in (draft.gaps if draft else []) if g["key"] == key]
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and draft is not None:
        done(
            request,
            lambda: actions.dismiss_gap(
                question=question,
                base=draft.version,
                gap=key,
                reason=form.cleaned_data["reason"],
                by=by,
                now=timezone.now(),
            ),
            _("Set aside. Your reason is kept with the case."),
        )
        return back(question)
    context = about(request, question.request) | {
        "form": form,
        "question": question,
        "gap": found[0] if found else None,
    }
    return render(request, "cases/gap.html", context)


@staff
def regime(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Consider the question under another law, whose clock and rules it then has."""
    question = access.question(by, reference, position, WORK, on=timezone.localdate())
    in_use = policy_on(question.request.received_on).regimes
    form = RegimeForm(request.POST or None, initial={"regime": question.regime}, in_use=in_use)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_regime(
                question=question, regime=form.cleaned_data["regime"], by=by, now=timezone.now()
            )
            if question.regime == "SAR":
                return redirect("cases:write", question.request.slug, "records_team")
            return back(question)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    context = about(request, question.request) | {"form": form, "question": question}
    return render(request, "cases/regime.html", context)


@staff
def split(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    question = access.question(by, reference, position, WORK, on=timezone.localdate())
    form = SplitForm(request.POST or None, initial={"texts": question.text})
    if request.method == "POST" and form.is_valid():
        try:
            actions.split_question(
                question=question, texts=form.cleaned_data["texts"], by=by, now=timezone.now()
            )
            return back(question)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
    context = about(request, question.request) | {"form": form, "question": question}
    return render(request, "cases/split.html", context)


@staff
@require_POST
def merge(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Make one question of this and the one before it."""
    on = timezone.localdate()
    question = access.question(by, reference, position, WORK, on=on)
    before = access.question(by, reference, position - 1, WORK, on=on)
    done(
        request,
        lambda: actions.merge_questions(questions=[before, question], by=by, now=timezone.now()),
        _("The two questions are now one."),
    )
    return back(before)


class OwnerForm(forms.Form):
    department = forms.ModelChoiceField(
        Department.objects.order_by("name"), label=gettext_lazy("Department")
    )
    person = forms.EmailField(
        label=gettext_lazy("Email address of one person there"),
        required=False,
        help_text=gettext_lazy("Without one, the department’s shared mailbox is asked."),
    )
    due = forms.DateField(
        label=gettext_lazy("Answer wanted by"),
        required=False,
        widget=forms.SelectDateWidget,
        help_text=gettext_lazy("Left empty, it follows your organisation’s settings."),
    )

    def clean_person(self) -> Person | None:
        """The staff record with this address; None where none is given."""
        given = self.cleaned_data["person"]
        if not given:
            return None
        found = Person.objects.filter(email__iexact=given).first()
        if found is None:
            raise forms.ValidationError(_("Nobody in the staff records has this address."))
        return found


@staff
def owner(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    """Send the question to the department that holds the information."""
    question = access.question(by, reference, position, WORK, on=timezone.localdate())
    said = suggested_owners([question], on=timezone.localdate()).get(question.pk)
    likely = said.department.pk if said and said.department else None
    initial = {"department": question.owner_department_id or likely}
    form = OwnerForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        department = form.cleaned_data["department"]
        sent = done(
            request,
            lambda: actions.assign_owner(
                question=question, by=by, now=timezone.now(), **form.cleaned_data
            ),
            _("Question %(number)s is with %(department)s.")
            % {"number": question.label, "department": department.name},
        )
        if sent:
            return redirect("cases:with_owners", question.request.slug)
    context = about(request, question.request) | {"form": form, "question": question, "said": said}
    return render(request, "cases/owner.html", context)
