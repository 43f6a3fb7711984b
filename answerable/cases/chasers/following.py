"""Reviewers, and those who see to the regulator's steps, are reminded by the same ladder.

Somebody senior, and then an executive, is told of what is late without an officer's word: a late
review or a missed date of the regulator's is the body's own, and no owner is blamed for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases.addresses import whole_address
from answerable.cases.chasers.ladder import Step, Waiting
from answerable.cases.chasers.owing import Book, book
from answerable.cases.consulting.asking import opinion_address, remind_third_party
from answerable.cases.consulting.reading import waiting_for_opinions, waiting_for_views
from answerable.cases.models import Consultation, RegulatorStep, Review, Submission
from answerable.cases.owners.recipients import Recipient, as_recipient
from answerable.cases.policy import legal_day
from answerable.cases.regulator.reading import open_steps
from answerable.cases.states import OPEN_STATES
from answerable.post import outbox
from answerable.workdays.calendar import is_working_day

ABOVE = frozenset({"senior", "executive"})


@dataclass(frozen=True, slots=True)
class With:
    """One thing with one person. `row` remembers which rungs have been sent."""

    row: Review | RegulatorStep | Consultation | Submission
    person: Person
    title: str
    address: Callable[[], str]
    since: date
    due: date

    @property
    def waiting(self) -> Waiting:
        return Waiting(self.since, self.due, frozenset(self.row.chased), ABOVE)


def due(*, by: Actor, now: datetime) -> int:
    """Send each person one mail with what has reached a new rung today; how many were sent."""
    kept = book(legal_day(now))
    if now.astimezone(get_default_timezone()).hour < kept.policy.digest_hour:
        return 0
    if not is_working_day(kept.calendar, kept.divisions, kept.today):
        return 0
    owing: dict[Recipient, list[tuple[With, Step]]] = defaultdict(list)
    for one in [*_reviews(), *_steps(), *_views(), *_opinions(by, now)]:
        for rung in kept.owed(one.waiting):
            recipient = _to(kept, one, rung)
            if recipient is not None:
                owing[recipient].append((one, rung))
    for recipient, theirs in owing.items():
        _send(recipient, theirs, kept.today, by=by, now=now)
    return len(owing)


def _to(kept: Book, one: With, rung: Step) -> Recipient | None:
    """Who it is with, or whoever holds the role throughout the body."""
    return kept.first(rung.tier) if rung.above else as_recipient(one.person)


def _reviews() -> list[With]:
    found = Review.objects.filter(
        case__cached_state__in=OPEN_STATES, reviewer__isnull=False, case__cached_due__isnull=False
    ).select_related("case", "reviewer")
    return [
        With(
            one, one.reviewer, _("Internal review %(ref)s") % {"ref": one.case.reference},
            partial(whole_address, "cases:review", one.case.slug), one.asked_on,
            one.case.cached_due,
        )
        for one in found
        if one.reviewer is not None and one.case.cached_due is not None
    ]  # fmt: skip


def _steps() -> list[With]:
    return [
        With(
            one, one.owner, f"{one.get_kind_display()}, {one.matter.reference}",
            partial(whole_address, "cases:regulator_case", one.matter.request.slug, one.matter_id),
            one.arrived_on, one.due_on,
        )
        for one in open_steps()
    ]  # fmt: skip


def _views() -> list[With]:
    """Third parties who have not replied: whoever has the case is told of their day."""
    return [
        With(
            one, case.officer,
            _("View of %(name)s, %(ref)s") % {"name": one.letter.to_name, "ref": case.reference},
            partial(whole_address, "cases:views_asked", case.slug),
            one.letter.sent_at.date(), one.due_on,
        )
        for one in waiting_for_views()
        if (case := one.letter.request).officer is not None and one.letter.sent_at is not None
    ]  # fmt: skip


def _opinions(by: Actor, now: datetime) -> list[With]:
    """The qualified person is reminded by a link of their own, and nobody stands in for them."""
    return [
        With(
            one, one.to,
            _("Your opinion under s.36, %(ref)s") % {"ref": one.question.request.reference},
            partial(opinion_address, one, by=by, now=now), one.put_on, one.due_on,
        )
        for one in waiting_for_opinions()
    ]  # fmt: skip


def third_parties(*, by: Actor, now: datetime) -> int:
    """Remind third parties of their day, before it and once after it; how many were written to."""
    kept, sent = book(legal_day(now)), 0
    if not is_working_day(kept.calendar, kept.divisions, kept.today):
        return 0
    for one in waiting_for_views():
        taken = frozenset(rung.removeprefix("their_") for rung in one.chased if "their_" in rung)
        assert one.letter.sent_at is not None
        waits = Waiting(legal_day(one.letter.sent_at), one.due_on, taken, frozenset())
        for rung in kept.owed(waits):
            if one.letter.to_email and rung.code in ("due_soon", "overdue"):
                _remind(one, rung.code, by=by, now=now)
                sent += 1
    return sent


@transaction.atomic
def _remind(one: Consultation, code: str, *, by: Actor, now: datetime) -> None:
    remind_third_party(one, code, by=by, now=now)
    one.chased = [*one.chased, f"their_{code}"]
    one.save(update_fields=["chased"])


@transaction.atomic
def _send(
    to: Recipient, theirs: list[tuple[With, Step]], today: date, *, by: Actor, now: datetime
) -> None:
    own = [_line(one, rung) for one, rung in theirs if not rung.above]
    late = [_line(one, rung) for one, rung in theirs if rung.above]
    parts = [_("This is with you, and its date is near or past:"), *own] if own else []
    if late:
        parts += [_("This is late, and you are told of it as somebody senior:"), *late]
    outbox.queue(
        to=to.address, subject=_("Reviews and the regulator's dates"), text="\n\n".join(parts),
        kind="person", key=to.key, by=by, now=now, once=f"following {today.isoformat()} {to.code}",
    )  # fmt: skip
    for one, rung in theirs:
        one.row.chased = [*one.row.chased, rung.code]
        one.row.save(update_fields=["chased"])


def _line(one: With, rung: Step) -> str:
    held = _("with %(name)s, due %(day)s") % {
        "name": one.person.name, "day": f"{one.due.day} {one.due:%B %Y}",
    }  # fmt: skip
    return f"{rung.title}: {one.title}, {held}\n{one.address()}"
