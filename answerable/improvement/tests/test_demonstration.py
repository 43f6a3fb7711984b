"""The invented trust answers the questions of a real request."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from answerable.accounts.actor import Actor
from answerable.accounts.roles import ROLES
from answerable.figures.figure import Figure
from answerable.figures.printed import printed
from answerable.improvement.demonstration import load
from answerable.improvement.models import Programme, Project
from answerable.improvement.roles import COACH, DECIDE
from answerable.registers.actions import RegisterError
from answerable.registers.ask import suggest
from answerable.registers.registry import FACTS, Query
from answerable.workdays.years import financial_year_starting, last_financial_years

BY = Actor("command", "demo", "Demonstration")
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
RECEIVED = date(2021, 5, 18)
pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]
FROM_REGISTERS = [
    fact
    for key, fact in FACTS.items()
    if key.startswith("improvement.") and not key.startswith("improvement.workspace.")
]
"""What the workspace itself knows is asked of its projects: tried with them."""

SEED = (
    "What the name of the department(s) is that provides improvement, service improvement, quality "
    "improvement, continuous improvement or internal consultancy services to your organisation?",
    "The job title(s) for the manager or executive responsible for quality improvement work in "
    "your organisation.",
    "The name(s) of any formal improvement methodology or approach (eg Kaizen, Lean, Model for "
    "Improvement, Virginia Mason etc) that your organisation uses for quality improvement, "
    "continuous improvement, service improvement or internal consultancy projects. If it has been "
    "internally developed, please share any external approaches it has been based on.",
    "The details of any awards or external recognition that your organisation has received for "
    "quality improvement projects / work in the last 3 years.",
    "The approximate staff Full Time Equivalent (FTE) inside the team(s) identified in the answer "
    "to question 1 and the job titles of staff within those teams.",
    "The approximate staff Full Time Equivalent (FTE) outside of the team(s) identified in the "
    "answer to question 1 but with a proportion of their time formally allocated to service "
    "improvement, quality improvement, continuous improvement or internal consultancy, and the "
    "name of the department(s) or teams which these staff work in.",
    "The approximate total budget that your organisation has allocated to quality improvement in "
    "each of the last 3 years (financial or calendar years - whichever is easiest).",
    "The approximate number of staff trained in quality improvement in each of the last 3 years "
    "(financial or calendar years - whichever is easiest).",
)


def number(figure: Figure) -> Decimal:
    assert isinstance(figure.value, int | Decimal)
    return Decimal(figure.value)


@pytest.fixture(scope="module")
def trust(django_db_setup, django_db_blocker):
    """Loaded once for the module, and taken out again."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(by=BY, now=NOW)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def said(trust, django_db_blocker):
    with django_db_blocker.unblock():
        return [suggest(q, RECEIVED, context=" ".join(SEED)) for q in SEED]


def test_eight_of_eight_are_answered_with_source_and_day(said):
    for suggestion in said:
        assert suggestion.answer
        assert all(f.source and f.as_at == RECEIVED for f in suggestion.figures)


def test_names_are_the_names(said):
    assert said[0].answer.startswith("Continuous Quality Improvement Department.\n\nThis is as at ")
    assert said[1].answer.startswith("Executive Director for Quality and Safety.\n\nThis is as at ")
    assert said[2].answer.startswith("Model for Improvement.")
    assert [m.fact for m in said[2].matches] == [
        "improvement.methodology",
        "improvement.methodology.origin",
    ]


def test_no_awards_is_said_with_dates(said):
    assert said[3].answer.startswith(
        "No awards were received between 1 April 2018 and 31 March 2021."
    )


def test_titles_stand_with_head_count_and_wte(said):
    text = said[4].answer
    assert "| Role | Head-count | WTE |" in text
    for role, count in (("Head", 1), ("Manager", 4), ("Coach", 15), ("Leader", 153)):
        assert re.search(rf"\| {role} \| {count} \| \d+\.\d \|", text)
    assert re.search(r"\| Total \| 175 \| \d+\.\d \|", text)


