"""A measure's values as a chart by the statistics room, with what was changed marked on it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from answerable.improvement.models import Cycle, Measure, Observation, Target
from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.picture import Picture, in_words, of_control_chart, of_dots, specification
from answerable.spc.plot_the_dots import Plan, plot_the_dots, warnings
from answerable.spc.series import SeriesError, Subgroups, gather

FEWEST = 2
FEWEST_FOR_LIMITS = 12
MARK = "#7c2855"
AXIS = {"format": "%-d %b %y", "labelOverlap": True, "labelAngle": 0, "grid": False}


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened: its number on the chart, its day, and what it was."""

    number: int
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class Charted:
    """A measure at one place, or ("") at all of them together.

    `picture` is None with fewer than two values; `cautions` are sentences for the reader.
    """

    measure: Measure
    place: str
    observations: tuple[Observation, ...]
    marks: tuple[Mark, ...]
    target: float | None
    picture: Picture | None
    cautions: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"{self.measure.name}, {self.place}" if self.place else self.measure.name

    @property
    def words(self) -> str:
        """The text alternative."""
        if self.picture is None:
            return _("There are too few values for a chart yet.")
        said = [in_words(_dated(self.picture))]
        said += [f"{m.number}: {m.text}, {date_format(m.day, 'j F Y')}." for m in self.marks]
        return " ".join(said)

    def specification(self, *, width: int | str = 640, height: int = 280) -> dict[str, Any]:
        """Vega-Lite with its data inside; `width` in pixels, or "container" in the browser."""
        if self.picture is None:
            raise SeriesError("There are too few values for a chart.")
        made = specification(self.picture, height=height)
        made["layer"] = [*made["layer"], *_mark_layers(self.marks, self.picture)]
        for layer in made["layer"]:
            layer["encoding"]["x"] = {**layer["encoding"]["x"], "axis": AXIS}
        made["description"] = self.words
        return made | {"width": width, "autosize": {"type": "fit", "contains": "padding"}}


def _dated(picture: Picture) -> Picture:
    """The picture with its days as people say them, for the text alternative alone."""
    names = tuple(date_format(date.fromisoformat(label), "j F Y") for label in picture.labels)
    return Picture(**{**_fields(picture), "labels": names})


def _fields(picture: Picture) -> dict[str, Any]:
    return {name: getattr(picture, name) for name in picture.__dataclass_fields__}


def charted(measure: Measure, place: str = "", *, cycles: Sequence[Cycle] = ()) -> Charted:
    """The chart of all values in force, by the measure's own kind of chart."""
    found = measure.observations.filter(superseded_by=None, withdrawn=False)
    rows = tuple(found.filter(place=place) if place else found)
    target = _target(list(measure.targets.all()), place, rows[-1].day if rows else None)
    marks = _marks(cycles)
    if len({row.day for row in rows}) < FEWEST:
        return Charted(measure, place, rows, marks, target, None, ())
    picture, said = _picture(measure, _series(measure, rows), target, place)
    return Charted(measure, place, rows, marks, target, picture, (*said, *_cautions(picture)))


def _target(targets: Sequence[Target], place: str, day: date | None) -> float | None:
    """The target in force on the last day with a value; one for the place before one for all."""
    begun = [t for t in targets if t.place in ("", place) and (day is None or t.from_day <= day)]
    best = max(begun, key=lambda t: (t.place == place, t.from_day), default=None)
    return None if best is None else float(best.value)


def _series(measure: Measure, rows: Sequence[Observation]) -> Subgroups:
    """Places on one day together: the ratio of their sums, or the mean of their values."""
    labels = [row.day.isoformat() for row in rows]
    if measure.ratio:
        numerators = [float(row.numerator or 0) for row in rows]
        return gather(labels, numerators, [float(row.denominator or 0) for row in rows])
    return gather(labels, [float(row.value or 0) for row in rows])


def _picture(
    measure: Measure, series: Subgroups, target: float | None, place: str
) -> tuple[Picture, tuple[str, ...]]:
    title = f"{measure.name}, {place}" if place else measure.name
    scale = 100.0 if measure.percentage else 1.0
    if measure.chart == Measure.Chart.DOTS:
        plan = Plan(direction=measure.direction, target=target)
        dots = plot_the_dots([str(x) for x in series.labels], list(series.value * scale), plan)
        return of_dots(dots, title=title, unit=measure.unit), warnings(dots, plan)
    wanted = () if target is None else (target,)
    choices = Choices(chart=measure.chart, target=wanted, multiply=scale, keep_negative=False)
    return of_control_chart(control_chart(series, choices), title=title, unit=measure.unit), ()


