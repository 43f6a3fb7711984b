from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from answerable.accounts.access import departments_of, permissions_of
from answerable.accounts.actions import (
    Refused,
    add_department,
    add_person,
    allow_sign_in,
    assign_role,
    change_department,
    change_person,
    end_role,
    stop_sign_in,
)
from answerable.accounts.models import Department, Person, User
from answerable.accounts.roles import MANAGE, ROLES, role

pytestmark = pytest.mark.django_db


def test_a_department_cannot_come_to_stand_under_itself(deed):
    top = add_department(name="Top", **deed)
    middle = add_department(name="Middle", parent=top, **deed)
    bottom = add_department(name="Bottom", parent=middle, **deed)
    for under in (top, middle, bottom):
        with pytest.raises(Refused, match="part of itself"):
            change_department(department=top, name="Top", parent=under, **deed)
    assert [d.name for d in bottom.ancestors()] == ["Middle", "Top"]


def test_a_department_moves_with_what_is_under_it(deed):
    one, two = add_department(name="One", **deed), add_department(name="Two", **deed)
    child = add_department(name="Child", parent=one, **deed)
    change_department(department=one, name="First", parent=two, **deed)
    assert [d.name for d in Department.objects.get(pk=child.pk).ancestors()] == ["First", "Two"]


def test_two_departments_never_share_a_name(deed, department):
    with pytest.raises(Refused):
        add_department(name=department.name.upper(), **deed)


def test_two_people_never_share_an_address(deed, person):
    with pytest.raises(Refused, match="email"):
        add_person(name="Another", email="robin@example.ORG", **deed)
    assert Person.objects.count() == 1


def test_the_database_refuses_somebody_who_leaves_before_starting(person):
    person.starts, person.ends = date(2026, 2, 1), date(2026, 1, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        person.save()


def test_signing_in_needs_an_address(deed):
    nobody = add_person(name="No Address", **deed)
    with pytest.raises(Refused, match="email address"):
        allow_sign_in(person=nobody, **deed)


def test_a_new_address_is_the_one_that_signs_in(deed, person):
    user = allow_sign_in(person=person, password="a long enough one", **deed)
    change_person(person=person, name="Robin Sample", email="new@example.org", **deed)
    user.refresh_from_db()
    assert user.email == "new@example.org"
    kept = EmailAddress.objects.get(user=user)
    assert (kept.email, kept.verified, kept.primary) == ("new@example.org", True, True)


def test_without_a_password_none_works(deed, person):
    user = allow_sign_in(person=person, **deed)
    assert not user.has_usable_password()


def test_letting_in_again_keeps_the_password(deed, person, administrator):
    allow_sign_in(person=person, password="a long enough one", **deed)
    stop_sign_in(person=person, **deed)
    assert not User.objects.get(person=person).is_active
    user = allow_sign_in(person=person, **deed)
    assert user.is_active
    assert user.check_password("a long enough one")


def test_a_role_counts_from_its_first_day_until_its_last(deed, person, department):
    assignment = assign_role(
        person=person, role="administrator", department=department, starts=date(2026, 3, 1), **deed
    )
    assert MANAGE not in permissions_of(person, date(2026, 2, 28))
    assert MANAGE in permissions_of(person, date(2026, 3, 1))
    assert departments_of(person, "administrator", date(2026, 3, 1)) == [department]
    assignment.ends = date(2026, 3, 10)
    assignment.save()
    assert MANAGE in permissions_of(person, date(2026, 3, 9))
    assert MANAGE not in permissions_of(person, date(2026, 3, 10))


def test_a_role_is_held_once_and_must_exist(deed, person):
    assign_role(person=person, role="administrator", starts=date(2026, 1, 1), **deed)
    with pytest.raises(Refused, match="already"):
        assign_role(person=person, role="administrator", starts=date(2026, 2, 1), **deed)
    with pytest.raises(Refused, match="no role"):
        assign_role(person=person, role="emperor", starts=date(2026, 1, 1), **deed)


def test_somebody_is_always_left_to_manage_accounts(deed, administrator, person):
    assignment = administrator.person.roles.get()
    with pytest.raises(Refused, match="only person"):
        end_role(assignment=assignment, on=date(2026, 3, 4), **deed)
    with pytest.raises(Refused, match="only person"):
        stop_sign_in(person=administrator.person, **deed)
    allow_sign_in(person=person, password="a long enough one", **deed)
    assign_role(person=person, role="administrator", starts=date(2026, 1, 1), **deed)
    end_role(assignment=assignment, on=date(2026, 3, 4), **deed)
    assert MANAGE not in permissions_of(administrator.person, date(2026, 3, 4))


def test_rooms_that_are_strangers_may_both_say_what_a_role_permits(monkeypatch):
    monkeypatch.setitem(
        ROLES, "sample", role(key="sample", name="A", description="", permissions={"a.x"})
    )
    joined = role(key="sample", name="B", description="", permissions={"b.y"})
    assert joined.permissions == {"a.x", "b.y"}
    assert joined.name == "A"


def test_the_first_administrator_is_made_from_the_command_line(db, monkeypatch, capsys):
    monkeypatch.setattr("builtins.input", lambda: "a long enough one")
    for _ in range(2):  # a second time changes only the password
        call_command(
            "administrator", "first@example.org", name="First Sample", password_from_input=True
        )
    user = User.objects.get(email="first@example.org")
    assert user.check_password("a long enough one")
    assert MANAGE in permissions_of(user.person, date.today())  # noqa: DTZ011
    assert user.person.roles.count() == 1
    assert "first@example.org can sign in" in capsys.readouterr().out


def test_a_weak_password_makes_nobody(db, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda: "short")
    with pytest.raises(CommandError, match="too short"):
        call_command("administrator", "first@example.org", password_from_input=True)
    assert not Person.objects.exists()
