"""Loads what the tests of every room share."""

from tests.conftest import reference

__all__ = ["reference"]
pytest_plugins = ["tests.database"]
