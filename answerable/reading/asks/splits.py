"""How an answer is to be split: by department, by grade, for each ward."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_SAID = {
    "department": "departments, department, directorate, directorates, division, divisions",
    "team": "team, teams",
    "service": "service, services",
    "role": "job title, job titles, role, roles, job role, post, position",
    "band": "grade, grades, band, bands, pay band, pay bands, afc band",
    "year": (
        "year, years, winter, summer, season, academic year, academic years, tax year, "
        "school year, financial year, calendar year, financial years, calendar years, "
        "annum"
    ),
    "month": "month, months",
    "quarter": "quarter, quarters",
    "week": "week",
    "day": "day",
    "age": "age, age group, age groups, age range",
    "gender": "gender, sex",
    "ethnicity": "ethnicity, ethnic group",
    "nationality": "nationality",
    "site": "site, sites, hospital, hospitals, location, locations, campus, building",
    "ward": "ward, wards",
    "supplier": "supplier, suppliers, provider, providers, company, contractor",
    "course": "course, courses",
    "level": "level, levels",
    "staff group": "staff group, staff groups, profession",
    "programme": "programme, programmes",
    "theme": "theme, themes, strategic aim, aim",
    "status": "status",
    "type": (
        "type, types, category, categories, kind, offence, contract type, crime type, property type"
    ),
    "product": "product",
    "reason": "reason, reasons",
    "specialty": "specialty, speciality",
    "school": "school, schools",
    "project": "project, projects",
    "area": "area, areas, region, borough, postcode, district, county, constituency, locality",
    "outcome": "outcome",
    "disability": "disability",
    "religion": "religion",
    "item": "item",
    "organisation": "organisation",
    "vehicle": "vehicle",
    "severity": "severity, degree of harm",
    "faculty": "faculty, faculties",
    "branch": "branch, branches",
    "office": "office, offices",
    "station": "station, stations",
    "rank": "rank, ranks",
    "subject": "subject, subjects",
    "cause": "cause, causes",
    "source": "source, sources",
    "tenure": "tenure",
    "college": "college, colleges",
    "make": "make, model",
    "country": "country, countries",
    "year group": "school year group, school year groups, year group, year groups, key stage",
    "method": "method, route, channel",
    "fuel": "fuel, fuel type",
}
_NOUNS = {said: noun for noun, words in _SAID.items() for said in words.split(", ")}
_NOUN = "(?:" + "|".join(sorted((re.escape(n) for n in _NOUNS), key=len, reverse=True)) + ")"
_LIST = (
    rf"(?:(?:the|their|each|individual|staff|type of|"
    rf"relevant)\s+)?{_NOUN}(?:\s*(?:,|and|or|&|/|,\s*and|and then by|then by|"
    rf"and by|, by)\s*(?:by\s+)?(?:the\s+|their\s+|each\s+)?{_NOUN})*"
)
_BREAKDOWN = re.compile(
    rf"\b(?:(?<!ed )by|by(?! (?:the|a|an) )|per|(?:broken|split|divided|separated|"
    rf"categori[sz]ed|itemi[sz]ed|"
    rf"analysed|listed|grouped|sorted|disaggregated)(?:\s+(?:down|out|"
    rf"up))?\s+(?:by|into|per|according to|for each)|break(?:ing)? [^.?;]{{0,40}}?\bdown by|"
    rf"breakdown (?:by|of|per|for|into)|(?:in|for|at|of|from|within) (?:each|"
    rf"every)(?: of (?:the|your|these|those)(?: (?:twelve|four|12|4))?)?|"
    rf"(?<!list )(?<!name )(?<!of )(?<!identify )(?<!state )(?<!give )(?:each|every)|for "
    rf"every)\s+(?P<l>{_LIST})\b",
    _I,
)


_HALVES = re.compile(
    r"\b(?:split|broken|divided|separated|distinguish\w*)(?:\s+(?:down|out|up))?\s+"
    r"(?:by|into|between)\s+(?:the\s+)?(?P<l>(?:[\w'-]+\s+){0,3}?[\w'-]+(?:,\s+[\w' -]+?)*"
    r"\s+(?:and|or|versus|v)\s+(?:[\w'-]+\s*){1,3})(?=[.,;:?)]|$)",
    _I,
)


_SPAN = r"(?:years?|months?|quarters?|weeks?|days?|terms?|periods?|winters?|summers?|seasons?)"
_NOT_SPLIT = (
    rf"(?!(?:[a-z]+ )?{_SPAN}\b|(?:case|one|time|of|such|occasion|instance|question|answer|"
    rf"please|and|or|with|as|"
    r"the|these|those|last|past|previous|our|your)\b)"
)
_EACH_NOUN = re.compile(
    rf"\b(?:(?:at|in|for|from|by|to|within) each(?: of (?:the|your|these|those))? {_NOT_SPLIT}"
    rf"(?P<noun>[a-z]{{3,}})\b|(?:did|does|do|has|have|was|were|is|are) each(?: of (?:the|"
    rf"your|these|those))? "
    rf"{_NOT_SPLIT}(?P<doer>(?![a-z]+ed\b)[a-z]{{3,}}) (?!(?:in|for|at|on|to|by|of|and|"
    rf"per|over|during|since|between)\b)[a-z])",
    _I,
)
_MEANS = (
    r"(?:post|video|e-?mail|law|hand|phone|telephone|letter|bus|car|train|foot|way|virtue|default|then|"
    r"return|means|cent|annum|head|capita|hour|mile|kilometre|person|using|providing|sending|whom|"
    r"whether|clicking|both|either|other|far|chance|fire|flood|water|wind|lightning|"
    r"accident|mistake|error|appointment|agreement|"
    r"consent|vote|force|arrangement|invitation|nature|rail|road|air|sea|reason of|us|you|"
    r"them|him|her|it|me|staff|police|"
    r"court|courts|post or|law or|now|today|noon|text|fax|cash|cheque|card|\w+ing)"
)
_OPEN = re.compile(
    rf"(?:,\s*(?:and\s+)?|\b(?:split|broken down|divided|separated|shown|grouped|listed|counted|"
    rf"analysed|reported|figures?|numbers?|totals?|breakdown|down)\s+|"
    rf"(?<!ed )(?<!paid )(?<!made )(?<!sent )(?<!given )(?<!held )(?<!taken )(?<!run "
    rf")(?<!won )(?<=[a-z] )"
    rf"(?=by\s+(?:[a-z]+ (?!(?:in|for|of|at|on|over|during|since|from|between|and|or)\b))??"
    rf"[a-z]*[a-rt-z]\b))(?:by|per)\s+(?!{_MEANS}(?=\s*[.,;:?)]|"
    rf"\s+(?:and|or|in|for|to|at|the|on)\b|$)|{_SPAN}|"
    rf"(?:the|a|an|your|my|our|their|this|these|those|each|every|which|what|whom|whose)\b|"
    rf"(?:financial|calendar|academic)\b)"
    r"(?P<noun>[a-z]+(?:[ -][a-z]+)??)(?=\s*(?:[.,;:?()]|$)|\s+(?:and|in|for|during|over|"
    r"from|between|"
    r"since|of|within|across|at)\b)",
    _I,
)
_SEPARATELY = re.compile(
    r"(?:[:,(]|\bfor\b)\s*(?!(?:with|giving|stating|including|showing)\b)"
    r"(?P<l>(?:[a-z'-]+\s+){0,3}?[a-z'-]+(?:,\s+[a-z' -]+?)*,?\s+and\s+"
    r"(?:[a-z'-]+\s+){1,3}?)(?<!\bof )"
    r"(?:separately|individually|each)\b",
    _I,
)


_NOUN_FIRST = re.compile(
    rf"\b(?P<noun>{_NOUN}|ethnic|racial|sex|seniority)[- ](?:split|breakdown|profile|mix|"
    r"distribution|composition)\b|\b(?P<turn>[a-z]{3,})[ -]by[ -](?P=turn)\b",
    _I,
)
"""As "the gender split", "an age profile", "ward by ward"."""
_APART = re.compile(
    r"\b(?:distinguish(?:ing)?|separat(?:e|ing)|differentiat(?:e|ing)) (?:between )?"
    r"(?P<l>(?:[\w'-]+ ){1,4}?(?:from|and) (?:[\w'-]+ ?){1,3}?)(?=[.,;:?)]|$)|"
    r"(?:^|[,.;:(] ?|\b(?:show(?:ing)?|give|giving|state|list(?:ing)?|with|and) )"
    r"(?P<k>(?:[\w'-]+ ){1,3}?(?:apart|separate(?:ly)?) from (?:[\w'-]+ ?){1,3}?)(?=[.,;:?)]|$)",
    _I,
)
_CONTRAST = re.compile(
    r"\b(?P<l>(?P<a>[a-z-]{3,}) (?:and|or) (?:non-?(?P=a)|un(?P=a)|in(?P=a))|"
    r"non-?(?P<b>[a-z-]{3,}) and (?P=b)|"
    r"(?:men and women|women and men|boys and girls|male and female|female and male|"
    r"(?:full|part)[- ]time and (?:full|part)[- ]time|permanent and (?:temporary|agency)|"
    r"adults? and child(?:ren)?|(?:internal(?:ly)?|inside) and (?:external(?:ly)?|outside)|"
    r"won and shortlisted|(?:clinical|medical) and non-?\w+|emergency and (?:elective|planned)|"
    r"elective and emergency|day and night|capital and revenue|revenue and capital|"
    r"primary and secondary|indoor and outdoor|domestic and (?:commercial|international)|"
    r"new and (?:repeat|existing|used|replacement)))\b",
    _I,
)
"""Two kinds that a figure for both together leaves apart."""


_QUALIFIED = re.compile(
    r"\bby (?:the )?(?:self-\w+|recorded|declared|main|primary|council|electoral|local|clinical|"
    r"medical|parliamentary|individual|patient|pupil|staff|officer|victim|applicant|employee|their|"
    r"its)(?:'s)? "
    r"(ethnicity|ethnic group|gender|sex|age|age group|disability|religion|grade|band|ward|wards|"
    r"area|areas|type|category|reason|specialty|department|directorate|division|team|school|"
    r"district|constituency|rank|site|nationality)\b",
    _I,
)
"""As "by self-defined ethnicity"."""


def _kinds_named(text: str) -> str | None:
    """Three kinds or more, none a split by itself: `broken down by flights, hotel and meals`."""
    halves = _HALVES.search(text)
    if halves is None or "," not in halves["l"]:
        return None
    return None if re.search(rf"\b{_NOUN}\b", halves["l"], _I) else halves["l"].strip().lower()


def _other_ways(text: str) -> list[str]:
    found = []
    for match in _NOUN_FIRST.finditer(text):
        said = (match["noun"] or match["turn"]).lower()
        if said not in ("year", "month", "day", "week", "step", "line", "side", "one", "word"):
            found.append(_NOUNS.get(said, said))
    return found


def contrasts(text: str) -> list[str]:
    """Two kinds named as one is not the other: `pay and non-pay`, `men and women`."""
    apart = (m["l"] or m["k"] for m in _APART.finditer(text))
    return [said.strip().lower() for said in [*apart, *(m["l"] for m in _CONTRAST.finditer(text))]]


_EACH_SORT = re.compile(
    rf"\b(?:for|in|at|from|by|within) each [a-z-]{{3,}} (?P<noun>{_NOUN})\b(?! [a-z]+s\b)", _I
)
"""As "for each primary school"."""
_HOW_MUCH_EACH = re.compile(
    r"\bhow (?:much|many [a-z]+) each (?P<noun>(?!year|month|quarter|week|day|one|of)[a-z]{3,}) "
    r"(?:claim|spen|receiv|paid|earn|was|cost|has|had|made|took)",
    _I,
)
_YEAR_ON_YEAR = re.compile(
    r"(?<!the )\byear[- ]on[- ]year(?=\s*[.,;?)]|$| (?:since|from|for|over|between|in)\b)", _I
)
"""Of figures, and not of a change: `the year-on-year increase`."""


def breakdowns(text: str) -> tuple[str, ...]:
    """The nouns an answer is to be split by, singular, in the order asked.

    Kinds named one by one ("split by staff and visitors") are a split too.
    """
    text = _YEAR_ON_YEAR.sub("by year", text)
    if kinds := _kinds_named(text):
        return (kinds,)
    found: list[str] = []
    for match in _BREAKDOWN.finditer(text):
        for noun in re.findall(rf"\b{_NOUN}\b", match["l"], _I):
            name = _NOUNS[noun.lower()]
            if name not in found:
                found.append(name)
    for noun in _QUALIFIED.findall(text):
        if _NOUNS[noun.lower()] not in found:
            found.append(_NOUNS[noun.lower()])
    if not found and (sort := _EACH_SORT.search(text) or _HOW_MUCH_EACH.search(text)):
        known = sort["noun"].lower()
        found.append(_NOUNS.get(known, known))
    if not found and (each := _EACH_NOUN.search(text)):
        found.append((each["noun"] or each["doer"]).lower())
    for other in _OPEN.finditer(text):
        known = re.search(rf"\b{_NOUN}$", other["noun"], _I)
        name = _NOUNS[known.group().lower()] if known else other["noun"].lower()
        if name not in found:
            found.append(name)
    found += [name for name in _other_ways(text) if name not in found]
    if not found and (halves := _HALVES.search(text) or _SEPARATELY.search(text)):
        found.append(halves["l"].strip().lower())
    return tuple(found)
