"""PDF to text, in the order it would be read."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass

from pypdf import PageObject, PdfReader

from answerable.reading.document.package import UnreadableError

MAX_PAGES = 500
MOST_NAMED = 10
MAX_CHARACTERS = 5_000_000
_log = logging.getLogger("pypdf")


@dataclass(frozen=True, slots=True)
class PdfText:
    """faults: what is broken. notes: what a person has to look at, though nothing is broken."""

    text: str
    faults: list[str]
    notes: list[str]


def pdf_text(data: bytes) -> PdfText:
    """Raises UnreadableError with a sentence for people where there is no text at all."""
    _log.setLevel(logging.CRITICAL)  # it narrates every fault of the file; we say one sentence
    notes: list[str] = []
    if b"%%EOF" not in data[-2048:] and b"startxref" not in data[-4096:]:
        notes.append("the PDF breaks off before its end")
    reader = _open(data, notes)
    pages: list[str] = []
    pictures: list[int] = []
    size = 0
    for number, page in enumerate(_pages(reader), start=1):
        try:
            text = page.extract_text() or ""
        except Exception:  # the library raises anything at all on broken pages
            notes.append(f"page {number} could not be read")
            continue
        size += len(text)
        if not text.strip() and _has_picture(page):
            pictures.append(number)
        pages.append(_settled(text))
        if size > MAX_CHARACTERS:
            notes.append("only the first part of a very long text was read")
            break
    text = "\n\n".join(pages).strip()
    if not text:
        raise UnreadableError(_why_empty(notes))
    return PdfText(text, notes, _pictured(pictures))


def _has_picture(page: PageObject) -> bool:
    try:
        return any(
            drawn.get_object().get("/Subtype") == "/Image"
            for drawn in page["/Resources"]["/XObject"].values()  # type: ignore[index]
        )
    except Exception:  # no resources, or broken ones
        return False


def _pictured(pages: list[int]) -> list[str]:
    if not pages:
        return []
    named = ", ".join(map(str, pages[:MOST_NAMED])) + (" ..." if len(pages) > MOST_NAMED else "")
    which = f"Page {named} holds" if len(pages) == 1 else f"Pages {named} hold"
    return [f"{which} only an image: a person has to read it."]


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
