"""A message taken apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

Automatic = Literal["auto-reply", "bounce"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message.

    type: by content where the sender's word for it says nothing. size: bytes. text: what can be
    read of it, or None; problem: why it cannot be read, in a sentence.
    """

    name: str
    type: str
    size: int
    sha256: str
    text: str | None
    data: bytes = field(repr=False, default=b"")
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Every field has a value whatever came; what could not be told is empty.

    sender, recipients: "Name <address>" or the address alone; recipients are To and then Cc.
    date: what the sender's clock said. received: the newest of our servers' stamps.
    automatic: an answer by a machine, or a report that a message could not be delivered.
    text, quoted, footer: the new words; what they answer; signature and disclaimer.
    messages: those attached or forwarded whole. notes: each guess made and each thing refused.
    """

    message_id: str = ""
    sender: str = ""
    recipients: tuple[str, ...] = ()
    subject: str = ""
    date: datetime | None = None
    received: datetime | None = None
    automatic: Automatic | None = None
    failed_recipient: str | None = None
    text: str = ""
    quoted: str = ""
    footer: str = ""
    attachments: tuple[Attachment, ...] = ()
    messages: tuple[Message, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    reply_to: str = ""
    delivered_to: tuple[str, ...] = ()
    is_mail: bool = True
