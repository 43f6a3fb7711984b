"""Each rule profile agrees with its thirty hand-worked cases."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from answerable.spc.profiles import PROFILES, RULES, judge, named
from answerable.spc.series import SeriesError

HERE = Path(__file__).parent / "spc" / "profiles"
_GROUP = re.compile(r"\(([^)]*)\)\*(\d+)|([^\s(*]+)\*(\d+)")


def rows(key):
    lines = (HERE / f"{key}.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line]
    return [row for row in cells if row[0].isdigit()]


def values(text):
    def repeated(found):
        return " ".join([found[1] or found[3]] * int(found[2] or found[4]))

    return [float(word) for word in _GROUP.sub(repeated, text).split()]


def places(text):
    found = []
    for piece in text.split(","):
        first, _, last = piece.partition("-")
        found += range(int(first) - 1, int(last or first))
    return tuple(found)


def judged(key, text, settings):
    own = settings == "own lines"
    profile = named(key)
    if settings and not own:
        name, number = settings.split()
        profile = profile.changed(**{name: int(number)})
    lines = {} if own else {"centre": 0.0, "sigma": 1.0}
    return judge(values(text), profile, **lines)


def differences(key, row):
    _, text, settings, expected, working, source = row
    assert working
    assert source
    found = judged(key, text, settings)
    rules, wrong = {}, []
    for part in expected.split("; "):
        head, _, rest = part.rpartition(" ")
        if head in RULES:
            rules[head] = places(rest)
        elif head == "verdict":
            wrong += [part] * (not found.variation.endswith(rest.replace("common", "common_cause")))
        elif head.startswith("point "):
            wrong += [part] * (not found.kind[int(head.split()[1]) - 1].endswith(rest))
        else:
            assert part in ("none", "runs too few", "runs too many")
    runs = next((p.removeprefix("runs ") for p in expected.split("; ") if p.startswith("runs")), "")
    if {name: hit for name, hit in found.fired.items() if hit} != rules or found.runs != runs:
        wrong.append((found.fired, found.runs))
    return wrong


@pytest.mark.parametrize("key", sorted(PROFILES))
def test_the_hand_worked_cases(key):
    table = rows(key)
    assert [int(row[0]) for row in table] == list(range(1, 31))
    assert {row[0]: wrong for row in table if (wrong := differences(key, row))} == {}


def test_the_comparison_can_fail():
    row = rows("nelson")[0]
    row[3] = "shift 1"
    assert differences("nelson", row)


def test_a_changed_profile_says_so_in_its_name():
    assert named("mdc-2023").changed(shift=6).key == "mdc-2023 (shift 6)"
    with pytest.raises(SeriesError, match="no setting key"):
        named("mdc-2023").changed(key="mine")
    with pytest.raises(SeriesError, match="no profile"):
        named("mdc-1999")
