"""A question in the separate things it wants, each a few words."""

from __future__ import annotations

import re

_I = re.IGNORECASE
COUNTED = re.compile(r"(?:how many|how much|(?:the )?(?:total )?numbers? of)\b", _I)
_ORGANISATION = (
    r"(?:suppliers?|providers?|contractors?|manufacturers?|vendors?|firms?|compan(?:y|ies)|"
    r"consultanc(?:y|ies)|publishers?|insurers?|auditors?|developers?|operators?|landlords?|"
    r"partners?|organisations?|charit(?:y|ies)|agenc(?:y|ies)|hauliers?|builders?|installers?)"
)
_PERSON = (
    r"(?:job titles?|titles?|name|names|officer|manager|director|head|lead|owner|chair(?:man)?|"
    r"sponsor|author|contact|minister)"
)
_WHO_NOUN = (
    r"(?:officer|person|director|manager|minister|councillor|doctor|member|judge|individual|"
    r"official)"
)
_BODY = r"(?:committee|board|group|forum|panel|department|directorate|division|team|unit)"
_PRODUCT = r"(?:software|systems?|app|product|make|model|brand|tool|platform|database|package)"
_OTHER = (
    r"(?:numbers?|costs?|values?|amounts?|dates?|reasons?|grades?|bands?|purposes?|aims?|lengths?|"
    r"durations?|percentages?|proportions?|breakdown|cop(?:y|ies)|locations?|addresse?s?|length|"
    r"nature|circumstances|subject|expiry|outcomes?|totals?|spend|budget|price|salary|"
    r"rank|criteria|policy|details)"
)
_WH = (
    r"(?:(?:by|with|to|from|for|of|in|on|at|under)\s+)?(?:who|whom|whose|what|which|why|when|"
    r"where|how)\b"
)
_THE = r"(?:the|its|their|his|her|any|a|an)\s+(?:[\w'-]+\s+){0,3}?"
_START = (
    rf"(?:(?:(?:state|say|explain|give|list|describe) )?{_WH}|whether\b|"
    rf"{_THE}(?:{_ORGANISATION}|{_PERSON}|{_PRODUCT}|{_OTHER})\b|"
    rf"(?:{_ORGANISATION}|{_OTHER})\b|(?:the |its |their )?(?:single )?(?:highest|largest|lowest|"
    r"longest|biggest|smallest|shortest|average|mean|median|age)\b)"
)
_CUT = re.compile(
    rf"(?:[.?!:;]\s+|,?\s+(?:and|or|as well as|together with|along with|including|plus|with)\s+|"
    rf",\s*)(?={_START}|please\b|if\b)",
    _I,
)
_LEAD = re.compile(
    r"^\W*(?:if (?:so|yes|not)\b\W*)?(?:(?:for|in) (?:each|all|both|every) of [^,.?]*?"
    r"(?:years|months|quarters|weeks|days|periods)\b,?\s*)?"
    r"(?:(?:please|kindly|could you|can you|would you|i would like|"
    r"i should like|i want|to know|to be told|also|then)\s+)*(?:(?:provide|supply|state|tell|give|"
    r"confirm|list|name(?! of)|advise|say|identify|specify|set out|disclose|send|show|indicate)\s+"
    r"(?:me|us)?\s*(?:with\s+)?)?(?:of\s+)?",
    _I,
)
_WHO = re.compile(r"^(?:(?:by|with|to|from|for|of|under)\s+)?(?:who|whom|whose)\b", _I)
_VERB = r"(?:is|are|was|were|did|do|does|has|have|had)"
_NAMED = re.compile(
    rf"^(?:(?:by|with|to|from|for|of|in|on|at|under)\s+)?(?:(?:which|what)\s+(?:(?!{_VERB}\b)[\w'-]+\s+){{0,2}}?"
    rf"(?:{_ORGANISATION}|{_PRODUCT}|{_WHO_NOUN}|{_BODY})\b(?! of people)|(?:the|its|their|"
    rf"any)?\s*(?:[\w'-]+\s+){{0,2}}?"
    rf"(?:{_ORGANISATION})(?=\s*(?:$|\bof\b|\bfor\b|\bthat\b|\bwhich\b|\bengaged\b|"
    rf"\bused\b|\busing\b|"
    rf"\bconcerned\b|\binvolved\b|\bresponsible\b))|what (?:is|are|was|were) (?:the|their|"
    rf"his|her|its|your) "
    rf"(?:[\w'-]+\s+){{0,2}}?(?:job titles?|role|rank|{_ORGANISATION})\b|(?:the|their|his|"
    rf"her|its)?\s*"
    rf"(?:[\w'-]+\s+)?(?:names?|job titles?|make|model|brand)\b(?! and address))",
    _I,
)


