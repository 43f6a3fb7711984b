from __future__ import annotations

import threading
from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.asking import questions_in
from answerable.cases.drafts_json import figures_in, figures_out
from answerable.cases.models import CasesSetting, Event, Question, Request
from answerable.cases.policy import legal_day, next_number, policy_on, reference
from answerable.cases.public_id import uuid7
from answerable.cases.reading_mail import arrived, looks_like_mail
from answerable.cases.refusals import BadInput
from answerable.cases.tests.conftest import BUDGET, CAME, NOW, new_case

SHA = "a" * 64


@pytest.mark.django_db
def test_a_request_becomes_a_case_with_its_questions(trust) -> None:
    case = new_case()
    assert case.reference == "FOI/00001"
    assert case.slug == "FOI-00001"
    asked = list(case.questions.asked().values_list("position", "number", "text"))
    assert asked == [
        (1, "1", "What is the budget for improvement?"),
        (2, "2", "How many staff were trained?"),
        (3, "3", "Who leads the department?"),
    ]
    case.refresh_from_db()
    assert (case.received_on, case.cached_due) == (date(2021, 5, 18), date(2021, 6, 16))
    assert case.cached_state == "received"
    event = case.events.get()
    assert (event.type, event.happened_on) == ("received", date(2021, 5, 18))


@pytest.mark.django_db
def test_the_same_bytes_come_to_the_same_case(trust) -> None:
    first = new_case(raw_sha256=SHA)
    assert new_case(raw_sha256=SHA).pk == first.pk
    assert Request.objects.count() == 1
    assert new_case(raw_sha256="b" * 64).reference == "FOI/00002"


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["", "  \n", "Hello there.\n\nKind regards"])
def test_nothing_asked_makes_no_case(trust, text) -> None:
    with pytest.raises(BadInput) as refused:
        new_case(text, raw_sha256=SHA)
    assert refused.value.sha256 == SHA
    assert refused.value.sentence.endswith(".")
    assert not Request.objects.exists()
    assert not Event.objects.exists()


@pytest.mark.django_db
def test_a_late_evening_in_utc_is_the_next_day_in_london(trust) -> None:
    case = new_case(received_at=datetime(2026, 6, 29, 23, 30, tzinfo=UTC))
    assert case.received_on == date(2026, 6, 30)


def test_a_moment_without_a_zone_has_no_legal_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        legal_day(datetime(2021, 5, 18, 9))  # noqa: DTZ001


@pytest.mark.django_db
def test_prefix_and_width_are_settings_from_a_day_on(trust) -> None:
    CasesSetting.objects.create(
        effective_from=date(2021, 5, 1), reference_prefix="IR", reference_width=3,
        first_number=40, recorded_at=NOW, by_kind="person", by_key="1",
    )  # fmt: skip
    assert policy_on(date(2021, 4, 30)).reference_prefix == "FOI"
    assert new_case().reference == "IR/040"
    assert new_case().reference == "IR/041"
    assert new_case(received_at=datetime(2021, 4, 1, 9, tzinfo=UTC)).reference == "FOI/00001"
    assert reference("FOI", 123456, 5) == "FOI/123456"


@pytest.mark.django_db
def test_a_number_whose_case_came_to_nothing_is_given_again(trust) -> None:
    with transaction.atomic():
        assert next_number("FOI", 1) == 1
        transaction.set_rollback(True)
    assert new_case().number == 1


@pytest.mark.django_db(transaction=True)
def test_references_have_neither_gaps_nor_doubles_under_concurrency() -> None:
    failures = []

    def many() -> None:
        try:
            for turn in range(5):
                with transaction.atomic():
                    new_case(now=NOW)
                    transaction.set_rollback(turn == 2)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=many) for _turn in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert sorted(Request.objects.values_list("number", flat=True)) == list(range(1, 17))


@pytest.mark.django_db(transaction=True)
def test_the_same_bytes_arriving_twice_at_once_are_one_case() -> None:
    found = []

    def once() -> None:
        try:
            found.append(new_case(raw_sha256=SHA).pk)
        finally:
            connection.close()

    threads = [threading.Thread(target=once) for _turn in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("model", "changes"),
    [
        (Request, {"cached_due": date(2021, 5, 17)}),
        (Request, {"cached_state": "overdue"}),
        (Request, {"cached_state": "issued"}),
        (Request, {"regime": "NONE"}),
        (Request, {"number": 0}),
        (Request, {"text": ""}),
        (Question, {"position": 1}),
        (Question, {"text": ""}),
        (Question, {"cached_state": "late"}),
    ],
)
def test_the_database_refuses_nonsense(case, model, changes) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.all().update(**changes)


def test_public_identifiers_are_version_7_and_in_order() -> None:
    made = [uuid7() for _turn in range(200)]
    assert {value.version for value in made} == {7}
    assert len(set(made)) == 200
    assert [v.int >> 80 for v in made] == sorted(v.int >> 80 for v in made)


def test_figures_come_back_as_they_went() -> None:
    assert figures_in(figures_out([BUDGET])) == (BUDGET,)


moments = st.none() | st.datetimes(timezones=st.just(UTC))


@given(moments, moments)
def test_a_request_never_arrives_after_now(stamped, dated) -> None:
    moment, known = arrived(stamped, dated, NOW)
    assert moment is None or moment <= NOW
    assert known in Request.Known.values


def test_our_servers_stamp_comes_before_the_senders_date() -> None:
    assert arrived(CAME, NOW, NOW) == (CAME, "stamped")
    assert arrived(None, CAME, NOW) == (CAME, "assumed")
    assert arrived(None, datetime(2031, 1, 1, tzinfo=UTC), NOW)[0] is None


@pytest.mark.parametrize(
    ("data", "mail"),
    [
        (b"From: a@b.example\r\nSubject: x\r\n\r\nhello", True),
        (b"Received: by x\n\tfor y\nDate: Tue, 18 May 2021 16:47:12 +0100\n\nhello", True),
        (b"\x89PNG\r\n\x1a\n\x00\x00", False),
        (b"1. Who leads it?\n2. When?", False),
        (b"Dear team: hello\n\nSubject: not one", False),
        (b"", False),
    ],
)
def test_mail_is_known_by_its_headers(data, mail) -> None:
    assert looks_like_mail(data) is mail


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("A copy of the winning tender in response to ITT 1033 (children's centres).", 1),
        ("Under the Freedom of Information Act, details of every grant made in 2019.", 1),
        ("Who told the council that my badge was misused, and on which day was it", 1),
        ("Thank you for your help last week with the parking at the library.", 0),
        ("See attached form", 0),
        ("", 0),
    ],
)
def test_a_request_need_be_no_question(text, count) -> None:
    assert len(questions_in(text)) == count
