"""What the department's page draws: the numbers of its registers, as a table and as a chart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.figures.printed import long_date
from answerable.improvement.models import Project
from answerable.registers.query import Add, Kept, NoRegisterError, When, kept, rows, totals
from answerable.workdays.period import Period
from answerable.workdays.years import (
    financial_year,
    financial_year_label,
    last_financial_years,
)

YEARS = 5
LONG = 16
"""Characters of a name that still stands under its bar."""
COLOURS = ("#005eb8", "#41b6e6", "#330072", "#ae2573", "#00a499")
Cells = dict[tuple[str, str], Decimal]
NARROW = "containerSize()[0] < 480"


@dataclass(frozen=True, slots=True)
class Picture:
    """values: a number for each place along (a year, a role) and each kind. money: in pounds."""

    title: str
    note: str
    along: str
    places: tuple[str, ...]
    kinds: tuple[str, ...]
    values: Cells
    register: str
    money: bool = False

    def rows(self) -> list[tuple[str, list[str]]]:
        return [(p, [self.printed(p, k) for k in self.kinds]) for p in self.places]

    def printed(self, place: str, kind: str) -> str:
        value = self.values.get((place, kind))
        if value is None:
            return ""
        return f"£{value:,.0f}" if self.money else f"{value.normalize():,f}"

    def spec(self) -> dict[str, Any]:
        """A Vega-Lite bar chart, a group of bars at each place where there are several kinds."""
        data = [
            {"place": p, "kind": k, "value": float(self.values[(p, k)])}
            for p in self.places
            for k in self.kinds
            if (p, k) in self.values
        ]
        along, up = ("y", "x") if self.sideways() else ("x", "y")
        heading = None if along == "y" else self.along
        encoding: dict[str, Any] = {
            along: {"field": "place", "type": "nominal", "title": heading, "sort": None,
                    "axis": self._names()},
            up: {"field": "value", "type": "quantitative", "title": None, "axis": self._axis()},
        }  # fmt: skip
        if len(self.kinds) > 1:
            encoding["color"] = self._colour()
            encoding[f"{along}Offset"] = {"field": "kind", "sort": list(self.kinds)}
        height = 40 * len(self.places) if self.sideways() else 240
        return {
            "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
            "width": "container", "height": height, "data": {"values": data},
            "mark": {"type": "bar", "color": COLOURS[0]}, "encoding": encoding,
            "config": {"font": "Arial, sans-serif", "view": {"stroke": None},
                       "axis": {"labelFontSize": 13, "titleFontSize": 13},
                       "legend": {"labelFontSize": 13}},
        }  # fmt: skip

    def sideways(self) -> bool:
        """Long names stand beside their bars, not under them."""
        return max(map(len, self.places), default=0) > LONG

    def _names(self) -> dict[str, Any]:
        """Names aslant under the bars of a phone's narrow picture, and shortened beside them."""
        if self.sideways():
            return {"labelAngle": 0, "labelLimit": {"expr": f"{NARROW} ? 110 : 260"}}
        return {"labelAngle": {"expr": f"{NARROW} ? -45 : 0"}, "labelLimit": 260,
                "labelAlign": {"expr": f"{NARROW} ? 'right' : 'center'"}}  # fmt: skip

    def _axis(self) -> dict[str, Any]:
        pounds = {"labelExpr": "'£' + datum.label"} if self.money else {}
        return {"format": ",.0f", "tickCount": 5, "tickMinStep": 1, **pounds}

    def _colour(self) -> dict[str, Any]:
        return {"field": "kind", "type": "nominal", "title": None, "sort": list(self.kinds),
                "scale": {"range": list(COLOURS)}, "legend": {"orient": "top"}}  # fmt: skip


def pictures(today: date) -> list[Picture]:
    """Those whose register the body keeps, as at `today`."""
    shown = (_posts, _time, _trained, _dose, _coverage, _bands, _sessions, _coaches, _money,
             _awards, _methods)  # fmt: skip
    return list(_drawn(shown, today))


def picture_of(key: str, day: date) -> Picture | None:
    """The picture of one register as at `day`; None where there is none, or nothing to draw."""
    make = OF.get(key)
    return next(_drawn([make], day), None) if make else None


def _drawn(makers: Sequence[Callable[[date], Picture]], today: date) -> Iterator[Picture]:
    for make in makers:
        try:
            picture = make(today)
        except NoRegisterError:
            continue
        if picture.values:
            yield picture


def _years(today: date) -> list[tuple[str, Period]]:
    """The last complete years and this one so far."""
    complete = [(financial_year_label(y), y) for y in last_financial_years(today, YEARS)]
    now = financial_year(today)
    return [*complete, (_("%(year)s so far") % {"year": financial_year_label(now)}, now)]


