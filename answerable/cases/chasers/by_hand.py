"""Whoever a case waits for, reminded now because an officer asks; the ladder goes on as it was."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.chasers.ladder import BY_HAND
from answerable.cases.chasers.owing import Book, Matter, Owing, book, letters_out, questions_out
from answerable.cases.chasers.sending import by_address, note, queue, still_owed
from answerable.cases.owners.recipients import Recipient, holders
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.post.models import OutgoingMessage
from answerable.workdays.calendar import is_working_day


def reminders(cases: Collection[int], kept: Book) -> list[Owing]:
    """One for each with whom something of these cases is; recipient None: nobody to write to.

    None to somebody who was written to about the same thing today, by the ladder or by hand, and
    none for a case that waits for its requester.
    """
    found = [
        Owing(matter, BY_HAND, to)
        for matter in (*questions_out(), *letters_out(kept))
        if matter.case.pk in cases
        for to in whom(matter, kept)
    ]
    return [each for each in found if not told_today(each, kept)]


def whom(matter: Matter, kept: Book) -> list[Recipient | None]:
    if matter.question is not None:
        return [kept.to(matter, BY_HAND)]
    if matter.to is not None:
        return [matter.to]
    return [*holders("approver", None, kept.today, kept.away)] or [None]


def told_today(each: Owing, kept: Book) -> bool:
    return each.recipient is not None and any(
        event.type == "chaser_sent"
        and event.happened_on == kept.today
        and event.detail["to"] == each.recipient.code
        for event in each.matter.climbed
    )


def why_not_today(kept: Book) -> str:
    """A sentence on a day the body does not work; else nothing."""
    if is_working_day(kept.calendar, kept.divisions, kept.today):
        return ""
    return _("Nobody is reminded today: it is not a working day here.")


@transaction.atomic
def remind(*, cases: Collection[int], by: Actor, now: datetime) -> list[OutgoingMessage]:
    """One mail to each whom these cases wait for, with all they hold up; a line on each case.

    Raises Refused on a day the body does not work.
    """
    kept = book(legal_day(now))
    if sentence := why_not_today(kept):
        raise Refused(sentence)
    sent = []
    for recipient, owing in by_address(reminders(cases, kept), {}).values():
        standing = still_owed(owing)
        if not standing:
            continue
        sent.append(queue(recipient, standing, None, once=None, by=by, now=now))
        for each in standing:
            note(each, by=by, now=now)
    return sent
