"""Figures and gaps to the plain values a draft keeps, and back. PURE."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from answerable.figures.figure import Figure, Value
from answerable.reading.gap import Gap
from answerable.workdays.period import Period


def _value_out(value: Value) -> dict[str, Any]:
    if value is None or isinstance(value, bool | int | str):
        return {"is": "plain", "value": value}
    if isinstance(value, Decimal):
        return {"is": "decimal", "value": str(value)}
    return {"is": "date", "value": value.isoformat()}


def _value_in(stored: Mapping[str, Any]) -> Value:
    if stored["is"] == "decimal":
        return Decimal(stored["value"])
    if stored["is"] == "date":
        return date.fromisoformat(stored["value"])
    plain: Value = stored["value"]
    return plain


def figures_out(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """Each figure as plain values: decimals and dates as text, under what they are."""
    return [
        {
            "fact": figure.fact,
            "measure": figure.measure,
            "label": figure.label,
            "value": _value_out(figure.value),
            "as_at": figure.as_at.isoformat(),
            "source": figure.source,
            "breakdown": dict(figure.breakdown),
            "unit": figure.unit,
            "period": _period_out(figure.period),
            "suppressed": figure.suppressed,
            "illustrative": figure.illustrative,
            "secondary": figure.secondary,
        }
        for figure in figures
    ]


def _period_out(period: Period | None) -> dict[str, str] | None:
    if period is None:
        return None
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _period_in(stored: Mapping[str, str] | None) -> Period | None:
    if stored is None:
        return None
    return Period(date.fromisoformat(stored["start"]), date.fromisoformat(stored["end"]))


def figures_in(stored: Iterable[Mapping[str, Any]]) -> tuple[Figure, ...]:
    """The figures that `figures_out` wrote, equal to those it was given."""
    return tuple(
        Figure(
            fact=row["fact"],
            measure=row["measure"],
            label=row["label"],
            value=_value_in(row["value"]),
            as_at=date.fromisoformat(row["as_at"]),
            source=row["source"],
            breakdown=row["breakdown"],
            unit=row["unit"],
            period=_period_in(row["period"]),
            suppressed=row["suppressed"],
            secondary=row.get("secondary", False),
            illustrative=row["illustrative"],
        )
        for row in stored
    )


def gap_key(gap: Gap) -> str:
    """What a dismissal names a gap by: 12 hexadecimal digits of its kind and what it wants."""
    return hashlib.sha256(f"{gap.kind}|{gap.wanted}".encode()).hexdigest()[:12]


def gaps_out(gaps: Iterable[Gap]) -> list[dict[str, str]]:
    return [
        {
            "key": gap_key(gap),
            "kind": gap.kind,
            "wanted": gap.wanted,
            "found": gap.found,
            "why": gap.why,
        }
        for gap in gaps
    ]


def gaps_in(stored: Iterable[Mapping[str, Any]]) -> tuple[Gap, ...]:
    return tuple(Gap(row["kind"], row["wanted"], row["found"], row["why"]) for row in stored)
