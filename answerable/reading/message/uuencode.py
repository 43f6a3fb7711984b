"""Files written into the text of a message as uuencode."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass

_BLOCK = re.compile(
    rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n"
    rb"((?:[ -`]{1,90}\r?\n){0,200000}?)(?:`?[ ]?\r?\n)?end[ \t]*(?:\r?\n|$)",
    re.MULTILINE,
)
_BASE64 = re.compile(
    rb"^begin-base64 [0-7]{3,4} ([^\r\n]{1,255})\r?\n"
    rb"((?:[A-Za-z0-9+/=]{1,90}\r?\n){0,200000}?)====[ \t]*(?:\r?\n|$)",
    re.MULTILINE,
)
_OPEN = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]{1,255})\r?\n(?=M[ -`]{60}\r?\n)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Encoded:
    """name, bytes, and where in the text the block stood."""

    name: str
    data: bytes
    start: int
    end: int


def decode_uu(body: bytes) -> list[Encoded]:
    """Every uuencoded file in a text; [] where there is none. Never raises."""
    if b"begin" not in body:
        return []
    found = []
    for match in _BLOCK.finditer(body):
        data = b"".join(_line(line) for line in match[2].splitlines())
        found.append(Encoded(_name(match[1]), data, match.start(), match.end()))
    for match in _BASE64.finditer(body):
        found.append(Encoded(_name(match[1]), _unpacked(match[2]), match.start(), match.end()))
    return sorted(found or _unended(body), key=lambda one: one.start)


def _unended(body: bytes) -> list[Encoded]:
    """A file whose end was cut off: as many lines as are of the length they say."""
    match = _OPEN.search(body)
    if match is None:
        return []
    data, position = b"", match.end()
    for line in body[position:].splitlines(keepends=True):
        words = line.rstrip(b"\r\n")
        count = (words[0] - 32) & 63 if words else 0
        if not count or not (count * 4 + 2) // 3 <= len(words) - 1 <= (count + 2) // 3 * 4:
            break
        data += _line(words)
        position += len(line)
    return [Encoded(_name(match[1]), data, match.start(), position)]


def _unpacked(packed: bytes) -> bytes:
    try:
        return binascii.a2b_base64(packed)
    except binascii.Error:
        return b""


def _name(printed: bytes) -> str:
    return printed.decode("utf-8", "replace").strip()


def _line(line: bytes) -> bytes:
    if not line.strip(b"` "):
        return b""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        length = ((line[0] - 32) & 63) * 4 + 5
        try:
            return binascii.a2b_uu(line[: length // 3 + 1])
        except binascii.Error:
            return b""
