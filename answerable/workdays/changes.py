"""New calendars from old ones: an administrator's dated override, or GOV.UK's own list.

Sources: Banking and Financial Dealings Act 1971 s.1(2) (a proclamation may take a day away) and
s.1(3) (may add one); https://www.gov.uk/bank-holidays.json for the shape of the published list.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.workdays.calendar import DIVISION_TITLES, Calendar

WARN_MONTHS = 12


class UnreadableHolidaysError(ValueError):
    """The bytes offered are not a list of bank holidays; the message is for the administrator."""


@dataclass(frozen=True, slots=True, order=True)
class Override:
    """One day added (`name` given) or taken away (`name` None) in one division, and why."""

    division: str
    day: date
    name: str | None
    reason: str

    def __post_init__(self) -> None:
        if self.division not in DIVISION_TITLES:
            raise ValueError(f"{self.division!r} is not one of {', '.join(DIVISION_TITLES)}")
        if not self.reason.strip():
            raise ValueError("a change to the calendar needs a reason")


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """A day that one calendar has and another has not, or has under another name."""

    division: str
    day: date
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Refreshed:
    """`absent`: days we hold, inside the years the list covers, that the list does not name.

    They stay, since lists have been incomplete; an administrator takes one away by an Override.
    """

    calendar: Calendar
    added: tuple[Difference, ...]
    absent: tuple[Difference, ...]


def with_overrides(calendar: Calendar, overrides: Iterable[Override]) -> Calendar:
    """The calendar with each override applied in order; the last for a day and division wins."""
    holidays = {division: dict(days) for division, days in calendar.holidays.items()}
    for override in overrides:
        days = holidays.setdefault(override.division, {})
        if override.name is None:
            days.pop(override.day, None)
        else:
            days[override.day] = override.name
    return versioned(holidays, calendar)


def versioned(holidays: Mapping[str, Mapping[date, str]], base: Calendar) -> Calendar:
    """A calendar of these days, named after its base and a digest; the base itself if equal."""
    if {k: dict(v) for k, v in base.holidays.items()} == {k: dict(v) for k, v in holidays.items()}:
        return base
    rows = sorted((k, d.isoformat(), n) for k, days in holidays.items() for d, n in days.items())
    digest = hashlib.sha256(json.dumps(rows).encode()).hexdigest()[:8]
    return Calendar(holidays, f"{base.version.partition('+')[0]}+{digest}")


def refresh(calendar: Calendar, data: bytes) -> Refreshed:
    """Add what GOV.UK's JSON names and we lack. Raises UnreadableHolidaysError with one sentence.

    Shape: {"england-and-wales": {"events": [{"title", "date", "notes", ...}]}, ...}.
    """
    listed = _read_gov_uk(data)
    holidays = {division: dict(days) for division, days in calendar.holidays.items()}
    added: list[Difference] = []
    absent: list[Difference] = []
    for division, days in listed.items():
        ours = holidays.setdefault(division, {})
        for day, name in days.items():
            if day.weekday() < 5 and day not in ours:
                ours[day] = name
                added.append(Difference(division, day, None, name))
        years = {day.year for day in days}
        absent += [
            Difference(division, day, name, None)
            for day, name in ours.items()
            if day.year in years and day not in days
        ]
    return Refreshed(versioned(holidays, calendar), tuple(sorted(added)), tuple(sorted(absent)))


def _read_gov_uk(data: bytes) -> dict[str, dict[date, str]]:
    try:
        found = json.loads(data)
        listed = {
            division: {
                date.fromisoformat(event["date"]): _title(event)
                for event in found[division]["events"]
            }
            for division in DIVISION_TITLES
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableHolidaysError(
            "This is not GOV.UK's bank holiday list: it needs the three divisions, "
            "each with events that have a title and a date."
        ) from error
    if not all(listed.values()):
        raise UnreadableHolidaysError("The bank holiday list has a division with no days in it.")
    return listed


def _title(event: Mapping[str, str]) -> str:
    notes = event.get("notes", "").strip()
    return f"{event['title']} ({notes[0].lower()}{notes[1:]})" if notes else event["title"]


def differences(before: Calendar, after: Calendar) -> tuple[Difference, ...]:
    """Every day that is a holiday in one and not the other, or changed its name, in order."""
    found = set()
    for division in {*before.holidays, *after.holidays}:
        old, new = before.holidays.get(division, {}), after.holidays.get(division, {})
        for day in {*old, *new}:
            if old.get(day) != new.get(day):
                found.add(Difference(division, day, old.get(day), new.get(day)))
    return tuple(sorted(found, key=lambda d: (d.day, d.division)))


def horizon_warning(calendar: Calendar, on: date) -> str | None:
    """A sentence for the administrator when less than twelve months of holidays are known."""
    end = calendar.known_to
    if (end.year - on.year) * 12 + end.month - on.month >= WARN_MONTHS:
        return None
    return (
        f"Bank holidays are known only to {end.day} {end:%B %Y}. "
        "Refresh them from GOV.UK, or due dates after that may be a day early."
    )
