"""Whether a letter has arrived, and what a person does where that is in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.cases.actions.locking import lock
from answerable.cases.intake.addresses import is_public_address
from answerable.cases.ledger import append, counting
from answerable.cases.link_purposes import COLLECT
from answerable.cases.models import Event, Incident, Release, Request, Requester
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.policy import legal_day
from answerable.cases.private_links import tokens
from answerable.cases.refusals import Refused
from answerable.cases.releasing.envelope import about, once_of, release_of
from answerable.post import outbox
from answerable.post.models import OutgoingMessage, OutgoingState

Deed = Callable[..., OutgoingMessage]
DOUBTFUL = (OutgoingState.UNKNOWN, OutgoingState.FAILED, OutgoingState.BOUNCED)


@dataclass(frozen=True, slots=True)
class Delivered:
    """state: as a person reads it. trouble: whether somebody must look. problem: why."""

    state: str
    trouble: bool = False
    problem: str = ""
    message: OutgoingMessage | None = None


def message_of(release: Release) -> OutgoingMessage | None:
    """The mail that carries a release, the latest where it was sent elsewhere since."""
    mails = OutgoingMessage.objects.filter(once__startswith=once_of(release))
    return mails.order_by("-pk").first()


def delivered(release: Release) -> Delivered:
    """How a release stands with its requester."""
    posted = posted_on(release)
    if posted is not None:
        day = f"{posted.day} {posted:%B %Y}"
        return Delivered(_("Posted on %(day)s") % {"day": day})
    if release.sent_by == "post":
        return Delivered(_("To be posted"), trouble=True)
    if release.sent_by == "collection":
        return _collected(release)
    message = message_of(release)
    if message is None:
        return Delivered(_("No mail was queued"), trouble=True)
    trouble = message.state in DOUBTFUL
    return Delivered(message.get_state_display(), trouble, message.problem, message)


def _collected(release: Release) -> Delivered:
    links = Link.objects.filter(purpose=COLLECT.key, kind="release", key=str(release.public_id))
    used = links.exclude(used_at=None).order_by("used_at").first()
    if used is not None and used.used_at is not None:
        day = legal_day(used.used_at)
        return Delivered(_("Collected on %(day)s") % {"day": f"{day.day} {day:%B %Y}"})
    return Delivered(_("To be collected"))


def posted_on(release: Release) -> date | None:
    """The day a person said that it went by post."""
    events = counting(release.request.events.filter(type="letter_posted"))
    days = [event.happened_on for event in events if event.detail.get("release") == release.pk]
    return days[-1] if days else None


@transaction.atomic
def mark_posted(*, release: Release, on: date, by: Actor, now: datetime) -> None:
    """A person put it in the post. Raises Refused for a day before the letter or after today.

    Mail of it that did not arrive is thereby settled.
    """
    case = lock(release.request)
    if on < release.issued_on or on > legal_day(now):
        raise Refused(_("A letter is posted on or after the day it bears, and not in the future."))
    if hasattr(release, "incident"):
        raise Refused(_("This response has been withdrawn: it is not sent again."))
    append(case, "letter_posted", by=by, now=now, on=on, detail={"release": release.pk})
    message = message_of(release)
    if message is not None and message.state in DOUBTFUL:
        outbox.replaced(message, by=by, now=now)
        if case.cached_state == "not_delivered":  # it was posted before the mail came back
            append(case, "mail_by_post", by=by, now=now, detail=about(message))


@transaction.atomic
def went(*, message: OutgoingMessage, by: Actor, now: datetime) -> None:
    """A person looked: the doubtful message did go."""
    case = _case_of(message)
    _settled(outbox.confirm_sent, message, by=by, now=now)
    append(case, "mail_went", by=by, now=now, detail=about(message))


@transaction.atomic
def again(*, message: OutgoingMessage, by: Actor, now: datetime) -> None:
    """A person looked: it did not go. The same message is queued again."""
    case = _case_of(message)
    _check_not_withdrawn(message)
    _settled(outbox.send_again, message, by=by, now=now)
    append(case, "mail_again", by=by, now=now, detail=about(message))


@transaction.atomic
def by_post(*, message: OutgoingMessage, by: Actor, now: datetime) -> None:
    """A letter that is no response was printed and posted instead."""
    case = _case_of(message)
    _check_not_withdrawn(message)
    if release_of(message) is not None:
        raise Refused(_("Mark a response as posted on its own page, with the day."))
    _settled(outbox.replaced, message, by=by, now=now)
    append(case, "mail_by_post", by=by, now=now, detail=about(message))


@transaction.atomic
def elsewhere(*, message: OutgoingMessage, email: str, by: Actor, now: datetime) -> OutgoingMessage:
    """Correct the requester's address and send the same words and files there.

    Raises Refused where the address is the one that failed, where it publishes what it is sent and
    the mail holds a private link, or where nothing failed.
    """
    case = _case_of(message)
    _check_not_withdrawn(message)
    email = email.strip()
    if [email.casefold()] == [to.casefold() for to in message.to]:
        raise Refused(_("That is the address it did not reach. Send it again, or give another."))
    if is_public_address(email) and tokens((message.text,)):
        raise Refused(_("What is sent to this address is published: no private link goes there."))
    _settled(outbox.replaced, message, by=by, now=now)
    Requester.objects.filter(pk=case.requester_id).update(email=email)
    first = (message.once or f"message {message.pk}").partition(" to ")[0]
    sent = _copied(message, email, f"{first} to {message.pk}", by=by, now=now)
    append(
        case, "mail_elsewhere", by=by, now=now, detail={**about(sent), "instead": message.pk},
        text=_("From %(old)s to %(new)s.") % {"old": ", ".join(message.to), "new": email},
    )  # fmt: skip
    return sent


def _copied(
    message: OutgoingMessage, to: str, once: str, *, by: Actor, now: datetime
) -> OutgoingMessage:
    files = message.attachments.select_related("stored").order_by("position")
    return outbox.queue(
        to=to, subject=message.subject, text=message.text, html=message.html,
        attachments=[outbox.Attachment(f.stored.sha256, f.name, f.media_type) for f in files],
        kind=message.kind, key=message.key, sender=message.sender, reply_to=message.reply_to,
        thread=outbox.Thread(message.in_reply_to, tuple(message.references)),
        automatic=message.automatic, once=once, by=by, now=now,
    )  # fmt: skip


def _case_of(message: OutgoingMessage) -> Request:
    return lock(Request.objects.get(reference=message.key))


def _check_not_withdrawn(message: OutgoingMessage) -> None:
    if withdrawn(message):
        raise Refused(_("This response has been withdrawn: it is not sent again."))


def _settled(deed: Deed, message: OutgoingMessage, *, by: Actor, now: datetime) -> None:
    try:
        deed(message, by=by, now=now)
    except outbox.NotWaitingError as error:
        raise Refused(str(error)) from error


def undelivered(case: Request) -> list[OutgoingMessage]:
    """Mail of the case of which somebody must still say what became of it."""
    if not getattr(case, "has_troubled", True):  # as `access.case` fetches it
        return []
    return list(OutgoingMessage.objects.troubled().filter(kind="case", key=case.reference))


def story_of(release: Release) -> list[Event]:
    """What became of a response, in order: each event of it and of its mail."""
    mails = OutgoingMessage.objects.filter(once__startswith=once_of(release))
    keys = list(mails.values_list("pk", flat=True))
    mine = Q(detail__release=release.pk) | Q(detail__message__in=keys)
    events = (
        release.request.events.filter(mine).select_related("words").order_by("recorded_at", "pk")
    )
    return [event for event in events if event.type != "to_follow"]


def withdrawn(message: OutgoingMessage) -> bool:
    """Whether this mail carries a release that was withdrawn."""
    release = release_of(message)
    return release is not None and hasattr(release, "incident")


def troubled(readable: RequestQuerySet) -> list[tuple[OutgoingMessage, Request]]:
    """Mail of these cases that somebody must look at, oldest first, with its case."""
    found = list(OutgoingMessage.objects.troubled().filter(kind="case"))
    known = {case.reference: case for case in readable.filter(reference__in={m.key for m in found})}
    return [(message, known[message.key]) for message in found if message.key in known]


def to_post(releases: QuerySet[Release]) -> QuerySet[Release]:
    """Those that go by post and of which nobody has said yet that they went. None withdrawn."""
    said = Event.objects.filter(request=OuterRef("request"), type="letter_posted")
    went = said.annotate(of=Cast(KT("detail__release"), BigIntegerField())).filter(
        of=OuterRef("pk")
    )
    mine = releases.filter(sent_by="post", incident=None)
    return mine.filter(~Exists(went)).order_by("issued_on", "pk")


def alerts() -> Counter[str]:
    """How many incidents are open, how much mail is in doubt and what waits to be posted."""
    mail = OutgoingMessage.objects.troubled().filter(kind="case").order_by()
    incidents = Incident.objects.filter(closed_at=None).order_by()
    post = to_post(Release.objects.all()).order_by()
    every = incidents.values_list(Value("incidents")).union(
        mail.values_list(Value("mail")), post.values_list(Value("post")), all=True
    )
    return Counter(what for (what,) in every)
