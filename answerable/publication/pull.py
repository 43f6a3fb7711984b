"""Closed cases, read for the log and the statistics: the one file that knows how they are kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.cases.letter_of import answer_text
from answerable.cases.models import Draft, Question, Release, Request
from answerable.cases.states import ANSWERED, MISTAKEN
from answerable.publication.actions import Answered, Copy, outcome, take_up, withdraw
from answerable.publication.models import LogEntry, Standing
from answerable.publication.statistics import Counted, OutcomeCode
from answerable.safety.redaction import Asker

REGIMES = ("FOIA", "EIR", "FOISA", "RPSI")
"""What a log holds: never a subject access request."""
STOPS = frozenset(("clarification_requested", "particulars_requested", "fees_notice_given",
                   "advance_payment_notice"))  # fmt: skip


def pull(*, by: Actor, now: datetime) -> list[LogEntry]:
    """Take up what was answered since, and take down what may no longer be seen."""
    if not Organisation.current().publication:
        return []
    take_down(by=by, now=now)
    known = dict(LogEntry.objects.values_list("source", "digest"))
    taken = []
    for case in answered():
        digest = releases_digest(case)
        if digest and known.get(case.reference) != digest:
            taken.append(take_up(copy_of(case, digest), by=by, now=now))
    return taken


def answered() -> Iterator[Request]:
    """Answered cases open to the public, with their requesters."""
    cases = Request.objects.filter(
        review_of__isnull=True, cached_state__in=ANSWERED, restricted=False, regime__in=REGIMES
    ).select_related("requester")
    yield from cases.order_by("pk").iterator()


def take_down(*, by: Actor, now: datetime) -> None:
    """Entries whose case has been restricted since."""
    shown = LogEntry.objects.exclude(standing=Standing.WITHDRAWN)
    restricted = Request.objects.filter(restricted=True).values("reference")
    for entry in shown.filter(source__in=restricted):
        withdraw(entry, because="restricted", by=by, now=now)


def releases_digest(case: Request) -> str:
    """Of the latest release: a correction makes another."""
    latest = Release.objects.filter(request=case).order_by("-number").first()
    return latest.digest if latest else ""


def copy_of(case: Request, digest: str) -> Copy:
    """The case as issued: each question with the answer of the last letter that gave it."""
    return Copy(
        source=case.reference,
        digest=digest,
        reference=case.reference,
        subject=case.subject,
        regime=case.regime,
        received_on=case.received_on,
        answered_on=last_day(case),
        questions=tuple(issued(case)),
        asker=asker(case),
    )


def last_day(case: Request) -> date:
    return Release.objects.filter(request=case).latest("number").issued_on


def issued(case: Request) -> Iterator[Answered]:
    latest = released_drafts(case)
    for question in Question.objects.asked().filter(request=case):
        draft = latest.get(question.pk)
        if draft is not None:
            yield Answered(
                question.position,
                question.number,
                question.text,
                answer_text(draft) or "",
                draft.disposition or "",
                tuple(draft.provisions),
            )


def released_drafts(case: Request) -> dict[int, Draft]:
    """By question: the version that the last release speaking of it carried."""
    keys = [
        key for r in Release.objects.filter(request=case).order_by("number") for key in r.drafts
    ]
    drafts = {draft.pk: draft for draft in Draft.objects.filter(pk__in=keys)}
    return {drafts[key].question_id: drafts[key] for key in keys if key in drafts}


def asker(case: Request) -> Asker:
    who = case.requester
    lines = (who.organisation, who.email, *who.address.splitlines())
    return Asker(who.name, tuple(line.strip() for line in lines if line.strip()))


def counted(first: date, last: date) -> Iterator[Counted]:
    """What statistics need of the cases received from `first` to `last`."""
    cases = Request.objects.filter(
        received_on__range=(first, last), regime__in=REGIMES, review_of__isnull=True
    )
    cases = cases.exclude(cached_state=MISTAKEN)
    for case in cases.prefetch_related("events").order_by("pk"):
        types = {event.type for event in case.events.all()}
        yield Counted(
            received_on=case.received_on,
            due=case.cached_due,
            closed_on=case.cached_closed_on,
            extended=any(kind.endswith("_extension_notice") for kind in types),
            stopped=bool(types & STOPS),
            outcome=outcome_of(case) if case.cached_closed_on else None,
        )


def outcome_of(case: Request) -> OutcomeCode:
    if case.cached_state not in ANSWERED:
        return "other"
    code: OutcomeCode = outcome(list(issued(case))).value  # type: ignore[assignment]
    return code
