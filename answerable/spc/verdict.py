"""What a chart says now, in two icons and two sentences: its variation, and whether the target
will be met. The icons are drawn here; each carries its words.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from answerable.spc.picture import LEFT_OUT, Picture

_BLUE, _ORANGE, _GREY, _PURPLE = "#005eb8", "#a63a00", "#5d686e", "#490092"
_SAID: Mapping[str, str] = {
    "common": "Common cause: no significant change in the latest value",
    "improvement high": "Special cause: an improvement, towards higher values",
    "improvement low": "Special cause: an improvement, towards lower values",
    "concern high": "Special cause: a concern, towards higher values",
    "concern low": "Special cause: a concern, towards lower values",
    "neutral": "Special cause: a change, of which neither direction is better",
    "pattern": "An unusual pattern: a long run, or few crossings of the centre line",
    "pass": "The target will be met consistently, unless something changes",
    "fail": "The target will not be met, unless something changes",
    "either": "The target will be met at times and missed at times, as things are",
}
_LOOKS: Mapping[str, tuple[str, str]] = {
    "common": (_GREY, ""),
    "improvement high": (_BLUE, "H"),
    "improvement low": (_BLUE, "L"),
    "concern high": (_ORANGE, "H"),
    "concern low": (_ORANGE, "L"),
    "neutral": (_PURPLE, "N"),
    "pattern": (_PURPLE, "R"),
    "pass": (_BLUE, "P"),
    "fail": (_ORANGE, "F"),
    "either": (_GREY, "?"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`variation`, `assurance`: keys of the icons; no assurance ("") without limits, a target and
    a direction.
    """

    variation: str
    assurance: str

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(f"{_SAID[key]}." for key in (self.variation, self.assurance) if key)


def verdict(picture: Picture, direction: str) -> Verdict:
    """Of the latest known value that is not left out, by the limits that hold there."""
    last = next(
        (
            i
            for i in reversed(range(len(picture.labels)))
            if not math.isnan(picture.value[i]) and picture.kinds[i] != LEFT_OUT
        ),
        None,
    )
    if last is None:
        return Verdict("common", "")
    return Verdict(_variation(picture, last, direction), _assurance(picture, last, direction))


def _variation(picture: Picture, at: int, direction: str) -> str:
    kind = picture.kinds[at]
    if kind in ("improvement", "concern"):
        high = (kind == "improvement") == (direction == "increase")
        return f"{kind} {'high' if high else 'low'}"
    if kind == "high or low":
        return "neutral"
    return "pattern" if picture.signal or kind == "a pattern" else "common"


def _assurance(picture: Picture, at: int, direction: str) -> str:
    target, lower, upper = (
        float(line[at]) for line in (picture.target, picture.lower, picture.upper)
    )
    if direction not in ("increase", "decrease") or any(map(math.isnan, (target, lower, upper))):
        return ""
    if target > upper:
        return "fail" if direction == "increase" else "pass"
    if target < lower:
        return "pass" if direction == "increase" else "fail"
    return "either"


def icon(key: str, *, size: int = 56) -> str:
    """An SVG of its own, with its words for those who do not see it."""
    colour, letter = _LOOKS[key]
    said = quoteattr(_SAID[key])
    ring = '<circle cx="28" cy="28" r="25" fill="#ffffff" stroke="{0}" stroke-width="5"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 56 56" width="{size}" '
        f'height="{size}" role="img" aria-label={said}>{ring.format(colour)}'
        f"{_inside(key, colour, letter)}</svg>"
    )


def _inside(key: str, colour: str, letter: str) -> str:
    if not letter:
        wave = "M9 30l7 -6l8 8l8 -10l8 8l7 -4"
        return f'<path d="{wave}" fill="none" stroke="{colour}" stroke-width="4"/>'
    dots = {"high": ((15, 38), (25, 34), (35, 24), (44, 14))}.get(key.rpartition(" ")[2])
    if key.endswith("low"):
        dots = ((15, 18), (25, 22), (35, 32), (44, 42))
    trail = "".join(f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>' for x, y in dots or ())
    x, y = (19, 29) if key.endswith("high") else (19, 44) if key.endswith("low") else (28, 37)
    size = 20 if dots else 28
    return (
        f'{trail}<text x="{x}" y="{y}" text-anchor="middle" font-family="Arial, sans-serif" '
        f'font-weight="bold" font-size="{size}" fill="{colour}">{escape(letter)}</text>'
    )
