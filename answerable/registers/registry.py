"""Where a higher room declares the facts its registers can be asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.figures.figure import Figure, Measure
from answerable.registers.language import Cues, Topic
from answerable.workdays.period import Period


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of a fact.

    periods: chronological, empty where the fact takes none or the question names none.
    breakdowns: the dimensions wanted, of those the fact offers.
    as_at: the day whose state of the register is wanted (the day of receipt, s.1(4)).
    """

    as_at: date
    periods: tuple[Period, ...] = ()
    breakdowns: tuple[str, ...] = ()
    measures: tuple[Measure, ...] = ()


Answerer = Callable[[Query], Sequence[Figure]]


@dataclass(frozen=True, slots=True)
class Fact:
    """A question a register can answer, under a key that other software asks by.

    asks: ways people put it, for people who choose a fact. cues: what a question must hold.
    """

    key: str
    title: str
    description: str
    asks: tuple[str, ...]
    measures: tuple[Measure, ...]
    takes_period: bool
    breakdowns: tuple[str, ...]
    topic: Topic
    cues: Cues
    answer: Answerer = field(repr=False)


FACTS: dict[str, Fact] = {}


def fact(
    key: str,
    *,
    title: str,
    description: str,
    asks: Sequence[str],
    measures: Sequence[Measure],
    topic: Topic,
    cues: Cues,
    takes_period: bool = False,
    breakdowns: Sequence[str] = (),
) -> Callable[[Answerer], Answerer]:
    """Declare a fact. Raises ValueError where the key is taken."""

    def declare(answer: Answerer) -> Answerer:
        if key in FACTS:
            raise ValueError(f"the fact {key} is declared twice")
        FACTS[key] = Fact(
            key,
            title,
            description,
            tuple(asks),
            tuple(measures),
            takes_period,
            tuple(breakdowns),
            topic,
            cues,
            answer,
        )
        return answer

    return declare
