"""What is owed today is sent: one mail to each person a day, however often this runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.leave import has_left
from answerable.accounts.models import Organisation, Person, RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.cases import access
from answerable.cases.actions.locking import lock
from answerable.cases.actions.questions import return_question
from answerable.cases.addresses import whole_address
from answerable.cases.chasers import digest
from answerable.cases.chasers.digest import Morning
from answerable.cases.chasers.ladder import BY_HAND
from answerable.cases.chasers.owing import Book, Matter, Owing, book
from answerable.cases.chasers.reviews import with_reviews
from answerable.cases.ledger import append
from answerable.cases.models import DeskLetter, Event, Question, Request
from answerable.cases.owners.asking import DIGEST, KIND, link, link_address
from answerable.cases.owners.recipients import Recipient, as_recipient
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.signoff.asking import link_address as sign_off_address
from answerable.cases.signoff.reading import rounds_of
from answerable.post import outbox
from answerable.post.models import OutgoingMessage
from answerable.workdays.calendar import is_working_day

WEEK = timedelta(days=7)
NOON = 12


def due(*, by: Actor, now: datetime) -> list[OutgoingMessage]:
    """Send the day's digests that are owed and not yet sent. Run every ten minutes.

    Nothing before the hour set, nor on a day the body does not work.
    """
    kept = book(legal_day(now))
    if now.astimezone(get_default_timezone()).hour < kept.policy.digest_hour:
        return []
    if not is_working_day(kept.calendar, kept.divisions, kept.today):
        return []
    return_leavers(kept.today, by=by, now=now)
    owing = list(kept.owing())
    morning = now.astimezone(get_default_timezone()).hour < NOON
    mornings = with_reviews(officers_mornings(kept, owing), kept) if morning else {}
    sent = [
        send(recipient, theirs, mornings.get(address), kept, by=by, now=now)
        for address, (recipient, theirs) in by_address(owing, mornings).items()
    ]
    return [message for message in sent if message is not None]


Gathered = dict[str, tuple[Recipient, list[Owing]]]
Mornings = dict[str, tuple[Recipient, Morning]]


def by_address(owing: Iterable[Owing], mornings: Mornings) -> Gathered:
    """Everything for one mailbox together, whoever is chased there, and for what."""
    found: Gathered = {address: (to, []) for address, (to, _morning) in mornings.items()}
    for each in owing:
        if each.recipient is not None:
            address = each.recipient.address.lower()
            found.setdefault(address, (each.recipient, []))[1].append(each)
    return found


@transaction.atomic
def send(
    recipient: Recipient, owing: Sequence[Owing], morning: tuple[Recipient, Morning] | None,
    kept: Book, *, by: Actor, now: datetime,
) -> OutgoingMessage | None:  # fmt: skip
    """One person's digest of the day. None where it was sent already, or nothing is owed now."""
    once = f"digest {kept.today.isoformat()} {recipient.address.lower()}"[:200]
    outbox.hold_once(once)
    if OutgoingMessage.objects.filter(once=once).exists():
        return None
    standing = still_owed(owing)
    about = morning[1] if morning else None
    if not standing and not about:
        return None
    message = queue(recipient, standing, about, once=once, by=by, now=now)
    for each in standing:
        note(each, by=by, now=now)
    return message


def queue(
    recipient: Recipient, standing: Sequence[Owing], about: Morning | None, *, once: str | None,
    by: Actor, now: datetime,
) -> OutgoingMessage:  # fmt: skip
    """The mail itself. once: the text by which it goes a single time, where it must."""
    return outbox.queue(
        to=recipient.address,
        subject=digest.subject(standing, about),
        text=digest.words(
            recipient.name, standing, about,
            lambda matter: linked(matter, by=by, now=now),
        ),
        kind=KIND if single(standing) else DIGEST,
        key=single(standing) or recipient.code,
        by=by,
        now=now,
        reply_to=Organisation.current().email,
        automatic=True,
        once=once,
    )  # fmt: skip


def linked(matter: Matter, *, by: Actor, now: datetime) -> str:
    """The private link by which one who is chased acts; the desk's page for a desk's approver."""
    if matter.question is not None:
        return link_address(matter.question, link(question=matter.question, by=by, now=now))
    if matter.to is not None:
        return sign_off_address(matter.opened, by=by, now=now)
    return whole_address("cases:letter", matter.case.slug)


def single(owing: Sequence[Owing]) -> str:
    """The key of the one question a digest is about, to which a reply is then its answer."""
    only = owing[0] if len(owing) == 1 else None
    question = only.matter.question if only and not only.step.above else None
    return str(question.pk) if question else ""


