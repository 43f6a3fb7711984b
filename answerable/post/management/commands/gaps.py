"""`answerable gaps`: what a letter was asked and does not give. Needs no database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.reading.file import Refused, gap_json, read_file
from answerable.reading.gaps import gaps
from answerable.reading.letter import read_date

BAD_INPUT = 2


class Command(BaseCommand):
    help = "What is asked and not given: of a letter, or of pairs of question and answer."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", metavar="FILE", help="A reply: text, PDF, Word ...")
        parser.add_argument("--pairs", help="A JSON list of id, question, answer, received")
        parser.add_argument("--received", help="The day the request came, as 2021-05-18")
        parser.add_argument("--json", action="store_true", help="Print JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        if bool(options["file"]) == bool(options["pairs"]):
            raise CommandError("Give either a letter or --pairs FILE.", returncode=BAD_INPUT)
        found = self._pairs(options["pairs"]) if options["pairs"] else self._letter(options)
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
            return
        for entry in found:
            for gap in entry["gaps"]:
                self.stdout.write(f"{entry.get('number') or entry.get('id') or '-'}: {gap['why']}")
        if not any(entry["gaps"] for entry in found):
            self.stdout.write(_("Nothing that was asked is missing."))

    def _letter(self, options: dict[str, Any]) -> list[dict[str, Any]]:
        name = options["file"]
        found = read_file(_bytes(name), Path(name).name)
        if isinstance(found, Refused):
            raise CommandError(f"{name}: {found.sentence}", returncode=BAD_INPUT)
        received = _day(options["received"]) or found.date or date.max.replace(year=2999)
        return [
            {
                "position": question.position,
                "number": question.number,
                "gaps": [
                    gap_json(gap) for gap in gaps(question.question, question.answer, received)
                ],
            }
            for question in found.questions
        ]

    def _pairs(self, name: str) -> list[dict[str, Any]]:
        try:
            pairs = json.loads(_bytes(name))
            return list(_of_pairs(pairs))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            sentence = "This is not a JSON list of id, question, answer and received."
            raise CommandError(f"{name}: {sentence}", returncode=BAD_INPUT) from error


def _of_pairs(pairs: list[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    for pair in tqdm(pairs, disable=len(pairs) < 2_000):
        received = date.fromisoformat(str(pair["received"])[:10])
        found = gaps(pair["question"], pair.get("answer"), received)
        yield {"id": pair["id"], "gaps": [gap_json(gap) for gap in found]}


def _day(printed: str | None) -> date | None:
    if not printed:
        return None
    found = read_date(printed)
    if found is None:
        raise CommandError(f"{printed} is not a date.", returncode=BAD_INPUT)
    return found


def _bytes(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror or error}", returncode=BAD_INPUT) from error
