"""What the invented trust's projects came to: benefits, files, templates, a board pack."""

from __future__ import annotations

from decimal import Decimal

from answerable.accounts import links
from answerable.improvement import actions
from answerable.improvement.actions.benefits import agree_benefit, claim_benefit
from answerable.improvement.actions.packs import comment, draw_pack, sign_commentary
from answerable.improvement.actions.templates import like
from answerable.improvement.bringing import sheets_of
from answerable.improvement.demonstration_teller import WEEK, Teller
from answerable.improvement.feeding import KIND, LASTS, link_key
from answerable.improvement.link_purposes import FEED, WARD
from answerable.improvement.models import Import, Measure, Project

ASKED = "Answer,People\nSeen on the day I expected,11\nSeen on another day,1\n"


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


def templates(t: Teller) -> None:
    """Two, made from projects; one has had a second version."""
    visits = Project.objects.get(title="Fewer missed visits")
    missed = {
        **like(visits),
        "name": "Fewer missed visits and appointments",
        "says": "For a team whose patients are out, or do not come, more often than one time in "
        "twenty. Begin with the reminders: three teams found that they matter most.",
        "for_whom": "for people under our team",
        "how_much": "by a third",
        "charter": "What a missed visit costs, and who waits because of it.\n"
        "In: visits and appointments booked ahead. Out: urgent ones.",
    }
    first = actions.make_template(**missed | {"says": ""}, **t.by("head"))
    actions.make_template(**missed, replaces=first, **t.by("head"))
    handovers = {
        **like(Project.objects.get(title="Safer handovers")),
        "name": "One way to hand over",
        "says": "For a ward or team that hands over in more ways than one.",
        "for_whom": "at every change of shift",
    }
    actions.make_template(**handovers, **t.by("head"))


def ways_in(t: Teller) -> None:
    """A ward's link and a system's token, and a run chart that came from a spreadsheet."""
    missed = Measure.objects.get(name="Missed visits")
    for purpose, place in ((WARD.key, "Elm community team"), (FEED.key, "")):
        links.issue(
            purpose=purpose, kind=KIND, key=link_key(missed, place), expires=t.now + LASTS,
            **t.by("leader"),
        )  # fmt: skip
    weeks = [f"{row.day:%d/%m/%Y},{row.value}" for row in t.weekly([4] * 20)]
    name, data = "Falls on Oak ward.csv", "\n".join(["Week,Falls", *weeks]).encode()
    brought = actions.bring(data=data, name=name, kind=Import.Kind.CHARTS, **t.by("coach"))
    sheets = sheets_of(name, data)
    project = Project.objects.get(title="Safer handovers")
    actions.take_charts(
        brought=brought, sheets=sheets, mapping=dict.fromkeys(sheets, "Falls on Oak ward"),
        project=project, **t.by("coach"),
    )  # fmt: skip
    falls = Measure.objects.get(name="Falls on Oak ward")
    actions.define_measure(
        measure=falls, kind="balancing", unit="falls a week", direction="decrease",
        definition="Falls recorded on the ward, each week from Monday to Sunday, whether or not "
        "anybody was hurt. Kept in a spreadsheet until this project began.",
        **t.by("leader"),
    )  # fmt: skip


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
