"""Values by a ward's link, by another system's token, and pasted with a look first."""

import io
import json
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from answerable.accounts import links
from answerable.accounts.models import TrailEntry
from answerable.improvement import actions
from answerable.improvement.feeding import KIND, link_key
from answerable.improvement.link_purposes import FEED, WARD
from answerable.improvement.models import Observation
from answerable.improvement.tests.conftest import BY, NOW

pytestmark = pytest.mark.django_db


def opened_by(measure, purpose, place=""):
    return links.issue(
        purpose=purpose.key, kind=KIND, key=link_key(measure, place), expires=None, by=BY, now=NOW
    )


@pytest.fixture
def ward(measure):
    return reverse("improvement:ward", args=[opened_by(measure, WARD, "Elm ward")])


def send(client, measure, body, token, query="", **more):
    return client.post(
        reverse("improvement:feed", args=[measure.pk]) + query,
        data=body if isinstance(body, str) else json.dumps(body),
        content_type="text/csv" if isinstance(body, str) else "application/json",
        headers={"authorization": f"Bearer {token}", **more},
    )


def test_opening_a_wards_link_changes_nothing(client, measure, ward):
    before = TrailEntry.objects.count()
    page = client.get(ward).content.decode()
    assert "Missed visits, Elm ward" in page
    assert "yours is the first" in page
    assert client.get(ward).status_code == 200
    assert TrailEntry.objects.count() == before
    assert not measure.observations.exists()


def test_a_ward_enters_todays_value_and_corrects_it_with_a_reason(client, measure, ward):
    today = timezone.localdate()
    assert client.post(ward, {"value": "7", "day": today}).status_code == 302
    assert "Saved" in client.get(ward).content.decode()
    asked = client.post(ward, {"value": "8", "day": today}).content.decode()
    assert "another value for that day" in asked
    done = client.post(ward, {"value": "8", "day": today, "override": "Recounted"})
    assert done.status_code == 302
    first, second = measure.observations.order_by("pk")
    assert (first.value, second.value, second.supersedes) == (7, 8, first)
    assert (first.via, second.via, second.reason) == ("ward", "ward", "Recounted")
    assert "corrected" in client.get(ward).content.decode()


@pytest.mark.parametrize(
    ("value", "day", "said"),
    [
        ("943 476 5919", None, "NHS number"),
        ("lots", None, "Enter a number"),
        ("3", date(2020, 1, 1), "over a month ago"),
        ("3", date(2150, 1, 1), "in the future"),
    ],
)
def test_what_a_ward_may_not_enter(client, ward, value, day, said):
    page = client.post(ward, {"value": value, "day": day or timezone.localdate()})
    assert said in page.content.decode()
    assert not Observation.objects.exists()


def test_a_closed_link_says_so_and_a_leaders_token_opens_no_ward(client, measure, signed_in):
    assert "not one of ours" in client.get("/improvement/ward/nonsense/").content.decode()
    token = opened_by(measure, FEED)
    assert client.get(reverse("improvement:ward", args=[token])).status_code == 404
    at = reverse("improvement:ways", args=[measure.pk])
    browser = signed_in("coach")
    page = browser.post(at, {"kind": "ward", "place": "Elm ward"})
    address = page.context["address"] if page.context else page.content.decode()
    assert "/improvement/ward/" in address
    link = links.Link.objects.get(purpose=WARD.key)
    assert browser.post(at, {"close": str(link.pk)}).status_code == 302
    link.refresh_from_db()
    assert link.revoked_at


def test_only_the_measures_teams_and_coaches_give_out_links(signed_in, measure, project, as_leader):
    at = reverse("improvement:ways", args=[measure.pk])
    assert signed_in("leader").get(at).status_code == 403
    actions.use_measure(project=project, measure=measure, **as_leader)
    assert signed_in("leader").get(at).status_code == 200


