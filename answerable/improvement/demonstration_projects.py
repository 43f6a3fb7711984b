"""The invented trust's projects, and what came of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.improvement.demonstration_figures import (
    DEPARTMENTS,
    FIRST_DAY,
    PROGRAMMES,
    PROJECTS_A_YEAR,
    SUBJECTS,
    THEMES,
)
from answerable.registers.actions import Cell, NewRow

Rows = Iterator[NewRow]
Values = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Invented:
    number: int
    start: date
    days: int

    @property
    def end(self) -> date:
        return self.start + timedelta(days=self.days)

    @property
    def title(self) -> str:
        return f"{SUBJECTS[self.number % len(SUBJECTS)][0]}, {self.department}"

    @property
    def department(self) -> str:
        return DEPARTMENTS[self.number % len(DEPARTMENTS)][0]

    def place(self) -> dict[str, Cell]:
        return {
            "title": self.title,
            "department": self.department,
            "programme": PROGRAMMES[self.number % len(PROGRAMMES)],
            "theme": THEMES[self.number % len(THEMES)],
        }


def _projects(today: date) -> Iterator[Invented]:
    """One every ten days or so, of 7 to 16 months."""
    number, start = 0, FIRST_DAY
    while start <= today:
        yield Invented(number, start, 210 + number * 37 % 270)
        number += 1
        start = FIRST_DAY + timedelta(days=number * 365 // PROJECTS_A_YEAR)


def started(today: date) -> Rows:
    for p in _projects(today):
        aim = SUBJECTS[p.number % len(SUBJECTS)][1]
        values = {**p.place(), "aim": aim, "coproduced": p.number % 3 == 0}
        yield NewRow(values, p.start, illustrative=True)


def ended(today: date) -> Rows:
    for p in _projects(today):
        if p.end > today:
            continue
        stopped = p.number % 7 == 6
        values = {
            **p.place(),
            "outcome": "stopped" if stopped else "completed",
            "achieved": not stopped and p.number % 5 < 3,
            "started": p.start,
            "days": p.days,
        }
        yield NewRow(values, p.end, illustrative=True)


def publications(today: date) -> Rows:
    venues = (("article", "Example Journal of Improvement"), ("poster", "Example Quality Forum"))
    for p in _projects(today):
        if p.number % 9 == 0 and p.end <= today:
            kind, venue = venues[p.number // 9 % len(venues)]
            values: Values = {"title": p.title, "kind": kind, "venue": venue}
            yield NewRow(values, p.end, p.end, illustrative=True)


def events(today: date) -> Rows:
    for year in range(FIRST_DAY.year, today.year + 1):
        for day, name, kind, attendance in (
            (date(year, 5, 9), "Spring learning event", "learning event", 120),
            (date(year, 10, 12), "Annual improvement conference", "conference", 240),
        ):
            if day <= today:
                values: Values = {
                    "name": f"{name} {year}",
                    "kind": kind,
                    "attendance": attendance,
                }
                yield NewRow(values, day, day, illustrative=True)
