"""The jobs that run by themselves: mail in and out, reminders, upkeep."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from procrastinate.contrib.django import app

from answerable.post.imap import watch_all
from answerable.post.jobs import JOB
from answerable.website.database.keeping import keep_running


class Command(BaseCommand):
    help = "Work off jobs, and start the periodic ones, until stopped. A second worker may run."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="stop when no job is left")
        parser.add_argument("--concurrency", type=int, default=2, help="jobs at the same time")

    def handle(self, *_args: Any, **options: Any) -> None:
        keep_running()
        if not options["once"]:
            self.stdout.write("Working (stop with Ctrl-C).")
            self.stdout.flush()
            given = {"by": JOB, "clock": timezone.now}
            threading.Thread(target=watch_all, kwargs=given, daemon=True).start()
        asyncio.run(work(wait=not options["once"], concurrency=options["concurrency"]))


async def work(*, wait: bool, concurrency: int) -> None:
    """Work until no job is left, or, with `wait`, until stopped."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        async with working.open_async():
            with contextlib.suppress(asyncio.CancelledError):
                await working.run_worker_async(wait=wait, concurrency=concurrency)
