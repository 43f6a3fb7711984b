"""The clock of a letter: by when it was due, and whether what it asks or extends has effect."""

from __future__ import annotations

from datetime import date

from answerable.cases.clock import ClockError, ClockEvent, ClockResult, clock
from answerable.cases.clock.result import Refused
from answerable.cases.composing.value import Decided
from answerable.workdays.calendar import SHIPPED

_EVENTS = {
    ("extension", "FOIA"): "pit_extension_notice",
    ("extension", "EIR"): "eir_extension_notice",
    ("clarification", "FOIA"): "clarification_requested",
    ("clarification", "EIR"): "particulars_requested",
    ("fees", "FOIA"): "fees_notice_given",
    ("fees", "EIR"): "advance_payment_notice",
}


def due_of(letter: Decided) -> date:
    """The last day for a reply, before anything this letter brings about.

    Raises ClockError for days no calendar reaches.
    """
    regime = f"{letter.regime}-REVIEW" if letter.letter == "review_outcome" else letter.regime
    due = clock(regime, letter.received, (), SHIPPED).due
    assert due is not None  # nothing has stopped it
    return due


def effect_of(letter: Decided) -> ClockResult | None:
    """The clock as this letter leaves it; None for a letter that does not touch it."""
    kind = _EVENTS.get((letter.letter, letter.regime))
    if letter.letter == "response" and _puts_off(letter):
        kind = "pit_extension_notice"
    if kind is None:
        return None
    estimates = [r.estimated for q in letter.questions for r in q.reasonings if r.estimated]
    event = ClockEvent(kind, letter.on, estimated=max(estimates, default=letter.on))
    return clock(letter.regime, letter.received, [event], SHIPPED)


def longest(letter: Decided) -> date | None:
    """The last day that an extension can reach; None where it has no effect."""
    try:
        result = effect_of(letter)
    except ClockError:
        return None
    return result.due if result else None


def _puts_off(letter: Decided) -> bool:
    """Whether an answer waits for the public interest, as a notice of more time does (s.17(2))."""
    return letter.regime == "FOIA" and any(
        question.disposition == "to_follow" and question.reasonings for question in letter.questions
    )


def refusals(letter: Decided) -> tuple[str, ...]:
    """Why what this letter asks or extends would have no effect in law."""
    try:
        due_of(letter)
        result = effect_of(letter)
    except ClockError as error:
        return (str(error),)
    if result is None:
        return ()
    whys = [effect.why for effect in result.effects if isinstance(effect, Refused)]
    provisional = letter.on > SHIPPED.known_to
    return tuple(whys) + (() if provisional else tuple(result.notes))
