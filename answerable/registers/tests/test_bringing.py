"""Large tables read while their page waits; headings remembered; files left in a folder."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from answerable.accounts.actor import Actor
from answerable.registers import large
from answerable.registers.actions import RegisterError, change_details, start_register
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.dropping import take_dropped
from answerable.registers.models import Details, Offered, OfferState, Register
from answerable.registers.query import Add, When, kept, totals
from answerable.workdays.period import Period

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)
TODAY = date(2026, 4, 1)
BY = Actor("person", "1", "A. Steward")
DEED: dict[str, Any] = {"by": BY, "now": NOW}
ADDRESS = "/registers/held/sessions/"


@pytest.fixture
def sessions(owner, finance):
    return start_register(
        key="sessions",
        columns=[
            DeclaredColumn("course", "Course", "text"),
            DeclaredColumn("held_on", "Held on", "date"),
            DeclaredColumn("people", "People", "count"),
        ],
        details=Details("Sessions", "Sessions register", owner=finance),
        dated_by="held_on", row_key=["course", "held_on"], covers_from=date(2020, 1, 1), **DEED,
    )  # fmt: skip


def table(count, bad=None):
    rows = [f"C{n},{n % 28 + 1}/5/2021,{'many' if n == bad else n}" for n in range(count)]
    return "\n".join(["Course,Held on,People", *rows])


def people():
    when = When(date(2036, 1, 1), during=Period(date(2021, 4, 1), date(2022, 3, 31)))
    return totals(kept("sessions"), when=when, add={"n": Add("sum", "people")})[0].values["n"]


def brought(client, rows):
    given = {"rows": rows, "whole": "part"}
    return client.post(f"{ADDRESS}bring/", given)["Location"]


@pytest.fixture
def deferred(monkeypatch):
    """What was given to a worker, done when the test says so."""
    monkeypatch.setattr("answerable.registers.views.bringing.LARGE", 1_000)
    given: list[tuple[str, dict[str, Any]]] = []
    for name in ("look_at", "take_in"):

        def defer(job=name, **what):
            given.append((job, what))

        monkeypatch.setattr(f"answerable.registers.jobs.{name}.defer", defer)
    return given


def test_a_large_paste_is_looked_at_and_taken_by_a_worker(client, sessions, deferred):
    page = brought(client, table(6_000))
    assert client.get(page)["Location"] == page
    waiting = client.get(page)
    assert waiting["Refresh"] == "2"
    assert "Being looked at" in waiting.content.decode()
    assert f'href="{page}"' in waiting.content.decode()
    assert "It waits for its turn" not in waiting.content.decode()
    offer = Offered.objects.get()
    far: list[int] = []
    large.look(sessions, offer, TODAY, lambda done, total: far.append(done * 100 // total))
    assert far == [0, 83]
    large.look_meanwhile(offer.pk, day=TODAY)
    large.look_meanwhile(offer.pk, day=TODAY)
    looked = client.get(page).content.decode()
    assert "6000" in looked
    assert "Take it in" in looked
    client.post(page)
    client.post(page)
    assert [name for name, _what in deferred] == ["look_at", "take_in"]
    assert "Being taken in" in client.get(page).content.decode()
    large.take_meanwhile(offer.pk, by=BY, now=NOW, day=TODAY)
    large.take_meanwhile(offer.pk, by=BY, now=NOW, day=TODAY)
    ended = client.get(page, follow=True).content.decode()
    assert "Taken in: 6000 new rows" in ended
    assert people() == sum(range(6_000))


def test_a_bad_cell_of_a_large_table_is_named(client, sessions, deferred):
    page = brought(client, table(500, bad=300))
    client.get(page)
    large.look_meanwhile(Offered.objects.get().pk, day=TODAY)
    looked = client.get(page).content.decode()
    assert "<td>C302</td><td>People</td><td>many</td>" in looked
    assert "Take it in" not in looked


def test_what_a_worker_cannot_take_is_said(client, sessions, deferred):
    page = brought(client, table(500))
    client.get(page)
    offer = Offered.objects.get()
    large.look_meanwhile(offer.pk, day=TODAY)
    client.post(page)
    Offered.objects.update(taken_at=None, settings={"whole": True, "size": 9_999})
    Register.objects.update(row_key=[])
    large.take_meanwhile(offer.pk, by=BY, now=NOW, day=TODAY)
    assert Offered.objects.get().state == OfferState.REFUSED
    told = client.get(page, follow=True).content.decode()
    assert "cannot be replaced whole" in told


def test_headings_are_said_once_and_remembered(client, sessions):
    other = "Session\tDate held\tPeople\tRoom\nGold\t1/5/2021\t3\tB\n"
    page = brought(client, other)
    shown = client.get(page).content.decode()
    assert "Say what these headings mean" in shown
    assert "“Date held” is" in shown
    said = {
        "headings": ["Session", "Date held", "Room"],
        "h0": "course",
        "h1": "held_on",
        "h2": "-",
    }
    client.post(page, said)
    assert "Take it in" in client.get(page).content.decode()
    client.post(page)
    assert people() == 3
    again = brought(client, other.replace("\t3\t", "\t5\t"))
    assert "Take it in" in client.get(again).content.decode()
    client.post(again)
    assert people() == 5


def test_files_left_in_the_folder_are_taken_or_put_aside(sessions, settings, tmp_path):
    settings.REGISTER_FOLDER = str(tmp_path / "dropped")
    change_details(
        register=sessions, details=Details("Sessions", "Sessions", dropped="part"), **DEED
    )
    folder = tmp_path / "dropped" / "sessions"
    assert take_dropped(now=NOW, day=TODAY) == 0
    for name, text in (("a.csv", table(3)), ("b.csv", table(3, bad=1)), ("c.exe", "x")):
        (folder / name).write_text(text, "utf-8")
        settled = (NOW - timedelta(hours=1)).timestamp()
        os.utime(folder / name, (settled, settled))
    (folder / "late.csv").write_text(table(9))
    os.utime(folder / "late.csv", (NOW.timestamp(), NOW.timestamp()))
    assert take_dropped(now=NOW, day=TODAY) == 2
    assert people() == 3
    assert sorted(p.name for p in folder.iterdir() if p.is_file()) == ["c.exe", "late.csv"]
    assert [p.name for p in (folder / "archive").iterdir()] == ["2026-04-01-090000-a.csv"]
    report = folder / "rejected" / "2026-04-01-090000-b.csv.report.csv"
    assert "C3,People,many,it is not a number" in report.read_text("utf-8")
    assert take_dropped(now=NOW, day=TODAY) == 0


def test_a_fault_in_a_worker_ends_the_waiting(sessions, deferred, client, monkeypatch):
    page = brought(client, table(500))
    client.get(page)

    def fails(*_args):
        raise RegisterError("Nothing can be read")

    monkeypatch.setattr(large, "look", fails)
    with pytest.raises(RegisterError):
        large.look_meanwhile(Offered.objects.get().pk, day=TODAY)
    assert "Nothing can be read" in client.get(page, follow=True).content.decode()


def test_a_table_no_worker_has_taken_up_says_whom_to_ask(sessions, client, monkeypatch):
    monkeypatch.setattr("answerable.registers.views.bringing.LARGE", 1_000)
    page = brought(client, table(100))
    client.get(page)
    waiting = client.get(page).content.decode()
    assert "It waits for its turn" in waiting
    assert "answerable worker" in waiting
