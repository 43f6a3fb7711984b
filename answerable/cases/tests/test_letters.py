from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import Error, connection, transaction

from answerable.accounts.actor import Actor
from answerable.accounts.models import Signatory
from answerable.cases import actions
from answerable.cases.letter_of import content_digest, letter_of, topic
from answerable.cases.models import Release
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deciding_examples import whole
from answerable.cases.tests.deeds import (
    answer_all,
    approve,
    approved,
    fresh,
    latest,
    question,
    send,
    write,
)
from answerable.files.store import fetch
from answerable.post.models import OutgoingMessage

LATER = NOW + timedelta(days=5)


def issue(case, by, now=LATER, **given):
    return actions.issue(case=case, by=by, now=now, **given)


@pytest.mark.django_db
def test_the_letter_says_what_the_case_says(trust, case) -> None:
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    letter = letter_of(fresh(case), on=date(2021, 6, 1))
    assert (letter.reference, letter.issued, letter.signatory_name) == ("FOI/00001", None, "")
    assert [q.number for q in letter.questions] == ["1", "2", "3"]
    assert letter.questions[0].answer == "The budget in 2020/21 was £2,000,000."
    assert letter.questions[1].answer is None
    assert letter.due == date(2021, 6, 16)
    assert sum(day.counted for day in letter.clock) == 20
    off = {day.day: day.reason for day in letter.clock if not day.counted}
    assert "Spring bank holiday" in off[date(2021, 5, 31)]
    assert letter.sender.address == ("1 High Street", "Town")
    assert "Wilmslow" in "".join(section.body for section in letter.enclosure)


@pytest.mark.django_db
def test_the_digest_is_of_what_is_told_and_not_of_when(trust, case) -> None:
    answer_all(case, trust.olive)
    first = letter_of(fresh(case), on=date(2021, 5, 20))
    later = letter_of(fresh(case), on=date(2021, 6, 3), issued=True, survey_url="https://x.example")
    assert content_digest(first) == content_digest(later)
    assert content_digest(replace(first, closing="Goodbye.")) != content_digest(first)
    write(case, "2", "Another answer.", trust.olive)
    assert content_digest(letter_of(fresh(case), on=date(2021, 5, 20))) != content_digest(first)


@pytest.mark.django_db
def test_a_letter_with_a_question_unanswered_is_not_sent_for_approval(trust, case) -> None:
    write(case, "1", "One.", trust.olive)
    write(case, "3", "Three.", trust.olive)
    with pytest.raises(Refused) as refused:
        send(case, trust.olive)
    assert refused.value.question == "2"
    assert "Question 2" in refused.value.sentence
    write(case, "2", "ONE YEAR only.", trust.olive)
    with pytest.raises(Refused, match="Question 2 asks for something"):
        send(case, trust.olive)


@pytest.mark.django_db
def test_two_people(trust, case) -> None:
    write(case, "1", "One.", trust.anna)
    write(case, "2", "Two.", trust.olive)
    write(case, "3", "Three.", trust.olive)
    send(case, trust.oscar)
    for drafter, why in (
        (trust.anna, "drafted the answer to question 1"),
        (trust.olive, "drafted the answer to question"),
        (trust.oscar, "sent the letter for approval"),
    ):
        with pytest.raises(Refused) as refused:
            approve(case, drafter)
        assert why in refused.value.sentence
        assert drafter.name in refused.value.sentence
    approve(case, trust.audrey)
    with pytest.raises(Refused, match="somebody else"):
        issue(case, trust.olive)
    assert issue(case, trust.audrey).number == 1


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["job", "command", "link", "requester"])
def test_a_machine_neither_approves_nor_issues(trust, case, kind) -> None:
    nobody = Actor(kind, "1", "answerable")
    answer_all(case, trust.olive)
    send(case, trust.olive)
    with pytest.raises(Refused, match="by a person"):
        approve(case, nobody)
    approve(case, trust.anna)
    with pytest.raises(Refused, match="by a person"):
        issue(case, nobody)
    assert not Release.objects.exists()


