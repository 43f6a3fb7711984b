"""The last day for complying, from where counting starts and what is disregarded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from answerable.cases.clock.counting import Span, add_months, nth_counted_day
from answerable.cases.clock.regimes import Regime, Unit
from answerable.cases.clock.result import Basis, Extended, Proving, rolled
from answerable.cases.clock.settings import ClockSettings
from answerable.workdays.calendar import Calendar


@dataclass(frozen=True, slots=True)
class Count:
    """`spans` do not count at all; `closed` are school holidays, which only the cap counts."""

    regime: Regime
    calendar: Calendar
    start: date
    spans: tuple[Span, ...]
    closed: tuple[Span, ...]
    extension: Extended | None
    specified: date | None
    record_made: date | None
    settings: ClockSettings


@dataclass(frozen=True, slots=True)
class LastDay:
    due: date
    basis: Basis
    proving: Proving


def last_day(count: Count) -> LastDay:
    """The date, what decided it, and the means to prove it. An extension never shortens."""
    if count.regime.unit is Unit.WORKING_DAYS:
        return _working(count)
    return _calendar(count)


def without_extension(count: Count) -> LastDay:
    return last_day(replace(count, extension=None))


def _working(count: Count) -> LastDay:
    base = _earliest_working(count)
    extension = count.extension
    if extension is None:
        return base
    if extension.estimated is not None:
        longer = _named(count, extension.estimated)
    else:
        longer = _nth(count, extension.span, "extended", ())
    return longer if longer.due > base.due else base


def _earliest_working(count: Count) -> LastDay:
    """The span; for a school the earlier of it and the cap; or the day the Commissioner names."""
    found = _nth(count, count.regime.span, "span", count.closed)
    if count.regime.cap:
        cap = _nth(count, count.regime.cap, "cap", ())
        found = cap if cap.due < found.due else found
    if count.specified and count.start < count.specified < found.due:
        return _named(count, count.specified)
    return found


def _nth(count: Count, n: int, how: str, closed: tuple[Span, ...]) -> LastDay:
    regime = count.regime
    spans = (*count.spans, *closed)
    due = nth_counted_day(count.calendar, regime.divisions, count.start, n, spans)
    proving = Proving(regime, count.calendar, count.spans, closed)
    return LastDay(due, Basis(how, n, regime.unit), proving)


def _named(count: Count, day: date) -> LastDay:
    proving = Proving(count.regime, count.calendar, count.spans)
    return LastDay(day, Basis("date", 0, count.regime.unit), proving)


def _calendar(count: Count) -> LastDay:
    """Months or days: the corresponding date, moved on by each day disregarded, then rolled.

    UK GDPR Art 12A(5): a day in the period that does not count moves the end by one; one after
    the end moves nothing.
    """
    regime, start = count.regime, count.start
    span = count.extension.span if count.extension else _span(count)
    end = add_months(start, span) if regime.unit is Unit.MONTHS else start + timedelta(days=span)
    length = (end - start).days
    first = start if count.settings.sar_pause_counts_day_of_receipt else start + timedelta(days=1)
    for day in _covered(count.spans, first):
        if day <= end.toordinal():
            end += timedelta(days=1)
            # The day of receipt is in no proof, so disregarding it shows as one more day counted.
            length += day == start.toordinal()
    due, rolls_from = rolled(count.calendar, regime, end)
    basis = Basis("extended" if count.extension else "span", length, regime.unit)
    return LastDay(due, basis, Proving(regime, count.calendar, count.spans, (), rolls_from))


def _span(count: Count) -> int:
    settings = count.settings
    if count.regime.code == "AHRA" and count.record_made is not None:
        recent = (count.start - count.record_made).days <= settings.health_record_recent_within
        return settings.health_record_recent_days if recent else settings.health_record_days
    return count.regime.span


def _covered(spans: tuple[Span, ...], first: date) -> list[int]:
    days: set[int] = set()
    for span in spans:
        days.update(range(max(span.first, first).toordinal(), span.last.toordinal() + 1))
    return sorted(days)
