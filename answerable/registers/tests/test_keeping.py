"""Imports by key, one change at a time, and taking changes back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from answerable.accounts.actor import Actor
from answerable.registers.actions import (
    NewRow,
    RegisterError,
    correct,
    end_rows,
    plan,
    put_rows,
    set_values,
    start_register,
    take,
    undo,
)
from answerable.registers.actions.rows import ChangedMeanwhileError, version_of
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.models import Details
from answerable.registers.query import When, kept, rows

pytestmark = pytest.mark.django_db
BY = Actor("person", "1", "A. Steward")
NOW = datetime(2026, 4, 1, 9, tzinfo=UTC)
APRIL = date(2026, 4, 1)
DEED: dict[str, Any] = {"by": BY, "now": NOW}


@pytest.fixture
def staff():
    return start_register(
        key="staff_tested",
        columns=[
            DeclaredColumn("number", "Number", "text"),
            DeclaredColumn("role", "Role", "text", required=False),
        ],
        details=Details("Staff", "Staff register"),
        row_key=["number"], covers_from=date(2020, 1, 1), **DEED,
    )  # fmt: skip


def person(number, role, start=APRIL):
    return NewRow({"number": number, "role": role}, start)


def now_said(day=APRIL, known=date(2026, 12, 31)):
    found = rows(kept("staff_tested"), when=When(known, on=day))
    return {r.values["number"]: r.values["role"] for r in found}


def bring(staff, *people, whole=True, day=APRIL):
    later = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    return take(register=staff, rows=people, whole=whole, day=day, by=BY, now=later)


def test_an_import_adds_changes_and_ends(staff):
    bring(staff, person("1", "Coach"), person("2", "Head"), person("3", "Clerk"))
    may = date(2026, 5, 1)
    later = [person("1", "Manager", may), person("2", "Head", may), person("4", "Coach", may)]
    looked = plan(register=staff, rows=later, whole=True)
    assert (looked.new, looked.changed, looked.same, looked.gone) == (1, 1, 1, 1)
    assert bring(staff, *later, day=may) == looked
    assert now_said(may) == {"1": "Manager", "2": "Head", "4": "Coach"}
    assert now_said(APRIL) == {"1": "Coach", "2": "Head", "3": "Clerk"}
    assert now_said(may, known=APRIL) == {"1": "Coach", "2": "Head", "3": "Clerk"}


def test_the_same_file_twice_changes_nothing(staff):
    people = [person("1", "Coach"), person("2", None)]
    bring(staff, *people)
    assert bring(staff, *people).total == 0
    assert staff.changes.count() == 1


def test_every_change_can_be_taken_back(staff):
    bring(staff, person("1", "Coach"), person("2", "Head"))
    before = now_said()
    may = date(2026, 5, 1)
    bring(staff, person("1", "Manager", may), person("3", "Clerk", may), day=may)
    change = staff.changes.first()
    undo(change=change, by=BY, now=NOW + timedelta(days=40))
    assert now_said(may) == now_said(APRIL) == before
    with pytest.raises(RegisterError, match="undone already"):
        undo(change=change, by=BY, now=NOW)
    undo(change=staff.changes.first(), by=BY, now=NOW + timedelta(days=41))
    assert now_said(may) == {"1": "Manager", "3": "Clerk"}


def test_what_was_changed_since_is_undone_first(staff):
    put_rows(register=staff, rows=[person("1", "Coach")], **DEED)
    entry = rows(kept("staff_tested"), when=When(APRIL, on=APRIL))[0].entry
    put = staff.changes.get()
    set_values(register=staff, entries=[entry], values={"role": "Head"}, **DEED)
    with pytest.raises(RegisterError, match="undo that change first"):
        undo(change=put, **DEED)
    undo(change=staff.changes.first(), **DEED)
    assert now_said() == {"1": "Coach"}
    end_rows(register=staff, entries=[entry], on=date(2025, 1, 1), **DEED)
    assert now_said() == {}
    undo(change=staff.changes.first(), **DEED)
    assert now_said() == {"1": "Coach"}


def test_a_second_person_is_told_of_the_first(staff):
    put_rows(register=staff, rows=[person("1", "Coach")], **DEED)
    entry = rows(kept("staff_tested"), when=When(APRIL, on=APRIL))[0].entry
    seen = version_of(staff, entry)
    correct(register=staff, entry=entry, values={"role": "Head"}, seen=seen, **DEED)
    with pytest.raises(ChangedMeanwhileError):
        correct(register=staff, entry=entry, values={"role": "Clerk"}, seen=seen, **DEED)
    assert now_said() == {"1": "Head"}


def test_what_tells_rows_apart_cannot_be_empty():
    with pytest.raises(RegisterError, match="cannot be empty"):
        start_register(
            key="odd_tested", columns=[DeclaredColumn("x", "X", "text", required=False)],
            details=Details("Odd", "Odd"), row_key=["x"], covers_from=APRIL, **DEED,
        )  # fmt: skip
