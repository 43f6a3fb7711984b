"""What is published may be used again: each answer becomes a precedent, by its public address."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from django.urls import reverse

from answerable.accounts.actor import Actor
from answerable.precedents.actions import NamesSomebodyError, forget, remember
from answerable.precedents.models import Precedent, PrecedentQuerySet
from answerable.publication.models import LogEntry

SOURCE = "log entry"


def learn(entry: LogEntry, *, by: Actor, now: datetime) -> None:
    """Keep each answer of a published entry as a precedent.

    One that safety does not pass, though an officer published it, is left out.
    """
    address = reverse("publication:entry", args=[entry.public_id])
    for each in entry.questions:
        with suppress(NamesSomebodyError):
            remember(
                question=each["question"],
                answer=each["answer"],
                disposition=each["disposition"],
                provisions=each["provisions"],
                answered_on=entry.answered_on,
                subject=entry.subject,
                published=address,
                source_kind=SOURCE,
                source_key=source_key(entry, each["position"]),
                by=by,
                now=now,
            )


def unlearn(entry: LogEntry, *, because: str, by: Actor, now: datetime) -> None:
    """Withdraw the precedents of an entry that is taken down."""
    for precedent in precedents_of(entry).usable():
        forget(precedent, because=because, by=by, now=now)


def precedents_of(entry: LogEntry) -> PrecedentQuerySet:
    """Every precedent of the entry, withdrawn ones too."""
    keys = [source_key(entry, each["position"]) for each in entry.questions]
    return Precedent.objects.filter(source_kind=SOURCE, source_key__in=keys)


def source_key(entry: LogEntry, position: int) -> str:
    return f"{entry.public_id}:{position}"
