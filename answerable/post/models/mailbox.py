"""The mailboxes that are read."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Mailbox(models.Model):
    """One folder of one mailbox, and how far it has been read.

    address: the mailbox's own, which a shared mailbox has apart from who signs in (`login`).
    secret: the password or the OAuth token, sealed; empty where the environment gives it.
    since: mail that came before this moment is left alone. uid_validity, last_uid: the server's
    numbers (RFC 3501, 2.3.1.1), which say what has been read already.
    """

    class Security(models.TextChoices):
        TLS = "tls", _("TLS from the first byte (port 993)")
        STARTTLS = "starttls", _("STARTTLS (port 143)")
        NONE = "none", _("No encryption: on this machine only")

    class SignIn(models.TextChoices):
        PASSWORD = "password", _("Password")
        XOAUTH2 = "xoauth2", _("OAuth token (XOAUTH2)")

    personal_data: ClassVar[tuple[str, ...]] = ("address", "login", "secret", "problem")

    name = models.CharField(max_length=50, unique=True)
    address = models.CharField(max_length=320)
    host = models.CharField(max_length=253)
    port = models.PositiveIntegerField(default=993)
    security = models.CharField(max_length=8, choices=Security.choices, default=Security.TLS)
    sign_in = models.CharField(max_length=8, choices=SignIn.choices, default=SignIn.PASSWORD)
    login = models.CharField(max_length=320)
    secret = models.TextField(blank=True, default="")
    folder = models.CharField(max_length=200, default="INBOX")
    since = models.DateTimeField()
    active = models.BooleanField(default=True)
    uid_validity = models.BigIntegerField(null=True, blank=True)
    last_uid = models.BigIntegerField(default=0)
    read_at = models.DateTimeField(null=True, blank=True)
    problem = models.TextField(blank=True, default="")
    problem_since = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(port__gte=1, port__lte=65535), name="mailbox_port_is_one"
            ),
            models.CheckConstraint(
                condition=Q(last_uid__gte=0), name="mailbox_last_uid_not_negative"
            ),
        ]
