"""The language that letters are worded in: plain text, named fields, two blocks. Pure.

    {{ received }}                        the words of a field
    {% if due %} ... {% else %} ... {% end %}    where a field says something
    {% for reason in reasons %} {{ reason }} {% end %}    once for each of a list

That is all of it. A field is a text or a list of texts, prepared before; there is no attribute, no
filter, no call, no sum and no way to reach anything that was not handed over. What is not of the
language and begins like it is a fault with its line; everything else is text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.utils.translation import gettext as _

LONGEST = 20_000
"""Characters of a wording."""
DEEPEST = 4
"""Blocks within one another; a list is never gone through within a list."""
MOST = 2_000_000
"""Characters that a wording may come to, written out."""

Fields = Mapping[str, str | Sequence[str]]

_NAME = r"[a-z][a-z_]{0,39}"
_MARK = re.compile(r"\{\{(?P<field>[^{}\n]*)\}\}|\{%(?P<block>[^{}%\n]*)%\}|(?P<stray>\{\{|\{%)")
_FIELD = re.compile(rf"[ \t]*({_NAME})[ \t]*")
_IF = re.compile(rf"[ \t]*if[ \t]+({_NAME})[ \t]*")
_FOR = re.compile(rf"[ \t]*for[ \t]+({_NAME})[ \t]+in[ \t]+({_NAME})[ \t]*")
_ELSE = re.compile(r"[ \t]*else[ \t]*")
_END = re.compile(r"[ \t]*end(?:if|for)?[ \t]*")
_LINE_END = re.compile(r"[ \t]*(?:\n|\Z)")
_GAPS = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and on which line, counted from 1."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Words:
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    line: int


@dataclass(frozen=True, slots=True)
class If:
    name: str
    line: int
    then: tuple[Node, ...]
    otherwise: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class For:
    item: str
    name: str
    line: int
    body: tuple[Node, ...]


Node = Words | Field | If | For


@dataclass(slots=True)
class _Open:
    """A block that is not closed yet."""

    kind: str
    names: tuple[str, ...]
    line: int
    nodes: list[Node]
    before: list[Node] | None = None  # what stands before an else


class WordingError(ValueError):
    """A wording that cannot be read; `fault` says where and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault


@lru_cache(maxsize=512)
def parsed(text: str) -> tuple[Node, ...]:
    """Raises WordingError at the first thing that is not of the language."""
    if len(text) > LONGEST:
        told = _("This wording is longer than %(most)s characters.") % {"most": f"{LONGEST:,}"}
        raise WordingError(Fault(1, told))
    stack = [_Open("", (), 1, [])]
    place, line = 0, 1
    for mark in _MARK.finditer(text):
        words = text[place : mark.start()]
        line += words.count("\n")
        _add(stack, words)
        _take(stack, mark, line)
        place = mark.end()
        if mark["block"] is not None and (end := _alone(text, mark)):
            line += text.count("\n", place, end)
            place = end
    _add(stack, text[place:])
    if len(stack) > 1:
        raise WordingError(_not_closed(stack[-1]))
    return tuple(stack[0].nodes)


def _alone(text: str, mark: re.Match[str]) -> int:
    """Where a block's own line ends: a line with nothing else on it is no line of the letter."""
    before = text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()]
    end = _LINE_END.match(text, mark.end())
    return end.end() if end and not before.strip() else 0


def _add(stack: list[_Open], words: str) -> None:
    if words:
        stack[-1].nodes.append(Words(words))


def _take(stack: list[_Open], mark: re.Match[str], line: int) -> None:
    if mark["stray"]:
        told = _("“%(mark)s” begins something that is not closed on its line.")
        raise _wrong(line, told, mark=mark["stray"])
    if (inner := mark["field"]) is not None:
        name = _FIELD.fullmatch(inner)
        if name is None:
            told = _("“%(mark)s” is no field: between the braces stands one name, as {{ due }}.")
            raise _wrong(line, told, mark=mark[0])
        stack[-1].nodes.append(Field(name[1], line))
    else:
        _block(stack, mark, line)


def _block(stack: list[_Open], mark: re.Match[str], line: int) -> None:
    inner = mark["block"]
    if found := _IF.fullmatch(inner):
        _begin(stack, "if", (found[1],), line)
    elif found := _FOR.fullmatch(inner):
        _begin(stack, "for", (found[1], found[2]), line)
    elif _ELSE.fullmatch(inner):
        _otherwise(stack, line)
    elif _END.fullmatch(inner):
        _close(stack, line)
    else:
        told = _("“%(mark)s” is no block: there are only “if”, “else”, “for” and “end”.")
        raise _wrong(line, told, mark=mark[0])


