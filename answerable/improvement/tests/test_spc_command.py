from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

MONTHS = [f"2020-{month:02d}-01" for month in range(1, 13)]
TABLE = "Month,Falls\n" + "".join(f"{m},{10 + i % 2}\n" for i, m in enumerate(MONTHS))


def run(*arguments):
    out = StringIO()
    call_command("spc", *map(str, arguments), stdout=out)
    return out.getvalue()


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "falls.csv"
    path.write_text(TABLE + "2021-01-01,40\n", encoding="utf-8")
    return path


def test_a_table_said_in_words_and_drawn(table, tmp_path):
    drawn = tmp_path / "falls.json"
    said = run(table, "--direction", "decrease", "--picture", drawn)
    assert "Falls: 13 values from 2020-01-01 to 2021-01-01, the latest 40." in said
    assert "Above UCL (concern): 2021-01-01." in said
    assert json.loads(drawn.read_text("utf-8"))["data"]["values"][-1]["kind"] == "concern"


def test_a_run_chart_as_json(table):
    found = json.loads(run(table, "--chart", "run", "--json"))
    assert found["summary"]["n.obs"] == [13]
    assert found["points"]["cl"][0] == 11  # six at 10, six at 11 and one beyond


def test_cases_and_those_that_cannot_be_drawn(tmp_path):
    cases = [
        {"case": "a", "package": "qicharts2", "call": {"chart": "t"},
         "input": {"x": MONTHS, "y": [0] * 12, "n": None}},
        {"case": "b", "package": "NHSRplotthedots", "call": [],
         "input": {"x": MONTHS, "y": list(range(12))}},
    ]  # fmt: skip
    path = tmp_path / "cases.json"
    path.write_text(json.dumps(cases), encoding="utf-8")
    first, second = json.loads(run("--cases", path, "--json"))
    assert (first["case"], first["error"]) == ("a", True)
    assert "greater than zero" in first["reason"]
    assert second["points"]["special_cause_type"][5] == "7 Point Trend (Increasing)"


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "two columns"), ("Month,Falls\n2020-01-01,many\n", "Row 2"), ("a,1\na,2\n", "same date")],
)
def test_bad_input_is_one_sentence_and_exit_code_two(tmp_path, text, said):
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=said) as caught:
        run(path)
    assert caught.value.returncode == 2


def test_no_file_at_all():
    with pytest.raises(CommandError, match="Name a CSV file"):
        run()
    with pytest.raises(CommandError, match="cannot be read"):
        run("/nowhere.csv")


def test_a_table_judged_by_other_rules(table):
    found = json.loads(run(table, "--profile", "mdc-2023", "--direction", "decrease", "--json"))
    assert found["profile"] == "mdc-2023"
    assert found["points"]["rule"][-1] == "outside"
    assert found["summary"]["variation"] == "special_cause_concern"
    assert any("provisional" in said for said in found["guards"])


@pytest.mark.parametrize(
    ("more", "profile"),
    [
        ((), "ptd-0.2.2"),
        (("--type", "i"), "i chart, anhoej"),
        (("--profile", "ihi-run"), "ihi-run"),
        (("--profile", "nelson", "--type", "i"), "nelson"),
        (("--profile", "bestbox", "--type", "run"), "run chart, bestbox"),
        (("--profile", "cutbox"), "i chart, cutbox"),
    ],
)
def test_rules_and_kinds_that_go_together(table, more, profile):
    assert json.loads(run(table, *more, "--json"))["profile"].startswith(profile)


@pytest.mark.parametrize(
    ("profile", "kind"), [("nelson", "p"), ("ihi-run", "i"), ("anhoej", "dots")]
)
def test_rules_that_are_not_for_a_kind_of_chart(table, profile, kind):
    with pytest.raises(CommandError, match="are not for a chart of type"):
        run(table, "--profile", profile, "--type", kind)


def test_a_chart_is_suggested_with_reasons(table):
    said = run(table, "--suggest")
    assert said.startswith("Suggested: --type ")
    assert "they look like counts" in said
    assert json.loads(run(table, "--suggest", "--json"))["kind"] == "count"


def test_guards_are_said_after_the_verdict(table):
    assert "the limits are provisional" in run(table, "--type", "c")
