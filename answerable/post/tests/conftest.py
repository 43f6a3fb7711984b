from __future__ import annotations

from datetime import UTC, datetime

import pytest

from answerable.accounts.actor import Actor
from answerable.files.storage import kept_storage
from answerable.post.tests.dovecot import dovecot

__all__ = ["dovecot"]


@pytest.fixture(autouse=True)
def kept(settings, kept_folder):
    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, kept_folder)}


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.fixture
def by() -> Actor:
    return Actor("job", "test", "Test")
