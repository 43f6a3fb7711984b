"""Cases of the R packages at their edges: missing values, sizes of nought, given lines."""

from __future__ import annotations

import json

import pytest

from answerable.spc.cases import run_case

MONTHS = [f"2020-{month:02d}-01" for month in range(1, 13)]
TO_TWELVE = list(range(1, 13))


def qic(call, y=TO_TWELVE, n=None, x=MONTHS):
    found = run_case(
        {"case": "x", "package": "qicharts2", "call": call, "input": {"x": x, "y": y, "n": n}}
    )
    json.dumps(found, allow_nan=False)
    return found


def ptd(call, y, x=MONTHS, facet=None):
    found = run_case(
        {
            "case": "x",
            "package": "NHSRplotthedots",
            "call": call,
            "input": {"x": x, "y": y, "facet": facet},
        }
    )
    json.dumps(found, allow_nan=False)
    return found


def test_a_missing_size_is_nought_and_has_no_limits():
    points = qic({"chart": "p"}, [1, "NA", 2, *[3] * 9], [10, 10, "NA", *[10] * 9])["points"]
    assert points["n"][:4] == [10, 0, 0, 10]
    assert points["y.sum"][:4] == [1, "NA", "NA", 3]
    assert points["ucl"][1:3] == points["lcl"][1:3] == ["NA", "NA"]


def test_a_size_of_nought_is_infinity_and_no_point_outside():
    points = qic({"chart": "u"}, n=[10, 0, *[10] * 10])["points"]
    assert points["y"][1] == "Inf"
    assert points["sigma.signal"][1] is False


@pytest.mark.parametrize(
    ("fun", "shown"), [("mean", "NaN"), ("median", "NaN"), ("sum", 0), ("sd", "NaN")]
)
def test_an_aggregate_of_one_missing_value(fun, shown):
    points = qic({"chart": "run", "agg.fun": fun}, [1, "NA"] * 6)["points"]
    assert points["y"][1] == shown


def test_an_aggregate_of_missing_values_alone():
    points = qic({"chart": "c"}, ["NA", "NA", *[2] * 10], x=[1, 1, *range(2, 12)])["points"]
    assert (points["y.sum"][0], points["y.length"][0]) == (0, 0)


def test_rows_without_a_label_are_left_out():
    assert qic({"chart": "i"}, x=["NA", *MONTHS[1:]])["points"]["x"] == MONTHS[1:]


def test_ranges_are_of_distances_from_a_centre_line_given_point_by_point():
    points = qic({"chart": "i", "cl": [2 * v for v in TO_TWELVE]})["points"]
    assert points["ucl"][0] == pytest.approx(2 + 3 / 1.128)


def test_a_centre_line_with_a_gap_counts_for_none():
    assert qic({"chart": "i", "cl": ["NA", *[3] * 11]})["points"]["cl"] == [6.5] * 12


def test_a_line_given_row_by_row_follows_its_rows():
    x = [2, 2, 1, 1]
    points = qic({"chart": "run", "cl": [7, 7, 5, 5], "target": [1, 2, 3, 4]}, [1, 2, 3, 4], x=x)
    assert points["points"]["cl"] == [5, 7]
    assert points["points"]["target"] == [3, 1]


def test_parts_may_be_named_point_by_point():
    assert qic({"part": ["a"] * 5 + ["b"] * 7})["points"]["part"] == [1] * 5 + [2] * 7


def test_sizes_beyond_the_baseline_make_the_sizes_unequal():
    y = [1, 3, 2, 6, 1, 9, 4, 5, 6]
    frozen = qic({"chart": "s", "freeze": 3}, y, x=[1, 1, 2, 2, 3, 3, 4, 4, 4])
    assert frozen["points"]["cl"][0] == pytest.approx(((2 + 8 + 32) / 3) ** 0.5)


def test_only_the_outer_lower_limit_of_times_between_becomes_nought():
    points = qic({"chart": "t"}, [50, 0.1] * 6)["points"]
    assert (points["lcl"][0], points["lcl.95"][0]) == (0, "NA")


def test_words_have_no_order_and_a_missing_one_leaves_no_spread():
    x = list("abcdefghijkl")
    points = qic({"chart": "pp"}, ["NA", *[4, 6] * 5, 4], [50] * 12, x)["points"]
    assert points["ucl"] == ["NA"] * 12
    assert not any(points["runs.signal"])


def test_limits_are_compared_after_they_are_multiplied():
    assert qic({"chart": "i", "multiply": 0})["points"]["sigma.signal"] == [False] * 12


@pytest.mark.parametrize(
    "call",
    [
        {"chart": "zz"},
        {"chart": "run", "agg.fun": "mode"},
        {"chart": "i", "method": "bingo"},
        {"chart": "i", "freeze": "soon"},
        {"chart": "i", "cl": [1, 2]},
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence(call):
    found = qic(call)
    assert found["error"] is True
    assert found["reason"].endswith(".")


def test_facets_are_charts_of_their_own():
    call = {"target": {"a": 5}, "rebase": {"b": ["2020-04-01"]}}
    found = ptd(call, TO_TWELVE, MONTHS[:6] * 2, ["b"] * 6 + ["a"] * 6)
    assert found["points"]["f"] == ["a"] * 6 + ["b"] * 6
    assert found["summary"]["f"] == ["a", "b", "b"]
    assert found["summary"]["rebase_group"] == [0, 0, 1]
    assert found["summary"]["mean_col"] == [9.5, 2.0, 5.0]
    assert found["summary"]["assurance_type"] == ["consistent_pass", "NA", "inconsistent"]


@pytest.mark.parametrize(
    ("y", "x"), [([], MONTHS), (["NA"] * 12, MONTHS), ([1, 2, 3], ["2020-01-01"] * 3)]
)
def test_what_the_dots_cannot_take_is_refused(y, x):
    assert ptd({}, y, x)["error"] is True


def test_no_values_and_infinite_ones_are_drawn():
    assert ptd([], [], [])["points"]["y"] == []
    assert ptd({}, [5, "Inf"] * 6)["points"]["y"][1] == "Inf"
