"""What an officer sees of suggestions, and of a case that came with an earlier register."""

from __future__ import annotations

import pytest
from django.urls import reverse

from answerable.accounts.models import Department, User
from answerable.cases.actions.importing import take
from answerable.cases.actions.learning import retrain
from answerable.cases.importing.register import register_at
from answerable.cases.models import PastRequest, RegisterImport, Request
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.test_routing import past

pytestmark = pytest.mark.django_db
ASKED = "1. How much was spent on fire doors?\n\n2. What do car park charges cost?\n"


@pytest.fixture
def officer(client, trust):
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    return client


@pytest.fixture
def taught(db):
    source = RegisterImport.objects.create(
        sha256="0" * 64, name="past.csv", mapping={}, begun_at=NOW, by_kind="command", by_key="x"
    )
    cases = [*past("Estates", 60), *past("Finance", 60)]
    PastRequest.objects.bulk_create(
        PastRequest(
            reference=f"P/{n}", received_on=case.day, text=case.text, department=case.label,
            digest=b"", source=source,
        )
        for n, case in enumerate(cases)
    )  # fmt: skip
    retrain(by=JOB, now=NOW)
    return Department.objects.create(name="Estates")


def test_the_case_says_who_may_hold_the_answer_and_why(officer, taught):
    case = new_case(ASKED)
    page = officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "Suggested: Estates (" in page
    assert "because of: " in page
    assert "fire" in page.split("because of: ")[1].split("</p>")[0]


def test_the_form_begins_with_the_suggested_department(officer, taught):
    case = new_case(ASKED)
    page = officer.get(reverse("cases:owner", args=[case.slug, 1])).content.decode()
    assert f'<option value="{taught.pk}" selected' in page
    assert "Suggested: Estates (" in page


def test_untaught_pages_suggest_nobody(officer):
    case = new_case(ASKED)
    for name, args in (("case", [case.slug]), ("owner", [case.slug, 1])):
        response = officer.get(reverse(f"cases:{name}", args=args))
        assert response.status_code == 200
        assert "Suggested:" not in response.content.decode()


def test_a_held_case_says_so_and_is_released_in_one_click(officer, tmp_path):
    path = tmp_path / "register.csv"
    path.write_text(
        "Ref,Received,Request,Status\nFOI/7,04/05/2021,How many boilers are there?,Open\n",
        encoding="utf-8",
    )
    take(register=register_at(path), by=JOB, now=NOW, told=lambda line: None)
    case = Request.objects.get()
    address = reverse("cases:case", args=[case.slug])
    assert "came with an earlier register" in officer.get(address).content.decode()
    response = officer.post(reverse("cases:free", args=[case.slug]))
    assert response["Location"].endswith(address)
    assert "came with an earlier register" not in officer.get(address).content.decode()
    case.refresh_from_db()
    assert case.held_at is None


def test_another_law_is_pointed_out_and_the_one_chosen_is_left_alone(officer):
    case = new_case(
        "1. Under the Environmental Information Regulations, how many limes were felled?\n\n"
        "2. How many nurses were employed?\n"
    )
    page = officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert page.count("May fall under:") == 1
    assert "May fall under: Environmental Information Regulations 2004 (90%)" in page
    assert "because of: environmental information regulations" in page
    case.questions.update(regime="EIR")
    page = officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "May fall under:" not in page


def test_a_question_is_considered_under_another_law_on_its_page(officer):
    case = new_case("1. How many limes were felled?\n\n2. How many nurses were employed?\n")
    page = reverse("cases:regime", args=[case.slug, 1])
    assert page in officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    shown = officer.get(page).content.decode()
    assert "Environmental Information Regulations 2004" in shown
    assert "Scotland" not in shown, "not in use here"
    assert officer.post(page, {"regime": "FOISA"}).status_code == 200
    theirs = officer.post(reverse("cases:regime", args=[case.slug, 2]), {"regime": "SAR"})
    assert theirs["Location"] == reverse("cases:write", args=[case.slug, "records_team"])
    officer.post(reverse("cases:regime", args=[case.slug, 2]), {"regime": "FOIA"})
    officer.post(page, {"regime": "EIR"})
    assert list(case.questions.asked().values_list("regime", flat=True)) == ["EIR", "FOIA"]
    after = officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "Considered under: Environmental Information Regulations 2004." in after
    event = case.events.filter(type="regime_changed").latest("pk")
    assert event.detail == {"was": "FOIA", "is": "EIR"}
