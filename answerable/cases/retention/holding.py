"""What holds a case from destruction: this room and higher ones each say why, in `holds.py`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from answerable.cases.models import Request

Hold = Callable[[Request, date], str | None]
HOLDS: dict[str, Hold] = {}


def hold(name: str) -> Callable[[Hold], Hold]:
    """Declare a reason to keep a case: the sentence on a day, or None where it does not hold.

    Raises ValueError where the name is taken.
    """

    def declare(says: Hold) -> Hold:
        if name in HOLDS:
            raise ValueError(f"the hold {name} is declared twice")
        HOLDS[name] = says
        return says

    return declare


def held_by(case: Request, on: date) -> list[str]:
    """Every sentence that holds the case on a day; empty where nothing does."""
    return [sentence for says in HOLDS.values() if (sentence := says(case, on))]
