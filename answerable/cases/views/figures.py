"""Counts of cases: each figure opens the cases it counts, and no two kinds are merged."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.db.models import Count
from django.db.models.functions import TruncMonth, TruncQuarter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.finding import OUTCOMES, with_outcome
from answerable.cases.models import Requester
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.refusals import NotAllowed
from answerable.cases.roles import READ
from answerable.cases.views.guard import staff

BY = [
    ("month", gettext_lazy("Month received")),
    ("quarter", gettext_lazy("Quarter received")),
    ("department", gettext_lazy("Department")),
    ("kind", gettext_lazy("Kind of requester")),
]
COLOURS = {
    "in_time": "#007f3b", "extended": "#41b6e6", "late": "#d5281b",
    "otherwise": "#768692", "open": "#005eb8", "overdue": "#ffb81c",
}  # fmt: skip


class FiguresForm(forms.Form):
    by = forms.ChoiceField(label=gettext_lazy("A row for each"), choices=BY, required=False)
    received_from = forms.DateField(
        label=gettext_lazy("Received from"), required=False, widget=forms.DateInput()
    )
    received_to = forms.DateField(
        label=gettext_lazy("Received to"), required=False, widget=forms.DateInput()
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """One row: how many were received, and what became of them. link: the desk's own filter."""

    title: str
    counts: dict[str, int]
    link: dict[str, str]

    @property
    def received(self) -> int:
        return sum(self.counts.values())

    @property
    def cells(self) -> list[tuple[int, str]]:
        """Each count in the order of OUTCOMES, with the address of its cases."""
        return [(self.counts.get(o, 0), address(self.link | {"outcome": o})) for o in OUTCOMES]

    @property
    def address(self) -> str:
        return address(self.link)


def address(given: dict[str, str]) -> str:
    return f"{reverse('cases:desk')}?{urlencode(given)}"


def span(given: dict[str, Any], today: date) -> tuple[date, date]:
    """From and to; the twelve months that end with this one where nothing is said."""
    end = given.get("received_to") or today
    start = given.get("received_from") or date(end.year - (end.month < 12), end.month % 12 + 1, 1)
    return start, end


def table(found: RequestQuerySet, by: str, start: date, end: date, today: date) -> list[Counted]:
    """The rows of one way of counting, for requests received from `start` to `end`."""
    asked = found.filter(review_of__isnull=True, received_on__gte=start, received_on__lte=end)
    received = with_outcome(asked, today)
    keys: dict[str, Any] = {
        "month": TruncMonth("received_on"),
        "quarter": TruncQuarter("received_on"),
    }
    rows: Any
    if by in keys:
        rows = received.annotate(row=keys[by]).values_list("row", "outcome")
    elif by == "kind":
        rows = received.values_list("requester__kind", "outcome")
    else:
        owned = received.filter(questions__retired_at__isnull=True)
        rows = owned.exclude(questions__owner_department=None).values_list(
            "questions__owner_department__pk", "questions__owner_department__name", "outcome"
        )
    counted = rows.annotate(count=Count("pk", distinct=True)).order_by()
    return gathered(((r[:-2], r[-2], r[-1]) for r in counted), by, start, end)


def gathered(
    rows: Iterable[tuple[tuple[Any, ...], str, int]], by: str, start: date, end: date
) -> list[Counted]:
    found: dict[tuple[Any, ...], dict[str, int]] = {}
    for key, outcome, count in rows:
        found.setdefault(key, {})[outcome] = count
    return [
        counted(by, key, found[key], start, end) for key in sorted(found, key=lambda key: key[-1])
    ]


def counted(
    by: str, key: tuple[Any, ...], counts: dict[str, int], start: date, end: date
) -> Counted:
    if by in {"month", "quarter"}:
        first: date = key[0]
        last = months_on(first, 1 if by == "month" else 3) - timedelta(days=1)
        start, end = max(start, first), min(end, last)
    days = {"received_from": start.isoformat(), "received_to": end.isoformat()}
    link = {"are": "requests", **days}
    if by == "month":
        return Counted(f"{first:%B %Y}", counts, link)
    if by == "quarter":
        return Counted(f"{first:%B} – {last:%B %Y}", counts, link)
    if by == "kind":
        return Counted(str(Requester.Kind(key[0]).label), counts, link | {"kind": key[0]})
    return Counted(key[1], counts, link | {"department": str(key[0])})


def months_on(first: date, months: int) -> date:
    total = first.year * 12 + first.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def picture(rows: list[Counted], title: str) -> str:
    """The rows as stacked bars: a Vega-Lite specification with its own data, as JSON."""
    titles = [str(said) for said in OUTCOMES.values()]
    values = [
        {
            "row": row.title,
            "place": place,
            "outcome": str(OUTCOMES[o]),
            "cases": row.counts.get(o, 0),
        }
        for place, row in enumerate(rows)
        for o in OUTCOMES
    ]
    spec = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": values},
        "width": "container",
        "mark": "bar",
        "encoding": {
            "y": {"field": "row", "type": "nominal", "title": title, "sort": {"field": "place"}},
            "x": {"field": "cases", "type": "quantitative", "title": _("Cases"),
                  "axis": {"tickMinStep": 1, "format": ",d"}},
            "color": {
                "field": "outcome", "type": "nominal", "title": None,
                "scale": {"domain": titles, "range": list(COLOURS.values())},
                "legend": {"orient": "bottom", "columns": 3},
            },
            "order": {"field": "outcome"},
        },
    }  # fmt: skip
    return json.dumps(spec).replace("<", "\\u003c")


@staff
def figures(request: HttpRequest, by: Actor) -> HttpResponse:
    """Received, and what became of them, by month, quarter, department or kind of requester."""
    if not may(request.user, READ):
        raise NotAllowed(refusal(READ))
    today = timezone.localdate()
    form = FiguresForm(request.GET or None)
    given = form.cleaned_data if form.is_valid() else {}
    rows_by = given.get("by") or "month"
    start, end = span(given, today)
    rows = table(access.cases(by, on=today), rows_by, start, end, today)
    title = str(dict(BY)[rows_by])
    context = {
        "form": form,
        "rows": rows,
        "title": title,
        "outcomes": OUTCOMES,
        "start": start,
        "end": end,
        "several": rows_by == "department",
        "spec": picture(rows, title),
    }
    return render(request, "cases/figures.html", context)