def _cautions(picture: Picture) -> tuple[str, ...]:
    n = int(np.count_nonzero(~np.isnan(picture.value)))
    if n >= FEWEST_FOR_LIMITS:
        return ()
    return (
        _("There are %(n)s values: limits mean little with fewer than %(fewest)s.")
        % {"n": n, "fewest": FEWEST_FOR_LIMITS},
    )


def _marks(cycles: Sequence[Cycle]) -> tuple[Mark, ...]:
    """Cycles as they began, in order; an adopted change as it was adopted."""
    happened = [
        (c.started_on, _("cycle %(n)s of %(ramp)s began") % {"n": c.number, "ramp": c.ramp})
        for c in cycles
    ]
    happened += [
        (c.ended_on, _("%(ramp)s was adopted") % {"ramp": c.ramp})
        for c in cycles
        if c.decision == Cycle.Next.ADOPT and c.ended_on
    ]
    ordered = sorted(happened, key=lambda entry: entry[0])
    return tuple(Mark(n, day, text) for n, (day, text) in enumerate(ordered, 1))


def _mark_layers(marks: Sequence[Mark], picture: Picture) -> list[dict[str, Any]]:
    """A dashed line with a number for each mark between the first and last value."""
    first, last = picture.labels[0], picture.labels[-1]
    values = [
        {"label": m.day.isoformat(), "n": str(m.number), "kind": m.text, "why": _("change")}
        for m in marks
        if first <= m.day.isoformat() <= last
    ]
    if not values:
        return []
    x = {"field": "label", "type": "temporal", "title": None}
    line = {"type": "rule", "color": MARK, "strokeDash": [2, 2], "strokeWidth": 1.5}
    text = {"type": "text", "color": MARK, "fontWeight": "bold", "dx": 7, "y": 8, "fontSize": 13}
    return [
        {"data": {"values": values}, "mark": line, "encoding": {"x": x}},
        {
            "data": {"values": values},
            "mark": text,
            "encoding": {"x": x, "text": {"field": "n", "type": "nominal"}},
        },
    ]


@dataclass(frozen=True, slots=True)
class Signal:
    """The first signal in the wanted direction on or after the first change, and the delay."""

    day: date
    why: str
    days: int


def first_signal(made: Charted) -> Signal | None:
    """What the first change was followed by; nothing here says that it was the cause."""
    if made.picture is None or not made.marks:
        return None
    begun = made.marks[0].day
    for label, kind, why in zip(
        made.picture.labels, made.picture.kinds, made.picture.why, strict=True
    ):
        day = date.fromisoformat(label)
        if kind == "improvement" and day >= begun:
            return Signal(day, why, (day - begun).days)
    return None


def improving(made: Charted) -> bool:
    """Whether the latest value is part of a signal in the wanted direction."""
    return made.picture is not None and made.picture.kinds[-1] == "improvement"


def sustained(made: Charted) -> bool:
    """Whether the last eight values are all part of such a signal."""
    return (
        made.picture is not None
        and all(kind == "improvement" for kind in made.picture.kinds[-8:])
        and len(made.picture.kinds) >= 8
    )


def share_reached(made: Charted) -> float | None:
    """How far from baseline to target: the mean of the last four values against that of the
    values before the first change (or the first twelve). None without either or a target.
    """
    if made.picture is None or made.target is None:
        return None
    values = np.array(made.picture.value, dtype=np.float64)
    begun = made.marks[0].day.isoformat() if made.marks else ""
    before = [v for x, v in zip(made.picture.labels, values, strict=True) if x < begun] or list(
        values[:FEWEST_FOR_LIMITS]
    )
    start, now = float(np.nanmean(before)), float(np.nanmean(values[-4:]))
    way = made.target - start
    wanted = {"increase": way > 0, "decrease": way < 0}.get(made.measure.direction, False)
    if not wanted or math.isnan(now):
        return None
    return (now - start) / way


def held_days(made: Charted) -> int:
    """For how many days every value has been at or beyond the target."""
    if made.picture is None or made.target is None:
        return 0
    sign = {"increase": 1, "decrease": -1}.get(made.measure.direction, 0)
    days = [date.fromisoformat(label) for label in made.picture.labels]
    since = None
    for day, value in zip(reversed(days), reversed(list(made.picture.value)), strict=True):
        if not sign or math.isnan(value) or sign * (value - made.target) < 0:
            break
        since = day
    return (days[-1] - since).days if since else 0
