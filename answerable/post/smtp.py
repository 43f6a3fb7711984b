"""Mail out by XOAUTH2: signed in to with the tokens of a mailbox that is read."""

from __future__ import annotations

import smtplib

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend
from django.utils import timezone

from answerable.accounts.secrets import unseal
from answerable.post.imap.connection import grant_of, xoauth2
from answerable.post.imap.settings import secret_given
from answerable.post.imap.tokens import access_token
from answerable.post.models import Mailbox


class NoSuchMailboxError(Exception):
    """The mailbox by which mail is sent is not there."""


class Backend(EmailBackend):
    """Django's own, and a sign-in by the mailbox that ANSWERABLE_SMTP_MAILBOX names."""

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
