"""The body chosen among its versions, and files with what can be read of them."""

from __future__ import annotations

import hashlib
import re

from answerable.reading.charset import decode
from answerable.reading.document import Document, read_document
from answerable.reading.html import html_to_text
from answerable.reading.message.model import Attachment

_MAX_READ = 5_000_000  # bytes of an attachment whose words are read here
_TYPES_OF_TEXT = {
    "text/plain",
    "text/html",
    "text/enriched",
    "text/richtext",
    "text/markdown",
    "message/delivery-status",
    "text/rfc822-headers",
    "message/rfc822-headers",
    "message/disposition-notification",
}


def attachment(name: str, kind: str, data: bytes) -> Attachment:
    """One file, with what can be read of it."""
    digest = hashlib.sha256(data).hexdigest()
    if not data or len(data) > _MAX_READ or kind.startswith(("image/", "audio/", "video/")):
        return Attachment(name, kind, len(data), digest, None, data)
    if kind.startswith("text/") or kind in _TYPES_OF_TEXT:
        text = decode(data, None, [])
        words = (
            html_to_text(text) if "html" in kind else text.replace("\r\n", "\n").replace("\x00", "")
        )
        return Attachment(name, kind, len(data), digest, words, data)
    document: Document = read_document(data, name)
    left = document.notes[0] if document.kind == "pdf" and document.notes else None
    problem = document.problem or left
    return Attachment(name, kind, len(data), digest, document.text or None, data, problem)


_NAMES = {
    "text/calendar": "calendar.ics",
    "text/rfc822-headers": "headers.txt",
    "message/rfc822-headers": "headers.txt",
}
_ENDINGS = {
    "application/pdf": ".pdf",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/tiff": ".tif",
    "image/bmp": ".bmp",
    "image/svg+xml": ".svg",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/csv": ".csv",
    "text/calendar": ".ics",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
    "application/rtf": ".rtf",
    "application/zip": ".zip",
    "application/msword": ".doc",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}


def full_name(name: str, kind: str) -> str:
    """A file that came without a name gets one that its type fits; others keep theirs."""
    ending = _ENDINGS.get(kind, "")
    if not name and kind.startswith("message/") and kind not in _NAMES:
        return f"{kind.removeprefix('message/')}.txt"
    if not name:
        return _NAMES.get(kind, f"attachment{ending or '.bin'}")
    bare = kind.startswith("image/") and not re.search(r"\.\w{2,5}$", name)
    return name + ending if bare else name


def chosen(bodies: list[tuple[int, str, str]], notes: list[str]) -> str:
    """One text: of each set of alternatives the fullest, of the rest all."""
    kept: list[str] = []
    done: set[int] = set()
    for group, kind, text in bodies:
        if group > 0:
            if group in done:
                continue
            done.add(group)
            kept += _alternative([(k, t) for g, k, t in bodies if g == group], notes)
        elif kind == "tnef":
            if len("".join(kept)) * 2 < len(text) or not "".join(kept).strip():
                kept.append(text)
        elif text.strip():
            kept.append(text)
    kept = list({" ".join(text.split()): text for text in kept[::-1]}.values())[::-1]
    return "\n\n".join(text.strip("\n") for text in kept if text.strip())


_STUB_WORDS = 40
_STUB = re.compile(
    r"\bHTML\b[^.]{0,40}\b(?:viewer|reader|format|version|e-?mail|message|browser|client|capable)|"
    r"\b(?:view|read|display|see|show)\w*\b[^.]{0,60}\b(?:HTML|in (?:a|your) (?:web )?browser)\b|"
    r"\bnot support(?:ed)?\b[^.]{0,30}\bHTML\b|"
    r"\bplain[- ]text (?:version|part)\b[^.]{0,40}\b(?:not|no)\b|\bno plain[- ]text\b",
    re.IGNORECASE,
)
"""What a program writes where a reader can show no HTML."""


def _alternative(options: list[tuple[str, str]], notes: list[str]) -> list[str]:
    plain = "\n\n".join(text for kind, text in options if kind == "plain" and text.strip())
    page = "\n\n".join(text for kind, text in options if kind == "html" and text.strip())
    if not plain.strip():
        return [page]
    if page and len(plain.split()) < _STUB_WORDS and _STUB.search(plain):
        notes.append("the plain text only points to the HTML, which was read")
        return [page]
    if page and len(plain.split()) * 4 < len(page.split()) and len(page.split()) > 12:
        notes.append("the plain text is a stub: the HTML was read")
        return [page]
    return [plain]
