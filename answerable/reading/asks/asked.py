"""Measures, breakdowns, things to be named, and formats."""

from __future__ import annotations

import re
from datetime import date, datetime

from answerable.reading.asks.model import Ask
from answerable.reading.asks.periods import periods_asked

_I = re.IGNORECASE
_MEASURES: tuple[tuple[str, str], ...] = (
    (
        "wte",
        (
            r"\b(?:w\.?t\.?e\.?s?|f\.?t\.?e\.?s?|full[- ]time[- ]equivalents?|"
            r"whole[- ]time[- ]equivalents?)\b"
        ),
    ),
    (
        "headcount",
        (
            r"\bhead[- ]?counts?\b|\b(?:number of|how many|numbers? for|"
            r"total)\s+(?:(?!spend|spent|cost|expenditure|budget|amount|value|paid|pay\b|bill|"
            r"fees?\b|hours|days)\w+[- ]){0,4}?(?:staff|employees|workers|nurses|doctors|coaches|"
            r"colleagues|managers|officers|posts|clinicians|people (?:employed|working|"
            r"work))\b"
        ),
    ),
    (
        "gbp",
        r"\b(?:how much (?:money|has|have|did|does|do|was|were|is|would|will|"
        r"(?:\w+ ){0,3}?(?:cost|spen[dt]|paid|pay))|cost(?:s|ed|ing)?\b|"
        r"spen[dt](?:ing|s)?\b|expenditure|budgets?\b|amounts? (?:of money |paid|"
        r"spent|received|claimed|owed)|"
        r"sums?\b(?! up)|money|£|payments?|paid\b(?! (?:work|post|leave|staff))|price|fees?\b|"
        r"salar(?:y|ies)|income|revenue|savings?\b|value of|invoices?|funding|"
        r"fines? (?:totall|worth)|compensation|financial value|monetary|pay (?:range|"
        r"scale)s?)",
    ),
    # "with a proportion of their time allocated" says which staff are meant, not what is asked
    (
        "share",
        r"\b(?:percentages?|per ?cent|what share|share of|fraction)\b|%|"
        r"(?<!with a )(?<!with some )(?<!having a )(?<!have a )(?<!has a )\bproportions?\b",
    ),
    ("rate", r"\b(?:rates?)\b(?! of pay| card|payer)"),
    (
        "days",
        (
            r"\b(?:how long|number of (?:working )?(?:days|weeks|hours)|waiting times?|"
            r"wait(?:s)?\b|length of (?:time|stay|service)|durations?|average (?:time|"
            r"wait|length)|response times?|turnaround|days (?:lost|taken)|"
            r"amount of time|how much time|time (?:taken|"
            r"from)|(?:mean|median|longest) (?:time|wait|stay))\b"
        ),
    ),
    (
        "count",
        (
            r"\b(?:how many|(?:total |overall |approximate |average )?numbers? (?:and \w+ )?of|"
            r"total(?:s)? (?!cost|spend|budget|amount|value|expenditure)|how often|"
            r"count of|quantity|volume of)\b"
        ),
    ),
    (
        "date",
        (
            r"\b(?:when\b(?! (?:you|we|it|this|a|an|the|they|there|appropriate|possible|"
            r"considered|assessed))|(?:what|on what|which|start|end|expiry|renewal|review|"
            r"completion|contract|the) dates?\b|dates? (?:of|on which|when|for)|expir(?:y|"
            r"es?)\b|how (?:recently|old))"
        ),
    ),
    (
        "url",
        (
            r"\b(?:links? to|url|web ?(?:link|page|address)|where (?:is|are|can) (?:it|"
            r"this|they|i|the)\b[^?.]{0,40}\b(?:published|found|read|downloaded))\b"
        ),
    ),
    (
        "name",
        r"\b(?:who\b|whom\b|names?\b|job titles?|titles?\b|which (?:suppliers?|"
        r"compan(?:y|ies)|organisations?|firms?|departments?|teams?|providers?|"
        r"software|systems?|products?|contractors?|person|post|committee|partners?|"
        r"brands?|vendors?)|"
        r"what (?:software|systems?|products?|department|team|provider|supplier|"
        r"company|methodolog(?:y|ies)|committee|brand))",
    ),
)
_ITEMS: tuple[tuple[str, str], ...] = (
    (
        "job titles",
        (
            r"\bjob[- ]?titles?|\btitles? of (?:the )?(?:staff|posts?|roles?|person|"
            r"officer|manager)|\broles? of\b"
        ),
    ),
    (
        "departments",
        (
            r"\bnames? of (?:the |any |each )?(?:departments?|teams?|directorates?|"
            r"divisions?|services?)|\bwhich (?:departments?|teams?|directorates?|"
            r"divisions?)|\bname of the department|"
            r"\bthe (?:departments?|teams?|directorates?|divisions?) (?:they|it|staff|each|that|"
            r"in which)\b"
        ),
    ),
    (
        "reasons",
        (
            r"\b(?:reasons?\b(?! to believe)|why\b|grounds? for|(?:on )?what grounds|rationale|"
            r"explain(?:ation)?|justification|causes? of)"
        ),
    ),
    (
        "documents",
        (
            r"\b(?:cop(?:y|ies)\b(?= of|[.,;?]|$| please)|"
            r"documents?\b|minutes of|"
            r"(?:send|provide|attach|supply|share|enclose) (?:me |us )?(?:it|them|one)\b"
            r"(?=[.,;?]|$)|(?:provide|send|share|supply|attach) (?:me |us )?"
            r"(?:the |its |your |any )(?:results|findings)\b|"
            r"the (?:full )?(?:report|policy|contract|strategy|agreement|business case)s?\b"
            r"(?= (?:itself|document))|"
            r"please (?:provide|send|share|attach) (?:me |us )?(?:the|your|any|"
            r"all) (?:\w+ ){0,3}(?:policy|policies|report|reports|strategy|contract|"
            r"procedure|procedures|assessment|minutes|emails?|correspondence))"
        ),
    ),
    (
        "names",
        (
            r"\b(?:names?\b|whom?\b|which (?:suppliers?|compan(?:y|ies)|organisations?|"
            r"firms?|providers?|contractors?|partners?|vendors?))"
        ),
    ),
    ("titles", r"\btitles?\b(?! of (?:staff|the staff))"),
    (
        "kinds",
        (
            r"(?:^|[.?!] |\b(?:tell me|list|state|name) )(?:what|which) (?:\w+ ){0,5}?"
            r"(?:awards|courses|projects|tools|methods|organisations|policies|topics|schemes|programmes|services|committees)\b"
        ),
    ),
    ("grades", r"\b(?:grades?|bands?) of (?:each|every|these|those)\b"),
    ("aims", r"\b(?:aims?|objectives?|purposes?|goals?)\b"),
    ("details", r"\bdetails?\b|\bdescri(?:be|ption)|\boutline\b"),
)
_SAID = {
    "department": "departments, department, directorate, directorates, division, divisions",
    "team": "team, teams",
    "service": "service, services",
    "role": "job title, job titles, role, roles, job role, post, position",
    "band": "grade, grades, band, bands, pay band, pay bands, afc band",
    "year": ("year, years, financial year, calendar year, financial years, calendar years, annum"),
    "month": "month, months",
    "quarter": "quarter, quarters",
    "week": "week",
    "day": "day",
    "age": "age, age group, age groups, age range",
    "gender": "gender, sex",
    "ethnicity": "ethnicity, ethnic group",
    "nationality": "nationality",
    "site": "site, sites, hospital, hospitals, location",
    "ward": "ward, wards",
    "supplier": "supplier, suppliers, provider, providers, company, contractor",
    "course": "course, courses",
    "level": "level, levels",
    "staff group": "staff group, staff groups, profession",
    "programme": "programme, programmes",
    "theme": "theme, themes, strategic aim, aim",
    "status": "status",
    "type": "type, types, category, categories, kind, offence, contract type",
    "product": "product",
    "reason": "reason, reasons",
    "specialty": "specialty, speciality",
    "school": "school, schools",
    "project": "project, projects",
    "area": "area, areas, region, borough, postcode",
    "outcome": "outcome",
    "disability": "disability",
    "religion": "religion",
    "item": "item",
    "organisation": "organisation",
    "vehicle": "vehicle",
    "severity": "severity, degree of harm",
}
_NOUNS = {said: noun for noun, words in _SAID.items() for said in words.split(", ")}
_NOUN = "(?:" + "|".join(sorted((re.escape(n) for n in _NOUNS), key=len, reverse=True)) + ")"
_LIST = (
    rf"(?:(?:the|their|each|individual|staff|type of|"
    rf"relevant)\s+)?{_NOUN}(?:\s*(?:,|and|or|&|/|,\s*and|and then by|then by|"
    rf"and by|, by)\s*(?:by\s+)?(?:the\s+|their\s+|each\s+)?{_NOUN})*"
)
_BREAKDOWN = re.compile(
    rf"\b(?:by|per|(?:broken|split|divided|separated|categori[sz]ed|itemi[sz]ed|"
    rf"analysed|listed|grouped|sorted|disaggregated)(?:\s+(?:down|out|"
    rf"up))?\s+(?:by|into|per|according to|for each)|"
    rf"breakdown (?:by|of|per|for|into)|(?:in|for|at|of|from|within) (?:each|"
    rf"every)(?: of (?:the|your|these|those))?|each|every|"
    rf"for every)\s+(?P<l>{_LIST})\b",
    _I,
)
_FORMATS = (
    ("xlsx", r"\b(?:excel|xlsx?|spread ?sheet)\b"),
    ("csv", r"\bcsv\b"),
    ("pdf", r"\bpdf\b"),
    ("email", r"\b(?:by|via|in an?|to (?:this|my)) e-?mail\b"),
    ("docx", r"\bword (?:document|format|file)\b"),
)
_YES_NO = re.compile(
    (
        r"(?:^|[.?!;:)]\s+|\b(?:please )?(?:confirm|state|advise|say|"
        r"tell me) (?:whether|if)\s+)(?:please )?(?:do(?:es)?|did|is|are|was|were|has|"
        r"have|had|can|could|will|would|should)\b(?! (?:you|i|we) (?:please|like|"
        r"be able|provide|tell|give|supply|confirm|send))|\bwhether\b"
    ),
    _I,
)
_DOCUMENT = re.compile(
    (
        r"\bcop(?:y|ies) of\b|\b(?:send|provide|share|attach|supply) (?:me |"
        r"us )?(?:with )?(?:the|your|any|all) (?:\w+ ){0,3}(?:policy|policies|report|"
        r"reports|strategy|contracts?|procedures?|minutes|emails?|correspondence|"
        r"documents?)\b"
    ),
    _I,
)
_LISTED = re.compile(
    (
        r"\blists?\b|\bplease list\b|\bdetails of (?:any|all|each|every|the)\b|"
        r"\bnames of\b|\bwhich\b[^?.]{0,40}s\b"
    ),
    _I,
)


