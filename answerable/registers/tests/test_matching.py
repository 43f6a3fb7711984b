"""A question finds the facts that answer it, and no others."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.actor import Actor
from answerable.registers.actions import teach
from answerable.registers.ask import lessons, match
from answerable.registers.concepts import CONCEPTS, concept, plain
from answerable.registers.language import TOPICS, Cues
from answerable.registers.matching import Taught, fits, learn
from answerable.registers.registry import FACTS
from answerable.registers.wording import KEPT, NOTHING

UNSEEN = ("ninth", "tenth", "eleventh", "twelfth", "thirteenth")
"""Sets that no rule of words was changed for; the test learns from all the others."""
RECEIVED = date(2021, 5, 18)


def first(question: str, **more) -> str | None:
    found = match(question, RECEIVED, **more)
    return found[0].fact if found else None


@pytest.fixture(scope="module")
def own() -> Any:
    lines = KEPT["improvement"].read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def unseen(own) -> Any:
    """What a question of the unseen sets finds by what the other sets teach."""
    topic = TOPICS["improvement"]
    told = [(i["question"], i["fact"] or NOTHING) for i in own if i["set"] not in UNSEEN]
    learnt = {"improvement": learn(topic, told)}
    found = [(i, fits(i["question"], learnt=learnt)) for i in own if i["set"] in UNSEEN]
    return [(i["fact"], fit[0].fact.key if fit else None) for i, fit in found]


@pytest.mark.xdist_group("unseen")  # learnt once for both
def test_questions_in_words_never_met_find_their_fact_nine_times_in_ten(unseen):
    asked = [(wanted, found) for wanted, found in unseen if wanted]
    assert len([1 for wanted, found in asked if wanted == found]) >= 0.9 * len(asked)


@pytest.mark.xdist_group("unseen")
def test_questions_nobody_can_answer_are_left_alone(unseen):
    others = [found for wanted, found in unseen if not wanted]
    assert others.count(None) >= 0.95 * len(others)


def test_every_fact_keeps_phrasings_and_no_question_is_kept_twice(own):
    registers = {k for k in FACTS if k.startswith("improvement.")} - {
        k for k in FACTS if k.startswith("improvement.workspace.")
    }
    assert {i["fact"] for i in own if i["fact"]} == registers
    kept = Counter((plain(i["question"]), i["fact"]) for i in own)
    assert [q for q, n in kept.items() if n > 1] == []


def test_a_councils_requests_are_left_alone(reference):
    path = reference / "register" / "devon_2014_2016.csv"
    if not path.exists():
        pytest.skip(f"{path.name} is not in the reference folder")
    with path.open(encoding="utf-8") as lines:
        asked = [row["Request"] for row in csv.DictReader(lines)][::4]
    assert [q for q in asked if fits(q)] == []


@pytest.mark.parametrize("fact", [f for f in FACTS.values() if f.key.startswith("improvement.")])
def test_each_fact_answers_the_way_it_says_it_is_asked(fact):
    for question in fact.asks:
        assert first(question) == fact.key


def test_three_years_before_receipt():
    (found,) = match("QI budget in each of the last 3 years?", RECEIVED)
    assert [p.start.year for p in found.periods] == [2018, 2019, 2020]
    assert found.measures == ("gbp",)


def test_two_facts_may_answer_one_question():
    question = "What is the FTE of the QI team and the job titles of staff within it?"
    assert {m.fact for m in match(question, RECEIVED)} == {
        "improvement.workforce.inside",
        "improvement.workforce.titles",
    }


def test_words_that_point_back_need_the_topic_in_the_rest_of_the_request():
    question = "How many FTE are in the team identified in the answer to question 1?"
    assert first(question) == "improvement.workforce.inside"
    assert first(question, context="1. Which team provides quality improvement?")
    assert first(question, context="1. Which team mends potholes?") is None


def test_a_match_says_why():
    (found,) = match("What prizes did the QI team win last year?", RECEIVED)
    assert "“qi”" in found.why
    assert "“prizes”" in found.why


def test_what_officers_teach_goes_first():
    question = "How are things going with the green folder of the QI team?"
    assert first(question) is None
    lesson = Taught(
        "How are things going with the green folder", "improvement.projects", right=True
    )
    assert first(question, taught=[lesson]) == "improvement.projects"
    asked = "What is the QI budget?"
    wrong = Taught("what is the qi budget", "improvement.budget", right=False)
    assert first(asked, taught=[wrong]) is None
    assert first("What are QI coaches?", taught=[wrong]) == first("What are QI coaches?")


@pytest.mark.django_db
def test_a_lesson_is_kept_as_text():
    now = datetime(2021, 5, 18, tzinfo=UTC)
    by = Actor("person", "1", "An officer")
    teach(question="Green folder?", fact="improvement.projects", right=True, by=by, now=now)
    assert lessons() == (Taught("Green folder?", "improvement.projects", right=True),)


@given(st.text(max_size=300))
def test_no_text_upsets_it(text):
    assert match(text, RECEIVED) == match(text, RECEIVED)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=80))
def test_plain_text_is_plain_already(text):
    assert plain(plain(text)) == plain(text)


def test_declarations_are_refused_twice_or_half():
    with pytest.raises(ValueError, match="twice"):
        concept(next(iter(CONCEPTS)), 1, "x")
    with pytest.raises(ValueError, match="no such concept"):
        Cues(must=("unheard_of",))
    with pytest.raises(ValueError, match="need a must"):
        Cues(must=())
    assert "improvement" in TOPICS


@pytest.mark.django_db
def test_the_command_prints_matches(tmp_path):
    path = tmp_path / "asked.json"
    asked = [
        {"id": "a", "question": "QI budget in each of the last 2 years?", "received": "2021-05-18"},
        {"id": "b", "question": "How many potholes were mended?", "received": "2021-05-18"},
    ]
    path.write_text(json.dumps(asked), encoding="utf-8")
    out = io.StringIO()
    call_command("ask", str(path), "--json", stdout=out)
    a, b = json.loads(out.getvalue())
    assert b == {"id": "b", "facts": []}
    assert a["facts"][0]["fact"] == "improvement.budget"
    assert a["facts"][0]["periods"] == [
        {"start": "2019-04-01", "end": "2020-03-31"},
        {"start": "2020-04-01", "end": "2021-03-31"},
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["", "{", "{}", '[{"id": 1}]', '[{"id":1,"question":"x","received":"y"}]']
)
def test_the_command_refuses_what_is_not_a_list_of_questions(tmp_path, text):
    path = tmp_path / "asked.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError) as refused:
        call_command("ask", str(path), "--json", stdout=io.StringIO())
    assert refused.value.returncode == 2
