"""Bytes in, findings out. Whatever the bytes, nothing is raised."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Iterator

from answerable.safety.finding import ORDER, Finding, finding
from answerable.safety.formats import archive, image, mail, odf, ole, ooxml, pdf
from answerable.safety.package import Package, TooLargeError

BYTES_MOST = 256 * 1024 * 1024
PLAIN = (".txt", ".csv", ".tsv", ".md", ".json")
ZIPPED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")


def inspect(data: bytes, name: str = "") -> tuple[Finding, ...]:
    """The hidden data in a file, gravest first, each said once.

    A file that cannot be opened gives `unreadable`, `encrypted` or `too_large`; a kind that is not
    known gives `not_inspected`. An empty answer means it was looked through and nothing was found.
    """
    if len(data) > BYTES_MOST:
        return (finding("too_large", name, f"{len(data)} bytes"),)
    try:
        found = list(inspector(data, name)(data))
    except (TooLargeError, MemoryError) as error:
        found = [finding("too_large", name, str(error))]
    except Exception as error:  # outside bytes: whatever they cause is a finding, never a fault
        found = [finding("unreadable", name, type(error).__name__)]
    return tuple(sorted(dict.fromkeys(found), key=lambda f: (ORDER.index(f.severity), f.label)))


Inspector = Callable[[bytes], Iterable[Finding]]


def inspector(data: bytes, name: str) -> Inspector:
    """By what the bytes are, whatever the name says; the name decides only among texts."""
    if data[:4] in ZIPPED:
        return zipped
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return ole.inspect
    if b"%PDF-" in data[:1024]:
        return pdf.inspect
    if image.is_image(data):
        return image.inspect
    return text(data, name.lower())


def zipped(data: bytes) -> Iterator[Finding]:
    """An Office or OpenDocument package, or a plain archive."""
    try:
        package = Package(data)
    except zipfile.BadZipFile:
        yield finding("unreadable", "", "damaged archive")
        return
    if "[Content_Types].xml" in package.names:
        yield from archive.entries(package)
        yield from ooxml.inspect(package)
    elif "mimetype" in package.names and b"opendocument" in package.read("mimetype"):
        yield from odf.inspect(package)
    else:
        yield from archive.inspect(package, inspect)


def text(data: bytes, name: str) -> Inspector:
    if name.endswith(".eml") or mail.is_mail(data):
        return mail.inspect
    if name.endswith(PLAIN) and b"\x00" not in data:
        return nothing_hidden
    return unknown


def nothing_hidden(_data: bytes) -> Iterable[Finding]:
    """Plain text shows all it holds."""
    return ()


def unknown(data: bytes) -> Iterable[Finding]:
    if not data:
        return ()
    return (finding("not_inspected", "", "a kind of file that cannot be looked into"),)