def test_a_system_sends_values_once_under_a_key(client, measure):
    token = opened_by(measure, FEED)
    body = [
        {"date": "2026-01-05", "value": 3},
        {"date": "2026-01-12", "value": "4", "place": "Elm"},
    ]
    once = {"Idempotency-Key": "a"}
    assert send(client, measure, body, token, **once).json() == {"added": 2, "there": 0}
    assert send(client, measure, body, token, **once).json() == {"added": 2, "there": 0}
    assert send(client, measure, body, token).json() == {"added": 0, "there": 2}
    assert measure.observations.count() == 2
    assert send(client, measure, body, "another").status_code == 401


def test_each_wrong_cell_is_named_by_its_row_and_nothing_is_taken(client, measure):
    token = opened_by(measure, FEED)
    body = [{"date": "2026-01-05", "value": 3}, {"date": "soon", "value": 4}]
    found = send(client, measure, body, token)
    assert found.status_code == 422
    assert found.json()["rows"] == [{"row": 2, "value": "soon", "why": "“soon” is not a date."}]
    table = send(client, measure, "Date,Value\n05/01/2026,3\n12/01/2026,four\n", token)
    assert table.json()["rows"][0]["cell"] == "B3"
    for bad in ("{}", "nothing", "[1]"):
        answer = client.post(
            reverse("improvement:feed", args=[measure.pk]), data=bad,
            content_type="application/json", headers={"authorization": f"Bearer {token}"},
        )  # fmt: skip
        assert answer.status_code == 422
    assert not measure.observations.exists()


def test_a_system_corrects_with_a_reason_and_patients_are_refused(client, measure):
    token = opened_by(measure, FEED)
    assert send(client, measure, [{"date": "2026-01-05", "value": 3}], token).status_code == 200
    changed = [{"date": "2026-01-05", "value": 5}]
    assert "another value" in send(client, measure, changed, token).json()["error"]
    assert send(client, measure, changed, token, "?correct=Late").json()["added"] == 1
    assert measure.observations.standing().get().value == 5
    patient = send(client, measure, [{"date": "2026-01-06", "value": "9434765919"}], token)
    assert "NHS number" in patient.json()["error"]
    assert "9434765919" not in patient.content.decode()
    future = [{"date": "2150-01-06", "value": 1}]
    assert send(client, measure, future, token).json()["warnings"]
    assert send(client, measure, future, token, "?override=Planned").status_code == 200


def test_a_paste_is_looked_at_first_and_differences_need_a_reason(signed_in, measure):
    browser, at = signed_in("leader"), reverse("improvement:paste", args=[measure.pk])
    table = {"table": "Date\tValue\n01/06/2026\t3\n02/06/2026\t4"}
    assert "2 new" in browser.post(at, table).content.decode()
    assert not measure.observations.exists()
    assert browser.post(at, {**table, "confirm": "1"}).status_code == 302
    other = {"table": "Date\tValue\n01/06/2026\t30\n02/06/2026\t4"}
    assert "1 that differ" in browser.post(at, other).content.decode()
    assert "has another value" in browser.post(at, {**other, "confirm": "1"}).content.decode()
    done = browser.post(at, {**other, "confirm": "1", "correcting": "Counted again"})
    assert done.status_code == 302
    assert measure.observations.count() == 3
    bad = browser.post(at, {"table": "Date\tValue\n01/06/2026\tmany\nnever\t4"}).content.decode()
    assert "B2" in bad
    assert "A3" in bad


def test_an_excel_file_is_read_as_a_table(signed_in, measure):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (("Week", "Missed"), (date(2026, 1, 5), 3), (date(2026, 1, 12), 4.5)):
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    kept.seek(0)
    kept.name = "missed.xlsx"
    at = reverse("improvement:paste", args=[measure.pk])
    page = signed_in("leader").post(at, {"file": kept}).content.decode()
    assert "2 new" in page
    assert "5 January 2026" in page
