"""Registers a room keeps: declared in its `registers.py`, loaded by autodiscovery.

A declaration says what a register would be; `actions.create_register` makes one. Registers a
department starts by itself need no declaration.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise

ColumnType = Literal[
    "text",
    "choice",
    "date",
    "period",
    "count",
    "money",
    "rate",
    "wte",
    "yes_no",
    "person",
    "department",
    "document",
]
KEY = re.compile(r"[a-z][a-z0-9_]{0,47}\Z")
RESERVED = frozenset({"row_id", "entry", "financial_year", "valid", "known", "illustrative"})


@dataclass(frozen=True, slots=True)
class DeclaredColumn:
    """One column. `money` is in pounds, `wte` whole-time equivalents, `rate` in its own unit."""

    key: str
    title: str | Promise
    type: ColumnType
    required: bool = True
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DeclaredRegister:
    """source: the register's public name, cited in answers; never a system or a person.

    row_key: the columns that tell one row from another, by which an import finds what changed.
    """

    key: str
    title: str | Promise
    source: str
    description: str | Promise
    columns: tuple[DeclaredColumn, ...]
    row_key: tuple[str, ...] = ()


DECLARED: dict[str, DeclaredRegister] = {}


def column(
    key: str,
    title: str | Promise,
    type: ColumnType = "text",  # noqa: A002 - the word registers use for it
    *,
    required: bool = True,
    choices: Sequence[str] = (),
) -> DeclaredColumn:
    """Raises ValueError for a key that is not a plain name, or that every table has."""
    if not KEY.match(key) or key in RESERVED:
        raise ValueError(f"{key} cannot name a column")
    if (type == "choice") != bool(choices):
        raise ValueError(f"{key}: a choice has choices and nothing else does")
    return DeclaredColumn(key, title, type, required, tuple(choices))


def register(
    key: str,
    *,
    title: str | Promise,
    source: str,
    description: str | Promise,
    columns: Sequence[DeclaredColumn],
    row_key: Sequence[str] = (),
) -> DeclaredRegister:
    """Declare a register. Raises ValueError where its key or one of its columns is taken."""
    if key in DECLARED or not KEY.match(key):
        raise ValueError(f"the register {key} is declared twice, or is not a plain name")
    if len({c.key for c in columns}) != len(columns) or not columns:
        raise ValueError(f"the register {key} needs columns, each of its own name")
    if not set(row_key) <= {c.key for c in columns if c.required}:
        raise ValueError(f"the register {key} tells rows apart by a column that may be empty")
    DECLARED[key] = DeclaredRegister(
        key, title, source, description, tuple(columns), tuple(row_key)
    )
    return DECLARED[key]
