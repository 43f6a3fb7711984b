"""What a private link opens, or the sentence that says why it opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import ParamSpec, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.accounts.trail import record
from answerable.cases.link_purposes import OWNER
from answerable.cases.models import Question
from answerable.cases.owners.asking import KIND
from answerable.cases.refusals import Refused
from answerable.cases.states import QUESTION_OPEN

P = ParamSpec("P")
T = TypeVar("T")

REASONS: dict[str, str | Promise] = {
    "unknown": _(
        "This private link is not one of ours: it may have been cut short or altered. Open it "
        "again from the mail, or ask the team that sent it for a new one."
    ),
    "expired": _("This private link has expired. Ask the team that sent it for a new one."),
    "revoked": _(
        "This private link opens nothing: the question is no longer with you, or the link was "
        "quoted in a reply and a newer mail brings you another."
    ),
    "another": _("This private link is for another question. Each question has a link of its own."),
    "retired": _(
        "This question was split or joined with another since you were asked. The team will send "
        "you the new ones."
    ),
    "answered": _(
        "This question has been answered already, so nothing more can be sent by this link. To "
        "change the answer, write to the team that sent it."
    ),
}


class LinkRefused(Refused):
    """The link opens nothing. why: a key of REASONS."""

    def __init__(self, why: str) -> None:
        super().__init__(str(REASONS[why]))
        self.why = why


@dataclass(frozen=True, slots=True)
class Opened:
    """The question a link opens."""

    question: Question
    link: Link


def open_question(token: str, key: int, *, now: datetime) -> Opened:
    """The question `key`, if this token is for it and it is with its owner.

    Changes nothing, since mail scanners open every link. Raises LinkRefused, told in the trail.
    """
    try:
        link = links.look(token, OWNER.key, now)
    except links.LinkClosedError as closed:
        raise told(LinkRefused(closed.why), closed.link, key, now) from closed
    if (link.kind, link.key) != (KIND, str(key)):
        raise told(LinkRefused("another"), link, key, now)
    question = Question.objects.select_related("request", "owner_department", "owner_person").get(
        pk=key
    )
    why = closed_because(question)
    if why is not None:
        raise told(LinkRefused(why), link, key, now)
    return Opened(question, link)


def closed_because(question: Question) -> str | None:
    """Why the question takes no answer by link now; None where it does."""
    if question.retired_at is not None:
        return "retired"
    if question.cached_state == "with_owner":
        return None
    waits = question.cached_state in QUESTION_OPEN - {"drafted"}
    return "revoked" if waits else "answered"


def told(refused: LinkRefused, link: Link | None, key: int, now: datetime) -> LinkRefused:
    """The same refusal, once the trail has it. Outside any transaction that it undoes."""
    by = Actor("link", str(link.pk) if link else "unknown", "")
    record(
        by=by, now=now, deed="link refused", kind=KIND, key=str(key),
        detail={"purpose": OWNER.key, "why": refused.why},
    )  # fmt: skip
    return refused


def by_link(deed: Callable[P, T]) -> Callable[P, T]:
    """A deed done by a private link: where the link is refused meanwhile, the trail has it."""

    @wraps(deed)
    def done(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return deed(*args, **kwargs)
        except LinkRefused as refused:
            opened, now = kwargs["opened"], kwargs["now"]
            assert isinstance(opened, Opened)
            assert isinstance(now, datetime)
            raise told(refused, opened.link, opened.question.pk, now) from refused

    return done
