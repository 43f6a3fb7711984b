"""For the day of a breach: the release is shut at once, sealed, and an incident begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.accounts.trail import record
from answerable.cases.actions.locking import lock
from answerable.cases.actions.routing import restrict
from answerable.cases.intake.addresses import is_public
from answerable.cases.ledger import append
from answerable.cases.link_purposes import COLLECT, SURVEY, TRACK
from answerable.cases.models import (
    Incident,
    IncidentHandler,
    IncidentRecipient,
    NamedReader,
    Release,
)
from answerable.cases.refusals import NotAllowed, Refused
from answerable.cases.releasing.breach import why_not_decided, why_not_told
from answerable.cases.releasing.envelope import once_of
from answerable.post import outbox
from answerable.post.models import OutgoingMessage, OutgoingState

KIND = "incident"


@dataclass(frozen=True, slots=True)
class Found:
    """What is known when a release is withdrawn; the rest is added later."""

    discovered_at: datetime
    what_happened: str
    people: str = ""
    people_count: int | None = None
    data: str = ""


@transaction.atomic
def withdraw(
    *, release: Release, found: Found, handlers: Sequence[Person], by: Actor, now: datetime
) -> Incident:
    """Shut a release at once and open its incident. A second time gives the first.

    Links and collection copies die, mail not yet handed over is cancelled, the case is left to
    the handlers, and with that the disclosure log drops it. What was sent stays, sealed.
    """
    case = lock(release.request)
    known = Incident.objects.filter(release=release).first()
    if known is not None:
        return known
    _check_found(found, now)
    named = {person.pk: person for person in handlers}
    if not named:
        raise Refused(_("Name at least one person who handles the incident."))
    incident = Incident.objects.create(
        release=release, withdrawn_at=now, discovered_at=found.discovered_at,
        what_happened=found.what_happened.strip(), people=found.people.strip(),
        people_count=found.people_count, data=found.data.strip(),
        by_key=f"{by.kind}:{by.key}", by_name=by.name,
    )  # fmt: skip
    for person in named.values():
        IncidentHandler.objects.create(incident=incident, person=person)
    for who in _recipients(release):
        IncidentRecipient.objects.create(incident=incident, who=who)
    _shut(release, by=by, now=now)
    readers = Person.objects.filter(
        pk__in=NamedReader.objects.filter(request=case).values("person_id")
    )
    restrict(
        case=case, to=list({**{p.pk: p for p in readers}, **named}.values()),
        reason=_("A response was withdrawn."), by=by, now=now,
    )  # fmt: skip
    append(
        case, "release_withdrawn", by=by, now=now,
        detail={"release": release.pk, "incident": incident.pk},
    )  # fmt: skip
    return incident


def _check_found(found: Found, now: datetime) -> None:
    if not found.what_happened.strip():
        raise Refused(_("Say what happened, as far as it is known."))
    if found.discovered_at > now:
        raise Refused(_("The moment of discovery has not come yet."))


def _recipients(release: Release) -> list[str]:
    """Everybody the release went to: by mail, or to the address on the letter."""
    mails = OutgoingMessage.objects.filter(once__startswith=once_of(release))
    who = {address for mail in mails for address in mail.to}
    asker = release.request.requester
    return sorted(who or {asker.email or ", ".join(asker.lines) or _("The requester")})


def _shut(release: Release, *, by: Actor, now: datetime) -> None:
    """Every door to it: private links, and mail that is still with us."""
    reference = release.request.reference
    open_links = [
        *links.live(COLLECT.key, "release", str(release.public_id)),
        *links.live(TRACK.key, "case", reference),
        *links.live(SURVEY.key, "case", reference),
    ]
    for link in open_links:
        links.revoke(link, by=by, now=now)
    waiting = OutgoingMessage.objects.filter(
        once__startswith=once_of(release), state=OutgoingState.QUEUED
    )
    for message in waiting:
        try:
            outbox.cancel(message, by=by, now=now)
        except outbox.NotWaitingError:  # handed over at this moment: its recipient is asked
            continue


def may_handle(on: date) -> list[Person]:
    """Those with the role on this day."""
    held = RoleAssignment.objects.filter(in_force(on), role="incident_handler")
    return list(Person.objects.filter(pk__in=held.values("person_id")).order_by("name"))


def handles(incident: Incident, by: Actor) -> bool:
    """Whether they are one of the named."""
    if by.kind != "person" or not by.key.isdigit():
        return False
    return incident.handlers.filter(person_id=int(by.key)).exists()


def check_open_to(release: Release, by: Actor) -> None:
    """Refuse a withdrawn release to everybody but its handlers."""
    incident = Incident.objects.filter(release=release).first()
    if incident is not None and not handles(incident, by):
        raise NotAllowed(
            _("This response was withdrawn. Those named to handle the incident may open it.")
        )


def _held(incident: Incident, by: Actor) -> Incident:
    row = Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)
    if not handles(row, by):
        raise Refused(_("Only those named to handle this incident may do that."))
    if row.closed_at is not None:
        raise Refused(_("This incident is closed."))
    return row


def _told(row: Incident, deed: str, *, by: Actor, now: datetime) -> None:
    key = f"{row.release.request.reference}:{row.pk}"
    record(by=by, now=now, deed=deed, kind=KIND, key=key, detail={"incident": row.pk})


@transaction.atomic
def add_recipient(*, incident: Incident, who: str, by: Actor, now: datetime) -> IncidentRecipient:
    """Somebody else who had it."""
    row = _held(incident, by)
    if not who.strip():
        raise Refused(_("Say who had it."))
    made, _new = IncidentRecipient.objects.get_or_create(incident=row, who=who.strip()[:320])
    _told(row, "recipient added", by=by, now=now)
    return made


@transaction.atomic
def asked_to_delete(*, recipient: IncidentRecipient, by: Actor, now: datetime) -> IncidentRecipient:
    """They were asked to delete it and to say so."""
    row = _held(recipient.incident, by)
    recipient.asked_at = recipient.asked_at or now
    recipient.save(update_fields=["asked_at"])
    _told(row, "recipient asked to delete", by=by, now=now)
    return recipient


@transaction.atomic
def replied(
    *, recipient: IncidentRecipient, reply: str, deleted: bool, by: Actor, now: datetime
) -> IncidentRecipient:
    """What they said to it."""
    row = _held(recipient.incident, by)
    if not reply.strip():
        raise Refused(_("Write what they replied."))
    recipient.reply, recipient.replied_at, recipient.deleted = reply.strip(), now, deleted
    recipient.save(update_fields=["reply", "replied_at", "deleted"])
    _told(row, "recipient replied", by=by, now=now)
    return recipient


@transaction.atomic
def site_told(*, incident: Incident, by: Actor, now: datetime) -> Incident:
    """WhatDoTheyKnow was asked to take the response down."""
    row = _held(incident, by)
    if not is_public(row.release.request):
        raise Refused(_("This response did not go to an address that publishes."))
    row.site_told_at = row.site_told_at or now
    row.save(update_fields=["site_told_at"])
    _told(row, "publishing site told", by=by, now=now)
    return row


@transaction.atomic
def decide(
    *, incident: Incident, decision: str, reasons: str, by: Actor, now: datetime
) -> Incident:
    """Whether the Commissioner is told, and why: likely risk to people decides (Article 33(1))."""
    row = _held(incident, by)
    problem = why_not_decided(decision, reasons)
    if problem:
        raise Refused(problem)
    row.decision, row.reasons = decision, reasons.strip()
    row.decided_by, row.decided_at = by.name, now
    row.save(update_fields=["decision", "reasons", "decided_by", "decided_at"])
    _told(row, "telling the Commissioner decided", by=by, now=now)
    return row


@transaction.atomic
def told(
    *, incident: Incident, at: datetime, late_reasons: str, by: Actor, now: datetime
) -> Incident:
    """The Commissioner was told. Raises Refused where late without reasons."""
    row = _held(incident, by)
    if row.decision != Incident.Decision.TELL:
        raise Refused(_("Decide first that the Commissioner is told."))
    if not row.discovered_at <= at <= now:
        raise Refused(_("It was told after it was discovered, and not in the future."))
    problem = why_not_told(row.discovered_at, at, late_reasons)
    if problem:
        raise Refused(problem)
    row.told_at, row.late_reasons = at, late_reasons.strip()
    row.save(update_fields=["told_at", "late_reasons"])
    _told(row, "Commissioner told", by=by, now=now)
    return row


@transaction.atomic
def close(*, incident: Incident, by: Actor, now: datetime) -> Incident:
    """End an incident, once decided and, where so decided, told. The release stays sealed."""
    row = _held(incident, by)
    if not row.decision:
        raise Refused(_("Decide first whether the Commissioner is told."))
    if row.decision == Incident.Decision.TELL and row.told_at is None:
        raise Refused(_("Record first when the Commissioner was told."))
    row.closed_at = now
    row.save(update_fields=["closed_at"])
    _told(row, "incident closed", by=by, now=now)
    return row
