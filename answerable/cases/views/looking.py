"""What whoever drafts, approves or signs off a letter is asked to look at again, said beside it."""

from __future__ import annotations

from django.utils.translation import gettext as _

from answerable.cases.models import Draft, Request
from answerable.cases.releasing.enclosing import enclosed_in
from answerable.cases.signoff.look_again import look_again, unlike
from answerable.cases.views.case import Answered


def again(case: Request, questions: list[Answered]) -> list[str]:
    """What in the answers, and in the promise of files, to look at before the letter leaves."""
    answers = {one.question.label: one.draft.text for one in questions if one.draft}
    elsewhere = [f for f in enclosed_in(case) if not f.made_from.startswith("table ")]
    return look_again(answers, files=len(elsewhere)) + departing(questions)


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
