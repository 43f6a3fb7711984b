"""The words people ask with."""

from __future__ import annotations

import re

from answerable.reading.questions.phrases.any_of import AnyOf
from answerable.reading.questions.phrases.case import ANY_CASE

QUESTION_WORD = (
    r"(?:how (?:many|much|often|long|far|old|does|do|did|is|are|was|were|has|have|would|will|can)|"
    r"how\b|what|which|when|where|who|whom|whose|why|whether|do|does|did|is|are|was|were|has|have|"
    r"had|can|could|would|will|should|may|might)\b"
)
_VERB = (
    r"(?:hand over|set (?:down|forth)|spell out|look up|dig out|work out|write (?:out|down)|"
    r"account for|report(?! (?:this|it|back)\b)|declare|make (?:the|any|all) [^.?]{3,80} available|"
    r"provide|supply|send|share|give|tell|confirm|state|list|detail|disclose|release|explain|"
    r"advise|reassure|"
    r"outline|specify|identify|include|share|indicate|describe|break|let (?:me|us)|inform|say|"
    r"show|name(?! of| ?[/,|])|set out|separate|split|forward|attach|furnish|notify|publish|"
    r"produce|"
    r"clarify|itemi[sz]e|"
    r"enclose|"
    r"make available|make (?:it )?(?:clear|plain) (?:how|what|which|when|where|who|whether|why)|"
    r"summari[sz]e|quantify|e-?mail(?! (?:address|format|date|subject|name|phone|telephone)|:)|"
    r"answer|breakdown|calculate|add(?! (?:me|my|us|(?:an?|the) (?:column|row|line))\b)|"
    r"find out|justify|search (?:for|your)|check (?:how|whether|when|what|who)|"
    r"(?:point|direct) (?:me|us) to(?:wards)?|re(?:spond|ply) with|"
    r"return(?! (?:(?:this|the|it|your) ?)(?:form|table|spread|template|survey|completed|e-?mail))|"
    r"estimate|repeat)\b"
)
_POLITE = (
    r"(?:please|kindly|pls|plz|also|then|and|so|therefore|additionally|furthermore|further|"
    r"moreover|"
    r"secondly|firstly|"
    r"thirdly|finally|lastly|specifically|in particular|ideally|more specifically|basically|"
    r"essentially|first(?: of all)?|second|third|in addition(?: to (?:this|that|these))?|"
    r"if possible|where possible|if so|if not|if yes|if no|again|similarly|for each[^,]{0,60}|"
    r"if you can|clearly|briefly|simply|possibly|quickly|do(?= (?:please|let|tell|send|give)\b))"
)
IMPERATIVE = re.compile(
    rf"(?:{_POLITE}[,:;]?\s+){{0,4}}(?:(?:could|can|would|will|may)\s+(?:(?:you|u|i|we|it)\s+)?)?"
    rf"(?:{_POLITE}[,:;]?\s+){{0,4}}(?:be (?:(?:good|kind) enough|so (?:good|kind) as) to "
    rf")?{_VERB}",
    ANY_CASE,
)
OPENS_QUESTION = re.compile(rf"(?:{_POLITE}[,:;]?\s+){{0,4}}{QUESTION_WORD}", ANY_CASE)
INVERTED = re.compile(
    rf"(?:{_POLITE}[,:;]?\s+){{0,4}}(?:(?:what|when|where|why|who|how) )?(?:is|are|was|do|does|did|"
    rf"have|"
    rf"has|"
    r"can|could|will|would) (?:it|there|they|you|we|i|the|this|that|these|those|an?|any|anyone|all|"
    r"your)\b|"
    r"(?:did|does|must|ought|had|were|shall|may|might) (?:(?:the|your|their|its|his|her|our|my|any|"
    r"all|some|every|each|no|more|most|many|another|other|there|they|he|she|it|this|that|these|"
    r"those|people|staff)\b|any(?:one|body|thing)|some(?:one|body|thing)|every(?:one|body|thing)|"
    r"no(?:body| one)|[a-z]{3,}s\b)(?![^?]*,)|"
    r"(?:is|are|was|have|has|will|can|could|would) (?:any|some|every|no)(?:one|body|thing| one)\b|"
    r"(?:will|are|have|do|can|could|would) (?:more|most|many|staff|people|residents|such|other)\b|"
    r"whose [\w-]+(?: [\w-]+)? (?:is|are|was|were) (?:it|this|that|these|those|they)\b|"
    r"whom (?:do|does|did|have|has|will|can|would) [a-z]+|"
    r"(?:what|which) (?:[\w-]+ ){1,3}(?:is|are|was|were) (?:there|available|offered|on offer)\b",
    ANY_CASE,
)
ADDED = re.compile(
    r"(?:and )?(?:in addition|further(?:more)?|additionally|plus|lastly|finally|(?:second|third)ly)"
    r"\b,?(?: please)?[,:]?\s+(?:if [^,.?]{3,60}, )?(?=[a-z])",
    ANY_CASE,
)
"""What opens a thing wanted beside others: `Further, the number of reports`."""
LATER_WORD = re.compile(
    r"^(?:out of|among|amongst|per|from|since|between|in|for|over|during|of|within|as of|at|re|"
    r"regarding|concerning|further to|in addition to|"
    r"with regards? to|before|after|once|now that|as|based on|given|"
    r"on)\b(?:(?! (?:should|must|ought|might|asked|told|said|wrote)\b)[^.?:]){0,80}? "
    r"(?:how (?:many|much)|what (?:is|was|were|are)) ",
    ANY_CASE,
)
"""A question whose word comes after a time or a place: `Since May how many ...`."""
CONDITIONAL = re.compile(
    r"(?:if|where|when|since|as)\b[^,?]{3,100},\s*(?:is|are|was|were|do|does|did|can|could|has|"
    r"have) "
    r"(?:it|they|you|the|there|these|this|any)\b|"
    r"(?:if|where|when|since|as)\b[^,?]{3,100},\s*(?:how|what|who|why|when|where|which) (?:is|are|"
    r"was|"
    r"were|do|does|did|would|will|can|could|has|have|many|much|often|long)\b|"
    r"if\b[^,?]{3,100},\s*(?:(?:and|or|about|around|at|in|for|by|of|on|to|from|with|[a-z]+ly)"
    r",?\s+)?(?:how|what|which|whose|whom?|why|whether)\b|"
    r"if\b[^,?]{3,100}? (?:are|is) there (?:any |an? |the )?\w|"
    r"(?:similarly,? |likewise,? )?(?:if|where)\b[^,?]{12,120} "
    r"(?:is|are|was|were|do|does|did|has|have) "
    r"(?:it|they) (?:an?|the|for|in|by|of|to|[a-z]+ed)\b",
    ANY_CASE,
)
WISH = re.compile(
    r"(?:(?:please|also|additionally|if (?:it is )?possible|if you can|furthermore|"
    r"(?:in addition|as well as|further|besides)(?: to)?(?: (?:this|that|these|those|the above))?|"
    r"finally|lastly|(?:first|second|third|fourth)(?:ly)?|specifically|"
    r"in particular|ideally|more specifically|therefore|so|and|for this reason|"
    r"with this in mind|as such|to this end|further|under [^,]{3,80}|"
    r"as an? (?:follow[- ]?up|supplementary|further|additional|separate|final|last|second)\b"
    r"[^,.?:]{0,40}|"
    r"(?:for|in|over|during|between|from|since) (?:[^,.?:]{0,50}?\b(?:19|20)\d\d|"
    r"the (?:last|past|previous) [\w ]{2,25}?|each (?:\w+ )?year)(?=,?\s+(?:i|we)\s)),?\s+){0,3}"
    r"(?:i|we)(?:'d|’d|\s+would|\s+should|\s+am|\s+are|\s+was|\s+were|\s+do|\s+also|'m|’m|"
    r"\s+(?:formal|particular|kind|simp|on|specifical|respectful|polite|official|urgent|short)ly|"
    r"\s+hereby|\s+therefore|\s+must|\s+have\s+to|\s+now|\s+just|\s+further|\s+will|'ll|"
    r"\s+write(?: to)?|\s+to you)*\s+"
    r"(?:also\s+|therefore\s+|now\s+|be\s+|very\s+|much\s+|hereby\s+|formally\s+|most\s+|"
    r"really\s+|so\s+|extremely\s+|truly\s+)*"
    r"(?:like|love(?! to (?:do|help|work|offer))|wish(?:ing)?|want|request(?:ing)?|"
    r"require|requiring|(?:curious|eager|anxious) (?:to|about|as to)|beg(?! to)|"
    r"thankful (?:if|to|for (?!your|any|all|the following))|"
    r"seek|seeking|need|ask|asking|obliged|wondered|"
    r"grateful|pleased if|glad if|glad of (?!your|any|an?\b(?! "
    r"(?:copy|list|summary|breakdown)\b)|the following)|welcome|value|"
    r"(?:pleased|glad) to (?:receive|have|see|know|"
    r"learn)(?! (?:the )?(?:details|information|data|following))|appreciate(?! (?:your|"
    r"any|all) (?:help|assistance|time|advice and (?:assistance|help)))|"
    r"interested|after|looking|keen (?:to (?:know|find|see|"
    r"obtain|learn|understand|receive|have)|for)|hoping|trying|wondering|writing|"
    r"enquiring|contacting you to)\b",
    ANY_CASE,
)
OF_ANOTHER = re.compile(
    r"(?:the |our |my )?(?:[\w’'-]+ ){1,5}would (?:also )?like (?:(?:some |any |all "
    r")?(?:information|"
    r"details)|a copy|copies|to (?:know|see|have|receive|request))\b|"
    r"(?:he|she|they|(?:the )?(?:customer|caller|requester|enquirer|applicant|client)|"
    r"(?:mr|mrs|ms|miss)\.? \w+)(?: (?:is|was|has|would|also|now|therefore))* "
    r"(?:request(?:s|ing|ed)?|ask(?:s|ing|ed)? for|(?:like|wish(?:es)?|wants?) (?:a|copies|details|"
    r"to (?:know|see|have|receive|obtain|request|ask)))\b",
    ANY_CASE,
)
"""An ask written down by whoever took the call: `Customer is requesting a copy of the report.`"""
ASKS_FIRST = re.compile(
    r"an? (?:\w+ ){0,2}(?:explanation|account|description) of (?:how|why|what)\b[^?]{8,200} would "
    r"(?:also )?be (?:\w+ )?(?:welcome|appreciated|helpful|useful|valuable|of interest)\b|"
    r"(?:(?:and )?if|it would (?:also )?(?:help|be (?:\w+ )?(?:helpful|useful|good|great)),? if) "
    r"(?!this|it|these|you|they|(?:the|all|any) (?:information|data|responses?|reply|answers?))"
    r"[^?]{5,120}?\b(?:could|can) (?:also )?be (?:provided|supplied|included|given|sent|made "
    r"available)\b(?=[^?]*\b(?:appreciated|helpful|useful|great|good|grateful|so that)\b)|"
    r"(?:also )?(?:would|should) (?:also )?(?:like|appreciate|be grateful for) (?:an? (?!call\b|"
    r"reply|response)|the |all |any |copies |details |sight )|"
    rf"i (?:was |am )?hop(?:e|ing) (?:that )?you (?:can|could|will|would) {_VERB}|"
    r"what (?:i|we)(?: am|['’]m| are|['’]re| would)? (?:requesting|asking for|after|looking for|"
    r"like(?: to know)?|want(?: to know)?|need|require) is\b|"
    r"what (?:i|we)(?: would|['’]d) like(?: to know)? is\b|"
    r"(?:all|the (?:\w+ )?(?:thing|question|point)s?)(?: that)? (?:i|we)"
    r"(?: would| now| have|['’]d)? ?(?:want|ask(?: for)?|need|wish|like|have|seek)(?: to (?:know|"
    r"ask|see|have))? (?:is|are)\b|"
    r"(?:if|where|since)\b[^.?]{3,200}?\b(?:i|we)(?:['’]d| would| should) (?:like (?:a|an|any|all|"
    r"the|copies|to (?:know|see|have|receive))\b|be (?:\w+ )?(?:glad of|grateful for) "
    r"(?:that|those|it|them|the same)\b)|"
    r"(?:and |so )?my (?:\w+ )?(?:request|question|query) (?:concerns|relates to) (?:how|what|"
    r"who|whether|why|when|where|which)\b|"
    r"(?:and |so )?my (?:\w+ )?(?:request|question|query) is(?: (?:simply|for|that|how|what|"
    r"who|whether|why|when|where|which|if)\b|:? \w+ \w+ [^:]*\?$)",
    ANY_CASE,
)
"""An ask told by its first words, though no verb of asking opens it."""
ASKS_LATER = AnyOf(
    r"\bplease (?!(?:contact|do|don['’]t|ask|call|ring|e-?mail|see|use|feel)\b)(?:[a-z]+ ){1,4}?"
    r"(?:how (?:many|much|often)|what|which|whom?|whose|whether)\b|"
    rf"\b(?:please|kindly|pls|plz|(?:could|can|would) (?:you|u|somebody|"
    rf"someone))\s+(?:(?:please|also|kindly|"
    rf"then|now)\s+){{0,4}}{_VERB}|"
    rf"\b(?:it|that|this) would be (?:\w+ ){{1,3}}if you (?:could|can|would|were able to) "
    rf"(?:(?:please|also|kindly)\s+){{0,4}}{_VERB}|"
    rf"(?:,| and| so) (?:i|we)(?: would|['’]d| should) (?:be )?(?:\w+ )?"
    rf"(?:grateful|obliged|pleased|glad|appreciate(?: it)?) if you (?:could|would|can|might) "
    rf"(?:(?:please|also|kindly|therefore|then|now)\s+){{0,4}}{_VERB}|"
    r"\bask(?:s|ing)? (?:you )?for (?:an? |the |all |any )?(?:copy|copies|list|breakdown|number)\b|"
    r"\b(?:would|should|wish(?:es)?|want(?:s)?) (?:also )?(?:like )?to (?:also )?(?:know|see|have|"
    r"receive|obtain|inspect|view|"
    r"request|ask|find out|be (?:given|provided|told))\b|"
    r"\bplease provided\b|\binterested to (?:know|see|hear)\b|"
    r", (?:i|we) (?:hereby |therefore |now )?(?:require|request|seek|would like) (?:a|an|the|any|"
    r"all|"
    r"copies|details|information|to know)\b|"
    r"\bi (?:(?:was|am|just) wonder(?:ing|ed)|wonder) (?:if|whether)\b|"
    r"^(?:very |most |so )?(?:grateful|obliged) (?:for (?:an?|the|any|copies|details|sight)\b|"
    r"if you (?:could|would|can)\b)|"
    r"^(?:requesting|seeking|asking for|looking for|wanting) (?:an?|the|any|all|copies|"
    r"details|sight|"
    r"number)\b|"
    r"^this (?:is (?:an?|my) (?:\w+ ){0,5}request|request is) for (?:an?|the (?!following|"
    r"information|"
    r"below)|any|all|copies|details)\b|"
    r"^(?:i|we)(?: am| are|['’]m| (?:would like|wish|want) to|['’]d like to)? (?:mak(?:e|ing)|"
    r"submit(?:ting)?|put(?:ting)? in|lodg(?:e|ing)) (?:an?|my|this) (?:\w+ ){0,5}request "
    r"for (?:an?|"
    r"the (?!following|information|below|attached)|any|all(?! (?:the )?information)|"
    r"copies|details)\b|"
    r"^i(?: am|['’]m) (?:e-?mailing|getting in touch|contacting|calling|messaging)(?: "
    r"you)? to (?:ask|"
    r"request|enquire|find out|seek|obtain)\b(?! (?:you )?(?:for )?(?:the )?(?:information|some|"
    r"a few|questions|details|data|about|below|following))|"
    r"\bit would (?:\w+ ){1,4}to (?:have|see|know|receive|get) (?:an?|the|any|all|copies|"
    r"how|what|which|who|whether|when|where|why)\b|"
    r"\b(?:may|can|could|might) (?:i|we) (?:\w+ ){0,2}be (?:told|sent|given|shown|supplied|"
    r"furnished|informed)\b|"
    r"\b(?:may|can|could|might) (?:i|we) (?:\w+ ){0,2}(?:ask|enquire|request|know|have|see|get|"
    r"obtain|receive)\b|"
    r"\brequest(?:ing)? (?:that you (?:provide|supply|send|give|disclose)|to (?:receive|see|"
    r"be (?:given|sent|provided)))\b"
)
WELCOME = re.compile(
    (
        r"\b(?:would|will) (?:also )?be (?:\w+ )?(?:welcome|appreciated|"
        r"helpful|useful)\b"
    ),
    ANY_CASE,
)
SPECIFIC = re.compile(
    r"\b(?:how (?:many|much|often|long)|(?<!\ba )number of|total|amount|cost of|costs|spend|spent|"
    r"list of|copy of|copies of|"
    r"names? of|breakdown|what|which|percentage|proportion|value of|average|details of \w+|"
    r"whether|who (?:is|are|was|were|would)|figures (?:showing|for|on))\b",
    ANY_CASE,
)
TELLS = re.compile(
    r"(?:first(?:ly)?|first of all|to (?:begin|start)(?: with)?)?,? ?"
    r"i (?:(?:would|should) (?:also )?like|want|wish) to (?:point out|make (?:it )?clear|"
    r"stress|emphasi[sz]e|thank|add|say|inform|(?:give|offer|provide) (?:you )?(?:with )?"
    r"(?:some|a little|a bit of|the|more)? ?(?:background|context))\b(?![^.]*\bplease\b)|"
    r"i (?:now |would )?(?:wish|want|like) to (?:narrow|refine|amend|rephrase|withdraw|limit)\b|"
    r"(?:i|we) (?:want|need|ask(?: for)?|request|require|seek) (?:(?:this|it|these|them) )?"
    r"(?:for (?:an?|my|our) (?:\w+ ){0,2}(?:study|project|research|report|thesis|dissertation|"
    r"article|book|campaign)\b|because|since|as (?:an?|i|we)\b)|"
    r"(?:i|we)(?:['’](?:m|re)| am| are)? (?:only |just |simply )?(?:ask(?:ing)?(?: for)?|"
    r"request(?:ing)?)(?: (?:this|it|these|them|that))?(?: (?:again|once (?:more|again)|now))? "
    r"(?:so (?:that|i|we|other|others|people|the)|in order (?:that|to)|because|since)\b"
    r"(?![^?]*\b(?:please|how|what|which|know)\b)(?![^?]*\?)|"
    r"(?:i|we)(?:['’]d| would| should)? (?:also )?(?:like|love|want|wish|prefer) to (?:stay|remain|"
    r"hear (?:from|back))\b|"
    r"(?:i|we)(?: would)? (?:need|want|like|expect) an? (?:\w+ )?(?:answer|reply|response)\b"
    r"(?! (?:to|on|about)\b)|"
    r"you (?:may|might|will) (?:also )?(?:wish|want|like) to know\b|"
    r"(?:i|we) (?:should|would)(?: also)? be (?:\w+ )?(?:grateful|thankful|glad|obliged) "
    r"(?:for|of) (?:your|any|all|an?) (?:\w+ )?(?:help|assistance|reply|answer|response|time|"
    r"support|co-?operation|attention)\b|"
    r"(?:we|i) do not (?:wish|want|need|require) (?:to (?:receive|see|know|have)|any|the)\b",
    ANY_CASE,
)
"""A wish to tell, or not to be told."""
OUTRIGHT = re.compile(
    r"(?:(?:first|second|third)(?:ly)?,? |(?:finally|lastly|additionally|also|and),? |"
    r"(?:about|around|roughly|exactly|precisely|approximately|just) )?"
    r"(?:how (?:many|much|often|long)|what (?:is|are|was|were|has|have|did|will|proportion|"
    r"percentage|\w+ (?:(?:do|does|did|have|has) (?:you|your|the)|you (?:use|have|hold|run|pay|"
    r"employ)))|"
    r"(?:how|whether|why) (?:your|the|each|any|these|those)(?: \(| )|"
    r"(?:what|which|whose) (?!(?:i|we|you|they|he|she|it|the|this|that)\b)(?:[\w'’/-]+ ){1,6}?"
    r"(?:do|does|did|has|have|had|can|could|will|would|should) "
    r"(?:you|your|the|they|there|we|i|it|this|these|those|any|each)\b|"
    r"(?:at|in|on|by|to|for|from|with|under|over|of|into|through|against) (?:what|which|whose|whom|"
    r"how (?:long|many|much))\b(?! (?:case|point|time|event)\b)[^,.?]{0,80}? "
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) \w+|"
    r"(?:what|which) (?:[\w-]+ ){0,2}(?:number|amount|sum|sort|kind|type|share|part|rate|"
    r"level) (?:of )?[\w-]+|"
    r"number of|(?:and )?the same (?:figures?|information|data|details|numbers?) for|"
    r"who (?:is|are|was|were) (?:your|the) |who (?:authori[sz]ed|decided|approved|signed|"
    r"took|made|owns|"
    r"owned|pays|paid|runs|manages|holds) |also (?:the )?(?:details|copies|"
    r"a copy|a list|a breakdown|number|names|dates|cost) of)\b",
    ANY_CASE,
)
"""What asks from its first words, mark or no mark."""
