"""Facts made by picking answer questions once they are approved."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command

from answerable.accounts.actor import Actor
from answerable.registers.actions import NewRow, put_rows, start_register
from answerable.registers.actions.facts import approve_fact
from answerable.registers.ask import match, suggest
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.models import Details, SavedFact
from answerable.registers.registry import Query
from answerable.registers.saved import Phrased, answer, likeness
from answerable.workdays.period import Period

pytestmark = pytest.mark.django_db
BY = Actor("person", "1", "A. Steward")
NOW = datetime(2026, 4, 10, 9, tzinfo=UTC)
ASKED = "How many members of staff completed fire safety training in 2024/25 and 2025/26?"
PICKED = {
    "title": "Fire safety training", "how": "sum:trained", "people": "on", "when": "during",
    "label": "staff trained in fire safety", "threshold": "5", "policy": "no_objection",
    "phrasings": "How many staff completed fire safety training?\nFire warden courses",
    "breakdowns": ["site"],
}  # fmt: skip


@pytest.fixture
def training(finance):
    made = start_register(
        key="fire", details=Details("Fire training", "Register of fire training", owner=finance),
        columns=[
            DeclaredColumn("day", "Day", "date"), DeclaredColumn("site", "Site", "text"),
            DeclaredColumn("trained", "People trained", "count"),
        ],
        dated_by="day", covers_from=date(2020, 1, 1), by=BY, now=NOW,
    )  # fmt: skip
    given = [("North", 40, 2024), ("South", 3, 2024), ("East", 22, 2024), ("North", 51, 2025)]
    days = [(site, n, date(year, 6, 1)) for site, n, year in given]
    rows = [NewRow({"day": d, "site": s, "trained": n}, d, d) for s, n, d in days]
    put_rows(register=made, rows=rows, by=BY, now=NOW, history=True)
    return made


def saved(client):
    client.post("/registers/facts/from/fire/", {**PICKED, "save": "1"})
    return SavedFact.objects.get()


def test_the_answer_is_live_beside_what_is_picked(client, owner, training):
    page = client.post("/registers/facts/from/fire/", {**PICKED, "show": "1"}).content.decode()
    assert "North" in page
    assert "[c]" in page
    assert "[s]" in page
    assert not SavedFact.objects.exists()
    wrong = {**PICKED, "only": "trained", "value": "many", "save": "1"}
    assert (
        "it is not a number" in client.post("/registers/facts/from/fire/", wrong).content.decode()
    )


def test_it_shows_while_it_is_picked_before_it_has_a_name(client, owner, training):
    picked = {k: v for k, v in PICKED.items() if k not in {"title", "label"}}
    page = client.get("/registers/facts/from/fire/", {**picked, "title": ""}).content.decode()
    live = page.split("data-live")[1].split("</section>")[0]
    assert "North" in live
    assert "There is a problem" not in page


def test_years_before_the_register_is_complete_are_told(client, owner, training):
    fact = saved(client)
    approve_fact(fact=fact, approver=owner.person, until=None, by=BY, now=NOW,
                 day=date(2026, 4, 10))  # fmt: skip
    training.refresh_from_db()
    training.covers_from = date(2025, 4, 1)
    training.save()
    page = client.get(f"/registers/facts/{fact.key}/").content.decode()
    assert "It is complete from 1 April 2025" in page
    asked = "How many staff were trained in fire safety in 2023/24 and 2025/26?"
    note = suggest(asked, date(2026, 4, 12)).note
    assert "does not reach back to 2023/24: say whether that is held elsewhere" in note


def test_one_table_of_a_fact_does_not_give_away_another(client, owner, finance):
    made = start_register(
        key="courses", details=Details("Courses", "Register of courses", owner=finance),
        columns=[DeclaredColumn(k, k.title(), "text") for k in ("ward", "grade")]
        + [DeclaredColumn("came", "Came", "count"), DeclaredColumn("day", "Day", "date")],
        dated_by="day", covers_from=date(2020, 1, 1), by=BY, now=NOW,
    )  # fmt: skip
    cells = {("Ash", "M"): 3, ("Elm", "M"): 9, ("Elm", "F"): 11, ("Oak", "M"): 14, ("Oak", "F"): 30}
    day = date(2024, 6, 1)
    rows = [NewRow({"ward": w, "grade": g, "came": n, "day": day}, day, day)
            for (w, g), n in cells.items()]  # fmt: skip
    put_rows(register=made, rows=rows, by=BY, now=NOW, history=True)
    fact = SavedFact(register=made, how="sum", column="came", when="during", title="Came",
                     measure="headcount", label="people", breakdowns=["ward", "grade"],
                     threshold=5)  # fmt: skip
    year = (Period(date(2024, 4, 1), date(2025, 3, 31)),)
    seen = {
        frozenset(f.breakdown.items()): f
        for by in (("ward", "grade"), ("ward",), ("grade",))
        for f in answer(fact, Query(date(2026, 4, 10), year, by))
    }
    gone = [key for key, f in seen.items() if f.suppressed]
    for ward in ("Ash", "Elm", "Oak"):
        whole = frozenset({("ward", ward)})
        inside = [key for key in gone if ("ward", ward) in key and len(key) == 2]
        assert whole not in gone or inside, f"{ward} can be added up from its cells"
    assert {f.value for f in seen.values() if not f.suppressed}.isdisjoint({1, 2, 3, 4})


def test_answers_that_could_be_subtracted_are_told(client, owner, training):
    fact = saved(client)
    part = {**PICKED, "title": "Training in the north", "only": "site", "value": "North"}
    client.post("/registers/facts/from/fire/", {**part, "save": "1"})
    page = client.get(f"/registers/facts/{fact.key}/").content.decode()
    assert "Training in the north counts the same over other rows of this register" in page


def asked_of_the_command(folder):
    file, out = folder / "asked.json", io.StringIO()
    file.write_text(json.dumps([{"id": "1", "question": ASKED, "received": "2026-04-12"}]))
    call_command("ask", str(file), "--json", stdout=out)
    return [fact["fact"] for fact in json.loads(out.getvalue())[0]["facts"]]


def test_it_answers_once_approved_and_until_it_runs_out(client, owner, training, tmp_path):
    fact = saved(client)
    received = date(2026, 4, 12)
    assert suggest(ASKED, received).answer is None
    page = f"/registers/facts/{fact.key}/"
    assert "Not yet: it answers no question" in client.get(page).content.decode()
    assert client.post(page, {}).status_code == 302
    assert "Approved" in client.get("/registers/facts/").content.decode()
    found = suggest(ASKED, received)
    assert found.matches[0].fact == "saved.fire_safety_training"
    assert [f.value for f in found.figures if not f.breakdown] == [65, 51]
    assert "may object" in found.note
    assert found.answer is not None
    assert asked_of_the_command(tmp_path) == ["saved.fire_safety_training"]
    fact.refresh_from_db()
    approve_fact(
        fact=fact, approver=owner.person, until=date(2026, 4, 11), by=BY, now=NOW,
        day=date(2026, 4, 10),
    )  # fmt: skip
    assert suggest(ASKED, received).answer is None


def test_what_came_after_receipt_is_marked(client, owner, training):
    fact = saved(client)
    approve_fact(fact=fact, approver=owner.person, until=None, by=BY, now=NOW,
                 day=date(2026, 4, 10))  # fmt: skip
    received = date(2026, 4, 12)
    assert "after the request was received" not in suggest(ASKED, received).note
    day = date(2025, 7, 1)
    late = NewRow({"day": day, "site": "West", "trained": 9}, day, day)
    put_rows(register=training, rows=[late], by=BY, now=NOW + timedelta(days=5))
    note = suggest(ASKED, received).note
    assert "1 rows of Register of fire training were entered or changed after" in note


PHRASED = Phrased(
    "saved.fire", "Fire safety training", ("How many staff completed fire safety training?",),
    ("headcount",), (), takes_period=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("How many of your staff have completed training in fire safety in 2024/25?", True),
        ("Please state the number of employees trained in fire safety.", True),
        ("How many staff completed mandatory training?", False),
        ("How many fires were there on your premises?", False),
        ("How many patients fell?", False),
    ],
)
def test_what_it_fits(question, fits):
    assert bool(match(question, date(2026, 4, 1), saved=[PHRASED])) == fits


def test_a_question_of_asking_words_is_like_nothing():
    assert likeness("How many in each year?", PHRASED.phrasings)[0] == 0
