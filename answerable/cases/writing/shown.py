"""What the page of a case offers to write, and what was written of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.cases.models import DeskLetter, Draft, Question, Request
from answerable.cases.states import QUESTION_OPEN
from answerable.cases.writing.fitting import Offer, Response, Standing, offers, responses
from answerable.cases.writing.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Written:
    row: DeskLetter

    @property
    def kind(self) -> Kind:
        return KINDS[self.row.kind]


@dataclass(frozen=True, slots=True)
class Writing:
    letters: Sequence[Written]
    offers: Sequence[Offer]
    responses: Sequence[tuple[Response, bool]]


def writing_of(
    case: Request, answered: Iterable[tuple[Question, Draft | None]], on: date
) -> Writing:
    """One query, where there are letters; the rest is of what the page has already."""
    live = [(q, draft) for q, draft in answered if q.cached_state in QUESTION_OPEN]
    codes = [question.regime for question, _draft in live] or [case.regime]
    regimes = tuple(sorted(set(codes), key=lambda code: (-codes.count(code), code)))
    standing = Standing(
        case.cached_state, regimes, case.cached_due, on,
        held=case.held_at is not None, acknowledged=bool(getattr(case, "acknowledged", False)),
        review=case.review_of_id is not None,
    )  # fmt: skip
    decided = [(q.regime, draft.disposition) for q, draft in live if draft and draft.disposition]
    has_letters = getattr(case, "has_letters", True)  # as `access.case` fetches it
    rows = DeskLetter.objects.filter(request=case, dropped_at=None) if has_letters else ()
    return Writing([Written(row) for row in rows], offers(standing), responses(decided))
