from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from answerable.cases.clock import (
    ClockError,
    ClockEvent,
    ClockSettings,
    clock,
    clock_case,
    recounts,
)
from answerable.cases.clock.exempt import is_qualified
from answerable.cases.clock.words import headline, in_words
from answerable.workdays.calendar import SHIPPED
from answerable.workdays.changes import Override, with_overrides

RECEIVED = date(2026, 6, 1)


def on(kind, day, **more):
    return ClockEvent(kind, date.fromisoformat(day), **more)


def due(regime, *events, received=RECEIVED, **more):
    result = clock(regime, received, events, SHIPPED, **more)
    assert recounts(result)
    return result.due.isoformat() if result.due else result.status


def test_a_second_clarification_restarts_again_and_a_second_ask_waits_again():
    first = [
        on("clarification_requested", "2026-06-10"),
        on("clarification_received", "2026-06-19"),
    ]
    assert due("FOIA", *first) == "2026-07-20"
    asked_again = [*first, on("clarification_requested", "2026-06-19")]
    assert due("FOIA", *asked_again) == "suspended_no_due_date"
    answered = [*asked_again, on("clarification_received", "2026-06-22")]
    assert due("FOIA", *answered) == "2026-07-21"


def test_one_reply_answers_an_ask_and_its_reminder():
    events = [
        on("clarification_requested", "2026-06-03"),
        on("clarification_requested", "2026-06-09"),
        on("clarification_received", "2026-06-12"),
    ]
    assert due("FOIA", *events) == due("FOIA", received=date(2026, 6, 12))


def test_what_nobody_asked_for_restarts_nothing():
    result = clock("FOIA", RECEIVED, [on("clarification_received", "2026-06-09")], SHIPPED)
    assert result.due == date(2026, 6, 30)
    assert "answers nothing" in result.notes[0]


def test_asked_and_answered_on_one_day_in_either_order_of_recording():
    ask = on("clarification_requested", "2026-06-10")
    reply = on("clarification_received", "2026-06-10")
    assert due("FOIA", ask, reply) == due("FOIA", reply, ask) == "2026-07-09"


def test_a_fee_interval_across_a_clarification_counts_only_after_both():
    events = [
        on("fees_notice_given", "2026-06-08"),
        on("clarification_requested", "2026-06-10"),
        on("clarification_received", "2026-06-19"),
        on("fee_received", "2026-06-25"),
    ]
    assert due("FOIA", *events) == due("FOIA", received=date(2026, 6, 25))


def test_a_fee_paid_before_the_restart_moves_nothing():
    events = [
        on("fees_notice_given", "2026-06-08"),
        on("fee_received", "2026-06-09"),
        on("clarification_requested", "2026-06-10"),
        on("clarification_received", "2026-06-19"),
    ]
    assert due("FOIA", *events) == "2026-07-20"


def test_two_fee_intervals_are_joined_not_added():
    joined = [
        on("fees_notice_given", "2026-06-08"),
        on("fees_notice_given", "2026-06-10"),
        on("fee_received", "2026-06-12"),
        on("fee_received", "2026-06-17"),
    ]
    one = [on("fees_notice_given", "2026-06-08"), on("fee_received", "2026-06-17")]
    assert due("FOIA", *joined) == due("FOIA", *one)


@pytest.mark.parametrize(
    ("paid", "expected"), [("2026-09-09", "2026-09-29"), ("2026-09-10", "lapsed_fee_unpaid")]
)
def test_the_last_day_of_three_months_beginning_with_the_notice(paid, expected):
    # 10 June to 9 September; 6 working days ran before the notice, so 14 are left after payment.
    assert due("FOIA", on("fees_notice_given", "2026-06-10"), on("fee_received", paid)) == expected


def test_an_unpaid_fee_waits_until_its_last_day():
    notice = on("fees_notice_given", "2026-06-10")
    assert due("FOIA", notice) == "suspended_no_due_date"
    assert due("FOIA", notice, on("clock_check", "2026-09-09")) == "suspended_no_due_date"
    assert due("FOIA", notice, on("clock_check", "2026-09-10")) == "lapsed_fee_unpaid"
    assert due("FOISA", notice, on("clock_check", "2026-09-10")) == "lapsed_fee_unpaid"


