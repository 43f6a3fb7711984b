"""The tiers in force on a day: those shipped, and the body's own over them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.accounts.trail import record
from answerable.cases.models import CasesSetting, SignoffStage, SignoffTier
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.signoff.rules import Stage, Tier

DISCLOSURE = "disclosure"
MOST_STAGES = 6


@dataclass(frozen=True, slots=True)
class Asks:
    """A stage as an administrator writes it: who is asked by role, or by name."""

    name: str
    role: str = ""
    person: Person | None = None


def shipped() -> tuple[Tier, ...]:
    """What a new installation has; an administrator changes each."""
    disclosure = Stage(DISCLOSURE, _("Disclosure"), "approver")
    press = Stage("press", _("Press office"), "press")
    executive = Stage("executive", _("Executive"), "executive")
    return (
        Tier("none", _("None"), 0),
        Tier("standard", _("Standard"), 1, (disclosure,)),
        Tier("flagged", _("Flagged"), 2, (disclosure, press)),
        Tier("full", _("Full"), 3, (disclosure, press, executive), holds=True),
    )


def tiers_on(day: date) -> dict[str, Tier]:
    """Each tier in use on `day`, by its code, the lowest first."""
    found = {tier.code: tier for tier in shipped()}
    kept = SignoffTier.objects.filter(effective_from__lte=day).order_by("effective_from")
    for row in kept.prefetch_related("stages"):
        found.pop(row.code, None)
        if row.in_use:
            found[row.code] = as_tier(row)
    return {tier.code: tier for tier in sorted(found.values(), key=lambda t: (t.rank, t.code))}


def as_tier(row: SignoffTier) -> Tier:
    stages = sorted(row.stages.all(), key=lambda stage: stage.position)
    return Tier(
        row.code, row.name, row.rank,
        tuple(Stage(s.code, s.name, s.role, s.person_id) for s in stages), row.holds,
    )  # fmt: skip


def tier_named(code: str, day: date) -> Tier:
    """The tier of that code on `day`, even if it is out of use by now; an unknown one adds none."""
    return tier_among(tiers_on(day), code, day)


def tier_among(known: dict[str, Tier], code: str, day: date) -> Tier:
    """As `tier_named`, from those of `day` where they are read already."""
    if code in known:
        return known[code]
    rows = SignoffTier.objects.filter(code=code, effective_from__lte=day, in_use=True)
    row = rows.prefetch_related("stages").order_by("-effective_from").first()
    if row is not None:
        return as_tier(row)
    return next((tier for tier in shipped() if tier.code == code), Tier("none", _("None"), 0))


@transaction.atomic
def keep_tier(
    *,
    code: str,
    name: str,
    stages: Sequence[Asks],
    holds: bool,
    effective_from: date,
    reason: str,
    by: Actor,
    now: datetime,
    source: str = "",
    in_use: bool = True,
) -> SignoffTier:
    """The tier as it is to be from a day on; one without a code is new. Letters out keep theirs.

    Raises Refused without a name or a reason, for a day before today, or for stages alike.
    """
    day = legal_day(now)
    known = tiers_on(day)
    if effective_from < day:
        raise Refused(_("A tier takes effect today or later, so that no letter is judged anew."))
    _check_words(code, name, reason, known)
    _check_stages(code, stages)
    if not in_use:
        _check_unused(code, day)
    made = code or slugify(name)[:30]
    rank = known[made].rank if made in known else max((t.rank for t in known.values()), default=0)
    SignoffTier.objects.filter(code=made, effective_from=effective_from).delete()
    row = SignoffTier.objects.create(
        code=made, name=name.strip()[:60], rank=rank if made in known else rank + 1, holds=holds,
        in_use=in_use, effective_from=effective_from, source=source.strip()[:200],
        reason=reason.strip()[:500], recorded_at=now, by_kind=by.kind, by_key=by.key,
    )  # fmt: skip
    for position, asks in enumerate(stages, 1):
        SignoffStage.objects.create(
            tier=row, position=position, code=slugify(asks.name)[:60], name=asks.name.strip()[:60],
            role="" if asks.person else asks.role, person=asks.person,
        )  # fmt: skip
    record(
        by=by, now=now, deed="sign-off tier kept", kind="cases setting", key=f"tier {made}",
        detail={"from": effective_from.isoformat(), "stages": [a.name for a in stages],
                "holds": holds, "in use": in_use, "reason": reason.strip()},
    )  # fmt: skip
    return row


def _check_words(code: str, name: str, reason: str, known: dict[str, Tier]) -> None:
    if not (name.strip() and reason.strip() and (code or slugify(name))):
        raise Refused(_("Give the tier a name, and say why it is changed."))
    if code and code not in known:
        raise Refused(_("There is no such tier."))
    if not code and slugify(name)[:30] in known:
        raise Refused(_("There is a tier of this name already."))


def _check_unused(code: str, today: date) -> None:
    """A tier that the settings give cases, or that adds nobody, stays in use."""
    rows = CasesSetting.objects.filter(effective_from__gte=today)
    given = {code for row in rows for code in (row.default_tier, row.withheld_tier)}
    policy = policy_on(today)
    if code in {"none", policy.default_tier, policy.withheld_tier, *given}:
        raise Refused(_("Cases are given this tier by the settings. Change those first."))


def _check_stages(code: str, stages: Sequence[Asks]) -> None:
    if code == "none" and stages:
        raise Refused(_("The tier “none” adds nobody. Change another, or add one."))
    codes = [slugify(asks.name) for asks in stages]
    if len(set(codes)) != len(codes) or not all(codes):
        raise Refused(_("Give each stage a name of its own."))
    if len(stages) > MOST_STAGES:
        raise Refused(_("A tier has six stages at most."))
    if not all(asks.role or asks.person for asks in stages):
        raise Refused(_("Say for each stage which role or which person is asked."))
