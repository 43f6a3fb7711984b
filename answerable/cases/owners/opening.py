"""What a private link opens, or the sentence that says why it opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import ParamSpec, TypeVar

from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Link
from answerable.cases import opening
from answerable.cases.link_purposes import OWNER
from answerable.cases.models import Question
from answerable.cases.opening import COMMON
from answerable.cases.owners.asking import KIND
from answerable.cases.states import QUESTION_OPEN

P = ParamSpec("P")
T = TypeVar("T")


class LinkRefused(opening.LinkRefused):
    reasons = {
        **COMMON,
        "revoked": _(
            "This private link opens nothing: the question is no longer with you, or the link was "
            "quoted in a reply and a newer mail brings you another."
        ),
        "another": _(
            "This private link is for another question. Each question has a link of its own."
        ),
        "retired": _(
            "This question was split or joined with another since you were asked. The team will "
            "send you the new ones."
        ),
        "answered": _(
            "This question has been answered already, so nothing more can be sent by this link. "
            "To change the answer, write to the team that sent it."
        ),
    }


OF_OWNERS = opening.Kind(OWNER, KIND, LinkRefused)


@dataclass(frozen=True, slots=True)
class Opened:
    """The question a link opens."""

    question: Question
    link: Link


def open_question(token: str, key: int, *, now: datetime) -> Opened:
    """The question `key`, if this token is for it and it is with its owner.

    Changes nothing, since mail scanners open every link. Raises LinkRefused, told in the trail.
    """
    link = OF_OWNERS.open(token, key, now=now)
    question = Question.objects.select_related("request", "owner_department", "owner_person").get(
        pk=key
    )
    why = closed_because(question)
    if why is not None:
        raise OF_OWNERS.told(why, link, key, now)
    return Opened(question, link)


def closed_because(question: Question) -> str | None:
    """Why the question takes no answer by link now; None where it does."""
    if question.retired_at is not None:
        return "retired"
    if question.cached_state == "with_owner":
        return None
    waits = question.cached_state in QUESTION_OPEN - {"drafted"}
    return "revoked" if waits else "answered"


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
            raise OF_OWNERS.told(refused.why, opened.link, opened.question.pk, now) from refused

    return done
