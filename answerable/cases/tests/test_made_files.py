"""Answers a machine can read: tables as CSV, a requester's own form filled in."""

from __future__ import annotations

import csv
import io

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from answerable.accounts.models import Person
from answerable.cases import actions
from answerable.cases.models import Enclosed, FilledForm
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.releasing import enclosing, filling, made_tables
from answerable.cases.releasing.workbook import workbook
from answerable.cases.request_files import KIND
from answerable.cases.tests.conftest import JOB, NOW, new_case
from answerable.cases.tests.deeds import answer_all, approve, fresh, send, write
from answerable.files.store import fetch, keep
from answerable.letters.tables import plain_number
from answerable.reading.document.form import read_form
from answerable.reading.tests.test_form import book
from answerable.safety.inspect import inspect


def long_table(rows: int, cost: str = "£1,000") -> str:
    lines = "\n".join(f"| Ward {n} | {cost} |" for n in range(rows))
    return f"By ward:\n\n| Ward | Cost |\n|---|---|\n{lines}"


def standing(case) -> list[Enclosed]:
    return enclosing.enclosed_in(case)


@pytest.mark.django_db
def test_a_long_table_goes_as_data_by_itself_and_says_its_licence(case, trust) -> None:
    answer_all(case, trust.olive)
    write(case, "1", long_table(11), trust.olive)
    write(case, "2", long_table(10), trust.olive)
    send(case, trust.olive)
    (file,) = standing(case)
    assert (file.name, file.made_here) == ("FOI-00001-question-1.csv", True)
    lines = list(csv.reader(io.StringIO(fetch(file.sha256).decode())))
    assert lines[0] == ["Ward", "Cost (GBP)"]
    assert lines[1:] == [[f"Ward {n}", "1000"] for n in range(11)]
    approve(case, trust.anna)
    release = actions.issue(case=fresh(case), by=trust.anna, now=NOW)
    said = " ".join(fetch(release.text_sha256).decode().split())
    assert "FOI-00001-question-1.csv" in said
    assert "section 11(1A)" in said
    assert "Open Government Licence v3.0" in said
    assert release.wordings["data.FOIA"] == 0


@pytest.mark.django_db
def test_data_that_go_follow_the_words_of_the_answer(case, trust) -> None:
    answer_all(case, trust.olive)
    write(case, "1", long_table(12), trust.olive)
    send(case, trust.olive)
    first = standing(case)[0].sha256
    write(case, "1", long_table(12, "£2"), trust.olive)
    assert not made_tables.tables_of(case)[0].current
    send(case, trust.olive)
    (second,) = standing(case)
    assert second.sha256 != first
    write(case, "1", "There is no table any more.", trust.olive)
    send(case, trust.olive)
    assert standing(case) == []


@pytest.mark.django_db
def test_whoever_asks_for_a_spreadsheet_gets_every_table(trust) -> None:
    case = new_case(text="Please send as a CSV file:\n\n1. What did each ward cost?")
    assert made_tables.wants_data(case)
    write(case, "1", long_table(2), trust.olive)
    send(case, trust.olive)
    assert [file.name for file in standing(case)] == ["FOI-00001-question-1.csv"]


@pytest.mark.django_db
def test_an_officer_puts_a_short_table_with_the_letter_on_its_page(case, trust, client) -> None:
    client.force_login(Person.objects.get(pk=int(trust.olive.key)).user)
    write(case, "2", long_table(2), trust.olive)
    page = reverse("cases:table", args=[case.slug, 2, 1])
    listed = reverse("cases:files", args=[case.slug])
    assert page in client.get(listed).content.decode()
    assert "Cost (GBP)" in client.get(page).content.decode()
    saved = client.get(reverse("cases:table_file", args=[case.slug, 2, 1]))
    assert saved.content.startswith(b"Ward,Cost (GBP)\r\n")
    client.post(page)
    client.post(page)
    assert [file.name for file in standing(case)] == ["FOI-00001-question-2.csv"]
    assert "With the letter" in client.get(listed).content.decode()
    assert client.get(reverse("cases:table", args=[case.slug, 1, 1])).status_code == 404


QUESTIONNAIRE = [
    ("Survey of improvement", None),
    ("Question", "Answer"),
    ("What is the budget for improvement?", None),
    ("How many staff were trained?", None),
]


@pytest.fixture
def came(case):
    data = book(*QUESTIONNAIRE, title="Trust", widths=[("A", 40)])
    kept = keep(
        data, name="our survey.xlsx", media_type="x", kind=KIND, key=case.reference, by=JOB, now=NOW
    )
    return kept.sha256


def typed(shown, **said):
    return {place.key: said.get(place.cell.answer_at, "") for place in shown.places}


