from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace

import pytest

from answerable.accounts.actions import prepare_organisation
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, Regulator, RoleAssignment, Signatory, User
from answerable.cases import actions
from answerable.cases.actions import drafting, suggesting
from answerable.figures.figure import Figure
from answerable.files.storage import kept_storage
from answerable.reading.gap import Gap
from answerable.workdays.period import Period

NOW = datetime(2021, 5, 19, 9, tzinfo=UTC)
CAME = datetime(2021, 5, 18, 15, 47, tzinfo=UTC)
JOB = Actor("job", "test", "Test")
TEXT = """Please tell me:

1. What is the budget for improvement?

2. How many staff were trained?

3. Who leads the department?
"""
BUDGET = Figure(
    "improvement.budget", "gbp", "budget", Decimal("2000000"), date(2021, 5, 18),
    "Improvement budget", period=Period(date(2020, 4, 1), date(2021, 3, 31)),
)  # fmt: skip


@pytest.fixture(autouse=True)
def kept(settings, kept_folder):
    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, kept_folder)}
    return kept_folder


@pytest.fixture(autouse=True)
def registers(monkeypatch):
    """A register that knows the budget and nothing else; `says` may be changed by a test."""
    said = SimpleNamespace(budget="The budget in 2020/21 was £2,000,000.", asked=[])

    def suggest(question, received, *, context=None):
        said.asked.append((question, received))
        if "budget" in question:
            return SimpleNamespace(answer=said.budget, figures=(BUDGET,), matches=(), note="")
        return SimpleNamespace(answer=None, figures=(), matches=(), note="No register fits.")

    monkeypatch.setattr(suggesting, "suggest", suggest)
    return said


@pytest.fixture(autouse=True)
def gaps(monkeypatch):
    """An answer that says ONE YEAR lacks the other two; nothing else lacks anything."""

    def found(question, answer, received):
        if "ONE YEAR" not in (answer or ""):
            return ()
        return (Gap("period", "three years", "one", "It asks for three years, one is given."),)

    monkeypatch.setattr(drafting, "gaps", found)


def person(name, *roles):
    email = f"{name}@trust.example"
    made = Person.objects.create(name=name, job_title="Officer", email=email)
    User.objects.create(person=made, email=email, password="x")
    for role in roles:
        RoleAssignment.objects.create(person=made, role=role, starts=date(2016, 4, 1))
    return Actor("person", str(made.pk), name, "Officer")


@pytest.fixture
def trust(db):
    """A body with a signatory, a regulator, and one person of each role but two officers."""
    prepare_organisation(
        name="Example Trust", team="Information Rights", address="1 High Street\nTown",
        email="foi@trust.example", by=JOB, now=NOW,
    )  # fmt: skip
    signatory = Signatory.objects.create(
        name="A. Signatory", title="Head", effective_from=date(2016, 4, 1)
    )
    if not Regulator.objects.exists():
        Regulator.objects.create(
            name="Information Commissioner", label="the Information Commissioner",
            address="Wilmslow", effective_from=date(2000, 1, 1),
        )  # fmt: skip
    return SimpleNamespace(
        signatory=signatory,
        olive=person("olive", "officer"),
        oscar=person("oscar", "officer"),
        anna=person("anna", "approver"),
        owen=person("owen", "owner"),
        audrey=person("audrey", "auditor"),
    )


def new_case(text=TEXT, **changes):
    given = {
        "text": text,
        "subject": "Improvement",
        "sender": actions.From(name="A. Requester", email="a.requester@example.org"),
        "received_at": CAME,
        "received_known": "stated",
        "channel": "email",
        "by": JOB,
        "now": NOW,
    } | changes
    return actions.receive(**given).case


@pytest.fixture
def case(trust):
    return new_case()
