"""A table pasted from a spreadsheet, or a CSV file, becomes dated values.

PURE. Columns are known by their headings; without headings they are date, value and total.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from io import StringIO

from django.utils.translation import gettext as _

from answerable.reading.document.sheet import column_name
from answerable.registers.intake.cells import THOUSANDS

ROWS_MOST = 20_000
_FORMATS = (
    "%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y",
    "%d-%b-%Y", "%d-%b-%y", "%d %b %y", "%B %Y", "%b %Y", "%b-%y", "%b-%Y", "%b %y", "%m/%Y",
)  # fmt: skip
_EXCEL_DAY_NOUGHT = date(1899, 12, 30)
_TOTAL_AND_NO_MORE = re.compile(r"denominator|total|out of|n|of", re.IGNORECASE)
_HEADINGS: dict[str, re.Pattern[str]] = {
    "day": re.compile(r"\b(date|day|week|month|period)\b", re.IGNORECASE),
    "denominator": re.compile(r"\b(denominator|total|out of)\b|^(n|of)$", re.IGNORECASE),
    "place": re.compile(r"\b(ward|team|place|unit|site|location|clinic|service)\b", re.IGNORECASE),
    "value": re.compile(
        r"\b(value|numerator|number|count|rate|score|percent|result)\b|%", re.IGNORECASE
    ),
}


class PasteError(ValueError):
    """What was pasted cannot be read; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class PastedRow:
    """`value` alone, or with the total it is out of."""

    day: date
    place: str
    value: Decimal
    denominator: Decimal | None


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell as a spreadsheet names it (B7), what is in it, and what is wrong with it."""

    cell: str
    row: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """`others`: the cells of each column that was not used, by its heading or number."""

    rows: tuple[PastedRow, ...]
    others: dict[str, tuple[str, ...]]
    bad: tuple[BadCell, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each bad cell."""
        said = _("Row %(row)s, cell %(cell)s: %(why)s")
        return tuple(said % {"row": b.row, "cell": b.cell, "why": b.why} for b in self.bad)


def read_day(text: str) -> date | None:
    """A date as people and Excel write it, the day before the month; a month is its first day."""
    plain = re.sub(r"\s+", " ", text.strip()).replace("Sept ", "Sep ")
    plain = re.sub(r"[T ]00:00(?::00)?$", "", plain)
    plain = re.sub(r"^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? ", "", plain)
    if re.fullmatch(r"[2-6]\d{4}", plain):
        return _EXCEL_DAY_NOUGHT + timedelta(days=int(plain))
    for form in _FORMATS:
        try:
            return datetime.strptime(plain, form).date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    return None


def read_number(text: str) -> Decimal | None:
    """A number, with its commas, pound or per cent sign; None for anything else."""
    plain = text.strip().removeprefix("£").removesuffix("%").strip()
    if "," in plain and not THOUSANDS.fullmatch(plain):
        return None
    plain = plain.replace(",", "")
    if not re.fullmatch(r"[-+]?(\d+(\.\d*)?|\.\d+)", plain):
        return None
    try:
        return Decimal(plain)
    except InvalidOperation:
        return None


def read_paste(text: str) -> Pasted:
    """Rows that can be read, the columns not used, and a sentence for each row that cannot be.

    Raises PasteError where there is no table at all.
    """
    numbers, table = _cells(text)
    columns = _columns(table)
    headed = _headed(table[0])
    body = table[headed:]
    rows: list[PastedRow] = []
    bad: list[BadCell] = []
    for number, cells in zip(numbers[headed:], body, strict=True):
        found = _row(cells, columns, number)
        if isinstance(found, PastedRow):
            rows.append(found)
        elif found:
            bad.append(found)
    return Pasted(tuple(rows), _others(table, body, columns), tuple(bad))


