"""The 72 hours in which the Commissioner is told of a breach (UK GDPR Article 33). PURE."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

LIMIT = timedelta(hours=72)
"""Hours, not working hours: nights, weekends and bank holidays run (Article 33(1))."""
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Countdown:
    """until: the moment the 72 hours end. left: whole hours, negative once they are over."""

    until: datetime
    left: int

    @property
    def over(self) -> bool:
        return self.left < 0

    @property
    def words(self) -> str:
        if self.over:
            return ngettext(
                "over for %(hours)s hour", "over for %(hours)s hours", -self.left
            ) % {"hours": -self.left}  # fmt: skip
        return ngettext("%(hours)s hour left", "%(hours)s hours left", self.left) % {
            "hours": self.left
        }


def countdown(discovered: datetime, now: datetime) -> Countdown:
    """From the moment the body became aware. Started hours count: 71:01 after it 0 are left."""
    until = discovered + LIMIT
    return Countdown(until, (until - now) // HOUR)


def why_not_decided(decision: str, reasons: str) -> str | None:
    """What a decision still lacks; None where it is whole. Reasons are kept either way (33(5))."""
    if decision not in {"tell", "keep"}:
        return _("Say whether the Commissioner is told.")
    if not reasons.strip():
        return _("Give the reasons: they are kept whichever way it is decided (Article 33(5)).")
    return None


def why_not_told(discovered: datetime, told: datetime, late_reasons: str) -> str | None:
    """What telling the Commissioner still lacks: after the 72 hours, the reasons for the delay."""
    if told > discovered + LIMIT and not late_reasons.strip():
        return _("The 72 hours are over: say why it was told so late (Article 33(1)).")
    return None
