"""What changed in the letter since somebody last saw it, or since it was first sent."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from answerable.cases.answers import current_of, to_answer
from answerable.cases.letter_of import answer_text
from answerable.cases.models import Draft, Event
from answerable.cases.models.answering import DISPOSITIONS
from answerable.cases.signoff.changes import Changed, changes
from answerable.cases.signoff.reading import Round

TITLES = dict(DISPOSITIONS)


def baseline(round_: Round, stage: str) -> Event | None:
    """The letter as this stage last spoke of it, else as it was first sent; None for the first."""
    sent = round_.sent
    if sent is None:
        return None
    spoke = [
        e for e in round_.events
        if e.detail.get("stage") == stage and e.detail.get("drafts") and e.pk < sent.pk
    ]  # fmt: skip
    first = next(e for e in round_.events if e.type == "sent_for_approval")
    found = spoke[-1] if spoke else first
    return found if found.pk != sent.pk else None


def changed_since(round_: Round, stage: str) -> tuple[Changed, ...] | None:
    """Each answer that differs from the baseline's; None where there is nothing to compare with."""
    before = baseline(round_, stage)
    if before is None:
        return None
    old = Draft.objects.filter(pk__in=before.detail["drafts"]).select_related("question")
    drafts = current_of(to_answer(round_.case)).values()
    new = Draft.objects.filter(pk__in=[draft.pk for draft in drafts]).select_related("question")
    return changes(_texts(old), _texts(new))


def _texts(drafts: Iterable[Draft]) -> dict[str, str]:
    """What each answer says, what becomes of it first, in the order of the questions."""
    listed = sorted(drafts, key=lambda draft: draft.question.position)
    return {
        _("Question %(number)s") % {"number": draft.question.label}: (
            f"{TITLES.get(draft.disposition or '', '')}\n\n{answer_text(draft) or ''}"
        )
        for draft in listed
    }
