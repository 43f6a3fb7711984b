"""`answerable mailbox`: which mailboxes are read, adding one, and trying it."""

from __future__ import annotations

import getpass
from argparse import ArgumentParser
from datetime import datetime, time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.post import imap
from answerable.post.imap.tokens import may_be_asked
from answerable.post.models import Mailbox, OAuthGrant

COMMAND = Actor("command", "mailbox", "answerable mailbox")
BAD_INPUT = 2


class Command(BaseCommand):
    """Secrets are asked for or read from input, never given as an argument."""

    help = "List the mailboxes that are read; add one, try one, or leave one alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--add", metavar="NAME", help="add a mailbox, or change this one")
        parser.add_argument("--try", metavar="NAME", help="sign in and count what is new")
        parser.add_argument("--stop", metavar="NAME", help="leave this mailbox alone")
        parser.add_argument("--start", metavar="NAME", help="read this mailbox again")
        parser.add_argument("--remove", metavar="NAME", help="forget it and its secrets")
        parser.add_argument("--host", help="the mail server")
        parser.add_argument("--port", type=int, help="993 with TLS, else 143")
        parser.add_argument("--security", choices=Mailbox.Security.values, default="tls")
        parser.add_argument("--user", help="who signs in")
        parser.add_argument("--address", help="the mailbox's own address, where it is shared")
        parser.add_argument("--folder", default="INBOX", help="INBOX, where not given")
        parser.add_argument("--since", help="leave what came before this day alone: 2026-11-01")
        parser.add_argument("--token", action="store_true", help="an OAuth token, not a password")
        parser.add_argument("--grant", choices=OAuthGrant.Kind.values, help="sign in with OAuth")
        parser.add_argument("--token-url", default="", help="where tokens are asked for")
        parser.add_argument("--client-id", default="", help="the application's id there")
        parser.add_argument("--scope", default="", help="what the token is to allow")
        parser.add_argument("--secret-from-input", action="store_true", help="do not ask for it")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["add"]:
            self._add(options)
        elif options["stop"]:
            imap.set_active(_named(options["stop"]), active=False, by=COMMAND, now=timezone.now())
        elif options["start"]:
            imap.set_active(_named(options["start"]), active=True, by=COMMAND, now=timezone.now())
        elif options["remove"]:
            self._remove(_named(options["remove"]))
        elif options["try"]:
            self._try(_named(options["try"]))
        else:
            self._list()

    def _add(self, options: dict[str, Any]) -> None:
        if not options["host"] or not options["user"]:
            raise CommandError(_("Give --host and --user."), returncode=BAD_INPUT)
        grant = _grant(options)
        secret = "" if grant else _asked(options, _("Password or token: "))
        port = options["port"] or (993 if options["security"] == "tls" else 143)
        try:
            mailbox = imap.add_mailbox(
                name=options["add"], secret=secret, since=_since(options["since"]),
                host=options["host"], port=port, security=options["security"],
                login=options["user"], address=options["address"] or options["user"],
                folder=options["folder"], by=COMMAND, now=timezone.now(),
                sign_in="xoauth2" if options["token"] or grant else "password",
            )  # fmt: skip
        except ValueError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        imap.set_grant(mailbox, grant, by=COMMAND, now=timezone.now())
        self._try(mailbox)

    def _remove(self, mailbox: Mailbox) -> None:
        try:
            imap.remove_mailbox(mailbox, by=COMMAND, now=timezone.now())
        except ValueError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        self.stdout.write(
            _("%(name)s is forgotten. What was read from it stays.") % {"name": mailbox.name}
        )

    def _try(self, mailbox: Mailbox) -> None:
        try:
            new = imap.count_new(mailbox, now=timezone.now())
        except imap.MailboxError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        self.stdout.write(
            _("%(name)s can be read. %(new)d messages are new.")
            % {"name": mailbox.name, "new": new}
        )

    def _list(self) -> None:
        for mailbox in Mailbox.objects.all():
            state = mailbox.problem or (_("read") if mailbox.active else _("left alone"))
            self.stdout.write(f"{mailbox.name}\t{mailbox.address}\t{mailbox.folder}\t{state}")
        if not Mailbox.objects.exists():
            self.stdout.write(_("No mailbox is read yet."))


def _asked(options: dict[str, Any], what: str) -> str:
    """A secret, from the keyboard unseen or from input."""
    return (input() if options["secret_from_input"] else getpass.getpass(what)).strip()


def _grant(options: dict[str, Any]) -> imap.Grant | None:
    """How tokens are got, its secrets asked for; None where a secret is given itself."""
    if not options["grant"]:
        return None
    if not options["client_id"] or not may_be_asked(options["token_url"]):
        raise CommandError(
            _("Give --client-id and a --token-url that begins with https://."),
            returncode=BAD_INPUT,
        )
    refreshed = options["grant"] == OAuthGrant.Kind.REFRESH
    return imap.Grant(
        options["grant"], options["token_url"], options["client_id"], scope=options["scope"],
        client_secret=_asked(options, _("Client secret: ")),
        refresh_token=_asked(options, _("Refresh token: ")) if refreshed else "",
    )  # fmt: skip


def _named(name: str) -> Mailbox:
    mailbox = Mailbox.objects.filter(name=name).first()
    if mailbox is None:
        raise CommandError(
            _("There is no mailbox called %(name)s.") % {"name": name}, returncode=BAD_INPUT
        )
    return mailbox


def _since(printed: str | None) -> datetime:
    if not printed:
        return timezone.now()
    day = parse_date(printed)
    if day is None:
        raise CommandError(_("%(day)s is not a day.") % {"day": printed}, returncode=BAD_INPUT)
    return datetime.combine(day, time(), timezone.get_default_timezone())
