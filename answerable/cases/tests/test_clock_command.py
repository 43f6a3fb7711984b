from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from answerable.cases import actions
from answerable.cases.tests.conftest import JOB, NOW


def run(*arguments):
    out = StringIO()
    call_command("clock", *arguments, stdout=out)
    return out.getvalue()


def test_the_due_date_and_every_day_in_plain_words(db):
    said = run("--regime", "FOIA", "--received", "2021-05-18")
    assert said.startswith("Due Wednesday 16 June 2021")
    assert "Mon 31 May 2021        Spring bank holiday" in said
    assert said.rstrip().endswith("Working day 20")


def test_events_and_questions_as_json(db):
    event = "pit_extension_notice=2026-06-29,questions=2,estimated=2026-08-03,exemptions=s42"
    found = json.loads(run("--received", "2026-06-01", "--event", event, "--json"))
    assert found["due"] == "2026-06-30"
    assert found["questions"] == [{"number": 2, "due": "2026-08-03", "status": "running"}]
    assert len(found["proof"]) == 29
    assert found["proof"][13] == {
        "date": "2026-06-15",
        "counted": False,
        "reason": "World Cup bank holiday (Scotland)",
    }


def test_a_file_of_cases(db, tmp_path):
    path = tmp_path / "cases.json"
    case = {"id": "a", "regime": "SAR", "received": "2026-06-17", "events": []}
    path.write_text(json.dumps([case]), encoding="utf-8")
    (found,) = json.loads(run("--cases", str(path), "--json"))
    assert (found["id"], found["due"], found["status"]) == ("a", "2026-07-17", "running")
    assert run("--cases", str(path)) == "a: Due Friday 17 July 2026\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Say when it was received"),
        (["--received", "soon"], "is not a date"),
        (["--received", "2026-06-01", "--regime", "X"], "not a regime"),
        (["--received", "2026-06-01", "--event", "fee_received"], "write it as TYPE=DATE"),
        (["--received", "2026-06-01", "--event", "paid=2026-06-02"], "not an event"),
        (["--received", "9999-12-31"], "too far away"),
        (["--cases", "/nowhere.json"], "cannot be read"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_two(db, arguments, said):
    with pytest.raises(CommandError, match=said) as caught:
        run(*arguments)
    assert caught.value.returncode == 2


@pytest.mark.parametrize(
    "text", ["", "{}", "[1]", '[{"id": 1}]', '[{"received": "2026-06-01", "events": 3}]',
             '[{"received": "2026-06-01", "events": [{"type": "fee_received", "questions": 2}]}]'],
)  # fmt: skip
def test_a_bad_file_is_one_sentence(db, tmp_path, text):
    path = tmp_path / "cases.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError) as caught:
        run("--cases", str(path))
    assert caught.value.returncode == 2
    assert "\n" not in str(caught.value)


@pytest.mark.django_db
def test_the_holidays_of_the_installation_count(db):
    actions.change_holiday(
        day=date(2021, 6, 9), name="Jubilee", divisions=["scotland"], reason="x", by=JOB, now=NOW
    )
    asked = ("--received", "2021-05-18")
    assert run(*asked).startswith("Due Thursday 17 June 2021")
    assert run(*asked, "--shipped").startswith("Due Wednesday 16 June 2021")
