"""The opening and closing of a response, from plain values. Pure; Markdown comes out.

The words of others (a subject, a name) are escaped: they are shown as they are written.
"""

from __future__ import annotations

from datetime import date

from answerable.letters.render.tree import escaped
from answerable.letters.render.words import long_date

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
    reach = f" ({escaped(contact)})" if contact.strip() else ""
    if language == "cy":
        ask = f"Os oes angen rhagor o eglurhad arnoch, mae croeso i chi gysylltu â mi{reach}."
        sheet = (
            "Amgaeir taflen wybodaeth am ddiogelu hawlfraint a'n gweithdrefn gwyno, rhag ofn nad "
            "ydych yn fodlon ar yr ymateb."
        )
    else:
        ask = (
            "Should you require further clarification, please do not hesitate to contact "
            f"me{reach}."
        )
        sheet = (
            "Please find enclosed an information sheet regarding copyright protection and our "
            "complaints procedure, in the event that you are not satisfied with the response."
        )
    return f"{ask}\n\n{sheet}" if enclosed else ask


def _greeting(addressee: str, language: str) -> str:
    if not addressee.strip():
        return ""
    return f"{'Annwyl' if language == 'cy' else 'Dear'} {escaped(addressee)},"


def _thanks(subject: str, received: date, regimes: tuple[str, ...], language: str) -> list[str]:
    day, about = long_date(received, language), escaped(subject)
    if language == "cy":
        laws = _listed([_LAWS_CY[r] for r in regimes if r in _LAWS_CY], " a ")
        topic = f" ynghylch {about}" if about else ""
        thanks = f"Diolch am eich cais{topic}, a dderbyniwyd ar {day}."
        return [
            thanks,
            f"Mae eich cais wedi cael ei ystyried a'i brosesu o dan {laws}." if laws else "",
        ]
    laws = _listed([f"the {LAWS[r]}" for r in regimes if r in LAWS], " and ")
    topic = f" concerning {about}" if about else ""
    thanks = f"Thank you for your request{topic}, which we received on {day}."
    return [thanks, f"Your request has been considered and processed under {laws}." if laws else ""]


def _listed(names: list[str], last: str) -> str:
    several = list(dict.fromkeys(names))
    return (
        last.join([", ".join(several[:-1]), several[-1]]) if len(several) > 1 else "".join(several)
    )
