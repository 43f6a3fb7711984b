"""The log follows the cases. May run twice."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.publication import pull as reading

JOB = Actor("job", "publication", "Publication")


@app.periodic(cron="*/10 * * * *")
@app.task(name="publication.pull", queueing_lock="publication.pull")
def pull(timestamp: int = 0) -> None:  # noqa: ARG001
    """Take up what was answered, take down what may no longer be seen."""
    reading.pull(by=JOB, now=timezone.now())
