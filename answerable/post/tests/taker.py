"""A process that takes mail until nothing is left, for a test to kill: `python taker.py HOME`."""

from __future__ import annotations

import sys
from pathlib import Path


def main(home: str) -> None:
    import django  # noqa: PLC0415  -- the settings come first
    from django.conf import settings  # noqa: PLC0415

    django.setup()
    from django.utils import timezone  # noqa: PLC0415

    from answerable.accounts.actor import Actor  # noqa: PLC0415
    from answerable.files.storage import kept_storage  # noqa: PLC0415
    from answerable.post import imap  # noqa: PLC0415

    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, Path(home))}
    by = Actor("job", "post", "Post")
    for taken in imap.take_all(by=by, now=timezone.now()):
        if taken.problem:
            sys.exit(taken.problem)


if __name__ == "__main__":
    main(sys.argv[1])
