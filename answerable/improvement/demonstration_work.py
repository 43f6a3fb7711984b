"""The invented trust's improvement projects: one with a signal, one new, one stalled, one closed.

Every value is invented, and each project is marked illustrative.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import transaction

from answerable.accounts.access import actor_for
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person, User
from answerable.improvement import actions
from answerable.improvement.actions.benefits import agree_benefit, claim_benefit
from answerable.improvement.actions.packs import comment, draw_pack, sign_commentary
from answerable.improvement.evidence import evidence, in_sentences, uses
from answerable.improvement.models import Driver, Measure, Programme, Project
from answerable.improvement.pasting import PastedRow
from answerable.improvement.progress import suggested
from answerable.registers.days import LONDON

WEEK = timedelta(days=7)
# the same small unevenness in every series, so that the demonstration is the same every day
UNEVEN = (0, 2, -1, 1, -2, 0, 3, -1, -3, 1, 2, -2, 0, 1, -1, 2, -2, 1, 0, -1)

ASKED = "Answer,People\nSeen on the day I expected,11\nSeen on another day,1\n"


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose deeds they are, and when the story is told."""

    people: Mapping[str, Person]
    now: datetime

    @property
    def today(self) -> date:
        return self.now.astimezone(LONDON).date()

    def by(self, role: str) -> dict[str, Any]:
        user = User.objects.select_related("person").get(person=self.people[role])
        return {"by": actor_for(user), "now": self.now}

    def start(self, title: str, department: str, ago: int, **given: Any) -> Project:
        """A project begun `ago` weeks back, led by the leader and coached by the coach."""
        project = actions.start_project(
            title=title,
            started_on=self.today - ago * WEEK,
            department=Department.objects.filter(name=department).first(),
            illustrative=True,
            **given,
            **self.by("leader"),
        )
        for role, part in (("coach", "coach"), ("head", "sponsor")):
            actions.join(
                project=project,
                person=self.people[role],
                role=part,
                on=project.started_on,
                **self.by("coach"),
            )
        return project

    def measure(self, project: Project, values: Sequence[PastedRow], **given: Any) -> Measure:
        measure = actions.define_measure(**given, **self.by("leader"))
        actions.record_many(measure=measure, rows=values, **self.by("leader"))
        actions.use_measure(project=project, measure=measure, **self.by("leader"))
        return measure

    def weekly(
        self, levels: Sequence[int], *, of: int | None = None, ago: int = 0
    ) -> list[PastedRow]:
        """One value a week, the last `ago` weeks back, about these levels."""
        monday = self.today - timedelta(days=self.today.weekday()) - ago * WEEK
        first = monday - (len(levels) - 1) * WEEK
        return [
            PastedRow(
                first + n * WEEK,
                "",
                Decimal(level + UNEVEN[n % len(UNEVEN)]),
                None if of is None else Decimal(of + n % 5),
            )
            for n, level in enumerate(levels)
        ]

    def outline(self, project: Project, lines: Sequence[tuple[int, str]]) -> dict[str, Driver]:
        made: dict[str, Driver] = {}
        path: list[Driver] = []
        for depth, text in lines:
            under = path[depth - 2] if depth > 1 else None
            driver = actions.add_driver(
                project=project, text=text, under=under, **self.by("leader")
            )
            path[depth - 1 :] = [driver]
            made[text] = driver
        return made

    def cycle(
        self, project: Project, ramp: str, weeks: tuple[int, int | None], **given: Any
    ) -> None:
        """A cycle begun and ended so many weeks ago; None has not ended."""
        later = {k: given.pop(k) for k in ("do", "study", "held", "act", "decision") if k in given}
        begun, ended = weeks
        cycle = actions.add_cycle(
            project=project,
            ramp=ramp,
            started_on=self.today - begun * WEEK,
            **given,
            **self.by("leader"),
        )
        if later:
            end = None if ended is None else self.today - ended * WEEK
            actions.advance_cycle(cycle=cycle, ended_on=end, **later, **self.by("leader"))


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


def worth(t: Teller) -> None:
    """Benefits: one validated with finance, one claimed."""
    project = Project.objects.get(title="Fewer missed visits")
    start = project.started_on
    validated = claim_benefit(
        project=project, kind="non-cash-releasing", text="Nurses’ time from visits not missed",
        amount=Decimal(41_600), starts_on=start, ends_on=start + 52 * WEEK,
        measure=Measure.objects.get(name="Missed visits"),
        evidence="Seven visits a week fewer, 50 minutes each, at the cost of a nurse’s hour.",
        **t.by("leader"),
    )  # fmt: skip
    agree_benefit(
        benefit=validated, agreed_with="Ada Example, finance business partner", **t.by("head")
    )
    seen = claim_benefit(
        project=project, kind="quality", text="People are seen on the day they expected",
        amount=None, starts_on=start, ends_on=start + 52 * WEEK, measure=None,
        evidence="Eleven of twelve people asked said so.", **t.by("leader"),
    )  # fmt: skip
    for name, text, benefit in (
        ("What twelve people said.csv", ASKED, seen),
        ("Text the day before.txt", "We will visit you tomorrow. Reply 1 to rearrange.\n", None),
    ):
        actions.add_file(
            project=project, data=text.encode(), name=name, benefit=benefit, **t.by("leader")
        )


def board_pack(t: Teller) -> None:
    """A draft: one commentary is signed off, one waits for its second person."""
    names = ("Missed visits", "Visits with a reminder sent")
    found = {m.name: m for m in Measure.objects.filter(name__in=names)}
    pack = draw_pack(
        title="Board pack: timely access", opening="Two measures of one project this month.",
        items=[(found[name].pk, "") for name in names], keep_as="Timely access", on=t.today,
        **t.by("head"),
    )  # fmt: skip
    visits, reminders = pack.charts.all()
    comment(
        chart=visits, shows="Missed visits fell after reminders were sent by default.",
        why="People without a mobile phone are still missed.",
        action="Test a call the evening before.", by_whom="The Elm team’s leader, by next month",
        **t.by("coach"),
    )  # fmt: skip
    sign_commentary(chart=visits, **t.by("head"))
    comment(
        chart=reminders, shows="Reminders reach six in ten booked visits.",
        why="The rest have no mobile number on record.", action="Ask for a number when booking.",
        by_whom="The Elm team’s administrator", **t.by("coach"),
    )  # fmt: skip