@pytest.mark.django_db
def test_answers_of_the_registers_have_the_one_who_sends_them_as_their_drafter(trust) -> None:
    case = new_case("1. What is the budget for improvement?\n")
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    send(case, trust.olive)
    with pytest.raises(Refused, match="sent the letter for approval"):
        approve(case, trust.olive)
    approve(case, trust.anna)


@pytest.mark.django_db
def test_an_edit_undoes_the_approval(trust, case) -> None:
    approved(case, trust.olive, trust.anna)
    write(case, "2", "Changed.", trust.olive)
    assert fresh(case).cached_state == "drafting"
    with pytest.raises(Refused, match="nothing unapproved"):
        issue(case, trust.anna)
    send(case, trust.olive)
    with pytest.raises(Refused, match="changed since you opened"):
        actions.approve(case=case, seen="0" * 64, by=trust.anna, now=NOW)
    approve(case, trust.anna)
    assert issue(case, trust.anna).closed_questions


@pytest.mark.django_db
def test_a_change_behind_the_ledgers_back_is_named_by_its_question(trust, case) -> None:
    approved(case, trust.olive, trust.anna)
    draft = latest(case, "2")
    draft.pk, draft.version, draft.text = None, draft.version + 1, "Slipped in."
    draft.save()
    with pytest.raises(Refused, match="question 2 was changed after approval"):
        issue(case, trust.anna)


@pytest.mark.django_db
def test_new_words_around_the_answers_need_approval_too(trust, case) -> None:
    approved(case, trust.olive, trust.anna)
    actions.return_to_drafter(case=case, reason="Say more.", by=trust.anna, now=NOW)
    with pytest.raises(Refused):
        actions.return_to_drafter(case=case, reason="Again.", by=trust.anna, now=NOW)
    send(case, trust.olive)
    approve(case, trust.anna)
    fresh(case).requester.__class__.objects.update(name="Somebody Else")
    with pytest.raises(Refused, match="own words have changed"):
        issue(case, trust.anna)


@pytest.mark.django_db
def test_a_release_is_hashed_kept_and_posted_once(trust, case) -> None:
    approved(case, trust.olive, trust.anna)
    release = issue(case, trust.anna, survey_address=lambda token: f"https://x.example/{token}")
    assert fetch(release.pdf_sha256).startswith(b"%PDF")
    answers = json.loads(fetch(release.answers_sha256))
    assert answers["issued"] == "2021-05-24"
    assert [q["answer"] for q in answers["questions"]] == [
        "The answer to 1.", "The answer to 2.", "The answer to 3.",
    ]  # fmt: skip
    assert "gaps" not in answers["questions"][0]
    assert "A. Signatory" in fetch(release.text_sha256).decode()
    assert "DRAFT" not in fetch(release.text_sha256).decode()
    mail = OutgoingMessage.objects.get()
    assert mail.to == ["a.requester@example.org"]
    assert "https://x.example/" in mail.html
    assert [a.name for a in mail.attachments.all()] == ["FOI-00001.pdf", "answers.json"]
    closed = fresh(case)
    assert (closed.cached_state, closed.cached_closed_on) == ("issued", date(2021, 5, 24))
    assert issue(case, trust.anna, now=LATER + timedelta(days=9)).pk == release.pk
    assert (Release.objects.count(), OutgoingMessage.objects.count()) == (1, 1)


