"""An empty installation, the people of it, and the two spreadsheets and the request they get."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from answerable.post.tests.ports import port_of_ours
from tests.journeys.conftest import Visitor, wait_for

PROGRAM = Path(sys.executable).parent / "answerable"
PASSWORD = "seven green lanterns"
STAFF = {
    "administrator": ("ada@trust.example", "Ada Keeper"),
    "head": ("hal@trust.example", "Hal Summers"),
    "officer": ("olu@trust.example", "Olu Field"),
    "approver": ("ana@trust.example", "Ana Linden"),
}
IMPROVEMENT = "Continuous Quality Improvement Department"
ASKED = (
    "What is the name of the department that provides quality improvement in your organisation?",
    "What is the job title of the executive responsible for quality improvement?",
    "Which formal improvement methodology does your organisation use? If it was developed "
    "internally, please say what it is based on.",
    "Please give details of any awards received for quality improvement in the last 3 years.",
    "How many full time equivalent staff work in the department named in question 1, and what "
    "are their job titles?",
    "How many full time equivalent staff outside that department have part of their time "
    "formally allocated to quality improvement, and in which departments do they work?",
    "What total budget was allocated to quality improvement in each of the last 3 years?",
    "How many staff were trained in quality improvement in each of the last 3 years?",
)


def environment(home: Path) -> dict[str, str]:
    left_out = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    kept = {k: v for k, v in os.environ.items() if k not in left_out}
    return {**kept, "ANSWERABLE_HOME": str(home)}


def appoint(home: Path, role: str) -> None:
    """As the manual says: `answerable administrator`, which asks for a password."""
    email, name = STAFF[role]
    subprocess.run(
        [PROGRAM, "administrator", email, "--name", name, "--role", role, "--password-from-input"],
        input=PASSWORD + "\n", text=True, env=environment(home), check=True,
        capture_output=True, timeout=600,
    )  # fmt: skip


@contextmanager
def served(home: Path) -> Iterator[str]:
    """`answerable serve` on an empty folder."""
    log = home / "serve.log"
    with port_of_ours() as port, log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(port)], stdout=out, stderr=out, env=environment(home)
        )
        address = f"http://127.0.0.1:{port}"
        try:
            wait_for(address, process, log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=120)


def signs_in(somebody: Visitor, role: str) -> None:
    somebody.goes_to("/sign-in/login/")
    somebody.page.locator("input[type=email], input[name=login]").first.fill(STAFF[role][0])
    somebody.page.locator("input[type=password]").first.fill(PASSWORD)
    somebody.page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
    somebody.page.wait_for_url(lambda url: "/login/" not in url)


def staff_extract(folder: Path) -> Path:
    """As a staff system gives it: its own headings, a column nobody wants, one row a person."""
    heads = ("Employee number", "Employee name", "Position title", "Pay grade", "Org unit",
             "Assignment", "FTE", "Start date", "Payroll")  # fmt: skip
    inside = (("Head of Improvement", "8d", "1.0"), ("Improvement Manager", "8a", "1.0"),
              ("Improvement Coach", "7", "0.8"), ("Improvement Coach", "7", "1.0"),
              ("Administrator", "4", "0.6"))  # fmt: skip
    outside = (("Ward Manager", "7", "Inpatient services", "0.2"),
               ("Pharmacist", "8a", "Pharmacy", "0.1"),
               ("Charge Nurse", "6", "Inpatient services", "0.1"))  # fmt: skip
    rows = [(r, b, IMPROVEMENT, "substantive", w) for r, b, w in inside]
    rows += [(r, b, d, "share of time", w) for r, b, d, w in outside]
    lines = [
        (f"E{n:04d}", f"Member {n}", role, band, unit, basis, wte, "01/04/2019", "M")
        for n, (role, band, unit, basis, wte) in enumerate(rows, 1)
    ]
    return written(folder / "staff-extract.csv", heads, lines)


def finance_extract(folder: Path, today: date) -> Path:
    """The budget of this financial year and the four before it."""
    this = today.year - (today.month < 4)
    lines = [
        (f"{year}/{(year + 1) % 100:02d}", kind, f"{amount + 10_000 * (year - this):,}")
        for year in range(this - 4, this + 1)
        for kind, amount in (("pay", 400_000), ("non-pay", 60_000))
    ]
    return written(folder / "budget.csv", ("Financial year", "Type", "Annual budget"), lines)


def completions(today: date) -> str:
    """Who completed which course in each of the last three financial years, as copied cells."""
    this = today.year - (today.month < 4)
    lines = [
        (f"Member {n}", "Foundations", IMPROVEMENT, "Nursing", "no", f"12/06/{this - 3 + n % 3}")
        for n in range(1, 9)
    ]
    heads = ("Person", "Course", "Department", "Staff group", "Board member", "True from")
    return "\n".join("\t".join(line) for line in (heads, *lines))


def written(path: Path, heads: tuple[str, ...], lines: list[tuple[str, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([heads, *lines])
    return path


def request_file(folder: Path) -> Path:
    """A request by mail of today, in eight numbered questions."""
    message = EmailMessage()
    message["From"] = "A. Requester <a.requester@requests.example>"
    message["To"] = "foi@trust.example"
    message["Subject"] = "Freedom of Information request: quality improvement"
    sent = datetime.now(ZoneInfo("Europe/London")) - timedelta(minutes=1)
    message["Date"] = format_datetime(sent)
    message["Message-ID"] = "<from-nothing@requests.example>"
    numbered = "\n\n".join(f"{n}. {text}" for n, text in enumerate(ASKED, 1))
    opening = "Dear team,\n\nUnder the Freedom of Information Act 2000 please tell me:\n\n"
    message.set_content(f"{opening}{numbered}\n\nYours faithfully,\nA. Requester\n")
    path = folder / "request.eml"
    path.write_bytes(message.as_bytes())
    return path
