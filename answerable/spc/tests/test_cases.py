"""Cases of the R packages at their edges: missing values, sizes of nought, given lines."""

from __future__ import annotations

import json

import pytest

from answerable.spc.cases import run_case

MONTHS = [f"2020-{month:02d}-01" for month in range(1, 13)]
LONG = [f"20{year}-{month:02d}-01" for year in (20, 21) for month in range(1, 8)]
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
    constant = qic({"chart": "t"}, [3] * 12)["points"]
    assert (constant["lcl"][0], constant["ucl"][0], constant["lcl.95"][0]) == (0, "NA", "NA")


def test_a_centre_line_of_times_between_is_taken_for_a_root():
    assert qic({"chart": "t", "cl": 2})["points"]["cl"][0] == pytest.approx(2**3.6)


def test_fewer_lines_than_rows_are_gone_through_again():
    assert qic({"chart": "run", "cl": [5, 6]})["points"]["cl"] == [5, 6] * 6


def test_limits_frozen_before_the_first_point_come_of_nothing():
    points = qic({"chart": "i", "freeze": 0})["points"]
    assert (points["cl"][0], points["ucl"][0], points["baseline"]) == ("NaN", "NA", [False] * 12)


def test_named_parts_leave_no_freeze_even_where_they_are_one():
    assert all(qic({"freeze": 3, "part": ["a"] * 12})["points"]["baseline"])


def test_values_alone_are_numbered():
    found = qic({"chart": "run"}, y=None, x=[5, 6, 4])["points"]
    assert (found["x"], found["y"]) == ([1, 2, 3], [5, 6, 4])


def test_sizes_of_a_prime_chart_without_sizes_are_counts():
    assert qic({"chart": "ip"})["points"]["n"] == [1] * 12


def test_equal_values_of_a_subgroup_deviate_by_nothing():
    assert qic({"chart": "s"}, [0.1, 0.1, 0.1, 1, 2, 3], x=[1] * 3 + [2] * 3)["points"]["y"][0] == 0


def test_a_subgroup_without_values_takes_one_from_the_divisor():
    y = ["NA", "NA", "NA", 1, 2, 3, 4, 6, 8]
    points = qic({"chart": "s"}, y, x=[1] * 3 + [2] * 3 + [3] * 3)["points"]
    assert points["cl"][0] == pytest.approx(((2 * 1 + 2 * 4) / 3) ** 0.5)


def test_what_is_no_limit_is_none_before_negative_ones_become_nought():
    points = qic({"chart": "u", "y.neg": False}, n=[10, 0, *[10] * 10])["points"]
    assert points["lcl"][1] == "NA"


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
        {"chart": "i", "cl": [1, 2, 3, 4, 5]},
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


def test_facets_that_are_numbers_keep_their_order_and_kind():
    found = ptd({}, TO_TWELVE, MONTHS[:6] * 2, [10] * 6 + [9] * 6)
    assert found["summary"]["f"] == [9, 10]


def test_a_point_between_two_trends_that_is_equal_to_the_next_is_named_as_falling():
    y = [1, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10, 11, 12, 13]
    found = ptd({"screen_outliers": False, "fix_after_n_points": 12}, [v + 0.5 for v in y], LONG)
    named = found["points"]["special_cause_type"]
    assert named[6] == "7 Point Trend (Decreasing)"
    assert "7 Point Trend (Increasing)" in {named[5], named[7]}


def test_a_trajectory_is_drawn_in_order_of_the_dates():
    call = {"trajectory": "plan"}
    data = {"x": MONTHS[:3][::-1], "y": [3, 2, 1], "plan": [30, 20, "NA"]}
    found = run_case({"case": "x", "package": "NHSRplotthedots", "call": call, "input": data})
    assert found["points"]["trajectory"] == ["NA", 20, 30]


@pytest.mark.parametrize(
    "call",
    [
        {"target": {"a": 5}},
        {"rebase": {"z": MONTHS[3]}},
        {"target": [1, 2]},
        {"fix_after_n_points": [12, 15]},
    ],
)
def test_what_the_package_checks_first_is_refused(call):
    assert ptd(call, TO_TWELVE)["error"] is True
    assert ptd({}, [1, 2], [1, 2])["error"] is True


@pytest.mark.parametrize(
    ("y", "x"), [([], MONTHS), (["NA"] * 12, MONTHS), ([1, 2, 3], ["2020-01-01"] * 3)]
)
def test_what_the_dots_cannot_take_is_refused(y, x):
    assert ptd({}, y, x)["error"] is True


def test_no_values_and_infinite_ones_are_drawn():
    assert ptd([], [], [])["points"]["y"] == []
    assert ptd({}, [5, "Inf"] * 6)["points"]["y"][1] == "Inf"
