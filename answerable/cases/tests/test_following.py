"""What follows a reply: reviews, the regulator's dates, bundles and destruction."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from answerable.accounts.models import Person, TrailText
from answerable.accounts.trail import record
from answerable.accounts.working_days import working_calendar
from answerable.cases import actions
from answerable.cases.bundles.making import make_bundle
from answerable.cases.bundles.parts import ClosedPart, OpenPart, closed_bundle, open_bundle
from answerable.cases.chasers import following
from answerable.cases.finding import filtered
from answerable.cases.holidays import calendar_in_force
from answerable.cases.models import Decision, DeskLetter, Draft, EventText, Request
from answerable.cases.refusals import Refused
from answerable.cases.regulator.actions import end_matter, finish_step, open_matter, record_step
from answerable.cases.regulator.appeal import appeal_by
from answerable.cases.releasing import withdrawing
from answerable.cases.releasing.withdrawing import Found
from answerable.cases.retention.destroying import agree, propose
from answerable.cases.retention.periods import Period, review_on
from answerable.cases.retention.queue import cases_to_review, mail_to_review
from answerable.cases.review.actions import ask_review, decide_question, give_review
from answerable.cases.tests.conftest import JOB, NOW, person
from answerable.cases.tests.deeds import approve, approved, fresh, question, send, write
from answerable.cases.views.figures import table
from answerable.cases.views.happened import offered
from answerable.files.store import NotKeptError, fetch, keep
from answerable.post import intake
from answerable.post.models import OutgoingMessage

WITHHELD = "The agency rate is forty-one pounds and ninepence."


@pytest.fixture
def people(trust):
    trust.rita = person("rita", "reviewer")
    trust.rex = person("rex", "reviewer", "approver")
    trust.mary = person("mary", "records_manager")
    trust.mark = person("mark", "records_manager")
    return trust


@pytest.fixture
def issued(case, people):
    approved(case, people.olive, people.anna)
    actions.issue(case=case, by=people.anna, now=NOW)
    return fresh(case)


def row(actor) -> Person:
    return Person.objects.get(pk=int(actor.key))


def ask(case, now=NOW):
    return ask_review(
        case=case, asked_on=now.date(), grounds="Look again.", way="email", by=JOB, now=now
    )


def decided(review, people, outcome="overturned", now=NOW):
    give_review(review=review, person=row(people.rita), by=people.olive, now=now)
    for asked in review.case.questions.asked():
        chosen = outcome if asked.number == "1" else "upheld"
        decide_question(
            review=review, question=asked, outcome=chosen, change="It should be given.",
            by=people.rita, now=now,
        )  # fmt: skip


def test_a_review_is_a_linked_case_with_its_own_clock(issued) -> None:
    review = ask(issued)
    assert review.case.reference == "IR/00001"
    assert review.case.review_of == issued
    assert fresh(review.case).cached_due == date(2021, 6, 17)  # 20 working days, 31 May away
    assert [q.text for q in review.case.questions.asked()] == [
        q.text for q in issued.questions.asked()
    ]
    assert ask(issued) == review
    assert review.case.events.filter(type="acknowledged").exists()
    assert issued.events.filter(type="review_asked").count() == 1


def test_nothing_is_reviewed_before_it_is_answered_or_late(case, people) -> None:
    with pytest.raises(Refused, match="no reply to review"):
        ask(case)
    late = NOW + timedelta(days=60)
    assert ask(case, late).case.review_of == case


def test_no_review_of_a_review(issued) -> None:
    with pytest.raises(Refused, match="held once"):
        ask(ask(issued).case)


@pytest.mark.parametrize(("who", "why"), [("rex", "approved the first"), ("oscar", "not an")])
def test_a_reviewer_is_senior_and_did_not_decide(case, people, who, why) -> None:
    approved(case, people.olive, people.rex)
    actions.issue(case=case, by=people.anna, now=NOW)
    review = ask(fresh(case))
    with pytest.raises(Refused, match=why):
        give_review(review=review, person=row(getattr(people, who)), by=people.olive, now=NOW)


def test_only_the_reviewer_decides_and_says_what_changes(issued, people) -> None:
    review = ask(issued)
    first = question(review.case, "1")
    told = {"review": review, "question": first, "now": NOW}
    with pytest.raises(Refused, match="given to"):
        decide_question(**told, outcome="upheld", change="", by=people.rita)
    give_review(review=review, person=row(people.rita), by=people.olive, now=NOW)
    with pytest.raises(Refused, match="given to"):
        decide_question(**told, outcome="upheld", change="", by=people.anna)
    with pytest.raises(Refused, match="what changes"):
        decide_question(**told, outcome="part", change=" ", by=people.rita)


def test_an_overturned_question_is_answered_anew_and_leaves_as_a_linked_release(
    issued, people
) -> None:
    review = ask(issued)
    with pytest.raises(Refused, match="not decided"):
        send(review.case, people.oscar)
    decided(review, people)
    with pytest.raises(Refused, match="no answer yet"):
        send(fresh(review.case), people.rita)
    write(review.case, "1", "Here it is after all.", people.rita, disposition="disclosed")
    send(fresh(review.case), people.rita)
    with pytest.raises(Refused, match="approved the first reply"):
        approve(review.case, people.anna)
    approve(review.case, people.rex)
    with pytest.raises(Refused, match="two people"):
        actions.issue(case=fresh(review.case), by=people.olive, now=NOW)
    release = actions.issue(case=fresh(review.case), by=people.anna, now=NOW)
    text = fetch(release.text_sha256).decode()
    assert release.kind == "review_outcome"
    assert release.corrects == issued.releases.get()
    assert "is overturned" in text
    assert "is upheld" in text
    assert "Here it is after all." in text
    assert text.count("right under section 50") == 1
    assert "enclosed sheet gives the particulars" not in text
    assert issued.events.filter(type="review_ended").exists()


APPEALS = [
    (date(2021, 6, 1), date(2021, 6, 29)),
    (date(2021, 5, 3), date(2021, 6, 1)),  # 31 May is a bank holiday
    (date(2021, 6, 5), date(2021, 7, 5)),  # 3 July is a Saturday
    (date(2020, 11, 27), date(2020, 12, 29)),  # Christmas Day, then 28 December
]


@pytest.mark.django_db
@pytest.mark.parametrize(("sent", "last"), APPEALS)
def test_the_last_day_to_appeal(sent, last) -> None:
    assert appeal_by(sent, *working_calendar(calendar_in_force())) == last


@pytest.mark.django_db
def test_an_appeal_has_28_days_or_a_few_more() -> None:
    calendar = working_calendar(calendar_in_force())

    @given(st.dates(date(2016, 1, 1), date(2026, 6, 1)))
    def holds(sent):
        assert 28 <= (appeal_by(sent, *calendar) - sent).days <= 33

    holds()


def matter_of(case, people, now=NOW):
    return open_matter(
        case=case, body="regulator", reference="IC-1", opened_on=now.date(),
        officer=row(people.olive), by=people.olive, now=now,
    )  # fmt: skip


def step_of(matter, people, kind="decision_notice", days=35, now=NOW):
    return record_step(
        matter=matter, kind=kind, text="Disclose it.", arrived_on=now.date(),
        due_on=now.date() + timedelta(days=days), owner=row(people.olive), by=people.olive, now=now,
    )  # fmt: skip


def test_each_notice_has_its_owner_its_day_and_its_last_day_to_appeal(issued, people) -> None:
    matter = matter_of(issued, people)
    notice = step_of(matter, people)
    assert notice.appeal_by == date(2021, 6, 16)
    assert step_of(matter, people, kind="letter").appeal_by is None
    with pytest.raises(Refused, match="still to be done"):
        end_matter(matter=matter, outcome="Upheld.", by=people.olive, now=NOW)
    for step in matter.steps.all():
        finish_step(step=step, done_how="Done.", by=people.olive, now=NOW)
    assert end_matter(matter=matter, outcome="Over.", by=people.olive, now=NOW).closed_on


def test_a_letter_of_another_case_complies_with_nothing(issued, people) -> None:
    step = step_of(matter_of(issued, people), people)
    other = SimpleNamespace(request_id=0, request=SimpleNamespace(review_of_id=None))
    with pytest.raises(Refused, match="another case"):
        finish_step(step=step, done_how="Sent.", release=other, by=people.olive, now=NOW)


def test_whoever_sees_to_a_step_is_chased_once_a_rung(issued, people) -> None:
    step = step_of(matter_of(issued, people), people, days=7)
    late = NOW.replace(hour=10) + timedelta(days=8)
    assert following.due(by=JOB, now=late) == 1
    assert following.due(by=JOB, now=late) == 0
    step.refresh_from_db()
    assert step.chased == ["overdue"]
    assert OutgoingMessage.objects.filter(once__startswith="following").count() == 1


def test_somebody_senior_is_told_of_what_is_late(issued, people) -> None:
    step = step_of(matter_of(issued, people), people, days=7)
    chief = person("chief", "senior")
    late = NOW.replace(hour=10) + timedelta(days=20)
    assert following.due(by=JOB, now=late) == 2
    assert following.due(by=JOB, now=late) == 0
    step.refresh_from_db()
    assert {"overdue", "senior"} <= set(step.chased)
    (told,) = OutgoingMessage.objects.filter(to=[f"{row(chief).email}"])
    assert "told of it as somebody senior" in told.text
    assert "with olive" in told.text


def test_a_review_takes_40_days_where_an_extension_is_told(issued) -> None:
    review = ask(issued)
    actions.record_event(
        case=review.case, type="review_extension_notice", on=NOW.date(), by=JOB, now=NOW,
        reason="Three departments must look again.",
    )  # fmt: skip
    assert fresh(review.case).cached_due == date(2021, 7, 16)  # 31 May and 12 July away
    assert "review_extension_notice" in offered(
        fresh(review.case), list(review.case.questions.asked())
    )
    assert "review_extension_notice" not in offered(issued, [])


def test_a_review_is_no_second_request_in_the_figures(issued, people, client) -> None:
    ask(issued)
    rows = table(Request.objects.all(), "month", date(2021, 5, 1), date(2021, 5, 31), NOW.date())
    assert [one.received for one in rows] == [1]
    given = {"are": "requests", "received_from": date(2021, 5, 1)}
    assert list(filtered(Request.objects.all(), given, NOW.date())) == [issued]
    assert filtered(Request.objects.all(), {"are": "reviews"}, NOW.date()).count() == 1


def inside(archive: bytes) -> bytes:
    """Every byte of every part, every name, and the words of every PDF."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        names = opened.namelist()
        parts = [opened.read(name) for name in names]
        return b"\n".join([*parts, *(n.encode() for n in names), pdf_words(opened).encode()])


