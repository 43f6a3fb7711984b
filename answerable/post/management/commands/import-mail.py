# ruff: noqa: N999  -- a command is called by the name of its file
"""`answerable import-mail PATH...`: folders of `.eml` and `.msg` files, single ones, an mbox."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.accounts.actor import Actor
from answerable.post.drop import messages_in
from answerable.post.intake import store

COMMAND = Actor("command", "import-mail", "import-mail")


class Command(BaseCommand):
    """Stores mail from files; the desk then reads it. Importing twice stores it once."""

    help = "Store mail from a folder of .eml and .msg files, single files, or an mbox."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path)
        parser.add_argument("--json", action="store_true", help="print the hashes as JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        missing = [str(path) for path in options["paths"] if not path.exists()]
        if missing:
            raise CommandError(
                _("There is no such file: %(names)s") % {"names": ", ".join(missing)}, returncode=2
            )
        found = [entry for path in options["paths"] for entry in stored(path)]
        if options["json"]:
            self.stdout.write(json.dumps(found, indent=1))
            return
        new = sum(1 for entry in found if entry["status"] == "new")
        self.stdout.write(
            _("%(count)d messages stored, %(new)d waiting to be read.")
            % {"count": len(found), "new": new}
        )


def stored(path: Path) -> list[dict[str, str]]:
    rows = []
    for raw, received in tqdm(messages_in(path), unit=" messages", delay=1, leave=False):
        row = store(raw, received=received, via="import", by=COMMAND, now=timezone.now())
        rows.append({"sha256": row.sha256, "status": row.status})
    return rows
