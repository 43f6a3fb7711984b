"""One measure's chart: its values, target, decisions and marks, and what to know of it first."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from answerable.improvement.charting.decided import Decided, decided, pictured
from answerable.improvement.charting.rules import rules_by_chart
from answerable.improvement.models import ChartDecision, Cycle, Measure, Observation, Target
from answerable.spc.averages import Floats
from answerable.spc.guards import Data, guards
from answerable.spc.picture import Picture, in_words, specification
from answerable.spc.plot_the_dots import PROFILE as PTD
from answerable.spc.rebase import Proposal, propose
from answerable.spc.series import SeriesError, Subgroups, gather
from answerable.spc.suggest import Suggested, suggest
from answerable.spc.verdict import Verdict, verdict

FEWEST = 2
FEWEST_FOR_LIMITS = 12
MARK = "#7c2855"
AXIS = {"format": "%-d %b %y", "labelOverlap": True, "labelAngle": 0, "grid": False}


class Valued(NamedTuple):
    """An observation in force, as charts need it."""

    measure_id: int
    day: date
    place: str
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None


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
    observations: tuple[Valued, ...]
    marks: tuple[Mark, ...]
    target: float | None
    picture: Picture | None
    cautions: tuple[str, ...]
    profile: str = ""
    decisions: tuple[ChartDecision, ...] = ()
    proposal: Proposal | None = None
    suggestion: Suggested | None = None
    verdict: Verdict = field(default=Verdict("common", ""))

    @property
    def title(self) -> str:
        return f"{self.measure.name}, {self.place}" if self.place else self.measure.name

    @property
    def words(self) -> str:
        """The text alternative."""
        if self.picture is None:
            return _("There are too few values for a chart yet.")
        said = [in_words(self.picture, _said)]
        said += self.verdict.sentences
        said += [f"{m.number}: {m.text}, {date_format(m.day, 'j F Y')}." for m in self.marks]
        return " ".join(said)

    def specification(
        self, *, width: int | str = 640, height: int = 280, words: str = ""
    ) -> dict[str, Any]:
        """Vega-Lite with its data inside; `width` in pixels, or "container" in the browser.
        `words`: the text alternative, where it is known already.
        """
        if self.picture is None:
            raise SeriesError("There are too few values for a chart.")
        made = specification(self.picture, height=height, words=words or self.words)
        made["layer"] = [*made["layer"], *_mark_layers(self.marks, self.picture)]
        for layer in made["layer"]:
            layer["encoding"]["x"] = {**layer["encoding"]["x"], "axis": AXIS}
        return made | {"width": width, "autosize": {"type": "fit", "contains": "padding"}}


def _said(label: str) -> str:
    """A day as people say it."""
    return _day_in(get_language() or "", label)


@lru_cache(maxsize=8192)
def _day_in(language: str, label: str) -> str:  # noqa: ARG001 - the day is said in the language
    return date_format(date.fromisoformat(label), "j F Y")


def charted(
    measure: Measure,
    place: str = "",
    *,
    cycles: Sequence[Cycle] = (),
    rules: Mapping[str, str] | None = None,
    profile: str = "",
) -> Charted:
    """The chart of all values in force, by the measure's own kind of chart and the rules that are
    in force for it (`rules`, where they are known already), or by another `profile`.
    """
    found = Observation.objects.standing().filter(measure=measure)
    rows = values_of(found.filter(place=place) if place else found)
    return of_rows(measure, place, tuple(rows), cycles=cycles, rules=rules, profile=profile)


def values_of(found: QuerySet[Observation]) -> list[Valued]:
    """In the order asked for."""
    return [Valued(*row) for row in found.values_list(*Valued._fields)]


def of_rows(
    measure: Measure,
    place: str,
    rows: tuple[Valued, ...],
    *,
    cycles: Sequence[Cycle] = (),
    rules: Mapping[str, str] | None = None,
    profile: str = "",
    brief: bool = False,
) -> Charted:
    """As `charted`, of values already fetched, in order of their days. brief: without what is for
    those who keep the chart: cautions, a phase proposed, another chart suggested.
    """
    marks = _marks(cycles)
    targets = list(measure.targets.all())
    target = _target(targets, place, rows[-1].day if rows else None)
    by = profile or (rules or rules_by_chart())[measure.chart]
    decisions = tuple(d for d in measure.decisions.all() if d.place == place)
    if len({row.day for row in rows}) < FEWEST:
        return Charted(measure, place, rows, marks, target, None, (), by, decisions)
    series = series_of(measure, rows)
    labels = [str(label) for label in series.labels]
    what = decided(decisions, labels)
    title = f"{measure.name}, {place}" if place else measure.name
    levels = _levels(targets, place, labels)
    picture, said = pictured(measure, series, by, what, target=levels, title=title)
    if brief:
        return Charted(
            measure, place, rows, marks, target, picture, (), by, decisions,
            verdict=verdict(picture, measure.direction),
        )  # fmt: skip
    return Charted(
        measure, place, rows, marks, target, picture,
        (*said, *_cautions(measure, series, picture, what, by)), by, decisions,
        propose(picture, [mark.day.isoformat() for mark in marks], by),
        _suggestion(measure, series, picture),
        verdict(picture, measure.direction),
    )  # fmt: skip


def _levels(targets: Sequence[Target], place: str, labels: Sequence[str]) -> Floats:
    """The target in force on each day; NaN before the first."""
    found = [_target(targets, place, date.fromisoformat(label)) for label in labels]
    return np.array([math.nan if level is None else level for level in found])


# What the guards and the suggestion call a kind of chart where their name is another.
_AS = {Measure.Chart.DOTS: "i", Measure.Chart.IP: "i", Measure.Chart.XBAR: "i"}


def _cautions(
    measure: Measure, series: Subgroups, picture: Picture, what: Decided, profile: str
) -> tuple[str, ...]:
    """The guards that apply to the values of the last phase, in plain words."""
    last = [
        i
        for i, label in enumerate(picture.labels)
        if picture.phase[i] == picture.phase[-1] and label not in what.out
    ]
    if not last:
        return ()
    ratio = measure.ratio and measure.chart in ("p", "u")
    scale = 1.0 if ratio else (100.0 if measure.percentage else 1.0)
    lower, upper, target = (
        float(line[-1]) for line in (picture.lower, picture.upper, picture.target)
    )
    whole = 100.0 if ratio and measure.percentage else 1.0
    data = Data(
        values=(series.value[last] * scale).tolist(),
        labels=[picture.labels[i] for i in last],
        sizes=series.size[last].tolist() if ratio else None,
        chart=_AS.get(Measure.Chart(measure.chart), measure.chart),
        unit="" if ratio else measure.unit,
        target=None if math.isnan(target) else target / whole,
        limits=None if math.isnan(lower) else (lower / whole, upper / whole),
        screen=profile == PTD,
    )
    said = [guard.sentence for guard in guards(data)]
    if picture.phase[0] == picture.phase[-1]:
        return tuple(said)
    return tuple(_("Of the latest phase: %(said)s") % {"said": sentence} for sentence in said)


def _suggestion(measure: Measure, series: Subgroups, picture: Picture) -> Suggested | None:
    """Another kind of chart than the measure's own, where the values speak for one."""
    if len(picture.labels) < FEWEST_FOR_LIMITS or measure.chart in ("run", "mr", "s", "xbar"):
        return None
    sizes = series.size.tolist() if measure.ratio else None
    kind = {"t": "days between", "g": "cases between"}.get(measure.chart)
    if kind is None and not measure.ratio and measure.chart != "c":
        kind = "measurement" if measure.chart == "dots" and not _rare(series) else None
    found = suggest(series.total.tolist(), sizes, kind=kind)
    own = "i" if measure.chart == "ip" else _AS.get(Measure.Chart(measure.chart), measure.chart)
    return None if found.chart in (own, "run") else found


def _rare(series: Subgroups) -> bool:
    """Counts, of which most periods have none: an individuals chart says little of them."""
    known = series.total[~np.isnan(series.total)]
    return bool(known.size) and bool(np.all(known == np.round(known))) and float(known.mean()) < 1


def _target(targets: Sequence[Target], place: str, day: date | None) -> float | None:
    """The target in force on the last day with a value; one for the place before one for all."""
    begun = [t for t in targets if t.place in ("", place) and (day is None or t.from_day <= day)]
    best = max(begun, key=lambda t: (t.place == place, t.from_day), default=None)
    return None if best is None else float(best.value)


def series_of(measure: Measure, rows: Sequence[Valued]) -> Subgroups:
    """Places on one day together: the ratio of their sums, or the mean of their values."""
    labels = [row.day.isoformat() for row in rows]
    if measure.ratio:
        numerators = [float(row.numerator or 0) for row in rows]
        return gather(labels, numerators, [float(row.denominator or 0) for row in rows])
    return gather(labels, [float(row.value or 0) for row in rows])


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
