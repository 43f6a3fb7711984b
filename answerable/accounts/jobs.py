"""What runs by itself: forgetting what can no longer be clicked again, sessions long over, and
the end of what people who have left still held on their last day.
"""

from __future__ import annotations

from django.core.management import call_command
from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actions import finish_departures
from answerable.accounts.actor import Actor
from answerable.accounts.once import sweep


@app.periodic(cron="17 3 * * *")
@app.task(name="accounts.forget", queueing_lock="accounts.forget", pass_context=False)
def forget(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Nightly; a second run the same night finds nothing left."""
    sweep(now=timezone.now())
    call_command("clearsessions")


@app.periodic(cron="12 0 * * *")
@app.task(name="accounts.finish_departures", queueing_lock="accounts.finish_departures")
def finish(timestamp: int = 0) -> None:  # noqa: ARG001
    """Soon after midnight; a second run finds nothing more to end."""
    by = Actor("job", "accounts.finish_departures", "Departures")
    finish_departures(by=by, now=timezone.now())