def test_an_eir_charge_may_be_paid_for_sixty_working_days():
    notice = on("advance_payment_notice", "2026-06-10")
    assert due("EIR", notice, on("clock_check", "2026-09-08")) == "suspended_no_due_date"
    assert due("EIR", notice, on("payment_received", "2026-09-09")) == "lapsed_fee_unpaid"


@pytest.mark.parametrize(
    ("regime", "kind"),
    [
        ("FOIA", "fees_notice_given"),
        ("EIR", "particulars_requested"),
        ("EIR", "advance_payment_notice"),
        ("SAR", "sar_clarification_requested"),
    ],
)
def test_what_must_be_asked_in_time_has_no_effect_later(regime, kind):
    assert due(regime, on(kind, "2026-07-02")) == due(regime)


def test_a_notice_on_a_weekend_disregards_the_working_days_it_covers():
    events = [on("fees_notice_given", "2026-06-06"), on("fee_received", "2026-06-08")]
    assert due("FOIA", *events) == "2026-07-01"


def test_a_public_interest_notice_estimates_a_date_and_never_shortens():
    def noticed(estimated, day="2026-06-29", **more):
        return due("FOIA", on("pit_extension_notice", day, estimated=estimated, **more))

    assert noticed(None) == "2026-07-29"
    assert noticed(date(2026, 7, 18)) == "2026-07-18"
    assert noticed(date(2026, 9, 30)) == "2026-09-30"
    assert noticed(date(2026, 6, 10)) == "2026-06-30"
    assert noticed(None, day="2026-07-01") == "2026-06-30"
    assert noticed(None, exemptions=("s.40(2)", "s.42(1)")) == "2026-07-29"


def test_a_late_public_interest_notice_is_a_setting():
    settings = ClockSettings(late_public_interest_notice_extends=True)
    notice = on("pit_extension_notice", "2026-07-01")
    assert due("FOIA", notice, settings=settings) == "2026-07-29"
    assert due("FOIA", notice) == "2026-06-30"


def test_a_public_interest_notice_after_a_clarification_counts_from_it():
    events = [
        on("clarification_requested", "2026-06-10"),
        on("clarification_received", "2026-06-19"),
        on("pit_extension_notice", "2026-07-17"),
    ]
    assert due("FOIA", *events) == "2026-08-18"


@pytest.mark.parametrize("regime", ["FOISA", "EIR", "SAR", "RPSI", "FOISA-REVIEW"])
def test_no_public_interest_extension_elsewhere(regime):
    result = clock(regime, RECEIVED, [on("pit_extension_notice", "2026-06-10")], SHIPPED)
    assert result.status == "extension_refused"
    assert result.extension_allowed is False
    assert result.due == clock(regime, RECEIVED, [], SHIPPED).due


def test_an_attempt_at_a_public_interest_extension_must_name_what_it_rests_on():
    assert due("FOIA", on("pit_extension_attempt", "2026-06-10")) == "2026-06-30"
    named = on("pit_extension_attempt", "2026-06-10", exemptions=("s21", "s43(2)"))
    assert due("FOIA", named) == "2026-07-29"


def test_a_question_is_the_same_by_number_and_by_its_figure():
    asked = on("clarification_requested", "2026-06-10", questions=frozenset({1, "2"}))
    found = clock_case("FOIA", RECEIVED, [asked], SHIPPED, questions=["1", 2, 3])
    assert [q.result.due is None for q in found.questions] == [True, True, False]


