"""What a private link of sign-off opens, or the sentence that says why it opens nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link, Person
from answerable.accounts.trail import record
from answerable.cases.link_purposes import SIGN_OFF
from answerable.cases.models import Event
from answerable.cases.refusals import Refused
from answerable.cases.signoff.actions import MOVED, Moved, live
from answerable.cases.signoff.asking import KIND
from answerable.cases.signoff.reading import Round

REASONS: dict[str, str | Promise] = {
    **MOVED,
    "unknown": _(
        "This private link is not one of ours: it may have been cut short or altered. Open it "
        "again from the mail, or ask the team that sent it for a new one."
    ),
    "expired": _("This private link has expired. Ask the team that sent it for a new one."),
    "revoked": _(
        "This private link is closed: somebody else was asked in your place, or it was quoted in "
        "a reply. Open the newest mail about this letter."
    ),
    "another": _("This private link is for another letter. Each letter has a link of its own."),
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
    """The letter a link opens, and the person it was sent to."""

    asked: Event
    round: Round
    person: Person
    link: Link

    @property
    def actor(self) -> Actor:
        """A link-holder, under the name of the one person the link was sent to."""
        return Actor("link", str(self.link.pk), self.person.name, self.person.job_title)


def open_sign_off(token: str, key: int, *, now: datetime, signed_in: int | None = None) -> Opened:
    """What was asked by the event `key`, if this token is for it and it still waits.

    Changes nothing, since mail scanners open every link. signed_in: the person at this browser,
    where there is one. Raises LinkRefused, told in the trail.
    """
    try:
        link = links.look(token, SIGN_OFF.key, now)
    except links.LinkClosedError as closed:
        raise _told(LinkRefused(closed.why), closed.link, key, now) from closed
    if (link.kind, link.key) != (KIND, str(key)):
        raise _told(LinkRefused("another"), link, key, now)
    asked = Event.objects.select_related("request__requester").get(pk=key)
    person = Person.objects.get(pk=asked.detail["person"])
    if signed_in not in {None, person.pk}:
        raise _told(LinkRefused("signed_in"), link, key, now)
    try:
        return Opened(asked, live(asked), person, link)
    except Moved as moved:
        raise _told(LinkRefused(moved.why), link, key, now) from moved


def _told(refused: LinkRefused, link: Link | None, key: int, now: datetime) -> LinkRefused:
    """The same refusal, once the trail has it. Outside any transaction that it undoes."""
    record(
        by=Actor("link", str(link.pk) if link else "unknown", ""), now=now, deed="link refused",
        kind=KIND, key=str(key), detail={"purpose": SIGN_OFF.key, "why": refused.why},
    )  # fmt: skip
    return refused
