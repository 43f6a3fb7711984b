"""An administrator brings the spreadsheet of past requests, in the browser, and takes it back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.journeys.conftest import Visitor

Open = Callable[..., Visitor]
TODAY = datetime.now(tz=UTC).date()


def register(prefix: str, *, headings: tuple[str, ...]) -> bytes:
    """Thirty closed requests, one still open, and two rows that will not do; as Excel saves it."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow(headings)
    for n in range(1, 31):
        rows.writerow([
            f"{prefix}/{n:04d}", f"{n % 27 + 1:02d}/02/2020", "Estates and Facilities",
            f"How much was paid for “parking” at site {n}, in £?", "All sent", "24/03/2020", "",
        ])  # fmt: skip
    asked = "1. How many boilers are there?\n2. What did each cost?\n3. When were they fitted?"
    came = TODAY - timedelta(days=9)
    due = f"{came + timedelta(days=20):%d/%m/%Y}"
    rows.writerow(
        [f"{prefix}/0031", f"{came:%d/%m/%Y}", "Estates and Facilities", asked, "Open", "", due]
    )
    rows.writerow([f"{prefix}/0032", "31/02/2020", "Finance", "How many pens?", "All sent", "", ""])
    rows.writerow([f"{prefix}/0033", "03/02/2020", "Finance", "", "All sent", "", ""])
    return out.getvalue().encode("cp1252")


HEADINGS = ("Ref", "Date received", "Service", "Request", "Status", "Date closed", "Due date")
RENAMED = ("Ref", "When it came", "Service", "What they want", "Status", "Date closed", "Due date")


def gives(visitor: Visitor, data: bytes, name: str = "requests 2020.csv") -> None:
    upload = {"name": name, "mimeType": "text/csv", "buffer": data}
    visitor.page.locator("input[type=file]").set_input_files(upload)  # type: ignore[arg-type]
    visitor.clicks("Look at it")


@pytest.mark.journey
def test_the_register_they_have_now_comes_in_and_goes_again(visitor: Open, tmp_path: Path) -> None:
    keeper = visitor()
    prefix = f"R{datetime.now(tz=UTC):%d%H%M%S}"
    keeper.signs_in_as("administrator")
    keeper.goes_to("/cases/settings/")
    keeper.clicks("Import your register of requests")
    keeper.looks("import-give")
    # what is no table is refused, and says what was kept
    gives(keeper, b"%PDF-1.4", "requests.csv")
    keeper.sees("Nothing was kept and nothing was imported.")
    keeper.looks("import-no-table")
    # headings that nobody knows are asked for
    gives(keeper, register(prefix, headings=RENAMED))
    keeper.sees("No column was recognised as: What was asked, Received on")
    keeper.looks("import-columns-asked")
    keeper.page.get_by_label("When it came").select_option("received")
    keeper.page.get_by_label("What they want").select_option("text")
    keeper.clicks("Look again")
    # what would happen is seen before anything does
    keeper.sees("“31/02/2020” is not a date")
    keeper.sees("with 3 questions")
    keeper.sees("Due dates that differ")
    keeper.looks("import-preview")
    with keeper.page.expect_download() as waiting:
        keeper.page.get_by_text("Download these rows with their reasons").click()
    waiting.value.save_as(tmp_path / "refused.csv")
    assert "there is no text" in (tmp_path / "refused.csv").read_text(encoding="utf-8-sig")
    keeper.clicks("Go on")
    keeper.looks("import-confirm")
    keeper.clicks("Import it")
    keeper.sees("Finished")
    keeper.looks("import-done")
    # the open one is a case that sends nothing; the others are read and searched
    keeper.clicks("1 case that sends nothing until it is released")
    keeper.sees(f"{prefix}/0031")
    keeper.page.go_back()
    keeper.clicks("30 past requests")
    keeper.sees("at site 30")
    keeper.looks("import-past")
    keeper.page.go_back()
    # taken back, with what stays said first
    keeper.clicks("Take this import back")
    keeper.sees("is closed as opened by mistake")
    keeper.looks("import-undo")
    keeper.clicks("Take it back")
    keeper.sees("Taken back: 30 past requests are gone. 1 case is closed as opened by mistake.")
    keeper.looks("import-undone")
    keeper.goes_to("/cases/import/")
    keeper.looks("import-list")


@pytest.mark.journey
def test_the_same_without_javascript(visitor: Open) -> None:
    officer = visitor(scripts=False)
    prefix = f"S{datetime.now(tz=UTC):%d%H%M%S}"
    officer.signs_in_as("officer")
    officer.goes_to("/cases/new/")
    officer.clicks("Import your register of requests: many at once, from a spreadsheet")
    gives(officer, register(prefix, headings=HEADINGS))
    officer.clicks("Go on")
    officer.clicks("Import it")
    officer.sees("Finished")
    officer.sees("30 past requests")
    imported = officer.page.url
    # the same file again changes nothing
    officer.goes_to("/cases/import/")
    gives(officer, register(prefix, headings=HEADINGS))
    officer.sees("importing it again changes nothing")
    officer.clicks("Delete the file")
    officer.sees("The file is deleted.")
    officer.goes_to(imported)
    officer.clicks("Take this import back")
    officer.clicks("Take it back")
    officer.sees("Taken back: 30 past requests are gone.")
