"""Templates stay compiled from one run of the tests to the next, and for every process of it.

A page of ours is put together from fifty of them, and each process would compile them all anew.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import jinja2
import pytest
from django.conf import settings

from answerable.website import environment
from answerable.website.database.home import cache_folder


@pytest.fixture(scope="session", autouse=True)
def _templates_stay_compiled() -> None:
    """What is kept is known by its source; in a folder known by what else bears upon it."""
    how = Path(environment.__file__).read_bytes() + jinja2.__version__.encode()
    folder = cache_folder(os.environ) / "test-templates" / sha256(how).hexdigest()[:16]
    folder.mkdir(parents=True, exist_ok=True)
    kept = jinja2.FileSystemBytecodeCache(str(folder))
    settings.TEMPLATES[0]["OPTIONS"]["bytecode_cache"] = kept
