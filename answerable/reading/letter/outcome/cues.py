"""The words by which a reply gives, does not hold, refuses, puts off or asks what was meant."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_GIVE = r"(?:send|supply|provide|release|disclose|share|give(?: out)?|offer)"
_GIVEN = r"(?:sent|supplied|provided|released|disclosed|shared|given(?: out)?|had|obtained)"
_CANNOT = r"(?:cannot|can not|can['’]t|could not|will not|may not|(?:is|are|am) (?:un|not )able to)"
_WANTED = (
    r"(?:it|this|that|all of (?:it|this)|what you (?:\w+ ){0,2}(?:ask(?:ed)?|request(?:ed)?|seek|"
    r"want(?:ed)?)(?: for)?|(?:any of )?the (?:requested )?information(?: you \w+(?: for)?)?|"
    r"any (?:of the )?information|your (?:\w+ )?request)"
)
"""All that was asked for, however it is called."""
ALL_ASKED = (
    r"(?:what (?:you|is) (?:\w+ ){0,2}(?:ask(?:ed)?|request(?:ed)?|seek|want(?:ed)?)(?: for)?|"
    r"(?:any of )?the (?:requested )?information|any information)"
)
"""The same, but for a mere `it`."""
NOT_HELD = re.compile(
    r"\b(?:do(?:es)? not|don['’]t|doesn['’]t|did not|are not|is not|not|no longer|"
    r"nor do we)\b[^.]{0,60}\b(?:holds?|held|have (?:any|this|that)|record(?:ed)?|keep|kept|"
    r"collect(?:ed)?|possess|report|count|captured?|log(?:ged)?|split)\b|"
    r"\b(?:data|information|figures?|breakdown|details?|this|that|it) (?:is|"
    r"are) not (?:\w+ )?available\b|"
    r"\b(?:data|records?|information|files?|copies|papers|e-?mails?|it|"
    r"they)\b[^.]{0,30}\b(?:has|have|"
    r"had|was|were) (?:been )?(?:destroyed|deleted)\b|"
    r"\bfound (?:nothing|no (?:\w+ )?(?:records?|documents?|information|e-?mails?|papers?))\b|"
    r"\bnot held\b|\bno (?:recorded )?information (?:is )?(?:held|recorded)\b|"
    r"\bholds? (?:no|nothing)\b|\b(?:keeps?|kept|ha(?:s|ve)|maintains?) no (?:\w+ ){0,2}(?:count|"
    r"records?|register|list|log|data|figures?|information|breakdown)\b|"
    r"\b(?:nobody|no-?one|none of (?:us|our \w+)) (?:keeps?|holds?|records?|counts?)\b|"
    r"\b(?:keeps?|ha(?:s|ve)) nothing\b|\bwe lack\b|"
    r"\blacks? (?:a |any |the )?(?:full |complete )?(?:list|records?|data|figures?|breakdown)\b|"
    r"\bdo(?:es)? not have (?:what|anything)\b|"
    r"\bno (?:such \w+|records?) (?:is|are) (?:held|kept)\b|"
    r"\bno records?\b[^.]{0,30}\b(?:held|exist|found|located)\b|"
    r"\bnot possible to (?:\w+ )?(?:separate|split|identify|extract|break|distinguish|say|tell)\b|"
    r"\b(?:create|make|generate) (?:new )?(?:information|data|records?|something new)\b|"
    r"\b(?:cannot|could not|does not|do not|did not) (?:show|let us (?:answer|say|tell|see)|"
    r"tell us|distinguish)\b|\bcannot be (?:split|broken down|separated|identified|picked out|"
    r"told apart)\b",
    _I,
)
NOT_OURS = re.compile(
    r"\b(?:do|does) not (?:run|provide|deliver|commission|operate|manage|offer) (?:the|this|that|"
    r"these|those|such|any|an?)(?: \w+)? services?\b|"
    r"\b(?:is|are) not (?:an? |the |our |one of our )?(?:\w+ )?(?:duty|duties|responsibility|"
    r"function|services?) (?:of|for)\b|\bnot our (?:\w+ )?(?:responsibility|duty|service)\b|"
    r"\bis (?:\w+ )?a matter for\b|\b(?:are|is|falls?) (?:\w+ )?(?:the|under the|within the) "
    r"responsibility of\b|\bheld by\b[^.]{0,60}\bnot by\b|"
    r"\b(?:who|which|they) (?:may|might|should) (?:hold|have) (?:it|this|that|the)\b|"
    r"\b(?:runs?|operates?|provides?|offers?|commissions?) no(?: [\w-]+){1,4}\b|"
    r"\b(?:re-?direct|send|address|direct|make|put|pass|forward) (?:(?:this|it)(?= on)|your "
    r"(?:request|questions?|enquiry))(?: on)? to\b",
    _I,
)
"""Another body's business: nothing is held here."""
NONE_HELD = re.compile(
    rf"(?<!or )\bnot\b[^.]{{0,40}}\b(?:hold|have) {ALL_ASKED}|"
    rf"\b{ALL_ASKED} (?:is|are) not (?:held|recorded)\b|"
    r"\b(?:treat|count|regard|class)\w* (?:this|it|that) as (?:information )?not held\b|"
    r"\bapplied to your request, as information not held\b",
    _I,
)
"""Said of all that was asked: what is offered after it instead is no answer."""
IT_IS_NOT_HELD = re.compile(
    r"(?<!or )\bnot\b[^.]{0,20}\b(?:hold|have) (?:it|this|that)\b|"
    r"\b(?:it|this|that) (?:information )?(?:is|are) not (?:held|recorded)\b",
    _I,
)
"""The same, where nothing was said before it."""
FORM = re.compile(
    r"\bnot (?:kept|keep|held|hold|recorded?|have)\b[^.]{0,40}\b(?:centrally|in (?:an?|such a|"
    r"one|the|that|this) (?:[\w-]+ ){0,5}(?:form|way|place|format|list))\b",
    _I,
)
"""Held, but not as it was asked for: why an answer would take long."""
MADE_TO_ORDER = re.compile(
    r"\b(?:bespoke|custom|made-to-order|tailored)\b[^.]{0,60}\b(?:charges?|orders?|outputs?|"
    r"tables?|tabulations?|analys[ei]s|services?)\b",
    _I,
)
"""What is not held, but may be made for whoever pays for it."""
REFUSED = re.compile(
    r"\b(?:names?|details|data|information|sections?|parts?|words)\b[^.]{0,40}\b(?:has|have) been "
    r"removed\b|\bexempt(?:ion|ions|ed)?\b|"
    r"\bredact(?:ed|ions?)\b|\b(?:taken|left) out of the (?:copy|copies|papers?|documents?|"
    r"e-?mails?|minutes|files?|attach\w+|reports?|letters?)\b|\bblack(?:ed|ing) out\b|"
    r"\bblanked out\b|\bexcept(?:ed|ions?) (?=appl|is|are|under|in)|"
    r"\bdo(?:es)? not (?:give out|release|disclose)\b|"
    r"\bwithh(?:old|eld|olding)\b|\b(?:held|holds?|holding|keeps?|kept|keeping) (?:it |them |"
    r"this |all |some |the whole |part )?(?:of \w+ )?back\b|\bholding back\b|"
    rf"\b(?:{_CANNOT}|not to) (?:\w+ )?{_GIVE}\b|"
    rf"\b{_CANNOT} (?:comment|answer|say)\b|"
    rf"\b(?:cannot|can not|will not|may not|need not) be (?:\w+ )?{_GIVEN}\b|"
    rf"\bneed not (?:\w+ )?{_GIVE}\b|"
    r"\b(?<!none was )(?<!none were )(?<!number )refus(?:e|ed|al)\b|"
    r"\b(?:am|are|is|by) (?:\w+ )?refusing\b|\bneither confirm nor deny\b|\bcannot (?:confirm|"
    r"say whether)\b|\bvexatious\b|\bmight identify\b|\bcould identify\b|\bnot obliged\b",
    _I,
)
LIMIT = re.compile(
    r"\b(?:exceed(?:s|ed)?|over|past|more than|above|in excess of|beyond)\b[^.]{0,60}"
    r"\b(?:limit|£450|£600|(?:18|24) hours(?! (?:per|a|each|or (?:under|over|less|more)) ?\w*))\b|"
    r"\bcost more than\b|\bcost limit would be\b|"
    r"\b(?:take|need|require|involve)s? (?:us )?(?:well |far )?(?:in excess of|more than|"
    r"over) [\d,.]+ (?:\w+ )?(?:hours|days)\b",
    _I,
)
"""That it would cost too much to answer."""
CLARIFY = re.compile(
    r"\b(?:please|could you|can you|we need you to|require you to|"
    r"ask(?:ing)? you to|would (?:you|like you to))\b[^.]{0,40}\b"
    r"(?:clarif(?:y|ication)|make (?:this|it|(?:your|the) (?:\w+ )?request) "
    r"(?:a (?:little|bit) )?(?:clearer|plainer|more specific))\b|"
    r"\bclarification (?:is )?(?:required|needed|requested)\b|"
    r"\b(?:require|need|seek) (?:\w+ )?clarification\b|"
    r"\bgrateful if you (?:could|would) (?:please )?(?:clarify|specify|confirm|explain|tell us)\b|"
    r"\brequest\b[^.]{0,40}\b(?:unclear|not (?:\w+ )?clear|too (?:broad|vague|general))\b|"
    r"\bunable to proceed without\b|"
    r"\bsay how you wish to (?:go on|proceed)\b|"
    r"\b(?:further|more|fuller) details?\b[^.]{0,80}\bso that we (?:can|may) (?:identify|"
    r"understand|find)\b|\b(?:until|unless) you (?:\w+ ){0,2}(?:make|clarify|explain|tell|say|"
    r"specify)\b|\b(?:could|can|would) you (?:please |kindly )?(?:say|tell (?:us|me)|explain|"
    r"confirm)\b[^.?]{0,100}\b(?:you mean|means?|meant|refers? to)\b",
    _I,
)
FIRST = re.compile(
    r"\bbefore (?:we|i) can (?:answer|proceed|reply|deal with|go on)\b[^.?]{0,60}"
    r"\b(?:clear|plain)er",
    _I,
)
"""Nothing is answered until it is said what was meant, whatever else is told."""
_WILL_ANSWER = (
    r"\b(?:will|shall|aim to|hope to|try to) (?:be )?(?:\w+ )?(?:answer(?:ed)?|repl(?:y|ied)|"
    r"respond(?:ed)?)"
)
LATER = re.compile(
    rf"\b(?:you|your|the rest|the remainder)\b[^.]{{0,80}}{_WILL_ANSWER}\b[^.]{{0,60}}"
    rf"\b(?:within|by|in due course|as soon as)\b|"
    rf"{_WILL_ANSWER} (?:to )?(?:you|your (?:request|questions?)|the rest)\b|"
    r"\bneed (?:more time|a further|another)\b[^.]{0,40}\b(?:to (?:weigh|consider|reply|respond|"
    r"answer)|days)\b|\bstill (?:considering|weighing|looking (?:into|for))\b|"
    r"\b(?:hope|aim|expect|intend) to (?:send|provide|give|issue) (?:you )?[^.]{0,30}"
    r"\b(?:response|reply|answer)\b",
    _I,
)
"""An answer that is still to come."""
WHOLLY_REFUSED = re.compile(
    rf"\b(?:need not|not (?:obliged|required) to|will not|unable to|not able to|cannot|"
    rf"refuse(?:d)? to) (?:\w+ )?(?:{_GIVE}|comply with|meet) {_WANTED}|"
    r"\b(?:refuse|refusing) your request\b|\byour request (?:is|was|has been|must be) refused\b|"
    rf"\b(?:it|this|what you \w+(?: for)?) (?:cannot|will not|should|must|need not) be (?:{_GIVEN}|"
    r"withheld|kept back|held back|found within)\b|"
    rf"\b{ALL_ASKED} (?:is|are) (?:therefore |thus |all )?exempt\b|"
    r"\brefuse the above\b|\bneed not (?:therefore |thus )?meet your request\b|"
    r"\btake (?:it|your request) no further\b|\b(?:keep|hold) it back\b|"
    r"\b(?:appl(?:y|ies)|engaged) to (?:all|the whole) of (?:your request|it)\b|"
    r"\bhold(?:ing)? back (?:all of it|the whole)\b",
    _I,
)
PARTLY_HELD_BACK = re.compile(
    r"\bneither confirm nor deny\b|\b(?:some|part) (?:of it )?(?:was |is |has been )?"
    r"(?:held back|withheld|redacted)|\bcan only answer\b|"
    r"\b(?:hold|have|has)s? (?:only )?(?:some|part) of (?:what|the information)\b",
    _I,
)
GIVES_SOME = re.compile(
    rf"\b(?<!not )(?:decided|agreed|able|going|prepared|now|can|will) (?:to )?{_GIVE} (?:you )?"
    r"(?:with )?(?:(?:some|most|parts?|much|many) of\b|some (?:\w+ )?(?:information|data|details|"
    r"documents|records|papers|figures)\b|the (?:rest|remainder|remaining|others?)\b)",
    _I,
)
"""Part of what was asked for is given, and so part is not."""
SENT = re.compile(
    r"\b(?:i|we) (?:have |also )*(?:attach|enclose|append)(?:ed)?\b|"
    r"\b(?:is|are|have) (?:also )?(?:attached|enclosed)\b|"
    r"\b(?:in|from|on) the (?:\w+ ){0,2}(?:attached|enclosed)\b|"
    r"\b(?:see|refer to|at|in) (?:the )?(?:appendix|annex|schedule) \w{1,2}\b|"
    r"\b(?:attached|enclosed) (?:is|are|(?:\w+ ){0,3}(?:has|gives|splits|shows|lists|holds|"
    r"sets))\b|\b(?:see|find) (?:\w+ ){0,4}(?:attached|enclosed)\b|"
    r"\bwe (?:have )?(?:sent|send|gave|given|can (?:send|give|say|tell)(?! (?:none|nothing|no|"
    r"that [^.]{0,40}\b(?:holds?|ha(?:s|ve))))\b)\b|\bgiven the\b|"
    r"\bin the tables? below\b|\bwe (?:do )?(?:have|hold) some (?:analys|figures|data|of (?:it|"
    r"this))",
    _I,
)
LIMIT_APPLIED = re.compile(
    r"\bto (?:meet|answer|comply with) (?:it|this|your request|the (?:rest|remainder|whole))\b"
    r"[^.]{0,60}\b(?:over|exceeds?|past|above) the (?:appropriate |cost )*limit\b|"
    r"\b(?:is|are) (?:thus |therefore )?exempt under section \d",
    _I,
)
"""Said of part of a request, beside answers that give the rest."""
SECTION_21 = re.compile(
    r"\bs(?:ection|\.)?\s?21(?:\(1\))?\b[^.]{0,60}\b(?:appl(?:y|ies|ied)|engaged|exempt)", _I
)
REACHED = re.compile(
    r"\botherwise accessible\b|\b(?:can|could|may) be (?:had|got|found|obtained) elsewhere\b|"
    r"\bby other means\b|\breach (?:it|this|them|these) (?:by|via|through) another\b|"
    r"\breasonably (?:accessible|obtain\w*)\b|"
    r"\breadily (?:get|obtain|available)\b|"
    r"\b(?:to be|for (?:future )?) ?publi(?:shed|cation)\b",
    _I,
)
"""Exempt since it can be had elsewhere: where it says how, that is no disclosure."""
GIVEN = re.compile(
    r"\b(?:attach|attached|enclose|enclosed|released|disclosed|supplied|set out below|as follows|"
    r"in the table|we (?:sent|gave))\b|"
    r"\bprovided? (?:you )?with\b",
    _I,
)
PAPERS = re.compile(r"\b(?:attach\w*|enclosed)", _I)
FIGURES = re.compile(
    r"\d|https?:|www\.|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|"
    r"\b(?:fewer|less) than (?:five|ten|six)\b|"
    r"\battach|\benclosed\b|\bwe (?:sent|gave|released)\b|"
    r"\bsee (?:the )?(?:table|below|attached|link)|\byes\b",
    _I,
)
LINK = re.compile(
    r"\b(?:follow|use|see|at|to|via) (?:this|the|these) (?:\w+ ){0,2}links?\b|"
    r"\blinks? below\b|"
    r"\b(?:is|are) (?:all )?(?:on|at|in) (?:this|these|our|the)\b[^.]{0,60}"
    r"\bweb ?(?:pages?|sites?)\b|"
    r"\bon our web ?(?:site|pages?),? we (?:already |now )?publish\b|"
    r"\bwe (?:already |now )?publish\b[^.]{0,80}\bon our web ?(?:site|pages?)\b",
    _I,
)
ADDRESS = re.compile(r"(?:https?:|www\.)\S+", _I)
FOLLOWS = re.compile(
    r"\W*(?:n/?a\b|not applicable\b|(?:as|since) (?:there (?:are|were|is) )?(?:none|no)\b|"
    r"(?:this|it|that) does not apply\b|(?:please )?(?:see|refer to) (?:the )?(?:above|answer|"
    r"question|response|reply)\b|as (?:above|per (?:the )?(?:question|answer|response))\b)",
    _I,
)
"""An answer that has nothing to say, as another has said it."""
