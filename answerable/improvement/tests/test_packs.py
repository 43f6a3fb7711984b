"""Board packs: frozen, commented, agreed by two, issued once and for ever; benefits likewise."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, InternalError, ProgrammingError, transaction
from django.urls import reverse

from answerable.accounts.models import User
from answerable.files.store import fetch
from answerable.improvement import actions
from answerable.improvement.actions import benefits, packs
from answerable.improvement.freezing import fingerprint, late, revisions
from answerable.improvement.models import BoardPack, Observation, Selection
from answerable.improvement.pasting import PastedRow
from answerable.improvement.refusals import Refused
from answerable.improvement.views.packs import reported
from answerable.letters.render import FontsMissingError

DAY = date(2026, 6, 15)


@pytest.fixture
def drawn(project, measure, as_leader, as_coach):
    actions.use_measure(project=project, measure=measure, **as_leader)
    rows = [
        PastedRow(date(2026, 1, 5) + timedelta(weeks=n), "", Decimal(10 + n % 3), None)
        for n in range(14)
    ]
    actions.record_many(measure=measure, rows=rows, **as_leader)
    return packs.draw_pack(
        title="Board, June", opening="Read me.", items=[(measure.pk, "")], keep_as="Monthly",
        on=DAY, **as_coach,
    )  # fmt: skip


@pytest.fixture
def issued(drawn, as_coach, as_head):
    chart = drawn.charts.get()
    packs.comment(
        chart=chart, shows="Steady", why="No change", action="Test", by_whom="Leader", **as_coach
    )
    packs.sign_commentary(chart=chart, **as_head)
    return packs.issue_pack(pack=drawn, **as_head)


@pytest.fixture
def as_head(people, as_coach):
    person = people["head"]
    return {**as_coach, "by": type(as_coach["by"])("person", str(person.pk), person.name)}


def test_revisions_are_of_days_already_shown():
    was = [["2026-01-01", "", "1"], ["2026-01-08", "Elm", "2"]]
    assert revisions(was, [*was, ["2026-01-15", "", "9"]]) == []
    now = [["2026-01-01", "", "3"], ["2026-01-02", "", "4"]]
    said = revisions(was, now)
    assert said == [
        "1 January 2026: was 1, is now 3.",
        "2 January 2026: was none, is now 4.",
        "8 January 2026, Elm: was 2, is now none.",
    ]


def test_a_pack_is_drawn_in_one_act(drawn, measure):
    chart = drawn.charts.get()
    assert chart.frozen["verdict"].startswith("Common cause")
    assert len(chart.frozen["rows"]) == 14
    assert Selection.objects.get(name="Monthly").items == [[measure.pk, ""]]


def test_nothing_is_issued_unsigned_nor_signed_by_its_writer(drawn, as_coach, as_head):
    chart = drawn.charts.get()
    with pytest.raises(Refused, match="Write the commentary"):
        packs.sign_commentary(chart=chart, **as_head)
    packs.comment(chart=chart, shows="S", why="", action="", by_whom="", **as_coach)
    with pytest.raises(Refused, match="other than its writer"):
        packs.sign_commentary(chart=chart, **as_coach)
    with pytest.raises(Refused, match="1 commentaries"):
        packs.issue_pack(pack=drawn, **as_head)
    packs.sign_commentary(chart=chart, **as_head)
    packs.comment(chart=chart, shows="T", why="", action="", by_whom="", **as_coach)
    chart.refresh_from_db()
    assert chart.signed_at is None, "changed words are signed off again"


def test_an_issued_pack_does_not_change(issued, as_coach):
    assert issued.fingerprint == fingerprint(BoardPack.objects.get(pk=issued.pk))
    chart = issued.charts.get()
    with pytest.raises(Refused, match="does not change"):
        packs.comment(chart=chart, shows="X", why="", action="", by_whom="", **as_coach)
    for change in (
        lambda: BoardPack.objects.filter(pk=issued.pk).update(title="Other"),
        lambda: issued.charts.update(shows="Other"),
        issued.delete,
    ):
        with (
            pytest.raises((InternalError, ProgrammingError, IntegrityError)),
            transaction.atomic(),
        ):
            change()


def test_what_a_board_has_seen_needs_two_people_and_begins_the_next_pack(issued, measure, project):
    measure.refresh_from_db()
    assert measure.board
    assert reported() == [(measure.pk, "")]
    project.uses.create(measure=measure, place="Elm")
    assert reported() == [(measure.pk, "")], "only where a board has seen it"


def test_a_measure_said_to_be_reported_begins_a_first_pack(drawn, measure):
    assert reported() == []
    measure.board = True
    measure.save()
    assert reported() == [(measure.pk, "")]


def test_a_late_revision_is_shown_and_the_next_version_says_so(issued, as_coach):
    first = Observation.objects.order_by("day").first()
    actions.correct(observation=first, value=Decimal(99), reason="Miscounted", **as_coach)
    chart = issued.charts.get()
    said = "5 January 2026: was 10, is now 99."
    assert late([chart]) == {chart.pk: [said]}
    second = packs.next_version(pack=issued, on=DAY, **as_coach)
    assert second.version == 2
    assert second.charts.get().frozen["revised"] == [said]
    assert not second.charts.get().shows
    with pytest.raises(Refused):
        packs.next_version(pack=issued, on=DAY, **as_coach)


def test_files_are_made_once_and_say_what_was_signed(issued, as_coach, monkeypatch):
    seen = []

    def made(content, *, report):
        report(1, 2)
        seen.append(content)
        report(2, 2)
        return f"{content.title} {len(seen)}".encode()

    monkeypatch.setattr(packs, "MAKERS", dict.fromkeys(packs.MAKERS, made))
    assert packs.make_waiting(body="Trust", **as_coach) == 1
    assert packs.make_waiting(body="Trust", **as_coach) == 0
    assert len(seen) == 3
    assert seen[0].charts[0].signed_by == "Head Sample"
    assert fetch(issued.files.first().sha256) == b"Board, June 1"
    assert all(f.done == f.total == 2 for f in issued.files.all())


def test_the_pages(client, people, drawn):
    client.force_login(User.objects.get(person=people["head"]))
    chart = drawn.charts.get()
    for name, key in (("packs", None), ("draw_pack", None), ("pack", drawn.pk)):
        at = reverse(f"improvement:{name}", args=[key] if key else [])
        assert client.get(at).status_code == 200, name
    for name in ("pack_comment",):
        assert client.get(reverse(f"improvement:{name}", args=[chart.pk])).status_code == 200
    assert client.get(reverse("improvement:issue_pack", args=[drawn.pk])).status_code == 200
    client.force_login(User.objects.get(person=people["leader"]))
    assert client.get(reverse("improvement:draw_pack")).status_code == 403
    assert client.get(reverse("improvement:pack", args=[drawn.pk])).status_code == 200
    try:
        got = client.get(reverse("improvement:pack_file", args=[drawn.pk, "pdf"]))
    except FontsMissingError:
        pytest.skip("fonts not built")
    assert got.content.startswith(b"%PDF")


def test_a_benefit_is_claimed_by_one_and_validated_by_another(
    client, people, project, as_leader, as_coach
):
    given = {
        "kind": "cash-releasing", "text": "Fewer agency nights", "starts_on": date(2026, 4, 1),
        "ends_on": date(2027, 3, 31), "evidence": "Ledger code 123", "measure": None,
    }  # fmt: skip
    with pytest.raises(Refused, match="amount"):
        benefits.claim_benefit(project=project, amount=None, **given, **as_leader)
    made = benefits.claim_benefit(project=project, amount=Decimal(12000), **given, **as_leader)
    with pytest.raises(Refused, match="other than"):
        benefits.agree_benefit(benefit=made, agreed_with="A", **as_leader)
    client.force_login(User.objects.get(person=people["coach"]))
    page = client.get(reverse("improvement:benefits")).content.decode()
    assert "£12,000" in page
    agree = reverse("improvement:agree_benefit", args=[made.pk])
    assert client.get(agree).status_code == 200
    assert client.post(agree, {"agreed_with": "Ann Example, finance"}).status_code == 302
    with pytest.raises(Refused, match="already"):
        benefits.agree_benefit(benefit=made, agreed_with="A", **as_coach)
    claim = reverse("improvement:claim_benefit", args=[project.pk])
    assert client.get(claim).status_code == 200
    assert "Ann Example" in client.get(f"/improvement/projects/{project.pk}/").content.decode()
