"""What followed a reply, read for pages and rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from answerable.cases.models import RegulatorCase, RegulatorStep, Request, Review


@dataclass(frozen=True, slots=True)
class Followed:
    """Read only when a page asks."""

    case: Request

    @property
    def reviews(self) -> list[Review]:
        return list(self.case.reviews.select_related("case")) if self._answered else []

    @property
    def matters(self) -> list[RegulatorCase]:
        return list(self.case.regulator_cases.all()) if self._answered else []

    @property
    def _answered(self) -> bool:
        """Nothing follows a case that is new: its page is not asked twice."""
        return self.case.cached_state not in {"received", "drafting", "with_approver"}


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a matter. open: it is still to be kept."""

    on: date
    title: str
    open: bool


def days_of(matter: RegulatorCase, steps: Sequence[RegulatorStep]) -> list[Day]:
    """Every day of it in order: what came, what was done, what is due, and last days to appeal."""
    found = [Day(matter.opened_on, _("Heard of"), open=False)]
    for step in steps:
        kind = step.get_kind_display()
        live = step.done_on is None and matter.closed_on is None
        found.append(Day(step.arrived_on, _("%(kind)s came") % {"kind": kind}, open=False))
        if live:
            found.append(Day(step.due_on, _("%(kind)s is due") % {"kind": kind}, open=True))
        if step.done_on is not None:
            found.append(Day(step.done_on, _("%(kind)s was done") % {"kind": kind}, open=False))
        if step.appeal_by is not None:
            said = _("Last day to appeal: %(kind)s") % {"kind": kind}
            found.append(Day(step.appeal_by, said, open=matter.closed_on is None))
    if matter.closed_on is not None:
        found.append(Day(matter.closed_on, _("Closed"), open=False))
    return sorted(found, key=lambda day: day.on)


def open_steps() -> list[RegulatorStep]:
    """Every step of a live matter that is still to be done, soonest due first."""
    found = RegulatorStep.objects.filter(done_on__isnull=True, matter__closed_on__isnull=True)
    return list(found.select_related("owner", "matter__request").order_by("due_on", "pk"))
