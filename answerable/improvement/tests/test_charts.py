"""Charts by decision: whose rules, phases with a second person, guards, and what followed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from answerable.improvement import actions
from answerable.improvement.charting import (
    changes,
    charted,
    improving,
    in_force,
    rules_by_chart,
    sustained,
)
from answerable.improvement.charting.predictions import score_of
from answerable.improvement.models import ChartDecision, Cycle, Measure
from answerable.improvement.pasting import PastedRow
from answerable.improvement.refusals import Refused

pytestmark = pytest.mark.django_db
FIRST = date(2026, 1, 5)
STEADY = [20, 23, 18, 21, 19, 22, 20, 23, 18, 21, 19, 22, 20]
LOWER = [13, 12, 14, 13, 12, 14, 13, 12, 14]


def day(n):
    return FIRST + timedelta(weeks=n)


@pytest.fixture
def record(deed):
    def recorded(measure, values, totals=None):
        rows = [
            PastedRow(day(n), "", v, totals[n] if totals else None) for n, v in enumerate(values)
        ]
        actions.record_many(measure=measure, rows=rows, **deed)
        return measure

    return recorded


@pytest.fixture
def moved(measure, record):
    """Steady for thirteen weeks, then lower."""
    return record(measure, [*STEADY, *LOWER])


@pytest.fixture
def cycle(project, moved, as_leader):
    actions.use_measure(project=project, measure=moved, **as_leader)
    return actions.add_cycle(
        project=project,
        ramp="Texts",
        title="Two nurses",
        prediction="Fewer than 15",
        plan="Text the day before",
        started_on=day(13),
        **as_leader,
    )


def test_charts_begin_with_the_rules_of_the_product():
    assert rules_by_chart() == dict.fromkeys(Measure.Chart.values, "anhoej") | {"dots": "mdc-2023"}
    only = in_force("dots")
    assert (len(only), only[0].profile, only[0].since) == (1, "mdc-2023", None)


def test_a_choice_of_rules_is_dated_and_the_history_is_kept(moved, deed):
    actions.choose_rules(chart="dots", profile="ptd-0.2.2", why="As our reports do", **deed)
    assert charted(moved).picture.profile == "ptd-0.2.2"
    now, before = in_force("dots")
    assert (now.profile, now.why, now.since) == ("ptd-0.2.2", "As our reports do", deed["now"])
    assert (before.profile, before.until) == ("mdc-2023", deed["now"])
    assert charted(moved, profile="mdc-2023").picture.profile == "mdc-2023"


@pytest.mark.parametrize(
    ("chart", "profile", "why"),
    [
        ("dots", "mdc-2023", "x"),
        ("dots", "ihi-run", "x"),
        ("p", "nelson", "x"),
        ("dots", "nelson", " "),
    ],
)
def test_rules_are_refused(chart, profile, why, deed):
    with pytest.raises(Refused):
        actions.choose_rules(chart=chart, profile=profile, why=why, **deed)


def test_a_shift_after_a_change_proposes_a_phase_and_a_person_decides(cycle, moved, as_leader):
    chart = charted(moved, cycles=[cycle])
    assert chart.proposal.at == day(13).isoformat()
    actions.decide(
        measure=moved, kind="phase", day=day(13), why="Texts are sent", evidence="9 low",
        **as_leader,
    )  # fmt: skip
    drawn = charted(moved, cycles=[cycle])
    assert drawn.proposal is None
    assert drawn.picture.centre[0] == pytest.approx(sum(STEADY) / 13)
    assert drawn.picture.centre[-1] == pytest.approx(13)
    assert improving(drawn)
    assert sustained(drawn)


def test_of_a_board_measure_a_second_person_agrees(moved, as_leader, as_coach):
    moved.board = True
    moved.save()
    made = actions.decide(measure=moved, kind="phase", day=day(13), why="Texts", **as_leader)
    assert made.state == "waiting"
    assert set(charted(moved).picture.phase) == {0}
    with pytest.raises(Refused, match="other than"):
        actions.agree(decision=made, **as_leader)
    agreed = actions.agree(decision=made, **as_coach)
    assert set(charted(moved).picture.phase) == {0, 1}
    with pytest.raises(Refused):
        actions.agree(decision=agreed, **as_coach)
    with pytest.raises(IntegrityError), transaction.atomic():
        ChartDecision.objects.update(agreed_by=made.decided_by_id)


def test_an_undone_decision_is_kept_and_holds_no_more(moved, as_leader):
    made = actions.decide(measure=moved, kind="out", day=day(3), why="Miscounted", **as_leader)
    assert charted(moved).picture.kinds[3] == "left out"
    gone = actions.undo(decision=made, why="It was right", **as_leader)
    assert (gone.state, ChartDecision.objects.count()) == ("undone", 1)
    assert charted(moved).picture.kinds[3] == "concern"
    with pytest.raises(Refused):
        actions.undo(decision=gone, why="again", **as_leader)
    actions.decide(measure=moved, kind="out", day=day(3), why="It was wrong", **as_leader)


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "phase", "day": FIRST, "why": "x"},
        {"kind": "phase", "day": date(2030, 1, 1), "why": "x"},
        {"kind": "out", "day": date(2026, 1, 6), "why": "x"},
        {"kind": "hold", "points": 11, "why": "x"},
        {"kind": "hold", "why": "x"},
        {"kind": "phase", "day": date(2026, 3, 2), "why": " "},
    ],
)
def test_nonsense_is_refused(given, moved, as_leader):
    with pytest.raises(Refused):
        actions.decide(measure=moved, **given, **as_leader)


@pytest.mark.parametrize("profile", ["mdc-2023", "ptd-0.2.2", "nelson"])
def test_phases_values_left_out_and_limits_held_are_drawn_together(profile, moved, as_leader):
    for given in (
        {"kind": "phase", "day": day(13)},
        {"kind": "out", "day": day(2)},
        {"kind": "hold", "points": 12},
    ):
        actions.decide(measure=moved, why="Agreed", **given, **as_leader)
    actions.set_target(measure=moved, value=15, from_day=day(10), why="The board", **as_leader)
    picture = charted(moved, profile=profile).picture
    assert picture.profile == profile
    assert picture.kinds[2] == "left out"
    assert len(picture.labels) == len(picture.centre) == len(picture.kinds) == 22
    first = [v for n, v in enumerate(STEADY[:12] if profile != "ptd-0.2.2" else STEADY) if n != 2]
    assert picture.centre[0] == pytest.approx(sum(first) / len(first))
    assert [str(v) for v in picture.target[9:11]] == ["nan", "15.0"]


@pytest.mark.parametrize("chart", [c for c in Measure.Chart.values if c not in ("xbar", "s")])
def test_every_kind_of_chart_is_drawn_with_decisions(chart, deed, record, as_leader):
    measure = actions.define_measure(
        name="Seen in time", kind="process", definition="x", unit="%", direction="increase",
        ratio=True, chart=chart, **deed,
    )  # fmt: skip
    record(measure, [v + 20 for v in STEADY], [60 + n for n in range(13)])
    for given in ({"kind": "phase", "day": day(7)}, {"kind": "out", "day": day(2)}):
        actions.decide(measure=measure, why="Agreed", **given, **as_leader)
    made = charted(measure)
    assert set(made.picture.phase) in ({0, 1}, {1, 2})
    assert made.words


def test_guards_speak_about_the_last_phase(measure, record):
    said = " ".join(charted(record(measure, STEADY[:5])).cautions)
    assert "only 5 values" in said


def test_proportions_that_vary_too_much_are_better_drawn_otherwise(deed, record, as_leader):
    measure = actions.define_measure(
        name="Reminded", kind="process", definition="x", unit="%", direction="increase",
        ratio=True, chart="p", **deed,
    )  # fmt: skip
    record(measure, [100, 400] * 8, [500] * 16)
    made = charted(measure)
    assert made.suggestion.chart == "pp"
    assert any("a p' chart allows for that" in caution for caution in made.cautions)
    actions.redraw(measure=measure, chart="pp", **as_leader)
    assert charted(measure).suggestion is None
    with pytest.raises(Refused):
        actions.redraw(measure=measure, chart="zz", **as_leader)


def test_a_suggestion_needs_totals_to_take_it(moved, as_leader):
    with pytest.raises(Refused):
        actions.redraw(measure=moved, chart="pp", **as_leader)


def test_a_change_is_followed_by_a_signal_after_so_many_days(cycle, moved):
    found = changes(charted(moved, cycles=[cycle]))[0]
    assert (found.before, found.after, found.enough) == (13, 9, True)
    # 13 lies within the limits that were held, 12 a week later does not
    assert (found.signal, found.seen, found.days) == (day(14), day(14), 7)
    assert (found.rule, found.lower > 12) == ("Beyond a limit", True)
    assert "Had nothing changed" in found.chance


def test_a_change_is_held_against_the_limits_of_the_measures_own_chart(cycle, deed, record):
    """Of ten after weeks of a hundred, three are as usual; an individuals chart would signal."""
    measure = actions.define_measure(
        name="Reminded", kind="process", definition="x", unit="%", direction="increase",
        ratio=True, chart="p", **deed,
    )  # fmt: skip
    usual = [10, 11, 9, 10, 12, 8, 10, 11, 9, 10, 9, 11, 10]
    totals = [100] * len(usual)
    record(measure, [*usual, 3], [*totals, 10])
    assert changes(charted(measure, cycles=[cycle]))[0].signal is None
    record(measure, [*usual, 3, 30], [*totals, 10, 100])
    found = changes(charted(measure, cycles=[cycle]))[0]
    assert found.signal == day(14)
    assert found.centre == pytest.approx(10, abs=0.1)
    assert found.upper == pytest.approx(10 + 3 * (10 * 90 / 100) ** 0.5, abs=0.1)


def test_too_few_values_before_a_change_say_so(cycle, moved, as_leader):
    cycle.started_on = day(5)
    found = changes(charted(moved, cycles=[cycle]))[0]
    assert (found.enough, found.signal, found.chance) == (False, None, "")


def test_a_phase_is_a_new_baseline(cycle, moved, as_leader):
    actions.decide(measure=moved, kind="phase", day=day(8), why="A new form", **as_leader)
    assert changes(charted(moved, cycles=[cycle]))[0].before == 5


@pytest.mark.parametrize(
    ("held", "share"), [([""], None), (["yes"], 1), (["yes", "no"], 0.5), (["partly", ""], 0.5)]
)
def test_predictions_are_scored(held, share):
    assert score_of(Cycle(held=one) for one in held).share == share


def test_the_pages_of_decisions(signed_in, moved, cycle):
    leader, coach = signed_in("leader"), None
    page = reverse("improvement:measure", args=[moved.pk])
    assert "Is this a new phase?" in leader.get(page).content.decode()
    at = reverse("improvement:decide", args=[moved.pk, "phase"])
    when = {"day_day": 6, "day_month": 4, "day_year": 2026}
    assert str(day(13).year) in leader.get(at).content.decode()
    assert leader.post(at, when | {"why": "Texts are sent"}).status_code == 302
    made = ChartDecision.objects.get()
    assert (made.day, made.evidence[:8]) == (day(13), "9 values")
    assert "Texts are sent" in leader.get(page).content.decode()
    undo = reverse("improvement:undo_decision", args=[made.pk])
    assert leader.post(undo, {"why": "Not yet"}).status_code == 302
    assert "undone on" in leader.get(page).content.decode()
    assert leader.get(reverse("improvement:decide", args=[moved.pk, "zz"])).status_code == 404
    assert leader.get(reverse("improvement:compare", args=[moved.pk])).status_code == 403
    coach = signed_in("coach")
    compared = coach.get(reverse("improvement:compare", args=[moved.pk]), {"with": "nelson"})
    assert "Shift: 7 by mdc-2023, 9 by nelson." in compared.content.decode()
    # the same said by other rules' names is no disagreement
    beside = coach.get(reverse("improvement:compare", args=[moved.pk]), {"with": "ptd-0.2.2"})
    assert "They say the same of every value." in beside.content.decode()


def test_two_people_undo_what_two_people_decided(signed_in, moved, as_leader, as_coach):
    moved.board = True
    moved.save()
    made = actions.decide(measure=moved, kind="phase", day=day(13), why="Texts", **as_leader)
    leader = signed_in("leader")
    assert (
        "Waits for a second person"
        in leader.get(reverse("improvement:measure", args=[moved.pk])).content.decode()
    )
    coach = signed_in("coach")
    assert coach.post(reverse("improvement:agree", args=[made.pk])).status_code == 302
    made.refresh_from_db()
    assert made.state == "standing"
    undo = reverse("improvement:undo_decision", args=[made.pk])
    assert signed_in("leader").get(undo).status_code == 403
    assert signed_in("coach").get(undo).status_code == 200


def test_the_rules_page_and_an_old_chart_drawn_anew(signed_in, moved, deed):
    head = signed_in("head")
    at = reverse("improvement:choose_rules", args=["dots"])
    assert head.post(at, {"profile": "nelson", "why": "For the audit"}).status_code == 302
    assert "For the audit" in head.get(reverse("improvement:rules")).content.decode()
    old = head.get(reverse("improvement:measure", args=[moved.pk]), {"rules": "mdc-2023"})
    assert "Drawn anew by mdc-2023" in old.content.decode()
    assert head.get(reverse("improvement:choose_rules", args=["zz"])).status_code == 404
    assert signed_in("leader").get(at).status_code == 403


def test_the_shipped_cases_are_run_on_a_page(signed_in):
    page = signed_in("leader").get(reverse("improvement:checked")).content.decode()
    assert "238 of 238 cases are equal" in page
    assert "Nowhere." in page
    again = signed_in("leader").post(reverse("improvement:checked")).content.decode()
    assert "238 of 238" in again


def test_charts_side_by_side_and_changes(signed_in, moved, cycle, project):
    leader = signed_in("leader")
    assert moved.name in leader.get(reverse("improvement:charts")).content.decode()
    empty = leader.get(reverse("improvement:charts"), {"programme": "999"}).content.decode()
    assert "There is no measure to show yet" in empty
    page = leader.get(reverse("improvement:changes", args=[project.pk])).content.decode()
    assert "It was followed by a signal" in page
    assert "does not show that the change caused it" in page
    assert "Fewer than 15" in page


def test_one_click_takes_the_suggestion(signed_in, deed, record):
    measure = actions.define_measure(
        name="Reminded", kind="process", definition="x", unit="%", direction="increase",
        ratio=True, chart="p", **deed,
    )  # fmt: skip
    record(measure, [100, 400] * 8, [500] * 16)
    leader = signed_in("leader")
    page = leader.get(reverse("improvement:measure", args=[measure.pk])).content.decode()
    assert "Another chart may suit these values" in page
    leader.post(reverse("improvement:redraw", args=[measure.pk]), {"chart": "pp"})
    measure.refresh_from_db()
    assert measure.chart == "pp"
