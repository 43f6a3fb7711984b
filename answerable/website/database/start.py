"""Before a command that needs the database: start it, say where it is, bring it up to date."""

from __future__ import annotations

import os

from answerable.website.database.hold import Held, hold
from answerable.website.database.home import data_folder

_held: list[Held] = []


def use_folder(part: str) -> None:
    """Keep to `part` of the default data folder, and away from any server that is set."""
    os.environ["ANSWERABLE_HOME"] = str(data_folder(os.environ, part))
    os.environ.pop("DATABASE_URL", None)


def start() -> None:
    """Hold the database of the data folder until this process ends, unless a server is set.

    Called before Django's settings are read, which take the address from DATABASE_URL.
    """
    folder = data_folder(os.environ)
    os.environ["ANSWERABLE_HOME"] = str(folder)
    if os.environ.get("DATABASE_URL"):
        return
    held = hold(folder)
    _held.append(held)
    os.environ["DATABASE_URL"] = held.url


def installed() -> bool:
    """Whether a database is set, or has been made in the data folder. Nothing is made here."""
    folder = data_folder(os.environ) / "database"
    made = (folder / "cluster").exists() or (folder / "elsewhere").exists()
    return made or bool(os.environ.get("DATABASE_URL"))


def held() -> Held | None:
    """What `start` holds; None where a server is set."""
    return _held[0] if _held else None
