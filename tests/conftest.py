"""What every test may ask for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = Path(os.environ.get("ANSWERABLE_REFERENCE", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def reference() -> Path:
    """The reference data kept outside the repository; the test is skipped where it is absent."""
    if not REFERENCE.is_dir():
        pytest.skip(f"no reference data at {REFERENCE}: set ANSWERABLE_REFERENCE to its folder")
    return REFERENCE
