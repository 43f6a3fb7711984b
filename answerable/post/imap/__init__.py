"""Mail fetched from mailboxes, never deleted there and never marked as read."""

from answerable.post.imap.connection import Connection, MailboxError, connect
from answerable.post.imap.fetching import Taken, take, take_all
from answerable.post.imap.settings import add_mailbox, from_environment

__all__ = [
    "Connection",
    "MailboxError",
    "Taken",
    "add_mailbox",
    "connect",
    "from_environment",
    "take",
    "take_all",
]
