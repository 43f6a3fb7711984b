"""Cycles and tasks."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.improvement.actions.trailing import told
from answerable.improvement.models import Cycle, Project, Task
from answerable.improvement.refusals import Refused

STEPS = ("do", "study", "held", "act", "decision", "ended_on")


@transaction.atomic
def add_cycle(*, project: Project, ramp: str, by: Actor, now: datetime, **given: Any) -> Cycle:
    """The next cycle of a ramp. Its prediction is written before anything is done."""
    Project.objects.select_for_update().get(pk=project.pk)
    if project.ended_on:
        raise Refused(_("This project is closed."))
    if not str(given.get("prediction", "")).strip():
        raise Refused(_("Say what you predict: without a prediction there is nothing to learn."))
    last = project.cycles.filter(ramp=ramp).aggregate(last=Max("number"))["last"] or 0
    cycle = Cycle.objects.create(project=project, ramp=ramp, number=last + 1, **given)
    told("cycle planned", "project", project.pk, by, now, ramp=ramp, number=cycle.number)
    return cycle


@transaction.atomic
def advance_cycle(*, cycle: Cycle, by: Actor, now: datetime, **given: Any) -> Cycle:
    """Write Do, Study and Act. A decision ends the cycle; it needs what was done and learned."""
    if cycle.decision:
        raise Refused(_("This cycle has ended: plan the next one."))
    ended = bool(given.get("decision"))
    for name, value in given.items():
        if name not in STEPS:
            raise TypeError(f"a cycle's {name!r} does not change")
        setattr(cycle, name, value)
    if ended and not (cycle.do and cycle.study and cycle.held):
        raise Refused(_("Write what was done, what you learned and what came of the prediction."))
    if ended:
        cycle.ended_on = cycle.ended_on or localdate(now)
        if cycle.ended_on < cycle.started_on:
            raise Refused(_("A cycle cannot end before it starts."))
    else:
        cycle.ended_on = None
    cycle.save()
    told(
        "cycle written", "project", cycle.project_id, by, now, ramp=cycle.ramp,
        number=cycle.number, decision=cycle.decision,
    )  # fmt: skip
    return cycle


@transaction.atomic
def add_task(
    *,
    project: Project,
    text: str,
    person: Person | None,
    due_on: date | None,
    by: Actor,
    now: datetime,
) -> Task:
    task = Task.objects.create(project=project, text=text, person=person, due_on=due_on)
    told("task added", "project", project.pk, by, now, text=text)
    return task


@transaction.atomic
def finish_task(*, task: Task, on: date, by: Actor, now: datetime) -> None:
    task.done_on = on
    task.save(update_fields=["done_on"])
    told("task done", "project", task.project_id, by, now, text=task.text)
