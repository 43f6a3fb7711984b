"""What people who leave hold: each room's `leavers.py` says what, ends it and gives it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person

Find = Callable[[Person, date], Sequence[str]]
Undo = list[list[str]]
"""What gives something back: lines of texts, as the database keeps them."""
End = Callable[[Person, date, Actor, datetime], Undo]
Restore = Callable[[Person, Undo, Actor, datetime], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Holding:
    """find: what somebody still holds after their last day, as lines to read.

    end: ends that, and gives what `restore` needs; empty where there was nothing to end. It may be
    called again. restore: gives it back, and says what it could not.
    """

    key: str
    title: str | Promise
    find: Find
    end: End
    restore: Restore


@dataclass(frozen=True, slots=True)
class Sign:
    """Why somebody seems to have left, and the last day they were there."""

    person: Person
    last_day: date
    why: str


HOLDINGS: dict[str, Holding] = {}
SIGNS: dict[str, Callable[[date], Sequence[Sign]]] = {}


def holding(
    key: str, *, title: str | Promise, find: Find, end: End, restore: Restore
) -> Holding:  # fmt: skip
    """Declare what a person may hold. Raises ValueError where the key is taken."""
    if key in HOLDINGS:
        raise ValueError(f"the holding {key} is declared twice")
    HOLDINGS[key] = Holding(key, title, find, end, restore)
    return HOLDINGS[key]


def sign_of_leaving(key: str, find: Callable[[date], Sequence[Sign]]) -> None:
    """Declare where it may be seen that somebody has left. ValueError where the key is taken."""
    if key in SIGNS:
        raise ValueError(f"the sign {key} is declared twice")
    SIGNS[key] = find


def held_by(person: Person, last_day: date) -> list[tuple[Holding, Sequence[str]]]:
    """What would end, room by room; rooms with nothing are left out."""
    found = ((each, each.find(person, last_day)) for each in HOLDINGS.values())
    return [(each, lines) for each, lines in found if lines]


def seem_to_have_left(today: date) -> list[Sign]:
    """People whom some register lost, and whom nobody has said to have left; each once."""
    found: dict[int, Sign] = {}
    for find in SIGNS.values():
        for sign in find(today):
            if sign.person.ends is None:
                found.setdefault(sign.person.pk, sign)
    return sorted(found.values(), key=lambda sign: (sign.last_day, sign.person.name))
