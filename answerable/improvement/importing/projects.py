"""A list of projects, as Life QI and the like export it: one row a project.

PURE. Which column is what is said once, or known by what the column is called.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from answerable.improvement.pasting import BadCell, read_day, read_number
from answerable.reading.document.sheet import column_name

FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "project title", "project name", "name", "project"),
    "aim": ("aim", "aim statement", "project aim", "aims"),
    "status": ("status", "project status", "state"),
    "score": ("progress score", "score", "progress", "assessment score"),
    "started_on": ("start date", "started", "date started", "created", "date created"),
    "ended_on": ("end date", "ended", "completed", "date completed", "completion date", "closed"),
    "by_when": ("by when", "target date", "due date", "target end date"),
    "programme": ("programme", "program", "group", "groups", "programmes"),
    "department": ("department", "directorate", "location", "organisation", "service", "team"),
    "strategic_aim": ("strategic aim", "strategic priority", "strategic priorities", "priority"),
    "tags": ("tags", "keywords", "topics", "categories"),
    "leader": ("project lead", "lead", "leader", "project leader", "owner"),
    "charter": ("description", "background", "rationale", "charter", "why is this important"),
    "learned": ("what was learned", "learning", "lessons", "outcome", "results"),
}
"""Each field, and what other systems call it."""
DAYS = ("started_on", "ended_on", "by_when")
MOST = {"title": 200, "programme": 200, "department": 200, "strategic_aim": 200, "leader": 200}
ENDED = re.compile(r"complet|closed|finished|achieved", re.IGNORECASE)
STOPPED = re.compile(r"stopp|cancel|abandon|withdrawn|on hold|archiv", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project. `given`: its fields as text, cleaned. outcome: "" while it is open."""

    row: int
    given: dict[str, str]
    started_on: date
    ended_on: date | None
    by_when: date | None
    outcome: str
    score: Decimal | None


@dataclass(frozen=True, slots=True)
class ProjectTable:
    headings: tuple[str, ...]
    columns: dict[str, int]
    rows: tuple[ProjectRow, ...]
    bad: tuple[BadCell, ...]


def plain(heading: str) -> str:
    return " ".join(re.sub(r"[^a-z]+", " ", heading.casefold()).split())


def suggested(headings: Sequence[str], said: Mapping[str, str]) -> dict[str, int]:
    """Which column each field is: as it was said last ("" for none), then by its name."""
    there: dict[str, int] = {}
    for at, heading in enumerate(headings):
        there.setdefault(plain(heading), at)
    found: dict[str, int] = {}
    for field, names in FIELDS.items():
        if field in said:
            if plain(said[field]) in there and said[field]:
                found[field] = there[plain(said[field])]
            continue
        free = [there[n] for n in names if n in there and there[n] not in found.values()]
        if free:
            found[field] = free[0]
    return found


def read_projects(table: Sequence[Sequence[str]], said: Mapping[str, str]) -> ProjectTable:
    """Every project that can be read, and each cell that cannot be; a row with one is left out."""
    first = _heading_row(table)
    headings = tuple(table[first]) if table else ()
    columns = suggested(headings, said)
    rows: list[ProjectRow] = []
    bad: list[BadCell] = []
    for number, cells in enumerate(table[first + 1 :], first + 2):
        if not any(cells):
            continue
        found, wrong = _project(cells, columns, number)
        bad += wrong
        if found:
            rows.append(found)
    return ProjectTable(headings, columns, tuple(rows), tuple(bad))


def _heading_row(table: Sequence[Sequence[str]]) -> int:
    """The first row that names a title: exports begin with a line or two about themselves."""
    for at, row in enumerate(table[:20]):
        names = {plain(cell) for cell in row}
        if len([c for c in row if c]) > 1 and names & set(FIELDS["title"]):
            return at
    return 0


def _project(
    cells: Sequence[str], columns: Mapping[str, int], number: int
) -> tuple[ProjectRow | None, list[BadCell]]:
    given = {
        field: " ".join(cells[at].split()) if field != "charter" else cells[at].strip()
        for field, at in columns.items()
        if at < len(cells)
    }
    given = {field: text[: MOST.get(field, 4000)] for field, text in given.items()}
    wrong: list[BadCell] = []

    def no(field: str, why: str) -> None:
        at = column_name(columns.get(field, 0) + 1)
        wrong.append(BadCell(f"{at}{number}", number, given.get(field, "")[:30], why))

    days = {field: read_day(given.get(field, "")) for field in DAYS}
    for field in DAYS:
        if given.get(field) and days[field] is None:
            no(field, _("This is not a date."))
    score = read_number(given.get("score", ""))
    if given.get("score") and not _on_scale(score):
        no("score", _("A score is between 0.5 and 5.0, in halves."))
    if not given.get("title"):
        no("title", _("A project needs a title."))
    start, end = days["started_on"], days["ended_on"]
    if start is None and not given.get("started_on"):
        no("started_on", _("A project needs a start date."))
    outcome = _outcome(given.get("status", ""), ended=end is not None)
    if outcome and end is None and not given.get("ended_on"):
        no("ended_on", _("It has ended, and does not say when."))
    if start and end and end < start:
        no("ended_on", _("It ended before it started."))
    if wrong or start is None:
        return None, wrong
    ended = end if outcome else None
    return ProjectRow(number, given, start, ended, days["by_when"], outcome, score), []


def _on_scale(score: Decimal | None) -> bool:
    return score is not None and Decimal("0.5") <= score <= 5 and score * 2 % 1 == 0


def _outcome(status: str, *, ended: bool) -> str:
    if STOPPED.search(status):
        return "stopped"
    return "completed" if ENDED.search(status) or (ended and not status) else ""
