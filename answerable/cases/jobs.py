"""What casework does by itself: chase who must act, once a day each. It may run twice."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.cases.actions import learning
from answerable.cases.chasers import sending

JOB = Actor("job", "cases", "Chasers")


@app.periodic(cron="*/10 * * * *")
@app.task(name="cases.chase", queueing_lock="cases.chase", pass_context=False)
def chase(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Send the day's digests that are owed and not yet sent."""
    sending.due(by=JOB, now=timezone.now())


LEARNING = Actor("job", "cases", "Routing")


@app.periodic(cron="50 2 * * *")
@app.task(name="cases.retrain", queueing_lock="cases.retrain", pass_context=False)
def retrain(timestamp: int = 0) -> None:  # noqa: ARG001
    """Learn anew where questions go, where anything new was taught since the last time."""
    learning.retrain_if_taught(by=LEARNING, now=timezone.now())
