"""A reference as another register wrote it, as one of ours. PURE."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from answerable.cases.importing.days import RowError

_ENDS_IN_NUMBER = re.compile(r"(.*?)[ /_.#:-]*(\d{1,9})", re.DOTALL)
_LONGEST_PREFIX = 12
MADE_UP = "row "
"""How a reference begins that a row without one was given."""


@dataclass(frozen=True, slots=True)
class Reference:
    """written: `FOI/2023/0456` is prefix `FOI/2023`, number 456."""

    prefix: str
    number: int
    written: str


def reference_of(given: str, prefix: str) -> Reference | None:
    """Ours, its own digits kept; a bare number goes under `prefix`. None where it has no number."""
    found = _ENDS_IN_NUMBER.fullmatch(given.strip())
    if found is None or int(found[2]) < 1:
        return None
    parts = re.findall(r"[A-Z]+\d*|\d+", found[1].upper())
    if not any(part[0].isalpha() for part in parts):
        parts.insert(0, prefix)
    head = "/".join(parts)
    if len(head) > _LONGEST_PREFIX:
        return None
    return Reference(head, int(found[2]), f"{head}/{found[2]}")


def needed_reference(given: str, prefix: str) -> Reference:
    """The same for a case that stays open, which must have one. Raises RowError."""
    found = reference_of(given, prefix)
    if found is None and given.startswith(MADE_UP):
        raise RowError(_("it is open, and an open case must have a reference"))
    if found is None:
        raise RowError(
            _("“%(given)s” cannot be the reference of an open case: it must end in a number")
            % {"given": given[:40]}
        )
    return found
