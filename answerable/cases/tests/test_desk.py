from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from answerable.accounts.models import Department, Person, Signatory
from answerable.cases import access, actions
from answerable.cases.finding import OUTCOMES, filtered, with_outcome
from answerable.cases.intake.taking import enclosed
from answerable.cases.models import MessageRead, Request, SavedFilter
from answerable.cases.search import marked, matched, searched
from answerable.cases.tests.conftest import CAME, JOB, NOW, new_case
from answerable.cases.tests.deeds import approved, write
from answerable.cases.tests.test_happened import signed_in
from answerable.post import outbox
from answerable.post.intake import settle, store
from answerable.reading.message import Attachment, Message

JULY = datetime(2021, 7, 30, 9, tzinfo=UTC)
DESK = "/cases/"


def found(words):
    return [case.reference for case in searched(Request.objects.order_by("number"), words)]


@pytest.fixture
def three(trust):
    """Parking in the request; parking in an answer only; parking in a note only."""
    first = new_case(text="1. How many parking spaces are there?")
    second = new_case(text="1. How many beds are there?\n\n2. Who leads?")
    third = new_case(text="1. How many doctors?")
    write(second, "1", "There are forty beds, beside the parking garage.", trust.olive)
    actions.note(case=third, text="She asked about parking too.", by=trust.olive, now=NOW)
    return first, second, third


@pytest.mark.django_db
def test_the_words_are_found_in_requests_answers_and_notes(three, trust) -> None:
    first, second, third = three
    all_three = [case.reference for case in three]
    assert found("parking") == all_three
    assert found("park") == all_three, "the last word may be a beginning, and forms are one"
    assert found('"parking garage"') == [second.reference]
    assert found("parking -garage") == [first.reference, third.reference]
    assert found("FOI/00001") == found("foi-00001") == [first.reference]
    assert first.reference in found("1")
    assert found("a.requester@example.org"), "by who asked"
    for nothing in ("zebra", "the", "'; DROP", "\x00", "!&|", "%s", "a:*"):
        assert isinstance(found(nothing), list)
    write(second, "1", "There are forty beds.", trust.olive)
    assert found("parking") == [first.reference, third.reference], "the answer as it stands"


@pytest.mark.django_db
def test_what_matched_is_shown_and_nothing_of_it_is_code(three) -> None:
    hits = matched(list(three), "parking")
    assert [[str(h.place) for h in hits[case.pk]] for case in three] == [
        ["Request"], ["Answer"], ["Note"],
    ]  # fmt: skip
    assert "<mark>parking</mark>" in hits[three[1].pk][0].words
    assert marked("<b>\ue000x\ue001") == "&lt;b&gt;<mark>x</mark>"


@pytest.mark.django_db
def test_mail_in_and_out_and_the_files_with_it_are_searched(three, trust) -> None:
    first, second, third = three
    for case, name, words in (
        (first, "text", {"text": "Please hurry with the zebra crossing."}),
        (second, "enclosed", {"enclosed": "A zebra is named in the spreadsheet."}),
    ):
        raw = store(name.encode(), received=NOW, via="drop", by=JOB, now=NOW)
        settle(raw, status="case", kind="case", key=case.reference, by=JOB, now=NOW)
        MessageRead.objects.create(raw=raw, read_at=NOW, **words)
    unplaced = store(b"other", received=NOW, via="drop", by=JOB, now=NOW)
    MessageRead.objects.create(raw=unplaced, read_at=NOW, text="A zebra of nobody's.")
    outbox.queue(
        to="a@example.org", subject="Your request", by=JOB, now=NOW, kind="case",
        key=third.reference, text="The zebra is here: https://foi.example.org/track/secretword",
    )  # fmt: skip
    assert found("zebra") == [case.reference for case in three]
    assert found("secretword") == [], "nobody finds a private link"
    hits = matched(list(three), "zebra")
    assert [[str(h.place) for h in hits[case.pk]] for case in three] == [
        ["Message"], ["Attachment"], ["Letter or message sent"],
    ]  # fmt: skip
    assert "secretword" not in hits[third.pk][0].words
    assert "<mark>zebra</mark>" in hits[first.pk][0].words
    actions.restrict(
        case=second, to=[Person.objects.get(pk=int(trust.olive.key))], reason="x",
        by=trust.olive, now=NOW,
    )  # fmt: skip
    seen = searched(access.cases(trust.oscar, on=NOW.date()), "zebra")
    assert {case.pk for case in seen} == {first.pk, third.pk}, "a restricted case is absent"


def test_the_files_and_messages_inside_a_message_are_read_for_searching() -> None:
    file = Attachment("a.csv", "text/csv", 12, "0" * 64, "In the file.")
    inner = Message(subject="Inside", text="Deep words.")
    mail = Message(text="Outer.", attachments=(file,), messages=(inner,))
    assert enclosed(mail) == "In the file.\n\nInside\n\nDeep words."


@pytest.mark.django_db
def test_the_desk_searches_and_filters_in_the_browser(three, trust, client) -> None:
    signed_in(client, trust.olive)
    page = client.get(DESK, {"q": "parking"}).content.decode()
    assert "3 cases have" in page
    assert "<mark>parking</mark>" in page
    officer = Person.objects.get(pk=int(trust.olive.key))
    actions.allocate(case=three[0], officer=officer, by=trust.olive, now=NOW)
    mine = client.get(DESK, {"officer": officer.pk}).content.decode()
    assert "1 case fits" in mine
    assert three[0].reference in mine
    assert three[1].reference not in client.get(DESK, {"officer": officer.pk}).content.decode()
    odd = {"officer": "x", "state": "?", "received_from": "never", "department": "9999999"}
    assert client.get(DESK, odd).status_code == 200


