"""Values of a measure: recorded, corrected by a new row, withdrawn by a new row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.guard import date_warnings
from answerable.improvement.models import Measure, Observation
from answerable.improvement.pasting import PastedRow
from answerable.improvement.refusals import Refused, Warned

LARGEST = Decimal(10) ** 11


@transaction.atomic
def record_one(
    *,
    measure: Measure,
    day: date,
    value: Decimal,
    denominator: Decimal | None = None,
    place: str = "",
    override: str = "",
    via: str = "",
    by: Actor,
    now: datetime,
) -> Observation:
    """One value. Refused where the place and day have one; Warned of an unlikely date."""
    _warn([day], measure, override, now)
    if standing(measure, place, [day]):
        raise Refused(
            _("There is a value for %(day)s already: correct that one instead.")
            % {"day": f"{day:%d/%m/%Y}"}
        )
    row = PastedRow(day, place, value, denominator)
    made = _append(measure, [row], reason=override, via=via, by=by, now=now)[0]
    told("value recorded", "measure", measure.pk, by, now, day=str(day), override=override)
    return made


@transaction.atomic
def enter(
    *,
    measure: Measure,
    day: date,
    value: Decimal,
    denominator: Decimal | None = None,
    place: str = "",
    override: str = "",
    by: Actor,
    now: datetime,
) -> Observation:
    """A value from a ward's phone: recorded, or a correction of the one of that day.

    Warned where another value is there, or the date is unlikely, and `override` gives no reason.
    """
    there = standing(measure, place, [day])
    if not there:
        return record_one(
            measure=measure, day=day, value=value, denominator=denominator, place=place,
            override=override, via=Observation.Via.WARD, by=by, now=now,
        )  # fmt: skip
    if _same(there[0], PastedRow(day, place, value, denominator)):
        return there[0]
    if not override.strip():
        raise Warned([_("There is another value for that day already. Say why it changes.")])
    return correct(
        observation=there[0], value=value, denominator=denominator, reason=override,
        via=Observation.Via.WARD, by=by, now=now,
    )  # fmt: skip


@transaction.atomic
def record_many(
    *,
    measure: Measure,
    rows: Sequence[PastedRow],
    warnings: Sequence[str] = (),
    override: str = "",
    correcting: str = "",
    via: str = "",
    by: Actor,
    now: datetime,
) -> tuple[int, int]:
    """How many values were added or corrected, and how many were there already.

    Refused where two rows have the same place and day, or one differs from the value there and
    `correcting` gives no reason. Warned of `warnings` and of unlikely dates unless `override`
    gives one.
    """
    _warn([row.day for row in rows], measure, override, now, warnings)
    sorted_out = compared(measure, rows)
    if sorted_out.differ and not correcting.strip():
        raise Refused(
            _("%(day)s has another value already: correct it on the measure’s page first.")
            % {"day": f"{sorted_out.differ[0][0].day:%d/%m/%Y}"}
        )
    _append(measure, sorted_out.fresh, reason=override, via=via, by=by, now=now)
    for row, there in sorted_out.differ:
        correct(
            observation=there, value=row.value, denominator=row.denominator, reason=correcting,
            via=via, by=by, now=now,
        )  # fmt: skip
    added = len(sorted_out.fresh) + len(sorted_out.differ)
    told("values recorded", "measure", measure.pk, by, now, count=added, override=override)
    return added, len(rows) - added


@dataclass(frozen=True, slots=True)
class Compared:
    """Rows that are new, that say what is there, and that differ from the value there."""

    fresh: list[PastedRow]
    same: list[PastedRow]
    differ: list[tuple[PastedRow, Observation]]


def compared(measure: Measure, rows: Sequence[PastedRow]) -> Compared:
    """Each row beside what is there. Refused where two rows have the same place and day."""
    keys = [(row.place, row.day) for row in rows]
    if len(set(keys)) < len(keys):
        twice = next(key for key, count in Counter(keys).items() if count > 1)
        where = f", {twice[0]}" if twice[0] else ""
        raise Refused(
            _("Two rows have the same date and place: %(day)s%(place)s.")
            % {"day": f"{twice[1]:%d/%m/%Y}", "place": where}
        )
    there = {(o.place, o.day): o for o in measure.observations.filter(superseded_by=None)}
    found = Compared([], [], [])
    for row in rows:
        _check_row(measure, row)
        kept = there.get((row.place, row.day))
        if kept is None or kept.withdrawn:
            found.fresh.append(row)
        elif _same(kept, row):
            found.same.append(row)
        else:
            found.differ.append((row, kept))
    return found


def _warn(
    days: Sequence[date],
    measure: Measure,
    override: str,
    now: datetime,
    warnings: Sequence[str] = (),
) -> None:
    said = [
        *warnings,
        *date_warnings(days, first=measure.starts_on, last=measure.ends_on, today=localdate(now)),
    ]
    if said and not override.strip():
        raise Warned(said)


def _same(there: Observation, row: PastedRow) -> bool:
    """Whether the value there is the row's."""
    if row.denominator is None:
        return _kept_as(there.value, row.value, 4)
    return _kept_as(there.numerator, row.value, 2) and _kept_as(
        there.denominator, row.denominator, 2
    )


