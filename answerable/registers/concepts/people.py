"""People: how many, of what sort, where, and who is missing."""

from __future__ import annotations

from answerable.registers.concepts.concept import PERSON, UNIT, concept

concept(
    "how_many",
    1,
    r"tally",
    r"count",
    r"amount of",
    r"how often",
    r"how many times",
    r"on how many",
    r"quantif\w+",
    r"sum total",
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
concept(
    "people",
    1,
    r"(?:nurses|doctors|executives|folk|members?|bodies|hands|heads|postholders|post holders"
    r"|team ?mates|someone|anyone|everybody|everyone|clinical staff|managers)",
    PERSON,
    r"headcounts?",
    r"who",
    r"posts?",
    r"those",
)
concept(
    "wte",
    3,
    r"complement",
    r"(?:staff|team) (?:size|strength|count)",
    r"number of (?:staff|posts|people|employees)",
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
    r"how many (?:\w+ ){0,6}(?:in|inside|within|on|make up|belong) (?:\w+ ){0,4}(?:departments?"
    r"|teams?|units?|directorates?|offices?|hubs?|divisions?|sections?|function)",
    r"(?:thetopic|improvement|lean|transformation) (?:staff|employees|personnel|workforce|posts)",
    r"(?:just|only|solely|purely|wholly|entirely) (?:\w+ ){0,3}(?:thetopic|improvement)",
    rf"{PERSON} (?:\w+ ){{0,4}}(?:in|inside|within|on|of|belong\w*|make up|form|work\w*) (?:\w+ )"
    rf"{{0,5}}{UNIT}",
    rf"(?:size|strength|make ?up|composition|structure|complement) of (?:\w+ ){{0,6}}{UNIT}",
    rf"how (?:big|large) (?:is|was) (?:\w+ ){{0,5}}{UNIT}",
    rf"{UNIT} (?:\w+ ){{0,4}}(?:employs?|consists?|made up|comprises?|members?|staff\w*|size)",
    r"inside",
    r"work(?:s|ing)? (?:in|for|within) (?:the|your|that|this|it)\b(?! (?:last|past|"
    r"previous|financial|year))",
    r"(?:solely|purely|exclusively|entirely|wholly|full time|dedicated|central(?:ly)?|core)"
    r" (?:\w+ ){0,3}(?:on|to|in|for|staff|team|people|employees)",
    r"employed (?:\w+ ){0,2}(?:in|by|within|on|to)",
)
concept(
    "titles",
    3,
    r"how (?:are|is) (?:the |your )?(?:\w+ ){0,2}(?:posts|roles|jobs|staff|people|"
    r"positions)[^.?;]{0,50}\b(?:described|titled|named|called|styled|designated)",
    r"what are (?:the )?(?:people|staff|members|those|colleagues|employees|"
    r"team)[^.?;]{0,60}\b(?:called|known as|described as)",
    r"(?:name|list|state|give|describe|identify) (?:\w+ ){0,2}(?:each|every) (?:\w+ "
    r")?(?:role|post|job|position)",
    r"(?:what|which|list|name|state|give|describe|set out) (?:\w+ ){0,5}(?:posts|positions|jobs"
    r"|roles)",
    r"job (?:names|labels|headings)",
    r"posts? (?:do|are|that) (?:they|people|staff)",
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
    r"(?:who|which \w+) (?:across|around|throughout|in (?:the )?(?:wards|services|rest))",
    r"across (?:the )?(?:wards|services|other|rest)",
    r"(?:wards?|front ?line|operational|clinical) (?:\w+ ){0,3}(?:staff|people|teams"
    r"|colleagues)[^.?;]{0,50}\b(?:time|hours|sessions|days|role)",
    r"(?:paid|set|agreed|formal|contracted|official|specific|backfilled|reserved|dedicated)"
    r" (?:\w+ )?(?:hours|time|sessions|days)",
    r"(?:sessions?|time|hours|days)[^.?;]{0,30}\b(?:in|within|under) (?:their|the) (?:contract"
    r"|job plan|job description|role|rota|duties)",
    r"rest of the (?:trust|organisation|workforce)",
    r"(?:satellite|embedded|local|devolved|attached|aligned)",
    r"written into",
    r"split (?:their|its) time",
    r"(?:some|a few) (?:hours|days)",
    r"time (?:off|away) from",
    r"secondary",
    r"dual role",
    r"who (?:also|additionally)",
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
    r"(?:seats?|chairs?|desks?|places?|posts?)[^.?;]{0,50}\b(?:empty|free|unfilled|unoccupied)",
    r"(?:holes?|gaps?|shortfalls?)",
    r"waiting to be filled",
    r"(?:nobody|no one|not anyone) in (?:them|post|it)",
    r"(?:hard|difficult|yet) to fill",
    r"recruit(?:ing|ment)",
    r"under establishment",
    r"posts? (?:are|is) free",
    r"advertis\w+",
    r"short of",
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
    r"handed in (?:their|his|her) notice",
    r"(?:gone|going) from",
    r"gave notice",
    r"exit\w*",
    r"leave the",
    r"lost (?:from|by) (?:the|your)",
    r"how many[^.?;]{0,40}\b(?:leave|gone(?! through)|lost)",
    r"stayed",
    r"moved (?:to|elsewhere|away)",
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
concept(
    "sick",
    4,
    r"ill health",
    r"days lost",
    r"poorly",
    r"off (?:sick|ill)",
    r"lost to (?:illness|sickness)",
    r"sick\w*",
    r"absen(?:t|ce|ces|teeism)",
    r"ill(?:ness)?",
    r"unwell",
    r"off work",
)
concept(
    "coach",
    4,
    r"coach's",
    r"coach(?:es|ing|ed)?",
    r"mentors?",
    r"facilitators?",
)
concept(
    "time_of",
    2,
    r"(?:week|month|day)s?",
    r"released?",
    r"back ?fill\w*",
    r"part of (?:their|the) (?:week|job|role)",
    r"full time or part time",
    r"workload",
    r"(?:how much|amount) of (?:a|an|the|their|each)",
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
    r"executives and",
    r"chair(?:man|person)?",
    r"chief executive",
    r"top team",
    r"executives",
    r"those on the board",
    r"senior leaders",
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
