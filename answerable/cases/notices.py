"""What a notice must say before it can move a date, and what an officer may record where. PURE.

What a notice says is kept in its event's `detail`:
`estimated` (ISO date), `exemptions` (list), `complex` and `voluminous` (bool), `agreed` (bool, the
requester's agreement to a transfer), `of` (the reference a duplicate repeats, or under which an
earlier notice of s.17(6) was given).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext as _

from answerable.accounts.trail import JSON
from answerable.cases.clock.exempt import is_qualified
from answerable.cases.clock.regimes import regimes
from answerable.cases.clock.settings import DEFAULTS

ESTIMATES = frozenset({"pit_extension_notice", "rpsi_extension_notice"})
ENDINGS = (
    "withdrawn", "lapsed", "transferred", "business_as_usual", "duplicate", "invalid", "no_notice",
)  # fmt: skip

OF_THE_ACT = ("invalid", "no_notice")
"""Endings by FOIA ss.8 and 17(6), which no other regime has."""


def why_refused(kind: str, on: date, said: Mapping[str, JSON]) -> str | None:
    """Why a notice given on `on` may not be recorded as it stands; None where it may."""
    if kind == "pit_extension_notice":
        return _public_interest(said) or _estimate(on, said)
    if kind == "eir_extension_notice" and not (said.get("complex") and said.get("voluminous")):
        return _("An EIR extension needs a request both complex and voluminous (reg 7(1)).")
    if kind in ESTIMATES:
        return _estimate(on, said)
    if kind == "no_notice" and not str(said.get("of") or "").strip():
        return _(
            "Name the case in which the requester was told that s.14 was relied on: without that "
            "earlier notice this one must be given (s.17(6)(b))."
        )
    if kind == "transferred" and said.get("agreed") is False:
        return _("A request is transferred only where its requester agrees (s.45 code).")
    return None


def _public_interest(said: Mapping[str, JSON]) -> str | None:
    named = said.get("exemptions")
    cited = [str(provision) for provision in named] if isinstance(named, list) else []
    if not cited:
        return _("Name the qualified exemption whose public interest is being weighed (s.10(3)).")
    absolute = [provision for provision in cited if not is_qualified(provision)]
    if absolute:
        return _(
            "Only a qualified exemption can extend the time, and %(cited)s is not "
            "(s.2(3), s.10(3))."
        ) % {"cited": ", ".join(absolute)}
    return None


def _estimate(on: date, said: Mapping[str, JSON]) -> str | None:
    written = said.get("estimated")
    if not isinstance(written, str):
        return _("The notice must estimate the date of the decision (s.17(2)).")
    if date.fromisoformat(written) <= on:
        return _("The date estimated must come after the notice.")
    return None


def fitting(codes: Iterable[str]) -> list[str]:
    """The events that mean something under these regimes, in the order a form offers them."""
    codes, table = list(codes), regimes(DEFAULTS)
    found: dict[str, None] = {}
    for code in codes:
        if code in table:
            rules = table[code]
            for kinds in (rules.asks, rules.replies, rules.lengthenings):
                found.update(dict.fromkeys(kinds))
    doubles = _doubles(found)
    left = () if "FOIA" in codes else OF_THE_ACT
    endings = [kind for kind in ENDINGS if kind not in left]
    return [kind for kind in found if kind not in doubles] + endings


def _doubles(found: Mapping[str, None]) -> set[str]:
    """Names that another regime's law gives the same thing: a form offers each thing once."""
    doubles = {"pit_extension_attempt"}
    pairs = {
        "particulars": ("_requested", "_received", "clarification"),
        "sar_clarification": ("_requested", "_received", "clarification"),
    }
    for other, (ask, reply, name) in pairs.items():
        if f"{name}{ask}" in found:
            doubles |= {f"{other}{ask}", f"{other}{reply}"}
    if "fees_notice_given" in found:
        doubles |= {"advance_payment_notice", "payment_received"}
        doubles |= {"sar_fee_requested", "sar_fee_received"}
    return doubles
