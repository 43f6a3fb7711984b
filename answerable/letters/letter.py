"""The letter as a plain value: everything it shows and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from answerable.figures.figure import Figure
from answerable.reading.gap import Gap


@dataclass(frozen=True, slots=True)
class LetterQuestion:
    """One question and what became of it.

    answer: Markdown of paragraphs, lists and tables, or None where nothing is said yet.
    disposition: a code of the plan (`disclosed`, `withheld`, `not_held`, ...) or None.
    provisions: written `s.40(2)`, `EIR reg.12(5)(c)`, `FOISA s.38(1)(b)`.
    """

    position: int
    number: str | None
    question: str
    regime: str = "FOIA"
    due: date | None = None
    answer: str | None = None
    disposition: str | None = None
    provisions: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    gaps: tuple[Gap, ...] = ()
    parts: tuple[LetterQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class ClockDay:
    """One day after receipt: whether it counted, and why not where it did not."""

    day: date
    counted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Sender:
    """The body as its letters show it."""

    name: str
    team: str
    address: tuple[str, ...]
    telephone: str = ""
    email: str = ""
    url: str | None = None
    ods_code: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with Markdown beneath; the enclosure is a list of these."""

    heading: str
    body: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; `issued` None means a draft, which says so on every page and is not signed.

    language: `en` or `cy`.
    opening, closing: Markdown before the questions and after them.
    heading: in place of "Your request for information: " and the subject.
    """

    sender: Sender
    reference: str
    subject: str
    received: date
    due: date | None
    issued: date | None
    dated: date
    opening: str
    questions: tuple[LetterQuestion, ...]
    closing: str
    signatory_name: str = ""
    signatory_title: str = ""
    recipient: tuple[str, ...] = ()
    enclosure_title: str = ""
    enclosure: tuple[Section, ...] = ()
    clock: tuple[ClockDay, ...] = ()
    survey_url: str | None = None
    language: str = "en"
    attach_answers: bool = True
    notes: tuple[str, ...] = field(default_factory=tuple)
    heading: str = ""
