"""PDF: earlier revisions, attachments, annotations, forms, layers, metadata."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, PdfReadError, WrongPasswordError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from answerable.safety.finding import Finding, finding

PAGES_MOST = 2000
FIELDS_MOST = 20_000
MARKUP = {
    "/Text",
    "/FreeText",
    "/Line",
    "/Square",
    "/Circle",
    "/Polygon",
    "/PolyLine",
    "/Highlight",
    "/Underline",
    "/Squiggly",
    "/StrikeOut",
    "/Stamp",
    "/Caret",
    "/Ink",
    "/Redact",
    "/Sound",
}
AUTHORS = ("/Author",)
DESCRIPTIVE = ("/Title", "/Subject", "/Keywords")
STANDARD = {
    *AUTHORS,
    *DESCRIPTIVE,
    "/Creator",
    "/Producer",
    "/CreationDate",
    "/ModDate",
    "/Trapped",
}
HIDDEN, NO_VIEW = 2, 32
END = re.compile(rb"startxref\s+\d+\s+%%EOF")
INVISIBLE = re.compile(rb"(?<![\w.])[37]\s+Tr\b")
SHOWS_TEXT = re.compile(rb"\bT[jJ]\b")


def inspect(data: bytes) -> Iterator[Finding]:
    """Findings. Raises what pypdf raises where the file is beyond reading."""
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        if not opened(reader):
            yield finding("encrypted", "", "needs a password")
            return
        yield finding("pdf.encrypted_owner", "", "opens without a password")
    yield from revisions(data)
    yield from information(reader)
    root = resolved(reader.trailer.get("/Root"))
    if isinstance(root, DictionaryObject):
        yield from catalogue(root)
    for number, page in enumerate(reader.pages[:PAGES_MOST], 1):
        yield from page_findings(page, number)


def opened(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, PdfReadError, WrongPasswordError, NotImplementedError):
        return False


def resolved(value: Any) -> Any:
    return value.get_object() if isinstance(value, IndirectObject) else value


def child(parent: Any, *names: str) -> Any:
    """The value at the end of a path of names, or None."""
    for name in names:
        parent = resolved(parent)
        if not isinstance(parent, DictionaryObject):
            return None
        parent = parent.get(name)
    return resolved(parent)


def revisions(data: bytes) -> Iterator[Finding]:
    """More than one end of file, save the two of a file laid out for the web."""
    ends = len(END.findall(data))
    linear = b"/Linearized" in data[:2048]
    if ends - (1 if linear else 0) > 1:
        yield finding("pdf.incremental_updates", "", f"{ends} versions in one file")


def information(reader: PdfReader) -> Iterator[Finding]:
    facts = resolved(reader.trailer.get("/Info"))
    if not isinstance(facts, DictionaryObject):
        return
    for key, value in facts.items():
        said = str(resolved(value)).strip()
        if not said:
            continue
        if key in AUTHORS:
            yield finding("meta.author", key, said)
        elif key in DESCRIPTIVE:
            yield finding("meta.doc_properties", key, said)
        elif key not in STANDARD:
            yield finding("meta.custom_properties", key, said)


def catalogue(root: DictionaryObject) -> Iterator[Finding]:
    if child(root, "/Metadata") is not None:
        yield finding("pdf.xmp", "XMP")
    if child(root, "/Collection") is not None:
        yield finding("pdf.portfolio", "")
    if child(root, "/Names", "/EmbeddedFiles") is not None:
        yield finding("pdf.attachment", "EmbeddedFiles")
    if (
        child(root, "/Names", "/JavaScript") is not None
        or script(child(root, "/OpenAction"))
        or script_in(child(root, "/AA"))
    ):
        yield finding("pdf.javascript", "document")
    if child(root, "/Outlines", "/First") is not None:
        yield finding("pdf.outlines", "bookmarks")
    if child(root, "/PieceInfo") is not None:
        yield finding("pdf.piece_info", "document")
    off = child(root, "/OCProperties", "/D", "/OFF")
    if isinstance(off, ArrayObject) and len(off):
        yield finding("pdf.ocg_off", "layers", f"{len(off)} layers switched off")
    yield from form(root)


def script(action: Any) -> bool:
    return isinstance(action, DictionaryObject) and action.get("/S") == "/JavaScript"


def script_in(actions: Any) -> bool:
    if not isinstance(actions, DictionaryObject):
        return False
    return any(script(resolved(action)) for action in actions.values())


def form(root: DictionaryObject) -> Iterator[Finding]:
    if child(root, "/AcroForm", "/XFA") is not None:
        yield finding("pdf.xfa", "form")
    waiting = list(child(root, "/AcroForm", "/Fields") or [])
    seen = 0
    while waiting and seen < FIELDS_MOST:
        seen += 1
        field = resolved(waiting.pop())
        if not isinstance(field, DictionaryObject):
            continue
        waiting += list(resolved(field.get("/Kids")) or [])
        yield from field_findings(field)


def field_findings(field: DictionaryObject) -> Iterator[Finding]:
    name, value = str(resolved(field.get("/T")) or ""), resolved(field.get("/V"))
    if field.get("/FT") == "/Sig":
        if value is not None:
            yield finding("pdf.signature", name)
    elif value is not None and str(value) not in {"", "/Off"}:
        yield finding("pdf.form_value", name, str(value))
    if script_in(resolved(field.get("/AA"))) or script(resolved(field.get("/A"))):
        yield finding("pdf.javascript", name)


def page_findings(page: Any, number: int) -> Iterator[Finding]:
    where = f"page {number}"
    for annotation in resolved(page.get("/Annots")) or []:
        found = resolved(annotation)
        if isinstance(found, DictionaryObject):
            yield from annotation_findings(found, where)
    if page.get("/Thumb") is not None:
        yield finding("pdf.thumbnail", where)
    if page.get("/PieceInfo") is not None:
        yield finding("pdf.piece_info", where)
    if script_in(resolved(page.get("/AA"))):
        yield finding("pdf.javascript", where)
    if smaller(page.cropbox, page.mediabox):
        yield finding("pdf.cropbox_smaller", where)
    content = page.get_contents()
    drawn = content.get_data() if content is not None else b""
    if INVISIBLE.search(drawn) and SHOWS_TEXT.search(drawn):
        yield finding("pdf.invisible_text", where)
    if b"/ActualText" in drawn:
        yield finding("pdf.actual_text", where)


def smaller(crop: Any, media: Any) -> bool:
    """Whether the page shows less than it holds, by more than a point."""
    return (
        float(crop.width) < float(media.width) - 1 or float(crop.height) < float(media.height) - 1
    )


def annotation_findings(annotation: DictionaryObject, where: str) -> Iterator[Finding]:
    kind, flags = annotation.get("/Subtype"), int(resolved(annotation.get("/F")) or 0)
    concealed = bool(flags & (HIDDEN | NO_VIEW))
    if kind == "/FileAttachment":
        yield finding("pdf.attachment", where)
    elif kind == "/Widget":
        if concealed:
            yield finding("pdf.hidden_widget", where, str(annotation.get("/T") or ""))
        if script_in(resolved(annotation.get("/AA"))) or script(resolved(annotation.get("/A"))):
            yield finding("pdf.javascript", where)
    elif kind in MARKUP:
        yield finding("pdf.annotation", where, str(resolved(annotation.get("/Contents")) or ""))
        if who := resolved(annotation.get("/T")):
            yield finding("meta.comment_author", where, str(who))
        if concealed:
            yield finding("pdf.hidden_annotation", where)
    elif script(resolved(annotation.get("/A"))):
        yield finding("pdf.javascript", where)
