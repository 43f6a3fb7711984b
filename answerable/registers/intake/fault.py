"""One cell that cannot be taken, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """cell: as the spreadsheet names it ("C7"), empty where the whole file is meant.

    heading: what stands at the head of its column. why: a sentence for whoever keeps the file.
    """

    cell: str
    heading: str
    value: str
    why: str
