"""A questionnaire answered in the requester's own layout, in a workbook that we build."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock_to_edit
from answerable.cases.answers import current_of
from answerable.cases.models import Draft, Enclosed, FilledForm, Question, Request
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.releasing.enclosing import enclose, enclosed_in, leave_out
from answerable.cases.releasing.workbook import LONGEST, workbook
from answerable.cases.request_files import CameWith, bytes_of, files_of
from answerable.files.child import read_in_child
from answerable.letters.render import tree
from answerable.reading.document.form import Form
from answerable.reading.document.model import Cell

KIND = "form"
_SHEETS = (".xlsx", ".xlsm", ".ods")


@dataclass(frozen=True, slots=True)
class Place:
    """A cell to fill in. key: `Sheet!B4`. said: what stands there. from_: the question it is of."""

    key: str
    cell: Cell
    said: str
    suggested: str = ""
    from_: str = ""


@dataclass(frozen=True, slots=True)
class Filling:
    """A form with what is said in it so far. base: the version that was shown."""

    name: str
    sha256: str
    form: Form
    places: tuple[Place, ...]
    base: int = 0
    standing: Enclosed | None = None


def forms_of(case: Request) -> list[CameWith]:
    """The spreadsheets that came with the request."""
    return [one for one in files_of(case) if PurePath(one.name.lower()).suffix in _SHEETS]


def filling_of(case: Request, sha256: str) -> Filling:
    """One of them, read in a process of its own. Raises NotFound for another case's file."""
    came = bytes_of(case, sha256)
    if came is None:
        raise NotFound(_("No such file came with this request."))
    name, data = came
    read = read_in_child("reading.document.form.read_form", data, name=name)
    form = Form(problem=read.problem) if read.problem else read.value
    kept = FilledForm.objects.filter(request=case, sha256=sha256).first()
    cells = kept.cells if kept else {}
    offered = _offered(case) if form.places else {}
    places = tuple(_place(cell, cells, offered) for cell in form.places)
    standing = next((f for f in enclosed_in(case) if f.made_from == made_from(sha256)), None)
    return Filling(name, sha256, form, places, kept.version if kept else 0, standing)


def made_from(sha256: str) -> str:
    return f"{KIND} {sha256}"


def _place(cell: Cell, cells: Mapping[str, str], offered: Mapping[str, tuple[str, str]]) -> Place:
    key = f"{cell.sheet}!{cell.answer_at}"
    words, label = offered.get(_alike(cell.question), ("", ""))
    return Place(key, cell, cells.get(key, ""), words, label)


def _alike(text: str) -> str:
    """The words alone, less a number before them: how a cell and a question are told as one."""
    bare = re.sub(r"^\W*(?:q(?:uestion)?\s?)?\d{1,3}\s?[.):]?\s+", "", text.lower())
    return " ".join(re.findall(r"\w+", bare))


def _offered(case: Request) -> dict[str, tuple[str, str]]:
    """What the case's answers would say, by the words of their question."""
    questions = list(Question.objects.asked().filter(request=case))
    drafts = current_of(questions)
    return {
        _alike(question.text): (said, question.label)
        for question in questions
        if question.pk in drafts and (said := short(drafts[question.pk], question.label))
    }


def short(draft: Draft, label: str) -> str:
    """An answer for a cell: its words where they are plain, else where the letter gives it."""
    elsewhere = _("See question %(number)s of our letter.") % {"number": label}
    if draft.disposition != "disclosed":
        return elsewhere if draft.disposition else ""
    blocks = tree.blocks(draft.text)
    if not all(isinstance(block, tree.Paragraph) for block in blocks):
        return elsewhere
    return "\n".join(tree.plain(b.inlines) for b in blocks if isinstance(b, tree.Paragraph))


@transaction.atomic
def fill(
    *, case: Request, filling: Filling, said: Mapping[str, str], by: Actor, now: datetime
) -> FilledForm:
    """Keep what is said in the form's cells; a place left out stays empty.

    Raises Refused where the case is closed, and where another saved since it was shown.
    """
    case = lock_to_edit(case)
    known = {place.key for place in filling.places}
    cells = {key: words.strip()[:LONGEST] for key, words in said.items() if words.strip()}
    if unknown := set(cells) - known:
        raise Refused(_("The form has no cell %(cell)s.") % {"cell": min(unknown)})
    kept = FilledForm.objects.filter(request=case, sha256=filling.sha256).first()
    if (kept.version if kept else 0) != filling.base:
        raise Refused(_("Another saved this form since you opened it. What they wrote is shown."))
    made, _new = FilledForm.objects.update_or_create(
        request=case, sha256=filling.sha256,
        defaults={
            "name": filling.name[:200], "cells": cells, "version": filling.base + 1,
            "by_kind": by.kind, "by_key": by.key, "by_name": by.name, "saved_at": now,
        },
    )  # fmt: skip
    return made


def built(filling: Filling, *, now: datetime) -> bytes:
    """The workbook with what is said so far."""
    answers = {place.key: place.said for place in filling.places}
    return workbook(filling.form, answers, now=now)


def name_of(case: Request, filling: Filling) -> str:
    stem = re.sub(r"[^\w .-]+", "", PurePath(filling.name).stem).strip() or "form"
    return f"{case.slug} {stem[:120]}, answered.xlsx"


def check_forms(case: Request) -> None:
    """Refuse a letter with a workbook that says less than its form by now."""
    newer = {form.sha256: form for form in FilledForm.objects.filter(request=case)}
    for file in enclosed_in(case):
        form = newer.get(file.made_from.removeprefix(f"{KIND} "))
        if form is not None and form.saved_at > file.added_at:
            raise Refused(
                _("%(name)s was filled in further after it was put with the letter. Put it again.")
                % {"name": form.name}
            )


@transaction.atomic
def enclose_form(*, case: Request, filling: Filling, by: Actor, now: datetime) -> Enclosed:
    """Put the workbook with the letter, in place of an earlier one of the same form."""
    if not any(place.said for place in filling.places):
        raise Refused(_("Nothing is written in the form yet."))
    if filling.standing is not None:
        filling.standing.request = case
        leave_out(file=filling.standing, by=by, now=now)
    return enclose(
        case=case, data=built(filling, now=now), name=name_of(case, filling),
        made_from=made_from(filling.sha256), by=by, now=now,
    )  # fmt: skip
