"""What is wanted in a text that holds no ask at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from answerable.reading.questions.asking import is_around, is_topic, opens_question
from answerable.reading.questions.items import plain_question
from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.prose import names_in
from answerable.reading.questions.refining import explains
from answerable.reading.questions.sentences import sentences

_LEAST_ALIKE = 3
"""Lines of a run that are taken for a list."""
_ALL_OF = re.compile(r"(?:All|Any|Every|Copies of)\b(?! (?:this|that|i|we)\b)[^?:]{8,120}$")
"""A thing named beneath another: `All notes of these visits.`"""


def topics(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """Things named with no verb of asking, where a text holds no ask at all."""
    for run in _runs(nodes):
        named = [is_topic(node.entry.text, announced=False) for node in run]
        alone = named[0] and all(_ALL_OF.match(node.entry.text) for node in run[1:])
        alike = len(run) >= _LEAST_ALIKE and (alone or 2 * sum(named) > len(run))
        for node, topic in zip(run, named, strict=True):
            if explains(node.entry.text):
                continue
            if topic or (alike and is_topic(node.entry.text, announced=True)):
                yield from map(plain_question, names_in(node.printed()))


def _runs(nodes: list[Node]) -> Iterator[list[Node]]:
    """Lines without markers that stand together."""
    run: list[Node] = []
    for node in nodes:
        if run and node.marker:
            yield run
            run = []
        if node.marker is None:
            run.append(node)
    if run:
        yield run


def unmarked(nodes: list[Node]) -> Iterator[ReadQuestion]:
    """Sentences that begin as questions do but end in no question mark, where nothing else asks."""
    for node in nodes:
        for piece in sentences(node.entry.text):
            if opens_question(piece) and not is_around(piece):
                yield ReadQuestion(0, None, piece)
