from __future__ import annotations

import csv
import io
import struct
import zipfile
from collections import Counter

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.styles import Font
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject

from answerable.safety import package
from answerable.safety.finding import severity
from answerable.safety.inspect import inspect

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def labels(data: bytes, name: str = "") -> set[str]:
    return {found.label for found in inspect(data, name)}


def zipped(**parts: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in parts.items():
            file.writestr(name, body)
    return out.getvalue()


def workbook(change=None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Role", "WTE"])
    sheet.append(["Coach", 15.0])
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return zipped(**{"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def hide_row(book):
    book.active.row_dimensions[2].hidden = True


def hide_column(book):
    book.active.column_dimensions["B"].hidden = True


def hide_sheet(book):
    book.create_sheet("Raw").append(["secret"])
    book["Raw"].sheet_state = "hidden"


def hide_sheet_well(book):
    book.create_sheet("Raw").append(["secret"])
    book["Raw"].sheet_state = "veryHidden"


def comment(book):
    book.active["A1"].comment = Comment("see me", "Somebody")


def white(book):
    book.active["A2"].font = Font(color="FFFFFFFF")


def filter_rows(book):
    book.active.auto_filter.ref = "A1:B2"
    book.active.auto_filter.add_filter_column(0, ["Coach"])


@pytest.mark.parametrize(
    ("change", "label"),
    [
        (hide_row, "xl.row_hidden"),
        (hide_column, "xl.col_hidden"),
        (hide_sheet, "xl.sheet_hidden"),
        (hide_sheet_well, "xl.sheet_very_hidden"),
        (comment, "xl.comment"),
        (white, "xl.text_same_colour_as_fill"),
        (filter_rows, "xl.filter_active"),
    ],
)
def test_what_a_spreadsheet_hides(change, label: str) -> None:
    assert label in labels(workbook(change))
    assert label not in labels(workbook())


def test_an_empty_hidden_row_hides_nothing() -> None:
    def change(book):
        book.active.row_dimensions[9].hidden = True

    assert "xl.row_hidden" not in labels(workbook(change))


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>", "w.tracked_delete"),
        (
            "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>",
            "w.deleted_text_present",
        ),
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", "w.tracked_insert"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r></w:p>", "w.hidden_text"),
        ('<w:p><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:t>tiny</w:t></w:r></w:p>', "w.tiny_text"),
    ],
)
def test_what_a_document_hides(body: str, label: str) -> None:
    assert label in labels(docx(body))
    assert not labels(docx("<w:p><w:r><w:t>plain</w:t></w:r></w:p>"))


def test_hidden_by_a_style_it_is_based_on() -> None:
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>unseen</w:t></w:r></w:p>'
    assert "w.hidden_text" in labels(docx(body, **{"word/styles.xml": styles}))


def test_what_a_pdf_carries() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Author": "Somebody"})
    writer.add_attachment("raw.csv", b"secret")
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript")})
    writer.root_object[NameObject("/OpenAction")] = action
    out = io.BytesIO()
    writer.write(out)
    assert {"meta.author", "pdf.attachment", "pdf.javascript"} <= labels(out.getvalue())


def exif(tag: int, text: bytes) -> bytes:
    body = struct.pack("<HHII", tag, 2, len(text), 26) + b"\x00\x00\x00\x00"
    block = b"Exif\x00\x00II*\x00\x08\x00\x00\x00\x01\x00" + body + text
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(block) + 2) + block + b"\xff\xd9"


def test_what_a_photograph_says() -> None:
    assert "img.author" in labels(exif(0x13B, b"Somebody"))
    assert "img.exif" in labels(exif(0x132, b"2021:05:18 09:00:00"))


def test_a_message_with_a_blind_copy() -> None:
    raw = b"From: a@example.org\r\nBcc: c@example.org\r\nMessage-ID: <1@x>\r\n\r\nhi"
    assert "mail.bcc" in labels(raw, "saved.eml")


def test_an_archive_is_looked_into() -> None:
    inner = zipped(**{"a.xlsx": workbook(hide_row), "b.zip": zipped(x="y"), "../up": b"x"})
    assert {"xl.row_hidden", "zip.nested_archive", "zip.path_traversal"} <= labels(inner)


def test_a_bomb_is_refused_before_it_unpacks(monkeypatch) -> None:
    monkeypatch.setattr(package, "MEMBER_MOST", 10_000)
    bomb = docx("<w:p/>", **{"word/comments.xml": "<a>" + " " * 1_000_000 + "</a>"})
    assert len(bomb) < 5_000
    assert labels(bomb) == {"too_large"}


def test_an_entity_is_not_expanded() -> None:
    lol = '<!DOCTYPE a [<!ENTITY x "0123456789"><!ENTITY y "&x;&x;&x;">]>'
    body = f'{lol}<w:document xmlns:w="{WORD}"><w:p>&y;</w:p></w:document>'
    assert "w.hidden_text" not in labels(docx("", **{"word/document2.xml": body}))


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_a_broken_file_is_said_to_be_broken(data: bytes) -> None:
    assert labels(data) & {"unreadable", "not_inspected"}


def test_silence_means_looked_and_found_nothing() -> None:
    assert labels(b"role,wte\nCoach,15.0\n", "answer.csv") == set()
    assert labels(b"\x00\x01\x02", "thing.bin") == {"not_inspected"}


STARTS = [
    b"",
    b"PK\x03\x04",
    b"%PDF-1.4\n",
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"II*\x00",
    b"RIFF\x00\x00\x00\x00WEBP",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"GIF89a",
]


@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_nothing_raises_on_any_bytes(start: bytes, rest: bytes) -> None:
    inspect(start + rest, "x")


@given(st.sampled_from([workbook(hide_row), exif(0x13B, b"x"), docx("<w:p/>")]), st.data())
def test_nothing_raises_on_a_spoilt_file(data: bytes, draw) -> None:
    at = draw.draw(st.integers(0, len(data) - 1))
    inspect(data[:at] + draw.draw(st.binary(max_size=4)) + data[at + 1 :], "x")


def test_labels_have_their_severity(reference) -> None:
    path = reference / "safety" / "labels.csv"
    if not path.exists():
        pytest.skip("no list of labels here")
    with path.open(encoding="utf-8") as file:
        wanted = {row["label"]: row["severity"] for row in csv.DictReader(file)}
    ours = {k: v for k, v in wanted.items() if not k.startswith(("doc.", "xls.", "ppt."))}
    known = {label: severity(label) for label in ours}
    assert {k: (v, ours[k]) for k, v in known.items() if v != ours[k]} == {
        "mail.hidden_attachment": ("medium", "high"),
        "pdf.text_concealed": ("medium", "critical"),
    }, "the two that are not looked for yet"


IN_USE = ("xlsx", "xlsm", "docx", "pptx", "pdf", "odt", "ods", "odp", "jpg", "png", "tif")


def test_real_files_of_the_formats_in_use(reference) -> None:
    """Every fifth real file: of what each is known to hide, 97 in 100 are found."""
    path = reference / "safety" / "corpus.csv"
    if not path.exists():
        pytest.skip("no corpus here")
    with path.open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["format"] in IN_USE][::5]
    tally: Counter[str] = Counter()
    for row in rows:
        data = (reference / "safety" / "corpus" / row["file"]).read_bytes()
        known, got = set(filter(None, row["findings"].split(";"))), labels(data, row["file"])
        tally.update(known=len(known), found=len(known & got), other=len(got - known))
    assert tally["known"] > 80
    assert tally["found"] >= 0.97 * tally["known"]
    assert tally["other"] <= 0.03 * tally["known"]
