from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from answerable.accounts.models import Department
from answerable.cases import actions
from answerable.cases.answers import lacking, open_gaps
from answerable.cases.models import Draft
from answerable.cases.refusals import Refused, Stale
from answerable.cases.tests.conftest import BUDGET, JOB, NOW, new_case
from answerable.cases.tests.deeds import base, fresh, latest, question, write


@pytest.mark.django_db
def test_what_a_register_answers_is_drafted_as_at_the_day_of_receipt(case, registers) -> None:
    done = actions.suggest_answers(case=case, by=JOB, now=NOW)
    assert (done.answered, done.unanswered, done.kept) == (("1",), ("2", "3"), ())
    assert {received for _asked, received in registers.asked} == {date(2021, 5, 18)}
    draft = latest(case, "1")
    assert (draft.disposition, draft.origin, draft.version) == ("disclosed", "register", 1)
    assert len(draft.figures) == 1
    assert draft.figures[0]["source"] == BUDGET.source
    empty = latest(case, "2")
    assert (empty.text, empty.disposition, empty.note) == ("", None, "No register fits.")
    assert fresh(case).cached_state == "drafting"
    assert question(case, "2").cached_state == "open"


@pytest.mark.django_db
def test_suggesting_again_never_touches_a_persons_words(trust, case, registers) -> None:
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    write(case, "1", "About two million pounds.", trust.olive)
    registers.budget = "The budget is £3."
    done = actions.suggest_answers(case=case, by=JOB, now=NOW)
    assert done.kept == ("1",)
    assert latest(case, "1").text == "About two million pounds."


@pytest.mark.django_db
def test_suggesting_again_writes_only_what_the_registers_now_say_otherwise(case, registers) -> None:
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    assert Draft.objects.count() == 3
    registers.budget = "The budget in 2020/21 was £2,100,000."
    assert actions.suggest_answers(case=case, by=JOB, now=NOW).rewritten
    assert [d.version for d in question(case, "1").drafts.all()] == [1, 2]


@pytest.mark.django_db
def test_the_second_officer_is_shown_the_firsts_change(trust, case) -> None:
    asked = question(case, "1")
    actions.edit_draft(question=asked, base=0, text="First.", by=trust.olive, now=NOW)
    with pytest.raises(Stale) as stale:
        actions.edit_draft(question=asked, base=0, text="Second.", by=trust.oscar, now=NOW)
    assert (stale.value.current, stale.value.text) == (1, "First.")
    assert "olive" in stale.value.sentence
    assert "1" in stale.value.sentence
    actions.edit_draft(question=asked, base=1, text="First. Second.", by=trust.oscar, now=NOW)
    assert [d.text for d in asked.drafts.order_by("version")] == ["First.", "First. Second."]


@pytest.mark.django_db
@pytest.mark.parametrize("disposition", ["withheld", "ncnd", "over_limit", "vexatious", "repeated"])
def test_a_refusal_needs_its_provision_and_its_reason(trust, case, disposition) -> None:
    for given in ({}, {"provisions": ["s.40(2)"]}, {"reason": "Because."}, {"provisions": ["  "]}):
        with pytest.raises(Refused) as refused:
            actions.set_disposition(
                question=question(case, "2"), base=0, disposition=disposition, by=trust.olive,
                now=NOW, **given,
            )  # fmt: skip
        assert refused.value.question == "2"
        assert "question 2" in refused.value.sentence
    draft = actions.set_disposition(
        question=question(case, "2"), base=0, disposition=disposition, provisions=["s.40(2)"],
        reason="It names people.", by=trust.olive, now=NOW,
    )  # fmt: skip
    reasoned = "no reasons recorded" in (lacking(question(case, "2"), draft) or "")
    assert reasoned == (disposition in {"withheld", "ncnd"})


@pytest.mark.django_db
def test_to_follow_needs_its_provision_reason_and_a_day_to_come(trust, case) -> None:
    given: dict[str, Any] = {
        "provisions": ["s.10(3)"],
        "reason": "The public interest is being weighed.",
    }
    for day in (None, date(2021, 5, 1)):
        with pytest.raises(Refused):
            actions.set_disposition(
                question=question(case, "2"), base=0, disposition="to_follow", by=trust.olive,
                now=NOW, to_follow_on=day, **given,
            )  # fmt: skip
    draft = actions.set_disposition(
        question=question(case, "2"), base=0, disposition="to_follow", by=trust.olive, now=NOW,
        to_follow_on=date(2021, 7, 1), **given,
    )  # fmt: skip
    assert draft.to_follow_on == date(2021, 7, 1)


