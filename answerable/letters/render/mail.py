"""The letter as HTML for mail: whole in itself, styled in place, fetching nothing."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from answerable.letters.letter import Letter
from answerable.letters.render import tree
from answerable.letters.render.page import heading, title
from answerable.letters.render.parts import Item, items
from answerable.letters.render.words import Words, long_date, words

_BODY = (
    "margin:0;padding:24px;background:#ffffff;color:#212b32;"
    "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:break-word"
)
_P = "margin:0 0 16px"
_RED = "margin:0 0 16px;color:#b10e1e;font-weight:bold"
_H1 = "margin:24px 0 16px;font-size:22px;line-height:1.3;color:#003087"
_H2 = "margin:24px 0 8px;font-size:16px;font-weight:bold"
_WIDE = "margin:0 0 16px;overflow-x:auto"
_TABLE = "border-collapse:collapse"
_CELL = "padding:6px 12px;border-bottom:1px solid #aeb7bd;vertical-align:top"
_HEAD = "padding:6px 12px;border-bottom:2px solid #005eb8;vertical-align:bottom"
_LINK = "color:#005eb8"
_UNSAFE = dict.fromkeys((*range(9), 11, *range(14, 32), *range(127, 160), *range(55296, 57344)))


def html(letter: Letter) -> str:
    """Raises NotAnsweredError for an issued letter with a hole, ValueError for the language."""
    fixed = words(letter.language)
    body = "\n".join(
        [
            *_top(letter, fixed),
            *_blocks(tree.blocks(letter.opening)),
            *(line for item in items(letter) for line in _item(item, fixed)),
            *_blocks(tree.blocks(letter.closing)),
            *_foot(letter, fixed),
            *_enclosure(letter, fixed),
        ]
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{letter.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title(letter))}</title>\n</head>\n"
        f'<body style="{_BODY}">\n<main style="max-width:680px;margin:0 auto">\n{body}\n'
        "</main>\n</body>\n</html>\n"
    )


def _text(words_of_others: str) -> str:
    """Escaped, less the characters that HTML forbids."""
    return escape(words_of_others.translate(_UNSAFE), quote=True)


def _lines(texts: Sequence[str]) -> str:
    return "<br>\n".join(_text(line) for line in texts)


def _p(inner: str, style: str = _P) -> str:
    return f'<p style="{style}">{inner}</p>'


def _top(letter: Letter, fixed: Words) -> list[str]:
    sender = letter.sender
    contact = [*sender.address]
    if sender.telephone:
        contact.append(f"{fixed.telephone} {sender.telephone}")
    lines = _lines(contact)
    if sender.email:
        address = _text(sender.email)
        link = f'<a href="mailto:{address}" style="{_LINK}">{address}</a>'
        lines += f"<br>\n{fixed.email} {link}"
    draft = [] if letter.issued else [_p(_text(fixed.draft), _RED)]
    return [
        *draft,
        _p(f"<strong>{_text(sender.name)}</strong><br>\n{_text(sender.team)}<br>\n{lines}"),
        _p(long_date(letter.dated, letter.language)),
        _p(f"<strong>{fixed.our_ref}</strong> {_text(letter.reference)}"),
        *([_p(_lines(letter.recipient))] if letter.recipient else []),
        f'<h1 style="{_H1}">{_text(heading(letter))}</h1>',
    ]


def _item(item: Item, fixed: Words) -> list[str]:
    level = min(item.depth, 3) + 2
    marker = f"{_text(item.marker)} " if item.marker else ""
    head = f'<h{level} style="{_H2}">{marker}{_inlines(tree.lines(item.words))}</h{level}>'
    answer = _blocks(tree.blocks(item.answer or ""))
    if item.answered and not answer:
        answer = [_p(f"<em>{_text(fixed.unanswered)}</em>")]
    return [head, *answer]


def _foot(letter: Letter, fixed: Words) -> list[str]:
    out = []
    if letter.issued:
        name = f"<strong>{_text(letter.signatory_name)}</strong>"
        out += [_p(fixed.yours), _p(f"{name}<br>\n{_text(letter.signatory_title)}")]
        if letter.enclosure and letter.enclosure_title:
            out.append(_p(_text(fixed.enclosure.format(letter.enclosure_title))))
    url = (letter.survey_url or "").strip()
    if tree.linkable(url):
        link = f'<a href="{_text(url)}" style="{_LINK}">{_text(url)}</a>'
        out.append(_p(f"{_text(fixed.survey_mail)} {link}"))
    return out


def _enclosure(letter: Letter, fixed: Words) -> list[str]:
    if not letter.enclosure:
        return []
    name = letter.enclosure_title.strip() or fixed.enclosed
    out = [f'<h1 style="{_H1};border-top:2px solid #005eb8;padding-top:24px">{_text(name)}</h1>']
    for section in letter.enclosure:
        out.append(f'<h2 style="{_H2}">{_text(section.heading)}</h2>')
        out += _blocks(tree.blocks(section.body))
    return out


def _blocks(blocks: Sequence[tree.Block]) -> list[str]:
    return [_block(block) for block in blocks]


def _block(block: tree.Block) -> str:
    match block:
        case tree.Paragraph(inlines):
            return _p(_inlines(inlines))
        case tree.Subheading(inlines):
            return _p(f"<strong>{_inlines(inlines)}</strong>")
        case tree.Listing(contents, start):
            tag, attribute = ("ul", "") if start is None else ("ol", f' start="{start}"')
            inner = "\n".join(f"<li>{_list_item(one)}</li>" for one in contents)
            return f'<{tag}{attribute} style="{_P}">\n{inner}\n</{tag}>'
        case tree.Quotation(inner):
            return (
                f'<blockquote style="{_P};padding-left:24px">{"".join(_blocks(inner))}</blockquote>'
            )
        case tree.Verbatim(value):
            return (
                f'<pre style="{_P};white-space:pre-wrap;font-family:inherit">{_text(value)}</pre>'
            )
        case tree.Table():
            return _table(block)


def _list_item(blocks: Sequence[tree.Block]) -> str:
    if len(blocks) == 1 and isinstance(blocks[0], tree.Paragraph):
        return _inlines(blocks[0].inlines)
    return "".join(_blocks(blocks))


def _table(table: tree.Table) -> str:
    places = [{"centre": "center"}.get(place, place) for place in table.align]
    head = "".join(
        f'<th scope="col" style="{_HEAD};text-align:{place}">{_inlines(cell)}</th>'
        for place, cell in zip(places, table.head, strict=True)
    )
    rows = "\n".join(
        f"<tr>{''.join(map(_cell, range(len(row)), places, row))}</tr>" for row in table.rows
    )
    return (
        f'<div style="{_WIDE}" tabindex="0">\n<table style="{_TABLE}">\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _cell(column: int, place: str, cell: tuple[tree.Inline, ...]) -> str:
    """The first column names its row."""
    style = f"{_CELL};text-align:{place}"
    if column == 0:
        return f'<th scope="row" style="{style};font-weight:normal">{_inlines(cell)}</th>'
    return f'<td style="{style}">{_inlines(cell)}</td>'


def _inlines(inlines: Sequence[tree.Inline]) -> str:
    return "".join(_inline(one) for one in inlines)


def _inline(one: tree.Inline) -> str:
    match one:
        case tree.Text(value) | tree.Literally(value):
            return _text(value)
        case tree.Break():
            return "<br>\n"
        case tree.Strong(inner):
            return f"<strong>{_inlines(inner)}</strong>"
        case tree.Emphasis(inner):
            return f"<em>{_inlines(inner)}</em>"
        case tree.Link(href, inner):
            return f'<a href="{_text(href)}" style="{_LINK}">{_inlines(inner)}</a>'
