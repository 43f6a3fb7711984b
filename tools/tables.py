"""Writes answerable/website/database/tables.sql, what the migrations make: `make tables`.

A new data folder is filled from it at once instead of running every migration. A test fails where
it is not what the migrations make.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import django

from answerable.website.database.hold import hold

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.website.settings")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        held = hold(Path(folder))
        try:
            os.environ["DATABASE_URL"] = held.url
            write()
        finally:
            held.close()


def write() -> None:
    django.setup()
    from django.db import connection  # noqa: PLC0415  # only after the settings are known

    from answerable.website.database.prepare import (  # noqa: PLC0415
        SHIPPED,
        prepare,
        write_dump,
    )

    prepare()
    write_dump(connection, SHIPPED)
    connection.close()


if __name__ == "__main__":
    main()
