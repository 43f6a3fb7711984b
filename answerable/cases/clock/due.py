"""The clock itself: `due = f(regime, events, calendar)`, and of a case, question by question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from answerable.cases.clock.event import ClockError, ClockEvent, QuestionNumber, local_date
from answerable.cases.clock.last_day import last_day, without_extension
from answerable.cases.clock.regimes import Regime, Unit, regime_named
from answerable.cases.clock.result import (
    AGGREGABLE,
    EXTENSION_REFUSED,
    LAPSED,
    NOT_AGGREGABLE,
    RUNNING,
    SUSPENDED,
    CaseClock,
    ClockResult,
    Proving,
    QuestionClock,
)
from answerable.cases.clock.settings import DEFAULTS, ClockSettings
from answerable.cases.clock.walk import Walk
from answerable.workdays.calendar import (
    Calendar,
    OutsideCalendarError,
    nth_working_day,
    working_days_between,
)


def clock(
    regime: str,
    received: date | datetime,
    events: Sequence[ClockEvent],
    calendar: Calendar,
    *,
    settings: ClockSettings = DEFAULTS,
) -> ClockResult:
    """When one question is due, and why. Every event given is taken to touch it.

    Raises ClockError, with one sentence, for an unknown regime or days no calendar reaches.
    """
    rules = regime_named(regime, settings)
    day = local_date(received)
    try:
        if rules.unit is Unit.AGGREGATION:
            return _aggregation(rules, day, events, calendar)
        walk = Walk(rules, calendar, settings, start=day, received=day)
        walk.read(events)
        return _result(walk)
    except (OutsideCalendarError, OverflowError) as error:
        said = _("No due date can be counted from %(day)s: it is too far away.")
        raise ClockError(said % {"day": day.isoformat()}) from error


def _result(walk: Walk) -> ClockResult:
    count = walk.count()
    found = last_day(count)
    waiting = walk.waiting()
    stopped = walk.lapsed is not None or waiting is not None
    effects = (*walk.effects, waiting) if waiting and not walk.lapsed else tuple(walk.effects)
    return ClockResult(
        regime=walk.regime.code,
        received=walk.received,
        receipt_date=walk.start,
        due=None if stopped else found.due,
        status=_status(walk, waiting=waiting is not None),
        calendar_version=walk.calendar.version,
        effects=effects,
        notes=(*walk.notes, *_provisional(walk.calendar, walk.start, found.due)),
        dates=_dates(walk),
        extension_allowed=_allowed(walk),
        guidance=walk.regime.guidance or _on_guidance(walk, found.basis.how),
        basis=None if stopped else found.basis,
        proving=None if stopped else found.proving,
    )


def _status(walk: Walk, *, waiting: bool) -> str:
    if walk.lapsed:
        return LAPSED
    if waiting:
        return SUSPENDED
    return EXTENSION_REFUSED if walk.refused and not walk.extension else RUNNING


def _allowed(walk: Walk) -> bool | None:
    if walk.extension:
        return True
    return False if walk.refused else None


def _on_guidance(walk: Walk, how: str) -> bool:
    """The 40 working days of a public interest extension are guidance, not statute."""
    return how == "extended" and "s.10(3)" in (walk.extension.provision if walk.extension else "")


def _dates(walk: Walk) -> dict[str, date]:
    """Other days that a letter or a desk may want."""
    original = replace(walk.count(), start=walk.received, spans=(), extension=None)
    dates = {"original_due": last_day(original).due}
    if walk.regime.lengthenings:
        dates["notice_due"] = without_extension(walk.count()).due
    if walk.deadlines:
        dates["fee_deadline"] = max(walk.deadlines)
    if walk.regime.unit in (Unit.MONTHS, Unit.CALENDAR_DAYS):
        # Readings of how the first day counts differ by one: the earlier one is safe.
        dates["target"] = last_day(walk.count()).due - timedelta(days=1)
    if walk.regime.code == "FOIA-REVIEW":
        days = walk.settings.review_extended_days
        dates["latest"] = nth_working_day(walk.calendar, walk.regime.divisions, walk.start, days)
    if walk.regime.code in ("FOIA-OVERSEAS", "FOIA-ARMED-FORCES"):
        dates["apply_by"] = nth_working_day(walk.calendar, walk.regime.divisions, walk.start, 20)
    return dates


def _provisional(calendar: Calendar, start: date, due: date) -> list[str]:
    if calendar.known_from <= start and due <= calendar.known_to:
        return []
    said = _("Bank holidays are known from %(first)s to %(last)s only, so this date may move.")
    first, last = calendar.known_from.isoformat(), calendar.known_to.isoformat()
    return [said % {"first": first, "last": last}]


def _aggregation(
    rules: Regime, day: date, events: Sequence[ClockEvent], calendar: Calendar
) -> ClockResult:
    """Whether requests fall within one run of 60 consecutive working days (SI 2004/3244 reg 5).

    Both days included; with several further requests, whether one run holds them all.
    """
    others = [event.day for event in events if event.type == "second_request_received"]
    first, last = min([day, *others]), max([day, *others])
    length = working_days_between(calendar, rules.divisions, first, last)
    within = length <= rules.span
    return ClockResult(
        regime=rules.code,
        received=day,
        receipt_date=day,
        due=None,
        status=AGGREGABLE if within else NOT_AGGREGABLE,
        calendar_version=calendar.version,
        aggregable=within,
        working_days_inclusive=length,
        proving=Proving(rules, calendar),
    )


def clock_case(
    regime: str,
    received: date | datetime,
    events: Sequence[ClockEvent],
    calendar: Calendar,
    *,
    questions: Iterable[QuestionNumber] | None = None,
    settings: ClockSettings = DEFAULTS,
) -> CaseClock:
    """Each question's own clock, and the earliest of those that still run.

    `questions`: the numbers of all the case's questions. Where they are not given, those that
    events name are shown, and the rest of the case is taken to be there too: an extension of
    question 2 says nothing of the others.
    """
    named = {str(number): number for event in events for number in event.questions or ()}
    numbers = list(questions) if questions is not None else sorted(named.values(), key=_by_number)

    def of(number: QuestionNumber | None) -> ClockResult:
        touching = [event for event in events if event.touches(number)]
        return clock(regime, received, touching, calendar, settings=settings)

    found = tuple(QuestionClock(number, of(number)) for number in numbers)
    candidates = [entry.result for entry in found]
    if questions is None or not candidates:
        candidates.append(of(None))
    return CaseClock(min(candidates, key=_urgency), found)


def _urgency(result: ClockResult) -> tuple[date, int]:
    """Running ones by date; then what is suspended; last what has lapsed."""
    return (result.due or date.max, int(result.status == LAPSED))


def _by_number(number: QuestionNumber) -> tuple[int, str]:
    text = str(number)
    digits = "".join(c for c in text if c.isdigit())
    return (int(digits) if digits else 0, text)
