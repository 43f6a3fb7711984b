"""Bytes of mail, from anything, to a message."""

from answerable.reading.message.model import Attachment, Message
from answerable.reading.message.read import LIMIT_BYTES, read_message

__all__ = ["LIMIT_BYTES", "Attachment", "Message", "read_message"]
