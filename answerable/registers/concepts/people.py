"""People: how many, of what sort, where, and who is missing."""

from __future__ import annotations

from answerable.registers.concepts.concept import PERSON, UNIT, concept

concept(
    "how_many",
    1,
    r"how many",
    r"numbers?",
    r"head ?counts?",
    r"how (?:large|big)",
    r"sizes?",
    r"counts?",
    r"totals?",
    r"figures?",
    r"quantity",
    r"volume",
    r"strength",
    r"tally",
)
concept("people", 1, PERSON, r"headcounts?", r"who", r"posts?", r"those")
concept(
    "wte",
    3,
    r"[fw]tes?",
    r"(?:full|whole) time (?:equivalents?|equivalence)",
    r"head ?counts?",
    r"establishment",
    r"staffing(?: levels?| numbers?| complement)?",
    r"manpower",
    r"workforce",
)
concept(
    "staff_of_unit",
    2,
    rf"{PERSON} (?:\w+ ){{0,4}}(?:in|inside|within|on|of|belong\w*|make up|form|work\w*) (?:\w+ )"
    rf"{{0,5}}{UNIT}",
    rf"(?:size|strength|make ?up|composition|structure|complement) of (?:\w+ ){{0,6}}{UNIT}",
    rf"how (?:big|large) (?:is|was) (?:\w+ ){{0,5}}{UNIT}",
    rf"{UNIT} (?:\w+ ){{0,4}}(?:employs?|consists?|made up|comprises?|members?|staff\w*|size)",
    r"inside",
    r"work(?:s|ing)? (?:in|for|within) (?:the|your|that|this|it)\b",
    r"(?:solely|purely|exclusively|entirely|wholly|full time|dedicated|central(?:ly)?|core)"
    r" (?:\w+ ){0,3}(?:on|to|in|for|staff|team|people|employees)",
    r"employed (?:\w+ ){0,2}(?:in|by|within|on|to)",
)
concept(
    "titles",
    3,
    r"(?:job|post|role|position) ?(?:titles?|names?|roles?|descriptions?|designations?)",
    r"titles? of (?:\w+ ){0,4}(?:posts?|jobs?|roles?|staff|people|positions?|employees)",
    r"designations?",
    r"(?:what|which|list of|list the|names? of|kinds? of|types? of|sorts? of|the different)"
    r" (?:\w+ )"
    r"{0,3}(?:roles|posts|positions|jobs|occupations)",
    r"(?:roles|posts|positions|jobs) (?:\w+ ){0,3}(?:exist|held|hold|make up|filled|occupied)",
    r"what [^.?;]{0,40}(?:are|is) (?:people|staff|they|everyone|each) [^.?;]{0,20}(?:called"
    r"|employed"
    r" as)",
)
concept(
    "outside",
    3.5,
    r"outside (?:of )?(?:the|that|this|your|those|it|them)(?! (?:trust|organisation|nhs|body"
    r"|council))",
    r"elsewhere",
    rf"other {UNIT}",
    r"other (?:services|parts|areas|functions|wards)",
    r"not (?:based |employed |working |part |members? |sitting )?(?:in|of|within) (?:the|that"
    r"|your)",
    r"beyond (?:the|that|your)(?! (?:trust|organisation|nhs|body|council))",
    r"(?:part|portion|proportion|share|percentage|some|fraction|slice|bit) of (?:their|the)"
    r" (?:\w+ )"
    r"?(?:job|jobs|time|week|roles?|hours|duties|day|days|working|work|contract)",
    r"(?:protected|dedicated|allocated|allotted|released|ring ?fenced|designated|formal\w*|agreed)"
    r" (?:\w+ )?(?:time|hours|sessions|days)",
    r"time (?:\w+ ){0,2}(?:allocat\w+|set aside|protected|released|freed|ring ?fenced|carved"
    r"|written|reserved|given over|earmarked|allotted)",
    r"(?:alongside|on top of|in addition to|as well as|besides) (?:their|a|the) (?:\w+ ){0,2}"
    r"(?:job|jobs|role|roles|duties|work|day)",
    r"job plans?",
    r"day jobs?",
    r"part time on",
)
concept(
    "vacant",
    4,
    r"vacan\w+",
    r"unfilled",
    r"unoccupied",
    r"(?:empty|open|unmanned) (?:posts?|positions?|jobs?|roles?|seats?|chairs?)",
    r"(?:posts?|positions?|jobs?|roles?) [^.?;]{0,50}\b(?:not filled|be filled|empty|open|nobody"
    r"|no one|recruit\w*)",
    r"recruiting (?:to|for)",
    r"gaps? in [^.?;]{0,25}(?:staffing|establishment|team)",
)
concept(
    "left",
    4,
    r"leavers?",
    r"turnover",
    r"attrition",
    r"(?:have|has|had|who|people|staff|members|employees|many) left",
    r"left (?:the|your|that|its|this|since|in|during)",
    r"leav(?:e|ing) (?:the|your|that|its)",
    r"resign\w*",
    r"depart(?:ed|ures?|ing|s)",
    r"quit",
    r"moved on",
    r"retention",
    r"retired",
    r"stopped working",
    r"churn",
)
concept("sick", 4, r"sick\w*", r"absen(?:t|ce|ces|teeism)", r"ill(?:ness)?", r"unwell", r"off work")
concept(
    "coach",
    3,
    r"coach(?:es|ing|ed)?",
    r"mentors?",
    r"facilitators?",
)
concept(
    "time_of",
    2,
    r"[fw]tes?",
    r"(?:full|whole) time equivalents?",
    r"(?:how much|what|amount of|much of their|allocated|protected|dedicated|working) (?:\w+"
    r" )?time",
    r"hours",
    r"days (?:a|per|each) week",
    r"capacity",
    r"sessions (?:a|per|each) week",
    r"time (?:\w+ ){0,3}(?:allocated|given|set|released|protected|freed|allowed|allotted)",
)
concept(
    "board",
    3.5,
    r"board (?:members?|directors?)",
    r"members of (?:the|your) (?:\w+ )?board",
    r"(?:trust|your|the|unitary) board",
    r"non ?exec\w*",
    r"neds?",
    r"directors",
    r"board of directors",
    r"governing body",
    r"executive team",
    r"boardroom",
)
