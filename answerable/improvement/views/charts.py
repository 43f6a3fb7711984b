"""Decisions about a chart, charts side by side, and what followed each change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, may, require
from answerable.improvement import access, actions
from answerable.improvement.charting import Charted, changes, charted, rules_by_chart
from answerable.improvement.charting.predictions import Score, score_of
from answerable.improvement.charting.rules import OFFERED
from answerable.improvement.evidence import uses
from answerable.improvement.forms.charts import HoldForm, LeaveOutForm, PhaseForm, WhyForm
from answerable.improvement.freezing import drawn
from answerable.improvement.models import ChartDecision, Measure, Programme, ProjectMeasure
from answerable.improvement.roles import COACH, RUN_PROJECTS, SEE
from answerable.improvement.views.asking import asked, did
from answerable.improvement.views.drawn import shown
from answerable.improvement.views.measures import address, cycles_of, place_of
from answerable.improvement.views.projects import address as project_address
from answerable.improvement.views.projects import ramps
from answerable.spc.picture import Picture, in_four_figures
from answerable.spc.plot_the_dots import PROFILE as PTD
from answerable.spc.profiles import PROFILES
from answerable.spc.profiles.chart import settings_apart

Kind = ChartDecision.Kind
FORMS: Mapping[str, tuple[type[forms.Form], Any, Any]] = {
    Kind.PHASE: (PhaseForm, gettext_lazy("Start a new phase"), gettext_lazy("Start the phase")),
    Kind.OUT: (LeaveOutForm, gettext_lazy("Leave a value out"), gettext_lazy("Leave it out")),
    Kind.HOLD: (HoldForm, gettext_lazy("Hold the limits fast"), gettext_lazy("Hold the limits")),
}
MOST = 24


@require(RUN_PROJECTS)
def decide(request: HttpRequest, key: int, kind: str) -> HttpResponse:
    """A phase, a value left out, or limits held; the evidence for a phase is kept with it."""
    if kind not in FORMS:
        raise Http404(_("There is no such decision."))
    found, place = access.measure(request.user, key), place_of(request)
    shape, title, button = FORMS[kind]
    by, now = actor_for(request.user), timezone.now()
    chart = charted(found, place, cycles=cycles_of(found))

    def deed(given: dict[str, Any]) -> ChartDecision:
        said = evidence(chart, given.get("day"))
        return actions.decide(
            measure=found, place=place, kind=kind, evidence=said, by=by, now=now, **given
        )

    return asked(
        request,
        shape(request.POST or None, initial=suggested(chart, kind)),
        deed,
        title=title,
        back=address(found, place),
        button=button,
    )


def suggested(chart: Charted, kind: str) -> dict[str, Any]:
    if kind == Kind.HOLD:
        return {"points": 12}
    if kind == Kind.PHASE and chart.proposal:
        return {"day": date.fromisoformat(chart.proposal.at)}
    return {"day": chart.observations[-1].day} if chart.observations else {}


def evidence(chart: Charted, day: date | None) -> str:
    """The proposal's own words, where the phase begins where it was proposed."""
    found = chart.proposal
    return found.rule if found and day and found.at == day.isoformat() else ""


@require(RUN_PROJECTS)
@require_POST
def agree(request: HttpRequest, key: int) -> HttpResponse:
    """A second person's: whoever runs projects, of that measure or not."""
    found = get_object_or_404(ChartDecision.objects.select_related("measure"), pk=key)
    by, now = actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.agree(decision=found, by=by, now=now),
        _("Agreed. The chart is drawn by it from now on."),
        address(found.measure, found.place),
    )


@require(RUN_PROJECTS)
def undo(request: HttpRequest, key: int) -> HttpResponse:
    found = access.decision(request.user, key)
    by, now = actor_for(request.user), timezone.now()
    if found.agreed_at and not may(request.user, COACH):
        raise PermissionDenied(_("Two people decided this: only the department may undo it."))
    return asked(
        request,
        WhyForm(request.POST or None),
        lambda given: actions.undo(decision=found, by=by, now=now, **given),
        title=_("Undo the decision"),
        back=address(found.measure, found.place),
        button=_("Undo it"),
    )


