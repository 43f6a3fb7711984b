from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.spc.charts import FAMILIES
from answerable.spc.guards import Data, correlation, dispersion, guards
from answerable.spc.suggest import KINDS, suggest

CHANCE = np.random.default_rng(11)
CALM = (50 + CHANCE.normal(0, 5, 36)).tolist()


def months(n, start=0):
    return [f"{2000 + i // 12}-{i % 12 + 1:02d}-01" for i in range(start, start + n)]


def days(n):
    return [f"2024-01-{i + 1:02d}" for i in range(n)]


def keys(data):
    return {guard.key for guard in guards(data)}


def test_calm_data_raise_no_guard():
    assert guards(Data(CALM, months(36), target=52.0, limits=(35.0, 65.0))) == ()


@pytest.mark.parametrize(
    ("key", "data"),
    [
        ("too_few", Data(CALM[:11])),
        ("too_few", Data(CALM[:19])),
        ("no_variation", Data([5.0] * 24)),
        ("screening_collapse", Data([5.0] * 23 + [6.0])),
        ("rare_counts", Data([0, 1, 0, 0, 1, 0, 2] * 4)),
        ("rare_counts", Data([0.01, 0.0] * 12, sizes=[50.0] * 24, chart="p")),
        ("overdispersion", Data([0.1, 0.6] * 12, sizes=[100.0] * 24, chart="p")),
        ("overdispersion", Data([0.5] * 23 + [0.51], sizes=[100.0] * 24, chart="p")),
        ("overdispersion", Data([5, 60] * 12, chart="c")),
        ("percentage", Data([*CALM, 101.0], unit="%")),
        ("percentage", Data(CALM, unit="%", limits=(-3.0, 60.0))),
        ("autocorrelation", Data(np.cumsum(CALM).tolist())),
        ("seasonality", Data([math.sin(i / 6 * math.pi) for i in range(48)], months(48))),
        ("seasonality", Data([i % 7 + 0.1 * (i % 2) for i in range(28)], days(28))),
        ("missing_periods", Data(CALM[:24], months(12) + months(12, 14))),
        ("missing_periods", Data([*CALM, math.nan])),
        ("target_on_limit", Data(CALM, target=60.0, limits=(40.0, 60.0))),
        ("not_numbers", Data([*CALM, math.inf])),
    ],
)
def test_each_guard_speaks(key, data):
    assert key in keys(data)
    assert all(guard.sentence.endswith(".") for guard in guards(data))


def test_a_guard_is_silent_beside_its_case():
    assert "screening_collapse" not in keys(Data([5.0] * 23 + [6.0], screen=False))
    assert "seasonality" not in keys(Data(CALM, months(36)))
    assert "missing_periods" not in keys(Data(CALM[:24], ["2024-01-31", *months(23, 289)]))
    assert "percentage" not in keys(replace(Data(CALM, unit="%"), limits=(30.0, 70.0)))


def test_the_number_of_missing_periods_is_told():
    data = Data(CALM[:24], months(12) + months(12, 14))
    assert guards(data)[0].sentence.startswith("2 periods are missing from the dates")


def test_dispersion_and_correlation_by_hand():
    # centre 1/2, variance 1/4, z squared = 0.01 x 100 / 0.25 = 4 each: 8 over 1
    assert dispersion(Data([0.4, 0.6], sizes=[100.0, 100.0], chart="p")) == pytest.approx(8)
    assert dispersion(Data([2.0, 4.0], chart="c")) == pytest.approx(2 / 3)
    assert math.isnan(dispersion(Data([1.0, 2.0])))
    # off the mean -1 0 1: products of neighbours 0 and 0
    assert correlation(np.array([1.0, 2.0, 3.0]), 1) == 0


values = st.lists(st.one_of(st.floats(), st.integers(0, 3).map(float)), max_size=30)


@given(values, st.sampled_from(sorted(FAMILIES)), st.booleans(), st.sampled_from(["", "%"]))
def test_guards_and_suggestions_never_raise(numbers, chart, sized, unit):
    sizes = numbers[::-1] if sized else None
    data = Data(numbers, months(len(numbers)), sizes, chart, unit, 1.0, (0.0, 1.0))
    assert all(guard.sentence for guard in guards(data))
    found = suggest(numbers, sizes, months(len(numbers)))
    assert found.chart in FAMILIES
    assert found.kind in KINDS
    assert found.reasons


@pytest.mark.parametrize(
    ("chart", "found"),
    [
        ("run", suggest(CALM[:11])),
        ("i", suggest(CALM)),
        ("c", suggest(CHANCE.poisson(9, 36).tolist())),
        ("i", suggest([5, 60] * 12)),
        ("g", suggest([0, 1, 0, 0, 1, 0] * 4)),
        ("p", suggest(CHANCE.binomial(90, 0.4, 36).tolist(), [90] * 36)),
        ("pp", suggest([10, 60] * 12, [100] * 24)),
        ("u", suggest(CHANCE.poisson(30, 36).tolist(), [4.5] * 36)),
        ("up", suggest([5, 60] * 12, [4.5] * 24)),
        ("t", suggest(CALM, kind="days between")),
        ("i", suggest([0, *CALM], kind="days between")),
        ("g", suggest([3, 9, 1] * 8, kind="cases between")),
        ("xbar", suggest(CALM, None, months(18) * 2)),
    ],
)
def test_the_chart_that_suits_the_data(chart, found):
    assert found.chart == chart
    assert all(reason.endswith(".") for reason in found.reasons)
