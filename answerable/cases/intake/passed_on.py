"""The message inside one that a colleague passed on: pure, a message in, a message out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, tzinfo

from answerable.reading.letter import read_date
from answerable.reading.message import Message

_FIELD = re.compile(
    r"^[\s>*]*(from|sent|date|to|cc|subject|importance|reply-to"
    r"|oddi wrth|anfonwyd|dyddiad|at|pwnc)\s*:\**\s*(.*)$",
    re.IGNORECASE,
)
_WELSH = {"oddi wrth": "from", "anfonwyd": "sent", "dyddiad": "date", "at": "to", "pwnc": "subject"}
_TIME = re.compile(r"\b(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?\s*(am|pm)?\b", re.IGNORECASE)
_AMERICAN = re.compile(r"\b([A-Z][a-z]+)\s+(\d{1,2}),?\s+(\d{4})")
_FORWARD = re.compile(r"^\s*(?:(?:fw|fwd|wg)\s*:\s*)+", re.IGNORECASE)
_LEAST_FIELDS = 3


@dataclass(frozen=True, slots=True)
class Inner:
    """What was passed on. moment: when it reached the colleague, None where nothing says."""

    sender: str
    subject: str
    text: str
    moment: datetime | None
    message_id: str = ""


def passed_on(message: Message, zone: tzinfo, ours: Callable[[str], bool]) -> Inner | None:
    """The message attached whole, or else the one under a "From:, Sent:, Subject:" block.

    What one colleague passed on to another, who passed it on, is looked for further in.
    ours: whether a sender is one of us.
    """
    for inner in message.messages:
        if ours(inner.sender) and _FORWARD.match(inner.subject):
            deeper = passed_on(inner, zone, ours)
            if deeper is not None:
                return deeper
        if inner.text.strip() or inner.attachments:
            return Inner(
                sender=inner.reply_to or inner.sender,
                subject=inner.subject or bare(message.subject),
                text=inner.text,
                moment=_zoned(inner.received or inner.date, zone),
                message_id=inner.message_id,
            )
    return _quoted(f"{message.text}\n\n{message.quoted}", bare(message.subject), zone, ours)


def bare(subject: str) -> str:
    """The subject without "FW:"."""
    return _FORWARD.sub("", subject).strip()


def _zoned(moment: datetime | None, zone: tzinfo) -> datetime | None:
    if moment is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=zone)


def _quoted(text: str, subject: str, zone: tzinfo, ours: Callable[[str], bool]) -> Inner | None:
    lines = text.split("\n")
    blocks = list(_blocks(lines))
    for place, (fields, end) in enumerate(blocks):
        forwarded = _FORWARD.match(fields.get("subject", ""))
        if forwarded and ours(_address(fields["from"])) and place + 1 < len(blocks):
            continue
        return Inner(
            sender=_address(fields["from"]),
            subject=bare(fields.get("subject", "")) or subject,
            text=_until_next(lines[end:]),
            moment=sent_at(fields.get("sent") or fields.get("date", ""), zone),
        )
    return None


def _blocks(lines: list[str]) -> Iterator[tuple[dict[str, str], int]]:
    """The fields at the head of each message in a text, and the line after them."""
    for start in range(len(lines)):
        if _begins(lines[start]):
            fields, end = _block(lines, start)
            if len(fields) >= _LEAST_FIELDS:
                yield fields, end


def _begins(line: str) -> bool:
    found = _FIELD.match(line)
    return found is not None and _name(found) == "from"


def _name(found: re.Match[str]) -> str:
    name = found[1].lower()
    return _WELSH.get(name, name)


def _block(lines: list[str], start: int) -> tuple[dict[str, str], int]:
    """The fields from `start` on, and the line after them; blank lines may stand between."""
    fields: dict[str, str] = {}
    end = index = start
    while index < len(lines) and index - end <= 1:
        found = _FIELD.match(lines[index])
        if found is not None and _name(found) not in fields:
            fields[_name(found)] = found[2].strip()
            end = index + 1
        elif lines[index].strip():
            break
        index += 1
    return fields, end


def _until_next(lines: list[str]) -> str:
    """The words of this message, without the one it answered in its turn."""
    for index in range(len(lines)):
        if _begins(lines[index]) and len(_block(lines, index)[0]) >= _LEAST_FIELDS:
            return "\n".join(lines[:index]).strip()
    return "\n".join(lines).strip()


def _address(printed: str) -> str:
    return re.sub(r"[\[<](?:mailto:)?([^\]>\s]+@[^\]>\s]+)[\]>].*", r"<\1>", printed).strip()


def sent_at(printed: str, zone: tzinfo) -> datetime | None:
    """A "Sent:" line as Outlook writes it; noon where it gives no time, None where no day."""
    day = read_date(_AMERICAN.sub(r"\2 \1 \3", printed))
    if day is None:
        return None
    found = _TIME.search(printed)
    if found is None:
        return datetime.combine(day, time(12), zone)
    hour = int(found[1]) % 12 if found[3] else int(found[1])
    hour += 12 if (found[3] or "").lower() == "pm" else 0
    if hour > 23 or int(found[2]) > 59:
        return datetime.combine(day, time(12), zone)
    return datetime.combine(day, time(hour, int(found[2])), zone)
