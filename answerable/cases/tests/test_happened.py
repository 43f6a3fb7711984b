from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from answerable.accounts.models import User
from answerable.cases import actions
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import case_clock
from answerable.cases.models import Event
from answerable.cases.notices import fitting, why_refused
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, new_case
from answerable.cases.tests.deeds import fresh, question
from answerable.cases.what_if import Supposed, what_if

JULY = datetime(2021, 7, 30, 9, tzinfo=UTC)
JUNE_15 = date(2021, 6, 15)


def signed_in(client, actor):
    client.force_login(User.objects.get(person_id=int(actor.key)))
    return client


def given(kind, on, **more):
    day = {"on_day": on.day, "on_month": on.month, "on_year": on.year}
    return {"type": kind, **day, **more}


def estimate(day):
    return {"estimated_day": day.day, "estimated_month": day.month, "estimated_year": day.year}


def seal(page):
    """What the page says it has shown; None where it showed no due dates."""
    found = re.search(r'name="seen" value="(\w+)"', page.content.decode())
    return found[1] if found else None


def before_and_after(client, case, data):
    """The preview; then, where it was lawful, the record."""
    address = reverse("cases:happened", args=[case.slug])
    first = client.post(address, data)
    assert first.status_code == 200
    seen = seal(first)
    return first, (client.post(address, {**data, "seen": seen}) if seen else None)


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("pit_extension_notice", {}, "qualified exemption"),
        ("pit_extension_notice", {"exemptions": ["s.40(2)"], "estimated": "2021-07-14"}, "s.40"),
        ("pit_extension_notice", {"exemptions": ["s.43(2)", "s.44"]}, "s.44"),
        ("pit_extension_notice", {"exemptions": ["s.12(1)"]}, "s.12"),
        ("pit_extension_notice", {"exemptions": ["s.43(2)"]}, "estimate"),
        ("pit_extension_notice", {"exemptions": ["s.43"], "estimated": "2021-06-15"}, "after"),
        ("pit_extension_notice", {"exemptions": ["s.43"], "estimated": "2021-07-14"}, None),
        ("eir_extension_notice", {"complex": True, "voluminous": False}, "both"),
        ("eir_extension_notice", {"complex": True, "voluminous": True}, None),
        ("rpsi_extension_notice", {}, "estimate"),
        ("transferred", {"agreed": False}, "agrees"),
        ("withdrawn", {}, None),
    ],
)
def test_a_notice_says_what_the_law_asks_of_it(kind, said, words) -> None:
    sentence = why_refused(kind, JUNE_15, said)
    assert sentence is None if words is None else words in sentence


def test_each_regime_is_offered_its_own_events() -> None:
    foia, both = fitting(["FOIA"]), fitting(["EIR", "FOIA"])
    assert "pit_extension_notice" in foia
    assert "eir_extension_notice" not in foia
    assert "particulars_requested" not in foia
    assert "advance_payment_notice" not in foia
    assert {"pit_extension_notice", "eir_extension_notice"} <= set(both)
    assert fitting(["BAU"]) == [
        "withdrawn", "lapsed", "transferred", "business_as_usual", "duplicate",
    ]  # fmt: skip
    assert len(both) == len(set(both))


@pytest.mark.django_db
def test_what_if_changes_nothing_and_tells_each_question(case) -> None:
    questions = list(case.questions.asked())
    second = questions[1].pk
    said = {"estimated": "2021-07-14", "exemptions": ["s.43(2)"]}
    supposed = Supposed("pit_extension_notice", JUNE_15, (second,), said)
    outcome = what_if(case, list(case.events.all()), questions, supposed, calendar_in_force())
    assert [(m.before, m.after, m.days) for m in outcome.questions] == [
        (date(2021, 6, 16), date(2021, 6, 16), 0),
        (date(2021, 6, 16), date(2021, 7, 14), 28),
        (date(2021, 6, 16), date(2021, 6, 16), 0),
    ]
    late = Supposed("pit_extension_notice", date(2021, 6, 17), None, said)
    told = what_if(case, list(case.events.all()), questions, late, calendar_in_force())
    assert all("after the last day" in m.remarks[0] and m.days == 0 for m in told.questions)
    assert Event.objects.filter(request=case).count() == 1


@pytest.mark.django_db
def test_an_event_is_shown_before_it_is_recorded(trust, client) -> None:
    case = new_case()
    signed_in(client, trust.olive)
    second = question(case, "2")
    data = given(
        "pit_extension_notice", JUNE_15, exemptions="s.43(2)", questions=[second.pk],
        **estimate(date(2021, 7, 14)),
    )  # fmt: skip
    shown, done = before_and_after(client, case, data)
    assert "14 July 2021" in shown.content.decode()
    assert "Nothing is recorded yet" in str(shown.content)
    assert done.status_code == 302
    second.refresh_from_db()
    assert second.cached_due == date(2021, 7, 14)
    assert fresh(case).cached_due == date(2021, 6, 16)
    changed = {**data, **estimate(date(2021, 7, 20)), "seen": seal(shown)}
    again = client.post(reverse("cases:happened", args=[case.slug]), changed)
    assert again.status_code == 200, "what is recorded is what was shown"


