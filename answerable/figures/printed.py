"""A value as letters show it: the one way a number reaches paper."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from answerable.figures.figure import Figure

WITHHELD = "[c]"
"""What stands where a small number is withheld: the symbol of the Government Statistical Service
for a confidential value ("Using symbols in tables", Analysis Function, 2022)."""

WITHHELD_WITH_IT = "[s]"
"""What stands where a number is withheld only because a small one could be worked out from it."""


def long_date(day: date) -> str:
    """16 June 2021."""
    return f"{day.day} {day:%B %Y}"


def printed(figure: Figure) -> str:
    """The figure's value exactly as a letter shows it, without its unit in words.

    Money in pounds ("£2,000,000", "£1,234.50"), WTE to one place ("15.0"), a share between
    0 and 1 as a percentage ("41.2%"), a rate with the sign of its unit ("4.2%"), counts with
    thousands marked ("1,500"), dates in full, yes or no. A suppressed figure prints "[c]", one
    withheld with it "[s]".
    """
    value = figure.value
    if figure.suppressed or value is None:
        return WITHHELD_WITH_IT if figure.secondary else WITHHELD
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, str):
        return value
    return _number(figure, Decimal(value))


def _number(figure: Figure, value: Decimal) -> str:
    if figure.measure == "gbp":
        return _money(value)
    if figure.measure == "wte":
        return f"{rounded(value, 1):,}"
    if figure.measure == "share":
        return f"{_plain(rounded(value * 100, 1))}%"
    text = _plain(rounded(value, 1))
    return f"{text}%" if figure.measure == "rate" and figure.unit == "%" else text


def _money(value: Decimal) -> str:
    sign = "-" if value < 0 else ""
    whole = value == value.to_integral_value()
    return f"{sign}£{abs(value):,.0f}" if whole else f"{sign}£{abs(rounded(value, 2)):,}"


def rounded(value: Decimal, places: int) -> Decimal:
    """To `places` decimal places, halves away from zero, as people do it."""
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _plain(value: Decimal) -> str:
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,}"
