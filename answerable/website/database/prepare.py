"""Bringing a database to this version's tables: extensions, migrations, what roles need.

A digest of all migrations is kept in the database, so that a command that finds it there need not
look further. An empty database of our own is filled from a dump, which takes a twentieth of the
time of the migrations: the one shipped beside this file where it is of the same digest, otherwise
one made the first time, in the cache folder.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from answerable.website.database.home import cache_folder
from answerable.website.database.programs import shipped
from answerable.website.database.start import held
from answerable.website.database.trouble import DatabaseTroubleError

OLDEST = 15
SHIPPED = Path(__file__).with_name("tables.sql")
EXTENSIONS = ("pg_trgm", "unaccent", "btree_gist")
# Any number will do, as long as it is always the same: two commands must not migrate at once.
_ALONE = 7_317_402_116


@cache
def digest() -> str:
    """What the tables depend on: every migration, and the versions of those who write them."""
    summed = hashlib.sha256()
    for package in ("django", "django-allauth", "procrastinate"):
        summed.update(f"{package} {version(package)}\n".encode())
    for app in sorted(apps.get_app_configs(), key=lambda one: one.label):
        for path in sorted((Path(app.path) / "migrations").glob("*.py")):
            summed.update(f"{app.label}/{path.name}\n".encode())
            summed.update(path.read_bytes())
    return summed.hexdigest()


def prepare(*, dumps: Path | None = None) -> bool:
    """Bring Django's default database up to date. True if anything was done.

    `dumps` is a folder for dumps of empty databases, for a server of our own only. Raises
    DatabaseTroubleError where the server is too old, refuses us, or lacks an extension, and where
    the database cannot hold every letter.
    """
    try:
        _refuse_old(connection)
        _refuse_another_encoding(connection)
        if _digest_inside(connection) == digest():
            return False
        with _alone(connection):
            if _digest_inside(connection) != digest():
                _bring_up_to_date(connection, dumps)
    except OperationalError as error:
        raise DatabaseTroubleError(f"The database cannot be used: {_first_line(error)}") from error
    return True


def _refuse_old(server: BaseDatabaseWrapper) -> None:
    with server.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        number = int(cursor.fetchone()[0])
    if number // 10_000 < OLDEST:
        raise DatabaseTroubleError(
            f"The server that DATABASE_URL names runs PostgreSQL {number // 10_000}. "
            f"Answerable needs {OLDEST} or newer."
        )


def _refuse_another_encoding(server: BaseDatabaseWrapper) -> None:
    with server.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
    if encoding != "UTF8":
        raise DatabaseTroubleError(
            f"The database that DATABASE_URL names stores its text as {encoding}, and Answerable "
            "needs UTF8. Make another: createdb --encoding=UTF8 --template=template0 answerable"
        )


def _digest_inside(server: BaseDatabaseWrapper) -> str | None:
    with server.cursor() as cursor:
        cursor.execute("SELECT to_regclass('answerable_tables') IS NOT NULL")
        if not cursor.fetchone()[0]:
            return None
        cursor.execute("SELECT digest FROM answerable_tables")
        row = cursor.fetchone()
    return str(row[0]) if row else None


@contextlib.contextmanager
def _alone(server: BaseDatabaseWrapper) -> Iterator[None]:
    with server.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_ALONE])
    try:
        yield
    finally:
        with server.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_ALONE])


def _bring_up_to_date(server: BaseDatabaseWrapper, dumps: Path | None) -> None:
    fresh = dumps is not None and _is_empty(server)
    kept = dumps / f"tables-{digest()[:32]}.sql" if dumps is not None else None
    if fresh and any(_filled(server, one) for one in _dumps(kept)):
        return
    _extend(server)
    call_command("migrate", interactive=False, verbosity=0)
    _remember(server)
    if fresh and kept is not None:
        _keep_dump(server, kept)


def _dumps(kept: Path | None) -> Iterator[Path]:
    """Those that may be run: the shipped one is as much ours as the program is."""
    if SHIPPED.is_file():
        yield SHIPPED
    if kept is not None and _ours(kept):
        yield kept


def dumped_digest(dump: Path) -> str:
    """The digest of the tables that a dump makes: its first line."""
    with dump.open(encoding="utf-8") as lines:
        return lines.readline().removeprefix("--").strip()


def write_dump(server: BaseDatabaseWrapper, to: Path) -> None:
    """Write the tables of a database that holds nothing else, with their digest as first line.

    Raises subprocess.CalledProcessError where the server's own programs refuse.
    """
    told = _client(
        "pg_dump", server, "--no-owner", "--no-privileges", "--no-comments",
        "--restrict-key=answerable",
    )  # fmt: skip
    to.write_bytes(f"-- {digest()}\n".encode() + told)


def _filled(server: BaseDatabaseWrapper, dump: Path) -> bool:
    """Whether the dump was of these tables and has been read in; a bad one leaves nothing."""
    if dumped_digest(dump) != digest():
        return False
    with contextlib.suppress(subprocess.CalledProcessError):
        _client("psql", server, "--quiet", "--no-psqlrc", "-1", "-vON_ERROR_STOP=1", f"-f{dump}")
        return True
    return False


def _is_empty(server: BaseDatabaseWrapper) -> bool:
    with server.cursor() as cursor:
        cursor.execute("SELECT NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')")
        return bool(cursor.fetchone()[0])


def _extend(server: BaseDatabaseWrapper) -> None:
    for name in EXTENSIONS:
        try:
            with server.cursor() as cursor:
                cursor.execute(f"CREATE EXTENSION IF NOT EXISTS {name}")
        except DatabaseError as error:
            raise DatabaseTroubleError(
                f"The database lacks the extension {name}: {_first_line(error)} Ask whoever keeps "
                f"the server to install its contrib package and run CREATE EXTENSION {name}."
            ) from error


def _remember(server: BaseDatabaseWrapper) -> None:
    with server.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS answerable_tables (digest text NOT NULL)")
        cursor.execute("DELETE FROM answerable_tables")
        cursor.execute("INSERT INTO answerable_tables VALUES (%s)", [digest()])


def _ours(kept: Path) -> bool:
    """Whether the dump is one that nobody else could have written: it will be run."""
    try:
        found = kept.stat()
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022


def _keep_dump(server: BaseDatabaseWrapper, kept: Path) -> None:
    """Dump the tables as they are before anything is in them. Without it only time is lost."""
    new = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_dump(server, new)
        new.chmod(0o600)
        for older in kept.parent.glob("tables-*.sql"):
            older.unlink(missing_ok=True)
        new.replace(kept)
    except (OSError, subprocess.CalledProcessError):
        new.unlink(missing_ok=True)


def _client(program: str, server: BaseDatabaseWrapper, *options: str) -> bytes:
    """What one of the shipped client programs says of the database `server` is connected to."""
    settings: Mapping[str, object] = server.settings_dict
    passfile = settings["OPTIONS"]["passfile"]  # type: ignore[index]
    done = subprocess.run(
        [
            str(shipped() / program),
            f"--host={settings['HOST']}",
            f"--username={settings['USER']}",
            f"--dbname={settings['NAME']}",
            *options,
        ],
        check=True,
        capture_output=True,
        env={"PGPASSFILE": str(passfile), "LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    return done.stdout


def _first_line(error: Exception) -> str:
    line = next(iter(str(error).strip().splitlines()), type(error).__name__)
    return line if line.endswith(".") else line + "."


def bring_up_to_date() -> None:
    """Prepare the database that `start` found or started."""
    prepare(dumps=cache_folder(os.environ) / "tables" if held() else None)
