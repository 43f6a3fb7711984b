"""Cells of the matrix beside the plain refusal, and words that undo what was decided."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from answerable.cases.composing import letter_text, read_letters
from answerable.cases.exemptions import QualifiedPerson, Reasoning
from answerable.cases.exemptions.holding import reveals_holding
from answerable.cases.tests.deciding_examples import asked, said, whole, why
from answerable.cases.tests.deciding_examples import letter as made
from answerable.letters.wording.templates import ended
from answerable.reading.letter import read_text


def test_reasons_that_would_themselves_tell_are_recorded_and_left_out() -> None:
    """FOIA s.17(4): the notice says what is relied on, and neither s.17(1)(c) nor s.17(3)."""
    silent = whole("foia-31", silent=True)
    text = said(asked("withheld", silent))
    assert "section 17(4)" in text
    assert "outweighs the public interest in disclosing" in text
    for words in (silent.harm, *silent.interest_for, *silent.interest_against, silent.balance):
        assert words not in text
    assert "needs the harm" in why(asked("withheld", whole("foia-31", silent=True, harm="")))
    regulations = asked("withheld", whole("eir-12-5-e", silent=True))
    assert "let none be left out" in why(regulations, regime="EIR")
    denied = said(asked("ncnd", whole("foia-31", silent=True, ncnd=True)))
    assert "exclusion of the duty to confirm or deny outweighs" in denied


def test_another_form_or_format_is_explained_and_refuses_nothing() -> None:
    """EIR reg 6(1)(a) and (2)."""
    form = whole("eir-6-1-b", provision="reg 6(1)(a)", harm="The plan is on paper alone.")
    text = said(asked("disclosed", form, answer="The plan is enclosed."), regime="EIR")
    for part in ("regulation 6(1)(a)", "regulation 6(2)", "The plan is on paper alone.",
                 "regulation 11", "regulation 18", "disclosed in full"):  # fmt: skip
        assert part in text
    assert "regulation 14(3)" not in text
    bare = asked("disclosed", replace(form, harm=""), answer="Enclosed.")
    assert "why it is reasonable" in why(bare, regime="EIR")
    elsewhere = said(asked("already_available", answer="On our site."), regime="EIR")
    assert "regulation 6(2)" in elsewhere


def test_unfinished_material_says_by_when_and_by_whom_or_that_it_is_not_known() -> None:
    """EIR reg 14(4)."""
    known = whole("eir-12-4-d", estimated=date(2026, 9, 1), prepared_by="Example Council")
    text = said(asked("withheld", known), regime="EIR")
    assert "finished by 1 September 2026" in text
    assert "being prepared by Example Council" in text
    unknown = said(asked("withheld", whole("eir-12-4-d")), regime="EIR")
    assert "not known yet when the material will be finished" in unknown


def test_what_is_too_general_needs_the_help_given_and_says_nothing_of_holding() -> None:
    """EIR regs 9 and 12(4)(c); nor does a manifestly unreasonable request say that it is held."""
    lacking = asked("withheld", whole("eir-12-4-c", harm=""))
    assert "reg 9" in why(lacking, regime="EIR")
    text = said(replace(lacking, advice="We asked which site on 3 June."), regime="EIR")
    assert "We asked which site on 3 June." in text
    for key in ("eir-12-4-b", "eir-12-4-c"):
        assert "We hold" not in said(asked("withheld", whole(key)), regime="EIR")


def test_an_answer_put_off_is_a_notice_of_more_time() -> None:
    """FOIA s.17(2): among other answers, a question whose public interest is still weighed."""
    put_off = asked("to_follow", whole("foia-43-2", balance="", estimated=date(2026, 7, 20)))
    text = said(put_off, asked("disclosed", number="2", answer="Ten."))
    for part in ("section 17(1) and (2)", "section 43(2)", "not yet reached a decision",
                 "20 July 2026"):  # fmt: skip
        assert part in text
    absolute = asked("to_follow", whole("foia-41", estimated=date(2026, 7, 20)))
    assert "Only a qualified exemption" in why(absolute)
    assert "estimate the date" in why(asked("to_follow", whole("foia-43-2"), answer="Soon."))
    assert "after the last day" in why(put_off, on=date(2026, 7, 10))
    environmental = asked("to_follow", whole("eir-12-5-e", estimated=date(2026, 7, 20)))
    assert "complex and voluminous" in why(environmental, regime="EIR")


def test_sections_23_and_24_are_in_the_alternative() -> None:
    text = said(asked("withheld", whole("foia-23"), whole("foia-24")))
    assert "in the alternative" in text
    assert "in the alternative" not in said(asked("withheld", whole("foia-24")))


@pytest.mark.parametrize(
    ("balance", "sentence"),
    [
        ("disclose", "favours disclosure"), ("The public interest favours release.", "favours"),
        ("The interest in disclosure is stronger.", "favours"),
        ("Maintaining the exemption does not outweigh the interest in openness.", "favours"),
        ("Evenly balanced.", "are equal"), ("TBC", "no decision"),
        ("Not yet decided.", "no decision"),
    ],
)  # fmt: skip
def test_a_balance_that_goes_the_other_way_is_refused(balance, sentence) -> None:
    for key, regime in (("foia-43-2", "FOIA"), ("eir-12-5-e", "EIR")):
        assert sentence in why(asked("withheld", whole(key, balance=balance)), regime=regime)


@pytest.mark.parametrize(
    "balance",
    ["withhold", "The interest in withholding is stronger.", "It does not favour disclosure.",
     "Transparency favours disclosure, but the live tender outweighs it.",
     "The factors in favour of disclosure are outweighed.",
     "The public interest in disclosure is met by what we publish; candour weighs more."],
)  # fmt: skip
def test_a_balance_that_withholds_is_not(balance) -> None:
    assert said(asked("withheld", whole("foia-43-2", balance=balance)))


@pytest.mark.parametrize("likelihood", ["", "may", "might", "likely"])
def test_the_regulations_need_would_and_no_less(likelihood) -> None:
    refused = asked("withheld", whole("eir-12-5-e", likelihood=likelihood))
    assert "would" in why(refused, regime="EIR")


@pytest.mark.parametrize(
    "title", ["N/A", "not yet", "Deputy for the Chief Executive", "Taken as given",
              "Private Secretary to the Minister", "pp Chief Executive", "nobody objected"],
)  # fmt: skip
def test_nobody_stands_in_for_the_qualified_person(title) -> None:
    person = QualifiedPerson(title, date(2026, 6, 19))
    assert "in person" in why(asked("withheld", whole("foia-36", qualified_person=person)))


@pytest.mark.parametrize(
    "words",
    ["There are three such complaints.", "There is no such record.", "Our files show nothing.",
     "No such investigation exists.", "We searched the archive.",
     "The file relates to Dr Example.", "There are records about this person.",
     "It was upheld and is on file."],
)  # fmt: skip
def test_nothing_beside_a_denial_tells(words) -> None:
    for place in ("answer", "advice"):
        denied = asked("ncnd", whole("foia-40-2-first", ncnd=True), **{place: words})
        assert "tells whether" in why(denied)
    unsaid = asked("over_limit", Reasoning("s.12(2)"), estimate_hours=Decimal(30),
                   advice="Ask for a year.", answer=words)  # fmt: skip
    assert "tells whether" in why(unsaid)


@pytest.mark.parametrize(
    "words",
    [
        "Confirming that we hold it would tell of a person.",
        "There is a strong case for openness.",
        "Saying whether records are held would help an attacker.",
        "We have found the factors equal",
        "Whether there are complaints is for the person alone to say.",
        "There are complaints procedures for patients.",
    ],
)
def test_words_that_suppose_tell_nothing(words) -> None:
    assert reveals_holding(words) is None


def test_each_outcome_rests_on_its_own_provision() -> None:
    mixed = asked("already_available", whole("foia-42"), answer="On our site.")
    assert "rests on s.21(1) alone" in why(mixed)
    assert "rests on EIR reg.12(4)(a) alone" in why(
        asked("not_held", whole("eir-12-5-e")), regime="EIR"
    )


def test_a_fee_says_how_much() -> None:
    for regime in ("FOIA", "EIR"):
        wordy = asked("to_follow", advice="Copying.")
        assert "how much" in why(wordy, letter="fees", regime=regime)


def test_time_is_charged_for_over_the_limit_alone() -> None:
    """FOIA ss.9 and 13: within the limit a fee is for copying and postage."""
    over = asked("to_follow", estimate_hours=Decimal(30))
    text = said(over, letter="fees")
    assert "What is to pay: £750, for 30 hours at £25 an hour." in text
    assert "section 13" in text
    within = asked("to_follow", estimate_hours=Decimal(18))
    assert "never for staff time" in why(within, letter="fees")
    assert "how much" in why(over, letter="fees", regime="EIR")


def test_regulation_7_extends_the_time_for_its_own_reason_and_no_further_than_40_days() -> None:
    reason = Reasoning("EIR reg.7(1)", harm="30,000 files, in four systems, must be gone through")
    given = {"regime": "EIR", "letter": "extension"}
    text = said(asked("to_follow", reason), **given)
    assert "30,000 files, in four systems, must be gone through." in text
    assert "complexity and volume" in text
    assert "say why it is" in why(asked("to_follow", replace(reason, harm="")), **given)
    late = replace(reason, estimated=date(2026, 9, 30))
    assert "40 working days" in why(asked("to_follow", late), **given)
    withheld = asked("withheld", reason)
    assert "no exemption or exception" in why(withheld, regime="EIR")


@pytest.mark.parametrize(
    ("question", "letter", "outcome"),
    [
        (asked("to_follow", answer="Which ward?"), "clarification", "clarification"),
        (asked("to_follow", answer="£30 for copying."), "fees", "unknown"),
        (asked("withdrawn"), "response", "unknown"),
        (asked("lapsed"), "response", "unknown"),
    ],
)
def test_a_letter_that_decides_nothing_says_so(question, letter, outcome) -> None:
    text = letter_text(made(question, letter=letter))
    assert "disclosed in full" not in text
    assert ("no decision yet" in text) is (letter == "fees")
    assert read_text(text).outcome == outcome
    assert "As section 17(7)" not in text, "nothing is refused"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Rivals would learn it", "Rivals would learn it."),
        ("They would!", "They would!"),
        ("See https://www.example.nhs.uk/x", "See https://www.example.nhs.uk/x"),
        ("", ""),
    ],
)
def test_a_sentence_of_the_officer_s_ends(words, wanted) -> None:
    assert ended(words) == wanted


@pytest.mark.parametrize("name", ["ncnd", "emissions", "silent"])
def test_a_flag_is_never_guessed_at(name) -> None:
    one = {"received": "2026-06-01", "on": "2026-06-24", "questions": [
        {"disposition": "withheld", "provisions": [{"provision": "s.42", name: "true"}]}
    ]}  # fmt: skip
    [(_id, made)] = read_letters(json.dumps([one]).encode())
    assert made == f"“{name}” must be true or false, not “true”."
