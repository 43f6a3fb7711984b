"""Several processes tell the demonstration at once, where what they tell does not touch."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from django.db import connection

MOST = 4
"""More only wait for the database and for each other."""


def cores() -> int:
    return max(1, min(MOST, multiprocessing.cpu_count()))


@contextmanager
def crew(hands: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that know all that this one has loaded and learnt; each opens its own connection.

    What is handed to them and what they give back is pickled. None must be at work in a
    transaction that the others have to see.
    """
    connection.close()
    gc.freeze()  # what is shared stays shared: their collectors need not touch it
    with ProcessPoolExecutor(hands, multiprocessing.get_context("fork")) as pool:
        yield pool
