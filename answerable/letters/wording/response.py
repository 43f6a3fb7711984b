"""The opening and closing of a response, from plain values. Pure; Markdown comes out.

The words of others (a subject, a name) are escaped: they are shown as they are written.
"""

from __future__ import annotations

from datetime import date

from answerable.letters.render.tree import escaped
from answerable.letters.wording.templates import filled

LAWS = {
    "FOIA": "Freedom of Information Act 2000",
    "EIR": "Environmental Information Regulations 2004",
    "FOISA": "Freedom of Information (Scotland) Act 2002",
    "SAR": "Data Protection Act 2018 and the UK GDPR",
    "RPSI": "Re-use of Public Sector Information Regulations 2015",
}
_LAWS_CY = {
    "FOIA": "Ddeddf Rhyddid Gwybodaeth 2000",
    "EIR": "Reoliadau Gwybodaeth Amgylcheddol 2004",
    "FOISA": "Ddeddf Rhyddid Gwybodaeth (yr Alban) 2002",
    "SAR": "Ddeddf Diogelu Data 2018 a GDPR y DU",
    "RPSI": "Reoliadau Ailddefnyddio Gwybodaeth y Sector Cyhoeddus 2015",
}


def opening(
    *,
    subject: str,
    received: date,
    regimes: tuple[str, ...] = ("FOIA",),
    addressee: str = "",
    language: str = "en",
) -> str:
    """Thanks, the date of the request, its subject and the law it was considered under.

    regimes: those in use in this letter, most questions first; one without a law of its own
    (business as usual) is left unsaid.
    """
    paragraphs = [_greeting(addressee, language), *_thanks(subject, received, regimes, language)]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def closing(*, contact: str = "", enclosed: bool = True, language: str = "en") -> str:
    """Whom to ask about the letter, and what is enclosed with it.

    contact: a telephone number, an address or both, where it is not the letterhead's.
    """
    ask = filled("closing.ask", language, contact=contact.strip())
    return f"{ask}\n\n{filled('closing.sheet', language)}" if enclosed else ask


def _greeting(addressee: str, language: str) -> str:
    if not addressee.strip():
        return ""
    return f"{'Annwyl' if language == 'cy' else 'Dear'} {escaped(addressee)},"


def _thanks(subject: str, received: date, regimes: tuple[str, ...], language: str) -> list[str]:
    thanks = filled("opening.thanks", language, subject=subject, received=received)
    if language == "cy":
        laws = _listed([_LAWS_CY[r] for r in regimes if r in _LAWS_CY], " a ")
    else:
        laws = _listed([f"the {LAWS[r]}" for r in regimes if r in LAWS], " and ")
    return [thanks, filled("opening.law", language, laws=laws) if laws else ""]


def _listed(names: list[str], last: str) -> str:
    several = list(dict.fromkeys(names))
    return (
        last.join([", ".join(several[:-1]), several[-1]]) if len(several) > 1 else "".join(several)
    )
