"""The invented trust's improvement projects: one with a signal, one new, one stalled, one closed.

Every value is invented, and each project is marked illustrative.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.improvement import actions
from answerable.improvement.demonstration_teller import WEEK, Teller
from answerable.improvement.demonstration_worth import board_pack, templates, ways_in, worth
from answerable.improvement.evidence import evidence, in_sentences, uses
from answerable.improvement.models import Driver, Measure, Programme, Project
from answerable.improvement.progress import suggested


@transaction.atomic
def load(*, people: Mapping[str, Person], by: Actor, now: datetime) -> int:
    """Tell the stories; how many projects there are. `people` by the name of their role."""
    teller = Teller(people, now)
    programme = actions.start_programme(
        name="Timely access", aim="People are seen when they need it.",
        on=teller.today - 60 * WEEK, by=by, now=now,
    )  # fmt: skip
    missed_visits(teller, programme)
    handovers(teller)
    medicines(teller, programme)
    joy(teller)
    care_plans(teller)
    worth(teller)
    ways_in(teller)
    templates(teller)
    board_pack(teller)
    return Project.objects.count()


def missed_visits(t: Teller, programme: Programme) -> None:
    project = t.start(
        "Fewer missed visits", "Adult Community Services", 30,
        what="reduce missed visits", for_whom="for people under the Elm community team",
        how_much="from 20 to 12 a week", by_when=t.today + 10 * WEEK,
        programme=programme, strategic_aim="Timely access", tags=["community", "access"],
        charter="Missed visits cost a nurse’s day each week, and people wait longer.\n"
        "In: the Elm team’s booked visits. Out: clinics.",
    )  # fmt: skip
    actions.approve_charter(project=project, **t.by("head"))
    missed = t.measure(
        project, t.weekly([20] * 18 + [17] * 3 + [13] * 15),
        name="Missed visits", kind="outcome", unit="visits a week", direction="decrease",
        definition="Booked home visits at which nobody was in, each week from Monday to Sunday, "
        "counted by the team’s administrator from the booking system.",
        source="Booking system", collected_by=t.people["leader"],
    )  # fmt: skip
    actions.set_target(
        measure=missed, value=Decimal(12), from_day=project.started_on, why="The project’s aim",
        **t.by("leader"),
    )  # fmt: skip
    reminded = t.measure(
        project, t.weekly([6] * 12 + [24] * 14, of=40),
        name="Visits with a reminder sent", kind="process", unit="%", direction="increase",
        definition="Visits for which a text message went the day before, of all booked visits.",
        ratio=True, chart="p", source="Booking system",
    )  # fmt: skip
    t.measure(
        project, t.weekly([8] * 26),
        name="Calls to the team about reminders", kind="balancing", unit="calls a week",
        direction="decrease", definition="Calls logged at the front desk about a reminder.",
    )  # fmt: skip
    decide_charts(t, missed, reminded)
    lines = reminders(t, project, reminded)
    texting(t, project, lines["A text the day before"], missed)
    actions.add_task(
        project=project, text="Ask two patient partners to read the new text",
        person=t.people["leader"], due_on=t.today + WEEK, **t.by("coach"),
    )  # fmt: skip
    actions.note(
        project=project, kind="contact", on=t.today - 2 * WEEK,
        text="Looked at the chart together: the shift has held. Next, people without a mobile.",
        **t.by("coach"),
    )  # fmt: skip
    known = evidence(project, uses(project))
    actions.score(
        project=project, score=Decimal(str(suggested(known))), evidence=known,
        said=in_sentences(known), why="", **t.by("leader"),
    )  # fmt: skip


def decide_charts(t: Teller, missed: Measure, reminded: Measure) -> None:
    """The head has chosen rules twice; two people have begun a phase of a board measure."""
    for chart, profile, ago, why in (
        ("dots", "ptd-0.2.2", 40 * WEEK, "The performance team’s reports use the R package."),
        ("dots", "mdc-2023", 20 * WEEK, "So that our charts agree with NHS England’s own tool."),
    ):
        actions.choose_rules(
            chart=chart, profile=profile, why=why, by=t.by("head")["by"], now=t.now - ago
        )
    Measure.objects.filter(pk__in=[missed.pk, reminded.pk]).update(board=True)
    reminded.refresh_from_db()
    days = sorted(set(reminded.observations.values_list("day", flat=True)))
    decision = actions.decide(
        measure=reminded, kind="phase", day=days[12],
        why="Reminders are on for every booking since then.", **t.by("leader"),
    )  # fmt: skip
    actions.agree(decision=decision, **t.by("coach"))


def reminders(t: Teller, project: Project, reminded: Measure) -> dict[str, Driver]:
    """The driver diagram, and the measure of one of its drivers."""
    lines = t.outline(
        project,
        (
            (1, "People know when we are coming"), (2, "Reminders that reach them"),
            (3, "A text the day before"), (3, "A call for those without a mobile phone"),
            (2, "Times agreed with the person"), (3, "Offer two times when booking"),
            (1, "We know when plans change"), (2, "An easy way to tell us"),
            (3, "Reply to the text to rearrange"),
        ),
    )  # fmt: skip
    actions.reword(
        driver=lines["Reminders that reach them"], text="Reminders that reach them",
        measure=reminded, **t.by("leader"),
    )  # fmt: skip
    return lines


def texting(t: Teller, project: Project, idea: Driver, missed: Measure) -> None:
    given = {"idea": idea, "measure": missed}
    t.cycle(
        project, "Text the day before", (18, 17), title="One nurse, one week",
        prediction="Half of those who would have been out are in.",
        plan="Texts by hand to one nurse’s 30 visits.", do="28 texts sent; 2 numbers were wrong.",
        study="1 visit missed, where 4 is usual.", held="yes", act="Check numbers when booking.",
        decision="adapt", **given,
    )  # fmt: skip
    t.cycle(
        project, "Text the day before", (16, 13), title="The whole team, three weeks",
        prediction="Missed visits fall to 15 a week.", plan="Texts from the booking system.",
        do="Sent on 13 of 15 days; the system stopped twice.", study="17, 18 and 16 a week.",
        held="partly", act="An alert when the system stops.", decision="adapt", **given,
    )  # fmt: skip
    t.cycle(
        project, "Text the day before", (12, 4), title="Every visit, by default",
        prediction="Missed visits fall to 13 a week and stay there.",
        plan="Reminders on for every booking, with an alert.", do="On since the start, no stops.",
        study="About 13 a week for eight weeks: a shift on the chart.", held="yes",
        act="Write it into the booking guide.", decision="adopt", **given,
    )  # fmt: skip
    t.cycle(
        project, "Call for those without a mobile", (2, None), title="Ten people, one week",
        prediction="Nine of ten are in.", plan="The administrator rings the evening before.",
        measure=missed,
    )  # fmt: skip


def handovers(t: Teller) -> None:
    project = t.start(
        "Safer handovers", "Children and Young People's Services", 14,
        what="use one handover sheet", for_whom="at every change of shift on Oak ward",
        how_much="nine times in ten", by_when=t.today + 20 * WEEK, tags=["wards", "safety"],
        charter="Two incidents this year began at a handover.",
    )  # fmt: skip
    actions.approve_charter(project=project, **t.by("head"))
    t.measure(
        project, t.weekly([13] * 13, of=21), name="Handovers with the sheet complete",
        kind="process", unit="%", direction="increase", ratio=True, chart="p",
        definition="Handovers at which every box was filled, of all in the week (21).",
    )  # fmt: skip
    t.outline(project, ((1, "One way to hand over"), (2, "One sheet"), (3, "A sheet on one page")))
    t.cycle(
        project, "One-page sheet", (3, None), title="Night staff, one week",
        prediction="Six in ten sheets are complete.", plan="Print on yellow paper.",
        do="Used on 6 of 7 nights.",
    )  # fmt: skip


def medicines(t: Teller, programme: Programme) -> None:
    """No value for three months: it surfaces as stalled."""
    project = t.start(
        "Medicines ready at discharge", "Pharmacy and Medicines", 40,
        what="have medicines ready", for_whom="for people leaving the wards",
        how_much="within two hours", by_when=t.today + 4 * WEEK, programme=programme,
        charter="People wait half a day for a bag.",
    )  # fmt: skip
    actions.approve_charter(project=project, **t.by("head"))
    t.measure(
        project, t.weekly([190] * 15, ago=13), name="Wait for discharge medicines",
        kind="outcome", unit="minutes", direction="decrease",
        definition="Median minutes from the decision to discharge to medicines on the ward.",
    )  # fmt: skip
    actions.note(
        project=project, kind="contact", on=t.today - 15 * WEEK,
        text="The dispenser’s post is vacant; the team will tell us when it is filled.",
        **t.by("coach"),
    )  # fmt: skip


def joy(t: Teller) -> None:
    project = t.start(
        "Joy in work", "People and Organisational Development", 52,
        what="raise the team’s weekly score", for_whom="in the recruitment team",
        how_much="from 60 to 70 out of 100", by_when=t.today - 8 * WEEK,
        charter="A third of the team left last year.",
    )  # fmt: skip
    actions.approve_charter(project=project, **t.by("head"))
    t.measure(
        project, t.weekly([60] * 16 + [71] * 24, ago=6), name="Weekly score for joy in work",
        kind="outcome", unit="out of 100", direction="increase",
        definition="Mean of the team’s anonymous answers each Friday, 0 to 100.",
    )  # fmt: skip
    t.cycle(
        project, "Ten-minute Monday", (31, 28), title="One Monday",
        prediction="Eight of ten say it was worth it.", plan="Ten minutes, standing.",
        do="Done with all ten.", study="Nine of ten.", held="yes", act="Every Monday.",
        decision="adopt",
    )  # fmt: skip
    actions.close(
        project=project, outcome="completed", gains="held", on=t.today - 5 * WEEK,
        learned="Ask what gets in the way of a good day, and put one small thing right each week. "
        "The score matters less than the talk about it.",
        **t.by("leader"),
    )  # fmt: skip


def care_plans(t: Teller) -> None:
    t.start(
        "Care plans written together", "Adult Community Services", 2,
        what="write every care plan with the person", for_whom="in the Ash team",
        how_much="nine in ten", by_when=t.today + 35 * WEEK,
        charter="People say they first see their plan when it is posted.",
    )  # fmt: skip
