"""Where sign-off of a case stands, read from its ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.cases.ledger import counting
from answerable.cases.models import Event, Request
from answerable.cases.signoff.rules import WHOLE, Deed, Kind, Standing, Tier, standing
from answerable.cases.signoff.tiers import tier_among, tiers_on

DEEDS: dict[str, Kind] = {
    "approved": "approved",
    "signoff_approved": "approved",
    "signoff_no_objection": "no_objection",
    "signoff_silent": "silent",
    "signoff_redrafted": "redrafted",
    "signoff_objected": "objected",
    "signoff_bypassed": "bypassed",
    "returned": "amends",
}
NEW_LETTER = frozenset({"issued", "to_follow", "reopened"})
"""After these the next letter is signed off from the beginning."""
LEAVES = frozenset({"signoff_delegated", "signoff_replaced"})
TYPES = frozenset({*DEEDS, *NEW_LETTER, *LEAVES, "tier_set", "sent_for_approval", "signoff_told",
                   "signoff_asked", "bypass_reviewed", "struck_out"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Round:
    """The sign-off of the letter a case is coming to. tier: as it was when the letter was sent.

    events: those of sign-off since the last letter left, in order; sent: the latest sending.
    """

    case: Request
    tier: Tier
    events: tuple[Event, ...]
    replaced: dict[int, int]

    @property
    def sent(self) -> Event | None:
        return next((e for e in reversed(self.events) if e.type == "sent_for_approval"), None)

    @property
    def digest(self) -> str:
        """Of the letter as it was last sent."""
        return str(self.sent.detail.get("digest", "")) if self.sent else ""

    @property
    def deeds(self) -> tuple[Deed, ...]:
        return tuple(deed(event) for event in self.events if event.type in DEEDS)

    def standing(self, digest: str | None = None) -> Standing:
        return standing(self.tier, self.deeds, self.digest if digest is None else digest)

    @property
    def asks(self) -> tuple[Event, ...]:
        """Whom the open stage waits for: each asked since the letter was sent, and still theirs."""
        stands, sent = self.standing(), self.sent
        if self.case.cached_state != "with_approver" or stands.open is None or sent is None:
            return ()
        here = [e for e in self.events if e.pk > sent.pk and e.detail.get("stage") is not None]
        asked = [
            e for e in here if e.type == "signoff_asked" and e.detail["stage"] == stands.open.code
        ]
        gone = [e for e in self.events if e.type in LEAVES]
        return tuple(e for e in asked if not any(passed_on(e, other) for other in gone))

    @property
    def by_day(self) -> date | None:
        """By when the open stage is to object; None where nobody is asked."""
        days = [date.fromisoformat(str(asked.detail["by"])) for asked in self.asks]
        return max(days, default=None)

    @property
    def bypass(self) -> Event | None:
        return next((e for e in reversed(self.events) if e.type == "signoff_bypassed"), None)


def passed_on(asked: Event, later: Event) -> bool:
    """Whether what was asked of somebody is with another by now."""
    return later.pk > asked.pk and later.detail.get("person") == asked.detail.get("person")


def deed(event: Event) -> Deed:
    detail = event.detail
    return Deed(
        kind=DEEDS[event.type],
        stage=str(detail.get("stage") or WHOLE),
        who=f"person:{detail['person']}" if "person" in detail
        else f"{event.by_kind}:{event.by_key}",
        day=event.happened_on,
        digest=str(detail.get("digest", "")),
    )  # fmt: skip


def round_of(case: Request) -> Round:
    return rounds_of([case])[case.pk]


def rounds_of(cases: Iterable[Request]) -> dict[int, Round]:
    """For each case, by its key: two queries for all of them, and one for each day's tiers."""
    listed = {case.pk: case for case in cases}
    grouped: dict[int, list[Event]] = defaultdict(list)
    found = Event.objects.filter(request__in=listed, type__in=TYPES).select_related("words")
    for event in found.order_by("pk"):
        grouped[event.request_id].append(event)
    known: dict[date, dict[str, Tier]] = {}
    return {key: _round(case, grouped[key], known) for key, case in listed.items()}


def _round(case: Request, events: Sequence[Event], known: dict[date, dict[str, Tier]]) -> Round:
    """In the order of recording: what is signed off is a letter, whatever day it bears."""
    standing_events = sorted(counting(events), key=lambda event: event.pk)
    replaced = {
        int(e.detail["person"]): int(e.detail["deputy"])
        for e in standing_events
        if e.type == "signoff_replaced"
    }
    last = max((n for n, e in enumerate(standing_events) if e.type in NEW_LETTER), default=-1)
    here = tuple(standing_events[last + 1 :])
    return Round(case, _tier(standing_events, here, known), here, replaced)


def _tier(
    events: Sequence[Event], here: Sequence[Event], known: dict[date, dict[str, Tier]]
) -> Tier:
    """As it was on the day the letter was sent, else on the day the case was given it."""
    given = next((e for e in reversed(events) if e.type == "tier_set"), None)
    if given is None:
        return Tier("none", "", 0)
    sent = next((e for e in reversed(here) if e.type == "sent_for_approval"), given)
    day = max(sent.happened_on, given.happened_on)
    if day not in known:
        known[day] = tiers_on(day)
    return tier_among(known[day], str(given.detail["tier"]), day)
