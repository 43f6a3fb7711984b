"""Keep bytes, fetch them, destroy them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import partial

from django.core.files.base import ContentFile
from django.core.files.storage import Storage, storages
from django.db import connection, transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.files.models import FileUse, StoredFile


class NotKeptError(Exception):
    """No file of this hash is kept here."""


class DamagedError(Exception):
    """What the storage holds under this hash are not the bytes that were kept."""


def place(sha256: str) -> str:
    """The name under which the storage keeps these bytes."""
    return f"{sha256[:2]}/{sha256[2:4]}/{sha256}"


def kept() -> Storage:
    """The one storage of kept bytes."""
    return storages["kept"]


@transaction.atomic
def keep(
    data: bytes, *, name: str, media_type: str, kind: str, key: str, by: Actor, now: datetime
) -> StoredFile:
    """Keep `data` for the row (`kind`, `key`), under `name` there. Twice is the same as once."""
    sha256 = hashlib.sha256(data).hexdigest()
    hold(sha256)
    if not intact(sha256, len(data)):
        kept().save(place(sha256), ContentFile(data))
    stored, _new = StoredFile.objects.get_or_create(
        sha256=sha256,
        defaults={"size": len(data), "media_type": media_type[:255], "kept_at": now},
    )
    use(stored, name=name, kind=kind, key=key, by=by, now=now)
    return stored


def use(stored: StoredFile, *, name: str, kind: str, key: str, by: Actor, now: datetime) -> FileUse:
    """Say that (`kind`, `key`) needs these bytes too. Twice is the same as once."""
    row, _new = FileUse.objects.get_or_create(
        stored=stored,
        kind=kind,
        key=key,
        name=printable(name)[:255],
        defaults={"added_by": f"{by.kind}:{by.key}"[:200], "added_at": now},
    )
    return row


def printable(name: str) -> str:
    """The name without NUL and other control characters, which PostgreSQL or a terminal refuse."""
    return "".join(c for c in name if c.isprintable() and not "\ud800" <= c <= "\udfff")


def fetch(sha256: str) -> bytes:
    """The bytes of this hash. Raises NotKeptError, or DamagedError where they do not match it."""
    if not kept().exists(place(sha256)):
        raise NotKeptError(_("No file %(sha)s is kept.") % {"sha": sha256})
    with kept().open(place(sha256), "rb") as file:
        data: bytes = file.read()
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedError(_("The kept file %(sha)s has been altered.") % {"sha": sha256})
    return data


@transaction.atomic
def destroy(*, kind: str, key: str, by: Actor, now: datetime) -> tuple[str, ...]:
    """End the uses of (`kind`, `key`) and delete the bytes nobody else uses, by hash in order.

    Only the destruction of a case or of raw mail calls this, under its certificate, the end of a
    form that was never sent, and that of a project's file a month after it was removed.
    """
    gone = []
    ended = FileUse.objects.filter(kind=kind, key=key)
    for sha256 in sorted(set(ended.values_list("stored__sha256", flat=True))):
        hold(sha256)
        ended.filter(stored__sha256=sha256).delete()
        if StoredFile.objects.filter(sha256=sha256, uses__isnull=True).delete()[0]:
            gone.append(sha256)
            transaction.on_commit(eraser(sha256))
    record(by=by, now=now, deed="files destroyed", kind=kind, key=key, detail={"sha256": [*gone]})
    return tuple(gone)


def eraser(sha256: str) -> Callable[[], None]:
    """Deletes the bytes when the transaction that let them go has committed."""
    return partial(erase, sha256)


@transaction.atomic
def erase(sha256: str) -> None:
    """Delete bytes that no row knows; one kept again meanwhile stays."""
    hold(sha256)
    if not StoredFile.objects.filter(sha256=sha256).exists():
        kept().delete(place(sha256))


def intact(sha256: str, size: int) -> bool:
    """Whether the storage already holds a file of this name and size."""
    name = place(sha256)
    return kept().exists(name) and kept().size(name) == size


def hold(sha256: str) -> None:
    """Hold this hash to the end of the transaction, so that keeping and erasing never cross."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(%s)",
            [int.from_bytes(bytes.fromhex(sha256[:16]), signed=True)],
        )
