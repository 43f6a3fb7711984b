"""What requesters thought of the answers, month by month."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.models import SurveyResponse
from answerable.cases.models.survey import SCORES
from answerable.cases.refusals import NotAllowed
from answerable.cases.roles import SURVEY
from answerable.cases.surveys import FEWEST, SMALL, WITH_IT, Answers, Shown, finished, table
from answerable.cases.views.guard import staff

TITLES = {
    "ease": gettext_lazy("Ease"),
    "clarity": gettext_lazy("Clarity"),
    "completeness": gettext_lazy("Fullness"),
    "speed": gettext_lazy("Speed"),
    "overall": gettext_lazy("Overall"),
}
COLOURS = ["#005eb8", "#7c2855", "#00703c", "#8a5a00", "#212b32"]
MOST_MONTHS, MOST_WORDS = 36, 50


def counted(on: date) -> list[Answers]:
    """The months that are over, the latest MOST_MONTHS of them, oldest first."""
    sums: dict[str, Any] = {f"{name}_n": Count(name) for name in SCORES}
    sums |= {f"{name}_sum": Sum(name) for name in SCORES}
    rows: Any = SurveyResponse.objects.values("month").annotate(answers=Count("pk"), **sums)
    return [
        Answers(
            row["month"], row["answers"],
            {name: (row[f"{name}_n"], row[f"{name}_sum"] or 0) for name in SCORES},
        )
        for row in reversed(rows.order_by("-month")[: MOST_MONTHS + 1])
        if finished(row["month"], on)
    ]  # fmt: skip


def words_of(months: Sequence[Answers]) -> list[SurveyResponse]:
    """What was said in these months, in no order that tells when; none where few answered."""
    if sum(month.count for month in months) < FEWEST:
        return []
    said = SurveyResponse.objects.filter(month__in=[m.month for m in months]).exclude(comments="")
    mixed = sorted(
        said.select_related("request"), key=lambda one: sha256(one.comments.encode()).digest()
    )
    return mixed[:MOST_WORDS]


def picture(rows: Sequence[Shown]) -> str:
    """The averages shown, a line for each question: a Vega-Lite specification, as JSON."""
    titles = [str(title) for title in TITLES.values()]
    values = [
        {"month": f"{row.month:%Y-%m-%d}", "question": title, "average": round(mean, 2)}
        for row in rows
        if row.month is not None
        for title, mean in zip(titles, row.means, strict=True)
        if mean is not None
    ]
    colour = {
        "field": "question", "type": "nominal", "title": None,
        "scale": {"domain": titles, "range": COLOURS},
        "legend": {"orient": "bottom", "columns": 3},
    }  # fmt: skip
    spec: dict[str, Any] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "data": {"values": values},
        "width": "container",
        "height": 240,
        "mark": {"type": "line", "point": {"size": 60}},
        "encoding": {
            "x": {"field": "month", "type": "ordinal", "timeUnit": "yearmonth", "title": _("Month"),
                  "axis": {"format": "%b %Y", "labelAngle": -45}},
            "y": {"field": "average", "type": "quantitative", "title": _("Average score"),
                  "scale": {"domain": [1, 5]}},
            "color": colour,
            "shape": {**colour, "scale": {"domain": titles}},
        },
    }  # fmt: skip
    return json.dumps(spec).replace("<", "\\u003c")


def in_words(rows: Sequence[Shown]) -> str:
    """What the picture shows, for whoever does not see it."""
    place = list(TITLES).index("overall")
    said = [
        _("%(month)s: %(mean)s of 5 overall")
        % {"month": f"{row.month:%B %Y}", "mean": row.cells[place]}
        for row in rows
        if row.month is not None and row.means[place] is not None
    ]
    return "; ".join(said) or _("No month has enough answers to be drawn.")


@staff
def results(request: HttpRequest, by: Actor) -> HttpResponse:
    if not may(request.user, SURVEY):
        raise NotAllowed(refusal(SURVEY))
    today = timezone.localdate()
    months = counted(today)
    rows = table(months, SCORES)
    words = words_of(months)
    tied = [one.request_id for one in words if one.request_id]
    readable = set(access.cases(by, on=today).filter(pk__in=tied).values_list("pk", flat=True))
    context = {
        "rows": rows[:-1][::-1] + rows[-1:],
        "titles": TITLES.values(),
        "words": [(one, one.request_id in readable) for one in words],
        "fewest": FEWEST,
        "small": SMALL,
        "with_it": WITH_IT,
        "waiting": SurveyResponse.objects.exclude(month__lt=today.replace(day=1)).exists(),
        "drawn": any(mean is not None for row in rows for mean in row.means),
        "spec": picture(rows),
        "described": in_words(rows),
    }
    return render(request, "cases/survey.html", context)