def _by_year(
    key: str, today: date, add: Add, kind: str | Callable[[str], str], *, by: str = "",
    within: bool = False,
) -> tuple[Kept, Cells]:  # fmt: skip
    """kind: what the numbers are called, or how each value of the column `by` is called."""
    register = kept(key)
    cells: Cells = {}
    if register.known_since is None:
        return register, cells
    for label, year in _years(today):
        when = When(today, within=year) if within else When(today, during=year)
        for t in totals(register, when=when, add={"n": add}, by=[by] if by else []):
            called = kind if isinstance(kind, str) else kind(t.by[by])
            if t.values["n"] is not None and register.covers(year):
                cells[(label, called)] = Decimal(t.values["n"])
    return register, cells


def _year_picture(title: str, note: str, today: date, register: Kept, *, kinds: Sequence[str],
                  cells: Cells, money: bool = False) -> Picture:  # fmt: skip
    places = tuple(label for label, _year in _years(today) if any(p == label for p, _k in cells))
    shown = tuple(k for k in kinds if any(kind == k for _p, kind in cells))
    return Picture(title, note, _("Financial year"), places, shown, cells, register.key, money)


def _trained(today: date) -> Picture:
    said = _("People trained")
    people = Add("distinct", "person")
    register, cells = _by_year("improvement_completions", today, people, said)
    note = _("Each person once a year, however many courses they completed.")
    return _year_picture(_("People trained in improvement"), note, today, register, kinds=[said],
                         cells=cells)  # fmt: skip


def _dose(today: date) -> Picture:
    """How much training each staff group had: people who completed each course in a year."""
    register, year = kept("improvement_completions"), last_financial_years(today, 1)[0]
    found = totals(
        register, when=When(today, during=year), add={"n": Add("distinct", "person")},
        by=["staff_group", "course"],
    )  # fmt: skip
    cells = {(t.by["staff_group"], t.by["course"]): Decimal(t.values["n"]) for t in found}
    note = _("In %(year)s. A person counts once for each course.")
    return Picture(
        _("Dose of training, by staff group"), note % {"year": financial_year_label(year)},
        _("Staff group"), tuple(sorted({group for group, _c in cells})),
        _most_first(cells), cells, register.key,
    )  # fmt: skip


def _most_first(cells: Mapping[tuple[str, str], Decimal]) -> tuple[str, ...]:
    """Kinds by how much of each there is, so that courses many take come before rarer ones."""
    whole: dict[str, Decimal] = {}
    for (_place, kind), value in cells.items():
        whole[kind] = whole.get(kind, Decimal(0)) + value
    return tuple(sorted(whole, key=lambda k: (-whole[k], k)))


def _bands(today: date) -> Picture:
    """Of the people in the department, how many completed a course, by pay band."""
    register = kept("improvement_people")
    here = {str(r.values["person"]): str(r.values["band"])
            for r in rows(register, when=When(today, on=today),
                          where={"basis": "substantive"})}  # fmt: skip
    ever = When(today, overlapping=Period(date(1990, 1, 1), today))
    found = totals(
        kept("improvement_completions"), when=ever, add={"n": Add("count")}, by=["person"],
        where={"person": list(here)},
    )  # fmt: skip
    trained = {t.by["person"] for t in found}
    said = (_("People"), _("Of whom completed a course"))
    cells: Cells = {}
    for name, band in here.items():
        for kind in said if name in trained else said[:1]:
            cells[(band, kind)] = cells.get((band, kind), Decimal(0)) + 1
    note = _("People of the department, as at %(day)s.") % {"day": long_date(today)}
    places = tuple(sorted(set(here.values()), key=_band_order))
    return Picture(_("Training completed, by pay band"), note, _("Pay band"), places, said, cells,
                   register.key)  # fmt: skip


def _band_order(band: str) -> tuple[int, str]:
    """8a after 7, 8d after 8a."""
    number = re.search(r"\d+", band)
    return (int(number[0]) if number else 99, band)


def _money(today: date) -> Picture:
    amount = Add("sum", "amount")
    budget, spend = _("Budget"), _("Spend")
    register, cells = _by_year("improvement_budget", today, amount, budget, within=True)
    try:
        _spent, more = _by_year("improvement_spend", today, amount, spend, within=True)
    except NoRegisterError:
        more = {}
    note = _("Spend is entered a month after the year ends.")
    return _year_picture(_("Budget and spend"), note, today, register,
                         kinds=[budget, spend], cells=cells | more, money=True)  # fmt: skip


def _posts(today: date) -> Picture:
    """By name where the register of people has anybody; otherwise as the posts are counted."""
    try:
        if (named := _people(today)).values:
            return named
    except NoRegisterError:
        pass
    register = kept("improvement_posts")
    names = {"headcount": _("Head-count"), "wte": _("WTE"), "vacant_wte": _("Vacant WTE")}
    found = totals(
        register, when=When(today, on=today), add={k: Add("sum", k) for k in names}, by=["role"]
    )
    cells = {(t.by["role"], said): Decimal(t.values[k]) for t in found for k, said in names.items()}
    places = tuple(t.by["role"] for t in found)
    return Picture(_("Posts in the department"), _("As they stand today."), _("Role"), places,
                   tuple(names.values()), cells, register.key)  # fmt: skip


