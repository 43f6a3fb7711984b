"""What may be done to a project and its measures, and what is refused with which words."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from answerable.accounts.models import TrailEntry
from answerable.improvement import actions
from answerable.improvement.models import Measure, Observation, TeamMember
from answerable.improvement.pasting import PastedRow
from answerable.improvement.progress import Evidence
from answerable.improvement.refusals import Refused, Warned

MONDAY = date(2026, 6, 1)


def test_whoever_starts_a_project_leads_it(project, people):
    member = project.team.get()
    assert (member.person, member.role) == (people["leader"], TeamMember.Role.LEADER)
    assert project.aim == (
        "Use one handover sheet on every shift nine times in ten, by 31 December 2026."
    )
    assert project.status == "proposed"
    assert TrailEntry.objects.filter(deed="project started", key=str(project.pk)).exists()


def test_a_charter_takes_another_person_than_the_leader(project, as_leader, as_coach):
    with pytest.raises(Refused, match="other than the project's leader"):
        actions.approve_charter(project=project, **as_leader)
    actions.approve_charter(project=project, **as_coach)
    assert project.status == "running"


def test_a_charter_that_changes_must_be_approved_again(project, as_leader, as_coach):
    actions.approve_charter(project=project, **as_coach)
    actions.change_project(project=project, tags=["wards"], **as_leader)
    assert project.status == "running"
    actions.change_project(project=project, charter="On Elm and Oak.", **as_leader)
    assert project.status == "proposed"


def test_a_project_closes_with_what_was_learned(project, as_leader):
    ending: dict[str, Any] = {"outcome": "completed", "gains": "held", "on": date(2026, 6, 1)}
    with pytest.raises(Refused, match="learned"):
        actions.close(project=project, learned=" ", **ending, **as_leader)
    actions.close(project=project, learned="Start small.", **ending, **as_leader)
    project.refresh_from_db()
    assert project.status == "completed"
    with pytest.raises(Refused, match="closed"):
        actions.change_project(project=project, title="Again", **as_leader)


def test_a_score_unlike_the_evidence_says_why_and_another_countersigns(
    project, as_leader, as_coach
):
    given = {"project": project, "evidence": Evidence(), "said": ["nothing yet"]}
    with pytest.raises(Refused, match="halves"):
        actions.score(score=Decimal("0.7"), why="", **given, **as_leader)
    with pytest.raises(Refused, match=r"suggests 0\.5"):
        actions.score(score=Decimal("2.0"), why="", **given, **as_leader)
    made = actions.score(score=Decimal("2.0"), why="Values are on paper.", **given, **as_leader)
    with pytest.raises(Refused, match="other than"):
        actions.countersign(score=made, **as_leader)
    actions.countersign(score=made, **as_coach)
    with pytest.raises(Refused, match="already"):
        actions.countersign(score=made, **as_coach)


def test_a_correction_is_a_new_row_and_the_old_one_is_kept(measure, as_leader):
    first = actions.record_one(measure=measure, day=MONDAY, value=Decimal(21), **as_leader)
    with pytest.raises(Refused, match="already"):
        actions.record_one(measure=measure, day=MONDAY, value=Decimal(22), **as_leader)
    with pytest.raises(Refused, match="why"):
        actions.correct(observation=first, value=Decimal(12), reason="", **as_leader)
    second = actions.correct(observation=first, value=Decimal(12), reason="typed back", **as_leader)
    with pytest.raises(Refused, match="newer"):
        actions.correct(observation=first, value=Decimal(13), reason="again", **as_leader)
    assert [o.value for o in Observation.objects.all().standing()] == [12]
    gone = actions.withdraw(observation=second, reason="not collected", **as_leader)
    assert not Observation.objects.all().standing()
    again = actions.record_one(measure=measure, day=MONDAY, value=Decimal(11), **as_leader)
    assert again.supersedes == gone
    assert Observation.objects.count() == 4


def test_pasting_the_same_rows_twice_adds_nothing(measure, as_leader):
    rows = [PastedRow(date(2026, 1, n), "Elm ward", Decimal(n), None) for n in range(1, 20)]
    assert actions.record_many(measure=measure, rows=rows, **as_leader) == (19, 0)
    assert actions.record_many(measure=measure, rows=rows, **as_leader) == (0, 19)
    changed = [PastedRow(date(2026, 1, 1), "Elm ward", Decimal(99), None)]
    with pytest.raises(Refused, match="another value"):
        actions.record_many(measure=measure, rows=changed, **as_leader)
    with pytest.raises(Refused, match="same date"):
        actions.record_many(measure=measure, rows=[rows[0], rows[0]], **as_leader)


def test_an_unlikely_date_needs_a_reason(measure, as_leader):
    later = date(2026, 7, 1)
    with pytest.raises(Warned, match="future"):
        actions.record_one(measure=measure, day=later, value=Decimal(2), **as_leader)
    made = actions.record_one(
        measure=measure, day=later, value=Decimal(2), override="a plan", **as_leader
    )
    assert made.reason == "a plan"


@pytest.mark.parametrize(
    ("value", "total", "words"),
    [(5, None, "total"), (5, 0, "total"), (6, 5, "above"), (-1, 5, "below"), (10**12, 5, "large")],
)
def test_what_a_proportion_cannot_be(as_leader, value, total, words):
    proportion = actions.define_measure(
        name="Sheets used", kind="process", definition="d", unit="%", direction="increase",
        ratio=True, chart="p", **as_leader,
    )  # fmt: skip
    of = None if total is None else Decimal(total)
    with pytest.raises(Refused, match=words):
        actions.record_one(
            measure=proportion, day=MONDAY, value=Decimal(value), denominator=of, **as_leader
        )


def test_a_measure_is_defined_once(measure, deed):
    with pytest.raises(Refused, match="use it"):
        actions.define_measure(name="missed VISITS", kind="outcome", definition="d", **deed)
    with pytest.raises(Refused, match="out of a total"):
        actions.define_measure(name="Rate", kind="outcome", definition="d", chart="u", **deed)


def test_two_projects_use_one_measure(project, measure, as_leader):
    other = actions.start_project(
        title="Another", aim="Fewer.", started_on=date(2026, 1, 1), **as_leader
    )
    for one in (project, other):
        actions.use_measure(project=one, measure=measure, place="Elm ward", **as_leader)
    assert measure.uses.count() == 2
    with pytest.raises(Refused, match="already"):
        actions.use_measure(project=project, measure=measure, place="Elm ward", **as_leader)


def test_the_database_refuses_two_first_values(measure, as_leader):
    first = actions.record_one(measure=measure, day=MONDAY, value=Decimal(1), **as_leader)
    with pytest.raises(IntegrityError), transaction.atomic():
        Observation.objects.create(
            measure=measure, day=MONDAY, value=2, recorded_at=first.recorded_at
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Observation.objects.create(
            measure=measure, day=date(2026, 6, 2), numerator=2, recorded_at=first.recorded_at
        )


def test_an_outline_is_edited_line_by_line(project, as_leader):
    crews = actions.add_driver(project=project, text="Reliable handover", **as_leader)
    time = actions.add_driver(project=project, text="Protected time", under=crews, **as_leader)
    idea = actions.add_driver(project=project, text="A bell at 7", under=time, **as_leader)
    other = actions.add_driver(project=project, text="Shared sheet", **as_leader)
    assert [(d.text, d.depth) for d in project.drivers.all()] == [
        ("Reliable handover", 1), ("Protected time", 2), ("A bell at 7", 3), ("Shared sheet", 1),
    ]  # fmt: skip
    assert actions.arrange(driver=other, how="up", **as_leader)
    assert project.drivers.first() == other
    assert not actions.arrange(driver=idea, how="indent", **as_leader)
    with pytest.raises(Refused, match="nothing under"):
        actions.add_driver(project=project, text="Deeper", under=idea, **as_leader)
    actions.reword(driver=idea, text="A bell at 8", measure=None, **as_leader)
    actions.add_cycle(
        project=project, ramp="Bell", title="One day", prediction="All come", plan="p",
        idea=idea, started_on=MONDAY, **as_leader,
    )  # fmt: skip
    with pytest.raises(Refused, match="cycle"):
        actions.remove_driver(driver=crews, **as_leader)
    assert actions.remove_driver(driver=other, **as_leader) == 1


def test_a_cycle_begins_with_a_prediction_and_ends_in_a_decision(project, as_leader):
    given: dict[str, Any] = {"title": "One shift", "plan": "On Monday", "started_on": MONDAY}
    with pytest.raises(Refused, match="predict"):
        actions.add_cycle(project=project, ramp="Sheet", prediction="", **given, **as_leader)
    first = actions.add_cycle(
        project=project, ramp="Sheet", prediction="8 of 10", **given, **as_leader
    )
    second = actions.add_cycle(
        project=project, ramp="Sheet", prediction="9 of 10", **given, **as_leader
    )
    assert (first.number, second.number) == (1, 2)
    assert first.stage == "do"
    with pytest.raises(Refused, match="what was done"):
        actions.advance_cycle(cycle=first, decision="adopt", **as_leader)
    first.refresh_from_db()
    done = actions.advance_cycle(
        cycle=first, do="Done", study="9 of 10", held="yes", decision="adapt", **as_leader
    )
    assert (done.stage, done.ended_on) == ("done", date(2026, 6, 15))
    with pytest.raises(Refused, match="ended"):
        actions.advance_cycle(cycle=first, do="More", **as_leader)


def test_tasks_and_notes_and_parts(project, people, as_coach):
    task = actions.add_task(
        project=project, text="Print sheets", person=people["leader"], due_on=MONDAY, **as_coach
    )
    actions.finish_task(task=task, on=MONDAY, **as_coach)
    assert project.tasks.get().done_on == MONDAY
    actions.note(project=project, text="Met the team", kind="contact", on=MONDAY, **as_coach)
    assert project.notes.get().by == people["coach"]
    joined = actions.join(
        project=project, person=people["coach"], role="coach", on=MONDAY, **as_coach
    )
    with pytest.raises(Refused, match="already"):
        actions.join(project=project, person=people["coach"], role="coach", on=MONDAY, **as_coach)
    actions.leave(member=joined, on=MONDAY, **as_coach)
    assert project.team.filter(until=None).count() == 1


def test_a_target_set_again_for_a_day_replaces_it(measure, deed):
    for value in (9, 8):
        actions.set_target(
            measure=measure, value=Decimal(value), from_day=MONDAY, why="board", **deed
        )
    assert [t.value for t in measure.targets.all()] == [8]
    assert Measure.objects.get().targets.count() == 1
