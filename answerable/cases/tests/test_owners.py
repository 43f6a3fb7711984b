"""Questions answered by those who hold the information, by private link and by mail."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

from answerable.accounts.actions import close_day, set_leave
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Link, Person, TrailEntry
from answerable.cases import actions
from answerable.cases.models import Event, Question, Request
from answerable.cases.owners import actions as owners
from answerable.cases.owners import asking
from answerable.cases.owners.opening import LinkRefused, open_question
from answerable.cases.owners.recipients import Recipient, owner_of
from answerable.cases.refusals import Refused
from answerable.cases.search import PLACES, matched, searched
from answerable.cases.tests.conftest import JOB, NOW
from answerable.cases.tests.deeds import base, latest, question
from answerable.files.models import FileUse
from answerable.post.models import OutgoingMessage

LATER = NOW + timedelta(hours=2)
TOKEN = re.compile(r"/owner/(\d+)/([\w-]+)/")


@pytest.fixture
def finance(db):
    return Department.objects.create(name="Finance", email="finance@trust.example")


@pytest.fixture
def learning(db):
    return Department.objects.create(name="Learning", email="learning@trust.example")


def assign(case, number, department, by, now=NOW, **given):
    return actions.assign_owner(
        question=question(case, number), department=department, by=by, now=now, **given
    )


def mails(asked: Question):
    return list(OutgoingMessage.objects.of(asking.KIND, str(asked.pk)))


def token_in(message) -> str:
    found = TOKEN.search(message.text)
    assert found
    return found.group(2)


def opened(asked, token=None, now=LATER):
    return open_question(token or token_in(mails(asked)[-1]), asked.pk, now=now)


def reply(asked, token=None, now=LATER, text="We trained 1,200."):
    return owners.answer_by_link(
        opened=opened(asked, token, now), name="Fay Nance", title="Finance manager",
        base=base(asked), text=text, now=now,
    )  # fmt: skip


def to_owner(asked, day) -> Recipient:
    found = owner_of(asked, day)
    assert found is not None
    return found


def refused(asked, token, now=LATER, key=None) -> str:
    """Why the link is refused, once the trail has said the same."""
    before = TrailEntry.objects.filter(deed="link refused").count()
    with pytest.raises(LinkRefused) as found:
        open_question(token, key or asked.pk, now=now)
    entries = TrailEntry.objects.filter(deed="link refused").select_related("text")
    assert entries.count() == before + 1
    assert entries[0].text.detail["why"] == found.value.why
    assert found.value.sentence.endswith(".")
    return found.value.why


@pytest.mark.django_db
def test_sending_a_question_asks_its_owner_without_naming_who_asked(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    [message] = mails(asked)
    assert message.to == ["finance@trust.example"]
    assert "How many staff were trained?" in message.text
    assert "Requester" not in message.text + message.subject
    assert "a.requester" not in message.text
    # received on Tuesday 18 May 2021; 31 May is a bank holiday: the tenth working day is 2 June
    assert "2 June 2021" in message.text
    [event] = Event.objects.filter(type="question_assigned")
    assert event.detail["due"] == "2021-06-02"
    assert asked.cached_state == "with_owner"


@pytest.mark.django_db
def test_opening_a_link_changes_nothing_and_its_form_answers(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    events = Event.objects.count()
    for _each in range(3):
        assert opened(asked).question == asked
    assert Event.objects.count() == events
    assert Link.objects.get(purpose="cases.owner").used_at is None
    draft = reply(asked)
    link = Link.objects.get(purpose="cases.owner")
    assert (draft.by_kind, draft.by_key, draft.by_name) == ("link", str(link.pk), "Fay Nance")
    assert draft.text == "We trained 1,200."
    assert question(case, "2").cached_state == "drafted"
    trail = TrailEntry.objects.filter(actor_kind="link", deed="case answer_edited").get()
    assert (trail.text.name, trail.text.title) == ("Fay Nance", "Finance manager")


@pytest.mark.django_db
def test_an_expired_link_is_refused_and_logged(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    token = token_in(mails(asked)[0])
    assert open_question(token, asked.pk, now=NOW + timedelta(days=30, seconds=-1))
    assert refused(asked, token, NOW + timedelta(days=30)) == "expired"


@pytest.mark.django_db
def test_a_replayed_link_is_refused_until_the_desk_returns_the_answer(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    token = token_in(mails(asked)[0])
    reply(asked)
    assert refused(asked, token) == "answered"
    owners.send_back(question=asked, reason="In which year?", by=trust.olive, now=LATER)
    assert "In which year?" in mails(asked)[-1].text
    reply(asked, token, text="1,200 in 2020/21.")
    assert latest(case, "2").text == "1,200 in 2020/21."
    assert refused(asked, token) == "answered"


@pytest.mark.django_db
def test_two_copies_of_a_form_answer_once(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    first, second = opened(asked), opened(asked)
    given: dict[str, Any] = {"name": "Fay", "title": "Lead", "base": base(asked), "now": LATER}
    owners.answer_by_link(opened=first, text="One.", **given)
    with pytest.raises(LinkRefused):
        owners.answer_by_link(opened=second, text="Two.", **given)
    assert latest(case, "2").text == "One."
    assert TrailEntry.objects.filter(deed="link refused").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("change", [lambda t: t[:-1], lambda t: t[::-1], lambda t: t + "A"])
def test_an_altered_link_is_refused_and_logged(trust, case, finance, change) -> None:
    asked = assign(case, "2", finance, trust.olive)
    assert refused(asked, change(token_in(mails(asked)[0]))) == "unknown"


@pytest.mark.django_db
def test_a_link_for_another_question_is_refused_and_logged(trust, case, finance) -> None:
    first, second = assign(case, "1", finance, trust.olive), assign(case, "2", finance, trust.olive)
    token = token_in(mails(first)[0])
    assert refused(second, token) == "another"
    assert refused(second, token, key=10**9) == "another"


@pytest.mark.django_db
def test_a_link_for_another_purpose_is_refused(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    assert refused(asked, actions.track_link(case=case, by=JOB, now=NOW)) == "unknown"


@pytest.mark.django_db
def test_a_link_sent_to_an_earlier_owner_opens_nothing(trust, case, finance, learning) -> None:
    asked = assign(case, "2", finance, trust.olive)
    token = token_in(mails(asked)[0])
    assign(case, "2", learning, trust.olive, LATER)
    assert refused(asked, token) == "revoked"
    assert mails(asked)[-1].to == ["learning@trust.example"]
    assert opened(asked)


@pytest.mark.django_db
def test_a_split_question_is_not_answered_by_its_old_link(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    actions.split_question(
        question=asked, texts=["How many staff", "were trained?"], by=trust.olive, now=NOW
    )
    assert refused(asked, token_in(mails(asked)[0])) == "retired"


@pytest.mark.django_db
def test_not_ours_returns_the_question_with_who_to_try(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    owners.not_ours_by_link(
        opened=opened(asked), name="Fay", title="Lead", try_instead="Try Learning.", now=LATER
    )
    fresh = question(case, "2")
    assert (fresh.cached_state, fresh.owner_department) == ("open", None)
    event = Event.objects.get(type="question_returned")
    assert (event.words.text, event.by_kind) == ("Try Learning.", "link")
    assert event.words.name == "Fay, Lead"


@pytest.mark.django_db
def test_nothing_held_keeps_the_search(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    search = owners.Search("the learning system", "trained, QI", date(2021, 5, 19), 40)
    owners.nothing_held_by_link(
        opened=opened(asked), name="Fay", title="Lead", base=base(asked), search=search, now=LATER
    )
    assert latest(case, "2").disposition == "not_held"
    event = Event.objects.get(type="search_recorded")
    assert event.detail == {"minutes": 40, "searched_on": "2021-05-19"}
    for words in ("the learning system", "trained, QI", "19 May 2021", "40 minutes"):
        assert words in event.words.text


@pytest.mark.django_db
@pytest.mark.parametrize(
    "search",
    [
        owners.Search("", "words", date(2021, 5, 19), 1),
        owners.Search("there", " ", date(2021, 5, 19), 1),
        owners.Search("there", "words", date(2021, 5, 20), 1),
    ],
)
def test_a_search_says_where_with_what_words_and_when(trust, case, finance, search) -> None:
    asked = assign(case, "2", finance, trust.olive)
    with pytest.raises(Refused):
        owners.nothing_held_by_link(
            opened=opened(asked), name="Fay", title="Lead", base=0, search=search, now=LATER
        )
    assert question(case, "2").cached_state == "with_owner"
    assert not Event.objects.filter(type="search_recorded").exists()


@pytest.mark.django_db
def test_an_owner_attaches_a_file_and_gives_name_and_title(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    given: dict[str, Any] = {
        "opened": opened(asked),
        "base": 0,
        "text": "See the sheet.",
        "now": LATER,
    }
    with pytest.raises(Refused, match="job title"):
        owners.answer_by_link(name="Fay", title=" ", **given)
    sheet = owners.Attached("trained.csv", "text/csv", b"year,staff\n2021,1200\n")
    owners.answer_by_link(name="Fay", title="Lead", files=[sheet], **given)
    event = Event.objects.get(type="file_attached")
    assert event.words.text == "trained.csv"
    assert FileUse.objects.get(kind="case").stored.sha256 == event.detail["sha256"]
    assert list(searched(Request.objects.all(), "staff 1200")) == [asked.request]
    assert [hit.place for hit in matched([asked.request], "1200")[asked.request.pk]] == [
        PLACES["file"]
    ]


@pytest.mark.django_db
def test_an_owner_answers_by_replying_to_the_mail(trust, case, finance) -> None:
    asked = assign(case, "2", finance, trust.olive)
    [message] = mails(asked)
    found = owners.question_replied_to(["<other@x>", message.message_id])
    assert found == asked
    by = Actor("link", "mail finance@trust.example", "Fay Nance")
    given: dict[str, Any] = {"question": found, "by": by, "now": LATER}
    with pytest.raises(Refused, match="not sent to that address"):
        owners.answer_from_mail(sender="else@trust.example", text="1,200", **given)
    draft = owners.answer_from_mail(sender="Finance@trust.example", text="1,200", **given)
    assert (draft.text, question(case, "2").cached_state) == ("1,200", "drafted")
    with pytest.raises(Refused, match="not with its owner"):
        owners.answer_from_mail(sender="finance@trust.example", text="Again", **given)
    assert owners.question_replied_to(["<other@x>"]) is None


@pytest.mark.django_db
def test_an_officer_hands_over_a_link(trust, case) -> None:
    nobody = Department.objects.create(name="No mailbox")
    with pytest.raises(Refused):
        owners.make_link(question=question(case, "2"), by=trust.olive, now=NOW)
    asked = assign(case, "2", nobody, trust.olive)
    assert mails(asked) == []
    token = owners.make_link(question=asked, by=trust.olive, now=NOW)
    assert opened(asked, token).question == asked
    assert Event.objects.filter(type="owner_link_made").count() == 1


@pytest.mark.django_db
def test_an_owner_who_is_away_has_a_deputy(trust, case, finance) -> None:
    owen, anna = (Person.objects.get(name=name) for name in ("owen", "anna"))
    asked = actions.assign_owner(
        question=question(case, "2"), department=finance, person=owen, by=trust.olive, now=NOW
    )
    day = date(2021, 6, 1)
    assert to_owner(asked, day).name == "owen"
    set_leave(person=owen, starts=day, ends=day, deputy=anna, by=JOB, now=NOW)
    assert to_owner(asked, day).name == "anna"
    set_leave(person=anna, starts=day, ends=day, deputy=owen, by=JOB, now=NOW)
    assert to_owner(asked, day).address == "finance@trust.example"
    assert to_owner(asked, date(2021, 6, 2)).name == "owen"


@pytest.mark.django_db
def test_the_bodys_closed_days_move_the_owners_date_alone(trust, case, finance) -> None:
    statutory = case.cached_due
    close_day(day=date(2021, 6, 1), name="Foundation day", by=JOB, now=NOW)
    assign(case, "2", finance, trust.olive)
    assert Event.objects.get(type="question_assigned").detail["due"] == "2021-06-03"
    assert question(case, "2").cached_due == statutory


@pytest.mark.django_db
def test_the_desk_may_set_the_owners_date(trust, case, finance) -> None:
    assign(case, "2", finance, trust.olive, due=date(2021, 5, 25))
    assert Event.objects.get(type="question_assigned").detail["due"] == "2021-05-25"
    with pytest.raises(Refused, match="gone by"):
        assign(case, "1", finance, trust.olive, due=date(2021, 5, 1))
    with pytest.raises(Refused, match="must answer by"):
        assign(case, "1", finance, trust.olive, due=date(2021, 9, 1))
