"""The clock in plain words: for the desk, and for an officer to paste into a letter."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from answerable.cases.clock.regimes import Unit, regime_named
from answerable.cases.clock.result import (
    LAPSED,
    SUSPENDED,
    ClockResult,
    Extended,
    Lapsed,
    LegalEffect,
    Refused,
    Restarted,
    Skipped,
    Waiting,
)
from answerable.cases.clock.settings import DEFAULTS, ClockSettings
from answerable.cases.clock.walk import channel_words


def long_date(day: date) -> str:
    """As 16 June 2021."""
    return f"{day.day} {day:%B %Y}"


def in_words(result: ClockResult, *, settings: ClockSettings = DEFAULTS) -> str:
    """One paragraph: receipt, what is allowed, what happened, which days did not count, the end.

    Saturdays and Sundays are not listed one by one; every other day that did not count is named.
    """
    parts = [_("The request was received on %(day)s.") % {"day": long_date(result.received)}]
    if result.aggregable is not None:
        return " ".join([*parts, _aggregation(result)])
    parts.append(_allowed(result, settings))
    parts += [_effect(effect, _unit(result, settings)) for effect in result.effects]
    if result.due is not None:
        parts += _days_off(result)
        said = _("The last day for answering is %(day)s.")
        parts.append(said % {"day": f"{result.due:%A} {long_date(result.due)}"})
        if result.guidance:
            parts.append(_("That date is set by guidance, not by statute."))
    elif result.status in (SUSPENDED, LAPSED):
        parts.append(_("There is no due date."))
    parts += result.notes
    return " ".join(parts)


def _allowed(result: ClockResult, settings: ClockSettings) -> str:
    rules = regime_named(result.regime, settings)
    said = {
        Unit.WORKING_DAYS: ngettext(
            "%(rule)s allows %(n)d working day, counted from the day after.",
            "%(rule)s allows %(n)d working days, counted from the day after.",
            rules.span,
        ),
        Unit.MONTHS: ngettext(
            "%(rule)s allows %(n)d month, counted from the day after.",
            "%(rule)s allows %(n)d months, counted from the day after.",
            rules.span,
        ),
    }.get(rules.unit, _("%(rule)s allows %(n)d days, counted from the day after."))
    return said % {"rule": rules.provision, "n": rules.span}


def _unit(result: ClockResult, settings: ClockSettings) -> str:
    units = {Unit.WORKING_DAYS: _("working days"), Unit.MONTHS: _("months")}
    return units.get(regime_named(result.regime, settings).unit, _("days"))


def restarts_in_words(result: ClockResult) -> list[str]:
    """Why the time is counted from a later day than that of receipt, each reason a sentence."""
    return [_effect(one, "") for one in result.effects if isinstance(one, Restarted)]


def _effect(effect: LegalEffect, unit: str) -> str:
    match effect:
        case Restarted():
            said = _("The %(thing)s came on %(day)s, and the time starts afresh then (%(rule)s).")
            thing = channel_words(effect.channel)
            return said % {"thing": thing, "day": long_date(effect.day), "rule": effect.provision}
        case Skipped():
            said = _("The days from %(first)s to %(last)s are disregarded (%(rule)s).")
            first, last = long_date(effect.first), long_date(effect.last)
            return said % {"first": first, "last": last, "rule": effect.provision}
        case Waiting():
            said = _("Since %(day)s the time waits for the %(thing)s (%(rule)s).")
            thing = channel_words(effect.channel)
            return said % {"day": long_date(effect.since), "thing": thing, "rule": effect.provision}
        case Lapsed():
            said = _("The fee was not paid by %(day)s: the duty to comply has lapsed (%(rule)s).")
            return said % {"day": long_date(effect.last_day), "rule": effect.provision}
        case Extended():
            return _extended(effect, unit)
        case Refused():
            said = _("The extension of %(day)s has no effect: %(why)s")
            return said % {"day": long_date(effect.day), "why": effect.why}


def _extended(effect: Extended, unit: str) -> str:
    given = long_date(effect.day)
    if effect.estimated:
        said = _("Notice of %(given)s extends the time to %(day)s, as estimated (%(rule)s).")
        day = long_date(effect.estimated)
        return said % {"given": given, "day": day, "rule": effect.provision}
    said = _("Notice of %(given)s extends the time to %(n)d %(unit)s in all (%(rule)s).")
    return said % {"given": given, "n": effect.span, "unit": unit, "rule": effect.provision}


def _days_off(result: ClockResult) -> list[str]:
    """Days that did not count other than weekends and those an effect has already named."""
    named = [
        f"{long_date(entry.day)}, {entry.reason}"
        for entry in result.proof
        if not entry.counted and "(" in entry.reason and not _covered(result, entry.day)
    ]
    if not named:
        return []
    return [_("These weekdays do not count: %(days)s.") % {"days": "; ".join(named)}]


def _covered(result: ClockResult, day: date) -> bool:
    return any(isinstance(e, Skipped) and e.first <= day <= e.last for e in result.effects)


def _aggregation(result: ClockResult) -> str:
    said = (
        _("From the first request to the last are %(n)d working days, so they may be aggregated.")
        if result.aggregable
        else _("From the first request to the last are %(n)d working days, which is more than 60.")
    )
    return said % {"n": result.working_days_inclusive}


def headline(result: ClockResult) -> str:
    """One line for the top of a page or a terminal."""
    if result.due is not None:
        return _("Due %(day)s") % {"day": f"{result.due:%A} {long_date(result.due)}"}
    return {
        SUSPENDED: _("No due date: waiting for the requester"),
        LAPSED: _("No due date: the fee was not paid in time"),
    }.get(result.status, _("May be aggregated") if result.aggregable else _("Not to be aggregated"))
