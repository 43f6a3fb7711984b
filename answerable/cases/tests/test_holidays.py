from __future__ import annotations

import json
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from answerable.accounts.models import Person
from answerable.cases import actions
from answerable.cases.actions import looking
from answerable.cases.holiday_list import is_safe
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import rebuild
from answerable.cases.models import DueMoved, HolidayList, Request
from answerable.cases.refusals import BadInput, Refused
from answerable.cases.setting import change_setting
from answerable.cases.tests.conftest import JOB, NOW, new_case, person
from answerable.cases.tests.deeds import fresh
from answerable.cases.tests.test_happened import signed_in
from answerable.workdays.calendar import SHIPPED, UK_UNION

JULY = datetime(2021, 7, 30, 9, tzinfo=UTC)
JUNE_9 = date(2021, 6, 9)


def add(day=JUNE_9, name="Jubilee", divisions=("scotland",), **given):
    said = {"reason": "Royal Proclamation", "by": JOB, "now": NOW} | given
    return actions.change_holiday(day=day, name=name, divisions=list(divisions), **said)


def dues(case):
    return [q.cached_due for q in case.questions.live().order_by("pk")], fresh(case).cached_due


@pytest.mark.django_db
def test_nothing_changed_is_the_calendar_shipped(db) -> None:
    assert calendar_in_force() is SHIPPED


@pytest.mark.django_db
def test_a_review_keeps_its_own_time_when_a_day_is_added(trust) -> None:
    review = new_case(text="1. What was felled?")
    Request.objects.filter(pk=review.pk).update(review_of=new_case())
    review.questions.update(regime="EIR")
    rebuild(fresh(review))
    assert fresh(review).cached_due == date(2021, 7, 15), "40 working days, EIR reg 11(4)"
    add()
    assert fresh(review).cached_due == date(2021, 7, 16)


@pytest.mark.django_db
def test_a_day_after_the_due_date_moves_nothing_and_a_wait_stays_one(trust) -> None:
    due, waiting = new_case(), new_case()
    actions.record_event(
        case=waiting, type="clarification_requested", on=date(2021, 5, 20), by=JOB, now=JULY
    )
    assert add(day=date(2021, 6, 17)).moved == 0
    assert add(day=date(2021, 6, 16), name="Another").moved == 1
    assert (fresh(due).cached_due, fresh(waiting).cached_due) == (date(2021, 6, 18), None)


@pytest.mark.django_db
def test_a_day_added_moves_open_cases_and_says_by_how_much(trust) -> None:
    plain, asked, closed, later = (new_case(text=f"1. What is {n}?\n\n2. Why?") for n in range(4))
    second = asked.questions.asked().last()
    for kind, day in (("requested", 20), ("received", 24)):
        actions.record_event(
            case=asked, type=f"clarification_{kind}", on=date(2021, 5, day), by=JOB, now=JULY,
            questions=[second],
        )  # fmt: skip
    actions.record_event(
        case=closed, type="withdrawn", on=date(2021, 5, 19), reason="x", by=JOB, now=JULY
    )
    before = dues(closed)
    done = add()
    assert done.moved == 3
    assert {(m.request_id, m.before, m.after, m.days) for m in DueMoved.objects.all()} == {
        (c.pk, date(2021, 6, 16), date(2021, 6, 17), 1) for c in (plain, asked, later)
    }
    assert dues(closed) == before
    for case in (plain, asked, later):
        cached = dues(case)
        rebuild(fresh(case))
        assert dues(case) == cached, "all at once is the same as one by one"
    assert dues(asked)[0][1] == date(2021, 6, 23)
    assert calendar_in_force(JULY).version != SHIPPED.version
    assert calendar_in_force(datetime(2021, 5, 1, tzinfo=UTC)) is SHIPPED
    undone = add(name="", reason="It was not proclaimed.")
    assert undone.moved == 3
    assert dues(plain)[1] == date(2021, 6, 16)
    assert calendar_in_force() is SHIPPED


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"reason": " "}, "Say why"),
        ({"divisions": ()}, "where"),
        ({"divisions": ("france",)}, "where"),
        ({"day": date(2021, 6, 12)}, "weekend"),
        ({"name": ""}, "already"),
    ],
)
def test_a_change_that_says_nothing_is_refused(db, given, words) -> None:
    with pytest.raises(Refused, match=words):
        add(**given)


def gov_uk(extra: dict[str, str]) -> bytes:
    listed = {
        name: {
            "division": name,
            "events": [
                {"title": title, "date": day.isoformat(), "notes": ""}
                for day, title in SHIPPED.holidays[name].items()
                if day.year == 2021
            ],
        }
        for name in UK_UNION
    }
    listed["scotland"]["events"].append({"title": extra["title"], "date": extra["date"]})
    return json.dumps(listed).encode()


def listed_at(data: bytes, source: str = "https://example.org/bank-holidays.json"):
    return actions.offer_list(data=data, source=source, now=NOW)


