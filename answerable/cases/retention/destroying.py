"""Destruction: proposed by one, done by another, with a certificate of what went and what stays."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.accounts.access import permissions_of
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, TrailEntry, TrailText
from answerable.accounts.trail import JSON, record
from answerable.cases.actions.locking import lock
from answerable.cases.ledger import append
from answerable.cases.models import Destruction, EventText, FileRead, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.retention.emptying import empty_case, files_of, told_of
from answerable.cases.retention.queue import (
    kept_case,
    mail_to_review,
    past_of,
    past_to_review,
    periods_on,
)
from answerable.cases.roles import RETENTION
from answerable.post import intake
from answerable.post.models import RawMessage

PAST = Destruction.Kind.PAST
"""A year may be imported, and go, more than once."""


def standing(kind: str, key: str) -> Destruction | None:
    """What was proposed last and not withdrawn, whether or not it is destroyed by now."""
    found = Destruction.objects.filter(kind=kind, key=key, withdrawn_at=None)
    return found.select_related("proposed_by").last()


def open_again(stands: Destruction) -> bool:
    """Whether more may be proposed: of a past year that is gone more may be imported since."""
    return stands.kind == PAST and stands.destroyed_at is not None


@transaction.atomic
def propose(*, kind: str, key: str, reason: str, by: Actor, now: datetime) -> Destruction:
    """Propose that a case, a message or a year of past requests go. Asked twice, proposed once."""
    person = _manager(by, legal_day(now))
    if (found := standing(kind, key)) is not None and not open_again(found):
        return found
    _check_due(kind, key, legal_day(now))
    if not reason.strip():
        raise Refused(_("Say why it need not be kept."))
    made = Destruction.objects.create(
        kind=kind, key=key, request=Request.objects.filter(reference=key).first(),
        proposed_by=person, proposed_at=now, reason=reason.strip()[:300],
    )  # fmt: skip
    record(by=by, now=now, deed="destruction proposed", kind=kind, key=key)
    return made


@transaction.atomic
def withdraw(*, proposal: Destruction, by: Actor, now: datetime) -> Destruction:
    """Keep it after all."""
    _manager(by, legal_day(now))
    proposal = Destruction.objects.select_for_update().get(pk=proposal.pk)
    if proposal.destroyed_at is not None:
        raise Refused(_("It has been destroyed already."))
    proposal.withdrawn_at = now
    proposal.save(update_fields=["withdrawn_at"])
    record(by=by, now=now, deed="destruction withdrawn", kind=proposal.kind, key=proposal.key)
    return proposal


@transaction.atomic
def agree(*, proposal: Destruction, by: Actor, now: datetime) -> Destruction:
    """Destroy it: another person than the one who proposed it. It cannot be undone.

    Raises Refused for the same person, and where something has come to hold it since.
    """
    person = _manager(by, legal_day(now))
    proposal = Destruction.objects.select_for_update().get(pk=proposal.pk)
    if proposal.destroyed_at is not None:
        return proposal
    if proposal.withdrawn_at is not None:
        raise Refused(_("The proposal was withdrawn."))
    if person.pk == proposal.proposed_by_id:
        raise Refused(_("You proposed this, so somebody else must agree: it takes two people."))
    _check_due(proposal.kind, proposal.key, legal_day(now))
    gone = _destroy(proposal, by=by, now=now)
    proposal.agreed_by, proposal.destroyed_at = person, now
    proposal.certificate = {**gone, "backups_until": _backups(legal_day(now)).isoformat()}
    proposal.save(update_fields=["agreed_by", "destroyed_at", "certificate"])
    record(by=by, now=now, deed="destroyed", kind=proposal.kind, key=proposal.key)
    return proposal


def _manager(by: Actor, on: date) -> Person:
    found = Person.objects.filter(pk=int(by.key)).first() if by.kind == "person" else None
    if found is None or RETENTION not in permissions_of(found, on):
        raise Refused(_("Only a records manager may do this."))
    return found


def _check_due(kind: str, key: str, on: date) -> None:
    """Refuse what has not been kept for its time, and what something holds."""
    if kind == "mail":
        if key not in {message.sha256 for message in mail_to_review(on)}:
            raise Refused(_("This message is not up for review."))
        return
    if kind == PAST:
        if key not in {str(one.year) for one in past_to_review(on)}:
            raise Refused(_("These past requests are not up for review."))
        return
    case = Request.objects.filter(reference=key, review_of__isnull=True).first()
    kept = kept_case(case, periods_on(on), on) if case else None
    if kept is None:
        raise Refused(_("This case has not been kept for its time."))
    if kept.holds:
        raise Refused(_("It is held. %(why)s") % {"why": " ".join(kept.holds)})


def _destroy(proposal: Destruction, *, by: Actor, now: datetime) -> dict[str, JSON]:
    if proposal.kind == "mail":
        found = RawMessage.objects.filter(sha256=proposal.key)
        count = intake.destroy(found, by=by, now=now)
        return {"messages": count, "hashes": [proposal.key], "cases": []}
    if proposal.kind == PAST:
        gone, _of = past_of(int(proposal.key)).delete()
        return {"past_requests": gone, "hashes": [], "cases": []}
    case = lock(Request.objects.get(reference=proposal.key))
    cases = [case, *(lock(review.case) for review in case.reviews.select_related("case"))]
    hashes: list[JSON] = [*sorted({digest for one in cases for digest in files_of(one)})]
    counts: list[JSON] = []
    for one in cases:
        told = told_of(one)
        append(one, "destroyed", by=by, now=now, detail={"certificate": proposal.pk})
        counts.append({"reference": one.reference, **empty_case(one, by=by, now=now)})
        _forget_words(one, told)
    return {"cases": counts, "hashes": hashes}


def _forget_words(case: Request, told: Q) -> None:
    """Names and words of the ledger and the trail: the deeds, their days and keys remain."""
    EventText.objects.filter(event__request=case).update(name="", text="")
    FileRead.objects.filter(event__request=case).delete()
    entries = TrailEntry.objects.filter(told)
    TrailText.objects.filter(entry__in=entries).update(name="", title="", detail={})


def _backups(on: date) -> date:
    """The day by which no backup holds it any more."""
    return date.fromordinal(on.toordinal() + periods_on(on)["backup"].days)
