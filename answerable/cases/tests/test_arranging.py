from __future__ import annotations

import re

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.models import Department, User
from answerable.cases import actions
from answerable.cases.actions import Wanted
from answerable.cases.asked_in import Words, stands_in, stretches
from answerable.cases.models import Event, Question
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import answer_all, approved, fresh, question, write
from answerable.reading.questions.sentences import squeeze

GREETED = """I asked about wards before.

Please tell me how many wards
there are and who leads them.

What do they cost? Please leave out agency staff.
"""


def asked(case) -> list[tuple[int, str | None, str]]:
    return [(q.position, q.number, squeeze(q.text)) for q in case.questions.asked()]


def keep(q: Question) -> Wanted:
    return Wanted((q.text,), q.number, q.pk)


def arrange(case, wanted, by):
    return actions.arrange_questions(case=case, wanted=wanted, by=by, now=NOW)


def put_back(case, by):
    return actions.put_back_questions(case=case, by=by, now=NOW)


@given(st.text(), st.data())
def test_words_are_found_whatever_room_is_between_them(text, data) -> None:
    words = text.split()
    first = data.draw(st.integers(0, len(words)))
    wanted = words[first : data.draw(st.integers(first, len(words)))]
    found = Words(text).find("\n\n".join(wanted))
    if not wanted:
        assert found is None
    else:
        assert squeeze(text[found[0] : found[1]]) == " ".join(wanted)


@given(st.text(), st.lists(st.tuples(st.text(max_size=3), st.text(max_size=9))))
def test_the_stretches_of_a_text_are_the_text(text, questions) -> None:
    assert "".join(one.text for one in stretches(text, questions)) == text


def test_each_stretch_is_labelled_and_the_same_words_twice_are_told_apart() -> None:
    text = "Hello. How many?\n\nAnd then:  How\nmany? Bye."
    found = list(stretches(text, [("1", "How many?"), ("2", "How many?"), ("3", "In a file")]))
    assert [(one.label, one.text) for one in found] == [
        (None, "Hello. "), ("1", "How many?"), (None, "\n\nAnd then:  "), ("2", "How\nmany?"),
        (None, " Bye."),
    ]  # fmt: skip
    joined = list(stretches("One? Two. Three?", [("1", "One?\n\nThree?")]))
    assert [(one.label, one.text) for one in joined] == [
        ("1", "One?"), (None, " Two. "), ("1", "Three?"),
    ]  # fmt: skip
    assert stands_in("how\nmany", ["see how  many"])
    assert not stands_in("how many more", ["how many", "more"])


@pytest.mark.django_db
def test_what_is_no_question_goes_and_what_was_missed_comes(trust) -> None:
    case = new_case("1. How many wards are there?\n\n2. I like wards.\n\nSay who leads them.\n")
    one, two = case.questions.asked()
    made = arrange(case, [keep(one), Wanted(("Say who leads them.",))], trust.olive)
    assert asked(case) == [
        (1, "1", "How many wards are there?"), (2, None, "Say who leads them."),
    ]  # fmt: skip
    assert [q.pk for q in made] == [case.questions.asked()[1].pk]
    assert made[0].cached_due or case.questions.asked()[1].cached_due
    put_back(case, trust.olive)
    assert [q.pk for q in case.questions.asked()] == [one.pk, two.pk]
    with pytest.raises(Refused, match="can be undone"):
        put_back(case, trust.olive)
    types = list(Event.objects.filter(request=case).values_list("type", flat=True))
    assert types[-2:] == ["questions_put_right", "questions_put_back"]


@pytest.mark.django_db
def test_words_that_stay_keep_their_answer_and_new_ones_their_owner(trust, case) -> None:
    estates = Department.objects.create(name="Estates", email="e@trust.example")
    first, second, third = case.questions.asked()
    Question.objects.filter(pk=third.pk).update(owner_department=estates)
    write(case, "1", "Two million.", trust.olive)
    wanted = [
        Wanted((third.text.replace("Who leads", "leads"),), "3", third.pk),
        Wanted((f"  {first.text} ".replace(" ", "\n"),), "7", first.pk),
    ]
    arrange(case, wanted, trust.olive)
    assert [(number, position) for position, number, _text in asked(case)] == [("3", 1), ("7", 2)]
    (shorter, same) = case.questions.asked()
    assert (shorter.owner_department, same.pk) == (estates, first.pk)
    assert same.drafts.get().text == "Two million."
    put_back(case, trust.olive)
    assert [(q.pk, q.number) for q in case.questions.asked()] == [
        (first.pk, "1"), (second.pk, "2"), (third.pk, "3"),
    ]  # fmt: skip


