"""Days as registers have them: in any form, as Excel counts them, or not there yet. PURE."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Literal

from django.utils.translation import gettext as _

Style = Literal["serial", "month first"]
"""How a whole column writes its days, where that is not day before month."""
Styles = Mapping[str, Style]

_FORMS = (
    "%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d-%m-%y", "%d.%m.%y",
    "%d %b %Y", "%d %B %Y", "%d %b %y", "%d %B %y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d", "%Y.%m.%d",
    "%Y%m%d",
)  # fmt: skip
_TIME = re.compile(
    r"(?:T|[ ,]+(?:at +)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?:Z|[+-]\d\d:?\d\d)?$"
)
_WEEKDAY = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? +", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?: of\b)?", re.IGNORECASE)
_REMARK = re.compile(r" *\([^()]*\)$")
_BESIDE_MONTH = re.compile(r"(?<=\d)[-/., ]+(?=[A-Za-z])|(?<=[A-Za-z])[-/., ]+(?=\d)|, *")
_SEPTEMBER = re.compile(r"\bsept\b", re.IGNORECASE)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
_NO_DAY_YET = re.compile(
    r"n/?\.?a\.?|nil|none|null|unknown|blank|[-–—.?*_/ ]+|t\.?b\.?[acd]\.?|to be \w+|pending|"
    r"on-?going|open|outstanding|(?:a|still )waiting\b.*|in progress|"
    r"not (?:yet|applicable|known)\b.*|"
    r"0+|0{1,2}/0?[01]/(?:1900|0+)|1900-01-00|30/12/1899|#[a-z0-9/]+[!?]?",
    re.IGNORECASE,
)
"""What stands where a day will be, and what a spreadsheet shows of an empty or a failed cell."""

_EPOCH = date(1899, 12, 30)
_EARLIEST = date(1990, 1, 1)
_AHEAD = timedelta(days=730)
"""How long after today a day may lie that somebody has planned."""
_MOST_TOLD = 40
_LEAST_PROOFS = 3


class RowError(ValueError):
    """Why a row cannot be taken, as a sentence for whoever keeps the register."""


def no_day_yet(written: str) -> bool:
    """Whether a cell says, in whatever words, that there is no day in it."""
    return _NO_DAY_YET.fullmatch(written.strip()) is not None


@lru_cache(maxsize=20_000)
def read_day(written: str, style: Style | None = None) -> date:
    """A day as people write it; day before month unless its column does otherwise.

    Raises RowError.
    """
    found = _of_serial(written) if style == "serial" else _of_words(written, style)
    if found is not None and found >= _EARLIEST:
        return found
    told = written.strip()[:_MOST_TOLD]
    if _SERIAL.fullmatch(written.strip()):
        raise RowError(
            _("“%(written)s” is a number, not a date: give the column a date format")
            % {"written": told}
        )
    raise RowError(_("“%(written)s” is not a date") % {"written": told})


def _of_serial(written: str) -> date | None:
    bare = written.strip()
    return _EPOCH + timedelta(days=int(float(bare))) if _SERIAL.fullmatch(bare) else None


def _of_words(written: str, style: Style | None) -> date | None:
    bare = _REMARK.sub("", " ".join(written.split()))
    bare = _ORDINAL.sub("", _WEEKDAY.sub("", _TIME.sub("", bare)))
    bare = _SEPTEMBER.sub("Sep", _BESIDE_MONTH.sub(" ", bare)).strip()
    turned = _NUMERIC.fullmatch(bare) if style == "month first" else None
    if turned:
        bare = f"{turned[3]}/{turned[1]}/{turned[4]}"
    for form in _FORMS:
        try:
            return datetime.strptime(bare, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    return None


@dataclass
class _Seen:
    """What the cells of one column could be, counted."""

    filled: int = 0
    serials: int = 0
    numeric: int = 0
    day_first: int = 0
    month_first: int = 0

    def look(self, cell: str, until: date) -> None:
        if not cell or no_day_yet(cell):
            return
        self.filled += 1
        serial = _of_serial(cell)
        if serial is not None:
            self.serials += _EARLIEST <= serial <= until
            return
        found = _NUMERIC.fullmatch(_TIME.sub("", cell))
        if found:
            self.numeric += 1
            self.day_first += int(found[1]) > 12
            self.month_first += int(found[3]) > 12

    def style(self) -> Style | None:
        """Numbers only where each is a day that could be; month first only where days prove it."""
        if self.filled and self.serials == self.filled:
            return "serial"
        proven = self.month_first >= _LEAST_PROOFS and self.month_first * 4 >= self.numeric
        return "month first" if proven and not self.day_first else None


def styles_of(
    rows: Iterable[Sequence[str]], columns: Mapping[str, int], *, today: date
) -> dict[str, Style]:
    """How each column of days writes them, by all of its cells. columns: code to place."""
    seen = {code: _Seen() for code in columns}
    until = today + _AHEAD
    for cells in rows:
        for code, place in columns.items():
            if place < len(cells):
                seen[code].look(cells[place].strip(), until)
    found = {code: one.style() for code, one in seen.items()}
    return {code: style for code, style in found.items() if style is not None}


def told_of(style: Style, heading: str) -> str:
    """What a preview says of such a column."""
    if style == "serial":
        said = _("“%(heading)s” holds days as Excel counts them: 42370 is read as 1 January 2016.")
    else:
        said = _("“%(heading)s” has the month first: 3/14/2021 is read as 14 March 2021.")
    return said % {"heading": " ".join(heading.split())}
