"""The register brought in the browser: looked at, mapped, confirmed, imported, taken back."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from openpyxl import Workbook

from answerable.accounts.models import Department, User
from answerable.cases import jobs
from answerable.cases.actions import importing, offering, taking_back
from answerable.cases.actions.happening import note
from answerable.cases.actions.taking_over import free
from answerable.cases.chasers import sending
from answerable.cases.finding import with_outcome
from answerable.cases.forms.importing import NAMES
from answerable.cases.importing import FIELDS
from answerable.cases.ledger import counting
from answerable.cases.models import (
    PastRequest,
    RegisterImport,
    RegisterOffer,
    Request,
    Requester,
)
from answerable.cases.refusals import Refused
from answerable.cases.tests.conftest import JOB, NOW, person
from answerable.files.models import StoredFile
from answerable.post.models import OutgoingMessage

HEAD = "Ref,Date received,Service,Request,Status,Date closed,Due date"
PAST = "FOI/00041,03/02/2020,Finance,How much was spent on agency staff?,All sent,24/02/2020,"
OPEN = (
    'FOI/00057,04/05/2021,Estates,"1. How many boilers?\n2. What did they cost?",Open,,01/06/2021'
)
BAD = "FOI/00043,31/02/2020,Finance,=How many?,All sent,24/02/2020,"
FILE = "\n".join([HEAD, PAST, OPEN, BAD]).encode()


@pytest.fixture
def officer(trust, client, monkeypatch):
    """Signed in as an officer; jobs run as soon as they are given."""
    monkeypatch.setattr(jobs.take_register, "defer", jobs.take_register.func)
    monkeypatch.setattr(jobs.look_at_register, "defer", jobs.look_at_register.func)
    client.force_login(User.objects.get(person_id=int(trust.olive.key)))
    return client


def gives(client, data=FILE, name="register.csv"):
    """The page after the file was given."""
    given = {"file": SimpleUploadedFile(name, data)}
    return client.post(reverse("cases:imports"), given, follow=True).content.decode()


def offer():
    return RegisterOffer.objects.get()


def confirms(client):
    address = reverse("cases:import_confirm", args=[RegisterOffer.objects.first().pk])
    return client.post(address, follow=True).content.decode()


def test_every_field_has_a_name_for_people():
    assert NAMES.keys() == FIELDS.keys()


def test_a_register_is_looked_at_and_nothing_is_written(officer):
    page = gives(officer)
    assert "Nothing has been imported yet" in page
    assert "with 2 questions" in page
    assert "“31/02/2020” is not a date" in page
    assert "1 open case is due on another day" in page
    assert "No department here is called: Estates" in page
    told = offer().told
    assert (told["rows"], told["new"], told["opened"], told["refused"]) == (3, 1, 1, 1)
    assert not PastRequest.objects.exists()
    assert not Request.objects.exists()


def test_it_is_imported_once_confirmed_and_given_again_it_changes_nothing(officer):
    gives(officer)
    page = officer.get(reverse("cases:import_confirm", args=[offer().pk])).content.decode()
    assert "is not deleted" in page
    page = confirms(officer)
    assert "Finished" in page
    assert offer().state == RegisterOffer.State.TAKEN
    run = RegisterImport.objects.get()
    assert (run.new, run.opened, run.refused) == (1, 1, 1)
    assert Request.objects.get().imported_by == run
    desk = officer.get(reverse("cases:desk"), {"imported": "held"}).content.decode()
    assert "FOI/00057" in desk
    assert "Imported, not released" in desk
    page = gives(officer)
    assert "Everything that can be taken is here already" in page
    confirms(officer)
    assert (PastRequest.objects.count(), Request.objects.count()) == (1, 1)


def test_the_refused_rows_come_back_with_their_reasons_and_mended_are_taken(officer):
    gives(officer)
    address = reverse("cases:import_refused", args=[offer().pk])
    answer = officer.get(address)
    text = answer.content.decode("utf-8-sig")
    assert "Why it was not taken" in text.splitlines()[0]
    assert "'=How many?" in text
    assert text.splitlines()[1].endswith("4,“31/02/2020” is not a date")
    assert "register not taken.csv" in answer["Content-Disposition"]
    gives(officer, text.replace("31/02/2020,", "03/02/2020,", 1).encode(), "mended.csv")
    confirms(officer)
    assert PastRequest.objects.get().text == "=How many?"


def test_columns_in_other_words_are_asked_for_and_said(officer):
    data = b"When,Wanted,Where\n03/02/2020,How many beds?,Estates\n"
    page = gives(officer, data)
    assert "No column was recognised as: What was asked, Received on" in page
    look = reverse("cases:import_look", args=[offer().pk])
    page = officer.post(look, {"column-0": "text", "column-1": "text", "open_too": "no"})
    assert "is taken from “When” already" in page.content.decode()
    said = {"column-0": "received", "column-1": "text", "column-2": "", "open_too": "no"}
    page = officer.post(look, {**said, "open_too": "yes"}, follow=True).content.decode()
    assert "How many beds?" in page
    assert "No column says which requests are closed" in page
    assert "Most rows will not do" not in page
    page = officer.post(look, said, follow=True).content.decode()
    assert "No column says which requests are closed" not in page
    assert offer().told["columns"] == {"received": 0, "text": 1}
    confirms(officer)
    assert PastRequest.objects.get().department == ""


def workbook():
    book = Workbook()
    book.active.append(["Requests of the trust"])
    book.active.append(["Ref", "Received", "Request"])
    book.active.append([7, NOW.date(), "How many beds?"])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (workbook(), "register.xlsx"),
        ("Ref;Date received;Request\n7;03/02/2020;What’s the café’s budget, in £?\n"
         .encode("cp1252"), "old.csv"),
    ],
)  # fmt: skip
def test_a_workbook_with_a_title_and_a_file_of_old_excel_are_read(officer, data, name):
    gives(officer, data, name)
    assert (offer().told["new"], offer().told["refused"]) == (1, 0)
    assert "�" not in str(offer().told)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.4 not a table", "This is a PDF"),
        (b"", "The file is empty"),
        (b" \n\n", "register.csv is empty"),
        (b"\x89PNG\r\n" + bytes(range(256)) * 9, "This is not a table"),
        (b"Dear team\nplease find enclosed\n", "is not a table: a register has"),
        (b"Ref,Date received,Request\n", "has headings and no rows"),
        (b"PK\x03\x04 broken", "Nothing was kept"),
    ],
)
def test_what_is_no_table_is_refused_and_not_kept(officer, data, sentence):
    page = gives(officer, data)
    assert sentence in page
    assert "There is a problem" in page
    assert not RegisterOffer.objects.exists()
    assert not StoredFile.objects.exists()


def test_a_large_file_is_read_and_imported_while_its_page_waits(officer, monkeypatch):
    monkeypatch.setattr(offering, "LARGE", 10)
    monkeypatch.setattr(jobs.look_at_register, "defer", lambda **_given: None)
    page = gives(officer)
    assert "How far it is" in page
    look = reverse("cases:import_look", args=[offer().pk])
    assert officer.get(look)["Refresh"] == "2"
    assert f'href="{look}"' in page
    RegisterOffer.objects.update(moved_at=timezone.now() - timedelta(minutes=2))
    assert "has not moved for a minute" in officer.get(look).content.decode()
    jobs.look_at_register.func(offer=offer().pk)
    assert "with 2 questions" in officer.get(look).content.decode()


def test_what_was_found_is_looked_at_anew_after_another_import(officer):
    gives(officer)
    gives(officer)
    second, first = RegisterOffer.objects.all()
    officer.post(reverse("cases:import_confirm", args=[first.pk]))
    page = officer.post(reverse("cases:import_confirm", args=[second.pk]), follow=True)
    assert "Everything that can be taken is here already" in page.content.decode()
    second.refresh_from_db()
    assert second.state == RegisterOffer.State.LOOKED


def test_an_import_cut_off_goes_on_and_counts_all_of_it(officer, monkeypatch):
    monkeypatch.setattr(importing, "BATCH", 2)
    rows = [PAST.replace("00041", f"{n:05d}") for n in range(1, 8)]
    gives(officer, "\n".join([HEAD, *rows]).encode())
    monkeypatch.setattr(jobs.take_register, "defer", lambda **_given: None)
    confirms(officer)

    def cut_off(row):
        if row >= 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        offering.take_in(offer=offer(), by=JOB, now=NOW, told=cut_off)
    assert PastRequest.objects.count() == 4
    monkeypatch.setattr(jobs.take_register, "defer", jobs.take_register.func)
    confirms(officer)
    run = RegisterImport.objects.get()
    assert (run.new, run.unchanged, PastRequest.objects.count()) == (7, 0, 7)
    assert offer().state == RegisterOffer.State.TAKEN


def test_two_workers_do_not_take_the_same_rows(officer, monkeypatch):
    gives(officer)
    monkeypatch.setattr(jobs.take_register, "defer", lambda **_given: None)
    confirms(officer)
    run = RegisterImport.objects.get()
    RegisterImport.objects.update(lines_done=3)
    register, _others = offering._register(offer())
    with pytest.raises(Refused, match="another worker"):
        importing.take(register=register, by=JOB, now=NOW, told=id, run=run)
    assert not PastRequest.objects.exists()


def test_an_import_is_taken_back_and_its_cases_are_closed_as_mistaken(officer):
    gives(officer)
    confirms(officer)
    run = RegisterImport.objects.get()
    address = reverse("cases:import_undo", args=[run.pk])
    page = officer.get(address).content.decode()
    assert "1 past request that came with it" in page
    assert "is closed as opened by mistake" in page
    page = officer.post(address, follow=True).content.decode()
    assert "Taken back: 1 past request is gone. 1 case is closed as opened by mistake." in page
    case = Request.objects.get()
    assert (PastRequest.objects.count(), case.cached_state) == (0, "mistaken")
    page = officer.get(reverse("cases:case", args=[case.slug])).content.decode()
    assert "Opened by mistake" in page
    assert "Release this case" not in page
    assert not with_outcome(Request.objects.all(), NOW.date()).exists(), "counted nowhere"
    assert (
        "FOI/00057" not in officer.get(reverse("cases:desk"), {"imported": "held"}).content.decode()
    )
    with pytest.raises(Refused, match="already"):
        taking_back.take_back(run=run, by=JOB, now=NOW)


def test_a_released_case_says_that_its_departments_were_not_asked(officer):
    Department.objects.create(name="Estates", email="estates@trust.example")
    gives(officer)
    confirms(officer)
    case = Request.objects.get()
    for days in range(0, 60, 4):  # what is owed one day is owed until it goes
        sending.due(by=JOB, now=NOW + timedelta(days=days))
    mailed = [sent.to for sent in OutgoingMessage.objects.all()]
    assert ["estates@trust.example"] not in mailed, "nothing goes before it is released"
    page = officer.post(reverse("cases:free", args=[case.slug]), follow=True).content.decode()
    assert "nobody has written to them" in page


def test_a_mistaken_case_is_opened_anew_as_the_next_file_says_it(officer):
    gives(officer)
    confirms(officer)
    taking_back.take_back(run=RegisterImport.objects.get(), by=JOB, now=NOW)
    case = Request.objects.get()
    mended = FILE.replace(b"04/05/2021", b"06/05/2021").replace(b"2. What did they cost?", b"")
    gives(officer, mended)
    assert RegisterOffer.objects.first().told["opened"] == 1
    confirms(officer)
    case.refresh_from_db()
    assert (case.cached_state, case.received_on) == ("received", date(2021, 5, 6))
    assert [q.text for q in case.questions.asked()] == ["How many boilers?"]
    assert case.cached_due == date(2021, 6, 4)
    assert Requester.objects.count() == 1
    assert PastRequest.objects.count() == 1
    assert [event.type for event in counting(case.events.all())] == ["received"]
    second = RegisterImport.objects.order_by("-pk").first()
    assert taking_back.take_back(run=second, by=JOB, now=NOW).untouched == 1


def test_a_case_that_was_released_or_worked_on_stays(officer, trust):
    two = FILE + b"\nFOI/00058,04/05/2021,Estates,How many lifts?,Open,,"
    gives(officer, two)
    confirms(officer)
    first, second = Request.objects.order_by("number")
    free(case=first, by=trust.olive, now=NOW)
    note(case=second, text="Rang them.", by=trust.olive, now=NOW)
    done = taking_back.take_back(run=RegisterImport.objects.get(), by=JOB, now=NOW)
    assert (done.past, done.untouched, done.touched) == (1, 0, 2)
    assert {case.cached_state for case in Request.objects.all()} == {"received"}


def test_a_row_that_was_there_before_stays_as_corrected(officer):
    gives(officer, f"{HEAD}\n{PAST}\n".encode())
    confirms(officer)
    gives(officer, f"{HEAD}\n{PAST.replace('Finance', 'Procurement')}\n".encode())
    assert RegisterOffer.objects.first().told["changed"] == 1
    confirms(officer)
    second = RegisterImport.objects.order_by("-pk").first()
    done = taking_back.take_back(run=second, by=JOB, now=NOW)
    assert (done.past, done.corrected) == (0, 1)
    assert PastRequest.objects.get().department == "Procurement"


def test_where_most_rows_will_not_do_the_columns_are_doubted(officer):
    gives(officer, f"{HEAD}\n{PAST}\n".replace("03/02/2020", "unknown").encode())
    page = officer.get(reverse("cases:import_look", args=[offer().pk])).content.decode()
    assert "Most rows will not do" in page
    assert "Go on" not in page


def test_a_file_is_thrown_away_by_hand_or_after_a_month(officer):
    gives(officer)
    officer.post(reverse("cases:import_leave", args=[offer().pk]))
    assert not RegisterOffer.objects.exists()
    assert not StoredFile.objects.exists()
    gives(officer)
    confirms(officer)
    assert offering.forget_old(by=JOB, now=timezone.now()) == 0
    assert offering.forget_old(by=JOB, now=timezone.now() + timedelta(days=31)) == 1
    assert not StoredFile.objects.exists()
    run = RegisterImport.objects.get()
    assert officer.get(reverse("cases:imported", args=[run.pk])).status_code == 200


def test_past_requests_are_read_and_searched(officer):
    page = officer.get(reverse("cases:past")).content.decode()
    assert "There are none yet" in page
    gives(officer)
    confirms(officer)
    run = RegisterImport.objects.get().pk
    page = officer.get(reverse("cases:past"), {"import": run, "q": "agency"}).content.decode()
    assert "How much was spent on agency staff?" in page
    assert "1 past request" in page
    page = officer.get(reverse("cases:past"), {"q": "boiler"}).content.decode()
    assert "0 past requests" in page


def test_others_may_not(trust, client):
    client.force_login(User.objects.get(person_id=int(trust.owen.key)))
    for name in ("imports", "past"):
        assert client.get(reverse(f"cases:{name}")).status_code == 403
    admin = person("ada", "administrator")
    client.force_login(User.objects.get(person_id=int(admin.key)))
    assert client.get(reverse("cases:imports")).status_code == 200


def test_days_as_excel_counts_them_are_understood_and_said_on_the_page(officer):
    given = "Ref,Date received,Request,Status\nFOI/00041,42370,How many?,All sent\n"
    page = gives(officer, given.encode())
    assert "“Date received” holds days as Excel counts them" in page
    assert "1 January 2016" in page
    confirms(officer)
    assert PastRequest.objects.get().received_on == date(2016, 1, 1)


def test_a_cover_before_the_register_is_not_taken_for_it(officer):
    book = Workbook()
    book.active.title = "About"
    book.active.append(["Requests of a trust"])
    sheet = book.create_sheet("2020")
    sheet.append(["Ref", "Received", "Request", "Status"])
    sheet.append(["FOI/00041", date(2020, 2, 3), "How many?", "All sent"])
    out = io.BytesIO()
    book.save(out)
    page = gives(officer, out.getvalue(), "register.xlsx")
    assert re.findall(r'value="(About|2020)" checked', page) == ["2020"]
    assert "3 February 2020" in page


HEADINGS = ["Ref", "Date received", "Request", "Status", "Date closed"]


def yearbook():
    """Notes first, then two years, the earlier with the fuller headings."""
    book = Workbook()
    book.active.title = "Read me"
    for row in (["How this workbook is kept", "By whom"], ["With care", "Olive"]):
        book.active.append(row)
    for year, headings in ((2019, HEADINGS), (2020, HEADINGS[:4])):
        sheet = book.create_sheet(str(year))
        sheet.append([f"Requests of {year}"])
        sheet.append(headings)
        for number in range(1, year - 2016):
            days = date(year, 3, 2), date(year, 3, 20)
            line = (f"FOI/{year}{number}", days[0], f"How many lifts? {number}", "Sent", days[1])
            sheet.append(line[: len(headings)])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def choices(page):
    return re.findall(r'value="(Read me|2019|2020)"( checked)?', page)


def test_the_sheets_of_a_workbook_are_shown_and_another_may_be_chosen(officer):
    page = gives(officer, yearbook(), "log.xlsx")
    assert choices(page) == [("Read me", ""), ("2019", " checked"), ("2020", "")]
    assert all(said in page for said in ("Read me: 1 row", "2019: 2 rows", "2020: 3 rows"))
    assert offer().told["rows"] == 2
    address = reverse("cases:import_sheet", args=[offer().pk])
    page = officer.post(address, {"sheet": "2020"}, follow=True).content.decode()
    assert choices(page)[2] == ("2020", " checked")
    assert (offer().told["rows"], offer().total) == (3, 5)
    assert "FOI/20203" in page
    page = officer.post(address, {"sheet": "1998"}, follow=True).content.decode()
    assert "Choose a sheet." in page
    assert offer().sheet == "2020"
    confirms(officer)
    assert PastRequest.objects.count() == 3
    assert RegisterImport.objects.get().name == "log.xlsx (2020)"


def test_each_sheet_is_an_import_of_its_own(officer):
    for year in ("2019", "2020"):
        gives(officer, yearbook(), "log.xlsx")
        found = RegisterOffer.objects.first()
        officer.post(reverse("cases:import_sheet", args=[found.pk]), {"sheet": year}, follow=True)
        confirms(officer)
    assert sorted(RegisterImport.objects.values_list("name", "new")) == [
        ("log.xlsx (2019)", 2), ("log.xlsx (2020)", 3),
    ]  # fmt: skip
    address = reverse("cases:import_sheet", args=[found.pk])
    page = officer.post(address, {"sheet": "2019"}, follow=True).content.decode()
    assert "imported already" in page


def test_a_sheet_that_is_no_register_is_refused_and_the_one_before_stays(officer):
    book = Workbook()
    book.active.append(HEADINGS)
    book.active.append(["1", date(2020, 3, 2), "How many lifts?", "Sent", date(2020, 3, 20)])
    book.create_sheet("Notes").append(["Nothing but a note."])
    kept = io.BytesIO()
    book.save(kept)
    gives(officer, kept.getvalue(), "log.xlsx")
    address = reverse("cases:import_sheet", args=[offer().pk])
    page = officer.post(address, {"sheet": "Notes"}, follow=True).content.decode()
    assert "The sheet “Notes” is not a table" in page
    assert (offer().sheet, offer().told["rows"]) == ("Sheet", 1)
