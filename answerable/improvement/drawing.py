"""The driver diagram as inline SVG: boxes in four columns, joined from left to right.

Only presentation attributes are used, so that no inline style meets the content security policy.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from xml.sax.saxutils import escape

from django.utils.translation import gettext as _
from markupsafe import Markup

COLUMN, GAP, LINE, PAD, BETWEEN, HEAD = 220, 44, 18, 10, 12, 30
CHARACTERS, NOTE_CHARACTERS = 27, 32
COLOURS = (
    ("#005eb8", "#ffffff"),
    ("#d2e4f5", "#212b32"),
    ("#e8edee", "#212b32"),
    ("#fff9c4", "#212b32"),
)


@dataclass
class Box:
    """A box and what grows out of it; y is its middle, set as it is laid out."""

    text: str
    depth: int
    key: int = 0
    note: str = ""
    measure: str = ""
    children: list[Box] = field(default_factory=list)
    y: float = 0.0

    @property
    def lines(self) -> list[str]:
        return wrap(self.text, CHARACTERS) or [""]

    @property
    def notes(self) -> list[str]:
        return wrap(self.note, NOTE_CHARACTERS)

    @property
    def height(self) -> int:
        return (len(self.lines) + len(self.notes)) * LINE + 2 * PAD

    @property
    def x(self) -> int:
        return self.depth * (COLUMN + GAP)


Mark = tuple[int, str, str]
"""A line's key, what is linked to it in a few words, and the key of its measure."""


def tree(aim: str, lines: Sequence[tuple[str, int]], marks: Sequence[Mark] = ()) -> Box:
    """The outline's lines (text, depth from 1) under the aim."""
    root = Box(aim, 0)
    path = [root]
    known = [*marks, *[(0, "", "")] * (len(lines) - len(marks))]
    for (text, depth), mark in zip(lines, known, strict=True):
        del path[depth:]
        box = Box(text, depth, *mark)
        path[-1].children.append(box)
        path.append(box)
    return root


def draw(aim: str, lines: Sequence[tuple[str, int]], marks: Sequence[Mark] = ()) -> Markup:
    """The whole diagram; what it shows is said by the outline beside it, which it names.

    Each box carries its key and its words, so that a script can let it be moved and changed.
    """
    root = tree(aim, lines, marks)
    bottom = max(_placed(root, HEAD), HEAD + root.height)
    columns = 1 + max((depth for _text, depth in lines), default=0)
    width, height = columns * (COLUMN + GAP) - GAP, int(bottom)
    heads = (_("Aim"), _("Primary drivers"), _("Secondary drivers"), _("Change ideas"))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 0 {width + 2} {height}" '
        f'width="{width + 2}" height="{height}" role="img" '
        f'aria-label="{_quoted(said(aim, lines))}" '
        'font-family="Arial, sans-serif" font-size="14">',
        *(
            f'<text x="{n * (COLUMN + GAP)}" y="16" font-weight="bold" fill="#212b32">'
            f"{escape(head)}</text>"
            for n, head in enumerate(heads[:columns])
        ),
        *_joined(root),
        *_drawn(root, ""),
        "</svg>",
    ]
    return Markup("".join(parts))  # noqa: S704  # every text in it is escaped above


def said(aim: str, lines: Sequence[tuple[str, int]]) -> str:
    """The text alternative: what is in the diagram, and where it can be read in full."""
    counts = [sum(depth == n for _text, depth in lines) for n in (1, 2, 3)]
    return _(
        "Driver diagram for the aim: %(aim)s It has %(one)s primary drivers, %(two)s secondary "
        "drivers and %(three)s change ideas, listed below it."
    ) % {"aim": aim, "one": counts[0], "two": counts[1], "three": counts[2]}


def _placed(box: Box, top: float) -> float:
    """Give a branch its places from `top` down; where it ends."""
    end = top
    for child in box.children:
        end = _placed(child, end)
    own = top + box.height + BETWEEN
    box.y = (top + max(end, own) - BETWEEN) / 2
    return max(end, own)


def _joined(box: Box) -> list[str]:
    parts = []
    for child in box.children:
        start, end, half = box.x + COLUMN, child.x, GAP / 2
        parts.append(
            f'<path d="M{start} {box.y:.0f}C{start + half:.0f} {box.y:.0f} {start + half:.0f} '
            f'{child.y:.0f} {end} {child.y:.0f}" fill="none" stroke="#4c6272" stroke-width="1.5"/>'
        )
        parts += _joined(child)
    return parts


def _drawn(box: Box, above: str) -> list[str]:
    fill, ink = COLOURS[box.depth]
    top = box.y - box.height / 2
    parts = [
        f'<g data-driver="{box.key}" data-depth="{box.depth}" data-text="{_quoted(box.text)}" '
        f'data-measure="{box.measure}" '
        f'data-said="{_quoted(_said_of(box, above))}">'
        f'<rect x="{box.x}" y="{top:.0f}" width="{COLUMN}" height="{box.height}" rx="4" '
        f'fill="{fill}" stroke="#4c6272"/>'
    ]
    written = [*((line, 14) for line in box.lines), *((line, 12) for line in box.notes)]
    parts += [
        f'<text x="{box.x + PAD}" y="{top + PAD + 14 + n * LINE:.0f}" fill="{ink}" '
        f'font-size="{size}">{escape(line)} </text>'  # the space parts the lines for a reader
        for n, (line, size) in enumerate(written)
    ]
    parts.append("</g>")
    for child in box.children:
        parts += _drawn(child, box.text)
    return parts


def _said_of(box: Box, above: str) -> str:
    """What a box is, in words: its kind, its text, what it is under and what is linked to it."""
    kinds = (_("Aim"), _("Primary driver"), _("Secondary driver"), _("Change idea"))
    said = f"{kinds[box.depth]}: {box.text}" + (f". {box.note}" if box.note else "")
    if box.depth > 1:
        said += ", " + _("under %(above)s") % {"above": above}
    return said


def _quoted(text: str) -> str:
    return escape(text, {'"': "&quot;"})
