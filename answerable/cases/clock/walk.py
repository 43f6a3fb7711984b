"""Events, in order, become legal effects: restart, skip, extend, lapse, or nothing and why.

Decisions where the text leaves room:
* A clarification that nobody asked for restarts nothing (s.1(3) needs the authority to have
  "informed the applicant of that requirement"); nor does a reply a second time.
* A reply answers every ask before it; where there were two asks and two replies, each is paired
  with its own. A payment pays the earliest notice not yet paid, and only that one.
* A reply or payment recorded on the same day as its ask belongs to it, in either order.
* Fees notices (s.9(1)), requests for EIR particulars (reg 9(2)) and advance payment (reg 8(4)), and
  SAR clarification count only if given by the last day for complying; asked later they do nothing.
  FOIA clarification has no such limit in s.1(3): it restarts the clock whenever it is supplied.
* An extension survives a restart: the notice was given in time and the reason still stands; its
  days are counted from the new date of receipt, and it never shortens the time.
* An event dated before receipt does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from answerable.cases.clock.counting import Span, months_beginning_with
from answerable.cases.clock.event import ClockEvent, in_order
from answerable.cases.clock.exempt import is_qualified
from answerable.cases.clock.last_day import Count, last_day
from answerable.cases.clock.regimes import Channel, Effect, Lengthening, Regime
from answerable.cases.clock.result import (
    Extended,
    Lapsed,
    LegalEffect,
    Refused,
    Restarted,
    Skipped,
    Waiting,
)
from answerable.cases.clock.settings import ClockSettings
from answerable.workdays.calendar import Calendar, nth_working_day

_EXTENSIONS = frozenset(
    {
        *("pit_extension_notice", "pit_extension_attempt", "eir_extension_notice"),
        *("rpsi_extension_notice", "review_extension_notice", "sar_extension_notice"),
    }
)


@dataclass(slots=True)
class _Ask:
    """Something asked of the requester. `chased`: a reply has come since it was asked."""

    day: date
    deadline: date | None
    chased: bool = False


@dataclass(slots=True)
class Walk:
    """The state of one question's clock as its events are read. Not shared, not kept."""

    regime: Regime
    calendar: Calendar
    settings: ClockSettings
    start: date
    received: date
    open: dict[Channel, list[_Ask]] = field(default_factory=dict)
    early: dict[Channel, date] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    closed: list[Span] = field(default_factory=list)
    specified: date | None = None
    extension: Extended | None = None
    record_made: date | None = None
    effects: list[LegalEffect] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lapsed: Lapsed | None = None
    refused: bool = False
    deadlines: list[date] = field(default_factory=list)

    def read(self, events: Sequence[ClockEvent]) -> None:
        """Take every event in; background facts first, since they hold for the whole time."""
        ordered = in_order(events)
        for event in ordered:
            self._background(event)
        for event in ordered:
            if event.type in _BACKGROUND:
                continue
            self._lapse_by(event.day)
            if self.lapsed:
                return
            if event.type == "clock_check":
                continue
            if event.day < self.received:
                self.notes.append(_sentence(_("%(what)s is dated before receipt."), event))
                continue
            self._take(event)

    def waiting(self) -> Waiting | None:
        """What the clock waits for, the earliest ask first; None when it runs."""
        found = [
            (ask.day, channel)
            for channel, asks in self.open.items()
            for ask in asks
            if not ask.chased
        ]
        if not found:
            return None
        day, channel = min(found, key=lambda pair: pair[0])
        return Waiting(day, channel.name, channel.provision)

    def count(self) -> Count:
        return Count(
            self.regime,
            self.calendar,
            self.start,
            tuple(self.spans),
            tuple(self.closed),
            self.extension,
            self.specified,
            self.record_made,
            self.settings,
        )

    def in_time(self, day: date) -> bool:
        """Whether `day` is within the time for complying as it then stood."""
        return self.waiting() is not None or day <= last_day(self.count()).due

    def _background(self, event: ClockEvent) -> None:
        if event.type == "school_calendar" and event.non_session_from and event.non_session_to:
            why = _("Not a school day (%(rule)s)") % {"rule": self.regime.provision}
            if self.regime.cap:
                self.closed.append(Span(event.non_session_from, event.non_session_to, why))
        elif event.type == "commissioner_specified_day":
            self.specified = event.estimated
        elif event.type == "record_last_made":
            self.record_made = event.day

    def _take(self, event: ClockEvent) -> None:
        if event.type in _EXTENSIONS:
            self._extend(event, self.regime.lengthenings.get(event.type))
        elif channel := self.regime.asks.get(event.type):
            self._ask(channel, event)
        elif channel := self.regime.replies.get(event.type):
            self._reply(channel, event)
        else:
            self.notes.append(
                _sentence(_("%(what)s has no effect under %(regime)s."), event, self.regime)
            )

    def _ask(self, channel: Channel, event: ClockEvent) -> None:
        if channel.in_time and not self.in_time(event.day):
            said = _("%(what)s came after the last day for complying, so it has no effect.")
            self.notes.append(_sentence(said, event))
            return
        ask = _Ask(event.day, self._deadline(channel, event.day))
        if ask.deadline:
            self.deadlines.append(ask.deadline)
        if self.early.pop(channel, None) == event.day:
            self._answered(channel, ask, event.day)
        else:
            self.open.setdefault(channel, []).append(ask)

    def _reply(self, channel: Channel, event: ClockEvent) -> None:
        asks = self.open.get(channel, [])
        if not asks:
            self.early[channel] = event.day
            said = _("%(what)s answers nothing that was asked, so it has no effect.")
            self.notes.append(_sentence(said, event))
            return
        self._answered(channel, asks.pop(0), event.day)
        if not channel.forgiving:
            return
        for ask in asks:
            ask.chased = True
            self._cover(channel, ask, event.day)

    def _answered(self, channel: Channel, ask: _Ask, day: date) -> None:
        if channel.effect is Effect.RESTART:
            self.start = max(self.start, day)
            self.effects.append(Restarted(ask.day, day, channel.name, channel.provision))
        else:
            self.effects.append(Skipped(ask.day, day, channel.name, channel.provision))
        self._cover(channel, ask, day)

    def _cover(self, channel: Channel, ask: _Ask, day: date) -> None:
        if channel.effect is Effect.SKIP:
            said = _("Disregarded: waiting for the %(thing)s (%(provision)s)")
            why = said % {"thing": _CHANNEL_WORDS[channel.name](), "provision": channel.provision}
            self.spans.append(Span(ask.day, day, why))

    def _deadline(self, channel: Channel, day: date) -> date | None:
        if channel.window_months:
            return months_beginning_with(day, channel.window_months)
        if channel.window_days:
            return nth_working_day(self.calendar, self.regime.divisions, day, channel.window_days)
        return None

    def _lapse_by(self, day: date) -> None:
        for channel, asks in self.open.items():
            for ask in asks:
                if ask.deadline and day > ask.deadline and not self.lapsed:
                    self.lapsed = Lapsed(ask.deadline, channel.provision)
                    self.effects.append(self.lapsed)

    def _extend(self, event: ClockEvent, rule: Lengthening | None) -> None:
        why = _why_refused(event, rule, self)
        if why or rule is None:
            self.refused = True
            self.effects.append(Refused(event.day, why))
            return
        estimated = event.estimated if rule.estimated else None
        self.extension = Extended(event.day, rule.provision, rule.span, estimated)
        self.effects.append(self.extension)


