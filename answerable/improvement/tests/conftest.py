from datetime import UTC, date, datetime

import pytest

from answerable.accounts.actions import add_person, allow_sign_in, assign_role
from answerable.accounts.actor import Actor
from answerable.accounts.models import User
from answerable.improvement import actions
from answerable.improvement.models import Measure

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
BY = Actor("command", "test", "A test")


@pytest.fixture
def deed():
    """What every deed must say."""
    return {"by": BY, "now": NOW}


@pytest.fixture
def people(db, deed):
    """A leader, a coach and a head who may sign in, by role."""
    found = {}
    for role in ("leader", "coach", "head"):
        person = add_person(name=f"{role.title()} Sample", email=f"{role}@example.org", **deed)
        assign_role(person=person, role=role, starts=date(2020, 1, 1), **deed)
        allow_sign_in(person=person, **deed)
        found[role] = person
    return found


@pytest.fixture
def as_leader(people):
    person = people["leader"]
    return {"by": Actor("person", str(person.pk), person.name), "now": NOW}


@pytest.fixture
def as_coach(people):
    person = people["coach"]
    return {"by": Actor("person", str(person.pk), person.name), "now": NOW}


@pytest.fixture
def project(as_leader):
    return actions.start_project(
        title="Safer handovers",
        what="use one handover sheet",
        for_whom="on every shift",
        how_much="nine times in ten",
        by_when=date(2026, 12, 31),
        charter="We will test on Elm ward first.",
        started_on=date(2026, 1, 5),
        **as_leader,
    )


@pytest.fixture
def measure(db, deed):
    return actions.define_measure(
        name="Missed visits",
        kind=Measure.Kind.OUTCOME,
        definition="Visits booked and not attended, each week",
        unit="visits",
        direction=Measure.Direction.DECREASE,
        **deed,
    )


@pytest.fixture
def signed_in(client, people):
    """A browser in which somebody of a role has signed in."""

    def enter(role):
        client.force_login(User.objects.get(person=people[role]))
        return client

    return enter
