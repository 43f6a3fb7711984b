"""What a text turns out to be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.reading.questions import ReadQuestion

Kind = Literal[
    "request", "response", "response_summary", "internal_review", "acknowledgement", "other"
]
Outcome = Literal["full", "part", "refused", "not_held", "clarification", "unknown"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A request or a reply, read.

    date: of the reply or letter where the text gives one, else the day passed in as `received`.
    provisions: those the reply relies on, written `s.40(2)`, `EIR reg.12(5)(c)`,
        `FOISA s.38(1)(b)`; not those it merely quotes.
    """

    kind: Kind
    reference: str | None
    date: date | None
    organisation: str | None
    subject: str | None
    outcome: Outcome
    provisions: tuple[str, ...]
    questions: tuple[ReadQuestion, ...]
