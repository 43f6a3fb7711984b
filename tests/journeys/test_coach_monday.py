"""A coach's Monday: who has gone quiet, what to countersign, and the portfolio at a glance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


@pytest.mark.journey
def test_a_coachs_monday_begins_with_who_has_gone_quiet(visitor: Open) -> None:
    coach = visitor()
    coach.signs_in_as("coach")
    coach.goes_to("/improvement/mine/")
    coach.sees("Gone quiet")
    coach.sees("To countersign")
    coach.looks("monday")
    coach.goes_to("/improvement/overview/")
    coach.sees("Outcomes achieved")
    coach.page.wait_for_selector("[data-chart] canvas")
    coach.looks("overview")
    coach.page.locator('a[href$="status=stalled"]').click()
    coach.sees("Medicines ready at discharge")
    coach.goes_to("/improvement/benefits/")
    coach.looks("benefits")
