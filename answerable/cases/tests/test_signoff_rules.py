"""Sign-off as rules of deeds and days alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.accounts.working_days import DIVISIONS, with_closed
from answerable.cases.signoff.changes import MOST_WORDS, changes, pieces
from answerable.cases.signoff.rules import (
    SETTLES,
    Deed,
    Stage,
    Tier,
    no_objection_by,
    raised,
    silence_passes,
    standing,
    why_no_bypass,
)
from answerable.workdays.calendar import SHIPPED, is_working_day, working_days_between

DAY = date(2021, 6, 1)
A, B, C = Stage("disclosure", "Disclosure"), Stage("press", "Press"), Stage("executive", "Chief")
NONE, STANDARD = Tier("none", "None", 0), Tier("standard", "Standard", 1, (A,))
FLAGGED, FULL = Tier("flagged", "Flagged", 2, (A, B)), Tier("full", "Full", 3, (A, B, C), True)
TIERS = (NONE, STANDARD, FLAGGED, FULL)


def did(kind, stage, digest="one"):
    return Deed(kind, stage.code if stage else "", "person:1", DAY, digest)


# tier, deeds, the stage that is open, whether the letter may go
CASES = [
    ("nobody has approved", NONE, [], None, False),
    ("one person has", NONE, [did("approved", None)], None, True),
    ("another letter was approved", NONE, [did("approved", None, "old")], None, False),
    ("the stage waits", STANDARD, [], "disclosure", False),
    ("the stage approves", STANDARD, [did("approved", A)], None, True),
    ("silence is no approval", STANDARD, [did("silent", A)], None, False),
    ("no objection is none either", STANDARD, [did("no_objection", A)], None, False),
    ("silence, then the desk's own", STANDARD, [did("silent", A), did("approved", None)],
     None, True),
    ("in order", FLAGGED, [did("approved", B)], "disclosure", False),
    ("the second", FLAGGED, [did("approved", A)], "press", False),
    ("both", FLAGGED, [did("approved", A), did("no_objection", B)], None, True),
    ("changes asked for", FLAGGED, [did("approved", A), did("amends", B)], "press", False),
    ("an objection after approval", STANDARD, [did("approved", A), did("objected", A)],
     "disclosure", False),
    ("an objection withdrawn", STANDARD, [did("objected", A), did("approved", A)], None, True),
    ("a new letter goes to all again", FLAGGED,
     [did("approved", A, "old"), did("approved", B, "old")], "disclosure", False),
    ("silence holds in the full tier", FULL,
     [did("approved", A), did("approved", B), did("silent", C)], "executive", False),
    ("the full tier", FULL, [did("approved", A), did("no_objection", B), did("approved", C)],
     None, True),
    ("one who redrafted is not asked again", FLAGGED,
     [did("redrafted", A), did("approved", B)], None, True),
    ("redrafting approves nothing", STANDARD, [did("redrafted", A)], None, False),
    ("a bypass", FULL, [did("bypassed", None)], None, True),
    ("a bypass of another letter", FULL, [did("bypassed", None, "old")], "disclosure", False),
]  # fmt: skip


@pytest.mark.parametrize(("tier", "deeds", "stage", "goes"), [c[1:] for c in CASES],
                         ids=[c[0] for c in CASES])  # fmt: skip
def test_where_sign_off_stands(tier, deeds, stage, goes) -> None:
    found = standing(tier, deeds, "one")
    assert (found.open.code if found.open else None) == stage
    assert found.complete is goes


DEEDS = st.lists(
    st.builds(
        Deed,
        kind=st.sampled_from(["approved", "no_objection", "silent", "redrafted", "objected",
                              "amends", "bypassed"]),
        stage=st.sampled_from(["", "disclosure", "press", "executive"]),
        who=st.just("person:1"), day=st.just(DAY), digest=st.sampled_from(["one", "two"]),
    ),
    max_size=9,
)  # fmt: skip


@given(st.sampled_from(TIERS), DEEDS)
def test_nothing_goes_without_an_approval_of_that_very_letter(tier, deeds) -> None:
    found = standing(tier, deeds, "one")
    if found.complete:
        assert any(d.kind in {"approved", "bypassed"} and d.digest == "one" for d in deeds)
    assert not standing(tier, deeds, "three").complete


@given(DEEDS)
def test_a_tier_only_adds(deeds) -> None:
    """What may go in a tier may go in the one without stages."""
    for tier in TIERS[1:]:
        if standing(tier, deeds, "one").complete:
            assert standing(NONE, deeds, "one").complete


@given(st.sampled_from(TIERS), DEEDS)
def test_stages_are_settled_in_order_and_by_their_last_word(tier, deeds) -> None:
    found = standing(tier, deeds, "one")
    assert tuple(stage for stage, _deed in found.settled) == tier.stages[: len(found.settled)]
    for _stage, deed in found.settled:
        assert deed.kind in SETTLES
        assert deed.digest == "one"


@pytest.mark.parametrize(
    ("tier", "deeds", "days", "passes"),
    [
        (STANDARD, [], 0, False),
        (STANDARD, [], 1, True),
        (STANDARD, [did("objected", A, "old")], 30, False),
        (STANDARD, [did("amends", A, "old")], 1, True),
        (STANDARD, [did("approved", A)], 1, False),
        (FULL, [], 30, False),
        (NONE, [], 30, False),
    ],
)
def test_what_silence_means(tier, deeds, days, passes) -> None:
    found = standing(tier, deeds, "one")
    assert silence_passes(tier, found, DAY, DAY + timedelta(days=days)) is passes


CALENDAR = with_closed(SHIPPED, ())


def by(due, asked, before=3, least=2):
    return no_objection_by(
        due=due, asked=asked, before=before, least=least, calendar=CALENDAR, divisions=DIVISIONS
    )


@pytest.mark.parametrize(
    ("due", "asked", "wanted"),
    [
        (date(2021, 6, 16), date(2021, 5, 19), date(2021, 6, 11)),  # three working days before
        (date(2021, 6, 16), date(2021, 6, 14), date(2021, 6, 16)),  # asked late: two days
        (date(2021, 6, 16), date(2021, 6, 15), date(2021, 6, 16)),  # never past the due date
        (date(2021, 6, 16), date(2021, 6, 16), date(2021, 6, 18)),  # unless that has come
        (None, date(2021, 6, 16), date(2021, 6, 18)),
        (date(2022, 1, 5), date(2021, 12, 1), date(2021, 12, 30)),  # 3 January is a holiday
    ],
)
def test_the_day_to_object_by(due, asked, wanted) -> None:
    assert by(due, asked) == wanted


@given(
    st.dates(date(2019, 1, 1), date(2026, 12, 1)), st.integers(0, 40), st.integers(0, 9),
    st.integers(1, 5),
)  # fmt: skip
def test_the_day_to_object_by_lies_between(asked, days, before, least) -> None:
    due = asked + timedelta(days=days)
    found = by(due, asked, before, least)
    assert found > asked or found == due
    if due > asked:
        assert found <= due
    if found < due:
        assert is_working_day(CALENDAR, DIVISIONS, found)
        left = working_days_between(CALENDAR, DIVISIONS, asked + timedelta(days=1), found)
        assert left >= least


def test_a_rule_never_lowers() -> None:
    assert raised(FULL, STANDARD) is FULL
    assert raised(NONE, STANDARD) is STANDARD
    assert raised(STANDARD, STANDARD) is STANDARD


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"section_36": True, "cites": True}, "s.36"),
        ({"cites": True}, "withheld"),
        ({"objected": True}, "objected"),
        ({"alone": False}, "not alone"),
        ({"reason": " "}, "Say why"),
        ({}, None),
    ],
)
def test_when_an_officer_may_go_alone(wrong, word) -> None:
    given_ = {"cites": False, "section_36": False, "alone": True, "objected": False,
              "reason": "Christmas Eve, due today."} | wrong  # fmt: skip
    found = why_no_bypass(**given_)
    assert found is None if word is None else word in found


def test_what_changed_is_shown_by_word() -> None:
    found = pieces("We spent £100 last year.", "We spent £120 last year.")
    assert [(p.kind, p.text) for p in found] == [
        ("same", "We spent "), ("removed", "£100"), ("added", "£120"), ("same", " last year."),
    ]  # fmt: skip
    assert changes({"1": "a", "2": "b"}, {"1": "a", "3": "c"})[0].label == "3"
    long = "word " * (MOST_WORDS + 1)
    assert [p.kind for p in pieces(long, "short")] == ["removed", "added"]


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_read_back_from_the_pieces(before, after) -> None:
    found = pieces(before, after)
    assert "".join(p.text for p in found if p.kind != "added") == before
    assert "".join(p.text for p in found if p.kind != "removed") == after