def pdf_words(opened: zipfile.ZipFile) -> str:
    pages = [
        page.extract_text()
        for name in opened.namelist()
        if name.endswith(".pdf")
        for page in PdfReader(io.BytesIO(opened.read(name))).pages
    ]
    return " ".join(" ".join(pages).split())


@given(st.lists(st.text("abcdefgh ", min_size=12, max_size=40), min_size=1, max_size=5))
def test_no_withheld_words_are_in_an_open_bundle(words) -> None:
    closed = [
        ClosedPart("withheld", f"{n}.txt", "Withheld", f"«{w}»".encode())
        for n, w in enumerate(words)
    ]
    opened = [OpenPart("released", "letter.txt", "Letter", b"Dear requester")]
    whole = inside(closed_bundle("Closed", [*opened, *closed]))
    shown = inside(open_bundle("Open", opened))
    for word in words:
        assert f"«{word}»".encode() in whole
        assert f"«{word}»".encode() not in shown
    with pytest.raises(TypeError):
        open_bundle("Open", [*opened, closed[0]])  # type: ignore[list-item]


def test_what_was_withheld_and_the_submission_stay_out_of_the_open_bundle(case, people) -> None:
    asked = question(case, "3")
    Draft.objects.create(
        question=asked, version=1, text=WITHHELD, disposition="withheld", provisions=["s.36(2)(b)"],
        reason="It is exempt.", note=WITHHELD, origin="person", by_kind="person",
        by_key=people.olive.key, by_name="olive", created_at=NOW,
    )  # fmt: skip
    Decision.objects.create(
        question=asked, written="s.36(2)(b)", information=WITHHELD, harm=WITHHELD,
        qualified_person="Chief Executive", opinion_on=NOW.date(), by_kind="person",
        by_key=people.olive.key, by_name="olive", recorded_at=NOW,
    )  # fmt: skip
    actions.note(case=case, text=WITHHELD, by=people.olive, now=NOW)
    write(case, "3", "It is answered.", people.olive, disposition="disclosed")
    approved(case, people.olive, people.anna)
    actions.issue(case=case, by=people.anna, now=NOW)
    shown = inside(make_bundle(case=fresh(case), closed=False, by=people.olive, now=NOW))
    whole = inside(make_bundle(case=fresh(case), closed=True, by=people.olive, now=NOW))
    assert WITHHELD.encode() not in shown
    assert b"qualified_person" not in shown
    assert whole.count(WITHHELD.encode()) >= 4
    assert b"Chief Executive" in whole
    for place in (b"The answer to 3.", b"Response issued"):
        assert place in shown


