from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.spc.averages import mean
from answerable.spc.batch import ASSURANCE, TYPES, many, ragged
from answerable.spc.plot_the_dots import Plan, plot_the_dots
from answerable.spc.rules_ptd import LABELS
from answerable.spc.series import SeriesError
from answerable.spc.sums import means

few = st.lists(st.sampled_from([0.1, 0.2, 0.7, 1.3, 2.9, 5.0, math.nan]), min_size=1, max_size=30)
directions = st.sampled_from(["increase", "decrease", "neutral"])


def dates(n):
    return [f"{2000 + i // 12}-{i % 12 + 1:02d}-01" for i in range(n)]


def agrees(values, batch, row, plan):
    """The row of the batch is the chart of the series, or both say that it is open."""
    try:
        dots = plot_the_dots(dates(len(values)), values, plan)
    except SeriesError:
        return bool(batch.undecided[row])
    phase = dots.phases[-1]
    n = len(values)
    lines = np.array([batch.centre[row], batch.lower[row], batch.upper[row]])
    np.testing.assert_array_equal(lines, [dots.mean[-1], dots.lower[-1], dots.upper[-1]])
    assert tuple(LABELS[k] for k in batch.label[row, :n]) == dots.rules.label
    assert tuple(TYPES[k] for k in batch.kind[row, :n]) == dots.point_type
    assert TYPES[batch.variation[row]] == phase.variation
    counts = (phase.common_cause, phase.improvement, phase.concern)
    neutral = plan.direction == "neutral"
    assert batch.counts[row, 0] == counts[0]
    assert neutral or tuple(batch.counts[row]) == counts
    assert ASSURANCE[batch.assurance[row]] == phase.assurance
    return not batch.undecided[row]


@given(st.lists(few, min_size=1, max_size=6), directions, st.booleans())
def test_a_batch_is_its_charts(series, direction, screen):
    plan = Plan(direction=direction, target=1.0, screen=screen)
    seen = set()
    goals = np.full(len(series), 1.0)
    for places, batch in ragged(series, direction=direction, target=goals, screen=screen):
        for row, place in enumerate(places):
            assert agrees(series[place], batch, row, plan)
            seen.add(int(place))
    assert seen == set(range(len(series)))


def test_a_thousand_seeded_charts_are_equal_to_the_last_bit():
    table = np.random.default_rng(7).normal(50, 5, (300, 60)).round(1)
    batch = many(table, target=52.0, fix_after=24)
    plan = Plan(target=52.0, fix_after=24)
    assert all(agrees(list(row), batch, i, plan) for i, row in enumerate(table))


def test_means_of_many_are_the_means_of_each():
    table = np.random.default_rng(3).lognormal(0, 4, (57, 400)).round(2)
    table[5, ::7] = np.nan
    table[:, 3] = np.nan
    table[2, 9] = np.inf
    table[:, 4] = 1e308
    expected = [mean(column) for column in table.T]
    np.testing.assert_array_equal(means(table), expected)


@given(st.lists(st.floats(), max_size=40))
def test_nothing_raises(values):
    batch = many(np.array([values, values[::-1]]), target=1.0)
    assert batch.kind.shape == (2, len(values))


def test_what_a_batch_refuses():
    with pytest.raises(SeriesError, match="direction"):
        many(np.zeros((1, 3)), direction="up")
    with pytest.raises(SeriesError, match="12 points"):
        many(np.zeros((1, 3)), fix_after=3)
    assert ragged([]) == []
