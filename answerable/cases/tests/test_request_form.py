"""The public's form: its files, putting it by, and never turning anybody away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from answerable.accounts.actor import Actor
from answerable.cases import actions
from answerable.cases.actions import saving
from answerable.cases.models import Request, SavedRequest
from answerable.cases.request_files import KIND, bytes_of, files_of
from answerable.cases.tests.conftest import new_case
from answerable.cases.views.public import WEB
from answerable.files.models import FileUse, StoredFile
from answerable.post.intake import store

pytestmark = pytest.mark.django_db
STEP = "request_step"
ASKS = {"subject": "Coaches", "text": "How many coaches are there?"}


def fill(client, **words):
    client.post(reverse(STEP, args=["name"]), {"name": "Ada Example"})
    client.post(reverse(STEP, args=["reply"]), {"email": "ada@example.org", "address": ""})
    return client.post(reverse(STEP, args=["request"]), {**ASKS, **words})


def table(name="table.csv", data=b"year,coaches\n2023,\n"):
    return SimpleUploadedFile(name, data)


def test_files_go_with_the_request_and_can_be_taken_off(trust, client) -> None:
    client.post(reverse(STEP, args=["name"]), {"name": "Ada Example"})
    client.post(reverse(STEP, args=["reply"]), {"email": "ada@example.org", "address": ""})
    again = client.post(reverse(STEP, args=["request"]), {**ASKS, "file": table(), "another": "1"})
    assert again.url == reverse(STEP, args=["request"])
    fill(client, file=table("wrong.txt", b"not this"))
    digest = next(f["sha256"] for f in client.session["request"]["files"] if "wrong" in f["name"])
    client.post(reverse("request_file_remove", args=[digest]))
    assert "table.csv" in client.get(reverse("request_check")).content.decode()
    client.post(reverse("request_check"))
    case = Request.objects.get()
    assert [one.name for one in files_of(case)] == ["table.csv"]
    assert bytes_of(case, files_of(case)[0].sha256) == ("table.csv", b"year,coaches\n2023,\n")
    assert bytes_of(case, digest) is None
    assert not FileUse.objects.filter(kind=saving.FORM).exists()
    assert not StoredFile.objects.filter(sha256=digest).exists()


def test_a_file_refused_says_why_and_the_words_are_kept(trust, client, monkeypatch) -> None:
    monkeypatch.setattr(saving, "LARGEST", 10)
    page = fill(client, file=table()).content.decode()
    assert "is over 0 MB. Send it to us by email instead." in page
    assert client.session["request"]["text"] == ASKS["text"]
    monkeypatch.setattr(saving, "MOST_FILES", 0)
    assert "up to 0 files" in fill(client, file=table("a", b"a")).content.decode()


def test_a_file_is_kept_whatever_else_is_wrong_and_when_the_form_is_put_by(trust, client) -> None:
    at = reverse(STEP, args=["request"])
    assert client.post(at, {"text": "", "file": table(), "another": "1"}).url == at
    assert "table.csv" in client.get(at).content.decode()
    page = client.post(at, {"text": "", "file": table("more.csv", b"more")}).content.decode()
    assert "Enter the information you would like" in page
    assert "more.csv" in page
    assert "Choose the file first" in client.post(at, {"another": "1"}).content.decode()
    client.post(at, {"text": "Half", "file": table("last.csv", b"last"), "later": "1"})
    given = SavedRequest.objects.get().given
    assert [one["name"] for one in given["files"]] == ["table.csv", "more.csv", "last.csv"]
    assert given["text"] == "Half"


def test_a_name_an_address_and_the_request_are_enough(trust, client) -> None:
    client.post(reverse(STEP, args=["name"]), {"name": "Ada Example"})
    both = {"email": "ada@example.org", "address": "1 Hill\nLeeds"}
    client.post(reverse(STEP, args=["reply"]), both)
    client.post(reverse(STEP, args=["request"]), {"text": "How many beds are on Birch ward?"})
    page = client.get(reverse("request_check")).content.decode()
    assert "ada@example.org<br>1 Hill<br>Leeds" in page
    client.post(reverse("request_check"))
    case = Request.objects.get()
    assert case.subject == "How many beds are on Birch ward?"
    assert case.intake.acknowledge_at is not None


def test_what_concerns_us_is_left_to_a_person_though_it_came_by_the_form(trust, client) -> None:
    fill(client, text="I want to die. How many beds are there?")
    client.post(reverse("request_check"))
    intake = Request.objects.get().intake
    assert (intake.acknowledge_at, intake.urgent) == (None, True)


def test_no_form_filled_in_is_turned_away(trust, client) -> None:
    fill(client, text="Boilers.")
    client.post(reverse("request_check"))
    assert [q.text for q in Request.objects.get().questions.asked()] == ["Boilers."]


def test_the_reference_is_shown_and_an_empty_page_says_what_to_enter(trust, client) -> None:
    empty = client.post(reverse(STEP, args=["name"]), {"name": ""}).content.decode()
    assert "Enter your name" in empty
    fill(client)
    client.post(reverse("request_check"))
    page = client.get(reverse("request_sent")).content.decode()
    assert f"<br><strong>{Request.objects.get().reference}</strong>" in page
    nowhere = client.post(reverse(STEP, args=["reply"]), {"email": "", "address": ""})
    page = nowhere.content.decode()
    assert 'href="#id_email"' in page
    assert page.index("There is a problem") < page.index("<h1"), "what is wrong comes first"
    assert "(optional)" not in page, "one of the two is needed"


def test_all_that_was_written_is_there_to_be_checked(trust, client) -> None:
    fill(client, text="I write about the clinic.\n1. How many beds?\n2. How many nurses?")
    page = client.get(reverse("request_check")).content.decode()
    assert "How many beds?</li>" in page
    assert "I write about the clinic.\n1. How many beds?" in page
    assert "Change what you ask for" in page


def test_put_by_and_carried_on_with_on_another_device(trust, client) -> None:
    client.post(reverse(STEP, args=["name"]), {"name": "Ada Example"})
    there = client.post(reverse(STEP, args=["reply"]), {"email": "ada@exam", "later": "1"})
    assert there.url == reverse("request_saved")
    page = client.get(there.url).content.decode()
    assert "It has not been sent" in page
    assert "request" not in client.session
    token = client.session["saved"]["token"]
    client.session.flush()

    address = reverse("request_carry_on", args=[token])
    assert client.get(address).status_code == 200
    assert "request" not in client.session
    assert client.post(address).url == reverse("request_check")
    assert client.session["request"]["email"] == "ada@exam"
    assert client.get(reverse("request_check")).url == reverse(STEP, args=["reply"])
    fill(client)
    client.post(reverse("request_check"))
    assert Request.objects.count() == 1
    assert not SavedRequest.objects.exists()
    assert client.get(address).status_code == 404


def test_saving_twice_keeps_one(trust, client) -> None:
    fill(client)
    client.post(reverse("request_check"), {"later": "1"})
    token = client.session["saved"]["token"]
    client.post(reverse("request_carry_on", args=[token]))
    client.post(reverse("request_check"), {"later": "1"})
    assert SavedRequest.objects.count() == 1
    assert not Request.objects.exists()


def test_what_nobody_finished_is_forgotten(trust) -> None:
    now = timezone.now()
    file = saving.put_file(form="f1", data=b"x", name="x", there=0, by=WEB, now=now)
    saving.put_file(form="f2", data=b"y", name="y", there=0, by=WEB, now=now)
    token, _day = actions.save_for_later(
        given={"key": "f1", "files": [file]}, by=WEB, now=now + timedelta(days=1)
    )
    assert token
    job = Actor("job", "web form", "Web form")
    assert actions.forget_ended(by=job, now=now + timedelta(days=14, hours=1)) == 0
    assert set(FileUse.objects.values_list("key", flat=True)) == {"f1"}
    assert actions.forget_ended(by=job, now=now + timedelta(days=15, hours=1)) == 1
    assert not FileUse.objects.exists()


def test_what_was_attached_to_a_message_is_there_to_be_saved(trust) -> None:
    raw = (
        b"From: Ada <ada@example.org>\r\nTo: foi@trust.example\r\nSubject: Coaches\r\n"
        b"Date: Tue, 18 May 2021 15:47:00 +0100\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/plain\r\n\r\nHow many coaches?\r\n--b\r\n"
        b'Content-Type: text/csv; name="table.csv"\r\n'
        b'Content-Disposition: attachment; filename="table.csv"\r\n\r\nyear,coaches\r\n--b--\r\n'
    )
    kept = store(raw, received=timezone.now(), via="import", by=WEB, now=timezone.now())
    case = new_case(raw_sha256=kept.sha256)
    (came,) = files_of(case)
    assert (came.name, came.size) == ("table.csv", len(came.data))
    assert bytes_of(case, came.sha256) == ("table.csv", came.data)
    assert not FileUse.objects.filter(kind=KIND).exists()
