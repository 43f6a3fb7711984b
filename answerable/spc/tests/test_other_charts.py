from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.spc.bernoulli import bernoulli_cusum
from answerable.spc.funnel import funnel, overspread
from answerable.spc.pareto import count, pareto, vital_few
from answerable.spc.series import SeriesError


def test_pareto_puts_the_most_frequent_first_and_adds_up():
    bars = pareto(count(["slip", "trip", "fall", "fall", "trip", "fall", None, "fall"]))
    assert [(bar.category, bar.count) for bar in bars] == [("fall", 4), ("trip", 2), ("slip", 1)]
    assert bars[-1].running == pytest.approx(1)
    assert [bar.category for bar in vital_few(bars)] == ["fall", "trip"]
    assert count([None, "a"], missing="not said") == {"not said": 1, "a": 1}


def test_pareto_of_nothing_and_of_nonsense():
    assert pareto({}) == ()
    assert vital_few(()) == ()
    assert pareto({"a": 0})[0].running == 0
    with pytest.raises(SeriesError, match="Pareto"):
        pareto({"a": math.nan})


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 99), max_size=9))
def test_pareto_only_falls_and_only_climbs(counts):
    bars = pareto(counts)
    assert [b.count for b in bars] == sorted((b.count for b in bars), reverse=True)
    assert [b.running for b in bars] == sorted(b.running for b in bars)


def test_bernoulli_by_hand():
    # target 1/2, odds doubled: p1 = 2/3; an event adds log(4/3), none adds log(2/3)
    made = bernoulli_cusum([1, 1, 0], target=0.5, limit=9)
    up, down = math.log(4 / 3), math.log(2 / 3)
    assert made.upper.tolist() == pytest.approx([up, 2 * up, max(0, 2 * up + down)])
    assert made.lower.tolist() == pytest.approx([0, 0, -math.log(4 / 3)])


def test_bernoulli_signals_and_begins_again():
    # each event adds log(4/3) = 0.288: 3.5 is reached at the 13th, and again at the 26th
    made = bernoulli_cusum([1] * 26, target=0.5)
    assert made.higher == (12, 25)
    assert made.fewer == ()
    assert bernoulli_cusum([0] * 26, target=0.5).fewer == (12, 25)


def test_bernoulli_target_from_the_first_cases():
    assert bernoulli_cusum([1, 0, 0, 0, 1, 1], target=4).target == 0.25


@given(st.lists(st.booleans(), max_size=80))
def test_bernoulli_mirrors(events):
    first = bernoulli_cusum(events, target=0.5)
    second = bernoulli_cusum([not e for e in events], target=0.5)
    assert first.higher == second.fewer
    assert first.upper.tolist() == pytest.approx((-second.lower).tolist())


@pytest.mark.parametrize(
    ("events", "target", "ratio"), [([2], 0.5, 2), ([1], 0, 2), ([1, 1], 2, 2), ([1], 0.5, 1)]
)
def test_what_bernoulli_refuses(events, target, ratio):
    with pytest.raises(SeriesError):
        bernoulli_cusum(events, target=target, ratio=ratio)


def test_funnel_limits_by_hand():
    # 10 tosses: P(X <= 0) = 1/1024 < 0.001, P(X <= 1) = 11/1024; so k = 1 and
    # 1 - (11/1024 - 0.001) / (10/1024) = 0.0024; mirrored above
    made = funnel(["ward"], [5], [10])
    assert made.lower3[0] == pytest.approx((1 - (11 / 1024 - 0.001) / (10 / 1024)) / 10)
    assert made.value[0] == made.target == 0.5
    assert made.z[0] == 0


def test_a_rate_may_be_above_one_and_the_funnel_narrows():
    made = funnel(["a", "b"], [30, 3000], [10, 1000], kind="rate")
    assert made.target == 3
    assert made.upper3[1] < made.upper3[0]
    assert made.lower3[0] < made.lower3[1] < 3
    wide = funnel(["a", "b", "c"], [900, 1100, 100], [1000, 1000, 100], kind="rate")
    assert wide.outside[0] == "low"
    assert wide.outside[1] == "high"


def test_units_that_differ_by_more_than_chance():
    assert funnel(list("abcd"), [10, 90, 20, 80], [100] * 4).spread > 10
    assert math.isnan(overspread(funnel([], [], []).z))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), min_size=1, max_size=6))
def test_the_limits_of_a_funnel_enclose_its_target(pairs):
    events, sizes = [min(p) for p in pairs], [max(p) for p in pairs]
    made = funnel(["u"] * len(pairs), events, sizes)
    assert (made.lower3 <= made.lower2 + 1e-12).all()
    assert (made.lower2 <= made.target + 1e-9).all()
    assert (made.upper2 >= made.target - 1 / min(sizes)).all()
    assert (made.upper3 <= 1).all()


@pytest.mark.parametrize(
    ("events", "sizes", "more"),
    [
        ([5], [4], {}),
        ([-1], [4], {}),
        ([1], [0], {}),
        ([1], [2.5], {}),
        ([1], [2, 3], {}),
        ([math.nan], [4], {}),
        ([1], [4], {"kind": "other"}),
        ([1], [4], {"target": 1.5}),
    ],
)
def test_what_a_funnel_refuses(events, sizes, more):
    with pytest.raises(SeriesError):
        funnel(["u"], events, sizes, **more)
