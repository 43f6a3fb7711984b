"""The PDF: tagged, conforming, complete, in reading order, the same every time."""

import re
import unicodedata
from dataclasses import replace
from datetime import date
from functools import lru_cache
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from answerable.letters.letter import LetterQuestion
from answerable.letters.render import NotAnsweredError, answers_json, pdf
from answerable.letters.render.glyphs import _SPARE, FONTS, showable
from answerable.letters.tests.example import answers, letter, questions

pytestmark = pytest.mark.skipif(not list(FONTS.glob("*.ttf")), reason="fonts not built")


@pytest.fixture(scope="module")
def issued() -> bytes:
    return pdf(letter())


@pytest.fixture(scope="module")
def draft() -> bytes:
    return pdf(letter(issued=None))


@lru_cache(maxsize=4)  # what is read from a file dies with it
def opened(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(made))


def pages(made: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(made)).pages]


def squeezed(text: str) -> str:
    """Less the space that line ends and columns put in, and the forms ligatures come back in."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def words(made: bytes) -> str:
    """Everything said, less the footer of each page."""
    return squeezed(re.sub(r"FOI/\d+\s*Page \d+ of \d+", "", "\n".join(pages(made))))


def structure(made: bytes) -> list[tuple[str, pikepdf.Dictionary]]:
    """Every structure element, in reading order, with its role."""
    found: list[tuple[str, pikepdf.Dictionary]] = []

    def walk(node: object) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append((str(node.S), node))
            walk(node.get("/K"))

    walk(opened(made).Root.StructTreeRoot.get("/K"))
    return found


def roles(made: bytes) -> list[str]:
    return [role for role, _ in structure(made)]


def test_conforms_to_archive_and_accessibility_at_once(issued: bytes) -> None:
    xmp = opened(issued).Root.Metadata.read_bytes().decode()
    assert re.search(r"pdfaid:part\D*3", xmp)
    assert re.search(r"pdfaid:conformance\W*A", xmp)
    assert re.search(r"pdfuaid:part\D*1", xmp)


def test_says_what_it_is(issued: bytes) -> None:
    root, info = opened(issued).Root, opened(issued).docinfo
    assert str(root.Lang).lower() == "en-gb"
    assert str(info.Title) == "FOI/03948 Your request for information: Quality Improvement"
    assert str(info.Author) == "Example Partnership NHS Foundation Trust"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle


def test_headings_are_in_order(issued: bytes) -> None:
    levels = [int(role[2:]) for role in roles(issued) if re.fullmatch(r"/H\d", role)]
    assert levels[0] == 1
    assert levels.count(1) == 2, "the letter and its enclosure"
    assert levels.count(2) == 8 + 6, "the questions and the enclosure's sections"
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_header_cells(issued: bytes) -> None:
    found = roles(issued)
    assert found.count("/Table") == 4
    assert found.count("/TH") == 3 + 3 + 2 + 2
    assert "/THead" in found


def test_lists_are_lists() -> None:
    listed = replace(questions()[0], answer="Both:\n\n- one\n- two\n\n1. first\n2. second")
    found = roles(pdf(letter(questions=(listed,))))
    assert found.count("/L") == 2
    assert found.count("/LI") == 4


def test_the_qr_code_says_where_it_leads(issued: bytes) -> None:
    figures = [node for role, node in structure(issued) if role == "/Figure"]
    assert [str(node.Alt) for node in figures] == [
        "QR code that opens the survey at https://foi.example.nhs.uk/survey/00000000c0ffee"
    ]


def test_the_fonts_are_ours_and_embedded(issued: bytes) -> None:
    names = {
        str(font.BaseFont)
        for page in opened(issued).pages
        for font in page.Resources.get("/Font", {}).values()
    }
    assert names
    assert all("NotoSans" in name for name in names)


def test_every_symbol_we_count_on_can_be_drawn() -> None:
    symbols = "".join(chr(code) for first, last in _SPARE for code in range(first, last + 1))
    asked = LetterQuestion(1, "1", symbols, answer="None.")
    assert "U+" not in words(pdf(letter(questions=(asked,), enclosure=())))


def test_the_answers_are_attached_byte_for_byte(issued: bytes) -> None:
    attachments = opened(issued).attachments
    assert list(attachments) == ["answers.json"]
    assert attachments["answers.json"].get_file().read_bytes() == answers_json(letter())
    assert str(opened(issued).Root.AF[0].AFRelationship) == "/Data"


def test_attaching_is_a_choice() -> None:
    assert not opened(pdf(letter(attach_answers=False))).attachments


def test_everything_is_there_in_reading_order(issued: bytes) -> None:
    text, at = words(issued), 0
    asked = [piece for q in questions() for piece in (f"{q.number}. {q.question}", q.answer)]
    for piece in [
        "Information Rights & Compliance Team",
        "16 June 2021",
        "Our Ref: FOI/03948",
        "Thank you for your request concerning Quality Improvement",
        "considered and processed under the Freedom of Information Act 2000",
        *asked,
        "please do not hesitate to contact me",
        "Yours sincerely",
        "Jo Example",
        "Information Rights Officer",
        "survey",
        "Copyright protection and complaints procedure",
    ]:
        plain = squeezed(re.sub(r"\|\s-[ \-:|]+\||[|]", "", piece or ""))
        found = text.find(plain, at)
        assert found >= 0, piece
        at = found + len(plain)


def test_the_enclosure_stands_on_its_own_page(issued: bytes) -> None:
    told = pages(issued)
    assert len(told) == 3
    assert squeezed(told[2]).startswith("Copyrightprotectionandcomplaintsprocedure")


def test_a_draft_says_so_on_every_page_and_is_not_signed(draft: bytes) -> None:
    told = pages(draft)
    assert len(told) >= 3
    assert all("DRAFT" in page for page in told)
    assert "Jo Example" not in "".join(told)
    assert "Yours sincerely" not in "".join(told)
    assert str(opened(draft).docinfo.Title).startswith("DRAFT ")


def test_an_issued_letter_is_no_draft(issued: bytes) -> None:
    assert "DRAFT" not in "".join(pages(issued))


def test_a_draft_shows_what_is_still_to_be_answered() -> None:
    hole = replace(questions()[0], answer=None)
    assert squeezed("No answer has been written yet.") in words(
        pdf(letter(questions=(hole,), issued=None))
    )


def test_an_issued_letter_may_have_no_hole() -> None:
    hole = replace(questions()[3], answer=" ")
    with pytest.raises(NotAnsweredError, match="question 4"):
        pdf(letter(questions=(questions()[0], hole)))


def test_the_same_letter_is_the_same_file(issued: bytes) -> None:
    assert pdf(letter()) == issued
    assert pdf(letter(dated=date(2021, 6, 17))) != issued


def test_different_answers_are_different_files(issued: bytes) -> None:
    assert answers(1)[0] in pages(pdf(letter(1)))[0]
    assert answers(1)[0] not in pages(issued)[0]


def test_welsh() -> None:
    made = pdf(letter(language="cy"))
    assert str(opened(made).Root.Lang).lower().startswith("cy")
    assert "16 Mehefin 2021" in pages(made)[0]
    assert "Ein Cyf:" in pages(made)[0]


def test_no_other_language() -> None:
    with pytest.raises(ValueError, match="not 'xx'"):
        pdf(letter(language="xx"))


HOSTILE = [
    '#eval("1+1") #set page(width: 1pt) #import "x": * $ x^2 $ *bold* _it_ @ref <label> `raw`',
    "\\ \\n \\u{1F600} // comment /* more */ ' \" “ ” « » -- --- ... ~ = heading - list + enum",
    "<script>alert('x')</script> &amp; &lt; <b>not bold</b> <!-- -->",
    "Cafe\u0301 naïve Łódź ŵ ŷ Ŵ € £ ½ – — … ‘’ №",
    "Ελληνικά Русский Việt Nam Ünïcödé",
    "x" * 400,
    "https://example.org/" + "a-very-long-path/" * 20 + "?q=" + "z" * 120,
    "≥ 5 → 7 ✓ ✗ ● ■ ☐ ☑ ½ ⅓ ²³ x₂",
    "{{ template }} {% code %} ${shell} %(python)s %s {0}",
    "line one\nline two\n\n    line four, indented",
    "a | b | c --- | :---: & 1. not a list",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_others_come_through_exactly(text: str) -> None:
    asked = LetterQuestion(1, "1", text, answer="None.")
    made = words(pdf(letter(questions=(asked,), subject=text, recipient=(text,), enclosure=())))
    assert made.count(squeezed(text)) >= 3


@pytest.mark.parametrize("text", HOSTILE[:5])
def test_answers_come_through(text: str) -> None:
    fenced = f"```\n{text}\n```"
    told = replace(questions()[0], answer=fenced)
    assert squeezed(text) in words(pdf(letter(questions=(told,), enclosure=())))


def test_what_no_font_of_ours_draws_is_shown_by_number() -> None:
    asked = LetterQuestion(
        1, "1", "\ufeffSnow \U000f0000 and \U00020000, not \x07bell", answer="None."
    )
    made = words(pdf(letter(questions=(asked,), enclosure=())))
    assert "Snow[U+F0000]and[U+20000],notbell" in made


@pytest.mark.parametrize(
    "text", ["שלום עולם", "مرحبا بالعالم", "😀 🏥 👩‍⚕️", "中文", "a\u202eb\u202c"]
)
def test_any_script_makes_a_letter(text: str) -> None:
    asked = LetterQuestion(1, "1", text, answer=text)
    made = pdf(letter(questions=(asked,), enclosure=(), subject=text))
    assert "U+" in words(made) or len(words(made)) > 300


@pytest.mark.parametrize("nothing", ["", "\n\n", "\x85", "\ufeff", "\u200b", "\xad"])
def test_a_question_of_no_words_still_makes_a_letter(nothing: str) -> None:
    asked = LetterQuestion(1, None, nothing, answer="None.")
    assert "None." in words(pdf(letter(questions=(asked,), subject=nothing)))


def test_a_table_of_many_pages_repeats_its_headers() -> None:
    rows = "\n".join(f"| Ward {n} | {n * 1000:,} |" for n in range(1, 401))
    long = replace(questions()[0], answer=f"| Ward | Beds |\n| --- | --- |\n{rows}")
    told = pages(pdf(letter(questions=(long,), enclosure=(), closing="")))
    assert len(told) > 8
    assert all(re.search(r"Ward\s+Beds", page) for page in told[1:-1])
    assert "400,000" in "".join(told[-2:])


def test_a_wide_table_stays_on_the_page() -> None:
    head = "| " + " | ".join(f"Extraordinarily{n}" for n in range(12)) + " |"
    rule = "|" + " --- |" * 12
    row = "| " + " | ".join("Supercalifragilistic" for _ in range(12)) + " |"
    wide = replace(questions()[0], answer=f"{head}\n{rule}\n{row}")
    made = pdf(letter(questions=(wide,), enclosure=()))
    places: list[float] = []

    def visit(text: str, _cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            places.append(tm[4])

    for page in PdfReader(BytesIO(made)).pages:
        page.extract_text(visitor_text=visit)
    assert max(places) < 595 - 60


anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)


@settings(
    max_examples=settings.default.max_examples // 4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(st.tuples(anything, anything), min_size=1, max_size=4), anything)
def test_any_words_at_all_make_a_letter(pairs, subject) -> None:
    asked = tuple(
        LetterQuestion(n, str(n), question, answer=answer if answer.strip() else "None.")
        for n, (question, answer) in enumerate(pairs, 1)
    )
    made = pdf(letter(questions=asked, subject=subject, enclosure=(), issued=None))
    assert made.startswith(b"%PDF-")


latin = st.text(
    st.characters(codec="latin-1", categories=["L", "N", "P", "Sc", "Sm", "Zs"]), max_size=120
).filter(str.strip)


@settings(
    max_examples=settings.default.max_examples // 4,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(latin, min_size=1, max_size=4))
def test_every_question_is_in_the_text(texts) -> None:
    asked = tuple(LetterQuestion(n, None, one, answer="None.") for n, one in enumerate(texts, 1))
    told = words(pdf(letter(questions=asked, enclosure=())))
    at = 0
    for one in texts:
        piece = squeezed(showable(one)) + "None."
        at = told.find(piece, at)
        assert at >= 0, one
        at += len(piece)
