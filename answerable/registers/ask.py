"""From a question to figures: which facts fit it, over which periods, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from answerable.figures import compose
from answerable.figures.figure import Figure, Measure
from answerable.reading.asks import asked
from answerable.registers.matching import Taught, fits
from answerable.registers.models import Correction
from answerable.registers.query import NoRegisterError
from answerable.registers.registry import FACTS, Query
from answerable.workdays.period import Period


@dataclass(frozen=True, slots=True)
class Match:
    """A fact that fits a question. periods is empty where it takes none or none is asked."""

    fact: str
    confidence: float
    measures: tuple[Measure, ...]
    breakdowns: tuple[str, ...]
    periods: tuple[Period, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """answer: Markdown, None where no register answers; note: a sentence for the officer."""

    answer: str | None
    figures: tuple[Figure, ...]
    matches: tuple[Match, ...]
    note: str


def match(
    question: str,
    received: date,
    *,
    taught: Sequence[Taught] = (),
    context: str | None = None,
) -> tuple[Match, ...]:
    """The facts that fit, best first, empty where nothing does. Reads no database.

    context: the other questions of the same request, where known.
    """
    ask = asked(question, received)
    out = []
    for fit in fits(question, taught, context):
        fact = fit.fact
        wanted = tuple(m for m in fact.measures if m in ask.measures)
        named = {b.replace(" ", "_") for b in ask.breakdowns}
        split = tuple(b for b in fact.breakdowns if b in named)
        periods = ask.periods if fact.takes_period else ()
        measures = wanted or fact.measures
        out.append(Match(fact.key, fit.confidence, measures, split, periods, fit.why))
    return tuple(out)


def ask(match: Match, as_at: date) -> tuple[Figure, ...]:
    """The figures of the fact, as the register was at the end of `as_at`.

    Raises registers.query.NoRegisterError where the body does not keep the register.
    """
    query = Query(as_at, match.periods, match.breakdowns, match.measures)
    return tuple(FACTS[match.fact].answer(query))


def lessons() -> tuple[Taught, ...]:
    """What officers have taught, the latest first word on each question last."""
    rows = Correction.objects.order_by("at").values_list("question", "fact", "right")
    return tuple(Taught(*row) for row in rows)


def suggest(question: str, received: date, *, context: str | None = None) -> Suggestion:
    """An answer composed from registers as at the day of receipt (s.1(4)), with its evidence."""
    matches = match(question, received, taught=lessons(), context=context)
    figures: list[Figure] = []
    for found in matches:
        try:
            figures += ask(found, received)
        except NoRegisterError:
            continue
    if not figures:
        return Suggestion(None, (), (), _("No register holds this."))
    return Suggestion(compose.answer(question, figures), tuple(figures), matches, _note(figures))


def _note(figures: Sequence[Figure]) -> str:
    """Where the answer comes from, and what of it was invented for a demonstration."""
    sources = ", ".join(dict.fromkeys(f.source for f in figures))
    days = sorted({f.as_at for f in figures})
    note = _("From %(sources)s, as at %(day)s.") % {
        "sources": sources,
        "day": f"{days[-1].day} {days[-1]:%B %Y}",
    }
    if any(f.illustrative for f in figures):
        note += " " + _("Some of these figures are illustrative: invented for the demonstration.")
    return note
