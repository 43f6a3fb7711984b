"""What whoever drafts, approves or signs off a letter is asked to look at again, said beside it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from answerable.cases.answers import made_names
from answerable.cases.models import Draft, Enclosed, Request
from answerable.cases.releasing.enclosing import enclosed_in
from answerable.cases.signoff.look_again import look_again, unlike, without_format
from answerable.cases.views.case import Answered


def again(case: Request, questions: list[Answered]) -> list[str]:
    """What in the answers, and in the promise of files, to look at before the letter leaves."""
    answers = {one.question.label: one.draft.text for one in questions if one.draft}
    enclosed = enclosed_in(case)
    elsewhere = [f for f in enclosed if not f.made_from.startswith("table ")]
    said = look_again(answers, files=len(elsewhere)) + departing(questions)
    return said + in_another_format(case, questions, enclosed)


def in_another_format(
    case: Request, questions: list[Answered], enclosed: list[Enclosed]
) -> list[str]:
    """Where the request asks for a format beside its questions, and no file of it goes.

    What a question itself asks for is a gap of its own.
    """
    given = [
        one.draft.text
        for one in questions
        if one.open and one.draft and one.draft.disposition == "disclosed"
    ]
    names = [file.name for file in enclosed] + made_names(given)
    asked = [one.question.text for one in questions]
    return without_format(f"{case.subject}\n{case.text}", asked, given, names)


def departing(questions: list[Answered]) -> list[str]:
    """Answers that rest on a register, and say a number that it did not give."""
    edited = [q for q in questions if q.draft and q.draft.figures and q.draft.origin == "person"]
    given = {}
    keys = [each.question.pk for each in edited]
    for draft in Draft.objects.filter(question__in=keys, origin="register").order_by("version"):
        given[draft.question_id] = draft.text
    said = []
    for each in edited:
        suggested = given.get(each.question.pk)
        if each.draft is None or suggested is None:
            continue
        if found := unlike(each.draft.text, suggested, each.question.text):
            said.append(
                _(
                    "The answer to question %(number)s says %(what)s, which the register it rests "
                    "on did not give."
                )
                % {"number": each.question.label, "what": ", ".join(found[:3])}
            )
    return said
