"""A board pack as PDF, slides and document: accessible, complete, the words in each."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

from answerable.letters.pack import Pack, PackChart
from answerable.letters.render.glyphs import FONTS
from answerable.letters.render.pack import docx, pdf, pptx
from answerable.letters.render.pack.drawing import still
from answerable.letters.tests.test_chart import SPEC
from answerable.letters.tests.test_pdf import structure

pytestmark = pytest.mark.skipif(not list(FONTS.glob("*.ttf")), reason="fonts not built")

CHART = PackChart(
    title="Missed #visits",
    words="14 values; the latest is 11.",
    verdict="No significant change.",
    specification=SPEC,
    head=("Date", "Visits"),
    rows=tuple((f"{n:02}/01/2026", str(n)) for n in range(1, 15)),
    shows="It holds.",
    action="Test texts",
    by_whom="Jo Example",
    written_by="Coach Sample",
    signed_by="Head Sample",
    revised=("1 January 2026: was 1, is now 3.",),
)
PACK = Pack("Example Trust", "Board pack, June", 2, date(2026, 6, 1), date(2026, 6, 2), (CHART,))
ISSUED = replace(PACK, issued_by="Head Sample", fingerprint="ab" * 32)


@pytest.fixture(scope="module")
def paper():
    steps = []
    made = pdf(ISSUED, report=lambda done, total: steps.append((done, total)))
    assert steps == [(1, 2), (2, 2)]
    return made


def test_the_pdf_conforms_and_each_chart_has_its_words(paper):
    opened = pikepdf.open(BytesIO(paper))
    xmp = opened.Root.Metadata.read_bytes().decode()
    assert re.search(r"pdfuaid:part\D*1", xmp)
    assert re.search(r"pdfaid:conformance\W*A", xmp)
    figures = [node for role, node in structure(paper) if role == "/Figure"]
    assert [str(node.Alt) for node in figures] == [CHART.words]
    assert [role for role, _ in structure(paper)].count("/TH") == 2


def test_the_pdf_says_all_that_was_signed_and_carries_the_data(paper):
    said = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)
    for words in ("Missed #visits", "It holds.", "Jo Example", "Head Sample", "was 1, is now 3"):
        assert words in said
    assert "DRAFT" not in said
    opened = pikepdf.open(BytesIO(paper))
    kept = opened.attachments["data.csv"].get_file().read_bytes().decode()
    assert kept.count("/01/2026") == 14, "all of them, where twelve are printed"
    draft = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf(PACK))).pages)
    assert "DRAFT" in draft


def test_slides_have_pictures_with_words_and_a_table_to_edit():
    slide = Presentation(BytesIO(pptx(ISSUED))).slides[1]
    assert slide.shapes.title.text == CHART.title
    picture = next(s for s in slide.shapes if s.shape_type == 13)
    assert picture._element.nvPicPr.cNvPr.get("descr") == CHART.words
    table = next(s for s in slide.shapes if s.has_table).table
    assert table.cell(0, 1).text == "Visits"
    assert table.cell(6, 1).text == "14"
    said = " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
    assert "Action: Test texts" in said


def test_the_document_has_headings_pictures_with_words_and_tables():
    made = Document(BytesIO(docx(ISSUED)))
    assert [p.text for p in made.paragraphs if p.style.name == "Heading 1"] == [CHART.title]
    assert made.inline_shapes[0]._inline.docPr.get("descr") == CHART.words
    assert len(made.tables[0].rows) == 13
    assert made.tables[0].rows[0]._tr.trPr is not None


def test_a_drawing_on_paper_has_no_hovering_and_leaves_the_screens_as_it_was():
    spec = {
        "data": {"values": [{"kind": "common cause"}]},
        "layer": [
            {"encoding": {"x": {"type": "temporal"}, "tooltip": [], "color": {"field": "k"}}}
        ],
    }
    made = still(spec)
    assert made["layer"][0]["encoding"] == {
        "x": {"type": "temporal"},
        "color": {"field": "k"},
    }
    assert "tooltip" in spec["layer"][0]["encoding"]
