"""Measures, defined once; which projects use them; their targets."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.improvement.actions.observing import LARGEST
from answerable.improvement.actions.trailing import told
from answerable.improvement.models import Measure, Project, ProjectMeasure, Target
from answerable.improvement.refusals import Refused

NEED_TOTALS = ("p", "pp", "u", "up")


@transaction.atomic
def define_measure(
    *, by: Actor, now: datetime, measure: Measure | None = None, **given: Any
) -> Measure:
    """A new measure, or the definition of one changed.

    Refused where another has its name, or its chart needs totals that it does not collect.
    """
    made = measure or Measure()
    for name, value in given.items():
        setattr(made, name, value)
    if Measure.objects.filter(name__iexact=made.name).exclude(pk=made.pk).exists():
        raise Refused(
            _("There is already a measure called %(name)s: use it.") % {"name": made.name}
        )
    if made.starts_on and made.ends_on and made.ends_on < made.starts_on:
        raise Refused(_("The last date it covers is before the first."))
    if made.chart in NEED_TOTALS and not made.ratio:
        raise Refused(_("A chart of proportions or rates needs a number out of a total."))
    if measure and made.observations.exists() and given.get("ratio") is not None:
        _refuse_another_shape(made)
    made.save()
    told("measure defined", "measure", made.pk, by, now, name=made.name)
    return made


def _refuse_another_shape(measure: Measure) -> None:
    if measure.observations.filter(denominator__isnull=measure.ratio, withdrawn=False).exists():
        raise Refused(_("It has values already: whether they have totals cannot change now."))


@transaction.atomic
def use_measure(
    *, project: Project, measure: Measure, place: str = "", by: Actor, now: datetime
) -> ProjectMeasure:
    """Refused where the project uses it for that place already."""
    if project.uses.filter(measure=measure, place=place).exists():
        raise Refused(_("The project uses this measure already."))
    use = ProjectMeasure.objects.create(
        project=project, measure=measure, place=place, position=project.uses.count()
    )
    told("measure used", "project", project.pk, by, now, measure=measure.name, place=place)
    return use


@transaction.atomic
def stop_using(*, use: ProjectMeasure, by: Actor, now: datetime) -> None:
    """The measure and its values stay; the project shows it no more."""
    told("measure no longer used", "project", use.project_id, by, now, measure=use.measure.name)
    use.delete()


@transaction.atomic
def set_target(
    *,
    measure: Measure,
    value: Decimal,
    from_day: date,
    why: str,
    place: str = "",
    by: Actor,
    now: datetime,
) -> Target:
    """The level wanted from a day on; one set for the same day before is replaced.

    Refused where the measure could never reach it.
    """
    if abs(value) >= LARGEST:
        raise Refused(_("That number is too large."))
    if measure.unit == "%" and not 0 <= value <= 100:
        raise Refused(_("A percentage is between 0 and 100."))
    target, _made = Target.objects.update_or_create(
        measure=measure, place=place, from_day=from_day, defaults={"value": value, "why": why}
    )
    told("target set", "measure", measure.pk, by, now, value=str(value), from_day=str(from_day))
    return target


@transaction.atomic
def remove_target(*, target: Target, why: str, by: Actor, now: datetime) -> None:
    """The target goes, and what it was stays on the trail. Refused where no reason is given."""
    if not why.strip():
        raise Refused(_("Say why it is removed."))
    told(
        "target removed", "measure", target.measure_id, by, now, value=str(target.value),
        from_day=str(target.from_day), place=target.place, why=why.strip(),
    )  # fmt: skip
    target.delete()
