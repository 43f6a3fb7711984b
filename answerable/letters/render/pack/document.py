"""The pack as a document that can be edited: headings, pictures with alternatives, real tables."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from answerable.letters.pack import Pack, PackChart
from answerable.letters.render.pack.drawing import picture
from answerable.letters.render.pack.said import (
    Report,
    commentary,
    facts,
    latest,
    nobody,
    table_title,
)
from answerable.letters.render.pack.slides import described


def docx(pack: Pack, *, report: Report = nobody) -> bytes:
    made: Any = Document()
    made.core_properties.title = pack.title
    made.core_properties.author = pack.body
    made.core_properties.language = "en-GB"
    made.styles["Normal"].element.get_or_add_rPr().append(_english())
    made.add_heading(pack.title, level=0)
    for line in (pack.body, *facts(pack), *pack.opening.split("\n")):
        if line.strip():
            made.add_paragraph(line)
    for number, chart in enumerate(pack.charts, 1):
        made.add_page_break()
        _chart(made, chart)
        report(number, len(pack.charts))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _english() -> Any:
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    return language


def _chart(made: Any, chart: PackChart) -> None:
    made.add_heading(chart.title, level=1)
    made.add_paragraph().add_run(chart.verdict).bold = True
    if chart.specification:
        drawn = BytesIO(picture(chart))
        placed = made.add_picture(drawn, width=Cm(15.5))
        described(placed._inline.docPr, chart)
    else:
        made.add_paragraph(chart.words)
    for label, text in commentary(chart):
        line = made.add_paragraph()
        line.add_run(f"{label}: ").bold = True
        line.add_run(text)
    _table(made, chart)


def _table(made: Any, chart: PackChart) -> None:
    rows = latest(chart)
    if not rows:
        return
    made.add_paragraph(table_title(chart))
    table = made.add_table(rows=0, cols=len(chart.head), style="Table Grid")
    for row in (chart.head, *rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(OxmlElement("w:tblHeader"))
