"""Models kept, put back and used on a case."""

from __future__ import annotations

import io
import json
from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from answerable.accounts.models import Department, User
from answerable.cases import jobs
from answerable.cases.actions.learning import retrain, retrain_if_taught, use_model
from answerable.cases.models import PastRequest, RegisterImport, RoutingModel
from answerable.cases.refusals import Refused
from answerable.cases.suggested_owners import suggested_owners
from answerable.cases.tests.conftest import JOB, NOW, new_case, person
from answerable.cases.tests.test_routing import past

pytestmark = pytest.mark.django_db
ON = date(2021, 5, 19)
ASKED = """Please tell me:

1. How much was spent on fire doors?

2. Zzyzx qwertyuiop plover?
"""


@pytest.fixture
def history(db):
    source = RegisterImport.objects.create(
        sha256="0" * 64, name="past.csv", mapping={}, begun_at=NOW, by_kind="command", by_key="x"
    )
    cases = [*past("Estates", 60), *past("Finance", 60)]
    PastRequest.objects.bulk_create(
        PastRequest(
            reference=f"P/{n}", received_on=case.day, text=case.text, department=case.label,
            regime="FOIA", digest=b"", source=source,
        )
        for n, case in enumerate(cases)
    )  # fmt: skip
    return source


def test_a_retrained_model_is_used_and_the_one_before_is_kept(history):
    assert set(retrain(by=JOB, now=NOW)) == {"department"}
    retrain(by=JOB, now=NOW + timedelta(days=1))
    versions = RoutingModel.objects.filter(kind="department")
    assert [(v.version, v.active) for v in versions] == [(2, True), (1, False)]
    use_model(kind="department", version=1, by=JOB, now=NOW)
    assert RoutingModel.objects.in_use("department").version == 1


def test_the_nightly_job_learns_only_where_there_is_something_new(history):
    assert set(retrain_if_taught(by=JOB, now=NOW)) == {"department"}
    assert retrain_if_taught(by=JOB, now=NOW + timedelta(days=1)) == {}
    history.finished_at = NOW + timedelta(days=1)
    history.save()
    assert set(retrain_if_taught(by=JOB, now=NOW + timedelta(days=2))) == {"department"}


def test_what_somebody_put_back_stays_until_they_learn_anew(history):
    for day in range(2):
        retrain(by=JOB, now=NOW + timedelta(days=day))
    use_model(kind="department", version=1, by=JOB, now=NOW)
    history.finished_at = NOW + timedelta(days=3)
    history.save()
    assert retrain_if_taught(by=JOB, now=NOW + timedelta(days=4)) == {}
    assert RoutingModel.objects.in_use("department").version == 1
    retrain(by=JOB, now=NOW + timedelta(days=5))
    assert RoutingModel.objects.in_use("department").version == 3
    history.finished_at = NOW + timedelta(days=6)
    history.save()
    assert set(retrain_if_taught(by=JOB, now=NOW + timedelta(days=7))) == {"department"}


def test_an_administrator_has_it_learnt_at_once(client, trust, history):
    ada = person("ada", "administrator")
    client.force_login(User.objects.get(person_id=int(ada.key)))
    for _ in range(2):  # the second while the first waits
        page = client.post(reverse("cases:learnt_now"), follow=True).content.decode()
        assert "look at this page again in a minute" in page
    jobs.learn_now(kind=ada.kind, key=ada.key, name=ada.name)
    use_model(kind="department", version=1, by=JOB, now=NOW)
    assert "Learn it anew now" in client.get(reverse("cases:learnt")).content.decode()
    jobs.learn_now(kind=ada.kind, key=ada.key, name=ada.name)
    use_model(kind="department", version=1, by=JOB, now=NOW)
    page = client.get(reverse("cases:learnt")).content.decode()
    assert "An earlier version was put back" in page


def test_a_version_that_is_not_there_is_refused(db):
    with pytest.raises(Refused, match="no version 3"):
        use_model(kind="department", version=3, by=JOB, now=NOW)


def test_nothing_is_learned_from_nothing(db):
    assert retrain(by=JOB, now=NOW) == {}
    with pytest.raises(CommandError, match="too few"):
        call_command("retrain", stdout=io.StringIO())


