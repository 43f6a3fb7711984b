"""The small lists of a project's page (tasks, notes, benefits, files), in one query for all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    DecimalField,
    F,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce

from answerable.improvement.models import Benefit, Project

NEWEST = 10
MONEY = DecimalField(max_digits=14, decimal_places=2)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: of the newest notes and files, of every task and benefit.

    | of | sort | name | day | done | amount |
    |---|---|---|---|---|---|
    | task | | who does it | by when | when done | |
    | note | note or contact | who wrote it | its date | | |
    | benefit | its kind | with whom it was agreed, "" where it is claimed | from | | pounds |
    | file | | who added it | when | | bytes |
    """

    of: str
    key: int
    text: str
    sort: str
    name: str
    day: date | None
    done: date | None
    amount: Decimal | None

    @property
    def kind(self) -> str:
        """A benefit's kind in short."""
        return str(Benefit.Kind(self.sort).label).split(":", maxsplit=1)[0]


def entries(project: Project) -> dict[str, list[Entry]]:
    """Each list by what it is of: tasks to be done first, of the others the newest."""
    found = _rows(project.tasks.all(), "task", name="person__name", day="due_on", done="done_on")
    notes = _rows(project.notes.all(), "note", sort="kind", name="by__name", day="on")
    benefits = _rows(
        project.benefits.all(), "benefit",
        sort="kind", name="agreed_with", day="starts_on", amount="amount",
    )  # fmt: skip
    files = _rows(
        project.files.filter(removed_at=None), "file",
        text="name", name="added_by__name", day="added_at__date", amount="size",
    )  # fmt: skip
    rows = [Entry(*row) for row in found.union(notes[:NEWEST], benefits, files[:NEWEST], all=True)]
    rows.sort(key=lambda e: (e.day or date.min, e.key), reverse=True)
    out: dict[str, list[Entry]] = defaultdict(list)
    for entry in rows:
        out[entry.of].append(entry)
    out["task"].sort(key=lambda e: (e.done or date.min, e.day or date.max, e.key))
    return out


def _rows(found: QuerySet[Any], of: str, *, text: str = "text", **named: str) -> QuerySet[Any]:
    """The columns of an Entry; what is not named is empty."""

    def words(name: str) -> Any:
        held = F(named[name]) if name in named else Value("")
        return Coalesce(held, Value(""), output_field=CharField())

    def typed(name: str, field: Any) -> Any:
        return Cast(F(named[name]) if name in named else Value(None), field)

    annotated: QuerySet[Any] = found.annotate(
        e_of=Value(of, CharField()),
        e_text=Cast(text, TextField()),
        e_sort=words("sort"),
        e_name=words("name"),
        e_day=typed("day", DateField()),
        e_done=typed("done", DateField()),
        e_amount=typed("amount", MONEY),
    )
    return annotated.values_list(
        "e_of", "pk", "e_text", "e_sort", "e_name", "e_day", "e_done", "e_amount"
    )