def test_a_response_that_was_withdrawn_is_in_neither_bundle(issued, people) -> None:
    release = issued.releases.get()
    known = Found(discovered_at=NOW, what_happened="It named a patient.")
    withdrawing.withdraw(
        release=release, found=known, handlers=[row(people.olive)], by=people.olive, now=NOW
    )
    for closed in (False, True):
        data = make_bundle(case=fresh(issued), closed=closed, by=people.olive, now=NOW)
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            assert not [name for name in opened.namelist() if name.startswith("released/")]
            sums = opened.read("SHA256SUMS").decode()
        assert release.pdf_sha256 not in sums
        assert release.text_sha256 not in sums
        if not closed:
            assert b"The answer to 3." not in inside(data)


def test_no_word_kept_within_is_in_an_open_bundle(issued, people) -> None:
    asked = question(issued, "3")
    by = {"by_kind": "person", "by_key": people.olive.key, "by_name": "olive"}
    seen = 0

    @settings(
        max_examples=settings.default.max_examples // 8,
        suppress_health_check=[HealthCheck.too_slow],
        deadline=None,
    )
    @given(st.lists(st.text("bcdfghjklm", min_size=14, max_size=30), min_size=7, max_size=7))
    def holds(words):
        nonlocal seen
        draft, reason, note, harm, factor, opinion, name = words
        with transaction.atomic():
            Draft.objects.create(
                question=asked, version=100 + seen, text=draft, disposition="withheld",
                provisions=["s.36(2)(b)"], reason=reason, note=note, origin="person",
                created_at=NOW, **by,
            )  # fmt: skip
            Decision.objects.create(
                question=asked, written="s.36(2)(b)", information=draft, harm=harm,
                interest_against=factor, qualified_person=opinion, recorded_at=NOW, **by,
            )  # fmt: skip
            actions.note(case=issued, text=note, by=people.olive, now=NOW)
            keep(
                name.encode(), name=f"{name}.txt", media_type="text/plain", kind="case",
                key=issued.reference, by=people.olive, now=NOW,
            )  # fmt: skip
        seen += 1
        shown = inside(make_bundle(case=issued, closed=False, by=people.olive, now=NOW))
        whole = inside(make_bundle(case=issued, closed=True, by=people.olive, now=NOW))
        assert b"The answer to 3." in shown
        for word in words:
            assert word.encode() not in shown
            assert word.encode() in whole

    holds()
    with zipfile.ZipFile(
        io.BytesIO(make_bundle(case=issued, closed=False, by=people.olive, now=NOW))
    ) as opened:
        assert "The answer to 3." in pdf_words(opened)  # the words of a PDF can be found at all


