"""Upkeep of the queue and of what only a while is worth keeping. Each may run twice."""

from __future__ import annotations

from django.core.management import call_command
from procrastinate import JobContext
from procrastinate.contrib.django import app

DONE_KEPT = 14 * 24  # hours


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="website.take_up_stalled",
    queueing_lock="website.take_up_stalled",
    pass_context=True,
)
async def take_up_stalled(context: JobContext, timestamp: int = 0) -> None:  # noqa: ARG001
    """A killed worker's jobs stay marked as being done: put them back in the queue."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        await manager.retry_job(job)


@app.periodic(cron="20 3 * * *")
@app.task(name="website.tidy", queueing_lock="website.tidy", pass_context=True)
async def tidy(context: JobContext, timestamp: int = 0) -> None:  # noqa: ARG001
    """Forget jobs done a fortnight ago."""
    await context.app.job_manager.delete_old_jobs(nb_hours=DONE_KEPT)


@app.periodic(cron="40 3 * * *")
@app.task(name="website.forget_sessions", queueing_lock="website.forget_sessions")
def forget_sessions(timestamp: int = 0) -> None:  # noqa: ARG001
    """Forget sign-ins that have run out."""
    call_command("clearsessions", verbosity=0)