def test_extensions_and_their_conditions():
    assert due("EIR", on("eir_extension_notice", "2026-06-26")) == "2026-07-29"
    assert due("EIR", on("eir_extension_notice", "2026-07-01")) == "2026-06-30"
    lacking = on("eir_extension_notice", "2026-06-26", complex_and_voluminous=False)
    assert due("EIR", lacking) == "2026-06-30"
    assert due("RPSI", on("rpsi_extension_notice", "2026-06-26")) == "2026-06-30"
    named = on("rpsi_extension_notice", "2026-06-26", estimated=date(2026, 8, 3))
    assert due("RPSI", named) == "2026-08-03"
    assert due("FOIA-REVIEW", on("review_extension_notice", "2026-06-26")) == "2026-07-29"


def test_a_subject_access_request_paused_extended_and_identified():
    paused = [
        on("sar_clarification_requested", "2026-06-22"),
        on("sar_clarification_received", "2026-06-29"),
    ]
    jun17 = date(2026, 6, 17)
    assert due("SAR", *paused, received=jun17) == "2026-07-27"
    late_but_paused = [*paused, on("sar_extension_notice", "2026-07-24")]
    assert due("SAR", *late_but_paused, received=jun17) == "2026-09-25"
    too_late = [*paused, on("sar_extension_notice", "2026-07-28")]
    assert due("SAR", *too_late, received=jun17) == "2026-07-27"
    identified = [on("sar_id_requested", "2026-06-18"), on("sar_id_received", "2026-06-24")]
    assert due("SAR", *identified, *paused, received=jun17) == "2026-07-30"


def test_asking_on_the_day_a_subject_access_period_begins_is_a_setting():
    events = [
        on("sar_clarification_requested", "2026-06-17"),
        on("sar_clarification_received", "2026-06-18"),
    ]
    jun17 = date(2026, 6, 17)
    assert due("SAR", *events, received=jun17) == "2026-07-20"  # 19 July is a Sunday
    without = ClockSettings(sar_pause_counts_day_of_receipt=False)
    assert clock("SAR", jun17, events, SHIPPED, settings=without).due == date(2026, 7, 20)
    jun15 = date(2026, 6, 15)
    moved = [on("sar_clarification_requested", "2026-06-15"), on("sar_clarification_received", "2026-06-15")]  # fmt: skip # noqa: E501
    assert due("SAR", *moved, received=jun15) == "2026-07-16"
    assert clock("SAR", jun15, moved, SHIPPED, settings=without).due == date(2026, 7, 15)


def test_a_school_counts_its_days_but_never_past_the_sixtieth():
    year = on(
        "school_calendar",
        "2026-07-13",
        non_session_from=date(2026, 7, 14),
        non_session_to=date(2027, 1, 4),
    )
    assert due("FOIA-SCHOOL", year, received=date(2026, 7, 13)) == "2026-10-07"


def test_the_commissioner_may_specify_a_day_within_the_sixtieth():
    named = on("commissioner_specified_day", "2026-06-20", estimated=date(2026, 7, 31))
    assert due("FOIA-OVERSEAS", named) == "2026-07-31"
    beyond = on("commissioner_specified_day", "2026-06-20", estimated=date(2026, 12, 31))
    assert due("FOIA-OVERSEAS", beyond) == "2026-08-27"


def test_health_records_of_the_last_forty_days_are_due_sooner():
    assert due("AHRA") == "2026-07-11"
    assert due("AHRA", on("record_last_made", "2026-05-20")) == "2026-06-22"
    assert due("AHRA", on("record_last_made", "2026-01-20")) == "2026-07-11"


def test_an_event_on_one_question_never_moves_the_rest():
    events = [
        on("pit_extension_notice", "2026-06-26", questions=frozenset({2})),
        on("clarification_requested", "2026-06-10", questions=frozenset({3})),
    ]
    case = clock_case("FOIA", RECEIVED, events, SHIPPED, questions=[1, 2, 3])
    found = {entry.number: entry.result for entry in case.questions}
    assert found[1].due == date(2026, 6, 30)
    assert found[2].due == date(2026, 7, 29)
    assert (found[3].due, found[3].status) == (None, "suspended_no_due_date")
    assert (case.due, case.status) == (date(2026, 6, 30), "running")
    unsaid = clock_case("FOIA", RECEIVED, events, SHIPPED)
    assert [entry.number for entry in unsaid.questions] == [2, 3]
    assert unsaid.due == date(2026, 6, 30)


