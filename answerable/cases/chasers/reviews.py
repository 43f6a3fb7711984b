"""Registers and standing answers to be looked at again: once a week, in who keeps them's mail."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from answerable.accounts.leave import acting_for, has_left
from answerable.cases.chasers.digest import Morning
from answerable.cases.chasers.owing import Book
from answerable.cases.owners.recipients import Recipient, as_recipient, of_department
from answerable.registers.reviewing import Review, reviews
from answerable.workdays.calendar import Calendar, Divisions, is_working_day

AHEAD = timedelta(days=14)
Mornings = Mapping[str, tuple[Recipient, Morning]]


def first_of_week(today: date, calendar: Calendar, divisions: Divisions) -> bool:
    """Whether no day of this week before today was worked."""
    monday = today - timedelta(days=today.weekday())
    before = (monday + timedelta(days=n) for n in range(today.weekday()))
    return not any(is_working_day(calendar, divisions, day) for day in before)


def with_reviews(mornings: Mornings, kept: Book) -> dict[str, tuple[Recipient, Morning]]:
    """The mornings, and those of people who keep a register, with what they are to look at."""
    found = dict(mornings)
    if not first_of_week(kept.today, kept.calendar, kept.divisions):
        return found
    for recipient, review in _wanted(kept):
        address = recipient.address.lower()
        to, morning = found.get(address, (recipient, Morning()))
        found[address] = (to, replace(morning, reviews=(*morning.reviews, review)))
    return found


def _wanted(kept: Book) -> Iterator[tuple[Recipient, Review]]:
    """The steward or whoever stands in; where nobody can be written to, the department."""
    for review in reviews(kept.today + AHEAD):
        recipient = None
        if review.person is not None and not has_left(review.person, kept.today):
            recipient = as_recipient(acting_for(review.person, kept.today, kept.away))
        if recipient is None and review.department is not None:
            recipient = of_department(review.department, kept.today, kept.away)
        if recipient is not None:
            yield recipient, review
