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
from answerable.post.drop import messages_in, others_in
from answerable.post.intake import store

COMMAND = Actor("command", "import-mail", "import-mail")
NAMED = 5
"""Files that are no messages, told by name."""


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
        found = [entry for path in options["paths"] for entry in self._stored(path)]
        self._say_left(options["paths"])
        if options["json"]:
            shown = [{name: entry[name] for name in ("sha256", "status")} for entry in found]
            self.stdout.write(json.dumps(shown, indent=1))
            return
        counted = {
            "count": len(found),
            "known": sum(bool(entry["known"]) for entry in found),
            "new": sum(entry["status"] == "new" for entry in found),
        }
        self.stdout.write(
            _("%(count)d messages: %(known)d were here already, %(new)d wait to be read.") % counted
        )

    def _stored(self, path: Path) -> list[dict[str, str]]:
        """Each message of a path, stored; run again, it takes up where it stopped."""
        rows = []
        now = timezone.now()
        try:
            for raw, received in tqdm(messages_in(path), unit=" messages", delay=1, leave=False):
                row = store(raw, received=received, via="import", by=COMMAND, now=timezone.now())
                known = "yes" if row.stored_at < now else ""
                rows.append({"sha256": row.sha256, "status": row.status, "known": known})
        except OSError as error:
            raise CommandError(
                _("%(name)s cannot be read: %(why)s. %(count)d messages before it are kept.")
                % {"name": error.filename or path, "why": error.strerror, "count": len(rows)},
                returncode=2,
            ) from error
        return rows

    def _say_left(self, paths: list[Path]) -> None:
        left = [file for path in paths if path.is_dir() for file in others_in(path)]
        if left:
            names = ", ".join(file.name for file in left[:NAMED])
            if len(left) > NAMED:
                names = f"{names} ..."
            self.stderr.write(
                _("%(count)d files are no messages and were left: %(names)s")
                % {"count": len(left), "names": names}
            )
