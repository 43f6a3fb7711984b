"""The body's own people in a text, found through keyed hashes: no list of names is passed in."""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LENGTH_MOST = 4


@dataclass(frozen=True, slots=True)
class Named:
    """Where a name of the list stands; `key` is what the list calls its person."""

    start: int
    end: int
    text: str
    key: str


def hashed(name: str, secret: bytes) -> str:
    """The keyed hash under which a name stands in the list: case, accents and spaces apart."""
    plain = unicodedata.normalize("NFKD", " ".join(name.split()).replace("’", "'"))
    bare = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return hmac.new(secret, bare.encode(), hashlib.sha256).hexdigest()


def named(text: str, staff: dict[str, str], secret: bytes) -> tuple[Named, ...]:
    """Each name of `staff` (keyed hash to person's key) in the text, the longest at each place."""
    found, end = [], -1
    words = list(WORD.finditer(text))
    for at in range(len(words)):
        if words[at].start() < end:
            continue
        for start, stop in spans(words, at):
            key = staff.get(hashed(text[start:stop], secret))
            if key is not None:
                found.append(Named(start, stop, text[start:stop], key))
                end = stop
                break
    return tuple(found)


def spans(words: list[re.Match[str]], at: int) -> Iterator[tuple[int, int]]:
    """The stretches of two to four words from here, longest first."""
    for length in range(min(LENGTH_MOST, len(words) - at), 1, -1):
        yield words[at].start(), words[at + length - 1].end()
