"""Pareto, Bernoulli and funnel charts as Vega-Lite, each with the paragraph that says the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from answerable.spc.averages import Floats
from answerable.spc.bernoulli import Bernoulli
from answerable.spc.funnel import THREE_SIGMA, TWO_SIGMA, Funnel
from answerable.spc.pareto import Bar, vital_few

_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_BLUE, _ORANGE, _GREY, _BLACK = "#005eb8", "#c4531b", "#6a7278", "#212b32"
# A z-score spread above this is more than chance and small differences between units.
_OVERSPREAD = 2.0


def _whole(title: str, words: str, rows: list[dict[str, Any]], layer: list[Any]) -> dict[str, Any]:
    return {
        "$schema": _SCHEMA,
        "title": {"text": title},
        "description": words,
        "width": 640,
        "height": 300,
        "data": {"values": rows},
        "layer": layer,
    }


def _layer(kind: str, x: Any, y: Any, **mark: Any) -> dict[str, Any]:
    return {"mark": {"type": kind, **mark}, "encoding": {"x": x, "y": y}}


def _axis(field: str, title: str, kind: str = "quantitative", **more: Any) -> dict[str, Any]:
    return {"field": field, "type": kind, "title": title, **more}


def pareto_words(bars: Sequence[Bar], *, title: str) -> str:
    """How many categories, the first of them, and how few make up four fifths."""
    if not any(bar.count for bar in bars):
        return f"{title}: nothing was counted."
    few = vital_few(tuple(bars))
    first = f"{bars[0].category} is the most frequent, {bars[0].share:.0%} of the whole"
    names = ", ".join(bar.category for bar in few)
    return (
        f"{title}: {len(bars)} categories. {first}. "
        f"{len(few)} of them make up {few[-1].running:.0%}: {names}."
    )


def pareto_drawing(bars: Sequence[Bar], *, title: str) -> dict[str, Any]:
    """Bars by frequency, and the running share as a line on an axis of its own."""
    rows = [{"category": b.category, "count": b.count, "running": b.running} for b in bars]
    x = _axis("category", "", "nominal", sort=None, axis={"labelAngle": 0})
    share = _axis("running", "Running share", axis={"format": ".0%"}, scale={"domain": [0, 1]})
    layer = [
        _layer("bar", x, _axis("count", "Count"), color=_BLUE),
        _layer("line", x, share, color=_BLACK, point=True),
    ]
    drawn = _whole(title, pareto_words(bars, title=title), rows, layer)
    return {**drawn, "resolve": {"scale": {"y": "independent"}}}


def bernoulli_words(made: Bernoulli, *, title: str) -> str:
    """How many cases, the target, and where the sums reached the limit."""
    n = len(made.upper)
    said = f"{title}: {n} cases against a target of {made.target:.3g}."
    if not made.higher and not made.fewer:
        return f"{said} Neither sum reached the limit of {made.limit:g}."
    for places, word in ((made.higher, "more"), (made.fewer, "fewer")):
        if places:
            cases = ", ".join(str(place + 1) for place in places)
            said += f" There are {word} events than the target at case {cases}."
    return said


def bernoulli_drawing(made: Bernoulli, *, title: str) -> dict[str, Any]:
    """The two sums, case by case, between their limits; signals as diamonds."""
    signals = {*made.higher, *made.fewer}
    rows = [
        {
            "case": i + 1,
            "upper": float(made.upper[i]),
            "lower": float(made.lower[i]),
            "top": made.limit,
            "bottom": -made.limit,
            "signal": (made.limit if i in made.higher else -made.limit) if i in signals else None,
        }
        for i in range(len(made.upper))
    ]
    x = _axis("case", "Case")
    layer = [
        _layer("line", x, _axis("upper", "Sum"), color=_ORANGE, strokeWidth=1.5),
        _layer("line", x, _axis("lower", "Sum"), color=_BLUE, strokeWidth=1.5),
        _layer("line", x, _axis("top", "Sum"), color=_GREY, strokeDash=[4, 4]),
        _layer("line", x, _axis("bottom", "Sum"), color=_GREY, strokeDash=[4, 4]),
        _layer(
            "point",
            x,
            _axis("signal", "Sum"),
            color=_BLACK,
            shape="diamond",
            filled=True,
            size=120,
            opacity=1,
        ),
    ]
    return _whole(title, bernoulli_words(made, title=title), rows, layer)


def funnel_words(made: Funnel, *, title: str) -> str:
    """How many units, the target, who lies outside, and whether all vary beyond chance."""
    said = f"{title}: {len(made.units)} units about {made.target:.4g}."
    for word, name in (("high", "Above"), ("low", "Below")):
        units = [u for u, side in zip(made.units, made.outside, strict=True) if side == word]
        if units:
            said += f" {name} the limits of three sigma: {', '.join(units)}."
    if not any(made.outside):
        said += " None lies beyond the limits of three sigma."
    if made.spread > _OVERSPREAD:
        said += (
            f" The units vary {made.spread:.1f} times as much as chance alone would make them, so "
            "a unit outside may be no exception."
        )
    return said


def funnel_drawing(made: Funnel, sizes: Sequence[float], *, title: str) -> dict[str, Any]:
    """Units by size, with limits at two and three sigma; a unit outside is a diamond."""
    rows = sorted(
        (
            {
                "unit": made.units[i],
                "size": size,
                "value": _shown(made.value, i),
                "target": made.target,
                "side": made.outside[i] or "within",
                **{name: _shown(getattr(made, name), i) for name in _LIMITS},
            }
            for i, size in enumerate(sizes)
        ),
        key=lambda row: float(str(row["size"])),
    )
    x = _axis("size", "Size")
    point = _layer("point", x, _axis("value", ""), filled=True, size=60, color=_BLUE, opacity=1)
    sides = {"domain": ["within", "high", "low"], "range": ["circle", "diamond", "square"]}
    point["encoding"]["shape"] = _axis("side", "Each unit", "nominal", scale=sides)
    point["encoding"]["tooltip"] = [{"field": name} for name in ("unit", "value", "size", "side")]
    lines = [
        _layer("line", x, _axis(name, ""), color=_GREY, strokeDash=dash)
        for name, dash in _LIMITS.items()
    ]
    centre = _layer("line", x, _axis("target", ""), color=_BLACK)
    words = funnel_words(made, title=title)
    drawn = _whole(title, words, rows, [*lines, centre, point])
    chances = f"{2 * TWO_SIGMA:.0%} and {2 * THREE_SIGMA:.1%} of units by chance"
    return {**drawn, "title": {"text": title, "subtitle": f"Limits that leave out {chances}"}}


_LIMITS = {"lower2": [2, 3], "upper2": [2, 3], "lower3": [4, 4], "upper3": [4, 4]}


def _shown(line: Floats, at: int) -> float | None:
    value = float(line[at])
    return value if math.isfinite(value) else None
