"""One paragraph or item of a text."""

from __future__ import annotations

from dataclasses import dataclass

from answerable.reading.questions.markers import Marker


@dataclass(slots=True)
class Entry:
    """One paragraph or list item: what was printed, and its text without the marker."""

    marker: Marker | None
    text: str
    raw: str
    gap: bool  # a blank line stands before it
    row: bool = False  # of a table to be filled in
