"""What is new in a mailbox is stored, message by message, before the place is remembered.

Cut off anywhere, the next run begins with the message after the last one remembered: what was
stored and not remembered comes again, and the same bytes are stored once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.post.imap.connection import TIMEOUT, Connection, MailboxError, connect
from answerable.post.imap.settings import from_environment, secret_given
from answerable.post.intake import store
from answerable.post.models import Mailbox

LOCK_SPACE = 0x6D61696C
"""The first half of the database's advisory lock of one mailbox; its key is the second."""
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Taken:
    """mailbox: its name. stored: how many messages came. problem: a sentence, or empty."""

    mailbox: str
    stored: int = 0
    problem: str = ""


def take_all(*, by: Actor, now: datetime) -> list[Taken]:
    """What is new in every mailbox; one that cannot be read does not stop the others."""
    from_environment(by=by, now=now)
    return [take(mailbox, by=by, now=now) for mailbox in Mailbox.objects.filter(active=True)]


def take(mailbox: Mailbox, *, by: Actor, now: datetime) -> Taken:
    """Store what is new in one mailbox. Two runs at once: the second leaves it to the first."""
    if not _held(mailbox):
        return Taken(mailbox.name)
    count = 0
    try:
        mailbox.refresh_from_db()
        with connect(mailbox, secret=secret_given(mailbox), now=now) as opened:
            _begin(mailbox, opened)
            for uid in opened.new(mailbox.last_uid, mailbox.since - A_DAY):
                count += _take_one(mailbox, opened, uid, by=by, now=now)
    except MailboxError as error:
        _tell_problem(mailbox, str(error), by=by, now=now)
        return Taken(mailbox.name, count, str(error))
    finally:
        _let_go(mailbox)
    _tell_read(mailbox, now)
    return Taken(mailbox.name, count)


def count_new(mailbox: Mailbox, *, now: datetime, patience: int = TIMEOUT) -> int:
    """Sign in and count what is new, taking nothing. Raises MailboxError with a sentence."""
    secret = secret_given(mailbox)
    with connect(mailbox, secret=secret, now=now, patience=patience) as opened:
        same = mailbox.uid_validity == opened.uid_validity
        return len(opened.new(mailbox.last_uid if same else 0, mailbox.since))


def _held(mailbox: Mailbox) -> bool:
    """Held by this connection to the database: a process that dies lets go of it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [LOCK_SPACE, mailbox.pk])
        return bool(cursor.fetchone()[0])


def _let_go(mailbox: Mailbox) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK_SPACE, mailbox.pk])


def _begin(mailbox: Mailbox, opened: Connection) -> None:
    """A folder made anew has other numbers: all of it is looked at again, and stored once."""
    if mailbox.uid_validity != opened.uid_validity:
        mailbox.uid_validity, mailbox.last_uid = opened.uid_validity, 0
        mailbox.save(update_fields=["uid_validity", "last_uid"])


def _take_one(mailbox: Mailbox, opened: Connection, uid: int, *, by: Actor, now: datetime) -> int:
    fetched = opened.fetch(uid)
    wanted = fetched is not None and fetched.received >= mailbox.since
    if fetched is not None and wanted:
        via = f"imap:{mailbox.name}"
        store(fetched.raw, received=fetched.received, via=via, by=by, now=now)
    mailbox.last_uid = uid
    mailbox.save(update_fields=["last_uid"])
    return int(wanted)


def _tell_problem(mailbox: Mailbox, problem: str, *, by: Actor, now: datetime) -> None:
    """Said in the trail when it begins, not each minute that it lasts."""
    if mailbox.problem != problem:
        record(
            by=by, now=now, deed="mailbox not read", kind="mailbox", key=mailbox.name,
            detail={"problem": problem},
        )  # fmt: skip
    mailbox.problem, mailbox.problem_since = problem, mailbox.problem_since or now
    mailbox.save(update_fields=["problem", "problem_since"])


def _tell_read(mailbox: Mailbox, now: datetime) -> None:
    mailbox.problem, mailbox.problem_since, mailbox.read_at = "", None, now
    mailbox.save(update_fields=["problem", "problem_since", "read_at"])
