"""An import taken back: its past requests go; a case's history stays, so its cases do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.models import PastRequest, RegisterImport
from answerable.cases.refusals import Refused


@dataclass(frozen=True, slots=True)
class TakenBack:
    """past: requests that go. corrected: those that were here before it, and stay as it left them.

    held, free: cases that came with it and stay, sending nothing yet or released since.
    """

    past: int
    corrected: int
    held: int
    free: int


def would_go(run: RegisterImport) -> TakenBack:
    """What taking this import back would do."""
    rows = PastRequest.objects.filter(source=run)
    past = rows.filter(brought_by=F("source")).count()
    cases = run.cases
    held = cases.filter(held_at__isnull=False).count()
    return TakenBack(past, rows.count() - past, held, cases.count() - held)


@transaction.atomic
def take_back(*, run: RegisterImport, by: Actor, now: datetime) -> TakenBack:
    """Remove the past requests that this import brought and no later one has corrected.

    The same file may be imported again.
    """
    run = RegisterImport.objects.select_for_update().get(pk=run.pk)
    if run.finished_at is None:
        raise Refused(_("This import is not finished: let it finish first."))
    if run.undone_at is not None:
        raise Refused(_("This import has been taken back already."))
    done = would_go(run)
    PastRequest.objects.filter(source=run, brought_by=F("source")).delete()
    run.undone_at = now
    run.save(update_fields=["undone_at"])
    record(
        by=by, now=now, deed="register import taken back", kind="register import", key=str(run.pk),
        detail={"past": done.past, "stayed": done.corrected + done.held + done.free},
    )  # fmt: skip
    return done