# no year of ours: either kind of year will do for it
_ACADEMIC = re.compile(r"\b(?:academic|school|council|municipal) years?\b", _I)


def asked(question: str, received: date | datetime) -> Ask:
    """What a question received on a day asks for. Never raises; empty where nothing can be told."""
    day = received.date() if isinstance(received, datetime) else received
    text = re.sub(r"\s+", " ", question)
    spans = periods_asked(text, day)
    measures = _measures(text)
    return Ask(
        kinds=_kinds(text, measures),
        measures=measures,
        breakdowns=breakdowns(text),
        periods=spans.periods,
        each=spans.each,
        either_year=spans.either_year or bool(_ACADEMIC.search(text)),
        formats=tuple(name for name, pattern in _FORMATS if re.search(pattern, text, _I)),
        items=tuple(name for name, pattern in _ITEMS if re.search(pattern, text, _I)),
    )


# "what share of invoices were paid late" asks for no money
_COUNTED_MONEY = re.compile(
    r"\b(?:proportion|percentage|share|how many|numbers?)\s+"
    r"(?:of\s+)?(?:(?!value|amount|cost|and\b)\w+\s+){0,3}?"
    r"(?:invoices|payments|fines|penalt(?:y|ies)|claims|fees|budgets?)\b"
    r"(?:\s+(?:that\s+)?(?:were|was|are|have been|has been)?\s*paid\b)?",
    _I,
)
_COUNTS = re.compile(r"\b(?:how many|numbers? of|total number of)\b", _I)
_OF_WTE = re.compile(
    r"\b(?:how many|numbers? of)\b(?:\W+\w+){0,3}?"
    r"\W+(?:w\.?t\.?e|f\.?t\.?e|(?:full|whole)[- ]time)",
    _I,
)


