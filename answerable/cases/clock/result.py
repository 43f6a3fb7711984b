"""What a clock gives: the date, what brought it about, and one line for every day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from django.utils.translation import gettext as _

from answerable.cases.clock.counting import Span
from answerable.cases.clock.event import QuestionNumber
from answerable.cases.clock.regimes import Regime, Unit
from answerable.workdays.calendar import Calendar, days_after, is_working_day, why_not_working

RUNNING = "running"
SUSPENDED = "suspended_no_due_date"
LAPSED = "lapsed_fee_unpaid"
AGGREGABLE = "aggregable"
NOT_AGGREGABLE = "not aggregable"
EXTENSION_REFUSED = "extension_refused"


@dataclass(frozen=True, slots=True)
class ProofDay:
    """One day after receipt, counted or not, and why, in words for a letter."""

    day: date
    counted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Restarted:
    """The date of receipt became the day the requester replied."""

    asked: date
    day: date
    channel: str
    provision: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """The days from asking to the reply, both included, are disregarded."""

    first: date
    last: date
    channel: str
    provision: str


@dataclass(frozen=True, slots=True)
class Extended:
    """Notice was given in time, for a lawful reason."""

    day: date
    provision: str
    span: int
    estimated: date | None


@dataclass(frozen=True, slots=True)
class Refused:
    """An extension with no effect; `why` is a sentence for the officer."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing is due until the requester replies to what was asked on `since`."""

    since: date
    channel: str
    provision: str


@dataclass(frozen=True, slots=True)
class Lapsed:
    """The fee was not paid by `last_day`: there is no longer a duty to comply."""

    last_day: date
    provision: str


LegalEffect = Restarted | Skipped | Extended | Refused | Waiting | Lapsed


@dataclass(frozen=True, slots=True)
class Basis:
    """What decided the due date: a number of days ("span", "extended", "cap") or a named date."""

    how: str
    number: int
    unit: Unit


@dataclass(frozen=True)
class ClockResult:
    """`receipt_date`: the day counting starts from (after any restart); `received`: as it came.

    `due`: the last lawful day, to midnight in London, or None. `effects`: what the events did, in
    order. `notes`: sentences on events that did nothing, and on what is provisional. `dates`:
    other days that matter (`original_due`, `notice_due`, `fee_deadline`, ...). `guidance`: no
    statute sets this date. `calendar_version` names the calendar it was counted on.
    """

    regime: str
    received: date
    receipt_date: date
    due: date | None
    status: str
    calendar_version: str
    effects: tuple[LegalEffect, ...] = ()
    notes: tuple[str, ...] = ()
    dates: Mapping[str, date] = field(default_factory=dict)
    extension_allowed: bool | None = None
    aggregable: bool | None = None
    working_days_inclusive: int | None = None
    guidance: bool = False
    basis: Basis | None = None
    proving: Proving | None = field(default=None, repr=False, compare=False)

    @cached_property
    def proof(self) -> tuple[ProofDay, ...]:
        """One entry for each day after `receipt_date` up to `due`; empty where none is due."""
        if self.proving is None or self.due is None:
            return ()
        return tuple(self.proving.days(self.receipt_date, self.due))


@dataclass(frozen=True, slots=True)
class Proving:
    """What is needed to say of any day whether it counts.

    `closed`: school holidays. `rolls_from`: the day on which a period of months or calendar days
    ended, where that was no working day.
    """

    regime: Regime
    calendar: Calendar
    spans: tuple[Span, ...] = ()
    closed: tuple[Span, ...] = ()
    rolls_from: date | None = None

    def days(self, start: date, due: date) -> Iterator[ProofDay]:
        working = self.regime.unit in (Unit.WORKING_DAYS, Unit.AGGREGATION)
        why_not = self._why_not_counted if working else self._why_not_in_calendar
        number = 0
        for day in days_after(start, due):
            reason = why_not(day, due)
            number += reason is None
            yield ProofDay(day, reason is None, reason or self._counted(day, due, number))

    def _why_not_counted(self, day: date, due: date) -> str | None:  # noqa: ARG002 - one shape
        if off := why_not_working(self.calendar, self.regime.divisions, day):
            return off
        return next((span.why for span in (*self.spans, *self.closed) if day in span), None)

    def _why_not_in_calendar(self, day: date, due: date) -> str | None:
        for span in self.spans:
            if day in span:
                return span.why
        if self.rolls_from and self.rolls_from <= day < due:
            off = why_not_working(self.calendar, self.regime.divisions, day)
            return _("%(off)s: the last day moves to the next working day") % {"off": off}
        return None

    def _counted(self, day: date, due: date, number: int) -> str:
        if self.regime.unit is Unit.WORKING_DAYS:
            return _("Working day %(number)d") % {"number": number}
        if self.rolls_from and day == due:
            return _("Day %(number)d: the next working day") % {"number": number}
        return _("Day %(number)d") % {"number": number}


@dataclass(frozen=True, slots=True)
class QuestionClock:
    number: QuestionNumber
    result: ClockResult


@dataclass(frozen=True, slots=True)
class CaseClock:
    """`due`: the earliest of the questions' due dates; `deciding`: the clock that gave it."""

    deciding: ClockResult
    questions: tuple[QuestionClock, ...]

    @property
    def due(self) -> date | None:
        return self.deciding.due

    @property
    def status(self) -> str:
        return self.deciding.status

    @property
    def receipt_date(self) -> date:
        return self.deciding.receipt_date

    @property
    def proof(self) -> tuple[ProofDay, ...]:
        return self.deciding.proof


def recounts(result: ClockResult) -> bool:
    """Whether the proof, read day by day, comes to the due date again.

    A date that a notice estimated is not counted to, so there only its days are checked.
    """
    proof, basis = result.proof, result.basis
    if result.due is None or basis is None:
        return not proof
    start = result.receipt_date.toordinal()
    listed = [entry.day.toordinal() for entry in proof]
    if listed != list(range(start + 1, result.due.toordinal() + 1)):
        return False
    if basis.how == "date":
        return True
    return bool(proof) and proof[-1].counted and sum(p.counted for p in proof) == basis.number


def rolled(calendar: Calendar, regime: Regime, day: date) -> tuple[date, date | None]:
    """The day itself, or the next working day and the day it moved from (Reg 1182/71 Art 3(4))."""
    last = day
    while regime.divisions and not is_working_day(calendar, regime.divisions, last):
        last += timedelta(days=1)
    return last, (None if last == day else day)
