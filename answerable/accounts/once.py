"""A double click does a thing once: one submission for each actor and key."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from answerable.accounts.actor import Actor
from answerable.accounts.models import Once

KEPT = timedelta(days=30)
STALE = timedelta(minutes=2)


def fresh_key() -> str:
    """A key for a form about to be shown: 128 random bits."""
    return secrets.token_urlsafe(16)


def begin(*, by: Actor, key: str, now: datetime) -> tuple[Once, bool]:
    """The submission under this key, and whether it is the first.

    One begun over two minutes ago and never finished was cut off: it may begin again.
    """
    once, first = Once.objects.get_or_create(
        actor_kind=by.kind, actor_key=by.key, key=key, defaults={"begun_at": now}
    )
    if not first and once.finished_at is None and once.begun_at <= now - STALE:
        first = bool(Once.objects.filter(pk=once.pk, begun_at=once.begun_at).update(begun_at=now))
    return once, first


def finish(once: Once, *, location: str, now: datetime) -> None:
    """Remember where the first submission led."""
    Once.objects.filter(pk=once.pk).update(finished_at=now, location=location)


def release(once: Once) -> None:
    """Nothing was done (a form with errors, a fault): the key may be used again."""
    once.delete()


def sweep(*, now: datetime) -> int:
    """Forget submissions too old to be clicked again; how many were forgotten."""
    return Once.objects.filter(begun_at__lt=now - KEPT).delete()[0]
