"""Departments and regimes learned from invented past cases."""

from __future__ import annotations

import random
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
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
from answerable.cases.routing.fit import MOST_DOUBT
from answerable.cases.routing.signs import LEANS, MARK, WHOLE, lean, signs
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


WARDS = ["budget", "lift", "nurse", "laptop", "theatre", "boiler", "rota", "invoice", "meal"]


def by_chance(count, seed):
    """Cases whose words say nothing of their department; most go to one."""
    drawn = random.Random(seed)
    return [
        PastCase(
            f"How many {' '.join(drawn.sample(WARDS, 4))} were there?",
            drawn.choice(["Estates", "Estates", "Estates", "Finance", "People"]),
            START + timedelta(days=7 * n),
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("count", [40, 150, 290])
def test_few_cases_make_nobody_surer_than_they_are_right(count):
    of_few, later = train(by_chance(count, count)), by_chance(200, 1)
    said = [(of_few.suggest(case.text, most=1)[0], case.label) for case in later]
    right = sum(one.name == label for one, label in said) / len(said)
    assert sum(one.confidence for one, _label in said) / len(said) < right + 0.15


def test_of_cases_long_past_and_hardly_any_since_little_is_sure():
    old = [*past("Estates", 100), *past("Finance", 100)]
    found = train([*old, *past("People", 6, first=6000), *past("Estates", 6, first=6000)])
    assert found.temperature == MOST_DOUBT


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
        ("Could the press office give me a comment on the strike?", "BAU"),
        ("I am a reporter on deadline at noon today: is the ward closed?", "BAU"),
        ("How many people work in your press office, and at what cost?", "FOIA"),
        ("How many press enquiries were there in 2024?", "FOIA"),
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("How much energy do the solar panels on the roof give?", "EIR"),
        ("Any bat or badger surveys of the site", "EIR"),
        ("Where in the building is there asbestos?", "EIR"),
        ("Dates of safety inspections of the B3181, and defects found", "EIR"),
        ("What did the council's staff spend on recycling bins and software contracts?", "FOIA"),
        ("How many penalty charge notices were given in Mill Lane?", "FOIA"),
        ("How many children are in foster care?", "FOIA"),
        ("Names of the governors. Ann Lee, 14 Mill Lane, Anytown, ZZ99 3VZ", "FOIA"),
        ("", "FOIA"),
    ],
)
def test_the_law_alone_tells_where_nothing_was_taught(text, name):
    assert suggest_regime(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under FOIA or the Environmental Information Regulations (EIR), the ward rota", "EIR"),
        ("Please treat this as an EIR request", "EIR"),
        ("How many FOI (including EIR) requests did you receive in 2014?", "FOIA"),
        ("The number of EIR cases closed late", "FOIA"),
    ],
)
def test_regulations_asked_about_are_not_regulations_asked_under(text, name):
    assert suggest_regime(text).name == name


def test_signs_are_told_in_the_words_of_the_text():
    text = "Dates of safety inspections of the B3181 at Green Lane, and repairs"
    found = signs(text)
    assert found[MARK + "road number"].wording == "B3181"
    assert found[MARK + "named place"].wording == "Green Lane"
    assert lean(found) > 3
    green = [PastCase(f"Inspections of the A30{n}, repairs", "EIR", START) for n in range(30)]
    plain = [PastCase(f"How many staff of grade {n} left?", "FOIA", START) for n in range(300)]
    said = suggest_regime(text, train_regimes([*green, *plain]))
    assert said.name == "EIR"
    assert "B3181" in said.words
    assert all(word.lower() in text.lower() for word in said.words)
    assert not any(MARK in word for word in said.words)


