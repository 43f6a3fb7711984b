"""A file somebody hands over, mail or document, to a reading; and the shapes it is printed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from answerable.reading.document import read_document
from answerable.reading.gap import Gap
from answerable.reading.letter import Reading, read_text
from answerable.reading.message import LIMIT_BYTES, Attachment, Message, read_message
from answerable.reading.questions import ReadQuestion


@dataclass(frozen=True, slots=True)
class Refused:
    """sentence: why the file cannot be read, for people."""

    sentence: str


NOTHING = Reading("other", None, None, None, None, "unknown", (), ())
"""Of a file in which nothing could be read."""


def read_file(data: bytes, name: str = "") -> Reading | Refused:
    """Mail or document to a reading. Never raises; what cannot be read is refused in a sentence."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return Refused("The file is empty.")
    if len(data) > LIMIT_BYTES:
        return Refused(
            f"The file is {len(data):,} bytes; more than {LIMIT_BYTES:,} are not opened."
        )
    message = read_message(data)
    if message.is_mail:
        return _of_message(message)
    if name.lower().endswith((".eml", ".msg", ".oft")):
        return Refused("This is not a mail message.")
    document = read_document(data, name)
    if document.problem:
        return Refused(document.problem)
    return _asking(read_text(document.text))


def _of_message(message: Message) -> Reading | Refused:
    day = message.received or message.date
    found: Reading | None = None
    for text in _texts(message):
        reading = read_text(text, day)
        if reading.questions:
            return reading
        found = found or reading
    return _asking(found) if found else Refused("The message holds no text.")


def _texts(message: Message) -> list[str]:
    """Where the questions may be: the new words, then files, then what was passed on."""
    files = [a.text for a in message.attachments if a.text and not a.type.startswith("message/")]
    inner = [text for nested in message.messages for text in _texts(nested)]
    return [text for text in (message.text, *files, *inner, _unmarked(message.quoted)) if text]


def _unmarked(quoted: str) -> str:
    return "\n".join(
        line.lstrip("> ") if line.startswith(">") else line for line in quoted.split("\n")
    )


def _asking(reading: Reading) -> Reading | Refused:
    if not reading.questions and reading.kind in ("request", "other"):
        return Refused("No question was found in it.")
    return reading


def as_json(reading: Reading) -> dict[str, Any]:
    """Schema answerable/reading/1."""
    return {
        "schema": "answerable/reading/1",
        "kind": reading.kind,
        "reference": reading.reference,
        "date": _stamp(reading.date),
        "organisation": reading.organisation,
        "subject": reading.subject,
        "outcome": reading.outcome,
        "provisions": list(reading.provisions),
        "questions": [question_json(question) for question in reading.questions],
    }


def question_json(question: ReadQuestion) -> dict[str, Any]:
    return {
        "position": question.position,
        "number": question.number,
        "question": question.question,
        "answer": question.answer,
        "parts": [question_json(part) for part in question.parts],
    }


def gap_json(gap: Gap) -> dict[str, str]:
    return {"kind": gap.kind, "wanted": gap.wanted, "found": gap.found, "why": gap.why}


def message_json(message: Message) -> dict[str, Any]:
    """Schema answerable/message/1."""
    return {
        "schema": "answerable/message/1",
        "message_id": message.message_id or None,
        "from": message.sender,
        "to": list(message.recipients),
        "subject": message.subject,
        "date": _stamp(message.date),
        "automatic": message.automatic,
        "failed_recipient": message.failed_recipient,
        "text": message.text,
        "quoted": message.quoted,
        "footer": message.footer,
        "attachments": [_attachment(attachment) for attachment in message.attachments],
        "messages": [message_json(inner) for inner in message.messages],
        "notes": list(message.notes),
    }


def _attachment(attachment: Attachment) -> dict[str, Any]:
    return {
        "name": attachment.name,
        "type": attachment.type,
        "size": attachment.size,
        "sha256": attachment.sha256,
        "text": attachment.text,
    }


def _stamp(moment: date | datetime | None) -> str | None:
    return moment.isoformat() if moment else None
