"""What a private link of sign-off opens, or the sentence that says why it opens nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from answerable.cases import opening
from answerable.cases.link_purposes import SIGN_OFF
from answerable.cases.opening import COMMON, SentTo, open_sent
from answerable.cases.signoff.actions import MOVED, Moved, live
from answerable.cases.signoff.asking import KIND
from answerable.cases.signoff.reading import Round


class LinkRefused(opening.LinkRefused):
    reasons = {
        **COMMON,
        **MOVED,
        "revoked": _(
            "This private link is closed: somebody else was asked in your place, or it was quoted "
            "in a reply. Open the newest mail about this letter."
        ),
        "another": _("This private link is for another letter. Each letter has a link of its own."),
    }


OF_SIGN_OFF = opening.Kind(SIGN_OFF, KIND, LinkRefused)


@dataclass(frozen=True, slots=True)
class Opened(SentTo):
    """The letter a link opens, and the person it was sent to."""

    round: Round


def open_sign_off(token: str, key: int, *, now: datetime, signed_in: int | None = None) -> Opened:
    """What was asked by the event `key`, if this token is for it and it still waits.

    Changes nothing. Raises LinkRefused, told in the trail.
    """
    sent = open_sent(OF_SIGN_OFF, token, key, now=now, signed_in=signed_in)
    try:
        return Opened(sent.asked, sent.person, sent.link, live(sent.asked))
    except Moved as moved:
        raise OF_SIGN_OFF.told(moved.why, sent.link, key, now) from moved
