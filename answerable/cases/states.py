"""Where a case and each of its questions stand, derived from the ledger by a table. PURE.

Nothing is stored as truth: `case_state` folds the events that count, in order of their day,
through `MOVES`. *Overdue* is not a state: it is a comparison of a date with a day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


@dataclass(frozen=True, slots=True)
class State:
    """turn: whose move it is: officer, owner, approver, issuer, requester; nobody once closed.

    answered: the reply has gone, so no clock runs, although somebody must act still.
    """

    code: str
    title: str | Promise
    turn: str
    answered: bool = False

    @property
    def open(self) -> bool:
        return self.turn != "nobody" and not self.answered


@dataclass(frozen=True, slots=True)
class Move:
    """An event of this type takes the case from any of `sources` to `target`."""

    event: str
    sources: frozenset[str]
    target: str


@dataclass(frozen=True, slots=True)
class Happening:
    """What the states need of an event that counts. questions None means all of them.

    release: the key of the response that it is about, where it is about one.
    """

    type: str
    day: date
    questions: frozenset[int] | None = None
    release: int | None = None


_CASE = (
    State("received", gettext_lazy("New"), "officer"),
    State("drafting", gettext_lazy("Being answered"), "officer"),
    State("awaiting_requester", gettext_lazy("Waiting for the requester"), "requester"),
    State("with_approver", gettext_lazy("Waiting for approval"), "approver"),
    State("approved", gettext_lazy("Approved, to be issued"), "issuer"),
    State("part_issued", gettext_lazy("Part issued, part to follow"), "officer"),
    State("issued", gettext_lazy("Answered"), "nobody"),
    State("not_delivered", gettext_lazy("Answered, not delivered"), "officer", answered=True),
    State("withdrawn", gettext_lazy("Withdrawn"), "nobody"),
    State("lapsed", gettext_lazy("Closed, no clarification"), "nobody"),
    State("transferred", gettext_lazy("Transferred"), "nobody"),
    State("business_as_usual", gettext_lazy("Handled as business as usual"), "nobody"),
    State("duplicate", gettext_lazy("Duplicate"), "nobody"),
    State("invalid", gettext_lazy("Not a valid request"), "nobody"),
    State("no_notice", gettext_lazy("Closed, no notice needed"), "nobody"),
    State("mistaken", gettext_lazy("Opened by mistake"), "nobody"),
)
CASE_STATES: dict[str, State] = {state.code: state for state in _CASE}
OPEN_STATES = frozenset(code for code, state in CASE_STATES.items() if state.open)
CLOSED_STATES = frozenset(CASE_STATES) - OPEN_STATES
MISTAKEN = "mistaken"
"""No request at all: it came with an import that was taken back, or was made of a message that asks
nothing new. It is counted nowhere."""
AT_WORK = frozenset(code for code, state in CASE_STATES.items() if state.turn != "nobody")
"""Those in which somebody must act; a reply that came back among them."""
ANSWERED = frozenset({"issued", "not_delivered"})

_QUESTION = (
    State("open", gettext_lazy("To be answered"), "officer"),
    State("with_owner", gettext_lazy("With its owner"), "owner"),
    State("drafted", gettext_lazy("Answer drafted"), "officer"),
    State("awaiting_requester", gettext_lazy("Waiting for the requester"), "requester"),
    State("to_follow", gettext_lazy("To follow"), "officer"),
    State("answered", gettext_lazy("Answered"), "nobody"),
    State("withdrawn", gettext_lazy("Withdrawn"), "nobody"),
    State("lapsed", gettext_lazy("Closed, no clarification"), "nobody"),
    State("transferred", gettext_lazy("Transferred"), "nobody"),
    State("business_as_usual", gettext_lazy("Handled as business as usual"), "nobody"),
    State("duplicate", gettext_lazy("Duplicate"), "nobody"),
    State("invalid", gettext_lazy("Not a valid request"), "nobody"),
    State("no_notice", gettext_lazy("Closed, no notice needed"), "nobody"),
    State("mistaken", gettext_lazy("Opened by mistake"), "nobody"),
)
QUESTION_STATES: dict[str, State] = {state.code: state for state in _QUESTION}
QUESTION_OPEN = frozenset(code for code, state in QUESTION_STATES.items() if state.open)

_WORKING = frozenset({"received", "drafting", "part_issued"})
_ASKS = (
    "clarification_requested",
    "particulars_requested",
    "fees_notice_given",
    "advance_payment_notice",
    "sar_id_requested",
    "sar_clarification_requested",
    "sar_fee_requested",
)
_REPLIES = (
    "clarification_received",
    "particulars_received",
    "fee_received",
    "payment_received",
    "sar_id_received",
    "sar_clarification_received",
    "sar_fee_received",
)
_ENDS = (
    "withdrawn", "lapsed", "transferred", "business_as_usual", "duplicate", "invalid", "no_notice",
    "mistaken",
)  # fmt: skip
_WORK = (
    "question_assigned",
    "question_returned",
    "answer_suggested",
    "answer_edited",
    "gap_dismissed",
    "disposition_set",
    "decision_recorded",
    "questions_split",
    "questions_merged",
    "questions_renumbered",
    "questions_put_right",
    "questions_put_back",
    "regime_changed",
    "file_enclosed",
    "file_left_out",
)
_CHANGES_LETTER = _WORK[2:]
_SETTLES = (
    "mail_went", "mail_again", "mail_elsewhere", "mail_by_post", "letter_posted",
    "release_withdrawn",
)  # fmt: skip
DELIVERY = frozenset({"not_delivered", *_SETTLES})
"""What became of a response on its way. Of any other letter, it moves no case."""

MOVES: tuple[Move, ...] = (
    *(Move(event, frozenset({"received", "part_issued"}), "drafting") for event in _WORK),
    *(
        Move(event, frozenset({"with_approver", "approved"}), "drafting")
        for event in _CHANGES_LETTER
    ),
    Move("sent_for_approval", _WORKING, "with_approver"),
    Move("returned", frozenset({"with_approver", "approved"}), "drafting"),
    Move("signoff_objected", frozenset({"with_approver"}), "drafting"),
    Move("approved", frozenset({"with_approver"}), "approved"),
    Move("to_follow", frozenset({"approved"}), "part_issued"),
    Move("issued", frozenset({"approved"}), "issued"),
    Move("not_delivered", frozenset({"issued"}), "not_delivered"),
    *(Move(event, frozenset({"not_delivered"}), "issued") for event in _SETTLES),
    *(Move(event, OPEN_STATES - {"awaiting_requester"}, "awaiting_requester") for event in _ASKS),
    *(Move(event, frozenset({"awaiting_requester"}), "drafting") for event in _REPLIES),
    *(Move(event, OPEN_STATES, event) for event in _ENDS),
    Move("reopened", CLOSED_STATES, "drafting"),
)
"""The table of moves. An event with no move from where the case stands changes no state."""

QUESTION_MOVES: tuple[Move, ...] = (
    Move("question_assigned", frozenset({"open", "drafted", "to_follow"}), "with_owner"),
    Move("question_returned", frozenset({"with_owner"}), "open"),
    *(
        Move(event, frozenset({"open", "with_owner", "drafted", "to_follow"}), "drafted")
        for event in ("answer_suggested", "answer_edited", "disposition_set")
    ),
    Move("issued", QUESTION_OPEN, "answered"),
    Move("to_follow", QUESTION_OPEN, "to_follow"),
    *(Move(event, QUESTION_OPEN, "awaiting_requester") for event in _ASKS),
    *(Move(event, frozenset({"awaiting_requester"}), "open") for event in _REPLIES),
    *(Move(event, QUESTION_OPEN, event) for event in _ENDS),
    Move("reopened", frozenset(QUESTION_STATES) - QUESTION_OPEN, "open"),
)

_CASE_TABLE = {(source, move.event): move.target for move in MOVES for source in move.sources}
_QUESTION_TABLE = {
    (source, move.event): move.target for move in QUESTION_MOVES for source in move.sources
}
_WHOLE_ONLY = frozenset({*_ASKS, *_REPLIES, *_ENDS})


def _in_order(happenings: Iterable[Happening]) -> list[Happening]:
    """By their day; on one day, in the order given (that of recording)."""
    return sorted(happenings, key=lambda happening: happening.day)


def question_state(happenings: Iterable[Happening], question: int) -> str:
    """Where one question stands after what happened."""
    state = "open"
    for happening in _in_order(happenings):
        if happening.questions is None or question in happening.questions:
            state = _QUESTION_TABLE.get((state, happening.type), state)
    return state


def case_state(happenings: Iterable[Happening], questions: Collection[int]) -> str:
    """Where the case stands; `questions` are the keys of its live ones.

    Clarifications, fees and endings that touch only some questions move the case only once no
    question is left elsewhere.
    """
    state, seen = "received", []
    returned: set[int | None] = set()
    for happening in _in_order(happenings):
        seen.append(happening)
        if happening.type in DELIVERY and not _delivery_moves(happening, returned):
            continue
        partial = happening.type in _WHOLE_ONLY and happening.questions is not None
        if partial and not _all_have_moved(seen, questions, happening.type):
            continue
        state = _CASE_TABLE.get((state, happening.type), state)
    return state


def _delivery_moves(happening: Happening, returned: set[int | None]) -> bool:
    """Whether the case moves by it: it is of a response, and no other of them is back still.

    returned: the responses that came back before it; kept up to date.
    """
    if happening.type == "not_delivered":
        returned.add(happening.release)
    else:
        returned.discard(happening.release)
        if returned - {None}:
            return False
    return happening.release is not None


def _all_have_moved(seen: list[Happening], questions: Collection[int], event: str) -> bool:
    """Whether what this event does to a question is now true of every one still to be answered."""
    stands = {question_state(seen, question) for question in questions}
    if event in _REPLIES:
        return bool(stands & QUESTION_OPEN - {"awaiting_requester"})
    if event in _ASKS:
        return (stands & QUESTION_OPEN) == {"awaiting_requester"}
    return bool(stands) and not stands & QUESTION_OPEN


def refusal(event: str, state: str) -> str | None:
    """Why this cannot be done where the case stands, as the user reads it; None where it can."""
    sources = {source for source, moved in _CASE_TABLE if moved == event}
    if not sources or state in sources:
        return None
    title = CASE_STATES[state].title
    if state in CLOSED_STATES:
        return _("This case is closed (%(state)s). Reopen it first, with a reason.") % {
            "state": title
        }
    return str(_NOT_NOW.get(event, _NOT_NOW[""])) % {"state": title}


_NOT_NOW = {
    "sent_for_approval": gettext_lazy(
        "The letter cannot be sent for approval now: the case is “%(state)s”."
    ),
    "approved": gettext_lazy(
        "There is nothing to approve: the case is “%(state)s”. "
        "The drafter must send the letter for approval first."
    ),
    "signoff_objected": gettext_lazy("There is no letter to object to: the case is “%(state)s”."),
    "returned": gettext_lazy("There is no letter to return: the case is “%(state)s”."),
    "issued": gettext_lazy(
        "The letter cannot be issued: the case is “%(state)s”, and nothing unapproved may leave."
    ),
    "reopened": gettext_lazy("The case is already open: it is “%(state)s”."),
    **dict.fromkeys(
        _REPLIES,
        gettext_lazy(
            "That cannot be done now: the requester was not asked about the whole request (it is "
            "“%(state)s”). If they were asked about some of its questions, choose those."
        ),
    ),
    "": gettext_lazy("That cannot be done now: the case is “%(state)s”."),
}


def may_be_edited(state: str) -> str | None:
    """Why answers cannot be changed where the case stands; None where they can."""
    if state in CLOSED_STATES:
        return refusal("answer_edited", state)
    return None


def who_must_act(state: str, question_states: Iterable[str] = ()) -> str:
    """Whose move it is: officer, owner, approver, issuer, requester or nobody.

    While every question still to be drafted is with its owner, the owner must act.
    """
    turn = CASE_STATES[state].turn
    waiting = {code for code in question_states if code in {"open", "with_owner"}}
    if turn == "officer" and waiting == {"with_owner"}:
        return "owner"
    return turn


def last_move_into(happenings: Iterable[Happening], questions: Collection[int]) -> date | None:
    """The day on which the case came to stand where it stands; None where nothing happened."""
    ordered = _in_order(happenings)
    final, day = case_state(ordered, questions), None
    for count in range(len(ordered), 0, -1):
        if case_state(ordered[:count], questions) != final:
            break
        day = ordered[count - 1].day
    return day
