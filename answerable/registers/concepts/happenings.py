"""Things that happen: projects, awards, events and what came of them."""

from __future__ import annotations

from answerable.registers.concepts.concept import concept

concept(
    "award",
    3.5,
    r"gongs?",
    r"prais\w+",
    r"certificates? of merit",
    r"kudos",
    r"applaud\w*",
    r"accredit\w+",
    r"awarding",
    r"acclaim\w*",
    r"crowned",
    r"celebrated (?:by|at)",
    r"ceremon(?:y|ies)",
    r"nominat\w+",
    r"awards?",
    r"awarded",
    r"prizes?",
    r"accolades?",
    r"recogni(?:tions?|[sz]es|[sz]ed (?:by|for|with|nationally|externally|in|at))",
    r"(?:been|was|were) (?:\w+ )?recogni[sz]ed",
    r"honour\w*",
    r"troph(?:y|ies)",
    r"commend\w+",
    r"won",
    r"winn(?:er|ers|ing)",
    r"wins?",
    r"medals?",
    r"finalists?",
    r"short ?list\w*",
    r"distinctions?",
    r"plaudits?",
)
concept(
    "shortlisted",
    2,
    r"(?:wins?|won|winning)",
    r"tally",
    r"short ?list\w*",
    r"finalists?",
    r"runners? up",
    r"nominat\w+",
)
concept(
    "projects",
    2,
    r"project",
    r"endeavours?",
    r"ventures?",
    r"improvement work",
    r"pieces of thetopic",
    r"activities",
    r"thetopic (?:work|efforts?|activity|exercises?)",
    r"projects?",
    r"initiatives?",
    r"pieces of (?:\w+ )?work",
    r"schemes",
    r"pdsas?(?: cycles?)?",
    r"work ?streams?",
    r"tests? of change",
    r"undertakings",
    r"programmes? of work",
)
concept(
    "list",
    2.5,
    r"(?:tell me|list|name|describe|itemise|set out|give|identify) (?:\w+ ){0,4}(?:every|each"
    r"|all|the|your|any) (?:\w+ ){0,3}(?:projects?|initiatives?|schemes?|pieces)",
    r"(?:each|every) (?:\w+ ){0,3}(?:project|initiative|scheme)[^.?;]{0,60}\b(?:purpose|aim"
    r"|about|title|name|called|date)s?",
    r"(?:what|which) (?:\w+ ){0,4}(?:projects|initiatives)[^.?;]{0,40}(?:meant|aim|designed"
    r"|intended|supposed|purpose|hope)\w*",
    r"(?:purposes?|titles?|aims?) of (?:\w+ ){0,4}(?:projects?|initiatives?)",
    r"(?:titles?|names?|list|lists|details|summar(?:y|ies)|descriptions?|register|log|catalogue"
    r"|inventory|schedule|subjects?|aims?|objectives?|breakdown|copy|purpose|outline)\b[^.?;]{0,40}"
    r"\b(?:projects?|initiatives?|pieces of work|schemes|work ?streams?)",
    r"(?:projects?|initiatives?|pieces of work|schemes|work ?streams?)\b[^.?;]{0,60}\b(?:titles?"
    r"|names?|called|aims?|objectives?|goals?|about|set out to|trying to|named|start dates?"
    r"|dates?)",
    r"(?:what|which) (?:\w+ ){0,4}(?:projects|initiatives|pieces of work|work ?streams)",
)
concept(
    "themes",
    3.5,
    r"(?:trust|organisational|corporate|key|strategic|national|local) (?:priorit\w+|objectives?"
    r"|goals?|aims?|ambitions?)",
    r"(?:fields?|domains?|headings?|subjects?|issues?) (?:\w+ ){0,5}(?:tackle|cover|address"
    r"|concern)\w*",
    r"topics?",
    r"sort(?:ed)? (?:by|into)",
    r"classif\w+",
    r"theme[sd]?",
    r"themat\w+",
    r"strategic (?:aims?|priorit\w+|objectives?|goals?|ambitions?)",
    r"categor\w+",
    r"topics?",
    r"priorit(?:y|ies)",
    r"areas? of focus",
    r"subject areas?",
    r"grouped (?:by|under)",
    r"corporate (?:aims?|objectives?|goals?)",
    r"(?:types?|kinds?) of (?:project|work|initiative)s?",
)
concept(
    "cycles",
    4,
    r"(?:pdsa|pdca|plan[ -,]+do[ -,]+study[ -,]+act) (?:cycles?|ramps?|tests?)",
    r"(?:tests?|cycles?) of change",
    r"pdsas",
)
concept(
    "charted",
    4,
    r"(?:measures?|indicators?) [^.?;]{0,60}\bchart(?:s|ed)?(?: over time)?",
    r"(?:run|control|spc|shewhart) charts?",
    r"statistical process control",
)
concept(
    "contacts",
    4,
    r"contacts? [^.?;]{0,40}\b(?:coach(?:es)?|teams?)",
    r"(?:coach(?:es|ing)?) [^.?;]{0,20}\bcontacts?",
)
concept(
    "workspace",
    4,
    r"improvement workspace",
    r"workspace for improvement",
)
concept(
    "achieved",
    3.5,
    r"(?:deliver|produc|yield|br|g)(?:ed|ought|ot) (?:the |their |its )?(?:\w+ "
    r")?(?:results?|outcomes?|effects?|change)",
    r"attain\w*",
    r"(?:projects?|initiatives?|they) (?:\w+ )?work(?:ed)?",
    r"(?:bore|borne) fruit",
    r"(?:made|make) (?:the|a) (?:intended|planned) (?:difference|change)",
    r"fell short",
    r"(?:met|hit|reached|made) (?:\w+ ){0,2}(?:target|goal|aim|objective)s?",
    r"(?:outcome|result)s? (?:\w+ ){0,2}(?:wanted|intended|planned|hoped)",
    r"(?<!to )achiev\w+",
    r"success\w*",
    r"succe(?:ed|eded|eds)",
    r"(?:met|meet|hit|reach(?:ed)?|attain(?:ed)?|fulfil\w*|accomplish\w*|deliver\w*|realised)"
    r" (?:on )?(?:its|their|the|what|a|all)\b[^.?;]{0,30}\b(?:aims?|goals?|targets?|objectives?"
    r"|intended|set out|purpose|ambitions?)",
    r"(?:did|do|does) what (?:they|it) set out",
    r"what they set out",
    r"(?:paid|came) off",
    r"worked",
    r"(?:aims?|goals?|targets?|objectives?) (?:\w+ ){0,3}(?:met|reached|hit|attained|fulfilled)",
)
concept(
    "duration",
    4,
    r"(?:average|mean|median|typical|usual) (?:\w+ ){0,3}(?:time|length|duration|lifespan|"
    r"days|weeks|months)",
    r"(?:days|weeks|months|time) (?:\w+ )?(?:taken|elaps\w+|needed)",
    r"life ?span",
    r"(?:kick ?off|launch|start|begin\w*) (?:until|till|and)",
    r"(?:weeks|months|days) (?:\w+ ){0,7}(?:take|last|run|need|between|from)",
    r"(?:take|takes|took) (?:\w+ ){0,3}(?:finish|complete)",
    r"speed",
    r"how (?:quickly|fast|soon)",
    r"turnaround",
    r"how long",
    r"durations?",
    r"lengths? of (?:time|project)\w*",
    r"(?:average|mean|median|typical|usual) (?:\w+ )?(?:time|length|duration|lifespan|days|weeks)",
    r"time (?:\w+ ){0,2}(?:taken|from|between|it takes|elapsed)",
    r"lasts?(?: for)?(?= on| an| typic|,|\?|$)",
    r"(?:start|beginning|launch|kick ?off|inception|outset) to (?:\w+ )?(?:finish|end|completion"
    r"|close|closure|conclusion)",
    r"elapsed?",
)
PUBLIC = (
    r"(?:patients?|carers?|service users?|lived experience|people who use|famil(?:y|ies)|relatives"
    r"|experts? by experience|public|clients)"
)
concept(
    "coproduced",
    4,
    r"co ?produc\w+",
    r"co ?design\w*",
    rf"{PUBLIC}[^.?;]{{0,60}}\b(?:involv\w+|teams?|members?|partners?|includ\w+|took part|part|sat"
    r"|alongside|play\w*|contribut\w+|engag\w+|help\w+|shape\w*|join\w*)",
    rf"(?:involv\w+|includ\w+|with|alongside|feature\w*|had|engag\w+|by)\b[^.?;]{{0,30}}\b{PUBLIC}",
)
concept(
    "published",
    3.5,
    r"presented at",
    r"published?",
    r"academic output",
    r"citations?",
    r"bmj",
    r"authored",
    r"press",
    r"shared (?:externally|nationally)",
    r"case stud(?:y|ies)",
    r"publish\w*",
    r"publications?",
    r"articles?",
    r"papers?",
    r"posters?",
    r"talks?",
    r"journals?",
    r"present(?:ed|ations?)",
    r"abstracts?",
    r"written up",
    r"write ups?",
    r"peer review\w*",
    r"literature",
)
concept(
    "benefits",
    3.5,
    r"(?:money|cash|pounds|sums?|funds|resources?)[^.?;]{0,60}\b(?:freed|released|"
    r"unlocked|clawed back|recouped|recovered)",
    r"pay ?backs?",
    r"pay ?off",
    r"cashable",
    r"money'?s worth",
    r"cost reductions?",
    r"released cash",
    r"what has (?:\w+ ){0,3}(?:saved|returned|yielded|brought)",
    r"yield\w*",
    r"(?:monetary|economic) (?:gains?|returns?|benefits?|value|impact)",
    r"(?:hours|time|bed days) (?:saved|released|freed)",
    r"dividends?",
    r"net (?:gain|effect|value)",
    r"saving\w*",
    r"saved?",
    r"benefits?",
    r"returns? on (?:\w+ )?investment",
    r"roi",
    r"cash ?(?:able|releas\w+)",
    r"productivity",
    r"efficienc(?:y|ies)",
    r"financial (?:gains?|impact|returns?|value|effect)",
    r"cost avoid\w+",
    r"pay ?back",
    r"money [^.?;]{0,20}(?:freed|saved|released)",
    r"gains",
    r"value (?:generated|released|created|delivered|added)",
)
concept(
    "events",
    3.5,
    r"get togethers",
    r"expos?",
    r"open days?",
    r"(?:turnout|turn out|attendances?|attendees|delegates|turned up|came along)",
    r"road ?shows?",
    r"annual (?:\w+ )?(?:day|conference|event)",
    r"stand ups?",
    r"learning exchanges?",
    r"events?",
    r"conferences?",
    r"huddles?",
    r"learning (?:sets?|days?|sessions)",
    r"seminars?",
    r"summits?",
    r"show ?cases?",
    r"festivals?",
    r"symposi\w+",
    r"webinars?",
    r"gatherings?",
    r"fairs?",
    r"away days?",
    r"celebrations?",
    r"meet ?ups?",
)
