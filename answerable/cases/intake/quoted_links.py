"""A reply quotes the private link it answers: that link is closed, and its holder sent another.

What is shown of mail hides links (`private_links`); the mailbox itself, which officers read, does
not. So one that has come back opens nothing any more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.cases.actions.locking import lock
from answerable.cases.consulting.asking import ask_opinion
from answerable.cases.intake.reading import Read
from answerable.cases.ledger import append
from answerable.cases.link_purposes import OPINION, OWNER, SIGN_OFF, THIRD_PARTY
from answerable.cases.models import Consultation, Event, Question, Submission
from answerable.cases.owners import asking as owners
from answerable.cases.owners.opening import closed_because
from answerable.cases.private_links import tokens
from answerable.cases.signoff import actions as signing
from answerable.cases.signoff import asking as sign_off
from answerable.post.intake import raw_bytes
from answerable.reading.message import Message

MOST_BYTES = 2_000_000
MOST_SENT = 6
"""So many links for one thing, and no more by themselves: two machines may answer each other."""


def said_in(found: Read) -> list[str]:
    """All that a message says, and its bytes, in which HTML hides the address of a link."""
    return [*words_of(found.message), raw_bytes(found.raw)[:MOST_BYTES].decode("latin-1")]


def words_of(message: Message | None) -> Iterator[str]:
    """Everything a message says, with what it quotes and what it carries."""
    if message is None:
        return
    yield from (message.subject, message.text, message.quoted, message.footer)
    yield from (attached.text for attached in message.attachments if attached.text)
    for inner in message.messages:
        yield from words_of(inner)


def close_quoted(texts: Iterable[str], *, by: Actor, now: datetime) -> list[Link]:
    """Close each link quoted by which somebody could act as another; its holder is sent one anew.

    Those closed. What waits for nobody any more is closed and not sent again.
    """
    hashes = [links.hashed(token) for token in tokens(texts)]
    acting = tuple(_ASK)
    quoted = Link.objects.filter(token_hash__in=hashes, purpose__in=acting, revoked_at=None)
    closed = list(quoted.order_by("pk"))
    for link in closed:
        links.revoke(link, by=by, now=now)
        _ASK[link.purpose](link, by, now)
    return closed


def _ask_signer(link: Link, by: Actor, now: datetime) -> None:
    asked = Event.objects.select_related("request").filter(pk=int(link.key)).first()
    if asked is None:
        return
    case = lock(asked.request)
    try:
        round_ = signing.live(asked)
    except signing.Moved:
        return
    sent = _may_send(link)
    if sent:
        sign_off.ask_anew(round_, asked, because=link, by=by, now=now)
    append(case, "noted", by=by, now=now, text=_said(_("sign-off"), sent=sent))


def _ask_owner(link: Link, by: Actor, now: datetime) -> None:
    question = Question.objects.select_related("request").filter(pk=int(link.key)).first()
    if question is None or closed_because(question) is not None:
        return
    question.request = lock(question.request)
    sent = _may_send(link) and owners.ask_anew(question=question, because=link, by=by, now=now)
    append(
        question.request, "noted", by=by, now=now, questions=[question],
        text=_said(_("the owner’s answer"), sent=sent),
    )  # fmt: skip


def _ask_qualified(link: Link, by: Actor, now: datetime) -> None:
    row = Submission.objects.select_related("to", "question__request").get(pk=int(link.key))
    if row.outcome:
        return
    case = lock(row.question.request)
    sent = _may_send(link)
    if sent:
        ask_opinion(row, by=by, now=now, anew=f"because {link.pk}")
    append(case, "noted", by=by, now=now, text=_said(_("the opinion under s.36"), sent=sent))


def _note_third_party(link: Link, by: Actor, now: datetime) -> None:
    """They have replied by mail, so an officer records what they say."""
    row = Consultation.objects.select_related("letter__request").get(pk=int(link.key))
    case = lock(row.letter.request)
    append(case, "noted", by=by, now=now, text=_said(_("a third party’s view"), sent=False))


_ASK = {
    SIGN_OFF.key: _ask_signer,
    OWNER.key: _ask_owner,
    OPINION.key: _ask_qualified,
    THIRD_PARTY.key: _note_third_party,
}


def _may_send(link: Link) -> bool:
    same = Link.objects.filter(purpose=link.purpose, kind=link.kind, key=link.key)
    return same.count() < MOST_SENT


def _said(what: str, *, sent: bool) -> str:
    if sent:
        return _("A reply quoted the private link for %(what)s: closed, and a new one sent.") % {
            "what": what
        }
    return _(
        "A reply quoted the private link for %(what)s: closed. No new one was sent: ask again."
    ) % {"what": what}
