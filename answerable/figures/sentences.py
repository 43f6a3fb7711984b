"""One figure, one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.figures import spans
from answerable.figures.figure import Figure
from answerable.figures.printed import long_date, printed

PARTICIPLE = re.compile(
    r" (trained|received|won|shortlisted|held|run|started|completed|stopped|published|employed"
    r"|given|paid|spent|claimed|active|vacant|organised)\b"
)
"""Where a label turns from the thing to what was done: "awards | received"."""


WRITTEN = frozenset({"%", "£", "GBP"})
"""Units that the printed value shows by itself."""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def sentence(figure: Figure) -> str:
    """A number with what it counts, its unit and its period."""
    if figure.suppressed:
        return (
            f"{capital(figure.label)}{_when(figure)}: {printed(figure)} (a small number, withheld)."
        )
    if figure.measure == "count" and figure.value == 0 and figure.period:
        return nil([figure])[0]
    split = PARTICIPLE.search(figure.label)
    if figure.measure in {"count", "headcount"} and split and figure.value != 1 and figure.period:
        thing, deed = figure.label[: split.start()], figure.label[split.start() + 1 :]
        return f"{printed(figure)} {thing} were {deed} {spans.when(figure.period)}."
    if figure.measure in {"gbp", "share", "rate"} and figure.period:
        return f"The {figure.label} {spans.when(figure.period)} was {valued(figure)}."
    return f"{capital(figure.label)}{_when(figure)}: {valued(figure)}."


def valued(figure: Figure) -> str:
    """The value with its unit in words: "15.0 WTE", "127 days"."""
    text = printed(figure)
    if figure.measure == "wte":
        return f"{text} WTE"
    if figure.measure == "days":
        return f"{text} {'day' if text == '1' else 'days'}"
    return f"{text} {figure.unit}" if figure.unit and figure.unit not in WRITTEN else text


def _when(figure: Figure) -> str:
    if figure.period:
        return f", {spans.name(figure.period)}"
    return f", as at {long_date(figure.as_at)}"


def nil(figures: Sequence[Figure]) -> list[str]:
    """Nothing, said properly, once for each label: "No awards were received between ..."."""
    out = []
    for label in dict.fromkeys(f.label for f in figures):
        mine = [f for f in figures if f.label == label]
        split = PARTICIPLE.search(label)
        said = label
        if split:
            said = f"{label[: split.start()]} were {label[split.start() + 1 :]}"
        periods = [f.period for f in mine if f.period]
        whens = [spans.between(p) for p in spans.joined(periods)] or [
            f"as at {long_date(mine[0].as_at)}"
        ]
        out.append(f"No {said} {spans.listed(whens)}.")
    return out
