"""Reusable secrets at rest (TOTP, mailbox, OIDC), encrypted with a key outside the database."""

from __future__ import annotations

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


class Unreadable(ValueError):  # noqa: N818  # named for what the secret is
    """A secret written under another key: the key file or setting has changed."""


def cipher() -> Fernet:
    """From the installation's secret key, set apart from the key that signs cookies."""
    key = hashlib.sha256(b"answerable secrets at rest " + str(settings.SECRET_KEY).encode())
    return Fernet(base64.urlsafe_b64encode(key.digest()))


def seal(text: str) -> str:
    return cipher().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Raises Unreadable where `sealed` was not written under this installation's key."""
    try:
        return cipher().decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise Unreadable("this secret was encrypted under another key") from error
