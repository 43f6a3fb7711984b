"""The survey's results by month, so that nobody's own answer can be told from them. PURE.

A number of answers from 1 to 4 is withheld, and others with it where the total would give it away.
An average is shown where five people or more gave that score. The average of all months takes in
the withheld ones only where five people or more gave a score in them together, since it can be
worked out what these gave.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.figures.suppression import suppress_list

FEWEST = 5
SMALL, WITH_IT = "[c]", "[s]"
"""A small number, and one withheld with it; as the registers print them."""
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Answers:
    """What came in one month. scores: for each question, how many gave one, and their sum."""

    month: date
    count: int
    scores: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the table, as it is printed; month None for the total. means: None where withheld.

    cells: the average of each question as printed.
    """

    month: date | None
    count: str
    means: tuple[float | None, ...]
    cells: tuple[str, ...]


def finished(month: date, on: date) -> bool:
    """Whether a month is over: one that is not would tell each new answer from the day before."""
    return (month.year, month.month) < (on.year, on.month)


def table(months: Sequence[Answers], questions: Sequence[str]) -> list[Shown]:
    """A row for each month in the order given, then the total; nothing where there is no month."""
    if not months:
        return []
    hidden = suppress_list([month.count for month in months], FEWEST)
    marks = {
        column: SMALL if (0, column) in hidden.primary else WITH_IT for _row, column in hidden.cells
    }
    rows = [_row(month, marks.get(n, ""), questions) for n, month in enumerate(months)]
    return [*rows, _total(months, rows, marks.get(len(months), ""), questions)]


def _row(month: Answers, mark: str, questions: Sequence[str]) -> Shown:
    means = tuple(_mean(month, name, mark) for name in questions)
    cells = tuple(
        _printed(mean, month.scores[name][0], mark)
        for mean, name in zip(means, questions, strict=True)
    )
    return Shown(month.month, mark or str(month.count), means, cells)


def _mean(month: Answers, name: str, mark: str) -> float | None:
    count, total = month.scores[name]
    return None if mark or count < FEWEST else total / count


def _printed(mean: float | None, count: int, mark: str) -> str:
    if mean is not None:
        return f"{mean:.1f}"
    return (mark or SMALL) if count else NOTHING


def _total(
    months: Sequence[Answers], rows: Sequence[Shown], mark: str, questions: Sequence[str]
) -> Shown:
    means = []
    for place, name in enumerate(questions):
        pairs = list(zip(months, rows, strict=True))
        shown = _together([m for m, row in pairs if row.means[place] is not None], name)
        others = _together([m for m, row in pairs if row.means[place] is None], name)
        count, total = _added(shown, others) if others[0] >= FEWEST else shown
        means.append(total / count if count else None)
    cells = tuple(NOTHING if mean is None else f"{mean:.1f}" for mean in means)
    return Shown(None, mark or str(sum(month.count for month in months)), tuple(means), cells)


def _together(months: Sequence[Answers], name: str) -> tuple[int, int]:
    return sum(m.scores[name][0] for m in months), sum(m.scores[name][1] for m in months)


def _added(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    return one[0] + other[0], one[1] + other[1]
