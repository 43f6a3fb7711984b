"""Which letters make sense of a case as it stands, and why the others do not. PURE."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.cases.states import CLOSED_STATES, refusal
from answerable.cases.writing.kinds import KINDS, Kind


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands. regimes: those of its open questions, most first."""

    state: str
    regimes: tuple[str, ...]
    due: date | None
    on: date
    held: bool = False
    acknowledged: bool = False
    review: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter, and why not where it makes no sense now. regime: the law it would be under."""

    kind: Kind
    regime: str
    why_not: str


def offers(case: Standing) -> list[Offer]:
    return [_offer(case, kind) for kind in KINDS.values()]


def regime_for(case: Standing, kind: Kind) -> str:
    """The law under which this letter would be written; "" where there is no wording for any."""
    return next((code for code in case.regimes if kind.wording(code)), "")


def _offer(case: Standing, kind: Kind) -> Offer:
    regime = regime_for(case, kind)
    return Offer(kind, regime, why_not(case, kind, regime))


def why_not(case: Standing, kind: Kind, regime: str) -> str:
    """Why this letter makes no sense now; "" where it does."""
    if case.held:
        return _("The case came with an earlier register and has not been released.")
    if case.state in CLOSED_STATES:
        return _("The case is closed.")
    if not regime:
        return _("There is no such letter under the law this is asked under.")
    if sentence := refusal(kind.event(regime), case.state):
        return sentence
    if kind.before_due and case.due is not None and case.due < case.on:
        return _("The last day for it was %(day)s: it would have no effect.") % {
            "day": f"{case.due:%-d %B %Y}"
        }
    return _of_its_own(case, kind)


def _of_its_own(case: Standing, kind: Kind) -> str:
    if kind.code == "acknowledgement" and case.acknowledged:
        return _("It was acknowledged already.")
    if kind.code == "holding" and (case.due is None or case.due >= case.on):
        return _("The reply is not late.")
    if kind.code == "review_extension" and not case.review:
        return _("Only an internal review is extended so.")
    if kind.code in ("extension", "narrow", "fees") and case.review:
        return _("This is an internal review: it is extended by a letter of its own.")
    if kind.code == "lapsed" and case.state != "awaiting_requester":
        return _("Nothing has been asked of the requester.")
    return ""


@dataclass(frozen=True, slots=True)
class Response:
    """One form that the response can take, by what became of a question."""

    title: str | Promise
    dispositions: frozenset[str]
    law: str = ""
    note: str | Promise = ""


RESPONSES: tuple[Response, ...] = tuple(
    Response(title, frozenset(codes), law)
    for title, codes, law in (
        (gettext_lazy("Response"), {"disclosed", "to_follow", "referred"}, ""),
        (gettext_lazy("Refusal (s.17)"), {"withheld"}, "FOIA"),
        (gettext_lazy("Over the cost limit, with advice (s.12)"), {"over_limit"}, "FOIA"),
        (gettext_lazy("Vexatious (s.14(1))"), {"vexatious"}, "FOIA"),
        (gettext_lazy("Repeated (s.14(2))"), {"repeated"}, "FOIA"),
        (gettext_lazy("Available elsewhere (s.21, EIR reg 6)"), {"already_available"}, ""),
        (gettext_lazy("Not held"), {"not_held"}, ""),
        (gettext_lazy("Neither confirmed nor denied"), {"ncnd"}, ""),
        (gettext_lazy("EIR refusal (reg 14)"), {"withheld", "not_held", "ncnd"}, "EIR"),
        (gettext_lazy("FOISA refusal (s.16)"), {"withheld", "not_held", "ncnd"}, "FOISA"),
    )
)


def responses(decided: Iterable[tuple[str, str]]) -> list[tuple[Response, bool]]:
    """Each form of the response, with whether this case's letter takes it.

    decided: the regime and the disposition of each question still to be answered.
    """
    pairs: Collection[tuple[str, str]] = list(decided)
    return [(one, any(_takes(one, *pair) for pair in pairs)) for one in RESPONSES]


def _takes(one: Response, regime: str, disposition: str) -> bool:
    return disposition in one.dispositions and one.law in ("", regime)
