"""What a letter decided is what its reader finds: provisions and outcome, over random mixtures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerable.cases.composing import letter_text, outcome_of, refusals
from answerable.cases.composing.value import found_of
from answerable.cases.exemptions import EXEMPTIONS, Reasoning, find
from answerable.cases.tests.deciding_examples import ON, asked, letter, whole
from answerable.reading.letter import read_text

QUESTIONS = (
    "How much was spent on agency nurses in 2024/25?", "What hourly rate does each agency charge?",
    "How many wheelchairs were lost on the wards?", "Who supplies patient meals, and at what cost?",
    "When does the contract for the record system end?", "Which posts were vacant on 1 April 2026?",
    "What did the board decide about the car park?", "How many staff were trained last year?",
)  # fmt: skip
ANSWERS = ("We spent £3,412,870.", "41 were lost.", "| Year | Cost |\n|---|---:|\n| 2024 | £4 |",
           "The contract ends on 31 March 2029.")  # fmt: skip
HARMS = (
    "Rival agencies would see the terms before the next tender.",
    "Those who advise would write less freely, and decisions would be poorer for it.",
    "A person reading it could work out how the alarm is switched off.",
)
FACTORS = ("Openness about public money", "A fair tender", "Candour among those who advise",
           "The age of the papers", "Public debate about parking")  # fmt: skip
BALANCES = ("The second group weighs more.", "On balance the need for candour is greater.",
            "The matter is still live, so the harm weighs heavily.")  # fmt: skip


def rows(law, *, ncnd=False):
    return [
        row for row in EXEMPTIONS
        if row.law == law and row.standing != "procedural" and not row.not_for_trusts
        and row.key not in {"foia-21", "eir-6-1-b", "eir-12-4-a"}
        and (bool(row.ncnd) or not ncnd)
    ]  # fmt: skip


@st.composite
def reasonings(draw, law, *, ncnd):
    row = draw(st.sampled_from(rows(law, ncnd=ncnd)))
    given_limb = "(2)(c)" if row.key == "foia-31" else whole(row.key).limb
    start, bracket = ("s.", "EIR reg.")[law == "EIR"], "".join
    limbs = row.limbs if row.limb_needed else ((),)
    path = row.path + draw(st.sampled_from(limbs))
    return whole(
        row.key,
        provision=f"{start}{row.number}{bracket(f'({step})' for step in path)}",
        limb=given_limb if path[-1] != "g" or row.key != "foia-31" else "(2)(c)",
        harm=draw(st.sampled_from(HARMS)),
        likelihood="would" if law == "EIR" else draw(st.sampled_from(["would", "would be likely"])),
        interest_for=tuple(draw(st.lists(st.sampled_from(FACTORS), min_size=1, max_size=3))),
        interest_against=tuple(draw(st.lists(st.sampled_from(FACTORS), min_size=1, max_size=3))),
        balance=draw(st.sampled_from(BALANCES)),
        ncnd=ncnd,
        silent=law == "FOIA" and draw(st.booleans()),
    )


@st.composite
def weighed_still(draw):
    """An answer put off while the public interest is weighed (FOIA s.17(2))."""
    one = draw(reasonings("FOIA", ncnd=False).filter(lambda one: find_row(one).weighed))
    return asked("to_follow", replace(one, balance="", estimated=date(2026, 7, 20)))


def find_row(one):
    return find(one.provision, limb=one.limb, law="FOIA").row


@st.composite
def rarer(draw, code, law, more):
    if code == "to_follow":
        return replace(draw(weighed_still()), **more)
    if code == "lapsed":
        rests = [Reasoning(p) for p in ("s.1(3)", "s.9(2)")] if law == "FOIA" else []
        chosen = [draw(st.sampled_from(rests))] if rests and draw(st.booleans()) else []
        return asked(code, *chosen, **more)
    kept = whole("eir-6-1-b", provision="reg 6(1)(a)", harm="The plan is on paper alone.")
    if code == "part":
        kept = draw(reasonings(law, ncnd=False))
    return asked("disclosed", kept, answer=draw(st.sampled_from(ANSWERS)), **more)


@st.composite
def questions(draw, law, place):
    codes = ["disclosed", "withheld", "not_held", "ncnd", "already_available"]
    codes += ["over_limit", "vexatious", "repeated", "to_follow"] if law == "FOIA" else ["form"]
    codes += ["part", "lapsed", "withdrawn"]
    code = draw(st.sampled_from(codes))
    more = {"number": str(place), "question": QUESTIONS[place - 1]}
    if code in ("to_follow", "lapsed", "form", "part"):
        return draw(rarer(code, law, more))
    if code in ("withheld", "ncnd"):
        given_reasons = draw(st.lists(reasonings(law, ncnd=code == "ncnd"), min_size=1, max_size=2))
        if {"foia-30", "foia-31"} <= {f"foia-{r.provision[2:4]}" for r in given_reasons}:
            given_reasons = given_reasons[:1]
        return asked(code, *given_reasons, **more)
    if code in ("disclosed", "already_available"):
        return asked(code, answer=draw(st.sampled_from(ANSWERS)), **more)
    if code == "over_limit":
        hours = draw(st.decimals(Decimal("18.1"), Decimal(300), places=1))
        return asked(code, estimate_hours=hours, advice="Ask about one ward.", **more)
    return asked(code, previous="FOI/00007, which we answered on 2 May 2026", **more)


@st.composite
def letters(draw):
    law = draw(st.sampled_from(["FOIA", "EIR"]))
    many = draw(st.integers(2, len(QUESTIONS)))
    kind = draw(st.sampled_from(["response", "response", "review_outcome"]))
    made = [draw(questions(law, place)) for place in range(1, many + 1)]
    if kind == "review_outcome":  # in which nothing is put off
        decided = [q for q in made if q.disposition != "to_follow"] or [asked("not_held")]
        made = [
            replace(q, previous="withheld", number=str(n), question=QUESTIONS[n - 1])
            for n, q in enumerate(decided, 1)
        ]
    return letter(*made, regime=law, letter=kind)


@st.composite
def extensions(draw):
    many = draw(st.integers(1, len(QUESTIONS)))
    put_off = [
        replace(draw(weighed_still()), number=str(n), question=QUESTIONS[n - 1])
        for n in range(1, many + 1)
    ]
    return letter(*put_off, letter="extension")


def check(decided) -> None:
    assert refusals(decided) == ()
    read = read_text(letter_text(decided))
    cited = {
        found.written
        for question in decided.questions
        for found, _reasoning in found_of(question, decided.regime, decided.on)
    }
    fullest = {one for one in cited if not any(o.startswith(f"{one}(") for o in cited)}
    assert set(read.provisions) == fullest
    relied = {
        q: any(found.row.key != "eir-6-1-a" for found, _one in found_of(q, decided.regime, ON))
        for q in decided.questions
    }
    assert read.outcome == outcome_of((q.disposition, relied[q]) for q in decided.questions)
    assert decided.letter == "review_outcome" or read.kind == "response"
    assert read.date == decided.on
    assert [q.number for q in read.questions] == [q.number for q in decided.questions]


QUICK = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
LONG = settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUICK
@given(letters())
def test_a_letter_is_read_as_it_was_decided(decided) -> None:
    check(decided)


@settings(QUICK, max_examples=15)
@given(extensions())
def test_a_notice_of_more_time_names_what_is_weighed_and_no_more(decided) -> None:
    assert refusals(decided) == ()
    read = read_text(letter_text(decided))
    cited = {found.written for q in decided.questions for found, _one in found_of(q, "FOIA", ON)}
    assert set(read.provisions) == cited
    assert read.outcome == "unknown"


@pytest.mark.soak
@LONG
@given(letters())
def test_five_hundred_letters_are_read_as_they_were_decided(decided) -> None:
    check(decided)