def _cells(text: str) -> tuple[list[int], list[list[str]]]:
    """The rows with something in them, and their numbers in the spreadsheet."""
    mark = "\t" if "\t" in text else max(";,", key=text.count)
    try:
        listed = [
            [cell.strip() for cell in row]
            for row in csv.reader(StringIO(text.lstrip("\ufeff"), newline=None), delimiter=mark)
        ]
    except csv.Error as error:
        raise PasteError(_("This is not a table that can be read.")) from error
    filled = [(number, row) for number, row in enumerate(listed, 1) if any(row)]
    table = [row for _number, row in filled]
    if not table or max(len(row) for row in table) < 2:
        raise PasteError(_("Paste at least two columns: a date and a value."))
    if len(table) > ROWS_MOST:
        raise PasteError(_("Paste at most %(most)s rows at a time.") % {"most": ROWS_MOST})
    return [number for number, _row in filled], table


def _headed(first: list[str]) -> bool:
    return not any(read_day(cell) or read_number(cell) is not None for cell in first)


def _columns(table: list[list[str]]) -> dict[str, int]:
    """Which column holds what, each column once."""
    if not _headed(table[0]):
        return {"day": 0, "value": 1, "denominator": 2}
    columns: dict[str, int] = {}
    for name in ("day", "place", "denominator", "value"):
        for at, heading in enumerate(table[0]):
            if at not in columns.values() and _HEADINGS[name].search(heading):
                columns.setdefault(name, at)
    columns.setdefault("day", 0)
    left = [at for at in range(len(table[0])) if at not in columns.values()]
    free = [at for at in left if _numbers(table[1:], at)] or left[:1] * (len(left) == 1)
    total = columns.get("denominator")
    if total is not None and not _TOTAL_AND_NO_MORE.fullmatch(table[0][total]):
        if columns.get("value", min(free, default=total)) >= total:
            # "Total falls" before any other number, or alone, is what is counted
            columns["value"] = columns.pop("denominator")
    elif total is not None and "value" not in columns and not free:
        columns["value"] = columns.pop("denominator")
    if "value" not in columns:
        if not free:
            raise PasteError(_("No column of values was found. Head one “Value”."))
        columns["value"] = free[0]
    return columns


def _numbers(body: list[list[str]], at: int) -> bool:
    filled = [row[at] for row in body if at < len(row) and row[at]]
    return bool(filled) and sum(read_number(cell) is not None for cell in filled) * 2 > len(filled)


def _row(cells: list[str], columns: dict[str, int], number: int) -> PastedRow | BadCell | None:
    """The row, or the first cell of it that is wrong; None for one without a value."""

    def cell(name: str) -> str:
        at = columns.get(name, len(cells))
        return cells[at] if at < len(cells) else ""

    def bad(name: str, why: str) -> BadCell:
        text = cell(name)[:30]
        at = column_name(columns.get(name, 0) + 1)
        return BadCell(f"{at}{number}", number, text, why % {"text": text})

    day, value, total = read_day(cell("day")), read_number(cell("value")), cell("denominator")
    if not cell("value"):
        return None
    if day is None:
        return bad("day", _("“%(text)s” is not a date."))
    if value is None:
        return bad("value", _("“%(text)s” is not a number."))
    of = read_number(total) if total else None
    if total and of is None:
        return bad("denominator", _("“%(text)s” is not a number."))
    return PastedRow(day, cell("place")[:100], value, of)


def _others(
    table: list[list[str]], body: list[list[str]], columns: dict[str, int]
) -> dict[str, tuple[str, ...]]:
    width = max(len(row) for row in table)
    used = {at for name, at in columns.items() if name != "place"}
    found: dict[str, tuple[str, ...]] = {}
    for at in range(width):
        if at in used:
            continue
        named = table[0][at] if _headed(table[0]) and at < len(table[0]) else ""
        key = named or _("Column %(number)s") % {"number": at + 1}
        found[key] = tuple(row[at] if at < len(row) else "" for row in body)
    return found
