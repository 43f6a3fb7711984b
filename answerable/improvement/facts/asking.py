"""From rows of a register to figures of a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from answerable.figures.figure import Figure, Measure, Value
from answerable.figures.printed import long_date
from answerable.registers.query import Add, Kept, NoRegisterError, Row, When, kept, rows, totals
from answerable.registers.registry import Query
from answerable.workdays.period import Period
from answerable.workdays.years import financial_year, financial_years_in, last_financial_years

Where = Mapping[str, object]
How = Literal["during", "within"]
MAY_BE_EMPTY = frozenset({"improvement_awards", "improvement_publications", "improvement_events"})


@dataclass(frozen=True, slots=True)
class Asking:
    """One fact asked of one register: makes Figures that cite it."""

    fact: str
    register: Kept
    query: Query

    def figure(
        self,
        measure: Measure,
        label: str,
        value: Value,
        *,
        illustrative: bool,
        period: Period | None = None,
        breakdown: Mapping[str, str] | None = None,
        unit: str | None = None,
    ) -> Figure:
        return Figure(
            self.fact,
            measure,
            label,
            value,
            self.query.as_at,
            self.register.source,
            breakdown or {},
            "GBP" if measure == "gbp" else unit,
            period,
            illustrative=illustrative,
        )

    def now(self) -> When:
        """What is true on the day asked, as known then."""
        return When(self.query.as_at, on=self.query.as_at)

    def rows(self, when: When, where: Where | None = None) -> tuple[Row, ...]:
        return rows(self.register, when=when, where=where)


def asking(fact: str, register: str, query: Query) -> Asking:
    """Raises NoRegisterError where the body does not keep the register, or it says nothing yet.

    A list of things that happen may rightly be empty: opened, it says that there were none.
    """
    found = kept(register)
    if found.known_since is None and register not in MAY_BE_EMPTY:
        raise NoRegisterError(register)
    return Asking(fact, found, query)


def named(
    a: Asking, label: str, column: str, where: Where | None = None, *, details: Sequence[str] = (),
    always: Mapping[str, str] | None = None,
) -> list[Figure]:  # fmt: skip
    """The names in a column of what is true now, each once; `details` beside them.

    always: what is said where a detail is empty; the others are left out.
    """
    empty = always or {}
    out: dict[str, Figure] = {}
    for row in a.rows(a.now(), where):
        beside = {
            d.replace("_", " "): said(row.values[d]) if row.values[d] else empty[d]
            for d in details
            if row.values[d] or d in empty
        }
        value = str(row.values[column])
        new = a.figure("name", label, value, breakdown=beside, illustrative=row.illustrative)
        out.setdefault(value, new)
    return list(out.values())


def said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return long_date(value) if isinstance(value, date) else str(value)


def stock(
    a: Asking,
    label: str,
    columns: Mapping[str, Measure],
    by: Sequence[str] = (),
    *,
    total: bool = True,
) -> list[Figure]:
    """Sums of columns over what is true now, for each value of `by` and in total."""
    return added(a, label, {m: Add("sum", c) for c, m in columns.items()}, by, total=total)


def added(
    a: Asking, label: str, add: Mapping[Measure, Add], by: Sequence[str] = (), *,
    where: Where | None = None, total: bool = True,
) -> list[Figure]:  # fmt: skip
    """What is true now added up for each measure, for each value of `by` and in total."""
    ways: dict[str, Add] = {str(m): how for m, how in add.items()}
    out: list[Figure] = []
    for split in [tuple(by), ()] if by and total else [tuple(by)]:
        for t in totals(a.register, when=a.now(), add=ways, by=split, where=where):
            out += [
                a.figure(m, label, t.values[m] or 0, breakdown=t.by, illustrative=t.illustrative)
                for m in add
            ]
    return out


@dataclass(frozen=True, slots=True)
class Flow:
    """Something added up over each period asked.

    add: how. how: `during` for dated things, `within` for money of a year.
    """

    measure: Measure
    label: str
    add: Add
    how: How = "during"
    where: Where | None = None
    by: tuple[str, ...] = ()
    unit: str | None = None

    def figures(self, a: Asking, periods: Iterable[Period]) -> list[Figure]:
        """A nought where nothing happened; nothing where the register cannot know.

        Money and staffing of a year not yet entered, and years before the register, are not known.
        """
        return [f for p in periods if a.register.covers(p) for f in self._of(a, p)]

    def _of(self, a: Asking, period: Period) -> list[Figure]:
        out: list[Figure] = []
        for split in [self.by, ()] if self.by else [()]:
            found = totals(
                a.register,
                when=when(self.how, a.query.as_at, period),
                add={"value": self.add},
                by=split,
                where=self.where,
            )
            for t in found:
                value: Value = t.values["value"]
                if value is None and (self.how == "within" or self.add.how == "mean"):
                    continue
                out.append(
                    a.figure(
                        self.measure,
                        self.label,
                        Decimal(0) if value is None else value,
                        period=period,
                        breakdown=t.by,
                        illustrative=t.illustrative,
                        unit=self.unit,
                    )
                )
        return out


def when(how: How, known_on: date, period: Period) -> When:
    if how == "during":
        return When(known_on, during=period)
    return When(known_on, within=period)


def periods_of(query: Query) -> tuple[Period, ...]:
    """The periods asked; where none is named, the last complete financial year."""
    return query.periods or last_financial_years(query.as_at, 1)


def money_periods(query: Query) -> tuple[Period, ...]:
    """Money is held by financial year: a period that holds none is answered by those it touches."""
    out: list[Period] = []
    for period in periods_of(query):
        whole = financial_years_in(period)
        out += [period] if whole and _made_of(period, whole) else whole or _touching(period)
    return tuple(sorted(set(out)))


def _made_of(period: Period, years: Sequence[Period]) -> bool:
    return years[0].start == period.start and years[-1].end == period.end


def _touching(period: Period) -> tuple[Period, ...]:
    first, last = financial_year(period.start), financial_year(period.end)
    return (first,) if first == last else (first, last)


def with_since(query: Query) -> tuple[Period, ...]:
    """The periods asked, and the days from the end of the last complete year to receipt."""
    asked = periods_of(query)
    last = asked[-1].end
    if last < query.as_at and (query.as_at - last).days <= 366:
        return (*asked, Period(last + timedelta(days=1), query.as_at))
    return asked


def dated(
    a: Asking,
    noun: str,
    nil: str,
    details: Sequence[str],
    where: Where | None = None,
) -> list[Figure]:
    """Dated things in each period, with what is known of each; a nought where there were none."""
    out: list[Figure] = []
    for period in filter(a.register.covers, with_since(a.query)):
        found = a.rows(when("during", a.query.as_at, period), where)
        for row in found:
            beside = {d.replace("_", " "): said(row.values[d]) for d in details if row.values[d]}
            beside["date"] = long_date(row.valid_from)
            first = str(row.values["name" if "name" in row.values else "title"])
            new = a.figure(
                "name",
                noun,
                first,
                period=period,
                breakdown=beside,
                illustrative=row.illustrative,
            )
            out.append(new)
        if not found:
            out.append(a.figure("count", nil, 0, period=period, illustrative=False))
    return out
