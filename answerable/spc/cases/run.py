"""Cases in the shape of the R packages' own: a call and an input in, points and summary out.

Names of fields are those of the packages, so that outputs can be compared one to one.
"""

from __future__ import annotations

from answerable.spc.cases.control import chart_case
from answerable.spc.cases.dots import dots_case
from answerable.spc.cases.reading import Case
from answerable.spc.series import SeriesError


def run_case(case: Case) -> dict[str, object]:
    """{"case", "points", "summary"}, or {"case", "error": true, "reason"} where there is none."""
    name = case.get("case")
    try:
        package = str(case.get("package", ""))
        found = dots_case(case) if package == "NHSRplotthedots" else chart_case(case)
    except SeriesError as error:
        return {"case": name, "error": True, "reason": str(error)}
    return {"case": name, **found}
