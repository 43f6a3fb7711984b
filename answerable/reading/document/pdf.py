"""PDF to text, in the order it would be read."""

from __future__ import annotations

import io
import logging

from pypdf import PageObject, PdfReader

from answerable.reading.document.package import UnreadableError

MAX_PAGES = 500
MAX_CHARACTERS = 5_000_000
_log = logging.getLogger("pypdf")


def pdf_text(data: bytes) -> tuple[str, list[str]]:
    """The text and notes; raises UnreadableError with a sentence for people."""
    _log.setLevel(logging.CRITICAL)  # it narrates every fault of the file; we say one sentence
    notes: list[str] = []
    if b"%%EOF" not in data[-2048:] and b"startxref" not in data[-4096:]:
        notes.append("the PDF breaks off before its end")
    reader = _open(data, notes)
    pages: list[str] = []
    size = 0
    for number, page in enumerate(_pages(reader), start=1):
        try:
            text = page.extract_text() or ""
        except Exception:  # the library raises anything at all on broken pages
            notes.append(f"page {number} could not be read")
            continue
        size += len(text)
        pages.append(_settled(text))
        if size > MAX_CHARACTERS:
            notes.append("only the first part of a very long text was read")
            break
    text = "\n\n".join(pages).strip()
    if not text:
        raise UnreadableError(_why_empty(notes))
    return text, notes


def _open(data: bytes, notes: list[str]) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("The PDF is protected by a password.")
        len(reader.pages)
    except UnreadableError:
        raise
    except Exception as problem:  # pypdf raises anything at all on a damaged file
        raise UnreadableError(_why_empty(notes)) from problem
    return reader


def _pages(reader: PdfReader) -> list[PageObject]:
    return list(reader.pages)[:MAX_PAGES]


def _why_empty(notes: list[str]) -> str:
    if any("breaks off" in note for note in notes):
        return "The PDF is broken off before its end and cannot be read."
    if notes:
        return "The PDF is damaged and cannot be read."
    return "The PDF holds only images of pages: a person has to read it."


def _settled(text: str) -> str:
    """Ligatures spelled out, and lines without the room at their end."""
    for sign, letters in (("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl")):
        text = text.replace(sign, letters)
    return "\n".join(line.rstrip(" \t") for line in text.split("\n")).strip()
