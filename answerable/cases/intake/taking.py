"""Each stored message finds its place, once: a case, a case's correspondence, or a person's eyes.

A message is settled in the same transaction in which its place is made: cut off anywhere, it is
as it was, and is taken again.
"""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import actions
from answerable.cases.intake import bounces, owners_reply
from answerable.cases.intake.owners_reply import Reply
from answerable.cases.intake.quoted_links import close_quoted, said_in
from answerable.cases.intake.reading import Read, read
from answerable.cases.intake.threading import Thread, case_of_sender, names_regulator, thread
from answerable.cases.ledger import append
from answerable.cases.models import Intake, MessageRead, Question, Request
from answerable.cases.owners.opening import closed_because
from answerable.cases.private_links import masked
from answerable.cases.refusals import BadInput, Refused
from answerable.cases.request_files import came_with
from answerable.cases.search import MOST_SEARCHED
from answerable.post.intake import settle
from answerable.post.models import MessageStatus, RawMessage
from answerable.reading.message import Message

logger = logging.getLogger(__name__)
Why = MessageRead.Why


def take_waiting(*, by: Actor, now: datetime, most: int = 500) -> list[MessageRead]:
    """Read what waits and has not been read, oldest first; one that fails does not stop the rest.

    Two workers at once each take their own.
    """
    waiting = RawMessage.objects.waiting().filter(read__isnull=True)
    done = []
    for key in list(waiting.values_list("pk", flat=True)[:most]):
        taken = _take(key, by=by, now=now)
        if taken is not None:
            done.append(taken)
    return done


def _take(key: int, *, by: Actor, now: datetime) -> MessageRead | None:
    try:
        with transaction.atomic():
            raw = _held(key)
            if raw is None:
                return None
            found = read(raw, now=now)
            shown = place(found, by=by, now=now)
            close_quoted(said_in(found), by=by, now=now)
    except Exception:
        logger.exception("a message could not be taken in")
        return _left_to_a_person(key, now)
    _suggest(shown, now=now)
    return shown


def _held(key: int) -> RawMessage | None:
    """The message, held until the transaction ends; None where another worker has it."""
    waiting = RawMessage.objects.waiting().filter(pk=key, read__isnull=True)
    return waiting.select_for_update(skip_locked=True, of=("self",)).first()


def _left_to_a_person(key: int, now: datetime) -> MessageRead:
    problem = _("The program failed on this message. Its bytes are kept.")
    shown, _new = MessageRead.objects.get_or_create(
        raw_id=key, defaults={"why": Why.UNREADABLE, "problem": problem, "read_at": now}
    )
    return shown


def place(found: Read, *, by: Actor, now: datetime) -> MessageRead:
    """Find the message its place, and keep what was read of it."""
    if found.automatic:
        return _from_machine(found, by=by, now=now)
    reply = owners_reply.reply_of(found)
    if reply is not None:
        return _from_owner(found, reply, by=by, now=now)
    if reminded := owners_reply.reminded_of(found):
        return _from_reminded(found, reminded, now=now)
    thread_of = thread(found)
    if thread_of is not None and thread_of.certain:
        file_in(thread_of.case, found.raw, note=thread_of.how, by=by, now=now,
                message_id=found.mailed.message_id)  # fmt: skip
        return _show(found, now=now)
    why = why_wait(found, thread_of)
    if not why:
        try:
            begin(found, by=by, now=now)
            return _show(found, now=now)
        except BadInput:
            why = Why.ASKS_NOTHING
    guess = thread_of.case if thread_of else case_of_sender(found) if why == Why.REPLY else None
    return _show(found, why=why, guess=guess, now=now)


def _from_owner(found: Read, reply: Reply, *, by: Actor, now: datetime) -> MessageRead:
    """The answer to a question we sent; where that is not certain, an officer is asked."""
    question, message = reply.question, found.message
    case, problem = question.request, ""
    if reply.certain and message is not None:
        try:
            owners_reply.take(question, message, now=now)
        except Refused as refused:
            problem = str(refused)
        if not problem or closed_because(question) is not None:
            note = problem or owners_reply.said(question)
            file_in(case, found.raw, note=note, by=by, now=now,
                    message_id=found.mailed.message_id)  # fmt: skip
            return _show(found, text=_new_words(found), now=now)
    return _show(
        found, why=Why.OWNER, guess=case, question=question, text=_new_words(found),
        problem=problem, now=now,
    )  # fmt: skip


