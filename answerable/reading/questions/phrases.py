"""The phrases by which asks, and what stands around them, are told."""

from __future__ import annotations

import re

ANY_CASE = re.IGNORECASE
QUESTION_WORD = (
    r"(?:how (?:many|much|often|long|far|old|does|do|did|is|are|was|were|has|have|would|will|can)|"
    r"how\b|what|which|when|where|who|whom|whose|why|whether|do|does|did|is|are|was|were|has|have|"
    r"had|can|could|would|will|should|may|might)\b"
)
_VERB = (
    r"(?:provide|supply|send|share|give|tell|confirm|state|list|detail|disclose|release|explain|advise|"
    r"outline|specify|identify|include|share|indicate|describe|break|let (?:me|us)|inform|say|"
    r"show|name(?! of)|set out|separate|split|forward|attach|furnish|notify|publish|produce|"
    r"clarify|itemi[sz]e|"
    r"enclose|"
    r"make available|"
    r"summari[sz]e|quantify|email|e-mail|answer|breakdown|calculate|estimate|"
    r"repeat)\b"
)
_POLITE = (
    r"(?:please|kindly|also|then|and|so|therefore|additionally|furthermore|further|moreover|"
    r"secondly|firstly|"
    r"thirdly|finally|lastly|specifically|in particular|ideally|more specifically|basically|"
    r"essentially|first(?: of all)?|second|third|in addition(?: to (?:this|that|these))?|"
    r"if possible|where possible|if so|if not|if yes|if no|again|similarly|for each[^,]{0,60})"
)
IMPERATIVE = re.compile(
    rf"(?:{_POLITE}[,:;]?\s+){{0,4}}(?:(?:could|can|would|will|may)\s+(?:you|i|we|it)\s+)?"
    rf"(?:{_POLITE}[,:;]?\s+){{0,4}}{_VERB}",
    ANY_CASE,
)
OPENS_QUESTION = re.compile(rf"(?:{_POLITE}[,:;]?\s+){{0,4}}{QUESTION_WORD}", ANY_CASE)
INVERTED = re.compile(
    rf"(?:{_POLITE}[,:;]?\s+){{0,4}}(?:(?:what|when|where|why|who|how) )?(?:is|are|was|do|does|did|"
    rf"have|"
    rf"has|"
    r"can|could|will|would) (?:it|there|they|you|we|i|the|this|that|these|those|an?|any|anyone|all|"
    r"your)\b",
    ANY_CASE,
)
LATER_WORD = re.compile(
    r"^(?:from|since|between|in|for|over|during|of|within|as of|at|further to|in addition to|"
    r"on)\b[^.?:]{0,80}? (?:how (?:many|"
    r"much)|what (?:is|was|were|are)) ",
    ANY_CASE,
)
"""A question whose word comes after a time or a place: `Since May how many ...`."""
CONDITIONAL = re.compile(
    r"(?:if|where|when|since|as)\b[^,?]{3,100},\s*(?:is|are|was|were|do|does|did|can|could|has|"
    r"have) "
    r"(?:it|they|you|the|there|these|this|any)\b|"
    r"(?:if|where|when|since|as)\b[^,?]{3,100},\s*(?:how|what|who|why|when|where|which) (?:is|are|"
    r"was|"
    r"were|do|does|did|would|will|can|could|has|have|many|much|often|long)\b",
    ANY_CASE,
)
WISH = re.compile(
    r"(?:(?:please|also|additionally|in addition|if (?:it is )?possible|if you can|furthermore|"
    r"finally|specifically|"
    r"in particular|ideally|more specifically|therefore|so|and|for this reason|"
    r"with this in mind|as such|to this end|further|under [^,]{3,80}),?\s+){0,3}"
    r"(?:i|we)(?:'d|’d|\s+would|\s+should|\s+am|\s+are|\s+do|\s+also|'m|’m|\s+formally|"
    r"\s+particularly|\s+hereby|"
    r"\s+therefore|\s+now|\s+just|\s+simply|\s+only|\s+specifically|\s+further|\s+will|'ll|"
    r"\s+write(?: to)?|\s+to you)*\s+"
    r"(?:also\s+|therefore\s+|now\s+|be\s+|very\s+|much\s+|hereby\s+|formally\s+)*"
    r"(?:like|love(?! to (?:do|help|work|offer))|wish|want|request|requesting|require|requiring|"
    r"seek|seeking|need|ask|asking|obliged|wondered|"
    r"grateful|(?:pleased|glad) if|appreciate|interested|after|looking|keen|hoping|trying|"
    r"wondering|writing|"
    r"enquiring|contacting you to)\b",
    ANY_CASE,
)
ASKS_LATER = re.compile(
    rf"\b(?:please|(?:could|can|would) (?:you|somebody|someone))\s+(?:(?:please|also|kindly|"
    rf"then|now)\s+)*{_VERB}|"
    r"\bask(?:s|ing)? (?:you )?for (?:an? |the |all |any )?(?:copy|copies|list|breakdown|number)\b|"
    r"\b(?:would|should|wish(?:es)?|want(?:s)?) (?:also )?(?:like )?to (?:also )?(?:know|see|have|"
    r"receive|obtain|inspect|view|"
    r"request|ask|find out|be (?:given|provided|told))\b|"
    r"\bplease provided\b|"
    r"^my request is (?:simply|for|that)\b|"
    r", (?:i|we) (?:hereby |therefore |now )?(?:require|request|seek|would like) (?:a|an|the|any|"
    r"all|"
    r"copies|details|information|to know)\b|"
    r"\bi (?:was|am|just) wonder(?:ing|ed) (?:if|whether)\b|"
    r"\b(?:may|can|could) (?:i|we) (?:\w+ ){0,2}(?:ask|enquire|request|know|have|see|get|"
    r"obtain|receive)\b|"
    r"\brequest(?:ing)? (?:that you (?:provide|supply|send|give|disclose)|to (?:receive|see|"
    r"be (?:given|sent|provided)))\b",
    ANY_CASE,
)
WELCOME = re.compile(
    (
        r"\b(?:would|will) be (?:most |very |also |much )?(?:welcome|appreciated|"
        r"helpful|useful)\b"
    ),
    ANY_CASE,
)
# asks for something of the reply itself, not for information
COURTESY = re.compile(
    r"^\W*(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|wishes)\b|yours\b|cheers\b|"
    r"sincerely\b|dear\b|hi\b|hello\b|good (?:morning|afternoon|evening|day)|to whom|"
    r"hope(?:fully)? |"
    r"all the best|kindest|sent from|i (?:look|am looking) forward|looking forward|"
    r"with (?:best |kind )?(?:thanks|regards|wishes)|apologies|sorry|"
    r"freedom of information request$|"
    r"i am (?:\w+ )?grateful (?:for|to)\b|"
    r"i (?:hope|trust|understand|appreciate (?:that|your)|note|believe|know|realise|realize|"
    r"am aware|am sure)\b|"
    r"my name is|i am (?:a|an|the|writing to you as|currently|doing|conducting|undertaking|"
    r"researching|carrying|working)\b)",
    ANY_CASE,
)
CONDITION = re.compile(
    r"^\W*(?:(?:but|and|however|also|finally|lastly|please note(?: that)?)[,:]?\s+)?"
    r"(?:note(?:s)?\s*[:\-–]|(?:please )?note (?:that|this|these|the|i|we)\b|please note|"
    r"n\.?b\.?\b|p\.?s\.?[\s:]|\*|"
    r"(?:if|should) there (?:is|are|be|will be) (?:a|any) (?:charges?|fees?|costs?)\b"
    r"[^?]*\b(?:please|"
    r"let me|tell me|advise|inform)\b|"
    r"(?!(?:if|where) (?:possible(?! without)|you can(?=,)|so|yes)\b)"
    r"(?:if|should|in the event|where|unless|even if)\b[^?.]*\b(?:cost|limit|18 hours|"
    r"too (?:broad|wide|much|large|long)|clarif|"
    r"exempt|withh|redact|refus|turned down(?! ?, why)|reject|declin|"
    r"not (?:be )?(?:possible|able|hold|held|the (?:right|correct)|"
    r"available in)|unable|cannot|can't|"
    r"held back|leave (?:that|it|out)|any (?:queries|questions|problems|issues|difficult)|"
    r"transfer|another (?:body|authority|organisation|department)|"
    r"(?:sooner|earlier|before|ahead of) (?:than )?(?:the )?(?:others?|rest)|"
    r"already (?:in the public|been published|available)|public domain|contact me|(?:require|"
    r"need) (?:any )?(?:further|more|clarif|additional)|narrow|refin|ambiguous|re-?frame|"
    r"re-?phrase|"
    r"advice and assistance|section 1[26]|s\.? ?1[26])|"
    r"(?:under|in line with|in accordance with|as per|pursuant to) (?:section|s\.?) ?1[0-9]\b|"
    r"if\b[^?.]*\b(?:say|state|tell me) which (?:you|ones?)\b[^?.]*\bused?\b|"
    r"for (?:questions?|parts?|items?|points?) \d[^.?:]{0,30}, please\b|"
    r"(?:i|we) ask (?:for )?(?:this|it|them|the latter)\b|"
    r"(?:i|we) (?:only|do not|don't|would (?:also )?(?:like to )?remind|would point|"
    r"am (?:also )?sending|reserve|"
    r"am happy|would be happy|will be|understand|accept|appreciate|am aware|can be contacted|"
    r"consider|believe)\b|"
    r"(?:if|where)\b[^?]{0,200}\bplease\b[^?]{0,80}\b(?:what|whatever) you (?:have|hold|can)\W*$|"
    r"(?:this|the|my) (?:request|information|enquiry|data|foi)\s+(?:is(?! (?:simply|for|that)\b)|"
    r"was|will|relates|should|"
    r"covers|may|can|includes|concerns|applies)\b|"
    r"(?:the|my) (?:main )?reasons? (?:that |why )?(?:i|for (?:my|this|asking))\b|"
    r"(?:please )?(?:let me have|provide|send|supply)(?: me| us)?(?: with)? (?:all )?(?:this|that|"
    r"the above|the requested) (?:information|data)\W*$|"
    r"(?:i(?: am|['’]m| would be|['’]d be) )?happy to (?:discuss|clarify|help|talk|narrow)\b|"
    r"by ['\"‘“]|for the (?:purposes?|avoidance) of|by that i mean|definitions?\b|"
    r"(?:please|kindly) (?:acknowledge|treat|consider this|contact|do not|don't|"
    r"let me know (?:if|when|whether you (?:need|require))|be advised|bear|quote|refer|"
    r"respond|reply|feel|get in touch|could you give this matter|accept|remember|deal|regard|"
    r"ensure|use the|only|read|find|see (?:the |my |our )?(?:below|attached|"
    r"enclosed|request|letter|document|e-?mail)|"
    r"pass|redirect|"
    r"forward (?:this|my|it)|direct (?:this|my|me)|advise (?:me |us )?(?:as soon|"
    r"if you (?:need|require|are)|of any (?:cost|fee|charge)))|"
    r"(?:please )?(?:can|could|would|will) (?:you|somebody|someone|anyone) (?:please |"
    r"kindly )?(?:acknowledge|confirm (?:safe )?receipt|confirm (?:that )?you have received|"
    r"give this|let me know (?:if|when)|contact me|"
    r"redirect|pass this|forward this|respond|reply|treat|direct me|(?:help|"
    r"assist)\b[^?]{0,40}[?.]?$)|"
    r"(?:please )?(?:confirm|acknowledge) (?:safe )?receipt|"
    r"(?:if|where)\b[^?]{0,300}\bplease (?:record|count|treat) (?:it|this|these|them|each)\b|"
    r"[^?]{0,80}\bplease (?:also )?let me know\W*$|i have attached\b|i (?:will|can) accept\b|"
    r"i am writing to (?:clarify|"
    r"follow up|complain)\b|[^?]{0,30}\b(?:can|could) (?:this|my|the) "
    r"(?:e-?mail|letter|message|request|acknowledge?ment) be (?:treated|logged|sent|dealt)\b|"
    r"\(?(?:please )?see (?:the )?attached\b|"
    r"[^?]{0,80}\b(?:held|information|records?)\b[^?]{0,40}\b(?:regarding|about) (?:my|"
    r"this) request\W*$|"
    r"(?:i|we) (?:would|should) be (?:very |most )?grateful[^?]{0,40}\b(?:received this|"
    r"receipt|acknowledg)|"
    r"[^?]{0,60}\bconfirm[^?]{0,30}\b(?:receipt of|received) (?:this|my))",
    ANY_CASE,
)  # fmt: skip
_SHAPE = (
    r"(?:excel|spread ?sheet|csv|xlsx?|pdf|word document|electronic(?:ally)?|machine[ -]readable|"
    r"e-?mail(?:ed)?|hard copy|written (?:format|form)|in writing|by post|format|digital(?:ly)?|"
    r"tabular|table form|attachment|the (?:table|template|boxes?|spaces?) (?:below|provided|"
    r"attached))"
)
_REPLY_NOUN = (
    r"(?:information|response|responses|reply|replies|answer|answers|data|figures|details|request|"
    r"results|material|statistics)"
)
FORMAT = re.compile(
    rf"\b(?:(?:this|the|your|my|all|any|these|that)\s+(?:(?:requested|same|above|relevant|full|raw|"
    rf"complete|foi|following)\s+)?{_REPLY_NOUN}\b|(?:this|it|them|that|these|"
    rf"everything)(?=\s*,?\s(?:to|be|in|as|"
    rf"by|via|through|on|using|could|can|would|should|is|are|was|please|over|back|"
    rf"electronically)\b))"
    rf"[^.?]{{0,80}}\b(?:in|as|by|via|to|through|using|on)\b[^.?]{{0,40}}\b{_SHAPE}\b|"
    rf"\b(?:respond|reply|answer)\b[^.?]{{0,40}}\b{_SHAPE}\b|"
    rf"^\W*(?:please )?(?:provide|send|supply|give|return)\b[^.?]{{0,30}}\b(?:in|as|by|via|"
    rf"through)\s+"
    rf"(?:an? )?(?:\w+ )?{_SHAPE}\b[^.?]{{0,30}}[.?]?$|"
    rf"^\W*(?:please )?(?:e-?mail|post|fax) (?:me )?(?:your|the|this|all|"
    rf"any) {_REPLY_NOUN}\b[^?]*$|"
    rf"prefer(?:red|ably|ence)?\b[^.?]{{0,60}}{_SHAPE}\b",
    ANY_CASE,
)
URGENCY = re.compile(
    r"\b(?:urgent|as soon as (?:possible|you can)|at your earliest|within (?:the )?(?:20|"
    r"twenty|statutory)|"
    r"working days|promptly|in a timely|deadline|by return|earliest convenience|"
    r"your (?:prompt )?attention)\b",
    ANY_CASE,
)
GENERIC_LEAD = re.compile(
    r"\b(?:some|several) (?:\w+ )?(?:questions|queries|points|requests)\b|"
    r"\b(?:following|below|these|listed|three|four|five|six|seven|eight|two|"
    r"a (?:few|number of))\s+"
    r"(?:(?:further|additional|freedom|specific|simple|of|foi|up[- ]to[- ]date|recorded|"
    r"key)\s+){0,4}"
    r"(?:information|questions?|details?|data|figures|documents|items?|requests?|points?|"
    r"queries|points|statistics|answers?)\b"
    r"|\bthe following\b\s*[:;.\-–]*\s*$|\b(?:as follows|the following|what follows|"
    r"below)\b[^?]{0,60}[:;\-–]\s*$|\bask (?:you )?for what follows\b|"
    r"\banswers? to (?:these|those|my|some|a few)\b(?: questions?| points?| queries)?\W*$|"
    r"\b(?:each|all|any) of the (?:following )?questions?\b|\bdetails of\W*$|"
    r"\bthe information (?:broken|split|set out)\b|"
    r"\b(?:answer|provide|send|have|tell me) the following,? please\W*$|"
    r"\b(?:tell me|let me know|please provide|please advise)\W*$|"
    r"\binformation (?:as )?(?:requested|set out|listed|detailed|specified|outlined) below\b|"
    r"^(?:please )?(?:provide|give|supply|send) (?:(?:me|us)(?: with)? )?(?:your |"
    r"the )?(?:answers?|responses?|repl(?:y|ies))\b[^?]*$|"
    r"\b(?:make|making|submit|submitting|raise|lodge|send|sending)\b[^?]{0,40}\brequest\b(?!"
    r"[^.?:]{0,60} for (?:a|an|any|copies|details)\b)",
    ANY_CASE,
)
COUNTING = re.compile(r"^\W*how (?:many|much|often|long)\b", ANY_CASE)
ADDRESS = re.compile(r"^\W*(?:https?://|www\.)\S+\s*$", ANY_CASE)
ANSWER_THOSE = re.compile(
    r"^\W*(?:can|could|may) i (?:please )?ask (?:you )?(?:\w+ ){0,4}questions?\b(?! (?:of|"
    r"about) the)|"
    r"^\W*(?:under [^?:]{3,90}? )?(?:please )?(?:can|could|would|will|may) (?:you|i|we) "
    r"[^.?:]{0,60}\bthe following "
    r"(?:information|data|figures|details|questions)\b",
    ANY_CASE,
)
"""A lead worded as a question: `Could you give me the following information about ...?`"""
SPECIFIC = re.compile(
    r"\b(?:how (?:many|much|often|long)|number of|total|amount|cost of|costs|spend|spent|"
    r"list of|copy of|copies of|"
    r"names? of|breakdown|what|which|percentage|proportion|value of|average|details of \w+|"
    r"whether|figures (?:showing|for|on))\b",
    ANY_CASE,
)
LAW_LEAD = re.compile(
    r"^(?:under|in accordance with|pursuant to|as per|in line with|using|"
    r"by virtue of)\s+(?:the\s+)?(?:terms of\s+|provisions of\s+)?(?:the\s+)?"
    r"(?:uk\s+|2000\s+)?(?:freedom of information|foia?\b|act\b|f\.o\.i)"
    r"(?:(?!\b(?:please|may|can|could|would|i|we)\b)[^,:?]){0,60}[,:]\s*",
    ANY_CASE,
)
"""Not the Environmental Information Regulations: who names them says which law it is."""
ASIDE_LEAD = re.compile(
    r"^[^?]{12,200}?\bunder the (?:terms of the )?freedom of information act(?: of)?(?: 2,?000)?,? "
    r"(?=(?:i|we) (?:request|require|ask|would like)\b)|"
    r"^i (?:do not|don['’]t|am not sure)\b[^.?]{0,100}?\bbut (?=i (?:would|['’]d) like|please|can|"
    r"could)|"
    r"^(?:thank you for your (?:response|reply|e-?mail|help)|(?:one |a )?(?:final|last|further) "
    r"question|(?:also )?(?:under|as part of|in accordance with) (?:the |"
    r"an? )?(?:freedom of information|"
    r"foia?)(?: (?:act\w*|request|regulations|laws?))?(?: \d{4})?)"
    r"(?: of)?\s*[,:–-]?\s+(?=(?:please|can|could|may|would|do|does|is|are|have|has|we|i)\b)",
    ANY_CASE,
)
WAIVER = re.compile(
    r"(?<!\s)\s+[-–—]\s+(?:but|though|although)\s+(?:please\s+)?(?:drop|leave|omit|skip|ignore|"
    r"exclude|"
    r"not if|only if)\b.*$",
    ANY_CASE | re.DOTALL,
)
INTRODUCTION = re.compile(
    r"^\W*(?:i am|we are|i['’]m) writing (?:to you )?(?:in (?:relation|connection|regard)|about|"
    r"regarding|concerning|with regards?)\b|"
    r"^\W*(?:further to|in response to|following|with reference to)\b[^.?]{3,80}, (?:i|"
    r"we) (?:would "
    r"like|wish) to (?:request|ask for|seek) (?:further |some )?clarification\b|"
    r"^\W*(?:under [^,]{3,60}? )?(?:i|we)(?:(?:['’]d| would) (?:like|wish) to| write to)? "
    r"(?:know|ask|find out|enquire) (?:more )?about\b|"
    r"^\W*(?:i am|we are|i['’]m) interested to (?:better |further )?(?:understand|learn|know)\b|"
    r"^\W*(?:i|we)(?:['’]d| would) like to (?:better )?understand\b|"
    r"^(?:\W*(?:please|under [^,]{3,80},)\s*)?(?:i|we)(?:'d|’d)?\s+(?:am|are|would|wish|want|"
    r"write|have|hereby)?\s*"
    r"(?:like|kindly|following|have|receive|writing|making|submitting|contacting|requesting|"
    r"seeking|to|you|also|"
    r"formally|a|"
    r"an|the|this|"
    r"request|make|submit|ask|for|obtain|you|under|freedom|of|information|act|2000|foi|foia|\(|"
    r"\)|,|\s|"
    r"collect|collecting|gather|some|further|interested|in|researching|looking|find|out|more|know)*"
    r"\b(?:information|data|details|request|figures|statistics)\b(?! (?:that )?you hold)"
    r"[^.?]{0,30}\b(?:about|on|"
    r"regarding|concerning|relating|related|in relation|in respect|with regards?|"
    r"surrounding|around|pertaining|under|as to|from you|involving)\b",
    ANY_CASE,
)
INCLUDING = re.compile(
    r"\b(?:includ(?:e|es|ing)|containing|showing|detailing|stating|listing|"
    r"with)\s+(?:all (?:of )?)?"
    r"(?:the\s+)?(?:following|these|below)?[^:.?]{0,50}[:;\-–]+\s*$",
    ANY_CASE,
)
ADDITION = re.compile(
    r"^\W*(?:(?:please|also|and|to|should|this|these|it|the|information|data|response|could|"
    r"can|be|you|kindly|in|your|reply|for each)\s+)*"
    r"(?:includ(?:e|es|ing)|broken down (?:by|into)|split (?:by|into)|break(?:down| down)? (?:by|"
    r"into)|namely|"
    r"such as|for example|"
    r"separated? (?:by|into)|state|specify|provide(?: the)? (?:breakdown|"
    r"details)[^:]{0,40})[^:.?]{0,80}[:;\-–]+\s*$",
    ANY_CASE,
)
_HOLLOW_WORDS = """
please can could you would like provide send supply give tell the with under freedom
information act foi foia request answer know and for your regarding about questions question
details data all each what which make formal this following any how number total list copy
names what's grateful kindly will also may have has are is was were from that these those council
trust authority organisation requesting writing advise confirm let say state me us if
"""
HOLLOW = frozenset(_HOLLOW_WORDS.split())
RESHAPING = re.compile(
    r"\b(?:break|split|separate|provide|send|give|show|set|list|supply|present|"
    r"answer)\s+(?:me\s+|us\s+)?(?:it|this|these|them|all of (?:this|these)|"
    r"(?:the|your|all|each) (?:information|data|figures|answers?|results|above|responses?|"
    r"breakdown))\b",
    ANY_CASE,
)
STATEMENT = re.compile(
    r"^\W*(?:i|we|my|our|this|these|it|they|there|thank|thanks|if|in the event|as you|you|"
    r"please (?!provide|give|state|list|"
    r"confirm|send|supply|include|can|could|tell|advise|detail|specify|indicate))\b",
    ANY_CASE,
)
WANTED = re.compile(
    r"^\W*(?:(?:the|a|an|any|all|every|each|full|total|up to date|current|complete|overall|annual|"
    r"detailed|your)\s+){0,3}"
    r"(?:cop(?:y|ies)|details?|lists?|numbers?|totals?|names?|information|amounts?|costs?|"
    r"breakdowns?|summar(?:y|ies)|"
    r"dates?|figures|statistics|records?|reports?|minutes|documents?|correspondence|emails?|"
    r"contracts?|polic(?:y|ies)|"
    r"value|percentage|proportion|average|reasons?|salary|expenditure|spend|budget|data|"
    r"evidence|contact details|"
    r"complaints?|incidents?|rents?|fees?|charges?|plans?|assessments?|results?|income|revenue|"
    r"whether|intended frequency|electronic or paper copy|address(?:es)?|locations?|job titles?|"
    r"structure|"
    r"organisation chart)\b",
    ANY_CASE,
)
CONTINUES = re.compile(
    r"^\W*(?:\(|for (?:each|all|any|every|both|those|these|the above)|please (?:include|give|"
    r"split|break|provide (?:the|these|this|your|figures|a breakdown|details|data|each|all)|"
    r"show|state|list|detail|specify|separate|also|exclude|indicate|supply|answer)|this should|"
    r"these should|if (?:so|yes|not|no|possible|any|you|they|it|the)\b|where (?:possible|this|"
    r"there|these)|give (?:as|the|each)|"
    r"can (?:this|the|these)|could (?:this|the|these)|split|broken|break|including|include|"
    r"i\.?e\.?|e\.?g\.?|and\b|or\b|as well|"
    r"of (?:these|those|this|the)|in each|by (?:year|month|age|quarter|financial))",
    ANY_CASE,
)
PERIOD_ITEM = re.compile(
    r"^\W*(?:(?:in|for|during|between|from|since|the|calendar|financial|tax|academic|fiscal|"
    r"year|years|ending|ended|fy|"
    r"entire|to|date|so|far|up|and|until|present|now|q[1-4]|quarter|as|of|at|ytd|end|inclusive|"
    r"current|last|past|previous|two|three|four|five|six|ten|half|a|by|months?|monthly|yearly|"
    r"1st|31st|30th|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:19|20)\d\d|fy\d{2,4}|\d{1,2})(?!\w)\W*)+$",
    ANY_CASE,
)
