"""What the R packages' cases are written with, read into numbers and lists and back.

A missing value is "NA", a number that cannot be worked out "NaN", as in R; a vector of one is
written as a scalar, and an empty call as an empty list.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from answerable.spc.averages import Floats
from answerable.spc.series import Label, SeriesError

Case = Mapping[str, object]
MISSING = frozenset({"NA", "NaN"})
_WORDS: dict[object, float] = {
    "NA": math.nan, "NaN": math.nan, "Inf": math.inf, "-Inf": -math.inf, None: math.nan,
}  # fmt: skip


def printed(value: float | int | None, missing: str = "NA") -> object:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return missing
    return value if math.isfinite(value) else "Inf" if value > 0 else "-Inf"


def shown(line: Floats, missing: str = "NA") -> list[object]:
    return [printed(float(v), missing) for v in line]


def flags(line: Floats) -> list[object]:
    return ["NA" if math.isnan(v) else bool(v) for v in line]


def whole(line: Floats) -> list[object]:
    return ["NA" if math.isnan(v) else int(v) for v in line]


def mapping(value: object) -> Case:
    """R writes an empty call as an empty list."""
    return value if isinstance(value, Mapping) else {}


def listed(value: object) -> list[Label]:
    """R writes a vector of one as a scalar."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]  # type: ignore[list-item]


def numbers(value: object) -> list[float]:
    """Raises SeriesError for what is no number; "NA", "NaN" and null are missing."""
    try:
        return [_WORDS[v] if v in _WORDS else float(v) for v in listed(value)]
    except (TypeError, ValueError, OverflowError) as error:
        raise SeriesError("Every value must be a number, or missing.") from error


def finite(value: object) -> list[float]:
    """Those that are neither missing nor infinite."""
    return [v for v in numbers(value) if math.isfinite(v)]