@pytest.mark.django_db
def test_splits_joins_and_numbers_are_undone_one_after_another(trust, case) -> None:
    before = asked(case)
    one, two, _three = case.questions.asked()
    halves = one.text.split(" is ")
    made = actions.split_question(question=one, texts=halves, by=trust.olive, now=NOW)
    actions.renumber_question(question=made[0], number="9", by=trust.olive, now=NOW)
    actions.merge_questions(questions=[question(case, "1b"), two], by=trust.olive, now=NOW)
    assert [number for _p, number, _t in asked(case)] == ["9", "1b", "3"]
    put_back(case, trust.olive)
    assert [number for _p, number, _t in asked(case)] == ["9", "1b", "2", "3"]
    put_back(case, trust.olive)
    assert [number for _p, number, _t in asked(case)] == ["1a", "1b", "2", "3"]
    put_back(case, trust.olive)
    assert asked(case) == before
    arrange(case, [keep(q) for q in reversed(list(case.questions.asked()))], trust.olive)
    assert [text for _p, _n, text in asked(case)] == [text for _p, _n, text in reversed(before)]


@pytest.mark.django_db
def test_parts_come_back_with_their_question(trust) -> None:
    case = new_case("1. How many wards are there:\n\na) old\n\nb) new\n\n2. Who leads them?\n")
    parts = list(case.questions.live().exclude(parent=None).values_list("pk", flat=True))
    assert len(parts) == 2
    arrange(case, [keep(question(case, "2"))], trust.olive)
    assert not case.questions.live().exclude(parent=None).exists()
    put_back(case, trust.olive)
    assert list(case.questions.live().exclude(parent=None).values_list("pk", flat=True)) == parts


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        ([], "one thing at least"),
        ([Wanted(("How many spoons?",))], "is not in the request"),
        ([Wanted(("What is the budget", "  "))], "is not in the request"),
    ],
)
@pytest.mark.django_db
def test_what_is_not_asked_is_refused_and_nothing_changes(trust, case, wanted, why) -> None:
    before = asked(case)
    with pytest.raises(Refused, match=why):
        arrange(case, wanted, trust.olive)
    with pytest.raises(Refused, match="Nothing was changed"):
        arrange(case, [keep(q) for q in case.questions.asked()], trust.olive)
    assert asked(case) == before


@pytest.mark.django_db
def test_what_somebody_has_worked_on_since_is_not_undone(trust, case) -> None:
    one, two, three = case.questions.asked()
    arrange(case, [Wanted((one.text, two.text), "1", one.pk), keep(three)], trust.olive)
    actions.suggest_answers(case=case, by=JOB, now=NOW)
    write(case, "1", "All of it.", trust.olive)
    with pytest.raises(Refused, match="worked on since"):
        put_back(case, trust.olive)


@pytest.mark.django_db
def test_a_closed_case_stays_as_it_was_answered(trust, case) -> None:
    first = case.questions.asked()[0]
    approved(case, trust.olive, trust.anna)
    actions.issue(case=fresh(case), by=trust.anna, now=NOW)
    with pytest.raises(Refused):
        arrange(case, [keep(first)], trust.olive)


@pytest.fixture
def officer(client, trust):
    client.force_login(User.objects.get(person__name="olive"))
    return client


def filled(page: str) -> dict[str, str]:
    """The form as it is shown: its texts, numbers and choices."""
    texts = re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)
    numbers = re.findall(r'<input[^>]*name="(number-\d+)"[^>]*?value="([^"]*)"', page)
    whats = re.findall(r'name="(what-\d+)"', page)
    return {**dict(texts), **dict(numbers), **dict.fromkeys(whats, "keep")}


@pytest.mark.django_db
def test_an_officer_puts_the_questions_right_on_one_page(officer, trust) -> None:
    case = new_case(GREETED)
    at = reverse("cases:questions", args=[case.slug])
    page = officer.get(at).content.decode()
    assert "Undo the last change" not in page
    given, found = filled(page), list(case.questions.asked())
    assert [q.text.split()[0] for q in found] == ["Please", "What"]
    given[f"text-{found[0].pk}"] = "how many wards there are\n\nwho leads them."
    given[f"number-{found[0].pk}"] = "4"
    given["missed"] = "I asked about wards before."
    assert officer.post(at, given).status_code == 302
    assert asked(case)[:3] == [
        (1, None, "I asked about wards before."),
        (2, "4a", "how many wards there are"),
        (3, "4b", "who leads them."),
    ]
    assert all(q.drafts.exists() for q in case.questions.asked()), "the registers were asked"
    page = officer.get(at).content.decode()
    assert "Undo the last change" in page
    given, found = filled(page), list(case.questions.asked())
    given |= {f"what-{found[0].pk}": "drop", f"what-{found[2].pk}": "join"}
    officer.post(at, given)
    assert asked(case)[0][2] == "how many wards there are who leads them."
    officer.post(reverse("cases:questions_back", args=[case.slug]))
    assert [number for _p, number, _t in asked(case)][:3] == [None, "4a", "4b"]


