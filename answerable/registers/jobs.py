"""What registers do by themselves, and what a page does not wait for. Each may run twice."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.accounts.actor import Actor
from answerable.registers.actions.tallying import mind_tallies
from answerable.registers.dropping import take_dropped
from answerable.registers.large import look_meanwhile, take_meanwhile


@app.periodic(cron="35 2 * * *")
@app.task(name="registers.mind_tallies", queueing_lock="registers.mind_tallies")
def mind(timestamp: int = 0) -> None:  # noqa: ARG001  -- procrastinate says which minute it is
    """Nightly: a second run the same night changes nothing."""
    mind_tallies()


@app.periodic(cron="5 2 * * *")
@app.task(name="registers.take_dropped", queueing_lock="registers.take_dropped")
def take_files(timestamp: int = 0) -> None:  # noqa: ARG001
    """Nightly: the files left in the registers' drop folders."""
    take_dropped(now=timezone.now(), day=timezone.localdate())


@app.task(name="registers.look_at")
def look_at(offer: int) -> None:
    look_meanwhile(offer, day=timezone.localdate())


@app.task(name="registers.take_in")
def take_in(offer: int, kind: str, key: str, name: str) -> None:
    now = timezone.now()
    take_meanwhile(offer, by=Actor(kind, key, name), now=now, day=timezone.localdate())  # type: ignore[arg-type]  # as `defer` was given it
