"""What the pages say: rows of the statistics, and why an entry is held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.publication.statistics import Statistics

TITLES: tuple[tuple[str, str | Promise, bool], ...] = (
    ("received", gettext_lazy("Requests received"), False),
    ("waiting", gettext_lazy("Not yet answered"), False),
    ("waiting_extended_or_stopped", gettext_lazy("extended, or waiting for the requester"), True),
    ("processed", gettext_lazy("Answered or closed"), False),
    ("in_time", gettext_lazy("within the statutory time"), True),
    ("in_extended_time", gettext_lazy("within an extended time"), True),
    ("late", gettext_lazy("later than that"), True),
    ("full", gettext_lazy("Information given in full"), False),
    ("part", gettext_lazy("Information given in part"), False),
    ("refused", gettext_lazy("Refused in full"), False),
    ("not_held", gettext_lazy("because the information is not held"), True),
    ("other", gettext_lazy("Withdrawn, lapsed or otherwise not pursued"), False),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table. part: it is a part of the line above."""

    title: str
    cells: tuple[str, ...]
    part: bool


def rows(found: Sequence[Statistics]) -> list[Row]:
    return [
        Row(str(title), tuple(shown(each.counts[key]) for each in found), part)
        for key, title, part in TITLES
    ] + [Row(_("Answered in time"), tuple(share(each.in_time_share) for each in found), part=False)]


def shown(count: int | None) -> str:
    """A count with thousands apart; a suppressed one by its sign."""
    return "*" if count is None else f"{count:,}"


def share(value: float | None) -> str:
    """Per cent to one place, never rounded up to a whole that was not reached."""
    return "*" if value is None else f"{int(value * 1000) / 10:.1f}%"


def why_held(reason: str) -> str:
    """The sentence for the code that redaction gave."""
    if reason == "name":
        return _("A part of the requester’s name still stands in the text.")
    if reason.startswith("identifier:"):
        return _("The text holds a number or date that may identify a person.")
    return reason