KEPT = [
    (date(2021, 5, 19), Period(months=36), date(2024, 5, 19)),
    (date(2020, 2, 29), Period(months=36), date(2023, 2, 28)),
    (date(2021, 12, 31), Period(months=2), date(2022, 2, 28)),
    (date(2021, 5, 19), Period(days=90), date(2021, 8, 17)),
]


@pytest.mark.parametrize(("ended", "period", "on"), KEPT)
def test_when_a_record_comes_up(ended, period, on) -> None:
    assert review_on(ended, period) == on


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(1, 1200))
def test_a_record_never_comes_up_early(ended, months) -> None:
    on = review_on(ended, Period(months=months))
    assert (on.year - ended.year) * 12 + on.month - ended.month == months
    assert on.day <= ended.day


LATER = NOW + timedelta(days=365 * 7)


def test_a_case_goes_by_two_people_and_its_dates_and_hashes_stay(
    issued, people, django_capture_on_commit_callbacks
) -> None:
    release = issued.releases.get()
    DeskLetter.objects.create(
        request=issued, kind="transfer", regime="FOIA", said={"main": "To Ann Other."},
        to_name="Ann Other", to_email="ann@other.example", written_by="1", written_name="Olive",
        written_at=NOW,
    )  # fmt: skip
    record(
        by=people.olive, now=NOW, deed="link refused", kind="question",
        key=str(question(issued, "1").pk), detail={"who": "Ann Other"},
    )  # fmt: skip
    assert not cases_to_review(NOW.date())
    (kept,) = cases_to_review(LATER.date())
    assert (kept.case, kept.holds) == (issued, [])
    named = {"kind": "case", "key": issued.reference, "now": LATER}
    with pytest.raises(Refused, match="records manager"):
        propose(**named, reason="Over.", by=people.olive)
    proposal = propose(**named, reason="Its time is over.", by=people.mary)
    with pytest.raises(Refused, match="two people"):
        agree(proposal=proposal, by=people.mary, now=LATER)
    with django_capture_on_commit_callbacks(execute=True):
        certificate = agree(proposal=proposal, by=people.mark, now=LATER).certificate
    assert release.pdf_sha256 in certificate["hashes"]
    with pytest.raises(NotKeptError):
        fetch(release.pdf_sha256)
    gone = fresh(issued)
    assert (gone.text, gone.subject, gone.requester.name, gone.requester.email) == (
        "Destroyed", "", "", "",
    )  # fmt: skip
    assert gone.received_on == issued.received_on
    assert gone.cached_state == "issued"
    assert gone.releases.get().pdf_sha256 == release.pdf_sha256
    assert not EventText.objects.filter(event__request=gone).exclude(text="", name="").exists()
    words = TrailText.objects.filter(entry__kind="case", entry__key=gone.reference)
    assert not words.exclude(name="").exclude(entry__deed="destroyed").exists()
    belonging = TrailText.objects.filter(entry__kind__in=["question", "raw message", "sign-off"])
    assert not belonging.exclude(name="", detail={}).exists()
    letter = DeskLetter.objects.get(request=gone)
    assert (letter.said, letter.to_name, letter.to_email) == ({}, "", "")
    assert not Draft.objects.filter(question__request=gone, text__contains="answer").exists()
    assert not cases_to_review(LATER.date())


