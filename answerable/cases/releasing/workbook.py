"""A clean workbook in the layout of one that came: its words and shape, and the answers. PURE."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_from_string, range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from answerable.reading.document.form import Form, Sheet

LONGEST = 32_000
"""Characters of one cell; Excel holds 32,767."""
_WIDEST, _NARROWEST = 60, 8
_FORMATS = {"£": "£#,##0.00", "%": "0.0##%", "": "General"}
_NUMBER = re.compile(
    r"(?P<pound>£)?(?P<number>-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,9})?)(?P<share>%)?"
)


def workbook(form: Form, answers: Mapping[str, str], *, now: datetime) -> bytes:
    """The form filled in. answers: `Sheet!B4` to what stands there.

    It is built from nothing: no formula, no hidden sheet or row, no comment, no earlier value and
    no property of the received file is in it.
    """
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    book.properties.creator = ""
    book.properties.created = book.properties.modified = now.replace(tzinfo=None, microsecond=0)
    for place, sheet in enumerate(form.sheets, 1):
        own = {
            key.rpartition("!")[2]: words
            for key, words in answers.items()
            if key.rpartition("!")[0] == sheet.name and words.strip()
        }
        _fill(book.create_sheet(_title(sheet.name, place)), sheet, own)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _title(name: str, place: int) -> str:
    return re.sub(r"[\[\]:*?/\\]", " ", name).strip("' ")[:31] or f"Sheet {place}"


def _fill(made: Worksheet, sheet: Sheet, own: Mapping[str, str]) -> None:
    first = min((coordinate_from_string(at)[1] for at in own), default=1)
    for number, row in enumerate(sheet.rows, 1):
        for column, words in enumerate(row, 1):
            if words:
                cell = made.cell(number, column)
                _text(cell, words)
                cell.font = Font(bold=number < first)
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    for at, words in own.items():
        cell = made[at]
        _value(cell, words.strip())
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    _shape(made, sheet, own)


def _shape(made: Worksheet, sheet: Sheet, own: Mapping[str, str]) -> None:
    set_widths = dict(sheet.widths)
    columns = max((len(row) for row in sheet.rows), default=0)
    columns = max([columns, *(range_boundaries(at)[0] or 0 for at in own)])
    for column in range(1, columns + 1):
        longest = max((len(row[column - 1]) for row in sheet.rows if len(row) >= column), default=0)
        fitting = min(max(longest + 2, _NARROWEST), _WIDEST)
        made.column_dimensions[get_column_letter(column)].width = set_widths.get(column, fitting)
    for reference in sheet.merged:
        if not any(_inside(at, reference) for at in own):
            made.merge_cells(reference)


def _inside(at: str, reference: str) -> bool:
    left, top, right, bottom = (edge or 0 for edge in range_boundaries(reference))
    column, row = (edge or 0 for edge in range_boundaries(at)[:2])
    return left <= column <= right and top <= row <= bottom and (column, row) != (left, top)


def _text(cell: Cell | object, words: str) -> None:
    assert isinstance(cell, Cell)
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", words)[:LONGEST]
    cell.data_type = "s"  # what begins with an equals sign is words, never a formula


def _value(cell: Cell | object, words: str) -> None:
    """A number as a number, so that it can be added up; all else as words."""
    found = _NUMBER.fullmatch(words)
    if found is None or re.match(r"-?0\d", found["number"]):
        _text(cell, words)
        return
    assert isinstance(cell, Cell)
    plain = found["number"].replace(",", "")
    number = float(plain) if "." in plain or found["share"] else int(plain)
    cell.value = number / 100 if found["share"] else number
    cell.number_format = _FORMATS[found["pound"] or found["share"] or ""]
