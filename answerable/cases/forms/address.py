"""The email address of somebody outside, in whatever letters they write it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

_AMBIGUOUS = frozenset("ßς\u200c\u200d")
"""Older and newer rules of domain names read them differently: mail would go astray."""
_ATOM = r"[-!#$%&'*+/=?^_`{}|~0-9A-Za-z\u00a1-\U0010ffff]+"
_QUOTED = r'"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"'


class AnyLetters(EmailValidator):
    """Accents and other alphabets before the @ too (RFC 6531)."""

    message = _("Enter an email address in the correct format, like name@example.com")
    user_regex = re.compile(rf"(?:{_ATOM}(?:\.{_ATOM})*|{_QUOTED})\Z")

    def __call__(self, value: str | None) -> None:
        if not str(value or "").isprintable():
            raise ValidationError(self.message, code=self.code)
        super().__call__(value)


class AddressField(forms.EmailField):
    """As mail servers take it: the domain in the letters of the internet, `xn--...` where needed.

    Letters with accents before the @ stay: whether they can be sent to is for the mail server.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        others = [one for one in self.validators if not isinstance(one, EmailValidator)]
        self.validators = [*others, AnyLetters()]

    def to_python(self, value: Any) -> str:
        given = unicodedata.normalize("NFC", str(super().to_python(value) or ""))
        before, at, domain = given.rpartition("@")
        if not at or domain.isascii():
            return given
        if _AMBIGUOUS & set(domain):
            raise ValidationError(
                now_(
                    "Mail programs read “%(domain)s” in two ways. Write the part after the @ as it "
                    "begins with xn--, or give a postal address."
                )
                % {"domain": domain}
            )
        try:
            return f"{before}@{domain.encode('idna').decode('ascii')}"
        except UnicodeError:
            return given  # the validator says that it is no address


def as_read(address: str) -> str:
    """With its domain in the letters people read, where it is written for mail servers."""
    before, at, domain = address.rpartition("@")
    if "xn--" not in domain.lower():
        return address
    try:
        return f"{before}{at}{domain.encode('ascii').decode('idna')}"
    except UnicodeError:
        return address
