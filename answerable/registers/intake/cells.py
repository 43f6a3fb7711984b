"""One cell of text to a value of a column's type, or the reason it is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from answerable.registers.tables import ColumnShape
from answerable.workdays.years import parse_period

Value = str | int | Decimal | date | bool | None
YES = frozenset({"yes", "y", "true", "1", "x", "✓"})
NO = frozenset({"no", "n", "false", "0", ""})
PLACES = {"money": 2, "wte": 2, "rate": 4}
LARGEST = {"money": Decimal(10) ** 12, "wte": Decimal(10) ** 8, "rate": Decimal(10) ** 10}
THOUSANDS = re.compile(r"\(?[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?\)?%?")
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")
IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4}|\d{2})")


class CellError(ValueError):
    """Why a cell cannot be taken."""


def read_cell(text: str, column: ColumnShape) -> Value:
    """The value, None for an empty cell that may be empty. Raises CellError with the reason.

    Dates written as text are read day first, as they are written here.
    """
    text = " ".join(text.split()) if column.type != "text" else text.strip()
    if not text:
        if column.required:
            raise CellError(_("it is empty, and every row needs it"))
        return None
    reader = READERS.get(column.type)
    return reader(text, column) if reader else text


def _choice(text: str, column: ColumnShape) -> str:
    known = {choice.casefold(): choice for choice in column.choices}
    if text.casefold() not in known:
        offered = ", ".join(column.choices)
        raise CellError(_("it is none of: %(choices)s") % {"choices": offered})
    return known[text.casefold()]


def _date(text: str, _column: ColumnShape) -> date:
    return read_date(text)


def read_date(text: str) -> date:
    """Raises CellError where the text is no one day."""
    try:
        if found := ISO.fullmatch(text):
            return date(*(int(part) for part in found.groups()))
        if found := DAY_FIRST.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            return date(_century(year), month, day)
        if found := IN_WORDS.fullmatch(text):
            month = MONTHS.index(found[2][:3].lower()) + 1
            return date(_century(int(found[3])), month, int(found[1]))
    except ValueError as wrong:
        raise CellError(_("there is no such day")) from wrong
    if re.fullmatch(r"\d{4,6}(?:\.\d+)?", text):
        raise CellError(_("it is a number, not a date: give the column a date format"))
    raise CellError(_("it is not a date, such as 16/06/2021 or 16 June 2021"))


def _century(year: int) -> int:
    return year + 2000 if year < 100 else year


def _period(text: str, _column: ColumnShape) -> str:
    if parse_period(text) is None:
        raise CellError(_("it is not a period, such as 2021/22, 2021, Q1 2021/22 or June 2021"))
    return text


def _number(text: str, places: int, largest: Decimal) -> Decimal:
    plain = re.sub(r"[£\s]", "", text)
    negative = plain.startswith("(") and plain.endswith(")")
    if "," in plain and not THOUSANDS.fullmatch(plain):
        raise CellError(_("its comma does not part thousands: write seven and a half as 7.5"))
    plain = plain.replace(",", "")
    try:
        value = Decimal(plain.strip("()"))
    except InvalidOperation as wrong:
        raise CellError(_("it is not a number")) from wrong
    if not value.is_finite() or abs(value) >= largest:
        raise CellError(_("it is too large a number"))
    return round(-value if negative else value, places)


def _count(text: str, _column: ColumnShape) -> int:
    value = _number(text, 6, Decimal(10) ** 15)
    if value != int(value):
        raise CellError(_("it is not a whole number"))
    if value < 0:
        raise CellError(_("it is less than nothing"))
    return int(value)


def _money(text: str, _column: ColumnShape) -> Decimal:
    return _number(text, PLACES["money"], LARGEST["money"])


def _wte(text: str, _column: ColumnShape) -> Decimal:
    value = _number(re.sub(r"\s*wte$", "", text, flags=re.I), PLACES["wte"], LARGEST["wte"])
    if value < 0:
        raise CellError(_("it is less than nothing"))
    return value


def _rate(text: str, _column: ColumnShape) -> Decimal:
    return _number(text.rstrip("% "), PLACES["rate"], LARGEST["rate"])


def _yes_no(text: str, _column: ColumnShape) -> bool:
    if text.casefold() in YES:
        return True
    if text.casefold() in NO:
        return False
    raise CellError(_("it is neither yes nor no"))


READERS: dict[str, Callable[[str, ColumnShape], Value]] = {
    "choice": _choice,
    "date": _date,
    "period": _period,
    "count": _count,
    "money": _money,
    "wte": _wte,
    "rate": _rate,
    "yes_no": _yes_no,
}
