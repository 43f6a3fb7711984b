"""Which figures a letter's answer really shows, so that its data gives away nothing more.

A figure counts as shown where its number stands, exactly as printed, and what it is broken down by
and the year it belongs to stand there too: in the same paragraph or list item, or in the row and
the column heads of the same table. Words a person has since edited out are not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from answerable.figures.figure import Figure
from answerable.figures.printed import printed, rounded
from answerable.letters.letter import LetterQuestion
from answerable.letters.render import tree
from answerable.letters.render.words import long_date
from answerable.workdays.period import Period

DISCLOSED = {None, "disclosed", "already_available", "mixed"}
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Spot:
    """text: where the number may stand; around: that and what names it."""

    text: str
    around: str


def figures_shown(question: LetterQuestion) -> tuple[Figure, ...]:
    """The question's own figures that its own answer shows; none where it discloses nothing."""
    if question.disposition not in DISCLOSED or not question.answer:
        return ()
    spots = tuple(_spots(tree.blocks(question.answer), ""))
    return tuple(figure for figure in question.figures if _shown(figure, spots))


def source_shown(figure: Figure, question: LetterQuestion, sender: str) -> str:
    """The source if the answer names it, otherwise the body itself."""
    named = figure.source.strip()
    if named and named.casefold() in (question.answer or "").casefold():
        return named
    return sender


def value_as_printed(figure: Figure) -> Figure:
    """The figure with no more precision than its printed form has (15.04 printed 15.0 is 15.0)."""
    value = figure.value
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return figure
    decimals = re.search(r"\d\.(\d+)", printed(figure))
    places = len(decimals[1]) if decimals else 0
    if figure.measure == "share":
        places += 2  # held between 0 and 1, printed as a percentage
    shown = rounded(Decimal(value), places)
    return figure if shown == value else replace(figure, value=shown)


def _spots(blocks: Sequence[tree.Block], before: str) -> Iterator[Spot]:
    for block in blocks:
        match block:
            case tree.Paragraph(inlines) | tree.Subheading(inlines):
                text = tree.plain(inlines)
                yield Spot(text, text)
                before = text
            case tree.Verbatim(text):
                yield Spot(text, text)
            case tree.Listing(contents, _):
                for spot in (s for item in contents for s in _spots(item, "")):
                    yield Spot(spot.text, f"{before}\n{spot.around}")
            case tree.Quotation(inner):
                yield from _spots(inner, before)
            case tree.Table():
                yield from _cells(block, before)


def _cells(table: tree.Table, before: str) -> Iterator[Spot]:
    heads = [tree.plain(cell) for cell in table.head]
    for row in table.rows:
        cells = [tree.plain(cell) for cell in row]
        names = [cell for cell, place in zip(cells, table.align, strict=True) if place != "right"]
        for head, cell in zip(heads, cells, strict=True):
            yield Spot(cell, "\n".join([_title(before, table), head, *names, cells[0], cell]))


def _title(before: str, table: tree.Table) -> str:
    """What stands above a table names its figures only where the table itself has no years."""
    first = [tree.plain(row[0]) for row in table.rows if row]
    heads = [tree.plain(cell) for cell in table.head]
    return "" if any(_YEAR.search(word) for word in first + heads) else before


def _shown(figure: Figure, spots: Sequence[Spot]) -> bool:
    words = printed(figure).strip()
    if not words:
        return False
    exact = re.compile(rf"(?<![\w£$€])(?<!\d[.,]){re.escape(words)}(?!\w)(?![.,]\d)", re.IGNORECASE)
    return any(
        exact.search(spot.text)
        and _period_named(figure.period, spot.around)
        and all(_named(value, spot.around) for value in figure.breakdown.values())
        for spot in spots
    )


def _named(value: str, around: str) -> bool:
    """Each word begins a word there: `Coach` is named by `15 Coaches`."""
    there = around.casefold()
    return all(
        re.search(rf"\b{re.escape(word)}", there) for word in re.findall(r"\w+", value.casefold())
    )


def _period_named(period: Period | None, around: str) -> bool:
    """A paragraph that names no year at all speaks of every year."""
    if period is None or not _YEAR.search(around):
        return True
    return any(name in around for name in _names(period))


def _names(period: Period) -> Iterator[str]:
    start, end = period.start, period.end
    if (start.month, start.day) == (1, 1) and end == date(start.year, 12, 31):
        yield str(start.year)
    elif end == date(start.year + 1, start.month, start.day) - timedelta(days=1):
        short = f"{end.year % 100:02d}"
        for between in ("/", "-", "–", " to ", " and "):
            yield f"{start.year}{between}{short}"
            yield f"{start.year}{between}{end.year}"
    yield long_date(end)