def _from_reminded(found: Read, questions: list[Question], *, now: datetime) -> MessageRead:
    """An answer to a reminder about several: an officer says what answers which."""
    cases = {one.request_id: one.request for one in questions}
    guess = next(iter(cases.values())) if len(cases) == 1 else None
    one = questions[0] if len(questions) == 1 else None
    shown = _show(
        found, why=Why.OWNER if one else Why.SEVERAL, guess=guess, question=one,
        text=_new_words(found), now=now,
    )  # fmt: skip
    shown.may_answer.set([] if one else questions)
    return shown


def _new_words(found: Read) -> str:
    return masked(found.message.text.replace("\x00", "")) if found.message else ""


def why_wait(found: Read, thread_of: Thread | None) -> str:
    """Why a person must say what this is; empty for what is plainly a new request."""
    if found.mailed.problem or found.message is None or not found.message.is_mail:
        return Why.UNREADABLE
    if names_regulator(found):
        return Why.REGULATOR
    signs = (
        (thread_of is not None and not thread_of.in_words, Why.GUESS),
        (found.own, Why.OWN),
        (found.bulk, Why.BULK),
        (owners_reply.is_reply(found.message), Why.REPLY),
        (thread_of is not None, Why.NAMED),
    )
    return next((why for there, why in signs if there), "")


def begin(found: Read, *, by: Actor, now: datetime) -> Request:
    """A case of a new request; acknowledged by itself in a working day unless it concerns us."""
    return actions.receive_message(mailed=found.mailed, acknowledge=True, by=by, now=now).case


@transaction.atomic
def file_in(
    case: Request, raw: RawMessage, *, note: str, by: Actor, now: datetime, message_id: str = ""
) -> None:
    """Make a message part of a case's correspondence, and tell whoever looks at the desk."""
    settle(
        raw, status=MessageStatus.CASE, kind="case", key=case.reference, note=note,
        message_id=message_id, by=by, now=now,
    )  # fmt: skip
    Intake.objects.update_or_create(request=case, defaults={"unread": True})
    append(case, "noted", by=by, now=now, text=_("A message came. It is under Correspondence."))


def _from_machine(found: Read, *, by: Actor, now: datetime) -> MessageRead:
    """Never answered. A report of non-delivery marks what it speaks of."""
    kind = key = ""
    if found.automatic == "bounce":
        sent = bounces.reported(found, now=now)
        if sent is not None:
            case = bounces.mark(sent, found, by=by, now=now)
            kind, key = ("case", case.reference) if case else (sent.kind, sent.key)
    elif (reply := owners_reply.reply_of(found)) is not None:
        kind, key = "case", reply.question.request.reference
    thread_of = None if key else thread(found)
    if thread_of is not None and thread_of.certain:
        kind, key = "case", thread_of.case.reference
    if not key:
        guess = thread_of.case if thread_of else None
        return _show(found, why=Why.MACHINE, guess=guess, now=now)
    settle(
        found.raw, status=MessageStatus.AUTOMATIC, kind=kind, key=key, by=by, now=now,
        message_id=found.mailed.message_id,
    )  # fmt: skip
    if found.automatic == "bounce":
        Intake.objects.filter(request__reference=key).update(unread=True)
    return _show(found, now=now)


def _show(
    found: Read, *, now: datetime, why: str = "", guess: Request | None = None,
    question: Question | None = None, text: str | None = None, problem: str = "",
) -> MessageRead:  # fmt: skip
    mailed = found.mailed
    named = mailed.email and mailed.name and mailed.name != mailed.email
    sender = f"{mailed.name} <{mailed.email}>" if named else mailed.email or mailed.name
    return MessageRead.objects.create(
        raw=found.raw,
        sender=sender[:400],
        subject=mailed.subject[:300],
        text=mailed.text if text is None else text,
        enclosed=enclosed(found.message) if found.message else "",
        files=[one.kept() for one in came_with(found.message)] if found.message else [],
        automatic=found.automatic,
        why=why,
        problem=problem or mailed.problem,
        guess=guess,
        question=question,
        read_at=now,
    )


def enclosed(message: Message) -> str:
    """What can be read of the files and messages in it, as far as a search looks."""
    texts = [attached.text for attached in message.attachments if attached.text]
    for inner in message.messages:
        texts += [inner.subject, inner.text, enclosed(inner)]
    return masked("\n\n".join(filter(None, texts)).replace("\x00", ""))[:MOST_SEARCHED]


def _suggest(shown: MessageRead, *, now: datetime) -> None:
    """Answers from the registers, after the case stands: a fault there loses no request."""
    case = Request.objects.filter(raw_sha256=shown.raw.sha256).first()
    if case is None:
        return
    try:
        actions.suggest_answers(case=case, by=Actor("job", "suggest", _("The registers")), now=now)
    except Exception:
        logger.exception("no answers could be suggested for %s", case.reference)
