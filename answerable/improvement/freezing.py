"""A board pack's charts with their data frozen, and what has been revised since."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from answerable.improvement.charting import Charted, Valued, of_rows, rules_by_chart, values_of
from answerable.improvement.forms.measures import plain
from answerable.improvement.models import BoardPack, Cycle, Measure, Observation, PackChart
from answerable.letters.pack import Pack
from answerable.letters.pack import PackChart as Printed

Item = tuple[int, str]
Values = list[list[str]]
SHOWN = "title", "words", "verdict", "specification", "head", "rows", "revised"


def drawn(items: Sequence[Item]) -> list[Charted]:
    """The chart of each measure and place, in order and in brief; as many queries however many
    there are.
    """
    keys = {key for key, _place in items}
    measures = Measure.objects.prefetch_related("targets", "decisions").in_bulk(keys)
    rows: dict[int, list[Valued]] = defaultdict(list)
    for row in values_of(Observation.objects.standing().filter(measure__in=keys)):
        rows[row.measure_id].append(row)
    cycles, rules = _cycles(keys), rules_by_chart()
    return [
        of_rows(
            measures[key],
            place,
            tuple(o for o in rows[key] if not place or o.place == place),
            cycles=cycles[key],
            rules=rules,
            brief=True,
        )
        for key, place in items
        if key in measures
    ]


def _cycles(keys: set[int]) -> dict[int, list[Cycle]]:
    """The cycles meant to move each measure: for it alone, or for all of its project's."""
    out: dict[int, list[Cycle]] = defaultdict(list)
    found = Cycle.objects.filter(project__uses__measure__in=keys).distinct()
    for cycle in found.prefetch_related("project__uses"):
        used = {use.measure_id for use in cycle.project.uses.all()}
        for key in used & keys:
            if cycle.measure_id in (None, key):
                out[key].append(cycle)
    return out


def frozen(chart: Charted, before: Values | None = None) -> dict[str, Any]:
    """What is kept of it. before: the values of the last issued version."""
    values, words = valued(chart.observations), chart.words
    total = [_("Total")] if chart.measure.ratio else []
    return {
        "title": chart.title,
        "words": words,
        "verdict": " ".join(chart.verdict.sentences)
        if chart.picture
        else _("There are too few values for a verdict."),
        "specification": chart.specification(words=words) if chart.picture else None,
        "head": [_("Date"), _("Place"), chart.measure.unit or _("Value"), *total],
        "rows": [
            [f"{o.day:%d/%m/%Y}", o.place, *_numbers(o, chart.measure)] for o in chart.observations
        ],
        "revised": revisions(before, values) if before else [],
        "values": values,
    }


def _numbers(row: Valued, measure: Measure) -> list[str]:
    return [plain(row.numerator), plain(row.denominator)] if measure.ratio else [plain(row.value)]


def valued(rows: Sequence[Valued]) -> Values:
    """[day, place, number] of each, as text that compares."""
    return [[o.day.isoformat(), o.place, _number(o)] for o in rows]


def _number(row: Valued) -> str:
    if row.value is not None:
        return plain(row.value)
    return f"{plain(row.numerator)}/{plain(row.denominator)}"


def revisions(was: Values, now: Values) -> list[str]:
    """A sentence for each value up to the last frozen day that is not as it was. New days that
    follow are no revision.
    """
    old = {(day, place): number for day, place, number in was}
    new = {(day, place): number for day, place, number in now}
    last = max((day for day, _place in old), default="")
    out = []
    for key in sorted({*old, *(k for k in new if k[0] <= last)}):
        if old.get(key) == new.get(key):
            continue
        day, place = key
        when = date_format(date.fromisoformat(day), "j F Y") + (f", {place}" if place else "")
        change = {"when": when, "was": old.get(key, _("none")), "now": new.get(key, _("none"))}
        out.append(_("%(when)s: was %(was)s, is now %(now)s.") % change)
    return out


def late(charts: Sequence[PackChart]) -> dict[int, list[str]]:
    """What was revised in the data since each chart was frozen, by the chart's key."""
    rows: dict[int, list[Valued]] = defaultdict(list)
    keys = {chart.measure_id for chart in charts}
    for row in values_of(Observation.objects.standing().filter(measure__in=keys)):
        rows[row.measure_id].append(row)
    out = {}
    for chart in charts:
        now = [o for o in rows[chart.measure_id] if not chart.place or o.place == chart.place]
        if found := revisions(chart.frozen["values"], valued(now)):
            out[chart.pk] = found
    return out


def fingerprint(pack: BoardPack) -> str:
    """The SHA-256 of all a pack says: its words, its frozen data, and who signed what."""
    content = {
        "title": pack.title, "opening": pack.opening, "version": pack.version,
        "data_as_at": pack.data_as_at.isoformat(),
        "charts": [
            [c.frozen, c.shows, c.why, c.action, c.by_whom, c.written_by_id, c.signed_by_id]
            for c in pack.charts.all()
        ],
    }  # fmt: skip
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def value(pack: BoardPack, body: str, today: date) -> Pack:
    """The pack as the plain value that letters print."""
    charts = pack.charts.select_related("written_by", "signed_by")
    return Pack(
        body=body,
        title=pack.title,
        version=pack.version,
        data_as_at=pack.data_as_at,
        dated=pack.issued_at.date() if pack.issued_at else today,
        charts=tuple(_printed(chart) for chart in charts),
        opening=pack.opening,
        prepared_by=pack.prepared_by.name if pack.prepared_by else "",
        issued_by=pack.issued_by.name if pack.issued_by else "",
        fingerprint=pack.fingerprint,
    )


def _printed(chart: PackChart) -> Printed:
    kept: Mapping[str, Any] = chart.frozen
    shown = {name: kept[name] for name in SHOWN}
    shown["rows"] = tuple(tuple(row) for row in kept["rows"])
    shown["head"], shown["revised"] = tuple(kept["head"]), tuple(kept["revised"])
    return Printed(
        **shown,
        shows=chart.shows,
        why=chart.why,
        action=chart.action,
        by_whom=chart.by_whom,
        written_by=chart.written_by.name if chart.written_by else "",
        signed_by=chart.signed_by.name if chart.signed_by else "",
    )
