"""What a reader should know before trusting a chart: each guard is a sentence about these data."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from answerable.spc.averages import Floats, known, mean, moving_ranges, screened_mean
from answerable.spc.series import Label

FEWEST, ENOUGH = 12, 20
# Three standard errors of a variance ratio, and two of a correlation.
_DISPERSION, _CORRELATION = 3.0, 2.0


@dataclass(frozen=True, slots=True)
class Guard:
    """`key` names the guard; `sentence` is for the reader."""

    key: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Data:
    """What a chart is about to be made of. `values`: as plotted (a ratio where there are sizes),
    in order of time; `sizes`: denominators; `limits`: those of the last point.
    """

    values: Sequence[float]
    labels: Sequence[Label] = ()
    sizes: Sequence[float] | None = None
    chart: str = "i"
    unit: str = ""
    target: float | None = None
    limits: tuple[float, float] | None = None
    screen: bool = True

    @property
    def y(self) -> Floats:
        return np.asarray(self.values, dtype=np.float64)


def guards(data: Data) -> tuple[Guard, ...]:
    """All that apply, the gravest first. Never raises, whatever the values."""
    with np.errstate(all="ignore"):
        found = [(check.__name__.strip("_"), check(data)) for check in _CHECKS]
    return tuple(Guard(key, said) for key, said in found if said)


def _not_numbers(data: Data) -> str:
    count = int(np.isinf(data.y).sum())
    return f"{count} of the values are infinite: no limits can be worked out." if count else ""


def _too_few(data: Data) -> str:
    n = known(data.y).size
    if n < FEWEST:
        return f"There are only {n} values. Limits from fewer than {FEWEST} can mislead."
    if n < ENOUGH:
        return f"With {n} values the limits are provisional; {ENOUGH} or more settle them."
    return ""


def _no_variation(data: Data) -> str:
    y = known(data.y)
    same = y.size > 1 and bool(np.all(y == y[0]))
    return "All values are the same, so there is no variation to judge." if same else ""


def _screening_collapse(data: Data) -> str:
    ranges = moving_ranges(data.y)
    if not data.screen or not known(ranges).size or not mean(ranges) > 0:
        return ""
    if screened_mean(ranges) > 0:
        return ""
    return (
        "Most values repeat the one before, so screening leaves limits that mean nothing: "
        "turn screening off, or use a chart for rare events (g or t)."
    )


def _rare_counts(data: Data) -> str:
    if data.chart not in ("c", "p", "pp", "u", "up", "i", "run"):
        return ""
    expected = _expected(data)
    if expected.size and float(np.mean(expected)) < 1:
        return (
            "Fewer than one event is expected in a period: a g or t chart, of what lies between "
            "events, says more."
        )
    return ""


def _expected(data: Data) -> Floats:
    """Events expected in each period; none where the values are no counts."""
    y = known(data.y)
    if data.sizes is None:
        whole = y.size > 0 and bool(np.all((y >= 0) & (y == np.round(y))))
        return np.full(1, float(y.mean())) if whole and data.unit != "%" else np.array([])
    size, events = _counted(data)
    return size * (events.sum() / size.sum()) if size.size else size


def _counted(data: Data) -> tuple[Floats, Floats]:
    size = np.asarray(data.sizes, dtype=np.float64)
    if size.shape != data.y.shape:
        return np.array([]), np.array([])
    kept = np.isfinite(size) & np.isfinite(data.y) & (size > 0)
    return size[kept], (data.y * size)[kept]


def dispersion(data: Data) -> float:
    """Variance over what the distribution says (binomial for p, Poisson for u and c); NaN where
    it cannot be said.
    """
    if data.chart == "c":
        y = known(data.y)
        return float(np.var(y, ddof=1) / y.mean()) if y.size > 1 and y.mean() > 0 else math.nan
    if data.chart not in ("p", "u") or data.sizes is None:
        return math.nan
    size, events = _counted(data)
    if size.size < 2:
        return math.nan
    centre = events.sum() / size.sum()
    variance = centre * (1 - centre) if data.chart == "p" else centre
    if not variance > 0:
        return math.nan
    return float(np.sum((events / size - centre) ** 2 * size / variance) / (size.size - 1))


def _overdispersion(data: Data) -> str:
    ratio, n = dispersion(data), known(data.y).size
    if math.isnan(ratio) or n < FEWEST:
        return ""
    band = _DISPERSION * math.sqrt(2 / (n - 1))
    if ratio > 1 + band:
        better = {"p": "a p' chart", "u": "a u' chart", "c": "an individuals chart"}[data.chart]
        return (
            f"The values vary {ratio:.1f} times as much as chance alone would make them: "
            f"{better} allows for that."
        )
    if ratio < 1 - band:
        return "The values vary less than chance alone would make them: check how they are counted."
    return ""


def _autocorrelation(data: Data) -> str:
    r = correlation(data.y, 1)
    if r > _CORRELATION / math.sqrt(max(1, data.y.size)) and known(data.y).size >= FEWEST:
        return (
            f"Each value is like the one before (correlation {r:.2f}), so false signals are more "
            "frequent than the rules promise."
        )
    return ""


def correlation(values: Floats, lag: int) -> float:
    """Of each value with that `lag` places before it; NaN where it cannot be said."""
    with np.errstate(all="ignore"):
        off = values - mean(values)
        pairs = float(np.nansum(off[lag:] * off[: max(0, off.size - lag)]))
        whole = float(np.nansum(off * off))
    return pairs / whole if whole > 0 and math.isfinite(whole) else math.nan


def _seasonality(data: Data) -> str:
    steps = _steps(data.labels)
    season = {"month": (12, "month of the year"), "day": (7, "day of the week")}.get(steps[0])
    if season is None or known(data.y).size < 2 * season[0] or _gaps(steps[1]):
        return ""
    r = correlation(data.y, season[0])
    if r > _CORRELATION / math.sqrt(data.y.size):
        return f"The values seem to follow the {season[1]}: compare like with like."
    return ""


def _steps(labels: Sequence[Label]) -> tuple[str, list[int]]:
    """Whether the labels go by month or by day, and their distances; "" for no dates."""
    days = [_date(label) for label in labels]
    found = sorted({day for day in days if day is not None})
    if len(found) < 3 or None in days:
        return "", []
    places, name = [day.toordinal() for day in found], "day"
    if min(b - a for a, b in pairwise(places)) >= 28:  # the shortest month
        places, name = [12 * day.year + day.month for day in found], "month"
    apart = [b - a for a, b in pairwise(places)]
    usual = Counter(apart).most_common(1)[0][0]
    return name if usual == 1 else f"{usual} {name}s", apart


def _date(label: Label) -> date | None:
    text = str(label)
    try:
        return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        return None


def _gaps(apart: list[int]) -> int:
    """Periods that are not there, if most are a usual distance apart."""
    usual = max(1, Counter(apart).most_common(1)[0][0]) if apart else 1
    return sum(round(step / usual) - 1 for step in apart if step > usual)


def _missing_periods(data: Data) -> str:
    name, apart = _steps(data.labels)
    gaps, blank = _gaps(apart) if name else 0, int(np.isnan(data.y).sum())
    said = [f"{gaps} periods are missing from the dates"] if gaps else []
    said += [f"{blank} values are missing"] if blank else []
    return f"{' and '.join(said)}: a run across a gap may be no run." if said else ""


def _percentage(data: Data) -> str:
    if data.unit != "%":
        return ""
    outside = int(np.sum((data.y < 0) | (data.y > 100)))
    if outside:
        return f"{outside} of the percentages are below 0 or above 100."
    if data.limits and (data.limits[0] < 0 or data.limits[1] > 100):
        return "A limit lies below 0% or above 100%, where no value can be."
    return ""


def _target_on_limit(data: Data) -> str:
    if data.target is not None and data.limits and data.target in data.limits:
        return "The target lies on a limit, which is neither a pass nor a fail."
    return ""


_CHECKS: tuple[Callable[[Data], str], ...] = (
    _not_numbers,
    _too_few,
    _no_variation,
    _screening_collapse,
    _rare_counts,
    _overdispersion,
    _percentage,
    _autocorrelation,
    _seasonality,
    _missing_periods,
    _target_on_limit,
)
