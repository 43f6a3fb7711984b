"""What must hold for any data: scale and origin, mirrors, order, and nothing that raises."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from answerable.spc.charts import FAMILIES
from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.followed import followed, likeness
from answerable.spc.guards import Data, guards
from answerable.spc.picture import in_words, of_control_chart, of_dots, of_profile
from answerable.spc.plot_the_dots import DIRECTIONS, Plan, plot_the_dots
from answerable.spc.profiles import PROFILES, judge, profile_chart
from answerable.spc.rebase import propose
from answerable.spc.series import SeriesError, gather
from answerable.spc.suggest import suggest
from answerable.spc.verdict import verdict

few = settings(max_examples=30)
series = st.lists(st.integers(-500, 500).map(lambda v: v / 10), min_size=2, max_size=36)
scales = st.sampled_from([0.25, 0.7, 1.0, 3.0, 12.5, 1000.0])
origins = st.sampled_from([-80.5, 0.0, 7.3, 4000.0])
keys = st.sampled_from(sorted(PROFILES))
directions = st.sampled_from(["increase", "neutral", "decrease"])
OTHER = {"increase": "decrease", "decrease": "increase", "neutral": "neutral"}
SIDES = {
    "special_cause_neutral_high": "special_cause_neutral_low",
    "special_cause_neutral_low": "special_cause_neutral_high",
}
LINES = ("centre", "lower", "upper", "lower95", "upper95", "target")


def labels(n, per=1):
    return [f"{2000 + (i // per) // 12}-{(i // per) % 12 + 1:02d}-01" for i in range(n)]


def drawn(values, chart, sizes=None, **more):
    per = 3 if chart in ("xbar", "s") else 1
    groups = gather(labels(len(values), per), values, sizes)
    return control_chart(groups, Choices(chart=chart, **more))


def attempted(values, chart, sizes):
    """The chart, or the sentence with which it is refused."""
    return or_sentence(drawn, values, chart, sizes)


def or_sentence(deed, *given):
    """What comes of it, or the sentence with which it is refused."""
    try:
        return deed(*given), ""
    except SeriesError as error:
        return None, str(error)


def clear(values, *lines):
    """Whether no value lies so near a line that the last bit decides on which side it is."""
    y = np.asarray(values, dtype=np.float64)
    return all(not np.any(np.abs(y - line) < 1e-8 * (1 + np.abs(y))) for line in lines)


def all_clear(made):
    """A median is one of the values, or lies between two: it cannot be nearly one."""
    lines = (made.upper, made.lower)
    return clear(made.value, *lines, *([] if made.choices.chart == "run" else [made.centre]))


@few
@given(series, st.sampled_from(["run", "i", "mr", "xbar", "s"]), scales, origins)
def test_scale_and_origin_move_limits_and_no_flag(values, chart, a, b):
    b = 0.0 if chart in ("mr", "s") else b
    first = drawn(values, chart, target=(5.0,))
    second = drawn([a * v + b for v in values], chart, target=(a * 5.0 + b,))
    assume(all_clear(first))
    assert first.outside.tolist() == second.outside.tolist()
    assert first.runs == second.runs
    for line in LINES:
        expected = a * getattr(first, line) + b
        np.testing.assert_allclose(getattr(second, line), expected, rtol=1e-9, atol=1e-7 * a)


@few
@given(series, scales, origins, directions)
def test_scale_and_origin_move_no_verdict_of_dots(values, a, b, direction):
    dates = labels(len(values))
    first = plot_the_dots(dates, values, Plan(direction=direction, target=5.0))
    assume(clear(values, first.mean, first.lower, first.upper))
    assume(clear(values, *(first.mean + k * (first.upper - first.mean) * 2 / 3 for k in (-1, 1))))
    assume(clear([5.0], first.lower[-1:], first.upper[-1:]))
    plan = Plan(direction=direction, target=a * 5.0 + b)
    second = plot_the_dots(dates, [a * v + b for v in values], plan)
    assert second.point_type == first.point_type
    assert second.phases[-1].assurance == first.phases[-1].assurance


@few
@given(series, keys, scales, origins, directions)
def test_scale_and_origin_move_no_verdict_of_a_profile(values, key, a, b, direction):
    first = judge(values, PROFILES[key], direction=direction)
    lines = [first.centre + k * first.sigma for k in (-3, -2, -1, 0, 1, 2, 3)]
    assume(math.isnan(first.sigma) or clear(values, *lines))
    second = judge([a * v + b for v in values], PROFILES[key], direction=direction)
    assert (second.fired, second.kind, second.runs) == (first.fired, first.kind, first.runs)


@few
@given(series, st.sampled_from(["run", "i", "xbar"]))
def test_mirrored_data_mirror_the_chart(values, chart):
    first, second = drawn(values, chart), drawn([-v for v in values], chart)
    assume(all_clear(first))
    assert first.outside.tolist() == second.outside.tolist()
    assert first.runs == second.runs
    np.testing.assert_allclose(second.upper, -first.lower, rtol=1e-9, atol=1e-9)


@few
@given(series, keys, directions)
def test_mirrored_data_and_direction_mirror_every_profile(values, key, direction):
    first = judge(values, PROFILES[key], direction=direction)
    second = judge([-v for v in values], PROFILES[key], direction=OTHER[direction])
    mirrored = tuple(SIDES.get(kind, kind) for kind in second.kind)
    assert (second.fired, mirrored, second.runs) == (first.fired, first.kind, first.runs)


@few
@given(st.lists(st.tuples(st.integers(0, 80), st.integers(1, 80)), min_size=2, max_size=30))
def test_those_who_did_not_mirror_those_who_did(pairs):
    sizes = [max(pair) for pair in pairs]
    first = drawn([min(pair) for pair in pairs], "p", sizes)
    second = drawn([max(pair) - min(pair) for pair in pairs], "p", sizes)
    assume(all_clear(first))
    assert first.outside.tolist() == second.outside.tolist()
    assert first.runs == second.runs
    np.testing.assert_allclose(second.upper, 1 - first.lower, rtol=1e-9, atol=1e-9)


@few
@given(series, st.sampled_from(sorted(FAMILIES)), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter_to_any_chart(values, chart, chance):
    values = [abs(v) + 1 for v in values]
    sizes = [200.0] * len(values) if chart in ("p", "pp", "u", "up", "ip") else None
    rows = list(range(len(values)))
    chance.shuffle(rows)
    names = labels(len(values), 3 if chart in ("xbar", "s") else 1)
    first = control_chart(gather(names, values, sizes), Choices(chart=chart))
    mixed = gather(
        [names[i] for i in rows],
        [values[i] for i in rows],
        None if sizes is None else [sizes[i] for i in rows],
    )
    second = control_chart(mixed, Choices(chart=chart))
    assume(all_clear(first))
    assert first.groups.labels == second.groups.labels
    assert first.outside.tolist() == second.outside.tolist()
    assert first.runs == second.runs
    for line in LINES:
        np.testing.assert_allclose(getattr(second, line), getattr(first, line), rtol=1e-9)


AWKWARD = [
    [],
    [1.0],
    [math.nan],
    [math.inf],
    [math.nan] * 3,
    [1.0, math.nan, math.inf, -math.inf, 2.0] * 4,
    [1e308, -1e308] * 8,
    [5e-324, 0.0] * 8,
    [7.0] * 20,
]


@pytest.mark.parametrize("values", AWKWARD)
@pytest.mark.parametrize("chart", sorted(FAMILIES))
def test_no_chart_raises_anything_but_a_sentence(values, chart):
    for sizes in (None, [10.0] * len(values), [math.nan] * len(values), [0.0] * len(values)):
        made, said = attempted(values, chart, sizes)
        assert said.endswith(".") if made is None else len(made.value) == len(made.groups.labels)


@pytest.mark.parametrize("values", AWKWARD)
@pytest.mark.parametrize("direction", sorted(DIRECTIONS))
def test_no_profile_raises(values, direction):
    for profile in PROFILES.values():
        found = judge(values, profile, direction=direction)
        assert len(found.kind) == len(values)
        assert found.variation in (*found.kind, "common_cause")


@few
@given(st.lists(st.floats(), max_size=24), keys, directions)
def test_whatever_the_numbers_a_profile_judges_them(values, key, direction):
    assert len(judge(values, PROFILES[key], direction=direction).rule) == len(values)


SWAPPED = {"high": "low", "low": "high"}
ASSURED = st.sampled_from([None, -20.0, 3.0, 20.0])


def turned(found):
    """The verdict as it must be of the mirrored chart with the mirrored direction."""
    word, _, side = found.variation.partition(" ")
    return (f"{word} {SWAPPED[side]}" if side else word, found.assurance)


@few
@given(series, st.sampled_from(["run", "i", "xbar"]), directions, ASSURED)
def test_mirrored_data_and_direction_mirror_the_verdict(values, chart, direction, target):
    goal = () if target is None else (target,)
    first = drawn(values, chart, target=goal)
    second = drawn([-v for v in values], chart, target=tuple(-g for g in goal))
    assume(all_clear(first))
    assume(not goal or clear(goal, first.upper[-1:], first.lower[-1:]))
    one = verdict(of_control_chart(first, title="x", direction=direction), direction)
    other = OTHER[direction]
    two = verdict(of_control_chart(second, title="x", direction=other), other)
    assert (two.variation, two.assurance) == turned(one)


@few
@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(60, 80)), min_size=2, max_size=30),
    directions,
    st.sampled_from([0.05, 0.41, 0.93]),
)
def test_those_who_did_not_mirror_the_verdict_of_those_who_did(pairs, direction, target):
    sizes = [n for _y, n in pairs]
    first = drawn([y for y, _n in pairs], "p", sizes, target=(target,))
    second = drawn([n - y for y, n in pairs], "p", sizes, target=(1 - target,))
    assume(all_clear(first))
    one = verdict(of_control_chart(first, title="x", direction=direction), direction)
    other = OTHER[direction]
    two = verdict(of_control_chart(second, title="x", direction=other), other)
    assert (two.variation, two.assurance) == turned(one)


@few
@given(series, keys, directions, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter_to_any_profile(values, key, direction, chance):
    dates = labels(len(values))
    rows = list(range(len(values)))
    chance.shuffle(rows)
    mixed = [dates[i] for i in rows], [values[i] for i in rows]
    plan = Plan(direction=direction, target=2.0, rebase=(dates[len(dates) // 2],))
    first = profile_chart(dates, values, PROFILES[key], plan)
    second = profile_chart(*mixed, PROFILES[key], plan)
    assert (first.rule, first.kind, first.assurance) == (second.rule, second.kind, second.assurance)
    dots, again = plot_the_dots(dates, values, plan), plot_the_dots(*mixed, plan)
    assert dots.point_type == again.point_type
    np.testing.assert_array_equal(dots.upper, again.upper)


@pytest.mark.parametrize("values", AWKWARD)
def test_nothing_about_a_chart_raises_anything_but_a_sentence(values):
    dates = labels(len(values))
    guards(Data(values, dates, target=1.0, limits=(0.0, 1.0)))
    suggest(values, labels=dates)
    likeness(values)
    for key, profile in PROFILES.items():
        made = of_profile(profile_chart(dates, values, profile, Plan(target=1.0)), title="x")
        assert in_words(made).endswith(".")
        assert verdict(made, "increase").sentences
        assert not made.labels or propose(made, dates, key) is None
    made, said = or_sentence(plot_the_dots, dates, values, Plan(target=1.0))
    assert said.endswith(".") if made is None else len(of_dots(made, title="x").kinds) == len(dates)
    for direction in ("increase", "decrease", "neutral"):
        found, said = or_sentence(followed, values, 12, PROFILES["mdc-2023"], direction)
        assert found is None or found.at >= 12
        assert not said or said.endswith(".")
