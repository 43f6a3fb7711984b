"""What a person may be: each room declares its roles in a `roles.py`, accounts assigns them.

Rooms on one line are strangers, so two of them may each say what a role called
`administrator` lets one do; their permissions are then joined under the one role.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MANAGE = "accounts.manage"
LEAVE = "accounts.leave"


@dataclass(frozen=True, slots=True)
class Role:
    """A role and what it permits.

    permissions: written `room.verb`, for example `accounts.manage`.
    """

    key: str
    name: str | Promise
    description: str | Promise
    permissions: frozenset[str]


ROLES: dict[str, Role] = {}


def role(
    *, key: str, name: str | Promise, description: str | Promise, permissions: Iterable[str]
) -> Role:
    """Declare a role, or add permissions to one that another room has declared."""
    declared = Role(key, name, description, frozenset(permissions))
    known = ROLES.get(key)
    if known is not None:
        declared = replace(known, permissions=known.permissions | declared.permissions)
    ROLES[key] = declared
    return declared


role(
    key="administrator",
    name=_("Administrator"),
    description=_("Sets up the organisation, its departments, its people and their roles."),
    permissions={MANAGE, LEAVE},
)
