"""`answerable ask FILE.json --json`: which facts each question of a file is about."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from answerable.registers.ask import Match, match
from answerable.registers.saved import phrased


class Command(BaseCommand):
    """With the facts made by picking. Exits 2 where the file is not a list of questions."""

    help = "Match questions to the facts that registers can answer, with their periods."
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", help=_('A JSON list of {"id", "question", "received"}; - reads standard input.')
        )
        parser.add_argument("--json", action="store_true", help=_("Print JSON."))

    def handle(self, *_args: object, **options: Any) -> None:
        found = [(item, _matches(item)) for item in _items(options["file"])]
        if options["json"]:
            shown = [{"id": i["id"], "facts": [shape(m) for m in ms]} for i, ms in found]
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=1))
            return
        for item, matches in found:
            self.stdout.write(f"{item['id']}  {item['question']}")
            for m in matches:
                self.stdout.write(f"    {m.fact} {m.confidence:.2f}  {m.why}")
            if not matches:
                self.stdout.write("    " + _("No register holds this."))


def _items(name: str) -> list[Mapping[str, str]]:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        items = json.loads(text)
    except (OSError, ValueError) as error:
        raise CommandError(
            _("%(file)s cannot be read as JSON.") % {"file": name}, returncode=2
        ) from error
    wanted = {"id", "question", "received"}
    if not isinstance(items, list) or not all(
        isinstance(i, dict) and wanted <= set(i) and isinstance(i["question"], str) for i in items
    ):
        message = _('%(file)s is not a list of {"id", "question", "received"}.') % {"file": name}
        raise CommandError(message, returncode=2)
    return items


def _matches(item: Mapping[str, str]) -> tuple[Match, ...]:
    try:
        received = date.fromisoformat(str(item["received"])[:10])
    except ValueError as error:
        message = _("%(id)s: %(day)s is not a date.") % {"id": item["id"], "day": item["received"]}
        raise CommandError(message, returncode=2) from error
    return match(item["question"], received, saved=phrased(received))


def shape(found: Match) -> dict[str, object]:
    """The match as `answerable ask --json` prints it."""
    return {
        "fact": found.fact,
        "confidence": found.confidence,
        "measures": list(found.measures),
        "breakdowns": list(found.breakdowns),
        "periods": [{"start": str(p.start), "end": str(p.end)} for p in found.periods],
    }
