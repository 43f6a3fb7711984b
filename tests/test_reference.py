"""The reference manual cannot drift from the code."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from answerable.website.deployment import SETTINGS

ROOT = Path(__file__).resolve().parent.parent


def test_the_generated_pages_are_what_the_code_says(tmp_path: Path) -> None:
    subprocess.run([sys.executable, ROOT / "tools" / "reference.py", tmp_path], check=True)
    made = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    assert len(made) >= 6
    stale = [
        page.name
        for page in made
        if not (kept := ROOT / "docs" / "reference" / page.relative_to(tmp_path)).exists()
        or kept.read_text(encoding="utf-8") != page.read_text(encoding="utf-8")
    ]
    assert not stale, f"run `make reference`: {stale}"


def test_every_environment_variable_is_in_the_manual() -> None:
    read = set()
    for path in (ROOT / "answerable").rglob("*.py"):
        if "tests" in path.parts or path.name == "deployment.py":
            continue
        read |= set(
            re.findall(r"ANSWERABLE_[A-Z0-9_]+[A-Z0-9]|DATABASE_URL", path.read_text("utf-8"))
        )
    listed = {setting.name for setting in SETTINGS}
    assert read == listed, read ^ listed
