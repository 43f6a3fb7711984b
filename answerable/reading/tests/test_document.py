import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from pypdf import PdfWriter

from answerable.reading.document import read_document
from answerable.reading.document.pdf import _settled
from answerable.reading.questions import split_questions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(**members):
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def docx(body, numbering=""):
    root = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    lists = f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>'
    return packed(word__document_xml=root, word__numbering_xml=lists)


def paragraph(text, level=None):
    number = (
        f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        if level is not None
        else ""
    )
    return f"<w:p>{number}<w:r><w:t>{text}</w:t></w:r></w:p>"


LEVEL = (
    '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0">'
    + LEVEL.format(0, "decimal", "%1.")
    + LEVEL.format(1, "lowerLetter", "%2)")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def test_word_writes_out_the_numbers_it_only_draws():
    body = (
        paragraph("How many kettles?", 0)
        + paragraph("bought", 1)
        + paragraph("sold", 1)
        + paragraph("Who buys them?", 0)
    )
    document = read_document(docx(body, NUMBERING), "r.docx")
    assert document.kind == "docx"
    assert [q.number for q in split_questions(document.text)] == ["1", "2"]
    assert [p.number for p in split_questions(document.text)[0].parts] == ["a", "b"]


def test_word_tables_keep_their_cells():
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    body = (
        "<w:tbl>"
        + row.format(paragraph("Year"), paragraph("Cost"))
        + row.format(paragraph("2020"), paragraph("5"))
        + "</w:tbl>"
    )
    assert read_document(docx(body)).text == "Year\tCost\n2020\t5"


def test_opendocument_text():
    spaces = 'xmlns:office="o" xmlns:text="t" xmlns:table="b"'
    body = (
        f"<office:document-content "
        f"{spaces}><office:body><text:h>Kettles</text:h><text:p>How "
        f"<text:span>many</text:span> "
        f"now?</text:p><text:list><text:list-item><text:p>one</text:p></text:list-item></text:list></office:body></office:document-content>"
    )
    data = packed(mimetype="application/vnd.oasis.opendocument.text", content_xml=body)
    assert read_document(data).text == "Kettles\n\nHow many now?\n\n- one"


def test_a_questionnaire_says_which_cell_is_which():
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["No", "Question", "Answer"])
    sheet.append([1, "How many kettles do you own?", None])
    sheet.append([2, "Who buys them?", "The steward"])
    out = BytesIO()
    book.save(out)
    document = read_document(out.getvalue(), "q.xlsx")
    assert [(c.question_at, c.answer_at, c.answer) for c in document.cells] == [
        ("B2", "C2", None),
        ("B3", "C3", "The steward"),
    ]
    assert "Question 1: How many kettles do you own?" in document.text


def test_plain_sheets_rtf_html_and_text():
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Year", "Cost"])
    sheet.append([2020, 5])
    out = BytesIO()
    book.save(out)
    assert "Year\tCost\n2020\t5" in read_document(out.getvalue()).text
    assert read_document(b"{\\rtf1\\ansi How many?\\par Who?}").text == "How many?\nWho?"
    assert read_document(b"<html><body><p>How many?</p></body></html>").kind == "html"
    assert read_document("caf\u00e9".encode("cp1252")).text == "café"


def pdf(**how):
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if how:
        writer.encrypt(**how)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (pdf(), "images"),
        (pdf(user_password="k", owner_password="o", algorithm="RC4-128"), "password"),
        (pdf()[:300], "broken off"),
        (b"PK\x03\x04broken", "archive|damaged|broken"),
        (docx(""), "no text"),
        (b"\x89PNG\r\n\x1a\n....", "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "password|format|kind"),
    ],
)
def test_what_cannot_be_read_says_why(data, says):
    problem = read_document(data).problem
    assert problem is not None
    assert any(word in problem for word in says.split("|"))
    assert problem.endswith(".")


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"%PDF-1.4\n", b"PK\x03\x04", b"{\\rtf1 ", b"<html>"]),
)
def test_any_bytes_are_read(data, start):
    document = read_document(start + data)
    assert document.problem is None or document.problem.endswith(".")


@given(st.integers(0, 400), st.binary(min_size=1, max_size=20))
def test_a_spoilt_document_is_read_or_refused(place, spoilt):
    whole = docx(paragraph("How many kettles?", 0), NUMBERING)
    at = place % len(whole)
    document = read_document(whole[:at] + spoilt + whole[at:])
    assert document.text or document.problem


def test_lines_of_a_page_lose_the_room_at_their_end_only():
    assert _settled(" a  b \t\n  o\ufb03ce" + " " * 100_000 + "\n\n\tc ") == "a  b\n  office\n\n\tc"
