"""The letter as the data its Typst template reads: strings, lists and dictionaries only.

No word of a user ever becomes Typst code: it travels as a JSON string and stays one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import segno

from answerable.letters.letter import Letter
from answerable.letters.render import tree
from answerable.letters.render.columns import columns
from answerable.letters.render.data import answers_json
from answerable.letters.render.glyphs import showable
from answerable.letters.render.parts import Item, items
from answerable.letters.render.words import Words, long_date, words

Node = str | dict[str, Any]
_LONG_WORD = 24
_RUN = re.compile(rf"\S{{{_LONG_WORD + 1},}}")
_MASK = 2


def page(letter: Letter) -> dict[str, Any]:
    """Raises NotAnsweredError (an issued letter with a hole) and ValueError (unknown language)."""
    fixed = words(letter.language)
    draft = letter.issued is None
    return {
        "lang": letter.language,
        "region": fixed.region,
        "title": title(letter),
        "author": showable(letter.sender.name) or "-",
        "draft": {"mark": fixed.draft_mark, "words": fixed.draft} if draft else None,
        "year": letter.dated.year,
        "month": letter.dated.month,
        "day": letter.dated.day,
        "dated": long_date(letter.dated, letter.language),
        "sender": _sender(letter, fixed),
        "reference": {"label": fixed.our_ref, "value": _string(letter.reference)},
        "recipient": [_string(line) for line in letter.recipient],
        "heading": _heading(heading(letter)),
        "footer": fixed.page.split("{}"),
        "opening": _blocks(tree.blocks(letter.opening)),
        "questions": [_item(item, fixed) for item in items(letter)],
        "closing": _blocks(tree.blocks(letter.closing)),
        "signature": None if draft else _signature(letter, fixed),
        "survey": _survey(letter, fixed),
        "enclosure": _enclosure(letter, fixed),
        "attachment": _attachment(letter, fixed),
    }


def heading(letter: Letter) -> str:
    fixed = words(letter.language)
    if letter.heading.strip():
        return letter.heading.strip()
    subject = letter.subject.strip()
    return fixed.heading.format(subject) if subject else fixed.heading_bare


def title(letter: Letter) -> str:
    """The document's own title: a draft says so here too."""
    fixed = words(letter.language)
    whole = re.sub(r"\s+", " ", f"{letter.reference} {heading(letter)}").strip()
    return showable(whole if letter.issued else f"{fixed.draft_mark} {whole}")


def _sender(letter: Letter, fixed: Words) -> dict[str, Any]:
    sender = letter.sender
    email = _nodes((_address(sender.email),)) if sender.email else None
    return {
        "name": _string(sender.name),
        "team": _string(sender.team),
        "address": [_string(line) for line in sender.address],
        "telephone": f"{fixed.telephone} {_string(sender.telephone)}" if sender.telephone else None,
        "email_label": fixed.email,
        "email": email,
    }


def _heading(text: str) -> list[Node]:
    """PDF/UA allows no empty heading; a dash stands where there are no words."""
    return _nodes(tree.lines(text if showable(text).strip() else "–"))


def _address(email: str) -> tree.Inline:
    href = f"mailto:{email}"
    return tree.Link(href, (tree.Text(email),)) if tree.linkable(href) else tree.Text(email)


def _item(item: Item, fixed: Words) -> dict[str, Any]:
    answer = _blocks(tree.blocks(item.answer or ""))
    if item.answered and not answer:
        answer = [_paragraph([{"t": "i", "c": [fixed.unanswered]}])]
    return {
        "depth": min(item.depth, 3),
        "marker": _string(item.marker),
        "words": _heading(item.words),
        "answer": answer,
    }


def _signature(letter: Letter, fixed: Words) -> dict[str, Any]:
    enclosed = letter.enclosure_title.strip() if letter.enclosure else ""
    return {
        "yours": fixed.yours,
        "name": _string(letter.signatory_name),
        "title": _string(letter.signatory_title),
        "enclosed": _string(fixed.enclosure.format(enclosed)) if enclosed else None,
    }


