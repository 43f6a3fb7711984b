"""The estimate that s.12 needs: what counts, what does not and why, and what would fit. PURE.

FOIA s.12; Fees Regulations 2004 (SI 2004/3244) regs 4(3), 4(4) and 5. Only four activities count.
Redaction, reading and the rest are refused towards s.12 (Chief Constable of South Yorkshire v IC
[2011] EWHC 44 (Admin)) and kept as evidence of burden: FOIA s.14(1), EIR reg 12(4)(b).
Numbered parts are separate requests for s.12, added together only where related to any extent to
the same or similar information (Fitzsimmons, EA/2007/0124).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.cases.cost_limit import HOURLY
from answerable.workdays.calendar import UK_UNION, Calendar, working_days_between

RUN = 60
"""Working days, both ends included, in which requests may be aggregated (reg 5(2)(b))."""
OUTSIDE = {
    "EIR": _("Environmental information has no cost limit (reg 12(4)(b) instead)."),
    "SAR": _("A person's own data are asked for under data protection law, with no cost limit."),
    "BAU": _("Handled as business as usual."),
    "FOISA": _("The Scottish limit is another: SSI 2004/467."),
    "RPSI": _("Re-use has no cost limit."),
}


@dataclass(frozen=True, slots=True)
class Activity:
    """counted: towards s.12 (reg 4(3)(a) to (d)). why_not: the sentence where it is not."""

    code: str
    title: str | Promise
    why_not: str | Promise = ""

    @property
    def counted(self) -> bool:
        return not self.why_not


_NOT_LISTED = _("Not one of the four activities of reg 4(3); kept as evidence for s.14(1).")
_ALL = (
    Activity("determining", _("Determining whether we hold it")),
    Activity("locating", _("Locating it")),
    Activity("retrieving", _("Retrieving it")),
    Activity("extracting", _("Extracting it")),
    Activity(
        "redacting", _("Redacting it"),
        _("Redaction does not count towards s.12 ([2011] EWHC 44 (Admin)); it does for s.14(1)."),
    ),
    Activity("reading", _("Reading it to consider exemptions"), _NOT_LISTED),
    Activity("public_interest", _("Weighing the public interest"), _NOT_LISTED),
    Activity("consulting", _("Consulting others"), _NOT_LISTED),
    Activity("authorising", _("Seeking authorisation"), _NOT_LISTED),
    Activity("fees", _("Calculating fees"), _NOT_LISTED),
    Activity("advising", _("Advising the requester"), _NOT_LISTED),
)  # fmt: skip
ACTIVITIES: dict[str, Activity] = {activity.code: activity for activity in _ALL}


@dataclass(frozen=True, slots=True)
class Line:
    """Time or money on one activity. question: its key, None for the whole request.

    hours: of staff. money: pounds beyond staff time (it counts on the same four activities).
    """

    activity: str
    hours: Decimal
    question: int | None = None
    money: Decimal = Decimal(0)

    @property
    def cost(self) -> Decimal:
        return self.hours * HOURLY + self.money


@dataclass(frozen=True, slots=True)
class Group:
    """Questions taken together for s.12. cost: pounds, with what other requests add."""

    questions: tuple[int, ...]
    hours: Decimal
    cost: Decimal
    limit: Decimal

    @property
    def exceeds(self) -> bool:
        """Strictly: an estimate exactly at the limit is within it (reg 3, s.12(1))."""
        return self.cost > self.limit


@dataclass(frozen=True, slots=True)
class Estimate:
    """groups: each taken alone. burden: hours that do not count. fits: what would stay within."""

    groups: tuple[Group, ...]
    burden: Decimal
    fits: tuple[int, ...]

    @property
    def exceeds(self) -> bool:
        return any(group.exceeds for group in self.groups)


def estimate(
    lines: Iterable[Line],
    *,
    questions: Sequence[int],
    related: Collection[int],
    limit: Decimal,
    aggregated: Decimal = Decimal(0),
) -> Estimate:
    """The estimate of one request.

    questions: those under FOIA, in order. related: those related to the same or similar
    information, taken together; each other is alone. aggregated: pounds that related requests of
    reg 5 add to the related group. Lines for the whole request fall on the related group, or on
    all questions where none is related.
    """
    counted = [line for line in lines if ACTIVITIES[line.activity].counted]
    burden = sum((n.hours for n in lines if not ACTIVITIES[n.activity].counted), Decimal(0))
    together = tuple(key for key in questions if key in related)
    common = [line for line in counted if line.question is None]
    groups = [
        _group((key,), [n for n in counted if n.question == key], limit)
        for key in questions
        if key not in related
    ]
    if together or common or aggregated:
        members = together or tuple(questions)
        own = [n for n in counted if n.question in together or n.question is None]
        groups.insert(0, _group(members, own, limit, aggregated))
    return Estimate(tuple(groups), burden, _fitting(counted, questions, related, limit, aggregated))


def _group(
    keys: tuple[int, ...], lines: Sequence[Line], limit: Decimal, more: Decimal = Decimal(0)
) -> Group:
    hours = sum((line.hours for line in lines), Decimal(0))
    return Group(keys, hours, sum((line.cost for line in lines), more), limit)


def _fitting(
    counted: Sequence[Line],
    questions: Sequence[int],
    related: Collection[int],
    limit: Decimal,
    aggregated: Decimal,
) -> tuple[int, ...]:
    """As many questions as fit: each unrelated one within the limit, the cheapest related ones."""
    alone = {q: sum((n.cost for n in counted if n.question == q), Decimal(0)) for q in questions}
    common = sum((n.cost for n in counted if n.question is None), Decimal(0))
    left = limit - aggregated - common
    kept = {q for q in questions if q not in related and alone[q] <= limit}
    for question in sorted((q for q in questions if q in related), key=lambda q: alone[q]):
        if alone[question] <= left:
            left -= alone[question]
            kept.add(question)
    return tuple(q for q in questions if q in kept)


def aggregable(received: date, others: Mapping[int, date], calendar: Calendar) -> tuple[int, ...]:
    """The others that fall with this one in one run of 60 consecutive working days.

    Of the runs that hold `received`, the one that holds the most; "any period" (reg 5(2)(b)).
    """
    days = sorted({received, *others.values()})
    best: list[int] = []
    for start in days:
        if start > received or _length(calendar, start, received) > RUN:
            continue
        within = [
            key
            for key, day in others.items()
            if day >= start and _length(calendar, start, day) <= RUN
        ]
        best = max(best, within, key=len)
    return tuple(sorted(best))


def _length(calendar: Calendar, first: date, last: date) -> int:
    return working_days_between(calendar, UK_UNION, first, last)


def sampled_hours(items: int, minutes: Decimal, total: int) -> Decimal:
    """Hours for `total` items where `items` of them took `minutes` in all (a sampling exercise)."""
    if items < 1:
        raise ValueError("a sample has at least one item")
    return (minutes / items * total / 60).quantize(Decimal("0.01"))
