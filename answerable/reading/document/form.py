"""A spreadsheet that came with a request, as a form: its layout, and where its answers go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from answerable.reading.document.model import Cell
from answerable.reading.document.package import Package, UnreadableError, attribute, local
from answerable.reading.document.sheet import (
    MAX_COLUMNS,
    Rows,
    column_name,
    column_number,
    ods_sheets,
    questionnaire,
    xlsx_paths,
    xlsx_sheets,
)
from answerable.reading.document.sniff import sniff

MAX_FORM_ROWS = 1_000
MOST_PLACES = 400
"""More is no form that anybody fills in cell by cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """rows: the words of each cell. widths: of columns from 1, in characters, where they are set.

    merged: ranges such as `A1:D1`.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[tuple[int, float], ...] = ()
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """places: the cells to fill in, each with what is asked there. problem: why there is none."""

    sheets: tuple[Sheet, ...] = ()
    places: tuple[Cell, ...] = ()
    problem: str | None = None


def read_form(data: bytes, name: str = "") -> Form:
    """The layout of an .xlsx or .ods file: words and shape, no formula. Never raises."""
    try:
        return _read(data, name)
    except UnreadableError as problem:
        return Form(problem=str(problem))
    except Exception as problem:  # the promise to callers: no document stops the post
        return Form(problem=f"The file could not be read ({type(problem).__name__}).")


def _read(data: bytes, name: str) -> Form:
    media = sniff(data, name) or ""
    if not media.endswith(("spreadsheetml.sheet", "opendocument.spreadsheet")):
        return Form(problem="The file is no spreadsheet of today’s kind (.xlsx or .ods).")
    package = Package(data)
    sheets = tuple(_sheets(package, xlsx=media.endswith("spreadsheetml.sheet")))
    pairs: list[tuple[str, Rows]] = [(s.name, [list(row) for row in s.rows]) for s in sheets]
    asked, _numbered = questionnaire(pairs)
    places = [cell for cell in asked if cell.answer_at and not cell.answer]
    known = {(cell.sheet, cell.answer_at) for cell in places}
    for cell in (cell for pair in pairs for cell in _grid(*pair)):
        if (cell.sheet, cell.answer_at) not in known:
            places.append(cell)
    if not places:
        return Form(sheets, problem="No cell was found in which an answer is asked for.")
    if len(places) > MOST_PLACES:
        return Form(sheets, problem=f"More than {MOST_PLACES} cells are to be filled in.")
    return Form(sheets, tuple(sorted(places, key=lambda cell: _order(sheets, cell))))


def _order(sheets: tuple[Sheet, ...], cell: Cell) -> tuple[int, int, int]:
    at = cell.answer_at or ""
    column = at.rstrip("0123456789")
    names = [sheet.name for sheet in sheets]
    return names.index(cell.sheet), int(at[len(column) :]), column_number(column) or 0


def _sheets(package: Package, *, xlsx: bool) -> Iterator[Sheet]:
    if not xlsx:
        for name, rows in ods_sheets(package):
            yield Sheet(name, _bounded(rows))
        return
    paths = dict(xlsx_paths(package))
    for name, rows in xlsx_sheets(package):
        root = package.tree(paths[name])
        if root is not None:
            yield Sheet(name, _bounded(rows), tuple(_widths(root)), tuple(_merged(root)))


def _bounded(rows: Rows) -> tuple[tuple[str, ...], ...]:
    whole = [tuple(row) for row in rows[:MAX_FORM_ROWS]]
    while whole and not any(whole[-1]):
        whole.pop()
    return tuple(whole)


def _widths(root: etree._Element) -> Iterator[tuple[int, float]]:
    for node in (node for node in root.iter() if local(node) == "col"):
        first, last = int(attribute(node, "min") or 0), int(attribute(node, "max") or 0)
        width = float(attribute(node, "width") or 0)
        if width > 0:
            yield from ((n, min(width, 120.0)) for n in range(first, min(last, MAX_COLUMNS) + 1))


def _merged(root: etree._Element) -> Iterator[str]:
    for node in (node for node in root.iter() if local(node) == "mergeCell"):
        if reference := attribute(node, "ref"):
            yield reference


def _grid(name: str, rows: Rows) -> Iterator[Cell]:
    """The empty cells beneath a heading and beside a label: a table to be filled in."""
    start = next((n for n, row in enumerate(rows[:30]) if _filled(row) > 1), None)
    if start is None:
        return
    head = rows[start]
    for index in range(start + 1, len(rows)):
        row = rows[index]
        label = next((n for n, cell in enumerate(row) if cell.strip()), None)
        if label is None:
            continue
        for column in range(label + 1, len(head)):
            if head[column].strip() and not (column < len(row) and row[column].strip()):
                yield Cell(
                    name, f"{column_name(label + 1)}{index + 1}",
                    f"{row[label].strip()} – {head[column].strip()}",
                    f"{column_name(column + 1)}{index + 1}",
                )  # fmt: skip


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell.strip())
