"""What every private link of a case has in common: known, sent to one person, or refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.links import LinkPurpose
from answerable.accounts.models import Link, Person
from answerable.cases.models import Event
from answerable.cases.refusals import Refused

Reasons = Mapping[str, str | Promise]

COMMON: Reasons = {
    "unknown": _(
        "This private link is not one of ours: it may have been cut short or altered. Open it "
        "again from the mail, or ask the team that sent it for a new one."
    ),
    "expired": _("This private link has expired. Ask the team that sent it for a new one."),
    "signed_in": _(
        "This private link was sent to somebody else, and you are signed in as yourself. Only the "
        "person it was sent to may decide by it."
    ),
}


class LinkRefused(Refused):
    """The link opens nothing. why: a key of `reasons`, which each kind of link has of its own."""

    reasons: ClassVar[Reasons] = COMMON

    def __init__(self, why: str) -> None:
        super().__init__(str(self.reasons[why]))
        self.why = why


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of private link. place: what its address names, as the link and the trail say it."""

    purpose: LinkPurpose
    place: str
    refused: type[LinkRefused]

    def open(self, token: str, key: int, *, now: datetime) -> Link:
        """The link this token opens for `key`. Raises LinkRefused, told in the trail."""
        try:
            return links.known_link(token, self.purpose, now, kind=self.place, key=str(key))
        except links.LinkClosedError as closed:
            raise self.refused(closed.why) from closed

    def told(self, why: str, link: Link, key: int, now: datetime) -> LinkRefused:
        """The refusal of a link that is known, once the trail has it."""
        links.tell_refused(why, link, self.purpose, kind=self.place, key=str(key), now=now)
        return self.refused(why)


@dataclass(frozen=True, slots=True)
class SentTo:
    """What was asked of one person, by a link that is theirs alone."""

    asked: Event
    person: Person
    link: Link

    @property
    def actor(self) -> Actor:
        """A link-holder, under the name of the one person the link was sent to."""
        return Actor("link", str(self.link.pk), self.person.name, self.person.job_title)


def open_sent(
    kind: Kind, token: str, key: int, *, now: datetime, signed_in: int | None = None
) -> SentTo:
    """What was asked by the event `key` of the person this token was sent to.

    Changes nothing, since mail scanners open every link. signed_in: the person at this browser,
    where there is one. Raises LinkRefused, told in the trail.
    """
    link = kind.open(token, key, now=now)
    asked = Event.objects.select_related("request__requester").get(pk=key)
    person = Person.objects.get(pk=asked.detail["person"])
    if signed_in not in {None, person.pk}:
        raise kind.told("signed_in", link, key, now)
    return SentTo(asked, person, link)
