"""Benefits: claimed by a team, validated by somebody else with finance."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.improvement.actions.trailing import person_id, told
from answerable.improvement.models import Benefit, Project
from answerable.improvement.refusals import Refused


@transaction.atomic
def claim_benefit(*, project: Project, by: Actor, now: datetime, **given: Any) -> Benefit:
    """Refused without an amount where the kind is counted in pounds, or ending before it starts."""
    if given["kind"] != Benefit.Kind.QUALITY and not (given.get("amount") or 0) > 0:
        raise Refused(
            _("Give the amount in pounds: cash-releasing and non-cash benefits have one.")
        )
    if given["ends_on"] < given["starts_on"]:
        raise Refused(_("The period ends before it starts."))
    made = Benefit.objects.create(
        project=project, claimed_by_id=person_id(by), claimed_at=now, **given
    )
    told("benefit claimed", "project", project.pk, by, now, sort=made.kind, amount=str(made.amount))
    return made


@transaction.atomic
def agree_benefit(*, benefit: Benefit, agreed_with: str, by: Actor, now: datetime) -> None:
    """Refused to the one who claimed it, and once it is validated."""
    benefit = Benefit.objects.select_for_update().get(pk=benefit.pk)
    if benefit.agreed_at:
        raise Refused(_("It has been validated already."))
    if benefit.claimed_by_id == person_id(by):
        raise Refused(_("Somebody other than the one who claimed a benefit validates it."))
    benefit.agreed_by_id, benefit.agreed_at, benefit.agreed_with = person_id(by), now, agreed_with
    benefit.save()
    told("benefit validated", "project", benefit.project_id, by, now, agreed_with=agreed_with)
