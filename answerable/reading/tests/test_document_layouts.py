"""Words that a document keeps in odd places: boxes, footnotes, styles of lists, other columns."""

from io import BytesIO

import pytest
from openpyxl import Workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter

from answerable.reading.document import read_document
from answerable.reading.message import read_message
from answerable.reading.questions import split_questions
from answerable.reading.tests.test_document import LEVEL, NUMBERING, W, docx, packed, paragraph

OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{short}="{OPEN}{name}:1.0"'
    for short, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
    }.items()
)  # fmt: skip


def odt(body, styles=""):
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed(mimetype="application/vnd.oasis.opendocument.text", content_xml=content)


def words(data):
    return " ".join(read_document(data).text.split())


def sheet(*rows):
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(row)
    out = BytesIO()
    book.save(out)
    return read_document(out.getvalue())


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('How <text:bookmark-start text:name="k"/>many<text:bookmark-end text:name="k"/> kettles?',
         "How many kettles?"),
        ("How many<office:annotation><text:p>hm</text:p></office:annotation> kettles?",
         "How many kettles?"),
        ("On <text:date>3 May</text:date> how many kettles?", "On 3 May how many kettles?"),
        ("How <text:change-start/>many<text:change-end/> <text:span>kettles<text:s/>are</text:span>"
         " there?", "How many kettles are there?"),
        ('See <text:a>the <text:span>list</text:span> here</text:a>, please.',
         "See the list here, please."),
    ],
)  # fmt: skip
def test_opendocument_keeps_the_words_around_what_stands_in_a_line(inside, said):
    assert words(odt(f"<text:p>{inside}</text:p>")) == said


def test_opendocument_keeps_footnotes_and_boxes_and_the_line_they_stand_in():
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>Electric ones.</text:p></text:note-body></text:note>"
    )
    box = "<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>"
    found = words(odt(f"<text:p>How many kettles{note} have you{box} in all?</text:p>"))
    assert "How many kettles have you in all?" in found
    assert "Electric ones." in found
    assert "In a box." in found


def test_opendocument_lists_are_lettered_and_go_on_as_they_are_drawn():
    level = '<text:list-level-style-number text:level="{}" style:num-format="{}" {}/>'
    style = (
        '<text:list-style style:name="L">'
        + level.format(1, "1", 'style:num-suffix="."')
        + level.format(2, "a", 'style:num-suffix=")"')
        + "</text:list-style>"
    )
    item = "<text:list-item {}><text:p>{}</text:p>{}</text:list-item>".format
    inner = f"<text:list>{item('', 'bought', '')}{item('', 'sold', '')}</text:list>"
    listed = '<text:list text:style-name="L" {}>{}</text:list>'.format
    body = (
        listed("", item("", "How many kettles?", inner))
        + "<text:p>By shop, please.</text:p>"
        + listed('text:continue-numbering="true"', item("", "How many pots?", ""))
        + listed("", item('text:start-value="7"', "How many cups?", ""))
    )
    found = read_document(odt(body, style)).text.split("\n")
    assert [line for line in found if line] == [
        "1. How many kettles?", "a) bought", "b) sold", "By shop, please.", "2. How many pots?",
        "7. How many cups?",
    ]  # fmt: skip


def styled(body, numbering, styles):
    return packed(
        word__document_xml=f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        word__numbering_xml=f'<w:numbering xmlns:w="{W}">{numbering}</w:numbering>',
        word__styles_xml=f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
    )


