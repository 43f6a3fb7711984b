"""What a requester thought of the answer."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.models import Link
from answerable.accounts.trail import record
from answerable.cases.models import Request, SurveyResponse
from answerable.cases.models.survey import SCORES
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.safety.identifiers import find
from answerable.safety.redaction import MARK, Asker, without

LARGEST = 2**53
"""Of a key drawn by lot: keys in order would tell who answered when."""


@transaction.atomic
def record_survey(
    *,
    link: Link,
    scores: Mapping[str, int | None],
    comments: str,
    tie_to_case: bool,
    by: Actor,
    now: datetime,
) -> SurveyResponse:
    """Keep five scores of 1 to 5, each may be left out, and some words.

    Only the month is kept, and the case only where they say so; then nothing, not even the order
    in which answers came, leads back to it. What tells who somebody is is taken out of the words.
    The link opens once.
    Raises Refused for a second answer, a score out of range, or nothing said at all.
    """
    if unknown := set(scores) - set(SCORES):
        raise TypeError(f"the survey does not ask {', '.join(sorted(unknown))}")
    given = {name: value for name, value in scores.items() if value is not None}
    if any(not 1 <= value <= 5 for value in given.values()):
        raise Refused(_("Choose a score from 1 to 5."))
    if not given and not comments.strip():
        raise Refused(_("Answer at least one question."))
    if not links.use(link, now=now):
        raise Refused(_("This survey has been answered already. Thank you."))
    case = Request.objects.filter(reference=link.key).select_related("requester").first()
    month = legal_day(now).replace(day=1)
    response = SurveyResponse.objects.create(
        pk=1 + secrets.randbelow(LARGEST), month=month, request=case if tie_to_case else None,
        comments=_safe(comments, case), **given,
    )  # fmt: skip
    whose = by if tie_to_case else Actor("requester", "survey", "")
    key = str(response.pk) if tie_to_case else month.isoformat()
    record(by=whose, now=now, deed="survey answered", kind="survey", key=key)
    return response


def _safe(comments: str, case: Request | None) -> str:
    """The words without the one who wrote them, and without anybody's numbers and addresses."""
    asker = case.requester if case is not None else None
    known = Asker(asker.name, (*asker.lines, asker.email)) if asker is not None else Asker()
    words = without(comments.strip(), known, contacts=True)
    for found in reversed(find(words)):
        words = words[: found.start] + MARK + words[found.end :]
    return words
