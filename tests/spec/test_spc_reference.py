"""Every chart equals the R package it follows: limits to 1e-9, flags and counts exactly."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from answerable.spc.anhoej import crossings_min, longest_run_max
from answerable.spc.cases import run_case

HERE = Path(__file__).parent / "spc"
SHIPPED = ("ptd_constructed", "qic_constructed")
OPEN_DATA = ("ptd_nhs_open_data", "qic_nhs_open_data")


def missing(value):
    return value in ("NA", "NaN", None) or (isinstance(value, float) and math.isnan(value))


def same(ours, theirs):
    if missing(ours) or missing(theirs):
        return missing(ours) and missing(theirs)
    if isinstance(theirs, bool | str):
        return ours == theirs
    return math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=0)


def differences(case):
    """(section, field) of everything in which our answer is not theirs."""
    found = run_case(case)
    if case["error"]:
        return [] if found.get("error") is True and found["reason"] else ["error"]
    if found.get("error"):
        return [found["reason"]]
    wrong = []
    for section in ("points", "summary"):
        assert set(found[section]) == set(case[section])
        for field, theirs in case[section].items():
            expected = theirs if isinstance(theirs, list) else [theirs]
            ours = found[section][field]
            if len(ours) != len(expected) or not all(map(same, ours, expected)):
                wrong.append((section, field))
    return wrong


def failing(path):
    cases = json.loads(path.read_text(encoding="utf-8"))
    return len(cases), {case["case"]: wrong for case in cases if (wrong := differences(case))}


@pytest.mark.parametrize(("name", "count"), [("ptd_constructed", 88), ("qic_constructed", 150)])
def test_constructed_series(name, count):
    assert failing(HERE / f"{name}.json") == (count, {})


@pytest.mark.parametrize("name", OPEN_DATA)
def test_nhs_open_data(reference, name):
    path = reference / "spc" / f"{name}.json"
    if not path.exists():
        pytest.skip("the reference outputs on NHS open data are not here")
    count, wrong = failing(path)
    assert count > 60
    assert wrong == {}


def test_the_comparison_can_fail():
    case = json.loads((HERE / "ptd_constructed.json").read_text(encoding="utf-8"))[0]
    case["points"]["upl"][0] += 1e-6
    assert differences(case) == [("points", "upl")]


def test_bounds_for_one_to_five_hundred_points():
    table = json.loads((HERE / "anhoej_bounds_1_500.json").read_text(encoding="utf-8"))
    for n, longest, fewest in zip(
        table["n"], table["longest_run_max"], table["n_crossings_min"], strict=True
    ):
        assert (longest_run_max(n), crossings_min(n)) == (longest, fewest)
