"""Mail fetched from mailboxes, never deleted there and never marked as read."""

from answerable.post.imap.connection import Connection, MailboxError, connect
from answerable.post.imap.fetching import Taken, count_new, take, take_all
from answerable.post.imap.settings import (
    Grant,
    add_mailbox,
    from_environment,
    remove_mailbox,
    set_active,
    set_grant,
)
from answerable.post.imap.watching import watch, watch_all

__all__ = [
    "Connection",
    "Grant",
    "MailboxError",
    "Taken",
    "add_mailbox",
    "connect",
    "count_new",
    "from_environment",
    "remove_mailbox",
    "set_active",
    "set_grant",
    "take",
    "take_all",
    "watch",
    "watch_all",
]
