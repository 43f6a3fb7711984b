"""Excel and OpenDocument files made for a test: the same table in either."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

import openpyxl
from openpyxl.utils import range_boundaries

MIME = "application/vnd.oasis.opendocument.spreadsheet"
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


@dataclass(frozen=True)
class Formula:
    """value: what it last gave; None where it was never worked out."""

    text: str
    value: float | None = None


Rows = Sequence[Sequence[Any]]


def xlsx(rows: Rows, merged: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    worked: dict[str, float] = {}
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place, value.text if isinstance(value, Formula) else value)
            if isinstance(value, Formula) and value.value is not None:
                worked[cell.coordinate] = value.value
    for span in merged:
        sheet.merge_cells(span)
    out = io.BytesIO()
    book.save(out)
    return _worked_out(out.getvalue(), worked)


def _worked_out(data: bytes, values: Mapping[str, float]) -> bytes:
    """As Excel saves it: with each formula the value it gave."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            inside = old.read(name)
            for cell, value in values.items() if name.endswith("sheet1.xml") else ():
                found = rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)'
                inside, times = re.subn(found.encode(), rf"\1<v>{value}</v>".encode(), inside)
                assert times == 1
            new.writestr(name, inside)
    return out.getvalue()


def ods(rows: Rows, merged: Sequence[str] = ()) -> bytes:
    spans = {}
    for span in merged:
        left, top, right, bottom = range_boundaries(span)
        spans[top, left] = (right - left + 1, bottom - top + 1)
    lines = "".join(
        "<table:table-row>"
        + "".join(_cell(value, spans.get((n, place))) for place, value in enumerate(row, 1))
        + "</table:table-row>"
        for n, row in enumerate(rows, 1)
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="Sheet1">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", MIME)
        made.writestr("content.xml", content)
        made.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()


def _cell(value: Any, span: tuple[int, int] | None) -> str:
    said = ""
    if span:
        said += f' table:number-columns-spanned="{span[0]}" table:number-rows-spanned="{span[1]}"'
    if isinstance(value, Formula):
        said += f' table:formula="of:{escape(value.text, quote=True)}"'
        value = value.value
    if isinstance(value, int | float):
        said += f' office:value-type="float" office:value="{value}"'
    elif isinstance(value, date):
        said += f' office:value-type="date" office:date-value="{value}"'
    text = "" if value is None else f"<text:p>{escape(str(value))}</text:p>"
    return f"<table:table-cell{said}>{text}</table:table-cell>"
