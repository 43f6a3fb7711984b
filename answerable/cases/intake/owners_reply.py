"""An information lead answers by replying to our mail: their words become the draft.

Certain where the reply names our mail and comes from an address the question was sent to. Anything
less is a guess, and an officer says whether it is the answer. A machine's reply is never one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.intake.reading import Read
from answerable.cases.models import Draft, Question
from answerable.cases.owners import actions as owners
from answerable.cases.owners import asking
from answerable.cases.owners.opening import closed_because
from answerable.cases.private_links import masked
from answerable.cases.reading_mail import address
from answerable.post.models import OutgoingMessage
from answerable.reading.message import Attachment, Message
from answerable.reading.message.footer import is_sign_off

_ANSWERS = re.compile(
    r"^\s*(?:(?:re|aw|sv|antw|atb|rif|odp|vs)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE
)
_LINKED = re.compile(r"/owner/(\d{1,18})/")
_NAMED = re.compile(
    r"^\W*(?:(?P<ref>[A-Z]{2,6}/\d{3,9})\W{0,3})?(?:question|q)\W{0,2}"
    r"(?P<number>\d{1,3}[a-z]?)(?![\w%])[\s:.)–-]*",
    re.IGNORECASE,
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


def reminded_of(found: Read) -> list[Question]:
    """The questions of the reminder that a message replies to, still with their owners.

    The reminder's own text says which: those with a private link by which its reader may answer.
    """
    known = [f"<{one}>" for one in found.message.references] if found.message else []
    sent = OutgoingMessage.objects.filter(kind=asking.DIGEST, message_id__in=known)
    text = sent.order_by("-pk").values_list("text", flat=True).first() or ""
    keys = {int(key) for key in _LINKED.findall(text)}
    asked = Question.objects.select_related("request").filter(pk__in=keys)
    return [one for one in asked.order_by("request", "position") if closed_because(one) is None]


def told_apart(text: str, questions: Sequence[Question]) -> dict[int, str]:
    """The words under each question that the writer names, as "Question 2: ..."; by its key.

    What stands from a sign-off on is no answer's.
    """
    found: dict[int, list[str]] = {}
    current: list[str] | None = None
    for line in text.split("\n"):
        named = _NAMED.match(line)
        meant = [one for one in questions if named and _is_meant(one, named)]
        if named and meant:
            current = found.setdefault(meant[0].pk, []) if len(meant) == 1 else None
            line = line[named.end() :]  # noqa: PLW2901  -- what follows its name
        if is_sign_off(line):
            current = None
        if current is not None:
            current.append(line)
    return {key: "\n".join(lines).strip() for key, lines in found.items()}


def _is_meant(question: Question, named: re.Match[str]) -> bool:
    reference = (named["ref"] or question.request.reference).upper()
    return reference == question.request.reference and named["number"] == question.label


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
    question: Question, message: Message, *, text: str | None = None,
    vouched_by: Actor | None = None, now: datetime,
) -> Draft:  # fmt: skip
    """The words become the draft, under the name of whoever wrote. Raises Refused.

    text: those of the words that answer this question, where others answer more.
    vouched_by: the officer who says that it is the answer, where we could not tell.
    """
    name, sender = address(message.sender)
    return owners.answer_from_mail(
        question=question,
        sender=sender,
        text=masked((message.text if text is None else text).replace("\x00", "")).strip(),
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
