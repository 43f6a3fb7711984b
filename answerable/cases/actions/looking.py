"""The published list of bank holidays read from its address; what is new waits to be taken."""

from __future__ import annotations

from datetime import datetime

from answerable.cases.actions.calendar import note_unread, offer_list
from answerable.cases.holiday_list import FetchError, fetch
from answerable.cases.models import HolidayList
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import BadInput


def look(*, now: datetime) -> HolidayList | None:
    """The list as it is now, or what kept us from it; None where no address is set."""
    address = policy_on(legal_day(now)).holidays_address
    if not address:
        return None
    try:
        return offer_list(data=fetch(address), source=address, now=now)
    except FetchError as error:
        return note_unread(problem=str(error), source=address, now=now)
    except BadInput as refused:
        return note_unread(problem=refused.sentence, source=address, now=now)
