"""Which case a message belongs to: certain by token or thread, a guess by its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerable.cases.intake.addresses import case_of_tokens, is_public_address
from answerable.cases.intake.reading import Read
from answerable.cases.models import Request
from answerable.cases.signoff.asking import KIND as SIGN_OFF
from answerable.post.models import MessageStatus, OutgoingMessage, RawMessage

_REFERENCE = re.compile(
    r"\b([A-Z][A-Z0-9]{0,11})(?:\s?[/-]\s?|\s(?=\d{4}))(\d{1,9})\b", re.IGNORECASE
)

_AS_WRITTEN = re.compile(r"(?<![\w/-])([A-Z][A-Z0-9]{0,11})[/-](\d{1,9})(?![\w/-])", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:IC-\d{5,7}-[A-Z0-9]{4}|FS\d{8}|FER\d{7})\b")
"""The Information Commissioner's numbers of complaints, now and before 2021."""


@dataclass(frozen=True, slots=True)
class Thread:
    """certain: by token, by what it answers, or the same message again; else a guess."""

    case: Request
    how: str
    certain: bool

    @property
    def in_words(self) -> bool:
        """Whether only what is written names the case, and not the subject."""
        return self.how == IN_WORDS


IN_WORDS = "reference in the words"


def thread(read: Read) -> Thread | None:
    """The case, by the strongest sign there is; None for what begins anew."""
    message = read.message
    if message is None:
        return None
    envelope = read.raw.envelope.get("to", ())
    addressed = [*message.recipients, *message.delivered_to, *envelope]
    for how, case in (
        ("address", case_of_tokens(addressed)),
        ("subject token", case_of_tokens([message.subject])),
        ("answers our message", _answered(message.references)),
        ("same message again", _again(read)),
        ("its own address", _public(read)),
    ):
        if case is not None:
            return Thread(case, how, certain=True)
    if guess := _named(message.subject):
        return Thread(guess, "reference in the subject", certain=False)
    guess = _quoted(read.mailed.text)
    return Thread(guess, IN_WORDS, certain=False) if guess else None


def names_regulator(read: Read) -> bool:
    """Whether it speaks of a complaint to the regulator or an appeal, by the number they gave it:
    never a new request to us, whoever writes it.
    """
    return _THEIRS.search(f"{read.mailed.subject}\n{read.mailed.text}") is not None


def _answered(references: tuple[str, ...]) -> Request | None:
    """By what we sent, or by the requester's own earlier message."""
    for identity in reversed(references):
        mails = OutgoingMessage.objects.filter(message_id=f"<{identity}>")
        sent = mails.filter(kind__in=["case", SIGN_OFF]).first()
        if sent is not None and sent.kind == SIGN_OFF:  # words to keep, never an approval
            return Request.objects.filter(events__pk=int(sent.key)).first()
        if sent is not None:
            return Request.objects.filter(reference=sent.key).first()
        came = RawMessage.objects.filter(
            message_id=identity, kind="case", status=MessageStatus.CASE
        ).first()
        if came is not None:
            return Request.objects.filter(reference=came.key).first()
    return None


def _again(read: Read) -> Request | None:
    """The same message, come by another mailbox or passed on too: same identity, same words."""
    identity = read.mailed.message_id
    if not identity:
        return None
    return Request.objects.filter(message_id=identity, text=read.mailed.text).first()


def _public(read: Read) -> Request | None:
    """An address that was made for one request has one case."""
    email = read.mailed.email
    if not is_public_address(email):
        return None
    return Request.objects.filter(requester__email__iexact=email).order_by("pk").first()


def case_of_sender(read: Read) -> Request | None:
    """The newest case of whoever wrote a reply that names nothing: a guess."""
    email = read.mailed.email
    if not email:
        return None
    return Request.objects.filter(requester__email__iexact=email).order_by("-pk").first()


def _quoted(text: str) -> Request | None:
    """By a reference exactly as we write it: others number their own requests to us."""
    written = [f"{prefix}/{number}".upper() for prefix, number in _AS_WRITTEN.findall(text)]
    cases = {case.reference.upper(): case for case in Request.objects.filter(reference__in=written)}
    return next((cases[one] for one in written if one in cases), None)


def _named(subject: str) -> Request | None:
    """By a reference number: FOI/00012, FOI-12, FOI 00012."""
    for found in _REFERENCE.finditer(subject):
        prefix, number = found[1].upper(), int(found[2])
        case = Request.objects.filter(prefix=prefix, number=number).first()
        if case is not None:
            return case
    return None
