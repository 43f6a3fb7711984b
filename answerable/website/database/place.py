"""Where the files of one installation's database lie.

`<home>/database/` holds the cluster, its password, its locks and its log. As root the server runs
as another user; where that user cannot enter a folder above the home, the same files lie under
/var/lib/answerable/clusters/ and two files in `<home>/database/` say so.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from answerable.website.database.account import Account, account_for
from answerable.website.database.home import LIBRARY
from answerable.website.database.trouble import DatabaseTroubleError

CLUSTERS = LIBRARY / "clusters"
_POINTER, _NOTICE, _OWNER = "elsewhere", "WHERE-IS-THE-DATABASE.txt", "home"


@dataclass(frozen=True)
class Place:
    """The folder of one database, and the user its server runs as."""

    folder: Path
    account: Account

    @property
    def cluster(self) -> Path:
        return self.folder / "cluster"

    @property
    def password(self) -> Path:
        return self.folder / "password"

    @property
    def state(self) -> Path:
        return self.folder / "state.json"

    @property
    def log(self) -> Path:
        return self.folder / "log.txt"

    def lock(self, name: str) -> Path:
        return self.folder / f"{name}.lock"


def place_of(home: Path) -> Place:
    """Find or make the folder of the database of `home`.

    Raises DatabaseTroubleError where it can be neither made nor reached.
    """
    folder = home / "database"
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise DatabaseTroubleError(
            f"The data folder {home} cannot be made: {error.strerror}. "
            "Set ANSWERABLE_HOME to a folder that can be written."
        ) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise DatabaseTroubleError(
            f"The data folder {folder} cannot be written by this user. "
            "Run as its owner, or set ANSWERABLE_HOME to another folder."
        )
    if (folder / _POINTER).exists():
        return _elsewhere(home, folder)
    account = account_for(folder / "cluster")
    if account.is_me:
        return Place(folder, account)
    return _shared(home, folder, account)


def _shared(home: Path, folder: Path, account: Account) -> Place:
    """Root's data folder, entered by `account`; or the cluster elsewhere."""
    for ours in (home, folder):
        account.let_into(ours)
    if account.reaches(folder):
        return Place(folder, account)
    if (folder / "cluster").exists():
        raise DatabaseTroubleError(
            f"The database in {folder} belongs to a user who can no longer enter the folders "
            f"above it. Give that user passage to {home}, or move the data folder."
        )
    return _make_elsewhere(home, folder, account)


def _make_elsewhere(home: Path, folder: Path, account: Account) -> Place:
    identity = secrets.token_hex(8)
    kept = CLUSTERS / identity
    for ours in (LIBRARY, CLUSTERS, kept):  # the first may be root's own data folder
        account.finds_way_through(ours)
    if not account.reaches(kept):
        kept.rmdir()
        raise DatabaseTroubleError(
            f"The database's user cannot enter {CLUSTERS}. "
            f"Let everybody pass through it (chmod o+x) and through the folders above it."
        )
    (kept / _OWNER).write_text(f"{identity}\n{home}\n", encoding="utf-8")
    (folder / _NOTICE).write_text(
        "PostgreSQL does not run as root, and its user cannot enter a folder above this one.\n"
        f"So the database of this data folder is kept in\n\n    {kept}\n\n"
        "Copy that folder too when you copy this one; remove it when you remove this one.\n",
        encoding="utf-8",
    )
    (folder / _POINTER).write_text(identity + "\n", encoding="utf-8")
    return Place(kept, account)


def _elsewhere(home: Path, folder: Path) -> Place:
    """The place that `folder` points to, if it says the same of itself; else a new one."""
    identity = (folder / _POINTER).read_text(encoding="utf-8").strip()
    kept = CLUSTERS / identity
    said = (kept / _OWNER).read_text(encoding="utf-8") if (kept / _OWNER).exists() else ""
    owner = said.splitlines()
    account = account_for(kept / "cluster")
    if len(owner) != 2 or owner[0] != identity:
        return _make_elsewhere(home, folder, account)
    if owner[1] != str(home):
        _moved(Path(owner[1]), home, kept, identity)
    return Place(kept, account)


def _moved(before: Path, home: Path, kept: Path, identity: str) -> None:
    """Follow a data folder that was moved; refuse one that was copied."""
    original = before / "database" / _POINTER
    if original.exists() and original.read_text(encoding="utf-8").strip() == identity:
        raise DatabaseTroubleError(
            f"{home} is a copy of {before}, and the database of that one lies in {kept}. "
            "Two data folders cannot share one database: remove `database` from the copy to start "
            "it empty."
        )
    (kept / _OWNER).write_text(f"{identity}\n{home}\n", encoding="utf-8")