def _begin(stack: list[_Open], kind: str, names: tuple[str, ...], line: int) -> None:
    if len(stack) > DEEPEST:
        raise _wrong(line, _("Blocks stand more than %(most)s deep here."), most=str(DEEPEST))
    if kind == "for" and any(one.kind == "for" for one in stack):
        raise _wrong(line, _("A list cannot be gone through within a list."))
    stack.append(_Open(kind, names, line, []))


def _otherwise(stack: list[_Open], line: int) -> None:
    last = stack[-1]
    if last.kind != "if" or last.before is not None:
        raise _wrong(line, _("This “else” belongs to no “if”."))
    last.before, last.nodes = last.nodes, []


def _close(stack: list[_Open], line: int) -> None:
    if len(stack) == 1:
        raise _wrong(line, _("This “end” closes nothing."))
    last = stack.pop()
    node: Node
    if last.kind == "for":
        node = For(last.names[0], last.names[1], last.line, tuple(last.nodes))
    elif last.before is None:
        node = If(last.names[0], last.line, tuple(last.nodes))
    else:
        node = If(last.names[0], last.line, tuple(last.before), tuple(last.nodes))
    stack[-1].nodes.append(node)


def _not_closed(last: _Open) -> Fault:
    told = _("The block “%(kind)s %(name)s” that begins here is never closed: add {%% end %%}.")
    return Fault(last.line, told % {"kind": last.kind, "name": last.names[-1]})


def _wrong(line: int, told: str, **words: str) -> WordingError:
    return WordingError(Fault(line, told % words))


def faults(
    text: str, known: Collection[str], lists: Collection[str] = (), needed: Collection[str] = ()
) -> tuple[Fault, ...]:
    """Everything wrong with a wording, by line; empty where it may be used.

    known: the fields it may use, lists: those of them that are lists. needed: fields that must
    be printed whatever the case, and so outside every “if”.
    """
    try:
        nodes = parsed(text)
    except WordingError as error:
        return (error.fault,)
    found = list(_unknown(nodes, known, lists, frozenset()))
    printed = set(always(nodes))
    last = text.rstrip().count("\n") + 1
    told = _("{{ %(name)s }} is missing: this letter must carry it, outside every “if”.")
    found += [Fault(last, told % {"name": name}) for name in needed if name not in printed]
    return tuple(found)


def _unknown(
    nodes: Sequence[Node], known: Collection[str], lists: Collection[str], items: frozenset[str]
) -> Iterator[Fault]:
    for node in nodes:
        if isinstance(node, Words):
            continue
        if node.name not in known and node.name not in items:
            told = _("There is no field “%(name)s” in this wording.")
            yield Fault(node.line, told % {"name": node.name})
        elif isinstance(node, Field) and node.name in lists and node.name not in items:
            told = _("“%(name)s” is a list: write {%% for one in %(name)s %%} around it.")
            yield Fault(node.line, told % {"name": node.name})
        if isinstance(node, If):
            yield from _unknown((*node.then, *node.otherwise), known, lists, items)
        elif isinstance(node, For):
            if node.name in known and node.name not in lists:
                told = _("“%(name)s” is one text, not a list to go through.")
                yield Fault(node.line, told % {"name": node.name})
            yield from _unknown(node.body, known, lists, items | {node.item})


def always(nodes: Sequence[Node]) -> Iterator[str]:
    """The fields printed whatever the case; a list where its loop prints each of it."""
    for node in nodes:
        if isinstance(node, Field):
            yield node.name
        elif isinstance(node, For):
            inside = set(always(node.body))
            yield from inside - {node.item}
            if node.item in inside:
                yield node.name


def plain_words(nodes: Sequence[Node]) -> Iterator[str]:
    """The words that stand in every letter of this wording."""
    yield from (node.text for node in nodes if isinstance(node, Words))


def written(text: str, fields: Fields) -> str:
    """The wording with its fields filled in. Raises KeyError for a field that is missing.

    Raises WordingError for what cannot be read and for what would come to more than MOST.
    """
    pieces: list[str] = []
    size = 0
    for piece in _pieces(parsed(text), fields):
        size += len(piece)
        if size > MOST:
            raise WordingError(Fault(1, _("This wording comes to more than a letter can be.")))
        pieces.append(piece)
    return _GAPS.sub("\n\n", "".join(pieces)).strip()


def _pieces(nodes: Sequence[Node], fields: Fields) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Words):
            yield node.text
            continue
        value = fields[node.name]
        if isinstance(node, Field):
            yield value if isinstance(value, str) else "\n".join(value)
        elif isinstance(node, If):
            yield from _pieces(node.then if value else node.otherwise, fields)
        else:
            for one in [value] if isinstance(value, str) else value:
                yield from _pieces(node.body, {**fields, node.item: one})
