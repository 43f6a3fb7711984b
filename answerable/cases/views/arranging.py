"""Putting the questions right that the reading split, cut or took for questions wrongly."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.cases import access, actions
from answerable.cases.asked_in import stretches
from answerable.cases.forms.arranging import QuestionsForm
from answerable.cases.models import Question, Request
from answerable.cases.refusals import Refused
from answerable.cases.roles import WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import done, staff


@staff
def arrange(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The request beside its questions, all of which may be changed at once."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    questions = list(Question.objects.asked().filter(request=case))
    form = QuestionsForm(request.POST or None, questions=questions, text=case.text)
    if request.method == "POST" and form.is_valid():
        try:
            arranged(case, form, by)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            messages.success(request, _("The questions are as you put them."))
            return redirect("cases:case", case.slug)
    context = about(request, case) | {
        "form": form,
        "stretches": list(stretches(case.text, [(q.label, q.text) for q in questions])),
        "undoable": actions.last_arranged(case) is not None,
    }
    return render(request, "cases/arrange.html", context)


def arranged(case: Request, form: QuestionsForm, by: Actor) -> None:
    """As the form says; the registers are asked the new ones at once."""
    now = timezone.now()
    actions.arrange_questions(case=case, wanted=form.wanted(), by=by, now=now)
    job = Actor("job", "suggest", _("The registers"))
    actions.suggest_answers(case=case, by=job, now=now)


@staff
@require_POST
def put_back(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Undo the last change to which questions there are."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    done(
        request,
        lambda: actions.put_back_questions(case=case, by=by, now=timezone.now()),
        _("The questions are as they were before the last change."),
    )
    return redirect("cases:case", case.slug)