def test_a_season_that_filed_all_under_foia_does_not_unteach():
    def asked(n):
        return f"Inspections of culverts, survey {n}"

    other = past("People", 400, every=2)
    others = [PastCase(c.text, "FOIA", c.day) for c in other]
    before = [PastCase(asked(n), "EIR", START + timedelta(n)) for n in range(0, 400, 10)]
    since = [PastCase(asked(n), "FOIA", START + timedelta(n)) for n in range(600, 800, 10)]
    model = train_regimes([*others, *before, *since])
    assert suggest_regime("Inspections of culverts", model).name == "EIR"
    assert suggest_regime("Sickness absence of nurses", model).name == "FOIA"


def test_a_few_past_cases_do_not_unteach_the_law():
    green = [PastCase(f"Trees felled in ward {n}", "EIR", START + timedelta(n)) for n in range(3)]
    plain = [PastCase(c.text, "FOIA", c.day) for c in past("People", 60)]
    model = train_regimes([*green, *plain])
    said = suggest_regime("Bat surveys of the quarry, and its noise", model)
    assert said.name == "EIR"
    assert {"quarry", "noise"} & set(said.words)
    assert suggest_regime("How many staff are employed on contracts?", model).name == "FOIA"


def test_many_past_cases_correct_the_law():
    ours = [PastCase(f"Noise of boiler {n}", "FOIA", START + timedelta(n)) for n in range(300)]
    green = [PastCase(f"Lists of lifts, lift {n}", "EIR", START + timedelta(n)) for n in range(300)]
    model = train_regimes([*ours, *green])
    assert suggest_regime("Noise of boiler 7", model).name == "FOIA"
    assert suggest_regime("Noise of boiler 7").name == "EIR"


def test_a_model_of_regimes_comes_back_from_its_numbers():
    green = [PastCase(f"Flooding of road {n}", "EIR", START + timedelta(n)) for n in range(20)]
    model = train_regimes([*green, *(PastCase(c.text, "FOIA", c.day) for c in past("People", 60))])
    assert {MARK + "flood", WHOLE} <= set(model.words)
    again = Model.from_numbers(
        model.numbers(), labels=model.labels, words=model.words,
        temperature=model.temperature, heirs=model.heirs,
    )  # fmt: skip
    text = "Flooding, and sickness absence"
    assert suggest_regime(text, again) == suggest_regime(text, model)


@given(st.text(max_size=300), st.sampled_from(["flooding", "a quarry", "the A377", "parking"]))
def test_every_sign_has_a_strength_a_wording_and_a_lean(text, subject):
    found = signs(f"{text}\n{subject} {text}")
    assert set(found) - {WHOLE} <= set(LEANS)
    assert -6 < found.pop(WHOLE).strength < 6
    assert found
    for sign in found.values():
        assert 0 < sign.strength < 2
        assert sign.wording


@given(st.text(max_size=200))
def test_capitals_do_not_change_a_subject(text):
    told = signs(text + " Flooding and RECYCLING")
    assert {MARK + "flood", MARK + "waste"} <= set(told)
    assert lean(signs("flooding")) == lean(signs("FLOODING"))


@given(st.text(max_size=300))
def test_any_text_has_its_suggestions(text):
    found = QUICK.suggest(text)
    assert len(found) == 2
    assert all(0 <= s.confidence <= 1 for s in found)
    assert suggest_regime(text).name in {"FOIA", "EIR", "SAR", "RPSI", "BAU"}
    assert set(terms(text)) == set(bag(text))


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


@pytest.mark.soak
def test_the_law_on_a_real_register(reference):
    register = reference / "register" / "devon_2014_2016.csv"
    if not register.is_file():
        pytest.skip("no register among the reference data")
    cases = sorted(lessons(register).regimes, key=lambda case: case.day)
    split = len(cases) * 2 // 3
    for model, least in ((train_regimes(cases[:split]), 0.57), (None, 0.45)):
        said = [(suggest_regime(c.text, model).name, c.label) for c in cases[split:]]
        hits = said.count(("EIR", "EIR"))
        called = sum(name == "EIR" for name, _label in said)
        filed = sum(label == "EIR" for _name, label in said)
        assert 2 * hits / (called + filed) >= least
