"""What `answers.json` holds, as a draft and once issued."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.letters.render import answers, answers_json
from answerable.letters.render.data import schema
from answerable.letters.tests.example import (
    RECEIVED,
    SOURCE,
    YEARS,
    figure,
    letter,
    questions,
)

jsonschema = pytest.importorskip("jsonschema")
VALID = jsonschema.Draft202012Validator(schema(), format_checker=jsonschema.FormatChecker())


def only(answer: str | None, *figures, issued: bool = True, **more) -> dict[str, Any]:
    """The one question of a letter with this answer, as data."""
    asked = replace(questions()[0], answer=answer, figures=figures, gaps=(), **more)
    made = answers(letter(questions=(asked,), issued=date(2021, 6, 16) if issued else None))
    VALID.validate(made)
    told: dict[str, Any] = made["questions"][0]
    return told


def printed(told: dict[str, Any]) -> list[str]:
    return [one["printed"] for one in told["figures"]]


@pytest.mark.parametrize("issued", [None, date(2021, 6, 16)])
def test_fits_its_published_shape(issued) -> None:
    VALID.validate(answers(letter(issued=issued)))


def test_the_head() -> None:
    told = answers(letter())
    assert told["schema"] == "answerable/answers/1"
    assert told["organisation"] == {
        "name": "Example Partnership NHS Foundation Trust",
        "ods_code": "RXX",
        "url": "https://www.example.nhs.uk",
    }
    assert (told["received"], told["due"]) == ("2021-05-18", "2021-06-16")
    assert told["clock"]["proof"][1] == {
        "date": "2021-05-31",
        "counted": False,
        "reason": "Spring bank holiday",
    }


def test_questions_are_verbatim_and_in_order() -> None:
    told = answers(letter())["questions"]
    assert [(q["position"], q["number"], q["question"]) for q in told] == [
        (q.position, q.number, q.question) for q in questions()
    ]


def test_a_draft_holds_what_its_writers_need() -> None:
    told = answers(letter(issued=None))
    assert told["issued"] is None
    assert told["questions"][5]["gaps"] == [
        {
            "kind": "measure",
            "wanted": "FTE",
            "found": "head-count",
            "why": "the question asks for FTE",
        }
    ]
    assert told["questions"][4]["figures"][0]["source"] == SOURCE


def test_once_issued_no_gaps_and_no_register_the_letter_does_not_name() -> None:
    whole = answers_json(letter()).decode()
    assert '"gaps"' not in whole
    assert SOURCE not in whole
    assert "Improvement budget register" not in whole


def test_once_issued_with_gaps_does_not_fit_the_shape() -> None:
    told = answers(letter())
    told["questions"][0]["gaps"] = []
    assert not VALID.is_valid(told)


def test_figures_the_answer_shows_are_kept() -> None:
    told = answers(letter())["questions"]
    assert [(f["breakdown"]["role"], f["printed"], f["value"]) for f in told[4]["figures"]] == [
        ("Head", "1", 1),
        ("Manager", "4", 4),
        ("Coach", "15", 15),
        ("Leader", "153", 153),
        ("Administrator", "2", 2),
    ]
    assert [f["period"]["start"] for f in told[6]["figures"]] == [
        "2018-04-01",
        "2019-04-01",
        "2020-04-01",
    ]
    assert {f["value"] for f in told[6]["figures"]} == {2_000_000}


def test_a_row_edited_out_takes_its_figure_with_it() -> None:
    budgets = [figure("gbp", Decimal(2_000_000), "budget", period=p) for p in YEARS]
    two = "| Year | Budget |\n|---|---:|\n| 2018/19 | £2,000,000 |\n| 2020/21 | £2,000,000 |"
    told = only(two, *budgets)["figures"]
    assert [f["period"]["start"][:4] for f in told] == ["2018", "2020"]


def test_a_role_edited_out_takes_its_figure_with_it() -> None:
    four, same = (
        figure("headcount", 4, "people", breakdown={"role": role}) for role in ("Manager", "Nurse")
    )
    told = only("4 Managers and 15 Coaches.", four, same)
    assert [f["breakdown"] for f in told["figures"]] == [{"role": "Manager"}]


@pytest.mark.parametrize("answer", ["153 people.", "1.5 people.", "£15", "15.5", "15,000", "x15"])
def test_a_number_inside_another_is_not_shown(answer: str) -> None:
    assert printed(only(answer, figure("headcount", 15, "people"))) == []


@pytest.mark.parametrize("answer", ["15.", "(15)", "about 15, all told", "| n |\n|---|\n| 15 |"])
def test_a_number_by_itself_is(answer: str) -> None:
    assert printed(only(answer, figure("headcount", 15, "people"))) == ["15"]


@pytest.mark.parametrize("code", ["withheld", "ncnd", "over_limit", "vexatious", "not_held"])
def test_nothing_withheld_leaves(code: str) -> None:
    told = only("We hold 15 but may not say.", figure("headcount", 15, "x"), disposition=code)
    assert told["figures"] == []


def test_a_withheld_part_keeps_its_figures_back() -> None:
    part = replace(
        questions()[1],
        position=1,
        answer="This part, 15 in all, is withheld.",
        disposition="withheld",
        provisions=("s.40(2)",),
        figures=(figure("headcount", 15, "x"),),
    )
    told = only("There are 15.", disposition="mixed", parts=(part,))
    assert told["parts"][0]["figures"] == []
    assert told["parts"][0]["provisions"] == ["s.40(2)"]


def test_no_more_precise_than_printed() -> None:
    wte = figure("wte", Decimal("15.04"), "staff")
    share = figure("share", Decimal("0.41234"), "share")
    told = only("15.0 WTE, 41.2%.", wte, share)["figures"]
    assert [(f["printed"], f["value"]) for f in told] == [("15.0", 15), ("41.2%", 0.412)]


def test_a_suppressed_value_is_never_given() -> None:
    hidden = figure("headcount", 3, "people", suppressed=True)
    for issued in (True, False):
        told = only("People: [c].", hidden, issued=issued)["figures"]
        assert [f["value"] for f in told] == [None]


def test_a_source_the_letter_names_is_kept() -> None:
    told = only(f"15, from the {SOURCE}.", figure("headcount", 15, "people"))
    assert told["figures"][0]["source"] == SOURCE


def test_words_dates_and_yes_are_values() -> None:
    told = only(
        "Model for Improvement, 18 May 2021, Yes.",
        figure("name", "Model for Improvement", "method"),
        figure("date", RECEIVED, "begun"),
        figure("text", True, "in use"),
    )["figures"]
    assert [f["value"] for f in told] == ["Model for Improvement", "2021-05-18", True]


anything = st.text(max_size=60)


@given(anything, anything, anything)
def test_any_words_fit_the_shape(question: str, answer: str, subject: str) -> None:
    asked = replace(questions()[0], question=question, answer=answer)
    made = json.loads(answers_json(letter(questions=(asked,), subject=subject, issued=None)))
    VALID.validate(made)


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_only_what_is_printed_is_kept(one: int, other: int) -> None:
    told = only(f"There are {one:,}.", figure("count", other, "things"))
    assert bool(told["figures"]) == (one == other)
