"""A chart as a Vega-Lite specification, and as a paragraph that says what the picture says.

One description is drawn by the browser, by letters and by board packs. The rule profile and its
version are printed on every chart.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from answerable.spc.averages import Flags, Floats
from answerable.spc.control_chart import ControlChart
from answerable.spc.plot_the_dots import PROFILE, Dots
from answerable.spc.profiles.chart import ProfileChart, in_full

# Colour is never the only sign: shape and the tooltip say the same. Contrast on white >= 3:1.
_LOOK: Mapping[str, tuple[str, str]] = {
    "common cause": ("#6a7278", "circle"),
    "improvement": ("#005eb8", "triangle-up"),
    "concern": ("#c4531b", "diamond"),
    "high or low": ("#490092", "square"),
}
# Shown in the legend only where a point is one.
_PATTERN = "a pattern"
LEFT_OUT = "left out"
_SHOWN_IF_USED = {_PATTERN: ("#7d5a00", "cross"), LEFT_OUT: ("#6a7278", "triangle-left")}
_KINDS = {
    "common_cause": "common cause",
    "special_cause_improvement": "improvement",
    "special_cause_concern": "concern",
    "special_cause_neutral_high": "high or low",
    "special_cause_neutral_low": "high or low",
    "special_cause_neutral": _PATTERN,
}
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, whichever method made it. One entry per point; NaN where there is none.

    `kinds`: common cause, improvement, concern, high or low, a pattern, or left out. `why`: the
    rule that names the point, "" for none. `phase`: lines are broken between phases. `signal`: a
    run chart's verdict on the whole, which draws its centre line dashed.
    """

    title: str
    unit: str
    profile: str
    labels: tuple[str, ...]
    dated: bool
    value: Floats
    centre: Floats
    lower: Floats
    upper: Floats
    target: Floats
    kinds: tuple[str, ...]
    why: tuple[str, ...]
    phase: tuple[int, ...]
    signal: bool = False


def of_dots(dots: Dots, *, title: str, unit: str = "") -> Picture:
    """The picture of a `ptd-0.2.2` chart."""
    target = np.full(dots.value.shape, math.nan if dots.target is None else dots.target)
    return Picture(
        title=title,
        unit=unit,
        profile=PROFILE,
        labels=dots.labels,
        dated=True,
        value=dots.value,
        centre=dots.mean,
        lower=dots.lower,
        upper=dots.upper,
        target=target,
        kinds=tuple(_KINDS[t] for t in dots.point_type),
        why=tuple("" if label == "Common Cause" else label for label in dots.rules.label),
        phase=tuple(int(k) for k in dots.group),
    )


def of_profile(made: ProfileChart, *, title: str, unit: str = "", dated: bool = True) -> Picture:
    """The picture of a chart by one of the profiles in `profiles/`."""
    return Picture(
        title=title,
        unit=unit,
        profile=made.profile.key,
        labels=made.labels,
        dated=dated,
        value=made.value,
        centre=made.centre,
        lower=made.lower,
        upper=made.upper,
        target=np.full(made.value.shape, math.nan if made.target is None else made.target),
        kinds=_with_left_out([_KINDS[kind] for kind in made.kind], made.excluded),
        why=tuple(in_full(rule, made.profile) for rule in made.rule),
        phase=tuple(int(k) for k in made.group),
        signal=any(judged.runs for judged in made.phases),
    )


def _with_left_out(kinds: Sequence[str], excluded: Flags) -> tuple[str, ...]:
    return tuple(LEFT_OUT if out else kind for kind, out in zip(kinds, excluded, strict=True))


def of_control_chart(
    made: ControlChart,
    *,
    title: str,
    unit: str = "",
    dated: bool = True,
    direction: str = "neutral",
) -> Picture:
    """The picture of a run or control chart with Anhøj's rules for runs. A point beyond a limit is
    improvement or concern where a direction says which; a verdict on runs has no direction.
    """
    outside = made.outside.tolist()
    with np.errstate(invalid="ignore"):
        high = (made.value > made.upper).tolist()
    beyond = {"increase": ("improvement", "concern"), "decrease": ("concern", "improvement")}
    above, below = beyond.get(direction, ("high or low", "high or low"))
    kinds = [
        "common cause" if not out else above if up else below
        for out, up in zip(outside, high, strict=True)
    ]
    return Picture(
        title=title,
        unit=unit,
        profile=f"{made.choices.chart} chart, {made.choices.method} runs (qicharts2 0.8.1)",
        labels=tuple(map(str, made.groups.labels)),
        dated=dated,
        value=made.value,
        centre=made.centre,
        lower=made.lower,
        upper=made.upper,
        target=made.target,
        kinds=_with_left_out(kinds, ~made.included),
        why=tuple(
            "Beyond a limit" if out and kept else ""
            for out, kept in zip(outside, made.included.tolist(), strict=True)
        ),
        phase=tuple(int(k) for k in made.part),
        signal=any(r.signal for r in made.runs),
    )


