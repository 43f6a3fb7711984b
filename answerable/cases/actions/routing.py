"""Whose case it is, and who may see it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases.actions.locking import lock, lock_to_edit
from answerable.cases.ledger import append
from answerable.cases.models import NamedReader, Request
from answerable.cases.refusals import Refused
from answerable.cases.signoff.moving import give_tier


@transaction.atomic
def allocate(*, case: Request, officer: Person | None, by: Actor, now: datetime) -> Request:
    """Give the case to an officer, or back to nobody."""
    case = lock_to_edit(case)
    case.officer = officer
    case.save(update_fields=["officer"])
    append(case, "allocated", by=by, now=now, detail={"officer": officer.pk if officer else None})
    if officer is not None:
        give_tier(case, by=by, now=now)
    return case


@transaction.atomic
def restrict(
    *, case: Request, to: Sequence[Person], reason: str, by: Actor, now: datetime
) -> Request:
    """Leave the case to named people (and its officer): absent from everybody else's lists."""
    if not reason.strip() or not to:
        raise Refused(_("Name at least one person who may see it, and say why."))
    case = lock(case)
    case.restricted = True
    case.save(update_fields=["restricted"])
    NamedReader.objects.filter(request=case).exclude(person__in=to).delete()
    for person in to:
        NamedReader.objects.get_or_create(request=case, person=person, defaults={"added_at": now})
    keys = sorted(person.pk for person in to)
    append(case, "restricted", by=by, now=now, detail={"people": [*keys]}, text=reason.strip())
    return case


@transaction.atomic
def unrestrict(*, case: Request, reason: str, by: Actor, now: datetime) -> Request:
    """Open the case to the whole team again."""
    if not reason.strip():
        raise Refused(_("Say why it may be seen by all again."))
    case = lock(case)
    case.restricted = False
    case.save(update_fields=["restricted"])
    NamedReader.objects.filter(request=case).delete()
    append(case, "unrestricted", by=by, now=now, text=reason.strip())
    return case
