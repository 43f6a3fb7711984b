"""What a register teaches about routing: the text, who answered, under which law, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

from answerable.cases.importing.columns import Mapping, map_columns
from answerable.cases.importing.days import RowError, Style, no_day_yet, read_day, styles_of
from answerable.cases.importing.rows import regime_of
from answerable.cases.importing.tables import lines
from answerable.cases.routing import PastCase

_LATEST = date(2100, 1, 1)
"""There is no clock here: any day before it could be one on which a request came."""
_UNDATED = date(2000, 1, 1)
"""Where a register has no dates at all, no case is older than another."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """departments, regimes: past cases to learn each from. skipped: rows of no use."""

    departments: tuple[PastCase, ...]
    regimes: tuple[PastCase, ...]
    skipped: int


def lessons(path: Path) -> Lessons:
    """Read a register to learn from. Raises TableError or MappingError."""
    departments: list[PastCase] = []
    regimes: list[PastCase] = []
    skipped = 0
    mapping: Mapping | None = None
    style: Style | None = None
    for line in lines(path):
        if mapping is None:
            mapping = map_columns(line.cells, needed=("text", "department"))
            style = _style(path, mapping)
            continue
        text, department, regime = (_cell(line.cells, mapping, c) for c in _TAUGHT)
        day = _received(line.cells, mapping, style)
        if not text or day is None:
            skipped += 1
            continue
        if department:
            departments.append(PastCase(text, department, day))
        if regime_of(regime):
            regimes.append(PastCase(text, regime_of(regime), day))
    return Lessons(tuple(departments), tuple(regimes), skipped)


_TAUGHT = ("text", "department", "regime")


def asked(path: Path) -> Iterator[tuple[str, str]]:
    """The reference and the request's text of each row, and nothing else of it.

    The number of the line stands in for a reference that is not there.
    """
    mapping: Mapping | None = None
    for line in lines(path):
        if mapping is None:
            mapping = map_columns(line.cells, needed=("text",))
            continue
        reference = _cell(line.cells, mapping, "reference")
        yield reference or str(line.number), _cell(line.cells, mapping, "text")


def _cell(cells: list[str], mapping: Mapping, code: str) -> str:
    place = mapping.get(code)
    return cells[place].strip() if place is not None and place < len(cells) else ""


def _style(path: Path, mapping: Mapping) -> Style | None:
    """How the column of receipt writes its days."""
    columns = {code: place for code, place in mapping.items() if code == "received"}
    beneath = (line.cells for line in islice(lines(path), 1, None))
    return styles_of(beneath, columns, today=_LATEST).get("received")


def _received(cells: list[str], mapping: Mapping, style: Style | None) -> date | None:
    if "received" not in mapping:
        return _UNDATED
    written = _cell(cells, mapping, "received")
    try:
        return None if no_day_yet(written) else read_day(written, style)
    except RowError:
        return None
