"""The fixed words of a letter, by its language, and its dates in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Words:
    """Labels of one language; `{}` takes the value named beside it."""

    region: str
    telephone: str
    email: str
    our_ref: str
    heading: str  # subject
    heading_bare: str
    draft: str
    draft_mark: str
    unanswered: str
    page: str  # page, pages
    yours: str
    enclosure: str  # title
    survey: str
    survey_link: str
    survey_mail: str
    survey_alt: str
    attachment: str
    enclosed: str
    months: tuple[str, ...]


_ENGLISH = Words(
    region="GB",
    telephone="Tel:",
    email="Email:",
    our_ref="Our Ref:",
    heading="Your request for information: {}",
    heading_bare="Your request for information",
    draft="DRAFT. This letter has not been approved or issued.",
    draft_mark="DRAFT",
    unanswered="No answer has been written yet.",
    page="Page {} of {}",
    yours="Yours sincerely",
    enclosure="Enc: {}",
    survey="If you would like to complete a short survey in relation to your request, please scan "
    "the QR code or",
    survey_link="open the survey online",
    survey_mail="If you would like to complete a short survey in relation to your request, please "
    "open",
    survey_alt="QR code that opens the survey at {}",
    attachment="The answers in this letter as data",
    enclosed="Enclosure",
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
)  # fmt: skip

_WELSH = Words(
    region="GB",
    telephone="Ffôn:",
    email="E-bost:",
    our_ref="Ein Cyf:",
    heading="Eich cais am wybodaeth: {}",
    heading_bare="Eich cais am wybodaeth",
    draft="DRAFFT. Nid yw'r llythyr hwn wedi'i gymeradwyo na'i gyhoeddi.",
    draft_mark="DRAFFT / DRAFT",
    unanswered="Nid oes ateb wedi'i ysgrifennu eto.",
    page="Tudalen {} o {}",
    yours="Yn gywir",
    enclosure="Amg: {}",
    survey="Os hoffech gwblhau arolwg byr am eich cais, sganiwch y cod QR neu",
    survey_link="agorwch yr arolwg ar-lein",
    survey_mail="Os hoffech gwblhau arolwg byr am eich cais, agorwch",
    survey_alt="Cod QR sy'n agor yr arolwg yn {}",
    attachment="Yr atebion yn y llythyr hwn fel data",
    enclosed="Amgaead",
    months=(
        "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
        "Hydref", "Tachwedd", "Rhagfyr",
    ),
)  # fmt: skip

WORDS = {"en": _ENGLISH, "cy": _WELSH}


def words(language: str) -> Words:
    """Raises ValueError for a language no letter is written in."""
    if language not in WORDS:
        raise ValueError(f"a letter is written in {' or '.join(sorted(WORDS))}, not {language!r}")
    return WORDS[language]


def long_date(day: date, language: str = "en") -> str:
    """`16 June 2021`, `16 Mehefin 2021`."""
    return f"{day.day} {words(language).months[day.month - 1]} {day.year}"
