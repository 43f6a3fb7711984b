from hypothesis import given
from hypothesis import strategies as st

from answerable.registers.merging import Merge, merge

BASE = {"role": "Coach", "team": "Ash", "wte": 1}


def test_what_each_changed_alone_is_kept():
    mine, theirs = {**BASE, "role": "Head"}, {**BASE, "wte": 2}
    assert merge(BASE, mine, theirs) == Merge({"role": "Head"}, {"wte": 2}, ())


def test_what_both_changed_is_chosen_by_somebody():
    mine, theirs = {**BASE, "role": "Head", "team": "Elm"}, {**BASE, "role": "Lead"}
    assert merge(BASE, mine, theirs) == Merge({"team": "Elm"}, {}, ("role",))
    assert merge(BASE, {"role": "Lead"}, theirs) == Merge({"role": "Lead"}, {}, ())


ROW = st.fixed_dictionaries({c: st.integers(0, 2) for c in "abcd"})


@given(ROW, ROW, ROW)
def test_nothing_that_anybody_changed_is_lost(base, mine, theirs):
    merged = merge(base, mine, theirs)
    for column in base:
        if mine[column] != base[column]:
            assert (column in merged.mine) != (column in merged.both)
        elif theirs[column] != base[column]:
            assert merged.theirs[column] == theirs[column]
    assert merge(base, base, theirs).mine == {}
