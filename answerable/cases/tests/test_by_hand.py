"""What an officer enters: a letter, a call, somebody at the counter."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from answerable.accounts.models import Department, User
from answerable.cases import actions
from answerable.cases.actions.happening import correct_event
from answerable.cases.models import Event, Request
from answerable.cases.request_files import RAW_FILE, bytes_of, files_of
from answerable.cases.spoken import to_be_written
from answerable.cases.tests.conftest import NOW
from answerable.files.models import FileUse

pytestmark = pytest.mark.django_db
LAKE = "How much carbon did your boilers emit, and what is the air quality outside the gates?"
RENT = "How many nurses are off sick?"


@pytest.fixture
def officer(client, trust):
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    return client


def enters(officer, text, **given) -> Request:
    day = timezone.localdate()
    given = {
        "channel": "letter", "subject": "", "text": text, "name": "Ada", "address": "1 Hill",
        "received_on_day": day.day, "received_on_month": day.month, "received_on_year": day.year,
    } | given  # fmt: skip
    assert officer.post(reverse("cases:by_hand"), given).status_code == 302
    return Request.objects.latest("pk")


def shown(officer, case) -> str:
    page: str = officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    return page


def test_a_letter_needs_no_subject_and_its_acknowledgement_goes_by_post(officer) -> None:
    case = enters(officer, "What did taxis cost in 2024/25?")
    assert case.subject == "What did taxis cost in 2024/25?"
    page = shown(officer, case)
    assert "the acknowledgement goes by post" in page
    assert reverse("cases:write", args=[case.slug, "acknowledgement"]) in page
    assert "asked aloud" not in page
    both = enters(officer, "What did trains cost?", email="ada@example.org")
    assert both.intake.acknowledge_at is not None
    assert "goes by post" not in shown(officer, both)
    came = officer.get(reverse("cases:message", args=[both.slug])).content.decode()
    assert "ada@example.org<br>1 Hill" in came


def test_what_an_officer_says_is_a_request_is_one_whatever_its_words(officer) -> None:
    assert [q.text for q in enters(officer, "Taxis.").questions.asked()] == ["Taxis."]


def test_an_address_is_asked_for_where_it_goes(officer) -> None:
    given = {"channel": "letter", "text": "How many?", "name": "Ada"}
    page = officer.post(reverse("cases:by_hand"), given).content.decode()
    assert 'href="#id_email"' in page
    assert "an email or a postal address (s.8)" in page


def test_environmental_information_may_be_asked_for_aloud_and_nothing_else(officer, trust) -> None:
    case = enters(officer, f"1. {LAKE}\n\n2. {RENT}\n", channel="oral")
    assert [q.regime for q in case.questions.asked()] == ["EIR", "FOIA"]
    page = shown(officer, case)
    assert "must be asked for in writing (s.8): question 2." in page
    came = Event.objects.get(request=case, type="received")
    now = timezone.now()
    correct_event(event=came, on=timezone.localdate(), reason="It came.", by=trust.olive, now=now)
    assert "asked aloud" not in shown(officer, case)


def test_one_that_is_environmental_throughout_wants_no_writing(officer) -> None:
    case = enters(officer, LAKE, channel="oral")
    assert to_be_written(case, case.questions.asked()) == []
    assert "asked aloud" not in shown(officer, case)


def test_the_history_names_whom_a_question_was_sent_to(officer, trust, case) -> None:
    question = case.questions.asked()[0]
    for name in ("Finance", "Estates"):
        department = Department.objects.create(name=name)
        actions.assign_owner(question=question, department=department, by=trust.olive, now=NOW)
    page = officer.get(reverse("cases:history", args=[case.slug])).content.decode()
    assert page.index("Sent to its owner: Estates") < page.index("Sent to its owner: Finance")


def test_a_letter_that_could_not_be_read_goes_with_what_is_entered_by_hand(officer) -> None:
    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.4 an image and no words")
    page = officer.post(reverse("cases:new"), {"file": scan}).content.decode()
    assert "The file is kept; you can enter the request by hand." in page
    assert (
        "“scan.pdf” goes with the request" in officer.get(reverse("cases:by_hand")).content.decode()
    )
    case = enters(officer, "How many beds are there?", with_kept="on")
    assert [one.name for one in files_of(case)] == ["scan.pdf"]
    assert not FileUse.objects.filter(kind=RAW_FILE).exists()
    assert "scan.pdf" not in officer.get(reverse("cases:by_hand")).content.decode()


def test_a_scan_is_put_with_a_letter_and_a_document_is_there_to_be_opened(officer) -> None:
    scan = SimpleUploadedFile("photo.jpg", b"a photograph")
    case = enters(officer, "How many beds are there?", file=scan)
    assert bytes_of(case, files_of(case)[0].sha256) == ("photo.jpg", b"a photograph")
    letter = SimpleUploadedFile("letter.txt", b"1. How many lifts are there?\n2. Who mends them?")
    officer.post(reverse("cases:new"), {"file": letter})
    assert [one.name for one in files_of(Request.objects.latest("pk"))] == ["letter.txt"]


def test_a_request_cannot_have_come_on_a_day_that_has_not(officer) -> None:
    day = timezone.localdate() + timedelta(days=1)
    given = {
        "channel": "letter", "text": "How many beds?", "name": "Ada", "address": "1 Hill",
        "received_on_day": day.day, "received_on_month": day.month, "received_on_year": day.year,
    }  # fmt: skip
    page = officer.post(reverse("cases:by_hand"), given).content.decode()
    assert "That day has not come yet." in page
    assert "How many beds?" in page
    assert not Request.objects.exists()
