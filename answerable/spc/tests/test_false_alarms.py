from __future__ import annotations

import math

import numpy as np
import pytest

from answerable.spc.anhoej import crossings_min
from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.false_alarm_rates import COUNTS
from answerable.spc.false_alarms import (
    ANHOEJ,
    ANHOEJ_LIMITS,
    KEYS,
    LONGEST,
    PTD,
    SEED,
    in_plain_words,
    rate,
    rule_rate,
    signals,
    simulated,
    stable,
    theory,
)
from answerable.spc.plot_the_dots import Plan, plot_the_dots
from answerable.spc.profiles import judge, named
from answerable.spc.series import SeriesError, gather

TRIALS = 4_000


@pytest.mark.parametrize(
    ("key", "rule", "points"),
    [
        ("western-electric", "outside", 60),
        ("ihi-run", "shift", 24),
        ("mdc-2023", "shift", 24),
        ("nelson", "shift", 60),
        ("ihi-run", "trend", 5),
    ],
)
def test_simulation_agrees_with_theory(key, rule, points):
    exact = theory(key, rule, points)
    assert exact is not None
    band = 4 * math.sqrt(exact * (1 - exact) / TRIALS)
    assert rule_rate(key, rule, points, TRIALS) == pytest.approx(exact, abs=band)


def test_theory_by_hand():
    # of 4 sequences of two tosses, two are a run of two
    assert theory("mdc-2023", "shift", 6) == 0
    assert theory("mdc-2023", "shift", 7) == 2 / 2**7
    assert theory("nelson", "trend", 6) == 2 / 720
    assert theory("nelson", "trend", 7) is None
    assert theory("nelson", "outside", 1) == pytest.approx(0.0026997961)


def test_few_crossings_of_stable_charts_keep_to_their_five_per_cent():
    y = stable(24, TRIALS, 5)
    crossings = np.count_nonzero(np.diff(np.sign(y), axis=0), axis=0)
    below = sum(math.comb(23, k) for k in range(crossings_min(24))) / 2**23
    assert below < 0.05
    assert (crossings < crossings_min(24)).mean() == pytest.approx(below, abs=0.015)


@pytest.mark.parametrize(
    ("key", "points", "published"),
    [(PTD, 24, 0.19), ("mdc-2023", 24, 0.16), ("lifeqi-5", 24, 0.16), ("ihi-run", 24, 0.36)],
)
def test_rates_are_what_an_earlier_simulation_found(key, points, published):
    assert rate(key, points)[0] == pytest.approx(published, abs=0.025)


@pytest.mark.parametrize("key", KEYS)
def test_a_rate_is_the_share_of_charts_that_signal(key):
    y = stable(24, 40, 1)
    whole, last = signals(key, y)
    for i, column in enumerate(y.T):
        if key == ANHOEJ:
            made = control_chart(gather(list(range(24)), column.tolist()), Choices("run"))
            assert whole[i] == made.runs[0].signal
            continue
        if key == ANHOEJ_LIMITS:
            made = control_chart(gather(list(range(24)), column.tolist()), Choices("i"))
            assert whole[i] == (made.runs[0].signal or bool(made.outside.any()))
            continue
        if key == PTD:
            labels = [f"2020-01-{k + 1:02d}" for k in range(24)]
            named_points = plot_the_dots(labels, column, Plan()).point_type
            assert whole[i] == any(kind != "common_cause" for kind in named_points)
        else:
            found = judge(column, named(key))
            assert (whole[i], last[i]) == (found.signal, found.rule[-1] != "")
    assert whole.shape == last.shape == (40,)


def test_the_words():
    said = in_plain_words("mdc-2023", 24)
    assert "With 24 points, about 1" in said
    assert "mdc-2023" in said
    assert "latest point" not in in_plain_words(ANHOEJ, 24)
    assert "too few" in in_plain_words(PTD, 1)
    with pytest.raises(SeriesError):
        in_plain_words("none", 24)


def test_points_on_the_line_are_skipped():
    """An odd number of points has one on its median."""
    y = stable(23, 60, 2)
    whole, _last = signals(ANHOEJ, y)
    for flag, column in zip(whole, y.T, strict=True):
        made = control_chart(gather(list(range(23)), column.tolist()), Choices("run"))
        assert flag == made.runs[0].signal


def test_the_shipped_table_is_what_the_simulation_gives():
    assert set(COUNTS) == set(KEYS)
    for key, points in (("mdc-2023", 24), (ANHOEJ, 37), (PTD, 2)):
        assert rate(key, points) == pytest.approx(simulated(key, points, TRIALS, SEED))
    assert all(len(one) == LONGEST - 1 for both in COUNTS.values() for one in both)
    assert rate("mdc-2023", 24, trials=40) == simulated("mdc-2023", 24, 40, SEED)


def test_a_longer_chart_is_told_of_by_the_longest_in_the_table():
    said = in_plain_words("mdc-2023", 900)
    assert "With 200 points" in said
    assert "at least as often" in said
