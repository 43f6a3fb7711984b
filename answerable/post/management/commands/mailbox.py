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
from answerable.post.imap.settings import secret_given, set_active
from answerable.post.models import Mailbox

COMMAND = Actor("command", "mailbox", "answerable mailbox")
BAD_INPUT = 2


class Command(BaseCommand):
    """Secrets are asked for or read from input, never given as an argument."""

    help = "List the mailboxes that are read; add one, try one, or leave one alone."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--add", metavar="NAME", help="add a mailbox, or change this one")
        parser.add_argument("--try", metavar="NAME", help="sign in and count what is new")
        parser.add_argument("--stop", metavar="NAME", help="leave this mailbox alone")
        parser.add_argument("--host", help="the mail server")
        parser.add_argument("--port", type=int, help="993 with TLS, else 143")
        parser.add_argument("--security", choices=Mailbox.Security.values, default="tls")
        parser.add_argument("--user", help="who signs in")
        parser.add_argument("--address", help="the mailbox's own address, where it is shared")
        parser.add_argument("--folder", default="INBOX", help="INBOX, where not given")
        parser.add_argument("--since", help="leave what came before this day alone: 2026-11-01")
        parser.add_argument("--token", action="store_true", help="an OAuth token, not a password")
        parser.add_argument("--secret-from-input", action="store_true", help="do not ask for it")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["add"]:
            self._add(options)
        elif options["stop"]:
            set_active(_named(options["stop"]), active=False, by=COMMAND, now=timezone.now())
        elif options["try"]:
            self._try(_named(options["try"]))
        else:
            self._list()

    def _add(self, options: dict[str, Any]) -> None:
        if not options["host"] or not options["user"]:
            raise CommandError(_("Give --host and --user."), returncode=BAD_INPUT)
        secret = input() if options["secret_from_input"] else getpass.getpass("Password or token: ")
        port = options["port"] or (993 if options["security"] == "tls" else 143)
        try:
            mailbox = imap.add_mailbox(
                name=options["add"], secret=secret.strip(), since=_since(options["since"]),
                host=options["host"], port=port, security=options["security"],
                login=options["user"], address=options["address"] or options["user"],
                folder=options["folder"], by=COMMAND, now=timezone.now(),
                sign_in="xoauth2" if options["token"] else "password",
            )  # fmt: skip
        except ValueError as error:
            raise CommandError(str(error), returncode=BAD_INPUT) from error
        self._try(mailbox)

    def _try(self, mailbox: Mailbox) -> None:
        try:
            with imap.connect(mailbox, secret=secret_given(mailbox)) as opened:
                new = len(opened.new(mailbox.last_uid, mailbox.since))
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
