"""What followed a change, and how often that is so when nothing has changed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.followed import Chance, chance, followed, held_by, in_plain_words, likeness
from answerable.spc.profiles import PROFILES
from answerable.spc.series import SeriesError, gather

MDC = PROFILES["mdc-2023"]
STEADY = [10.0, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11]  # mean 10.5, limits 10.5 -/+ 5.08


@pytest.mark.parametrize(
    ("after", "direction", "at", "seen", "rule"),
    [
        ([10, 11, 2], "decrease", 14, 14, "Beyond a limit"),
        ([10, 9, 10, 9, 10, 9, 10, 9], "decrease", 12, 18, "7 or more points on one side of"),
        ([11, 10, 9, 10, 9, 10, 9, 10, 9], "decrease", 13, 19, "7 or more points on one side of"),
        ([14.5, 11, 14.5], "increase", 12, 14, "2 of 3 points beyond two sigma"),
        ([9, 9.1, 9.2, 9.3, 9.4, 9.5, 10.6], "increase", 12, 18, "Trend of 7 or more points"),
    ],
)
def test_the_first_signal_on_the_predicted_side(after, direction, at, seen, rule):
    found = followed([*STEADY, *after], 12, MDC, direction)
    assert (found.at, found.seen) == (at, seen)
    assert found.rule.startswith(rule)
    assert found.centre == 10.5
    assert found.upper == pytest.approx(10.5 + 2.66 * np.mean(np.abs(np.diff(STEADY))))


def test_a_signal_the_other_way_is_none():
    assert followed([*STEADY, 2, 3, 2], 12, MDC, "increase") is None


def test_a_run_begun_before_the_change_counts_only_from_it():
    """Three low values before the change and four after are no run of seven after it."""
    y = [*STEADY, 10, 10, 10, 10, 10, 10, 10]
    assert followed(y, 15, MDC, "decrease") is None
    assert followed(y, 12, MDC, "decrease").at == 12


@pytest.mark.parametrize(("begun", "direction"), [(11, "increase"), (12, "neutral")])
def test_it_needs_twelve_values_and_a_prediction(begun, direction):
    with pytest.raises(SeriesError, match=r"12 values|increase or a decrease"):
        followed([*STEADY, 1], begun, MDC, direction)


@settings(max_examples=settings.default.max_examples // 4)
@given(st.lists(st.integers(-300, 300), min_size=13, max_size=30), st.integers(12, 14))
def test_mirrored_values_follow_the_mirrored_prediction(values, begun):
    begun = min(begun, len(values))
    up = followed(values, begun, MDC, "increase")
    down = followed([-v for v in values], begun, MDC, "decrease")
    assert (up is None) == (down is None)
    assert up is None or (up.at, up.seen, up.rule) == (down.at, down.seen, down.rule)


def test_one_more_value_known_lines_meet_theory():
    """One value after a long baseline: beyond three sigma on one side is 0.00135."""
    found = chance("western-electric", 401, 400, trials=20_000)
    assert found.one == pytest.approx(0.00135, abs=0.001)


def test_the_chance_grows_with_the_values_and_with_the_changes_tried():
    short, long = (chance("mdc-2023", 12 + n, 12, trials=1_000) for n in (4, 24))
    assert short.one < long.one
    many = chance("mdc-2023", 36, 12, (12, 18, 24), trials=1_000)
    assert many.one == long.one
    assert many.any_of > many.one


def test_the_same_seed_gives_the_same_chance_and_likeness_raises_it():
    plain = chance("mdc-2023", 30, 15, trials=1_000)
    again = chance.__wrapped__("mdc-2023", 30, 15, trials=1_000)
    assert plain == again
    assert chance("mdc-2023", 30, 15, alike=0.5, trials=1_000).one > plain.one


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], 0), ([1], 0), ([5] * 12, 0), (STEADY, 0), (list(range(20)), 0.9)],
)
def test_likeness_is_nought_unless_it_is_sure(values, expected):
    assert likeness(values) == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize(("key", "begun"), [("nobody", 12), ("nelson", 11)])
def test_what_cannot_be_simulated_is_refused(key, begun):
    with pytest.raises(SeriesError):
        chance(key, 24, begun, trials=10)


def test_the_chance_in_words():
    said = in_plain_words(Chance(0.13, 0.31, 4000, 7), 3)
    assert "in about 13 in 100 charts" in said
    assert "at least one of the 3 changes tried in about 31 in 100" in said
    assert "fewer than 1 in 100" in in_plain_words(Chance(0.001, 0.001, 4000, 7), 1)


def test_a_proportion_is_held_against_its_own_limits():
    """Three of ten is no signal where a tenth is usual; thirty of a hundred is one."""
    usual = [10, 11, 9, 10, 12, 8, 10, 11, 9, 10, 9, 11]
    for top, of, seen in ((3, 10, None), (30, 100, 12)):
        groups = gather(list(range(13)), [*usual, top], [*[100] * 12, of])
        held = held_by(groups, "p", 12)
        assert held.known
        assert held.centre[0] == pytest.approx(0.1)
        assert held.sigma[12] == pytest.approx((0.1 * 0.9 / of) ** 0.5)
        found = followed(groups.value, 12, MDC, "increase", held)
        assert (found and found.at) == seen
        assert followed(groups.value, 12, MDC, "increase") is not None


@pytest.mark.parametrize("chart", ["p", "pp", "u", "up", "c", "ip", "xbar", "s"])
def test_limits_are_those_of_the_chart_frozen_before_the_change(chart):
    labels = [n for n in range(16) for _ in range(3)]
    values = [4 + (7 * n) % 5 + n // 40 for n in range(48)]
    sizes = [40 + n % 7 for n in range(48)] if chart in ("p", "pp", "u", "up") else None
    groups = gather(labels, values, sizes)
    made = control_chart(groups, Choices(chart=chart, freeze=12))
    held = held_by(groups, chart, 12)
    np.testing.assert_allclose(held.centre + 3 * held.sigma, made.upper)


def test_an_unknown_chart_holds_nothing():
    with pytest.raises(SeriesError):
        held_by(gather([1, 2], [3, 4]), "zz", 1)


def test_a_known_spread_makes_chance_smaller():
    assert chance("mdc-2023", 24, 12, known=True).one < chance("mdc-2023", 24, 12).one
