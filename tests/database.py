"""A database for the tests: copied from a template that is migrated once for each set of tables.

On the server that DATABASE_URL names, or on our own one in the cache folder.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connections
from psycopg import sql

from answerable.website.database.hold import hold
from answerable.website.database.home import cache_folder
from answerable.website.database.prepare import digest, prepare
from answerable.website.settings import database

# Test data may be lost with the machine: nothing waits for the disk.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
TEMPLATES_KEPT = 6
ALONE = 7_317_402_117


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever touches the database is repeated on a system server."""
    for item in items:
        if item.get_closest_marker("django_db") or {"db", "transactional_db"} & set(
            getattr(item, "fixturenames", ())
        ):
            item.add_marker("database")


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest, django_test_environment: None, django_db_blocker: Any
) -> Iterator[None]:
    """Replaces pytest-django's own, which runs every migration for every worker."""
    held = None
    settings = connections["default"].settings_dict
    if not os.environ.get("DATABASE_URL"):
        held = hold(cache_folder(os.environ) / "test-database", options=CARELESS)
        settings.update(database(held.url))
    worker = getattr(request.config, "workerinput", {}).get("workerid", "")
    name = f"test_{settings['NAME']}{'_' + worker if worker else ''}_{os.getpid()}"
    with django_db_blocker.unblock():
        template = migrated_template(settings)
        run(settings, "CREATE DATABASE {} TEMPLATE {}", name, template)
        settings["NAME"] = name
    yield
    with django_db_blocker.unblock():
        connections.close_all()
        run(settings, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
    if held:
        held.close()


def migrated_template(settings: dict[str, Any]) -> str:
    """The database to copy; made by whoever comes first, while the others wait."""
    name = f"template_answerable_{digest()[:20]}"
    with maintenance(settings) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [ALONE])
        found = server.execute("SELECT FROM pg_database WHERE datname = %s", [name]).rowcount
        if not found:
            make_template(settings, name)
    return name


def make_template(settings: dict[str, Any], name: str) -> None:
    building, before = f"{name}_building", settings["NAME"]
    run(settings, "DROP DATABASE IF EXISTS {} WITH (FORCE)", building)
    forget_old_templates(settings)
    run(settings, "CREATE DATABASE {}", building)
    settings["NAME"] = building
    try:
        # on our own server from the shipped tables, as users' are; elsewhere by the migrations
        ours = "passfile" in settings["OPTIONS"]
        prepare(dumps=cache_folder(os.environ) / "tables" if ours else None)
    finally:
        connections.close_all()
        settings["NAME"] = before
    run(settings, "ALTER DATABASE {} RENAME TO {}", building, name)


def forget_old_templates(settings: dict[str, Any]) -> None:
    with maintenance(settings) as server:
        rows = server.execute(
            "SELECT datname FROM pg_database WHERE datname LIKE 'template_answerable_%%' "
            "ORDER BY oid DESC OFFSET %s",
            [TEMPLATES_KEPT],
        ).fetchall()
    for (name,) in rows:
        with contextlib.suppress(psycopg.Error):  # somebody copies it just now
            run(settings, "DROP DATABASE IF EXISTS {}", name)


def run(settings: dict[str, Any], statement: str, *names: str) -> None:
    with maintenance(settings) as server:
        server.execute(sql.SQL(statement).format(*(sql.Identifier(name) for name in names)))


@contextlib.contextmanager
def maintenance(settings: dict[str, Any]) -> Iterator[psycopg.Connection]:
    """A connection to the server's own database, outside any transaction."""
    server = psycopg.connect(
        dbname="postgres",
        user=settings["USER"] or None,
        password=settings["PASSWORD"] or None,
        host=settings["HOST"] or None,
        port=settings["PORT"] or None,
        autocommit=True,
        **{key: value for key, value in settings["OPTIONS"].items() if key == "passfile"},
    )
    try:
        yield server
    finally:
        server.close()
