"""Where the access tokens of a mailbox come from."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from answerable.post.models.mailbox import Mailbox


class OAuthGrant(models.Model):
    """By what a mailbox asks for a new access token when the last one has run out (RFC 6749).

    client_secret, refresh_token, access_token: sealed. access_until: the last moment, UTC, at
    which the access token is used; null where there is none.
    """

    class Kind(models.TextChoices):
        CLIENT = "client_credentials", _("By the application itself (client credentials)")
        REFRESH = "refresh_token", _("On behalf of who signed in (refresh token)")

    personal_data: ClassVar[tuple[str, ...]] = ("client_secret", "refresh_token", "access_token")

    mailbox = models.OneToOneField(Mailbox, on_delete=models.CASCADE, related_name="grant")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    token_url = models.CharField(max_length=500)
    client_id = models.CharField(max_length=300)
    client_secret = models.TextField(blank=True, default="")
    refresh_token = models.TextField(blank=True, default="")
    scope = models.CharField(max_length=500, blank=True, default="")
    access_token = models.TextField(blank=True, default="")
    access_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="refresh_token") | ~Q(refresh_token=""),
                name="oauth_grant_has_what_it_asks_by",
            ),
        ]
