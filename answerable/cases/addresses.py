"""Whole addresses for mails that no page asked for: those a job writes."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

ON_THIS_MACHINE = "http://localhost:8000"


def whole_address(name: str, *args: object) -> str:
    """The address of a page, by its name, with this installation's own."""
    base = getattr(settings, "PUBLIC_URL", "") or ON_THIS_MACHINE
    return f"{base.rstrip('/')}{reverse(name, args=args)}"