def _survey(letter: Letter, fixed: Words) -> dict[str, Any] | None:
    url = (letter.survey_url or "").strip()
    if not tree.linkable(url):
        return None
    link = {"t": "a", "href": url, "c": [fixed.survey_link]}
    return {
        "words": [fixed.survey + " ", link, "."],
        "url": _nodes((tree.Link(url, (tree.Text(url),)),)),
        "alt": showable(fixed.survey_alt.format(url)),
        "svg": qr(url),
    }


def qr(url: str) -> str | None:
    """The address as an SVG of one path; None where it is too long for a QR code to hold."""
    try:
        # Any mask can be read; trying all eight to please the eye costs more than the page does.
        code = segno.make(url, error="m", micro=False, mask=_MASK)
    except segno.DataOverflowError:
        return None
    out = BytesIO()
    code.save(out, kind="svg", border=0, xmldecl=False, omitsize=True)
    return out.getvalue().decode("utf-8")


def _enclosure(letter: Letter, fixed: Words) -> dict[str, Any] | None:
    if not letter.enclosure:
        return None
    name = letter.enclosure_title.strip() or fixed.enclosed
    return {
        "title": _heading(name),
        "sections": [
            {
                "heading": _heading(section.heading),
                "body": _blocks(tree.blocks(section.body)),
            }
            for section in letter.enclosure
        ],
    }


def _attachment(letter: Letter, fixed: Words) -> dict[str, str] | None:
    if not letter.attach_answers:
        return None
    return {"text": answers_json(letter).decode("utf-8"), "words": fixed.attachment}


def _blocks(blocks: Sequence[tree.Block]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks]


def _paragraph(nodes: list[Node]) -> dict[str, Any]:
    return {"t": "p", "c": nodes}


def _block(block: tree.Block) -> dict[str, Any]:
    match block:
        case tree.Paragraph(inlines):
            return _paragraph(_nodes(inlines))
        case tree.Subheading(inlines):
            return {"t": "h", "c": _nodes(inlines)}
        case tree.Listing(contents, start):
            kind = {"t": "ul"} if start is None else {"t": "ol", "start": start}
            return {**kind, "items": [_blocks(one) for one in contents]}
        case tree.Quotation(inner):
            return {"t": "q", "c": _blocks(inner)}
        case tree.Verbatim(value):
            return _paragraph(_nodes(tree.lines(value)))
        case tree.Table():
            return _table(block)


def _table(table: tree.Table) -> dict[str, Any]:
    measured = columns(table)
    return {
        "t": "t",
        "align": list(table.align),
        "shares": list(measured.shares),
        "small": measured.small,
        "whole": measured.whole,
        "head": list(map(_nodes, table.head, measured.longest)),
        "rows": [list(map(_nodes, row, measured.longest)) for row in table.rows],
    }


def _nodes(inlines: Sequence[tree.Inline], longest: int = _LONG_WORD) -> list[Node]:
    return [node for one in inlines for node in _node(one, longest)]


def _node(one: tree.Inline, longest: int) -> Iterator[Node]:
    match one:
        case tree.Text(value):
            yield from _pieces(showable(value), longest)
        case tree.Break():
            yield {"t": "n"}
        case tree.Literally(value):
            yield {"t": "c", "c": list(_pieces(showable(value), longest))}
        case tree.Strong(inner):
            yield {"t": "b", "c": _nodes(inner, longest)}
        case tree.Emphasis(inner):
            yield {"t": "i", "c": _nodes(inner, longest)}
        case tree.Link(href, inner):
            yield {"t": "a", "href": href, "c": _nodes(inner, longest)}


def _pieces(text: str, longest: int) -> Iterator[Node]:
    """The text, with places to break in words too long for a line, adding no character to it."""
    pattern = _RUN if longest == _LONG_WORD else re.compile(rf"\S{{{longest + 1},}}")
    at = 0
    for run in pattern.finditer(text):
        if run.start() > at:
            yield text[at : run.start()]
        at = run.end()
        yield {"t": "w", "c": _chunks(run.group(), min(longest, 8))}
    if at < len(text):
        yield text[at:]


def _chunks(word: str, size: int) -> list[str]:
    return [word[n : n + size] for n in range(0, len(word), size)]


def _string(text: str) -> str:
    return showable(text.strip())