@pytest.mark.django_db
def test_a_blank_line_alone_makes_two_questions_and_undoing_makes_them_one(officer, trust) -> None:
    case = new_case(
        "1. How many porters are there? How many of them are agency?\n\n2. Who leads?\n"
    )
    at, before = reverse("cases:questions", args=[case.slug]), asked(case)
    given = filled(officer.get(at).content.decode())
    first = case.questions.asked()[0]
    given[f"text-{first.pk}"] = "How many porters are there?\r\n\r\nHow many of them are agency?"
    assert officer.post(at, given).status_code == 302
    assert asked(case) == [
        (1, "1a", "How many porters are there?"),
        (2, "1b", "How many of them are agency?"),
        (3, "2", "Who leads?"),
    ]
    officer.post(reverse("cases:questions_back", args=[case.slug]))
    assert asked(case) == before


@pytest.mark.django_db
def test_words_of_ones_own_are_refused_on_the_page_and_kept_in_the_form(officer, trust) -> None:
    case = new_case(GREETED)
    at = reverse("cases:questions", args=[case.slug])
    given = filled(officer.get(at).content.decode()) | {"missed": "Where are the spoons?"}
    page = officer.post(at, given).content.decode()
    assert "is not in the request as it came" in page
    assert "Where are the spoons?" in page
    assert case.questions.asked().count() == 2


@pytest.mark.django_db
def test_a_number_that_another_has_is_refused_and_what_was_typed_stays(officer, trust) -> None:
    case = new_case("1. How many beds are there?\n\n2. What do they cost?\n\n3. Who leads?\n")
    at, before = reverse("cases:questions", args=[case.slug]), asked(case)
    first, second, third = case.questions.asked()
    shown = filled(officer.get(at).content.decode())
    given = shown | {f"number-{second.pk}": "3.", "missed": "How many"}
    page = officer.post(at, given).content.decode()
    why = "number 3.: “What do they cost?” and “Who leads?”. Give one of them another."
    assert why in page
    assert page.count(f'href="#id_number-{second.pk}"') == 1
    assert f"number-{third.pk}-error" not in page
    assert filled(page) == given
    assert asked(case) == before
    swapped = {f"number-{second.pk}": "3", f"number-{third.pk}": "2"}
    assert officer.post(at, shown | swapped).status_code == 302
    dropped = {f"what-{first.pk}": "drop", f"number-{second.pk}": "1"}
    assert officer.post(at, shown | swapped | dropped).status_code == 302
    assert [number for _p, number, _t in asked(case)] == ["1", "2"]


@pytest.mark.django_db
def test_what_the_requester_numbered_alike_may_stay(trust) -> None:
    case = new_case("1. How many beds are there?\n\n2. What do they cost?\n\n3. Who leads?\n")
    first, second, third = case.questions.asked()
    Question.objects.filter(pk=third.pk).update(number="1")
    third.number = "1"
    arrange(case, [keep(first), Wanted((second.text,), "7", second.pk), keep(third)], JOB)
    assert [number for _p, number, _t in asked(case)] == ["1", "7", "1"]
    with pytest.raises(Refused, match="Two questions would have the number 1: “How many beds"):
        arrange(case, [keep(first), Wanted((second.text,), "1", second.pk), keep(third)], JOB)


@pytest.mark.django_db
def test_an_answered_question_is_shown_and_cannot_be_changed(officer, trust, case) -> None:
    answer_all(case, trust.olive)
    first = case.questions.asked()[0]
    Question.objects.filter(pk=first.pk).update(cached_state="answered")
    page = officer.get(reverse("cases:questions", args=[case.slug])).content.decode()
    assert "it stays as it is" in page
    assert f"text-{first.pk}" not in page


def asked_about(case, *questions):
    actions.record_event(
        case=case, type="clarification_requested", on=NOW.date(), by=JOB, now=NOW,
        questions=questions,
    )  # fmt: skip


def stands(case) -> list[tuple[str | None, str, bool]]:
    return [(q.number, q.cached_state, q.cached_due is None) for q in case.questions.asked()]


@pytest.mark.django_db
def test_what_was_asked_about_a_question_counts_for_its_parts(trust, case) -> None:
    first = case.questions.asked()[0]
    asked_about(case, first)
    before = stands(case)
    actions.split_question(
        question=first, texts=["What is the budget", "for improvement?"], by=JOB, now=NOW
    )
    waits = "awaiting_requester", True
    assert stands(case)[:3] == [("1a", *waits), ("1b", *waits), ("2", "open", False)]
    put_back(case, JOB)
    assert stands(case) == before
    one, two, three = case.questions.asked()
    arrange(case, [Wanted((one.text, two.text), "1", one.pk), keep(three)], JOB)
    assert stands(case) == [("1", "open", False), ("3", "open", False)], "of a part alone"
    put_back(case, JOB)
    one, two, three = case.questions.asked()
    arrange(case, [Wanted(("What is the budget",), "1", one.pk), keep(two), keep(three)], JOB)
    assert stands(case)[0] == ("1", *waits)


@pytest.mark.django_db
def test_two_that_were_both_asked_about_wait_as_one(trust, case) -> None:
    one, two, _three = case.questions.asked()
    asked_about(case, one, two)
    actions.merge_questions(questions=[one, two], by=JOB, now=NOW)
    assert stands(case)[0] == ("1", "awaiting_requester", True)
