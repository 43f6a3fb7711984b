"""One document, whatever it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from answerable.reading.charset import decode
from answerable.reading.document.model import Cell, Document
from answerable.reading.document.odt import odt_text
from answerable.reading.document.package import Package, UnreadableError
from answerable.reading.document.pdf import pdf_text
from answerable.reading.document.sheet import as_text, ods_sheets, questionnaire, xlsx_sheets
from answerable.reading.document.sniff import sniff
from answerable.reading.document.word import docx_text
from answerable.reading.html import html_to_text, is_page
from answerable.reading.rtf import rtf_text

_KINDS = {
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "text/html": "html",
    "text/plain": "txt",
    "application/xml": "txt",
}
_OLD = {
    "application/msword": "The file is in the old Word format; a person has to open it.",
    "application/vnd.ms-excel": "The file is in the old Excel format; a person has to open it.",
    "application/x-ole-storage": "The file has a password, or is of a kind that is not read.",
}


def read_document(data: bytes, name: str = "") -> Document:
    """Text of a PDF, Word, OpenDocument, RTF, HTML, text or spreadsheet file. Never raises.

    What cannot be read says so in `problem`: protected, broken off, images only, too large.
    """
    if not data:
        return Document("unknown", "", problem="The file is empty.")
    media = sniff(data, name)
    kind = _KINDS.get(media or "", "")
    try:
        return _read(data, kind, media)
    except UnreadableError as problem:
        return Document(kind or "unknown", "", problem=str(problem))
    except Exception as problem:  # the promise to callers: no document stops the post
        sentence = f"The file could not be read ({type(problem).__name__})."
        return Document(kind or "unknown", "", problem=sentence)


def _read(data: bytes, kind: str, media: str | None) -> Document:
    reader = _READERS.get(kind)
    if reader is not None:
        return reader(data)
    if media is None and _readable(data):
        return _plain(data)
    return _unread(data, media)


def _pdf(data: bytes) -> Document:
    found = pdf_text(data)
    sentence = f"Not all of the file could be read: {found.faults[0]}." if found.faults else None
    return Document("pdf", found.text, (*found.faults, *found.notes), sentence)


def _page(data: bytes) -> Document:
    notes: list[str] = []
    return Document("html", html_to_text(decode(data, None, notes)), tuple(notes))


def _plain(data: bytes) -> Document:
    notes: list[str] = []
    text = decode(data, None, notes).replace("\r\n", "\n")
    if is_page(text):
        return Document("html", html_to_text(text), tuple(notes))
    return Document("txt", text, tuple(notes))


def _document(kind: str, text: str) -> Document:
    if not text.strip():
        return Document(kind, "", problem="The file holds no text: a person has to look at it.")
    return Document(kind, text)


def _sheet(kind: str, data: bytes) -> Document:
    package = Package(data)
    sheets = xlsx_sheets(package) if kind == "xlsx" else ods_sheets(package)
    cells: list[Cell]
    cells, numbered = questionnaire(sheets)
    text = as_text(sheets, numbered)
    problem = None if text.strip() else "The spreadsheet is empty."
    return Document(kind, text, problem=problem, cells=tuple(cells))


_READERS: Mapping[str, Callable[[bytes], Document]] = {
    "pdf": _pdf,
    "docx": lambda data: _document("docx", docx_text(Package(data))),
    "odt": lambda data: _document("odt", odt_text(Package(data))),
    "xlsx": lambda data: _sheet("xlsx", data),
    "ods": lambda data: _sheet("ods", data),
    "rtf": lambda data: _document("rtf", rtf_text(data)),
    "html": _page,
    "txt": _plain,
}


def _readable(data: bytes) -> bool:
    sample = data[:4000]
    odd = sum(1 for byte in sample if byte < 32 and byte not in (9, 10, 11, 12, 13, 27))
    return odd * 50 < len(sample)


def _unread(data: bytes, media: str | None) -> Document:
    if media in _OLD:
        return Document("unknown", "", problem=_OLD[media])
    if media and media.startswith("image/"):
        return Document("image", "", problem="The file is an image: a person has to read it.")
    if data.startswith(b"PK\x03\x04"):
        try:
            Package(data)
        except UnreadableError as problem:
            return Document("zip", "", problem=str(problem))
        return Document("zip", "", problem="The file is an archive, which is not opened.")
    return Document("unknown", "", problem="The file is of a kind that is not read.")
