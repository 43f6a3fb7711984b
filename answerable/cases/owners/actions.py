"""What an owner does with a question, by a private link or by mail; none of it needs an account."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.cases.actions.drafting import edit_draft
from answerable.cases.actions.locking import lock
from answerable.cases.actions.questions import assign_owner, return_question
from answerable.cases.answers import current
from answerable.cases.ledger import append
from answerable.cases.models import Draft, Event, FileRead, Question
from answerable.cases.owners import asking
from answerable.cases.owners.opening import LinkRefused, Opened, by_link, closed_because
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.search import MOST_SEARCHED
from answerable.files import store
from answerable.post.models import OutgoingMessage
from answerable.reading.document import read_document


@dataclass(frozen=True, slots=True)
class Attached:
    """A file as it came."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Search:
    """Where somebody looked for what is not held, with which words, when, for how many minutes."""

    where: str
    words: str
    on: date
    minutes: int


@by_link
@transaction.atomic
def answer_by_link(
    *,
    opened: Opened,
    name: str,
    title: str,
    base: int,
    text: str,
    now: datetime,
    files: Sequence[Attached] = (),
) -> Draft:
    """The owner's answer, under the name and job title they typed.

    base: the version of the answer they were shown. Raises Refused, and Stale where another
    wrote meanwhile.
    """
    by = acting(opened, name, title)
    if not text.strip():
        raise Refused(_("Write the answer; a file alone cannot go into the letter."))
    attach(opened.question, files, by=by, now=now)
    draft = edit_draft(
        question=opened.question, base=base, text=text, disposition="disclosed", by=by, now=now
    )
    links.use(opened.link, now=now)
    return draft


@by_link
@transaction.atomic
def nothing_held_by_link(
    *, opened: Opened, name: str, title: str, base: int, search: Search, now: datetime
) -> Draft:
    """Nothing is held, after a search that is kept with the case (s.1(1)(a))."""
    by = acting(opened, name, title)
    record_search(opened.question, search, by=by, now=now)
    draft = edit_draft(
        question=opened.question, base=base, text="", disposition="not_held", provisions=(),
        reason="", by=by, now=now,
    )  # fmt: skip
    links.use(opened.link, now=now)
    return draft


@by_link
@transaction.atomic
def not_ours_by_link(
    *, opened: Opened, name: str, title: str, try_instead: str, now: datetime
) -> Question:
    """Back to the desk: “not ours, try ...”."""
    by = acting(opened, name, title)
    question = return_question(question=opened.question, reason=try_instead, by=by, now=now)
    links.use(opened.link, now=now)
    return question


@transaction.atomic
def answer_from_mail(
    *, question: Question, sender: str, text: str, by: Actor, now: datetime,
    files: Sequence[Attached] = (), vouched_by: Actor | None = None,
) -> Draft:  # fmt: skip
    """An owner's answer that came as a reply to our mail; see `question_replied_to`.

    sender: the address it came from, which must be one this question was sent to, unless an
    officer (`vouched_by`) says that it is the answer.
    text: without what the reply quotes. by: the link-holder or person it is from.
    Raises Refused where the question is no longer with its owner, or was not sent to `sender`.
    """
    case = lock(question.request)
    question = Question.objects.select_related("request").get(pk=question.pk)
    question.request = case
    if closed_because(question) is not None:
        raise Refused(_("This question is not with its owner any more."), question=question.label)
    asked = OutgoingMessage.objects.of(asking.KIND, str(question.pk))
    known = {to.lower() for message in asked for to in message.to}
    if vouched_by is None and sender.strip().lower() not in known:
        raise Refused(_("This question was not sent to that address."), question=question.label)
    if not text.strip():
        raise Refused(_("There is no answer in this mail."), question=question.label)
    if vouched_by is not None:
        heard = _("A mail from %(who)s was taken as the answer.") % {"who": sender}
        append(case, "noted", by=vouched_by, now=now, questions=[question], text=heard)
    attach(question, files, by=by, now=now)
    draft = current(question)
    return edit_draft(
        question=question, base=draft.version if draft else 0, text=text,
        disposition="disclosed", by=by, now=now,
    )  # fmt: skip


