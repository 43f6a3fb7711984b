"""Values changed since receipt, used because they would have changed anyway (s.1(4))."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.drafting import check_base, write
from answerable.cases.actions.locking import lock
from answerable.cases.actions.suggesting import from_figures
from answerable.cases.drafts_json import figures_in
from answerable.cases.ledger import append
from answerable.cases.models import Draft, Question
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.figures import compose
from answerable.registers.since import changed, place


@transaction.atomic
def use_later_values(
    *, question: Question, base: int, reason: str, by: Actor, now: datetime
) -> Draft:
    """Give the values of today, saying why the change would have been made regardless.

    The answer is composed anew from them. Raises Refused without a reason or without a change,
    Stale where another wrote meanwhile.
    """
    case = lock(question.request)
    before = check_base(case, question, base)
    figures = figures_in(before.figures) if before else ()
    later = {place(pair.then): pair.now for pair in changed(figures, legal_day(now))}
    if before is None or not later:
        raise Refused(_("No value has changed since the request was received."))
    if not reason.strip():
        raise Refused(_("Say why the change would have been made regardless of the request."))
    given = tuple(later.get(place(figure), figure) for figure in figures)
    answer = from_figures(compose.answer(question.text, given), given)
    draft = write(question, before, answer, origin=Draft.Origin.PERSON, by=by, now=now)
    append(
        case, "answer_edited", by=by, now=now, questions=[question],
        detail={"version": draft.version, "disposition": draft.disposition},
    )  # fmt: skip
    append(
        case, "changed_regardless", by=by, now=now, questions=[question], text=reason.strip(),
        detail={"version": draft.version},
    )  # fmt: skip
    return draft
