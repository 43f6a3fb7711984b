"""What allauth asks of us."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest

from answerable.accounts.models import Organisation
from answerable.accounts.secrets import seal, unseal


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """People are added by administrators: nobody signs themselves up."""

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return f"{Organisation.current().name or 'Answerable'}: {subject}"


class SocialAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """The body's identity provider signs in people it knows; it adds none."""

    def is_open_for_signup(self, _request: HttpRequest, _sociallogin: Any) -> bool:
        return False


class SecondStepAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of authenticator apps are encrypted with a key outside the database."""

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def get_totp_issuer(self) -> str:
        return Organisation.current().name or "Answerable"
