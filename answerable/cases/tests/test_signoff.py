"""Sign-off: tiers, those who are asked, the private link, silence, deputies and the bypass."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.urls import reverse

from answerable.accounts.models import Leave, Person, TrailEntry, User
from answerable.cases import actions
from answerable.cases.chasers import sending
from answerable.cases.models import CasesSetting, Event, NamedReader
from answerable.cases.refusals import Refused
from answerable.cases.releasing import enclosing
from answerable.cases.signoff import actions as signing
from answerable.cases.signoff import bypass as alone
from answerable.cases.signoff.compared import changed_since
from answerable.cases.signoff.moving import waiting_for
from answerable.cases.signoff.reading import round_of
from answerable.cases.signoff.tiers import Asks, keep_tier, tiers_on
from answerable.cases.tests.conftest import JOB, NOW, new_case, person
from answerable.cases.tests.deeds import (
    answer_all,
    approve,
    digest,
    fresh,
    question,
    send,
    write,
)
from answerable.post.models import OutgoingMessage

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=40)


@pytest.fixture
def house(trust):
    """The trust with a press office and a chief executive as well."""
    return SimpleNamespace(
        **vars(trust), pam=person("pam", "press"), chief=person("chief", "executive")
    )


def tiered(case, tier, house, now=NOW):
    signing.set_tier(case=case, tier=tier, reason="The board asks.", by=house.olive, now=now)
    answer_all(case, house.olive, now)
    send(case, house.olive, now)
    return fresh(case)


def asked(case, name):
    key = Person.objects.get(name=name).pk
    found = [e for e in round_of(fresh(case)).asks if e.detail["person"] == key]
    assert found, f"{name} is not asked; it waits for {waiting_for(round_of(fresh(case)))}"
    return found[0]


def says(case, name, deed="approve", text="", now=NOW):
    user = User.objects.get(person__name=name).person
    by = signing.Actor("person", str(user.pk), user.name, user.job_title)
    return signing.decide(
        asked=asked(case, name), deed=deed, seen=digest(case, now), text=text, by=by, now=now
    )


def types(case):
    return list(fresh(case).events.order_by("pk").values_list("type", flat=True))


def test_the_full_tier_goes_through_every_stage_in_order(case, house) -> None:
    tiered(case, "full", house)
    assert waiting_for(round_of(fresh(case))) == "Disclosure: anna"
    with pytest.raises(Refused, match="waits for Disclosure: anna"):
        approve(case, house.pam)
    says(case, "anna")
    says(case, "pam", "no_objection")
    assert fresh(case).cached_state == "with_approver"
    says(case, "chief")
    assert fresh(case).cached_state == "approved"
    assert actions.issue(case=case, by=house.anna, now=NOW).number == 1


def test_the_desks_own_approval_is_a_stages_where_it_asks_the_approver(case, house) -> None:
    tiered(case, "standard", house)
    approve(case, house.anna)
    assert types(case)[-2:] == ["signoff_approved", "approved"]


def test_changes_asked_for_bring_it_back_and_are_shown(case, house) -> None:
    tiered(case, "full", house)
    first = asked(case, "anna")
    says(case, "anna", "amends", "Say which year.")
    assert fresh(case).cached_state == "drafting"
    write(case, "1", "The answer to 1 in 2020.", house.olive)
    send(case, house.olive)
    found = changed_since(round_of(fresh(case)), "disclosure")
    assert [one.label for one in found] == ["Question 1"]
    assert "".join(p.text for p in found[0].pieces if p.kind == "added").strip() == "1 in 2020."
    with pytest.raises(signing.Moved, match="has changed since"):
        signing.live(first)
    says(case, "anna")
    assert [one.label for one in changed_since(round_of(fresh(case)), "press")] == ["Question 1"]


def test_an_objection_holds_and_is_never_passed_over_in_silence(case, house) -> None:
    tiered(case, "standard", house)
    with pytest.raises(Refused, match="Say why you object"):
        says(case, "anna", "object")
    says(case, "anna", "object", "It names a patient.")
    write(case, "1", "Other words.", house.olive)
    send(case, house.olive)
    assert signing.silence(by=JOB, now=LATER) == []
    assert alone.why_not(round_of(fresh(case)), house.olive, NOW, "x") is not None


def test_silence_is_recorded_once_and_the_letter_still_needs_another_person(case, house) -> None:
    tiered(case, "flagged", house)
    by_day = round_of(fresh(case)).by_day
    at = datetime(by_day.year, by_day.month, by_day.day, 9, tzinfo=UTC)
    assert signing.silence(by=JOB, now=at) == []
    assert len(signing.silence(by=JOB, now=at + timedelta(days=1))) == 1
    assert signing.silence(by=JOB, now=at + timedelta(days=1)) == []
    assert waiting_for(round_of(fresh(case))) == "Press office: pam"
    signing.silence(by=JOB, now=LATER)
    case = fresh(case)
    assert case.cached_state == "with_approver"
    assert waiting_for(round_of(case)) == ""
    with pytest.raises(Refused, match="somebody else"):
        approve(case, house.olive)
    approve(case, house.anna)
    assert actions.issue(case=case, by=house.oscar, now=NOW).number == 1


def test_silence_holds_in_the_full_tier(case, house) -> None:
    tiered(case, "full", house)
    assert signing.silence(by=JOB, now=LATER) == []
    assert "signoff_silent" not in types(case)


def test_those_who_sign_off_are_told_at_allocation(case, house) -> None:
    CasesSetting.objects.create(
        effective_from=date(2016, 4, 1), default_tier="full", recorded_at=NOW, by_kind="job",
        by_key="t",
    )  # fmt: skip
    olive = Person.objects.get(name="olive")
    actions.allocate(case=case, officer=olive, by=house.olive, now=NOW)
    actions.allocate(case=case, officer=olive, by=house.olive, now=NOW)
    mails = OutgoingMessage.objects.filter(kind="sign-off")
    assert sorted(m.to[0] for m in mails) == [
        "anna@trust.example", "chief@trust.example", "pam@trust.example"
    ]  # fmt: skip
    assert {m.subject for m in mails} == {"FOI/00001: no objection by 11 June 2021"}
    assert "A. Requester" not in mails[0].text
    assert "the letter waits for your word" in mails[0].text
    assert types(case).count("tier_set") == 1


def test_what_is_withheld_is_raised_to_standard_unless_a_person_chose(case, house) -> None:
    answer_all(case, house.olive)
    asked_ = question(case, "1")
    actions.set_disposition(
        question=asked_, base=1, disposition="vexatious", provisions=["s.14(1)"], reason="Abuse.",
        by=house.olive, now=NOW,
    )  # fmt: skip
    send(case, house.olive)
    assert round_of(fresh(case)).tier.code == "standard"
    signing.set_tier(case=case, tier="none", reason="A repeat.", by=house.olive, now=NOW)
    write(case, "2", "Otherwise.", house.olive)
    send(case, house.olive)
    assert round_of(fresh(case)).tier.code == "none"


def test_one_who_redrafts_has_had_their_word_and_another_approves(case, house) -> None:
    tiered(case, "flagged", house)
    write(case, "1", "Better said.", house.anna)
    send(case, house.anna)
    assert waiting_for(round_of(fresh(case))) == "Press office: pam"
    with pytest.raises(Refused, match="somebody else"):
        approve(case, house.anna)
    says(case, "pam")
    assert fresh(case).cached_state == "approved"


def test_one_may_let_another_decide_but_not_a_drafter(case, house) -> None:
    tiered(case, "standard", house)
    first = asked(case, "anna")
    by_key = {p.name: p for p in Person.objects.all()}
    for name, word in (("olive", "had a part"), ("anna", "somebody else")):
        with pytest.raises(Refused, match=word):
            signing.delegate(asked=first, to=by_key[name], reason="Away.", by=house.anna, now=NOW)
    signing.delegate(asked=first, to=by_key["audrey"], reason="Away.", by=house.anna, now=NOW)
    with pytest.raises(signing.Moved, match="Somebody else was asked"):
        signing.live(first)
    says(case, "audrey")
    assert fresh(case).cached_state == "approved"


def test_the_subject_of_a_restricted_case_signs_off_none_of_it(case, house) -> None:
    tiered(case, "standard", house)
    by_key = {p.name: p for p in Person.objects.all()}
    given = {"case": case, "person": by_key["anna"], "deputy": by_key["pam"],
             "reason": "She is the subject.", "by": house.olive, "now": NOW}  # fmt: skip
    with pytest.raises(Refused, match="First restrict the case"):
        signing.replace(**given)
    actions.restrict(case=case, to=[by_key["olive"]], reason="Personal.", by=house.olive, now=NOW)
    with pytest.raises(Refused, match="not among those who may see it"):
        signing.replace(**given)
    NamedReader.objects.create(request=case, person=by_key["pam"], added_at=NOW)
    signing.replace(**given)
    assert waiting_for(round_of(fresh(case))) == "Disclosure: pam"
    with pytest.raises(Refused, match="in your place"):
        approve(case, house.anna)
    write(case, "1", "Other words.", house.olive)
    send(case, house.olive)
    assert waiting_for(round_of(fresh(case))) == "Disclosure: pam"
    says(case, "pam")
    assert fresh(case).cached_state == "approved"


def away(*names):
    for name in names:
        who = Person.objects.get(name=name)
        Leave.objects.create(person=who, starts=NOW.date(), ends=NOW.date())


def test_the_deputy_of_an_approver_on_leave_is_asked_in_their_place(case, house) -> None:
    deb = person("deb", "approver")
    anna = Person.objects.get(name="anna")
    Leave.objects.create(
        person=anna, deputy=Person.objects.get(name="deb"), starts=NOW.date(), ends=NOW.date()
    )
    tiered(case, "standard", house)
    assert asked(case, "deb").detail["person"] == int(deb.key)
    mails = OutgoingMessage.objects.filter(kind="sign-off", subject__contains="please sign off")
    assert [to for mail in mails for to in mail.to].count("deb@trust.example") == 1
    assert "anna@trust.example" not in [to for mail in mails for to in mail.to]
    says(case, "deb")
    assert fresh(case).cached_state == "approved"


def test_an_officer_alone_on_duty_and_the_review_next_day(case, house) -> None:
    answer_all(case, house.olive)
    send(case, house.olive)
    given = {"case": case, "seen": digest(case), "reason": "Due today.", "now": NOW}
    with pytest.raises(Refused, match="not alone"):
        alone.bypass(**given, by=house.olive)
    away("oscar", "anna")
    alone.bypass(**given, by=house.olive)
    with pytest.raises(Refused, match="somebody else"):
        alone.review_bypass(case=case, words="Fine.", by=house.olive, now=NOW)
    assert actions.issue(case=case, by=house.olive, now=NOW).number == 1
    assert alone.unreviewed(case)[0].detail["review"] == "2021-05-20"
    mail = OutgoingMessage.objects.get(subject="FOI/00001: please review by 20 May 2021")
    assert mail.to == ["anna@trust.example"]
    alone.review_bypass(case=case, words="In order.", by=house.anna, now=NOW)
    assert alone.unreviewed(case) == []


@pytest.mark.parametrize(("provision", "word"), [("s.14(1)", "withheld"), ("s.36(2)(c)", "s.36")])
def test_nobody_alone_sends_what_withholds(case, house, provision, word) -> None:
    away("oscar", "anna")
    answer_all(case, house.olive)
    drafts = question(case, "1").drafts
    drafts.update(disposition="vexatious", provisions=[provision], reason="Abuse.")
    assert word in alone.why_not(round_of(case), house.olive, NOW, "Due today.")


def test_a_tier_is_a_row_that_an_administrator_edits(case, house) -> None:
    admin = person("ada", "administrator")
    chair = Asks("Chair", person=Person.objects.get(name="chief"))
    keep_tier(
        code="", name="Board paper", stages=[chair],
        holds=True, effective_from=NOW.date(), reason="The board asked.", by=admin, now=NOW,
    )  # fmt: skip
    tiered(case, "board-paper", house)
    assert waiting_for(round_of(fresh(case))) == "Chair: chief"
    keep_tier(
        code="board-paper", name="Board paper", stages=[Asks("Chair", role="press")], holds=False,
        effective_from=NOW.date() + timedelta(days=1), reason="The chair is away.", by=admin,
        now=NOW,
    )  # fmt: skip
    assert (
        waiting_for(round_of(fresh(case))) == "Chair: chief"
    )  # a letter that is out keeps its own
    tomorrow = tiers_on(NOW.date() + timedelta(days=1))
    assert tomorrow["board-paper"].stages[0].role == "press"
    for wrong, word in [
        ({"reason": ""}, "say why"),
        ({"effective_from": date(2021, 1, 1)}, "today or later"),
        ({"stages": [Asks("A", "press"), Asks("a", "press")]}, "name of its own"),
        ({"stages": [Asks("A")]}, "which role"),
        ({"code": "standard", "in_use": False}, "Change those first"),
        ({"code": "none"}, "adds nobody"),
        ({"code": "nowhere"}, "no such tier"),
    ]:
        given = {"code": "full", "name": "Full", "stages": [Asks("Chair", "press")], "holds": True,
                 "effective_from": NOW.date(), "reason": "So."} | wrong  # fmt: skip
        with pytest.raises(Refused, match=word):
            keep_tier(**given, by=admin, now=NOW)


def test_who_is_asked_is_chased_until_they_decide(case, house) -> None:
    tiered(case, "full", house)
    due = round_of(fresh(case)).by_day
    at = datetime(due.year, due.month, due.day, 9, tzinfo=UTC)
    first = {m.to[0]: m.text for m in sending.due(by=JOB, now=at)}
    assert set(first) >= {"anna@trust.example"}
    assert "pam@trust.example" not in first
    assert re.search(r"/sign-off/\d+/[\w-]{20,}/", first["anna@trust.example"])
    says(case, "anna")
    assert round_of(fresh(case)).asks[0].words.text == "Press office: pam"
    sending.due(by=JOB, now=at + timedelta(days=3))
    chased = Event.objects.filter(request=case, type="chaser_sent")
    anna = Person.objects.get(name="anna").pk
    assert [e.detail["to"] for e in chased].count(f"person:{anna}") == 1


# --- the private link, over HTTP ---------------------------------------------------------------


@pytest.fixture
def clock(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def link(case, house, clock) -> str:
    tiered(case, "full", house)
    return address_to("anna")


def address_to(name) -> str:
    mail = OutgoingMessage.objects.filter(
        kind="sign-off", subject__contains="please sign off", to=[f"{name}@trust.example"]
    ).latest("pk")
    return re.search(r"(/sign-off/\d+/[\w-]+/)", mail.text).group(1)


def test_opening_changes_nothing_and_shows_the_whole_letter(client, case, link) -> None:
    before = Event.objects.count()
    page = client.get(link)
    shown = page.content.decode()
    assert (page.status_code, page["X-Robots-Tag"]) == (200, "noindex")
    for number in "123":
        assert f"The answer to {number}." in shown
    assert "You decide as anna" in shown
    assert "A. Requester" not in shown
    assert client.head(link).status_code == 200
    assert Event.objects.count() == before


def test_the_files_that_go_with_it_are_opened_by_its_link(client, case, house, clock) -> None:
    file = enclosing.enclose(
        case=fresh(case), data=b"a,b\n1,2\n", name="table.csv", by=house.olive, now=NOW
    )
    other = enclosing.enclose(
        case=new_case(subject="Other"), data=b"x", name="x.csv", by=house.olive, now=NOW
    )
    tiered(case, "full", house)
    link = address_to("anna")
    shown = client.get(link).content.decode()
    assert f"{link}files/{file.pk}/" in shown
    assert "Not yet checked for hidden data" in shown
    assert client.get(f"{link}files/{file.pk}/").content == b"a,b\n1,2\n"
    assert client.get(f"{link}files/{other.pk}/").status_code == 404
    wrong = link[:-2] + ("A/" if link[-2] != "A" else "B/")
    assert client.get(f"{wrong}files/{file.pk}/").status_code == 404


def given(case, **changes):
    return {"digest": digest(case), "deed": "approve", "text": "", "colleague": ""} | changes


def test_its_form_decides_once_as_the_person_it_was_sent_to(client, case, link) -> None:
    assert (
        "Say what should change" in client.post(link, given(case, deed="amends")).content.decode()
    )
    assert (
        "Nobody in the staff"
        in client.post(
            link, given(case, deed="delegate", text="x", colleague="no@trust.example")
        ).content.decode()
    )
    stale = client.post(link, given(case, digest="0" * 64)).content.decode()
    assert "The letter has changed since you opened it" in stale
    sent = client.post(link, given(case))
    assert sent["Location"] == reverse("sign_off_thanks")
    assert client.get(sent["Location"]).status_code == 200
    event = fresh(case).events.get(type="signoff_approved")
    assert (event.by_kind, event.words.name) == ("link", "anna, Officer")
    again = client.post(link, given(case))
    assert again.status_code == 410
    assert "decided already" in again.content.decode()


def test_a_link_altered_expired_or_of_another_letter_is_refused_and_told(
    client, case, link, house, monkeypatch
) -> None:
    token = link.split("/")[3]
    other = fresh(case).events.first().pk
    assert client.get(link[:-3] + "x/").status_code == 404
    assert client.post(f"/sign-off/{other}/{token}/", given(case)).status_code == 404
    client.force_login(User.objects.get(person__name="olive"))
    page = client.post(link, given(case))
    assert page.status_code == 403
    assert "was sent to somebody else" in page.content.decode()
    client.logout()
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)
    assert client.post(link, given(case)).status_code == 410
    assert TrailEntry.objects.filter(deed="link refused", kind="sign-off").count() == 4
    assert "signoff_approved" not in types(case)


def test_the_pages_of_sign_off_signed_in(client, case, house, clock) -> None:
    tiered(case, "full", house)
    client.force_login(User.objects.get(person__name="pam"))
    decide = reverse("cases:sign_off_decide", args=[case.slug])
    assert client.get(decide).status_code == 403
    says(case, "anna")
    assert client.get(decide).status_code == 200
    letter = client.get(reverse("cases:letter", args=[case.slug])).content.decode()
    assert "Read and decide" in letter
    assert client.post(decide, given(case, deed="no_objection")).status_code == 302
    page = client.get(reverse("cases:sign_off", args=[case.slug])).content.decode()
    assert "It waits for Executive: chief." in page
    client.force_login(User.objects.get(person__name="olive"))
    assert "Executive: chief" in client.get(reverse("cases:desk")).content.decode()
    tier = reverse("cases:sign_off_tier", args=[case.slug])
    assert client.get(tier).status_code == 200
    assert client.post(tier, {"tier": "flagged", "reason": "Small."}).status_code == 302
    assert fresh(case).cached_state == "approved"
    gone = client.post(tier, {"tier": "none", "reason": "Small."}, follow=True).content.decode()
    assert "Return it to its drafter first" in gone


def test_both_pages_of_one_who_signs_off_say_what_to_look_at_again(
    client, case, house, clock
) -> None:
    signing.set_tier(case=case, tier="full", reason="The board.", by=house.olive, now=NOW)
    answer_all(case, house.olive)
    write(case, "1", "It is attached. NHS number 943 476 5919.", house.olive)
    send(case, house.olive)
    by_link = client.get(address_to("anna")).content.decode()
    client.force_login(User.objects.get(person__name="anna"))
    signed_in = client.get(reverse("cases:sign_off_decide", args=[case.slug])).content.decode()
    for page in (by_link, signed_in):
        assert "holds what looks like an NHS number" in page
        assert "speaks of something attached" in page
