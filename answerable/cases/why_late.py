"""What a requester is told of why their answer is late."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.cases.models import DeskLetter, Question, Request
from answerable.cases.states import QUESTION_OPEN


def why_late(case: Request, questions: Sequence[Question]) -> str:
    """The words of the last letter that said what we wait for; else where the work stands.

    Nobody inside is named. questions: those that were asked, as they stand.
    """
    letters = DeskLetter.objects.filter(request=case, kind="holding", sent_at__isnull=False)
    letter = letters.order_by("-sent_at").first()
    said = str(letter.said.get("main", "")).strip() if letter else ""
    if said:
        return said
    if case.cached_state in ("with_approver", "approved"):
        return _("The answer is written. It is being checked before it is sent to you.")
    waiting = sum(question.cached_state == "with_owner" for question in questions)
    if waiting:
        return ngettext(
            "We wait for those who hold the information on %(num)d of your questions.",
            "We wait for those who hold the information on %(num)d of your questions.",
            waiting,
        ) % {"num": waiting}
    owed = sum(question.cached_state in QUESTION_OPEN for question in questions)
    if owed and owed < len(questions):
        return _("Part of the answer was sent. We are still working on the rest.")
    return _("The answer is still being written.")
