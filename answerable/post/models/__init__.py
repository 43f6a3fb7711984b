"""What arrived, and what leaves."""

from answerable.post.models.outgoing import (
    OutgoingAttachment,
    OutgoingMessage,
    OutgoingQuerySet,
    OutgoingState,
)
from answerable.post.models.raw import MessageStatus, RawMessage, RawMessageQuerySet

__all__ = [
    "MessageStatus",
    "OutgoingAttachment",
    "OutgoingMessage",
    "OutgoingQuerySet",
    "OutgoingState",
    "RawMessage",
    "RawMessageQuerySet",
]
