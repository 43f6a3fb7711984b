"""The registers of an invented trust, from 2016/17 to the day they are loaded.

The head-counts, the budget, the number trained and the names are those of a real reply to a
freedom of information request of June 2021, each repeated every year. What that reply lacks
(whole-time equivalents, departments, courses, projects) is invented, and each row that holds any of
it is marked illustrative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.improvement import demonstration_projects as project_rows
from answerable.improvement.demonstration_figures import (
    BENEFITS,
    COURSES,
    DEPARTMENTS,
    FIRST_DAY,
    POSTS,
    SPEND,
    STAFF_GROUPS,
)
from answerable.registers.actions import Cell, NewRow, create_registers, put_rows
from answerable.registers.actions.facts import set_policy
from answerable.registers.days import LONDON
from answerable.registers.declarations import DECLARED
from answerable.registers.models import Register, UsePolicy
from answerable.registers.registry import FACTS
from answerable.workdays.period import Period
from answerable.workdays.years import financial_year, financial_years_in

HOME = "Continuous Quality Improvement Department"
TRAINED_A_YEAR = 1500
BUDGET = {"pay": 1_700_000, "non-pay": 300_000}
REPORTED_AFTER = timedelta(days=30)
"""How long after its end the spend and staffing of a year are known."""

ASKED_FIRST = "improvement.workforce.turnover"
"""Few people leave a department in a year: its steward is asked each time."""

Rows = Iterator[NewRow]
Values = dict[str, Cell]


@transaction.atomic
def load(*, by: Actor, now: datetime) -> int:
    """Make the department's registers and fill them; the number of rows.

    Raises registers.actions.RegisterError where any of them exists already.
    """
    mine = [d for d in DECLARED.values() if d.key.startswith("improvement_")]
    made = create_registers(declared=mine, covers_from=FIRST_DAY, by=by, now=now)
    registers = {r.key: r for r in made}
    _owned(made)
    today = now.astimezone(LONDON).date()
    return sum(
        put_rows(
            register=registers[f"improvement_{key}"], rows=rows(today), by=by, now=now, history=True
        )
        for key, rows in FILLERS.items()
    )


def _owned(made: Sequence[Register]) -> None:
    """By the department, where the body has it."""
    home = Department.objects.filter(name=HOME).first()
    Register.objects.filter(pk__in=[r.pk for r in made]).update(owner=home)


@transaction.atomic
def kept_by(*, head: Person, finance: Person, by: Actor, now: datetime) -> None:
    """Who answers for the registers, and when they look at them again; who is told of their use.

    The money is looked at by finance, a few days late. One fact asks first, the others notify.
    """
    today = now.astimezone(LONDON).date()
    mine = Register.objects.filter(key__startswith="improvement_")
    mine.update(owner=head.department, steward=head, review_on=financial_year(today).end)
    money = mine.filter(key__in=["improvement_budget", "improvement_spend"])
    money.update(steward=finance, review_on=today - timedelta(days=5))
    for key in FACTS:
        if key.startswith("improvement."):
            policy = UsePolicy.ASK_FIRST if key == ASKED_FIRST else UsePolicy.NOTIFY
            set_policy(fact=key, policy=policy.value, by=by, now=now)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON)


def _years(today: date) -> tuple[Period, ...]:
    """The financial years from the first to the one `today` is in."""
    return financial_years_in(Period(FIRST_DAY, financial_year(today).end))


def organisation(_today: date) -> Rows:
    named = {
        "department": HOME,
        "executive": "Executive Director for Quality and Safety",
    }
    for topic, name in named.items():
        yield NewRow({"topic": topic, "name": name}, FIRST_DAY)
    yield NewRow(
        {
            "topic": "strategy",
            "name": "Continuous Quality Improvement Strategy",
            "url": "https://www.example.nhs.uk/quality-improvement-strategy",
        },
        FIRST_DAY,
        illustrative=True,
    )
    yield NewRow(
        {"topic": "governance", "name": "Quality Improvement Committee", "detail": "every month"},
        FIRST_DAY,
        illustrative=True,
    )


def methodologies(_today: date) -> Rows:
    basis = "the work of Associates in Process Improvement"
    values: Values = {
        "name": "Model for Improvement",
        "in_house": False,
        "based_on": basis,
    }
    yield NewRow(values, FIRST_DAY, illustrative=True)


def posts(_today: date) -> Rows:
    for role, band, headcount, wte, vacant in POSTS:
        values: Values = {"role": role, "band": band, "headcount": headcount}
        yield NewRow({**values, "wte": wte, "vacant_wte": vacant}, FIRST_DAY, illustrative=True)


def people(_today: date) -> Rows:
    """One row for each head counted in the posts and in the time elsewhere.

    Named only where the demonstration has a person of that staff number.
    """
    numbered = Person.objects.exclude(staff_number=None)
    return _people(dict(numbered.values_list("staff_number", "name")))


def _people(names: Mapping[str | None, str]) -> Rows:
    """Reads no database: its rows are written as they come."""
    elsewhere = ((d, "Share of time", "", n, w) for d, n, w, _employed in DEPARTMENTS)
    inside = (("", role, band, n, w) for role, band, n, w, _vacant in POSTS)
    number = 0
    for department, role, band, headcount, wte in (*inside, *elsewhere):
        basis = "share of time" if department else "substantive"
        for share in _shares(Decimal(wte), headcount):
            number += 1
            staff = f"S{number:05d}"
            values: Values = {
                "staff_number": staff, "person": names.get(staff, f"Person {number}"), "role": role,
                "band": band or "various", "department": department or HOME, "basis": basis,
                "wte": share,
            }  # fmt: skip
            yield NewRow(values, FIRST_DAY, illustrative=True)


def _shares(whole: Decimal, heads: int) -> Iterator[Decimal]:
    """`whole` in hundredths over so many people, to the last hundredth."""
    each, over = divmod(int(whole * 100), heads or 1)
    for n in range(heads):
        yield Decimal(each + (n < over)) / 100


def staffing(today: date) -> Rows:
    for year in _years(today):
        if year.end + REPORTED_AFTER < today:
            values: Values = {"leavers": 14, "sickness_rate": Decimal("3.9")}
            yield _of_year(values, year, reported=True)


def _of_year(values: Mapping[str, Cell], year: Period, *, reported: bool = False) -> NewRow:
    """A row true of one financial year; `reported` ones are known only after its end."""
    known = _midnight(year.end + REPORTED_AFTER) if reported else None
    return NewRow(values, year.start, year.end, known, illustrative=True)


def outside(_today: date) -> Rows:
    for department, headcount, wte, _employed in DEPARTMENTS:
        values: Values = {"department": department, "headcount": headcount, "wte": wte}
        if headcount:
            yield NewRow(values, FIRST_DAY, illustrative=True)


def budget(today: date) -> Rows:
    for year in _years(today):
        for kind, amount in BUDGET.items():
            yield _of_year({"kind": kind, "amount": amount}, year)


def spend(today: date) -> Rows:
    for year in _years(today):
        if year.end + REPORTED_AFTER >= today:
            continue
        for category, supplier, product, amount in SPEND:
            values: Values = {
                "category": category,
                "supplier": supplier,
                "product": product,
            }
            yield _of_year({**values, "amount": amount}, year, reported=True)


def software(_today: date) -> Rows:
    values: Values = {
        "product": "Example Project Tracker",
        "supplier": "Example Software Ltd",
        "contract_start": FIRST_DAY,
    }
    yield NewRow(values, FIRST_DAY, illustrative=True)


def partners(_today: date) -> Rows:
    for name, role in (
        ("Example University", "evaluates projects"),
        ("Example Improvement Partners Ltd", "teaches the Gold course"),
    ):
        yield NewRow({"name": name, "role": role}, FIRST_DAY, illustrative=True)


def courses(_today: date) -> Rows:
    for course, level, audience, length, provider, _share in COURSES:
        values: Values = {
            "course": course,
            "level": level,
            "audience": audience,
            "length": length,
        }
        yield NewRow({**values, "provider": provider}, FIRST_DAY, illustrative=True)


def sessions(today: date) -> Rows:
    """Every month but August and December."""
    for year in range(FIRST_DAY.year, today.year + 1):
        for month in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11):
            day = date(year, month, 15)
            if FIRST_DAY <= day <= today:
                for n, (course, *_rest) in enumerate(COURSES):
                    values: Values = {
                        "course": course,
                        "sessions": 4 - n,
                        "attendances": 4 * (30 - 9 * n),
                    }
                    yield NewRow(values, day, day, illustrative=True)


def completions(today: date) -> Rows:
    """1,500 people a year, each once, spread evenly over it."""
    places = [d for d, _h, _w, employed in DEPARTMENTS for _ in range(employed // 100)]
    for year in _years(today):
        for n in range(TRAINED_A_YEAR):
            day = year.start + timedelta(days=n * 365 // TRAINED_A_YEAR)
            if day > today:
                return
            values: Values = {
                "person": f"Person {1 + (year.start.year * 700 + n) % 4200}",
                "course": COURSES[0 if n % 10 < 7 else 1 if n % 10 < 9 else 2][0],
                "department": places[n % len(places)],
                "staff_group": STAFF_GROUPS[n % len(STAFF_GROUPS)],
                "board_member": n % 250 == 0,
            }
            yield NewRow(values, day, day, illustrative=True)


def coverage(today: date) -> Rows:
    """A tenth of each department at first, four in a hundred more each year."""
    years = _years(today)
    for n, year in enumerate(years):
        for department, _headcount, _wte, employed in DEPARTMENTS:
            trained = min(employed, employed * (10 + 4 * n) // 100)
            values: Values = {
                "department": department,
                "employed": employed,
                "trained": trained,
            }
            yield _of_year(values, year)


def coaches(_today: date) -> Rows:
    values: Values = {"trained": 24, "coaching": 15, "wte": "13.60"}
    yield NewRow(values, FIRST_DAY, illustrative=True)


def awards(today: date) -> Rows:
    """None in the three years that the reply speaks of."""
    for day, name, status in (
        (date(2017, 11, 9), "Improvement Team of the Year", "won"),
        (date(2017, 6, 14), "Patient Experience Award", "shortlisted"),
        (date(2022, 10, 20), "Best Use of Measurement", "shortlisted"),
        (date(2023, 11, 16), "Improvement Team of the Year", "won"),
        (date(2025, 5, 22), "Co-production Award", "won"),
    ):
        values: Values = {
            "name": name,
            "giver": "Example Quality Awards",
            "status": status,
        }
        if day <= today:
            yield NewRow({**values, "project": "Safer wards"}, day, day, illustrative=True)


def benefits(today: date) -> Rows:
    for year in _years(today):
        for kind, project, amount in BENEFITS:
            if year.end <= today:
                values: Values = {"kind": kind, "project": project, "amount": amount}
                yield NewRow(values, year.end, year.end, illustrative=True)


FILLERS: dict[str, Callable[[date], Rows]] = {
    "organisation": organisation,
    "methodologies": methodologies,
    "people": people,
    "posts": posts,
    "staffing": staffing,
    "time": outside,
    "budget": budget,
    "spend": spend,
    "software": software,
    "partners": partners,
    "courses": courses,
    "sessions": sessions,
    "completions": completions,
    "coverage": coverage,
    "coaches": coaches,
    "awards": awards,
    "projects": project_rows.started,
    "project_ends": project_rows.ended,
    "publications": project_rows.publications,
    "benefits": benefits,
    "events": project_rows.events,
}
