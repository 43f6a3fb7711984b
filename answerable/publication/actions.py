"""Put a copy in the log, publish what was held, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.publication.learning import learn, unlearn
from answerable.publication.models import LogEntry, Outcome, Standing
from answerable.safety.redaction import Asker, doubtful, without

KIND = "log entry"


@dataclass(frozen=True, slots=True)
class Answered:
    """One question as it was answered."""

    position: int
    number: str | None
    question: str
    answer: str
    disposition: str
    provisions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A closed case as the log takes it up, before the requester is removed."""

    source: str
    digest: str
    reference: str
    subject: str
    regime: str
    received_on: date
    answered_on: date
    questions: tuple[Answered, ...]
    asker: Asker


@transaction.atomic
def take_up(copy: Copy, *, by: Actor, now: datetime) -> LogEntry:
    """Put the copy in the log, or bring it up to date; a withdrawn entry stays withdrawn.

    It is published at once where nothing in it may tell who somebody is, and held otherwise.
    """
    questions = [cleaned(each, copy.asker) for each in copy.questions]
    subject = without(copy.subject, copy.asker, contacts=True)
    text = "\n\n".join(f"{each['question']}\n{each['answer']}" for each in questions)
    doubt = doubtful(f"{subject}\n{text}", copy.asker)
    entry = LogEntry.objects.select_for_update().filter(source=copy.source).first()
    entry = entry or LogEntry(source=copy.source, standing=Standing.HELD, pulled_at=now)
    entry.digest, entry.reference, entry.subject = copy.digest, copy.reference, subject[:300]
    entry.regime, entry.received_on = copy.regime, copy.received_on
    entry.answered_on, entry.outcome = copy.answered_on, outcome(copy.questions)
    entry.provisions = sorted({p for each in copy.questions for p in each.provisions})
    entry.questions, entry.text, entry.updated_at = questions, text, now
    if entry.standing != Standing.WITHDRAWN:
        stand(entry, doubt, now=now)
    entry.save()
    if entry.standing == Standing.PUBLISHED:
        learn(entry, by=by, now=now)
    record(by=by, now=now, deed=f"log entry {entry.standing}", kind=KIND, key=str(entry.public_id))
    return entry


def stand(entry: LogEntry, doubt: str | None, *, now: datetime) -> None:
    if doubt is not None:
        entry.standing, entry.reason = Standing.HELD, doubt
        return
    entry.standing, entry.reason = Standing.PUBLISHED, ""
    entry.published_at = entry.published_at or now


def cleaned(answered: Answered, asker: Asker) -> dict[str, Any]:
    return {
        "position": answered.position,
        "number": answered.number,
        "question": without(answered.question, asker, contacts=True),
        "answer": without(answered.answer, asker, contacts=False),
        "disposition": answered.disposition,
        "provisions": [*answered.provisions],
    }


REFUSED = frozenset(("withheld", "ncnd", "over_limit", "vexatious", "repeated"))
GIVEN = frozenset(("disclosed", "already_available"))


def outcome(questions: Sequence[Answered]) -> Outcome:
    """Of the whole request, from the dispositions of its questions."""
    codes = {each.disposition for each in questions}
    given, refused = codes & GIVEN, codes & REFUSED
    if given:
        return Outcome.PART if codes - GIVEN else Outcome.FULL
    if refused:
        return Outcome.REFUSED
    return Outcome.NOT_HELD if codes == {"not_held"} else Outcome.OTHER


class NotHeldError(Exception):
    """Only an entry that waits can be published by a person."""


@transaction.atomic
def publish(entry: LogEntry, *, by: Actor, now: datetime) -> LogEntry:
    """An officer read the held entry and lets it be seen. Raises NotHeldError for any other."""
    row = LogEntry.objects.select_for_update().get(pk=entry.pk)
    if row.standing != Standing.HELD:
        raise NotHeldError(_("This entry is not waiting to be published."))
    stand(row, None, now=now)
    row.updated_at = now
    row.save()
    learn(row, by=by, now=now)
    record(by=by, now=now, deed="log entry published", kind=KIND, key=str(row.public_id))
    return row


@transaction.atomic
def withdraw(entry: LogEntry, *, because: str, by: Actor, now: datetime) -> LogEntry:
    """Take an entry down: its address then says it was withdrawn. Twice is the same as once."""
    row = LogEntry.objects.select_for_update().get(pk=entry.pk)
    if row.standing == Standing.WITHDRAWN:
        return row
    row.standing, row.reason, row.updated_at = Standing.WITHDRAWN, because, now
    row.save()
    unlearn(row, because=because, by=by, now=now)
    record(by=by, now=now, deed="log entry withdrawn", kind=KIND, key=str(row.public_id))
    return row
