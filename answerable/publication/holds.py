"""What the disclosure log keeps of a case, and what becomes of it when the case is destroyed."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.actor import Actor
from answerable.cases.models import Request
from answerable.cases.retention.emptying import GONE, also
from answerable.precedents.models import Precedent
from answerable.publication.actions import withdraw
from answerable.publication.learning import precedents_of
from answerable.publication.models import LogEntry


def entries(case: Request) -> int:
    return LogEntry.objects.filter(source=case.reference).count()


@also("publication.log", gettext_lazy("Entry in the disclosure log, with its precedents"), entries)
def empty_entry(case: Request, by: Actor, now: datetime) -> None:
    """The entry is withdrawn with its precedents; its days and its outcome stay."""
    entry = LogEntry.objects.filter(source=case.reference).first()
    if entry is None:
        return
    found = [precedent.pk for precedent in precedents_of(entry)]
    because = _("Kept for its time, and destroyed.")
    withdraw(entry, because=because, by=by, now=now)
    Precedent.objects.filter(pk__in=found).update(question=GONE, answer="", subject="")
    LogEntry.objects.filter(pk=entry.pk).update(subject="", text="", questions=[], reason=because)
