"""Writes what the migrations make: `python tools/tables.py [FILE]`, or `make tables`.

The shipped file, if none is named: a new data folder is filled from it at once instead of running
every migration. A test fails where it is not what the migrations make.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import django

from answerable.website.database.hold import hold
from answerable.website.database.prepare import SHIPPED, prepare, write_dump

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        held = hold(Path(folder))
        try:
            os.environ["DATABASE_URL"] = held.url
            write(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
        finally:
            held.close()


def write(to: Path) -> None:
    django.setup()
    from django.db import connection  # noqa: PLC0415  # only after the settings are known

    prepare()
    write_dump(connection, to)
    connection.close()


if __name__ == "__main__":
    main()
