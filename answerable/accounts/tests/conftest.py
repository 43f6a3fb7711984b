from datetime import UTC, date, datetime

import pytest

from answerable.accounts.actions import add_department, add_person, allow_sign_in, assign_role
from answerable.accounts.actor import Actor

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
BY = Actor("command", "test", "A test")


@pytest.fixture
def deed():
    """What every deed must say."""
    return {"by": BY, "now": NOW}


@pytest.fixture
def department(db, deed):
    return add_department(name="Continuous Quality Improvement", **deed)


@pytest.fixture
def person(db, deed):
    return add_person(name="Robin Sample", job_title="Coach", email="Robin@Example.org", **deed)


@pytest.fixture
def administrator(db, deed):
    """A user who may manage accounts."""
    held = add_person(name="Ada Sample", email="ada@example.org", **deed)
    assign_role(person=held, role="administrator", starts=date(2020, 1, 1), **deed)
    return allow_sign_in(person=held, password="a long enough one", **deed)


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    """Slow hashing is for passwords that matter."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
