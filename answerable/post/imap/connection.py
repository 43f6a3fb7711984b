"""A mailbox opened for reading only (EXAMINE): nothing there is changed by our looking."""

from __future__ import annotations

import contextlib
import imaplib
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.translation import gettext as _

from answerable.accounts.secrets import Unreadable, unseal
from answerable.post.imap.failing import why
from answerable.post.imap.idling import offered, told
from answerable.post.imap.tokens import access_token
from answerable.post.models import Mailbox, OAuthGrant

TIMEOUT = 60
"""Seconds for each exchange with the server."""
MOST_BYTES = 60 * 1024 * 1024
"""More than mail servers let through: of such a message the head alone is taken."""
TOO_LARGE = (
    "[This message is {size:,} bytes long, more than is taken in. It is in the mailbox {name}.]"
)
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_DATE = re.compile(
    rb'INTERNALDATE "([ \d]\d)-(\w{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)"'
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun",
           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # fmt: skip
_FAULTS = (imaplib.IMAP4.error, OSError, ssl.SSLError, Unreadable, ValueError)


class MailboxError(Exception):
    """The mailbox cannot be read just now; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """One message as the server has it; its head and a sentence where it is too large."""

    uid: int
    received: datetime
    raw: bytes


def grant_of(mailbox: Mailbox) -> OAuthGrant | None:
    return OAuthGrant.objects.filter(mailbox=mailbox).first()


def secret_of(mailbox: Mailbox, given: str = "") -> str:
    """What is handed to the server: from the environment where it gives one, else unsealed."""
    return given or unseal(mailbox.secret)


def xoauth2(login: str, token: str) -> bytes:
    """The initial client response of SASL XOAUTH2, before base64."""
    return f"user={login}\x01auth=Bearer {token}\x01\x01".encode()


@contextlib.contextmanager
def connect(
    mailbox: Mailbox, *, now: datetime, secret: str = "", patience: int = TIMEOUT
) -> Iterator[Connection]:
    """The mailbox, signed in to and opened. Raises MailboxError with a sentence."""
    server: imaplib.IMAP4 | None = None
    try:
        server = _opened(mailbox, patience)
        _admitted(server, mailbox, secret, now=now)
        yield Connection(server, _examined(server, mailbox.folder), mailbox.name)
    except _FAULTS as error:
        raise MailboxError(
            _("The mailbox %(name)s could not be read: %(why)s")
            % {"name": mailbox.name, "why": why(error)}
        ) from error
    finally:
        if server is not None:
            with contextlib.suppress(Exception):  # what was fetched is stored; goodbye is not news
                server.logout()


def _opened(mailbox: Mailbox, patience: int) -> imaplib.IMAP4:
    context = ssl.create_default_context()
    if mailbox.security == Mailbox.Security.TLS:
        return imaplib.IMAP4_SSL(mailbox.host, mailbox.port, ssl_context=context, timeout=patience)
    server = imaplib.IMAP4(mailbox.host, mailbox.port, timeout=patience)
    if mailbox.security == Mailbox.Security.STARTTLS:
        server.starttls(ssl_context=context)
    return server


def _admitted(server: imaplib.IMAP4, mailbox: Mailbox, secret: str, *, now: datetime) -> None:
    """Sign in. A token turned down before its time is renewed once."""
    grant = None if secret else grant_of(mailbox)
    if grant is None:
        _sign_in(server, mailbox, secret_of(mailbox, secret))
        return
    token = access_token(grant, now=now)
    try:
        _sign_in(server, mailbox, token)
    except imaplib.IMAP4.abort:
        raise
    except imaplib.IMAP4.error:
        renewed = access_token(grant, now=now, refused=token)
        if renewed == token:
            raise
        _sign_in(server, mailbox, renewed)


def _sign_in(server: imaplib.IMAP4, mailbox: Mailbox, secret: str) -> None:
    if mailbox.sign_in == Mailbox.SignIn.PASSWORD:
        server.login(mailbox.login, secret)
        return
    response = xoauth2(mailbox.login, secret)
    asked: list[bytes] = []

    def answer(challenge: bytes) -> bytes:
        """The token once; then an empty line, by which the server says what was wrong."""
        asked.append(challenge)
        return response if len(asked) == 1 else b""

    server.authenticate("XOAUTH2", answer)


def _examined(server: imaplib.IMAP4, folder: str) -> int:
    """Open the folder for reading only; its UIDVALIDITY."""
    quoted = '"' + folder.replace("\\", "\\\\").replace('"', '\\"') + '"'
    status, said = server.select(quoted, readonly=True)
    if status != "OK":
        raise imaplib.IMAP4.error(said[0] or b"there is no such folder")
    _kind, validity = server.response("UIDVALIDITY")
    return int(validity[0]) if validity and validity[0] else 0


class Connection:
    """An open folder. uid_validity: where it changes, all numbers known of it mean nothing."""

    def __init__(self, server: imaplib.IMAP4, uid_validity: int, name: str) -> None:
        self._server = server
        self.uid_validity = uid_validity
        self.name = name

    @property
    def idles(self) -> bool:
        """Whether the server tells of new mail by itself."""
        return offered(self._server)

    def told(self, seconds: float) -> bool:
        """Wait so long for word of new mail; False where none came."""
        return told(self._server, seconds)

    def new(self, last_uid: int, since: datetime) -> list[int]:
        """The numbers above `last_uid` of what came on the day of `since` or later, ascending."""
        day = f"{since.day}-{_MONTHS[since.month - 1]}-{since.year}"
        wanted = f"{last_uid + 1}:*"
        status, found = self._server.uid("SEARCH", "UID", wanted, "SINCE", day)
        if status != "OK":
            raise imaplib.IMAP4.error(found[0] or b"the search was refused")
        uids = sorted(int(uid) for line in found if line for uid in line.split())
        # "n:*" always matches the last message, also where it is below n
        return [uid for uid in uids if uid > last_uid]

    def fetch(self, uid: int) -> Fetched | None:
        """One message with the server's stamp, left unread; None where it has gone meanwhile."""
        head = self._answer(uid, "(UID INTERNALDATE RFC822.SIZE)")
        line = next((part for part in head if isinstance(part, bytes) and _UID.search(part)), None)
        if line is None:
            return None
        received, size = stamp(line), _SIZE.search(line)
        if size is not None and int(size[1]) > MOST_BYTES:
            return self._head_alone(uid, received, int(size[1]))
        raw = self._literal(uid, "(UID BODY.PEEK[])")
        return None if raw is None else Fetched(uid, received, raw)

    def _head_alone(self, uid: int, received: datetime, size: int) -> Fetched:
        head = self._literal(
            uid, "(UID BODY.PEEK[HEADER.FIELDS (FROM TO SUBJECT DATE MESSAGE-ID)])"
        )
        sentence = TOO_LARGE.format(size=size, name=self.name)
        return Fetched(uid, received, (head or b"\r\n") + sentence.encode() + b"\r\n")

    def _literal(self, uid: int, what: str) -> bytes | None:
        found = self._answer(uid, what)
        return next((part[1] for part in found if isinstance(part, tuple)), None)

    def _answer(self, uid: int, what: str) -> list[bytes | tuple[bytes, bytes]]:
        status, found = self._server.uid("FETCH", str(uid), what)
        if status != "OK":
            raise imaplib.IMAP4.error(found[0] or b"the message was not given")
        return [part for part in found if part]


def stamp(line: bytes) -> datetime:
    """INTERNALDATE as a moment in UTC. Raises ValueError where the line has none."""
    found = _DATE.search(line)
    if found is None:
        raise ValueError("the server gave no date for a message")
    day, month, year, hour, minute, second = found.groups()[:6]
    sign = 1 if found[7] == b"+" else -1
    offset = sign * (int(found[8]) * 60 + int(found[9])) * 60
    local = datetime(
        int(year), _MONTHS.index(month.decode().title()) + 1, int(day),
        int(hour), int(minute), int(second), tzinfo=UTC,
    )  # fmt: skip
    return datetime.fromtimestamp(local.timestamp() - offset, tz=UTC)