@pytest.mark.django_db
def test_a_form_is_answered_in_its_own_layout_in_a_clean_workbook(case, came, trust) -> None:
    write(case, "2", "We trained 41 people.", trust.olive)
    shown = filling.filling_of(case, came)
    assert [(p.cell.answer_at, p.suggested) for p in shown.places] == [
        ("B3", ""), ("B4", "We trained 41 people."),
    ]  # fmt: skip
    given = {"case": case, "by": trust.olive, "now": NOW}
    with pytest.raises(Refused, match="Nothing is written"):
        filling.enclose_form(filling=shown, **given)
    filling.fill(filling=shown, said=typed(shown, B3="£1,250.50", B4="=1+1"), **given)
    with pytest.raises(Refused, match="Another saved"):
        filling.fill(filling=shown, said={}, **given)
    file = filling.enclose_form(filling=filling.filling_of(case, came), **given)
    assert (file.name, file.made_here) == ("FOI-00001 our survey, answered.xlsx", True)
    made = fetch(file.sha256)
    assert inspect(made, file.name) == ()
    sheet = load_workbook(io.BytesIO(made))["Trust"]
    assert [cell.value for cell in sheet["A"]] == [row[0] for row in QUESTIONNAIRE]
    assert sheet["B3"].value == 1250.5
    assert (sheet["B4"].value, sheet["B4"].data_type) == ("=1+1", "s")
    assert sheet.column_dimensions["A"].width == 40
    assert fetch(came) != made


@pytest.mark.django_db
def test_a_form_filled_in_further_is_put_again_before_the_letter_goes(case, came, trust) -> None:
    answer_all(case, trust.olive)
    later = NOW.replace(hour=11)
    shown = filling.filling_of(case, came)
    filling.fill(case=case, filling=shown, said=typed(shown, B3="1"), by=trust.olive, now=NOW)
    filling.enclose_form(case=case, filling=filling.filling_of(case, came), by=trust.olive, now=NOW)
    shown = filling.filling_of(case, came)
    filling.fill(case=case, filling=shown, said=typed(shown, B3="2"), by=trust.olive, now=later)
    with pytest.raises(Refused, match="Put it again"):
        send(case, trust.olive)
    filling.enclose_form(
        case=case, filling=filling.filling_of(case, came), by=trust.olive, now=later
    )
    assert len(standing(case)) == 1
    send(case, trust.olive)


@pytest.mark.django_db
def test_the_page_keeps_what_was_typed_and_puts_the_workbook(case, came, trust, client) -> None:
    client.force_login(Person.objects.get(pk=int(trust.olive.key)).user)
    page = reverse("cases:form", args=[case.slug, came])
    assert page in client.get(reverse("cases:files", args=[case.slug])).content.decode()
    assert "Cell B3" in client.get(page).content.decode()
    client.post(page, {"base": "0", "place-0": "12", "what": "save"})
    stale = client.post(page, {"base": "0", "place-0": "What I typed", "what": "save"})
    assert "Another saved this form" in stale.content.decode()
    assert "What I typed" in stale.content.decode()
    assert FilledForm.objects.get().cells == {"Trust!B3": "12"}
    client.post(page, {"base": "1", "place-0": "13", "place-1": "", "what": "put"})
    (file,) = standing(case)
    sheet = load_workbook(io.BytesIO(fetch(file.sha256)))["Trust"]
    assert (sheet["B3"].value, sheet["B4"].value) == (13, None)
    saved = client.get(reverse("cases:form_file", args=[case.slug, came]))
    assert saved.content.startswith(b"PK")


@pytest.mark.django_db
def test_another_cases_form_is_not_found(case, came, trust) -> None:
    with pytest.raises(NotFound):
        filling.filling_of(new_case(subject="Other"), came)
    shown = filling.filling_of(case, came)
    with pytest.raises(Refused, match="no cell"):
        filling.fill(case=case, filling=shown, said={"Trust!Z9": "x"}, by=trust.olive, now=NOW)


FORM = read_form(book(*QUESTIONNAIRE, title="Trust", merged=["A1:B1", "A3:B3"]), "x.xlsx")


@given(st.text(max_size=60), st.text("0123456789,.£%-= ", max_size=12))
def test_any_words_fill_a_workbook_that_hides_nothing(first, second) -> None:
    made = workbook(FORM, {"Trust!B3": first, "Trust!B4": second}, now=NOW)
    sheet = load_workbook(io.BytesIO(made))["Trust"]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    if second.strip().isdecimal() and second.strip().isascii() and second.strip()[0] != "0":
        assert str(sheet["B4"].value) == plain_number(second.strip())
    assert inspect(made, "x.xlsx") == ()
