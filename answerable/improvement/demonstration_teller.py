"""Who tells the invented trust's stories of improvement, and how a project is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from answerable.accounts.access import actor_for
from answerable.accounts.models import Department, Person, User
from answerable.improvement import actions
from answerable.improvement.models import Driver, Measure, Project
from answerable.improvement.pasting import PastedRow
from answerable.registers.days import LONDON

WEEK = timedelta(days=7)
# the same small unevenness in every series, so that the demonstration is the same every day
UNEVEN = (0, 2, -1, 1, -2, 0, 3, -1, -3, 1, 2, -2, 0, 1, -1, 2, -2, 1, 0, -1)


@dataclass(frozen=True, slots=True)
class Teller:
    """Whose deeds they are, and when the story is told."""

    people: Mapping[str, Person]
    now: datetime

    @property
    def today(self) -> date:
        return self.now.astimezone(LONDON).date()

    def by(self, role: str) -> dict[str, Any]:
        user = User.objects.select_related("person").get(person=self.people[role])
        return {"by": actor_for(user), "now": self.now}

    def start(self, title: str, department: str, ago: int, **given: Any) -> Project:
        """A project begun `ago` weeks back, led by the leader and coached by the coach."""
        project = actions.start_project(
            title=title,
            started_on=self.today - ago * WEEK,
            department=Department.objects.filter(name=department).first(),
            illustrative=True,
            **given,
            **self.by("leader"),
        )
        for role, part in (("coach", "coach"), ("head", "sponsor")):
            actions.join(
                project=project,
                person=self.people[role],
                role=part,
                on=project.started_on,
                **self.by("coach"),
            )
        return project

    def measure(self, project: Project, values: Sequence[PastedRow], **given: Any) -> Measure:
        measure = actions.define_measure(**given, **self.by("leader"))
        actions.record_many(measure=measure, rows=values, **self.by("leader"))
        actions.use_measure(project=project, measure=measure, **self.by("leader"))
        return measure

    def weekly(
        self, levels: Sequence[int], *, of: int | None = None, ago: int = 0
    ) -> list[PastedRow]:
        """One value a week, the last `ago` weeks back, about these levels."""
        monday = self.today - timedelta(days=self.today.weekday()) - ago * WEEK
        first = monday - (len(levels) - 1) * WEEK
        return [
            PastedRow(
                first + n * WEEK,
                "",
                Decimal(level + UNEVEN[n % len(UNEVEN)]),
                None if of is None else Decimal(of + n % 5),
            )
            for n, level in enumerate(levels)
        ]

    def outline(self, project: Project, lines: Sequence[tuple[int, str]]) -> dict[str, Driver]:
        made: dict[str, Driver] = {}
        path: list[Driver] = []
        for depth, text in lines:
            under = path[depth - 2] if depth > 1 else None
            driver = actions.add_driver(
                project=project, text=text, under=under, **self.by("leader")
            )
            path[depth - 1 :] = [driver]
            made[text] = driver
        return made

    def cycle(
        self, project: Project, ramp: str, weeks: tuple[int, int | None], **given: Any
    ) -> None:
        """A cycle begun and ended so many weeks ago; None has not ended."""
        later = {k: given.pop(k) for k in ("do", "study", "held", "act", "decision") if k in given}
        begun, ended = weeks
        cycle = actions.add_cycle(
            project=project,
            ramp=ramp,
            started_on=self.today - begun * WEEK,
            **given,
            **self.by("leader"),
        )
        if later:
            end = None if ended is None else self.today - ended * WEEK
            actions.advance_cycle(cycle=cycle, ended_on=end, **later, **self.by("leader"))
