"""What registers do by themselves."""

from __future__ import annotations

from procrastinate.contrib.django import app

from answerable.registers.actions.tallying import mind_tallies


@app.periodic(cron="35 2 * * *")
@app.task(name="registers.mind_tallies", queueing_lock="registers.mind_tallies")
def mind(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Nightly: a second run the same night changes nothing."""
    mind_tallies()
