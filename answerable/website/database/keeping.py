"""For what runs for days: the database is started again if its watcher is killed."""

from __future__ import annotations

import contextlib
import threading
import time

from answerable.website.database.start import held
from answerable.website.database.trouble import DatabaseTroubleError

EVERY = 5.0  # seconds between looks: one lock is tried


def keep_running() -> None:
    """Look after the database in the background until this process ends."""
    if held() is not None:
        threading.Thread(target=_look, daemon=True, name="database").start()


def _look() -> None:
    keeping = held()
    while keeping is not None:
        time.sleep(EVERY)
        # What cannot be put right now may be a little later; those who ask are told meanwhile.
        with contextlib.suppress(DatabaseTroubleError):
            keeping.ensure()
