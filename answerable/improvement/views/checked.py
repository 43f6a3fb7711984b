"""The rules charts are drawn by, and the proof that the statistics are right."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import actor_for, may, require
from answerable.improvement import actions
from answerable.improvement.charting import in_force
from answerable.improvement.charting.wording import RULES
from answerable.improvement.forms.charts import RulesForm
from answerable.improvement.models import Measure
from answerable.improvement.roles import DECIDE, SEE
from answerable.improvement.views.asking import asked
from answerable.spc.cases import SHIPPED, Validation, validate
from answerable.spc.profiles import PROFILES


@require(SEE)
def rules(request: HttpRequest) -> HttpResponse:
    """Each kind of chart, its rules now, and those before."""
    context = {
        "kinds": [(key, label, in_force(key)) for key, label in Measure.Chart.choices],
        "words": RULES,
        "profiles": PROFILES,
        "decide": may(request.user, DECIDE),
    }
    return render(request, "improvement/rules.html", context)


@require(DECIDE)
def choose(request: HttpRequest, chart: str) -> HttpResponse:
    if chart not in Measure.Chart.values:
        raise Http404(_("There is no such kind of chart."))
    by, now = actor_for(request.user), timezone.now()
    return asked(
        request,
        RulesForm(
            request.POST or None, chart=chart, initial={"profile": in_force(chart)[0].profile}
        ),
        lambda given: actions.choose_rules(chart=chart, by=by, now=now, **given),
        title=_("Rules of the chart: %(kind)s") % {"kind": Measure.Chart(chart).label},
        back=reverse("improvement:rules"),
        button=_("Choose these rules"),
    )


@require(SEE)
def checked(request: HttpRequest) -> HttpResponse:
    """Every shipped case run against the engine of this installation; POST runs them again."""
    if request.method == "POST":
        validated.cache_clear()
    return render(request, "improvement/checked.html", {"found": validated()})


@lru_cache(maxsize=1)
def validated() -> Validation:
    folder = files("answerable.spc.cases")
    return validate([folder.joinpath(name).read_bytes() for name in SHIPPED])
