"""The demonstration, in the browser."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from answerable.accounts.models import Organisation


class Command(BaseCommand):
    help = "Serve a demonstration trust with a year of requests, and open it in the browser."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="0 takes any free one")
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument(
            "--no-browser", action="store_true", help="print the address and open nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not Organisation.objects.exists():
            call_command("demonstration", stdout=self.stdout, stderr=self.stderr)
        call_command(
            "serve",
            host=options["host"],
            port=options["port"],
            open=not options["no_browser"],
            stdout=self.stdout,
            stderr=self.stderr,
        )
