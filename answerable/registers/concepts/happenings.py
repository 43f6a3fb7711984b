"""Things that happen: projects, awards, events and what came of them."""

from __future__ import annotations

from answerable.registers.concepts.concept import concept

concept(
    "award",
    3.5,
    r"awards?",
    r"awarded",
    r"prizes?",
    r"accolades?",
    r"recogni[sz](?:tions?|ed (?:by|for|with|nationally|externally|in|at)|es)",
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
concept("shortlisted", 2, r"short ?list\w*", r"finalists?", r"runners? up", r"nominat\w+")
concept(
    "projects",
    2,
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
    "achieved",
    3.5,
    r"achiev\w+",
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
