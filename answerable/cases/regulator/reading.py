"""What followed a reply, read for pages and rules."""

from __future__ import annotations

from dataclasses import dataclass

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


def open_steps() -> list[RegulatorStep]:
    """Every step of a live matter that is still to be done, soonest due first."""
    found = RegulatorStep.objects.filter(done_on__isnull=True, matter__closed_on__isnull=True)
    return list(found.select_related("owner", "matter__request").order_by("due_on", "pk"))
