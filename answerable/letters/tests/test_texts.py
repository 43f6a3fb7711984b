"""The same letter as HTML for mail and as plain text."""

import re
import textwrap
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as parser

from answerable.letters.letter import LetterQuestion
from answerable.letters.render import NotAnsweredError, html, text
from answerable.letters.render.parts import items, stem
from answerable.letters.render.plain import WIDTH
from answerable.letters.render.tree import Link, Paragraph, Table, blocks, escaped, plain
from answerable.letters.tests.example import letter, questions


def parsed(document: str) -> Any:
    return parser.fromstring(document)


def said(document: str) -> str:
    return " ".join(parsed(document).text_content().split())


def test_html_stands_alone() -> None:
    made = html(letter())
    tree = parsed(made)
    assert tree.get("lang") == "en"
    assert tree.findtext(".//title").startswith("FOI/03948")
    assert not tree.xpath("//script|//link|//img|//style|//@src|//@class")
    assert all(re.match("https?:|mailto:", href) for href in tree.xpath("//@href"))


def test_a_long_address_does_not_widen_a_narrow_page() -> None:
    assert "overflow-wrap:break-word" in parsed(html(letter())).find("body").get("style")


def test_html_headings_and_tables() -> None:
    tree = parsed(html(letter()))
    assert len(tree.xpath("//h1")) == 2
    assert len(tree.xpath("//h2")) == 14
    assert set(tree.xpath("//table/thead//th/@scope")) == {"col"}
    assert set(tree.xpath("//table/tbody//th/@scope")) == {"row"}
    assert "text-align:right" in tree.xpath("//td/@style")[0]


@pytest.mark.parametrize("make", [lambda one: said(html(one)), text])
def test_all_of_it_in_order(make) -> None:
    told, at = " ".join(make(letter()).split()), 0
    for piece in [
        "16 June 2021",
        "Our Ref: FOI/03948",
        "Thank you for your request concerning Quality Improvement",
        *(f"{q.number}. {q.question}" for q in questions()),
        "Yours sincerely",
        "Jo Example",
        "Enc: Copyright protection",
        "https://foi.example.nhs.uk/survey/",
        "internal review",
    ]:
        found = told.find(piece, at)
        assert found >= 0, piece
        at = found


@pytest.mark.parametrize("make", [html, text])
def test_a_draft_says_so_and_is_not_signed(make) -> None:
    told = make(letter(issued=None))
    assert "DRAFT" in told
    assert "Jo Example" not in told


@pytest.mark.parametrize("make", [html, text])
def test_an_issued_letter_has_no_hole(make) -> None:
    with pytest.raises(NotAnsweredError):
        make(letter(questions=(replace(questions()[0], answer=None),)))


def test_text_is_78_wide_with_columns() -> None:
    told = text(letter())
    assert max(map(len, told.splitlines())) <= WIDTH
    table = told[told.index("Role") :].split("\n\n")[0]
    assert table == textwrap.dedent(
        """\
        Role           Head-count    WTE
        -------------  ----------  -----
        Head                    1    0.9
        Manager                 4    3.6
        Coach                  15   13.5
        Leader                153  137.7
        Administrator           2    1.8"""
    )


def test_welsh_words() -> None:
    assert "16 Mehefin 2021" in text(letter(language="cy"))
    assert 'lang="cy"' in html(letter(language="cy"))


@pytest.mark.parametrize(
    "answer",
    [
        "<script>alert(1)</script>",
        '<img src="https://example.org/x.png" onerror="x()">',
        "![picture](https://example.org/x.png)",
        "[click](javascript:alert(1))",
        '[x](https://example.org/"onmouseover="x)',
        "[x](data:text/html,x)",
    ],
)
def test_hostile_answers_do_nothing(answer: str) -> None:
    asked = replace(questions()[0], answer=answer)
    tree = parsed(html(letter(questions=(asked,), enclosure=())))
    assert not tree.xpath("//script|//img|//@onerror|//@onmouseover|//@src")
    assert all(re.match("https?:|mailto:", href) for href in tree.xpath("//@href"))


anything = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=100).filter(
    lambda one: one.strip()
)


@given(anything)
def test_a_question_comes_through_html_exactly(question: str) -> None:
    asked = LetterQuestion(1, None, question, answer="None.")
    tree = parsed(html(letter(questions=(asked,), enclosure=())))
    told = tree.xpath("string(//h2)")
    assert "".join(told.split()) == "".join(question.split())


@given(anything)
def test_escaped_words_are_shown_as_written(words: str) -> None:
    (block,) = blocks(f"About {escaped(words)}.")
    assert isinstance(block, Paragraph)
    shown = plain(block.inlines)
    assert "".join(shown.split()) == "".join(f"About {words}.".split())


@given(st.text(max_size=300))
def test_no_markdown_is_too_strange(markdown: str) -> None:
    asked = replace(questions()[0], answer=markdown)
    one = letter(questions=(asked,), enclosure=(), issued=None)
    assert html(one)
    assert text(one)


def test_columns_of_numbers_stand_to_the_right() -> None:
    (table,) = blocks("| a | b | c |\n|---|---|---|\n| x | £1,000 | 5% |\n| y | – | 41% |")
    assert isinstance(table, Table)
    assert table.align == ("left", "right", "right")


def test_web_addresses_are_links() -> None:
    (paragraph,) = blocks("See https://www.example.nhs.uk/a_b, and more.")
    assert isinstance(paragraph, Paragraph)
    assert [one.href for one in paragraph.inlines if isinstance(one, Link)] == [
        "https://www.example.nhs.uk/a_b"
    ]


def parted(text_of_it: str, *parts: tuple[str, str]) -> LetterQuestion:
    return LetterQuestion(
        1,
        "1",
        text_of_it,
        parts=tuple(
            LetterQuestion(n, number, words, answer=f"Answer {number}.")
            for n, (number, words) in enumerate(parts, 1)
        ),
    )


def test_parts_are_said_once() -> None:
    asked = parted("For each ward: a) beds; b) staff", ("a", "beds"), ("b", "staff"))
    assert stem(asked) == "For each ward:"
    told = [(one.depth, one.marker, one.words) for one in items(letter(questions=(asked,)))]
    assert told == [(0, "1.", "For each ward:"), (1, "a.", "beds"), (1, "b.", "staff")]


def test_words_beside_the_parts_are_never_lost() -> None:
    after = parted("For each: a) beds b) staff, by year please", ("a", "beds"), ("b", "staff"))
    between = parted("For each: a) beds and also, if held, b) staff", ("a", "beds"), ("b", "staff"))
    assert stem(after) == after.question
    assert stem(between) == between.question
