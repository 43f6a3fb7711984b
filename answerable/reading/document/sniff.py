"""What a file is, by its own bytes."""

from __future__ import annotations

import io
import zipfile

_STARTS = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"Rar!", "application/vnd.rar"),
    (b"7z\xbc\xaf", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"ID3", "audio/mpeg"),
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_INSIDE = (
    ("word/document.xml", _OFFICE + "wordprocessingml.document"),
    ("xl/workbook.xml", _OFFICE + "spreadsheetml.sheet"),
    ("ppt/presentation.xml", _OFFICE + "presentationml.presentation"),
)
_COMPOUND = {
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook",
    "oft": "application/vnd.ms-outlook",
}


def sniff(data: bytes, name: str = "") -> str | None:
    """A media type from the content; None where the content tells nothing. Never raises."""
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    for start, kind in _STARTS:
        if data.startswith(start) and not (start == b"BM" and len(data) < 30):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _COMPOUND.get(name.lower().rsplit(".", 1)[-1], _compound_kind(data))
    return _text_kind(data)


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:5000])
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return "application/zip"
    return next((kind for inside, kind in _INSIDE if inside in names), "application/zip")


def _compound_kind(data: bytes) -> str:
    for mark, kind in (
        ("WordDocument", "doc"),
        ("Workbook", "xls"),
        ("PowerPoint", "ppt"),
        ("__properties", "msg"),
    ):
        if mark.encode("utf-16-le") in data[:200_000]:
            return _COMPOUND[kind]
    return "application/x-ole-storage"


def _text_kind(data: bytes) -> str | None:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "text/html"
    if head.startswith(b"<?xml"):
        return "text/html" if b"<html" in head else "application/xml"
    if head.startswith(b"begin:vcard"):
        return "text/vcard"
    if head.startswith(b"begin:vcalendar"):
        return "text/calendar"
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) and len(data) % 2 == 0
    if not data or (b"\x00" in data[:4000] and not wide):
        return None
    odd = sum(1 for byte in data[:4000] if byte < 32 and byte not in (9, 10, 12, 13))
    return "text/plain" if odd == 0 or wide else None
