"""`answerable escalation`: who is told at once of distress, safeguarding and the like."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.policy import policy_on, set_escalation

COMMAND = Actor("command", "escalation", "answerable escalation")


class Command(BaseCommand):
    """Shown on every case whose words suggest that somebody must be told."""

    help = "Say, or change, who is told at once of distress, safeguarding and the like."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("contact", nargs="?", help="a name and a number, from today on")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["contact"]:
            set_escalation(options["contact"], by=COMMAND, now=timezone.now())
        contact = policy_on(timezone.localdate()).escalation
        self.stdout.write(contact or _("No escalation contact has been recorded."))
