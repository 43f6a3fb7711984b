"""A pack's own drawing of a chart: where the drawing engine puts it, and nobody's text is code."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from answerable.letters.chart import svg
from answerable.letters.render.pack.drawing import still
from answerable.letters.render.pack.plot import plot, ticks
from answerable.letters.tests.test_chart import SPEC
from answerable.spc.picture import of_dots, specification
from answerable.spc.plot_the_dots import Plan, plot_the_dots

DAYS = [f"2026-{month:02}-{day:02}" for month in range(1, 6) for day in (1, 9, 17, 25)]
VALUES = [20.0, 23, 19, 22, 18, 24, 21, 20, 22, 19, 21, 20, 9, 10, 8, 9, 10, 9, 8, 9]
CHART = of_dots(
    plot_the_dots(DAYS, VALUES, Plan(direction="decrease", target=15.0)), title="Falls", unit="<x>"
)
TOLD = {"title": "Falls & trips", "alternative": 'Twenty "values"'}


def test_points_lie_where_the_drawing_engine_puts_them():
    spec = specification(CHART)
    ours = spots(plot(spec, **TOLD), r'class="point" transform="translate\(([^)]+)\)"')
    engine = svg(still(spec), **TOLD)
    marks = engine.split("mark-symbol role-mark")[1].split("</g>")[0]
    theirs = spots(marks, r'transform="translate\(([^)]+)\)"')
    assert len(ours) == len(theirs) == 20
    for one, other in zip(ours.T, theirs.T, strict=True):
        line = np.polyfit(one, other, 1)
        assert np.abs(np.polyval(line, one) - other).max() < 1


def spots(text, pattern):
    return np.array([[float(n) for n in spot.split(",")] for spot in re.findall(pattern, text)])


def test_words_of_others_stay_words():
    drawn = plot(specification(CHART), **TOLD)
    root = ElementTree.fromstring(drawn)
    assert root.attrib["aria-label"] == TOLD["alternative"]
    assert "<x>" in [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]


def test_each_kind_of_point_there_is_named_and_no_other():
    said = re.findall(r">([^<>]+)</text>", plot(specification(CHART), **TOLD))
    every = {"common cause", "improvement", "concern", "high or low"}
    assert every & set(said) == set(CHART.kinds) < every


def test_limits_break_between_phases():
    plan = Plan(direction="decrease", rebase=(DAYS[12],))
    two = specification(of_dots(plot_the_dots(DAYS, VALUES, plan), title="Falls"))
    once, twice = (plot(spec, **TOLD).count("stroke-dasharray") for spec in (CHARTED, two))
    assert (once, twice) == (3, 4)


CHARTED = specification(CHART)


@pytest.mark.parametrize(
    "spec",
    [
        SPEC,
        {**CHARTED, "width": "container"},
        {**CHARTED, "data": {"values": []}},
        {**CHARTED, "layer": [{**CHARTED["layer"][0], "mark": {"type": "bar"}}]},
    ],
)
def test_what_it_does_not_know_is_left_to_the_engine(spec):
    assert plot(spec, **TOLD) is None


@given(st.floats(-1e9, 1e9), st.floats(0, 1e9))
@example(-5e-324, 0.0)
@example(5e-324, 5e-324)
@example(1e9, 1e-6)
@example(1e9, 0.2)
def test_ticks_hold_all_values_on_few_round_steps(low, width):
    made = ticks(low, low + width)
    assert 2 <= len(made) <= 11
    unseen = 1e-6 * abs(low) + 1e-9 * width
    assert made[0] <= low + unseen
    assert made[-1] >= low + width - unseen
    assert list(made) == sorted(set(made))