def specification(
    picture: Picture, *, width: int = 640, height: int = 300, words: str = ""
) -> dict[str, Any]:
    """A Vega-Lite dict, data inside; sizes in pixels. `words`: the text alternative, where it is
    known already.
    """
    x = {"field": "label", "type": "temporal" if picture.dated else "ordinal", "title": None}
    y = {"field": "value", "type": "quantitative", "title": picture.unit or None}
    return {
        "$schema": _SCHEMA,
        "title": {"text": picture.title, "subtitle": f"Rules: {picture.profile}"},
        "description": words or in_words(picture),
        "width": width,
        "height": height,
        "data": {"values": _rows(picture)},
        "layer": [
            *(_line(x, name, look) for name, look in _lines(picture).items()),
            {
                "mark": {"type": "line", "color": "#425563", "strokeWidth": 1.5},
                "encoding": {"x": x, "y": {**y, "scale": {"zero": False}}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 60, "opacity": 1},
                "encoding": {"x": x, "y": y, **_signs(picture)},
            },
        ],
    }


def _rows(picture: Picture) -> list[dict[str, object]]:
    lines = (picture.value, picture.centre, picture.lower, picture.upper, picture.target)
    columns = (picture.labels, *map(_numbers, lines), picture.kinds, picture.why, picture.phase)
    return [
        {
            "label": label, "value": value, "centre": centre, "lower": lower, "upper": upper,
            "target": target, "kind": kind, "why": why or "No signal", "phase": phase,
        }
        for label, value, centre, lower, upper, target, kind, why, phase in zip(
            *columns, strict=True
        )
    ]  # fmt: skip


def _lines(picture: Picture) -> dict[str, dict[str, object]]:
    centre: dict[str, object] = {"color": "#212b32", "strokeWidth": 1.2}
    if picture.signal:
        centre |= {"color": "#8a5300", "strokeDash": [6, 4]}
    limit: dict[str, object] = {"color": "#6a7278", "strokeDash": [4, 4]}
    target: dict[str, object] = {"color": "#b10e1e", "strokeDash": [2, 3]}
    return {"centre": centre, "lower": limit, "upper": limit, "target": target}


def _line(x: Mapping[str, object], field: str, look: Mapping[str, object]) -> dict[str, object]:
    return {
        "mark": {"type": "line", **look},
        "encoding": {
            "x": x,
            "y": {"field": field, "type": "quantitative"},
            "detail": {"field": "phase", "type": "nominal"},
        },
    }


def _signs(picture: Picture) -> dict[str, object]:
    used = {name: look for name, look in _SHOWN_IF_USED.items() if name in picture.kinds}
    looks = {**_LOOK, **used}
    colours = {"domain": list(looks), "range": [colour for colour, _ in looks.values()]}
    shapes = {"domain": list(looks), "range": [shape for _, shape in looks.values()]}
    return {
        "color": {"field": "kind", "type": "nominal", "scale": colours, "title": "Each point"},
        "shape": {"field": "kind", "type": "nominal", "scale": shapes, "title": "Each point"},
        "tooltip": [{"field": name} for name in ("label", "value", "kind", "why")],
    }


def _numbers(line: Floats) -> list[float | None]:
    """Without the missing ones, which JSON does not know."""
    if np.isnan(line).any():
        return [None if math.isnan(value) else value for value in line.tolist()]
    found: list[float | None] = line.tolist()
    return found


def in_words(picture: Picture, name: Callable[[str], str] = str) -> str:
    """The text alternative: how many points, the centre and limits now, and what signals.

    `name`: how a label is said.
    """
    known = np.flatnonzero(~np.isnan(picture.value)).tolist()
    if not known:
        return f"{picture.title}: no values."
    last = known[-1]
    said = [
        f"{picture.title}: {len(known)} values from {name(picture.labels[known[0]])} "
        f"to {name(picture.labels[last])}, the latest {in_four_figures(picture.value[last])}.",
        _centre(picture, last),
        *_signals(picture, name),
    ]
    if not math.isnan(picture.target[last]):
        said.append(f"The target is {in_four_figures(picture.target[last])}.")
    return " ".join(said)


def _centre(picture: Picture, last: int) -> str:
    phases = len(set(picture.phase))
    now = f"In the last of {phases} phases the" if phases > 1 else "The"
    centre = f"{now} centre line is {in_four_figures(picture.centre[last])}"
    lower, upper = picture.lower[last], picture.upper[last]
    if math.isnan(lower) and math.isnan(upper):
        return f"{centre}; there are no limits."
    return f"{centre}, with limits {in_four_figures(lower)} and {in_four_figures(upper)}."


def _signals(picture: Picture, name: Callable[[str], str]) -> list[str]:
    said = []
    if picture.signal:
        said.append("There is an unusually long run or unusually few crossings of the centre line.")
    groups: dict[str, list[str]] = {}
    for label, why, kind in zip(picture.labels, picture.why, picture.kinds, strict=True):
        if why:
            groups.setdefault(f"{why} ({kind})", []).append(label)
    said += [f"{why}: {_listed(labels, name)}." for why, labels in groups.items()]
    if out := [
        x for x, kind in zip(picture.labels, picture.kinds, strict=True) if kind == LEFT_OUT
    ]:
        said.append(f"Left out of the limits and the rules: {_listed(out, name)}.")
    return said or ["No point signals anything but common cause."]


def _listed(labels: Sequence[str], name: Callable[[str], str]) -> str:
    if len(labels) <= 3:
        return ", ".join(map(name, labels))
    return f"{len(labels)} points from {name(labels[0])} to {name(labels[-1])}"


def in_four_figures(value: float) -> str:
    """Four significant figures, without an exponent where that can be."""
    if math.isnan(value):
        return "none"
    text = f"{value:,.4g}" if abs(value) < 9999.5 else f"{value:,.0f}"
    return text.replace("e+", "e")
