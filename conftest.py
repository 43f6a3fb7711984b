"""Loads what the tests of every room share."""

import gc
import os
from collections import Counter

import pytest
from hypothesis import settings

from tests.conftest import reference

__all__ = ["reference"]
pytest_plugins = [
    "tests.database",
    "tests.kept_files",
    "tests.one_day",
    "tests.reports",
    "tests.templates",
]

# One process a core: what reckons with arrays takes no second core from another that needs it.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Rows and syntax trees by the thousand are no rubbish: looking them through took a tenth of it all.
gc.set_threshold(50_000, 20, 20)

# A busy machine is no failure: time is measured in benchmarks. Nor is chance: the same examples are
# tried each time, and `make soak` looks further, at others each time.
settings.register_profile("gate", deadline=None, max_examples=40, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=500)
settings.load_profile("gate")


TOGETHER = 20
SERVERS = {"dovecot", "peer"}
"""Fixtures that start a server; a test that starts a program itself is marked where it stands."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file go to a process by the score: handed out singly, each costs a talk."""
    met: Counter[str] = Counter()
    for item in items:
        if SERVERS & set(getattr(item, "fixturenames", ())):
            item.add_marker("programs")
        if item.get_closest_marker("xdist_group") is None:
            file = item.nodeid.partition("::")[0]
            item.add_marker(pytest.mark.xdist_group(f"{file} {met[file] // TOGETHER}"))
            met[file] += 1


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector need not look through it before each test ends."""
    gc.collect()
    gc.freeze()
