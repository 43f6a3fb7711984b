"""What is asked, put in order: split, merged, renumbered, considered under another regime."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.accounts.trail import JSON
from answerable.cases.actions.inheriting import inherit
from answerable.cases.actions.locking import check_free, lock_to_edit
from answerable.cases.asked_in import stands_in
from answerable.cases.ledger import append
from answerable.cases.models import Question, Request
from answerable.cases.models.asking import REGIMES
from answerable.cases.owners import asking
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.states import QUESTION_OPEN

OUT_OF_THE_WAY = 1_000_000


@transaction.atomic
def split_question(
    *, question: Question, texts: Sequence[str], by: Actor, now: datetime
) -> list[Question]:
    """Two or more questions in the place of one, whose words stay in the history.

    texts: each must be words of the original, so that all stays verbatim.
    Raises Refused where a text is not, where fewer than two are given, or the case is closed.
    """
    case, before = _open_case(question), order(question.request)
    wanted = [text.strip() for text in texts if text.strip()]
    if len(wanted) < 2:
        raise Refused(_("Splitting needs two questions at least."), question=question.label)
    for text in wanted:
        if not stands_in(text, [question.text]):
            sentence = _("“%(text)s” is not in the question as it was asked.")
            raise Refused(sentence % {"text": text[:80]}, question=question.label)
    retire([question], now)
    _make_room(case, after=question.position, extra=len(wanted) - 1)
    made = [
        successor(question, text, question.position + place, label, now)
        for place, (text, label) in enumerate(zip(wanted, _labels(question, wanted), strict=True))
    ]
    inherit(case, {one.pk: [question.pk] for one in made}, by=by, now=now)
    append(
        case, "questions_split", by=by, now=now, questions=[question, *made],
        detail={"from": question.pk, "to": [q.pk for q in made],
                "before": before, "after": order(case)},
    )  # fmt: skip
    return made


@transaction.atomic
def merge_questions(*, questions: Sequence[Question], by: Actor, now: datetime) -> Question:
    """One question in the place of several of the same case, in their order and words."""
    if len({q.pk for q in questions}) < 2 or len({q.request_id for q in questions}) != 1:
        raise Refused(_("Merging needs two questions of one case at least."))
    case, before = _open_case(*questions), order(questions[0].request)
    ordered = sorted(questions, key=lambda q: q.position)
    first = ordered[0]
    retire(ordered, now)
    text = "\n\n".join(q.text for q in ordered)
    made = successor(first, text, first.position, first.number, now)
    _close_up(case)
    inherit(case, {made.pk: [one.pk for one in ordered]}, by=by, now=now)
    append(
        case, "questions_merged", by=by, now=now, questions=[*ordered, made],
        detail={"from": [q.pk for q in ordered], "to": made.pk,
                "before": before, "after": order(case)},
    )  # fmt: skip
    made.refresh_from_db()
    return made


@transaction.atomic
def renumber_question(*, question: Question, number: str, by: Actor, now: datetime) -> Question:
    """Give a question the number the requester gave it, where it was read wrongly."""
    case = _open_case(question)
    was, question.number = question.number, number.strip()[:20] or None
    question.save(update_fields=["number"])
    there = order(case)
    append(
        case, "questions_renumbered", by=by, now=now, questions=[question],
        detail={"was": was, "is": question.number, "before": there, "after": there,
                "numbers": {str(question.pk): was}},
    )  # fmt: skip
    return question


@transaction.atomic
def change_regime(*, question: Question, regime: str, by: Actor, now: datetime) -> Question:
    """Consider a question under another regime; its clock follows. Refused for one not in use.

    What somebody asks about themselves comes to every body, which hands it to its records team.
    """
    case = _open_case(question)
    in_use = policy_on(case.received_on).regimes
    if regime not in dict(REGIMES) or regime not in {*in_use, "BAU", "SAR"}:
        raise Refused(
            _("%(regime)s is not among the regimes in use here.") % {"regime": regime},
            question=question.label,
        )
    was, question.regime = question.regime, regime
    question.save(update_fields=["regime"])
    question.parts.update(regime=regime)
    append(
        case, "regime_changed", by=by, now=now, questions=[question],
        detail={"was": was, "is": regime},
    )  # fmt: skip
    return question


@transaction.atomic
def assign_owner(
    *,
    question: Question,
    by: Actor,
    now: datetime,
    department: Department | None = None,
    person: Person | None = None,
    due: date | None = None,
    said: str = "",
) -> Question:
    """Send a question to the department, the person, or both, that hold the information.

    They are asked by mail, with a private link; links sent to another owner open nothing more.
    due: the owner's own date, worked out from the settings where not given.
    said: what is still wanted, where an answer is returned to its owner.
    """
    if department is None and person is None:
        raise Refused(_("Say which department or person holds this."), question=question.label)
    case = _open_case(question)
    check_free(case)
    _check_due(case, due, now)
    if (question.owner_department, question.owner_person) != (department, person):
        asking.close_links(question, by=by, now=now)
    question.owner_department, question.owner_person = department, person
    question.save(update_fields=["owner_department", "owner_person"])
    wanted = due or asking.due_for(case, question, sent=legal_day(now))
    assigned = append(
        case, "question_assigned", by=by, now=now, questions=[question], text=said.strip(),
        detail={"department": department.pk if department else None,
                "person": person.pk if person else None, "due": wanted.isoformat()},
    )  # fmt: skip
    question.refresh_from_db()
    question.request = case
    asking.ask(question=question, assigned=assigned, by=by, now=now, said=said.strip())
    return question


def _check_due(case: Request, due: date | None, now: datetime) -> None:
    if due is not None and due < legal_day(now):
        raise Refused(_("The owner's date has gone by already."))
    if due is not None and case.cached_due is not None and due > case.cached_due:
        raise Refused(_("The owner's date is after the day we must answer by."))


@transaction.atomic
def return_question(*, question: Question, reason: str, by: Actor, now: datetime) -> Question:
    """An owner gives a question back to the desk: “not ours, try ...”."""
    if not reason.strip():
        raise Refused(_("Say why, and who might hold it."), question=question.label)
    case = _open_case(question)
    asking.close_links(question, by=by, now=now)
    question.owner_department = question.owner_person = None
    question.save(update_fields=["owner_department", "owner_person"])
    append(case, "question_returned", by=by, now=now, questions=[question], text=reason.strip())
    return question


def order(case: Request) -> list[JSON]:
    """The keys of the questions that are asked, in order, as an event keeps them."""
    return [question.pk for question in Question.objects.asked().filter(request=case).only("pk")]


def _open_case(*questions: Question) -> Request:
    """The locked case, every question live and not yet answered."""
    case = lock_to_edit(questions[0].request)
    for question in questions:
        question.refresh_from_db()
        if question.retired_at is not None or question.parent_id is not None:
            sentence = _("This question was split or merged meanwhile, or is part of another.")
            raise Refused(sentence, question=question.label)
        check_open(question)
        question.request = case
    return case


def check_open(question: Question) -> None:
    if question.cached_state not in QUESTION_OPEN:
        sentence = _("Question %(number)s has been answered already.")
        raise Refused(sentence % {"number": question.label}, question=question.label)


def retire(questions: Sequence[Question], now: datetime) -> None:
    keys = [question.pk for question in questions]
    Question.objects.filter(parent__in=keys).update(retired_at=now)
    Question.objects.filter(pk__in=keys).update(retired_at=now)


def _make_room(case: Request, *, after: int, extra: int) -> None:
    """Move those behind `after` back by `extra`, by way of numbers nothing else has."""
    behind = Question.objects.asked().filter(request=case, position__gt=after)
    keys = list(behind.values_list("pk", flat=True))
    moved = Question.objects.filter(pk__in=keys)
    moved.update(position=F("position") + OUT_OF_THE_WAY)
    moved.update(position=F("position") - OUT_OF_THE_WAY + extra)


def _close_up(case: Request) -> None:
    for position, question in enumerate(Question.objects.asked().filter(request=case), start=1):
        if question.position != position:
            Question.objects.filter(pk=question.pk).update(position=position)


def successor(
    original: Question, text: str, position: int, number: str | None, now: datetime
) -> Question:
    return Question.objects.create(
        request=original.request,
        position=position,
        number=number,
        text=text,
        regime=original.regime,
        owner_department=original.owner_department,
        owner_person=original.owner_person,
        created_at=now,
    )


def _labels(question: Question, texts: Sequence[str]) -> list[str | None]:
    """`2` becomes `2a`, `2b`; an unmarked question stays so."""
    if question.number is None or len(texts) > 26:
        return [None] * len(texts)
    return [f"{question.number}{chr(97 + place)}"[:20] for place in range(len(texts))]
