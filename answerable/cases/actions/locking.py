"""One deed at a time on a case."""

from __future__ import annotations

from django.utils.translation import gettext as _

from answerable.cases.models import Request
from answerable.cases.refusals import Refused
from answerable.cases.states import may_be_edited, refusal


def lock(case: Request) -> Request:
    """The case as it is now, held until the transaction ends."""
    return Request.objects.select_for_update(of=("self",)).get(pk=case.pk)


def lock_to_edit(case: Request) -> Request:
    """As `lock`. Raises Refused where its answers cannot be changed any more."""
    case = lock(case)
    closed = may_be_edited(case.cached_state)
    if closed:
        raise Refused(closed)
    return case


def check_move(case: Request, event: str) -> None:
    """Refuse an event that has no place where the case stands."""
    sentence = refusal(event, case.cached_state)
    if sentence:
        raise Refused(sentence)


def check_free(case: Request) -> None:
    """Refuse what would send something of a case that came with an earlier register."""
    if case.held_at is not None:
        raise Refused(
            _(
                "This case came with an earlier register and sends nothing yet. "
                "An officer who has looked at it releases it first, on its page."
            )
        )
