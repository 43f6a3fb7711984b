"""Reasons for withholding: what was weighed for each provision that an answer cites."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.actions.reasoning import record_decision
from answerable.cases.answers import current
from answerable.cases.consulting.opinions import needs_opinion, submission_of
from answerable.cases.consulting.reading import views_on
from answerable.cases.decisions import Cited, cited
from answerable.cases.forms.reasons import ReasonsForm
from answerable.cases.lines.reading import as_it_was, lines_for, text_of
from answerable.cases.models import Draft, LineVersion
from answerable.cases.refusals import Refused
from answerable.cases.roles import DRAFT
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff


@staff
def reasons(
    request: HttpRequest, by: Actor, reference: str, position: int, place: int = 1
) -> HttpResponse:
    """The form for one provision of the answer, the others a link away."""
    on = timezone.localdate()
    question = access.question(by, reference, position, DRAFT, on=on)
    draft = current(question)
    entries = cited(question, draft) if draft else ()
    if draft is None or not 1 <= place <= len(entries):
        raise Http404(_("Nothing of this question is withheld."))
    entry = entries[place - 1]
    form, lines = None, []
    if entry.found is not None:
        # the limb is chosen here, so the form is of the provision as the answer cites it
        found = entry.found
        lines = lines_for(question, found, on)
        start = begun(starting(entry, draft, by), lines, request.GET.get("line", ""))
        form = ReasonsForm(request.POST or None, found=found, on=on, initial=start)
        if request.method == "POST" and form.is_valid():
            try:
                record_decision(
                    question=question, reasoning=form.reasoning(), by=by, now=timezone.now(),
                    line=LineVersion.objects.filter(
                        pk=form.cleaned_data.get("line") or 0, approved_at__isnull=False
                    ).first(),
                )  # fmt: skip
                return redirect("cases:reasons", question.request.slug, position, place)
            except Refused as refusal:
                form.add_error(None, refusal.sentence)
    context = about(request, question.request) | {
        "question": question,
        "entries": list(enumerate(entries, 1)),
        "entry": entry,
        "place": place,
        "form": form,
        "lines": lines,
        "as_it_was": as_it_was(entry.decision),
        "opinion": submission_of(question) if _needs_opinion(entry) else None,
        "views": views_on(question),
        "consulted": CONSULTED,
    }
    return render(request, "cases/reasons.html", context)


def begun(start: dict[str, Any], lines: list[LineVersion], chosen: str) -> dict[str, Any]:
    """A standard line put into the form, to be edited for the case."""
    picked = next((one for one in lines if str(one.pk) == chosen), None)
    return {**start, **text_of(picked), "line": picked.pk} if picked else start


CONSULTED = ("foia-41", "foia-43-1", "foia-43-2", "eir-12-5-e", "eir-12-5-f")
"""Where the s.45 code (part 3) has a third party asked."""


def _needs_opinion(entry: Cited) -> bool:
    return entry.found is not None and needs_opinion(entry.found)


def starting(entry: Cited, draft: Draft, by: Actor) -> dict[str, Any]:
    """What is recorded already, or the reason as it was first typed."""
    decision = entry.decision
    if decision is None:
        return {"harm": draft.reason, "decided_by": by.name, "decided_on": timezone.localdate()}
    names = (
        "information", "limb", "likelihood", "harm", "interest_for", "interest_against", "balance",
        "emissions", "estimated", "prepared_by", "silent", "decided_by", "decided_on",
    )  # fmt: skip
    return {name: getattr(decision, name) for name in names} | {"line": decision.line_id}
