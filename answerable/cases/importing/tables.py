"""The rows of a CSV file or a workbook, one at a time: a register may be long."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from answerable.reading.grid import BETWEEN

_CHUNK = 1 << 20
_SAMPLE = 65_536
_LONGEST_CELL = 2_000_000
_ENCODINGS = ("utf-8-sig", "cp1252")


class TableError(ValueError):
    """The file cannot be read as a table; the sentence is for the user."""


@dataclass(frozen=True, slots=True)
class Line:
    """number: of the row as a spreadsheet counts it, from 1. cells: as text."""

    number: int
    cells: list[str]


class Table(Protocol):
    """A register as it came: its name, the SHA-256 of its bytes, and its rows."""

    @property
    def name(self) -> str: ...

    def digest(self) -> str: ...

    def lines(self) -> Iterator[Line]:
        """Every row with something in it. Raises TableError."""
        ...


@dataclass(frozen=True, slots=True)
class FileTable:
    """A file on disk, never wholly in memory."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name

    def digest(self) -> str:
        found = hashlib.sha256()
        with self.path.open("rb") as opened:
            while chunk := opened.read(_CHUNK):
                found.update(chunk)
        return found.hexdigest()

    def lines(self) -> Iterator[Line]:
        return lines(self.path)


@dataclass(frozen=True, slots=True)
class GridTable:
    """A table read elsewhere. rows: their cells parted by `reading.grid.BETWEEN`."""

    name: str
    sha256: str
    rows: tuple[str, ...]

    def digest(self) -> str:
        return self.sha256

    def lines(self) -> Iterator[Line]:
        for number, row in enumerate(self.rows, start=1):
            if row.strip():
                yield Line(number, row.split(BETWEEN))


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
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells):
                yield Line(number, cells)


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
