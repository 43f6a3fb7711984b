"""Which markers belong to one list."""

from __future__ import annotations

import re

from answerable.reading.questions.markers import Marker


def key_of(label: str) -> tuple[int, str]:
    """(2, "a") of `2a`: the number and the letter of a label."""
    match = re.match(r"(\d+)\s?([a-z]?)", label)
    return (int(match[1]), match[2]) if match else (0, "")


def _same_kind(one: Marker, other: Marker) -> bool:
    if one.kind == other.kind:
        return True
    pair = {one.kind, other.kind}
    return pair == {"letter", "roman"} and one.style == other.style and _as_letter(one, other)


def _as_letter(one: Marker, other: Marker) -> bool:
    """`i` after `h`: a letter that looks like a roman numeral, by what stands before it."""
    a, b = one.label.lower(), other.label.lower()
    return len(a) == len(b) == 1 and ord(b) - ord(a) == 1


def successor(one: Marker, other: Marker) -> bool:
    """Whether one marker is the next after another."""
    if one.kind == "bullet" or other.kind == "bullet":
        return False
    if _as_letter(one, other) and one.kind != "number":
        return True
    if one.compound and other.kind == "letter":  # `b)` after `1 a)`
        return key_of(one.label)[1] == chr(ord(other.label[-1:].lower()) - 1)
    if one.compound or other.compound:
        a, b = key_of(one.label), key_of(other.label)
        return b[0] == a[0] + 1 or (b[0] == a[0] and b[1] > a[1])
    first, second = one.ordinal, other.ordinal
    return (
        first is not None and second is not None and one.kind == other.kind and second == first + 1
    )


def continues_exactly(one: Marker, other: Marker) -> bool:
    """The next of the same list, in the same punctuation."""
    return one.style == other.style and successor(one, other)


def continues_loosely(one: Marker, other: Marker) -> bool:
    """The next number or letter, whatever its punctuation: people change it half way."""
    alike = one.kind == other.kind or (one.compound and other.kind == "letter")
    return alike and one.label.isupper() == other.label.isupper() and successor(one, other)


def same_list(one: Marker, other: Marker) -> bool:
    """The same kind and punctuation at the same depth, whatever the number."""
    if one.style != other.style or not _same_kind(one, other):
        return False
    deeper = other.indent >= one.indent + 2
    if one.kind == "bullet":
        return not deeper
    return not (deeper and other.ordinal == 1)
