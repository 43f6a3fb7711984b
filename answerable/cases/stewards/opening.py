"""What a steward's private link opens, or the sentence that says why it opens nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Person
from answerable.accounts.trail import record
from answerable.cases.link_purposes import STEWARD
from answerable.cases.models import Event
from answerable.cases.owners.opening import REASONS as OF_OWNERS
from answerable.cases.refusals import Refused
from answerable.cases.states import CLOSED_STATES
from answerable.cases.stewards.asking import KIND

REASONS: dict[str, str | Promise] = {
    "unknown": OF_OWNERS["unknown"],
    "expired": OF_OWNERS["expired"],
    "revoked": _("This private link was closed. Ask the team that sent it for a new one."),
    "another": _("This private link is for another request. Each has a link of its own."),
    "settled": _("This request has been answered or closed, so nothing more is needed of you."),
    "signed_in": _(
        "This private link was sent to somebody else, and you are signed in as yourself. Only the "
        "person it was sent to may decide by it."
    ),
}


class LinkRefused(Refused):
    """The link opens nothing. why: a key of REASONS."""

    def __init__(self, why: str) -> None:
        super().__init__(str(REASONS[why]))
        self.why = why


@dataclass(frozen=True, slots=True)
class Opened:
    """What was asked of one steward."""

    asked: Event
    person: Person
    link: Link

    @property
    def actor(self) -> Actor:
        """A link-holder, under the name of the one person the link was sent to."""
        return Actor("link", str(self.link.pk), self.person.name, self.person.job_title)


def open_use(token: str, key: int, *, now: datetime, signed_in: int | None = None) -> Opened:
    """What was asked by the event `key`, if this token is for it and the case is still open.

    Changes nothing, since mail scanners open every link. signed_in: the person at this browser,
    where there is one. Raises LinkRefused, told in the trail.
    """
    try:
        link = links.look(token, STEWARD.key, now)
    except links.LinkClosedError as closed:
        raise _told(closed.why, closed.link, key, now) from closed
    if (link.kind, link.key) != (KIND, str(key)):
        raise _told("another", link, key, now)
    asked = Event.objects.select_related("request").get(pk=key)
    person = Person.objects.get(pk=asked.detail["person"])
    if signed_in not in {None, person.pk}:
        raise _told("signed_in", link, key, now)
    if asked.request.cached_state in CLOSED_STATES:
        raise _told("settled", link, key, now)
    return Opened(asked, person, link)


def _told(why: str, link: Link | None, key: int, now: datetime) -> LinkRefused:
    """The refusal, once the trail has it. Outside any transaction that it undoes."""
    record(
        by=Actor("link", str(link.pk) if link else "unknown", ""), now=now, deed="link refused",
        kind=KIND, key=str(key), detail={"purpose": STEWARD.key, "why": why},
    )  # fmt: skip
    return LinkRefused(why)
