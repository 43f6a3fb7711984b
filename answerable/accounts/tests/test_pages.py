from datetime import date

import pytest

from answerable.accounts.actions import add_person, allow_sign_in
from answerable.accounts.models import Department, Organisation, Person, Regulator, Signatory, User

pytestmark = pytest.mark.django_db

GETS = [
    "/organisation/", "/organisation/profile/", "/organisation/signatories/add/",
    "/organisation/regulator/", "/organisation/departments/", "/organisation/departments/add/",
    "/organisation/people/", "/organisation/people/?q=ada", "/organisation/people/add/",
    "/organisation/trail/",
]  # fmt: skip


def day(name, year, month, number):
    return {f"{name}_year": year, f"{name}_month": month, f"{name}_day": number}


@pytest.fixture
def signed_in(client, administrator):
    client.force_login(administrator)
    return client


@pytest.mark.parametrize("address", GETS)
def test_an_administrator_sees_every_page(signed_in, address):
    response = signed_in.get(address)
    assert response.status_code == 200
    assert b'id="maincontent"' in response.content


@pytest.mark.parametrize("address", GETS)
def test_nobody_else_does(client, deed, address):
    assert client.get(address)["Location"].startswith("/sign-in/login/?next=")
    plain = add_person(name="Plain", email="plain@example.org", **deed)
    client.force_login(allow_sign_in(person=plain, **deed))
    response = client.get(address)
    assert response.status_code == 403
    assert "This page is for people with the role: Administrator" in response.content.decode()


def test_the_profile_is_changed(signed_in):
    response = signed_in.post(
        "/organisation/profile/", {"name": "Example Trust", "kind": "department", "survey": "on"}
    )
    assert response["Location"] == "/organisation/"
    body = Organisation.current()
    assert (body.name, body.survey, body.publication) == ("Example Trust", True, False)
    page = signed_in.get("/organisation/").content.decode()
    assert "The organisation is changed." in page


def test_what_is_wrong_is_said_beside_the_field(signed_in):
    response = signed_in.post("/organisation/profile/", {"name": "", "email": "nonsense"})
    page = response.content.decode()
    assert "<title>Error: " in page
    assert "There is a problem" in page
    assert 'href="#id_email"' in page
    assert 'id="id_email-error"' in page
    assert not Organisation.objects.exists()


def test_a_signatory_and_a_regulator_are_recorded_by_three_boxes(signed_in):
    signatory = {"name": "A Sample", "title": "Head"} | day("effective_from", 2021, 1, 4)
    assert signed_in.post("/organisation/signatories/add/", signatory).status_code == 302
    row = Signatory.objects.get()
    assert row.effective_from == date(2021, 1, 4)
    ended = signed_in.post(f"/organisation/signatories/{row.pk}/end/", day("on", 2021, 1, 4))
    assert "after the day they started" in ended.content.decode()
    regulator = {"name": "N", "label": "the N", "address": "There"}
    bad = regulator | day("effective_from", 2027, 2, 30)
    assert signed_in.post("/organisation/regulator/", bad).status_code == 200
    good = regulator | day("effective_from", 2027, 4, 1)
    assert signed_in.post("/organisation/regulator/", good).status_code == 302
    assert Regulator.at(date(2027, 4, 1)).label == "the N"


def test_departments_are_added_and_moved(signed_in):
    signed_in.post("/organisation/departments/add/", {"name": "Top"})
    top = Department.objects.get()
    signed_in.post("/organisation/departments/add/", {"name": "Under", "parent": top.pk})
    under = Department.objects.get(name="Under")
    refused = signed_in.post(
        f"/organisation/departments/{top.pk}/", {"name": "Top", "parent": under.pk}
    )
    assert "cannot be part of itself" in refused.content.decode()
    top.refresh_from_db()
    assert top.parent is None
    tree = signed_in.get("/organisation/departments/").content.decode()
    assert tree.index("Top") < tree.index("Under")


def test_a_person_is_added_let_in_given_a_role_and_stopped(signed_in):
    new = {"name": "New Person", "email": "new@example.org", "job_title": "Officer"}
    assert signed_in.post("/organisation/people/add/", new).status_code == 302
    person = Person.objects.get(name="New Person")
    page = f"/organisation/people/{person.pk}/"
    signed_in.post(f"{page}sign-in/")
    assert User.objects.get(person=person).is_active
    role = {"role": "administrator"} | day("starts", 2026, 1, 5)
    assert signed_in.post(f"{page}roles/", role).status_code == 302
    held = person.roles.get()
    assert "Administrator" in signed_in.get(page).content.decode()
    ended = signed_in.post(f"/organisation/roles/{held.pk}/end/", day("on", 2026, 2, 2))
    assert ended.status_code == 302
    held.refresh_from_db()
    assert held.ends == date(2026, 2, 2)
    signed_in.post(f"{page}sign-in/", {"stop": "1"})
    assert not User.objects.get(person=person).is_active
    told = signed_in.get("/organisation/trail/").content.decode()
    assert "sign-in stopped" in told


def test_the_last_administrator_is_told_why_they_cannot_be_stopped(signed_in, administrator):
    page = f"/organisation/people/{administrator.person_id}/"
    response = signed_in.post(f"{page}sign-in/", {"stop": "1"}, follow=True)
    assert "appoint another first" in response.content.decode()
    administrator.refresh_from_db()
    assert administrator.is_active
