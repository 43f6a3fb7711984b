"""A second opinion on a PDF: what PDF/UA-1 asks of its structure, looked up in the file itself.

The typesetter has refused whatever it found wanting; this reads what it wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf

SHOWS = {"Tj", "TJ", "'", '"', "Do", "f", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "EI"}
"""Operators that put something on a page."""


def faults(made: bytes) -> list[str]:
    """Everything that somebody who does not see the page would miss; empty where nothing."""
    with pikepdf.open(BytesIO(made)) as pdf:
        elements = list(walked(pdf.Root.StructTreeRoot.get("/K"), ()))
        return [
            *_told(pdf),
            *_headings([role for role, _node, _above in elements]),
            *_tables(elements),
            *_figures(elements),
            *_lists(elements),
            *_links(pdf, elements),
            *(fault for page in pdf.pages for fault in _content(page)),
        ]


Element = tuple[str, pikepdf.Dictionary, tuple[str, ...]]


def walked(node: object, above: tuple[str, ...]) -> Iterator[Element]:
    """Every structure element in reading order: its role, itself, the roles it stands in."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from walked(child, above)
    elif isinstance(node, pikepdf.Dictionary):
        inner = above
        if "/S" in node:
            role = str(node.S)[1:]
            yield role, node, above
            inner = (*above, role)
        yield from walked(node.get("/K"), inner)


def _told(pdf: pikepdf.Pdf) -> Iterator[str]:
    nothing = pikepdf.Dictionary()
    xmp = pdf.Root.Metadata.read_bytes().decode()
    if not re.search(r"pdfuaid:part\D*1", xmp):
        yield "it does not say that it is PDF/UA-1"
    if not pdf.Root.get("/Lang"):
        yield "no language"
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "no title"
    if not pdf.Root.get("/ViewerPreferences", nothing).get("/DisplayDocTitle", False):
        yield "the title is not shown"
    if not pdf.Root.get("/MarkInfo", nothing).get("/Marked", False):
        yield "not marked as tagged"


def _headings(roles: list[str]) -> Iterator[str]:
    levels = [int(role[1:]) for role in roles if re.fullmatch(r"H[1-6]", role)]
    if not levels or levels[0] != 1:
        yield "it does not begin with a heading of the first level"
    if any(after > before + 1 for before, after in pairwise(levels)):
        yield f"headings leave out a level: {levels}"


def _tables(elements: list[Element]) -> Iterator[str]:
    for _role, table, _above in (one for one in elements if one[0] == "Table"):
        inside = list(walked(table.get("/K"), ()))
        rows = [node for role, node, _in in inside if role == "TR"]
        cells = [[role for role, _n, _in in walked(row.get("/K"), ())] for row in rows]
        widths = {sum(1 for role in row if role in {"TH", "TD"}) for row in cells}
        if len(widths) != 1:
            yield f"a table whose rows have {sorted(widths)} cells"
        if not rows or "TH" not in cells[0]:
            yield "a table without a heading row"
        for _r, head, _in in (one for one in inside if one[0] == "TH"):
            if "/Scope" not in str(_attributes(head)):
                yield "a table heading that does not say what it is of"


def _attributes(node: pikepdf.Dictionary) -> list[str]:
    found = node.get("/A", pikepdf.Array())
    several = found if isinstance(found, pikepdf.Array) else [found]
    return [str(key) for one in several if isinstance(one, pikepdf.Dictionary) for key in one]


def _figures(elements: list[Element]) -> Iterator[str]:
    for role, node, _above in elements:
        if role in {"Figure", "Formula"} and not str(node.get("/Alt", "")).strip():
            yield "a picture without words"


def _lists(elements: list[Element]) -> Iterator[str]:
    for role, _node, above in elements:
        wanted = {"LI": "L", "LBody": "LI", "TR": None, "TD": "TR", "TH": "TR"}.get(role)
        if wanted and (not above or above[-1] != wanted):
            yield f"a {role} that stands in {above[-1] if above else 'nothing'}"


def _links(pdf: pikepdf.Pdf, elements: list[Element]) -> Iterator[str]:
    notes = [
        note
        for page in pdf.pages
        for note in page.get("/Annots", pikepdf.Array())
        if str(note.get("/Subtype")) == "/Link"
    ]
    if any("/StructParent" not in note for note in notes):
        yield "a link outside the structure"
    if any(not str(note.get("/Contents", "")).strip() for note in notes):
        yield "a link that does not say where it leads"
    if notes and not any(role == "Link" for role, _node, _above in elements):
        yield "links that are not tagged"
    if any(page.get("/Annots") and str(page.get("/Tabs")) != "/S" for page in pdf.pages):
        yield "a page on which the tabulator does not follow the structure"


def _content(page: pikepdf.Page) -> Iterator[str]:
    """All that is shown is tagged, or marked as an artefact that says nothing."""
    deep = 0
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in {"BDC", "BMC"}:
            deep += 1
        elif name == "EMC":
            deep -= 1
        elif name in SHOWS and not deep:
            yield f"something is shown that is not tagged ({name})"
            return
