"""A life that takes mail until nothing is left, for a test to kill."""

from __future__ import annotations

SAID = 3
"""How it ends where the mailbox could not be read: with the sentence the job would keep."""


def take(home: str) -> int:
    """Run in a process of the nursery's, where the settings are there already."""
    from pathlib import Path  # noqa: PLC0415

    from django.conf import settings  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from answerable.accounts.actor import Actor  # noqa: PLC0415
    from answerable.files.storage import kept_storage  # noqa: PLC0415
    from answerable.post import imap  # noqa: PLC0415

    settings.STORAGES = {**settings.STORAGES, "kept": kept_storage({}, Path(home))}
    by = Actor("job", "post", "Post")
    for taken in imap.take_all(by=by, now=timezone.now()):
        if taken.problem:
            print(taken.problem)  # noqa: T201
            return SAID
    return 0
