"""Where this installation keeps its data."""

from __future__ import annotations

import os
import sys
from pathlib import Path

LIBRARY = Path("/var/lib/answerable")


def default_home() -> Path:
    """The data folder of whoever runs this, when ANSWERABLE_HOME does not say."""
    if os.geteuid() == 0:
        return LIBRARY
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Answerable"
    share = os.environ.get("XDG_DATA_HOME", "")
    # The XDG rules say that a relative path there is to be ignored.
    return (Path(share) if share.startswith("/") else Path.home() / ".local/share") / "answerable"


def home(part: str = "") -> Path:
    """The data folder, absolute: ANSWERABLE_HOME, or `part` of the default one."""
    said = os.environ.get("ANSWERABLE_HOME", "")
    return Path(os.path.abspath(said)) if said else default_home() / part  # noqa: PTH100 (links stay)


def cache() -> Path:
    """Where what can be made again is kept, of whoever runs this."""
    if os.geteuid() == 0:
        return Path("/var/cache/answerable")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Answerable"
    said = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(said) if said.startswith("/") else Path.home() / ".cache") / "answerable"
