"""Mail out by XOAUTH2: signed in to with the tokens of a mailbox that is read."""

from __future__ import annotations

import email
import smtplib
from email.policy import SMTPUTF8
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone
from django.utils.encoding import punycode
from django.utils.translation import gettext as _

from answerable.accounts.secrets import unseal
from answerable.post.imap.connection import grant_of, xoauth2
from answerable.post.imap.settings import secret_given
from answerable.post.imap.tokens import access_token
from answerable.post.models import Mailbox


class NoSuchMailboxError(Exception):
    """The mailbox by which mail is sent is not there."""


class NotTakenError(Exception):
    """The server does not take such an address, so the message was not handed over."""


class Backend(EmailBackend):
    """Django's own, a sign-in by the mailbox that ANSWERABLE_SMTP_MAILBOX names, and UTF-8.

    An address with an accent before the @ goes where the server offers SMTPUTF8 (RFC 6531).
    """

    def open(self) -> bool | None:
        """Connect and sign in. Whatever it raises, no message was handed over."""
        name = settings.SMTP_MAILBOX
        if self.connection or not name:
            return super().open()
        self.username = self.password = ""
        opened = super().open()
        if self.connection is not None:
            sign_in(self.connection, name)
        return opened

    def _send(self, email_message: EmailMessage) -> bool:
        recipients = email_message.recipients()
        if all(parseaddr(one)[1].rpartition("@")[0].isascii() for one in recipients):
            return bool(super()._send(email_message))  # type: ignore[misc]  # not in the stubs
        server = self.connection
        assert server is not None
        server.ehlo_or_helo_if_needed()
        if not server.has_extn("smtputf8"):
            raise NotTakenError(
                _(
                    "Our mail server does not send to addresses with letters such as é before "
                    "the @. Send it by post, or ask for another address."
                )
            )
        sender = parseaddr(email_message.from_email)[1]
        options = ("SMTPUTF8", "BODY=8BITMIME")
        server.sendmail(sender, [_bare(one) for one in recipients], _whole(email_message), options)
        return True


def _bare(address: str) -> str:
    """The address alone, its domain as mail servers write it."""
    before, _at, domain = parseaddr(address)[1].rpartition("@")
    return f"{before}@{punycode(domain)}"


def _whole(message: EmailMessage) -> bytes:
    """The message with its recipients as they are written; Django would encode their letters."""
    written = email.message_from_bytes(message.message().as_bytes(), policy=SMTPUTF8)
    del written["To"]
    written["To"] = ", ".join(_bare(one) for one in message.to)
    return written.as_bytes(policy=SMTPUTF8)


def sign_in(server: smtplib.SMTP, name: str) -> None:
    """Raises NoSuchMailboxError, TokenError or smtplib.SMTPAuthenticationError."""
    mailbox = Mailbox.objects.filter(name=name).first()
    if mailbox is None:
        raise NoSuchMailboxError(f"ANSWERABLE_SMTP_MAILBOX names {name}, which is no mailbox here")
    grant = grant_of(mailbox)
    if grant is None:
        say(server, mailbox.login, secret_given(mailbox) or unseal(mailbox.secret))
        return
    token = access_token(grant, now=timezone.now())
    try:
        say(server, mailbox.login, token)
    except smtplib.SMTPAuthenticationError:
        renewed = access_token(grant, now=timezone.now(), refused=token)
        if renewed == token:
            raise
        say(server, mailbox.login, renewed)


def say(server: smtplib.SMTP, login: str, token: str) -> None:
    """The token once; then an empty line, by which the server says what was wrong."""

    def answer(challenge: bytes | None = None) -> str:
        return xoauth2(login, token).decode() if challenge is None else ""

    server.ehlo_or_helo_if_needed()
    server.auth("XOAUTH2", answer)
