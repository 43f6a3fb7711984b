"""Where the headings are, where the rows are, and what of a file is neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.reading.grid import BETWEEN, Grid, cell_name, column_number
from answerable.registers.intake.fault import Fault

TOTAL = re.compile(
    r"(?:(?:grand|sub|overall)[ -]?)?totals?\b.{0,20}|.{1,60}\bsub[ -]?totals?\W*", re.IGNORECASE
)
NOTE = re.compile(
    r"[*†‡^].*|(?:notes?|n\.?b|sources?|key|produced|prepared|run|extracted|printed|data|"
    r"end of (?:report|data|file))\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What stands under a table and is none of its rows."""
NUMBER = re.compile(r"[£(]?-?[\d,]+(?:\.\d+)?%?\)?|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
YEAR = re.compile(
    r"(?:f\.?y\.? ?)?(?:(?:19|20)\d\d ?[/-] ?(?:20)?\d\d|(?:19|20)\d\d)", re.IGNORECASE
)
LOOK = 10
"""Rows from the top among which the headings are sought."""

Numbered = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """heading_row: its number in the file, 0 where the first row holds values already.

    rows: each with its number in the file, blank ones left out. faults: why nothing can be
    taken. notes: what was left out or taken on trust, for the person to read.
    """

    heading_row: int
    headings: tuple[str, ...]
    rows: tuple[Numbered, ...]
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()


def laid_out(grid: Grid, known: frozenset[str] = frozenset()) -> Layout:
    """known: the titles (plain, lower case) a register already has, by which headings are known.

    A table without headings is taken only for a register that has columns.
    """
    if grid.problem:
        return Layout(0, (), (), (Fault("", "", "", grid.problem),))
    filled = [(n, row) for n, row in enumerate(grid.rows(), 1) if any(row)]
    if not filled:
        return Layout(0, (), (), (Fault("", "", "", _("There is nothing in it.")),))
    at = _heading_place(filled, known)
    if at is None:
        rows, notes = _rows(filled)
        return Layout(0, (), tuple(rows), tuple(_unread(grid)), (*_told(grid), *notes))
    number, headings = filled[at]
    rows, notes = _rows(filled[at + 1 :])
    notes += _years_across(headings)
    faults = [*_unread(grid), *_second_headings(filled, at), *_unnamed(number, headings, rows)]
    titles = _titles(filled[:at])
    faults += _merged(grid, number)
    return Layout(number, tuple(headings), tuple(rows), tuple(faults),
                  (*titles, *_told(grid), *notes))  # fmt: skip


def _titles(above: list[Numbered]) -> list[str]:
    said = _("Row %(row)s (“%(text)s”) is a title and is left out.")
    return [said % {"row": n, "text": " ".join(filter(None, row))} for n, row in above]


def plain(heading: str) -> str:
    return " ".join(re.sub(r"[^\w%]+", " ", heading.casefold()).replace("_", " ").split())


def _heading_place(filled: list[Numbered], known: frozenset[str]) -> int | None:
    """The first row as wide as the table (or that names known columns): titles are narrower."""
    if known:
        for place, (_n, row) in enumerate(filled[:LOOK]):
            if sum(plain(c) in known for c in row if c) * 2 >= sum(1 for c in row if c):
                return place
        return 0 if _heads(filled, known) else None
    width = max(len(row) for _n, row in filled[: LOOK * 5])
    whole = [n for n, (_r, row) in enumerate(filled[:LOOK]) if _only_words(row, width)]
    nearly = [n for n, (_r, row) in enumerate(filled[:LOOK]) if _filled(row) >= max(2, width - 1)]
    return next(iter([*whole, *nearly]), 0)


def _heads(filled: list[Numbered], known: frozenset[str]) -> bool:
    """Whether the first row is headings in another system's words: no number among them, and
    one is known, or numbers or dates stand under one.
    """
    first, below = filled[0][1], [row for _n, row in filled[1:LOOK]]
    if any(map(NUMBER.fullmatch, first)):
        return False
    under = ([row[c] for row in below if c < len(row) and row[c]] for c in range(len(first)))
    counted = any(texts and all(map(NUMBER.fullmatch, texts)) for texts in under)
    return bool(below) and (counted or any(plain(c) in known for c in first if c))


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell)


def _only_words(row: list[str], width: int) -> bool:
    return _filled(row) == width and not any(map(NUMBER.fullmatch, row))


def _unread(grid: Grid) -> list[Fault]:
    why = _("its formula left no value: open the file, let it calculate, and save it")
    wrong = _("its formula ends in an error: put it right in the file, or empty the cell")
    lines = grid.lines
    out = []
    for cell in grid.uncomputed:
        text = _text_at(lines, cell)
        out.append(Fault(cell, "", text, wrong if text.startswith("#") else why))
    return out


