"""Questions in groups: a lettered line over each list that begins again at 1 is its heading."""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.reading.questions.asking import is_ask, is_lead
from answerable.reading.questions.entry import Entry

_LEAST_GROUPS = 2
_LONGEST_HEADING = 8


def without_groups(entries: list[Entry]) -> list[Entry]:
    """`A. About the staff` and `B. Please also say:`, each over a 1, as paragraphs."""
    entries = [entry for place, entry in enumerate(entries) if not _is_bare(entries, place)]
    heads = [place for place in range(len(entries) - 1) if _is_over_first(entries, place)]
    styles = {marker.style for place in heads if (marker := entries[place].marker)}
    if len(heads) < _LEAST_GROUPS or len(styles) > 1:
        return entries
    out = list(entries)
    for place in heads:
        out[place] = replace(entries[place], marker=None, raw=entries[place].text)
    return out


_STATED = re.compile(
    r"\W*(?:so |therefore,? )?(?:the|my) (?:specific |exact |precise )?(?:information|questions?|"
    r"request|details|data) (?:(?:that |which )?(?:i|we)(?: am| are| would|['’]m|['’]d)? (?:now "
    r"|hereby )?(?:requesting|request|seek(?:ing)?|require|want|need|like|asking for)(?: to (?:"
    r"know|ask|see|have))? )?(?:is|are)(?: as follows| the following| these| this| (?:set out )?"
    r"below)?\s*:-?\W*$",
    re.IGNORECASE,
)
"""Says that all that is wanted is beneath it: `The information I am requesting is as follows:`"""


def without_preamble(entries: list[Entry]) -> list[Entry]:
    """From the paragraph on that states the request, where no item or question stands before."""
    for place, entry in enumerate(entries[:-1]):
        if entry.marker or "?" in entry.text:
            break
        if _STATED.match(entry.text):
            return entries[place:]
    return entries


def _is_bare(entries: list[Entry], place: int) -> bool:
    """A letter with no words over a number: `b)` and then `4. How many`."""
    head, below = entries[place], entries[place + 1 : place + 2]
    lettered = head.marker is not None and head.marker.kind in ("letter", "roman")
    if not lettered or head.text or not below or below[0].marker is None:
        return False
    return below[0].marker.kind == "number"


def _is_over_first(entries: list[Entry], place: int) -> bool:
    """Whether a letter that only names or leads stands straight over a number 1."""
    head, below = entries[place], entries[place + 1].marker
    if head.marker is None or below is None or head.marker.kind not in ("letter", "roman"):
        return False
    if below.kind != "number" or below.label != "1":
        return False
    named = len(head.text.split()) <= _LONGEST_HEADING and not is_ask(head.text)
    return is_lead(head.text) or (named and bool(head.text) and head.text[-1] != "?")
