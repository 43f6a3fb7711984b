"""A complaint or an appeal is opened, its letters and steps recorded and done, and it ends."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.accounts.working_days import working_calendar
from answerable.cases.actions.locking import lock
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import append
from answerable.cases.models import RegulatorCase, RegulatorStep, Release, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.regulator.appeal import appeal_by

APPEALABLE = ("decision_notice", "information_notice")
"""Notices that may be appealed to the tribunal (FOIA s.57)."""


@transaction.atomic
def open_matter(
    *, case: Request, body: str, reference: str, opened_on: date, officer: Person,
    by: Actor, now: datetime, about: str = "",
) -> RegulatorCase:  # fmt: skip
    """A complaint to the regulator about a case, or an appeal to the tribunal.

    Raises Refused for a day that cannot be, or where no reference of theirs is given.
    """
    case = lock(case)
    _check_day(opened_on, case.received_on, now)
    if not reference.strip():
        raise Refused(_("Give the reference that they use."))
    matter = RegulatorCase.objects.create(
        request=case, body=body, reference=reference.strip(), about=about.strip(),
        officer=officer, opened_on=opened_on, by_kind=by.kind, by_key=by.key, recorded_at=now,
    )  # fmt: skip
    append(case, "regulator_told", by=by, now=now, on=opened_on,
           detail={"matter": matter.pk, "kind": "opened"})  # fmt: skip
    return matter


@transaction.atomic
def record_step(
    *, matter: RegulatorCase, kind: str, text: str, arrived_on: date, due_on: date,
    owner: Person, by: Actor, now: datetime,
) -> RegulatorStep:  # fmt: skip
    """A letter, notice or ordered step, with who sees to it and by when.

    The last day to appeal a notice is worked out from the day it bears.
    """
    _check_live(matter)
    _check_day(arrived_on, matter.request.received_on, now)
    if due_on < arrived_on:
        raise Refused(_("It cannot be due before it came."))
    if not text.strip():
        raise Refused(_("Say what it says or asks."))
    last = None
    if kind in APPEALABLE:
        last = appeal_by(arrived_on, *working_calendar(calendar_in_force()))
    step = RegulatorStep.objects.create(
        matter=matter, kind=kind, text=text.strip(), arrived_on=arrived_on, due_on=due_on,
        appeal_by=last, owner=owner, by_kind=by.kind, by_key=by.key, recorded_at=now,
    )  # fmt: skip
    append(lock(matter.request), "regulator_told", by=by, now=now, on=arrived_on,
           detail={"matter": matter.pk, "step": step.pk, "kind": kind})  # fmt: skip
    return step


@transaction.atomic
def finish_step(
    *, step: RegulatorStep, done_how: str, by: Actor, now: datetime, release: Release | None = None
) -> RegulatorStep:
    """Say that a step is done, and with which letter where one was issued for it."""
    if step.done_on is not None:
        return step
    if not done_how.strip():
        raise Refused(_("Say what was done."))
    if release is not None and not of_the_case(release, step.matter.request):
        raise Refused(_("That letter belongs to another case."))
    if release is not None and release.issued_on < step.arrived_on:
        raise Refused(_("That letter was issued before this came, so it cannot comply with it."))
    step.done_on, step.done_how, step.release = legal_day(now), done_how.strip(), release
    step.save(update_fields=["done_on", "done_how", "release"])
    append(lock(step.matter.request), "regulator_answered", by=by, now=now,
           detail={"step": step.pk, "release": release.pk if release else None})  # fmt: skip
    return step


@transaction.atomic
def end_matter(*, matter: RegulatorCase, outcome: str, by: Actor, now: datetime) -> RegulatorCase:
    """It is over; refused while something of it is still to be done."""
    _check_live(matter)
    if matter.steps.filter(done_on__isnull=True).exists():
        raise Refused(_("Something of it is still to be done. Say first that it was."))
    if not outcome.strip():
        raise Refused(_("Say how it ended."))
    matter.closed_on, matter.outcome = legal_day(now), outcome.strip()
    matter.save(update_fields=["closed_on", "outcome"])
    append(lock(matter.request), "regulator_told", by=by, now=now,
           detail={"matter": matter.pk, "kind": "ended"})  # fmt: skip
    return matter


def of_the_case(release: Release, case: Request) -> bool:
    return case.pk in (release.request_id, release.request.review_of_id)


def _check_live(matter: RegulatorCase) -> None:
    if matter.closed_on is not None:
        raise Refused(_("This is closed. Open another if they have written again."))


def _check_day(on: date, received: date, now: datetime) -> None:
    if on > legal_day(now):
        raise Refused(_("That day has not come yet."))
    if on < received:
        raise Refused(_("That is before the request was received."))
