"""A message that was taken for a new request, and is none: its case is closed as opened by mistake,
and the message waits for a person again.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock
from answerable.cases.ledger import append
from answerable.cases.models import MessageRead, Request
from answerable.cases.refusals import Refused
from answerable.post.intake import take_out
from answerable.post.models import MessageStatus

UNTOUCHED = frozenset({"received", "answer_suggested", "allocated", "noted"})
"""What happens to a case before anybody works on it."""


def came_as(case: Request) -> MessageRead | None:
    """The message a case was made of, where nothing has been done about the case yet."""
    if case.cached_state != "received" or not case.raw_sha256:
        return None
    if case.events.exclude(type__in=UNTOUCHED).exists():
        return None
    return MessageRead.objects.filter(
        raw__sha256=case.raw_sha256, raw__status=MessageStatus.CASE, raw__key=case.reference
    ).first()


@transaction.atomic
def not_new(*, case: Request, by: Actor, now: datetime) -> MessageRead:
    """Raises Refused where it did not come by mail, or somebody has worked on it."""
    case = lock(case)
    shown = came_as(case)
    if shown is None:
        raise Refused(
            _(
                "Something has been done about this case since it came. Close it under "
                "“Something happened” instead."
            )
        )
    append(
        case, "mistaken", by=by, now=now,
        text=_("The message it was made of is no new request: it waits under Incoming."),
    )  # fmt: skip
    case.raw_sha256, case.message_id = None, ""  # the message may become a case of its own yet
    case.save(update_fields=["raw_sha256", "message_id"])
    take_out(shown.raw, by=by, now=now)
    shown.why = MessageRead.Why.UNDONE
    shown.save(update_fields=["why"])
    return shown
