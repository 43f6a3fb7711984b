"""The enclosure of every response: copyright protection and complaints procedure.

Pure. Eight points, by regime: the reference and dates; how to ask for a review; the regulator;
the regulations' own rights (EIR regs 11 and 18, RPSI regs 17 and 18); copyright and re-use;
publication; privacy; the data subject's remedies (DPA 2018 ss.164A, 165 and 167).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from answerable.letters.letter import Section, Sender
from answerable.letters.render.tree import escaped, linkable
from answerable.letters.render.words import long_date

TITLE = "Copyright protection and complaints procedure"
COMPLAINT_TO_CONTROLLER_FROM = date(2026, 6, 19)
"""DPA 2018 s.164A, put in by the Data (Use and Access) Act 2025, in force from this day."""


@dataclass(frozen=True, slots=True)
class RegulatorDetails:
    """The regulator on the day of the letter; link: where a complaint is made online."""

    name: str
    address: tuple[str, ...]
    telephone: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ReviewDays:
    """Working days: within how many to ask for a review, and within how many it is answered."""

    ask: int
    answer: int


DAYS = {"FOIA": ReviewDays(40, 20), "EIR": ReviewDays(40, 40), "FOISA": ReviewDays(40, 20)}
"""FOIA: section 45 code, part 5, and ICO guidance. EIR: reg 11(2), (4). FOISA: ss.20(5), 21(1)."""
LAWS = (*DAYS, "RPSI")
"""Those whose own rights a sheet tells of. RPSI reg 17 sets no days."""
NAMED = {
    "FOIA": "Freedom of Information Act 2000",
    "EIR": "Environmental Information Regulations 2004",
    "FOISA": "Freedom of Information (Scotland) Act 2002",
    "RPSI": "Re-use of Public Sector Information Regulations 2015",
}
SCOTLAND = RegulatorDetails(
    "Scottish Information Commissioner",
    ("Kinburn Castle", "Doubledykes Road", "St Andrews", "Fife", "KY16 9DS"),
    "01334 464610",
    "https://www.foi.scot/appeal",
)
"""Decides under FOISA s.47, whoever regulates the other laws here."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the enclosure needs to know.

    review_address, review_email: where to ask for a review; the sender's own where empty.
    copyright_statement: the body's own Markdown, in place of ours.
    licence: such as "Open Government Licence v3.0", where the body offers one.
    third_parties: holders of rights in what was sent who are not the body.
    """

    sender: Sender
    regulator: RegulatorDetails
    reference: str
    received: date
    dated: date
    days: ReviewDays | None = None
    review_address: tuple[str, ...] = ()
    review_email: str = ""
    copyright_statement: str = ""
    licence: str = ""
    third_parties: tuple[str, ...] = ()
    log_url: str = ""
    privacy_url: str = ""


def enclosure(regime: str, terms: Terms, *, also: Sequence[str] = ()) -> tuple[Section, ...]:
    """The sections in order; Markdown bodies.

    also: the other regimes that the letter answers under, whose rights it must tell of as well.
    A regime without a law of its own here (business as usual) is told as FOIA is.
    """
    if regime == "SAR":
        rights = (_controller(terms), _commissioner(terms), _court(terms))
        return (_about(terms), *rights, _privacy(terms))
    law = regime if regime in LAWS else "FOIA"
    others = [one for one in dict.fromkeys(also) if one in LAWS and one != law]
    return (
        _about(terms),
        *_rights(law, terms),
        *(_where_it_applies(one, section) for one in others for section in _rights(one, terms)),
        _copyright(law, terms),
        _publication(terms),
        _privacy(terms),
    )


def _rights(law: str, terms: Terms) -> tuple[Section, Section]:
    if law == "RPSI":
        return _complaint(terms), _regulator(law, terms)
    return _review(law, terms), _regulator(law, terms)


def _where_it_applies(law: str, section: Section) -> Section:
    """Of a letter that answers under several laws: the questions that this one concerns."""
    return Section(
        f"{section.heading} ({NAMED[law]})",
        f"Where we considered your question under the {NAMED[law]}:\n\n{section.body}",
    )


def _about(terms: Terms) -> Section:
    return Section(
        "About this letter",
        f"Our reference: {escaped(terms.reference)}\\\n"
        f"Request received: {long_date(terms.received)}\\\n"
        f"Date of this letter: {long_date(terms.dated)}\n\n"
        "Please quote the reference whenever you write to us about this request.",
    )


def _review(law: str, terms: Terms) -> Section:
    days = terms.days or DAYS[law]
    right = {
        "FOIA": "ask for an internal review of how your request was handled",
        "EIR": "make representations to us, under regulation 11 of the Environmental Information "
        "Regulations 2004, that we have not met the requirements of the Regulations",
        "FOISA": "require us to review our decision, under section 20 of the Freedom of "
        "Information (Scotland) Act 2002",
    }[law]
    aim = {
        "FOIA": f"We aim to reply within {days.answer} working days of receiving it.",
        "EIR": f"We will reply no later than {days.answer} working days after we receive it.",
        "FOISA": f"We will reply no later than {days.answer} working days after we receive it.",
    }[law]
    return Section(
        "If you are not satisfied: internal review",
        f"If you are not satisfied with this response you may {right}. Please write to us within "
        f"{days.ask} working days of the date of this letter, saying what you are unhappy with:\n\n"
        f"{_where(terms)}\n\nYour request will be looked at afresh by somebody who was not "
        f"involved in the first decision. {aim}",
    )


def _complaint(terms: Terms) -> Section:
    """RPSI reg 17."""
    return Section(
        "If you are not satisfied: complaining to us",
        "If you think that we have not met a requirement of the Re-use of Public Sector "
        "Information Regulations 2015 you may complain to us in writing, under regulation 17, "
        f"saying what you are unhappy with:\n\n{_where(terms)}\n\nWe will decide your complaint "
        "within a reasonable time, and then tell you in writing and without delay what we decided "
        "and why.",
    )


def _where(terms: Terms) -> str:
    sender = terms.sender
    address = terms.review_address or (sender.team, sender.name, *sender.address)
    lines = [", ".join(escaped(line) for line in address if line.strip())]
    email = terms.review_email or sender.email
    if email:
        lines.append(f"Email: {_link(f'mailto:{email}', email)}")
    return "\\\n".join(lines)


def _regulator(law: str, terms: Terms) -> Section:
    regulator = SCOTLAND if law == "FOISA" else terms.regulator
    name = escaped(regulator.name)
    right = {
        "FOIA": "Under section 50 of the Freedom of Information Act 2000 you may apply to the "
        f"{name} for a decision on whether we have dealt with your request as the Act requires. "
        "A complaint is usually considered only after our internal review has finished, and is "
        "best made within six weeks of our final reply to you.",
        "EIR": "Under regulation 18 of the Environmental Information Regulations 2004, which "
        "applies section 50 of the Freedom of Information Act 2000, you may apply to the "
        f"{name} for a decision on whether we have dealt with your request as the Regulations "
        "require. A complaint is usually considered only after we have answered your "
        "representations.",
        "FOISA": "Under section 47 of the Freedom of Information (Scotland) Act 2002 you may "
        f"apply to the {name} for a decision within six months of our reply to your requirement "
        "for review.",
        "RPSI": "Under regulation 18 of the Re-use of Public Sector Information Regulations 2015, "
        "which applies section 50 of the Freedom of Information Act 2000, you may apply to the "
        f"{name} for a decision on whether we have dealt with your request for re-use as the "
        "Regulations require. A complaint is usually considered only after we have decided yours.",
    }[law]
    return Section("Complaining to the regulator", f"{right}\n\n{_address_of(regulator)}")


def _address_of(regulator: RegulatorDetails) -> str:
    lines = [", ".join(escaped(line) for line in (regulator.name, *regulator.address))]
    if regulator.telephone:
        lines.append(f"Telephone: {escaped(regulator.telephone)}")
    if regulator.link:
        lines.append(f"Online: {_link(regulator.link, regulator.link)}")
    return "\\\n".join(lines)


def _copyright(law: str, terms: Terms) -> Section:
    if terms.copyright_statement.strip():
        return Section("Copyright and re-use", terms.copyright_statement)
    name = escaped(terms.sender.name)
    if law == "RPSI":
        return _re_use(name, terms)
    act = f"the {NAMED[law]}"
    reuse = (
        f"We offer our own information for re-use under the {escaped(terms.licence)}, on its terms."
        if terms.licence
        else "For any other re-use, please ask us in writing under the Re-use of Public Sector "
        "Information Regulations 2015, saying what you wish to re-use and for what purpose."
    )
    return Section(
        "Copyright and re-use",
        f"The information we have sent is protected by copyright. Supplying it under {act} does "
        "not give permission to re-use it in a way that would infringe copyright, for example by "
        "making copies, publishing it or issuing copies to the public. You may use it for your "
        "own private study, for non-commercial research, and for reporting news, with an "
        f"acknowledgement.\n\n{reuse} Copyright in our own information belongs to {name}."
        f"{_third_parties(terms)}",
    )


def _re_use(name: str, terms: Terms) -> Section:
    """Where re-use is what was asked for."""
    return Section(
        "Copyright and re-use",
        "You may re-use what this letter permits, on the terms that it states. For any other "
        "re-use, or for another purpose, please ask us again in writing. Copyright in our own "
        f"information belongs to {name}.{_third_parties(terms)}",
    )


def _third_parties(terms: Terms) -> str:
    if not terms.third_parties:
        return " Where the letter says that rights belong to somebody else, please ask that holder."
    holders = "\n".join(f"- {escaped(holder)}" for holder in terms.third_parties)
    told = "Rights in part of what we have sent belong to others, whom you would ask:"
    return f"\n\n{told}\n\n{holders}"


def _publication(terms: Terms) -> Section:
    log = _link(terms.log_url, "disclosure log") if terms.log_url else "disclosure log"
    return Section(
        "Publication",
        f"We may publish your request and this response in our {log}. Your name, your address "
        "and anything else that could identify you will not be published.",
    )


def _privacy(terms: Terms) -> Section:
    how = (
        f"Our privacy notice says more: {_link(terms.privacy_url, terms.privacy_url)}."
        if terms.privacy_url
        else "Our privacy notice says more; please ask us for a copy."
    )
    return Section(
        "Your personal data",
        "We use your name and contact details to deal with your request and any review or "
        f"complaint, and keep them no longer than our records policy allows. {how}",
    )


def _controller(terms: Terms) -> Section:
    basis = (
        "Under section 164A of the Data Protection Act 2018 you may complain to us if you think "
        "we have not dealt with your personal data, or with this request, as the law requires. "
        "We will acknowledge your complaint within 30 days of receiving it, and tell you the "
        "outcome without undue delay."
        if terms.dated >= COMPLAINT_TO_CONTROLLER_FROM
        else "If you think we have not dealt with your personal data, or with this request, as "
        "the law requires, please tell us first."
    )
    return Section("Complaining to us", f"{basis}\n\n{_where(terms)}")


def _commissioner(terms: Terms) -> Section:
    return Section(
        "Complaining to the regulator",
        "Under section 165 of the Data Protection Act 2018 you may complain to the "
        f"{escaped(terms.regulator.name)} about how we have used your personal data or answered "
        f"this request.\n\n{_address_of(terms.regulator)}",
    )


def _court(terms: Terms) -> Section:
    return Section(
        "Going to court",
        "You may also ask a court to enforce your rights. Under section 167 of the Data Protection "
        f"Act 2018 it may order {escaped(terms.sender.name)} to comply with data protection law.",
    )


def _link(address: str, words: str) -> str:
    return f"[{escaped(words)}](<{address}>)" if linkable(address) else escaped(words)