def test_a_question_has_its_suggestion_and_a_doubtful_one_has_none(history, trust):
    estates = Department.objects.create(name="Estates")
    retrain(by=JOB, now=NOW)
    RoutingModel.objects.update(temperature=2.0)  # as doubtful as a model may be
    questions = list(new_case(ASKED).questions.live().order_by("position"))
    found = suggested_owners(questions, on=ON)
    said = found[questions[0].pk]
    assert said.department == estates
    assert said.per_cent >= 40
    assert "fire" in said.because


def test_before_any_training_nothing_is_suggested(trust):
    questions = list(new_case(ASKED).questions.live())
    assert suggested_owners(questions, on=ON) == {}


def test_route_prints_its_rows_with_the_model_in_use(history, tmp_path):
    retrain(by=JOB, now=NOW)
    asked = tmp_path / "asked.csv"
    asked.write_text("Ref,Request\nA1,How much was spent on fire doors?\n", encoding="utf-8")
    out = io.StringIO()
    call_command("route", asked, json=True, stdout=out)
    (row,) = json.loads(out.getvalue())
    assert row["reference"] == "A1"
    assert row["department"][0]["name"] == "Estates"
    assert row["regime"]["name"] == "FOIA"


def test_route_learns_from_a_file(tmp_path, db):
    register, asked = tmp_path / "past.csv", tmp_path / "asked.csv"
    lines = [
        f"{c.day:%d/%m/%Y},{c.label},{c.text}" for c in [*past("Estates", 30), *past("People", 30)]
    ]
    register.write_text("Received,Service,Request\n" + "\n".join(lines), encoding="utf-8")
    asked.write_text("Request\nOvertime for nurses in 2021?\n", encoding="utf-8")
    out = io.StringIO()
    call_command("route", asked, train=register, json=True, stdout=out)
    (row,) = json.loads(out.getvalue())
    assert row["reference"] == "2"
    assert row["department"][0]["name"] == "People"


def test_route_says_what_is_missing(tmp_path, db):
    empty = tmp_path / "empty.csv"
    empty.write_text("Colour,Shape\nred,round\n", encoding="utf-8")
    with pytest.raises(CommandError, match="was recognised") as refused:
        call_command("route", empty, train=empty, stdout=io.StringIO())
    assert refused.value.returncode == 2


def test_retrain_lists_and_puts_back(history):
    out = io.StringIO()
    call_command("retrain", json=True, stdout=out)
    assert json.loads(out.getvalue())[0]["labels"] == ["Estates", "Finance"]
    out = io.StringIO()
    call_command("retrain", use="department/1", stdout=out)
    assert "* department/1" in out.getvalue()
    with pytest.raises(CommandError, match="no version"):
        call_command("retrain", use="department/9", stdout=io.StringIO())


def test_how_habits_fade_is_told_and_a_version_is_gone_back_to(client, trust) -> None:
    ada = person("ada", "administrator")
    client.force_login(User.objects.get(person_id=int(ada.key)))
    page = client.get(reverse("cases:learnt")).content.decode()
    assert "Nothing has been learnt yet" in page
    given = {
        "kind": "department", "labels": ["Estates", "Finance"], "words": [], "numbers": b"",
        "temperature": 1.0, "half_life": 365, "learned_from": 1200, "trained_at": NOW,
        "by_kind": "job", "by_key": "x",
    }  # fmt: skip
    heirs = {"Works": {"Finance": 0.1, "Estates": 0.9}}
    RoutingModel.objects.create(**given, version=1)
    RoutingModel.objects.create(**given, version=2, active=True, heirs=heirs)
    page = client.get(reverse("cases:learnt")).content.decode()
    assert "1,200" in page
    assert "Estates 90%, Finance 10%" in page
    assert "Use version 1" in page
    again = {"kind": "department", "version": "1"}
    page = client.post(reverse("cases:learnt_use"), again, follow=True).content.decode()
    assert "Suggestions are made by version 1 from now on." in page
    assert RoutingModel.objects.get(active=True).version == 1
    again["version"] = "9"
    page = client.post(reverse("cases:learnt_use"), again, follow=True).content.decode()
    assert "There is no version 9" in page
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    assert client.get(reverse("cases:learnt")).status_code == 403
