"""One deed at a time on a case."""

from __future__ import annotations

from answerable.cases.models import Request
from answerable.cases.refusals import Refused
from answerable.cases.states import refusal


def lock(case: Request) -> Request:
    """The case as it is now, held until the transaction ends."""
    return Request.objects.select_for_update(of=("self",)).get(pk=case.pk)


def check_move(case: Request, event: str) -> None:
    """Refuse an event that has no place where the case stands."""
    sentence = refusal(event, case.cached_state)
    if sentence:
        raise Refused(sentence)
