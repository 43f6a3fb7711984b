"""The lines of a CSV file or a workbook, one at a time: a register may be long."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

_SAMPLE = 65_536
_LONGEST_CELL = 2_000_000
_ENCODINGS = ("utf-8-sig", "cp1252")


class TableError(ValueError):
    """The file cannot be read as a table; the sentence is for the user."""


@dataclass(frozen=True, slots=True)
class Line:
    """number: of the line or row in the file, from 1. cells: as text."""

    number: int
    cells: list[str]


def lines(path: Path) -> Iterator[Line]:
    """Every line with something in it, the headings first. Raises TableError."""
    if not path.is_file():
        raise TableError(_("There is no such file: %(name)s") % {"name": path})
    book = path.suffix.lower() in (".xlsx", ".xlsm")
    found = _workbook(path) if book else _csv(path)
    try:
        yield from found
    except (csv.Error, BadZipFile, KeyError, OSError) as error:
        raise TableError(
            _("%(name)s cannot be read as a table: %(error)s") % {"name": path.name, "error": error}
        ) from error


def _csv(path: Path) -> Iterator[Line]:
    encoding = _encoding(path)
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding=encoding, errors="replace", newline="") as opened:
        separator = _separator(opened.readline())
        opened.seek(0)
        reader = csv.reader((line.replace("\0", "") for line in opened), delimiter=separator)
        before = 0
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Line(before + 1, cells)
            before = reader.line_num


def _encoding(path: Path) -> str:
    """UTF-8 where every byte of it is; else what Excel in the west saves."""
    with path.open(encoding=_ENCODINGS[0], newline="") as opened:
        try:
            while opened.read(_SAMPLE):
                pass
        except UnicodeDecodeError:
            return _ENCODINGS[1]
    return _ENCODINGS[0]


def _separator(headings: str) -> str:
    return max(",;\t|", key=headings.count)


def _workbook(path: Path) -> Iterator[Line]:
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        sheet = book.worksheets[0]
        for number, row in enumerate(sheet.iter_rows(values_only=True), start=1):
            cells = [_text(value) for value in row]
            if any(cells):
                yield Line(number, cells)
    finally:
        book.close()


def _text(value: object) -> str:
    """A cell as it reads: days as ISO dates, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
