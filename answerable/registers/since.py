"""What the registers say today of figures that an answer gives as at receipt (s.1(4))."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.figures.figure import Figure, Measure
from answerable.registers.query import NoRegisterError
from answerable.registers.registry import FACTS, Query
from answerable.registers.saved import answer, saved_fact
from answerable.workdays.period import Period

Place = tuple[str, Measure, str, tuple[tuple[str, str], ...], Period | None]


@dataclass(frozen=True, slots=True)
class Changed:
    """One figure of an answer and what its register says of the same thing later."""

    then: Figure
    now: Figure


def place(figure: Figure) -> Place:
    """What a figure is of, whatever its value."""
    split = tuple(sorted(figure.breakdown.items()))
    return (figure.fact, figure.measure, figure.label, split, figure.period)


def compared(then: Sequence[Figure], now: Sequence[Figure]) -> tuple[Changed, ...]:
    """Those whose value is another now; what has no counterpart is left alone. PURE."""
    later = {place(figure): figure for figure in now}
    pairs = ((figure, later.get(place(figure))) for figure in then)
    return tuple(
        Changed(figure, found)
        for figure, found in pairs
        if found is not None
        and (found.value, found.suppressed) != (figure.value, figure.suppressed)
    )


def changed(figures: Sequence[Figure], day: date) -> tuple[Changed, ...]:
    """The figures of an answer that another is given for on `day`."""
    return compared(figures, asked_again(figures, day))


def asked_again(figures: Sequence[Figure], day: date) -> tuple[Figure, ...]:
    """The same facts over the same periods, as the registers say on `day`."""
    found: list[Figure] = []
    for fact in dict.fromkeys(figure.fact for figure in figures):
        found += _of(fact, [figure for figure in figures if figure.fact == fact], day)
    return tuple(found)


def _of(fact: str, figures: Sequence[Figure], day: date) -> Sequence[Figure]:
    periods = sorted({f.period for f in figures if f.period}, key=lambda p: p.start)
    split = any(f.breakdown for f in figures)
    measures = tuple(dict.fromkeys(f.measure for f in figures))
    try:
        if (saved := saved_fact(fact)) is not None:
            by = tuple(saved.breakdowns) if split else ()
            return answer(saved, Query(day, tuple(periods), by, measures))
        if fact not in FACTS:
            return ()
        by = FACTS[fact].breakdowns if split else ()
        return FACTS[fact].answer(Query(day, tuple(periods), by, measures))
    except NoRegisterError:
        return ()
