"""What the disclosure log keeps of a case, and what becomes of it when the case is destroyed.

A published entry lives on: the requester was taken out of it before anybody read it, and what the
public has been told is not untold. One that was never published goes with its case.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.actor import Actor
from answerable.cases.models import Request
from answerable.cases.retention.emptying import GONE, also
from answerable.precedents.models import Precedent
from answerable.publication.actions import withdraw
from answerable.publication.learning import precedents_of
from answerable.publication.models import LogEntry, Standing


def unpublished(case: Request) -> QuerySet[LogEntry]:
    return LogEntry.objects.filter(source=case.reference).exclude(standing=Standing.PUBLISHED)


def entries(case: Request) -> int:
    return unpublished(case).count()


@also("publication.log", gettext_lazy("Unpublished entry for the disclosure log"), entries)
def empty_entry(case: Request, by: Actor, now: datetime) -> None:
    """The entry is withdrawn with its precedents; its days and its outcome stay."""
    entry = unpublished(case).first()
    if entry is None:
        return
    found = [precedent.pk for precedent in precedents_of(entry)]
    because = _("Kept for its time, and destroyed.")
    withdraw(entry, because=because, by=by, now=now)
    Precedent.objects.filter(pk__in=found).update(question=GONE, answer="", subject="")
    LogEntry.objects.filter(pk=entry.pk).update(subject="", text="", questions=[], reason=because)
