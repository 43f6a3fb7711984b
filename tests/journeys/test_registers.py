"""A department keeps a register: from a messy spreadsheet to a fact; changes are taken back."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from openpyxl import Workbook

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
TODAY = datetime.now(tz=UTC).date()
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def spreadsheet(*, mended: bool) -> bytes:
    """Training as somebody keeps it: a title, dates as text, a formula, a row of totals."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Training held, as kept by the wards"])
    sheet.append([])
    sheet.append(["Course", "Held on", "Ward", "People trained"])
    sheet.append(["Hand hygiene", "1/5/2021", "Ash", 12])
    sheet.append(["Hand hygiene", "in June", "Elm", 9])
    sheet.append(["Falls", "3 July 2022", "Ash", "about ten"])
    sheet.append(["Falls", "14/2/2023", "Oak", 7])
    sheet.append(["Total", None, None, 28])
    if mended:
        sheet["B5"], sheet["D6"] = "9/6/2021", 10
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def uploads(keeper: Visitor, title: str, data: bytes) -> None:
    keeper.goes_to("/registers/new/")
    keeper.fills("Title", title)
    upload = {"name": "training.xlsx", "mimeType": XLSX, "buffer": data}
    keeper.page.locator("input[type=file]").set_input_files(upload)  # type: ignore[arg-type]
    keeper.page.locator("main form button").last.click()


def cell(keeper: Visitor, text: str) -> None:
    """A cell of the table, by what it holds."""
    keeper.page.locator(".registers-cell", has_text=re.compile(f"^{text}$")).first.click()


@pytest.mark.journey
def test_a_messy_spreadsheet_becomes_a_register_that_answers(visitor: Open) -> None:
    keeper = visitor()
    title = f"Ward training {id(keeper)}"
    keeper.signs_in_as("administrator")
    # a cell that will not do is named, and nothing is kept
    uploads(keeper, title, spreadsheet(mended=False))
    keeper.sees("Row 8 is a total")
    keeper.page.get_by_label("Holds").nth(1).select_option("date")
    keeper.page.get_by_label("Holds").nth(3).select_option("count")
    keeper.clicks("Try every cell")
    keeper.sees("B5")
    keeper.sees("in June")
    keeper.sees("D6")
    keeper.sees("about ten")
    keeper.looks("registers-bad-cells")
    # mended in the spreadsheet, it is taken
    uploads(keeper, title, spreadsheet(mended=True))
    keeper.clicks("Make the register")
    keeper.sees("The register is made, with 4 rows.")
    register = keeper.page.url
    keeper.looks("registers-table")
    # a cell is changed where it stands, by keyboard, and the change is taken back
    cell(keeper, "12")
    keeper.page.keyboard.type("many")
    keeper.page.keyboard.press("Enter")
    keeper.page.get_by_text("People trained: it is not a number").wait_for()
    keeper.looks("registers-cell-refused")
    keeper.page.locator(".registers-box").fill("15")
    keeper.page.keyboard.press("Enter")
    keeper.page.get_by_text("Saved.", exact=True).wait_for()
    keeper.goes_to(register)
    keeper.sees("15")
    keeper.clicks("Changes, and taking them back")
    keeper.looks("registers-changes")
    keeper.page.get_by_role("button", name=re.compile("Take")).first.click()
    keeper.sees("The change is taken back: 1 rows.")
    keeper.goes_to(register)
    keeper.sees("12")
    # rows are pasted, and shown before they are taken
    keeper.clicks("Bring rows in")
    keeper.fills("Or rows pasted from a spreadsheet (optional)", "Falls\t1/3/2024\tElm\t6")
    keeper.clicks("Look at what would change")
    keeper.sees("New rows")
    keeper.looks("registers-paste")
    keeper.clicks("Take it in")
    keeper.sees("Taken in: 1 new rows")
    # a number by picking, with the answer beside it
    key = register.rstrip("/").split("/")[-1]
    keeper.goes_to(f"/registers/facts/from/{key}/")
    keeper.fills("Title", f"People trained {id(keeper)}")
    keeper.page.get_by_label("Give").select_option(label="the sum of People trained")
    keeper.fills("In an answer it is called", "People trained on the wards")
    ways = "How people ask for it, one way on each line"
    keeper.page.get_by_label(re.compile(ways)).fill("How many people were trained on wards?")
    keeper.page.locator("[name=when]").first.check()
    keeper.clicks("Show the answer")
    keeper.looks("registers-pick")
    keeper.page.get_by_role("button", name="Save", exact=True).click()
    keeper.sees("It answers questions once it is approved.")
    keeper.looks("registers-fact")
    # as at an earlier date the register said nothing of it
    keeper.goes_to(f"{register}?known={TODAY - timedelta(days=30):%d/%m/%Y}")
    keeper.looks("registers-as-at")


@pytest.mark.journey
def test_a_row_is_changed_without_scripts(visitor: Open) -> None:
    keeper = visitor(scripts=False)
    keeper.signs_in_as("administrator")
    title = f"Ward courses {id(keeper)}"
    uploads(keeper, title, spreadsheet(mended=True))
    keeper.clicks("Make the register")
    keeper.page.get_by_role("link", name=re.compile("^Change row")).first.click()
    keeper.fills("People trained (optional)", "21")
    keeper.clicks("Save")
    keeper.sees("The row is changed.")
    keeper.sees("21")
