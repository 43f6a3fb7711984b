"""The table of what a steward's word or silence does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from answerable.cases.stewards.rules import effect, objections_by, silence_counts, strictest
from answerable.workdays.calendar import SHIPPED

BY = date(2021, 5, 20)
BEFORE, AFTER = BY, BY + timedelta(days=1)
TABLE = [
    # policy, said, on the day, after it, whether silence is recorded after it
    ("notify", "asked", "free", "free", False),
    ("notify", "objected", "free", "free", False),
    ("no_objection", "asked", "waits", "free", True),
    ("no_objection", "agreed", "free", "free", False),
    ("no_objection", "silent", "free", "free", False),
    ("no_objection", "objected", "held", "held", False),
    ("no_objection", "overruled", "free", "free", False),
    ("ask_first", "asked", "held", "held", False),
    ("ask_first", "agreed", "free", "free", False),
    ("ask_first", "objected", "held", "held", False),
    ("ask_first", "overruled", "free", "free", False),
]


@pytest.mark.parametrize(("policy", "said", "before", "after", "recorded"), TABLE)
def test_what_stands_in_the_way(policy, said, before, after, recorded) -> None:
    assert effect(policy, said, BY, BEFORE) == before
    assert effect(policy, said, BY, AFTER) == after
    assert not silence_counts(policy, said, BY, BEFORE)
    assert silence_counts(policy, said, BY, AFTER) is recorded


@pytest.mark.parametrize(
    ("asked", "due", "by"),
    [
        (date(2021, 5, 17), date(2021, 6, 16), date(2021, 5, 19)),
        (date(2021, 5, 28), None, date(2021, 6, 2)),  # over a weekend and a bank holiday
        (date(2021, 5, 17), date(2021, 5, 18), date(2021, 5, 18)),
        (date(2021, 5, 17), date(2021, 5, 17), date(2021, 5, 19)),  # it has gone by already
    ],
)
def test_objections_are_wanted_within_two_working_days(asked, due, by) -> None:
    divisions = frozenset({"england-and-wales"})
    given = {"calendar": SHIPPED, "divisions": divisions}
    assert objections_by(asked=asked, due=due, days=2, **given) == by


def test_a_body_may_give_its_stewards_longer() -> None:
    given = {"calendar": SHIPPED, "divisions": frozenset({"england-and-wales"})}
    monday = date(2021, 5, 17)
    assert objections_by(asked=monday, due=None, days=5, **given) == date(2021, 5, 24)


def test_the_strictest_policy_counts() -> None:
    assert strictest(["notify", "ask_first", "no_objection"]) == "ask_first"
    assert strictest(["notify", "no_objection"]) == "no_objection"
    assert strictest([]) == "notify"
