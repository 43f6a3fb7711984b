"""An answer written from figures: sentences and tables, every number one of theirs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from answerable.figures import spans
from answerable.figures.breakdowns import broken_down
from answerable.figures.figure import Figure
from answerable.figures.printed import long_date, printed
from answerable.figures.sentences import capital, nil, sentence
from answerable.figures.table import Table
from answerable.workdays.period import Period
from answerable.workdays.years import is_financial_year

WORDS = frozenset({"name", "text", "date", "url"})


def answer(question: str, figures: Sequence[Figure]) -> str:
    """Markdown that answers `question` from `figures`, facts in the order they come in.

    Values by year or by role stand in a table, WTE beside head-count with their totals; a
    period always says its name; a nil is said in words. Empty where there are no figures.
    A name already printed as a row of a table is not printed twice. What is true as it stands says
    as at which day, once.
    """
    blocks: list[str] = []
    for bundle in _bundles(figures):
        blocks += _fact(bundle, blocks)
    if blocks and not _periods(figures) and not any("as at" in b.lower() for b in blocks):
        blocks.append(f"This is as at {long_date(max(f.as_at for f in figures))}.")
    return "\n\n".join(b for b in dict.fromkeys(blocks) if b != question)


def _bundles(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of each fact; facts by the same years that come together share one table."""
    bundles: list[list[Figure]] = []
    for fact in dict.fromkeys(f.fact for f in figures):
        mine = [f for f in figures if f.fact == fact]
        if bundles and _years(mine) and _years(mine) == _years(bundles[-1]):
            bundles[-1] += mine
        else:
            bundles.append(mine)
    return bundles


def _years(figures: Sequence[Figure]) -> tuple[Period, ...]:
    """The several periods of figures that can stand in a table by year, else none."""
    plain = all(f.period and not f.breakdown and f.measure not in WORDS for f in figures)
    periods = tuple(sorted(set(_periods(figures))))
    empty = all(f.value == 0 for f in figures)
    return periods if plain and len(periods) > 1 and not empty else ()


def _periods(figures: Sequence[Figure]) -> list[Period]:
    return [f.period for f in figures if f.period]


def _fact(figures: Sequence[Figure], before: Sequence[str]) -> list[str]:
    """The blocks of one fact's figures, the asked periods first, then what came since."""
    since = _since(figures)
    asked = [f for f in figures if f.period is None or f.period != since]
    blocks = _blocks(asked, before)
    later = [f for f in figures if since and f.period == since]
    if since and later:
        blocks += _since_then(later, since)
    return blocks


def _since(figures: Sequence[Figure]) -> Period | None:
    """The part-year from the end of the last period asked to the day of receipt, if given."""
    periods = sorted({f.period for f in figures if f.period})
    if len(periods) < 2:
        return None
    last, before = periods[-1], periods[-2]
    follows = last.start == before.end + timedelta(days=1)
    running = any(f.as_at == last.end for f in figures if f.period == last)
    whole = is_financial_year(last) or spans.is_calendar_year(last)
    return last if follows and running and not whole else None


def _since_then(later: Sequence[Figure], since: Period) -> list[str]:
    span = f"{long_date(since.start)} to {long_date(since.end)}"
    if all(f.value == 0 for f in later):
        return [f"Since then ({span}), none."]
    counted = [f for f in later if f.measure not in WORDS]
    if len(later) == 1 and counted:
        return [f"Since then ({span}): {printed(later[0])}."]
    return [f"Since then ({span}):", *(b for b in _blocks(later, ()) if b.startswith(("|", "-")))]


def _blocks(figures: Sequence[Figure], before: Sequence[str]) -> list[str]:
    """Split by shape: words, records, numbers broken down, numbers by year, single numbers."""
    nils = [f for f in figures if f.value == 0 and f.measure == "count" and not f.breakdown]
    if nils and len(nils) == len([f for f in figures if f.measure == "count"]):
        rest = [f for f in figures if f not in nils]
        return [*_blocks(rest, before), *nil(nils)]
    shapes: tuple[tuple[Callable[[Figure], bool], Callable[..., list[str]]], ...] = (
        (lambda f: f.measure in WORDS and not f.breakdown, _words),
        (lambda f: f.measure in WORDS and bool(f.breakdown), _records),
        (lambda f: f.measure not in WORDS, _numbers),
    )
    out: list[str] = []
    for belongs, write in shapes:
        mine = [f for f in figures if belongs(f)]
        if mine:
            out += write(mine, before)
    return out


def _words(figures: Sequence[Figure], before: Sequence[str]) -> list[str]:
    new = [f for f in figures if not any(f"| {printed(f)} |" in block for block in before)]
    if not new:
        return []
    if len(new) == 1:
        return [_stop(printed(new[0]))]
    if len({f.label for f in new}) == 1:
        return ["\n".join(f"- {printed(f)}" for f in new)]
    return ["\n".join(f"- {capital(f.label)}: {printed(f)}" for f in new)]


def _stop(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _records(figures: Sequence[Figure], _before: Sequence[str]) -> list[str]:
    """Things with what is known of each beside them, a table under a sentence."""
    dimensions = list(dict.fromkeys(d for f in figures for d in f.breakdown))
    header = (capital(figures[0].label), *(capital(d) for d in dimensions))
    rows = tuple((printed(f), *(f.breakdown.get(d, "") for d in dimensions)) for f in figures)
    periods = spans.joined(_periods(figures))
    table = Table(header, rows, frozenset()).markdown()
    if not periods:
        return [f"As at {long_date(figures[0].as_at)}:", table]
    return [f"{capital(spans.listed([spans.between(p) for p in periods]))}:", table]


def _numbers(figures: Sequence[Figure], _before: Sequence[str]) -> list[str]:
    if any(f.breakdown for f in figures):
        return broken_down(figures)
    periods = {f.period for f in figures}
    if len(periods) > 1:
        return [*_year_intro(figures), _years_of_several(figures)]
    if len(figures) == 1:
        return [sentence(figures[0])]
    return ["\n".join(f"- {sentence(f)}" for f in figures)]


def _year_intro(figures: Sequence[Figure]) -> list[str]:
    labels = list(dict.fromkeys(f.label for f in figures))
    heading = spans.kind(_periods(figures)).lower()
    return [f"{capital(labels[0])}, by {heading}:"] if len(labels) == 1 else []


def _years_of_several(figures: Sequence[Figure]) -> str:
    """Periods down, one column for each thing measured."""
    columns = list(dict.fromkeys((f.label, f.measure) for f in figures))
    cells = {(f.period, (f.label, f.measure)): printed(f) for f in figures}
    periods = sorted(set(_periods(figures)))
    rows = tuple((spans.name(p), *(cells.get((p, c), "") for c in columns)) for p in periods)
    header = (spans.kind(periods), *(column_heading(label, m) for label, m in columns))
    return Table(header, rows, frozenset(range(1, len(header)))).markdown()


def column_heading(label: str, measure: str) -> str:
    return f"{capital(label)} (WTE)" if measure == "wte" else capital(label)
