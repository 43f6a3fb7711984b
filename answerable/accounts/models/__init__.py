"""Who the body is, who its people are, and what they did."""

from answerable.accounts.models.away import ClosedDay, Leave
from answerable.accounts.models.idempotency import Once
from answerable.accounts.models.leaving import Departure
from answerable.accounts.models.links import Link
from answerable.accounts.models.organisation import Organisation, Regulator, Signatory
from answerable.accounts.models.people import Department, Person, RoleAssignment, User
from answerable.accounts.models.trail import TrailEntry, TrailText

__all__ = [
    "ClosedDay",
    "Department",
    "Departure",
    "Leave",
    "Link",
    "Once",
    "Organisation",
    "Person",
    "Regulator",
    "RoleAssignment",
    "Signatory",
    "TrailEntry",
    "TrailText",
    "User",
]
