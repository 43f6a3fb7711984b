"""The exceptions of the Environmental Information Regulations 2004.

All of reg 12(4) and (5) are subject to the public interest test (reg 12(1)(b)), with a
presumption in favour of disclosure (reg 12(2)).
"""

from __future__ import annotations

from answerable.cases.exemptions.row import Exemption, Path


def _class(
    letter: str, title: str, about: str, *, untested: bool = False, names: str = ""
) -> Exemption:
    return Exemption(
        f"eir-12-4-{letter}", "EIR", f"reg 12(4)({letter})", "12", ("4", letter), title,
        "qualified", "class", about, untested=untested, names=names,
    )  # fmt: skip


def _adverse(letter: str, title: str, interests: str, *ncnd: Path) -> Exemption:
    return Exemption(
        f"eir-12-5-{letter}", "EIR", f"reg 12(5)({letter})", "12", ("5", letter), title,
        "qualified", "adverse effect",
        f"information to the extent that disclosing it would adversely affect {interests}",
        interests=interests, emissions=letter in "defg", ncnd=ncnd,
    )  # fmt: skip


EIR: tuple[Exemption, ...] = (
    _class("a", "Not held when request received",
           "information that we did not hold when the request was received", untested=True),
    _class("b", "Manifestly unreasonable", "a request that is manifestly unreasonable"),
    _class("c", "Formulated in too general a manner",
           "a request formulated in too general a manner, where we have asked for more particulars "
           "and helped to give them",
           names="the particulars that were asked for, and the help given with them (reg 9)"),
    _class("d", "Material in course of completion, unfinished documents, incomplete data",
           "material still in the course of completion, unfinished documents and incomplete data"),
    _class("e", "Internal communications", "internal communications"),
    _adverse("a", "International relations, defence, national security or public safety",
             "international relations, defence, national security or public safety", ("6",)),
    _adverse("b", "Course of justice, fair trial, criminal or disciplinary inquiry",
             "the course of justice, the ability of a person to receive a fair trial, or the "
             "conduct of a criminal or disciplinary inquiry"),
    _adverse("c", "Intellectual property rights", "intellectual property rights"),
    _adverse("d", "Confidentiality of proceedings provided by law",
             "the confidentiality of proceedings, where the law provides it"),
    _adverse("e", "Confidentiality of commercial or industrial information",
             "the confidentiality of commercial or industrial information, where the law provides "
             "it to protect a legitimate economic interest"),
    _adverse("f", "Interests of voluntary supplier of information",
             "the interests of the person who supplied it, who was under no obligation to and has "
             "not consented"),
    _adverse("g", "Protection of the environment", "the protection of the environment"),
    Exemption("eir-13", "EIR", "reg 12(3), 13(1)", "13", ("1",), "Personal data of others",
              "absolute", "contravention", "the personal data of other people where giving them to "
              "the public would contravene a data protection principle. Here it would not be "
              "lawful and fair: no legitimate interest in their disclosure outweighs the rights "
              "and freedoms of the people concerned", ncnd=(("5A",), ("5B",)), condition="2A"),
    Exemption("eir-5-3", "EIR", "reg 5(3)", "5", ("3",), "Personal data of the applicant",
              "excluded", "class", "personal data of which the person asking is the subject; you "
              "may ask for your own data under Article 15 of the UK GDPR (a subject access "
              "request)"),
    Exemption("eir-6-1-b", "EIR", "reg 6(1)(b)", "6", ("1", "b"),
              "Already publicly available and easily accessible", "excluded", "class",
              "information that is already publicly available and easily accessible to you in "
              "another form or format"),
)  # fmt: skip

_OTHERS = "the personal data of other people where giving them to the public would "
BEYOND_EIR: tuple[Exemption, ...] = (
    Exemption("eir-6-1-a", "EIR", "reg 6(1)(a)", "6", ("1", "a"), "Another form or format",
              "excluded", "class", "information that it is reasonable to make available in another "
              "form or format", names="why it is reasonable to give it in another form or format"),
    Exemption("eir-13-second", "EIR", "reg 13(1) with reg 13(2B)", "13", ("1",),
              "Personal data of others: objection (second condition)", "qualified", "condition",
              f"{_OTHERS}contravene an objection under Article 21 of the UK GDPR",
              ncnd=(("5B", "b"),), condition="2B"),
    Exemption("eir-13-third", "EIR", "reg 13(1) with reg 13(3A)", "13", ("1",),
              "Personal data of others: withheld from the person (third condition)", "qualified",
              "condition", "the personal data of other people which would be withheld from those "
              "people themselves", ncnd=(("5B", "c"),), condition="3A"),
)  # fmt: skip
"""What may be cited and is no exception: reg 6(1)(a); and two conditions of reg 13."""
