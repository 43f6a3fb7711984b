"""The exemptions of Part II of the Freedom of Information Act 2000.

Absolute: those of s.2(3), and no others. Section 36 is absolute for the Houses of Parliament
alone, so it is qualified here.
"""

from __future__ import annotations

from answerable.cases.exemptions.row import Exemption, Path, Standing, Test, letters


def _row(  # noqa: PLR0917 - the columns of the table
    key: str, provision: str, title: str, standing: Standing, test: Test, about: str, **more: object
) -> Exemption:
    number = key.removeprefix("foia-").split("-")[0]
    path: Path = more.pop("path", ("1",))  # type: ignore[assignment]
    return Exemption(
        key, "FOIA", provision, number, path, title, standing, test, about,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


_AUDIT = "only an authority that audits other authorities may use it, and an NHS trust does not"
_POLICY = "only a government department or the Welsh Government may use it"
_A: Standing = "absolute"
_Q: Standing = "qualified"

FOIA: tuple[Exemption, ...] = (
    _row("foia-21", "s.21(1)", "Information accessible to applicant by other means", _A, "class",
         "information that is reasonably accessible to you by other means"),
    _row("foia-22", "s.22(1)", "Information intended for future publication", _Q, "class",
         "information that was already to be published at some future date when you asked, where "
         "it is reasonable in all the circumstances to wait until then", ncnd=(("2",),)),
    _row("foia-22A", "s.22A(1)", "Research", _Q, "prejudice",
         "information obtained in a continuing programme of research that is to be reported, if "
         "disclosing it before publication would, or would be likely to, prejudice the programme",
         interests="the research programme, those taking part in it, or our own interests",
         ncnd=(("2",),)),
    _row("foia-23", "s.23(1)", "Supplied by, or relating to, security bodies", _A, "class",
         "information supplied by, or relating to, bodies dealing with security matters",
         ncnd=(("5",),)),
    _row("foia-24", "s.24(1)", "National security", _Q, "necessity",
         "information whose exemption is required for the purpose of safeguarding national "
         "security", interests="national security", ncnd=(("2",),)),
    _row("foia-26", "s.26(1)(a)-(b)", "Defence", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice defence",
         interests="defence, or the capability of the armed forces",
         limbs=letters("a", "b"), limb_needed=True, ncnd=(("3",),)),
    _row("foia-27-1", "s.27(1)(a)-(d)", "International relations", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice international "
         "relations", interests="relations with other States, international organisations or "
         "courts, or the United Kingdom's interests abroad",
         limbs=letters("a", "d"), limb_needed=True, ncnd=(("4", "a"),)),
    _row("foia-27-2", "s.27(2)", "Confidential information from another State or international "
         "organisation/court", _Q, "class", "confidential information obtained from another "
         "State, or from an international organisation or court", path=("2",), ncnd=(("4", "b"),)),
    _row("foia-28", "s.28(1)", "Relations within the United Kingdom", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice relations between "
         "administrations in the United Kingdom",
         interests="relations between administrations in the United Kingdom", ncnd=(("3",),)),
    _row("foia-29", "s.29(1)(a)-(b)", "The economy", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice the economy",
         interests="economic or financial interests of the United Kingdom or its administrations",
         limbs=letters("a", "b"), limb_needed=True, ncnd=(("2",),)),
    _row("foia-30-1", "s.30(1)(a)-(c)", "Investigations and criminal proceedings by the authority",
         _Q, "class", "information that has at any time been held for an investigation or "
         "proceedings of the kind it describes", limbs=letters("a", "c"), limb_needed=True,
         ncnd=(("3",),)),
    _row("foia-30-2", "s.30(2)(a)-(b)", "Confidential sources", _Q, "class",
         "information obtained from confidential sources for investigations or proceedings",
         path=("2",), limbs=letters("a", "b"), ncnd=(("3",),)),
    _row("foia-31", "s.31(1)(a)-(i) with s.31(2)(a)-(j)", "Law enforcement", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice law enforcement",
         interests="law enforcement as this limb describes it",
         limbs=letters("a", "i"), limb_needed=True, ncnd=(("3",),)),
    _row("foia-32", "s.32(1)-(2)", "Court, inquiry or arbitration records", _A, "class",
         "information held only because it is in records of court proceedings, an inquiry or an "
         "arbitration", limbs=letters("a", "c"), ncnd=(("3",),)),
    _row("foia-33", "s.33(2)", "Audit functions", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice the audit of other "
         "public authorities", interests="the audit of other public authorities",
         path=("2",), ncnd=(("3",),), not_for_trusts=_AUDIT),
    _row("foia-34", "s.34(1)", "Parliamentary privilege", _A, "necessity",
         "information where that is required to avoid infringing the privileges of Parliament",
         ncnd=(("2",),)),
    _row("foia-35", "s.35(1)(a)-(d)", "Formulation of government policy", _Q, "class",
         "information held by a government department that relates to what this limb describes",
         limbs=letters("a", "d"), limb_needed=True, ncnd=(("3",),), not_for_trusts=_POLICY),
    _row("foia-36", "s.36(2)(a)-(c)", "Prejudice to effective conduct of public affairs", _Q,
         "prejudice", "information if, in the reasonable opinion of a qualified person, disclosing "
         "it would, or would be likely to, have the effect this limb describes",
         interests="the effective conduct of public affairs", path=("2",),
         limbs=(("a", "i"), ("a", "ii"), ("a", "iii"), ("b", "i"), ("b", "ii"), ("c",)),
         limb_needed=True, ncnd=(("3",),), qualified_person=True),
    _row("foia-37-abs", "s.37(1)(a),(aa),(ab)", "Communications with the Sovereign, heir and "
         "second in line", _A, "class", "communications with the Sovereign, the heir or the person "
         "second in line to the Throne", limbs=(("a",), ("aa",), ("ab",)), limb_needed=True,
         ncnd=(("2",),)),
    _row("foia-37-qual", "s.37(1)(ac),(ad),(b)", "Other Royal Family, Royal Household, honours",
         _Q, "class", "communications with other members of the Royal Family or the Royal "
         "Household, and the conferring of honours", limbs=(("ac",), ("ad",), ("b",)),
         limb_needed=True, ncnd=(("2",),)),
    _row("foia-38", "s.38(1)(a)-(b)", "Health and safety", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, endanger an individual",
         interests="the physical or mental health, or the safety, of an individual",
         limbs=letters("a", "b"), limb_needed=True, ncnd=(("2",),)),
    _row("foia-39", "s.39(1)", "Environmental information", _Q, "class",
         "environmental information, which we must consider under the Environmental Information "
         "Regulations 2004 instead", ncnd=(("2",),)),
    _row("foia-40-1", "s.40(1)", "Personal data of the applicant", _A, "class",
         "personal data of which the person asking is the subject; you may ask for your own data "
         "under Article 15 of the UK GDPR (a subject access request)", ncnd=(("5A",),)),
    _row("foia-40-2-first", "s.40(2) with s.40(3A)", "Personal data of others: contravenes a data "
         "protection principle (first condition)", _A, "contravention",
         "the personal data of other people where giving them to the public would contravene a "
         "data protection principle. Here it would not be lawful and fair: no legitimate interest "
         "in their disclosure outweighs the rights and freedoms of the people concerned",
         path=("2",), ncnd=(("5B", "a"),), condition="3A"),
    _row("foia-40-2-second", "s.40(2) with s.40(3B)", "Personal data of others: Article 21 "
         "objection (second condition)", _Q, "condition",
         "the personal data of other people where giving them to the public would contravene an "
         "objection under Article 21 of the UK GDPR",
         path=("2",), ncnd=(("5B", "b"),), condition="3B"),
    _row("foia-40-2-third", "s.40(2) with s.40(4A)", "Personal data of others: would be withheld "
         "from data subject (third condition)", _Q, "condition",
         "the personal data of other people which would be withheld from those people themselves",
         path=("2",), ncnd=(("5B", "c"), ("5B", "d")), condition="4A"),
    _row("foia-41", "s.41(1)(a)-(b)", "Information provided in confidence", _A, "confidence",
         "information obtained from another person where disclosing it would be a breach of "
         "confidence that a court would act upon", limbs=letters("a", "b"), ncnd=(("2",),)),
    _row("foia-42", "s.42(1)", "Legal professional privilege", _Q, "class",
         "information for which a claim to legal professional privilege could be maintained in "
         "legal proceedings", ncnd=(("2",),)),
    _row("foia-43-1", "s.43(1)", "Trade secret", _Q, "class",
         "information that is a trade secret"),
    _row("foia-43-2", "s.43(2)", "Commercial interests", _Q, "prejudice",
         "information if disclosing it would, or would be likely to, prejudice the commercial "
         "interests of any person", interests="the commercial interests of any person, including "
         "our own", path=("2",), ncnd=(("3",),)),
    _row("foia-44", "s.44(1)(a)-(c)", "Prohibitions on disclosure", _A, "class",
         "information whose disclosure is prohibited by or under an enactment, is incompatible "
         "with an assimilated obligation, or would be a contempt of court",
         limbs=letters("a", "c"), limb_needed=True, ncnd=(("2",),),
         names="the enactment, obligation or order that prohibits disclosure"),
)  # fmt: skip
