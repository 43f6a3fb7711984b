"""Every chart equals the R package it follows: limits to 1e-9, flags and counts exactly."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest

from answerable.spc.anhoej import crossings_min, longest_run_max
from answerable.spc.cases import SHIPPED, Difference, differences, run_case, validate
from answerable.spc.series import SeriesError

HERE = Path(__file__).parent / "spc"
OPEN_DATA = ("ptd_nhs_open_data", "qic_nhs_open_data")


def shipped():
    folder = resources.files("answerable.spc.cases")
    return [folder.joinpath(name).read_bytes() for name in SHIPPED]


def test_constructed_series():
    found = validate(shipped())
    assert found.differences == ()
    assert (found.cases, found.equal) == (238, 238)
    assert found.sentence == "238 of 238 cases are equal to the R packages' own output."
    assert sum(tally.cases for tally in found.tallies) == 238
    assert {tally.chart for tally in found.tallies} >= {"XmR", "i", "run", "mr", "xbar", "s", "t"}


@pytest.mark.parametrize("name", OPEN_DATA)
def test_nhs_open_data(reference, name):
    path = reference / "spc" / f"{name}.json"
    if not path.exists():
        pytest.skip("the reference outputs on NHS open data are not here")
    found = validate([path.read_bytes()])
    assert found.cases > 60
    assert found.differences == ()


def case():
    return json.loads(shipped()[0])[0]


def test_the_comparison_can_fail():
    changed = case()
    changed["points"]["upl"][0] += 1e-6
    assert differences(changed) == (Difference(changed["case"], "points", "upl"),)
    found = validate([json.dumps([changed, case()]).encode()])
    assert (found.cases, found.equal) == (2, 1)


def test_a_case_that_should_be_refused_and_is_not():
    wrong = case() | {"error": "an error"}
    assert differences(wrong)[0].section == "error"


def test_an_expected_error_has_its_reason():
    refused = [c for data in shipped() for c in json.loads(data) if c["error"]]
    assert refused
    assert all(run_case(c)["error"] is True and run_case(c)["reason"] for c in refused)


@pytest.mark.parametrize("data", [b"[", b"{}", b"[1]"])
def test_what_is_no_file_of_cases(data):
    with pytest.raises(SeriesError):
        validate([data])


def test_bounds_for_one_to_five_hundred_points():
    table = json.loads((HERE / "anhoej_bounds_1_500.json").read_text(encoding="utf-8"))
    for n, longest, fewest in zip(
        table["n"], table["longest_run_max"], table["n_crossings_min"], strict=True
    ):
        assert (longest_run_max(n), crossings_min(n)) == (longest, fewest)
