"""Every letter as a PDF: PDF/UA-1 by the typesetter, and by a reading of its structure."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from answerable.letters.enclosure import Terms, enclosure
from answerable.letters.letter import LetterQuestion, Section
from answerable.letters.render import pack as packs
from answerable.letters.render import pdf
from answerable.letters.render.glyphs import FONTS
from answerable.letters.tests.accessible import faults, walked
from answerable.letters.tests.example import ISSUED, RECEIVED, REGULATOR, SENDER, letter, questions
from answerable.letters.tests.test_pack import ISSUED as PACK
from answerable.letters.wording.declared import sample
from answerable.letters.wording.shipped import SHIPPED
from answerable.letters.wording.templates import composed

pytestmark = pytest.mark.skipif(not list(FONTS.glob("*.ttf")), reason="fonts not built")
LETTERS = sorted(key for key in SHIPPED["en"] if key.startswith("letter."))
REGIMES = ("FOIA", "EIR", "FOISA", "SAR")
MIXED = """Part is given:

| Site | Cost |
|---|---:|
| North | £1,200 |
| South | [c] |

- one thing
- another, with [a link](https://www.example.org/)

1. first
2. second

> What we said before."""


def asked(number: int, answer: str, **more) -> LetterQuestion:
    return LetterQuestion(number, str(number), f"What about {number}?", answer=answer, **more)


RESPONSES = {
    "all given": questions(),
    "tables, lists and quotations": (asked(1, MIXED), asked(2, MIXED)),
    "refused": (asked(1, "We are withholding it under section 43(2).", disposition="withheld"),),
    "parts of parts": (
        replace(
            asked(1, ""),
            answer=None,
            parts=(asked(2, "Two."), replace(asked(3, ""), answer=None, parts=(asked(4, MIXED),))),
        ),
    ),
    "no question at all": (),
    "a very long table": (
        asked(1, "| A | B |\n|---|---|\n" + "\n".join(f"| {n} | {n} |" for n in range(120))),
    ),
}  # fmt: skip


def sheet(regime: str) -> tuple[Section, ...]:
    terms = Terms(
        sender=SENDER, regulator=REGULATOR, reference="FOI/00042", received=RECEIVED, dated=ISSUED,
        third_parties=("A supplier",), log_url="https://www.example.org/log",
        privacy_url="https://www.example.org/privacy",
    )  # fmt: skip
    return enclosure(regime, terms)


@pytest.mark.parametrize("key", LETTERS)
def test_every_letter_of_the_desk(key) -> None:
    made = pdf(
        letter(opening=composed(key, sample(key)), questions=(), closing="", survey_url=None)
    )
    assert faults(made) == []


@pytest.mark.parametrize("name", RESPONSES)
@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_shape_of_response(name, language) -> None:
    assert faults(pdf(letter(questions=RESPONSES[name], language=language))) == []


@pytest.mark.parametrize("regime", REGIMES)
def test_the_enclosure_under_every_law(regime) -> None:
    made = pdf(letter(questions=(), enclosure=sheet(regime)))
    assert faults(made) == []
    with pikepdf.open(BytesIO(made)) as opened:
        roles = [role for role, *_more in walked(opened.Root.StructTreeRoot.get("/K"), ())]
    assert roles.count("H1") == 2
    assert roles.count("H2") == len(sheet(regime))


def test_a_draft_and_a_pack() -> None:
    assert faults(pdf(letter(issued=None))) == []
    assert faults(packs.pdf(PACK)) == []


def broken(change) -> list[str]:
    with pikepdf.open(BytesIO(pdf(letter()))) as opened:
        change(opened)
        out = BytesIO()
        opened.save(out)
    return faults(out.getvalue())


def of_role(opened, wanted):
    found = walked(opened.Root.StructTreeRoot.get("/K"), ())
    return next(node for role, node, _above in found if role == wanted)


def untitled(opened):
    del opened.docinfo["/Title"]


def silent(opened):
    del opened.Root.Lang


def wordless(opened):
    del of_role(opened, "Figure")["/Alt"]


def headless(opened):
    of_role(opened, "TH")["/S"] = pikepdf.Name("/TD")
    for role, node, _above in list(walked(opened.Root.StructTreeRoot.get("/K"), ())):
        if role == "TH":
            node["/S"] = pikepdf.Name("/TD")


def jumping(opened):
    of_role(opened, "H2")["/S"] = pikepdf.Name("/H4")


def untagged(opened):
    page = opened.pages[0]
    page.contents_add(b"BT /F1 12 Tf (Unseen) Tj ET", prepend=True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (untitled, "no title"),
        (silent, "no language"),
        (wordless, "a picture without words"),
        (headless, "a table without a heading row"),
        (jumping, "headings leave out a level"),
        (untagged, "not tagged"),
    ],
)
def test_the_second_opinion_finds_what_is_wrong(change, said) -> None:
    assert any(said in fault for fault in broken(change))
