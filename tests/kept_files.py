"""A folder for what a test keeps, named for it but made by the first file that is put there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def numbered_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names one after another: `tmp_path` makes a folder each time, and most stay empty."""
    root = tmp_path_factory.mktemp("kept")
    return (root / str(number) for number in count())


@pytest.fixture
def kept_folder(numbered_folders: Iterator[Path]) -> Path:
    return next(numbered_folders)
