"""What arrived, and what leaves."""

from answerable.post.models.mailbox import Mailbox
from answerable.post.models.oauth import OAuthGrant
from answerable.post.models.outgoing import (
    OutgoingAttachment,
    OutgoingMessage,
    OutgoingQuerySet,
    OutgoingState,
)
from answerable.post.models.raw import NO_CASE, MessageStatus, RawMessage, RawMessageQuerySet

__all__ = [
    "NO_CASE",
    "Mailbox",
    "MessageStatus",
    "OAuthGrant",
    "OutgoingAttachment",
    "OutgoingMessage",
    "OutgoingQuerySet",
    "OutgoingState",
    "RawMessage",
    "RawMessageQuerySet",
]
