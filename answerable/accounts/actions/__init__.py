"""The deeds of accounts: keyword-only, atomic, each in the trail."""

from answerable.accounts.actions.leave import cancel_leave, close_day, open_day, set_leave
from answerable.accounts.actions.leaving import (
    finish_departures,
    leave_for_good,
    take_departure_back,
)
from answerable.accounts.actions.organisation import (
    appoint_regulator,
    appoint_signatory,
    end_signatory,
    prepare_organisation,
)
from answerable.accounts.actions.people import (
    add_department,
    add_person,
    allow_sign_in,
    assign_role,
    change_department,
    change_person,
    end_role,
    stop_sign_in,
)
from answerable.accounts.actions.refusals import Refused

__all__ = [
    "Refused",
    "add_department",
    "add_person",
    "allow_sign_in",
    "appoint_regulator",
    "appoint_signatory",
    "assign_role",
    "cancel_leave",
    "change_department",
    "change_person",
    "close_day",
    "end_role",
    "end_signatory",
    "finish_departures",
    "leave_for_good",
    "open_day",
    "prepare_organisation",
    "set_leave",
    "stop_sign_in",
    "take_departure_back",
]
