"""`answerable read`: letters and requests to questions, answers, dates. Needs no database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.reading.file import NOTHING, Refused, as_json, read_file

BAD_INPUT = 2


class Command(BaseCommand):
    help = "Letters or requests to questions, answers, reference, date, provisions and outcome."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE", help="Mail, PDF, Word, text ...")
        parser.add_argument("--json", action="store_true", help="Print JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        files: list[str] = options["files"]
        refused: list[str] = []
        readings = [self._read(name, refused) for name in tqdm(files, disable=len(files) < 20)]
        if len(files) == 1 and refused:
            raise CommandError(refused[0], returncode=BAD_INPUT)
        self._show(files, readings, printed=options["json"])
        if refused:
            told = _("%(count)d of %(all)d files could not be read:") % {
                "count": len(refused), "all": len(files),
            }  # fmt: skip
            raise CommandError("\n".join([told, *refused]), returncode=BAD_INPUT)

    def _read(self, name: str, refused: list[str]) -> dict[str, Any]:
        """What cannot be read holds its place in the list, and holds up none of the others."""
        try:
            return self._one(name)
        except CommandError as why:
            refused.append(str(why))
            return as_json(NOTHING)

    def _show(self, files: list[str], readings: list[dict[str, Any]], *, printed: bool) -> None:
        if printed:
            shown = readings if len(files) > 1 else readings[0]
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
            return
        for name, reading in zip(files, readings, strict=True):
            self._print(name, reading)

    def _one(self, name: str) -> dict[str, Any]:
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise CommandError(
                f"{name}: {error.strerror or error}", returncode=BAD_INPUT
            ) from error
        found = read_file(data, Path(name).name)
        if isinstance(found, Refused):
            raise CommandError(f"{name}: {found.sentence}", returncode=BAD_INPUT)
        return as_json(found)

    def _print(self, name: str, reading: dict[str, Any]) -> None:
        head = [name, reading["kind"], reading["reference"], reading["date"], reading["outcome"]]
        self.stdout.write(" · ".join(str(part) for part in head if part and part != "unknown"))
        for provision in reading["provisions"]:
            self.stdout.write(_("  relies on {provision}").format(provision=provision))
        for question in reading["questions"]:
            self.stdout.write(f"\n{question['number'] or '-'}  {question['question']}")
            if question["answer"]:
                self.stdout.write(f"   > {question['answer']}")
        self.stdout.write("")
