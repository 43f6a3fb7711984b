"""The Markdown of an answer as a small tree: the one form all the renderers read.

Paragraphs, headings, lists, tables, quotations, literal text; emphasis, code, breaks and links.
HTML, images and anything else arrive as the text they were written in, so nothing is lost and
nothing is obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

Align = Literal["left", "right", "centre"]


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Break:
    """A new line within a paragraph."""


@dataclass(frozen=True, slots=True)
class Literally:
    """Code within a line."""

    value: str


@dataclass(frozen=True, slots=True)
class Strong:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """href: http, https or mailto, already percent-encoded."""

    href: str
    inlines: tuple[Inline, ...]


Inline = Text | Break | Literally | Strong | Emphasis | Link


@dataclass(frozen=True, slots=True)
class Paragraph:
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside an answer; it stands below the question whatever level was written."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """start: the first number, or None for bullets."""

    items: tuple[tuple[Block, ...], ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines to be kept as they are."""

    value: str


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has as many cells as `align`."""

    align: tuple[Align, ...]
    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


Block = Paragraph | Subheading | Listing | Quotation | Verbatim | Table

_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "reference"])
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}]+[^\s<>\"'\\^`{|}.,;:!?)\]*_]")
_NUMBER = re.compile(r"^[\s£$€+\-−–(<>~]*\d[\d,. ]*\s*(%|m|bn|k|p)?\)?$")


@lru_cache(maxsize=512)
def blocks(markdown: str) -> tuple[Block, ...]:
    """The tree of `markdown`; empty for blank text. Never raises.

    Remembered for a while: one letter is rendered four ways, and the enclosures of many are alike.
    """
    return _blocks(SyntaxTreeNode(_MARKDOWN.parse(markdown)).children)


def lines(text: str) -> tuple[Inline, ...]:
    """Text that is not Markdown, such as a question, as it was written line by line."""
    found: list[Inline] = []
    for line in text.strip().splitlines():
        if found:
            found.append(Break())
        if line:
            found.append(Text(line))
    return tuple(found)


def escaped(text: str) -> str:
    """Text as Markdown that shows it exactly, for words of others inside a sentence of ours."""
    joined = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", joined)


def plain(inlines: Sequence[Inline]) -> str:
    """The words alone."""
    return "".join(_plain(one) for one in inlines)


def _plain(one: Inline) -> str:
    match one:
        case Text(value) | Literally(value):
            return value
        case Break():
            return "\n"
        case Strong(inner) | Emphasis(inner) | Link(_, inner):
            return plain(inner)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> tuple[Block, ...]:
    return tuple(block for node in nodes for block in _block(node))


def _block(node: SyntaxTreeNode) -> Iterator[Block]:
    match node.type:
        case "paragraph":
            yield Paragraph(_inlines(node.children))
        case "heading":
            yield Subheading(_inlines(node.children))
        case "bullet_list":
            yield Listing(tuple(_blocks(item.children) for item in node.children))
        case "ordered_list":
            yield _numbered(node)
        case "blockquote":
            yield Quotation(_blocks(node.children))
        case "table":
            yield _table(node)
        case "hr":
            return
        case _:
            yield Verbatim(node.content.rstrip("\n"))


def _numbered(node: SyntaxTreeNode) -> Block:
    """An answer of `15.` alone is a number, not a list of nothing."""
    start = int(node.attrs.get("start", 1))
    contents = tuple(_blocks(item.children) for item in node.children)
    if contents == ((),):
        return Paragraph((Text(f"{start}{node.children[0].markup}"),))
    return Listing(contents, start)


def _table(node: SyntaxTreeNode) -> Table:
    rows = [
        tuple(_inlines(cell.children) for cell in row.children)
        for part in node.children
        for row in part.children
    ]
    head, body = rows[0], tuple(rows[1:])
    styles = [str(cell.attrs.get("style", "")) for cell in node.children[0].children[0].children]
    align = tuple(_align(style, [row[n] for row in body]) for n, style in enumerate(styles))
    return Table(align, head, body)


def _align(style: str, cells: Sequence[tuple[Inline, ...]]) -> Align:
    """As marked; a column of numbers stands to the right whatever was marked."""
    words = [plain(cell).strip() for cell in cells]
    given = [word for word in words if word and word not in {"-", "–", "—"}]
    if given and all(_NUMBER.match(word) for word in given):
        return "right"
    if "right" in style:
        return "right"
    return "centre" if "center" in style else "left"


def _inlines(nodes: Sequence[SyntaxTreeNode]) -> tuple[Inline, ...]:
    return tuple(one for node in nodes for one in _inline(node))


def _inline(node: SyntaxTreeNode) -> Iterator[Inline]:
    match node.type:
        case "inline":
            yield from _inlines(node.children)
        case "strong":
            yield Strong(_inlines(node.children))
        case "em":
            yield Emphasis(_inlines(node.children))
        case "link":
            yield from _link(node)
        case "softbreak":
            yield Text(" ")
        case "hardbreak":
            yield Break()
        case "code_inline":
            yield Literally(node.content)
        case "text":
            yield from _addresses(node.content)
        case _:
            if node.content:
                yield Text(node.content)


def _addresses(text: str) -> Iterator[Inline]:
    """The text, each web address in it a link to itself."""
    at = 0
    for found in _ADDRESS.finditer(text):
        if linkable(found.group()):
            if found.start() > at:
                yield Text(text[at : found.start()])
            yield Link(found.group(), (Text(found.group()),))
            at = found.end()
    if at < len(text):
        yield Text(text[at:])


def _link(node: SyntaxTreeNode) -> Iterator[Inline]:
    """A link of a kind that a letter may hold; of any other, its words and its address."""
    href = str(node.attrs.get("href", ""))
    words = tuple(_unlinked(_inlines(node.children)))
    if linkable(href):
        yield Link(href, words)
    else:
        yield from words
        yield Text(f" ({href})" if href else "")


def _unlinked(inlines: Sequence[Inline]) -> Iterator[Inline]:
    """A link holds no other link."""
    for one in inlines:
        if isinstance(one, Link):
            yield from one.inlines
        else:
            yield one


def linkable(href: str) -> bool:
    """True for a whole http, https or mailto address with nothing unseen in it."""
    if not href.isprintable():
        return False
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    if parts.scheme in {"http", "https"}:
        return bool(parts.netloc)
    return parts.scheme == "mailto" and bool(parts.path)
