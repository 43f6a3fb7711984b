"""What stewards say, what their silence means, and going on in spite of an objection."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock
from answerable.cases.ledger import append
from answerable.cases.models import Event, Question, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.states import OPEN_STATES, may_be_edited
from answerable.cases.stewards.reading import Consulted, consulted
from answerable.cases.stewards.rules import silence_counts


@transaction.atomic
def say(
    *, asked: Event, objecting: Collection[int], reason: str, by: Actor, now: datetime
) -> list[Event]:
    """The steward's word on each question they were asked about.

    objecting: the keys of the questions they object to, for `reason`; to the rest they agree.
    Raises Refused without a reason, where a question was not theirs, or once the case is closed.
    """
    case = _open(asked.request)
    mine = [one for one in consulted(case) if one.asked.pk == asked.pk]
    if not set(objecting) <= {one.question for one in mine}:
        raise Refused(_("You were not asked about that question."))
    if objecting and not reason.strip():
        raise Refused(_("Say why you object."))
    against = [one for one in mine if one.question in objecting]
    rest = [one for one in mine if one.question not in objecting]
    said = [("steward_objected", against, reason.strip()), ("steward_agreed", rest, "")]
    return [_append(case, type_, ones, text, by=by, now=now) for type_, ones, text in said if ones]


@transaction.atomic
def overrule(*, question: Question, reason: str, by: Actor, now: datetime) -> list[Event]:
    """The answer goes on without the steward's yes; why is kept (the duty to answer is the law's).

    Raises Refused without a reason, or where nobody holds the question.
    """
    case = _open(question.request)
    if not reason.strip():
        raise Refused(_("Say why the answer goes on."))
    today = legal_day(now)
    mine = [o for o in consulted(case) if o.question == question.pk and o.effect(today) != "free"]
    if not mine:
        raise Refused(_("No steward holds this question."), question=question.label)
    return [
        _append(case, "steward_overruled", [one], reason.strip(), by=by, now=now) for one in mine
    ]


def silence(*, by: Actor, now: datetime) -> list[Event]:
    """Record where a steward said nothing by their day. Run as often as one likes."""
    open_cases = Request.objects.filter(
        cached_state__in=sorted(OPEN_STATES), events__type="steward_asked"
    ).distinct()
    return [event for case in open_cases for event in _silent(case, by=by, now=now)]


@transaction.atomic
def _silent(case: Request, *, by: Actor, now: datetime) -> list[Event]:
    case, today = lock(case), legal_day(now)
    quiet: dict[int, list[Consulted]] = {}
    for one in consulted(case):
        if silence_counts(one.policy, one.said, one.by_day, today):
            quiet.setdefault(one.asked.pk, []).append(one)
    return [
        _append(case, "steward_silent", ones, ones[0].asked.words.text, by=by, now=now)
        for ones in quiet.values()
    ]


def _open(case: Request) -> Request:
    case = lock(case)
    if sentence := may_be_edited(case.cached_state):
        raise Refused(sentence)
    return case


def _append(
    case: Request, type_: str, ones: Iterable[Consulted], text: str, *, by: Actor, now: datetime
) -> Event:
    listed = list(ones)
    questions = Question.objects.filter(pk__in=[one.question for one in listed])
    return append(
        case, type_, by=by, now=now, questions=questions, text=text,
        detail={"asked": listed[0].asked.pk, "person": listed[0].person},
    )  # fmt: skip
