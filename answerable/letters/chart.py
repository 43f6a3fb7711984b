"""A chart for letters and packs: the Vega-Lite specification the browser draws, drawn here.

No network and no clock: data travel inside the specification.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import vl_convert

from answerable.letters.render.glyphs import FONTS

FONT = "Noto Sans"
_CONFIG = {"font": FONT, "background": "#ffffff"}


class RemoteDataError(ValueError):
    """A chart of a letter holds its own data."""


def svg(spec: Mapping[str, Any], *, title: str, alternative: str) -> str:
    """The chart as SVG.

    title, alternative: what a person who cannot see the chart is told; both must say something.
    Raises RemoteDataError for a specification that fetches data, ValueError for one that is not
    Vega-Lite or has no alternative text.
    """
    _check(spec, alternative)
    _our_fonts()
    drawn: str = vl_convert.vegalite_to_svg(vl_spec=json.dumps(spec), config=_CONFIG)
    start = drawn.index("<svg") + len("<svg")
    body = drawn.index(">", start) + 1
    told = f"<title>{escape(title)}</title><desc>{escape(alternative)}</desc>"
    label = f' role="img" aria-label={quoteattr(alternative)}'
    return f"{drawn[:start]}{label}{drawn[start:body]}{told}{drawn[body:]}"


def png(spec: Mapping[str, Any], *, alternative: str, scale: float = 2.0) -> bytes:
    """The chart as PNG; whoever places it says `alternative` beside it. Raises as `svg` does."""
    _check(spec, alternative)
    _our_fonts()
    drawn: bytes = vl_convert.vegalite_to_png(vl_spec=json.dumps(spec), config=_CONFIG, scale=scale)
    return drawn


def png_of(drawn: str, *, scale: float) -> bytes:
    """An SVG of ours as PNG."""
    _our_fonts()
    made: bytes = vl_convert.svg_to_png(svg=drawn, scale=scale)
    return made


@cache
def _our_fonts() -> None:
    """The letter's own typeface: what a chart looks like may not hang on the machine."""
    vl_convert.register_font_directory(str(FONTS))


def _check(spec: Mapping[str, Any], alternative: str) -> None:
    if not alternative.strip():
        raise ValueError("a chart needs alternative text")
    if _fetches(spec):
        raise RemoteDataError("a chart holds its own data: `url` is not allowed")


def _fetches(node: object) -> bool:
    if isinstance(node, Mapping):
        own = isinstance(node.get("data"), Mapping) and "url" in node["data"]
        return own or any(_fetches(one) for one in node.values())
    return isinstance(node, list) and any(_fetches(one) for one in node)
