"""What moved the clock of some questions counts for those that take their place."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from answerable.accounts.actor import Actor
from answerable.cases.events import CLOCK_EVENTS
from answerable.cases.ledger import append, counting
from answerable.cases.models import Question, Request


def inherit(
    case: Request, sources: Mapping[int, Collection[int]], *, by: Actor, now: datetime
) -> None:
    """Append each such event anew with the new questions too; the first one stays, struck through.

    sources: by key of a new question, the keys of those that it is made of. An event counts for it
    where it touched all of them: what was asked about a part does not stop the rest.
    """
    for event in counting(case.events.select_related("words")):
        if event.type not in CLOCK_EVENTS or event.questions is None:
            continue
        touched = set(event.questions)
        heirs = {key for key, of in sources.items() if of and touched.issuperset(of)}
        if heirs:
            words = getattr(event, "words", None)
            questions = Question.objects.filter(pk__in=touched | heirs)
            append(
                case, event.type, by=by, now=now, on=event.happened_on, questions=questions,
                detail=event.detail, text=words.text if words else "", supersedes=event,
            )  # fmt: skip
