"""What is held, what goes with a case wherever it is named, and a requester who is forgotten."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import Person, User
from answerable.cases import actions
from answerable.cases.models import (
    CostSheet,
    Destruction,
    EventText,
    FilledForm,
    PastRequest,
    RegisterImport,
    Request,
)
from answerable.cases.refusals import Refused
from answerable.cases.regulator.actions import end_matter, finish_step, open_matter, record_step
from answerable.cases.releasing import withdrawing
from answerable.cases.request_files import KIND, RAW_FILE
from answerable.cases.retention.destroying import agree, propose
from answerable.cases.retention.forgetting import NOBODY, forget
from answerable.cases.retention.holding import held_by
from answerable.cases.retention.mentions import MARK, without
from answerable.cases.retention.queue import cases_to_review, past_to_review
from answerable.cases.retention.settings import set_period
from answerable.cases.review.actions import ask_review
from answerable.cases.search import searched
from answerable.cases.tests.conftest import JOB, NOW, new_case, person
from answerable.cases.tests.deeds import approved, fresh
from answerable.cases.views.figures import table
from answerable.files.store import NotKeptError, fetch, keep
from answerable.post import outbox
from answerable.post.models import OutgoingMessage

LATER = NOW + timedelta(days=365 * 7)
LATE = LATER.date()


@pytest.fixture
def people(trust):
    trust.mary = person("mary", "records_manager")
    trust.mark = person("mark", "records_manager")
    trust.ivy = person("ivy", "incident_handler")
    return trust


@pytest.fixture
def closed(case, people):
    approved(case, people.olive, people.anna)
    actions.issue(case=case, by=people.anna, now=NOW)
    return fresh(case)


def row(actor) -> Person:
    return Person.objects.get(pk=int(actor.key))


def matter(case, people, body):
    return open_matter(
        case=case, body=body, reference="IC-1", opened_on=NOW.date(), officer=row(people.olive),
        by=people.olive, now=NOW,
    )  # fmt: skip


def open_again(case, people):
    actions.reopen(case=case, reason="A slip.", by=people.olive, now=NOW)


def reviewed(case, people):
    ask_review(case=case, asked_on=NOW.date(), grounds="Look.", way="email", by=JOB, now=NOW)


def complained(case, people):
    matter(case, people, "regulator")


def at_the_tribunal(case, people):
    matter(case, people, "tribunal")


def may_appeal(case, people):
    found = matter(case, people, "regulator")
    step = record_step(
        matter=found, kind="decision_notice", text="Give it.", arrived_on=LATE,
        due_on=LATE + timedelta(days=35), owner=row(people.olive), by=people.olive, now=LATER,
    )  # fmt: skip
    finish_step(step=step, done_how="Given.", by=people.olive, now=LATER)
    end_matter(matter=found, outcome="Over.", by=people.olive, now=LATER)


def linked(case, people):
    other = new_case(subject="Other")
    CostSheet.objects.create(request=other, related=[case.pk])


def breached(case, people):
    withdrawing.withdraw(
        release=case.releases.get(), found=withdrawing.Found(NOW, "Names."),
        handlers=[row(people.ivy)], by=people.olive, now=NOW,
    )  # fmt: skip


HOLDS = [
    (open_again, "The case is open"),
    (reviewed, "review IR/00001 is open"),
    (complained, "IC-1 is open with the regulator or the tribunal"),
    (at_the_tribunal, "IC-1 is open with the regulator or the tribunal"),
    (may_appeal, "can still be appealed"),
    (linked, "linked request FOI/00002 is open"),
    (breached, "incident of a withdrawn response is open"),
]


@pytest.mark.parametrize(("happens", "why"), HOLDS, ids=[h.__name__ for h, _why in HOLDS])
def test_what_is_live_holds_a_case(closed, people, happens, why) -> None:
    assert held_by(closed, LATE) == []
    happens(closed, people)
    (said,) = held_by(fresh(closed), LATE)
    assert why in said
    with pytest.raises(Refused):
        propose(kind="case", key=closed.reference, reason="Old.", by=people.mary, now=LATER)
    with pytest.raises(Refused):
        forget(requester=closed.requester, reason="Asked.", by=people.mary, now=LATER)


def test_a_destroyed_case_is_named_nowhere(
    closed, people, django_capture_on_commit_callbacks
) -> None:
    asked = closed.questions.asked().get(number="1")
    form = keep(b"form", name="f.xlsx", media_type="x", kind=KIND, key=closed.reference, by=JOB,
                now=NOW)  # fmt: skip
    document = keep(b"raw", name="r.pdf", media_type="x", kind=RAW_FILE,
                    key=sha256(b"raw").hexdigest(), by=JOB, now=NOW)  # fmt: skip
    Request.objects.filter(pk=closed.pk).update(raw_sha256=document.sha256)
    FilledForm.objects.create(
        request=closed, sha256=form.sha256, name="f.xlsx", cells={"A!B2": "Ann"}, by_kind="person",
        by_key="1", by_name="Olive", saved_at=NOW,
    )  # fmt: skip
    shared = outbox.queue(
        to="boss@trust.example", subject=f"{closed.reference} and one more are late",
        text=f"Dear Ann,\n\n{closed.reference}, question 1. Overdue: 1 June 2021.\n{asked.text}\n"
        f"Answer here: https://x.example/owner/{asked.pk}/AAAA/\n\nFOI/00099: 2 June 2021",
        html=f"<p>{asked.text}</p>", kind="digest", key="person:1", by=JOB, now=NOW,
    )  # fmt: skip
    proposal = propose(kind="case", key=closed.reference, reason="Old.", by=people.mary, now=LATER)
    with django_capture_on_commit_callbacks(execute=True):
        done = agree(proposal=proposal, by=people.mark, now=LATER)
    shared.refresh_from_db()
    assert shared.text == f"Dear Ann,\n\n{MARK}\n\nFOI/00099: 2 June 2021"
    assert (shared.subject, shared.html) == (MARK, "")
    assert not OutgoingMessage.objects.filter(text__contains=closed.reference).exists()
    assert not OutgoingMessage.objects.filter(text__contains="budget for improvement").exists()
    assert not FilledForm.objects.exists()
    for gone in (form, document):
        assert gone.sha256 in done.certificate["hashes"]
        with pytest.raises(NotKeptError):
            fetch(gone.sha256)
    assert done.certificate["cases"][0]["Digests and lists that name it"] == 1
    for words in ("budget", "Requester", "The answer to"):
        assert not list(searched(Request.objects.all(), words))


@given(st.lists(st.sampled_from(["FOI/0001: due", "FOI/00012: due", "Hello", ""]), max_size=8))
def test_only_lines_that_tell_of_it_go(lines) -> None:
    said = without("\n".join(lines), {"FOI/0001"})
    assert "FOI/0001:" not in said
    kept = [line for line in lines if line != "FOI/0001: due"]
    assert [line for line in said.split("\n") if line not in (MARK, "")] == list(filter(None, kept))


def test_a_requester_is_forgotten_and_every_count_stays(closed, people) -> None:
    text = "Please tell me. Yours, A. Requester, a.requester@example.org"
    Request.objects.filter(pk=closed.pk).update(text=text)
    before = table(Request.objects.all(), "month", NOW.date(), NOW.date(), LATE)
    with pytest.raises(Refused, match="records manager"):
        forget(requester=closed.requester, reason="Asked.", by=people.olive, now=LATER)
    with pytest.raises(Refused, match="why"):
        forget(requester=closed.requester, reason=" ", by=people.mary, now=LATER)
    assert forget(requester=closed.requester, reason="Asked.", by=people.mary, now=LATER) == 1
    gone = fresh(closed)
    assert gone.requester.lines == ()
    assert "Requester" not in gone.text
    assert "Please tell me" in gone.text
    mails = OutgoingMessage.objects.filter(kind="case", key=closed.reference)
    assert mails.exists()
    assert all(mail.to == [NOBODY] for mail in mails)
    assert not mails.filter(text__contains="A. Requester").exists()
    assert not EventText.objects.filter(event__request=gone, name="A. Requester").exists()
    assert table(Request.objects.all(), "month", NOW.date(), NOW.date(), LATE) == before
    assert gone.questions.asked().get(number="1").text.startswith("What is the budget")
    with pytest.raises(Refused, match="already"):
        forget(requester=gone.requester, reason="Again.", by=people.mary, now=LATER)


def test_the_records_manager_does_it_on_a_page_of_the_case(closed, people, client) -> None:
    client.force_login(row(people.mary).user)
    page = reverse("cases:forget_requester", args=[closed.slug])
    assert page in client.get(reverse("cases:case", args=[closed.slug])).content.decode()
    assert "This cannot be undone" in client.get(page).content.decode()
    client.post(page, {"reason": "They asked us to (Article 17)."})
    assert fresh(closed).requester.email == ""
    assert "removed already" in client.get(page).content.decode()


def test_the_queue_still_lists_a_case_whose_requester_is_forgotten(closed, people) -> None:
    forget(requester=closed.requester, reason="Asked.", by=people.mary, now=LATER)
    assert [kept.case for kept in cases_to_review(LATE)] == [closed]


def past(reference, received, closed=None):
    run = RegisterImport.objects.get_or_create(sha256="0" * 64, mapping={}, begun_at=NOW)[0]
    return PastRequest.objects.create(
        reference=reference, received_on=received, closed_on=closed, text="How many boilers?",
        digest=b"0" * 16, source=run,
    )  # fmt: skip


@pytest.fixture
def earlier(people):
    past("A/1", date(2016, 11, 30), date(2017, 1, 4))
    past("A/2", date(2017, 12, 31))
    past("A/3", date(2018, 3, 1), date(2018, 3, 20))
    return people


def test_past_requests_are_up_a_whole_year_at_a_time(earlier) -> None:
    assert [(y.year, y.count, y.since) for y in past_to_review(date(2020, 12, 31))] == [
        (2017, 2, date(2020, 12, 31))
    ]
    assert past_to_review(date(2020, 12, 30)) == []
    assert [y.year for y in past_to_review(date(2021, 12, 30))] == [2017]
    set_period(kind="past", length=12, unit="months", source="x", by=earlier.mary, now=NOW)
    assert [y.year for y in past_to_review(date(2021, 12, 30))] == [2017, 2018]


def test_a_year_of_past_requests_goes_by_two_people_and_may_come_and_go_again(earlier) -> None:
    with pytest.raises(Refused, match="not up for review"):
        propose(kind="past", key="2018", reason="Old.", by=earlier.mary, now=NOW)
    for _time in (1, 2):
        made = propose(kind="past", key="2017", reason="Old.", by=earlier.mary, now=NOW)
        assert propose(kind="past", key="2017", reason="x", by=earlier.mark, now=NOW) == made
        with pytest.raises(Refused, match="two people"):
            agree(proposal=made, by=earlier.mary, now=NOW)
        gone = agree(proposal=made, by=earlier.mark, now=NOW)
        assert gone.certificate["past_requests"] == 2
        assert [one.reference for one in PastRequest.objects.all()] == ["A/3"]
        past("A/1", date(2017, 1, 4))
        past("A/4", date(2017, 1, 4))


def test_the_records_managers_do_it_on_its_page(earlier, client) -> None:
    page = reverse("cases:destroy", args=["past", "2017"])
    client.force_login(User.objects.get(person__name="mary"))
    assert "2 past requests" in client.get(reverse("cases:retention")).content.decode()
    assert "that ended in 2017" in client.get(page).content.decode()
    assert client.get(page.replace("2017", "2016")).status_code == 404
    client.post(page, {"reason": "Kept for three years."})
    client.force_login(User.objects.get(person__name="mark"))
    said = client.post(page, {"deed": "agree"}, follow=True).content.decode()
    assert "Past requests that ended in 2017" in said
    certificate = reverse("cases:certificate", args=[Destruction.objects.get().pk])
    assert "2 past requests that ended in 2017." in client.get(certificate).content.decode()
    assert client.get(page).url == certificate
