"""An officer says what a message is, in one click."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases import access, actions
from answerable.cases.asking import questions_in
from answerable.cases.intake import owners_reply
from answerable.cases.intake.quoted_links import close_quoted, words_of
from answerable.cases.intake.reading import read
from answerable.cases.intake.taking import begin, file_in
from answerable.cases.models import Intake, MessageRead, Request
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.roles import WORK
from answerable.post.intake import AlreadySettledError, put_back, settle
from answerable.post.models import MessageStatus
from answerable.reading.questions import ReadQuestion


@transaction.atomic
def is_a_request(*, shown: MessageRead, by: Actor, now: datetime) -> Request:
    """Make a case of it. Where no question can be told apart, the whole text is one question.

    Raises Refused where it was settled meanwhile, or holds no words at all.
    """
    _check_waits(shown)
    found = read(shown.raw, now=now)
    if not found.mailed.text.strip():
        raise Refused(
            _("There are no words in it to make a case of. Enter the request by hand instead.")
        )
    if not found.mailed.problem and questions_in(found.mailed.text):
        case = begin(found, by=by, now=now)
    else:
        case = _whole(shown, found.mailed.text, by=by, now=now)
    _looked_at(shown)
    actions.suggest_answers(case=case, by=Actor("job", "suggest", _("The registers")), now=now)
    return case


def _whole(shown: MessageRead, text: str, *, by: Actor, now: datetime) -> Request:
    mailed = read(shown.raw, now=now).mailed
    case = actions.receive(
        text=text,
        subject=mailed.subject,
        sender=actions.From(name=mailed.name, email=mailed.email),
        received_at=mailed.received_at or shown.raw.received,
        received_known=mailed.known,
        channel=mailed.channel,
        questions=(ReadQuestion(position=1, number=None, question=text.strip()),),
        acknowledge=True,
        raw_sha256=mailed.sha256,
        message_id=mailed.message_id,
        by=by,
        now=now,
    ).case
    settle(
        shown.raw, status=MessageStatus.CASE, kind="case", key=case.reference,
        message_id=mailed.message_id, by=by, now=now,
    )  # fmt: skip
    return case


@transaction.atomic
def belongs_to(
    *, shown: MessageRead, reference: str, on: date, by: Actor, now: datetime
) -> Request:
    """File it in a case that `by` may work on. Raises Refused or NotAllowed."""
    _check_waits(shown)
    if not reference.strip():
        raise Refused(_("Give the reference of the case it belongs to."))
    try:
        case = access.case(by, reference.strip().upper(), WORK, on=on)
    except NotFound as nowhere:
        raise Refused(nowhere.sentence) from nowhere
    file_in(case, shown.raw, note=_("an officer said so"), by=by, now=now)
    close_quoted([shown.text], by=by, now=now)
    _looked_at(shown)
    return case


@transaction.atomic
def is_an_answer(*, shown: MessageRead, on: date, by: Actor, now: datetime) -> Request:
    """The draft of the question it was taken to answer; the words are its writer's.

    Raises Refused where the question is with nobody any more, or there are no words.
    """
    _check_waits(shown)
    if shown.question is None:
        raise Refused(_("This mail answers no question that was sent to anybody."))
    case = access.case(by, shown.question.request.reference, WORK, on=on)
    message = read(shown.raw, now=now).message
    if message is None:
        raise Refused(_("This mail cannot be read any more."))
    owners_reply.take(shown.question, message, vouched_by=by, now=now)
    note = owners_reply.said(shown.question)
    file_in(case, shown.raw, note=note, by=by, now=now, message_id=message.message_id)
    close_quoted(words_of(message), by=by, now=now)
    _looked_at(shown)
    return case


@transaction.atomic
def are_answers(
    *, shown: MessageRead, texts: Mapping[int, str], on: date, by: Actor, now: datetime
) -> Request:
    """The drafts of those questions that words are given for, by their keys; all or none.

    The message is filed in the case of the first. Raises Refused as `is_an_answer` does.
    """
    _check_waits(shown)
    asked = shown.may_answer.select_related("request").order_by("request", "position")
    taken = [one for one in asked if texts.get(one.pk, "").strip()]
    if not taken:
        raise Refused(_("Put the words of at least one answer under its question."))
    message = read(shown.raw, now=now).message
    if message is None:
        raise Refused(_("This mail cannot be read any more."))
    cases = [access.case(by, one.request.reference, WORK, on=on) for one in taken]
    for one in taken:
        owners_reply.take(one, message, text=texts[one.pk], vouched_by=by, now=now)
    note = ", ".join(f"{one.request.reference} {owners_reply.said(one)}" for one in taken)
    file_in(cases[0], shown.raw, note=note[:500], by=by, now=now, message_id=message.message_id)
    close_quoted(words_of(message), by=by, now=now)
    _looked_at(shown)
    return cases[0]


@transaction.atomic
def was_passed_on(*, shown: MessageRead, to: str, by: Actor, now: datetime) -> None:
    """It is for somebody else, who has been given it."""
    _check_waits(shown)
    if not to.strip():
        raise Refused(_("Say to whom it was passed on."))
    settle(shown.raw, status=MessageStatus.PASSED_ON, note=to.strip()[:500], by=by, now=now)
    _looked_at(shown)


@transaction.atomic
def is_spam(*, shown: MessageRead, by: Actor, now: datetime) -> None:
    """It is nothing to anybody."""
    _check_waits(shown)
    settle(shown.raw, status=MessageStatus.SPAM, by=by, now=now)
    _looked_at(shown)


@transaction.atomic
def bring_back(*, shown: MessageRead, by: Actor, now: datetime) -> None:
    """What was passed on or judged spam waits here again. Raises Refused where it was not."""
    try:
        put_back(shown.raw, by=by, now=now)
    except AlreadySettledError as settled:
        raise Refused(str(settled)) from settled


def _check_waits(shown: MessageRead) -> None:
    shown.raw.refresh_from_db()
    if shown.raw.status != MessageStatus.NEW:
        raise Refused(
            _("Somebody has dealt with this message already: “%(status)s”.")
            % {"status": shown.raw.get_status_display()}
        )


def _looked_at(shown: MessageRead) -> None:
    shown.why, shown.guess, shown.question = "", None, None
    shown.save(update_fields=["why", "guess", "question"])
    shown.may_answer.clear()


@transaction.atomic
def mark_read(*, case: Request, by: Actor, now: datetime) -> None:
    """The new mail of a case has been read."""
    if Intake.objects.filter(request=case, unread=True).update(unread=False):
        record(by=by, now=now, deed="mail read", kind="case", key=case.reference)