_NO_WANT = re.compile(
    r"^(?:(?:in|for|over|during|since|between|from|in respect of|covering|to date|so far)\b[^?]*|"
    r"if\b.*|"
    r"(?:(?:in|for) )?(?:each|every|all) (?:financial |calendar )?(?:years?|months?|quarters?)"
    r"(?: .*)?|"
    r"(?:the )?(?:numbers?|figures?|totals?|data) (?:for|in|of|by) (?:each|every|those|these|the) "
    r"(?:\w+ )?(?:years?|months?|quarters?)(?: \w+)?)$",
    _I,
)
"""Words that say when, or on what condition, or how figures are to be set out."""


def clauses(question: str) -> list[str]:
    """The things wanted, without the words of asking. Never raises."""
    flat = re.sub(r"\s+", " ", question).strip()
    cut = (_LEAD.sub("", part).strip(" .?;:,") for part in _CUT.split(flat))
    parts = [part for part in cut if part]
    return [part for part in parts if not _framing(part)] or parts


def _framing(part: str) -> bool:
    return bool(_NO_WANT.match(part)) and not re.search(
        r"\b(?:who|whom|what|which|when|where|why|how)\b", part, _I
    )


def clause_spans(question: str) -> list[tuple[int, int]]:
    """Where in the question each thing wanted stands."""
    found, start = [], 0
    for cut in [*_CUT.finditer(question), None]:
        end = cut.start() if cut else len(question)
        part = _LEAD.sub("", question[start:end]).strip(" .?;:,")
        if part and not _framing(part):
            found.append((start, end))
        start = cut.end() if cut else end
    return found


def identities(question: str) -> list[str]:
    """Those of the clauses that a name or a title answers: `by whom`, `the supplier`."""
    found = [c for c in clauses(question) if _WHO.match(c) or _NAMED.match(c)]
    return [one for clause in found for one in _holders(clause)]


_HOLDERS = re.compile(
    r"\b(?:names?|job titles?|who (?:is|are|was|were)) (?:of )?(?P<l>(?:the|your|its)\b[^,.?;]+"
    r"(?:, (?:the |your |its )[^,.?;]+)*,? and (?:the|your|its) [^,.?;]+)$",
    _I,
)


def _holders(clause: str) -> list[str]:
    """Each of "the name of your SIRO, your Caldicott Guardian and your DPO"."""
    match = _HOLDERS.search(clause)
    if match is None:
        return [clause]
    return [said.strip() for said in re.split(r",? and |, ", match["l"])]


