"""A Pack as an accessible PDF, and as slides and a document that can be edited.

Loaded when a pack is first made: python-pptx and python-docx take most of a second to load, and
every command would pay for it.
"""

from __future__ import annotations

from importlib import import_module

from answerable.letters.pack import Pack
from answerable.letters.render.pack.said import Report, nobody

__all__ = ["docx", "pdf", "pptx"]


def pdf(pack: Pack, *, report: Report = nobody) -> bytes:
    return bytes(import_module(f"{__name__}.paper").pdf(pack, report=report))


def pptx(pack: Pack, *, report: Report = nobody) -> bytes:
    return bytes(import_module(f"{__name__}.slides").pptx(pack, report=report))


def docx(pack: Pack, *, report: Report = nobody) -> bytes:
    return bytes(import_module(f"{__name__}.document").docx(pack, report=report))
