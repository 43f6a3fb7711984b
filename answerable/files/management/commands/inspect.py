"""`answerable inspect FILE... [--json]`: hidden and personal data in files about to leave."""

from __future__ import annotations

import dataclasses
import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.files.child import read_in_child
from answerable.safety.finding import Finding, finding


class Command(BaseCommand):
    """Says what each file hides. Exit code 2 where a file is not there; findings are no error."""

    help = "Show the hidden data in files about to leave."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path)
        parser.add_argument("--json", action="store_true", help="print the findings as JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        missing = [str(path) for path in options["files"] if not path.is_file()]
        if missing:
            raise CommandError(
                _("There is no such file: %(names)s") % {"names": ", ".join(missing)}, returncode=2
            )
        bar = tqdm(options["files"], unit=" files", delay=1, leave=False)
        found = [(str(path), findings(path)) for path in bar]
        if options["json"]:
            self.stdout.write(json.dumps([as_json(*each) for each in found], indent=1))
            return
        for name, hidden in found:
            self.show(name, hidden)

    def show(self, name: str, hidden: tuple[Finding, ...]) -> None:
        self.stdout.write(name if hidden else _("%(name)s: nothing found") % {"name": name})
        for each in hidden:
            self.stdout.write(
                f"  {each.severity:8} {each.label}  {each.where}  {each.detail}".rstrip()
            )


def findings(path: Path) -> tuple[Finding, ...]:
    """Read in a child; a file that is refused is a finding of its own."""
    outcome = read_in_child("safety.inspect.inspect", path.read_bytes(), name=path.name)
    if outcome.problem is not None:
        return (finding("unreadable", path.name, outcome.problem),)
    value: tuple[Finding, ...] = outcome.value
    return value


def as_json(name: str, hidden: tuple[Finding, ...]) -> dict[str, Any]:
    return {"file": name, "findings": [dataclasses.asdict(each) for each in hidden]}
