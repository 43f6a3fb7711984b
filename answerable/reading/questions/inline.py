"""Numbered items typed one after another in a line: where each begins."""

from __future__ import annotations

import re

from answerable.reading.questions.markers import Marker, closing_sign
from answerable.reading.questions.nesting import key_of

_INLINE = re.compile(
    r"(?:(?<=[\s?.!;:,)])(?<!\b\d\.)|^)(?P<open>\()?(?P<n>\d{1,2})(?P<gap>\s?)(?P<sub>[a-h])?"
    r"(?P<p>\./|[.)/:]|\s-(?=\s))(?=\s*[A-Za-z(\[‘“'\"£])(?!\s?\d)"
)
NOT_BEFORE = re.compile(
    r"(?:\b(?:question|questions|section|sections|part|parts|number|no|and|or|to|q|answer|year|"
    r"table|band|level|"
    r"schedule|appendix|point|item|phase|tier|grade|type|class|category|stage|regulation|under|"
    r"over|s|of|in|is|are|for|"
    r"january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\.?|[£$€#/-])\s*$",
    re.IGNORECASE,
)
"""What a number after it is no marker of: `section 4`, `of 3`, `May 2`."""


def inline_chain(marker: Marker | None, text: str) -> list[re.Match[str]]:
    """The numbers of a list typed in one line, after the marker it starts with, if any."""
    return _bare_chain(marker, text) or _worded_chain(marker, text)


_WORDED = re.compile(
    r"(?:(?<=[\s?.!;:,)])|^)Q(?:uestion)?(?P<gap>\s?)(?P<n>\d{1,2})(?P<p>\s?[.):]|)"
    r"(?=\s+[A-Z])(?P<open>)(?P<sub>)"
)
"""`Q2 How many`, in the midst of a line: the stop is often left out."""


def _worded_chain(marker: Marker | None, text: str) -> list[re.Match[str]]:
    """`Q1. Who? Q2 How many? Q3 When?`, from the first number or from the marker's own."""
    if marker and not (marker.worded and marker.label.isdigit()):
        return []
    last = int(marker.label) if marker else 0
    chain: list[re.Match[str]] = []
    for match in _WORDED.finditer(text):
        if int(match["n"]) == last + 1:
            chain.append(match)
            last += 1
    return chain if marker or len(chain) > 1 else []


def _bare_chain(marker: Marker | None, text: str) -> list[re.Match[str]]:
    """As `inline_chain`, of numbers with no word before them."""
    if marker and marker.kind != "number":
        return []
    style = marker.style if marker and not marker.worded else None
    last = key_of(marker.label) if marker else (0, "")
    chain: list[re.Match[str]] = []
    for match in _INLINE.finditer(text):
        here = (match["open"] or "") + "1" + closing_sign(match["p"])
        key = (int(match["n"]), match["sub"] or "")
        if (
            (style and here != style)
            or not _follows(last, key)
            or not _stands(text, match, last=len(chain) > 1)
        ):
            continue
        if not chain and not marker and key[0] != 1:
            continue
        chain.append(match)
        style, last = here, key
    return chain if marker or len(chain) >= 2 else []


def _follows(last: tuple[int, str], key: tuple[int, str]) -> bool:
    if key[0] == last[0] + 1:
        return key[1] in ("", "a")
    return key[0] == last[0] and (key[1] > last[1] if key[1] else key == last and last[0] > 0)


_NEAR = 100
"""Characters before a number that tell whether it is a marker."""


_ASKS = re.compile(
    r"(?:please|how|what|when|where|which|who|why|"
    r"(?:can|could|would|will|do|does|did|is|are|was|were|has|have|had) (?:you|your|the|there|any)|"
    r"if (?:so|yes|not|you))\b"
)
"""How an item opens where nothing has a capital."""
_LAST_OF = re.compile(r"\w{2,}[,;]? (?:and|or)$")


def _stands(text: str, match: re.Match[str], *, last: bool) -> bool:
    """last: two stand before it, so that it may be the last of them after "and"."""
    near = text[max(0, match.start() - _NEAR) : match.start()]
    before = re.sub(r":\s?[-–]$", ":", near.rstrip())
    if not before or before[-1] in "?.!;:,":
        return not re.search(r"\b(?:no|nos|section|s|q)\.$", before, re.IGNORECASE)
    rest = text[match.end() : match.end() + _NEAR].lstrip()
    if NOT_BEFORE.search(before):
        asks = ")" in match["p"] and _ASKS.match(rest)
        return bool(asks) or (last and bool(match["open"] and _LAST_OF.search(before)))
    after = rest[:1]
    if after.islower() and re.search(r"\b(?:on|at|by|with|from)$", before):
        return False
    signed = bool(match["open"]) or ")" in match["p"] or "/" in match["p"]
    return signed or after.isupper() or bool(_ASKS.match(rest))
