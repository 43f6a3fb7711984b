"""`answerable answer FILE --out DIR`: from a request to its drafted letter, with no browser."""

from __future__ import annotations

import json
import os
import tempfile
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.cases.actions import Received, Suggested, receive_message, suggest_answers
from answerable.cases.letter_of import letter_of
from answerable.cases.models import Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.reading_mail import Mailed, read_file
from answerable.cases.refusals import Refused
from answerable.cases.report import report
from answerable.cases.states import CLOSED_STATES
from answerable.files.store import fetch
from answerable.letters import render
from answerable.registers.registry import FACTS

BAD_INPUT = 2
BY = Actor("command", "answer", "answerable answer")


class Command(BaseCommand):
    """Reads, splits, drafts and checks; writes the letter in four forms, and a report."""

    help = "Draft the answer to a request: a mail, a PDF, a Word document or a text file."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the request: .eml, .pdf, .docx, .txt, ...")
        parser.add_argument("--out", required=True, help="the folder to write the letter into")
        parser.add_argument(
            "--demo", action="store_true",
            help="load the demonstration registers into an empty data folder first",
        )  # fmt: skip
        parser.add_argument("--json", action="store_true", help="print what was done as JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        now = timezone.now()
        data = self._bytes(Path(options["file"]))
        out = self._folder(Path(options["out"]))
        if options["demo"]:
            self._load_demonstration()
        try:
            mailed = read_file(data, name=Path(options["file"]).name, by=BY, now=now)
            received = receive_message(mailed=mailed, by=BY, now=now)
        except Refused as refusal:
            raise CommandError(refusal.sentence, returncode=BAD_INPUT) from refusal
        suggested = self._suggest(received.case, now)
        case = Request.objects.get(pk=received.case.pk)
        notes = self._notes(received, suggested, mailed)
        files = self._write(case, out, notes, now)
        self._say(case, received, suggested, files, notes, as_json=options["json"])

    def _bytes(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except OSError as error:
            sentence = _("%(path)s cannot be read: %(why)s.")
            why = (error.strerror or str(error)).lower()
            raise CommandError(
                sentence % {"path": path, "why": why}, returncode=BAD_INPUT
            ) from error

    def _folder(self, path: Path) -> Path:
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = _("%(path)s cannot be written to: %(why)s.")
            why = (error.strerror or str(error)).lower()
            raise CommandError(
                sentence % {"path": path, "why": why}, returncode=BAD_INPUT
            ) from error
        return path

    def _load_demonstration(self) -> None:
        """Only into an empty data folder: a real body's registers are never mixed with these."""
        if not Organisation.objects.exists():
            call_command("demonstration", "--registers-only", stdout=self.stderr)

    def _suggest(self, case: Request, now: datetime) -> Suggested | None:
        if case.cached_state in CLOSED_STATES:
            return None
        waiting = Question.objects.asked().filter(request=case).count()
        with tqdm(
            total=waiting, desc=_("Drafting"), unit="", delay=1.0, leave=False, disable=None
        ) as bar:
            return suggest_answers(case=case, by=BY, now=now, progress=bar.update)

    def _notes(
        self, received: Received, suggested: Suggested | None, mailed: Mailed
    ) -> tuple[str, ...]:
        case = received.case
        notes = list(mailed.notes)
        if mailed.received_at is None:
            notes.append(_("Nothing in it says when it came: taken as received now."))
        if not received.new:
            notes.append(_("This request is already case %(ref)s.") % {"ref": case.reference})
        if suggested is None:
            notes.append(_("The case is closed: what was sent is written again, unchanged."))
        elif not received.new:
            notes.append(_("Its drafts were written again from the registers."))
        if suggested is not None and suggested.kept:
            notes.append(
                _("Left as a person wrote them: %(labels)s.")
                % {"labels": ", ".join(suggested.kept)}
            )
        if suggested is not None and not suggested.answered:
            notes.append(nothing_answered())
        return tuple(notes)

    def _write(
        self, case: Request, out: Path, notes: tuple[str, ...], now: datetime
    ) -> dict[str, str]:
        parts = sent(case) or drafted(case, now)
        parts["report.md"] = report(case, notes).encode()
        for name, data in parts.items():
            put(out / name, data)
        return {name: str(out / name) for name in parts}

    def _say(
        self,
        case: Request,
        received: Received,
        suggested: Suggested | None,
        files: dict[str, str],
        notes: tuple[str, ...],
        *,
        as_json: bool,
    ) -> None:
        answered = len(suggested.answered) + len(suggested.kept) if suggested else 0
        asked = Question.objects.asked().filter(request=case).count()
        if as_json:
            told = {
                "schema": "answerable/answered/1",
                "reference": case.reference,
                "new": received.new,
                "received": case.received_on.isoformat(),
                "received_known": case.received_known,
                "due": case.cached_due.isoformat() if case.cached_due else None,
                "questions": asked,
                "answered": answered,
                "notes": list(notes),
                "files": files,
            }
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
            return
        due = f"{case.cached_due:%-d %B %Y}" if case.cached_due else _("no date")
        self.stdout.write(
            _("%(ref)s: %(answered)s of %(asked)s questions answered, due %(due)s.")
            % {"ref": case.reference, "answered": answered, "asked": asked, "due": due}
        )
        for note in notes:
            self.stdout.write(note)
        self.stdout.write(_("Written to %(out)s") % {"out": Path(files["report.md"]).parent})


def nothing_answered() -> str:
    """Why there is no answer at all: nothing fits, or nothing is kept here."""
    if not Organisation.objects.exists() or not FACTS:
        return _(
            "No register here has anything in it, so nothing is answered and nothing is invented. "
            "Add --demo to try it with the demonstration registers."
        )
    return _("No register here can answer any of these questions; nothing is invented.")


def drafted(case: Request, now: datetime) -> dict[str, bytes]:
    """The letter as it stands: DRAFT on every page and unsigned."""
    letter = letter_of(case, on=legal_day(now))
    return {
        "letter.pdf": render.pdf(letter),
        "letter.html": render.html(letter).encode(),
        "letter.txt": render.text(letter).encode(),
        "answers.json": render.answers_json(letter),
    }


def sent(case: Request) -> dict[str, bytes]:
    """The latest letter as it was sent, byte for byte; nothing where the case is still open."""
    release = case.releases.last()
    if release is None or case.cached_state not in CLOSED_STATES:
        return {}
    kept = {
        "letter.pdf": release.pdf_sha256,
        "letter.html": release.html_sha256,
        "letter.txt": release.text_sha256,
        "answers.json": release.answers_sha256,
    }
    return {name: fetch(sha256) for name, sha256 in kept.items() if sha256}


def put(path: Path, data: bytes) -> None:
    """Whole or not at all: whoever reads the folder never sees half a letter."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".answerable-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