@require(RUN_PROJECTS)
@require_POST
def redraw(request: HttpRequest, key: int) -> HttpResponse:
    """The kind of chart that was suggested, taken with one click; another click takes it back."""
    found, by, now = access.measure(request.user, key), actor_for(request.user), timezone.now()
    return did(
        request,
        lambda: actions.redraw(measure=found, chart=request.POST.get("chart", ""), by=by, now=now),
        _("The chart is drawn anew. Its values and decisions are kept."),
        address(found, place_of(request)),
    )


@require(COACH)
def compare(request: HttpRequest, key: int) -> HttpResponse:
    """Two profiles side by side, for an analyst: never the verdict."""
    found, place = get_object_or_404(Measure, pk=key), place_of(request)
    offered = OFFERED[found.chart]
    own = rules_by_chart()[found.chart]
    other = request.GET.get("with", "")
    if other not in offered or other == own:
        other = next(name for name in offered if name != own)
    pair = [charted(found, place, cycles=cycles_of(found), profile=name) for name in (own, other)]
    context = {
        "measure": found,
        "place": place,
        "own": own,
        "other": other,
        "others": [name for name in offered if name != own],
        "pair": [
            shown(chart, height=240, by=name)
            for chart, name in zip(pair, (own, other), strict=True)
        ],
        "points": apart(*pair),
        "settings": settings_between(own, other),
        "back": address(found, place),
    }
    return render(request, "improvement/compare.html", context)


def apart(first: Charted, second: Charted) -> list[tuple[date, str, str]]:
    """The days of which the two say different things: a signal or none, for better or for worse.
    That they name it by other rules is no disagreement.
    """
    if first.picture is None or second.picture is None:
        return []
    pairs = zip(_said(first.picture), _said(second.picture), strict=True)
    return [
        (date.fromisoformat(label), one, other)
        for label, ((kind, one), (another, other)) in zip(first.picture.labels, pairs, strict=True)
        if kind != another
    ]


def _said(picture: Picture) -> list[tuple[str, str]]:
    """What is said of each value: its kind, and in words."""
    return [
        (kind, f"{why} ({kind})" if why else "")
        for kind, why in zip(picture.kinds, picture.why, strict=True)
    ]


def settings_between(first: str, second: str) -> tuple[str, ...]:
    if first in PROFILES and second in PROFILES:
        return settings_apart(PROFILES[first], PROFILES[second])
    if PTD in (first, second):
        return (
            _("ptd-0.2.2 drops extreme moving ranges before it sets the limits; 2 of 3 leaves out "
              "points beyond three sigma; a point with two signals takes the first rule."),
        )  # fmt: skip
    return (_("They draw the border of an unusual run about the line in different places."),)


@require(SEE)
def many(request: HttpRequest) -> HttpResponse:
    """Small multiples: the charts of a programme, or of all outcome measures, on one page."""
    wanted = request.GET.get("programme", "")
    rows = ProjectMeasure.objects.filter(project__ended_on=None)
    if wanted.isdecimal():
        rows = rows.filter(project__programme=int(wanted))
    else:
        rows = rows.filter(measure__kind=Measure.Kind.OUTCOME)
    named = rows.order_by("measure__name", "place")
    items = named.values_list("measure", "place", "measure__name").distinct()
    first = [(measure, place) for measure, place, _name in items[:MOST]]
    context = {
        "charts": [shown(chart, height=190, small=True) for chart in drawn(first)],
        "left": max(0, items.count() - MOST),
        "programmes": Programme.objects.filter(ended_on=None),
        "wanted": wanted,
        "address": address,
    }
    return render(request, "improvement/many.html", context)


@require(SEE)
def changed(request: HttpRequest, key: int) -> HttpResponse:
    """Each change of a project: what followed it, and whether the predictions came true."""
    found = access.project(request.user, key)
    charts = [(use.chart, changes(use.chart)) for use in uses(found)]
    groups = ramps(found)
    every = [cycle for _ramp, cycles in groups for cycle in cycles]
    scores: dict[str, Score] = {ramp: score_of(cycles) for ramp, cycles in groups}
    context = {
        "project": found,
        "charts": charts,
        "ramps": [(ramp, cycles, scores[ramp]) for ramp, cycles in groups],
        "score": score_of(every),
        "in_four_figures": in_four_figures,
        "edit": may(request.user, RUN_PROJECTS),
        "back": project_address(found),
    }
    return render(request, "improvement/changes.html", context)
