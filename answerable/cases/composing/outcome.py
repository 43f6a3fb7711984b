"""What becomes of a request as a whole, from what became of its questions."""

from __future__ import annotations

from collections.abc import Iterable

REFUSED = frozenset(
    {"withheld", "ncnd", "over_limit", "vexatious", "repeated", "already_available"}
)
"""Where nothing is sent; s.21 is an exemption too."""


def outcome_of(dispositions: Iterable[tuple[str, bool]]) -> str:
    """`full`, `part`, `refused`, `not_held` or, where nothing is decided yet, `unknown`.

    dispositions: each with whether a provision is relied on for part of it.
    """
    kinds = {_kind(code, relied=relied) for code, relied in dispositions} - {"open"}
    if not kinds:
        return "unknown"
    if kinds in ({"full"}, {"not_held"}):
        return kinds.pop()
    return "part" if kinds & {"full", "part"} else "refused"


def _kind(code: str, *, relied: bool) -> str:
    if code in ("disclosed", "mixed"):
        return "part" if relied else "full"
    if code == "not_held":
        return "not_held"
    return "refused" if code in REFUSED else "open"