def in_style(name, text):
    mark = f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>'
    return f"<w:p>{mark}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_word_numbers_what_a_style_numbers_and_a_style_made_from_it():
    styles = (
        '<w:style w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        '</w:style><w:style w:styleId="Own"><w:basedOn w:val="Listed"/></w:style>'
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = in_style("Listed", "How many kettles?") + in_style("Own", "How many pots?")
    found = read_document(styled(body + in_style("A", "Thank you"), NUMBERING, styles)).text
    assert [q.number for q in split_questions(found)] == ["1", "2"]
    assert "\nThank you" in found


def test_word_lists_of_one_kind_count_on_unless_one_starts_anew():
    abstract = (
        '<w:abstractNum w:abstractNumId="0">' + LEVEL.format(0, "decimal", "%1.")
        + "</w:abstractNum>"
    )  # fmt: skip
    num = '<w:num w:numId="{}"><w:abstractNumId w:val="0"/>{}</w:num>'.format
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{key}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
        for key, text in [(1, "kettles"), (2, "pots"), (3, "cups"), (3, "mugs")]
    )
    found = read_document(docx(body, abstract + num(1, "") + num(2, "") + num(3, anew))).text
    assert found.split("\n\n") == ["1. kettles", "2. pots", "1. cups", "2. mugs"]


def test_word_keeps_the_words_before_a_box_and_its_hyphens():
    box = f"<w:r><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:r>"
    body = (
        f"<w:p><w:r><w:t>Before </w:t></w:r>{box}"
        "<w:r><w:t>COVID</w:t><w:noBreakHyphen/><w:t>19</w:t></w:r></w:p>"
    )
    assert read_document(docx(body)).text == "In a box.\n\nBefore COVID-19"


def test_numbers_and_tables_of_rtf():
    listed = rb"{\rtf1\ansi {\pntext\f0 1.\tab}How many?\par "
    table = rb"Year\cell Cost\cell\row 2020\cell 5\cell\row}"
    assert read_document(listed + table).text == "1.\tHow many?\nYear\tCost\n2020\t5"


def test_text_in_two_bytes_a_letter_and_a_page_without_its_head():
    found = read_document("How many caf\u00e9s?".encode("utf-16"), "q.txt")
    assert (found.text, found.problem) == ("How many cafés?", None)
    page = read_document(b"<table><tr><td>1</td><td>How many?</td></tr></table>", "q.html")
    assert (page.kind, page.text) == ("html", "1\tHow many?")


def scanned():
    out = BytesIO()
    Image.new("RGB", (40, 40), "white").save(out, "PDF")
    return out.getvalue()


def test_a_page_that_is_an_image_among_pages_of_text_is_told():
    out = BytesIO()
    writer = PdfWriter()
    text = b"BT /F1 12 Tf 10 100 Td (How many kettles?) Tj ET"
    written = (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%%%EOF" % (len(text), text)
    )
    writer.append(PdfReader(BytesIO(written)))
    writer.append(PdfReader(BytesIO(scanned())))
    writer.write(out)
    found = read_document(out.getvalue())
    assert (found.text, found.problem) == ("How many kettles?", None)
    assert found.notes == ("Page 2 holds only an image: a person has to read it.",)
    mail = (
        b"From: a@example.org\r\nSubject: q\r\nContent-Type: application/pdf; name=q.pdf\r\n"
        b"Content-Transfer-Encoding: binary\r\n\r\n" + out.getvalue()
    )
    assert "q.pdf: Page 2 holds only an image" in " ".join(read_message(mail).notes)


def test_heads_of_a_questionnaire_may_say_whose_question_and_answer_they_are():
    found = sheet(
        ["Section", "No.", "FOI question", "Guidance", "Trust answer"],
        ["A. Kettles", None, None, None, None],
        [None, 1, "Total number of kettles", "on 31 March", None],
        [None, 2, "Of steel", None, None],
    )
    assert [(c.question, c.answer_at, c.answer) for c in found.cells] == [
        ("Total number of kettles", "E3", None), ("Of steel", "E4", None),
    ]  # fmt: skip


def test_an_answer_comes_before_a_comment_wherever_it_stands():
    found = sheet(["Question", "Comments", "Response"], ["How many kettles?", "of any kind", None])
    assert [(c.answer_at, c.answer) for c in found.cells] == [("C2", None)]


def test_questions_side_by_side_are_answered_beneath():
    found = sheet(["", "How many kettles?", "How many pots?"], ["Answer", None, None])
    assert [(c.question_at, c.answer_at) for c in found.cells] == [("B1", "B2"), ("C1", "C2")]
