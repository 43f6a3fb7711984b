"""The body's profile, its signatories and its regulator."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.accounts.actions.refusals import Refused
from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation, Regulator, Signatory
from answerable.accounts.trail import record

PROFILE = frozenset(
    field.name for field in Organisation._meta.concrete_fields if not field.primary_key
)


@transaction.atomic
def prepare_organisation(*, by: Actor, now: datetime, **profile: Any) -> Organisation:
    """Set the body's profile, all of it or some; the trail keeps what each field was.

    Raises TypeError for a field the profile has not, ValidationError for a bad value.
    """
    if unknown := set(profile) - PROFILE:
        raise TypeError(f"the profile of an organisation has no {', '.join(sorted(unknown))}")
    organisation = Organisation.current()
    changed = {
        name: {"from": getattr(organisation, name), "to": value}
        for name, value in profile.items()
        if getattr(organisation, name) != value
    }
    for name, value in profile.items():
        setattr(organisation, name, value)
    organisation.full_clean(validate_unique=False, validate_constraints=False)
    organisation.save()
    if changed:
        record(
            by=by, now=now, deed="organisation changed", kind="organisation",
            key=str(organisation.pk), detail=changed,
        )  # fmt: skip
    return organisation


@transaction.atomic
def appoint_signatory(
    *, name: str, title: str, effective_from: date, by: Actor, now: datetime
) -> Signatory:
    """Somebody who signs letters from a day on."""
    signatory = Signatory.objects.create(name=name, title=title, effective_from=effective_from)
    record(
        by=by, now=now, deed="signatory appointed", kind="signatory", key=str(signatory.pk),
        detail={"name": name, "title": title, "from": effective_from.isoformat()},
    )  # fmt: skip
    return signatory


@transaction.atomic
def end_signatory(*, signatory: Signatory, on: date, by: Actor, now: datetime) -> None:
    """`on` is the first day they no longer sign. Refused before they started."""
    if on <= signatory.effective_from:
        raise Refused(_("They must stop signing after the day they started."))
    signatory.effective_to = on
    signatory.save()
    record(
        by=by, now=now, deed="signatory ended", kind="signatory", key=str(signatory.pk),
        detail={"on": on.isoformat()},
    )  # fmt: skip


@transaction.atomic
def appoint_regulator(
    *,
    name: str,
    label: str,
    address: str,
    telephone: str,
    complaint_link: str,
    effective_from: date,
    by: Actor,
    now: datetime,
) -> Regulator:
    """Who hears complaints from a day on; the one before ends that day.

    Refused where another is already recorded as starting on that day or later.
    """
    if Regulator.objects.filter(effective_from__gte=effective_from).exists():
        raise Refused(_("Another regulator is already recorded from that day or later."))
    Regulator.objects.filter(Q(effective_to=None) | Q(effective_to__gt=effective_from)).update(
        effective_to=effective_from
    )
    regulator = Regulator.objects.create(
        name=name, label=label, address=address, telephone=telephone,
        complaint_link=complaint_link, effective_from=effective_from,
    )  # fmt: skip
    record(
        by=by, now=now, deed="regulator recorded", kind="regulator", key=str(regulator.pk),
        detail={"name": name, "from": effective_from.isoformat()},
    )  # fmt: skip
    return regulator
