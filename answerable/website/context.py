"""What every page is told: who is looking, where they may go, whose service it is."""

from __future__ import annotations

from typing import Any

from allauth.socialaccount.adapter import get_adapter
from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from markupsafe import Markup

import answerable
from answerable.accounts.access import may
from answerable.accounts.models import Organisation
from answerable.accounts.once import fresh_key
from answerable.website.navigation import navigation, public_links

ONCE = "once"


class OnceInput:
    """`{{ once_input }}`: a fresh key wherever it stands, since each form is submitted once."""

    def __html__(self) -> str:
        return f'<input type="hidden" name="{ONCE}" value="{fresh_key()}">'

    def __call__(self) -> Markup:
        return Markup(self.__html__())  # noqa: S704  # a key of our own making

    __str__ = __html__


def page(request: HttpRequest) -> dict[str, Any]:
    """The context of every page. Lazy, so that a page that asks nothing queries nothing."""
    user = getattr(request, "user", None)
    return {
        "user": user,
        "may": lambda permission: may(user, permission),
        "navigation": SimpleLazyObject(lambda: navigation(user, request.path)),
        "organisation": SimpleLazyObject(Organisation.current),
        "flashes": SimpleLazyObject(lambda: list(get_messages(request))),
        # made a word at once: django-csp sends the nonce of those pages alone that used it
        "csp_nonce": str(getattr(request, "csp_nonce", "")),
        "once_input": OnceInput(),
        "demo": settings.DEMO,
        "version": answerable.__version__,
        "public_links": SimpleLazyObject(public_links),
        "sign_in_providers": lambda: sign_in_providers(request),
    }


def sign_in_providers(request: HttpRequest) -> list[dict[str, str]]:
    """The body's own identity provider, where the environment names one."""
    found = get_adapter().list_providers(request)
    return [{"name": p.name, "href": p.get_login_url(request, process="login")} for p in found]
