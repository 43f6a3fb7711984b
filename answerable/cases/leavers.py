"""What comes back to the desk when somebody leaves: questions they own, cases they work on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.actor import Actor
from answerable.accounts.leaving import Undo, holding
from answerable.accounts.models import Department, Person
from answerable.cases.actions.questions import assign_owner, return_question
from answerable.cases.actions.routing import allocate
from answerable.cases.models import Question, Request
from answerable.cases.refusals import Refused


def _questions(person: Person) -> QuerySet[Question]:
    asked = Question.objects.asked().filter(owner_person=person, cached_state="with_owner")
    return asked.select_related("request", "owner_department").order_by("request", "position")


def _cases(person: Person) -> QuerySet[Request]:
    return Request.objects.at_work().filter(officer=person).order_by("pk")


def questions_held(person: Person, last_day: date) -> list[str]:  # noqa: ARG001
    said = _("Question %(number)s of %(reference)s comes back to the desk.")
    return [said % {"number": q.label, "reference": _named(q.request)} for q in _questions(person)]


def _named(case: Request) -> str:
    return _("a restricted case") if case.restricted else str(case.reference)


def cases_held(person: Person, last_day: date) -> list[str]:  # noqa: ARG001
    said = _("%(reference)s is given back to be allocated.")
    return [said % {"reference": _named(case)} for case in _cases(person)]


def _gone(last_day: date, now: datetime) -> bool:
    return last_day < timezone.localdate(now)


def return_theirs(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:
    """Once they are gone; until then they may answer."""
    undo: Undo = []
    if _gone(last_day, now):
        for question in _questions(person):
            department = question.owner_department
            reason = _("%(name)s has left.") % {"name": person.name}
            return_question(question=question, reason=reason, by=by, now=now)
            undo.append([str(question.pk), str(department.pk) if department else ""])
    return undo


def ask_them_again(person: Person, undo: Undo, by: Actor, now: datetime) -> Sequence[str]:
    left = []
    for pk, department in undo:
        question = Question.objects.select_related("request").get(pk=pk)
        if question.owner_person_id or question.owner_department_id or question.retired_at:
            continue
        try:
            assign_owner(
                question=question, person=person, by=by, now=now,
                department=Department.objects.get(pk=department) if department else None,
                said=_("%(name)s has not left after all.") % {"name": person.name},
            )  # fmt: skip
        except Refused as refusal:
            left.append(f"{_named(question.request)}: {refusal}")
    return left


def give_back(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:
    undo: Undo = []
    if _gone(last_day, now):
        for case in _cases(person):
            allocate(case=case, officer=None, by=by, now=now)
            undo.append([str(case.pk)])
    return undo


def allocate_again(person: Person, undo: Undo, by: Actor, now: datetime) -> Sequence[str]:
    left = []
    for case in Request.objects.filter(pk__in=[pk for (pk,) in undo], officer=None):
        try:
            allocate(case=case, officer=person, by=by, now=now)
        except Refused as refusal:
            left.append(f"{_named(case)}: {refusal}")
    return left


holding("cases.questions", title=gettext_lazy("Questions they own"), find=questions_held,
        end=return_theirs, restore=ask_them_again)  # fmt: skip
holding("cases.allocated", title=gettext_lazy("Cases allocated to them"), find=cases_held,
        end=give_back, restore=allocate_again)  # fmt: skip