def still_owed(owing: Sequence[Owing]) -> list[Owing]:
    """Those that nothing has stopped since they were reckoned, their cases held."""
    keys = sorted({each.matter.case.pk for each in owing})
    held = {c.pk: c for c in Request.objects.select_for_update().filter(pk__in=keys).order_by("pk")}
    asked = [each.matter.question.pk for each in owing if each.matter.question]
    out = set(
        Question.objects.filter(pk__in=asked, cached_state="with_owner").values_list(
            "pk", flat=True
        )
    )
    asks = {event.pk for round_ in rounds_of(held.values()).values() for event in round_.asks}
    standing = [e for e in owing if e.matter.to is None or e.matter.opened.pk in asks]
    sent = {
        (event.detail["opened"], event.detail["step"], event.detail["to"])
        for event in Event.objects.filter(request__in=keys, type="chaser_sent")
        if event.detail["step"] != BY_HAND.code
    }
    return [each for each in standing if stands(each, held, out, sent)]


def stands(
    each: Owing, held: dict[int, Request], out: set[int], sent: set[tuple[int, str, str]]
) -> bool:
    matter = each.matter
    if each.recipient is None:
        return False
    if (matter.opened.pk, each.step.code, each.recipient.code) in sent:
        return False
    if matter.question is not None:
        return matter.question.pk in out
    return held[matter.case.pk].cached_state == "with_approver"


def note(each: Owing, *, by: Actor, now: datetime) -> None:
    """Each rung is a line in the case's history."""
    assert each.recipient is not None
    question = each.matter.question
    append(
        each.matter.case, "chaser_sent", by=by, now=now,
        questions=[question] if question else None,
        detail={"step": each.step.code, "opened": each.matter.opened.pk, "to": each.recipient.code},
        text=_("%(step)s: to %(name)s.")
        % {"step": each.step.title, "name": each.recipient.name},
    )  # fmt: skip


def return_leavers(today: date, *, by: Actor, now: datetime) -> list[Question]:
    """Questions with somebody who has left come back to the desk."""
    theirs = Question.objects.asked().filter(
        cached_state="with_owner", owner_person__ends__lt=today
    )
    returned = []
    for question in theirs.select_related("request", "owner_person"):
        assert question.owner_person is not None
        assert has_left(question.owner_person, today)
        reason = _("%(name)s has left.") % {"name": question.owner_person.name}
        returned.append(return_question(question=question, reason=reason, by=by, now=now))
    return returned


def officers_mornings(kept: Book, owing: Sequence[Owing]) -> Mornings:
    """Each officer at work today, by address, with what they should know."""
    officers = Person.objects.filter(
        in_force_role(kept.today), user__is_active=True, email__isnull=False
    ).distinct()
    waiting = list(kept.to_allow())
    lost = [each for each in owing if each.recipient is None]
    found: Mornings = {}
    for officer in officers:
        recipient = as_recipient(officer)
        if recipient is None or officer.pk in kept.away or has_left(officer, kept.today):
            continue
        morning = morning_of(officer, kept.today, waiting, lost)
        if morning:
            found[recipient.address.lower()] = (recipient, morning)
    return found


def in_force_role(day: date) -> Q:
    assignments = RoleAssignment.objects.filter(in_force(day), role="officer")
    return Q(pk__in=assignments.values("person"))


def morning_of(
    officer: Person, today: date, waiting: Sequence[Owing], lost: Sequence[Owing]
) -> Morning:
    """Of the cases this officer may see: a restricted one is in nobody else's digest."""
    readable = access.cases(Actor("person", str(officer.pk), officer.name), on=today)
    shown = set(readable.open().values_list("pk", flat=True))
    mine = readable.filter(officer=officer).order_by("cached_due", "number")
    return Morning(
        overdue=tuple(mine.overdue(today)),
        soon=tuple(mine.due_within(today, today + WEEK)),
        unallocated=readable.unallocated().count(),
        to_allow=tuple(each for each in waiting if each.matter.case.pk in shown),
        unreachable=tuple(each for each in lost if each.matter.case.pk in shown),
        to_close=tuple(mine.filter(pk__in=ready_to_close())),
    )


def ready_to_close() -> QuerySet[DeskLetter, int]:
    """Cases whose requester was silent, with the letter waiting for a person to send it."""
    ready = DeskLetter.objects.filter(kind="lapsed", sent_at=None, dropped_at=None)
    return ready.values_list("request_id", flat=True)


@transaction.atomic
def allow(*, opened: Event, step: str, by: Actor, now: datetime) -> Event:
    """An officer lets somebody above the owner be told; it goes with their next digest.

    Raises Refused where that is not owed, or no longer.
    """
    case = lock(opened.request)
    for owing in book(legal_day(now)).to_allow():
        if (owing.matter.opened.pk, owing.step.code) == (opened.pk, step):
            question = owing.matter.question
            return append(
                case, "escalation_allowed", by=by, now=now,
                questions=[question] if question else None,
                detail={"step": step, "opened": opened.pk}, text=str(owing.step.title),
            )  # fmt: skip
    raise Refused(_("Nobody above needs to be told of this any more."))