@pytest.mark.django_db
def test_each_filter_narrows_to_its_own(three, trust) -> None:
    today = date(2021, 7, 1)
    department = Department.objects.create(name="Estates")
    asked = three[0].questions.asked().get()
    actions.assign_owner(question=asked, department=department, by=trust.olive, now=NOW)
    eir = new_case(text="1. What is the flood risk?", regime="EIR")
    everything = Request.objects.order_by("number")

    def fits(**given):
        return [case.pk for case in filtered(everything, given, today)]

    assert fits(department=str(department.pk)) == [three[0].pk]
    assert fits(regime="EIR") == [eir.pk]
    assert fits(officer="none") == [case.pk for case in (*three, eir)]
    assert fits(received_from=date(2021, 5, 19)) == []
    assert fits(due_to=date(2021, 6, 16), outcome="overdue") == [c.pk for c in (*three, eir)]
    assert fits(kind="journalist") == []


@pytest.mark.django_db
def test_a_filter_is_kept_and_shared_and_shows_each_their_own(three, trust, client) -> None:
    actions.restrict(
        case=three[0], to=[Person.objects.get(pk=int(trust.oscar.key))], reason="A colleague",
        by=trust.oscar, now=NOW,
    )  # fmt: skip
    signed_in(client, trust.oscar)
    client.post(reverse("cases:filter_keep"), {"name": "Foi", "query": "regime=FOIA&evil=1"})
    kept = SavedFilter.objects.get()
    address = reverse("cases:filter", args=[kept.public_id])
    assert client.get(address).url == f"{DESK}?regime=FOIA"
    assert "3 cases fit" in client.get(address, follow=True).content.decode()
    signed_in(client, trust.olive)
    assert "2 cases fit" in client.get(address, follow=True).content.decode()
    assert client.post(reverse("cases:filter_forget", args=[kept.public_id])).status_code == 404
    signed_in(client, trust.oscar)
    client.post(reverse("cases:filter_forget", args=[kept.public_id]))
    assert client.get(address).status_code == 404


@pytest.mark.django_db
def test_the_figures_add_up_and_each_opens_its_cases(trust, client) -> None:
    new_case(text="1. Still open?")
    gone = new_case(text="1. Withdrawn?")
    answered = new_case(text="1. Answered?")
    extended = new_case(text="1. Extended?")
    said = {"exemptions": ["s.43"], "estimated": "2021-07-14"}
    actions.record_event(
        case=extended, type="pit_extension_notice", on=date(2021, 6, 1), said=said, by=JOB, now=JULY
    )
    actions.record_event(
        case=gone, type="withdrawn", on=date(2021, 6, 1), reason="x", by=JOB, now=JULY
    )
    for case, day in ((answered, 20), (extended, 21)):
        at = NOW.replace(day=day)
        approved(case, trust.olive, trust.anna, at)
        actions.issue(case=case, by=trust.oscar, now=at)
    new_case(text="1. June?", received_at=CAME.replace(month=6))
    outcomes = with_outcome(Request.objects.order_by("number"), date(2021, 6, 17))
    assert [case.outcome for case in outcomes] == [
        "overdue", "otherwise", "in_time", "extended", "open",
    ]  # fmt: skip
    signed_in(client, trust.olive)
    for by in ("month", "quarter", "kind", "department"):
        given = {"by": by, "received_from": "2021-05-01", "received_to": "2021-06-30"}
        page = client.get(reverse("cases:figures"), given).content.decode()
        links = re.findall(r'href="(/cases/\?[^"]+)">(\d+)<', page)
        assert bool(links) is (by != "department"), "no question has a department"
        for link, count in links:
            told = re.search(r"(\d+) cases? fits? the", client.get(link.replace("&amp;", "&"))
                             .content.decode())  # fmt: skip
            assert told[1] == count
    spec = json.loads(re.search(r"data-chart=[^>]+>(.+?)</script>", client.get(
        reverse("cases:figures"), {"received_from": "2021-05-01", "received_to": "2021-06-30"}
    ).content.decode())[1])  # fmt: skip
    assert sum(row["cases"] for row in spec["data"]["values"]) == 5
    assert {row["outcome"] for row in spec["data"]["values"]} == {str(o) for o in OUTCOMES.values()}
    signed_in(client, trust.owen)
    assert client.get(reverse("cases:figures")).status_code == 403


@pytest.mark.django_db
def test_a_page_needs_few_queries_however_many_cases(
    three, trust, client, django_assert_max_num_queries
) -> None:
    for case in three:
        actions.allocate(
            case=case, officer=Person.objects.get(pk=int(trust.olive.key)), by=JOB, now=NOW
        )
    signed_in(client, trust.olive)
    for place in (DESK, f"{DESK}?q=parking", reverse("cases:case", args=[three[1].slug])):
        client.get(place)
        with django_assert_max_num_queries(13):
            assert client.get(place).status_code == 200


@pytest.mark.django_db
def test_a_case_says_early_that_nobody_signs(three, trust, client) -> None:
    signed_in(client, trust.olive)
    address = reverse("cases:case", args=[three[0].slug])
    assert "Nobody is appointed to sign" not in client.get(address).content.decode()
    Signatory.objects.update(effective_to=date(2020, 1, 1))
    assert "Nobody is appointed to sign" in client.get(address).content.decode()
