"""Make the first administrator, or let one who is locked out back in."""

from __future__ import annotations

import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from answerable.accounts.actions import Refused, add_person, allow_sign_in, assign_role
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.accounts.roles import ROLES

BY = Actor("command", "administrator", "answerable administrator")


class Command(BaseCommand):
    help = "Make an administrator who can sign in, with a password asked for or read from input."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", help="the address they sign in by")
        parser.add_argument("--name", default="", help="their name, where they are new")
        parser.add_argument("--role", default="administrator", choices=sorted(ROLES) or None)
        parser.add_argument(
            "--password-from-input", action="store_true", help="read it from standard input"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        password = input() if options["password_from_input"] else getpass.getpass("Password: ")
        try:
            validate_password(password)
            make(options["email"], options["name"], options["role"], password)
        except (Refused, ValidationError) as refusal:
            raise CommandError("; ".join(getattr(refusal, "messages", [str(refusal)]))) from refusal
        self.stdout.write(f"{options['email']} can sign in as {options['role']}.")


@transaction.atomic
def make(email: str, name: str, role: str, password: str) -> None:
    """The person (found by address, or added), their sign-in and their role."""
    now = timezone.now()
    person = Person.objects.filter(email__iexact=email).first() or add_person(
        name=name or email, email=email, by=BY, now=now
    )
    allow_sign_in(person=person, password=password, by=BY, now=now)
    if not person.roles.filter(role=role, ends=None, department=None).exists():
        assign_role(person=person, role=role, starts=timezone.localdate(now), by=BY, now=now)