def _kept_as(there: Decimal | None, given: Decimal, places: int) -> bool:
    """Whether a number is kept as this one: spreadsheets give more places than are kept."""
    return there is not None and abs(there - given) * 2 <= Decimal(1).scaleb(-places)


def standing(measure: Measure, place: str, days: Sequence[date]) -> list[Observation]:
    """The values in force of these days."""
    return list(
        measure.observations.filter(place=place, day__in=days, superseded_by=None, withdrawn=False)
    )


def _append(
    measure: Measure,
    rows: Sequence[PastedRow],
    *,
    reason: str,
    via: str,
    by: Actor,
    now: datetime,
) -> list[Observation]:
    """New rows; one whose place and day had a value withdrawn follows that one."""
    days = [row.day for row in rows]
    gone = {
        (o.place, o.day): o
        for o in measure.observations.filter(day__in=days, superseded_by=None, withdrawn=True)
    }
    return Observation.objects.bulk_create(
        [
            _observation(
                measure, row, gone.get((row.place, row.day)), reason=reason, via=via, by=by, now=now
            )
            for row in rows
        ]
    )


def _observation(
    measure: Measure,
    row: PastedRow,
    supersedes: Observation | None,
    *,
    reason: str,
    via: str,
    by: Actor,
    now: datetime,
) -> Observation:
    check(measure, row.value, row.denominator)
    return Observation(
        measure=measure,
        place=row.place,
        day=row.day,
        value=None if measure.ratio else row.value,
        numerator=row.value if measure.ratio else None,
        denominator=row.denominator if measure.ratio else None,
        supersedes=supersedes,
        reason=reason[:300] or (_("Entered again") if supersedes else ""),
        via=via,
        recorded_by_id=person_id(by),
        recorded_at=now,
    )


def _check_row(measure: Measure, row: PastedRow) -> None:
    """As `check`, saying which row of many it is."""
    try:
        check(measure, row.value, row.denominator)
    except Refused as refusal:
        where = f"{row.day:%d/%m/%Y}, {row.place}" if row.place else f"{row.day:%d/%m/%Y}"
        raise Refused(f"{where}: {refusal.sentence}") from refusal


def check(measure: Measure, value: Decimal, denominator: Decimal | None) -> None:
    """Refuses what the measure cannot have, in a sentence."""
    if abs(value) >= LARGEST or (denominator is not None and denominator >= LARGEST):
        raise Refused(_("That number is too large."))
    if measure.ratio:
        if denominator is not None and denominator <= 0:
            raise Refused(_("The total must be more than nought: leave out a day without any."))
        if denominator is None:
            raise Refused(_("Each value of this measure needs the total it is out of."))
        if (measure.chart == "p" or measure.percentage) and not 0 <= value <= denominator:
            raise Refused(_("The number cannot be below nought or above its total."))
    elif denominator is not None:
        raise Refused(_("This measure has single values, without totals."))
    elif measure.unit == "%" and not 0 <= value <= 100:
        raise Refused(_("A percentage is between 0 and 100."))


@transaction.atomic
def correct(
    *,
    observation: Observation,
    value: Decimal,
    denominator: Decimal | None = None,
    reason: str,
    via: str = "",
    by: Actor,
    now: datetime,
) -> Observation:
    """A new row that stands instead of this one, which is kept."""
    _refuse_corrected(observation, reason)
    row = PastedRow(observation.day, observation.place, value, denominator)
    if not observation.withdrawn and _same(observation, row):
        raise Refused(_("That is the value it has: nothing was changed."))
    made = _observation(
        observation.measure, row, observation, reason=reason, via=via, by=by, now=now
    )
    made.save()
    told("value corrected", "measure", made.measure_id, by, now, day=str(made.day), reason=reason)
    return made


@transaction.atomic
def withdraw(*, observation: Observation, reason: str, by: Actor, now: datetime) -> Observation:
    """A new row that says there is no value; the old one is kept."""
    _refuse_corrected(observation, reason)
    made = Observation.objects.create(
        measure=observation.measure,
        place=observation.place,
        day=observation.day,
        supersedes=observation,
        withdrawn=True,
        reason=reason[:300],
        recorded_by_id=person_id(by),
        recorded_at=now,
    )
    told("value withdrawn", "measure", made.measure_id, by, now, day=str(made.day), reason=reason)
    return made


def _refuse_corrected(observation: Observation, reason: str) -> None:
    if not reason.strip():
        raise Refused(_("Say why it is corrected."))
    if Observation.objects.select_for_update().filter(supersedes=observation).exists():
        raise Refused(_("It has been corrected already: correct the newer value."))