def _text_at(lines: Sequence[str], cell: str) -> str:
    """What a cell named as `B3` holds."""
    letters, number = re.match(r"([A-Z]+)(\d+)", cell).groups()  # type: ignore[union-attr]
    row = lines[int(number) - 1].split(BETWEEN)
    place = (column_number(letters) or 1) - 1
    return row[place] if place < len(row) else ""


def _told(grid: Grid) -> list[str]:
    notes = []
    if grid.formulas:
        some = ", ".join(grid.formulas[:5]) + ("…" if len(grid.formulas) > 5 else "")
        notes.append(
            ngettext(
                "%(count)s cell holds a formula (%(cells)s): the value it last had is taken.",
                "%(count)s cells hold formulas (%(cells)s): the values they last had are taken.",
                len(grid.formulas),
            )
            % {"count": len(grid.formulas), "cells": some}
        )
    if grid.others:
        names = ", ".join(grid.others)
        notes.append(_("Only one sheet is read, not: %(names)s.") % {"names": names})
    return notes


def _merged(grid: Grid, heading_row: int) -> list[Fault]:
    why = _("merged cells: give each column a heading of its own and each row its own value")
    found = [m for m in grid.merged if int(re.search(r"\d+", m)[0]) >= heading_row]  # type: ignore[index]
    return [Fault(m, "", "", why) for m in found]


def _second_headings(filled: list[Numbered], at: int) -> list[Fault]:
    """A wider row above, or words right under the headings where values follow."""
    out = []
    why = _("there are two rows of headings: keep one, with a name for each column")
    for number, row in filled[:at]:
        told = [(c, text) for c, text in enumerate(row, 1) if text]
        if len(told) > 1 or told[0][0] > 1:
            out.append(Fault(cell_name(number, told[0][0]), "", told[0][1], why))
    if len(filled) < at + 4:
        return out
    number, under = filled[at + 1]
    after = [row for _n, row in filled[at + 2 : at + 12]]
    for column, text in enumerate(under):
        below = [row[column] for row in after if column < len(row) and row[column]]
        if not text or NUMBER.fullmatch(text) or len(below) < 2:
            continue
        if all(map(NUMBER.fullmatch, below)) and not any(map(NUMBER.fullmatch, under)):
            return [*out, Fault(cell_name(number, column + 1), filled[at][1][column], text, why)]
    return out


def _unnamed(number: int, headings: list[str], rows: list[Numbered]) -> list[Fault]:
    out = []
    seen: dict[str, int] = {}
    width = max([len(headings), *(len(row) for _n, row in rows)])
    for column in range(width):
        text = headings[column] if column < len(headings) else ""
        cell = cell_name(number, column + 1)
        if not text and any(column < len(row) and row[column] for _n, row in rows):
            out.append(Fault(cell, "", "", _("the column has values and no heading")))
        elif text and plain(text) in seen:
            out.append(Fault(cell, text, text, _("two columns have this heading")))
        seen.setdefault(plain(text), column)
    return out


def _years_across(headings: list[str]) -> list[str]:
    years = [h for h in headings if YEAR.fullmatch(h)]
    if len(years) < 2:
        return []
    said = _(
        "Columns are years (%(years)s). A register that keeps one row for each year, with a "
        "column that says which, can be asked by year: turn the table before you bring it."
    )
    return [said % {"years": ", ".join(years)}]  # fmt: skip


def _rows(rows: list[Numbered]) -> tuple[list[Numbered], list[str]]:
    kept, notes = _without_notes(rows)
    kept, totals = _without_totals(kept)
    return kept, [*totals, *notes]


def _without_notes(rows: list[Numbered]) -> tuple[list[Numbered], list[str]]:
    """Rows of one cell under a table wider than that, which say that they are notes."""
    if sum(_filled(row) > 1 for _n, row in rows) * 2 < len(rows):
        return rows, []
    kept, notes = list(rows), []
    said = _("Row %(row)s (“%(text)s”) is a note under the table and is left out.")
    while kept and _filled(kept[-1][1]) == 1 and NOTE.fullmatch(text := "".join(kept[-1][1])):
        number, _row = kept.pop()
        notes.append(said % {"row": number, "text": text[:60]})
    return kept, notes[::-1]


def _without_totals(rows: list[Numbered]) -> tuple[list[Numbered], list[str]]:
    """Rows that say they are totals add up others: they are left out and told of."""
    kept: list[Numbered] = []
    notes = []
    for number, row in rows:
        first = next((n for n, text in enumerate(row) if text), 0)
        if first <= 1 and TOTAL.fullmatch(row[first]):
            said = {"row": number, "cell": cell_name(number, first + 1), "text": row[first]}
            notes.append(_("Row %(row)s is a total (%(cell)s says “%(text)s”): left out.") % said)
        else:
            kept.append((number, row))
    return kept, notes
