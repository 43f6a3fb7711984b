"""The earlier request that a question repeats: chosen among those of the same requester."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import access, repeating
from answerable.cases.models import Question
from answerable.cases.refusals import Refused
from answerable.cases.roles import DRAFT
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff


@staff
def repeats(request: HttpRequest, by: Actor, reference: str, position: int) -> HttpResponse:
    on = timezone.localdate()
    question = access.question(by, reference, position, DRAFT, on=on)
    readable = access.cases(by, on=on)
    sentence = ""
    if request.method == "POST":
        chosen = request.POST.get("earlier", "")
        try:
            if not chosen.isdecimal():
                raise Refused(_("Choose one of them, or none."))
            _choose(request, by, question, int(chosen))
            return redirect("cases:answer", question.request.slug, position)
        except Refused as refusal:
            sentence = refusal.sentence
    context = about(request, question.request) | {
        "question": question,
        "found": repeating.earlier_cases(question, readable),
        "repeat": repeating.repeat_of(question),
        "sentence": sentence,
    }
    return render(request, "cases/repeats.html", context)


def _choose(request: HttpRequest, by: Actor, question: Question, key: int) -> None:
    """0 is none of them."""
    now = timezone.now()
    if not key:
        repeating.unlink(question=question, by=by, now=now)
        return
    earlier = get_object_or_404(access.cases(by, on=timezone.localdate()), pk=key)
    repeating.link(question=question, earlier=earlier, by=by, now=now)
    said = _("Linked. The letter cites %(ref)s and its days.") % {"ref": earlier.reference}
    messages.success(request, said)
