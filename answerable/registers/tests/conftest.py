from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from answerable.accounts.actions import add_department, add_person, allow_sign_in, assign_role
from answerable.accounts.actor import Actor

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
DEED: dict[str, Any] = {"by": Actor("command", "test", "A test"), "now": NOW}


@pytest.fixture
def keeping(settings, tmp_path):
    """Files kept in a folder of the test's own; passwords hashed quickly."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "kept": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path)},
        },
    }


@pytest.fixture
def finance(db):
    return add_department(name="Finance", **DEED)


def somebody(name, role, department=None):
    person = add_person(
        name=name, email=f"{name.lower()}@example.org", department=department, **DEED
    )
    if role:
        assign_role(person=person, role=role, starts=date(2020, 1, 1), **DEED)
    return allow_sign_in(person=person, password="a long enough one", **DEED)


@pytest.fixture
def owner(client, keeping, finance):
    """Signed in: somebody of Finance who keeps its registers."""
    user = somebody("Olu", "owner", finance)
    client.force_login(user)
    return user
