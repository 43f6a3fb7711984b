"""`answerable read-mail`: one message to its parts. Needs no database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from answerable.reading.file import message_json
from answerable.reading.message import LIMIT_BYTES, read_message

BAD_INPUT = 2


class Command(BaseCommand):
    help = "One message (.eml, .msg, .oft) to its text, quoted text, footer and attachments."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--json", action="store_true", help="Print JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        name: str = options["file"]
        data = self._bytes(name)
        message = read_message(data)
        if not message.is_mail:
            raise CommandError(f"{name}: This is not a mail message.", returncode=BAD_INPUT)
        if len(data) > LIMIT_BYTES:
            sentence = (
                f"The message is {len(data):,} bytes; more than {LIMIT_BYTES:,} are not opened."
            )
            raise CommandError(f"{name}: {sentence}", returncode=BAD_INPUT)
        shown = message_json(message)
        if options["json"]:
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2))
            return
        for key in ("from", "to", "subject", "date", "automatic", "failed_recipient"):
            if shown[key]:
                self.stdout.write(f"{key}: {shown[key]}")
        for note in shown["notes"]:
            self.stdout.write(f"note: {note}")
        self.stdout.write(f"\n{shown['text']}")
        for attachment in shown["attachments"]:
            self.stdout.write(
                f"[{attachment['name']}, {attachment['type']}, {attachment['size']:,} bytes]"
            )

    def _bytes(self, name: str) -> bytes:
        try:
            data = Path(name).read_bytes()
        except OSError as error:
            raise CommandError(
                f"{name}: {error.strerror or error}", returncode=BAD_INPUT
            ) from error
        if not data.strip():
            raise CommandError(f"{name}: The file is empty.", returncode=BAD_INPUT)
        return data
