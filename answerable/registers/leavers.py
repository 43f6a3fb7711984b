"""What registers say of somebody who leaves: rows still true after their last day, and stewardship.

A row is theirs by their staff number; in a register without one, by a name that only they have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from psycopg import sql

from answerable.accounts.actor import Actor
from answerable.accounts.leaving import Sign, Undo, holding, sign_of_leaving
from answerable.accounts.models import Person
from answerable.registers.actions import RegisterError, end_rows, undo
from answerable.registers.actions.trail import trail
from answerable.registers.browsing import Line, found_by, shown
from answerable.registers.models import Change, Register
from answerable.registers.tables import table

NUMBER = "staff_number"


@dataclass(frozen=True, slots=True)
class _Theirs:
    """A register's rows of one person."""

    register: Register
    lines: Sequence[Line]


def _rows(person: Person, last_day: date) -> Iterator[_Theirs]:
    for register in Register.objects.filter(columns__type="person").distinct().order_by("title"):
        lines = [
            line
            for column, value in _by(register, person)
            for line in found_by(register, column, value)
            if line.valid_to is None or line.valid_to > last_day
        ]
        if lines:
            yield _Theirs(register, list({line.entry: line for line in lines}.values()))


def _by(register: Register, person: Person) -> list[tuple[str, str]]:
    """The columns by which rows are theirs, and what stands there."""
    columns = {c.key: c.type for c in register.columns.all()}
    if NUMBER in columns:
        return [(NUMBER, person.staff_number)] if person.staff_number else []
    if Person.objects.filter(name=person.name).count() > 1:
        return []
    return [(key, person.name) for key, sort in columns.items() if sort == "person"]


def rows_held(person: Person, last_day: date) -> list[str]:
    return [
        _("%(register)s: %(row)s") % {"register": theirs.register.title, "row": _said(theirs, line)}
        for theirs in _rows(person, last_day)
        for line in theirs.lines
    ]


def _said(theirs: _Theirs, line: Line) -> str:
    columns = [c for c in theirs.register.columns.all() if c.type != "person" and c.key != NUMBER]
    return ", ".join(filter(None, (shown(line.values[c.key], c) for c in columns)))


def end_theirs(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:
    """The rows are true to the last day; the changes that say so, to be taken back."""
    made: Undo = []
    for theirs in list(_rows(person, last_day)):
        entries = [line.entry for line in theirs.lines]
        end_rows(register=theirs.register, entries=entries, on=last_day, by=by, now=now)
        change = theirs.register.changes.order_by("-at").first()
        assert change is not None
        made.append([str(change.pk)])
    return made


def say_again(person: Person, made: Undo, by: Actor, now: datetime) -> Sequence[str]:  # noqa: ARG001
    left = []
    for change in Change.objects.filter(pk__in=[pk for (pk,) in made]).select_related("register"):
        try:
            undo(change=change, by=by, now=now)
        except RegisterError as refusal:
            said = {"register": change.register.title, "why": str(refusal)}
            left.append(_("%(register)s: %(why)s") % said)
    return left


def stewards(person: Person, last_day: date) -> list[str]:  # noqa: ARG001
    return list(Register.objects.filter(steward=person).values_list("title", flat=True))


def no_longer_steward(person: Person, last_day: date, by: Actor, now: datetime) -> Undo:  # noqa: ARG001
    kept = Register.objects.filter(steward=person)
    keys = list(kept.values_list("key", flat=True))
    kept.update(steward=None)
    for key in keys:
        trail(by, now, "registers.steward_left", key, {})
    return [[key] for key in keys]


def steward_again(person: Person, keys: Undo, by: Actor, now: datetime) -> Sequence[str]:
    named = Register.objects.filter(key__in=[key for (key,) in keys]).select_related("steward")
    free = named.filter(steward=None)
    mine = set(free.values_list("key", flat=True))
    free.update(steward=person)
    for key in mine:
        trail(by, now, "registers.steward_came_back", key, {})
    said = _("%(register)s: %(name)s is its steward now.")
    return [
        said % {"register": r.title, "name": r.steward.name}
        for r in named.exclude(key__in=mine)
        if r.steward is not None and r.steward_id != person.pk
    ]


def gone(today: date) -> list[Sign]:
    """People of whom a register of staff numbers says nothing any more."""
    last: dict[str, tuple[date, str]] = {}
    here: set[str] = set()
    for register in Register.objects.filter(columns__key=NUMBER).distinct():
        for number, until in _until(register):
            if until is None or until > today:
                here.add(number)
            elif number not in last or until > last[number][0]:
                last[number] = (until, register.title)
    named = Person.objects.filter(staff_number__in=last.keys() - here)
    why = _("No row of “%(register)s” is theirs any more.")
    return [
        Sign(p, last[str(p.staff_number)][0] - timedelta(days=1),
             why % {"register": last[str(p.staff_number)][1]})
        for p in named
    ]  # fmt: skip


def _until(register: Register) -> list[tuple[str, date | None]]:
    """Each staff number, and the first day without a row of theirs, None while there is one."""
    statement = sql.SQL(
        "SELECT {number}, CASE WHEN bool_or(upper_inf(valid)) THEN NULL ELSE max(upper(valid)) END "
        "FROM {table} WHERE upper_inf(known) GROUP BY {number}"
    ).format(number=sql.Identifier(NUMBER), table=table(register.key))
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found: list[tuple[str, date | None]] = cursor.fetchall()
    return found


holding("registers.rows", title=gettext_lazy("Rows of registers"), find=rows_held,
        end=end_theirs, restore=say_again)  # fmt: skip
holding("registers.steward", title=gettext_lazy("Steward of"), find=stewards,
        end=no_longer_steward, restore=steward_again)  # fmt: skip
sign_of_leaving("registers.staff_numbers", gone)
