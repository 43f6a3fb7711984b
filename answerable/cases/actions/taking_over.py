"""An open case of an earlier register becomes one of ours, and sends nothing until released."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department
from answerable.cases.actions.locking import lock
from answerable.cases.actions.receiving import From, add_questions, named_by, requester_of
from answerable.cases.asking import questions_in
from answerable.cases.clock import ClockError, ClockEvent, clock
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.importing import PastRow
from answerable.cases.importing.references import Reference
from answerable.cases.ledger import NO_CLOCK, append, counting
from answerable.cases.models import Event, Question, RegisterImport, Request
from answerable.cases.policy import number_above
from answerable.cases.refusals import Refused
from answerable.cases.states import MISTAKEN
from answerable.reading.questions import ReadQuestion
from answerable.workdays.calendar import Calendar

LONDON = ZoneInfo("Europe/London")
_MIDDAY = time(12)


@transaction.atomic
def take_over(
    *, row: PastRow, reference: Reference, run: RegisterImport, by: Actor, now: datetime
) -> Request | None:
    """The case of an open row, held; None where a case has this reference already.

    Its questions are read from the text; its events and its department come along. One that was
    opened by mistake before is opened anew, as the row says it.
    """
    same = Request.objects.filter(prefix=reference.prefix, number=reference.number)
    here = same.select_for_update(of=("self",)).first()
    if here is not None and here.cached_state != MISTAKEN:
        return None
    case = here or Request(
        prefix=reference.prefix, number=reference.number, reference=reference.written,
        created_at=now,
    )  # fmt: skip
    sender = From(row.requester, row.organisation, row.email, row.address)
    nobodys = case.requester if here is not None else None
    case.requester = requester_of(sender, now)
    asked = questions_in(row.text) or (ReadQuestion(position=1, number=None, question=row.text),)
    case.subject = row.subject or named_by(asked)
    case.text, case.regime = row.text, row.regime or "FOIA"
    case.received_on = row.received
    case.received_at = datetime.combine(row.received, _MIDDAY, LONDON)
    case.received_known, case.channel = Request.Known.STATED, Request.Channel.FILE
    case.held_at, case.imported_by, case.cached_due = now, run, None
    case.save()
    before = _set_aside(case, by=by, now=now) if here is not None else None
    if nobodys is not None and not nobodys.requests.exists():
        nobodys.delete()
    add_questions(case, asked, None, now)
    number_above(reference.prefix, reference.number)
    _happened(case, row, before, by=by, now=now)
    return case


def _set_aside(case: Request, *, by: Actor, now: datetime) -> Event:
    """What an earlier import said of a case counts no more; its receipt, to be corrected."""
    case.questions.live().update(retired_at=now)
    standing = counting(case.events.all())
    for event in standing:
        if event.type != "received":
            append(
                case, "struck_out", by=by, now=now, supersedes=event,
                detail={"event": event.pk, "imported": True},
            )  # fmt: skip
    return next(event for event in standing if event.type == "received")


def _happened(
    case: Request, row: PastRow, before: Event | None, *, by: Actor, now: datetime
) -> None:
    """What the register says happened, each on its day."""
    append(
        case, "received", by=by, now=now, on=row.received, supersedes=before,
        detail={"known": case.received_known, "channel": case.channel, "imported": True},
    )  # fmt: skip
    for code, day in row.events:
        append(case, code, by=by, now=now, on=day, detail={"imported": True})
    department = Department.objects.filter(name__iexact=row.department).first()
    if row.department and department is not None:
        asked = list(Question.objects.asked().filter(request=case))
        Question.objects.filter(pk__in=[q.pk for q in asked]).update(owner_department=department)
        append(
            case, "question_assigned", by=by, now=now, questions=asked,
            detail={"department": department.pk, "person": None, "imported": True},
        )  # fmt: skip


def due_of(row: PastRow, calendar: Calendar) -> date | None:
    """When the row's request is due by our clock; None where no clock can say."""
    regime = row.regime or "FOIA"
    if regime in NO_CLOCK:
        return None
    events = [ClockEvent(code, day) for code, day in row.events if code in CLOCK_EVENTS]
    try:
        return clock(regime, row.received, events, calendar).due
    except ClockError:
        return None


@transaction.atomic
def free(*, case: Request, by: Actor, now: datetime) -> Event:
    """Release a case that came with an earlier register: from now on it may send."""
    case = lock(case)
    if case.held_at is None:
        raise Refused(_("This case is not held: it sends as any other does."))
    case.held_at = None
    case.save(update_fields=["held_at"])
    return append(
        case, "noted", by=by, now=now, detail={"freed": True},
        text=_("Looked at after import: this case may send from now on."),
    )  # fmt: skip


@transaction.atomic
def hold_again(*, case: Request, freed: int, by: Actor, now: datetime) -> Request:
    """Take a release back, while nothing has happened on the case since. freed: its event."""
    case = lock(case)
    released = case.events.get(pk=freed, type="noted", detail__freed=True)
    if case.held_at is not None:
        raise Refused(_("This case is held already."))
    if case.events.filter(pk__gt=released.pk).exclude(type="noted").exists():
        raise Refused(_("Something has happened on it since: it stays released."))
    case.held_at = now
    case.save(update_fields=["held_at"])
    append(
        case, "noted", by=by, now=now, detail={"freed": False},
        text=_("The release was taken back: this case sends nothing until it is released."),
    )  # fmt: skip
    return case
