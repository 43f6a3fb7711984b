"""Training: of whom, in what, by whom."""

from __future__ import annotations

from answerable.registers.concepts.concept import concept

concept(
    "training",
    2.5,
    r"train(?:ed|ing|ings|ee|ees)?",
    r"courses?",
    r"taught",
    r"teach(?:es|ing)?",
    r"learn(?:t|ed|ers?)",
    r"learning(?! (?:events?|sets?|days?|disabilit\w+|difficult\w+))",
    r"workshops?",
    r"capability(?: building)?",
    r"upskill\w*",
    r"skilled",
    r"educat\w+",
    r"academy",
    r"curriculum",
    r"bootcamps?",
    r"qualif(?:y|ied|ications?)",
    r"certificat\w+",
    r"class(?:es|room)?",
    r"instruct(?:ed|ion)",
    r"(?:yellow|green|black) belts?",
    r"modules?",
    r"(?:bronze|silver|gold) (?:level|award|programme)",
    r"skills",
)
concept(
    "sessions",
    2.5,
    r"(?:how many|number of|many|which|what|list of) (?:\w+ ){0,4}(?:courses?|sessions?|cohorts?"
    r"|workshops?|classes|programmes|modules)",
    r"(?:courses?|sessions?|cohorts?|workshops?|classes|programmes) (?:\w+ ){0,4}(?:run|ran|held"
    r"|delivered|put on|offered|provided|took place|laid on|hosted|organised|scheduled|staged)",
)
concept(
    "levels",
    3,
    r"(?<!board )levels?(?! of (?:staff|absence|sickness|vacanc\w+|spend\w*))",
    r"(?:grades|rungs|strands|streams) of",
    r"tiers?",
    r"dos(?:e|es|ing|age)",
    r"for whom",
    r"(?:aimed|targeted|pitched) at",
    r"open to",
    r"stages? of",
    r"steps? of",
    r"ladder",
    r"pathways?",
    r"intensit(?:y|ies)",
    r"(?:kinds?|types?|forms?|sorts?|range) of (?:\w+ ){0,4}(?:training|courses?|learning"
    r"|education)",
    r"(?:what|which) (?:\w+ ){0,3}(?:training|courses|learning) (?:is|are|do|does|can)",
    r"who (?:is each|can|are they|is it|may|each)",
    r"introductory",
    r"beginners?",
)
concept(
    "coverage",
    3,
    r"percent(?:age)?s?",
    r"per cent",
    r"\d*%",
    r"proportions?",
    r"share",
    r"fraction",
    r"ratio",
    r"coverage",
    r"how much of (?:your|the) (?:\w+ )?(?:workforce|staff)",
    r"out of (?:all|every|your|the)",
    r"one in how many",
)
concept(
    "provider",
    3,
    r"who (?:\w+ ){0,3}(?:delivers?|provides?|runs?|teach(?:es)?|gives?|leads?|trains|taught"
    r"|delivered|provided|trained|offers|supplies)",
    r"(?:delivered|provided|taught|run|given|supplied|led|facilitated) (?:\w+ )?(?:by|in house"
    r"|internally|externally)",
    r"(?:which|what) (?:\w+ )?(?:organisation|company|body|supplier|institute|firm|group|team)s?"
    r" (?:\w+ )?(?:supplies|supply|delivers?|provides?|runs?|teach(?:es)?|trains?|taught|ran)",
    r"(?:used|engaged|employed|brought in|hired|contracted) to (?:deliver|teach|train|run|provide)",
    r"providers?",
    r"trainers?",
    r"teachers?",
    r"tutors?",
    r"faculty",
    r"instructors?",
    r"in house or",
    r"internally or",
    r"bought in",
    r"(?:by|using|through) (?:your own staff|whom|which (?:organisation|compan|provider))",
)
