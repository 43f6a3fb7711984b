"""What a steward's private link opens, or the sentence that says why it opens nothing."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from answerable.cases import opening
from answerable.cases.link_purposes import STEWARD
from answerable.cases.opening import COMMON, SentTo, open_sent
from answerable.cases.states import CLOSED_STATES
from answerable.cases.stewards.asking import KIND


class LinkRefused(opening.LinkRefused):
    reasons = {
        **COMMON,
        "revoked": _("This private link was closed. Ask the team that sent it for a new one."),
        "another": _("This private link is for another request. Each has a link of its own."),
        "settled": _("This request has been answered or closed, so nothing more is needed of you."),
    }


OF_STEWARDS = opening.Kind(STEWARD, KIND, LinkRefused)


def open_use(token: str, key: int, *, now: datetime, signed_in: int | None = None) -> SentTo:
    """What was asked by the event `key`, if this token is for it and the case is still open.

    Changes nothing. Raises LinkRefused, told in the trail.
    """
    opened = open_sent(OF_STEWARDS, token, key, now=now, signed_in=signed_in)
    if opened.asked.request.cached_state in CLOSED_STATES:
        raise OF_STEWARDS.told("settled", opened.link, key, now)
    return opened
