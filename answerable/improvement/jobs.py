"""What improvement does by itself: makes the files of issued board packs, lets removed files go."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.improvement.actions.files import let_go
from answerable.improvement.actions.packs import make_waiting

JOB = Actor("job", "improvement", "Board packs")
KEEPER = Actor("job", "improvement", "Files of projects")


@app.periodic(cron="* * * * *")
@app.task(name="improvement.make_packs", queueing_lock="improvement.make_packs", pass_context=False)
def make_packs(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Those issued whose files are not made yet; a second run makes nothing twice."""
    make_waiting(body=Organisation.current().name, by=JOB, now=timezone.now())


@app.periodic(cron="37 2 * * *")
@app.task(name="improvement.let_go", queueing_lock="improvement.let_go", pass_context=False)
def let_files_go(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute
    """Files of projects removed more than thirty days ago."""
    let_go(by=KEEPER, now=timezone.now())