@pytest.mark.django_db
def test_what_is_to_follow_keeps_the_case_open_and_has_its_own_letter(trust, case) -> None:
    answer_all(case, trust.olive)
    actions.set_disposition(
        question=question(case, "2"), base=1, disposition="to_follow", provisions=["s.10(3)"],
        reason="The public interest is being weighed.", to_follow_on=date(2021, 7, 14),
        by=trust.olive, now=NOW,
    )  # fmt: skip
    send(case, trust.olive)
    approve(case, trust.anna)
    first = issue(case, trust.anna)
    text = fetch(first.text_sha256).decode()
    assert "14 July 2021" in text
    assert "s.10(3)" in text
    assert "public interest is being weighed" in text
    assert fresh(case).cached_state == "part_issued"
    assert [q.cached_state for q in case.questions.asked()] == ["answered", "to_follow", "answered"]
    with pytest.raises(Refused, match="answered"):
        write(case, "1", "Again.", trust.olive)
    write(case, "2", "Here it is.", trust.olive, now=LATER, disposition="disclosed")
    send(case, trust.olive, now=LATER)
    approve(case, trust.anna, now=LATER)
    second = issue(case, trust.anna)
    assert (second.number, fresh(case).cached_state) == (2, "issued")
    assert len(json.loads(fetch(second.answers_sha256))["questions"]) == 1


@pytest.mark.django_db
def test_withheld_says_why_and_shows_no_figure(trust) -> None:
    case = new_case("1. What is the budget for improvement?\n")
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    asked = question(case, "1")
    actions.edit_draft(
        question=asked, base=1, text="", disposition="withheld", provisions=["s.43(2)"],
        reason="It would prejudice a purchase now going on.", by=trust.olive, now=NOW,
    )  # fmt: skip
    with pytest.raises(Refused, match=r"s\.43\(2\) has no reasons recorded"):
        send(case, trust.olive)
    reasoning = whole("foia-43-2", harm="It would prejudice a purchase now going on.",
                      decided_on=date(2021, 5, 19), qualified_person=None)  # fmt: skip
    actions.record_decision(question=asked, reasoning=reasoning, by=trust.olive, now=NOW)
    send(case, trust.olive)
    approve(case, trust.anna)
    release = issue(case, trust.anna)
    said = json.loads(fetch(release.answers_sha256))["questions"][0]
    assert (said["disposition"], said["provisions"], said["figures"]) == (
        "withheld", ["s.43(2)"], [],
    )  # fmt: skip
    assert "prejudice a purchase" in said["answer"]
    assert "2,000,000" not in fetch(release.answers_sha256).decode()


@pytest.mark.django_db
def test_nobody_to_sign_and_nobody_to_write_to(trust, case) -> None:
    approved(case, trust.olive, trust.anna)
    Signatory.objects.update(effective_from=date(2030, 1, 1))
    with pytest.raises(Refused, match="sign"):
        issue(case, trust.anna)
    Signatory.objects.update(effective_from=date(2016, 1, 1))
    fresh(case).requester.__class__.objects.update(email="")
    assert issue(case, trust.anna).sent_by == "post"
    assert not OutgoingMessage.objects.exists()


@pytest.mark.django_db
def test_the_database_refuses_to_rewrite_what_happened(trust, case) -> None:
    approved(case, trust.olive, trust.anna)
    issue(case, trust.anna)
    for statement in (
        "UPDATE cases_event SET happened_on = '2020-01-01'",
        "UPDATE cases_event SET detail = '{}'",
        "DELETE FROM cases_event",
        "UPDATE cases_release SET pdf_sha256 = digest",
        "DELETE FROM cases_release",
    ):
        with pytest.raises(Error, match="never edited"), transaction.atomic():
            connection.cursor().execute(statement)


@pytest.mark.parametrize(
    ("subject", "about"),
    [
        ("Freedom of Information request - Quality Improvement", "Quality Improvement"),
        ("FOI request about waiting times", "waiting times"),
        ("Re: Fwd: FOI: Parking", "Parking"),
        ("Freedom of Information Act 2000 request", ""),
        ("FOI team structure", "FOI team structure"),
        ("Requests for leave", "Requests for leave"),
        ("Retention of records", "Retention of records"),
        ("How many beds do you have?", ""),
        ("Please send me the rota of the wards and every…", ""),
        ("What are your", ""),
        ("Whatsapp groups", "Whatsapp groups"),
        ("", ""),
    ],
)
def test_the_letter_thanks_for_the_topic_not_for_the_subject_line(subject, about) -> None:
    assert topic(subject) == about
