"""Where the days of cases went, read from their ledgers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.cases.ledger import happenings
from answerable.cases.models import Event, Question, Request
from answerable.cases.stages import MOVING, STAGES, days_spent
from answerable.workdays.calendar import Calendar

KINDS = sorted({*MOVING, "struck_out"})


@dataclass(slots=True)
class Spent:
    """The days of some cases together: how many cases, and working days by stage."""

    title: str
    cases: int = 0
    days: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STAGES, 0))

    def add(self, days: dict[str, int]) -> None:
        self.cases += 1
        for stage, count in days.items():
            self.days[stage] += count

    @property
    def all(self) -> int:
        return sum(self.days.values())

    @property
    def means(self) -> list[float]:
        """Working days a case, in the order of STAGES."""
        return [self.days[stage] / self.cases if self.cases else 0.0 for stage in STAGES]

    @property
    def mean(self) -> float:
        return sum(self.means)


def days_of(cases: Sequence[Request], today: date, calendar: Calendar) -> dict[int, dict[str, int]]:
    """Working days by stage of each case, by its key. Two queries however many cases."""
    keys = [case.pk for case in cases]
    events: dict[int, list[Event]] = defaultdict(list)
    for event in Event.objects.filter(request__in=keys, type__in=KINDS).order_by("pk"):
        events[event.request_id].append(event)
    questions: dict[int, list[int]] = defaultdict(list)
    live = Question.objects.live().filter(request__in=keys)
    for key, question in live.values_list("request_id", "pk"):
        questions[key].append(question)
    return {
        case.pk: days_spent(
            case.received_on, happenings(events[case.pk]), questions[case.pk],
            case.cached_closed_on or today, calendar,
        )
        for case in cases
    }  # fmt: skip


def by_month(cases: Iterable[Request], days: dict[int, dict[str, int]]) -> list[Spent]:
    """One row for each month in which cases were received, the earliest first."""
    found: dict[date, Spent] = {}
    for case in cases:
        first = case.received_on.replace(day=1)
        found.setdefault(first, Spent(f"{first:%B %Y}")).add(days[case.pk])
    return [found[month] for month in sorted(found)]


def by_department(cases: Sequence[Request], days: dict[int, dict[str, int]]) -> list[Spent]:
    """One row for each department a question went to; a case counts with each of its own."""
    keys = [case.pk for case in cases]
    owned = Question.objects.live().filter(request__in=keys, owner_department__isnull=False)
    found: dict[str, Spent] = {}
    pairs = owned.values_list("owner_department__name", "request_id").distinct()
    for name, key in pairs.order_by("owner_department__name", "request_id"):
        found.setdefault(name, Spent(name)).add(days[key])
    return list(found.values())
