"""The demonstration, in the browser."""

from __future__ import annotations

import multiprocessing
import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from answerable.accounts.models import Organisation
from answerable.registers.matching import learn_all
from answerable.website import program
from answerable.website.wsgi import load_pages


def tell() -> None:
    """In a process of its own: the typesetter's threads do not survive the server's dividing.

    Meanwhile what the server will need is loaded here.
    """
    connection.close()
    child = multiprocessing.get_context("fork").Process(target=_load)
    child.start()
    load_pages()
    learn_all()
    child.join()
    if child.exitcode:
        raise CommandError("The demonstration could not be loaded.", returncode=child.exitcode)


def _load() -> None:
    sys.exit(program.main(["demonstration"]))


class Command(BaseCommand):
    help = (
        "Serve a demonstration trust with a year of requests, and open it in the browser. Mail "
        "that comes in is read and the jobs are worked off, as on a real installation."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="0 takes any free one")
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument(
            "--no-browser", action="store_true", help="print the address and open nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["port"] and not settings.PUBLIC_URL:  # links in mail lead back to it
            settings.PUBLIC_URL = f"http://localhost:{options['port']}"
        if not Organisation.objects.exists():
            tell()
        call_command(
            "serve",
            host=options["host"],
            port=options["port"],
            open=not options["no_browser"],
            jobs=True,
            stdout=self.stdout,
            stderr=self.stderr,
        )
