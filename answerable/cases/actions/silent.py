"""Requesters who do not reply: warned once, then a letter that closes the request is put ready.

The letter is sent by a person, like any other: nothing is closed by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.accounts.working_days import working_calendar
from answerable.cases.actions.locking import lock
from answerable.cases.actions.writing import write_letter
from answerable.cases.holidays import calendar_in_force
from answerable.cases.intake.addresses import reply_address, subject_of
from answerable.cases.ledger import append, counting
from answerable.cases.models import CasesSetting, DeskLetter, Event, Request
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.silence import closed_on, warned_on
from answerable.letters.changing import as_worded
from answerable.letters.render.words import long_date
from answerable.letters.wording.templates import composed
from answerable.post import outbox
from answerable.workdays.calendar import is_working_day

ASKS = ("clarification_requested", "particulars_requested")
KIND = "lapsed"


def due(*, by: Actor, now: datetime) -> list[Request]:
    """Warn, or put the closing letter ready, where that is owed; those it was done to.

    Nothing on a day the body does not work. Run as often as one likes, it does each once.
    """
    calendar, divisions = working_calendar(calendar_in_force())
    if not is_working_day(calendar, divisions, legal_day(now)):
        return []
    return [case for case in waiting() if _one(case, by=by, now=now)]


def waiting() -> Iterator[Request]:
    """Cases that wait for a requester who can be written to and has sent nothing unread."""
    found = Request.objects.filter(
        cached_state="awaiting_requester", held_at=None, illustrative=False
    ).exclude(requester__email="")
    yield from found.exclude(intake__unread=True).order_by("pk")


@transaction.atomic
def _one(case: Request, *, by: Actor, now: datetime) -> bool:
    case, today = lock(case), legal_day(now)
    events = counting(case.events.all())
    asks = [event for event in events if event.type in ASKS]
    if case.cached_state != "awaiting_requester" or not asks:
        return False
    asked, policy = asks[-1], policy_on(today)
    days = {"silence": policy.silence_days, "warning": policy.silence_warning_days}
    warnings = [event for event in events if event.detail.get("silence") == asked.pk]
    if not warnings:
        owed = warned_on(asked.happened_on, **days) <= today
        return owed and _warn(case, asked, policy, by=by, now=now)
    warned = warnings[-1]
    if closed_on(asked.happened_on, warned.happened_on, **days) > today:
        return False
    return _put_ready(case, warned, by=by, now=now)


def _warn(case: Request, asked: Event, policy: CasesSetting, *, by: Actor, now: datetime) -> bool:
    today = legal_day(now)
    closes = closed_on(
        asked.happened_on, today, silence=policy.silence_days, warning=policy.silence_warning_days
    )
    outbox.queue(
        to=case.requester.email,
        subject=subject_of(case, _("Your request %(ref)s") % {"ref": case.reference}),
        text=_words(case, asked.happened_on, closes),
        kind="case", key=case.reference, by=by, now=now, reply_to=reply_address(case),
        thread=outbox.Thread(in_reply_to=f"<{case.message_id}>" if case.message_id else ""),
        automatic=True, once=f"silence {asked.pk}",
    )  # fmt: skip
    said = _("The requester was told that the request will be closed unless they reply by %(day)s.")
    append(
        case, "noted", by=by, now=now, detail={"silence": asked.pk},
        text=said % {"day": long_date(closes, "en")},
    )  # fmt: skip
    return True


def _words(case: Request, asked: date, closes: date) -> str:
    organisation = Organisation.current()
    with as_worded(case.language):
        return composed(
            "letter.silence",
            {
                "reference": case.reference,
                "subject": case.subject,
                "received": long_date(case.received_on, case.language),
                "asked_on": long_date(asked, case.language),
                "deadline": long_date(closes, case.language),
                "team": organisation.team,
                "organisation": organisation.name,
                "due": "", "today": "", "own_words": "",
            },
        )  # fmt: skip


def _put_ready(case: Request, warned: Event, *, by: Actor, now: datetime) -> bool:
    """The letter, once: one that somebody put aside is not written again."""
    known = DeskLetter.objects.filter(request=case, kind=KIND, written_at__gte=warned.recorded_at)
    if known.exists():
        return False
    try:
        write_letter(case=case, kind=KIND, said={}, by=by, now=now)
    except Refused:
        return False
    return True
