"""From a question to figures: which facts fit it, over which periods, and what they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from answerable.figures import compose, spans
from answerable.figures.figure import Figure, Measure
from answerable.figures.printed import long_date
from answerable.reading.asks import Ask, asked
from answerable.registers.matching import Taught, fits
from answerable.registers.models import Correction
from answerable.registers.query import NoRegisterError, changed_since
from answerable.registers.registry import FACTS, Query
from answerable.registers.saved import (
    Phrased,
    answer,
    content,
    fitting,
    phrased,
    policy_note,
    saved_fact,
)
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
    saved: Sequence[Phrased] = (),
) -> tuple[Match, ...]:
    """The facts that fit, best first, empty where nothing does. Reads no database.

    context: the other questions of the same request, where known. saved: the facts made by
    picking; they come before the declared where they fit more surely.
    """
    ask = asked(question, received)
    out = []
    for fit in fits(question, taught, context):
        fact = fit.fact
        wanted = tuple(m for m in fact.measures if m in ask.measures)
        split = _split(fact.breakdowns, ask)
        periods = ask.periods if fact.takes_period else ()
        measures = wanted or fact.measures
        out.append(Match(fact.key, fit.confidence, measures, split, periods, fit.why))
    picked = _saved(question, ask, saved, taught)
    surest = out[0].confidence if out else 0.0
    before = [m for m in picked if m.confidence > surest]
    return (*before, *out, *(m for m in picked if m.confidence <= surest))


def _saved(
    question: str, ask: Ask, saved: Sequence[Phrased], taught: Sequence[Taught]
) -> list[Match]:
    """Of those made by picking, the ones that fit and were not said to be wrong for it."""
    wrong = {t.fact for t in taught if not t.right and content(t.question) == content(question)}
    return [
        Match(
            f.key, confidence, f.measures, _split(f.breakdowns, ask),
            ask.periods if f.takes_period else (), why,
        )
        for f, confidence, why in fitting(question, saved)
        if f.key not in wrong
    ]  # fmt: skip


def _split(offered: Sequence[str], ask: Ask) -> tuple[str, ...]:
    named = {b.replace(" ", "_") for b in ask.breakdowns}
    return tuple(b for b in offered if b in named)


def ask(match: Match, as_at: date) -> tuple[Figure, ...]:
    """The figures of the fact, as the register was at the end of `as_at`.

    Raises registers.query.NoRegisterError where the body does not keep the register.
    """
    query = Query(as_at, match.periods, match.breakdowns, match.measures)
    if (saved := saved_fact(match.fact)) is not None:
        return answer(saved, query)
    return tuple(FACTS[match.fact].answer(query))


def lessons() -> tuple[Taught, ...]:
    """What officers have taught, the latest first word on each question last."""
    rows = Correction.objects.order_by("at").values_list("question", "fact", "right")
    return tuple(Taught(*row) for row in rows)


def suggest(question: str, received: date, *, context: str | None = None) -> Suggestion:
    """An answer composed from registers as at the day of receipt (s.1(4)), with its evidence.

    The note says where it comes from, what was entered or changed in the register after receipt,
    what is not held by year though asked so, and whom to tell or ask.
    """
    matches = match(question, received, taught=lessons(), context=context, saved=phrased(received))
    figures: list[Figure] = []
    used: list[Match] = []
    for found in matches:
        try:
            figures += (given := ask(found, received))
        except NoRegisterError:
            continue
        used += [found] if given else []
    if not figures:
        return Suggestion(None, (), (), _("No register holds this."))
    standing = _not_by_year(question, received, used)
    lacking = _not_covered(used, figures)
    note = " ".join(
        [_source(figures), *standing, *lacking, *_since(figures, received), *_policies(used)]
    )
    written = "\n\n".join([compose.answer(question, figures), *standing])
    return Suggestion(written, tuple(figures), matches, note)


def _source(figures: Sequence[Figure]) -> str:
    """Where the answer comes from, and what of it was invented for a demonstration."""
    sources = ", ".join(dict.fromkeys(f.source for f in figures))
    note = _("From %(sources)s, as at %(day)s.") % {
        "sources": sources,
        "day": long_date(max(f.as_at for f in figures)),
    }
    if any(f.illustrative for f in figures):
        note += " " + _("Some of these figures are illustrative: invented for the demonstration.")
    return note


def _not_by_year(question: str, received: date, used: Sequence[Match]) -> list[str]:
    """Years were asked for of something held only as it stands: the requester is told so."""
    if len(asked(question, received).periods) < 2:
        return []
    said = _("We hold “%(title)s” as it stands, and not by year.")
    return [said % {"title": title} for m in used if (title := _standing(m.fact)) is not None]


def _not_covered(used: Sequence[Match], figures: Sequence[Figure]) -> list[str]:
    """Periods asked of which no figure speaks: the officer says whether they are held elsewhere."""
    told = [f.period for f in figures if f.period]
    lacking = {
        p for m in used for p in m.periods
        if not any(t.start <= p.end and p.start <= t.end for t in told)
    }  # fmt: skip
    if not told or not lacking:
        return []
    said = _("The register does not reach back to %(periods)s: say whether that is held elsewhere.")
    return [said % {"periods": ", ".join(map(spans.name, sorted(lacking)))}]


def _standing(key: str) -> str | None:
    """The title of a fact that takes no period."""
    if (saved := saved_fact(key)) is not None:
        return saved.title if saved.when == "on" else None
    return None if FACTS[key].takes_period else FACTS[key].title


def _since(figures: Sequence[Figure], received: date) -> list[str]:
    """What was entered or changed after receipt in what the answer rests on (s.1(4))."""
    periods: dict[str, list[Period]] = {}
    for figure in figures:
        periods.setdefault(figure.source, []).extend([figure.period] if figure.period else [])
    said = _(
        "%(rows)s rows of %(source)s were entered or changed after the request was received; the "
        "answer is as it stood then."
    )
    counted = ((source, changed_since(source, received, mine)) for source, mine in periods.items())
    return [said % {"rows": rows, "source": source} for source, rows in counted if rows]


def _policies(used: Sequence[Match]) -> list[str]:
    saved = (saved_fact(m.fact) for m in used)
    return [policy_note(fact) for fact in saved if fact is not None]
