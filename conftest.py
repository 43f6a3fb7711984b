"""Loads what the tests of every room share."""

from hypothesis import settings

from tests.conftest import reference

__all__ = ["reference"]
pytest_plugins = ["tests.database"]

# A busy machine is no failure: time is measured in benchmarks.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
