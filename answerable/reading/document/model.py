"""A document as text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A question of a questionnaire: where it stands and where its answer is to go.

    sheet: name. question_at, answer_at: as spreadsheets write them, `B4`; answer_at None where
    the sheet leaves no place for one.
    """

    sheet: str
    question_at: str
    question: str
    answer_at: str | None
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """kind: pdf, docx, odt, rtf, html, txt, xlsx, ods, zip, image or unknown.

    problem: a sentence where the document could not be read, or not wholly; None otherwise.
    cells: for a questionnaire in a spreadsheet.
    """

    kind: str
    text: str
    notes: tuple[str, ...] = ()
    problem: str | None = None
    cells: tuple[Cell, ...] = ()
