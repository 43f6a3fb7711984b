"""The department's projects; a person's own; what needs somebody today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from answerable.accounts.access import actor_for, require
from answerable.accounts.models import Department, Person
from answerable.improvement.evidence import STALLED_AFTER
from answerable.improvement.models import (
    Note,
    Programme,
    ProgressScore,
    Project,
    Task,
    TeamMember,
)
from answerable.improvement.roles import SEE
from answerable.improvement.surfacing import quiet
from answerable.improvement.views.surfaced import known_of, words_of

PAGE = 50
OPEN = Q(ended_on=None)
SURFACED = ("stalled", "at_risk", "ready")
STATUSES = {
    "open": (_("Open"), Q(ended_on=None)),
    "proposed": (_("Proposed"), Q(ended_on=None, charter_approved_at=None)),
    "running": (_("Running"), Q(ended_on=None, charter_approved_at__isnull=False)),
    "stalled": (_("Stalled"), OPEN),
    "at_risk": (_("At risk"), OPEN),
    "ready": (_("Ready to close"), OPEN),
    "completed": (_("Completed"), Q(outcome="completed")),
    "stopped": (_("Stopped"), Q(outcome="stopped")),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A project as the portfolio lists it."""

    project: Project
    coach: str
    score: ProgressScore | None
    last_value: date | None
    last_contact: date | None
    word: str
    quiet: bool


def listed(found: QuerySet[Project]) -> QuerySet[Project]:
    """With the day of the coach's last contact."""
    contact = Note.objects.filter(project=OuterRef("pk"), kind=Note.Kind.CONTACT).order_by("-on")
    return (
        found.select_related("programme", "department")
        .prefetch_related("team__person", "scores")
        .annotate(last_contact=Subquery(contact.values("on")[:1]))
    )


def rows(projects: list[Project], today: date) -> list[Row]:
    known = known_of(Project.objects.filter(pk__in=[p.pk for p in projects]))
    words = words_of({p.pk: known[p.pk] for p in projects if not p.ended_on}, today)
    return [_row(p, words.get(p.pk, ""), known[p.pk].last_value, today) for p in projects]


def _row(project: Project, word: str, last_value: date | None, today: date) -> Row:
    coaches = [
        m.person.name
        for m in project.team.all()
        if m.role == TeamMember.Role.COACH and m.until is None
    ]
    score = next(iter(project.scores.all()), None)
    last_contact = getattr(project, "last_contact", None)
    silent = quiet(last_contact, project.started_on, today)
    return Row(project, ", ".join(coaches), score, last_value, last_contact, word, silent)


def narrowed(request: HttpRequest, today: date) -> tuple[QuerySet[Project], dict[str, str]]:
    """The projects asked for in the address, and what was asked."""
    names = ("status", "programme", "department", "coach", "aim", "q")
    given = {name: request.GET.get(name, "").strip() for name in names}
    given["status"] = given["status"] if given["status"] in STATUSES else "open"
    found: QuerySet[Project] = Project.objects.filter(STATUSES[given["status"]][1])
    if given["aim"]:
        found = found.filter(strategic_aim=given["aim"])
    if given["programme"].isdecimal():
        found = found.filter(programme_id=int(given["programme"]))
    if given["department"].isdecimal():
        found = found.filter(department_id=int(given["department"]))
    if given["coach"].isdecimal():
        parts = TeamMember.objects.filter(role="coach", until=None, person_id=int(given["coach"]))
        found = found.filter(pk__in=parts.values("project"))
    if words := given["q"]:
        by_words = Q(title__icontains=words) | Q(aim__icontains=words) | Q(tags__icontains=words)
        found = found.filter(by_words)
    if given["status"] in SURFACED:
        word_of = words_of(known_of(found), today)
        found = found.filter(pk__in=[k for k, word in word_of.items() if word == given["status"]])
    return found, given


@require(SEE)
def portfolio(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    found, given = narrowed(request, today)
    page: Page[Project] = Paginator(listed(found), PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "improvement/portfolio.html",
        {
            "given": given,
            "statuses": [(key, words) for key, (words, _q) in STATUSES.items()],
            "programmes": Programme.objects.all(),
            "departments": Department.objects.filter(improvement_projects__isnull=False).distinct(),
            "coaches": Person.objects.filter(
                improvement_parts__role="coach", improvement_parts__until=None
            ).distinct(),
            "aims": Project.objects.order_by("strategic_aim")
            .exclude(strategic_aim="")
            .values_list("strategic_aim", flat=True)
            .distinct(),
            "page": page,
            "rows": rows(list(page.object_list), today),
            "any": Project.objects.exists(),
        },
    )


@require(SEE)
def mine(request: HttpRequest) -> HttpResponse:
    """My projects: those that wait longest for a word come first. A coach's Monday."""
    by, today = actor_for(request.user), timezone.localdate()
    parts = TeamMember.objects.filter(person_id=int(by.key), until=None)
    own = listed(Project.objects.filter(pk__in=parts.values("project"), ended_on=None))
    found = rows(list(own), today)
    found.sort(key=lambda row: (row.last_contact or date.min, row.project.title))
    recent = Note.objects.filter(project__in=parts.values("project"), kind=Note.Kind.NOTE)
    waiting = (
        ProgressScore.objects.filter(countersigned_at=None, project__ended_on=None)
        .exclude(confirmed_by_id=int(by.key))
        .filter(project__in=parts.filter(role="coach").values("project"))
        .select_related("project", "confirmed_by")
    )
    return render(
        request,
        "improvement/mine.html",
        {
            "rows": found,
            "waiting": waiting,
            "quiet": [row for row in found if row.quiet],
            "notes": recent.exclude(by_id=int(by.key))
            .filter(on__gte=today - STALLED_AFTER)
            .select_related("project", "by")[:10],
            "today": today,
            "tasks": Task.objects.filter(person_id=int(by.key), done_on=None).select_related(
                "project"
            ),
            "stalled_weeks": STALLED_AFTER.days // 7,
        },
    )


@require(SEE)
def programmes(request: HttpRequest) -> HttpResponse:
    found = Programme.objects.annotate(latest=Max("projects__started_on")).prefetch_related(
        "projects"
    )
    return render(request, "improvement/programmes.html", {"programmes": found})
