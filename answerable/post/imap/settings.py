"""Which mailboxes are read: rows with a sealed secret, and one the environment may name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.secrets import seal
from answerable.accounts.trail import record
from answerable.post.models import Mailbox, OAuthGrant

ENVIRONMENT = "environment"
"""The name of the mailbox that the environment's variables describe."""
WHERE = ("address", "host", "port", "security", "sign_in", "login", "folder")


@transaction.atomic
def add_mailbox(
    *, name: str, secret: str, since: datetime, by: Actor, now: datetime, **where: str | int
) -> Mailbox:
    """Add a mailbox, or change the one of that name; another folder or host begins anew.

    where: address, host, port, security, sign_in, login, folder. secret: empty leaves the one
    there is. Raises ValueError for the name that the environment's mailbox has.
    """
    if name == ENVIRONMENT:
        raise ValueError("this name is kept for the mailbox that the environment describes")
    mailbox = Mailbox.objects.filter(name=name).first() or Mailbox(name=name, since=since)
    _place(mailbox, since=since, **where)
    if secret:
        mailbox.secret = seal(secret)
    mailbox.active = True
    mailbox.save()
    record(
        by=by, now=now, deed="mailbox set", kind="mailbox", key=name,
        detail={key: getattr(mailbox, key) for key in WHERE},
    )  # fmt: skip
    return mailbox


def _place(mailbox: Mailbox, *, since: datetime, **where: str | int) -> bool:
    """Set where it is; whether anything changed. Another place has other numbers."""
    before = {key: getattr(mailbox, key) for key in WHERE}
    for key, value in where.items():
        if key not in WHERE:
            raise TypeError(f"a mailbox has no {key}")
        setattr(mailbox, key, value)
    after = {key: getattr(mailbox, key) for key in WHERE}
    if any(before[key] != after[key] for key in ("host", "folder", "login")):
        mailbox.uid_validity, mailbox.last_uid = None, 0
    changed = before != after or mailbox.since != since
    mailbox.since = since
    return changed


@dataclass(frozen=True, slots=True)
class Grant:
    """How a mailbox gets its tokens. A secret left empty leaves the one there is."""

    kind: str
    token_url: str
    client_id: str
    client_secret: str = ""
    refresh_token: str = ""
    scope: str = ""


@transaction.atomic
def set_grant(mailbox: Mailbox, given: Grant | None, *, by: Actor, now: datetime) -> None:
    """Say how the mailbox gets its tokens, or, with None, that it has one secret and keeps it."""
    if given is None:
        OAuthGrant.objects.filter(mailbox=mailbox).delete()
        return
    row = OAuthGrant.objects.filter(mailbox=mailbox).first() or OAuthGrant(mailbox=mailbox)
    row.kind, row.token_url, row.client_id = given.kind, given.token_url, given.client_id
    row.scope, row.access_token, row.access_until = given.scope, "", None
    row.client_secret = seal(given.client_secret) if given.client_secret else row.client_secret
    row.refresh_token = seal(given.refresh_token) if given.refresh_token else row.refresh_token
    row.save()
    record(
        by=by, now=now, deed="mailbox tokens set", kind="mailbox", key=mailbox.name,
        detail={"kind": given.kind, "token_url": given.token_url, "client_id": given.client_id},
    )  # fmt: skip


@transaction.atomic
def remove_mailbox(mailbox: Mailbox, *, by: Actor, now: datetime) -> None:
    """Forget the mailbox and its secrets. What was read from it stays. Raises ValueError."""
    if mailbox.name == ENVIRONMENT:
        raise ValueError("the environment's mailbox ends when the environment no longer names it")
    record(by=by, now=now, deed="mailbox removed", kind="mailbox", key=mailbox.name)
    mailbox.delete()


@transaction.atomic
def set_active(mailbox: Mailbox, *, active: bool, by: Actor, now: datetime) -> None:
    """Read it, or leave it alone from now on."""
    mailbox.active = active
    mailbox.save(update_fields=["active"])
    deed = "mailbox read again" if active else "mailbox left alone"
    record(by=by, now=now, deed=deed, kind="mailbox", key=mailbox.name)


@transaction.atomic
def from_environment(*, by: Actor, now: datetime) -> Mailbox | None:
    """The row of the environment's mailbox, kept in step; inactive once none is named."""
    given: dict[str, str] = settings.MAILBOX
    known = Mailbox.objects.filter(name=ENVIRONMENT).first()
    if not given.get("host"):
        if known is not None and known.active:
            set_active(known, active=False, by=by, now=now)
        return None
    mailbox = known or Mailbox(name=ENVIRONMENT, since=now)
    since = datetime.fromisoformat(given["since"]).astimezone() if given["since"] else mailbox.since
    security = given["security"] or Mailbox.Security.TLS
    changed = _place(
        mailbox, since=since, host=given["host"], login=given["user"],
        address=given["address"] or given["user"], folder=given["folder"] or "INBOX",
        port=int(given["port"] or (993 if security == Mailbox.Security.TLS else 143)),
        security=security,
        sign_in=Mailbox.SignIn.XOAUTH2 if given["token"] else Mailbox.SignIn.PASSWORD,
    )  # fmt: skip
    if changed or not mailbox.active:
        mailbox.active = True
        mailbox.save()
    return mailbox


def secret_given(mailbox: Mailbox) -> str:
    """What the environment gives for its own mailbox; empty for every other."""
    if mailbox.name != ENVIRONMENT:
        return ""
    return settings.MAILBOX["token"] or settings.MAILBOX["password"]
