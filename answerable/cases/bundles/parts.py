"""Parts of a bundle, each marked by its type, and the ZIP made of them. PURE."""

from __future__ import annotations

import hashlib
import html
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Part:
    """One file. section: chronology, correspondence, reasoning, searches, released, withheld."""

    section: str
    name: str
    title: str
    data: bytes

    @property
    def path(self) -> str:
        return f"{self.section}/{self.name}"

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class OpenPart(Part):
    """Already sent to the requester, or codes and dates alone."""


@dataclass(frozen=True, slots=True)
class ClosedPart(Part):
    """May hold what was withheld. It is never an OpenPart."""


def open_bundle(title: str, parts: Sequence[OpenPart]) -> bytes:
    """Raises TypeError for any part that is not open: none can be passed over or filtered out."""
    for part in parts:
        if type(part) is not OpenPart:
            raise TypeError(f"{part.path} is not an open part")
    return _zip(title, parts)


def closed_bundle(title: str, parts: Sequence[OpenPart | ClosedPart]) -> bytes:
    """All of it, for the regulator or the tribunal alone."""
    return _zip(title, parts)


def _zip(title: str, parts: Sequence[Part]) -> bytes:
    """The parts with an index and their hashes; the same parts give the same bytes."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        files = [("index.html", _index(title, parts)), ("SHA256SUMS", _sums(parts))]
        for name, data in [*files, *((part.path, part.data) for part in parts)]:
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
    return whole.getvalue()


def _sums(parts: Sequence[Part]) -> bytes:
    return "".join(f"{part.sha256}  {part.path}\n" for part in parts).encode()


def _index(title: str, parts: Sequence[Part]) -> bytes:
    rows = "".join(
        f'<tr><td>{place}</td><td><a href="{html.escape(part.path)}">{html.escape(part.title)}'
        f"</a></td><td>{html.escape(part.section)}</td><td>{part.sha256}</td></tr>\n"
        for place, part in enumerate(parts, 1)
    )
    heads = (_("Number"), _("Document"), _("Section"), "SHA-256")
    head = "".join(f'<th scope="col">{html.escape(one)}</th>' for one in heads)
    said = html.escape(title)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{said}</title></head>'
        f"<body><h1>{said}</h1><table><caption>{html.escape(_('Index'))}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></body></html>\n"
    ).encode()