def _measures(text: str) -> tuple[str, ...]:
    counted = _COUNTED_MONEY.sub(lambda found: " " * len(found.group()), text)
    found = [
        (match.start(), name)
        for name, pattern in _MEASURES
        if (match := re.search(pattern, counted if name == "gbp" else text, _I))
    ]
    names = [name for _, name in sorted(found)]
    if "headcount" in names and "count" in names:
        names.remove("count")
    if (
        "wte" in names
        and "count" in names
        and len(_COUNTS.findall(text)) == len(_OF_WTE.findall(text))
    ):
        names.remove("count")
    if (
        "wte" in names
        and "headcount" in names
        and not re.search(
            r"\bhead[- ]?count|\bas well as\b|\band\b[^.?]{0,20}\b(?:wte|fte)", text, _I
        )
    ):
        names.remove("headcount")
    return tuple(names) or ("text",)


def _kinds(text: str, measures: tuple[str, ...]) -> tuple[str, ...]:
    sorts = {
        "wte": "count",
        "headcount": "count",
        "count": "count",
        "gbp": "money",
        "share": "rate",
        "rate": "rate",
        "days": "count",
        "date": "date",
        "name": "name",
    }
    kinds = [sorts[m] for m in measures if m in sorts]
    if _DOCUMENT.search(text):
        kinds.append("document")
    if _LISTED.search(text):
        kinds.append("list")
    if _YES_NO.search(text):
        kinds.append("yes/no")
    return tuple(dict.fromkeys(kinds)) or ("text",)


