"""The pages on which an administrator changes what letters say."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, RoleAssignment, TrailEntry, User
from answerable.letters.changing import WordingRefused, change_wording, changed_wordings
from answerable.letters.models import WordingVersion
from answerable.letters.wording.shipped import SHIPPED

NOW = datetime(2026, 6, 10, 9, tzinfo=UTC)
BY = Actor("person", "1", "Ada Admin")
KEY = "in_time"
TEXT = "Your request came on {{ received }}; the last day was {{ due }}, and we kept it."


@pytest.fixture
def admin(db, client):
    made = Person.objects.create(name="Ada Admin", job_title="Admin", email="ada@trust.example")
    user = User.objects.create(person=made, email="letters@trust.example", password="x")
    RoleAssignment.objects.create(person=made, role="administrator", starts=date(2016, 4, 1))
    client.force_login(user)
    return client


def change(text=TEXT, base=0, reason="Plainer", key=KEY, language="en"):
    return change_wording(
        key=key, language=language, text=text, reason=reason, base=base, by=BY, now=NOW
    )


def at(name="wording", *more):
    return reverse(f"letters:{name}", args=[KEY, "en", *more])


def test_a_change_is_a_new_version_with_its_author_and_reason(db):
    made = change()
    assert (made.version, made.by_name, made.reason) == (1, "Ada Admin", "Plainer")
    assert changed_wordings()[(KEY, "en")].text == TEXT
    assert TrailEntry.objects.filter(deed="letter wording changed").count() == 1
    assert change(TEXT + " Truly.", base=1).version == 2
    assert changed_wordings()[(KEY, "en")].version == 2


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"reason": " "}, "Say why"),
        ({"base": 4}, "Somebody changed"),
        ({"text": SHIPPED["en"][KEY].text}, "already in force"),
        ({"text": "We were in time."}, "cannot be used"),
    ],
)
def test_a_change_refused_keeps_what_was(db, given, words):
    with pytest.raises(WordingRefused, match=words):
        change(**given)
    assert not WordingVersion.objects.exists()


def test_the_list_and_each_wording_open(admin):
    page = admin.get(reverse("letters:index")).content.decode()
    assert "Fees notice (section 9)" in page
    assert "None yet: in English" in page
    for key in ("letter.extension.FOIA", "opening.thanks"):
        for language in ("en", "cy"):
            assert admin.get(reverse("letters:wording", args=[key, language])).status_code == 200
    assert admin.get(reverse("letters:wording", args=["no.such", "en"])).status_code == 404
    assert admin.get(reverse("letters:wording", args=[KEY, "fr"])).status_code == 404


def test_a_mistake_is_refused_with_its_line_and_what_was_typed_is_kept(admin):
    typed = "Came {{ received }},\ndue {{ dew }}."
    page = admin.post(at(), {"text": typed, "reason": "Shorter", "base": 0}).content.decode()
    assert "Line 2: There is no field “dew”" in page
    assert "due {{ dew }}." in page
    assert not WordingVersion.objects.exists()


def test_the_preview_shows_the_sample_case_and_changes_nothing(admin):
    given = {"text": TEXT, "base": 0, "preview": "1"}
    page = admin.post(at(), given).content.decode()
    assert "came on 1 June 2026; the last day was 30 June 2026" in page
    alone = admin.post(at("preview"), {"text": "{% if due %}"}).content.decode()
    assert "never closed" in alone
    assert not WordingVersion.objects.exists()


def test_saved_compared_and_put_back(admin):
    saved = admin.post(at(), {"text": TEXT, "reason": "Plainer", "base": 0})
    assert saved.status_code == 302
    page = admin.get(at("version", 1)).content.decode()
    assert "<ins>" in page
    assert "<del>" in page
    assert admin.post(at("version", 0)).status_code == 302
    last = WordingVersion.objects.order_by("-version").first()
    assert (last.version, last.text) == (2, SHIPPED["en"][KEY].text)
    assert admin.get(at("version", 9)).status_code == 404


def test_script_typed_into_a_wording_is_shown_as_text(admin):
    typed = TEXT + " <script>alert(1)</script>"
    page = admin.post(at("preview"), {"text": typed}).content.decode()
    assert "<script>alert" not in page


def test_only_who_may_word_letters_gets_in(client, db):
    assert client.get(reverse("letters:index")).status_code == 302
    made = Person.objects.create(name="Olive", email="olive@trust.example")
    user = User.objects.create(person=made, email="letters@trust.example", password="x")
    RoleAssignment.objects.create(person=made, role="officer", starts=date(2016, 4, 1))
    client.force_login(user)
    assert client.get(reverse("letters:index")).status_code == 403
