from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.accounts.models import TrailEntry
from answerable.cases import actions
from answerable.cases.clock import clock
from answerable.cases.ledger import append, case_clock, clock_events, counting, rebuild
from answerable.cases.models import Event, EventText, Question, Request
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import fresh, question
from answerable.workdays.calendar import SHIPPED

JULY = datetime(2021, 7, 30, 9, tzinfo=UTC)


def happened(case, name, on, **given):
    return actions.record_event(case=case, type=name, on=on, by=JOB, now=JULY, **given)


def due(case):
    return fresh(case).cached_due


@pytest.mark.django_db
def test_a_clarification_starts_the_clock_again(case) -> None:
    happened(case, "clarification_requested", date(2021, 5, 20))
    waiting = fresh(case)
    assert (waiting.cached_state, waiting.cached_due) == ("awaiting_requester", None)
    happened(case, "clarification_received", date(2021, 6, 1))
    assert due(case) == date(2021, 6, 29)


@pytest.mark.django_db
def test_what_touches_one_question_never_moves_the_rest(case) -> None:
    second = question(case, "2")
    happened(case, "clarification_requested", date(2021, 5, 20), questions=[second])
    happened(case, "clarification_received", date(2021, 6, 1), questions=[second])
    assert [q.cached_due for q in case.questions.asked()] == [
        date(2021, 6, 16), date(2021, 6, 29), date(2021, 6, 16),
    ]  # fmt: skip
    assert due(case) == date(2021, 6, 16)


@pytest.mark.django_db
def test_a_correction_is_a_new_event_and_the_old_one_stays(case) -> None:
    asked = happened(case, "clarification_requested", date(2021, 5, 20))
    came = happened(case, "clarification_received", date(2021, 6, 1))
    with pytest.raises(Refused, match="what was wrong"):
        actions.correct_event(event=came, on=date(2021, 6, 2), reason=" ", by=JOB, now=JULY)
    second = actions.correct_event(
        event=came, on=date(2021, 6, 2), reason="It came a day later.", by=JOB, now=JULY
    )
    assert due(case) == date(2021, 6, 30)
    assert Event.objects.filter(pk=came.pk).exists()
    with pytest.raises(Refused, match="corrected already"):
        actions.correct_event(event=came, on=date(2021, 6, 3), reason="x", by=JOB, now=JULY)
    actions.strike_out(event=second, reason="It never came.", by=JOB, now=JULY)
    assert due(case) is None
    actions.strike_out(event=asked, reason="Nor was it asked.", by=JOB, now=JULY)
    assert due(case) == date(2021, 6, 16)
    assert [e.type for e in counting(case.events.all())] == ["received"]


@pytest.mark.django_db
def test_the_day_of_receipt_can_be_corrected_and_everything_follows(case) -> None:
    receipt = case.events.get(type="received")
    actions.correct_event(
        event=receipt, on=date(2021, 5, 17), reason="Another inbox had it.", by=JOB, now=JULY
    )
    moved = fresh(case)
    assert (moved.received_on, moved.received_known, moved.cached_due) == (
        date(2021, 5, 17), "stated", date(2021, 6, 15),
    )  # fmt: skip
    with pytest.raises(Refused, match="not struck out"):
        actions.strike_out(event=case.events.last(), reason="x", by=JOB, now=JULY)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "on", "words"),
    [
        ("clarification_requested", date(2021, 5, 17), "before"),
        ("clarification_requested", date(2021, 8, 1), "not come"),
        ("clarification_received", date(2021, 6, 1), "cannot be done"),
        ("approved", date(2021, 6, 1), "by hand"),
        ("withdrawn", date(2021, 6, 1), "why"),
    ],
)
def test_what_has_no_place_is_refused(case, name, on, words) -> None:
    with pytest.raises(Refused, match=words):
        happened(case, name, on)
    assert case.events.count() == 1


