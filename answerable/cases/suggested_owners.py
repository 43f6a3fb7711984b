"""Where a question seems to belong, department and law, and why, where sure enough to say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from answerable.accounts.models import Department
from answerable.cases.models import Question, RoutingModel
from answerable.cases.models.asking import REGIMES
from answerable.cases.policy import policy_on
from answerable.cases.routing import Model, Regime, Suggestion, suggest_regime


@dataclass(frozen=True, slots=True)
class SuggestedOwner:
    """department: None where the body has no department of that name, or no longer."""

    suggestion: Suggestion
    department: Department | None

    @property
    def name(self) -> str:
        return self.suggestion.name

    @property
    def per_cent(self) -> int:
        return int(self.suggestion.confidence * 100)

    @property
    def because(self) -> str:
        return ", ".join(self.suggestion.words)


@lru_cache(maxsize=4)
def _model(key: int) -> Model:
    """A version never changes, so it is made of its numbers once."""
    return RoutingModel.objects.get(pk=key).model()


def _in_use(kind: str) -> int | None:
    return RoutingModel.objects.filter(kind=kind, active=True).values_list("pk", flat=True).first()


def suggested_owners(questions: Iterable[Question], *, on: date) -> dict[int, SuggestedOwner]:
    """By question key; a question is left out below the line of the settings on `on`.

    So is one none of whose words decided it: that would be habit alone.
    """
    key = _in_use(RoutingModel.Kind.DEPARTMENT)
    if key is None:
        return {}
    line = policy_on(on).suggestion_line / 100
    best = {q.pk: _model(key).suggest(q.text, most=1)[0] for q in questions}
    sure = {pk: said for pk, said in best.items() if said.confidence >= line and said.words}
    names = {said.name for said in sure.values()}
    known = {d.name.casefold(): d for d in Department.objects.all()} if names else {}
    return {pk: SuggestedOwner(s, known.get(s.name.casefold())) for pk, s in sure.items()}


REGIME_LINE = 0.5
"""Less likely than not, the law already chosen is left alone."""


@dataclass(frozen=True, slots=True)
class SuggestedRegime:
    """Another law that a question seems to fall under. title: its name in full."""

    regime: Regime
    title: str

    @property
    def per_cent(self) -> int:
        return int(self.regime.confidence * 100)

    @property
    def because(self) -> str:
        return ", ".join(self.regime.words)


def suggested_regimes(questions: Iterable[Question]) -> dict[int, SuggestedRegime]:
    """By question key: those that seem to fall under another law than FOIA, though now under it."""
    key = _in_use(RoutingModel.Kind.REGIME)
    model = _model(key) if key is not None else None
    said = {q.pk: suggest_regime(q.text, model) for q in questions if q.regime == "FOIA"}
    titles = dict(REGIMES)
    return {
        pk: SuggestedRegime(regime, str(titles[regime.name]))
        for pk, regime in said.items()
        if regime.name != "FOIA" and regime.confidence >= REGIME_LINE
    }
