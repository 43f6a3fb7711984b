"""The letter as plain text, 78 columns wide; tables keep their columns."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence

from answerable.letters.letter import Letter
from answerable.letters.render import tree
from answerable.letters.render.page import heading
from answerable.letters.render.parts import Item, items
from answerable.letters.render.words import Words, long_date, words

WIDTH = 78
_LEAST_COLUMN = 8


def text(letter: Letter) -> str:
    """Raises NotAnsweredError for an issued letter with a hole, ValueError for the language."""
    fixed = words(letter.language)
    paragraphs = [
        *_top(letter, fixed),
        _underlined(heading(letter), "="),
        *_blocks(tree.blocks(letter.opening)),
        *(part for item in items(letter) for part in _item(item, fixed)),
        *_blocks(tree.blocks(letter.closing)),
        *_foot(letter, fixed),
        *_enclosure(letter),
    ]
    return _clean("\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip()) + "\n")


def _clean(text: str) -> str:
    """Control characters other than the end of a line do not belong in a letter."""
    return "".join(
        one for one in text if one == "\n" or unicodedata.category(one) not in {"Cc", "Cs"}
    )


def wrapped(text: str, width: int = WIDTH) -> str:
    """Each line of `text` within `width`; a word longer than that, such as a link, stays whole."""
    return "\n".join(
        textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.splitlines()
    )


def _underlined(text: str, mark: str) -> str:
    body = wrapped(text)
    return f"{body}\n{mark * max(map(len, body.splitlines() or ['']))}"


def _top(letter: Letter, fixed: Words) -> list[str]:
    sender = letter.sender
    lines = [sender.name, sender.team, *sender.address]
    lines += [f"{fixed.telephone} {sender.telephone}"] if sender.telephone else []
    lines += [f"{fixed.email} {sender.email}"] if sender.email else []
    return [
        "" if letter.issued else wrapped(fixed.draft),
        "\n".join(lines),
        long_date(letter.dated, letter.language),
        f"{fixed.our_ref} {letter.reference}",
        "\n".join(letter.recipient),
    ]


def _item(item: Item, fixed: Words) -> list[str]:
    words_of_it = f"{item.marker} {item.words}" if item.marker else item.words
    answer = _blocks(tree.blocks(item.answer or ""))
    if item.answered and not answer:
        answer = [f"[{fixed.unanswered}]"]
    return [_underlined(words_of_it, "-"), *answer]


def _foot(letter: Letter, fixed: Words) -> list[str]:
    out = []
    if letter.issued:
        out += [fixed.yours, f"{letter.signatory_name}\n{letter.signatory_title}"]
        if letter.enclosure and letter.enclosure_title:
            out.append(wrapped(fixed.enclosure.format(letter.enclosure_title)))
    url = (letter.survey_url or "").strip()
    if tree.linkable(url):
        out.append(f"{wrapped(fixed.survey_mail)}\n{url}")
    return out


def _enclosure(letter: Letter) -> list[str]:
    if not letter.enclosure:
        return []
    out = [_underlined(letter.enclosure_title, "=")] if letter.enclosure_title.strip() else []
    for section in letter.enclosure:
        out += [_underlined(section.heading, "-"), *_blocks(tree.blocks(section.body))]
    return out


def _blocks(blocks: Sequence[tree.Block], width: int = WIDTH) -> list[str]:
    return [_block(block, width) for block in blocks]


def _block(block: tree.Block, width: int) -> str:
    match block:
        case tree.Paragraph(inlines) | tree.Subheading(inlines):
            return wrapped(_plain(inlines), width)
        case tree.Verbatim(value):
            return value
        case tree.Quotation(inner):
            return textwrap.indent("\n\n".join(_blocks(inner, width - 2)), "> ")
        case tree.Listing(contents, start):
            marks = ["-"] * len(contents) if start is None else _numbers(start, len(contents))
            return "\n".join(
                _list_item(m, one, width) for m, one in zip(marks, contents, strict=True)
            )
        case tree.Table():
            return _table(block, width)


def _numbers(start: int, count: int) -> list[str]:
    return [f"{number}." for number in range(start, start + count)]


def _list_item(mark: str, blocks: Sequence[tree.Block], width: int) -> str:
    margin = " " * (len(mark) + 1)
    inner = textwrap.indent("\n".join(_blocks(blocks, width - len(margin))), margin)
    return f"{mark} {inner[len(margin) :]}"


def _plain(inlines: Sequence[tree.Inline]) -> str:
    """The words, and after a link's words its address."""
    return "".join(_inline(one) for one in inlines)


def _inline(one: tree.Inline) -> str:
    match one:
        case tree.Link(href, inner):
            shown = _plain(inner)
            return shown if shown in {href, href.removeprefix("mailto:")} else f"{shown} ({href})"
        case tree.Strong(inner) | tree.Emphasis(inner):
            return _plain(inner)
        case _:
            return tree.plain((one,))


def _table(table: tree.Table, width: int) -> str:
    """Aligned columns; where they cannot fit, each row as a list of head and cell."""
    head = [_plain(cell).strip() for cell in table.head]
    rows = [[_plain(cell).strip() for cell in row] for row in table.rows]
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    fitted = _fitted(widths, width - 2 * (len(widths) - 1))
    if fitted is None:
        return "\n\n".join(
            "\n".join(wrapped(f"{h}: {c}" if h else c, width) for h, c in zip(head, r, strict=True))
            for r in rows
        )
    rule = "  ".join("-" * size for size in fitted)
    return "\n".join(
        [_row(head, fitted, table.align), rule, *(_row(r, fitted, table.align) for r in rows)]
    )


def _fitted(widths: Sequence[int], room: int) -> list[int] | None:
    """The widest columns give way until all fit; None where even the least do not."""
    fitted = [max(1, size) for size in widths]
    while sum(fitted) > room:
        widest = fitted.index(max(fitted))
        if fitted[widest] <= _LEAST_COLUMN:
            return None
        fitted[widest] -= 1
    return fitted


def _row(cells: Sequence[str], widths: Sequence[int], align: Sequence[tree.Align]) -> str:
    columns = [
        textwrap.wrap(cell, size, break_on_hyphens=False) or [""]
        for cell, size in zip(cells, widths, strict=True)
    ]
    lines = []
    for n in range(max(map(len, columns))):
        parts = [column[n] if n < len(column) else "" for column in columns]
        lines.append("  ".join(map(_placed, parts, widths, align)).rstrip())
    return "\n".join(lines)


def _placed(part: str, size: int, place: tree.Align) -> str:
    if place == "right":
        return part.rjust(size)
    return part.center(size) if place == "centre" else part.ljust(size)
