"""No patient's data among measures: NHS numbers are refused, what looks like people is asked about.

PURE. A warning may be overridden with a reason; an NHS number may not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from django.utils.translation import gettext as _

from answerable.safety.identifiers import digits, find, nhs_number

_NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+){1,2}"
    r"|[A-Z][a-z'’]+, ?[A-Z][a-z]+"
)
_PLACE = re.compile(
    r"\b(ward|team|unit|clinic|service|hospital|house|centre|center|site|department|community|"
    r"surgery|theatre|suite|court|lodge|north|south|east|west|north|total|all)\b",
    re.IGNORECASE,
)
SHARE_OF_NAMES = 0.5
FEWEST_NAMES = 2
LONG_AGO = 50
"""Years back from which a date is asked about: 0026 is a slip for 2026."""


def nhs_numbers(text: str) -> tuple[str, ...]:
    """Each valid NHS number: a whole cell of ten digits, or one written as such in running text."""
    cells = re.split(r"[\t,;\n|]", text)
    whole = [c.strip() for c in cells if re.fullmatch(r"[\d \-]{10,14}", c.strip())]
    found = [cell for cell in whole if nhs_number(digits(cell))]
    found += [f.text for f in find(text) if f.kind == "nhs_number"]
    return tuple(dict.fromkeys(found))


def refusal(text: str) -> str | None:
    """The sentence that refuses a text with an NHS number in it; the number is not repeated."""
    found = nhs_numbers(text)
    if not found:
        return None
    return _(
        "There is an NHS number in what you entered. Measures hold counts and rates, never "
        "patients. Remove it and try again; nothing was saved."
    )


def looks_like_names(cells: Sequence[str], *, allowed: Collection[str] = ()) -> bool:
    """Whether at least half of a column's cells look like people's names.

    `allowed`: names of wards, teams and staff that the body knows. Words of places never count.
    """
    known = {name.casefold() for name in allowed}
    filled = [cell.strip() for cell in cells if cell.strip()]
    names = [
        cell
        for cell in filled
        if _NAME.fullmatch(cell) and not _PLACE.search(cell) and cell.casefold() not in known
    ]
    return len(names) >= FEWEST_NAMES and len(names) >= SHARE_OF_NAMES * len(filled)


def date_warnings(
    days: Iterable[date], *, first: date | None, last: date | None, today: date
) -> list[str]:
    """A sentence where any day is after today, long ago or outside what the measure covers."""
    first = max(first or date.min, date(today.year - LONG_AGO, 1, 1))
    outside = sorted(
        day for day in set(days) if day > today or day < first or (last and day > last)
    )
    if not outside:
        return []
    said = ", ".join(f"{day:%d/%m}/{day.year:04}" for day in outside[:3])
    more = _(" and %(count)s more") % {"count": len(outside) - 3} if len(outside) > 3 else ""
    return [
        _("%(days)s: in the future, long ago, or outside the dates the measure covers.")
        % {"days": said + more}
    ]
