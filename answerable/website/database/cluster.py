"""Making a new PostgreSQL cluster, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from collections.abc import Sequence
from pathlib import Path

from answerable.website.database.account import Account
from answerable.website.database.place import Place
from answerable.website.database.programs import MAJOR
from answerable.website.database.trouble import DatabaseTroubleError

NAME = "answerable"
_HBA = "# Written by Answerable: one socket, in a private folder, with a password.\n"
_HBA += "local all all scram-sha-256\n"


def make_if_absent(place: Place, programs: Path) -> None:
    """Make the cluster of `place` unless it is there. The caller holds the lock for starting.

    Raises DatabaseTroubleError: no space, no permission, or another major version in the folder.
    """
    version = place.cluster / "PG_VERSION"
    if version.exists():
        _refuse_another_version(place, version.read_text(encoding="utf-8").strip())
        return
    if place.cluster.exists():
        raise DatabaseTroubleError(
            f"{place.cluster} is there, but it is no PostgreSQL cluster. Move it out of the way."
        )
    _remove_leftovers(place)
    new = place.folder / f"cluster.new-{os.getpid()}"
    try:
        _make(new, place, programs)
    except OSError as error:
        raise DatabaseTroubleError(f"No database could be made: {error}.") from error
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _make(new: Path, place: Place, programs: Path) -> None:
    new.mkdir(mode=0o700)
    place.account.owns(new)
    _initdb(new, place.account, programs)
    password = secrets.token_hex(24)
    _first_statements(new, place.account, programs, password)
    (new / "pg_hba.conf").write_text(_HBA, encoding="utf-8")
    _write_password(place.password, password)
    _run(place.account, [programs / "initdb", "-D", new, "--sync-only"])
    new.rename(place.cluster)


def _initdb(new: Path, account: Account, programs: Path) -> None:
    """Written in bulk first and brought to disk at the end: a tenth of the time.

    The builtin C.UTF-8 locale sorts alike on every machine and knows upper from lower case.
    """
    options = ["--username=postgres", "--auth=reject", "--encoding=UTF8", "--locale=C"]
    options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    options += ["--no-sync", "--no-instructions"]
    _run(account, [programs / "initdb", "-D", new, *options])


def _first_statements(new: Path, account: Account, programs: Path, password: str) -> None:
    """The product's own role and database, before anybody can connect.

    The role is no superuser: a hole in the product must not become one in the machine.
    """
    statements = [
        f"ALTER ROLE postgres PASSWORD '{password}';",
        f"CREATE ROLE {NAME} LOGIN CREATEDB PASSWORD '{password}';",
        f"CREATE DATABASE {NAME} OWNER {NAME};",
    ]
    command: list[str | Path] = [programs / "postgres", "--single", "-D", new]
    command += ["-c", "exit_on_error=on", "-c", "fsync=off", "postgres"]
    _run(account, command, text="\n".join(statements) + "\n")


def _run(account: Account, command: Sequence[str | Path], *, text: str = "") -> None:
    done = account.run(command, text=text)
    if done.returncode == 0:
        return
    lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
    grave = [line for line in lines if "error" in line.lower() or "fatal" in line.lower()]
    said = (grave or lines or [f"exit code {done.returncode}"])[0]
    raise DatabaseTroubleError(f"No database could be made in the data folder. PostgreSQL: {said}")


def _write_password(path: Path, password: str) -> None:
    """As libpq's password file: any server, any database, any user."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as written:
        written.write(f"*:*:*:*:{password}\n")
        written.flush()
        os.fsync(handle)


def _remove_leftovers(place: Place) -> None:
    for left in place.folder.glob("cluster.new-*"):
        with contextlib.suppress(OSError):
            shutil.rmtree(left)


def _refuse_another_version(place: Place, found: str) -> None:
    if found == str(MAJOR):
        return
    raise DatabaseTroubleError(
        f"The database in {place.cluster} was made by PostgreSQL {found}, and this version of "
        f"Answerable runs PostgreSQL {MAJOR}. Nothing was changed. To bring it over:\n"
        f"  1. With the Answerable that made it (or any PostgreSQL {found}), start it and run\n"
        f"     pg_dump --format=custom --file=answerable.dump {NAME}\n"
        f"  2. Move {place.cluster} out of the way.\n"
        "  3. With this Answerable, keep `answerable serve` running and run\n"
        f"     pg_restore --clean --if-exists --no-owner --dbname={NAME} answerable.dump\n"
        f"     with host and password file as `answerable check` prints them."
    )
