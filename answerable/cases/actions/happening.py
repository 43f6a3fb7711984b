"""Things that happen to a case, their correction, and what the requester is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON
from answerable.cases.actions.locking import check_move, lock
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.ledger import append
from answerable.cases.link_purposes import TRACK
from answerable.cases.models import Event, Question, Request
from answerable.cases.notices import ENDINGS as ENDS
from answerable.cases.notices import why_refused
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused

ENDINGS = frozenset(ENDS)
RECORDABLE = CLOCK_EVENTS | ENDINGS
"""What an officer may record by hand; all else is written by the deed itself."""
CORRECTABLE = RECORDABLE | {"received", "noted", "acknowledged"}


@transaction.atomic
def record_event(
    *,
    case: Request,
    type: str,  # noqa: A002 - the ledger's own word
    on: date,
    by: Actor,
    now: datetime,
    questions: Sequence[Question] | None = None,
    said: Mapping[str, JSON] | None = None,
    reason: str = "",
) -> Event:
    """Record that something happened on a day: a clarification, a fee, an extension, an end.

    questions: those touched, None for all. said: what a notice says, as `notices` lists it.
    Raises Refused for a day before receipt or after today, and where it has no place now.
    """
    if type not in RECORDABLE:
        raise Refused(_("This is not something to record by hand."))
    case = lock(case)
    check_day(case, on, now)
    if questions is None or type in ENDINGS:
        check_move(case, type)
    if type in ENDINGS and not reason.strip():
        raise Refused(_("Say why the case is closed without an answer."))
    if sentence := why_refused(type, on, said or {}):
        raise Refused(sentence)
    return append(
        case, type, by=by, now=now, on=on, questions=questions, detail=said, text=reason.strip()
    )


@transaction.atomic
def correct_event(
    *, event: Event, on: date, reason: str, by: Actor, now: datetime,
    said: Mapping[str, JSON] | None = None,
) -> Event:  # fmt: skip
    """Append the event as it should have been; the first one stays, and counts for nothing."""
    case = lock(event.request)
    _check_correction(event, reason)
    if event.type == "received":
        return _correct_receipt(case, event, on, reason, by=by, now=now)
    check_day(case, on, now)
    detail: dict[str, JSON] = {**event.detail, **(said or {})}
    if sentence := why_refused(event.type, on, detail):
        raise Refused(sentence)
    touched = None
    if event.questions is not None:
        touched = list(Question.objects.filter(pk__in=event.questions))
    return append(
        case, event.type, by=by, now=now, on=on, questions=touched, detail=detail,
        text=reason.strip(), supersedes=event,
    )  # fmt: skip


def _correct_receipt(
    case: Request, event: Event, on: date, reason: str, *, by: Actor, now: datetime
) -> Event:
    if on > legal_day(now):
        raise Refused(_("A request cannot be received after today."))
    if case.events.exclude(pk=event.pk).filter(happened_on__lt=on).exists():
        raise Refused(_("Something happened to this case before that day."))
    case.received_on, case.received_known = on, Request.Known.STATED
    case.cached_due = None  # until the ledger is read again: a due date is never before receipt
    case.save(update_fields=["received_on", "received_known", "cached_due"])
    return append(
        case, "received", by=by, now=now, on=on, detail={**event.detail, "known": "stated"},
        text=reason.strip(), supersedes=event,
    )  # fmt: skip


@transaction.atomic
def strike_out(*, event: Event, reason: str, by: Actor, now: datetime) -> Event:
    """Say that an event never happened. It stays in the ledger, and counts for nothing."""
    case = lock(event.request)
    _check_correction(event, reason)
    if event.type == "received":
        raise Refused(_("The receipt of a request can be corrected, not struck out."))
    return append(
        case, "struck_out", by=by, now=now, detail={"event": event.pk}, text=reason.strip(),
        supersedes=event,
    )  # fmt: skip


@transaction.atomic
def reopen(*, case: Request, reason: str, by: Actor, now: datetime) -> Event:
    """Open a closed case again, with the reason."""
    case = lock(case)
    check_move(case, "reopened")
    if not reason.strip():
        raise Refused(_("Say why the case is opened again."))
    return append(case, "reopened", by=by, now=now, text=reason.strip())


@transaction.atomic
def note(*, case: Request, text: str, by: Actor, now: datetime) -> Event:
    """Write something down beside the case; it changes nothing."""
    if not text.strip():
        raise Refused(_("The note is empty."))
    return append(lock(case), "noted", by=by, now=now, text=text.strip())


def track_link(*, case: Request, by: Actor, now: datetime) -> str:
    """A private link's token by which the requester follows the case."""
    days = policy_on(legal_day(now)).track_days
    return links.issue(
        purpose=TRACK.key, kind="case", key=case.reference,
        expires=now + timedelta(days=days), by=by, now=now,
    )  # fmt: skip


def check_day(case: Request, on: date, now: datetime) -> None:
    """Raises Refused for a day before receipt, or one that has not come."""
    if on < case.received_on:
        raise Refused(_("That is before the request was received."))
    if on > legal_day(now):
        raise Refused(_("That day has not come yet."))


def _check_correction(event: Event, reason: str) -> None:
    if event.type not in CORRECTABLE:
        raise Refused(_("This was done, not recorded: do it again rather than correct it."))
    if not reason.strip():
        raise Refused(_("Say what was wrong."))
    if Event.objects.filter(supersedes=event).exists():
        raise Refused(_("This was corrected already; correct the correction."))
