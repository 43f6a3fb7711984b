"""What follows "would" in a letter: the effect each limb describes, in the Act's own terms."""

from __future__ import annotations

from answerable.cases.exemptions.find import Found

_EFFECTS = {
    "s.31(1)(a)": "prejudice the prevention or detection of crime",
    "s.31(1)(b)": "prejudice the apprehension or prosecution of offenders",
    "s.31(1)(c)": "prejudice the administration of justice",
    "s.31(1)(d)": "prejudice the assessment or collection of a tax or duty",
    "s.31(1)(e)": "prejudice the operation of immigration controls",
    "s.31(1)(f)": "prejudice the maintenance of security and good order where people are detained",
    "s.31(1)(g)": "prejudice the exercise by a public authority of its functions for the purpose "
    "named",
    "s.31(1)(h)": "prejudice civil proceedings brought by a public authority",
    "s.31(1)(i)": "prejudice an inquiry held under an enactment",
    "s.36(2)(b)(i)": "inhibit the free and frank provision of advice",
    "s.36(2)(b)(ii)": "inhibit the free and frank exchange of views for the purposes of "
    "deliberation",
    "s.36(2)(c)": "otherwise prejudice the effective conduct of public affairs",
    "s.38(1)(a)": "endanger the physical or mental health of an individual",
    "s.38(1)(b)": "endanger the safety of an individual",
    "s.26(1)(a)": "prejudice the defence of the British Islands or of a colony",
    "s.26(1)(b)": "prejudice the capability, effectiveness or security of relevant forces",
}


def effect_of(found: Found) -> str:
    """`prejudice the commercial interests of any person`; "" where no harm is to be shown."""
    row = found.row
    if not row.harmful:
        return ""
    if row.test == "adverse effect":
        return f"adversely affect {row.interests}"
    verb = "endanger" if row.number == "38" else "prejudice"
    return _EFFECTS.get(found.written, f"{verb} {row.interests}")


def purpose_of(found: Found) -> str:
    return f"subsection (2)({found.purpose})" if found.purpose else ""


def condition_of(found: Found) -> str:
    """Of s.40(2), the condition that is met, as the Act numbers it."""
    if not found.row.condition or found.ncnd:
        return ""
    word = "subsection" if found.row.law == "FOIA" else "paragraph"
    ending = "(a)" if found.row.condition == "3A" else ""
    return f"{word} ({found.row.condition}){ending}"


def parent_of(found: Found) -> str:
    """Of a denial, the subsection whose interest it protects, without naming the section."""
    path = found.row.path
    if not found.ncnd or found.row.law != "FOIA" or found.row.condition or path == found.path:
        return ""
    return "subsection " + "".join(f"({token})" for token in path)
