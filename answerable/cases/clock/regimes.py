"""The regimes as a table: how long each allows, on whose calendar, and what each event does.

Provisions: FOIA 2000 ss.1, 9, 10, 17; SI 2004/3364 (schools, archives, operations, overseas);
SI 2004/3244 (fees); EIR 2004 (SI 2004/3391); FOISA 2002; RPSI 2015 (SI 2015/1415);
UK GDPR Arts 4A, 12, 12A; DPA 2018 s.164A; Access to Health Records Act 1990.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from django.utils.translation import gettext as _

from answerable.cases.clock.event import ClockError
from answerable.cases.clock.settings import ClockSettings
from answerable.workdays.calendar import SCOTLAND, UK_UNION, Divisions


class Unit(Enum):
    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    MONTHS = "months"
    AGGREGATION = "aggregation"


class Effect(Enum):
    """What waiting for the requester does to the clock once they reply."""

    RESTART = "restart"  # the date of receipt becomes the day of the reply
    SKIP = "skip"  # the days of waiting, both ends included, are disregarded


@dataclass(frozen=True, slots=True)
class Channel:
    """One thing a requester can be asked for.

    `in_time`: asking after the time for complying has no effect. `forgiving`: one reply answers
    every ask before it (a second ask chases the first); a payment pays one notice only.
    `window_months` counts from the notice day, that day included; `window_days` are working days
    after it; unpaid after either, the duty lapses.
    """

    name: str
    effect: Effect
    provision: str
    in_time: bool = False
    forgiving: bool = True
    window_months: int = 0
    window_days: int = 0


@dataclass(frozen=True, slots=True)
class Lengthening:
    """A permitted extension: to `span` units in all, or to the estimated date."""

    provision: str
    span: int = 0
    estimated: bool = False
    needs_qualified: bool = False
    needs_both_grounds: bool = False


@dataclass(frozen=True, slots=True)
class Regime:
    """`span` is counted in `unit` from the day after receipt. `guidance`: no statute sets it.

    `cap`: a second limit in plain working days (schools); the earlier one holds.
    """

    code: str
    unit: Unit
    span: int
    provision: str
    divisions: Divisions
    asks: Mapping[str, Channel] = field(default_factory=dict)
    replies: Mapping[str, Channel] = field(default_factory=dict)
    lengthenings: Mapping[str, Lengthening] = field(default_factory=dict)
    guidance: bool = False
    cap: int = 0


_FOIA_CLARIFICATION = Channel("clarification", Effect.RESTART, "FOIA s.1(3), s.10(6)")
_FOIA_FEE = Channel(
    "fee", Effect.SKIP, "FOIA s.9(2), s.10(2)", in_time=True, forgiving=False, window_months=3
)
_FOISA_CLARIFICATION = Channel("clarification", Effect.RESTART, "FOISA s.1(3), s.10(1)")
_FOISA_FEE = Channel(
    "fee", Effect.SKIP, "FOISA s.9, s.10(2)", in_time=True, forgiving=False, window_months=3
)
_EIR_PARTICULARS = Channel("particulars", Effect.RESTART, "EIR reg 9(2), (4)", in_time=True)
_EIR_PAYMENT = Channel(
    "fee", Effect.SKIP, "EIR reg 8(4)-(6)", in_time=True, forgiving=False, window_days=60
)
_SAR_CLARIFICATION = Channel("clarification", Effect.SKIP, "UK GDPR Art 12A(5)", in_time=True)
_SAR_IDENTITY = Channel("identity", Effect.RESTART, "UK GDPR Art 12(6), 12A(2)(b)")
_SAR_FEE = Channel("fee", Effect.RESTART, "UK GDPR Art 12(5), 12A(2)(c)")

_CLARIFY = ("clarification", "particulars")
_PAY_ASKS, _PAY_REPLIES = (
    ("fees_notice_given", "advance_payment_notice"),
    ("fee_received", "payment_received"),
)


def _asks(clarification: Channel, fee: Channel) -> dict[str, Channel]:
    return {f"{n}_requested": clarification for n in _CLARIFY} | dict.fromkeys(_PAY_ASKS, fee)


def _replies(clarification: Channel, fee: Channel) -> dict[str, Channel]:
    return {f"{n}_received": clarification for n in _CLARIFY} | dict.fromkeys(_PAY_REPLIES, fee)


def _foia(code: str, span: int, provision: str, settings: ClockSettings, cap: int = 0) -> Regime:
    extension = Lengthening(
        "FOIA s.10(3), s.17(2)",
        settings.public_interest_days,
        estimated=True,
        needs_qualified=True,
    )
    return Regime(
        code,
        Unit.WORKING_DAYS,
        span,
        provision,
        UK_UNION,
        _asks(_FOIA_CLARIFICATION, _FOIA_FEE),
        _replies(_FOIA_CLARIFICATION, _FOIA_FEE),
        {"pit_extension_notice": extension, "pit_extension_attempt": extension},
        cap=cap,
    )


def _foisa(code: str, span: int) -> Regime:
    return Regime(
        code,
        Unit.WORKING_DAYS,
        span,
        "FOISA s.10(1), s.73",
        SCOTLAND,
        _asks(_FOISA_CLARIFICATION, _FOISA_FEE),
        _replies(_FOISA_CLARIFICATION, _FOISA_FEE),
    )


def _eir() -> Regime:
    return Regime(
        "EIR",
        Unit.WORKING_DAYS,
        20,
        "EIR reg 5(2), reg 2(1)",
        UK_UNION,
        _asks(_EIR_PARTICULARS, _EIR_PAYMENT),
        _replies(_EIR_PARTICULARS, _EIR_PAYMENT),
        {"eir_extension_notice": Lengthening("EIR reg 7(1), (3)", 40, needs_both_grounds=True)},
    )


def _sar(settings: ClockSettings) -> Regime:
    channels = {
        "sar_clarification": _SAR_CLARIFICATION,
        "clarification": _SAR_CLARIFICATION,
        "sar_id": _SAR_IDENTITY,
        "sar_fee": _SAR_FEE,
    }
    return Regime(
        "SAR",
        Unit.MONTHS,
        1,
        "UK GDPR Art 12(3), 12A(1)-(2), 4A; Reg 1182/71 Art 3",
        settings.act_done_in,
        {f"{n}_requested": c for n, c in channels.items()} | {"fees_notice_given": _SAR_FEE},
        {f"{n}_received": c for n, c in channels.items()} | {"fee_received": _SAR_FEE},
        {"sar_extension_notice": Lengthening("UK GDPR Art 12A(3), (4)", 3)},
    )


def _working(
    code: str, span: int, provision: str, divisions: Divisions, *, guidance: bool = False
) -> Regime:
    return Regime(code, Unit.WORKING_DAYS, span, provision, divisions, guidance=guidance)


def _reviews(settings: ClockSettings) -> list[Regime]:
    review = Lengthening("s.45 code Part 5; ICO guidance", settings.review_extended_days)
    window = settings.review_window_days
    return [
        Regime(
            "FOIA-REVIEW",
            Unit.WORKING_DAYS,
            settings.review_days,
            "s.45 code Part 5; ICO guidance",
            UK_UNION,
            lengthenings={"review_extension_notice": review},
            guidance=True,
        ),
        _working("FOIA-REVIEW-WINDOW", window, "s.45 code para 5.3", UK_UNION, guidance=True),
        _working("EIR-REVIEW", 40, "EIR reg 11(4)", UK_UNION),
        _working("EIR-REVIEW-WINDOW", 40, "EIR reg 11(2)", UK_UNION),
        _working("FOISA-REVIEW", 20, "FOISA s.21(1)", SCOTLAND),
        _working("FOISA-REVIEW-WINDOW", 40, "FOISA s.20(5)", SCOTLAND),
    ]


def _others(settings: ClockSettings) -> list[Regime]:
    days = Unit.CALENDAR_DAYS
    return [
        Regime(
            "RPSI",
            Unit.WORKING_DAYS,
            20,
            "RPSI reg 8(1)",
            UK_UNION,
            lengthenings={"rpsi_extension_notice": Lengthening("RPSI reg 8(2)", estimated=True)},
        ),
        Regime("DP-COMPLAINT", days, 30, "DPA 2018 s.164A(3)", settings.act_done_in),
        Regime("AHRA", days, settings.health_record_days, "AHRA 1990 s.3(5)", ()),
        Regime("FEES-AGGREGATION", Unit.AGGREGATION, 60, "SI 2004/3244 reg 5(2)-(3)", UK_UNION),
    ]


@lru_cache(maxsize=16)
def regimes(settings: ClockSettings) -> dict[str, Regime]:
    """Every regime by its code, under these settings."""
    found = [
        _foia("FOIA", 20, "FOIA s.10(1), (6)", settings),
        _foia("FOIA-ARCHIVES", 30, "SI 2004/3364 reg 4", settings),
        _foia("FOIA-SCHOOL", 20, "SI 2004/3364 reg 3", settings, cap=60),
        _foia("FOIA-OVERSEAS", 60, "SI 2004/3364 reg 6", settings),
        _foia("FOIA-ARMED-FORCES", 60, "SI 2004/3364 reg 5", settings),
        _foisa("FOISA", 20),
        _foisa("FOISA-ARCHIVES", 30),
        _eir(),
        _sar(settings),
        *_reviews(settings),
        *_others(settings),
    ]
    return {regime.code: regime for regime in found}


def regime_named(code: str, settings: ClockSettings) -> Regime:
    """Raises ClockError naming the regimes there are."""
    table = regimes(settings)
    if code not in table:
        raise ClockError(
            _("“%(code)s” is not a regime with a clock; there are %(known)s.")
            % {"code": code, "known": ", ".join(table)}
        )
    return table[code]
