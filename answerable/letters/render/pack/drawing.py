"""The drawings of a pack, of the same specification that the browser draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from answerable.letters.chart import png_of, svg
from answerable.letters.pack import PackChart
from answerable.letters.render.pack.plot import plot
from answerable.letters.render.pack.said import Report


def drawings(charts: Sequence[PackChart], report: Report, total: int) -> list[str]:
    """The SVG of each, in order; "" where there is nothing to draw."""
    done: list[str] = []
    for chart in charts:
        done.append(drawn(chart))
        report(len(done), total)
    return done


def drawn(chart: PackChart) -> str:
    """As it is plotted here, or by the engine that letters use where it is of another kind."""
    spec = chart.specification
    if not spec:
        return ""
    told = {"title": chart.title, "alternative": chart.words}
    return plot(spec, **told) or svg(still(spec), **told)


def picture(chart: PackChart) -> bytes:
    """The same as PNG, for files that are edited."""
    return png_of(drawn(chart), scale=1.5)


def still(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The specification on paper: nothing hovers."""
    made: dict[str, Any] = deepcopy(dict(spec))
    for layer in made.get("layer", [made]):
        layer.get("encoding", {}).pop("tooltip", None)
    return made
