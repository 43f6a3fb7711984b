"""What a chart says now, and when a new phase may be due."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from answerable.spc.control_chart import Choices, control_chart
from answerable.spc.picture import in_words, of_control_chart, of_profile, specification
from answerable.spc.plot_the_dots import Plan
from answerable.spc.profiles import PROFILES, profile_chart
from answerable.spc.rebase import fewest_for, propose
from answerable.spc.series import gather
from answerable.spc.verdict import icon, verdict

STEADY = [10.0, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 10]


def days(n):
    return [f"2026-{i // 28 + 1:02d}-{i % 28 + 1:02d}" for i in range(n)]


def picture(values, *, target=None, direction="increase", key="mdc-2023", **more):
    plan = Plan(direction=direction, target=target, **more)
    made = profile_chart(days(len(values)), values, PROFILES[key], plan)
    return of_profile(made, title="Visits")


@pytest.mark.parametrize(
    ("last", "target", "direction", "expected"),
    [
        ([], None, "increase", ("common", "")),
        ([], 11, "increase", ("common", "either")),
        ([], 30, "increase", ("common", "fail")),
        ([], 30, "decrease", ("common", "pass")),
        ([], 1, "increase", ("common", "pass")),
        ([], 1, "decrease", ("common", "fail")),
        ([], 30, "neutral", ("common", "")),
        ([25], None, "increase", ("improvement high", "")),
        ([25], None, "decrease", ("concern high", "")),
        ([0], None, "increase", ("concern low", "")),
        ([0], None, "decrease", ("improvement low", "")),
        ([0], None, "neutral", ("neutral", "")),
    ],
)
def test_the_verdict_of_the_latest_value(last, target, direction, expected):
    found = verdict(picture([*STEADY, *last], target=target, direction=direction), direction)
    assert (found.variation, found.assurance) == expected
    assert len(found.sentences) == 1 + bool(found.assurance)


def test_no_values_have_no_verdict():
    assert verdict(picture([]), "increase").variation == "common"


def test_a_run_chart_shows_a_pattern():
    values = [1.0, 2, 1, 2, 1, 2, 1, 8, 9, 8, 9, 8, 9, 8]
    made = control_chart(gather(days(14), values), Choices("run"))
    assert verdict(of_control_chart(made, title="x"), "increase").variation == "pattern"


def test_a_point_beyond_a_limit_is_judged_by_the_direction():
    made = control_chart(gather(days(14), [*STEADY, 40]), Choices("i"))
    kinds = {d: of_control_chart(made, title="x", direction=d).kinds[-1] for d in ("increase", "")}
    assert kinds == {"increase": "improvement", "": "high or low"}


@pytest.mark.parametrize(
    "key",
    ["common", "improvement high", "improvement low", "concern high", "concern low", "neutral",
     "pattern", "pass", "fail", "either"],
)  # fmt: skip
def test_every_icon_carries_its_words(key):
    drawn = icon(key)
    assert 'role="img" aria-label="' in drawn
    assert drawn.count("<svg") == drawn.count("</svg>") == 1


MOVED = [*STEADY, 7, 8, 7, 8, 7, 8, 7]


def test_a_shift_that_lasts_after_a_change_proposes_a_phase():
    found = propose(picture(MOVED), [days(20)[12]], "mdc-2023")
    assert (found.at, found.change, found.points) == (days(20)[13], days(20)[12], 7)
    assert found.rule == "7 values in a row below the centre line, where 7 are a shift"


@pytest.mark.parametrize(
    ("values", "changes"),
    [
        (MOVED, []),  # nothing was changed
        (MOVED, [days(20)[15]]),  # the change came after the shift began
        ([*MOVED, 14], [days(20)[12]]),  # it has not lasted
        (MOVED[:-1], [days(20)[12]]),  # too short
        ([7.0] * 9, [days(20)[3]]),  # no side at all
    ],
)
def test_without_evidence_nothing_is_proposed(values, changes):
    assert propose(picture(values), changes, "mdc-2023") is None


def test_a_phase_that_has_begun_is_not_proposed_again():
    begun = picture(MOVED, rebase=(days(20)[13],))
    assert propose(begun, [days(20)[12]], "mdc-2023") is None


@pytest.mark.parametrize(
    ("profile", "useful", "fewest"),
    [("mdc-2023", 24, 7), ("ptd-0.2.2", 24, 7), ("ihi-run", 24, 6), ("anhoej", 24, 9)],
)
def test_how_long_a_shift_is_is_for_the_profile(profile, useful, fewest):
    assert fewest_for(profile, useful) == fewest


def test_phases_limits_held_and_values_left_out_together():
    values = [*STEADY, 30, *[5.0, 6] * 8]
    plan = Plan(rebase=(days(30)[14],), fix_after=12, target=8)
    made = profile_chart(days(30), values, PROFILES["mdc-2023"], plan, exclude={days(30)[13]})
    drawn = of_profile(made, title="Visits")
    assert drawn.kinds[13] == "left out"
    assert set(drawn.phase) == {0, 1}
    assert drawn.centre[0] == pytest.approx(np.mean(STEADY[:12]))
    assert drawn.centre[-1] == pytest.approx(5.5)
    assert f"Left out of the limits and the rules: {days(30)[13]}." in in_words(drawn)
    assert "left out" in str(specification(drawn))


def test_every_part_holds_its_own_limits():
    groups = gather(days(30), [*([4.0, 6] * 7), *([14.0, 16] * 8)])
    made = control_chart(groups, Choices("i", parts=(14,), freeze_each=12))
    assert made.baseline.tolist() == [True] * 12 + [False] * 2 + [True] * 12 + [False] * 4
    every = control_chart(groups, replace(made.choices, freeze_each=None))
    assert every.baseline.all()
