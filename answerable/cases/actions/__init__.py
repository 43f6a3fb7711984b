"""The deeds of casework: keyword-only, atomic, `by=` and `now=` always, trail written inside."""

from answerable.cases.actions.arranging import (
    Wanted,
    arrange_questions,
    last_arranged,
    put_back_questions,
)
from answerable.cases.actions.calendar import (
    Recomputed,
    change_holiday,
    differing,
    leave_list,
    note_unread,
    offer_list,
    take_list,
)
from answerable.cases.actions.costing import Sample, estimate_cost, relate_costs, remove_cost
from answerable.cases.actions.deciding import approve, return_to_drafter, send_for_approval
from answerable.cases.actions.drafting import dismiss_gap, edit_draft, set_disposition
from answerable.cases.actions.happening import (
    correct_event,
    note,
    record_event,
    reopen,
    strike_out,
    track_link,
)
from answerable.cases.actions.issuing import issue, offers_survey
from answerable.cases.actions.later import use_later_values
from answerable.cases.actions.questions import (
    assign_owner,
    change_regime,
    merge_questions,
    renumber_question,
    return_question,
    split_question,
)
from answerable.cases.actions.reasoning import record_decision
from answerable.cases.actions.receiving import From, Received, receive, receive_message
from answerable.cases.actions.routing import allocate, restrict, unrestrict
from answerable.cases.actions.saving import (
    LARGEST,
    forget_ended,
    hand_files,
    put_file,
    save_for_later,
    saved_under,
)
from answerable.cases.actions.suggesting import Suggested, suggest_answers
from answerable.cases.actions.surveying import record_survey

__all__ = [
    "LARGEST",
    "From",
    "Received",
    "Recomputed",
    "Sample",
    "Suggested",
    "Wanted",
    "allocate",
    "approve",
    "arrange_questions",
    "assign_owner",
    "change_holiday",
    "change_regime",
    "correct_event",
    "differing",
    "dismiss_gap",
    "edit_draft",
    "estimate_cost",
    "forget_ended",
    "hand_files",
    "issue",
    "last_arranged",
    "leave_list",
    "merge_questions",
    "note",
    "note_unread",
    "offer_list",
    "offers_survey",
    "put_back_questions",
    "put_file",
    "receive",
    "receive_message",
    "record_decision",
    "record_event",
    "record_survey",
    "relate_costs",
    "remove_cost",
    "renumber_question",
    "reopen",
    "restrict",
    "return_question",
    "return_to_drafter",
    "save_for_later",
    "saved_under",
    "send_for_approval",
    "set_disposition",
    "split_question",
    "strike_out",
    "suggest_answers",
    "take_list",
    "track_link",
    "unrestrict",
    "use_later_values",
]
