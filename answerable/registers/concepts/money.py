"""Money: what was allocated, what was spent, on what."""

from __future__ import annotations

from answerable.registers.concepts.concept import concept

concept(
    "allocated",
    2.5,
    r"allot\w*",
    r"put(?:s|ting)? (?:\w+ ){0,2}into",
    r"(?:well )?(?:resourced|financed|funded|bankrolled)",
    r"(?:money|cash|sums?|pounds|how much)[^.?;]{0,40}\b(?:put (?:behind|in|up)|goes? into"
    r"|poured|ploughed|handed|injected|offered|earmarked|designated|provided|budgeted|supplied"
    r"|awarded to)",
    r"(?:finances?|monies|moneys|kitty|purse|war chest|cost envelope|spending power|annual"
    r" (?:sum|amount|figure|money))",
    r"thetopic (?:money|cash|monies|finances?|funds?)",
    r"what (?:\w+ )?(?:sum|amount)[^.?;]{0,60}\b(?:grant|giv|receiv|assign|agreed|approved)\w*",
    r"(?:grant|funding|budget) (?:from|of|for)",
    r"budget\w*",
    r"fund(?:s|ing|ed)?",
    r"earmark\w*",
    r"ring ?fenc\w+ (?:money|funds|sum|cash)",
    r"pot",
    r"purse",
    r"financial (?:envelope|allocation|commitment|provision|resources?|plan)",
    r"invest(?:s|ed|ing|ment|ments)?(?! in people)",
    r"(?:money|cash|sums?|amounts?|pounds|how much|£\w*)\b[^.?;]{0,60}\b(?:allocat\w+|set aside"
    r"|put (?:aside|towards|into|by)|assigned|reserved|given|granted|committed|made available"
    r"|devote[sd]?|dedicate[sd]?|ring ?fenc\w+|earmark\w+|receiv\w+|available)",
    r"allocation",
    r"(?:allocat\w+|set aside|ring ?fenc\w+|assign\w+|commit\w+|earmark\w+|devot\w+)[^.?;]{0,40}"
    r"\b(?:money|cash|sums?|amounts?|pounds|£\w*)",
    r"resources [^.?;]{0,20}(?:pounds|£|money|committed)",
    r"(?:set|put) aside (?:for|each|every)\b",
    r"sum allotted",
)
concept(
    "spent",
    2.5,
    r"g[eo]t(?:s|ting)? through",
    r"(?:do|does|did|have|has|had) (?:\w+ ){1,4}(?:pay|paid|expend\w*)",
    r"suppliers? and (?:amounts?|sums?|values?|costs?)",
    r"lay(?:s|ing)? out",
    r"(?:is|are|was|were|been|be) paid",
    r"part(?:s|ed)? with",
    r"(?:give|state|provide|supply|with) (?:me |us )?(?:the |any )?(?:sums?|amounts?)",
    r"(?:pounds|money|cash|sum|sums|how much)[^.?;]{0,40}\b(?:went|gone|used|consumed|disbursed"
    r"|incurred|cost|parted with|expended|forked out|shelled out|laid out|receiv\w+|charged?"
    r"|earned?)",
    r"fork(?:ed)? out",
    r"shell(?:ed)? out",
    r"set (?:you|the \w+|it) back",
    r"(?:price|price tag|(?<!in )charges?|charged|disbursements?|expend\w+|outgoing|"
    r"settled|remitted"
    r"|purchas\w+)",
    r"what sums?",
    r"how much (?:is|are|was|were) [^.?;]{0,40}(?:licen|subscription)\w*",
    r"annual(?:ly)? (?:cost|fee|charge|price)",
    r"spen[dt]\w*",
    r"expenditures?",
    r"outlay",
    r"outgoings",
    r"outturn",
    r"paid (?:to|for|out|over|on)",
    r"pay(?:s|ing)? (?:\w+ ){0,2}(?:for|to|out)",
    r"payments?",
    r"cost(?:s|ed|ing)?",
    r"invoice[ds]?",
    r"bill(?:s|ed)?",
    r"fees?",
    r"how much[^.?;]{0,60}\b(?:pay|paid|go(?:es|ne|ing)? (?:on|to)|went (?:on|to))",
    r"used up",
    r"laid out",
)
concept(
    "pay",
    3,
    r"pay (?:figure|amount|sum|total|spend|spending|expenditure|allocation|cost|proportion|share)",
    r"(?:covers?|covering|pays? for|towards) (?:\w+ )?(?:staff(?:ing)?|people|salar\w+|"
    r"wages|employees)",
    r"(?:goes|go|went|used|spent|set aside|put aside) (?:on|to|for|towards|in|to"
    r" pay)[^.?;]{0,40}\b(?:salar\w+|wages?|pay|staff|people's|employees)",
    r"wage bill",
    r"people costs?",
    r"personnel (?:costs?|budget|spend)",
    r"(?<!non )pay (?:budget|costs?|element|bill|portion|component|side|line|part|share|and)",
    r"(?:on|which|that|for|to|as|into|between|under|was|is|of) (?:staff )?pay(?! for| to|ment)",
    r"salar(?:y|ies)",
    r"wages?",
    r"payroll",
    r"(?:staff(?:ing)?|employ(?:ee|ment)|people|workforce) (?:costs?|budget|element|bill|spend)",
    r"employing (?:people|staff)",
    r"remuneration",
    hidden_by="nonpay",
)
concept(
    "nonpay",
    4,
    r"(?:left|remain\w*|rest|balance)[^.?;]{0,60}\b(?:after|once|when|without|less|net "
    r"of) (?:the )?(?:wages?|salar\w+|pay|staff\w*)",
    r"(?:leaving|setting|putting) (?:the )?(?:\w+ )?(?:pay|salar\w+|wages?|staff\w*) "
    r"(?:to one side|aside|out)",
    r"(?:after|once|other than|beyond|minus) (?:the )?(?:wages?|salaries|pay"
    r"|staff)[^.?;]{0,60}(?:left|remain\w*|else|other)",
    r"(?:equipment|materials|supplies|consumables)",
    r"other than for (?:the )?(?:staff|people|salaries|wages)",
    r"non ?pay",
    r"non ?(?:staff(?:ing)?|salary|salaries|wage|payroll|people)",
    r"(?:other than|apart from|excluding|except|besides|not|(?:leaving |setting )?aside(?:"
    r" from)?|rather than|without|after|ignoring|minus|net of|omitting|leaving out)"
    r" (?:for |on |the )?(?:staff |people )?(?:pay|salar\w+|wages?|staff(?:ing)?|payroll|people)",
    r"running (?:costs?|expenses)",
    r"goods and services",
    r"(?:everything|anything) (?:else|but)[^.?;]{0,30}(?:pay|salar|wage|staff)\w*",
)
concept(
    "consultancy",
    3.5,
    r"(?:which|what|any) (?:\w+ )?(?:firms|companies|compan(?:y|ies)|suppliers|businesses"
    r"|agencies)[^.?;]{0,60}\b(?:paid|advis\w+|hired|engaged|help\w*|assist\w*|support\w*"
    r"|retain\w*)",
    r"(?:advise|advisers?|advisors?|advice) (?:on|about|for)",
    r"mckinsey|deloitte|kpmg|pwc|accenture|bain|big four|ernst and young",
    r"bought in (?:help|expertise|support|advice)",
    r"management consult\w+",
    r"(?<!internal )consult(?:anc|ant|ing)\w*(?! psychiatrist)",
    r"(?:outside|external|private|third party|outsourced) (?:firms?|compan\w+|advis\w+|support"
    r"|experts?|expertise|suppliers?|help|contractors?|agenc\w+|specialists?|assistance)",
    r"advisory (?:firms?|compan\w+|services)",
    r"contractors?",
)
concept(
    "software",
    3.5,
    r"(?:what|which) (?:program|programme|application|tool|system|product)s? (?:\w+ "
    r"){0,2}(?:holds?|stores?|keeps?|records?|is used)",
    r"(?:which|what) (?:\w+ )?packages?",
    r"licensed",
    r"life thetopic",
    r"(?:what|which) it (?:supports?|helps?|runs?|underpins?)\b",
    r"(?:technology|computers?)",
    r"(?:what|which) it (?:do|does|system|is used|tools?|support)",
    r"excel",
    r"(?:keep|hold|store|log|record|track|enter|capture|input|manage"
    r"|chart)\w*[^.?;]{0,60}\b(?:system|platform|tool|software|package|database|spreadsheets?"
    r"|app)s?",
    r"(?:thetopic|project|tracking|management|charting|measurement|recording|it|information)"
    r" (?:systems?|tools?|package)",
    r"(?:computer|technology|tech|e)[ -]?(?:system|solution|tool|platform)s?",
    r"software",
    r"licen[cs](?:e|es|ing)",
    r"(?:digital|online|electronic|web ?based|cloud|computer|it) (?:tools?|platforms?|systems?"
    r"|products?|packages?|programs?|solutions?|programmes?)",
    r"apps?",
    r"applications?",
    r"platforms?",
    r"life ?qi",
    r"subscriptions?",
    r"databases?",
    r"(?:which|what) systems? (?:do|does|is|are|did)",
    r"(?:tool|system|product|package)s? [^.?;]{0,50}\b(?:record|track|log|manag|stor|captur|hold"
    r"|monitor|keep)\w*",
)
