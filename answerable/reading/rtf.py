"""The RTF of Outlook: unpacked (MS-OXRTFCP), and the HTML some of it hides (MS-OXRTFEX)."""

from __future__ import annotations

import codecs
import re
import struct
from collections.abc import Callable

from striprtf.striprtf import rtf_to_text

_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
LIMIT = 20_000_000


def decompress_rtf(data: bytes) -> bytes:
    """The RTF inside a PR_RTF_COMPRESSED value; b"" where it is none. Never raises."""
    if len(data) < 16:
        return b""
    size, kind = struct.unpack_from("<II", data, 4)
    if kind == 0x414C454D:  # "MELA": not compressed
        return data[16 : 16 + size]
    if kind != 0x75465A4C or size > LIMIT:
        return b""
    return _expand(data[16:], min(size, LIMIT))


def _expand(data: bytes, size: int) -> bytes:
    ring = bytearray(4096)
    ring[: len(_START)] = _START
    write, position = len(_START), 0
    out = bytearray()
    while position < len(data) and len(out) < size:
        control = data[position]
        position += 1
        for bit in range(8):
            if control >> bit & 1:
                if position + 2 > len(data):
                    return bytes(out)
                pair = data[position] << 8 | data[position + 1]
                position += 2
                offset, length = pair >> 4, (pair & 15) + 2
                if offset == write:
                    return bytes(out)
                piece = (
                    [ring[(offset + i) % 4096] for i in range(length)]
                    if (offset + length) % 4096 <= write or offset > write
                    else _overlap(ring, offset, length, write)
                )
            elif position < len(data):
                piece = [data[position]]
                position += 1
            else:
                return bytes(out)
            for byte in piece:
                ring[write] = byte
                write = (write + 1) % 4096
            out += bytes(piece)
    return bytes(out[:size])


def _overlap(ring: bytearray, offset: int, length: int, write: int) -> list[int]:
    """A run that reads what it has just written."""
    copy = bytearray(ring)
    piece = []
    for i in range(length):
        byte = copy[(offset + i) % 4096]
        copy[(write + i) % 4096] = byte
        piece.append(byte)
    return piece


def html_in(rtf: str) -> str | None:
    """The HTML a mail program wrapped in RTF; None where there is none."""
    if "\\fromhtml1" not in rtf[:2000]:
        return None
    body = re.sub(r"\\htmlrtf(?!0)1? ?.*?\\htmlrtf0 ?", "", rtf, flags=re.DOTALL)
    body = re.sub(
        r"\{\\\*\\htmltag\d* ?((?:[^{}\\]|\\.)*)\}", lambda m: "\x00" + m[1] + "\x00", body
    )
    start = body.find("\x00")
    body = body[max(start, 0) :]
    page = re.search(r"\\ansicpg(\d{3,5})", rtf[:2000])
    charset = _charset(page[1] if page else "1252")
    body = re.sub(
        r"(?:\\'[0-9a-fA-F]{2})+",
        lambda m: bytes.fromhex(m.group().replace("\\'", "")).decode(charset, "replace"),
        body,
    )
    body = re.sub(r"\\u(-?\d{1,6})\??", lambda m: chr(int(m[1]) % 65536), body)
    body = body.replace("\\par", "\n").replace("\\line", "\n").replace("\\tab", "\t")
    body = re.sub(r"\\([{}\\])", r"\1", re.sub(r"\\[a-zA-Z]+-?\d* ?|(?<!\\)[{}]", "", body))
    return body.replace("\x00", "")


def _charset(page: str) -> str:
    try:
        return "utf-8" if page == "65001" else codecs.lookup(f"cp{page}").name
    except LookupError:
        return "cp1252"


def _as_word_writes(source: str) -> str:
    """WordPad's own word for a list's number as Word's, and tabs between the cells of a table."""
    listed = source.replace("{\\pntext", "{\\listtext")
    return re.sub(r"\\(?:nest)?cell(?![a-z])", r"\\tab", listed)


def rtf_text(data: bytes) -> str:
    """RTF to its words; the empty string where nothing can be read. Never raises."""
    source = data[:LIMIT].decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        return ""
    try:
        plain: Callable[..., str] = rtf_to_text  # it carries no types
        words = plain(_as_word_writes(source), errors="replace")
        return re.sub(r"\t+\n", "\n", words).strip()
    except Exception:  # the library promises nothing about broken input
        return re.sub(r"\\'[0-9a-f]{2}|\\[a-zA-Z]+-?\d* ?|[{}]", "", source).strip()
