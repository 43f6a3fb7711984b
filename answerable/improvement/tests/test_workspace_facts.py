"""What the workspace knows, as facts: as at the day asked, and nothing that came after it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from answerable.improvement import actions
from answerable.improvement.facts import workspace
from answerable.improvement.models import Cycle, Note
from answerable.improvement.pasting import PastedRow
from answerable.registers.query import NoRegisterError
from answerable.registers.registry import Query
from answerable.workdays.period import Period

DAY = date(2026, 6, 15)
YEAR = Period(date(2026, 4, 1), date(2027, 3, 31))


def said(figures):
    return {(f.label, *f.breakdown.values()): f.value for f in figures}


def test_an_empty_workspace_says_that_it_holds_nothing(db):
    for answer in (workspace.projects, workspace.cycles, workspace.contacts):
        with pytest.raises(NoRegisterError):
            answer(Query(DAY))


def test_what_stands_on_the_day_is_counted_and_nothing_later(project, measure, as_leader):
    project.started_on, project.department = date(2026, 1, 1), None
    project.save()
    rows = [PastedRow(DAY - timedelta(weeks=n), "", Decimal(n), None) for n in range(3)]
    actions.record_many(measure=measure, rows=rows, **as_leader)
    for n, ended in enumerate((DAY, DAY + timedelta(days=1)), 1):
        Cycle.objects.create(
            project=project, ramp="R", number=n, title="T", prediction="P", plan="P",
            started_on=DAY - timedelta(days=9), ended_on=ended, decision="adopt",
        )  # fmt: skip
    for on in (DAY, DAY + timedelta(days=1)):
        Note.objects.create(
            project=project, kind="contact", text="Rang", on=on, recorded_at=as_leader["now"]
        )
    query = Query(DAY, (YEAR,), ("decision", "department"))
    assert said(workspace.cycles(query)) == {
        ("cycles completed", "adopt"): 1,
        ("cycles completed",): 1,
    }
    assert said(workspace.contacts(query)) == {
        ("contacts of coaches with teams",): 1,
        ("projects with a contact",): 1,
    }
    assert said(workspace.projects(query)) == {
        ("projects", "None given"): 1,
        ("projects",): 1,
    }
    assert said(workspace.measures(query)) == {
        ("measures charted",): 1,
        ("measures charted with a value in the last year",): 1,
    }
    assert said(workspace.measures(Query(DAY - timedelta(weeks=2)))) == {
        ("measures charted",): 0,
        ("measures charted with a value in the last year",): 0,
    }
    with pytest.raises(NoRegisterError):
        workspace.projects(Query(date(2025, 12, 31)))


def test_only_validated_benefits_are_money(project, as_leader):
    project.started_on = date(2026, 1, 1)
    project.save()
    for amount, agreed in ((100, True), (50, False)):
        project.benefits.create(
            kind="cash-releasing", text="Less", amount=amount, starts_on=DAY, ends_on=DAY,
            evidence="Sums", claimed_at=as_leader["now"],
            **({"agreed_at": as_leader["now"], "agreed_with": "Finance",
                "agreed_by_id": int(as_leader["by"].key)} if agreed else {}),
        )  # fmt: skip
    late = max(DAY, as_leader["now"].date())
    assert said(workspace.benefits(Query(late, (YEAR,)))) == {
        ("benefits validated", "cash-releasing"): 100,
        ("benefits validated",): 100,
    }
