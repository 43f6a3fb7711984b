"""Sign-in by the body's own identity provider (OpenID Connect), told by the environment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit


def providers(environment: Mapping[str, str]) -> dict[str, Any]:
    """Allauth's settings for the provider at `ANSWERABLE_OIDC_URL`; none where it is unset.

    The provider must be the body's own: an address it vouches for signs that person in.
    """
    url = environment.get("ANSWERABLE_OIDC_URL")
    if not url:
        return {}
    return {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "sso",
                    "name": environment.get("ANSWERABLE_OIDC_NAME", "single sign-on"),
                    "client_id": environment.get("ANSWERABLE_OIDC_CLIENT", ""),
                    "secret": environment.get("ANSWERABLE_OIDC_SECRET", ""),
                    "settings": {"server_url": url, "verified_email": True},
                }
            ],
        }
    }


def form_targets(environment: Mapping[str, str]) -> list[str]:
    """Where forms may lead: a browser checks the sign-in form's redirect to the provider.

    `ANSWERABLE_OIDC_ORIGINS` adds others, for a provider whose sign-in page is on another host.
    """
    url = environment.get("ANSWERABLE_OIDC_URL")
    if not url:
        return []
    parts = urlsplit(url)
    others = environment.get("ANSWERABLE_OIDC_ORIGINS", "").split()
    return [f"{parts.scheme}://{parts.netloc}", *others]