@pytest.mark.django_db
def test_a_list_like_gov_uks_waits_and_then_adds_what_we_lack(trust) -> None:
    case = new_case()
    data = gov_uk({"title": "Jubilee", "date": "2021-06-09"})
    offered = listed_at(data)
    assert listed_at(data) == offered, "the same list again is the one kept"
    assert fresh(case).cached_due == date(2021, 6, 16), "nothing is taken by itself"
    done = actions.take_list(offered=offered, by=JOB, now=NOW)
    assert done.moved == 1
    assert fresh(case).cached_due == date(2021, 6, 17)
    for deed in (actions.take_list, actions.leave_list):
        with pytest.raises(Refused, match="decided"):
            deed(offered=offered, by=JOB, now=NOW)
    for bad in (b"", b"[]", b'{"scotland": {}}', b"\xff\xfe"):
        with pytest.raises(BadInput, match=r"GOV\.UK"):
            listed_at(bad)


@pytest.mark.django_db
def test_a_newer_list_takes_the_place_of_one_that_waited(trust) -> None:
    older = listed_at(gov_uk({"title": "Jubilee", "date": "2021-06-09"}))
    newer = listed_at(gov_uk({"title": "Jubilee", "date": "2021-06-10"}))
    with pytest.raises(Refused, match="decided"):
        actions.take_list(offered=older, by=JOB, now=NOW)
    actions.leave_list(offered=newer, by=JOB, now=NOW)
    assert calendar_in_force() is SHIPPED


class Served(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = self.server.says[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_said) -> None:
        """Nothing is printed."""


@pytest.fixture
def served():
    """A server on this machine: (its address, what it says of each path)."""
    server = HTTPServer(("127.0.0.1", 0), Served)
    server.says = {}
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", server.says
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.django_db
def test_the_list_is_read_from_its_address_and_what_went_wrong_is_kept(trust, served) -> None:
    address, says = served
    assert looking.look(now=NOW) is None, "no address is set"
    change_setting(
        name="holidays_address", value=address + "/list", effective_from=NOW.date(), reason="x",
        by=JOB, now=NOW,
    )  # fmt: skip
    says["/list"] = (200, {}, gov_uk({"title": "Jubilee", "date": "2021-06-09"}))
    found = looking.look(now=NOW)
    assert looking.look(now=NOW) == found
    assert HolidayList.objects.count() == 1
    tries = {
        "could not be fetched": (500, {}, b""),
        "not GOV.UK": (200, {}, b"<html>"),
        "not https": (302, {"Location": "http://example.org/"}, b""),
        "over 1 MB": (200, {}, b" " * 1_000_001),
    }
    for said, answer in tries.items():
        says["/list"] = answer
        assert said in looking.look(now=NOW).problem
    assert HolidayList.objects.count() == 2, "a problem is told once, as it last was"
    assert calendar_in_force() is SHIPPED


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://www.gov.uk/bank-holidays.json", True),
        ("http://127.0.0.1:9/x", True),
        ("http://localhost/x", True),
        ("http://www.gov.uk/x", False),
        ("http://127.0.0.1.example.org/x", False),
        ("ftp://www.gov.uk/x", False),
        ("file:///etc/passwd", False),
        ("https:///x", False),
    ],
)
def test_an_address_is_https_or_on_this_machine(address, safe) -> None:
    assert is_safe(address) is safe


@pytest.mark.django_db
def test_an_administrator_changes_them_in_the_browser_and_nobody_else(trust, client) -> None:
    admin = person("ada", "administrator")
    hidden = new_case(text="1. A restricted thing?")
    olive = Person.objects.get(pk=int(trust.olive.key))
    actions.restrict(case=hidden, to=[olive], reason="A colleague", by=trust.olive, now=NOW)
    case = new_case()
    assert signed_in(client, trust.olive).get(reverse("cases:calendar")).status_code == 403
    signed_in(client, admin)
    page = client.get(reverse("cases:calendar")).content.decode()
    assert "Boxing Day" in page
    data = {"day_day": 9, "day_month": 6, "day_year": 2021, "divisions": ["scotland"],
            "name": "Jubilee", "reason": "Proclaimed"}  # fmt: skip
    moved = client.post(reverse("cases:calendar"), data, follow=True)
    told = moved.content.decode()
    assert case.reference in told
    assert "+1" in told
    assert "1 more is restricted" in told
    assert hidden.reference not in told
    assert client.post(reverse("cases:calendar"), data).status_code == 200, "it says so already"
    listed = SimpleUploadedFile("b.json", gov_uk({"title": "Gala", "date": "2021-06-10"}))
    refreshed = client.post(reverse("cases:calendar_refresh"), {"file": listed}, follow=True)
    assert "10 June 2021: Gala (Scotland)" in refreshed.content.decode()
    assert "days that we lack" in client.get(reverse("cases:calendar")).content.decode()
    taken = client.post(refreshed.redirect_chain[-1][0], follow=True)
    assert "2 open cases moved" in taken.content.decode()
    assert client.get(refreshed.redirect_chain[-1][0]).status_code == 404
    looked = client.post(reverse("cases:calendar_look"), follow=True).content.decode()
    assert "No address is set" in looked
    bad = SimpleUploadedFile("b.json", b"nonsense")
    assert "not GOV.UK" in client.post(
        reverse("cases:calendar_refresh"), {"file": bad}
    ).content.decode()  # fmt: skip
    assert "Moved from" in client.get(reverse("cases:clock", args=[case.slug])).content.decode()
