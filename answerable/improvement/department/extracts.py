"""Extracts of other systems (staff, course booking, finance) become rows of a register.

Which column of the extract holds what is said once and remembered for the next extract.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actions import Refused, add_person
from answerable.accounts.actor import Actor
from answerable.accounts.models import Department, Person
from answerable.files.store import fetch
from answerable.improvement.models import ExtractMapping
from answerable.registers.actions import RegisterError, Taking
from answerable.registers.bringing import grid_of, take_rows
from answerable.registers.intake import Dating, Layout, Offer, laid_out, offered
from answerable.registers.intake.layout import plain
from answerable.registers.models import Column, Offered, Register

ALWAYS = "= "
"""Begins a mapping that is a value for every row, not a column of the extract."""
TIMES = {"true_from": "True from", "true_to": "True to", "period": "Period"}
ALIKE = {
    "staff_number": ("employee number", "assignment number", "payroll number", "id"),
    "person": ("name", "employee name", "full name", "employee", "learner", "delegate"),
    "role": ("job title", "position title", "post", "position", "title"),
    "band": ("band", "grade", "pay grade", "agenda for change band"),
    "department": ("org unit", "organisation", "team", "directorate", "service", "cost centre"),
    "wte": ("fte", "contracted wte", "contracted fte", "wte contracted"),
    "headcount": ("head count", "heads", "staff"),
    "amount": ("value", "total", "gbp", "pounds", "annual budget", "actual"),
    "kind": ("type", "pay or non pay", "pay non pay", "subjective", "category"),
    "category": ("type", "subjective", "expense type"),
    "course": ("course name", "course title", "event"),
    "staff_group": ("group", "profession"),
    "true_from": ("from", "start", "start date", "valid from", "effective from"),
    "true_to": ("to", "end", "end date", "valid to", "leaving date"),
    "period": ("financial year", "year", "period", "completed on", "date", "completion date"),
}
"""What other systems call our columns."""


@dataclass(frozen=True, slots=True)
class Target:
    """A column to fill. wanted: rows cannot do without it. choices: values that may stand for
    every row.
    """

    key: str
    title: str
    wanted: bool
    choices: tuple[str, ...] = ()


def targets(register: Register) -> list[Target]:
    """The register's columns, then when each row is true."""
    own = [Target(c.key, c.title, c.required, tuple(c.choices)) for c in register.columns.all()]
    when = {
        "true_from": _("True from"), "true_to": _("True to"), "period": _("Date, or period")
    }  # fmt: skip
    return own + [Target(key, title, wanted=False) for key, title in when.items()]


def layout_of(offer: Offered) -> Layout:
    return laid_out(grid_of(fetch(offer.sha256)))


def suggested(register: Register, layout: Layout) -> dict[str, str]:
    """Target to heading: as it was said last, then by what the columns are called."""
    before = ExtractMapping.objects.filter(register=register).first()
    there = {plain(h): h for h in layout.headings if h}
    out: dict[str, str] = {}
    for target in targets(register):
        said = before.columns.get(target.key, "") if before else ""
        if said.startswith(ALWAYS) or plain(said) in there:
            out[target.key] = said if said.startswith(ALWAYS) else there[plain(said)]
            continue
        names = (plain(target.key), plain(target.title), *ALIKE.get(target.key, ()))
        free = [n for n in names if n in there and there[n] not in out.values()]
        if free:
            out[target.key] = there[free[0]]
    return out


def mapped(register: Register, layout: Layout, mapping: Mapping[str, str], day: date) -> Offer:
    """The extract's rows as the register takes them; columns nobody wants are left out."""
    columns: list[Column] = list(register.columns.all())
    titles = {c.key: c.title for c in columns}
    called = {**titles, **TIMES}
    places = {h: called[k] for k, h in mapping.items() if h and not h.startswith(ALWAYS)}
    always = [(called[k], v.removeprefix(ALWAYS)) for k, v in mapping.items()
              if v.startswith(ALWAYS)]  # fmt: skip
    width = len(layout.headings)
    headings = (*(places.get(h, "") for h in layout.headings), *(title for title, _v in always))
    values = [value for _title, value in always]
    rows = tuple((n, [*row, *[""] * (width - len(row))][:width] + values) for n, row in layout.rows)
    renamed = Layout(layout.heading_row, headings, rows, layout.faults, layout.notes)
    return offered(renamed, columns, titles, Dating(register.dated_by, day))


@transaction.atomic
def take_extract(
    *, offer: Offered, mapping: Mapping[str, str], whole: bool, day: date, by: Actor, now: datetime
) -> Taking:
    """Take it in and remember the mapping. Staff not yet known become people, once each.

    Raises RegisterError where it was taken already or a cell is at fault.
    """
    register = offer.register
    if register is None or offer.taken_at:
        raise RegisterError(_("This has been taken already."))
    rows = mapped(register, layout_of(offer), mapping, day)
    done = take_rows(register, rows, whole=whole, day=day, by=by, now=now)
    Offered.objects.filter(pk=offer.pk).update(taken_at=now)
    ExtractMapping.objects.update_or_create(
        register=register, defaults={"columns": dict(mapping), "at": now, "by_key": by.key}
    )
    if register.key == "improvement_people":
        _known(rows, by=by, now=now)
    return done


def _known(rows: Offer, *, by: Actor, now: datetime) -> None:
    """One person record for each staff number: register, account and team roles mean the same."""
    given = {str(r.values["staff_number"]): r for r in rows.rows}
    known = set(
        Person.objects.filter(staff_number__in=given).values_list("staff_number", flat=True)
    )
    departments = {d.name: d for d in Department.objects.all()}
    for number, row in given.items():
        if number in known:
            continue
        name, role = str(row.values["person"]), str(row.values["role"])
        try:
            add_person(
                name=name, job_title=role, staff_number=number, starts=row.valid_from,
                department=departments.get(str(row.values["department"])), by=by, now=now,
            )  # fmt: skip
        except Refused as refusal:
            raise RegisterError(f"{name}: {refusal}") from refusal


def preview(offer: Offer, columns: Sequence[Target]) -> list[list[str]]:
    """The first rows as they would be kept."""
    keys = [c.key for c in columns if c.key not in TIMES]
    return [[*(str(r.values.get(k) or "") for k in keys), str(r.valid_from)]
            for r in offer.rows[:5]]  # fmt: skip
