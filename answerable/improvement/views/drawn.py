"""A chart on a page: what the browser draws, and what is read where nothing is drawn."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.utils.html import json_script
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _
from markupsafe import Markup

from answerable.improvement.charting import Charted
from answerable.improvement.forms.measures import plain
from answerable.letters.chart import png, svg
from answerable.spc.verdict import icon


@dataclass(frozen=True, slots=True)
class Point:
    """One row of the table beneath a chart."""

    day: date
    value: float
    kind: str
    why: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart as a template takes it. data: its specification, "" where there is no chart. query:
    what the address of its picture ends with.
    """

    chart: Charted
    key: str
    data: SafeString | str
    profile: str
    points: tuple[Point, ...]
    icons: tuple[tuple[Markup, str], ...] = ()
    query: str = ""


def icons(chart: Charted) -> tuple[tuple[Markup, str], ...]:
    """The icons of variation and of assurance, each with its sentence."""
    if chart.picture is None:
        return ()
    keys = [key for key in (chart.verdict.variation, chart.verdict.assurance) if key]
    drawn = [Markup(icon(key)) for key in keys]  # noqa: S704  # drawn by us, no text of anybody's
    return tuple(zip(drawn, chart.verdict.sentences, strict=True))


def shown(chart: Charted, *, height: int = 260, by: str = "", small: bool = False) -> Shown:
    """by: the rules it is drawn by, where there are several on a page. small: without a title and
    a key, which its page says for all of them.
    """
    key = f"chart-{chart.measure.pk}-{slugify(chart.place) or 'all'}"
    key += f"-{slugify(by)}" * bool(by)
    asked = {"place": chart.place, "rules": by}
    query = urlencode({name: said for name, said in asked.items() if said})
    picture = chart.picture
    if picture is None:
        return Shown(chart, key, "", "", (), query=query)
    spec = chart.specification(width="container", height=height)
    data = json_script(bare(spec) if small else spec, f"{key}-data")
    points = tuple(
        Point(date.fromisoformat(label), float(value), kind, why)
        for label, value, kind, why in zip(
            picture.labels, picture.value, picture.kinds, picture.why, strict=True
        )
    )
    return Shown(chart, key, data, picture.profile, points, icons(chart), query)


def bare(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification without its title and its key."""
    layers = []
    for layer in spec["layer"]:
        encoding = {
            name: {**said, "legend": None} if name in ("color", "shape") else said
            for name, said in layer["encoding"].items()
        }
        layers.append({**layer, "encoding": encoding})
    return {name: said for name, said in spec.items() if name != "title"} | {"layer": layers}


def as_file(chart: Charted, kind: str) -> HttpResponse:
    """The chart as svg, png or csv; the first two need two values."""
    name = slugify(chart.title) or "chart"
    if kind == "csv" or chart.picture is None:
        response = HttpResponse(_csv(chart), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
        return response
    spec = chart.specification()
    if kind == "png":
        response = HttpResponse(png(spec, alternative=chart.words), content_type="image/png")
        response["Content-Disposition"] = f'attachment; filename="{name}.png"'
        return response
    drawn = svg(spec, title=chart.title, alternative=chart.words)
    response = HttpResponse(drawn, content_type="image/svg+xml")
    response["Content-Disposition"] = f'inline; filename="{name}.svg"'
    return response


def _csv(chart: Charted) -> str:
    """Every value in force. A cell that a spreadsheet would take for a formula is quoted."""
    out = StringIO()
    rows = csv.writer(out)
    rows.writerow([_("Date"), _("Place"), _("Value"), _("Total")])
    for o in chart.observations:
        place = f"'{o.place}" if o.place[:1] in "=+-@\t\r" and o.place else o.place
        value = plain(o.numerator if chart.measure.ratio else o.value)
        rows.writerow([o.day.isoformat(), place, value, plain(o.denominator)])
    return "\ufeff" + out.getvalue()
