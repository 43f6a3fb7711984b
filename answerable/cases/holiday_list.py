"""The published list of bank holidays, fetched from the address an administrator set."""

from __future__ import annotations

from http.client import HTTPException
from ipaddress import ip_address
from typing import IO
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from django.utils.translation import gettext as _

MOST_BYTES = 1_000_000
PATIENCE = 20.0
"""Seconds without a word before the other side is given up."""


class FetchError(ValueError):
    """Nothing was fetched; the message is a sentence for the administrator."""


def is_safe(address: str) -> bool:
    """Whether it is https, or a mirror on this machine: a list read in the clear may be forged."""
    parts = urlsplit(address)
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and _on_this_machine(parts.hostname or "")


def _on_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class _SafeRedirects(HTTPRedirectHandler):
    """urllib follows a redirect to any scheme; this one only where the first was allowed."""

    def redirect_request(  # noqa: PLR0917 - urllib's own order
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: object, newurl: str
    ) -> Request | None:
        if not is_safe(newurl):
            raise FetchError(_("The address sends on to one that is not https."))
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def opener() -> OpenerDirector:
    return build_opener(_SafeRedirects)


def fetch(address: str) -> bytes:
    """What is at the address. Raises FetchError where it is not safe, silent or too long."""
    if not is_safe(address):
        raise FetchError(_("The address of the list must begin with https://."))
    asked = Request(address, headers={"Accept": "application/json"})  # noqa: S310 - checked above
    try:
        with opener().open(asked, timeout=PATIENCE) as answer:
            data: bytes = answer.read(MOST_BYTES + 1)
    except FetchError:
        raise
    except (OSError, HTTPException, ValueError) as error:
        raise FetchError(_("The list could not be fetched: %(why)s.") % {"why": error}) from error
    if len(data) > MOST_BYTES:
        raise FetchError(_("What is there is over 1 MB: it is no list of bank holidays."))
    return data
