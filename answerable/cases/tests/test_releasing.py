"""Files that go with a letter, what went, and a release that is withdrawn."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import Person
from answerable.cases import access, actions
from answerable.cases.holds import came_back
from answerable.cases.intake.bounces import take_up_refused, tell_returned
from answerable.cases.letter_of import letter_of
from answerable.cases.models import Incident, Release, ReleaseFile, Request
from answerable.cases.refusals import NotAllowed, NotFound, Refused
from answerable.cases.releasing import delivery, enclosing, envelope, withdrawing
from answerable.cases.releasing.breach import countdown, why_not_told
from answerable.cases.releasing.bundle import bundle
from answerable.cases.releasing.hidden_data import checklist, kind_of, why_not
from answerable.cases.tests.conftest import NOW, new_case, person
from answerable.cases.tests.deeds import answer_all, approve, approved, fresh, send
from answerable.files.store import fetch
from answerable.post import outbox
from answerable.post.models import OutgoingMessage

LATER = NOW + timedelta(hours=2)
CSV = b"Year,Staff\r\n2020,12\r\n"
WDTK = "request-815162-0a1b2c3d@whatdotheyknow.com"
ADDRESSES = envelope.Addresses(
    collect=lambda token: f"https://trust.example/collect/{token}/",
    public=lambda release, name: f"https://trust.example/responses/{release.public_id}/{name}",
)


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"PK\x03\x04....", "table.csv", "packed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "note.txt", "packed"),
        (b"a,b", "table.xlsx", "packed"),
        (b"a,b", "mail.MSG", "packed"),
        (b"%PDF-1.7", "x", "pdf"),
        (b"\xff\xd8\xff\xe0", "x.jpg", "image"),
        (b"a,b", "table.csv", "text"),
    ],
)
def test_a_file_is_what_its_bytes_are_or_what_it_calls_itself(data, name, kind) -> None:
    assert kind_of(data, name) == kind
    assert bool(why_not(data, name, made_here=False)) == (kind == "packed")
    assert why_not(data, name, made_here=True) is None


@given(st.binary(max_size=64), st.text(max_size=20))
def test_any_bytes_under_any_name_are_judged(data, name) -> None:
    kind = kind_of(data, name)
    refused = why_not(data, name, made_here=False)
    assert (refused is None) == (kind != "packed" and data != b"")


@pytest.mark.parametrize(
    ("hours", "left", "over"),
    [(0, 72, False), (1, 71, False), (71.5, 0, False), (72, 0, False), (72.5, -1, True)],
)
def test_the_72_hours_count_every_hour(hours, left, over) -> None:
    friday = datetime(2026, 11, 20, 17, tzinfo=UTC)
    found = countdown(friday, friday + timedelta(hours=hours))
    assert (found.left, found.over) == (left, over)
    assert found.until == datetime(2026, 11, 23, 17, tzinfo=UTC)
    late = why_not_told(friday, friday + timedelta(hours=hours), "")
    assert bool(late) == (hours > 72)


def put(case, by, data=CSV, name="table.csv", **more):
    return enclosing.enclose(case=fresh(case), data=data, name=name, by=by, now=NOW, **more)


def vouch(file, by):
    enclosing.opened(file=file, by=by, now=NOW)
    codes = [look.code for look in checklist(file.name, file.media_type)]
    return enclosing.check(file=file, looked_for=codes, note="", by=by, now=NOW)


@pytest.mark.django_db
def test_a_file_is_opened_and_checked_by_a_second_person_before_it_goes(case, trust) -> None:
    file = put(case, trust.olive)
    answer_all(case, trust.olive)
    send(case, trust.olive)
    with pytest.raises(Refused, match="has not been checked"):
        approve(case, trust.anna)
    with pytest.raises(Refused, match="somebody else"):
        vouch(file, trust.olive)
    with pytest.raises(Refused, match="Open the file first"):
        enclosing.check(file=file, looked_for=[], note="", by=trust.oscar, now=NOW)
    enclosing.opened(file=file, by=trust.oscar, now=NOW)
    with pytest.raises(Refused, match="Still to be looked for"):
        enclosing.check(file=file, looked_for=["opened"], note="", by=trust.oscar, now=NOW)
    vouch(file, trust.oscar)
    approve(case, trust.anna)
    release = actions.issue(case=fresh(case), by=trust.anna, now=NOW)
    went = release.files.get()
    assert (went.sha256, went.way) == (sha256(CSV).hexdigest(), "attached")
    mail = OutgoingMessage.objects.get(once=envelope.once_of(release))
    assert mail.attachments.filter(stored__sha256=went.sha256, name="table.csv").exists()
    assert went.sha256[:16] in fetch(release.text_sha256).decode()


@pytest.mark.django_db
def test_another_file_undoes_the_approval_and_another_cases_file_is_not_found(case, trust) -> None:
    approved(case, trust.olive, trust.anna)
    file = put(case, trust.olive)
    assert fresh(case).cached_state == "drafting"
    with pytest.raises(NotFound):
        enclosing.enclosed(new_case(subject="Other"), file.pk)
    with pytest.raises(Refused, match="of this name"):
        put(case, trust.olive)
    enclosing.leave_out(file=file, by=trust.olive, now=NOW)
    assert enclosing.enclosed_in(case) == []
    with pytest.raises(Refused, match="not sent"):
        put(case, trust.olive, b"PK\x03\x04", "x.xlsx")
    made = put(case, trust.olive, b"PK\x03\x04", "x.xlsx", made_from="form x")
    assert not enclosing.needs_check(made)


def issued(case, trust, **more) -> Release:
    approved(case, trust.olive, trust.anna)
    given = {"addresses": ADDRESSES, "by": trust.anna, "now": NOW, **more}
    return actions.issue(case=fresh(case), **given)


@pytest.fixture
def small_mail(monkeypatch) -> None:
    """Mail that holds 50 kB of files, so that large ones need not be made."""
    monkeypatch.setattr(envelope, "MOST_ATTACHED", 50_000)


@pytest.mark.django_db
@pytest.mark.usefixtures("small_mail")
def test_a_file_too_large_for_mail_goes_by_link_with_the_reason(case, trust) -> None:
    big = put(case, trust.olive, b"a,b\n" * 75_000, "big.csv")
    vouch(big, trust.oscar)
    release = issued(case, trust)
    mail = OutgoingMessage.objects.get(once=envelope.once_of(release))
    assert release.files.get().way == "link"
    assert "big.csv (300 kB): too large for mail" in mail.text
    assert "https://trust.example/collect/" in mail.text
    assert "https://trust.example/collect/" in mail.html
    assert not mail.attachments.filter(name="big.csv").exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("small_mail")
def test_what_is_published_gets_no_private_link(trust) -> None:
    case = new_case(sender=actions.From(name="A", email=WDTK))
    vouch(put(case, trust.olive, b"a,b\n" * 75_000, "big.csv"), trust.oscar)
    with pytest.raises(Refused, match="no private link"):
        issued(case, trust, sent_by="collection")
    release = actions.issue(case=fresh(case), by=trust.anna, now=NOW, addresses=ADDRESSES)
    mail = OutgoingMessage.objects.get(once=envelope.once_of(release))
    assert release.files.get().way == ReleaseFile.Way.PUBLIC
    assert f"/responses/{release.public_id}/big.csv" in mail.text
    assert "/collect/" not in mail.text
    assert mail.subject == "Re: Improvement"


@pytest.mark.django_db
def test_the_recipient_is_the_one_that_was_shown(case, trust) -> None:
    with pytest.raises(Refused, match="has changed since you looked"):
        issued(case, trust, seen_to="else@example.org")


@pytest.mark.django_db
def test_the_bundle_holds_all_that_went_and_proves_it(case, trust) -> None:
    vouch(put(case, trust.olive), trust.oscar)
    release = issued(case, trust)
    made = bundle(release)
    assert made == bundle(release)
    archive = zipfile.ZipFile(io.BytesIO(made))
    told = json.loads(archive.read("release.json"))
    assert {"letter.pdf", "letter.html", "letter.txt", "files/table.csv", "release.json",
            "SHA256SUMS"} <= set(archive.namelist())  # fmt: skip
    for line in archive.read("SHA256SUMS").decode().splitlines():
        digest, name = line.split("  ")
        assert sha256(archive.read(name)).hexdigest() == digest
    assert told["calendar_version"] == release.calendar_version
    assert told["ways"] == {"table.csv": "attached"}


@pytest.mark.django_db
def test_a_mistake_is_put_right_by_a_second_letter_that_says_so(case, trust) -> None:
    first = issued(case, trust)
    actions.reopen(case=fresh(case), reason="A wrong figure.", by=trust.olive, now=LATER)
    approved(fresh(case), trust.olive, trust.anna)
    second = actions.issue(case=fresh(case), by=trust.anna, now=LATER)
    assert (second.number, second.corrects) == (2, first)
    said = fetch(second.text_sha256).decode()
    assert "This letter corrects our letter of 19 May 2021 (response 1)." in " ".join(said.split())
    assert "corrects our letter" not in fetch(first.text_sha256).decode()
    assert letter_of(fresh(case), on=date(2021, 5, 19)) is not None


@pytest.mark.django_db
def test_a_letter_by_post_waits_to_be_posted(case, trust) -> None:
    release = issued(case, trust, sent_by="post")
    assert not OutgoingMessage.objects.filter(once=envelope.once_of(release)).exists()
    assert delivery.delivered(release).trouble
    with pytest.raises(Refused, match="on or after"):
        delivery.mark_posted(release=release, on=date(2021, 5, 18), by=trust.olive, now=NOW)
    delivery.mark_posted(release=release, on=date(2021, 5, 19), by=trust.olive, now=NOW)
    assert delivery.delivered(release).state == "Posted on 19 May 2021"


@pytest.fixture
def handler(trust):
    return person("ivy", "incident_handler")


def shut(release, handler, by) -> Incident:
    return withdrawing.withdraw(
        release=release,
        found=withdrawing.Found(discovered_at=NOW, what_happened="Names were in it."),
        handlers=[Person.objects.get(pk=int(handler.key))], by=by, now=LATER,
    )  # fmt: skip


@pytest.mark.django_db
def test_withdrawing_shuts_every_door_at_once(case, trust, handler, client) -> None:
    vouch(put(case, trust.olive), trust.oscar)
    release = issued(case, trust)
    token = envelope.collect_link(release, by=trust.olive, now=datetime.now(UTC))
    track = actions.track_link(case=fresh(case), by=trust.olive, now=datetime.now(UTC))
    inside = reverse("collect_file", args=[token, "table.csv"])
    assert client.get(inside).content == CSV
    assert client.get(reverse("reply", args=[track, 1, "letter.txt"])).status_code == 200
    incident = shut(release, handler, trust.olive)
    for address in (
        inside, reverse("collect", args=[token]), reverse("reply", args=[track, 1, "letter.txt"]),
    ):  # fmt: skip
        assert client.get(address).status_code == 404
    assert OutgoingMessage.objects.get(once=envelope.once_of(release)).state == "cancelled"
    with pytest.raises(NotFound):
        access.case(trust.olive, case.reference, on=date(2021, 5, 19))
    assert access.case(handler, case.reference, on=date(2021, 5, 19)) == case
    withdrawing.check_open_to(release, handler)
    with pytest.raises(NotAllowed):
        withdrawing.check_open_to(release, trust.anna)
    assert fetch(release.pdf_sha256)
    assert shut(release, handler, trust.anna) == incident


@pytest.mark.django_db
def test_an_incident_is_worked_through(case, trust, handler) -> None:
    incident = shut(issued(case, trust), handler, trust.olive)
    given = {"by": handler, "now": LATER}
    who = incident.recipients.get()
    assert who.who == "a.requester@example.org"
    with pytest.raises(Refused, match="Only those named"):
        withdrawing.asked_to_delete(recipient=who, by=trust.olive, now=LATER)
    withdrawing.asked_to_delete(recipient=who, **given)
    withdrawing.replied(recipient=who, reply="Done.", deleted=True, **given)
    with pytest.raises(Refused, match="did not go to an address that publishes"):
        withdrawing.site_told(incident=incident, **given)
    with pytest.raises(Refused, match="Decide first"):
        withdrawing.close(incident=incident, **given)
    with pytest.raises(Refused, match="reasons"):
        withdrawing.decide(incident=incident, decision="tell", reasons=" ", **given)
    withdrawing.decide(incident=incident, decision="tell", reasons="Health data.", **given)
    with pytest.raises(Refused, match="when the Commissioner was told"):
        withdrawing.close(incident=incident, **given)
    late = NOW + timedelta(hours=80)
    with pytest.raises(Refused, match="72 hours are over"):
        withdrawing.told(incident=incident, at=late, late_reasons="", by=handler, now=late)
    withdrawing.told(incident=incident, at=LATER, late_reasons="", **given)
    withdrawing.close(incident=incident, **given)
    with pytest.raises(Refused, match="is closed"):
        withdrawing.add_recipient(incident=incident, who="B", **given)
    incident.refresh_from_db()
    assert incident.told_at == incident.closed_at == LATER


@pytest.mark.django_db
def test_mail_that_came_back_waits_until_somebody_says_what_became_of_it(case, trust) -> None:
    release = issued(case, trust)
    message = OutgoingMessage.objects.get(once=envelope.once_of(release))
    message.state = "sent"
    message.save()
    outbox.bounced(message, problem="No such address.", by=trust.olive, now=NOW)
    readable = access.cases(trust.olive, on=date(2021, 5, 19))
    assert [m.pk for m, _case in delivery.troubled(readable)] == [message.pk]
    assert delivery.delivered(release).trouble
    with pytest.raises(Refused):
        delivery.went(message=message, by=trust.olive, now=NOW)
    delivery.again(message=message, by=trust.olive, now=NOW)
    message.refresh_from_db()
    assert message.state == "queued"


@pytest.fixture
def bounced(case, trust):
    """A response whose mail came back."""
    release = issued(case, trust)
    message = OutgoingMessage.objects.get(once=envelope.once_of(release))
    OutgoingMessage.objects.filter(pk=message.pk).update(state="sent")
    outbox.bounced(message, problem="No such address.", by=trust.olive, now=NOW)
    tell_returned(release.request, message, "No such address.", by=trust.olive, now=NOW)
    message.refresh_from_db()
    assert stands(release) == "not_delivered"
    return release, message


def stands(release) -> str:
    """Where its case stands; the reply that went keeps its day whatever became of it."""
    case = Request.objects.get(pk=release.request_id)
    assert case.cached_closed_on == release.issued_on
    return case.cached_state


def told(release) -> list[str]:
    return [event.type for event in delivery.story_of(release)]


@pytest.mark.django_db
def test_a_corrected_address_gets_the_same_words_once(bounced, trust) -> None:
    release, message = bounced
    given = {"message": message, "by": trust.olive, "now": LATER}
    with pytest.raises(Refused, match="did not reach"):
        delivery.elsewhere(email="A.Requester@example.org", **given)
    sent = delivery.elsewhere(email="right@example.org", **given)
    with pytest.raises(Refused, match="cannot be done"):
        delivery.elsewhere(email="other@example.org", **given)
    assert (sent.to, sent.text, sent.html) == (["right@example.org"], message.text, message.html)
    assert [a.stored.sha256 for a in sent.attachments.all()] == [
        a.stored.sha256 for a in message.attachments.all()
    ]
    assert sent.message_id != message.message_id
    assert delivery.message_of(release) == sent
    assert not delivery.delivered(release).trouble
    assert release.request.requester.__class__.objects.get().email == "right@example.org"
    assert told(release) == ["issued", "not_delivered", "mail_elsewhere"]
    assert stands(release) == "issued"
    assert delivery.undelivered(release.request) == []


@pytest.mark.django_db
def test_a_reply_that_a_server_refused_is_on_the_desk_once_each_time(case, trust) -> None:
    release = issued(case, trust)
    mail = OutgoingMessage.objects.get(once=envelope.once_of(release))
    for times in (1, 2):
        OutgoingMessage.objects.filter(pk=mail.pk).update(state="failed", problem="550 unknown")
        mail.refresh_from_db()
        assert take_up_refused(by=trust.olive, now=NOW) == 1
        assert take_up_refused(by=trust.olive, now=NOW) == 0
        assert stands(release) == "not_delivered"
        assert told(release).count("not_delivered") == times
        delivery.again(message=mail, by=trust.olive, now=LATER)
        assert stands(release) == "issued"
    OutgoingMessage.objects.filter(pk=mail.pk).update(state="unknown")
    assert take_up_refused(by=trust.olive, now=LATER) == 0, "that may have arrived"


@pytest.mark.django_db
def test_no_private_link_is_sent_on_to_an_address_that_publishes(bounced, trust) -> None:
    _release, message = bounced
    OutgoingMessage.objects.filter(pk=message.pk).update(
        text="https://trust.example/survey/AAAAAAAAAAAAAAAAAAAAAA/"
    )
    message.refresh_from_db()
    with pytest.raises(Refused, match="published"):
        delivery.elsewhere(message=message, email=WDTK, by=trust.olive, now=LATER)


@pytest.mark.django_db
def test_what_came_back_is_settled_by_the_post(bounced, trust) -> None:
    release, message = bounced
    with pytest.raises(Refused, match="own page"):
        delivery.by_post(message=message, by=trust.olive, now=LATER)
    delivery.mark_posted(release=release, on=date(2021, 5, 19), by=trust.olive, now=LATER)
    message.refresh_from_db()
    assert (message.state, message.problem) == ("replaced", "No such address.")
    assert delivery.delivered(release).state == "Posted on 19 May 2021"
    assert told(release) == ["issued", "not_delivered", "letter_posted"]
    assert stands(release) == "issued"


@pytest.mark.django_db
def test_a_letter_posted_before_its_mail_came_back_is_settled_too(bounced, trust) -> None:
    """It counts on its own day, which is before that of the bounce."""
    release, _message = bounced
    delivery.mark_posted(release=release, on=release.issued_on, by=trust.olive, now=LATER)
    assert stands(release) == "issued"


@pytest.mark.django_db
def test_a_reply_that_came_back_is_on_the_desk_and_is_not_destroyed(bounced, trust, client) -> None:
    release, message = bounced
    case = Request.objects.get(pk=release.request_id)
    readable = access.cases(trust.olive, on=date(2021, 5, 19))
    assert case in readable.at_work()
    assert case not in readable.open(), "no clock runs"
    assert case not in readable.closed()
    assert came_back(case, date(2031, 1, 1))
    client.force_login(Person.objects.get(pk=int(trust.olive.key)).user)
    shown = client.get(reverse("cases:desk")).content.decode()
    assert "Answered, not delivered" in shown
    head = client.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "Who must act" in head
    delivery.again(message=message, by=trust.olive, now=LATER)
    assert stands(release) == "issued"
    case.refresh_from_db()
    assert case not in readable.at_work()
    assert came_back(case, date(2031, 1, 1)) is None


@pytest.mark.django_db
def test_the_next_step_after_a_bounce_is_on_the_case_and_in_the_history(
    bounced, trust, client
) -> None:
    release, message = bounced
    case = release.request
    client.force_login(Person.objects.get(pk=int(trust.olive.key)).user)
    shown = client.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "No such address." in shown
    assert reverse("cases:deliveries") in shown
    page = reverse("cases:elsewhere", args=[message.pk])
    assert page in client.get(reverse("cases:deliveries")).content.decode()
    wrong = client.post(page, {"email": "a.requester@example.org"}).content.decode()
    assert "did not reach" in wrong
    client.post(page, {"email": "right@example.org"})
    after = client.get(reverse("cases:release", args=[case.slug, 1])).content.decode()
    assert "From a.requester@example.org to right@example.org." in after
    assert "Queued" in after


@pytest.mark.django_db
def test_what_was_in_doubt_is_told_of_in_the_releases_history(case, trust) -> None:
    release = issued(case, trust)
    mails = OutgoingMessage.objects.filter(once=envelope.once_of(release))
    mails.update(state="unknown", next_attempt=None)
    assert delivery.delivered(release).state == "Unknown, check"
    delivery.again(message=mails.get(), by=trust.olive, now=LATER)
    mails.update(state="unknown", next_attempt=None)
    delivery.went(message=mails.get(), by=trust.olive, now=LATER)
    assert told(release) == ["issued", "mail_again", "mail_went"]
    assert delivery.delivered(release).state == "Sent"
