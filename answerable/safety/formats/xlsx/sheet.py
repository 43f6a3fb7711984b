"""The cells of a sheet: rows and columns not shown, filters, text in the colour of its ground."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.safety.finding import Finding, finding
from answerable.safety.formats.xlsx.styles import Styles
from answerable.safety.package import Element, Package, each, words

REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
Area = tuple[int, int, int, int]
YES = {"1", "true"}
CRITERIA = (
    "filters",
    "customFilters",
    "dynamicFilter",
    "top10",
    "colorFilter",
    "iconFilter",
)


def inspect_sheet(package: Package, name: str, styles: Styles) -> Iterator[Finding]:
    root = package.xml(name)
    if root is None:
        return
    yield from hidden_rows(root, name)
    yield from hidden_columns(root, name)
    yield from under_merges(root, name)
    yield from invisible(package, root, name, styles)
    yield from filters(package, root, name)
    yield from beside(root, name)


def filled(cell: Element) -> bool:
    """Whether a cell holds something."""
    value = cell.find("{*}v")
    if value is not None and (value.text or "").strip():
        return True
    inline = cell.find("{*}is")
    return (inline is not None and bool(words(inline).strip())) or cell.find("{*}f") is not None


def hidden_rows(root: Element, name: str) -> Iterator[Finding]:
    for row in each(root, "row"):
        no_height = zero(row.get("ht")) and row.get("customHeight") in YES
        if (row.get("hidden") in YES or no_height) and any(filled(c) for c in row):
            yield finding("xl.row_hidden", f"{name} row {row.get('r') or '?'}")


def zero(value: str | None) -> bool:
    try:
        return value is not None and float(value) == 0
    except ValueError:
        return False


def hidden_columns(root: Element, name: str) -> Iterator[Finding]:
    ranges = [
        (int(col.get("min") or 0), int(col.get("max") or 0))
        for col in each(root, "col")
        if col.get("hidden") in YES or zero(col.get("width"))
    ]
    if not ranges:
        return
    found: set[int] = set()
    for cell in each(root, "c"):
        column, _row = place(cell)
        if column not in found and any(a <= column <= b for a, b in ranges) and filled(cell):
            found.add(column)
            yield finding("xl.col_hidden", f"{name} column {column}")


def place(cell: Element) -> tuple[int, int]:
    """Column and row from 1; (0, 0) where the cell does not say."""
    match = REFERENCE.match(cell.get("r") or "")
    return (column_number(match[1]), int(match[2])) if match else (0, 0)


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def under_merges(root: Element, name: str) -> Iterator[Finding]:
    areas = [area for merge in each(root, "mergeCell") if (area := corners(merge.get("ref") or ""))]
    if not areas:
        return
    for cell in each(root, "c"):
        column, row = place(cell)
        for left, top, right, bottom in areas:
            inside = left <= column <= right and top <= row <= bottom
            if inside and (column, row) != (left, top) and filled(cell):
                yield finding("xl.value_under_merge", f"{name} {cell.get('r')}")


def corners(reference: str) -> Area | None:
    """Left, top, right, bottom, all counted from 1."""
    found = REFERENCE.findall(reference)
    if not found:
        return None
    (left, top), (right, bottom) = found[0], found[-1]
    return column_number(left), int(top), column_number(right), int(bottom)


def areas_coloured(package: Package, root: Element, name: str) -> list[Area]:
    """Where a condition, a table or a pivot table decides the colours."""
    said = [element.get("sqref") or "" for element in each(root, "conditionalFormatting")]
    for relation in package.relations(name):
        if relation.kind in {"table", "pivotTable"}:
            part = package.xml(relation.target)
            inner = next(each(part, "location"), part)
            said.append((inner.get("ref") or "") if inner is not None else "")
    return [area for text in said for each_ref in text.split() if (area := corners(each_ref))]


def within(cell: tuple[int, int], areas: list[Area]) -> bool:
    column, row = cell
    return any(a <= column <= c and b <= row <= d for a, b, c, d in areas)


def invisible(package: Package, root: Element, name: str, styles: Styles) -> Iterator[Finding]:
    """Cells written in the colour of their ground, unless a table or condition colours them."""
    if not styles.invisible:
        return
    coloured = areas_coloured(package, root, name)
    for cell in each(root, "c"):
        style = cell.get("s") or "0"
        unseen = style.isdigit() and int(style) in styles.invisible and filled(cell)
        if unseen and not within(place(cell), coloured):
            yield finding("xl.text_same_colour_as_fill", f"{name} {cell.get('r')}")


def filters(package: Package, root: Element, name: str) -> Iterator[Finding]:
    tables = [r.target for r in package.relations(name) if r.kind == "table"]
    for part in (root, *(package.xml(table) for table in tables)):
        for column in each(part, "filterColumn"):
            if next(each(column, *CRITERIA), None) is not None:
                yield finding("xl.filter_active", name, f"column {column.get('colId')}")


def beside(root: Element, name: str) -> Iterator[Finding]:
    """What a sheet says beside its cells."""
    for header in each(
        root, "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"
    ):
        if (header.text or "").strip():
            yield finding("xl.header_footer", name, header.text or "")
    for view in each(root, "customSheetView"):
        yield finding("xl.custom_view", name, view.get("guid") or "")
    for scenario in each(root, "scenario"):
        yield finding("xl.scenario", name, scenario.get("name") or "")
    for rule in each(root, "dataValidation"):
        said = " ".join(words(formula) for formula in each(rule, "formula1", "list"))
        if rule.get("type") == "list" and said.startswith('"'):
            yield finding("xl.validation_inline_list", name, said)
        if told := (rule.get("prompt") or rule.get("error") or rule.get("promptTitle")):
            yield finding("xl.validation_message", name, told)
