"""What runs by itself: forgetting what can no longer be clicked again, and sessions long over."""

from __future__ import annotations

from django.core.management import call_command
from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.once import sweep


@app.periodic(cron="17 3 * * *")
@app.task(name="accounts.forget", queueing_lock="accounts.forget", pass_context=False)
def forget(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Nightly; a second run the same night finds nothing left."""
    sweep(now=timezone.now())
    call_command("clearsessions")