_DESCRIBED = re.compile(
    r"^(?:describe|explain|outline|summarise|(?:the )?details of)\b|^(?:the |its |their )?"
    r"(?:nature|circumstances|outcome|purpose|subject|aim|objective|goal)s?\b|"
    r"^(?:(?:by|with|to|from|for|of|in|on|at|under)\s+)?(?:what|which|how|where)\b"
    r"(?!\s+(?:the (?:mean|median|total|number|amount|cost|sum|value)\b|many|much|"
    r"funding|funds|long|often|frequently|old|big|large|far|date|dates|year|years|time|"
    r"percentage|proportion|share|rate|number|numbers|amount|cost|sum|total|value|was the "
    r"(?:total|average|cost)|"
    r"(?:is|was|are|were|has been|have been) (?:the|your|its|their) (?:[\w'-]+ "
    r"){0,5}?(?:number|total|cost|budget|wte|fte|equivalents?|establishment|headcount|mean|median|times?|"
    r"spend|amount|value|rate|percentage|length|time|wait|price|salary|average|date|"
    r"income|expenditure)))",
    _I,
)
_WHICH = re.compile(
    r"^(?:\w+ )?which\b|^(?:describe|explain|outline)\b|^how (?!much|many|long|often|far|old)\w", _I
)
_LISTING = re.compile(
    r"^(?:what|which)\s+(?!(?:is|are|was|were|did|do|does|has|have|had|can|will)\b)\w+", _I
)
_GRADED = re.compile(
    r"^(?:(?:at|on|in) )?(?:their|the|its|what|which)\s+"
    r"(?:(?!percentage|proportion|share|numbers?|fraction|rate|staff|people)[\w'-]+\s+){0,4}?"
    r"(?:bands?|grades?)\b(?! \d)",
    _I,
)
_NUMERIC = re.compile(
    r"\b(?:earn(?:s|ed|ings)?|spen[dt]|costs?|fees?|rent|charged?|paid|pay|budget|income|"
    r"savings?|amount|sum|"
    r"grant|share|part|portion|proportion|how many|number|rate|percentage|wte|fte|figure|"
    r"long|price|value|payments?|sums|fines|grants|amounts)\b",
    _I,
)
_STOP = frozenset(
    re.findall(
        r"\w+",
        "the and for was were are has have had been being that this these those there "
        "their they them with from our your its his her who whom which what when where "
        "why how not all any some each every both one two three four five six seven eight "
        "nine ten eleven twelve total overall number figure figures yes does did done "
        "will would can could may into over under than then also only very more most "
        "other another such across various several many numerous different range variety "
        "about during between since year years people person staff use used uses using "
        "trust council university force authority body department departments service "
        "services organisation team teams available provided provide give given made make "
        "case cases place applicable question answer information regarding following "
        "current currently ",
    )
)


def descriptions(question: str) -> list[str]:
    """Those of the clauses that words answer: `what was the outcome`, `in what specialties`."""
    named = identities(question)
    return [
        c
        for c in clauses(question)
        if _DESCRIBED.match(c)
        and (_WHICH.match(c) or not _NUMERIC.search(c))
        and c not in named
        and not re.search(r"\b(?:reasons?|grounds?|cause|why)\b", c)
    ]


def lists(clause: str) -> bool:
    """Whether names answer it: `what awards have you won`."""
    return bool(_LISTING.match(clause))


def grades_asked(question: str) -> bool:
    return any(_GRADED.match(c) and "salary" not in c for c in clauses(question))


def _stem(word: str) -> str:
    return re.sub(r"(?:ies|es|ed|ing|s|e|y|d)$", "", word)


def common(one: str, other: str) -> set[str]:
    """The stems that two pieces of text share, less those of words too common to tell."""
    first, second = (
        {_stem(word) for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in _STOP}
        for text in (one, other)
    )
    return first & second


def new_words(question: str, answer: str) -> list[str]:
    """The words of an answer that tell something: neither common nor the question's own."""
    said = set(re.findall(r"[a-z]{3,}", question.lower()))
    own = {_stem(word) for word in said} | {word[:_ROOT] for word in said if len(word) >= _ROOT}
    told = re.findall(r"[a-z]{3,}", answer.lower())
    return [
        word
        for word in told
        if word not in _STOP and _stem(word) not in own and word[:_ROOT] not in own
    ]


_ROOT = 5
"""Letters by which "vacancies" and "vacant" are one word."""
