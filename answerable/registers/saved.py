"""Facts made by picking: which questions they fit, and what they answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.figures.figure import Figure, Measure, Value
from answerable.figures.printed import rounded
from answerable.figures.withholding import withhold
from answerable.registers.concepts import plain
from answerable.registers.models import SavedFact
from answerable.registers.query import Add, When, kept, totals
from answerable.registers.registry import Query
from answerable.workdays.period import Period
from answerable.workdays.years import last_financial_years

PREFIX = "saved."
FITS = 0.62
"""The likeness below which a question is left alone."""
_ASKING = """
a an and any are as at be been by can could did do does each for from give had has have held
hold how i if in is it its last list many much my number numbers of on or over past per
please provide request since tell that the their there these this those to total under was we
were what when where which who will with within would year years you your trust council
organisation foi act information financial calendar following state set out amount figure
figures including include also all every month months between
"""
ASKING = frozenset(_ASKING.split())
"""Words that ask and do not say what for."""
_COMMON = """
staff people person employee employed employees complete completed department team service received
new made member members individual individuals colleagues
"""
LITTLE = 0.3
"""What a word counts for that most questions to a public body hold."""


@dataclass(frozen=True, slots=True)
class Phrased:
    """What matching needs of a saved fact."""

    key: str
    title: str
    phrasings: tuple[str, ...]
    measures: tuple[Measure, ...]
    breakdowns: tuple[str, ...]
    takes_period: bool


def phrased(day: date) -> tuple[Phrased, ...]:
    """The saved facts approved on `day`."""
    approved = Q(approved_until=None) | Q(approved_until__gte=day)
    found = SavedFact.objects.filter(approved, approved_by__isnull=False)
    return tuple(
        Phrased(
            PREFIX + f.key, f.title, (f.title, *f.phrasings), (cast(Measure, f.measure),),
            tuple(f.breakdowns), f.when != "on",
        )
        for f in found
    )  # fmt: skip


def content(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without their endings."""
    words = re.findall(r"[a-z]{2,}", plain(text))
    return frozenset(_stem(w) for w in words if w not in ASKING)


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


COMMON = frozenset(_stem(w) for w in _COMMON.split())


def likeness(question: str, phrasings: Iterable[str]) -> tuple[float, frozenset[str]]:
    """How much of the best phrasing the question holds (most), and it of the question (some).

    1 where it holds all of it and says nothing else; two words at least must be shared.
    """
    asked = content(question)
    best: tuple[float, frozenset[str]] = (0.0, frozenset())
    for phrasing in phrasings:
        words = content(phrasing)
        shared = words & asked
        if len(shared - COMMON) >= max(1, min(2, len(words - COMMON))):
            like = 0.75 * _weight(shared) / _weight(words) + 0.25 * _weight(shared) / _weight(asked)
            best = max(best, (like, shared), key=lambda b: b[0])
    return best


def _weight(words: frozenset[str]) -> float:
    return sum(LITTLE if w in COMMON else 1.0 for w in words)


def fitting(question: str, facts: Sequence[Phrased]) -> list[tuple[Phrased, float, str]]:
    """Those that fit, best first, each with its confidence and why."""
    out = []
    for fact in facts:
        like, shared = likeness(question, fact.phrasings)
        if like >= FITS:
            words = ", ".join(f"“{w}”" for w in sorted(shared))
            why = _("It shares %(words)s with the ways “%(title)s” is asked for.")
            out.append((fact, round(like, 3), why % {"words": words, "title": fact.title}))
    return sorted(out, key=lambda found: -found[1])


def answer(fact: SavedFact, query: Query) -> tuple[Figure, ...]:
    """Its figures as at the day asked, small numbers withheld.

    Raises registers.query.NoRegisterError where the register is gone.
    """
    by = tuple(b for b in fact.breakdowns if not query.breakdowns or b in query.breakdowns)
    asked = [by, ()] if by else [()]
    periods = _periods(fact, query)
    if not fact.threshold:
        return tuple(f for p in periods for split in asked for f in _of(fact, query, p, split))
    figures = [f for p in periods for split in _every(fact) for f in _of(fact, query, p, split)]
    titles = _titles(fact)
    wanted = {frozenset(titles[b] for b in split) for split in asked}
    return tuple(f for f in withhold(figures, fact.threshold) if frozenset(f.breakdown) in wanted)


def _every(fact: SavedFact) -> list[tuple[str, ...]]:
    """Every way it can be split: what one table withholds, none of the others may give away."""
    one = [(b,) for b in fact.breakdowns] if len(fact.breakdowns) > 1 else []
    return [tuple(fact.breakdowns), *one, ()] if fact.breakdowns else [()]


def _titles(fact: SavedFact) -> dict[str, str]:
    """What a breakdown by each column is called."""
    return {k: t.lower() for k, t in fact.register.columns.values_list("key", "title")}


def overlapping(fact: SavedFact) -> list[SavedFact]:
    """Others that count the same of another part of the register, where either withholds.

    Where one holds all rows and another some, the one less the other is what neither shows.
    """
    same = SavedFact.objects.filter(register=fact.register, how=fact.how, column=fact.column)
    others = same.exclude(pk=fact.pk).order_by("title")
    return [o for o in others if o.keep != fact.keep and (o.threshold or fact.threshold)]


def _periods(fact: SavedFact, query: Query) -> Sequence[Period | None]:
    if fact.when == "on":
        return (None,)
    return query.periods or last_financial_years(query.as_at, 1)


def _of(fact: SavedFact, query: Query, period: Period | None, by: Sequence[str]) -> list[Figure]:
    register = kept(fact.register.key)
    if period and not register.covers(period):
        return []
    found = totals(
        register, when=_when(fact, query, period), add={"value": Add(fact.how, fact.column)},
        by=by, where=fact.keep,
    )  # fmt: skip
    titles = _titles(fact)
    return [
        Figure(
            PREFIX + fact.key, cast(Measure, fact.measure), fact.label,
            _rounded(t.values["value"], fact.places), query.as_at, register.source,
            {titles[k]: v for k, v in t.by.items()},
            "GBP" if fact.measure == "gbp" else fact.unit or None, period,
            illustrative=t.illustrative,
        )
        for t in found
    ]  # fmt: skip


def _when(fact: SavedFact, query: Query, period: Period | None) -> When:
    if period is None:
        return When(query.as_at, on=query.as_at)
    if fact.when == "within":
        return When(query.as_at, within=period)
    return When(query.as_at, during=period)


def _rounded(value: Any, places: int | None) -> Value:
    if value is None:
        return 0
    if places is not None and isinstance(value, Decimal):
        return rounded(value, places)
    return value if isinstance(value, int | Decimal) else Decimal(value)


def saved_fact(key: str) -> SavedFact | None:
    """The saved fact under a key that a Match names."""
    if not key.startswith(PREFIX):
        return None
    facts = SavedFact.objects.select_related("register", "register__steward")
    return facts.filter(key=key.removeprefix(PREFIX)).first()


def policy_note(fact: SavedFact) -> str:
    """What its steward must be told or asked, a sentence."""
    steward = fact.register.steward.name if fact.register.steward else _("its steward")
    said = {"title": fact.title, "name": steward}
    if fact.policy == "notify":
        return _("Tell %(name)s that “%(title)s” was used.") % said
    if fact.policy == "ask_first":
        return _("Ask %(name)s before “%(title)s” is used.") % said
    return _("%(name)s may object to “%(title)s” by a day that they are given.") % said
