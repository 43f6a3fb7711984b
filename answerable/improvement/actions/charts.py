"""Decisions about charts: the rules of each kind; a phase, a value left out, limits held fast."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.improvement.actions.measures import NEED_TOTALS
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.charting.rules import OFFERED, rules_by_chart
from answerable.improvement.models import ChartDecision, Measure, RulesChoice
from answerable.improvement.refusals import Refused
from answerable.spc.followed import BASELINE

Kind = ChartDecision.Kind


@transaction.atomic
def choose_rules(*, chart: str, profile: str, why: str, by: Actor, now: datetime) -> RulesChoice:
    """The rules of a kind of chart from now on; charts of it are drawn by them at once."""
    if profile not in OFFERED.get(chart, ()):
        raise Refused(_("There are no such rules for this kind of chart."))
    if rules_by_chart()[chart] == profile:
        raise Refused(_("These rules are in force already."))
    if not why.strip():
        raise Refused(_("Say why the rules change."))
    made = RulesChoice.objects.create(
        chart=chart, profile=profile, why=why.strip(), chosen_by_id=person_id(by), chosen_at=now
    )
    told("chart rules chosen", "chart", made.pk, by, now, chart=chart, profile=profile)
    return made


@transaction.atomic
def redraw(*, measure: Measure, chart: str, by: Actor, now: datetime) -> Measure:
    """Another kind of chart for a measure; its values and decisions are kept."""
    if chart not in Measure.Chart.values:
        raise Refused(_("There is no such kind of chart."))
    if chart in NEED_TOTALS and not measure.ratio:
        raise Refused(_("A chart of proportions or rates needs a number out of a total."))
    before, measure.chart = measure.chart, chart
    measure.save(update_fields=["chart"])
    told("chart changed", "measure", measure.pk, by, now, before=before, chart=chart)
    return measure


@transaction.atomic
def decide(
    *,
    measure: Measure,
    kind: str,
    why: str,
    by: Actor,
    now: datetime,
    place: str = "",
    day: date | None = None,
    points: int | None = None,
    evidence: str = "",
) -> ChartDecision:
    """A phase from a day, a value of a day left out, or limits held on so many values.

    Of a measure that is reported to the board it waits for a second person.
    """
    Measure.objects.select_for_update().get(pk=measure.pk)
    if not why.strip():
        raise Refused(_("Say why."))
    _refuse_nonsense(measure, kind, place, day, points)
    made = ChartDecision.objects.create(
        measure=measure,
        place=place,
        kind=kind,
        day=day,
        points=points,
        why=why.strip(),
        evidence=evidence,
        needs_second=measure.board,
        decided_by_id=person_id(by),
        decided_at=now,
    )
    told("chart decided", "measure", measure.pk, by, now, what=kind, day=str(day or ""))
    return made


def _refuse_nonsense(
    measure: Measure, kind: str, place: str, day: date | None, points: int | None
) -> None:
    standing = measure.decisions.filter(place=place, kind=kind, undone_at=None)
    if standing.filter(day=day).exists():
        raise Refused(_("That is decided already: undo it first."))
    if kind == Kind.HOLD:
        if points is None or points < BASELINE:
            raise Refused(_("Limits are held on %(n)s values or more.") % {"n": BASELINE})
        return
    rows = measure.observations.filter(superseded_by=None, withdrawn=False)
    days = set((rows.filter(place=place) if place else rows).values_list("day", flat=True))
    if kind == Kind.OUT and day not in days:
        raise Refused(_("There is no value on that day."))
    if kind == Kind.PHASE and (day is None or not days or not min(days) < day <= max(days)):
        raise Refused(_("A phase begins after the first value, and no later than the last."))


@transaction.atomic
def agree(*, decision: ChartDecision, by: Actor, now: datetime) -> ChartDecision:
    """The second person's word; the chart is drawn by the decision from then on."""
    found = ChartDecision.objects.select_for_update().get(pk=decision.pk)
    if found.state != "waiting":
        raise Refused(_("It does not wait for a second person any more."))
    second = person_id(by)
    if second is None or second == found.decided_by_id:
        raise Refused(_("Somebody other than the person who decided must agree."))
    found.agreed_by_id, found.agreed_at = second, now
    found.save(update_fields=["agreed_by", "agreed_at"])
    told("chart decision agreed", "measure", found.measure_id, by, now, what=found.kind)
    return found


@transaction.atomic
def undo(*, decision: ChartDecision, why: str, by: Actor, now: datetime) -> ChartDecision:
    """The decision no longer holds; it is kept, with the reason."""
    found = ChartDecision.objects.select_for_update().get(pk=decision.pk)
    if found.undone_at:
        raise Refused(_("It is undone already."))
    if not why.strip():
        raise Refused(_("Say why."))
    found.undone_by_id, found.undone_at, found.undone_why = person_id(by), now, why.strip()
    found.save(update_fields=["undone_by", "undone_at", "undone_why"])
    told("chart decision undone", "measure", found.measure_id, by, now, what=found.kind)
    return found
