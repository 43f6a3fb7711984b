"""Requesters who do not reply: warned once, a letter put ready, closed by a person."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answerable.accounts.models import Person
from answerable.cases import actions
from answerable.cases.actions import silent
from answerable.cases.actions.writing import drop_letter, send_letter
from answerable.cases.chasers import sending
from answerable.cases.letter_of import content_digest
from answerable.cases.models import DeskLetter, Intake
from answerable.cases.refusals import Refused
from answerable.cases.setting import change_setting
from answerable.cases.silence import closed_on, warned_on
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import fresh
from answerable.cases.writing.words import letter_of_desk
from answerable.post.models import OutgoingMessage

ASKED = date(2021, 5, 20)


@pytest.mark.parametrize(
    ("asked", "warned", "expected"),
    [
        # 60 days after 20 May is 19 July; warned 14 days before, on 5 July
        (ASKED, None, (date(2021, 7, 5), None)),
        (ASKED, date(2021, 7, 5), (date(2021, 7, 5), date(2021, 7, 19))),
        # warned late: the requester still has the days that the warning gives
        (ASKED, date(2021, 7, 30), (date(2021, 7, 5), date(2021, 8, 13))),
    ],
)
def test_when_they_are_warned_and_when_it_may_be_closed(asked, warned, expected) -> None:
    days = {"silence": 60, "warning": 14}
    found = warned_on(asked, **days), closed_on(asked, warned, **days) if warned else None
    assert found == expected


def at(month: int, day: int) -> datetime:
    return datetime(2021, month, day, 9, tzinfo=UTC)


def run(month: int, day: int):
    return silent.due(by=JOB, now=at(month, day))


def warnings() -> list[OutgoingMessage]:
    return list(OutgoingMessage.objects.filter(once__startswith="silence"))


@pytest.fixture
def quiet(case):
    actions.record_event(case=case, type="clarification_requested", on=ASKED, by=JOB, now=at(5, 20))
    return fresh(case)


@pytest.mark.django_db
def test_a_silent_requester_is_warned_once_and_a_person_closes_it(quiet, trust) -> None:
    assert run(7, 2) == []
    assert run(7, 5) == [quiet]
    assert run(7, 5) == run(7, 6) == []
    [mail] = warnings()
    assert mail.to == ["a.requester@example.org"]
    assert "On 20 May 2021 we asked you" in mail.text
    assert "by 19 July 2021" in mail.text
    assert "closed unless they reply by 19 July 2021" in quiet.events.get(type="noted").words.text
    assert run(7, 16) == []
    assert run(7, 19) == [quiet]
    assert run(7, 20) == []
    assert fresh(quiet).cached_state == "awaiting_requester", "nothing is closed by itself"
    letter = DeskLetter.objects.get(request=quiet)
    seen = content_digest(letter_of_desk(letter, on=date(2021, 7, 20)))
    send_letter(letter=letter, seen=seen, by=trust.olive, now=at(7, 20))
    assert fresh(quiet).cached_state == "lapsed"
    actions.reopen(case=fresh(quiet), reason="They wrote.", by=trust.olive, now=at(7, 21))
    assert fresh(quiet).cached_state == "drafting"


@pytest.mark.django_db
def test_a_letter_put_aside_is_not_written_again(quiet, trust) -> None:
    run(7, 5)
    run(7, 19)
    drop_letter(letter=DeskLetter.objects.get(), by=trust.olive, now=at(7, 19))
    assert run(7, 20) == []
    assert DeskLetter.objects.count() == 1


@pytest.mark.django_db
def test_who_replied_wrote_or_cannot_be_written_to_is_left_alone(trust) -> None:
    replied, wrote, by_post, held, fee = (new_case() for _n in range(5))
    for case in (replied, wrote, by_post, held):
        actions.record_event(
            case=case, type="clarification_requested", on=ASKED, by=JOB, now=at(5, 20)
        )
    actions.record_event(case=fee, type="fees_notice_given", on=ASKED, by=JOB, now=at(5, 20))
    actions.record_event(
        case=replied, type="clarification_received", on=date(2021, 5, 24), by=JOB, now=at(5, 24)
    )
    Intake.objects.update_or_create(request=wrote, defaults={"unread": True})
    type(by_post.requester).objects.filter(pk=by_post.requester_id).update(email="")
    type(held).objects.filter(pk=held.pk).update(held_at=NOW)
    run(7, 5)
    run(7, 19)
    assert warnings() == []
    assert not DeskLetter.objects.exists()


@pytest.mark.django_db
def test_asked_again_the_days_begin_again(quiet, trust) -> None:
    run(7, 5)
    for kind, day in (("received", 6), ("requested", 7)):
        actions.record_event(
            case=quiet, type=f"clarification_{kind}", on=date(2021, 7, day), by=JOB, now=at(7, 7)
        )
    assert run(7, 19) == []
    assert run(8, 23) == [quiet]
    assert len(warnings()) == 2


@pytest.mark.django_db
def test_nothing_goes_on_a_closed_day_and_the_days_are_a_setting(quiet, trust) -> None:
    assert run(7, 10) == [], "a Saturday"
    given = {"effective_from": date(2021, 5, 21), "reason": "Board", "by": JOB, "now": at(5, 21)}
    change_setting(name="silence_days", value=30, **given)
    with pytest.raises(Refused, match="warned before"):
        change_setting(name="silence_warning_days", value=30, **given)
    assert run(6, 4) == []
    assert run(6, 7) == [quiet]
    assert "by 21 June 2021" in warnings()[0].text


@pytest.mark.django_db
def test_the_officer_hears_of_it_in_the_morning(quiet, trust) -> None:
    olive = Person.objects.get(name="olive")
    actions.allocate(case=quiet, officer=olive, by=JOB, now=at(5, 21))
    run(7, 5)
    run(7, 19)
    told = {m.to[0]: m.text for m in sending.due(by=JOB, now=at(7, 20))}
    assert f"a letter that closes it is ready:\n{quiet.reference}" in told["olive@trust.example"]
