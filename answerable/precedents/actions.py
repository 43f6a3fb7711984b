"""Remember an answer, find the like of a question, withdraw one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.search import SearchQuery, SearchRank, TrigramSimilarity
from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.precedents.models import Precedent
from answerable.safety.identifiers import passes

KIND = "precedent"
LEAST = 0.2
"""Below this likeness two questions share only their manners."""
TRIGRAM_SHARE = 0.5
WORDS_MOST = 40
CONSIDERED = 4  # candidates of the database for each one wanted
WORD = re.compile(r"[^\W_]{3,}")
MANNERS = frozenset(
    WORD.findall(
        """
        please provide could can you would tell what how many much the for and each with that have
        has been your trust information freedom act request under like following any are was were
        this of there which who when where
        """
    )
)


@dataclass(frozen=True, slots=True)
class Like:
    """A precedent and how like the question it is, 0 to 1."""

    precedent: Precedent
    likeness: float


class NamesSomebodyError(Exception):
    """The text holds what identifies a private person: it may not be kept as a precedent."""


@transaction.atomic
def remember(
    *,
    question: str,
    answer: str,
    disposition: str,
    provisions: Sequence[str],
    answered_on: date,
    source_kind: str,
    source_key: str,
    by: Actor,
    now: datetime,
    subject: str = "",
    department: str = "",
    published: str = "",
) -> Precedent:
    """Keep a copy. The same source again brings the copy up to date; a withdrawn one stays so.

    Raises NamesSomebodyError where safety does not pass the words.
    """
    if not passes("\n".join((question, answer, subject))):
        raise NamesSomebodyError(
            _("This answer holds what identifies a person, so it is not kept for reuse.")
        )
    copy = {
        "question": question,
        "answer": answer,
        "disposition": disposition,
        "provisions": [*provisions],
        "answered_on": answered_on,
        "subject": subject[:300],
        "department": department[:200],
        "published": published,
    }
    precedent, new = Precedent.objects.update_or_create(
        source_kind=source_kind,
        source_key=source_key,
        defaults=copy,
        create_defaults={**copy, "remembered_at": now},
    )
    if new:
        record(by=by, now=now, deed="precedent remembered", kind=KIND, key=str(precedent.pk))
    return precedent


def like(question: str, *, limit: int = 5, least: float = LEAST) -> list[Like]:
    """The precedents most like the question, best first; empty where none is like it."""
    words = wanted(question)
    if not words:
        return []
    query = SearchQuery(" | ".join(words), search_type="raw", config="english")
    found = (
        Precedent.objects.usable()
        .filter(Q(search=query) | Q(question__trigram_similar=question))
        .annotate(
            trigrams=TrigramSimilarity("question", question),
            # 32: rank / (rank + 1), between 0 and 1
            rank=SearchRank(F("search"), query, normalization=32, weights=[0.1, 0.1, 0.4, 1.0]),
        )
        .order_by((F("trigrams") + F("rank")).desc(), "-answered_on", "pk")[: limit * CONSIDERED]
    )
    judged = [Like(precedent, likeness(question, precedent)) for precedent in found]
    judged.sort(key=lambda each: (-each.likeness, -each.precedent.answered_on.toordinal()))
    return [each for each in judged if each.likeness >= least][:limit]


def likeness(question: str, precedent: Precedent) -> float:
    """The mean of shared trigrams and shared words, 0 to 1; 1 for the same words."""
    theirs, mine = set(wanted(precedent.question)), set(wanted(question))
    shared = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.0
    trigrams = float(getattr(precedent, "trigrams", 0.0))
    return round(TRIGRAM_SHARE * trigrams + (1 - TRIGRAM_SHARE) * shared, 4)


def wanted(question: str) -> list[str]:
    """The words that carry the question, once each, in order."""
    words = (word.casefold() for word in WORD.findall(question))
    return list(dict.fromkeys(word for word in words if word not in MANNERS))[:WORDS_MOST]


@transaction.atomic
def forget(precedent: Precedent, *, because: str, by: Actor, now: datetime) -> Precedent:
    """Withdraw a precedent: it is suggested no more. `because` must say why."""
    row = Precedent.objects.select_for_update().get(pk=precedent.pk)
    row.withdrawn_at, row.withdrawn_because = now, because
    row.save(update_fields=["withdrawn_at", "withdrawn_because"])
    record(by=by, now=now, deed="precedent withdrawn", kind=KIND, key=str(row.pk))
    return row
