"""OpenDocument spreadsheets."""

from __future__ import annotations

from lxml import etree

from answerable.reading.document.package import Package, attribute, local
from answerable.reading.grid.model import (
    Grid,
    as_percent,
    cell_name,
    grid_of_sheets,
    line,
    plain_number,
)

MAX_COLUMNS = 500
MAX_ROWS = 1_048_576


def ods_grid(package: Package, sheet: str = "") -> Grid:
    root = package.tree("content.xml")
    tables = [n for n in root.iter() if local(n) == "table"] if root is not None else []
    read = ((attribute(t, "name") or "", _Sheet(t)) for t in tables[:50])
    return grid_of_sheets(read, sheet)


class _Sheet:
    """One table, read from top to bottom."""

    def __init__(self, table: etree._Element) -> None:
        self.lines: list[str] = []
        self.merged: list[str] = []
        self.formulas: list[str] = []
        self.uncomputed: list[str] = []
        for row in (n for n in table.iter() if local(n) == "table-row"):
            read = line(self._cells(row))
            repeat = int(attribute(row, "number-rows-repeated") or 1)
            if read or repeat < 1000:
                self.lines += [read] * min(repeat, MAX_ROWS - len(self.lines))
        while self.lines and not self.lines[-1]:
            self.lines.pop()

    def _cells(self, row: etree._Element) -> list[str]:
        cells: list[str] = []
        for cell in row:
            if local(cell) not in {"table-cell", "covered-table-cell"}:
                continue
            value = _value(cell)
            self._tell(cell, cell_name(len(self.lines) + 1, len(cells) + 1), value)
            repeat = int(attribute(cell, "number-columns-repeated") or 1)
            cells += [value] * min(repeat, MAX_COLUMNS - len(cells))
        return cells

    def _tell(self, cell: etree._Element, name: str, value: str) -> None:
        if attribute(cell, "formula"):
            (self.formulas if value else self.uncomputed).append(name)
        wide = int(attribute(cell, "number-columns-spanned") or 1)
        tall = int(attribute(cell, "number-rows-spanned") or 1)
        if wide > 1 or tall > 1:
            self.merged.append(f"{name} ({wide} columns, {tall} rows)")


def _value(cell: etree._Element) -> str:
    kind = attribute(cell, "value-type")
    if kind == "percentage":
        return as_percent(attribute(cell, "value") or "")
    if kind in {"float", "currency"}:
        return plain_number(attribute(cell, "value") or "")
    if kind == "date":
        return (attribute(cell, "date-value") or "")[:10]
    if kind == "boolean":
        return "yes" if attribute(cell, "boolean-value") == "true" else "no"
    words = ("".join(map(str, p.itertext())) for p in cell if local(p) == "p")
    return "\n".join(words).strip()
