"""Where this installation keeps its data. Nothing is made here."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

LIBRARY = Path("/var/lib/answerable")


def data_folder(environment: Mapping[str, str], part: str = "") -> Path:
    """The data folder, absolute: ANSWERABLE_HOME, or `part` of the default of whoever runs this."""
    if given := environment.get("ANSWERABLE_HOME"):
        return Path(given).expanduser().absolute()
    return _default(environment) / part


def _default(environment: Mapping[str, str]) -> Path:
    if os.geteuid() == 0:
        return LIBRARY
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Answerable"
    share = environment.get("XDG_DATA_HOME", "")
    # The XDG rules say that a relative path there is to be ignored.
    return (Path(share) if share.startswith("/") else Path.home() / ".local/share") / "answerable"


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Where what can be made again is kept, of whoever runs this."""
    if os.geteuid() == 0:
        return Path("/var/cache/answerable")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Answerable"
    said = environment.get("XDG_CACHE_HOME", "")
    return (Path(said) if said.startswith("/") else Path.home() / ".cache") / "answerable"
