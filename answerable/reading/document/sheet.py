"""Spreadsheets: rows of text, and questionnaires with a cell for each answer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from answerable.reading.document.model import Cell
from answerable.reading.document.package import Package, attribute, local
from answerable.reading.questions.asking import is_ask

MAX_ROWS = 5_000
MAX_COLUMNS = 100
Rows = list[list[str]]
_QUESTION_HEAD = re.compile(
    r"^\W*(?:questions?|information requested|request(?:ed)?|query|item|details requested)\b|"
    r"^[^?]{0,25}\b(?:questions?|queries|query)\W*(?:\([^()]*\)\W*)?$",
    re.IGNORECASE,
)
_ANSWER_HEAD = re.compile(
    r"^\W*(?:answers?|responses?|reply|your (?:answer|response))\b|"
    r"^[^?]{0,30}\b(?:answers?|responses?|reply)\W*(?:\([^()]*\)\W*)?$",
    re.IGNORECASE,
)
_REMARK_HEAD = re.compile(r"^\W*comments?\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"^\W*(?:q(?:uestion)?\s?)?(\d{1,3}(?:\.\d{1,2})*[a-z]?|[a-z])\W*$", re.IGNORECASE
)


def xlsx_sheets(package: Package) -> list[tuple[str, Rows]]:
    """(name, rows) of each visible sheet."""
    strings = _shared_strings(package)
    found = []
    for name, path in xlsx_paths(package):
        root = package.tree(path)
        if root is not None:
            found.append((name, _xlsx_rows(root, strings)))
    return found


def _shared_strings(package: Package) -> list[str]:
    root = package.tree("xl/sharedStrings.xml")
    if root is None:
        return []
    return [
        "".join(
            node.text or ""
            for node in item.iter()
            if local(node) == "t" and local(_parent(node)) != "rPh"
        )
        for item in root
        if local(item) == "si"
    ]


def _parent(node: etree._Element) -> etree._Element:
    parent = node.getparent()
    return parent if parent is not None else node


def xlsx_paths(package: Package) -> list[tuple[str, str]]:
    """(name, member) of each visible sheet."""
    book, links = package.tree("xl/workbook.xml"), package.tree("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return []
    targets = {attribute(link, "Id"): attribute(link, "Target") or "" for link in links}
    found = []
    for sheet in book.iter():
        if local(sheet) == "sheet" and attribute(sheet, "state") in (None, "visible"):
            target = targets.get(attribute(sheet, "id"), "")
            path = target.lstrip("/") if target.startswith("/") else "xl/" + target
            found.append((attribute(sheet, "name") or "", path))
    return found[:50]


def _xlsx_rows(root: etree._Element, strings: list[str]) -> Rows:
    rows: Rows = []
    for row in (node for node in root.iter() if local(node) == "row"):
        place = int(attribute(row, "r") or len(rows) + 1)
        while len(rows) < min(place - 1, MAX_ROWS):
            rows.append([])
        if len(rows) >= MAX_ROWS:
            break
        rows.append(_xlsx_cells(row, strings))
    return rows


def _xlsx_cells(row: etree._Element, strings: list[str]) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if local(cell) != "c":
            continue
        column = column_number(attribute(cell, "r") or "") or len(cells) + 1
        if column > MAX_COLUMNS:
            break
        cells += [""] * (column - 1 - len(cells))
        cells.append(_xlsx_value(cell, strings))
    return cells


def _xlsx_value(cell: etree._Element, strings: list[str]) -> str:
    kind = attribute(cell, "t")
    if kind == "inlineStr":
        return "".join(node.text or "" for node in cell.iter() if local(node) == "t").strip()
    value = next((node.text or "" for node in cell if local(node) == "v"), "")
    if kind == "s":
        return strings[int(value)].strip() if value.isdigit() and int(value) < len(strings) else ""
    return re.sub(r"\.0$", "", value.strip())


def column_number(reference: str) -> int | None:
    """28 for `AB12`; None where it is no reference."""
    match = re.match(r"([A-Z]{1,3})\d*$", reference)
    if not match:
        return None
    total = 0
    for letter in match[1]:
        total = total * 26 + ord(letter) - 64
    return total


def column_name(number: int) -> str:
    """`AB` for 28."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def ods_sheets(package: Package) -> list[tuple[str, Rows]]:
    """(name, rows) of each sheet of an OpenDocument spreadsheet."""
    root = package.tree("content.xml")
    if root is None:
        return []
    tables = [node for node in root.iter() if local(node) == "table"]
    return [(attribute(table, "name") or "", _ods_rows(table)) for table in tables[:50]]


def _ods_rows(table: etree._Element) -> Rows:
    rows: Rows = []
    for row in (node for node in table.iter() if local(node) == "table-row"):
        cells: list[str] = []
        for cell in row:
            if local(cell) not in ("table-cell", "covered-table-cell") or len(cells) >= MAX_COLUMNS:
                continue
            words = "\n".join(
                "".join(str(t) for t in p.itertext()) for p in cell if local(p) == "p"
            )
            repeat = int(attribute(cell, "number-columns-repeated") or 1)
            cells += [words.strip()] * min(repeat, MAX_COLUMNS - len(cells))
        while cells and not cells[-1]:
            cells.pop()
        repeat = int(attribute(row, "number-rows-repeated") or 1)
        rows += [cells] * min(repeat if cells else min(repeat, 50), MAX_ROWS - len(rows))
        if len(rows) >= MAX_ROWS:
            break
    return rows


