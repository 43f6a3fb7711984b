"""The enclosure's eight points, by regime, and the first and last words of a letter."""

from dataclasses import replace
from datetime import date

import pytest

from answerable.letters.enclosure import ReviewDays, Terms, enclosure
from answerable.letters.tests.example import ISSUED, RECEIVED, REGULATOR, SENDER
from answerable.letters.wording import closing, opening

TERMS = Terms(
    sender=SENDER, regulator=REGULATOR, reference="FOI/03948", received=RECEIVED, dated=ISSUED
)


def told(regime: str, terms: Terms = TERMS) -> str:
    whole = "\n".join(f"{one.heading}\n{one.body}" for one in enclosure(regime, terms))
    return " ".join(whole.replace("\\", "").split())


@pytest.mark.parametrize("regime", ["FOIA", "EIR", "RPSI", "SAR"])
def test_every_regime_says_the_reference_the_regulator_and_privacy(regime: str) -> None:
    text = told(regime, replace(TERMS, privacy_url="https://www.example.nhs.uk/privacy"))
    for piece in (
        "FOI/03948",
        "Request received: 18 May 2021",
        "16 June 2021",
        "Information Commission",
        "Wycliffe House, Water Lane, Wilmslow, SK9 5AF",
        "0303 123 1113",
        "https://ico.org.uk/make-a-complaint/",
        "https://www.example.nhs.uk/privacy",
    ):
        assert piece in text


def test_foia() -> None:
    text = told("FOIA")
    for piece in ("internal review", "within 40 working days", "within 20 working days"):
        assert piece in text
    assert "section 50" in text
    assert "private study, for non-commercial research, and for reporting news" in text
    assert "Re-use of Public Sector Information Regulations 2015" in text
    assert "Your name, your address" in text
    assert "99 Example Road, St Albans" in text


def test_eir() -> None:
    text = told("EIR")
    assert "regulation 11" in text
    assert "regulation 18" in text
    assert text.count("40 working days") == 2


def test_rpsi_complaints_are_of_its_own_regulations() -> None:
    text = told("RPSI")
    assert "regulation 17" in text
    assert "regulation 18" in text
    assert "working days" not in text, "no days are set for asking or for answering"
    assert "internal review" not in text
    assert "Supplying it under" not in text


def test_a_scottish_refusal_goes_to_the_scottish_commissioner() -> None:
    text = told("FOISA")
    assert "section 47" in text
    assert "Scottish Information Commissioner, Kinburn Castle" in text
    assert "Wilmslow" not in text


def test_a_letter_under_two_laws_tells_the_rights_of_both() -> None:
    sections = enclosure("FOIA", TERMS, also=("EIR", "FOIA", "BAU"))
    headings = [one.heading for one in sections]
    assert headings.count("If you are not satisfied: internal review") == 1
    bodies = "\n".join(one.body for one in sections)
    assert "section 50 of the Freedom of Information Act 2000 you may apply" in bodies
    assert "regulation 11" in bodies
    assert "Where we considered your question under the Environmental" in bodies
    assert len(set(headings)) == len(headings)


def test_sar() -> None:
    after = told("SAR", replace(TERMS, dated=date(2026, 6, 19)))
    assert "section 164A" in after
    assert "within 30 days" in after
    assert "section 165" in after
    assert "section 167" in after
    assert "Copyright" not in after
    assert "section 164A" not in told("SAR", replace(TERMS, dated=date(2026, 6, 18)))


def test_what_the_body_has_set() -> None:
    terms = replace(
        TERMS,
        days=ReviewDays(30, 15),
        review_address=("Reviews", "Box 1"),
        review_email="reviews@example.nhs.uk",
        copyright_statement="All ours.",
    )
    text = told("FOIA", terms)
    assert "within 30 working days" in text
    assert "within 15 working days" in text
    assert "Reviews, Box 1" in text
    assert "reviews@example.nhs.uk" in text
    assert "All ours." in text
    assert "non-commercial" not in text


def test_licence_and_others_rights() -> None:
    text = told("FOIA", replace(TERMS, licence="Open Government Licence v3.0"))
    assert "Open Government Licence v3.0" in text
    assert "- Maps Ltd" in told("FOIA", replace(TERMS, third_parties=("Maps Ltd",)))


def test_another_regime_is_told_as_foia_is() -> None:
    assert told("business as usual") == told("FOIA")


def test_opening() -> None:
    assert opening(subject="Quality Improvement", received=RECEIVED) == (
        "Thank you for your request concerning Quality Improvement, which we received on "
        "18 May 2021.\n\nYour request has been considered and processed under the Freedom of "
        "Information Act 2000."
    )


def test_opening_of_two_regimes_to_a_person() -> None:
    text = opening(
        subject="trees *and* air", received=RECEIVED, regimes=("FOIA", "EIR"), addressee="R. Sample"
    )
    assert text.startswith("Dear R\\. Sample,")
    assert "trees \\*and\\* air" in text
    assert "Act 2000 and the Environmental Information Regulations 2004" in text


def test_opening_in_welsh() -> None:
    assert "18 Mai 2021" in opening(subject="Gwella", received=RECEIVED, language="cy")


def test_closing() -> None:
    assert "do not hesitate to contact me" in closing()
    assert "enclosed" in closing()
    assert "enclosed" not in closing(enclosed=False)
    assert "01727 000000" in closing(contact="01727 000000")
