"""What an empty database is filled with, and which databases are refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import connections

from answerable.website.database.prepare import SHIPPED, digest, dumped_digest, prepare
from answerable.website.database.trouble import DatabaseTroubleError
from tests.database import run


def test_the_shipped_tables_are_of_these_migrations() -> None:
    assert dumped_digest(SHIPPED) == digest(), "run `make tables`"


@pytest.mark.django_db
def test_django_finds_nothing_to_say_of_the_code() -> None:
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_the_room_on_disk_is_told_before_anything_was_kept(settings, tmp_path, capsys) -> None:
    settings.HOME = tmp_path / "not" / "made" / "yet"
    call_command("check")
    assert "Room on disk" in capsys.readouterr().out


@pytest.fixture
def in_ascii(django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """A database that takes bytes for letters, in place of the test's own."""
    settings = connections["default"].settings_dict
    before, name = settings["NAME"], f"{settings['NAME']}_ascii"
    connections.close_all()
    run(settings, "CREATE DATABASE {} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0", name)
    settings["NAME"] = name
    yield
    connections.close_all()
    settings["NAME"] = before
    run(settings, "DROP DATABASE {} WITH (FORCE)", name)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("in_ascii")
def test_a_database_that_cannot_hold_every_letter_is_refused() -> None:
    with pytest.raises(DatabaseTroubleError, match="stores its text as SQL_ASCII"):
        prepare()
