from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts import once
from answerable.accounts.actor import Actor
from answerable.accounts.jobs import forget
from answerable.accounts.links import (
    PURPOSES,
    LinkClosedError,
    LinkPurpose,
    hashed,
    issue,
    known_link,
    look,
    revoke,
    use,
)
from answerable.accounts.models import Link, Once, TrailEntry, TrailText
from answerable.accounts.secrets import Unreadable, seal, unseal
from answerable.accounts.trail import record

NOW = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)
BY = Actor("person", "7", "Robin Sample", "Coach")


@pytest.fixture
def purposes(monkeypatch):
    monkeypatch.setitem(PURPOSES, "look", LinkPurpose("look", "to look"))
    monkeypatch.setitem(PURPOSES, "vote", LinkPurpose("vote", "to vote", once=True))


def make(purpose="look", expires=NOW + timedelta(days=1)):
    return issue(purpose=purpose, kind="thing", key="1", expires=expires, by=BY, now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE accounts_trailentry SET deed = 'x'",
        "DELETE FROM accounts_trailentry",
        "DELETE FROM accounts_trailtext",
    ],
)
def test_the_database_refuses_to_edit_the_trail(change):
    record(by=BY, now=NOW, deed="looked", kind="thing", key="1", detail={"why": "to see"})
    with (
        pytest.raises(IntegrityError, match="never edited"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)
    assert TrailEntry.objects.get().deed == "looked"


@pytest.mark.django_db
def test_destruction_may_empty_the_words_of_a_deed_while_the_deed_stands():
    entry = record(by=BY, now=NOW, deed="looked", kind="thing", key="1", detail={"why": "to see"})
    TrailText.objects.filter(entry=entry).update(name="", title="", detail={})
    entry.refresh_from_db()
    assert (entry.deed, entry.actor_key, entry.text.detail) == ("looked", "7", {})


def closed(*given) -> str:
    """Why a token opens nothing."""
    with pytest.raises(LinkClosedError) as found:
        look(*given)
    return found.value.why


@pytest.mark.django_db
def test_a_refused_link_is_told_without_its_token(purposes):
    token = make()
    known = PURPOSES["look"]
    assert known_link(token, known, NOW, kind="thing").key == "1"
    assert known_link(token, known, NOW, kind="thing", key="1").key == "1"
    for place in ({"kind": "thing", "key": "2"}, {"kind": "other"}):
        with pytest.raises(LinkClosedError, match="another"):
            known_link(token, known, NOW, **place)
    with pytest.raises(LinkClosedError, match="unknown"):
        known_link(token + "x", known, NOW, kind="thing")
    entries = TrailEntry.objects.filter(deed="link refused").order_by("pk")
    assert [(e.kind, e.key) for e in entries] == [("thing", "2"), ("other", "1"), ("thing", "")]
    assert [e.text.detail["why"] for e in entries] == ["another", "another", "unknown"]
    assert token not in str([e.text.detail for e in entries])


@pytest.mark.django_db
def test_a_link_opens_for_its_purpose_alone_and_its_token_is_not_kept(purposes):
    token = make()
    link = look(token, "look", NOW)
    assert (link.kind, link.key) == ("thing", "1")
    assert closed(token, "vote", NOW)
    assert closed(token + "x", "look", NOW)
    row = Link.objects.values().get()
    assert token not in str(row)
    assert bytes(row["token_hash"]) == hashed(token)
    assert len(token) >= 22  # 128 bits in base64


@pytest.mark.django_db
def test_a_link_stops_when_it_expires_or_is_revoked(purposes):
    token = make()
    assert closed(token, "look", NOW + timedelta(days=1))
    link = Link.objects.get()
    revoke(link, by=BY, now=NOW)
    revoke(link, by=BY, now=NOW)
    assert closed(token, "look", NOW)
    assert TrailEntry.objects.filter(deed="link revoked").count() == 1


@pytest.mark.django_db
def test_a_link_for_one_use_is_used_once(purposes):
    token = make("vote", None)
    link = Link.objects.get()
    assert use(link, now=NOW)
    assert not use(link, now=NOW)
    assert closed(token, "vote", NOW)


@pytest.mark.django_db
def test_a_link_needs_a_declared_purpose_and_a_future(purposes):
    with pytest.raises(ValueError, match="purpose"):
        make("unheard of")
    with pytest.raises(ValueError, match="expire"):
        make(expires=NOW)


@pytest.mark.django_db
def test_a_key_is_used_once_by_each_actor():
    first, is_first = once.begin(by=BY, key="k", now=NOW)
    assert is_first
    assert not once.begin(by=BY, key="k", now=NOW)[1]
    assert once.begin(by=Actor("person", "8", "Another"), key="k", now=NOW)[1]
    once.finish(first, location="/there/", now=NOW)
    again, is_first = once.begin(by=BY, key="k", now=NOW + timedelta(hours=1))
    assert (again.location, is_first) == ("/there/", False)


@pytest.mark.django_db
def test_a_submission_that_was_cut_off_may_begin_again_once():
    once.begin(by=BY, key="k", now=NOW)
    later = NOW + once.STALE
    assert once.begin(by=BY, key="k", now=later)[1]
    assert not once.begin(by=BY, key="k", now=later)[1]


@pytest.mark.django_db
def test_old_keys_are_swept():
    once.begin(by=BY, key="old", now=NOW - timedelta(days=31))
    once.begin(by=BY, key="new", now=NOW)
    assert once.sweep(now=NOW) == 1
    assert Once.objects.get().key == "new"


@given(st.text())
def test_what_is_sealed_is_unsealed_and_not_readable(text):
    sealed = seal(text)
    assert unseal(sealed) == text
    assert len(text) < 8 or text not in sealed


def test_a_secret_sealed_under_another_key_is_unreadable(settings):
    sealed = seal("secret")
    settings.SECRET_KEY = "another"
    with pytest.raises(Unreadable):
        unseal(sealed)


@pytest.mark.django_db
def test_the_nightly_job_forgets_and_may_run_twice():
    once.begin(by=BY, key="old", now=datetime.now(tz=UTC) - timedelta(days=31))
    once.begin(by=BY, key="new", now=datetime.now(tz=UTC))
    forget()
    forget()
    assert Once.objects.get().key == "new"
