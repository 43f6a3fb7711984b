"""Files written into the text of a message as uuencode."""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass

_BLOCK = re.compile(
    rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n"
    rb"((?:[ -`]{1,90}\r?\n){0,200000}?)(?:`?[ ]?\r?\n)?end[ \t]*(?:\r?\n|$)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Encoded:
    """name, bytes, and where in the text the block stood."""

    name: str
    data: bytes
    start: int
    end: int


def decode_uu(body: bytes) -> list[Encoded]:
    """Every uuencoded file in a text; [] where there is none. Never raises."""
    if b"begin " not in body:
        return []
    found = []
    for match in _BLOCK.finditer(body):
        data = b"".join(_line(line) for line in match[2].splitlines())
        name = match[1].decode("utf-8", "replace").strip()
        found.append(Encoded(name, data, match.start(), match.end()))
    return found


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
