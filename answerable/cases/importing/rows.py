"""One row of a register as values, or the reason it cannot be one. PURE."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from answerable.cases.importing.columns import EVENT_FIELDS, Mapping
from answerable.cases.importing.days import RowError, Styles, no_day_yet, read_day
from answerable.cases.importing.ended import has_ended

_MARKED = re.compile(r"'[=+@\t\r-]")
_LONGEST_TEXT = 200_000
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class PastRow:
    """A request as a register has it. regime: a code, or "" where it does not say.

    department, outcome: in the register's own words. events: codes with their days.
    digest: of what was read, to tell an unchanged row from a corrected one.
    """

    reference: str
    text: str
    subject: str
    received: date
    closed: date | None
    due: date | None
    department: str
    regime: str
    outcome: str
    answer: str
    requester: str
    email: str
    address: str
    organisation: str
    events: tuple[tuple[str, date], ...] = ()
    digest: bytes = field(default=b"", repr=False)
    status: str = ""

    @property
    def open(self) -> bool:
        return self.closed is None and not has_ended(self.status, self.outcome)


_REGIMES = (
    ("EIR", re.compile(r"environmental|\beirs?\b", re.IGNORECASE)),
    ("FOISA", re.compile(r"scotland|\bfoisa\b", re.IGNORECASE)),
    ("SAR", re.compile(r"subject access|\bd?sar\b|data protection|\bgdpr\b", re.IGNORECASE)),
    ("RPSI", re.compile(r"re-?use|\brpsi\b", re.IGNORECASE)),
    ("FOIA", re.compile(r"freedom of information|\bfoia?\b", re.IGNORECASE)),
    ("BAU", re.compile(r"business as usual|\bbau\b", re.IGNORECASE)),
)


def regime_of(written: str) -> str:
    """The code of the law a register names; "" where it names none, or more than one."""
    found = [code for code, pattern in _REGIMES if pattern.search(written)]
    if "FOISA" in found and "FOIA" in found:
        found.remove("FOIA")
    return found[0] if len(found) == 1 else ""


def read_row(
    cells: Sequence[str], mapping: Mapping, *, latest: date, styles: Styles | None = None
) -> PastRow:
    """The row, by the mapping. latest: no day of receipt lies after it. Raises RowError.

    styles: how columns write their days, where not day before month.
    """
    given = {code: _cell(cells, place) for code, place in mapping.items()}
    text = given.get("text", "") or given.get("subject", "")
    if has_ended("", given.get("closed", "")):  # "withdrawn" in the place of a day
        given["status"], given["closed"] = given.get("status") or given["closed"], ""
    days = _Days(given, styles or {})
    received, closed, due = (days.of(code) for code in ("received", "closed", "due"))
    if received is None:
        raise RowError(_("there is no date of receipt"))
    _check(text, received, closed, latest)
    events = _events(days, received)
    digest = _digest(given, [("received", received), ("closed", closed), ("due", due), *events])
    return PastRow(
        reference=given.get("reference", "")[:64] or f"row {digest.hex()[:12]}",
        text=text[:_LONGEST_TEXT],
        subject=given.get("subject", "")[:300],
        received=received,
        closed=closed,
        due=due,
        department=" ".join(given.get("department", "").split())[:_LONGEST],
        regime=regime_of(given.get("regime", "")),
        outcome=" ".join(given.get("outcome", "").split())[:_LONGEST],
        answer=given.get("answer", "")[:_LONGEST_TEXT],
        requester=given.get("requester", "")[:_LONGEST],
        email=given.get("email", "")[:254],
        address=given.get("address", ""),
        organisation=given.get("organisation", "")[:_LONGEST],
        events=events,
        digest=digest,
        status=" ".join(given.get("status", "").split())[:_LONGEST],
    )


def _digest(given: dict[str, str], days: Iterable[tuple[str, date | None]]) -> bytes:
    """Of what the row says: alike however its days, spaces and order of columns are written."""
    said = {code: " ".join(value.split()) for code, value in given.items()}
    said |= {code: day.isoformat() for code, day in days if day is not None}
    whole = "\x1f".join(f"{code}={value}" for code, value in sorted(said.items()) if value)
    return hashlib.sha256(whole.encode("utf-8", "replace")).digest()[:16]


def _cell(cells: Sequence[str], place: int) -> str:
    """The cell, without the NUL characters that no database keeps.

    Nor the mark that keeps a spreadsheet from working out a text as a formula.
    """
    text = cells[place].replace("\x00", "").strip() if place < len(cells) else ""
    return text[1:].strip() if _MARKED.match(text) else text


@dataclass(frozen=True, slots=True)
class _Days:
    """The days of a row, each read as its column writes them."""

    given: dict[str, str]
    styles: Styles

    def of(self, code: str) -> date | None:
        written = self.given.get(code, "")
        if not written or no_day_yet(written):
            return None
        return read_day(written, self.styles.get(code))


def _events(days: _Days, received: date) -> tuple[tuple[str, date], ...]:
    read = ((code, days.of(code)) for code in EVENT_FIELDS)
    found = [(code, day) for code, day in read if day is not None]
    for code, day in found:
        if day < received:
            raise RowError(
                _("%(event)s is before the day of receipt") % {"event": code.replace("_", " ")}
            )
    return tuple(sorted(found, key=lambda event: (event[1], event[0])))


def _check(text: str, received: date, closed: date | None, latest: date) -> None:
    if not text:
        raise RowError(_("there is no text of the request"))
    if received > latest:
        raise RowError(_("it was received in the future"))
    if closed is not None and closed < received:
        raise RowError(_("it was closed before it was received"))
