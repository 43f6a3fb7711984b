"""A head makes a template of a project that went well; a leader starts from it and keeps a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]


@pytest.mark.journey
def test_a_template_is_made_of_a_project_and_a_project_of_a_template(visitor: Open) -> None:
    head = visitor()
    head.signs_in_as("head")
    head.goes_to("/improvement/templates/")
    head.sees("One way to hand over")
    head.looks("templates")
    head.page.get_by_role("link", name="Fewer missed visits and appointments").click()
    head.sees("Reminders that reach them")
    head.looks("template")
    head.goes_to("/improvement/?status=completed")
    head.page.get_by_role("link", name="Joy in work").first.click()
    head.page.get_by_role("link", name="Make a template from it").click()
    head.fills("Name of the template", "A good day at work")
    head.looks("template-make")
    head.clicks("Save the template")
    head.sees("Weekly score for joy in work")

    leader = visitor()
    leader.signs_in_as("leader")
    leader.goes_to("/improvement/projects/start/")
    leader.page.get_by_role("link", name="A good day at work").click()
    leader.sees("its driver diagram and measures come with it")
    leader.fills("Title", "A good day in the call centre")
    leader.looks("start-from-template")
    leader.clicks("Start the project")
    leader.sees("Weekly score for joy in work")

    leader.page.locator("#files").scroll_into_view_if_needed()
    leader.page.get_by_role("link", name="Add a file").click()
    leader.page.set_input_files(
        "input[type=file]",
        {"name": "what we asked.txt", "mimeType": "text/plain", "buffer": b"What was good today?"},
    )
    leader.clicks("Add the file")
    leader.sees("what we asked.txt")
    leader.looks("files")
    leader.clicks("Remove what we asked.txt")
    leader.sees("It can be put back for 30 days")
    leader.clicks("Put back what we asked.txt")
    leader.sees("Put back: what we asked.txt")
