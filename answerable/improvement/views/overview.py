"""The department's view: its portfolio counted, coaches and their load, outcomes achieved."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Case, Count, F, OuterRef, Q, Subquery, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.access import require
from answerable.improvement.freezing import drawn
from answerable.improvement.models import (
    Measure,
    Note,
    ProgressScore,
    Project,
    ProjectMeasure,
    TeamMember,
)
from answerable.improvement.roles import SEE
from answerable.improvement.surfacing import quiet
from answerable.improvement.views.benefits import totals
from answerable.improvement.views.drawn import shown
from answerable.improvement.views.surfaced import known_of, words_of
from answerable.registers import query

OUTCOMES = 6


@dataclass(frozen=True, slots=True)
class Load:
    """A coach's running projects, and with how many there was no contact for four weeks.

    wte: the time the register of people gives them for it, None where it does not know them.
    """

    key: int
    name: str
    projects: int
    quiet: int
    last_contact: date | None
    wte: Decimal | None = None

    @property
    def for_each(self) -> Decimal | None:
        """Open projects for each whole-time equivalent of coaching: load against capacity."""
        return round(self.projects / self.wte, 1) if self.wte else None


STATUS = Case(
    When(~Q(outcome=""), then=F("outcome")),
    When(charter_approved_at=None, then=Value("proposed")),
    default=Value("running"),
)
TABLES = (
    ("department__name", gettext_lazy("By department")),
    ("programme__name", gettext_lazy("By programme")),
    ("strategic_aim", gettext_lazy("By strategic aim")),
)
STATUSES = "proposed", "running", "completed", "stopped"


def counted(field: str) -> list[tuple[str, list[int]]]:
    """Rows of one table: the name, and how many projects have each status."""
    found = Project.objects.order_by().annotate(now=STATUS).values_list(field, "now")
    rows: dict[str, Counter[str]] = {}
    for name, now, n in found.annotate(n=Count("pk")):
        rows.setdefault(name or "", Counter())[now] += n
    return [(name or _("None given"), [rows[name][s] for s in STATUSES]) for name in sorted(rows)]


def loads(today: date) -> list[Load]:
    """Coaches by how much waits for them."""
    contact = Note.objects.filter(
        kind=Note.Kind.CONTACT, project=OuterRef("project"), by=OuterRef("person")
    ).order_by("-on")
    parts = TeamMember.objects.filter(role="coach", until=None, project__ended_on=None)
    rows: dict[int, list[Any]] = {}
    for row in parts.annotate(last=Subquery(contact.values("on")[:1])).values_list(
        "person_id", "person__name", "project__started_on", "last", "person__staff_number"
    ):
        rows.setdefault(row[0], []).append(row)
    times = _times({str(found[0][4]) for found in rows.values() if found[0][4]}, today)
    made = [
        Load(
            key,
            found[0][1],
            len(found),
            sum(quiet(r[3], r[2], today) for r in found),
            max((r[3] for r in found if r[3]), default=None),
            times.get(str(found[0][4])),
        )
        for key, found in rows.items()
    ]
    return sorted(made, key=lambda one: (-one.quiet, -one.projects, one.name))


def _times(numbers: set[str], today: date) -> dict[str, Decimal]:
    """WTE for coaching by staff number: of a coach's post, or of a share of time set aside."""
    try:
        register = query.kept("improvement_people")
    except query.NoRegisterError:
        return {}
    wanted = {"staff_number": sorted(numbers)}
    found = query.rows(register, when=query.When(today, on=today), where=wanted)
    times: dict[str, Decimal] = {}
    for row in found:
        coaches = "coach" in str(row.values["role"]).lower()
        if (coaches or row.values["basis"] == "share of time") and row.values["wte"] is not None:
            number = str(row.values["staff_number"])
            times[number] = times.get(number, Decimal(0)) + Decimal(str(row.values["wte"]))
    return times


def achieved() -> list[tuple[Project, ProjectMeasure | None, Any]]:
    """Projects that reached their aim or are about to, the newest first, with a small chart."""
    last = ProgressScore.objects.filter(project=OuterRef("pk")).values("score")[:1]
    found = Project.objects.annotate(last=Subquery(last)).filter(
        Q(outcome="completed", gains__in=("held", "partly")) | Q(last__gte="3.5")
    )
    projects = list(found.order_by(F("ended_on").desc(nulls_first=True), "-started_on")[:OUTCOMES])
    uses = ProjectMeasure.objects.filter(
        project__in=projects, measure__kind=Measure.Kind.OUTCOME
    ).order_by("-position", "-id")
    first = {use.project_id: use for use in uses}
    items = [(use.measure_id, use.place) for use in first.values()]
    charts = {(c.measure.pk, c.place): c for c in drawn(items)}
    out = []
    for project in projects:
        use = first.get(project.pk)
        chart = charts.get((use.measure_id, use.place)) if use else None
        out.append((project, use, shown(chart) if chart else None))
    return out


@require(SEE)
def overview(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    running = known_of(Project.objects.filter(ended_on=None, charter_approved_at__isnull=False))
    words = words_of(running, today)
    context = {
        "tables": [(title, counted(field)) for field, title in TABLES],
        "surfaced": Counter(words.values()),
        "open": Project.objects.open().count(),
        "loads": Paginator(loads(today), 50).get_page(request.GET.get("page")),
        "outcomes": achieved(),
        "benefits": totals(),
    }
    return render(request, "improvement/overview.html", context)
