"""A saved message: who else was written to, and what is inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy

from answerable.safety.finding import Finding, finding

HEADER = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n", re.M)
TELLING = re.compile(rb"^(?:from|received|return-path|message-id|mime-version):", re.I | re.M)


def is_mail(data: bytes) -> bool:
    """Whether the bytes begin with the headers of a message."""
    head = data[:65536].replace(b"\r\n", b"\n")
    return bool(HEADER.match(head)) and len(TELLING.findall(head)) > 1


def inspect(data: bytes) -> Iterator[Finding]:
    message = message_from_bytes(data, policy=policy.compat32)
    for name in ("Bcc", "Resent-Bcc"):
        if message.get(name):
            yield finding("mail.bcc", name, str(message.get(name)))
    if message.get("Received"):
        yield finding("mail.received_headers", "Received")
    for part in message.walk():
        kind, name = part.get_content_type(), str(part.get_filename() or "")
        if kind == "message/rfc822":
            yield finding("mail.nested_message", name)
        elif kind == "application/ms-tnef" or name.lower() == "winmail.dat":
            yield finding("mail.tnef", name)
        elif name or part.get_content_disposition() == "attachment":
            yield finding("mail.attachment", name)
