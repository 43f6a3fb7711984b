"""Which characters the letter's fonts can draw, read from the fonts themselves.

A PDF/A may hold no character without a glyph, and none of private use; such a character is
shown by its number, as `[U+1F600]`, rather than lost or left as an empty box.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

SPARE_FAMILY = "DejaVu Sans Mono"
_SPARE = (
    (0x2070, 0x2071), (0x2074, 0x208E), (0x2090, 0x209C), (0x2153, 0x215F), (0x2190, 0x2213),
    (0x2215, 0x2215), (0x2217, 0x2220), (0x2223, 0x2224), (0x2227, 0x222D), (0x2234, 0x223D),
    (0x2241, 0x2269), (0x226D, 0x228B), (0x228D, 0x22A5), (0x2500, 0x262F), (0x2638, 0x268B),
    (0x2690, 0x269C), (0x26A0, 0x26A1), (0x2701, 0x2704), (0x2706, 0x2709), (0x270C, 0x2727),
    (0x2729, 0x274B), (0x274F, 0x2752), (0x2794, 0x2794), (0x2798, 0x27AF), (0x27B1, 0x27BE),
    (0x2B05, 0x2B0D), (0x2B12, 0x2B1A),
)  # fmt: skip
"""Arrows, mathematics, boxes, ticks and crosses that the typesetter itself carries a font for."""

FONTS = Path(__file__).resolve().parent.parent / "fonts"


class FontsMissingError(RuntimeError):
    """The wheel carries the fonts; a source tree gets them from its build."""


@cache
def drawable() -> frozenset[int]:
    """Code points with a glyph. Raises FontsMissingError where there is no font at all."""
    files = sorted(FONTS.glob("**/*.ttf"))
    if not files:
        raise FontsMissingError(f"no fonts in {FONTS}: run `make install`")
    regular = [f for f in files if "bold" not in f.stem.lower() and "italic" not in f.stem.lower()]
    found = {code for first, last in _SPARE for code in range(first, last + 1)}
    for file in regular or files:
        found |= covered(file.read_bytes())
    return frozenset(found)


def covered(font: bytes) -> set[int]:
    """Code points of a TrueType font's `cmap` (formats 4 and 12, as OpenType has them)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    places = {font[12 + 16 * n : 16 + 16 * n]: 12 + 16 * n for n in range(tables)}
    (cmap,) = struct.unpack_from(">I", font, places[b"cmap"] + 8)
    (encodings,) = struct.unpack_from(">H", font, cmap + 2)
    found: set[int] = set()
    for n in range(encodings):
        platform, _, offset = struct.unpack_from(">HHI", font, cmap + 4 + 8 * n)
        (form,) = struct.unpack_from(">H", font, cmap + offset)
        if platform in {0, 3} and form == 4:
            found.update(_segments(font, cmap + offset))
        elif platform in {0, 3} and form == 12:
            found.update(_groups(font, cmap + offset))
    return found


def _segments(font: bytes, at: int) -> Iterator[int]:
    """Format 4: segments of the basic plane."""
    count = int(struct.unpack_from(">H", font, at + 6)[0]) // 2
    ends, starts = at + 14, at + 16 + 2 * count
    deltas, ranges = starts + 2 * count, starts + 4 * count
    for n in range(count):
        (end,) = struct.unpack_from(">H", font, ends + 2 * n)
        (start,) = struct.unpack_from(">H", font, starts + 2 * n)
        (delta,) = struct.unpack_from(">H", font, deltas + 2 * n)
        (offset,) = struct.unpack_from(">H", font, ranges + 2 * n)
        for code in range(start, end + 1):
            glyph = code
            if offset:
                (glyph,) = struct.unpack_from(
                    ">H", font, ranges + 2 * n + offset + 2 * (code - start)
                )
            if code != 0xFFFF and (glyph or not offset) and (glyph + delta) & 0xFFFF:
                yield code


def _groups(font: bytes, at: int) -> Iterator[int]:
    """Format 12: ranges of any plane."""
    (count,) = struct.unpack_from(">I", font, at + 12)
    for n in range(count):
        start, end, glyph = struct.unpack_from(">III", font, at + 16 + 12 * n)
        yield from (code for code in range(start, end + 1) if glyph + code - start)


@cache
def _shown(character: str) -> str:
    if character in "\n\t":
        return character
    kind = unicodedata.category(character)
    if kind == "Cc" or character == "\ufeff":
        return ""  # the mark of byte order draws nothing, and a PDF/A may not hold it
    if kind not in {"Co", "Cs", "Cn"} and ord(character) in drawable():
        return character
    if kind == "Cf" or 0xFE00 <= ord(character) <= 0xFE0F:
        return ""  # joiners, marks of direction and variation selectors: nothing to draw
    return f"[U+{ord(character):04X}]"


def showable(text: str) -> str:
    """`text` with each character the fonts cannot draw shown by its number."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, text))