@pytest.mark.django_db
def test_a_closed_case_has_its_day_and_is_opened_again_with_a_reason(case) -> None:
    happened(case, "withdrawn", date(2021, 6, 1), reason="By mail.")
    closed = fresh(case)
    assert (closed.cached_state, closed.cached_closed_on) == ("withdrawn", date(2021, 6, 1))
    with pytest.raises(Refused, match="why"):
        actions.reopen(case=closed, reason="", by=JOB, now=JULY)
    actions.reopen(case=closed, reason="They changed their mind.", by=JOB, now=JULY)
    opened = fresh(case)
    assert (opened.cached_state, opened.cached_closed_on) == ("drafting", None)
    with pytest.raises(Refused, match="already open"):
        actions.reopen(case=opened, reason="Again.", by=JOB, now=JULY)


@pytest.mark.django_db
def test_names_and_words_lie_beside_the_ledger_never_in_it(trust, case) -> None:
    actions.note(case=case, text="Mrs Green telephoned.", by=trust.olive, now=NOW)
    event = case.events.get(type="noted")
    assert (event.by_key, event.detail) == (trust.olive.key, {})
    assert event.words.text == "Mrs Green telephoned."
    EventText.objects.update(name="", text="")
    assert case.events.get(type="noted").words.text == ""


@pytest.mark.django_db
def test_every_deed_is_in_the_trail_under_the_case(trust, case) -> None:
    actions.allocate(case=case, officer=None, by=trust.olive, now=NOW)
    deeds = TrailEntry.objects.filter(kind="case", key="FOI/00001").values_list("deed", flat=True)
    assert sorted(deeds) == ["case allocated", "case received"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "columns",
    [{"type": "forgotten"}, {"by_kind": "ghost"}, {"type": "struck_out"}],
)
def test_the_database_refuses_an_event_it_does_not_know(case, columns) -> None:
    given = {"type": "noted", "by_kind": "job"} | columns
    with pytest.raises(IntegrityError), transaction.atomic():
        Event.objects.create(
            request=case, happened_on=date(2021, 6, 1), recorded_at=NOW, by_key="x", **given
        )


CLOCKED = (
    "clarification_requested", "clarification_received", "fees_notice_given", "fee_received",
    "pit_extension_notice", "noted", "answer_edited", "withdrawn", "reopened",
)  # fmt: skip
ledgers = st.lists(
    st.tuples(
        st.sampled_from(CLOCKED),
        st.dates(date(2021, 5, 18), date(2021, 7, 30)),
        st.none() | st.sets(st.integers(0, 2), min_size=1),
    ),
    max_size=6,
)


@pytest.mark.django_db
@given(ledgers)
@settings(
    max_examples=settings.default.max_examples // 4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_cached_columns_agree_with_the_ledger(trust, ledger) -> None:
    case = new_case()
    asked = list(case.questions.asked())
    for name, on, touched in ledger:
        chosen = None if touched is None else [asked[i] for i in touched]
        append(case, name, by=JOB, now=JULY, on=on, questions=chosen)
    before = columns(case)
    Question.objects.filter(request=case).update(cached_due=None, cached_state="open")
    Request.objects.filter(pk=case.pk).update(
        cached_due=None, cached_state="received", cached_closed_on=None
    )
    rebuild(fresh(case))
    assert columns(case) == before
    events = list(case.events.all())
    for one in case.questions.asked():
        found = clock(one.regime, case.received_on, clock_events(events, one.pk), SHIPPED)
        assert one.cached_due == found.due
        assert one.cached_due is None or one.cached_due >= case.received_on
    whole = case_clock(fresh(case))
    assert (whole.due if whole else None) == fresh(case).cached_due


def columns(case):
    row = fresh(case)
    return (
        row.cached_state, row.cached_due, row.cached_closed_on,
        [(q.cached_state, q.cached_due) for q in row.questions.asked()],
    )  # fmt: skip
