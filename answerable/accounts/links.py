"""Private links: 128 random bits, of which only the hash is kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.accounts.trail import JSON, record

TOKEN_BYTES = 16


@dataclass(frozen=True, slots=True)
class LinkPurpose:
    """What a private link is for. once: it opens a single time."""

    key: str
    description: str
    once: bool = False


PURPOSES: dict[str, LinkPurpose] = {}


def link_purpose(key: str, *, description: str, once: bool = False) -> LinkPurpose:
    """Declare what links are issued for. Raises ValueError where the key is taken."""
    if key in PURPOSES:
        raise ValueError(f"the link purpose {key} is declared twice")
    PURPOSES[key] = LinkPurpose(key, description, once)
    return PURPOSES[key]


def hashed(token: str) -> bytes:
    """SHA-256; a random token of 128 bits needs no salt and no stretching."""
    return hashlib.sha256(token.encode()).digest()


@transaction.atomic
def issue(
    *, purpose: str, kind: str, key: str, expires: datetime | None, by: Actor, now: datetime
) -> str:
    """Make a link and give its token, which is never seen again.

    Raises ValueError for a purpose no room declares, or an expiry already past.
    """
    if purpose not in PURPOSES:
        raise ValueError(f"no room declares the link purpose {purpose}")
    if expires is not None and expires <= now:
        raise ValueError("a link must expire after it is issued")
    token = secrets.token_urlsafe(TOKEN_BYTES)
    link = Link.objects.create(
        purpose=purpose, kind=kind, key=key, token_hash=hashed(token),
        actor_kind=by.kind, actor_key=by.key, issued_at=now, expires_at=expires,
    )  # fmt: skip
    record(by=by, now=now, deed="link issued", kind=kind, key=key, detail=told(link))
    return token


class LinkClosedError(Exception):
    """A token opens nothing. why: unknown, revoked, expired or used. link: None where unknown."""

    def __init__(self, why: str, link: Link | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.link = link


def look(token: str, purpose: str, now: datetime) -> Link:
    """The link a token opens. Raises LinkClosedError, with why, where it opens nothing."""
    link = Link.objects.filter(token_hash=hashed(token), purpose=purpose).first()
    if link is None:
        raise LinkClosedError("unknown")
    if link.revoked_at:
        raise LinkClosedError("revoked", link)
    if link.expires_at and link.expires_at <= now:
        raise LinkClosedError("expired", link)
    if link.used_at and PURPOSES[purpose].once:
        raise LinkClosedError("used", link)
    return link


def known_link(
    token: str, purpose: LinkPurpose, now: datetime, *, kind: str, key: str | None = None
) -> Link:
    """The link a token opens at this place, where one is named; a refusal is told in the trail.

    kind, key: what the link must be for; key None where the address names nothing but the token.
    Changes nothing else, since mail scanners open every link. Call it outside any transaction that
    its error undoes. Raises LinkClosedError, with why: `another` for one that is for another place.
    """
    try:
        link = look(token, purpose.key, now)
    except LinkClosedError as closed:
        tell_refused(closed.why, closed.link, purpose, kind=kind, key=key, now=now)
        raise
    if link.kind != kind or key not in {None, link.key}:
        tell_refused("another", link, purpose, kind=kind, key=key, now=now)
        raise LinkClosedError("another", link)
    return link


def tell_refused(
    why: str, link: Link | None, purpose: LinkPurpose, *, kind: str, key: str | None, now: datetime
) -> None:
    """Put in the trail that a private link was refused, and why; the token itself never is."""
    where = key if key is not None else (link.key if link else "")
    record(
        by=Actor("link", str(link.pk) if link else "unknown", ""), now=now, deed="link refused",
        kind=kind, key=where, detail={"purpose": purpose.key, "why": why},
    )  # fmt: skip


def live(purpose: str, kind: str, key: str) -> list[Link]:
    """The links of this purpose to (`kind`, `key`) that nobody has revoked."""
    return list(Link.objects.filter(purpose=purpose, kind=kind, key=key, revoked_at=None))


def use(link: Link, *, now: datetime) -> bool:
    """Mark a link as used. False where its purpose allows one use and another came first."""
    first = Link.objects.filter(pk=link.pk, used_at=None).update(used_at=now) == 1
    return first or not PURPOSES[link.purpose].once


@transaction.atomic
def revoke(link: Link, *, by: Actor, now: datetime) -> None:
    """Close a link for good; closing it again changes nothing."""
    if Link.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=now):
        record(by=by, now=now, deed="link revoked", kind=link.kind, key=link.key, detail=told(link))


def told(link: Link) -> dict[str, JSON]:
    return {"purpose": link.purpose, "link": link.pk}
