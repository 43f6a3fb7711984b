"""An information lead answers by replying to our mail: their words become the draft.

Certain where the reply names our mail and comes from an address the question was sent to. Anything
less is a guess, and an officer says whether it is the answer. A machine's reply is never one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.intake.reading import Read
from answerable.cases.models import Draft, Question
from answerable.cases.owners import actions as owners
from answerable.cases.owners import asking
from answerable.cases.private_links import masked
from answerable.cases.reading_mail import address
from answerable.post.models import OutgoingMessage
from answerable.reading.message import Attachment, Message

_ANSWERS = re.compile(
    r"^\s*(?:(?:re|aw|sv|antw|atb|rif|odp|vs)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE
)
_LOGO = 30_000
"""An image of fewer bytes is the ornament of a signature; it stays with the message."""


@dataclass(frozen=True, slots=True)
class Reply:
    question: Question
    certain: bool


def is_reply(message: Message) -> bool:
    """It answers something, whatever that may be."""
    return bool(message.references) or _ANSWERS.match(message.subject) is not None


def reply_of(found: Read) -> Reply | None:
    """The question a message answers, or may answer; None where there is no sign of one."""
    message = found.message
    if message is None:
        return None
    question = owners.question_replied_to([f"<{one}>" for one in reversed(message.references)])
    if question is not None:
        return Reply(question, certain=_was_asked(question, message))
    question = _by_subject(message)
    return Reply(question, certain=False) if question else None


def _was_asked(question: Question, message: Message) -> bool:
    sender = address(message.sender)[1].lower()
    asked = OutgoingMessage.objects.of(asking.KIND, str(question.pk))
    return sender in {to.lower() for sent in asked for to in sent.to}


def _by_subject(message: Message) -> Question | None:
    """A reply under the subject of our mail, whose thread was lost on its way."""
    found = _ANSWERS.match(message.subject)
    if found is None:
        return None
    subject = " ".join(message.subject[found.end() :].split())
    sent = OutgoingMessage.objects.filter(kind=asking.KIND, subject__iexact=subject)
    latest = sent.order_by("-pk").first()
    return Question.objects.filter(pk=int(latest.key)).first() if latest else None


def take(
    question: Question, message: Message, *, vouched_by: Actor | None = None, now: datetime
) -> Draft:
    """The words become the draft, under the name of whoever wrote. Raises Refused.

    vouched_by: the officer who says that it is the answer, where we could not tell.
    """
    name, sender = address(message.sender)
    return owners.answer_from_mail(
        question=question,
        sender=sender,
        text=masked(message.text.replace("\x00", "")).strip(),
        files=[
            owners.Attached(one.name, one.type, one.data)
            for one in message.attachments
            if _worth_keeping(one)
        ],
        vouched_by=vouched_by,
        by=Actor("link", f"mail {sender}"[:90], (name or sender)[:90]),
        now=now,
    )


def _worth_keeping(one: Attachment) -> bool:
    return bool(one.data) and not (one.type.startswith("image/") and one.size < _LOGO)


def said(question: Question) -> str:
    return _("answers question %(number)s") % {"number": question.label}
