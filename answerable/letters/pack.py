"""A board pack as a plain value: its charts, what was said of each, and who said and agreed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class PackChart:
    """One chart with its commentary.

    words: the text alternative. specification: Vega-Lite, data inside; None draws nothing.
    head, rows: the data table, oldest first. revised: one sentence for each value that has
    changed since an earlier version was issued.
    """

    title: str
    words: str
    verdict: str
    specification: Mapping[str, Any] | None = None
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    shows: str = ""
    why: str = ""
    action: str = ""
    by_whom: str = ""
    written_by: str = ""
    signed_by: str = ""
    revised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack; `issued_by` "" is a draft, which says so on every page.

    data_as_at: the day on which its data were frozen. fingerprint: the hash of its content.
    """

    body: str
    title: str
    version: int
    data_as_at: date
    dated: date
    charts: tuple[PackChart, ...]
    opening: str = ""
    prepared_by: str = ""
    issued_by: str = ""
    fingerprint: str = ""
