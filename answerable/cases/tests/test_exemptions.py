"""Our table of exemptions, against the reference and in every form people write them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.cases.exemptions import EXEMPTIONS, Found, find
from answerable.cases.exemptions.effects import effect_of
from answerable.cases.exemptions.reasoning import Reasoning

ROWS = pytest.mark.parametrize("row", EXEMPTIONS, ids=lambda row: row.key)


def first_limb(row):
    return row.path + (row.limbs[0] if row.limb_needed else ())


def bracketed(path):
    return "".join(f"({token})" for token in path)


def test_the_table_is_the_reference_table(reference) -> None:
    path = reference / "law" / "exemptions.json"
    if not path.exists():
        pytest.skip("no law/exemptions.json here")
    entries = json.loads(path.read_text("utf-8"))["entries"]
    standing = {"not_an_exemption": "procedural", "absolute (first condition)": "absolute"}
    given = [
        (e["id"], e["provision"], e["title"], standing.get(e["exemption"], e["exemption"]),
         e["test"].split()[0].split("-")[0], bool(e["ncnd"]), bool(e.get("defeated_by_emissions")))
        for e in entries
    ]  # fmt: skip
    tests = {"adverse effect": "adverse", "confidence": "class", "contravention": "other",
             "condition": "other"}  # fmt: skip
    ours = [
        (r.key, r.provision, r.title, r.standing, tests.get(r.test, r.test),
         bool(r.ncnd), r.emissions)
        for r in EXEMPTIONS
    ]  # fmt: skip
    assert [(*row[:4], row[4].rstrip(","), *row[5:]) for row in given] == ours


def test_there_are_fifty_two_with_a_key_each() -> None:
    assert len({row.key for row in EXEMPTIONS}) == len(EXEMPTIONS) == 52


@ROWS
def test_each_is_found_as_the_manual_prints_it(row) -> None:
    found = find(row.provision)
    assert isinstance(found, Found)
    assert found.row is row
    assert found.limb_named is not row.limb_needed  # a range of limbs names none


@ROWS
def test_each_is_found_in_every_written_form(row) -> None:
    steps = bracketed(first_limb(row))
    condition = {"3B": "(3B)", "4A": "(4A)"}.get(row.condition, "")
    starts = (
        ("s.", "s", "S. ", "section ", "Section ", "sec. ", "FOIA s.", "FOIA section ")
        if row.law == "FOIA"
        else ("EIR reg.", "reg ", "reg. ", "Regulation ", "EIR regulation ", "r.", "EIR ")
    )
    for start in starts:
        for written in (f"{start}{row.number}{steps}", f"{start}{row.number} {steps}"):
            found = find(written, limb=condition)
            assert isinstance(found, Found), written
            assert (found.row.key, found.path) == (row.key, first_limb(row)), written
    bare = find(f"{row.number}{steps}", limb=condition, law=row.law)
    assert isinstance(bare, Found)
    assert bare.written == found.written


@ROWS
def test_each_limb_may_stand_apart(row) -> None:
    for limb in row.limbs:
        for given_limb in (bracketed(limb), bracketed(row.path + limb)):
            word = "s." if row.law == "FOIA" else "reg "
            found = find(f"{word}{row.number}{bracketed(row.path)}", limb=given_limb)
            assert isinstance(found, Found)
            assert (found.row.key, found.path) == (row.key, row.path + limb)


@ROWS
def test_each_denial_is_its_own_subsection_and_no_other(row) -> None:
    word = "s." if row.law == "FOIA" else "reg "
    condition = {"3B": "(3B)", "4A": "(4A)"}.get(row.condition, "")
    asked = find(f"{word}{row.number}{bracketed(first_limb(row))}", limb=condition, ncnd=True)
    assert isinstance(asked, Found)
    if row.test == "procedural" or not row.ncnd:
        assert asked.path == first_limb(row)
        return
    assert asked.ncnd
    assert asked.path == row.ncnd[0]
    direct = find(f"{word}{row.number}{bracketed(row.ncnd[0])}")
    assert isinstance(direct, Found)
    assert direct.ncnd
    assert direct.written == asked.written


@pytest.mark.parametrize(
    ("written", "limb", "cited", "words"),
    [
        ("s.40(2)", "", "s.40(2)", "section 40(2)"),
        ("EIR reg.12(5)(c)", "", "EIR reg.12(5)(c)", "regulation 12(5)(c)"),
        ("reg 12(5)", "c", "EIR reg.12(5)(c)", "regulation 12(5)(c)"),
        ("s.36", "2(b)(i)", "s.36(2)(b)(i)", "section 36(2)(b)(i)"),
        ("s.36(2)(b)", "(ii)", "s.36(2)(b)(ii)", "section 36(2)(b)(ii)"),
        ("s.31(1)(a)", "a", "s.31(1)(a)", "section 31(1)(a)"),
        ("s.42", "", "s.42(1)", "section 42(1)"),
        ("reg 13", "", "EIR reg.13(1)", "regulation 13(1)"),
        ("s.40(5B)(a)(i)", "", "s.40(5B)(a)(i)", "section 40(5B)(a)(i)"),
        ("s.22a", "", "s.22A(1)", "section 22A(1)"),
        ("section 43(2) of the Freedom of Information Act 2000", "", "s.43(2)", "section 43(2)"),
        ("regulation 12(5)(e) EIR 2004", "", "EIR reg.12(5)(e)", "regulation 12(5)(e)"),
        ("FOIA 2000 s.43(2)", "", "s.43(2)", "section 43(2)"),
        ("Freedom of Information Act 2000, section 43(2)", "", "s.43(2)", "section 43(2)"),
        ("s.27(1)(a)-(d)", "c", "s.27(1)(c)", "section 27(1)(c)"),
        ("s.27(1)(a)-(d)", "(1)(c)", "s.27(1)(c)", "section 27(1)(c)"),
        ("s.36(2)(a)-(c)", "2(c)", "s.36(2)(c)", "section 36(2)(c)"),
        ("s.36(2)(a)-(c)", "2(b)(ii)", "s.36(2)(b)(ii)", "section 36(2)(b)(ii)"),
        ("s.36(2)(a)-(c)", "(b)(i)", "s.36(2)(b)(i)", "section 36(2)(b)(i)"),
        ("s.31(1)(g)", "(g), (2)(j)", "s.31(1)(g)", "section 31(1)(g)"),
        ("s.41", "(1)(a)-(b)", "s.41(1)", "section 41(1)"),
        ("s.30(2)(a)-(b)", "", "s.30(2)", "section 30(2)"),
        ("s.40(3A)(a)", "", "s.40(2)", "section 40(2)"),
        ("reg 13", "(2A)", "EIR reg.13(1)", "regulation 13(1)"),
        ("s.36(4)", "(2)(c)", "s.36(2)(c)", "section 36(2)(c)"),
        ("s.36(2)(c)", "(4)", "s.36(2)(c)", "section 36(2)(c)"),
        ("s.36(4)", "", "s.36(4)", "section 36(4)"),
        ("reg 6(1)(a)", "", "EIR reg.6(1)(a)", "regulation 6(1)(a)"),
    ],
)
def test_how_it_is_cited(written, limb, cited, words) -> None:
    found = find(written, limb=limb)
    assert isinstance(found, Found)
    assert (found.written, found.in_words) == (cited, words)


@pytest.mark.parametrize("written", ["s.25", "s.17(1)", "s.43", "s.40", "reg 12(5)", "nonsense",
                                     "FOISA s.38(1)(b)", "s.31(1)(z)", "",
                                     "s.43(2), s.40(2)", "s.43(2) and section 41(1)",
                                     "Freedom of Information (Scotland) Act 2002 s.38(1)(b)",
                                     "reg 12(5)(e), 12(4)(b) and reg 13(1)"])  # fmt: skip
def test_what_cannot_be_told_is_a_sentence(written) -> None:
    found = find(written)
    assert isinstance(found, str)
    assert found.endswith(".")


def test_the_conditions_of_personal_data() -> None:
    keys = [find("s.40(2)", limb=limb).row.key for limb in ("", "3A", "(3A)(a)", "3B", "(4A)")]
    assert keys == ["foia-40-2-first"] * 3 + ["foia-40-2-second", "foia-40-2-third"]
    second, third = find("reg 13(1)", limb="(2B)"), find("reg 13(3A)")
    assert [second.row.key, third.row.key] == ["eir-13-second", "eir-13-third"]
    assert find("s.31(1)(g) with s.31(2)(c)").purpose == "c"
    assert find("s.36(2)(c)", limb="statistical information, s.36(4)").statistical


@pytest.mark.parametrize(
    ("written", "limb"),
    [("s.36(2)(b)(i) and (ii)", ""), ("s.36(2)(b)", "(i) and (ii)"), ("s.31(1)(a)-(i)", ""),
     ("s.44(1)", "(a)/(c)")],
)  # fmt: skip
def test_several_limbs_at_once_name_none(written, limb) -> None:
    found = find(written, limb=limb)
    assert isinstance(found, Found)
    assert found.ranged
    assert not found.limb_named


@ROWS
def test_harm_has_its_effect_in_words(row) -> None:
    found = find(row.provision)
    assert bool(effect_of(found)) == row.harmful


@given(st.text(max_size=40), st.text(max_size=20), st.booleans())
def test_no_text_breaks_it(provision, limb, ncnd) -> None:
    assert isinstance(find(provision, limb=limb, ncnd=ncnd), Found | str)
    assert Reasoning(provision, limb).words
