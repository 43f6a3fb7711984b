"""The request form between its first page and its last: its files, and putting it by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.cases.link_purposes import SAVED
from answerable.cases.models import Request, SavedRequest
from answerable.cases.refusals import BadInput
from answerable.cases.request_files import KIND
from answerable.files import store
from answerable.files.models import FileUse, StoredFile

FORM = "request form"
"""Of the files room: (`kind`, key of one form not sent yet)."""
KEPT_FOR = timedelta(days=14)
LARGEST = 10 * 1024 * 1024
"""Bytes of one file."""
MOST_FILES = 5


def put_file(
    *, form: str, data: bytes, name: str, there: int, by: Actor, now: datetime
) -> dict[str, Any]:
    """Keep a file with a form. there: how many it has already. Raises BadInput where it may not."""
    if not data:
        raise BadInput(_("“%(name)s” is empty. Nothing of it was kept.") % {"name": name})
    if len(data) > LARGEST:
        words = _("“%(name)s” is over %(most)s MB. Send it to us by email instead.")
        raise BadInput(words % {"name": name, "most": LARGEST // 1024 // 1024})
    if there >= MOST_FILES:
        words = _("You can add up to %(most)s files. Send the others to us by email.")
        raise BadInput(words % {"most": MOST_FILES})
    kept = store.keep(
        data, name=name, media_type="application/octet-stream", kind=FORM, key=form, by=by, now=now
    )
    return {"sha256": kept.sha256, "name": store.printable(name)[:255], "size": kept.size}


@transaction.atomic
def hand_files(
    *, form: str, files: Sequence[Mapping[str, Any]], case: Request, by: Actor, now: datetime
) -> None:
    """The form was sent: its files are the case's, those taken out again go."""
    for one in files:
        held = StoredFile.objects.filter(sha256=one["sha256"], uses__kind=FORM, uses__key=form)
        if stored := held.first():
            store.use(stored, name=one["name"], kind=KIND, key=case.reference, by=by, now=now)
    store.destroy(kind=FORM, key=form, by=by, now=now)


@transaction.atomic
def save_for_later(*, given: Mapping[str, Any], by: Actor, now: datetime) -> tuple[str, datetime]:
    """Put a form by. Gives its private link's token, shown once, and when it ends."""
    expires = now + KEPT_FOR
    saved = SavedRequest.objects.create(given=dict(given), saved_at=now, expires_at=expires)
    token = links.issue(
        purpose=SAVED.key, kind="saved request", key=str(saved.pk), expires=expires, by=by, now=now
    )
    return token, expires


def saved_under(link: Link) -> SavedRequest | None:
    """What was put by; None where it has been sent or its time is up."""
    return SavedRequest.objects.filter(pk=int(link.key)).first()


@transaction.atomic
def forget_ended(*, by: Actor, now: datetime) -> int:
    """Delete the forms whose time is up, and the files of forms nobody finished."""
    ended = SavedRequest.objects.filter(expires_at__lte=now)
    count = ended.count()
    ended.delete()
    alive = {row.given.get("key") for row in SavedRequest.objects.all()}
    old = FileUse.objects.filter(kind=FORM, added_at__lte=now - KEPT_FOR)
    for key in sorted(set(old.values_list("key", flat=True)) - alive):
        store.destroy(kind=FORM, key=key, by=by, now=now)
    return count
