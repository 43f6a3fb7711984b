"""Departments and regimes learned from invented past cases."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.cases.importing import lessons
from answerable.cases.routing import (
    Model,
    NotEnoughError,
    PastCase,
    suggest_regime,
    train,
    train_regimes,
)
from answerable.cases.routing.fading import living, weights
from answerable.cases.routing.regimes import with_clues
from answerable.cases.routing.words import bag, stem, terms

START = date(2022, 1, 1)
SUBJECTS = {
    "Estates": ["car park charges", "boiler maintenance", "fire doors", "cleaning contract"],
    "Finance": ["invoices over budget", "agency spend", "credit notes", "annual accounts"],
    "People": ["sickness absence", "vacant posts", "overtime for nurses", "redundancy payments"],
}
ASKS = ["How much was spent on {}?", "Please list all {} in 2021.", "What is the policy on {}?"]


def past(name, count, *, first=0, every=3, label=None):
    subjects = SUBJECTS[name]
    return [
        PastCase(
            ASKS[n % 3].format(subjects[n % len(subjects)]),
            label or name,
            START + timedelta(days=first + every * n),
        )
        for n in range(count)
    ]


@pytest.fixture(scope="module")
def model():
    return train([*past("Estates", 60), *past("Finance", 60), *past("People", 60)])


def test_a_question_goes_to_who_answered_its_like(model):
    best, *others = model.suggest("What did the trust spend on fire doors and boilers?")
    assert best.name == "Estates"
    assert best.confidence > 0.6
    assert "fire doors" in best.words or {"fire", "doors"} & set(best.words)
    assert len(others) == 2
    assert sum(s.confidence for s in (best, *others)) == pytest.approx(1, abs=0.001)


def test_the_words_that_decided_are_words_of_the_text(model):
    text = "Overtime of NURSES, and vacancies?"
    for said in model.suggest(text):
        assert all(set(word.split()) <= set(bag_words(text)) for word in said.words)


def bag_words(text):
    return [w for term in terms(text).values() for w in term.split()]


def test_words_never_seen_decide_nothing(model):
    best = model.suggest("Zzyzx qwertyuiop")[0]
    assert best.confidence < 0.6
    assert best.words == ()


def test_a_model_comes_back_from_its_numbers(model):
    again = Model.from_numbers(
        model.numbers(), labels=model.labels, words=model.words,
        temperature=model.temperature, heirs=model.heirs,
    )  # fmt: skip
    text = "agency spend on nurses"
    assert again.suggest(text) == model.suggest(text)


def test_numbers_that_do_not_fit_are_refused(model):
    with pytest.raises(ValueError, match="do not fit"):
        Model.from_numbers(
            model.numbers()[:-4], labels=model.labels, words=model.words,
            temperature=1.0, heirs={},
        )  # fmt: skip


def test_a_department_that_fell_silent_is_inherited_from():
    before = [*past("Estates", 80), *past("People", 80)]
    after = [
        *past("Estates", 40, first=240),
        *past("People", 40, first=240, label="Workforce and Culture"),
    ]
    model = train([*before, *after])
    assert "People" not in model.labels
    assert model.heirs["People"]["Workforce and Culture"] > 0.8
    assert model.suggest("How many vacant posts are there?")[0].name == "Workforce and Culture"


def test_a_small_department_is_not_given_up_for_being_quiet():
    ages = np.array([1.0] * 50 + [0, 90, 180, 270, 45], dtype=np.float32)
    names = ["Busy"] * 50 + ["Quiet"] * 4 + ["Quiet"]
    assert living(names, ages) == ["Busy", "Quiet"]
    long_gone = np.array([1.0] * 50 + [900.0], dtype=np.float32)
    assert living(["Busy"] * 50 + ["Gone"], long_gone) == ["Busy"]


def test_older_cases_count_for_less():
    found = weights(np.array([0, 365, 730], dtype=np.float32))
    assert found[0] / found[1] == pytest.approx(2)
    assert found.mean() == pytest.approx(1)


@pytest.mark.parametrize("cases", [[], past("Estates", 10), past("Estates", 100)])
def test_too_little_teaches_nothing(cases):
    with pytest.raises(NotEnoughError):
        train(cases)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under the Environmental Information Regulations, the felling of limes", "EIR"),
        ("Please send me a copy of my medical records", "SAR"),
        ("All the information you hold about me", "SAR"),
        ("Press enquiry: can you comment on the strike?", "BAU"),
        ("Dust and emissions near the river, and trees felled since", "EIR"),
        ("How many nurses are employed?", "FOIA"),
    ],
)
def test_a_regime_by_rule(text, name):
    said = suggest_regime(text)
    assert said.name == name
    assert 0.5 <= said.confidence <= 1


def test_a_regime_by_what_was_taught():
    green = [
        PastCase(f"Copies of surveys of the culvert at bridge {n}", "EIR", START + timedelta(n))
        for n in range(40)
    ]
    plain = [PastCase(c.text, "FOIA", c.day) for c in past("People", 200, every=1)]
    model = train_regimes([*green, *plain, PastCase("my records", "SAR", START)])
    assert suggest_regime("Any surveys of the culvert?", model).name == "EIR"
    assert suggest_regime("Sickness absence of nurses", model).name == "FOIA"


def test_clues_are_told_by_their_names_and_the_text_stays_behind_them():
    text = "Dates of safety inspections of the B3181 at Green Lane, and repairs"
    marked = with_clues(text)
    assert marked.endswith(text)
    assert with_clues("Names of chaplains") != marked
    green = [PastCase(f"Inspections of the A30{n}, repairs", "EIR", START) for n in range(30)]
    plain = [PastCase(f"How many staff of grade {n} left?", "FOIA", START) for n in range(300)]
    said = suggest_regime(text, train_regimes([*green, *plain]))
    assert said.name == "EIR"
    assert "road number" in said.words
    assert not any("clue" in word for word in said.words)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_its_suggestions(text):
    found = QUICK.suggest(text)
    assert len(found) == 2
    assert all(0 <= s.confidence <= 1 for s in found)
    assert suggest_regime(text).name in {"FOIA", "EIR", "SAR", "RPSI", "BAU"}
    assert set(terms(text)) == set(bag(text))


@settings(deadline=None)
@given(st.from_regex(r"[a-z]{1,12}", fullmatch=True))
def test_a_stem_begins_as_its_word(word):
    assert word.startswith(stem(word).removesuffix("y")[:2])


QUICK = train([*past("Estates", 20), *past("Finance", 20)])


@pytest.mark.soak
def test_the_figures_on_a_real_register(reference):
    register = reference / "register" / "devon_2014_2016.csv"
    if not register.is_file():
        pytest.skip("no register among the reference data")
    cases = sorted(lessons(register).departments, key=lambda case: case.day)
    split = len(cases) * 2 // 3
    model = train(cases[:split])
    tested = [(case.label, model.suggest(case.text)) for case in cases[split:]]
    best = [label == said[0].name for label, said in tested]
    three = [label in {s.name for s in said} for label, said in tested]
    sure = [label == said[0].name for label, said in tested if said[0].confidence >= 0.8]
    assert np.mean(best) >= 0.60
    assert np.mean(three) >= 0.84
    assert np.mean(sure) >= 0.8
    assert len(sure) > 100
