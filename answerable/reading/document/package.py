"""Zipped documents, opened with limits on what they may unpack to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

MAX_MEMBER = 60_000_000  # bytes of one member, unpacked
MAX_TOTAL = 200_000_000
MAX_RATIO = 300  # unpacked to packed, over the first megabyte


class UnreadableError(Exception):
    """The document cannot be read; the message is the sentence to show."""


class Package:
    """The members of a .docx, .odt, .xlsx or .ods.

    Raises UnreadableError for broken archives, encrypted ones, and those that unpack to more than
    200 MB or 300 times their size.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as problem:
            raise UnreadableError(
                "The file is broken off or damaged and cannot be opened."
            ) from problem
        total = sum(member.file_size for member in members)
        packed = sum(member.compress_size for member in members) or 1
        if total > MAX_TOTAL or (total > 1_000_000 and total / packed > MAX_RATIO):
            raise UnreadableError(f"The file would unpack to {total:,} bytes and was refused.")
        if any(member.flag_bits & 1 for member in members):
            raise UnreadableError("The file is protected by a password.")
        self.names = {member.filename for member in members}

    def read(self, name: str) -> bytes:
        """A member's bytes; b"" where there is none of that name."""
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as member:
                data = member.read(MAX_MEMBER + 1)
        except (
            zipfile.BadZipFile,
            ValueError,
            OSError,
            NotImplementedError,
            RuntimeError,
            EOFError,
        ) as problem:
            raise UnreadableError(
                "The file is broken off or damaged and cannot be opened."
            ) from problem
        if len(data) > MAX_MEMBER:
            raise UnreadableError("A part of the file is too large and was refused.")
        return data

    def tree(self, name: str) -> etree._Element | None:
        """A member as XML, without entities or network; None where absent or empty."""
        data = self.read(name)
        if not data:
            return None
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, recover=True, huge_tree=False
        )
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as problem:
            raise UnreadableError("The file is damaged and cannot be read.") from problem


def local(element: etree._Element) -> str:
    """The tag without its namespace; the empty string for comments."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str | None:
    """An attribute by its local name."""
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return None


def walk(element: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """(start or end, element) in document order."""
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if isinstance(node.tag, str):
            yield event, node