def questionnaire(
    sheets: Iterable[tuple[str, Rows]],
) -> tuple[list[Cell], list[tuple[str | None, Cell]]]:
    """The question cells, and the same with the number printed beside each."""
    numbered = [pair for name, rows in sheets for pair in _sheet_questions(name, rows)]
    return [cell for _, cell in numbered], numbered


def _sheet_questions(name: str, rows: Rows) -> list[tuple[str | None, Cell]]:
    headed = _headed(rows)
    if headed:
        start, question, answer = headed
        return [
            pair
            for index in range(start + 1, len(rows))
            if (pair := _row_question(name, rows[index], index, question, answer)) is not None
        ]
    return _unheaded(name, rows)


def _headed(rows: Rows) -> tuple[int, int, int | None] | None:
    for index, row in enumerate(rows[:30]):
        question = next(
            (i for i, cell in enumerate(row) if _QUESTION_HEAD.match(cell) and len(cell) < 40), None
        )
        answer = _first_headed(row, _ANSWER_HEAD)
        if answer is None:
            answer = _first_headed(row, _REMARK_HEAD)
        if question is not None and answer is not None and question != answer:
            if _NUMBER.match(_at(rows[index + 1] if index + 1 < len(rows) else [], question)):
                continue
            return index, question, answer
    return None


def _first_headed(row: list[str], heads: re.Pattern[str]) -> int | None:
    return next((i for i, cell in enumerate(row) if len(cell) < 60 and heads.match(cell)), None)


def _at(row: list[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _row_question(
    name: str, row: list[str], index: int, question: int, answer: int | None
) -> tuple[str | None, Cell] | None:
    text = _at(row, question)
    if len(text) < 3 or not re.search(r"[A-Za-z]{3}", text):
        return None
    number = next((m[1] for cell in row[:question] if (m := _NUMBER.match(cell))), None)
    place = f"{column_name(answer + 1)}{index + 1}" if answer is not None else None
    given = _at(row, answer) if answer is not None else ""
    return number, Cell(name, f"{column_name(question + 1)}{index + 1}", text, place, given or None)


def _unheaded(name: str, rows: Rows) -> list[tuple[str | None, Cell]]:
    found = []
    for index, row in enumerate(rows):
        asks = [column for column in range(len(row)) if _asks(row, column)]
        if len(asks) > 1:  # questions side by side are answered beneath
            found += [_beneath(name, rows, index, column) for column in asks]
        elif asks:
            pair = _row_question(name, row, index, asks[0], asks[0] + 1)
            found += [pair] if pair else []
    return found


def _asks(row: list[str], column: int) -> bool:
    cell = row[column].strip()
    text = re.sub(r"^\W*(?:q(?:uestion)?\s?)?\d{1,2}\s?[.):]\s*", "", cell, flags=re.IGNORECASE)
    if len(text) < 3 or not re.search(r"[A-Za-z]{3}", text):
        return False
    numbered = column > 0 and _NUMBER.match(row[column - 1] or "")
    return text.endswith("?") or is_ask(text) or bool(numbered and len(text.split()) > 2)


def _beneath(name: str, rows: Rows, index: int, column: int) -> tuple[str | None, Cell]:
    row, under = rows[index], rows[index + 1] if index + 1 < len(rows) else []
    number = _NUMBER.match(row[column - 1]) if column else None
    at, letter = row[column].strip(), column_name(column + 1)
    cell = Cell(
        name, f"{letter}{index + 1}", at, f"{letter}{index + 2}", _at(under, column) or None
    )
    return number[1] if number else None, cell


def as_text(sheets: Iterable[tuple[str, Rows]], numbered: list[tuple[str | None, Cell]]) -> str:
    """A questionnaire as numbered questions with any answers; other sheets as tabbed rows."""
    if numbered:
        return "\n\n".join(
            _written(i, number, cell, numbered) for i, (number, cell) in enumerate(numbered, 1)
        )
    lines = []
    for name, rows in sheets:
        body = ["\t".join(cell.replace("\n", " ") for cell in row).rstrip() for row in rows]
        if any(line.strip() for line in body):
            lines += [name, *[line for line in body if line.strip()], ""]
    return "\n".join(lines).strip()


def _written(
    place: int, number: str | None, cell: Cell, all_of: list[tuple[str | None, Cell]]
) -> str:
    answered = any(other.answer for _, other in all_of)
    label = number or str(place)
    if answered:
        return f"Question {label}: {cell.question}\nAnswer {label}: {cell.answer or ''}"
    marked = re.match(r"^\W*(?:q(?:uestion)?\s?)?\d{1,2}\s?[.):]", cell.question, re.IGNORECASE)
    return cell.question if marked and number is None else f"{label}. {cell.question}"
