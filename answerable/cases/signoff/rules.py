"""Which stages of sign-off remain, whose move it is, and what silence means. PURE.

A tier only adds: beneath each of them one person at least who had no part in the letter approves
it, and in the tier without stages that is all. A stage is settled for one letter, known by its
digest: a letter that was changed goes to every stage again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.workdays.calendar import Calendar, Divisions, is_working_day, nth_working_day

Kind = Literal[
    "approved", "no_objection", "silent", "redrafted", "objected", "amends", "bypassed"
]  # fmt: skip
SETTLES = frozenset({"approved", "no_objection", "silent", "redrafted", "bypassed"})
WHOLE = ""
"""The stage of a deed that is about the whole letter: the desk's own approval, or a bypass."""
TITLES: dict[str, str | Promise] = {
    "approved": gettext_lazy("Approved"),
    "no_objection": gettext_lazy("No objection"),
    "silent": gettext_lazy("Nothing said by the day given"),
    "redrafted": gettext_lazy("Redrafted"),
    "objected": gettext_lazy("Objected"),
    "amends": gettext_lazy("Asked for changes"),
    "bypassed": gettext_lazy("Bypassed"),
}


@dataclass(frozen=True, slots=True)
class Stage:
    """One who must be asked: a role's holders, or the named person where there is one."""

    code: str
    name: str
    role: str = ""
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Tier:
    """rank: a rule only ever raises a case to a higher one. holds: silence holds the letter."""

    code: str
    name: str
    rank: int
    stages: tuple[Stage, ...] = ()
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did at a stage, in the order it was recorded. digest: of the letter seen."""

    kind: Kind
    stage: str
    who: str
    day: date
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where sign-off of one letter stands.

    settled: each settled stage with what settled it. open: the stage whose move it is.
    approval: the latest approval of this letter by anybody; None where there is none.
    objecting: whether the open stage's latest word was an objection.
    """

    settled: tuple[tuple[Stage, Deed], ...]
    open: Stage | None
    approval: Deed | None
    objecting: bool = False

    @property
    def complete(self) -> bool:
        return self.open is None and self.approval is not None


def standing(tier: Tier, deeds: Sequence[Deed], digest: str) -> Standing:
    """Where the letter `digest` stands after these deeds; stages go in their order."""
    whole = [deed for deed in deeds if deed.digest == digest]
    bypass = next((d for d in reversed(whole) if d.kind == "bypassed" and d.stage == WHOLE), None)
    if bypass is not None:
        return Standing(tuple((stage, bypass) for stage in tier.stages), None, bypass)
    approval = next((deed for deed in reversed(whole) if deed.kind == "approved"), None)
    settled: list[tuple[Stage, Deed]] = []
    for stage in tier.stages:
        last = _last(deeds, stage)
        if last is None or not _settles(tier, last, digest):
            return Standing(tuple(settled), stage, approval, _objecting(deeds, stage))
        settled.append((stage, last))
    return Standing(tuple(settled), None, approval)


def _last(deeds: Iterable[Deed], stage: Stage) -> Deed | None:
    return next((d for d in reversed(list(deeds)) if d.stage == stage.code), None)


def _settles(tier: Tier, deed: Deed, digest: str) -> bool:
    if deed.kind == "silent" and tier.holds:
        return False
    return deed.kind in SETTLES and deed.digest == digest


def _objecting(deeds: Iterable[Deed], stage: Stage) -> bool:
    last = _last(deeds, stage)
    return last is not None and last.kind == "objected"


def silence_passes(tier: Tier, stands: Standing, by_day: date, today: date) -> bool:
    """Whether nothing said by `by_day` lets the open stage go, as seen on `today`.

    Never in a tier that holds, nor where the last word of the stage was an objection.
    """
    if stands.open is None or tier.holds or stands.objecting:
        return False
    return today > by_day


def no_objection_by(
    *,
    due: date | None,
    asked: date,
    before: int,
    least: int,
    calendar: Calendar,
    divisions: Divisions,
) -> date:
    """The day by which an objection is to be made: `before` working days ahead of the due date.

    One asked late has `least` working days, but not past the due date unless that has gone by.
    """
    fair = nth_working_day(calendar, divisions, asked, max(least, 1))
    if due is None or due <= asked:
        return fair
    planned = due
    for _step in range(before):
        planned = _working_day_before(planned, calendar, divisions)
    return min(max(planned, fair), due)


def _working_day_before(day: date, calendar: Calendar, divisions: Divisions) -> date:
    """The latest working day before `day`."""
    earlier = day - timedelta(days=1)
    while not is_working_day(calendar, divisions, earlier):
        earlier -= timedelta(days=1)
    return earlier


def raised(current: Tier, other: Tier) -> Tier:
    """The higher of two: a rule never lowers."""
    return other if other.rank > current.rank else current


def why_no_bypass(
    *, cites: bool, section_36: bool, alone: bool, objected: bool, reason: str
) -> str | None:
    """Why an officer may not send this letter with nobody else; None where they may.

    cites: whether anything is withheld, refused or put off under a provision.
    """
    if section_36:
        return _("A letter that relies on s.36 is never issued by one person alone.")
    if cites:
        return _("Something is withheld, so another person must approve this letter.")
    if objected:
        return _("Somebody objected to this letter. That cannot be passed over.")
    if not alone:
        return _("You are not alone on duty: somebody else who may approve is at work today.")
    if not reason.strip():
        return _("Say why this letter cannot wait for another person.")
    return None
