"""Mail in: stored before anything looks at it, then settled by whoever read it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.files import store as files
from answerable.post.models import NO_CASE, MessageStatus, RawMessage

KIND = "raw message"
MEDIA_TYPE = "message/rfc822"


@dataclass(frozen=True, slots=True)
class Envelope:
    """The addresses the server was given."""

    sender: str = ""
    recipients: tuple[str, ...] = ()


@transaction.atomic
def store(
    raw: bytes,
    *,
    received: datetime,
    via: str,
    by: Actor,
    now: datetime,
    envelope: Envelope | None = None,
) -> RawMessage:
    """Store the message as it came. The same bytes a second time give the first row.

    received: our server's stamp, with its zone. via: `imap:<mailbox>`, `drop`, `import`, `form`.
    """
    sha256 = hashlib.sha256(raw).hexdigest()
    files.hold(sha256)
    known = RawMessage.objects.filter(sha256=sha256).first()
    if known is not None:
        return known
    stored = files.keep(
        raw, name="message.eml", media_type=MEDIA_TYPE, kind=KIND, key=sha256, by=by, now=now
    )
    message = RawMessage.objects.create(
        sha256=sha256,
        stored=stored,
        received=received,
        via=via,
        envelope=addresses(envelope or Envelope()),
        stored_at=now,
    )
    record(by=by, now=now, deed="message stored", kind=KIND, key=sha256, detail={"via": via})
    return message


def addresses(envelope: Envelope) -> dict[str, Any]:
    if not (envelope.sender or envelope.recipients):
        return {}
    return {"from": envelope.sender, "to": [*envelope.recipients]}


class AlreadySettledError(Exception):
    """The message is already part of something else."""


@transaction.atomic
def settle(
    message: RawMessage,
    *,
    status: MessageStatus,
    by: Actor,
    now: datetime,
    kind: str = "",
    key: str = "",
    message_id: str = "",
    note: str = "",
) -> RawMessage:
    """Say what the message became. Saying the same twice is the same as once.

    Raises AlreadySettledError where it is in another case already.
    """
    row = RawMessage.objects.select_for_update().get(pk=message.pk)
    if row.status == status and (row.kind, row.key) == (kind, key):
        return row
    if row.status == MessageStatus.CASE:
        raise AlreadySettledError(
            _("This message is already in %(key)s.") % {"key": f"{row.kind} {row.key}"}
        )
    row.status, row.kind, row.key, row.note, row.settled_at = status, kind, key, note, now
    row.message_id = message_id[:998] or row.message_id
    row.save()
    record(
        by=by,
        now=now,
        deed="message settled",
        kind=KIND,
        key=row.sha256,
        detail={"status": str(status), "kind": kind, "key": key},
    )
    return row


@transaction.atomic
def put_back(message: RawMessage, *, by: Actor, now: datetime) -> RawMessage:
    """What was passed on or judged spam waits for a person again.

    Raises AlreadySettledError where it is in a case, or was never put aside.
    """
    row = RawMessage.objects.select_for_update().get(pk=message.pk)
    if row.status not in NO_CASE:
        raise AlreadySettledError(_("This message was not put aside."))
    return _waits_again(row, by, now)


@transaction.atomic
def take_out(message: RawMessage, *, by: Actor, now: datetime) -> RawMessage:
    """A message waits for a person again, whatever it was part of: the caller sees to that."""
    return _waits_again(RawMessage.objects.select_for_update().get(pk=message.pk), by, now)


def _waits_again(row: RawMessage, by: Actor, now: datetime) -> RawMessage:
    record(
        by=by, now=now, deed="message put back", kind=KIND, key=row.sha256,
        detail={"status": row.status, "key": row.key},
    )  # fmt: skip
    row.status, row.kind, row.key = MessageStatus.NEW, "", ""
    row.note, row.settled_at = "", None
    row.save(update_fields=["status", "kind", "key", "note", "settled_at"])
    return row


def raw_bytes(message: RawMessage) -> bytes:
    """The message byte for byte. Raises files.DamagedError where it was altered."""
    return files.fetch(message.sha256)


@transaction.atomic
def destroy(messages: Iterable[RawMessage], *, by: Actor, now: datetime) -> int:
    """Destroy messages and their bytes, under a certificate or after their days; how many."""
    count = 0
    for message in messages:
        message.delete()
        files.destroy(kind=KIND, key=message.sha256, by=by, now=now)
        count += 1
    return count