@pytest.mark.django_db
def test_an_absolute_exemption_extends_nothing_in_the_browser(trust, client) -> None:
    case = new_case()
    signed_in(client, trust.olive)
    data = given(
        "pit_extension_notice", JUNE_15, exemptions="s.40(2)", **estimate(date(2021, 7, 14))
    )
    page, done = before_and_after(client, case, data)
    assert done is None
    assert "Only a qualified exemption" in page.content.decode()
    assert case.events.count() == 1


@pytest.mark.django_db
def test_a_duplicate_names_another_case_and_a_closed_one_is_reopened(trust, client) -> None:
    case, twin = new_case(), new_case(text="1. What is the budget?\n\n2. Who leads?")
    signed_in(client, trust.olive)
    for of, words in (("", "Name the case"), (case.reference, "own"), ("FOI/99999", "no case")):
        page, done = before_and_after(
            client, case, given("duplicate", JUNE_15, of=of, reason="The same.")
        )
        assert done is None
        assert words in page.content.decode()
    duplicate = given("duplicate", JUNE_15, of=twin.reference, reason="The same.")
    assert before_and_after(client, case, duplicate)[1].status_code == 302
    assert fresh(case).cached_state == "duplicate"
    assert case.events.last().detail == {"of": twin.reference}
    page, done = before_and_after(client, case, given("reopened", JUNE_15))
    assert done is None
    assert "Say why" in page.content.decode()
    done = before_and_after(client, case, given("reopened", JUNE_15, reason="Not the same."))[1]
    assert done.status_code == 302
    assert fresh(case).cached_state == "drafting"


@pytest.mark.django_db
def test_mistakes_are_put_right_from_the_history(trust, client) -> None:
    case = new_case()
    actions.record_event(
        case=case, type="clarification_requested", on=date(2021, 5, 20), by=trust.olive, now=JULY
    )
    came = actions.record_event(
        case=case, type="clarification_received", on=date(2021, 6, 1), by=trust.olive, now=JULY
    )
    signed_in(client, trust.olive)
    address = reverse("cases:correct", args=[case.slug, came.pk])
    data = {"on_day": 2, "on_month": 6, "on_year": 2021, "reason": "A day later."}
    shown = client.post(address, data)
    assert "30 June 2021" in shown.content.decode()
    assert case.events.count() == 3
    assert client.post(address, {**data, "seen": seal(shown)}).status_code == 302
    assert fresh(case).cached_due == date(2021, 6, 30)
    assert client.post(address, data).status_code == 404, "corrected already"
    strike = reverse("cases:strike", args=[case.slug, case.events.last().pk])
    shown = client.post(strike, {"reason": "It never came."})
    assert client.post(
        strike, {"reason": "It never came.", "seen": seal(shown)}
    ).status_code == 302  # fmt: skip
    assert fresh(case).cached_due is None
    assert "Correct" in client.get(reverse("cases:history", args=[case.slug])).content.decode()


@pytest.mark.django_db
def test_a_fee_unpaid_has_lapsed_on_the_day_it_is_looked_at(case) -> None:
    actions.record_event(
        case=case, type="fees_notice_given", on=date(2021, 5, 20), by=JOB, now=JULY
    )
    assert case_clock(case, looked_at=date(2021, 8, 19)).status == "suspended_no_due_date"
    assert case_clock(case, looked_at=date(2021, 8, 20)).status == "lapsed_fee_unpaid"


@pytest.mark.django_db
def test_the_action_refuses_what_the_page_would(case) -> None:
    with pytest.raises(Refused, match="qualified"):
        actions.record_event(
            case=case, type="pit_extension_notice", on=JUNE_15, by=JOB, now=JULY,
            said={"exemptions": ["s.21"], "estimated": "2021-07-14"},
        )  # fmt: skip


def test_a_day_that_cannot_be_is_refused_before_anything_is_shown(client, case, trust) -> None:
    client = signed_in(client, trust.olive)
    address = reverse("cases:happened", args=[case.slug])
    for day, words in (
        (timezone.localdate() + timedelta(days=1), "That day has not come yet."),
        (case.received_on - timedelta(days=1), "That is before the request was received."),
    ):
        page = client.post(address, given("clarification_requested", day))
        assert words in page.content.decode()
        assert seal(page) is None


def test_the_page_of_the_clock_says_why_it_is_counted_from_a_later_day(client, case, trust) -> None:
    for kind in ("clarification_requested", "clarification_received"):
        actions.record_event(case=case, type=kind, on=JUNE_15, by=trust.olive, now=JULY)
    page = signed_in(client, trust.olive).get(reverse("cases:clock", args=[case.slug]))
    said = page.content.decode()
    assert "came on 15 June 2021, and the time starts afresh then" in said
    assert "counted from 15 June 2021" in said
