"""Measures: their list, one measure with its chart and values, and how values come in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.forms.models import model_to_dict
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, may, require
from answerable.improvement import access, actions
from answerable.improvement.charting import OFFERED, Charted, InForce, charted, in_force
from answerable.improvement.charting.wording import RULES
from answerable.improvement.forms.measures import (
    CorrectionForm,
    MeasureForm,
    RemoveTargetForm,
    TargetForm,
    UseForm,
    ValueForm,
    WithdrawForm,
    plain,
)
from answerable.improvement.models import (
    Cycle,
    Measure,
    Observation,
    Project,
    ProjectMeasure,
    Target,
)
from answerable.improvement.roles import COACH, RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked, did
from answerable.improvement.views.drawn import as_file, shown
from answerable.improvement.views.projects import address as project_address
from answerable.spc.false_alarms import ANHOEJ, ANHOEJ_LIMITS, KEYS, in_plain_words
from answerable.spc.picture import in_four_figures

PAGE = 60


def address(measure: Measure, place: str = "", name: str = "measure") -> str:
    at = reverse(f"improvement:{name}", args=[measure.pk])
    return f"{at}?{urlencode({'place': place})}" if place else at


def place_of(request: HttpRequest) -> str:
    return request.GET.get("place", "").replace("\0", "").strip()[:100]


def cycles_of(measure: Measure) -> list[Cycle]:
    """Those meant to move it: of the projects that use it, for it or for all their measures."""
    found = Cycle.objects.filter(project__uses__measure=measure).distinct()
    return [c for c in found if c.measure_id in (None, measure.pk)]


@require(SEE)
def measures(request: HttpRequest) -> HttpResponse:
    of = OuterRef("pk")
    uses = ProjectMeasure.objects.order_by().filter(measure=of).values("measure")
    counted = uses.annotate(n=Count("project", distinct=True)).values("n")
    newest = Observation.objects.filter(measure=of).order_by("-day").values("day")[:1]
    found = Measure.objects.order_by("name").annotate(
        projects=Coalesce(Subquery(counted), 0), latest=Subquery(newest)
    )
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "improvement/measures.html", {"page": page})


@require(SEE)
def measure(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(Measure.objects.select_related("collected_by"), pk=key)
    place = place_of(request)
    history = in_force(found.chart)
    by = rules_wanted(request, history)
    chart = charted(found, place, cycles=cycles_of(found), profile=by.profile)
    every = found.observations.select_related("recorded_by", "supersedes")
    newest = (every.filter(place=place) if place else every).order_by("-day", "-pk")
    page = Paginator(newest, PAGE).get_page(request.GET.get("page"))
    context = {
        "measure": found,
        "place": place,
        "places": places(found),
        "chart": shown(chart, height=340),
        "page": page,
        "replaced": replaced(list(page.object_list)),
        "uses": found.uses.select_related("project"),
        "targets": found.targets.all(),
        "plain": plain,
        "in_four_figures": in_four_figures,
        "address": address,
        "rules": by,
        "history": history,
        "rule_words": RULES[by.profile],
        "decisions": found.decisions.filter(place=place).select_related(
            "decided_by", "agreed_by", "undone_by"
        ),
        "alarms": false_alarms(chart),
        "coach": may(request.user, COACH),
        "gives_out": access.may_give_out(request.user, found),
        "changes": access.may_change(request.user, found),
        "me": request.user.person_id,  # type: ignore[union-attr]
        "kinds": dict(Measure.Chart.choices),
        "begins": date.fromisoformat(chart.proposal.at) if chart.proposal else None,
        "after": date.fromisoformat(chart.proposal.change) if chart.proposal else None,
    }
    return render(request, "improvement/measure.html", context)


def rules_wanted(request: HttpRequest, history: Sequence[InForce]) -> InForce:
    """The rules in force, or (?rules=) those of an earlier time."""
    wanted = request.GET.get("rules", "")
    return next((one for one in history if one.profile == wanted), history[0])


def false_alarms(chart: Charted) -> str:
    """How often a chart of this length by these rules misleads; "" where it is not known."""
    if chart.picture is None:
        return ""
    key = chart.profile
    if key == ANHOEJ and chart.measure.chart != Measure.Chart.RUN:
        key = ANHOEJ_LIMITS
    return in_plain_words(key, len(chart.picture.labels)) if key in KEYS else ""


def places(found: Measure) -> list[str]:
    named = found.observations.exclude(place="").values_list("place", flat=True)
    return sorted(set(named.distinct().order_by("place")))


def replaced(rows: Sequence[Observation]) -> set[int]:
    """Which of these a later row stands in for."""
    later = Observation.objects.filter(supersedes__in=[row.pk for row in rows])
    return set(later.values_list("supersedes_id", flat=True))


@require(SEE)
def picture(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """The chart as a file: chart.svg, chart.png or chart.csv."""
    found = get_object_or_404(Measure, pk=key)
    wanted = request.GET.get("rules", "")
    profile = wanted if wanted in OFFERED[found.chart] else ""
    chart = charted(found, place_of(request), cycles=cycles_of(found), profile=profile)
    if chart.picture is None and kind != "csv":
        raise Http404(_("There are too few values for a chart yet."))
    return as_file(chart, kind)


@require(RUN_PROJECTS)
def define(request: HttpRequest) -> HttpResponse:
    """A new measure; ?project= uses it there at once."""
    by, now = actor_for(request.user), timezone.now()
    wanted = request.GET.get("project", "")
    project = access.project(request.user, int(wanted), edit=True) if wanted.isdecimal() else None

    def deed(given: dict[str, Any]) -> Measure:
        made = actions.define_measure(by=by, now=now, **given)
        if project:
            actions.use_measure(project=project, measure=made, by=by, now=now)
        return made

    return asked(
        request,
        MeasureForm(request.POST or None, initial={"chart": "dots"}),
        deed,
        title=_("Define a measure"),
        back=project_address(project) if project else reverse("improvement:measures"),
        button=_("Save the measure"),
        then=address,
    )


@require(RUN_PROJECTS)
def redefine(request: HttpRequest, key: int) -> HttpResponse:
    found = access.measure(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        MeasureForm(request.POST or None, initial=model_to_dict(found)),
        lambda given: actions.define_measure(measure=found, by=by, now=now, **given),
        title=_("Change the measure"),
        back=address(found),
        button=_("Save"),
    )


@require(RUN_PROJECTS)
def use(request: HttpRequest, key: int) -> HttpResponse:
    """A measure already defined, used by a project too."""
    project = access.project(request.user, key, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        UseForm(request.POST or None),
        lambda given: actions.use_measure(project=project, by=by, now=now, **given),
        title=_("Use a measure"),
        back=project_address(project, "measures"),
        button=_("Use this measure"),
    )


@require(RUN_PROJECTS)
@require_POST
def stop_using(request: HttpRequest, key: int) -> HttpResponse:
    found = get_object_or_404(ProjectMeasure.objects.select_related("project", "measure"), pk=key)
    project: Project = access.project(request.user, found.project_id, edit=True)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.stop_using(use=found, by=by, now=now),
        _("The project no longer shows this measure. Its values are kept."),
        project_address(project, "measures"),
    )


@require(RUN_PROJECTS)
def target(request: HttpRequest, key: int) -> HttpResponse:
    found = access.measure(request.user, key)
    by, now, place = actor_for(request.user), timezone.now(), place_of(request)
    return asked(
        request,
        TargetForm(request.POST or None, initial={"from_day": timezone.localdate()}),
        lambda given: actions.set_target(measure=found, place=place, by=by, now=now, **given),
        title=_("Set a target"),
        back=address(found, place),
        button=_("Set the target"),
    )


@require(RUN_PROJECTS)
def remove_target(request: HttpRequest, key: int) -> HttpResponse:
    """Confirmed first, with a reason: the chart is drawn as though it had never been set."""
    found = access.target(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    said = _("%(value)s %(unit)s from %(day)s") % {
        "value": plain(found.value),
        "unit": found.measure.unit,
        "day": date_format(found.from_day, "j F Y"),
    }
    return asked(
        request,
        RemoveTargetForm(request.POST or None),
        lambda given: actions.remove_target(target=found, by=by, now=now, **given),
        title=_("Remove the target"),
        back=address(found.measure, found.place),
        button=_("Remove the target"),
        intro=said,
        points=after_removing(found),
    )


def after_removing(found: Target) -> list[str]:
    """What stands once a target is gone."""
    others = found.measure.targets.filter(place=found.place).exclude(pk=found.pk)
    before = others.filter(from_day__lt=found.from_day).order_by("-from_day").first()
    if before:
        then = _("The target before it, %(value)s from %(day)s, goes on in its place.")
        day = date_format(before.from_day, "j F Y")
        said = then % {"value": plain(before.value), "day": day}
    else:
        said = _("The chart has no target on the days this one was for.")
    return [said, _("Board packs that were issued keep the charts they were drawn with.")]


@require(RUN_PROJECTS)
def add_value(request: HttpRequest, key: int) -> HttpResponse:
    """The ward phone's page: one number, for today unless another day is chosen."""
    found = access.measure(request.user, key)
    by, now, place = actor_for(request.user), timezone.now(), place_of(request)
    warned = "override" in request.POST
    initial = {"day": timezone.localdate()}
    form = ValueForm(request.POST or None, measure=found, initial=initial, warned=warned)

    def deed(given: dict[str, Any]) -> Observation:
        return actions.record_one(measure=found, place=place, by=by, now=now, **given)

    return asked(
        request,
        form,
        deed,
        again=lambda: ValueForm(request.POST, measure=found, warned=True),
        title=_("Add a value: %(measure)s") % {"measure": found.name},
        back=address(found, place),
        button=_("Save"),
        template="improvement/value.html",
        measure=found,
        place=place,
        today=initial["day"],
    )


@require(RUN_PROJECTS)
def correct(request: HttpRequest, key: int) -> HttpResponse:
    """A new value that stands instead of this one, which is kept."""
    found = access.observation(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    initial = {
        "value": plain(found.numerator if found.measure.ratio else found.value),
        "denominator": plain(found.denominator),
    }
    return asked(
        request,
        CorrectionForm(request.POST or None, measure=found.measure, initial=initial),
        lambda given: actions.correct(observation=found, by=by, now=now, **given),
        title=_("Correct the value of %(day)s") % {"day": date_format(found.day, "j F Y")},
        back=address(found.measure, found.place),
        button=_("Correct it"),
        other=(reverse("improvement:withdraw", args=[found.pk]), _("There should be no value")),
    )


@require(RUN_PROJECTS)
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    found = access.observation(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        WithdrawForm(request.POST or None),
        lambda given: actions.withdraw(observation=found, by=by, now=now, **given),
        title=_("Take out the value of %(day)s") % {"day": date_format(found.day, "j F Y")},
        back=address(found.measure, found.place),
        button=_("Take it out"),
    )
