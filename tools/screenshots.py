"""Copies the pictures the manual shows from what the journeys saw. Run by `make screenshots`."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "tests" / "journeys" / "screens"
IMAGES = ROOT / "docs" / "images"


def main() -> int:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    wanted = {
        name
        for page in pages
        for name in re.findall(r"images/([\w-]+\.png)", page.read_text(encoding="utf-8"))
    }
    missing = sorted(name for name in wanted if not (SCREENS / name).exists())
    if missing:
        print(f"no journey took these pictures: {', '.join(missing)}")
        return 1
    IMAGES.mkdir(exist_ok=True)
    for name in sorted(wanted):
        shutil.copyfile(SCREENS / name, IMAGES / name)
    print(f"{len(wanted)} pictures in docs/images")
    return 0


if __name__ == "__main__":
    sys.exit(main())
