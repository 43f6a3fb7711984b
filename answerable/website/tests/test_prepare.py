"""Bringing a database up to date, and refusing one that will not do."""

from __future__ import annotations

import pytest
from django.db import connection, transaction

from answerable.website.database import prepare as prepare_module
from answerable.website.database.home import cache_folder, data_folder
from answerable.website.database.prepare import EXTENSIONS, prepare
from answerable.website.database.trouble import DatabaseTroubleError
from answerable.website.settings import database


@pytest.mark.django_db
def test_a_prepared_database_is_left_alone() -> None:
    assert prepare() is False


@pytest.mark.django_db
def test_the_extensions_are_there() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT extname FROM pg_extension")
        assert set(EXTENSIONS) <= {row[0] for row in cursor.fetchall()}


@pytest.mark.django_db
def test_an_older_server_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare_module, "OLDEST", 999)
    with pytest.raises(DatabaseTroubleError, match="Answerable needs 999 or newer"):
        prepare()


@pytest.mark.django_db
def test_a_missing_extension_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepare_module, "EXTENSIONS", ("no_such_extension",))
    sentence = "lacks the extension no_such_extension"
    with pytest.raises(DatabaseTroubleError, match=sentence), transaction.atomic():
        prepare_module._extend(connection)


def test_a_url_is_read_whole() -> None:
    said = database("postgresql://a%40b:p%2Fw@db.example:6432/cases?sslmode=require")
    assert (said["USER"], said["PASSWORD"], said["NAME"]) == ("a@b", "p/w", "cases")
    assert (said["HOST"], said["PORT"], said["OPTIONS"]) == (
        "db.example",
        "6432",
        {"sslmode": "require"},
    )


def test_a_socket_folder_is_the_host() -> None:
    said = database("postgresql://a@/b?host=%2Ftmp%2Fx%20y&passfile=/home/a%26b/password")
    assert said["HOST"] == "/tmp/x y"
    assert said["OPTIONS"] == {"passfile": "/home/a&b/password"}


def test_the_data_folder_is_absolute_and_per_user() -> None:
    assert str(data_folder({"ANSWERABLE_HOME": "here"})).startswith("/")
    assert data_folder({}, "demo").name == "demo"
    assert data_folder({"XDG_DATA_HOME": "relative"}) == data_folder({})
    assert cache_folder({}).is_absolute()
