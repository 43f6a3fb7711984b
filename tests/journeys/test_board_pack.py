"""A head's board pack, from choosing measures to the signed-off PDF, PowerPoint and Word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


@pytest.mark.journey
def test_a_heads_board_pack(visitor: Open) -> None:
    head, coach = visitor(), visitor()
    head.signs_in_as("head")
    head.goes_to("/improvement/packs/")
    head.looks("packs")
    head.clicks("Draw a board pack")
    head.fills("Title of the pack", "Pack of a journey")
    reported = head.page.locator("input[type=checkbox]:checked")
    while reported.count():  # the measures last reported to the board
        reported.first.uncheck()
    head.page.get_by_label("Missed visits", exact=True).check()
    head.looks("pack-draw")
    head.clicks("Draw the pack")
    head.page.wait_for_selector("[data-chart] canvas")
    at = head.page.url
    head.looks("pack-draft")
    coach.signs_in_as("coach")
    coach.goes_to(at)
    coach.page.get_by_role("link", name="Write the commentary").first.click()
    coach.fills("What it shows", "Missed visits fell and stayed down.")
    coach.looks("pack-comment")
    coach.clicks("Save the commentary")
    coach.sees("not signed off yet")
    head.goes_to(at)
    head.page.get_by_role("button", name="Sign off").first.click()
    head.sees("Signed off.")
    head.clicks("Issue the pack")
    head.looks("pack-issue")
    head.page.get_by_label("I have read this pack").check()
    head.clicks("Issue the pack")
    head.sees("Content SHA-256")
    head.looks("pack-issued")
    for name, start in (("PDF", b"%PDF"), ("PowerPoint", b"PK"), ("Word", b"PK")):
        with head.page.expect_download() as got:
            head.page.get_by_role("link", name=name).click()
        assert got.value.path().read_bytes().startswith(start)
    coach.goes_to(at)
    coach.sees_no("Change the commentary")
