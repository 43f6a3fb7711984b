"""IDLE (RFC 2177): the server tells of new mail the moment it is there."""

from __future__ import annotations

import imaplib
import re
import select
import ssl
from typing import Any

_TAG = b"IDLE1"
_NEW = re.compile(rb"\* \d+ EXISTS", re.IGNORECASE)


def offered(server: imaplib.IMAP4) -> bool:
    """After signing in, since servers say more then."""
    status, said = server.capability()
    return status == "OK" and b"IDLE" in b" ".join(one for one in said if one).upper().split()


def told(server: imaplib.IMAP4, seconds: float) -> bool:
    """Wait for word of new mail. False where none came in time, or the word was of another thing.

    Raises IMAP4.error or OSError where the server turns it down or the line is lost.
    """
    server.send(_TAG + b" IDLE\r\n")
    lines = [server.readline()]
    while not lines[-1].startswith((b"+", _TAG)) and lines[-1]:
        lines.append(server.readline())
    if not lines[-1].startswith(b"+"):
        raise imaplib.IMAP4.error(lines[-1].strip() or b"the line was lost")
    if not _buffered(server):
        select.select([server.sock], [], [], seconds)
    server.send(b"DONE\r\n")
    while not lines[-1].startswith(_TAG):
        lines.append(server.readline())
        if not lines[-1]:
            raise imaplib.IMAP4.abort("the line was lost")
    return any(_NEW.match(line) for line in lines)


def _buffered(server: imaplib.IMAP4) -> bool:
    """Whether something has been read from the line already, which select would not see."""
    file: Any = getattr(server, "_file", None) or server.file
    patience = server.sock.gettimeout()
    server.sock.settimeout(0)
    try:
        return bool(file.peek(1))
    except (BlockingIOError, ssl.SSLWantReadError):
        return False
    finally:
        server.sock.settimeout(patience)
