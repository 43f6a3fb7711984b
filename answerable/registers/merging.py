"""Two people changed one row: what can be kept of both, and what somebody must choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Merge:
    """mine: what only I changed, or both in the same way. theirs: what only they changed.

    both: what each of us changed to something else.
    """

    mine: dict[str, Any]
    theirs: dict[str, Any]
    both: tuple[str, ...]


def merge(base: Values, mine: Values, theirs: Values) -> Merge:
    """base: what both had read. Columns that `mine` does not speak of are unchanged by me."""
    own = {c: v for c, v in mine.items() if v != base.get(c)}
    other = {c: v for c, v in theirs.items() if v != base.get(c)}
    return Merge(
        {c: v for c, v in own.items() if c not in other or other[c] == v},
        {c: v for c, v in other.items() if c not in own},
        tuple(c for c, v in own.items() if c in other and other[c] != v),
    )
