"""A folder for what a test keeps, named for it but made by the first file that is put there.

Nothing of a test lands in the data folder of whoever runs them: a test that names no folder of its
own shares one, which ends with the run.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from django.conf import settings

from answerable.files.storage import kept_storage


@pytest.fixture(scope="session", autouse=True)
def _no_data_folder_is_touched(tmp_path_factory: pytest.TempPathFactory) -> None:
    shared = tmp_path_factory.mktemp("kept-by-all")
    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, shared)}
    settings.SECRET_KEY = secrets.token_urlsafe(48)


@pytest.fixture(scope="session")
def numbered_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names one after another: `tmp_path` makes a folder each time, and most stay empty."""
    root = tmp_path_factory.mktemp("kept")
    return (root / str(number) for number in count())


@pytest.fixture
def kept_folder(numbered_folders: Iterator[Path]) -> Path:
    return next(numbered_folders)
