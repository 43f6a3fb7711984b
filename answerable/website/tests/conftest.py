from datetime import UTC, date, datetime
from typing import Any

import pytest

from answerable.accounts.actions import (
    add_person,
    allow_sign_in,
    assign_role,
    prepare_organisation,
)
from answerable.accounts.actor import Actor

DEED: dict[str, Any] = {
    "by": Actor("command", "test", "A test"),
    "now": datetime(2026, 3, 4, 9, 30, tzinfo=UTC),
}
PASSWORD = "a long enough one"


@pytest.fixture(autouse=True)
def quick_passwords(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def administrator(db):
    """A user who may manage accounts, of a body with a name."""
    prepare_organisation(name="Example Trust", email="foi@example.org", **DEED)
    person = add_person(name="Ada Sample", email="ada@example.org", **DEED)
    assign_role(person=person, role="administrator", starts=date(2020, 1, 1), **DEED)
    return allow_sign_in(person=person, password=PASSWORD, **DEED)


@pytest.fixture
def newcomer(db):
    """A user with no role."""
    person = add_person(name="New Sample", email="new@example.org", **DEED)
    return allow_sign_in(person=person, password=PASSWORD, **DEED)
