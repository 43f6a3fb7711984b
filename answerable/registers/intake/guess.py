"""What each column of a new register seems to hold, for a person to put right."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from answerable.registers.declarations import RESERVED, ColumnType, DeclaredColumn
from answerable.registers.intake.cells import CellError, read_cell
from answerable.registers.intake.layout import Layout, plain

LOOKED_AT = 500
NAMED: tuple[tuple[str, ColumnType], ...] = (
    (r"\b(?:wte|fte)\b", "wte"),
    (r"£|\b(?:amount|cost|budget|spend|price|salary)\b", "money"),
    (r"%|\b(?:rate|percentage|per cent)\b", "rate"),
    (r"\b(?:department|directorate|division|team)\b", "department"),
    (r"\b(?:person|employee|name of staff|staff number)\b", "person"),
    (r"\b(?:year|period|quarter|month)\b", "period"),
    (r"\b(?:document|link|url)\b", "document"),
)
BY_VALUE: tuple[ColumnType, ...] = ("date", "count", "yes_no", "rate", "period")

NUMBERED = re.compile(r"0\d+")
"""A number of a thing and not of things: its noughts are part of it."""
SAID = frozenset({"yes", "no", "y", "n", "true", "false"})
"""What says yes or no and can mean nothing else."""


def key_of(title: str, taken: Sequence[str] = ()) -> str:
    """A plain name for a column or register: "Head-count" is head_count."""
    text = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "_", text).strip("_")[:40] or "column"
    if not key[0].isalpha() or key in RESERVED:
        key = f"the_{key}"
    new, n = key, 2
    while new in taken:
        new, n = f"{key}_{n}", n + 1
    return new


def guessed(layout: Layout) -> list[DeclaredColumn]:
    """One column for each heading, its type by its name where its values agree, or by them."""
    out: list[DeclaredColumn] = []
    for place, title in enumerate(layout.headings):
        if title:
            values = [row[place] if place < len(row) else "" for _n, row in layout.rows]
            key = key_of(title, [c.key for c in out])
            out.append(DeclaredColumn(key, title, _type(title, values), all(values)))
    return out


def _type(title: str, values: Sequence[str]) -> ColumnType:
    filled = [v for v in values[:LOOKED_AT] if v]
    if any(map(NUMBERED.fullmatch, filled)):
        return "text"
    for pattern, kind in NAMED:
        if re.search(pattern, plain(title) + ("£" if "£" in title else "")) and _all(kind, filled):
            return kind
    if filled and all(v.startswith("£") for v in filled) and _all("money", filled):
        return "money"
    return next((kind for kind in BY_VALUE if filled and _all(kind, filled)), "text")


def _all(kind: ColumnType, values: Sequence[str]) -> bool:
    column = DeclaredColumn("value", "", kind, required=False)
    if kind == "yes_no" and not {v.casefold() for v in values} <= SAID:
        return False
    try:
        for value in values:
            read_cell(value, column)
    except CellError:
        return False
    return True
