"""The chart that suits the data, with the reasons; people choose, this only suggests."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from answerable.spc.averages import Floats, known
from answerable.spc.guards import FEWEST, Data, dispersion
from answerable.spc.series import Label

# What the values are, where the person who measures has said so.
KINDS = ("measurement", "count", "proportion", "rate", "days between", "cases between")


@dataclass(frozen=True, slots=True)
class Suggested:
    """`chart`: a key of charts.FAMILIES. `kind`: one of KINDS. `reasons`: sentences."""

    chart: str
    kind: str
    reasons: tuple[str, ...]


def suggest(
    values: Sequence[float],
    sizes: Sequence[float] | None = None,
    labels: Sequence[Label] = (),
    *,
    kind: str | None = None,
) -> Suggested:
    """`values`: measurements, counts, or numerators where there are sizes. Never raises."""
    y = np.asarray(values, dtype=np.float64)
    found = kind if kind in KINDS else _kind(y, sizes)
    reasons = [] if kind in KINDS else [_SEEN[found]]
    if known(y).size < FEWEST:
        return Suggested(
            "run",
            found,
            (*reasons, f"There are fewer than {FEWEST} values: a run chart needs no limits."),
        )
    if len(set(labels)) < len(labels) and found == "measurement":
        return Suggested(
            "xbar", found, (*reasons, "Several values share a date: their averages are charted.")
        )
    with np.errstate(all="ignore"):
        chart, more = _chart(found, y, sizes)
    return Suggested(chart, found, (*reasons, *more))


_SEEN = {
    "measurement": "The values are measurements: not all are whole numbers.",
    "count": "The values are whole numbers and there are no denominators: they look like counts.",
    "proportion": "Every numerator fits in its denominator: they look like proportions.",
    "rate": "Some numerators are no part of their denominators: they look like rates.",
}


def _kind(y: Floats, sizes: Sequence[float] | None) -> str:
    counts = known(y)
    whole = counts.size > 0 and bool(np.all((counts >= 0) & (counts == np.round(counts))))
    if sizes is None:
        return "count" if whole else "measurement"
    size = np.asarray(sizes, dtype=np.float64)
    if size.shape != y.shape or not whole:
        return "rate"
    kept = ~np.isnan(y) & ~np.isnan(size)
    fits = bool(np.all((y[kept] <= size[kept]) & (size[kept] == np.round(size[kept]))))
    return "proportion" if fits else "rate"


def _chart(kind: str, y: Floats, sizes: Sequence[float] | None) -> tuple[str, tuple[str, ...]]:
    if kind == "days between":
        if bool(np.any(known(y) <= 0)):
            return "i", ("Some times are zero, which a t chart cannot hold: count days as parts.",)
        return "t", ("Time between events is skewed: a t chart makes it even.",)
    if kind == "cases between":
        return "g", ("Cases between events follow a geometric distribution: a g chart.",)
    if kind == "measurement" or (kind != "count" and sizes is None):
        return "i", ("Single measurements in order of time: an individuals chart.",)
    return _counted(kind, y, sizes)


def _counted(kind: str, y: Floats, sizes: Sequence[float] | None) -> tuple[str, tuple[str, ...]]:
    plain = {"count": "c", "proportion": "p", "rate": "u"}[kind]
    if float(np.mean(known(y))) < 1:
        return "g", ("Fewer than one event is expected in a period: chart the cases between.",)
    data = Data(y.tolist(), chart=plain)
    if sizes is not None and plain != "c":
        size = np.asarray(sizes, dtype=np.float64)
        data = replace(data, values=(y / size).tolist(), sizes=size.tolist())
    ratio = dispersion(data)
    if math.isnan(ratio):
        return "i", ("How far chance alone would spread these cannot be said: individuals.",)
    if ratio > 1 + 3 * math.sqrt(2 / (known(y).size - 1)):
        wider = {"c": "i", "p": "pp", "u": "up"}[plain]
        return wider, (f"They vary {ratio:.1f} times as much as chance alone would make them.",)
    return plain, ("They vary about as much as chance alone would make them.",)