_HALVES = re.compile(
    r"\b(?:split|broken|divided|separated|distinguish\w*)(?:\s+(?:down|out|up))?\s+"
    r"(?:by|into|between)\s+(?:the\s+)?(?P<l>(?:[\w'-]+\s+){0,3}?[\w'-]+(?:,\s+[\w' -]+?)*"
    r"\s+(?:and|or|versus|v)\s+(?:[\w'-]+\s*){1,3})(?=[.,;:?)]|$)",
    _I,
)


_EACH_NOUN = re.compile(
    r"\b(?:at|in|for|from|by|to|within|did|does|do) each(?: of (?:the|your|these|those))? "
    r"(?!(?:case|one|time|year|month|quarter|week|day|of|such|occasion|instance|financial|calendar|"
    r"question|answer|period|the|these|those|last|past|previous|our|your)\b)(?P<noun>[a-z]{3,})\b",
    _I,
)
_SEPARATELY = re.compile(
    r"(?:[:,(]|\bfor)\s*(?P<l>(?:[\w'-]+\s+){0,3}?[\w'-]+(?:,\s+[\w' -]+?)*,?\s+and\s+"
    r"(?:[\w'-]+\s+){1,3}?)(?:separately|individually|each)\b",
    _I,
)


def breakdowns(text: str) -> tuple[str, ...]:
    """The nouns an answer is to be split by, singular, in the order asked.

    Kinds named one by one ("split by staff and visitors") are a split too.
    """
    found: list[str] = []
    for match in _BREAKDOWN.finditer(text):
        for noun in re.findall(rf"\b{_NOUN}\b", match["l"], _I):
            name = _NOUNS[noun.lower()]
            if name not in found:
                found.append(name)
    if not found and (each := _EACH_NOUN.search(text)):
        found.append(each["noun"].lower())
    if not found and (halves := _HALVES.search(text) or _SEPARATELY.search(text)):
        found.append(halves["l"].strip().lower())
    return tuple(found)
