"""The rows of a CSV file or a workbook, one at a time: a register may be long."""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Protocol
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from answerable.cases.importing.columns import map_columns
from answerable.reading.grid import BETWEEN, read_grid
from answerable.reading.grid.read import OLD_EXCEL, OTHERWISE

_CHUNK = 1 << 20
_SAMPLE = 65_536
_LONGEST_CELL = 2_000_000
_ENCODINGS = ("utf-8-sig", "cp1252")
_SEPARATORS = ",;\t|"
LOOK = 10
"""Rows among which the headings are looked for: a title may stand above them."""


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
    sheet: str = ""

    @property
    def name(self) -> str:
        return self.path.name

    def digest(self) -> str:
        found = hashlib.sha256(self.sheet.encode())
        with self.path.open("rb") as opened:
            while chunk := opened.read(_CHUNK):
                found.update(chunk)
        return found.hexdigest()

    def lines(self) -> Iterator[Line]:
        return lines(self.path, self.sheet)


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


def lines(path: Path, sheet: str = "") -> Iterator[Line]:
    """Every line with something in it, the headings first. Raises TableError.

    sheet: of a workbook, by its name; else the one whose headings say most.
    """
    if not path.is_file():
        raise TableError(_("There is no such file: %(name)s") % {"name": path})
    kind = _kind(path)
    if sheet and kind != "xlsx":
        raise TableError(_("%(name)s has no sheets to choose from.") % {"name": path.name})
    try:
        yield from (
            _open_document(path)
            if kind == "ods"
            else (_workbook(path, sheet) if kind == "xlsx" else _csv(path))
        )
    except (csv.Error, BadZipFile, KeyError, OSError) as error:
        raise TableError(
            _("%(name)s cannot be read as a table: %(error)s") % {"name": path.name, "error": error}
        ) from error


def _kind(path: Path) -> str:
    """xlsx, ods or csv, by what is in the file. Raises TableError for what is no table."""
    with path.open("rb") as opened:
        start = opened.read(1024)
    if start.startswith(OLD_EXCEL):
        raise TableError(
            _("%(name)s is an old Excel or a protected file. Save it as .xlsx or .csv.")
            % {"name": path.name}
        )
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    wrong = next((why for mark, why in OTHERWISE if bare.startswith(mark)), None)
    if wrong:
        raise TableError(f"{path.name}: {wrong}")
    named = path.suffix.lower() in (".xlsx", ".xlsm")
    if not start.startswith(b"PK\x03\x04") and not named:
        return "csv"
    try:
        with zipfile.ZipFile(path) as archive:
            return "ods" if "content.xml" in archive.namelist() else "xlsx"
    except BadZipFile:
        return "xlsx"


def _open_document(path: Path) -> Iterator[Line]:
    grid = read_grid(path.read_bytes())
    if grid.problem:
        raise TableError(f"{path.name}: {grid.problem}")
    yield from GridTable(path.name, "", grid.lines).lines()


def _csv(path: Path) -> Iterator[Line]:
    encoding = _encoding(path)
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding=encoding, errors="replace", newline="") as opened:
        separator = _separator(opened.read(_SAMPLE))
        opened.seek(0)
        reader = csv.reader((line.replace("\0", "") for line in opened), delimiter=separator)
        for number, cells in enumerate(reader, start=1):
            if any(cell.strip() for cell in cells):
                yield Line(number, cells)


def _encoding(path: Path) -> str:
    """UTF-8 where every byte of it is, UTF-16 where it is marked; else what Excel saves."""
    with path.open("rb") as raw:
        if raw.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
            return "utf-16"
    with path.open(encoding=_ENCODINGS[0], newline="") as opened:
        try:
            while opened.read(_SAMPLE):
                pass
        except UnicodeDecodeError:
            return _ENCODINGS[1]
    return _ENCODINGS[0]


def _separator(sample: str) -> str:
    """The mark by which the first rows name most fields; else the one there is most of."""
    return max(_SEPARATORS, key=lambda mark: worth(_first_rows(sample, mark)))


def _first_rows(sample: str, mark: str) -> list[list[str]]:
    text = sample.replace("\0", "")
    try:
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=mark), LOOK))
    except csv.Error:
        return []


def worth(rows: list[list[str]]) -> tuple[int, int]:
    """Of what may be the top of a register: fields that one of its rows names, and its width."""
    named = max((len(map_columns(cells, needed=())) for cells in rows), default=0)
    return named, max(map(len, rows), default=0)


def _workbook(path: Path, wanted: str) -> Iterator[Line]:
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        for number, row in enumerate(_sheet(book, wanted).iter_rows(values_only=True), start=1):
            cells = [_text(value) for value in row]
            if any(cells):
                yield Line(number, cells)
    finally:
        book.close()


def _sheet(book: Workbook, wanted: str) -> Worksheet:
    """The sheet of that name; else the visible one, the first of equals, that says most."""
    if wanted:
        found = next((one for one in book.worksheets if one.title == wanted), None)
        if found is None:
            names = ", ".join(one.title for one in book.worksheets)
            raise TableError(
                _("There is no sheet “%(sheet)s”. The sheets are: %(names)s.")
                % {"sheet": wanted, "names": names}
            )
        return found
    shown = [one for one in book.worksheets if one.sheet_state == "visible"] or book.worksheets
    return shown[0] if len(shown) == 1 else max(shown, key=lambda one: worth(_top(one)))


def _top(sheet: Worksheet) -> list[list[str]]:
    rows = sheet.iter_rows(values_only=True, max_row=LOOK)
    return [[_text(value) for value in row] for row in rows]


def sheets_left(path: Path, sheet: str = "") -> list[str]:
    """The names of the visible sheets of a workbook that hold rows and are not read."""
    if _kind(path) != "xlsx":
        return []
    book = load_workbook(path, read_only=True, data_only=True)
    try:
        taken = _sheet(book, sheet).title
        return [
            one.title
            for one in book.worksheets
            if one.title != taken and one.sheet_state == "visible" and any(map(any, _top(one)))
        ]
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
