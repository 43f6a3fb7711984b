"""What the reader of a letter is asked to look at again before it leaves."""

from __future__ import annotations

import pytest
from django.urls import reverse

from answerable.accounts.models import User
from answerable.cases import actions
from answerable.cases.actions import drafting
from answerable.cases.answers import lacking, open_gaps
from answerable.cases.models import Question
from answerable.cases.releasing.enclosing import enclose, leave_out
from answerable.cases.signoff.look_again import identified, look_again, promises_a_file, unlike
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import answer_all, question, write
from answerable.reading.gaps import gaps


@pytest.mark.parametrize(
    ("answer", "what"),
    [
        ("It was NHS number 943 476 5919.", ["an NHS number"]),
        ("National Insurance number AB 12 34 56 C, and NHS number 943 476 5919.",
         ["a National Insurance number", "an NHS number"]),
        ("Ring 01632 960123 or write to foi@trust.example.", []),
        ("1,234 beds in 2025/26.", []),
    ],
)  # fmt: skip
def test_what_may_tell_who_somebody_is(answer, what) -> None:
    assert identified(answer) == what


@pytest.mark.parametrize(
    ("answer", "promises"),
    [
        ("The contract is attached.", True),
        ("Please find enclosed the rota.", True),
        ("Please see attached.", True),
        ("The attached contract says so.", True),
        ("Attached: the policy.", True),
        ("The contract is attached to this letter.", True),
        ("The policy (attached) says so.", True),
        ("Staff attached to the team are counted.", False),
        ("Great importance is not attached to it.", False),
        ("An enclosed garden.", False),
        ("The attached staff are ten.", False),
        ("No importance is attached to it.", False),
        ("Two wards are attached to the theatre.", False),
    ],
)
def test_an_answer_that_speaks_of_something_attached(answer, promises) -> None:
    assert promises_a_file(answer) is promises


def test_it_is_said_only_where_no_file_goes() -> None:
    assert "question 2" in look_again({"2": "The contract is attached."}, files=0)[0]
    assert look_again({"2": "The contract is attached."}, files=1) == []


@pytest.mark.django_db
def test_the_page_of_the_letter_says_it_to_drafter_and_approver(client, case, trust) -> None:
    answer_all(case, trust.olive)
    write(case, "1", "It is attached. NHS number 943 476 5919.", trust.olive)
    for who in (trust.olive, trust.anna):
        client.force_login(User.objects.get(person_id=int(who.key)))
        page = client.get(reverse("cases:letter", args=[case.slug])).content.decode()
        assert "holds what looks like an NHS number" in page
        assert "speaks of something attached" in page


BUDGET = "| 2023/24 | £2,000,000 |\n| 2024/25 | £2,100,000 |\n\nAs at 14 November 2026: 13.60 WTE."


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ("2023/24: £3,000,000. 2024/25: £2,100,000.", ["£3,000,000"]),
        ("£2m in 2023/24 and £2.1 million in 2024-25.", []),
        ("On 3 December 2026 it was 13.6 WTE.", []),
        ("£2m.", []),
        ("153 leaders, in the last 3 years.", ["153"]),
        ("£20m.", ["£20m"]),
        ("Nothing to say.", []),
    ],
)
def test_an_answer_that_says_a_number_of_its_own(answer, found) -> None:
    assert unlike(answer, BUDGET, "In each of the last 3 years?") == found


@pytest.mark.django_db
def test_the_page_names_a_number_that_its_register_did_not_give(client, case, trust) -> None:
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    budget = next(q for q in case.questions.live() if "budget" in q.text)
    client.force_login(User.objects.get(person_id=int(trust.anna.key)))
    address = reverse("cases:letter", args=[case.slug])
    write(case, budget.number, "In 2020/21 it was £2m.", trust.olive)
    assert "did not give" not in client.get(address).content.decode()
    write(case, budget.number, "In 2020/21 it was £3m.", trust.olive)
    said = f"question {budget.number} says £3m, which the register it rests on did not give"
    assert said in client.get(address).content.decode()


@pytest.mark.django_db
def test_a_format_the_request_asks_for_is_told_until_a_file_of_it_goes(client, trust) -> None:
    case = new_case()
    case.text += "\n\nPlease provide everything in Excel format."
    case.save(update_fields=["text"])
    answer_all(case, trust.olive)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))

    def told() -> bool:
        page = client.get(reverse("cases:letter", args=[case.slug])).content.decode()
        return "The request asks for a spreadsheet, and no such file goes with the letter." in page

    assert told()
    file = enclose(case=case, data=b"Ward,Ponds\n", name="ponds.csv", by=trust.olive, now=NOW)
    assert not told()
    leave_out(file=file, by=trust.olive, now=NOW)
    write(case, "1", "| Ward | Ponds |\n|---|---|\n| North | 14 |", trust.olive)  # goes as CSV
    assert not told()


@pytest.mark.django_db
def test_a_format_a_question_asks_for_is_a_gap_until_filled_or_set_aside(
    case, trust, monkeypatch
) -> None:
    asked = question(case, "1")
    Question.objects.filter(pk=asked.pk).update(text="How many ponds? In Excel format please.")
    asked = question(case, "1")
    monkeypatch.setattr(drafting, "gaps", gaps)
    draft = write(case, "1", "14 ponds.", trust.olive)
    (gap,) = open_gaps(draft)
    assert gap["wanted"] == "a spreadsheet"
    assert "nothing is attached" in str(lacking(asked, draft))
    file = enclose(case=case, data=b"Ward,Ponds\n", name="ponds.csv", by=trust.olive, now=NOW)
    assert open_gaps(draft) == []
    leave_out(file=file, by=trust.olive, now=NOW)
    draft = actions.dismiss_gap(
        question=asked, base=draft.version, gap=gap["key"], reason="One figure.", by=trust.olive,
        now=NOW,
    )  # fmt: skip
    assert open_gaps(draft) == []
    assert lacking(asked, draft) is None
