"""A ZIP package opened with limits: names, bounded bytes, XML that fetches and expands nothing."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

ENTRIES_MOST = 20_000
MEMBER_MOST = 96 * 1024 * 1024
TOTAL_MOST = 256 * 1024 * 1024

Element = etree._Element


class TooLargeError(Exception):
    """The package unpacks to more than may be read."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One line of a `.rels` part: `source` is the part whose relation it is."""

    source: str
    kind: str
    target: str
    external: bool


class Package:
    """The parts of a ZIP. Raises zipfile.BadZipFile, or TooLargeError past the limits."""

    def __init__(self, data: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = [info.filename for info in self.zip.infolist()]
        self.read_so_far = 0
        self.trees: dict[str, Element | None] = {}
        if len(self.names) > ENTRIES_MOST:
            raise TooLargeError(f"{len(self.names)} entries")

    def read(self, name: str) -> bytes:
        """A part's bytes, never more than the limit; empty where absent or damaged."""
        try:
            with self.zip.open(name) as member:
                data = member.read(MEMBER_MOST + 1)
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ):
            return b""
        self.read_so_far += len(data)
        if len(data) > MEMBER_MOST or self.read_so_far > TOTAL_MOST:
            raise TooLargeError(name)
        return data

    def xml(self, name: str) -> Element | None:
        """A part's root, or None where there is none that can be parsed."""
        if name not in self.trees:
            self.trees[name] = parse_xml(self.read(name)) if name in self.zip.NameToInfo else None
        return self.trees[name]

    def like(self, start: str, end: str = "") -> Iterator[str]:
        """Names that start and end so, without regard to case."""
        for name in self.names:
            low = name.lower()
            if low.startswith(start) and low.endswith(end) and not low.endswith("/"):
                yield name

    def relations(self, part: str | None = None) -> Iterator[Relation]:
        """The relations of one part, or of all."""
        for name in self.names:
            if not name.endswith(".rels"):
                continue
            source = owner(name)
            if part is not None and source != part:
                continue
            yield from relations_in(self.xml(name), source)


def owner(rels: str) -> str:
    """The part whose relations `folder/_rels/part.rels` holds; empty for the package's own."""
    folder, _slash, name = rels.rpartition("/")
    base = folder.removesuffix("_rels")
    return base + name.removesuffix(".rels")


def relations_in(root: Element | None, source: str) -> Iterator[Relation]:
    if root is None:
        return
    for element in root.iter("{*}Relationship"):
        external = element.get("TargetMode") == "External"
        target = element.get("Target") or ""
        if not external:
            target = resolved(source, target)
        kind = (element.get("Type") or "").rstrip("/").rpartition("/")[2]
        yield Relation(source, kind, target, external)


def resolved(source: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))


def parse_xml(data: bytes) -> Element | None:
    """The root element, read leniently; None where nothing of it is XML."""
    if not data.strip():
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, huge_tree=False, load_dtd=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def local(element: Element) -> str:
    """The element's name without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """An attribute by local name, whatever its namespace."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def on(element: Element | None, name: str = "val") -> bool:
    """An Office yes/no: present and not switched off."""
    if element is None:
        return False
    return (attribute(element, name) or "1") not in {"0", "false", "off"}


def words(element: Element) -> str:
    """All the text beneath."""
    return "".join(str(t) for t in element.itertext())


def each(root: Element | None, *names: str) -> Iterator[Element]:
    """Every element of these local names, in order."""
    if root is not None:
        yield from root.iter(*(f"{{*}}{name}" for name in names))