def _standing(
    key: str, title: str, along: tuple[str, str], add: Mapping[str, Add], today: date, *,
    where: Mapping[str, object] | None = None,
) -> Picture:  # fmt: skip
    """What is true on a day added up, at each value of a column: `along`, its key and title."""
    register = kept(key)
    ways = {f"n{n}": how for n, how in enumerate(add.values())}
    found = totals(register, when=When(today, on=today), add=ways, by=[along[0]], where=where)
    cells = {
        (t.by[along[0]], said): Decimal(t.values[f"n{n}"] or 0)
        for t in found
        for n, said in enumerate(add)
    }
    places = tuple(t.by[along[0]] for t in found)
    note = _("As at %(day)s.") % {"day": long_date(today)}
    return Picture(title, note, along[1], places, tuple(add), cells, key)


def _people(today: date) -> Picture:
    add = {_("Head-count"): Add("distinct", "staff_number"), _("WTE"): Add("sum", "wte")}
    inside = {"basis": "substantive"}
    return _standing("improvement_people", _("People in the department"), ("role", _("Role")),
                     add, today, where=inside)  # fmt: skip


def _time(today: date) -> Picture:
    """Time allocated elsewhere: by name where the register of people has it."""
    title, along = _("Time allocated outside the department"), ("department", _("Department"))
    add = {_("Head-count"): Add("distinct", "staff_number"), _("WTE"): Add("sum", "wte")}
    try:
        named = _standing("improvement_people", title, along, add, today,
                          where={"basis": "share of time"})  # fmt: skip
        if named.values:
            return named
    except NoRegisterError:
        pass
    add = {_("Head-count"): Add("sum", "headcount"), _("WTE"): Add("sum", "wte")}
    return _standing("improvement_time", title, along, add, today)


def _sessions(today: date) -> Picture:
    register, cells = _by_year(
        "improvement_sessions", today, Add("sum", "attendances"), str, by="course", within=True
    )
    return _year_picture(_("Attendances at each course"), _("Each attendance counts once."), today,
                         register, kinds=_most_first(cells), cells=cells)  # fmt: skip


def _methods(today: date) -> Picture:
    return _standing("improvement_methodologies", _("Methods, by what they derive from"),
                     ("based_on", _("Based on")), {_("Methods"): Add("count")}, today)  # fmt: skip


def _coaches(today: date) -> Picture:
    """Coaches and the projects each may be asked to help: capacity against load."""
    register, running = kept("improvement_coaches"), _running(today)
    add = {"trained": Add("sum", "trained"), "coaching": Add("sum", "coaching")}
    found = totals(register, when=When(today, on=today), add=add)
    said = {"trained": _("Coaches trained"), "coaching": _("Now coaching")}
    counted = {said[k]: t.values[k] for t in found for k in add if t.values[k] is not None}
    number = _("Number")
    cells = {(place, number): Decimal(value) for place, value in counted.items()}
    if cells:
        cells[(_("Projects running"), number)] = Decimal(running)
    note = _("Capacity against load, as at %(day)s.") % {"day": long_date(today)}
    return Picture(_("Coaches, and the projects they help"), note, "", tuple(p for p, _n in cells),
                   (number,), cells, register.key)  # fmt: skip


def _running(day: date) -> int:
    ended = Q(ended_on=None) | Q(ended_on__gt=day)
    return Project.objects.filter(ended, started_on__lte=day).count()


def _awards(today: date) -> Picture:
    names = {"submitted": _("Submitted"), "shortlisted": _("Shortlisted"), "won": _("Won")}
    register, cells = _by_year(
        "improvement_awards", today, Add("count"), lambda s: names.get(s, s), by="status"
    )
    return _year_picture(_("Awards and recognition"), _("Years without any are left out."), today,
                         register, kinds=list(names.values()), cells=cells)  # fmt: skip


def _coverage(today: date) -> Picture:
    register = kept("improvement_coverage")
    names = {"employed": _("Employed"), "trained": _("Of whom trained")}
    found = totals(
        register, when=When(today, on=today), add={k: Add("sum", k) for k in names},
        by=["department"],
    )  # fmt: skip
    cells = {
        (t.by["department"], said): Decimal(t.values[k]) for t in found for k, said in names.items()
    }
    places = tuple(t.by["department"] for t in found)
    return Picture(_("How far training has reached"), _("As it stands today."), _("Department"),
                   places, tuple(names.values()), cells, register.key)  # fmt: skip


OF: dict[str, Callable[[date], Picture]] = {
    "improvement_people": _people,
    "improvement_posts": _posts,
    "improvement_time": _time,
    "improvement_budget": _money,
    "improvement_spend": _money,
    "improvement_completions": _trained,
    "improvement_sessions": _sessions,
    "improvement_coverage": _coverage,
    "improvement_awards": _awards,
    "improvement_methodologies": _methods,
    "improvement_coaches": _coaches,
}
