"""Excel workbooks, one row of XML at a time."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

from lxml import etree

from answerable.reading.document.package import Package, attribute, local
from answerable.reading.document.sheet import _shared_strings, column_number, xlsx_paths
from answerable.reading.grid.model import (
    Grid,
    as_percent,
    cell_name,
    grid_of_sheets,
    line,
    plain_number,
)

EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
BUILT_IN_SHARES = frozenset({9, 10})
MAX_COLUMNS = 500
MAX_ROWS = 1_048_576


def xlsx_grid(package: Package, sheet: str = "") -> Grid:
    book = _Book(package)
    read = ((name, _Sheet(package.read(path), book)) for name, path in xlsx_paths(package))
    return grid_of_sheets(read, sheet)


class _Book:
    """What the sheets share: texts, which styles are dates or shares, the day counted from."""

    def __init__(self, package: Package) -> None:
        self.strings = _shared_strings(package)
        self.dates, self.shares = _styles(package.tree("xl/styles.xml"))
        root = package.tree("xl/workbook.xml")
        marks = [attribute(n, "date1904") for n in root.iter()] if root is not None else []
        self.epoch = EPOCHS[any(m in {"1", "true"} for m in marks)]


def _styles(root: etree._Element | None) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the cell styles that show a date, and of those that show a percentage."""
    if root is None:
        return frozenset(), frozenset()
    formats = {
        int(attribute(n, "numFmtId") or 0): attribute(n, "formatCode") or ""
        for n in root.iter()
        if local(n) == "numFmt"
    }
    styles = [n for n in root if local(n) == "cellXfs"]
    used = [int(attribute(x, "numFmtId") or 0) for s in styles for x in s]
    dates = (
        n for n, f in enumerate(used) if f in BUILT_IN_DATES or _shows_date(formats.get(f, ""))
    )
    shares = (n for n, f in enumerate(used) if f in BUILT_IN_SHARES or "%" in formats.get(f, ""))
    return frozenset(dates), frozenset(shares)


def _shows_date(code: str) -> bool:
    return bool(re.search(r"[dy]", re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code.lower())))


class _Sheet:
    """One sheet, its rows cleared from memory as they are read."""

    def __init__(self, data: bytes, book: _Book) -> None:
        self.book = book
        self.lines: list[str] = []
        self.merged: list[str] = []
        self.formulas: list[str] = []
        self.uncomputed: list[str] = []
        nodes = etree.iterparse(
            io.BytesIO(data), events=("end",), tag=("{*}row", "{*}mergeCell"),
            resolve_entities=False, no_network=True, recover=True,
        )  # fmt: skip
        for _event, node in nodes:
            if local(node) == "row":
                self._row(node)
                node.clear()
            else:
                self.merged.append(attribute(node, "ref") or "")
        while self.lines and not self.lines[-1]:
            self.lines.pop()

    def _row(self, row: etree._Element) -> None:
        place = int(row.get("r") or len(self.lines) + 1)
        if place > MAX_ROWS:
            return
        self.lines += [""] * (place - 1 - len(self.lines))
        cells: list[str] = []
        for cell in row:
            column = column_number(cell.get("r") or "") or len(cells) + 1
            if column > MAX_COLUMNS:
                break
            cells += [""] * (column - 1 - len(cells))
            value = self._value(cell)
            failed = cell.get("t") == "e"
            if failed or any(local(n) == "f" for n in cell):
                sort = self.formulas if value and not failed else self.uncomputed
                sort.append(cell_name(place, column))
            cells.append(value)
        self.lines.append(line(cells))

    def _value(self, cell: etree._Element) -> str:
        kind = cell.get("t")
        if kind == "inlineStr":
            return "".join(n.text or "" for n in cell.iter() if local(n) == "t")
        value = next((n.text or "" for n in cell if local(n) == "v"), "")
        if kind == "s":
            known = value.isdigit() and int(value) < len(self.book.strings)
            return self.book.strings[int(value)] if known else ""
        if kind == "b":
            return "yes" if value == "1" else "no"
        if kind in {"str", "e"} or not value:
            return value
        if kind == "d":
            return value[:10]
        return self._number(value, int(cell.get("s") or 0))

    def _number(self, value: str, style: int) -> str:
        if style in self.book.dates:
            try:
                return str(self.book.epoch + timedelta(days=int(float(value))))
            except (ValueError, OverflowError):
                return value
        return as_percent(value) if style in self.book.shares else plain_number(value)
