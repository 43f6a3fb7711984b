"""The JSON Schema of what a command prints, from the room that prints it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

PACKAGE = Path(__file__).resolve().parents[3]


def schemas() -> dict[str, Path]:
    """Each schema's file by its name, such as `answers/1`."""
    found = sorted(PACKAGE.glob("*/schemas/*.json"))
    return {"/".join(path.stem.rsplit("-", 1)): path for path in found}


class Command(BaseCommand):
    help = "Print the JSON Schema of what a command prints; without a name, list them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", help="such as answers/1")

    def handle(self, *args: Any, **options: Any) -> None:
        known = schemas()
        if options["name"] is None:
            self.stdout.write("\n".join(known))
            return
        path = known.get(options["name"].removeprefix("answerable/"))
        if path is None:
            raise CommandError(
                f"There is no schema {options['name']}. There are: {', '.join(known)}.",
                returncode=2,
            )
        self.stdout.write(path.read_text(encoding="utf-8"))
