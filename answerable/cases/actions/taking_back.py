"""An import taken back: its past requests go, its untouched cases are closed as mistaken.

A case keeps its history: none is deleted. The same rows imported again open it anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, F, OuterRef
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.ledger import append
from answerable.cases.models import Event, PastRequest, RegisterImport, Request
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.refusals import Refused
from answerable.cases.states import MISTAKEN


@dataclass(frozen=True, slots=True)
class TakenBack:
    """past: requests that go. corrected: those that were here before it, and stay as it left them.

    untouched: cases that are closed as mistaken, since nothing was done about them here.
    touched: cases that stay as they are: released, or worked on.
    """

    past: int
    corrected: int
    untouched: int
    touched: int


def would_go(run: RegisterImport) -> TakenBack:
    """What taking this import back would do."""
    rows = PastRequest.objects.filter(source=run)
    past = rows.filter(brought_by=F("source")).count()
    standing = run.cases.exclude(cached_state=MISTAKEN)
    alone = untouched(run).count()
    return TakenBack(past, rows.count() - past, alone, standing.count() - alone)


def untouched(run: RegisterImport) -> RequestQuerySet:
    """The cases of this import that are held still, and of which nothing is known but from it."""
    events = Event.objects.filter(request=OuterRef("pk"))
    done_here = events.exclude(detail__contains={"imported": True})
    held = Request.objects.filter(imported_by=run, held_at__isnull=False, officer__isnull=True)
    return held.exclude(cached_state=MISTAKEN).exclude(Exists(done_here))


@transaction.atomic
def take_back(*, run: RegisterImport, by: Actor, now: datetime) -> TakenBack:
    """Remove the past requests that this import brought and no later one has corrected.

    Close its cases that nobody has touched. The same file may be imported again.
    """
    run = RegisterImport.objects.select_for_update().get(pk=run.pk)
    if run.finished_at is None:
        raise Refused(_("This import is not finished: let it finish first."))
    if run.undone_at is not None:
        raise Refused(_("This import has been taken back already."))
    done = would_go(run)
    PastRequest.objects.filter(source=run, brought_by=F("source")).delete()
    for case in untouched(run).select_for_update(of=("self",)):
        append(
            case, "mistaken", by=by, now=now, detail={"imported": True},
            text=_("The import that it came with was taken back."),
        )  # fmt: skip
    run.undone_at = now
    run.save(update_fields=["undone_at"])
    record(
        by=by, now=now, deed="register import taken back", kind="register import", key=str(run.pk),
        detail={"past": done.past, "cases": done.untouched, "stayed": done.touched},
    )  # fmt: skip
    return done
