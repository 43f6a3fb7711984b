"""Who did what, when. Written inside each deed; no rule ever reads it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import TrailEntry, TrailText

JSON = str | int | float | bool | None | list["JSON"] | dict[str, "JSON"]


@transaction.atomic(savepoint=False)
def record(
    *,
    by: Actor,
    now: datetime,
    deed: str,
    kind: str,
    key: str,
    detail: Mapping[str, JSON] | None = None,
) -> TrailEntry:
    """Append a deed. `detail` may hold free text: destruction may empty it later.

    Where it fails the deed fails with it: no deed goes untold.
    """
    entry = TrailEntry.objects.create(
        at=now, actor_kind=by.kind, actor_key=by.key, deed=deed, kind=kind, key=key
    )
    TrailText.objects.create(entry=entry, name=by.name, title=by.title, detail=dict(detail or {}))
    return entry