def test_departments_stand_with_head_count_and_wte(said):
    text = said[5].answer
    assert "| Department | Head-count | WTE |" in text
    assert re.search(r"\| Total \| 1,000 \| \d+\.\d \|", text)


@pytest.mark.parametrize(("n", "value"), [(6, "£2,000,000"), (7, "1,500")])
def test_three_values_by_financial_year(said, n, value):
    for year in ("2018/19", "2019/20", "2020/21"):
        assert f"| {year} | {value} |" in said[n].answer


def test_what_the_letter_lacks_is_marked(said):
    assert not any(f.illustrative for s in said[:2] for f in s.figures)
    assert all(f.illustrative for f in said[4].figures if f.measure == "wte")
    assert "illustrative" in said[4].note
    assert "illustrative" not in (said[4].answer or "")


def test_every_figure_is_printed(said):
    for suggestion in said:
        for figure in suggestion.figures:
            nil = figure.value == 0 and "No " in suggestion.answer
            assert nil or printed(figure).rstrip(".") in suggestion.answer


@pytest.mark.parametrize("fact", FROM_REGISTERS)
def test_each_fact_has_a_register_behind_it(trust, fact):
    periods = last_financial_years(NOW.date(), 2) if fact.takes_period else ()
    figures = fact.answer(Query(NOW.date(), periods, fact.breakdowns[:1], fact.measures))
    assert figures
    assert all(f.fact == fact.key and f.source for f in figures)
    assert {f.measure for f in figures} <= {*fact.measures, "count"}


@pytest.mark.parametrize("fact", [f for f in FROM_REGISTERS if f.takes_period])
def test_years_before_the_register_are_not_called_none(trust, fact):
    early = Query(NOW.date(), (financial_year_starting(2010),))
    assert list(fact.answer(early)) == []


def test_the_parts_of_a_total_add_up_to_it(trust):
    for key in ("improvement.training.people", "improvement.workforce.outside"):
        fact = FACTS[key]
        periods = last_financial_years(RECEIVED, 1)
        found = fact.answer(Query(RECEIVED, periods, ("department",)))
        for measure in {f.measure for f in found}:
            mine = [f for f in found if f.measure == measure]
            parts = sum(number(f) for f in mine if f.breakdown)
            assert parts == sum(number(f) for f in mine if not f.breakdown)


def test_money_of_a_calendar_year_is_given_by_the_years_it_is_held_in(trust):
    found = suggest("What was the QI budget in 2019?", RECEIVED)
    assert [f.period.start.year for f in found.figures if f.period] == [2018, 2019]


def test_projects_active_are_those_started_and_not_ended(trust):
    (year,) = last_financial_years(RECEIVED, 1)
    figures = FACTS["improvement.projects"].answer(Query(RECEIVED, (year,)))
    by_label = {f.label: number(f) for f in figures}
    before = FACTS["improvement.projects"].answer(Query(RECEIVED, (financial_year_starting(2019),)))
    was = {f.label: number(f) for f in before}["projects active at the end of the period"]
    moved = by_label["projects started"]
    moved -= by_label["projects completed"] + by_label["projects stopped"]
    assert by_label["projects active at the end of the period"] == was + moved


def test_a_question_nobody_can_answer_has_no_answer(trust):
    found = suggest("How many potholes were repaired in each of the last 3 years?", RECEIVED)
    assert (found.answer, found.figures, found.matches) == (None, (), ())
    assert found.note == "No register holds this."


def test_it_is_not_loaded_over_registers_that_are_there(trust):
    with pytest.raises(RegisterError, match="already"):
        load(by=BY, now=NOW)


def test_a_project_that_ended_says_how(db):
    programme = Programme.objects.create(name="Safer care", started_on=RECEIVED)
    with pytest.raises(IntegrityError):
        Project.objects.create(
            title="T", aim="A", programme=programme, started_on=RECEIVED, ended_on=RECEIVED
        )


def test_the_head_may_decide_and_a_coach_may_coach():
    assert DECIDE in ROLES["head"].permissions
    assert DECIDE not in ROLES["coach"].permissions
    assert COACH in ROLES["coach"].permissions
