"""What improvement is called in requests, and what is not improvement though it sounds so."""

from __future__ import annotations

from pathlib import Path

from answerable.registers.language import topic
from answerable.registers.wording import learn_from

WORK = (
    r"(?:teams?|departments?|units?|functions?|hubs?|directorates?|coach(?:es|ing)?|leads?|leaders?"
    r"|projects?|work|methods?|methodolog(?:y|ies)|approach(?:es)?|training|courses?|initiatives?"
    r"|programmes?|activit(?:y|ies)|staff|skills|science|capability|strateg(?:y|ies)|specialists?"
    r"|experts?|practitioners?|advis[eo]rs?|professionals|techniques|tools|academy|service|office"
    r"|system|culture|efforts?|agenda|framework|budget|committee|board|group|events?|awards?"
    r"|schemes?|people|managers?|roles?|posts?|cycles?|learning|partners?|colleagues|fund(?:s|ing)?"
    r"|spend(?:ing)?|software|platform|conference|huddles?|portfolio|model)"
)

UNITS = r"(?:teams?|departments?|units?|functions?|hubs?|directorates?)"

IMPROVEMENT = topic(
    "improvement",
    common=(r"improvements?",),
    strong=(
        r"(?:(?:continuous|continual|quality|service|process|healthcare|health care|organisational"
        r"|business|care|clinical|systems?|patient safety|safety|performance)(?:,| and| or)? ){1,3}"
        r"improvements?(?= |\W|$)",
        r"(?:continuous|continual|quality|service|process)(?: ?(?:,|/|and|or|and/or) ?(?:continuous"
        r"|continual|quality|service|process))+ improvements?",
        r"c?qi",
        r"qsir",
        r"improvement science",
        r"internal consultancy",
        r"operational excellence",
        r"kaizen promotion office",
        r"kpo",
        r"(?:transformation|change) and improvement",
        r"improvement and (?:transformation|change|innovation)",
    ),
    signature=(
        rf"improvement {WORK}",
        r"improvers?",
        r"pdsas?",
        r"plan do study act",
        r"kaizen",
        r"six sigma",
        r"lean (?:methodology|thinking|methods?|training|management|techniques?|practitioners?"
        r"|tools|projects?|team|principles)",
        r"lean",
        r"model for improvement",
        r"virginia mason",
        r"life ?qi",
        r"institute for healthcare improvement",
        r"(?:improve|improving|improved|make|making|made) (?:\w+ )?(?:services?|care|quality"
        r"|processes"
        r"|systems) (?:\w+ )?(?:work|programmes?|projects?|team|staff|department|people|training)",
        r"service (?:redesign|transformation)",
    ),
    likely=(
        r"(?:carr(?:y|ies)|leads?|heads?|owns?|sponsors?|champions?|oversees?) improvement",
        r"(?:sponsors?|leads?|heads?|directors?|champions?|responsib\w+|accountab\w+|charge)"
        r" (?:of|for) improvement",
        r"transformation (?:team|unit|hub)",
        r"improvement (?!(?:in|to|of|on|at|from|by|for|and|or|is|was|has|over|notices?|plans?"
        r" (?:for|by"
        r"|to)|works|lines?|areas?|district|rate|grant|measures)\b)[a-z]+",
        r"(?:on|to|for|of|in|by|doing|provid(?:es?|ing)|with|about|through|do|coach|at|"
        r"towards|into|given)"
        r" improvement"
        r"(?! (?:in|to|of|on|at|from|by|for|and|or|over|notices?|works|lines?|areas?)\b(?!"
        r" (?:each|the"
        r" (?:last|past|year|financial)|\d|any|every)))",
    ),
    weak=(
        r"improvements?",
        r"improv(?:e|es|ing)",
        r"transformation",
        r"change (?:team|programmes?|projects?|management|methodology|agents?)",
        r"(?:making|make) (?:\w+ )?(?:things|services|care) (?:work )?better",
        r"better (?:ways? of working|care|services)",
        r"(?:services?|wards?|clinics?|things|work) (?:\w+ )?(?:runs?|flows?|works?) better",
    ),
    referring=(
        rf"{UNITS}(?:\(s\))? (?:that (?:you )?|you )?(?:have |has )?(?:(?:been )?(?:identified"
        rf"|named"
        r"|given|mentioned|listed|described|referred to|set out)|in (?:your|the) (?:answer|response"
        r"|reply))[^.?;]{0,50}(?:question|q|above|part|item|point|answer|response) ?\(?\d*",
    ),
    others=(
        r"(?:donat\w+|charit\w+|rspca|animals?|pets?|vets?|guide dogs)[^.?;]{0,60}\bpdsa",
        r"pdsa(?! cycle)[^.?;]{0,40}\b(?:rspca|animals?|charit\w+|pets?|vets?|donat\w+|guide dogs)",
        r"transformation (?:projects?|programmes?|schemes?|work) (?:in|for|of|across) (?:the )?"
        r"(?:digital|it|ict|estates?|finance|hr|procurement)",
        r"(?:quality |service )?improvement plans? (?:\w+ ){0,2}(?:required|demanded|"
        r"imposed|submitted)",
        r"(?:boiler|heating|lighting|roof(?:ing)?|window|lift|plumbing|sewer|river|path|bus|cycle"
        r"|signage|landscape|garden|public realm|town centre|shop ?front|broadband) improvement",
        r"improvement (?:conditions?|orders?|cases?|loans?|fines?)",
        r"improv(?:e|es|ed|ing) (?:their|his|her) \w+",
        r"(?:needs?|required|asked|told|fail(?:ed|ing)) to improve",
        r"cost improvements?(?: (?:programmes?|plans?|schemes?|targets?))?",
        r"cips?",
        r"qipp",
        r"quality (?:assurance|control|accounts?|premium|standards?|schedule|governance|impact"
        r" assessments?|surveillance|monitoring|inspections?|audits?|of life)",
        r"clinical (?:audits?|effectiveness|governance)",
        r"(?:national )?clinical audit[^.?;]{0,20}",
        r"nhs (?:england and )?(?:nhs )?improvement",
        r"nhsi",
        r"(?:schools?|education|highways?|roads?|home|housing|kitchen|estates?|building|property"
        r"|environmental|capital|junction|flood|street|playground|ward environment|site|premises"
        r"|footpath|drainage|access|energy|traffic|transport|data quality|digital|it|ict|financial"
        r"|finance|productivity|efficiency|cash|income|revenue|waiting times?|performance"
        r"|attendance"
        r"|sickness|recruitment|rail|environment|parking|car park|catering|food|security|cyber)"
        r" (?:improvements?|transformation)(?: (?:programmes?|plans?|projects?|team|works?|service"
        r"|board|schemes?|strategy|fund|grants?|notices?))?",
        r"improvement (?:notices?|grants?|plans? (?:issued|required|following|in response)|"
        r"directors? appointed|lines?|districts?|rates?|works)",
        r"(?:school|highway|road|home)s? improvements?",
        r"improvements? (?:to|in|of|on|at) (?:the )?(?:\w+ ){0,3}(?:roads?|paths?|cycle\w*"
        r"|buildings?|junctions?|schools?|kitchens?|car parks?|playgrounds?|parks?|houses?|homes?"
        r"|street\w*|bridges?|entrances?|receptions?|corridors?|theatres?|signs?|signage|equipment"
        r"|toilets?|signal|wi ?fi|wards?|estate|lighting|parking|pavements?)",
        r"(?:rated|rating|ratings|judged|graded|assessed)[^.?;]{0,60}requires? improvement",
        r"requires? improvement",
        r"requiring improvement",
        r"needs? improvement",
        r"special measures",
        r"performance improvement (?:plans?|notices?|process)",
        r"(?:digital|it|ict|estate|finance|hr|procurement|cultural|community) transformation",
        r"transformation (?:fund|and sustainability)",
        r"sustainability and transformation",
        r"stps?",
        r"improving access to psychological therapies",
        r"iapt",
        r"improvement cymru",
        r"leadership coaching",
        r"executive coach(?:es|ing)",
        r"lean (?:burn|body|meat|construction|manufacturing)",
    ),
    foreign=(
        r"ethnic\w*",
        r"(?:gender|sex|age|race|religion|disabilit\w+|sexual orientation)(?: |$|,|\?)",
        r"protected characteristics?",
        r"men and women",
        r"(?:male|female)s?",
        r"salary (?:of|for|paid|range|bands?|scale)",
        r"women",
        r"freedom to speak up",
        r"how much (?:is|are|does|do) [^.?;]{0,60}\b(?:earn|paid|get paid)",
        r"(?:annual|basic|starting) salar(?:y|ies)",
        r"(?:agency|locum|bank|temporary|interim) (?:staff|workers|nurses|doctors|spend|spending"
        r"|personnel)",
        r"mileage",
        r"hotels?",
        r"(?<!running )(?<!other )expenses",
        r"hospitality",
        r"catering",
        r"refreshments",
        r"(?:copies of )?(?:the )?minutes of",
        r"minutes",
        r"e ?mails? (?:sent|between|from|to|exchanged|correspondence)",
        r"correspondence",
        r"(?:e ?mail|email address|telephone|phone|contact) (?:address(?:es)?|numbers?|details)",
        r"cvs?",
        r"curriculum vitae",
        r"disciplinary|disciplined",
        r"grievances?",
        r"whistleblow\w*",
        r"complaints?",
        r"tender(?:s|ed|ing)?",
        r"(?<!re )procure(?:d|ment)?",
        r"waiting (?:list|time)s?",
        r"beds?",
        r"deaths?",
        r"died",
        r"mortality",
        r"restraints?",
        r"seclusion",
        r"incidents?",
        r"(?:patient|inpatient) falls",
        r"infections?",
        r"medication errors?",
        r"prescri\w+",
        r"diagnos\w+",
        r"referrals?",
        r"admissions?",
        r"discharges?",
        r"appointments?",
        r"cqc",
        r"ofsted",
        r"ward accreditation",
        r"redundanc\w+",
        r"bonus(?:es)?",
        r"pension\w*",
        r"strikes?",
        r"union",
        r"laptops?",
        r"mobile phones?",
        r"office (?:space|rent)",
        r"(?:annual|maternity|paternity|parental|study|special|unpaid) leave",
        r"flexi ?time",
        r"overtime",
        r"(?:work(?:ing|s)?|based) (?:from|at) home",
        r"(?:speaks?|spoken) (?:welsh|english|french|polish|to the press|to journalists)",
        r"(?:first|other|foreign) languages?",
        r"(?:twitter|facebook|linkedin|instagram|tiktok|youtube|social media)",
        r"(?:newspapers|journalists|reporters|ministers|mps|lobby\w*|press releases?)",
        r"(?:recruitment|employment) agenc\w+",
        r"head ?hunt\w*",
        r"(?:computers|desktops?|printers?|phones?|photocopiers?|tablets|ipads?|chargers?)",
        r"(?:furniture|carpets?|desks|paint(?:ed)?|decorat\w+|refurbish\w+)",
        r"parking",
        r"complain(?:s|ed|ing|ants?)?",
        r"bull(?:y|ied|ying)",
        r"harass\w*",
        r"(?:misconduct|dismiss(?:ed|als?)|sacked|suspensions?)",
        r"(?:gifts?|conflicts? of interest|declarations? of interests?|second jobs?)",
        r"(?:legal advice|solicitors?|barristers?|lawyers?|sued|litigation"
        r"|tribunals?|non ?disclosure)",
        r"(?:uniforms?|dress code|logos?|lunch(?:es)?|sandwiches|biscuits|coffee|christmas)",
        r"(?:nationalit\w+|visas?|religio\w+|sexualit\w+|pregnan\w+|disabled)",
        r"(?:exit interviews?|references? (?:for|from|given)|criminal|convictions?|dbs)",
        r"(?:home|postal|street|office) address",
        r"whatsapps?|text messages?|diar(?:y|ies)|phone calls?",
        r"(?:risk|equality|impact|privacy) (?:assessments?|ratings?|registers?)",
        r"square (?:metres|feet)",
        r"carbon",
        r"freedom of information requests?",
        r"foi requests?",
        r"data breach\w*",
        r"mandatory training",
        r"apprentic\w+",
        r"research (?:projects?|grants?|studies|trials?|budget|staff|department)",
        r"clinical trials?",
        r"volunteers?",
        r"car park\w*",
        r"staff survey",
        r"friends and family test",
        r"average (?:salary|age)",
        r"home address\w*",
        r"social care",
        r"council tax",
        r"schools?(?! (?:of|do)\b)",
        r"pupils?",
        r"highways?",
        r"potholes?",
        r"business cases?",
        r"homes",
        r"tenants?",
        r"cancel\w*",
        r"roads?(?! ?map)",
    ),
)

learn_from(IMPROVEMENT.key, Path(__file__).parent / "phrasings.jsonl")
