"""What has been kept for its time: a queue for a person, who may leave each where it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, QuerySet
from django.db.models.functions import Coalesce, ExtractYear
from django.utils.timezone import get_default_timezone

from answerable.cases.models import Destruction, PastRequest, Request, RetentionPeriod
from answerable.cases.retention.holding import held_by
from answerable.cases.retention.periods import SHIPPED, Period, kind_of, review_on
from answerable.cases.states import CLOSED_STATES
from answerable.post.models import RawMessage

SHOWN = 200
"""Oldest first; the next come when these are dealt with."""
ENDED_IN = ExtractYear(Coalesce("closed_on", "received_on"))
"""Of a past request; where the register gives no end, the day of receipt counts."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A case with the day it came up for review, and what holds it."""

    case: Request
    kind: str
    period: Period
    since: date
    holds: list[str]


def periods_on(day: date) -> dict[str, Period]:
    """Each kind's period in force on a day: the body's own, else as shipped."""
    found = dict(SHIPPED)
    for row in RetentionPeriod.objects.filter(effective_from__lte=day).order_by(
        "effective_from", "pk"
    ):
        found[row.kind] = Period(row.months, row.days, row.source, row.effective_from)
    return found


def kept_case(case: Request, periods: dict[str, Period], on: date) -> Kept | None:
    """The case as the queue shows it; None while its time has not come."""
    kind, ended = _kind_and_end(case)
    if ended is None:
        return None
    since = review_on(ended, periods[kind])
    return Kept(case, kind, periods[kind], since, held_by(case, on)) if since <= on else None


def _kind_and_end(case: Request) -> tuple[str, date | None]:
    """The end is the latest of the case's, its reviews' and its regulator's cases'."""
    reviews = [review.case for review in case.reviews.select_related("case")]
    matters = list(case.regulator_cases.all())
    ends = [case.cached_closed_on, *(one.cached_closed_on for one in reviews)]
    ends += [matter.closed_on for matter in matters]
    kind = kind_of(reviewed=bool(reviews), appealed=bool(matters))
    return kind, max((end for end in ends if end), default=None)


def cases_to_review(on: date) -> list[Kept]:
    """Closed cases whose time has come, the longest kept first. Reviews go with their first."""
    periods = periods_on(on)
    oldest = min(review_on(date(2000, 1, 1), p) - date(2000, 1, 1) for k, p in periods.items()
                 if k not in ("past", "mail", "backup"))  # fmt: skip
    gone = Destruction.objects.filter(kind="case", destroyed_at__isnull=False).values("key")
    found = Request.objects.filter(
        cached_state__in=CLOSED_STATES, review_of__isnull=True,
        cached_closed_on__lte=on - oldest + timedelta(days=2),
    ).exclude(reference__in=gone)  # fmt: skip
    listed = (kept_case(case, periods, on) for case in found.order_by("cached_closed_on")[:SHOWN])
    return [kept for kept in listed if kept is not None]


@dataclass(frozen=True, slots=True)
class PastYear:
    """The past requests that ended in one year, and since when they are up for review."""

    year: int
    count: int
    since: date


def past_of(year: int) -> QuerySet[PastRequest]:
    """Those that ended in a year."""
    return PastRequest.objects.annotate(year=ENDED_IN).filter(year=year)


def past_to_review(on: date) -> list[PastYear]:
    """Whole years of past requests whose time has come, the earliest first."""
    period = periods_on(on)["past"]
    found = PastRequest.objects.annotate(year=ENDED_IN)
    years = found.values_list("year").annotate(count=Count("pk")).order_by("year")
    listed = (PastYear(y, n, review_on(date(y, 12, 31), period)) for y, n in years)
    return [one for one in listed if one.since <= on]


def mail_to_review(on: date) -> list[RawMessage]:
    """Mail that became no case and has been kept for its days."""
    now = datetime.combine(on, time.max, get_default_timezone())
    days = periods_on(on)["mail"].days
    return list(RawMessage.objects.may_go(now=now, kept_days=days).order_by("settled_at")[:SHOWN])
