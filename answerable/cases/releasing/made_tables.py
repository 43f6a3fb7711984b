"""The tables of the answers as data files: beside the letter on request, or when they are long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.answers import current_of, to_answer
from answerable.cases.letter_of import answer_text
from answerable.cases.models import Enclosed, Question, Request
from answerable.cases.refusals import NotFound
from answerable.cases.releasing.enclosing import enclose, enclosed_in, leave_out
from answerable.letters.changing import as_worded
from answerable.letters.tables import AnswerTable, as_csv, tables, tidy
from answerable.reading.asks import asked

MOST_ROWS = 10
"""A longer table goes as data whether anybody asked for it or not."""
_DATA = re.compile(
    r"\b(?:data ?sets?|machine[- ]readable|re-?usable|open (?:data|format)|electronic form)\b",
    re.IGNORECASE,
)
KIND = "table"


@dataclass(frozen=True, slots=True)
class CaseTable:
    """A table of an answer. place: from 1 within its question. due: it goes by itself.

    standing: the file of it that goes with the letter now, which may be of earlier words.
    """

    question: Question
    place: int
    table: AnswerTable
    due: bool
    name: str
    data: bytes
    standing: Enclosed | None = None

    @property
    def made_from(self) -> str:
        return f"{KIND} {self.question.pk}.{self.place}"

    @property
    def current(self) -> bool:
        """Whether the file that goes says what the answer says."""
        return self.standing is not None and self.standing.sha256 == sha256(self.data).hexdigest()


def wants_data(case: Request) -> bool:
    """Whether the request asks for a spreadsheet, CSV or data that can be re-used (s.11(1A))."""
    words = f"{case.subject}\n{case.text}"
    return (
        bool({"xlsx", "csv"} & set(asked(words, case.received_on).formats))
        or _DATA.search(words) is not None
    )


def tables_of(case: Request) -> list[CaseTable]:
    """Every table of the answers that the next letter gives, in the letter's order."""
    standing = {file.made_from: file for file in enclosed_in(case) if file.made_from}
    wanted = wants_data(case)
    questions = to_answer(case)
    drafts = current_of(questions)
    with as_worded(case.language):
        said = [(q, answer_text(drafts[q.pk]) or "") for q in questions if q.pk in drafts]
    return [
        _case_table(case, question, place, table, standing, wanted=wanted)
        for question, text in said
        for place, table in enumerate(tables(text), 1)
    ]


def _case_table(
    case: Request, question: Question, place: int, table: AnswerTable,
    standing: dict[str, Enclosed], *, wanted: bool,
) -> CaseTable:  # fmt: skip
    made = tidy(table)
    label = re.sub(r"[^0-9A-Za-z]+", "-", question.label).strip("-") or str(question.position)
    more = f"-table-{place}" if place > 1 else ""
    return CaseTable(
        question, place, made, wanted or len(table.rows) > MOST_ROWS,
        f"{case.slug}-question-{label}{more}.csv", as_csv(made),
        standing.get(f"{KIND} {question.pk}.{place}"),
    )  # fmt: skip


def table_at(case: Request, position: int, place: int) -> CaseTable:
    """One of them. Raises NotFound where the answer has no such table."""
    for one in tables_of(case):
        if (one.question.position, one.place) == (position, place):
            return one
    raise NotFound(_("This answer has no such table."))


@transaction.atomic
def enclose_table(*, case: Request, table: CaseTable, by: Actor, now: datetime) -> Enclosed:
    """Put a table with the letter as CSV, in place of an earlier one. Twice is once."""
    if table.standing is not None:
        if table.current:
            return table.standing
        leave_out(file=_of(case, table.standing), by=by, now=now)
    return enclose(
        case=case, data=table.data, name=table.name, made_from=table.made_from, by=by, now=now
    )


@transaction.atomic
def enclose_due(*, case: Request, by: Actor, now: datetime) -> None:
    """See that the data beside the letter are those of its answers: made, made anew, taken out."""
    found = tables_of(case)
    for file in _gone(case, found):
        leave_out(file=_of(case, file), by=by, now=now)
    for table in found:
        if table.due or table.standing is not None:
            enclose_table(case=case, table=table, by=by, now=now)


def _gone(case: Request, found: list[CaseTable]) -> Iterator[Enclosed]:
    known = {table.made_from for table in found}
    for file in enclosed_in(case):
        if file.made_from.startswith(f"{KIND} ") and file.made_from not in known:
            yield file


def _of(case: Request, file: Enclosed) -> Enclosed:
    file.request = case
    return file
