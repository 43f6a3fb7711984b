"""By which rules each kind of chart is drawn: the head's choice, or the first that is offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from answerable.improvement.models import Measure, RulesChoice
from answerable.spc.boxes import METHODS
from answerable.spc.plot_the_dots import PROFILE as PTD
from answerable.spc.profiles import PROFILES

MDC, ANHOEJ, IHI_RUN = "mdc-2023", "anhoej", "ihi-run"
_INDIVIDUALS = (MDC, PTD, *(key for key in PROFILES if key not in (MDC, IHI_RUN)))
# The first of each is what holds until the head chooses.
OFFERED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(Measure.Chart.values, METHODS),
    Measure.Chart.DOTS: _INDIVIDUALS,
    Measure.Chart.RUN: (*METHODS, IHI_RUN),
}


@dataclass(frozen=True, slots=True)
class InForce:
    """The rules of one kind of chart; `since` None where nobody has chosen yet."""

    chart: str
    profile: str
    since: datetime | None = None
    until: datetime | None = None
    why: str = ""
    by: str = ""


def rules_by_chart() -> dict[str, str]:
    """The profile of each kind of chart as it now is, in one query."""
    rows = RulesChoice.objects.order_by("chosen_at", "id").values_list("chart", "profile")
    return {chart: offered[0] for chart, offered in OFFERED.items()} | dict(rows)


def in_force(chart: str) -> tuple[InForce, ...]:
    """All that were ever in force for the kind of chart, the newest first; never empty."""
    rows = list(RulesChoice.objects.filter(chart=chart).select_related("chosen_by"))
    starts = [row.chosen_at for row in rows]
    ends = [*starts, None]
    found = [InForce(chart, OFFERED[chart][0], until=ends[0])]
    found += [
        InForce(
            chart, row.profile, row.chosen_at, until, row.why,
            row.chosen_by.name if row.chosen_by else "",
        )
        for row, until in zip(rows, ends[1:], strict=True)
    ]  # fmt: skip
    return tuple(reversed(found))
