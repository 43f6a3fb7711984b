"""The settings in force on a day, and the next reference under them."""

from __future__ import annotations

from datetime import date, datetime

from django.db import connection, transaction
from django.utils.timezone import get_default_timezone

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.models import CasesSetting


def policy_on(day: date) -> CasesSetting:
    """The latest settings that had taken effect by `day`; those shipped where there are none."""
    found = CasesSetting.objects.filter(effective_from__lte=day).order_by("-effective_from")
    return found.first() or CasesSetting()


def legal_day(moment: datetime) -> date:
    """The calendar day of a moment in the body's own time zone (rules 1.1: days end at midnight).

    Raises ValueError for a moment without a time zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone has no legal day")
    return moment.astimezone(get_default_timezone()).date()


def next_number(prefix: str, first: int) -> int:
    """The next number under `prefix`: without gaps or doubles, whoever else is asking.

    The counter's row stays locked until the transaction ends, and a rollback gives it back.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO cases_referencecounter (prefix, last) VALUES (%s, %s) "
            "ON CONFLICT (prefix) DO UPDATE "
            "SET last = GREATEST(cases_referencecounter.last + 1, EXCLUDED.last) "
            "RETURNING last",
            [prefix, first],
        )
        return int(cursor.fetchone()[0])


def number_above(prefix: str, taken: int) -> None:
    """See that the next number under `prefix` is above one that is taken already."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO cases_referencecounter (prefix, last) VALUES (%s, %s) "
            "ON CONFLICT (prefix) DO UPDATE "
            "SET last = GREATEST(cases_referencecounter.last, EXCLUDED.last)",
            [prefix, taken],
        )


def reference(prefix: str, number: int, width: int) -> str:
    """As letters print it: `FOI/00001`."""
    return f"{prefix}/{number:0{width}d}"


@transaction.atomic
def set_escalation(contact: str, *, by: Actor, now: datetime) -> CasesSetting:
    """Who is told at once, from today on; every other setting stays as it is."""
    day = legal_day(now)
    policy = policy_on(day)
    if policy.effective_from != day:
        policy.pk = None  # a new row from today, alike in all else
        policy._state.adding = True
    policy.effective_from, policy.recorded_at = day, now
    policy.by_kind, policy.by_key = by.kind, by.key
    policy.escalation = " ".join(contact.split())[:200]
    policy.save()
    record(
        by=by, now=now, deed="escalation contact set", kind="cases setting",
        key=day.isoformat(), detail={"contact": policy.escalation},
    )  # fmt: skip
    return policy