_BACKGROUND = frozenset({"school_calendar", "commissioner_specified_day", "record_last_made"})
_CHANNEL_WORDS: Mapping[str, Callable[[], str]] = {
    "fee": lambda: _("fee to be paid"),
    "clarification": lambda: _("clarification that was asked for"),
    "particulars": lambda: _("particulars that were asked for"),
    "identity": lambda: _("proof of identity that was asked for"),
}


def channel_words(name: str) -> str:
    """What the requester was asked for, in words that follow "waiting for the"."""
    return _CHANNEL_WORDS[name]()


def _why_refused(event: ClockEvent, rule: Lengthening | None, walk: Walk) -> str:
    """A sentence, or "" where the extension is lawful."""
    regime = walk.regime.code
    if rule is None:
        return _("%(regime)s allows no such extension.") % {"regime": regime}
    if rule.needs_qualified and (lacks := _unqualified(event)):
        return lacks
    if rule.needs_both_grounds and not event.complex_and_voluminous:
        said = _("The request must be both complex and voluminous (%(rule)s).")
        return said % {"rule": rule.provision}
    if not rule.span and event.estimated is None:
        said = _("The notice must estimate a date (%(rule)s).")
        return said % {"rule": rule.provision}
    late_is_lawful = rule.needs_qualified and walk.settings.late_public_interest_notice_extends
    if not late_is_lawful and not walk.in_time(event.day):
        said = _("The notice came after the last day for complying (%(rule)s).")
        return said % {"rule": rule.provision}
    return ""


def _unqualified(event: ClockEvent) -> str:
    """Why what it rests on cannot extend the time; a notice may leave that to the decision."""
    if event.type == "pit_extension_attempt" and not event.exemptions:
        said = _("It names no qualified exemption, and only one can extend the time (%(rule)s).")
        return said % {"rule": "FOIA s.2(3), s.10(3)"}
    if event.exemptions and not any(map(is_qualified, event.exemptions)):
        said = _("Only a qualified exemption can extend the time, and %(cited)s is not (%(rule)s).")
        return said % {"cited": ", ".join(event.exemptions), "rule": "FOIA s.2(3), s.10(3)"}
    return ""


def _sentence(said: str, event: ClockEvent, regime: Regime | None = None) -> str:
    what = event.type.replace("_", " ").capitalize()
    name = regime.code if regime else ""
    return said % {"what": f"{what}, {event.day.isoformat()}", "regime": name}