@pytest.mark.django_db
def test_a_gap_stands_until_it_is_filled_or_set_aside_with_a_reason(trust, case) -> None:
    draft = write(case, "2", "ONE YEAR: 1,500.", trust.olive)
    assert "asks for three years" in str(lacking(question(case, "2"), draft))
    key = draft.gaps[0]["key"]
    for gap, reason in ((key, " "), ("nothing", "Because.")):
        with pytest.raises(Refused):
            actions.dismiss_gap(
                question=question(case, "2"), base=1, gap=gap, reason=reason, by=trust.olive,
                now=NOW,
            )  # fmt: skip
    draft = actions.dismiss_gap(
        question=question(case, "2"), base=1, gap=key, reason="Agreed by telephone.",
        by=trust.olive, now=NOW,
    )  # fmt: skip
    assert not open_gaps(draft)
    assert lacking(question(case, "2"), draft) is None
    assert write(case, "2", "Three years.", trust.olive).gaps == []


@pytest.mark.django_db
def test_an_answer_of_the_registers_keeps_its_figures_through_an_edit(trust, case) -> None:
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    draft = write(case, "1", "In 2020/21 the budget was £2,000,000.", trust.olive)
    assert draft.figures[0]["fact"] == "improvement.budget"
    assert draft.origin == "person"


@pytest.mark.django_db
def test_a_closed_case_is_not_edited(trust, case) -> None:
    actions.record_event(
        case=case, type="withdrawn", on=date(2021, 5, 19), reason="By mail.", by=trust.olive,
        now=NOW,
    )  # fmt: skip
    with pytest.raises(Refused, match="closed"):
        write(case, "1", "Too late.", trust.olive)
    with pytest.raises(Refused, match="closed"):
        actions.suggest_answers(case=fresh(case), by=JOB, now=NOW)


@pytest.mark.django_db
def test_the_database_refuses_a_refusal_without_grounds(trust, case) -> None:
    write(case, "1", "Text.", trust.olive)
    for changes in (
        {"disposition": "withheld"},
        {"disposition": "disclosed", "text": ""},
        {"disposition": "to_follow", "provisions": ["s.10"], "reason": "x"},
        {"to_follow_on": date(2021, 7, 1)},
        {"disposition": "refused"},
        {"version": 0},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Draft.objects.update(**changes)


@pytest.mark.django_db
def test_a_question_is_split_in_its_own_words(trust) -> None:
    case = new_case("1. How many coaches are there and what do they cost? \n\n2. Who leads them?\n")
    asked = question(case, "1")
    with pytest.raises(Refused, match="as it was asked"):
        actions.split_question(
            question=asked, texts=["How many?", "What do they cost"], by=trust.olive, now=NOW
        )
    made = actions.split_question(
        question=asked, texts=["How many coaches are there", "what do they cost?"],
        by=trust.olive, now=NOW,
    )  # fmt: skip
    assert [(q.position, q.number) for q in case.questions.asked()] == [
        (1, "1a"), (2, "1b"), (3, "2"),
    ]  # fmt: skip
    assert {q.cached_due for q in case.questions.asked()} == {date(2021, 6, 16)}
    merged = actions.merge_questions(questions=made, by=trust.olive, now=NOW)
    assert [(q.position, q.number) for q in case.questions.asked()] == [(1, "1a"), (2, "2")]
    assert merged.text == "How many coaches are there\n\nwhat do they cost?"
    actions.renumber_question(question=merged, number="1", by=trust.olive, now=NOW)
    assert base(question(case, "1")) == 0


@pytest.mark.django_db
def test_a_question_goes_to_its_owner_and_comes_back(trust, case) -> None:
    asked = question(case, "2")
    with pytest.raises(Refused):
        actions.assign_owner(question=asked, by=trust.olive, now=NOW)
    held = Department.objects.create(name="Learning")
    actions.assign_owner(question=asked, department=held, by=trust.olive, now=NOW)
    assert question(case, "2").cached_state == "with_owner"
    actions.return_question(question=asked, reason="Try Finance.", by=trust.owen, now=NOW)
    returned = question(case, "2")
    assert (returned.cached_state, returned.owner_department) == ("open", None)


@pytest.mark.django_db
def test_another_regime_moves_only_its_questions_clock(trust, case) -> None:
    with pytest.raises(Refused, match="FOISA"):
        actions.change_regime(question=question(case, "2"), regime="FOISA", by=trust.olive, now=NOW)
    actions.change_regime(question=question(case, "2"), regime="BAU", by=trust.olive, now=NOW)
    dues = [q.cached_due for q in case.questions.asked()]
    assert dues == [date(2021, 6, 16), None, date(2021, 6, 16)]


@pytest.mark.django_db
def test_an_empty_answer_is_no_answer(trust, case) -> None:
    asked = question(case, "2")
    with pytest.raises(Refused, match="Nothing is said yet"):
        actions.edit_draft(question=asked, base=0, text=" \n", by=trust.olive, now=NOW)
    assert not asked.drafts.exists()
    assert fresh(case).cached_state == "received"
