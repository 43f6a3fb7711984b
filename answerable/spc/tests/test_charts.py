from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.spc.charts import FAMILIES
from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.picture import in_words, of_control_chart, of_dots, specification
from answerable.spc.plot_the_dots import Plan, plot_the_dots, warnings
from answerable.spc.series import SeriesError, gather
from answerable.spc.table import read_table

ordinary = st.lists(st.integers(-1000, 1000), min_size=2, max_size=40)
anything = st.lists(st.one_of(st.floats(), st.just(math.nan)), max_size=12)


def dates(n):
    return [f"{2000 + i // 12}-{i % 12 + 1:02d}-01" for i in range(n)]


def drawn(values, chart="i", sizes=None, **more):
    return control_chart(gather(dates(len(values)), values, sizes), Choices(chart=chart, **more))


def attempted(work):
    """(what it gave, "") or (None, the sentence it refused with)."""
    try:
        return work(), ""
    except SeriesError as error:
        return None, str(error)


@given(ordinary, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(values, chance):
    labels = dates(len(values))
    rows = list(zip(labels, values, strict=True))
    chance.shuffle(rows)
    shuffled = plot_the_dots([r[0] for r in rows], [r[1] for r in rows], Plan())
    assert shuffled.rules.label == plot_the_dots(labels, values, Plan()).rules.label


@given(anything, st.sampled_from(sorted(FAMILIES)))
def test_nothing_raises_anything_but_a_sentence(values, chart):
    with np.errstate(all="ignore"):
        made, said = attempted(lambda: drawn(values, chart, sizes=[10.0] * len(values)))
        assert said.endswith(".") if made is None else len(made.value) == len(values)
        assert made is None or specification(of_control_chart(made, title="Waits"))


@given(anything)
def test_dots_raise_nothing_but_a_sentence(values):
    with np.errstate(all="ignore"):
        plan = Plan(target=3)
        dots, said = attempted(lambda: plot_the_dots(dates(len(values)), values, plan))
        assert "Missing values" in said if dots is None else len(dots.point_type) == len(values)


def test_a_proportion_chart_by_hand():
    made = drawn([10, 20, 30], "p", sizes=[100, 100, 100])
    assert made.centre[0] == pytest.approx(0.2)
    assert made.upper[0] == pytest.approx(0.2 + 3 * math.sqrt(0.2 * 0.8 / 100))
    assert made.value.tolist() == [0.1, 0.2, 0.3]


def test_a_rate_chart_by_hand_never_goes_below_nothing():
    made = drawn([1, 2, 3], "u", sizes=[10, 10, 10])
    assert made.centre[0] == pytest.approx(0.2)
    assert made.upper[0] == pytest.approx(0.2 + 3 * math.sqrt(0.2 / 10))
    assert made.lower.tolist() == [0, 0, 0]


def test_laneys_charts_widen_with_the_excess():
    values, sizes = [10, 60, 20, 70, 15, 80], [100] * 6
    assert drawn(values, "pp", sizes).upper[0] > drawn(values, "p", sizes).upper[0]
    assert drawn(values, "up", sizes).upper[0] > drawn(values, "u", sizes).upper[0]


def test_prime_individuals_widen_where_few_were_counted():
    made = drawn([50, 60, 55, 65], "ip", sizes=[100, 100, 4, 100])
    assert made.upper[2] > made.upper[0]


def test_parts_win_over_a_freeze_and_a_freeze_sets_limits():
    values = [1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8]
    parts = drawn(values, parts=(6,), freeze=3)
    assert parts.part.tolist() == [1] * 6 + [2] * 6
    assert (parts.centre[0], parts.centre[-1]) == (1.5, 8.5)
    assert drawn(values, freeze=6).centre[-1] == 1.5


def test_an_excluded_point_is_still_compared_with_the_limits():
    values = [10, 11, 10, 11, 90, 10, 11, 10, 11]
    made = drawn(values, exclude=(5,))
    assert made.outside.tolist() == [False] * 4 + [True] + [False] * 4
    assert made.centre[0] == 10.5


@pytest.mark.parametrize(
    ("labels", "values", "plan", "said"),
    [
        (["2020-01-01"] * 2, [1, 2], Plan(), "same date"),
        (dates(3), [1, 2, 3], Plan(fix_after=11), "12 points"),
        (dates(3), [1, 2, 3], Plan(direction="up"), "direction"),
    ],
)
def test_what_the_profile_refuses(labels, values, plan, said):
    with pytest.raises(SeriesError, match=said):
        plot_the_dots(labels, values, plan)


def test_what_a_reader_should_know_is_said():
    plan = Plan(rebase=("1999-01-01",), target=5)
    dots = plot_the_dots(dates(20), [5] * 19 + [6], plan)
    said = " ".join(warnings(dots, plan))
    assert "screening" in said
    assert "1999-01-01" in said


def test_the_picture_says_in_words_what_it_shows():
    values = [10, 11, 10, 12, 10, 11, 10, 12, 10, 11, 10, 12, 40]
    dots = plot_the_dots(dates(13), values, Plan(direction="decrease", target=11))
    picture = of_dots(dots, title="Falls", unit="a month")
    words = in_words(picture)
    assert "Above UCL (concern): 2001-01-01" in words
    assert "The target is 11" in words
    spec = specification(picture)
    assert spec["title"]["subtitle"] == "Rules: ptd-0.2.2"
    assert spec["data"]["values"][-1]["kind"] == "concern"


def test_a_run_chart_with_a_shift_has_a_dashed_centre_line():
    made = drawn([1, 2] * 6 + [8, 9] * 6, "run")
    picture = of_control_chart(made, title="Waits")
    assert picture.signal
    assert "unusually long run" in in_words(picture)
    assert specification(picture)["layer"][0]["mark"]["strokeDash"] == [6, 4]


def test_a_table_is_read():
    table = read_table('Month,Seen,n\n2020-01-01,"1,200",10\n2020-02-01,,12\n')
    assert table.title == "Seen"
    assert table.values[0] == 1200
    assert math.isnan(table.values[1])
    assert table.sizes == (10, 12)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2020-01-01,1\n2020-02-01,x\n", "Row 2: “x”"),
        ("", "two columns"),
        ("one\n", "two columns"),
        ("a,b\n", "no rows"),
    ],
)
def test_a_bad_table_is_refused_with_the_reason(text, said):
    with pytest.raises(SeriesError, match=said):
        read_table(text)


@given(st.text(max_size=60))
def test_any_text_is_a_table_or_a_sentence(text):
    table, said = attempted(lambda: read_table(text))
    assert said if table is None else table.labels
