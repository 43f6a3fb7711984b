"""What is asked about a mailbox. A secret once saved is never shown again."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.post.imap.settings import ENVIRONMENT, Grant
from answerable.post.imap.tokens import may_be_asked
from answerable.post.models import Mailbox, OAuthGrant

PASSWORD = Mailbox.SignIn.PASSWORD.value
KEPT = _("Leave this empty to keep the one that is saved.")


class MailboxForm(forms.Form):
    """A new mailbox, or a change of `of`, whose name stays what its messages are known by."""

    sometimes = ("secret", "token_url", "client_id", "client_secret", "refresh_token")

    name = forms.SlugField(
        label=_("Name"),
        max_length=50,
        help_text=_("A short word without spaces, for example requests"),
    )
    address = forms.EmailField(label=_("Email address of the mailbox"), max_length=320)
    host = forms.CharField(label=_("Mail server"), max_length=253)
    security = forms.ChoiceField(
        label=_("Encryption"), choices=Mailbox.Security.choices, widget=forms.RadioSelect
    )
    port = forms.IntegerField(
        label=_("Port, if it is not the usual one"), min_value=1, max_value=65535, required=False
    )
    folder = forms.CharField(label=_("Folder"), max_length=200, initial="INBOX")
    login = forms.CharField(
        label=_("User name"),
        max_length=320,
        help_text=_("Who signs in. For a shared mailbox this may be another address."),
    )
    sign_in = forms.ChoiceField(
        label=_("How it signs in"),
        choices=[(PASSWORD, _("With a password")), *OAuthGrant.Kind.choices],
        widget=forms.RadioSelect,
    )
    secret = forms.CharField(label=_("Password"), required=False, widget=forms.PasswordInput)
    token_url = forms.CharField(
        label=_("Address where tokens are asked for"), max_length=500, required=False
    )
    client_id = forms.CharField(label=_("Client or application ID"), max_length=300, required=False)
    client_secret = forms.CharField(
        label=_("Client secret"), required=False, widget=forms.PasswordInput
    )
    refresh_token = forms.CharField(
        label=_("Refresh token"),
        required=False,
        help_text=_("Only where it signs in on behalf of somebody."),
        widget=forms.PasswordInput,
    )
    scope = forms.CharField(label=_("Scope"), max_length=500, required=False)

    def __init__(self, *args: Any, of: Mailbox | None = None, **rest: Any) -> None:
        self.of = of
        self.grant = OAuthGrant.objects.filter(mailbox=of).first() if of else None
        rest["initial"] = known(of, self.grant) if of else {"security": "tls", "sign_in": PASSWORD}
        super().__init__(*args, **rest)
        if of is not None:
            del self.fields["name"]
            for name in ("secret", "client_secret", "refresh_token"):
                self.fields[name].help_text = KEPT

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if name == ENVIRONMENT or Mailbox.objects.filter(name=name).exists():
            raise forms.ValidationError(_("There is a mailbox of this name. Choose another."))
        return name

    def clean(self) -> dict[str, Any]:
        """What each way of signing in needs is there."""
        data: dict[str, Any] = super().clean() or {}
        for name, sentence in self.missing(data):
            self.add_error(name, sentence)
        return data

    def missing(self, data: dict[str, Any]) -> list[tuple[str, Any]]:
        if data.get("sign_in") == PASSWORD:
            there = data.get("secret") or (self.of and self.of.secret and not self.grant)
            return [] if there else [("secret", _("Type the password"))]
        found: list[tuple[str, Any]] = []
        if not may_be_asked(data.get("token_url") or ""):
            found.append(("token_url", _("Type the whole address, beginning with https://")))
        if not data.get("client_id"):
            found.append(("client_id", _("Type the client or application ID")))
        refreshed = data.get("sign_in") == OAuthGrant.Kind.REFRESH
        if refreshed and not data.get("refresh_token") and not self.kept("refresh_token"):
            found.append(("refresh_token", _("Type the refresh token")))
        return found

    def kept(self, name: str) -> bool:
        return self.grant is not None and bool(getattr(self.grant, name))

    def given_grant(self) -> Grant | None:
        """How tokens are got; None for a password."""
        data = self.cleaned_data
        if data["sign_in"] == PASSWORD:
            return None
        names = ("token_url", "client_id", "client_secret", "refresh_token", "scope")
        return Grant(data["sign_in"], **{name: data[name] for name in names})

    def where(self) -> dict[str, Any]:
        """The mailbox's place and who signs in."""
        data = self.cleaned_data
        usual = 993 if data["security"] == Mailbox.Security.TLS else 143
        found = {name: data[name] for name in ("address", "host", "security", "folder", "login")}
        password = data["sign_in"] == PASSWORD
        return {
            **found,
            "port": data["port"] or usual,
            "sign_in": PASSWORD if password else Mailbox.SignIn.XOAUTH2.value,
        }


def known(of: Mailbox, grant: OAuthGrant | None) -> dict[str, Any]:
    """What the form begins with: everything but the secrets."""
    names = ("address", "host", "security", "port", "folder", "login")
    found = {name: getattr(of, name) for name in names}
    found["sign_in"] = grant.kind if grant else PASSWORD
    if grant is not None:
        found |= {name: getattr(grant, name) for name in ("token_url", "client_id", "scope")}
    return found
