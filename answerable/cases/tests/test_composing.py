"""Every cell of the section 17 matrix: the letter says it, or is refused with what is missing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from answerable.cases.composing import letter_text, read_letters, refusals
from answerable.cases.exemptions import EXEMPTIONS, QualifiedPerson, Reasoning, find
from answerable.cases.exemptions.holding import reveals_holding
from answerable.cases.tests.deciding_examples import asked, flat, letter, path_of, said, whole, why

FOI = [r for r in EXEMPTIONS if r.law == "FOIA" and r.standing != "procedural"]
EIR = [r for r in EXEMPTIONS if r.law == "EIR"]
FOR_TRUSTS = [r for r in (*FOI, *EIR) if not r.not_for_trusts]


def ids(row):
    return row.key


def withheld(row, **changes):
    code = "already_available" if row.key in ("foia-21", "eir-6-1-b") else "withheld"
    return asked(
        code, whole(row.key, **changes), answer="" if code == "withheld" else "On our site."
    )


@pytest.mark.parametrize("row", FOR_TRUSTS, ids=ids)
def test_each_exemption_has_all_that_its_notice_needs(row) -> None:
    reasoning = whole(row.key, limb="(2)(c)") if row.key == "foia-31" else whole(row.key)
    text = said(replace(withheld(row), reasonings=(reasoning,)), regime=row.law)
    found = find(reasoning.provision, limb=reasoning.limb)
    assert found.in_words in text
    assert row.about in text or row.key == "eir-12-4-a"  # which says that it is not held
    assert reasoning.harm in text
    if row.weighed:
        for factor in (*reasoning.interest_for, *reasoning.interest_against, reasoning.balance):
            assert factor in text
        assert "outweighs the public interest in disclosing" in text
    if row.test == "prejudice":
        assert "disclosure would be likely to" in text
    if row.test == "adverse effect":
        assert "disclosure would adversely affect" in text
    if row.law == "FOIA":
        assert ("section 17(1) and (3)" in text) == row.weighed
        assert "section 17(7)" in text
        assert "section 50 of the" in text
    else:
        assert all(part in text for part in ("regulation 14(3)", "regulation 14(5)",
                                             "regulation 11", "regulation 18"))  # fmt: skip
    assert "internal review" in text
    assert "in time" in text


@pytest.mark.parametrize("row", [r for r in (*FOI, *EIR) if r.not_for_trusts], ids=ids)
def test_a_trust_cannot_use_what_is_for_others(row) -> None:
    assert "An NHS trust cannot rely on" in why(withheld(row))
    assert said(withheld(row), body="department")


@pytest.mark.parametrize("row", [r for r in FOR_TRUSTS if r.weighed], ids=ids)
@pytest.mark.parametrize("lack", ["interest_for", "interest_against", "balance"])
def test_a_qualified_one_needs_both_sides_and_the_balance(row, lack) -> None:
    empty = () if lack != "balance" else ""
    assert "is qualified" in why(withheld(row, **{lack: empty}), regime=row.law)


@pytest.mark.parametrize("row", [r for r in FOR_TRUSTS if r.harmful], ids=ids)
def test_prejudice_needs_harm_and_likelihood(row) -> None:
    assert "needs the harm" in why(withheld(row, harm=""), regime=row.law)
    if row.test == "prejudice":
        assert "how likely" in why(withheld(row, likelihood=""))
    else:
        assert "is not enough" in why(withheld(row, likelihood="would be likely"), regime="EIR")


@pytest.mark.parametrize("row", [r for r in FOR_TRUSTS if r.limb_needed], ids=ids)
def test_a_limb_is_named(row) -> None:
    bare = f"s.{row.number}({row.path[0]})"
    found = why(withheld(row, provision=bare))
    assert "which limb" in found or "which subsection and limb" in found


@pytest.mark.parametrize("row", FOR_TRUSTS, ids=ids)
def test_each_belongs_to_its_own_law(row) -> None:
    other = "EIR" if row.law == "FOIA" else "FOIA"
    assert "this question is considered under" in why(withheld(row), regime=other)


@pytest.mark.parametrize("row", [r for r in EIR if r.emissions], ids=ids)
def test_emissions_defeat_four_exceptions(row) -> None:
    assert "emissions" in why(withheld(row, emissions=True), regime="EIR")


def test_emissions_leave_the_others_alone() -> None:
    kept = [r for r in EIR if not r.emissions]
    assert len(kept) == len(EIR) - 4
    for row in kept:
        assert said(withheld(row, emissions=True), regime="EIR")


@pytest.mark.parametrize("row", FOR_TRUSTS, ids=ids)
def test_denial_only_where_the_law_has_it_and_without_telling(row) -> None:
    told = {"harm": "The source would be known.", "information": "Seven pages."}
    denied = asked("ncnd", whole(row.key, ncnd=True, **told))
    made = letter(denied, regime=row.law)
    if not row.ncnd:
        assert "no provision for neither confirming nor denying" in "\n".join(refusals(made))
        return
    text = flat(letter_text(made)) if refusals(made) == () else refusals(made)
    assert "neither confirm nor deny" in text
    assert reveals_holding(text.split("Copyright protection")[0]) is None
    assert "withh" not in text
    assert "Seven pages" not in text


@pytest.mark.parametrize("words", ["We hold the file.", "The records show two.", "It is not held.",
                                   "Release of the withheld information"])  # fmt: skip
def test_words_that_tell_are_refused_in_a_denial(words) -> None:
    for given in ({"harm": words}, {"balance": words}, {"interest_for": (words,)}):
        denied = asked("ncnd", whole("foia-31", provision="s.31(1)(a)", ncnd=True, **given))
        assert "tells whether" in why(denied)
    assert reveals_holding("Knowing whether we hold it, or if it is held, would help.") is None


def test_a_question_is_not_withheld_and_denied_at_once() -> None:
    assert "split the question" in why(asked("withheld", whole("foia-42", ncnd=True)))


@pytest.mark.parametrize(
    ("person", "sentence"),
    [
        (None, "needs the reasonable opinion"),
        (QualifiedPerson("", date(2026, 6, 1)), "needs the reasonable opinion"),
        (QualifiedPerson("Chief Executive", None), "silence"),
        (QualifiedPerson("Chief Executive", date(2026, 6, 25)), "before the notice"),
        (QualifiedPerson("X, on behalf of the Chief Executive", date(2026, 6, 1)), "delegated"),
        (QualifiedPerson("Delegated to the FOI lead", date(2026, 6, 1)), "delegated"),
        (QualifiedPerson("Chief Executive (no reply, deemed agreed)", date(2026, 6, 1)), "silence"),
    ],
)  # fmt: skip
def test_the_qualified_person_gives_the_opinion(person, sentence) -> None:
    assert sentence in why(asked("withheld", whole("foia-36", qualified_person=person)))


def test_an_opinion_of_the_same_day_will_do_and_statistics_need_none() -> None:
    same = QualifiedPerson("Chief Executive", date(2026, 6, 24))
    text = said(asked("withheld", whole("foia-36", provision="s.36(2)(b)(i)",
                                        qualified_person=same)))  # fmt: skip
    assert "Chief Executive, gave the reasonable opinion on 24 June 2026 that" in text
    assert "would be likely to inhibit the free and frank provision of advice" in text
    statistics = whole("foia-36", provision="s.36(2)(c)", limb="s.36(4) statistical information",
                       qualified_person=None)  # fmt: skip
    assert "statistical" in said(asked("withheld", statistics))


@pytest.mark.parametrize(
    ("hours", "body", "may"),
    [
        ("18", "nhs_trust", False), ("18.01", "nhs_trust", True), ("20", "nhs_trust", True),
        ("20", "department", False), ("24", "department", False), ("24.5", "department", True),
    ],
)  # fmt: skip
def test_the_cost_limit(hours, body, may) -> None:
    question = asked("over_limit", Reasoning("s.12(1)"), estimate_hours=Decimal(hours),
                     advice="Ask for one month.")  # fmt: skip
    made = letter(question, body=body)
    if not may:
        assert "does not exceed the limit" in "\n".join(refusals(made))
        return
    text = flat(letter_text(made))
    assert refusals(made) == ()
    for part in ("section 12(1)", f"{hours} hours", "section 16", "Ask for one month.",
                 "section 17(5)", "Appropriate Limit and Fees",
                 "We confirm that we hold"):  # fmt: skip
        assert part in text


def test_the_cost_limit_needs_its_estimate_and_advice() -> None:
    found = why(asked("over_limit", Reasoning("s.12(1)")))
    assert "needs the estimate" in found
    assert "s.16" in found
    assert "no cost limit" in why(asked("over_limit", estimate_hours=Decimal(30), advice="x"),
                                  regime="EIR")  # fmt: skip


def test_repeated_vexatious_and_available_requests() -> None:
    assert "earlier request" in why(asked("repeated", Reasoning("s.14(2)")))
    text = said(asked("repeated", previous="FOI/00007 of 2 May 2026"))
    assert "section 14(2)" in text
    assert "FOI/00007 of 2 May 2026" in text
    assert "section 17(5)" in said(asked("vexatious", Reasoning("s.14(1)")))
    assert "where the information" in why(asked("already_available", whole("foia-21")))


def test_not_held_under_each_law() -> None:
    text = said(asked("not_held"))
    assert "section 1(1)(a)" in text
    assert "notice under section 17" not in text
    assert "regulation 12(4)(a)" in said(asked("not_held"), regime="EIR")
    assert "cannot be exempt" in why(asked("not_held", whole("foia-42")))


def test_sections_30_and_31_exclude_each_other() -> None:
    both = asked("withheld", whole("foia-30-1"), whole("foia-31"))
    assert "cannot both apply" in why(both)
    alternatives = asked("withheld", whole("foia-23"), whole("foia-24"))
    assert said(alternatives)


@pytest.mark.parametrize("row", [r for r in FOI if not r.not_for_trusts], ids=ids)
def test_only_a_qualified_exemption_extends_the_time(row) -> None:
    reasoning = whole(row.key, balance="", estimated=date(2026, 7, 20))
    made = letter(asked("to_follow", reasoning), letter="extension")
    if not row.weighed:
        assert "Only a qualified exemption" in "\n".join(refusals(made))
        return
    text = flat(letter_text(made))
    assert refusals(made) == ()
    for part in ("section 10(3)", "section 17(1) and (2)", "not yet reached a decision",
                 "20 July 2026", f"section {path_of(row.key)[2:]}", "section 17(7)"):  # fmt: skip
        assert part in text


def test_an_extension_is_estimated_and_in_time() -> None:
    assert "estimate the date" in why(asked("to_follow", whole("foia-42")), letter="extension")
    late = asked("to_follow", whole("foia-42", estimated=date(2026, 8, 1)))
    assert "after the last day" in why(late, letter="extension", on=date(2026, 7, 1))
    past = asked("to_follow", whole("foia-42", estimated=date(2026, 6, 24)))
    assert "must come after the letter" in why(past, letter="extension")


def test_the_regulations_extend_for_complexity_and_volume_alone() -> None:
    wanted = {"letter": "extension", "regime": "EIR"}
    assert "complex and voluminous" in why(asked("to_follow", whole("eir-12-4-e")), **wanted)
    text = said(asked("to_follow", advice="It needs 900 drawings read."), **wanted)
    assert "regulation 7" in text
    assert "29 July 2026" in text


def test_what_is_asked_of_the_requester() -> None:
    wanted = asked("to_follow", advice="Which year do you mean?")
    assert "section 1(3)" in said(wanted, letter="clarification")
    assert "regulation 9(2)" in said(wanted, letter="clarification", regime="EIR")
    fee = asked("to_follow", advice="£12 for 120 copies.")
    text = said(fee, letter="fees", on=date(2026, 6, 10))
    assert "9 September 2026" in text
    assert "section 9" in text
    assert "60 working days" in said(fee, letter="fees", regime="EIR")
    for kind in ("clarification", "fees"):
        assert why(asked("to_follow"), letter=kind)


@pytest.mark.parametrize(
    ("before", "disposition", "sentence"),
    [
        ("withheld: s.43(2)", "withheld", "is upheld."),
        ("withheld", "disclosed", "is overturned."),
        ("upheld in part", "withheld", "is upheld in part."),
        ("", "withheld", "we have decided this question as follows"),
    ],
)
def test_the_outcome_of_a_review(before, disposition, sentence) -> None:
    reasonings = (whole("foia-43-2"),) if disposition == "withheld" else ()
    question = asked(disposition, *reasonings, previous=before,
                     answer="£40." if disposition == "disclosed" else "")  # fmt: skip
    text = said(question, letter="review_outcome")
    assert sentence in text
    assert "section 50" in text
    assert "ask for an internal review" not in text


def test_late_is_said_and_not_refused() -> None:
    text = said(asked("disclosed", answer="£40."), on=date(2026, 7, 2))
    assert "This letter is late" in text
    assert "30 June 2026" in text


def test_who_decided_and_when() -> None:
    assert "who decided" in why(asked("withheld", whole("foia-42", decided_by="")))
    assert "which day" in why(asked("withheld", whole("foia-42", decided_on=None)))
    later = whole("foia-42", decided_on=date(2026, 7, 1))
    assert "after the letter" in why(asked("withheld", later))


def test_a_word_of_the_requester_stays_a_word() -> None:
    text = letter_text(letter(asked("withheld", whole("foia-43-2", harm="# {cited} *x* [y](z)"))))
    assert "# {cited} *x* [y](z)" in text


def run(path, *arguments) -> str:
    out = StringIO()
    call_command("compose", str(path), *arguments, stdout=out)
    return out.getvalue()


def test_the_command_prints_letters_and_refusals(tmp_path) -> None:
    path = tmp_path / "letters.json"
    common = {"regime": "FOIA", "body": "nhs_trust", "letter": "response",
              "received": "2026-06-01", "on": "2026-06-24"}  # fmt: skip
    good = {"number": "1", "question": "How many?", "disposition": "disclosed", "answer": "Ten.",
            "provisions": [], "estimate_hours": None, "advice": None, "previous": None}  # fmt: skip
    path.write_text(json.dumps([
        {"id": "a", **common, "questions": [good]},
        {"id": "b", **common, "questions": [good | {"answer": None}]},
        {"id": "c", **common, "regime": "FOISA", "questions": [good]},
        "d",
    ]))  # fmt: skip
    made = json.loads(run(path, "--json"))
    assert [(one["id"], one["issued"], bool(one["text"])) for one in made] == [
        ("a", True, True), ("b", False, False), ("c", False, False), ("4", False, False),
    ]  # fmt: skip
    assert made[1]["refusals"] == ["Question 1: There is no answer to send."]
    shown = run(path)
    assert "Ten." in shown
    assert "b: not issued." in shown


@pytest.mark.parametrize("data", [b"", b"[1", b"3", b"\xff\xfe", b'"x"'])
def test_what_is_no_list_of_letters_is_bad_input(tmp_path, data) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(data)
    with pytest.raises(CommandError) as error:
        run(path)
    assert error.value.returncode == 2


def test_every_odd_letter_is_answered_with_a_sentence() -> None:
    base = {"received": "2026-06-01", "on": "2026-06-24", "questions": [{}]}
    for change in ({"received": "x"}, {"questions": []}, {"questions": [3]}, {"on": None},
                   {"questions": [{"provisions": 3}]}, {"questions": [{"provisions": [4]}]},
                   {"questions": [{"estimate_hours": "many"}]}, {"letter": "poem"},
                   {"received": "1066-10-14"}, {"received": "9999-12-30"}):  # fmt: skip
        [(_id, made)] = read_letters(json.dumps([base | change]).encode())
        sentences = [made] if isinstance(made, str) else refusals(made)
        assert all(sentence.endswith(".") for sentence in sentences)
        assert sentences
