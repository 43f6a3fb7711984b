"""An item or a paragraph of a text, with what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from answerable.reading.questions.entry import Entry
from answerable.reading.questions.markers import Marker


@dataclass(slots=True)
class Node:
    """An entry with what hangs beneath it, in the order of the text."""

    entry: Entry
    body: list[Node] = field(default_factory=list)  # sub-items and continuing paragraphs
    start: int = 0

    @property
    def marker(self) -> Marker | None:
        return self.entry.marker

    @property
    def children(self) -> list[Node]:
        return [node for node in self.body if node.marker]

    def printed(self) -> str:
        """The text as printed, this item's own marker left off, a line for each item."""
        lines = [self.entry.text]
        for node in self.body:
            lines.append(node.printed_with_marker())
        return "\n".join(line for line in lines if line.strip())

    def printed_with_marker(self) -> str:
        lines = [self.entry.raw]
        lines += [node.printed_with_marker() for node in self.body]
        return "\n".join(line for line in lines if line.strip())


@dataclass(slots=True)
class Frame:
    """An open list: its last marker, the node that bears it, and where its nodes are."""

    last: Marker
    node: Node
    home: list[Node]
