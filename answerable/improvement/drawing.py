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
CHARACTERS = 27
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
    children: list[Box] = field(default_factory=list)
    y: float = 0.0

    @property
    def lines(self) -> list[str]:
        return wrap(self.text, CHARACTERS) or [""]

    @property
    def height(self) -> int:
        return len(self.lines) * LINE + 2 * PAD

    @property
    def x(self) -> int:
        return self.depth * (COLUMN + GAP)


def tree(aim: str, lines: Sequence[tuple[str, int]]) -> Box:
    """The outline's lines (text, depth from 1) under the aim."""
    root = Box(aim, 0)
    path = [root]
    for text, depth in lines:
        del path[depth:]
        box = Box(text, depth)
        path[-1].children.append(box)
        path.append(box)
    return root


def draw(aim: str, lines: Sequence[tuple[str, int]]) -> Markup:
    """The whole diagram; what it shows is said by the outline beside it, which it names."""
    root = tree(aim, lines)
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
        *_drawn(root),
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


def _drawn(box: Box) -> list[str]:
    fill, ink = COLOURS[box.depth]
    top = box.y - box.height / 2
    parts = [
        f'<rect x="{box.x}" y="{top:.0f}" width="{COLUMN}" height="{box.height}" rx="4" '
        f'fill="{fill}" stroke="#4c6272"/>'
    ]
    parts += [
        f'<text x="{box.x + PAD}" y="{top + PAD + 14 + n * LINE:.0f}" fill="{ink}">'
        f"{escape(line)}</text>"
        for n, line in enumerate(box.lines)
    ]
    for child in box.children:
        start, end, half = box.x + COLUMN, child.x, GAP / 2
        parts.append(
            f'<path d="M{start} {box.y:.0f}C{start + half:.0f} {box.y:.0f} {start + half:.0f} '
            f'{child.y:.0f} {end} {child.y:.0f}" fill="none" stroke="#4c6272" stroke-width="1.5"/>'
        )
        parts += _drawn(child)
    return parts


def _quoted(text: str) -> str:
    return escape(text, {'"': "&quot;"})
