"""What casework does by itself: chase who must act, once a day each. It may run twice."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.cases.chasers import sending

JOB = Actor("job", "cases", "Chasers")


@app.periodic(cron="*/10 * * * *")
@app.task(name="cases.chase", queueing_lock="cases.chase", pass_context=False)
def chase(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Send the day's digests that are owed and not yet sent."""
    sending.due(by=JOB, now=timezone.now())
