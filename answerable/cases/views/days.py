"""Where the days went: allocating, information leads, drafting, sign-off, the requester."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.days import Spent, by_department, by_month, days_of
from answerable.cases.holidays import calendar_in_force
from answerable.cases.refusals import NotAllowed
from answerable.cases.roles import READ
from answerable.cases.stages import STAGES
from answerable.cases.states import MISTAKEN
from answerable.cases.views.figures import span
from answerable.cases.views.guard import staff

BY = [("month", gettext_lazy("Month received")), ("department", gettext_lazy("Department"))]
COLOURS = {
    "allocate": "#ffb81c", "owner": "#005eb8", "drafting": "#41b6e6", "sign_off": "#330072",
    "requester": "#768692",
}  # fmt: skip
MOST = 5000
"""Cases counted at once; a longer time is asked for in parts."""


class DaysForm(forms.Form):
    by = forms.ChoiceField(label=gettext_lazy("A row for each"), choices=BY, required=False)
    received_from = forms.DateField(label=gettext_lazy("Received from"), required=False)
    received_to = forms.DateField(label=gettext_lazy("Received to"), required=False)


def picture(rows: list[Spent], title: str) -> str:
    """The rows as stacked bars of working days a case: a Vega-Lite specification, as JSON."""
    titles = [str(said) for said in STAGES.values()]
    values = [
        {"row": row.title, "place": place, "stage": said, "order": n, "days": round(mean, 2)}
        for place, row in enumerate(rows)
        for n, (said, mean) in enumerate(zip(titles, row.means, strict=True))
    ]
    spec: dict[str, Any] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": values},
        "width": "container",
        "mark": "bar",
        "encoding": {
            "y": {"field": "row", "type": "nominal", "title": title, "sort": {"field": "place"}},
            "x": {"field": "days", "type": "quantitative", "title": _("Working days a case")},
            "color": {
                "field": "stage", "type": "nominal", "title": None,
                "scale": {"domain": titles, "range": list(COLOURS.values())},
                "legend": {"orient": "bottom", "columns": 2},
            },
            "order": {"field": "order"},
        },
    }  # fmt: skip
    return json.dumps(spec).replace("<", "\\u003c")


def words(rows: list[Spent]) -> str:
    """What the picture shows, for whoever does not see it: the stage that took most, by row."""
    said = []
    for row in rows:
        most = max(STAGES, key=lambda stage: row.days[stage])
        said.append(
            _("%(row)s: %(mean).1f working days a case, most of them: %(stage)s")
            % {"row": row.title, "mean": row.mean, "stage": str(STAGES[most]).lower()}
        )
    return "; ".join(said)


@staff
def days(request: HttpRequest, by: Actor) -> HttpResponse:
    """Working days a case by stage, for each month of receipt or each department."""
    if not may(request.user, READ):
        raise NotAllowed(refusal(READ))
    today = timezone.localdate()
    form = DaysForm(request.GET or None)
    given = form.cleaned_data if form.is_valid() else {}
    start, end = span(given, today)
    received = access.cases(by, on=today).filter(received_on__gte=start, received_on__lte=end)
    received = received.exclude(cached_state=MISTAKEN)
    cases = list(received.order_by("-received_on", "-pk")[: MOST + 1])
    spent = days_of(cases[:MOST], today, calendar_in_force())
    rows_by = given.get("by") or "month"
    rows = (by_department if rows_by == "department" else by_month)(cases[:MOST], spent)
    title = str(dict(BY)[rows_by])
    context = {
        "form": form, "rows": rows, "title": title, "stages": STAGES, "start": start, "end": end,
        "several": rows_by == "department", "most": MOST if len(cases) > MOST else None,
        "spec": picture(rows, title), "words": words(rows),
    }  # fmt: skip
    return render(request, "cases/days.html", context)
