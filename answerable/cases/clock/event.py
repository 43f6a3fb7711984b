"""What can happen to a request that moves, stops or ends its clock.

An event is a dated fact; what it does in law depends on the regime (`regimes.py`). The names are
those of the ledger and of the worked examples.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

LONDON = ZoneInfo("Europe/London")
QuestionNumber = int | str


class ClockError(ValueError):
    """Something a clock cannot be worked out from; the message is one sentence for the user."""


EVENT_TYPES: frozenset[str] = frozenset(
    {
        *("clarification_requested", "clarification_received"),
        *("particulars_requested", "particulars_received"),
        *("fees_notice_given", "fee_received", "advance_payment_notice", "payment_received"),
        *("pit_extension_notice", "pit_extension_attempt", "eir_extension_notice"),
        *("rpsi_extension_notice", "review_extension_notice", "sar_extension_notice"),
        *("sar_clarification_requested", "sar_clarification_received"),
        *("sar_id_requested", "sar_id_received", "sar_fee_requested", "sar_fee_received"),
        *("school_calendar", "commissioner_specified_day", "record_last_made"),
        *("second_request_received", "clock_check"),
    }
)


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """`questions`: the question numbers it touches, None for all of them.

    `estimated`: the date a public interest or RPSI notice estimates, or the day the Commissioner
    specified. `exemptions`: those an extension rests on, as s.42(1) or s42; empty if not said.
    `non_session_from`, `non_session_to`: school days that are not (both included).
    `complex_and_voluminous`: False where an EIR extension lacks either ground.
    """

    type: str
    day: date
    questions: frozenset[QuestionNumber] | None = None
    estimated: date | None = None
    exemptions: tuple[str, ...] = ()
    non_session_from: date | None = None
    non_session_to: date | None = None
    complex_and_voluminous: bool = True

    def __post_init__(self) -> None:
        if self.type not in EVENT_TYPES:
            raise ClockError(
                _("“%(type)s” is not an event that a clock knows; it knows %(known)s.")
                % {"type": self.type, "known": ", ".join(sorted(EVENT_TYPES))}
            )

    def touches(self, number: QuestionNumber | None) -> bool:
        """Whether it is of this question: 1 and "1" are the same number."""
        return self.questions is None or str(number) in map(str, self.questions)


def local_date(received: date | datetime) -> date:
    """The date of receipt in Europe/London; a time without a zone is taken as London's.

    Days end at midnight: there is no hour of closing (Berend, EA/2006/0049).
    """
    if not isinstance(received, datetime):
        return received
    return (received.astimezone(LONDON) if received.tzinfo else received).date()


def event_from(fields: Mapping[str, object], received: date) -> ClockEvent:
    """One event of a cases file: {"type", "date", "questions", "estimated", ...}.

    An event without a date (an attempt) is taken as made on the day of receipt.
    Raises ClockError with one sentence.
    """
    kind = fields.get("type")
    if not isinstance(kind, str):
        raise ClockError(_("An event needs a type."))
    questions = fields.get("questions")
    exemptions = fields.get("exemptions", [])
    if not isinstance(questions, list | None) or not isinstance(exemptions, list):
        raise ClockError(
            _("The questions and the exemptions of %(type)s must be lists.") % {"type": kind}
        )
    return ClockEvent(
        kind,
        read_date(fields.get("date"), kind) or received,
        questions=None if questions is None else frozenset(map(_number, questions)),
        estimated=read_date(fields.get("estimated"), kind),
        exemptions=tuple(map(str, exemptions)),
        non_session_from=read_date(fields.get("non_session_from"), kind),
        non_session_to=read_date(fields.get("non_session_to"), kind),
        complex_and_voluminous=(
            fields.get("complex") is not False and fields.get("voluminous") is not False
        ),
    )


def read_date(value: object, what: str) -> date | None:
    """An ISO date, or the London date of an ISO time; None stays None. Raises ClockError."""
    moment = read_moment(value, what)
    return None if moment is None else local_date(moment)


def read_moment(value: object, what: str) -> date | datetime | None:
    """An ISO date or time as written; None stays None. Raises ClockError."""
    if value is None or isinstance(value, date):
        return value
    try:
        text = str(value).strip()
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError as error:
        raise ClockError(
            _("“%(value)s” (%(what)s) is not a date: write it as 2026-06-01.")
            % {"value": value, "what": what}
        ) from error


def _number(value: object) -> QuestionNumber:
    return value if isinstance(value, int) else str(value)


def in_order(events: Sequence[ClockEvent]) -> list[ClockEvent]:
    """By date; events of one day stay in the order in which they were recorded."""
    return sorted(events, key=lambda event: event.day)
