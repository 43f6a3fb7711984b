"""The driver diagram: by keyboard alone, by mouse, and without scripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys.conftest import Visitor
from tests.journeys.test_improvement import press_link, starts_project

Open = Callable[..., Visitor]
STATUS = "[data-drivers-status]"


def types(who: Visitor, keys: str, text: str) -> None:
    """Press `keys` at the box, write its words in the dialog and save, all from the keyboard."""
    who.page.keyboard.press(keys)
    who.page.wait_for_selector("dialog[open]")
    who.page.keyboard.press("Control+a")
    who.page.keyboard.type(text)
    who.page.keyboard.press("Enter")
    says(who, text)


def says(who: Visitor, words: str) -> None:
    who.page.locator(STATUS).get_by_text(words).wait_for()


def boxes(who: Visitor) -> list[tuple[str, str]]:
    found = who.page.locator("[data-driver]")
    return [
        (one.get_attribute("data-text") or "", one.get_attribute("data-depth") or "")
        for one in found.all()[1:]
    ]


@pytest.mark.journey
def test_the_diagram_is_made_changed_and_undone_by_keyboard_alone(visitor: Open) -> None:
    leader = visitor()
    starts_project(leader, "Diagram by keyboard")
    press_link(leader, "Edit the driver diagram")
    keys = leader.page.keyboard
    leader.page.locator('[data-driver="0"]').focus()
    types(leader, "Shift+Enter", "Referrals are complete")
    types(leader, "Shift+Enter", "One form for all")
    types(leader, "Shift+Enter", "Try it on Elm ward")
    keys.press("ArrowLeft")
    keys.press("ArrowLeft")
    types(leader, "Insert", "A call on the day")
    assert boxes(leader) == [
        ("Referrals are complete", "1"), ("One form for all", "2"),
        ("Try it on Elm ward", "3"), ("A call on the day", "1"),
    ]  # fmt: skip
    leader.looks("driver-diagram")
    leader.page.locator('[data-driver][tabindex="0"]').focus()
    keys.press("Shift+ArrowUp")
    says(leader, "Moved: A call on the day")
    assert boxes(leader)[0] == ("A call on the day", "1")
    types(leader, "Enter", "A phone call on the day")
    keys.press("Delete")
    says(leader, "Removed")
    keys.press("Control+z")
    says(leader, "Undone")
    assert boxes(leader)[0] == ("A phone call on the day", "1")
    focused = leader.page.evaluate("document.activeElement.getAttribute('role')")
    assert focused == "treeitem"
    # nothing was done with the mouse, and all of it is there when the page is opened again
    leader.page.reload()
    assert len(boxes(leader)) == 4
    leader.sees("Try it on Elm ward")


@pytest.mark.journey
def test_a_box_is_dragged_under_another(visitor: Open) -> None:
    leader = visitor()
    starts_project(leader, "Diagram by mouse")
    leader.clicks("Edit the driver diagram")
    leader.page.locator('[data-driver="0"]').focus()
    for text in ("Fewer forms", "Sooner calls"):
        leader.page.locator('[data-driver="0"]').focus()
        types(leader, "Shift+Enter", text)
    first, second = (leader.page.locator("[data-driver]").nth(n).bounding_box() for n in (1, 2))
    assert first
    assert second
    mouse = leader.page.mouse
    mouse.move(second["x"] + 30, second["y"] + second["height"] / 2)
    mouse.down()
    mouse.move(first["x"] + 60, first["y"] + first["height"] / 2, steps=6)
    mouse.up()
    says(leader, "Moved: Sooner calls, under Fewer forms")
    assert boxes(leader) == [("Fewer forms", "1"), ("Sooner calls", "2")]
    leader.page.get_by_role("button", name="Undo", exact=True).click()
    says(leader, "Undone")
    assert boxes(leader) == [("Fewer forms", "1"), ("Sooner calls", "1")]


@pytest.mark.journey
def test_a_change_is_undone_without_scripts(visitor: Open) -> None:
    leader = visitor(scripts=False)
    starts_project(leader, "Diagram without scripts")
    leader.clicks("Edit the driver diagram")
    leader.page.locator("#id_text").fill("Fewer forms")
    leader.clicks("Add the line")
    leader.sees("Added: Fewer forms")
    leader.clicks("Undo the latest change")
    leader.sees_no("Primary driver Fewer forms")