def test_the_date_of_receipt_is_londons():
    late = datetime(2026, 6, 29, 23, 30, tzinfo=UTC)
    assert clock("FOIA", late, [], SHIPPED).receipt_date == date(2026, 6, 30)


def test_a_new_bank_holiday_moves_the_date_and_the_version_says_so():
    extra = Override("scotland", date(2026, 6, 8), "Extra day", "Proclamation")
    changed = with_overrides(SHIPPED, [extra])
    before, after = clock("FOIA", RECEIVED, [], SHIPPED), clock("FOIA", RECEIVED, [], changed)
    assert (before.due, after.due) == (date(2026, 6, 30), date(2026, 7, 1))
    assert before.calendar_version != after.calendar_version


def test_beyond_the_known_holidays_the_date_is_provisional():
    result = clock("FOIA", date(2028, 12, 20), [], SHIPPED)
    assert "may move" in result.notes[-1]


@pytest.mark.parametrize(
    ("regime", "received", "said"),
    [("FIOA", RECEIVED, "not a regime"), ("FOIA", date(1066, 10, 14), "too far away")],
)
def test_what_cannot_be_counted_is_said_in_one_sentence(regime, received, said):
    with pytest.raises(ClockError, match=said):
        clock(regime, received, [], SHIPPED)


def test_an_unknown_event_is_refused():
    with pytest.raises(ClockError, match="not an event"):
        ClockEvent("clarified", RECEIVED)


@pytest.mark.parametrize(
    ("provision", "qualified"),
    [
        ("s.42(1)", True), ("s42", True), ("Section 22", True), ("s.22A(1)", True), ("43(2)", True),
        ("s.36(2)(b)(i)", True), ("s.37(1)(b)", True), ("s.40(2) with s.40(3B)", True),
        ("s.21", False), ("s.40(2)", False), ("s.40(1)", False), ("s41", False),
        ("s.37(1)(aa)", False), ("s.12(1)", False), ("s.14", False),
        ("s.44(1)(a)", False), ("reg 12(4)(b)", False),
        ("", False),
    ],
)  # fmt: skip
def test_which_exemptions_are_qualified(provision, qualified):
    assert is_qualified(provision) is qualified


def test_in_words_for_a_letter():
    words = in_words(clock("FOIA", date(2021, 5, 18), [], SHIPPED))
    assert "received on 18 May 2021" in words
    assert "31 May 2021, Spring bank holiday" in words
    assert words.endswith("The last day for answering is Wednesday 16 June 2021.")


ASKED = on("clarification_requested", "2026-06-10")
REPLIED = on("clarification_received", "2026-06-19")
FEE = on("fees_notice_given", "2026-06-10")


@pytest.mark.parametrize(
    ("regime", "events", "said"),
    [
        ("FOIA", [ASKED], "There is no due date"),
        ("FOIA", [ASKED, REPLIED], "starts afresh"),
        ("FOIA", [FEE, on("fee_received", "2026-06-19")], "disregarded"),
        ("FOIA", [FEE, on("clock_check", "2026-12-01")], "has lapsed"),
        ("FOIA", [on("pit_extension_notice", "2026-06-10")], "40 working days in all"),
        (
            "FOIA",
            [on("pit_extension_notice", "2026-06-10", estimated=date(2026, 8, 3))],
            "3 August 2026, as estimated",
        ),
        ("FOISA", [on("pit_extension_notice", "2026-06-10")], "no such extension"),
        ("SAR", [on("sar_extension_notice", "2026-06-10")], "3 months in all"),
        ("FEES-AGGREGATION", [on("second_request_received", "2026-06-10")], "may be aggregated"),
    ],
)  # fmt: skip
def test_what_happened_is_said(regime, events, said):
    result = clock(regime, RECEIVED, events, SHIPPED)
    assert said in in_words(result)
    assert headline(result)
