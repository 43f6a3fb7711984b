"""Names, responsibilities, methods and documents."""

from __future__ import annotations

from answerable.registers.concepts.concept import UNIT, concept

concept(
    "unit_name",
    2.5,
    r"where (?:\w+ ){0,6}(?:lives?|sits?|belongs?|resides?|falls?|placed|based)",
    r"under (?:what|which) (?:name|banner|title|heading|label)",
    r"(?:banner|badge|moniker)",
    r"what (?:is|are) (?:\w+ ){0,6}(?:teams?|units?|departments?) (?:\w+ ){0,6}(?:called|known"
    r"|named)",
    r"(?:which|what) (?:\w+ ){0,2}(?:team|unit|department|office|bit|part|area"
    r"|service)[^.?;]{0,40}\b(?:looks? after|leads?|runs?|does|handles?|deals? with|houses?"
    r"|provides?|delivers?|hosts?|responsible)",
    r"branded",
    r"goes by",
    rf"(?:name|names|title|called|known as|label)[^.?;]{{0,80}}\b{UNIT}",
    rf"{UNIT}[^.?;]{{0,80}}\b(?:called|known as|name|named|title)",
    rf"(?:which|what) (?:(?!do|does|did|have|has|is|are)\w+ ){{0,5}}{UNIT}(?! (?:are|is|do|does)"
    rf" (?:\w+ ){{0,3}}(?:staff|people))",
    rf"(?:is there|do you have|have you got|does \w+ have|does the \w+ have|identify|tell me)"
    rf" (?:\w+ )"
    rf"{{0,6}}{UNIT}",
    r"under (?:what|which) name",
    rf"call (?:\w+ ){{0,4}}{UNIT}",
    r"(?:name|title|called|known as)[^.?;]{0,60}\b(?:thetopic|improvement) service",
    r"who (?:provides|carries out|does|delivers|undertakes|supports)(?! (?:the )?training)",
    r"where (?:\w+ ){0,6}(?:sits?|located|housed|hosted)",
)
concept(
    "which_unit",
    4,
    r"(?:which|what) (?:\w+ )?(?:bit|part|arm|corner|area|section|team|unit|department|office"
    r"|directorate|division|service|function)s?\b[^.?;]{0,40}\b(?:in charge|responsible|accountable"
    r"|charged with|tasked with|leads?|runs?|handles?|looks? after|home to)",
)
concept(
    "responsible",
    3,
    r"sponsors?",
    r"champions?",
    r"board level",
    r"answers? for",
    r"accountable for",
    r"(?:top|executive|board|boardroom|high) (?:table|level)",
    r"carries the can",
    r"(?:chief|executive) (?:officer|lead|sponsor)",
    r"(?:sponsors?|champions?|leads?|heads?|fronts?|directs?|owns?) (?:\w+ ){0,3}(?:thetopic"
    r"|improvement|lean)\b",
    r"(?:job|post|role) (?:holder|title) (?:of|for) (?:the )?(?:\w+ )?(?:head|lead|leader|boss"
    r"|person|chief)",
    r"ultimate\w*",
    r"boss",
    r"chiefs?",
    r"overall (?:lead|charge|owner)",
    r"buck",
    r"(?<!non )executives?",
    r"director(?!s|ate)",
    r"(?<!non )execs?",
    r"senior (?:\w+ )?(?:managers?|leaders?|lead|officers?|responsible|person|figure|post|owner)",
    r"responsib\w+",
    r"accountab\w+",
    r"in charge",
    r"answers? for",
    r"answerable for",
    r"(?:who|which \w+|what post|which post|whose) (?:\w+ ){0,2}(?:leads|heads|runs|owns|manages"
    r"|sponsors|champions|directs)",
    r"(?:top|most senior|lead|leading) (?:\w+ )?(?:person|post|manager|officer|job|role|director)",
    r"manager",
    r"portfolio",
    r"remit",
    r"at the helm",
)
concept(
    "method",
    2.5,
    r"(?:lean|kaizen|home ?made|home ?grown|in house) (?:system|way|model)",
    r"(?:house )?styles?",
    r"(?:standard|preferred|usual|chosen) ways?",
    r"ways? of (?:\w+ )?(?:doing|running)",
    r"(?:run|rely|relies|based|settled|standardised|drew|draws) on (?:lean|kaizen|pdsa|six sigma)",
    r"(?:lean|kaizen|six sigma|pdsas?|virginia mason|model for improvement|qsir|agile)(?:,| or\b"
    r"|/|\)| etc)",
    r"schools? (?:of thought|do|are|is)",
    r"schools?",
    r"(?:brand|flavour|form|style|type|kind|version|variety) of (?:thetopic|improvement|lean)",
    r"doctrine",
    r"theor(?:y|ies)",
    r"practices?",
    r"(?:thetopic|improvement) (?:system|way|cycle|tools|toolkit)",
    r"method(?:s|ology|ologies)?",
    r"approach(?:es)?",
    r"frameworks?",
    r"models?",
    r"philosoph(?:y|ies)",
    r"techniques?",
    r"toolkits?",
    r"tools",
    r"management system",
    r"improvement system",
    r"school of thought",
    r"ways? of (?:working|doing|going about)",
    r"how (?:do|does) (?:\w+ ){1,3}(?:go about|carry out|do) (?:\w+ )?",
)
concept(
    "method_name",
    3,
    r"(?:house )?style",
    r"(?:lean|kaizen|six sigma|pdsas?|virginia mason|model for improvement|qsir)(?:,| or\b|/|\)|"
    r" etc)",
    r"(?:names?|which|what|list|state|specify|type of)[^.?;]{0,60}\b(?:method\w*|approach\w*"
    r"|frameworks?"
    r"|models?|philosoph\w+|techniques?|toolkits?|tools)",
    r"(?:method\w*|approach\w*|frameworks?|models?|philosoph\w+"
    r"|techniques?)[^.?;]{0,40}\b(?:us(?:e|es"
    r"|ed|ing)|follow\w*|adopt\w*|employ\w*|appl\w+|favou?r\w*|subscrib\w+)",
)
concept(
    "origin",
    4,
    r"invent\w*",
    r"from scratch",
    r"(?:take|took|taken|get|got|copy|copied|lift\w*) (?:it|this|that|them) from",
    r"whose (?:thinking|ideas?|work|theory|model)",
    r"(?:get|got|take|took|find|found|source) (?:\w+ ){0,3}(?:ideas?|inspiration|thinking"
    r"|concepts?)",
    r"home ?(?:made|built|brewed|spun)",
    r"(?:is|are|was) your own",
    r"rests? (?:up)?on",
    r"(?:ideas?|thinking|concepts?|elements?|features?) (?:\w+ ){0,3}(?:from|of others)",
    r"tailored",
    r"(?:local|own) (?:variant|blend|hybrid|creation|design|invention)",
    r"predecessors?",
    r"anteced\w+",
    r"underpin\w*",
    r"ancestry",
    r"based (?:up)?on",
    r"basis",
    r"deriv\w+",
    r"origins?",
    r"originat\w+",
    r"borrow\w*",
    r"adapt(?:ed|ation|ations)",
    r"inspir\w+",
    r"dr[ae]w[ns]? (?:up)?(?:on|from)",
    r"home ?grown",
    r"(?:developed|devised|created|designed|invented|built|made) (?:\w+ )?(?:internally|in house"
    r"|yourselves|by you|by the trust|locally|your own)",
    r"(?:internally|locally) (?:developed|devised|created|designed|made|built)",
    r"in house (?:method|model|approach|version|framework)\w*",
    r"bespoke",
    r"roots?",
    r"rooted",
    r"modelled on",
    r"influenc\w+",
    r"lineage",
    r"own (?:\w+ )?(?:method|approach|model|version|framework|brand)\w*",
    r"(?:come|came|comes|taken|stems?) from",
    r"built (?:up)?on",
    r"found(?:ed|ation)s? (?:up)?(?:on|of)",
    r"on (?:what|which) [^.?;]{0,60}\b(?:built|based|modelled|founded|drawn|rest\w*)",
    r"external (?:approach|method|model|source)\w*",
)
concept(
    "strategy",
    3,
    r"(?:blueprints?|manifesto|masterplan|master plan|prospectus|long range|five years?' time"
    r"|game plan)",
    r"(?:paper|document|report)[^.?;]{0,60}\b(?:wants?|aims?|sets?|going|future|heading"
    r"|describ\w+ where|ambition)",
    r"where (?:\w+ ){0,5}(?:wants?|hopes?|aims?|intends?|plans?) (?:\w+ ){0,4}(?:to be|to go|to"
    r" reach|in)",
    r"(?:plans?|intentions) (?:\w+ ){0,3}(?:thetopic|improvement|lean)",
    r"strateg(?:y|ies)",
    r"(?:improvement|thetopic|qi|long term|multi ?year|five year|three year|published|written"
    r"|current)"
    r" plans?",
    r"plans? for",
    r"road ?maps?",
    r"vision(?: document)?",
    r"blueprint",
    r"policy(?: document)?",
    r"ambitions?",
    r"statement of intent",
    r"document [^.?;]{0,30}sets? out",
    r"direction",
)
concept(
    "governance",
    3.5,
    r"forums?",
    r"(?:to )?(?:which|whom)[^.?;]{0,50}\breport(?:ed|s)?",
    r"answerable to",
    r"(?:checks?|check up|watch(?:es)?|tabs) (?:up )?on",
    r"(?:at what|what) intervals",
    r"(?:committee|group|board|body|panel|forum|they|it|meeting)s?[^.?;]{0,40}\b(?:gathers?|sits?)",
    r"conven(?:e|es|ed)",
    r"chairs?",
    r"terms of reference",
    r"holds? (?:\w+ ){0,4}accountable",
    r"(?:guided|overseen|governed|directed|monitored|managed|run) by (?:a|which|what)",
    r"(?:sub ?)?committees?",
    r"governance",
    r"overs(?:ee|ees|een|eeing|aw|ight)",
    r"steer(?:s|ing)?",
    r"(?:which|what) (?:\w+ ){0,3}(?:group|board|body|forum|panel|meeting)s?",
    r"report(?:s|ed|ing)? (?:in)?to",
    r"how (?:often|frequently|regularly)(?: do| does| is| are|$|\?)",
    r"meets?",
    r"scrutin\w+",
    r"supervis(?:es|e|ing|ion)",
    r"keeps? (?:an eye|watch|track)",
    r"holds? [^.?;]{0,30}to account",
    r"(?:programme|delivery|improvement|thetopic|transformation) (?:board|group)",
)
concept(
    "partners",
    3,
    r"members? of (?:any|a|an|the|which) (?:\w+ ){0,2}(?:network|alliance|collaborative|"
    r"consortium|partnership)",
    r"tied to",
    r"(?:networks?|bod(?:y|ies)) (?:\w+ ){0,3}(?:belong|join)\w*",
    r"belongs? to (?:any|which|what)",
    r"(?:who|anyone|anybody|which \w+) outside",
    r"ties? (?:with|to)",
    r"alongside (?:which|what|whom)",
    r"(?:help|helps|helped|assist\w*|support\w*) you (?:with|on|in)",
    r"linked (?:to|with)",
    r"memberships?",
    r"joint(?:ly)?",
    r"allies",
    r"members? of (?:any|a|an|the|which) (?:\w+ )?(?:network|alliance|collaborative|consortium)",
    r"consorti\w+",
    r"collaboratives?",
    r"partner\w*",
    r"collaborat\w+",
    r"institutes?",
    r"institutions?",
    r"universit(?:y|ies)",
    r"academic\w*",
    r"(?:external|outside|other) (?:organisations?|bod(?:y|ies)|agenc(?:y|ies)|groups?)",
    r"alliances?",
    r"(?:organisations|bodies|groups|agencies|anyone) (?:\w+ )?(?:outside|beyond)",
    r"ahsns?",
    r"links? with",
    r"affiliat\w+",
    r"(?:work(?:s|ed|ing)?|tie[ds]?|team(?:ed|s)?) (?:\w+ )?(?:up )?with (?:outside|external|other"
    r"|any)",
)