def question_replied_to(message_ids: Sequence[str]) -> Question | None:
    """The question whose mail one of these Message-IDs is (In-Reply-To, then References)."""
    sent = {
        message.message_id: message.key
        for message in OutgoingMessage.objects.filter(
            kind=asking.KIND, message_id__in=list(message_ids)
        )
    }
    for known in message_ids:
        if known in sent:
            return Question.objects.filter(pk=int(sent[known])).first()
    return None


@transaction.atomic
def send_back(*, question: Question, reason: str, by: Actor, now: datetime) -> Question:
    """The desk returns an answer to its owner, who may answer again by the links they have."""
    if not reason.strip():
        raise Refused(_("Say what is still wanted."), question=question.label)
    fresh = Question.objects.select_related("owner_department", "owner_person").get(pk=question.pk)
    fresh.request = question.request
    if fresh.cached_state != "drafted":
        raise Refused(_("There is no answer to return."), question=question.label)
    return assign_owner(
        question=fresh, department=fresh.owner_department, person=fresh.owner_person,
        said=reason.strip(), by=by, now=now,
    )  # fmt: skip


@transaction.atomic
def make_link(*, question: Question, by: Actor, now: datetime) -> str:
    """A link's token for an officer to hand over, to an owner without a mailbox.

    Raises Refused where the question is not with its owner.
    """
    case = lock(question.request)
    fresh = Question.objects.get(pk=question.pk)
    fresh.request = case
    if closed_because(fresh) is not None:
        raise Refused(_("Send the question to its owner first."), question=question.label)
    token = asking.link(question=fresh, by=by, now=now)
    append(case, "owner_link_made", by=by, now=now, questions=[fresh])
    return token


def acting(opened: Opened, name: str, title: str) -> Actor:
    """The link-holder, once the case is held and the link still opens its question.

    Two copies of one form sent at once wait here, and the second is refused.
    """
    if not (name.strip() and title.strip()):
        raise Refused(_("Give your name and your job title."))
    case = lock(opened.question.request)
    opened.question.refresh_from_db()
    opened.question.request = case
    why = closed_because(opened.question)
    if why is not None:
        raise LinkRefused(why)
    return Actor("link", str(opened.link.pk), name.strip()[:90], title.strip()[:90])


def attach(question: Question, files: Sequence[Attached], *, by: Actor, now: datetime) -> None:
    """Keep what came with an answer, for the desk to read."""
    case = question.request
    for file in files:
        stored = store.keep(
            file.data, name=file.name, media_type=file.media_type, kind="case",
            key=case.reference, by=by, now=now,
        )  # fmt: skip
        told = append(
            case, "file_attached", by=by, now=now, questions=[question],
            detail={"sha256": stored.sha256, "bytes": len(file.data)}, text=file.name,
        )  # fmt: skip
        words = read_document(file.data, file.name).text
        FileRead.objects.create(event=told, text=words.replace("\x00", "")[:MOST_SEARCHED])


def record_search(question: Question, search: Search, *, by: Actor, now: datetime) -> Event:
    """What was done to look for it, kept with the case: a tribunal may ask."""
    if not (search.where.strip() and search.words.strip()):
        raise Refused(_("Say where you searched, and with what words."))
    if search.on > legal_day(now):
        raise Refused(_("The day of the search has not come yet."))
    text = _("Searched %(where)s for “%(words)s” on %(day)s: %(minutes)s minutes.") % {
        "where": search.where.strip(),
        "words": search.words.strip(),
        "day": asking.date_long(search.on.isoformat()),
        "minutes": search.minutes,
    }
    return append(
        question.request, "search_recorded", by=by, now=now, questions=[question],
        detail={"minutes": search.minutes, "searched_on": search.on.isoformat()}, text=text,
    )  # fmt: skip