def test_what_is_live_holds_a_case(issued, people) -> None:
    matter_of(issued, people)
    review = ask(issued)
    assert not cases_to_review(NOW.date() + timedelta(days=30))
    (kept,) = cases_to_review(LATER.date())
    assert len(kept.holds) == 2
    assert review.case.reference in kept.holds[0]
    with pytest.raises(Refused, match="held"):
        propose(kind="case", key=issued.reference, reason="x", by=people.mary, now=LATER)
    assert Request.objects.filter(text="Destroyed").count() == 0


def test_mail_that_became_no_case_goes_after_its_days(people) -> None:
    raw = intake.store(b"Subject: Buy\r\n\r\nBuy.", received=NOW, via="drop", by=JOB, now=NOW)
    intake.settle(raw, status="spam", by=JOB, now=NOW)
    assert not mail_to_review(NOW.date() + timedelta(days=29))
    (one,) = mail_to_review(NOW.date() + timedelta(days=31))
    later: datetime = NOW + timedelta(days=31)
    proposal = propose(kind="mail", key=one.sha256, reason="Spam.", by=people.mary, now=later)
    done = agree(proposal=proposal, by=people.mark, now=later)
    assert done.certificate["messages"] == 1
    assert not mail_to_review(later.date())


def test_the_requester_asks_on_the_page_of_their_request(issued, client) -> None:
    page = f"/track/{actions.track_link(case=issued, by=JOB, now=datetime.now(UTC))}/"
    assert "Ask for an internal review" in client.get(page).content.decode()
    answer = client.post(f"{page}review/", {"grounds": "Too little.", "once": "1"})
    assert answer.status_code == 302
    assert issued.reviews.get().case.text == "Too little."
    shown = client.get(page).content.decode()
    assert "Internal review IR/00001" in shown
    assert "Ask for an internal review" not in shown
