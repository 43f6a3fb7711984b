from __future__ import annotations

import math

import numpy as np
import pytest

from answerable.spc.picture import in_words, of_profile, specification
from answerable.spc.plot_the_dots import Plan
from answerable.spc.profiles import PROFILES, disagreements, in_full, named, profile_chart
from answerable.spc.series import SeriesError

BASE = [10.0, 12.0] * 7


def months(n):
    return [f"{2000 + i // 12}-{i % 12 + 1:02d}-01" for i in range(n)]


def charted(values, key="mdc-2023", exclude=(), **plan):
    return profile_chart(months(len(values)), values, named(key), Plan(**plan), exclude=exclude)


def test_phases_are_judged_each_by_itself():
    made = charted(BASE + [40.0, 42.0] * 7, rebase=("2001-02-20",))
    # the fifteenth point is the first on or after the date
    assert made.group.tolist() == [0] * 14 + [1] * 14
    assert (made.centre[0], made.centre[-1]) == (11, 41)
    assert set(made.rule) == {""}
    assert made.variation == "common_cause"


def test_an_excluded_point_is_drawn_and_in_no_limit_and_no_rule():
    values = [*BASE, 90.0]
    label = months(15)[-1]
    assert charted(values).rule[-1] == "outside"
    made = charted(values, exclude=(label,))
    assert made.rule[-1] == ""
    assert made.value[-1] == 90
    assert made.excluded.tolist() == [False] * 14 + [True]
    assert made.centre[-1] == 11


def test_limits_held_fast_come_from_the_first_points():
    made = charted(BASE + [30.0] * 7, fix_after=14)
    assert made.centre[-1] == 11
    assert made.upper[-1] == pytest.approx(11 + 2.66 * 2)
    assert made.variation == "special_cause_improvement"


@pytest.mark.parametrize(
    ("target", "direction", "found"),
    [
        (20.0, "increase", "consistent_fail"),
        (20.0, "decrease", "consistent_pass"),
        (2.0, "increase", "consistent_pass"),
        (11.0, "increase", "inconsistent"),
        (11.0, "neutral", None),
        (None, "increase", None),
    ],
)
def test_the_target_against_the_limits(target, direction, found):
    assert charted(BASE, target=target, direction=direction).assurance == found


def test_there_is_no_assurance_without_limits():
    made = charted(BASE[:12], target=20.0)
    assert made.assurance is None
    assert math.isnan(made.upper[-1])
    assert charted(BASE, key="ihi-run", target=20.0).assurance is None


def test_a_series_that_never_varies_and_meets_its_target_passes():
    assert charted([100.0] * 24, target=95.0).assurance == "consistent_pass"


def test_the_picture_and_its_words():
    made = charted(BASE + [30.0] * 7, fix_after=14, target=25.0, direction="decrease")
    picture = of_profile(made, title="Falls")
    words = in_words(picture)
    assert "Beyond a limit (concern): 7 points from 2001-03-01 to 2001-09-01." in words
    assert specification(picture)["title"]["subtitle"] == "Rules: mdc-2023"
    pattern = of_profile(charted([10.0, 10.1, 9.9] * 6 + [20, 0], key="nelson"), title="Waits")
    shown = specification(pattern)["layer"][-1]["encoding"]["color"]["scale"]["domain"]
    assert shown[-1] == "a pattern"
    assert "15 or more points within one sigma (a pattern)" in in_words(pattern)


def test_an_empty_chart_is_a_chart():
    made = charted([])
    assert made.kind == ()
    assert in_words(of_profile(made, title="Falls")) == "Falls: no values."


def test_two_profiles_side_by_side_and_why():
    values = [11.0, 9.0] * 8 + [11.0, 10.9, 11.0, 10.9, 11.0, 10.9, 11.0]
    points, why = disagreements(charted(values), charted(values, key="western-electric"))
    assert len(points) >= 7
    assert points[0].first == "7 or more points on one side of the mean"
    assert points[0].second == ""
    assert "Shift: 7 by mdc-2023, 8 by western-electric." in why
    assert "Trend: 7 by mdc-2023, none by western-electric." in why
    same = charted(values)
    assert disagreements(same, same) == ((), ())


@pytest.mark.parametrize("profile", PROFILES.values(), ids=list(PROFILES))
def test_every_rule_can_be_said(profile):
    made = profile_chart(months(3), [1, 2, math.nan], profile, Plan())
    assert len(made.labels) == 3
    for rule in made.phases[0].fired:
        assert in_full(rule, profile)


def test_what_a_chart_refuses():
    with pytest.raises(SeriesError, match="one date"):
        profile_chart(["a", "a"], [1, 2], named("nelson"), Plan())
    with pytest.raises(SeriesError, match="12 points"):
        charted(BASE, fix_after=3)
    with pytest.raises(SeriesError, match="direction"):
        charted(BASE, direction="up")
    with pytest.raises(SeriesError, match="same series"):
        disagreements(charted(BASE), charted(BASE[:13]))
    assert np.isnan(charted([math.nan] * 3).centre).all()
