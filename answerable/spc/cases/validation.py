"""The engine held against the R packages' outputs: how many cases are equal, and where not.

Numbers to 1e-9 relative; flags, counts and words exactly; a missing value only equals another.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from answerable.spc.cases.reading import Case
from answerable.spc.cases.run import run_case
from answerable.spc.series import SeriesError

TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Difference:
    """`section`: points, summary, or error where one of the two has none."""

    case: str
    section: str
    field: str


@dataclass(frozen=True, slots=True)
class Tally:
    """Of so many cases of one package's chart, so many are equal."""

    package: str
    chart: str
    cases: int
    equal: int


@dataclass(frozen=True, slots=True)
class Validation:
    cases: int
    equal: int
    tallies: tuple[Tally, ...]
    differences: tuple[Difference, ...]

    @property
    def sentence(self) -> str:
        """What a page says first."""
        return f"{self.equal} of {self.cases} cases are equal to the R packages' own output."


def validate(files: Iterable[bytes]) -> Validation:
    """Run every case of these JSON files against the engine as it is now.

    Raises SeriesError where a file is not a list of cases.
    """
    cases = [case for data in files for case in _read(data)]
    found = [(case, differences(case)) for case in cases]
    counts: dict[tuple[str, str], list[int]] = {}
    for case, wrong in found:
        count = counts.setdefault(_kind(case), [0, 0])
        count[0] += 1
        count[1] += not wrong
    return Validation(
        cases=len(cases),
        equal=sum(not wrong for _, wrong in found),
        tallies=tuple(Tally(*key, *count) for key, count in sorted(counts.items())),
        differences=tuple(difference for _, wrong in found for difference in wrong),
    )


def _read(data: bytes) -> list[Case]:
    try:
        cases = json.loads(data)
    except ValueError as error:
        raise SeriesError("The file of cases is not JSON.") from error
    if not isinstance(cases, list) or not all(isinstance(case, dict) for case in cases):
        raise SeriesError("The file of cases must be a list of objects.")
    return cases


def _kind(case: Case) -> tuple[str, str]:
    call = case.get("call")
    chart = call.get("chart", "run") if isinstance(call, dict) else "run"
    package = str(case.get("package", ""))
    return package, "XmR" if package == "NHSRplotthedots" else str(chart)


def differences(case: Case) -> tuple[Difference, ...]:
    """Every field in which our answer to the case is not the one it carries."""
    name, found = str(case.get("case")), run_case(case)
    if bool(case.get("error")) != bool(found.get("error")):
        return (Difference(name, "error", str(found.get("reason", "an error was expected"))),)
    if case.get("error"):
        return ()
    wrong = []
    for section in ("points", "summary"):
        ours, theirs = _fields(found.get(section)), _fields(case.get(section))
        for field in sorted(ours.keys() | theirs.keys()):
            if not _equal(ours.get(field), theirs.get(field)):
                wrong.append(Difference(name, section, field))
    return tuple(wrong)


def _fields(section: object) -> Mapping[str, object]:
    return section if isinstance(section, Mapping) else {}


def _equal(ours: object, theirs: object) -> bool:
    left, right = (x if isinstance(x, list) else [x] for x in (ours, theirs))
    return len(left) == len(right) and all(map(_same, left, right))


def _missing(value: object) -> bool:
    return value in ("NA", "NaN", None) or (isinstance(value, float) and math.isnan(value))


def _same(ours: object, theirs: object) -> bool:
    if _missing(ours) or _missing(theirs):
        return _missing(ours) and _missing(theirs)
    if isinstance(theirs, bool | str) or isinstance(ours, bool | str):
        return ours == theirs
    if isinstance(ours, int | float) and isinstance(theirs, int | float):
        return math.isclose(ours, theirs, rel_tol=TOLERANCE, abs_tol=0)
    return False
