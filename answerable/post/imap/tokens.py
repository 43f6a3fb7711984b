"""Access tokens of a mailbox: the one there is while it lasts, else a new one is asked for."""

from __future__ import annotations

import contextlib
import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.secrets import seal, unseal
from answerable.post.models import OAuthGrant

EARLY = timedelta(minutes=2)
"""A token is renewed this long before it runs out: what is begun with it should end with it."""
UNSAID = 3600
"""Seconds a token is taken to last where the service does not say (RFC 6749, 5.1)."""
TIMEOUT = 10
MOST = 1 << 20
NEAR = ("localhost", "127.0.0.1", "::1")


class TokenError(ValueError):
    """No access token can be had; the message is a sentence."""


class _Stays(urllib.request.HTTPRedirectHandler):
    """A secret is sent where it was meant to go and nowhere else."""

    def redirect_request(self, *_args: Any, **_given: Any) -> None:
        return None


def may_be_asked(address: str) -> bool:
    """Whether secrets may be sent there: over TLS, or to this machine."""
    parts = urlsplit(address)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in NEAR)
    )


@transaction.atomic
def access_token(grant: OAuthGrant, *, now: datetime, refused: str = "") -> str:
    """The token to sign in with. refused: one that a server has just turned down, not used again.

    Two that ask at once wait for each other, since a refresh token may be good once only. Raises
    TokenError with a sentence, or Unreadable.
    """
    row = OAuthGrant.objects.select_for_update().get(pk=grant.pk)
    if row.access_token and row.access_until and row.access_until > now:
        known = unseal(row.access_token)
        if known != refused:
            return known
    answer = asked(row)
    row.access_token = seal(str(answer["access_token"]))
    row.access_until = now + timedelta(seconds=seconds(answer)) - EARLY
    if answer.get("refresh_token"):
        row.refresh_token = seal(str(answer["refresh_token"]))
    row.save(update_fields=["access_token", "access_until", "refresh_token"])
    return str(answer["access_token"])


def seconds(answer: Mapping[str, Any]) -> int:
    try:
        return max(0, int(answer.get("expires_in") or UNSAID))
    except (TypeError, ValueError):
        return UNSAID


def asked(grant: OAuthGrant) -> dict[str, Any]:
    """What the service answers, a token in it. Raises TokenError."""
    if not may_be_asked(grant.token_url):
        raise TokenError(_("The address of the sign-in service must begin with https://."))
    request = urllib.request.Request(  # noqa: S310  -- its scheme has just been looked at
        grant.token_url,
        data=urlencode(form(grant)).encode(),
        headers={"Accept": "application/json"},
    )
    try:
        with urllib.request.build_opener(_Stays).open(request, timeout=TIMEOUT) as found:
            answer = json.loads(found.read(MOST))
    except urllib.error.HTTPError as error:
        raise TokenError(
            _("The sign-in service refused: %(why)s") % {"why": said(error)}
        ) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise TokenError(
            _("The sign-in service could not be asked: %(why)s") % {"why": worded(error)}
        ) from error
    if not isinstance(answer, dict) or not answer.get("access_token"):
        raise TokenError(_("The sign-in service answered without a token."))
    return answer


def form(grant: OAuthGrant) -> dict[str, str]:
    """What is asked with (RFC 6749, 4.4.2 and 6), nothing empty."""
    given = {
        "grant_type": grant.kind,
        "client_id": grant.client_id,
        "client_secret": unseal(grant.client_secret) if grant.client_secret else "",
        "scope": grant.scope,
    }
    if grant.kind == OAuthGrant.Kind.REFRESH:
        given["refresh_token"] = unseal(grant.refresh_token)
    return {key: value for key, value in given.items() if value}


def said(error: urllib.error.HTTPError) -> str:
    """Its own words where it gives them (RFC 6749, 5.2)."""
    with contextlib.suppress(Exception):
        answer = json.loads(error.read(MOST))
        words = [str(answer[key]) for key in ("error", "error_description") if answer.get(key)]
        if words:
            return ": ".join(words)[:400]
    return f"{error.code} {error.reason}"


def worded(error: Exception) -> str:
    return str(getattr(error, "reason", "") or error)[:300]
