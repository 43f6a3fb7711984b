"""The words by which questions ask for a measure or for things to be named."""

from __future__ import annotations

MEASURES: tuple[tuple[str, str], ...] = (
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
            r"fees?\b|hours|days|against\b|on\b|by\b|to\b|with\b|for\b|from\b|among\b|"
            r"involving\b|about\b|per\b)\w+[- ]){0,4}?(?:staff|employees|workers|nurses|doctors|"
            r"coaches|"
            r"colleagues|managers|officers|posts|clinicians|people (?:employed|working|"
            r"work))\b"
        ),
    ),
    (
        "gbp",
        r"\b(?:how much (?:each|every) (?:[\w-]+ ){1,2}?(?:claim|spen|receiv|paid|earn|was paid|"
        r"cost)|"
        r"overpaid\b|amounts? of (?:[\w-]+ ){1,3}?(?:paid|spent|claimed|owed|received|raised|"
        r"recovered|collected|awarded|written off|outstanding)\b|\b(?:its|their) (?:total |"
        r"current |"
        r"estimated |market )?values?\b|what (?:do|does|did|has|have) (?:\w+ ){1,5}?(?:pay|paid|"
        r"charged?|raised?|earn)\b|"
        r"rent\b|premiums?\b|receipts\b|takings\b|allowances?\b(?! of)|"
        r"(?:the|your|its|their) (?:\w+ ){0,2}?(?:balance|reserves?|deficit|surplus|overdraft|"
        r"debts?|liabilit(?:y|ies)|valuation)\b|proceeds\b|"
        r"turnover\b(?! of staff| rate)|how much(?=\s*(?:[?.,;]|$|and\b))|how much (?:grant|"
        r"commission|profit|dividend|aid|bonus|subsidy|debt|tax|council tax|interest|"
        r"sponsorship|capital)\b|how much (?:money|has|have|"
        r"did|does|do|was|were|is|would|will|"
        r"(?:\w+ ){0,3}?(?:cost|spen[dt]|paid|pay))|cost(?:s|ed|ing)?\b|"
        r"spen[dt](?:ing|s)?\b|expenditure|budgets?\b|amounts? (?:of money |in pounds|recovered|"
        r"repaid|refunded|fined|outstanding|written off|paid|raised|"
        r"given|collected|awarded|lent|saved|allocated|charged|"
        r"spent|received|claimed|owed)|"
        r"what funds?\b|funds? (?:were |was )?(?:allott?ed|allocated|set aside)|"
        r"sums?\b(?! up)|money|£|payments?\b"
        r"(?! (?:polic|system|method|terms|service))|paid\b(?! (?:work|post|leave|staff))|price|"
        r"fees?\b|"
        r"salar(?:y|ies)|remuneration\b(?! (?:committee|policy|report|panel))|earnings|wages?\b|"
        r"honorari\w+|stipends?\b|"
        r"(?:mean|median|average|total|gross|annual|hourly|basic) (?:\w+ )??pay\b(?! gap)|"
        r"(?:hourly|daily|day) rates?\b|income|revenue|savings?\b|value of|(?:total|combined|"
        r"overall|net|"
        r"gross|market|annual|yearly|estimated|contract) value\b|invoices?|funding|"
        r"fines? totall|totals? (?:of|in) (?:the )?(?:fines|grants|awards|bonuses|donations|debts?|"
        r"penalties|refunds|claims paid)\b|\bworth\b|(?<=, )(?:contract |total |annual )?values?"
        r"(?=\s*(?:,|and\b|[.?;]|$))|compensation|financial value|monetary|pay "
        r"(?:range|"
        r"scale)s?)",
    ),
    # "with a proportion of their time allocated" says which staff are meant, not what is asked
    (
        "share",
        r"\b(?:percentages?|per ?cent|what (?:part|portion) of|what share|share of|fraction)\b|%|"
        r"(?<!with a )(?<!with some )(?<!having a )(?<!have a )(?<!has a )\bproportions?\b",
    ),
    (
        "rate",
        r"\b(?<!hourly )(?<!daily )(?<!day )(?:rates?)\b(?! of pay| card|payer)|\bper (?:1|10|"
        r"100|1,?000|10,?000|100,?000|"
        r"head|capita|million)\b",
    ),
    (
        "days",
        (
            r"\b(?:how long|how many (?:working )?(?:hours|days|weeks|minutes|months)|"
            r"number of (?:working )?(?:days|weeks|hours)|waiting times?|"
            r"wait(?:s)?\b|length of (?:time|stay|service|(?:each|the|your|every) "
            r"(?:\w+ )?(?:course|session|visit|"
            r"wait|closure|call|delay))|durations?|average (?:time|"
            r"wait|length)|response times?|turnaround|days (?:lost|taken)|"
            r"amount of time|how much time|time (?:taken|"
            r"from)|(?:mean|median|longest) (?:time|wait|stay))\b"
        ),
    ),
    (
        "count",
        (
            r"\b(?:how many|(?:total |overall |approximate |average )?numbers? (?:and \w+ )?of"
            r"(?! (?:working |calendar )?(?:days|weeks|hours|months|minutes)\b)|the "
            r"numbers? (?!and\b|of\b)\w+|"
            r"total(?:s)? (?!(?:\w+ ){0,2}?(?:costs?|spend|spent|budgets?|amounts?|value|"
            r"expenditure|income|"
            r"revenue|sums?|paid|fees?|bill|savings|price|funding|compensation|remuneration|"
            r"earnings|"
            r"wages?|salar(?:y|ies)|rent|hours|days|"
            r"time|pay|area|floor|length)\b)|how (?:often|frequently)|"
            r"count of|quantity|volume of|statistics (?:on|about|for|of))\b"
        ),
    ),
    (
        "date",
        (
            r"\b(?:when\b(?! (?:[a-z]+ing|you|we|it|this|a|an|the|they|there|appropriate|possible|"
            r"considered|assessed))|(?:and|or|state|say|confirm|know|me|advise|"
            r"including) when (?:it|"
            r"this|they|the|their|its|each|your) (?:[\w'-]+ ){0,4}?(?:ends?|ended|expires?|expired|"
            r"starts?|started|begins?|began|opens?|opened|closes?|closed|is due|finish(?:es|ed)?|"
            r"(?:was|were) (?:\w+ )?(?:signed|made|bought|built|taken|approved|awarded|introduced|"
            r"installed|adopted|reviewed)|will (?:be|end|start|open|close|expire))\b|(?:what|"
            r"on what|which|start|end|expiry|renewal|review|"
            r"completion|contract|the) dates?\b|(?:provide|give|supply|state) dates\b|"
            r"dates? (?:of|on which|when|for)|expir(?:y|"
            r"es?)\b|how (?:recently|old))"
        ),
    ),
    (
        "url",
        (
            r"\b(?:links? to|(?:the|a|your|any) links?(?=[.,;?]|$| please)|url|web ?(?:link|"
            r"page|address)|where (?:is|are|can) (?:it|"
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
        r"company|methodolog(?:y|ies)|committee|brand)|(?:what|which) (?:(?!do\b|does\b|did\b|is\b|"
        r"are\b|was\b|were\b|has\b|have\b|the\b|your\b|if\b|of\b)[\w-]+ ){1,4}?(?:software|"
        r"systems?|"
        r"suppliers?|providers?|compan(?:y|ies)|firms?|contractors?|boards?|banks?|insurers?|"
        r"agenc(?:y|ies)|auditors?) (?=do\b|does\b|did\b|is\b|are\b|was\b|were\b|has\b|have\b|"
        r"supplies\b|provides\b|you\b))",
    ),
)
_PAPER = (
    r"(?:business case|reports?|polic(?:y|ies)|strategy|contracts?|procedures?|assessments?|"
    r"minutes|emails?|e-mails?|correspondence|plans?|protocols?|guidance|risk registers?|terms of "
    r"reference|agreements?|letters?|agendas?|papers?|specifications?|templates?|handbooks?|"
    r"manuals?|action plans?|reviews?|evaluations?|maps?|(?:structure|organisation(?:al)?) charts?|"
    r"memorand\w+|briefings?|presentations?|leaflets?|operating procedures?|logs?)"
)
ITEMS: tuple[tuple[str, str], ...] = (
    (
        "job titles",
        (
            r"\b(?:job|post|position|role)[- ]?titles?|\btitles? of (?:the )?(?:staff|"
            r"posts?|roles?|person|"
            r"officer|manager)|\broles? of\b|\b(?:job|staff) roles\b|"
            r"\b(?:which|what|the) (?:roles|posts|positions) (?:they|are|do they|does it|held)\b"
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
            r"\b(?:(?<!non-clinical )(?<!personal )(?<!medical )(?<!clinical )(?<!safety "
            r")(?<!health )"
            r"(?<!financial )(?<!family )(?<!other )(?<!security )reasons?\b(?! to believe)|"
            r"why\b|grounds? for|(?:on )?what grounds|rationale|"
            r"explain(?:ation)?|justification|causes? of|the causes?\b)"
        ),
    ),
    (
        "documents",
        (
            r"\b(?:(?<!for a )(?<!cost of a )(?<!price of a )(?<!many )(?<!number of )"
            r"cop(?:y|ies)\b(?= of|[.,;?]|$| please)|"
            r"documents?\b|minutes of|"
            r"(?:send|provide|attach|supply|share|enclose) (?:me |us )?(?:it|them|one)\b"
            r"(?=[.,;?]|$)|(?:provide|send|share|supply|attach) (?:me |us )?"
            r"(?:the |its |your |any )(?:results|findings)\b|"
            r"the (?:full )?(?:report|policy|contract|strategy|agreement|business case)s?\b"
            r"(?= (?:itself|document))|"
            r"please (?:provide|send|share|attach) (?:me |us )?(?:the|your|any|"
            r"all) (?:[\w'’-]+ ){0,3}(?:policy|policies|report|reports|strategy|contract|"
            r"procedure|procedures|assessment|minutes|emails?|correspondence)|"
            r"(?:(?:like|wish|want|ask|able|request|requesting) (?:to )?(?:see|have|"
            r"receive|obtain|be "
            r"sent|view|read)|request|disclose|release|sight of|send|supply|provide|share|attach) "
            r"(?:me |us )?(?:with )?(?:the|your|any|all) "
            r"(?!(?:[\w-]+ ){0,2}?(?:values?|numbers?|costs?|amounts?|totals?|names?|titles?|"
            r"dates?|spend|"
            r"sums?|percentages?|proportions?) (?:of|for|on)\b)(?:(?:most|last|full|latest|"
            r"[\w-]+) ){0,4}?"
            rf"{_PAPER}(?=[.,;?]|$| please| (?:for|on|of|that|which|used|given|issued|from|"
            rf"about|and)\b))"
        ),
    ),
    (
        "names",
        (
            r"(?:(?:^|[.?!,;:]|\b(?:and|by|to|with|from|of|for|state|me|say|confirm|so|"
            r"know|advise|identify))"
            r"\s*\bwhom?\b|\bnames?\b|\bwhich (?:suppliers?|compan(?:y|ies)|organisations?|"
            r"firms?|providers?|contractors?|partners?|vendors?))"
        ),
    ),
    ("titles", r"\btitles?\b(?! of (?:staff|the staff))"),
    (
        "kinds",
        (
            r"(?:^|[.?!] |\b(?:tell me|list|state|name) )(?:what|which) (?:\w+ ){0,5}?"
            r"(?:awards|courses|projects|tools|methods|organisations|policies|topics|"
            r"schemes|programmes|services|committees)\b|"
            r"(?:^|[.?!:;] |\b(?:please|and|to) )(?:list|name|identify|itemise) (?:me |us )?"
            r"(?:(?:the|all|any|each|every|your|which)\b(?! (?:number|cost|amount|total))|"
            r"(?:\w+ )??[a-z]{3,}s (?:won|held|made|used|that|which|in|of|for|with|by)\b)"
        ),
    ),
    (
        "grades",
        (
            r"\b(?<!salary )(?<!pay )(?:grades?|bands?) of (?:each|every|these|those|"
            r"the)\b|\b(?:what|which|at what|"
            r"their) (?:pay )?(?:grades?|bands?)\b|\b(?:and|,) (?:the |their )?(?:pay "
            r")?(?:grades?|bands?)(?=[.,;?]|$)"
        ),
    ),
    ("aims", r"\b(?:aims?|objectives?|purposes?|goals?)\b"),
    ("details", r"\bdetails?\b|\bdescri(?:be|ption)|\boutline\b"),
)
