"""The pack as slides that can be edited: one for each chart, its words and its latest values."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Cm, Pt

from answerable.letters.pack import Pack, PackChart
from answerable.letters.render.pack.drawing import picture
from answerable.letters.render.pack.said import Report, commentary, facts, latest, nobody

WIDE, HIGH = Cm(33.867), Cm(19.05)
BLUE = RGBColor(0x00, 0x5E, 0xB8)  # type: ignore[no-untyped-call]  # says no types
INK = RGBColor(0x21, 0x2B, 0x32)  # type: ignore[no-untyped-call]
TITLE_SLIDE, TITLE_ONLY = 0, 5
ROWS = 6


def pptx(pack: Pack, *, report: Report = nobody) -> bytes:
    made = Presentation()
    made.slide_width, made.slide_height = WIDE, HIGH
    made.core_properties.title = pack.title
    made.core_properties.author = pack.body
    made.core_properties.language = "en-GB"
    _first(made, pack)
    for number, chart in enumerate(pack.charts, 1):
        _slide(made, chart)
        report(number, len(pack.charts))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _first(made: Any, pack: Pack) -> None:
    slide = made.slides.add_slide(made.slide_layouts[TITLE_SLIDE])
    title, under = slide.shapes.title, slide.placeholders[1]
    _put(title, 3, 5, 28, 3)
    _put(under, 3, 8.5, 28, 8)
    title.text = pack.title
    lines = [pack.body, *facts(pack), *(p for p in pack.opening.split("\n") if p.strip())]
    under.text = "\n".join(lines)
    for paragraph in under.text_frame.paragraphs:
        paragraph.font.size = Pt(14)


def _put(shape: Any, left: float, top: float, width: float, height: float) -> None:
    """Where it lies on the slide, in centimetres."""
    shape.left, shape.top, shape.width, shape.height = Cm(left), Cm(top), Cm(width), Cm(height)


def _slide(made: Any, chart: PackChart) -> None:
    slide = made.slides.add_slide(made.slide_layouts[TITLE_ONLY])
    title = slide.shapes.title
    _put(title, 1, 0.5, 31.8, 1.8)
    title.text = chart.title
    title.text_frame.paragraphs[0].font.size = Pt(24)
    title.text_frame.paragraphs[0].font.color.rgb = BLUE
    if chart.specification:
        drawn = BytesIO(picture(chart))
        placed = slide.shapes.add_picture(drawn, Cm(1), Cm(2.6), width=Cm(20))
        described(placed._element.nvPicPr.cNvPr, chart)
    _words(slide, chart)
    _table(slide, chart)
    slide.notes_slide.notes_text_frame.text = chart.words


def described(properties: Any, chart: PackChart) -> None:
    """The text alternative, where python-pptx and python-docx have no call for it."""
    properties.set("descr", chart.words)
    properties.set("title", chart.title)


def _words(slide: Any, chart: PackChart) -> None:
    box = slide.shapes.add_textbox(Cm(21.5), Cm(2.6), Cm(11.4), Cm(13)).text_frame
    box.word_wrap = True
    box.text = chart.verdict
    box.paragraphs[0].font.bold = True
    box.paragraphs[0].font.size = Pt(14)
    for label, text in commentary(chart):
        line = box.add_paragraph()
        line.space_before = Pt(5)
        name, said = line.add_run(), line.add_run()
        name.text, said.text = f"{label}: ", text
        name.font.bold = True
        for run in (name, said):
            run.font.size = Pt(12)
            run.font.color.rgb = INK


def _table(slide: Any, chart: PackChart) -> None:
    rows = latest(chart, ROWS)
    if not rows:
        return
    size = Cm(1), Cm(12.6), Cm(20), Cm(0.7 * (len(rows) + 1))
    frame = slide.shapes.add_table(len(rows) + 1, len(chart.head), *size)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", _("The latest values"))
    for number, row in enumerate((chart.head, *rows)):
        frame.table.rows[number].height = Cm(0.7)
        for column, text in enumerate(row):
            cell = frame.table.cell(number, column)
            cell.text = text
            cell.margin_top = cell.margin_bottom = Cm(0.05)
            cell.text_frame.paragraphs[0].font.size = Pt(11)
