"""`answerable compose FILE`: letters from decisions, or why they may not leave. No database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.cases.composing import (
    BadLetterError,
    Decided,
    letter_text,
    read_letters,
    refusals,
)

BAD_INPUT = 2


class Command(BaseCommand):
    help = "A letter from decisions, or what is missing or unlawful in it. Needs no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="a JSON file of decided letters; - for standard input")
        parser.add_argument("--json", action="store_true", help="Print JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            letters = read_letters(_bytes(options["file"]))
        except BadLetterError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        shown = tqdm(letters, disable=len(letters) < 500)
        made = [composed(identity, letter) for identity, letter in shown]
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=2))
            return
        for entry in made:
            self._say(entry)

    def _say(self, entry: dict[str, Any]) -> None:
        if entry["issued"]:
            self.stdout.write(entry["text"])
            return
        self.stdout.write(_("%(id)s: not issued.") % {"id": entry["id"]})
        for sentence in entry["refusals"]:
            self.stdout.write(f"- {sentence}")


def composed(identity: str, letter: Decided | str) -> dict[str, Any]:
    """The letter's text, or the reasons why there is none."""
    reasons = [letter] if isinstance(letter, str) else list(refusals(letter))
    if reasons or isinstance(letter, str):
        return {"id": identity, "issued": False, "refusals": reasons, "text": None}
    return {"id": identity, "issued": True, "refusals": [], "text": letter_text(letter)}


def _bytes(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        said = _("%(name)s cannot be read: %(why)s.")
        raise CommandError(
            said % {"name": name, "why": (error.strerror or str(error)).lower()},
            returncode=BAD_INPUT,
        ) from error
