"""What opens a list or names the subject, and what a list's items are like."""

from __future__ import annotations

import re

from answerable.reading.questions.phrases.any_of import AnyOf
from answerable.reading.questions.phrases.case import ANY_CASE

GENERIC_LEAD = AnyOf(
    r"\b(?:some|several) (?:\w+ )?(?:questions|queries|points|requests)\b|"
    r"\b(?<!\bif )(?<!\bwhether )(?<!\bhow )(?<!\bwhy )(?<!\bwhen )(?<!\b(?:do|is) )"
    r"(?<!\b(?:did|are|was) )"
    r"(?:following|below|these|listed|three|four|five|six|seven|eight|two|"
    r"a (?:few|number of))\s+"
    r"(?:(?:further|additional|freedom|specific|simple|of|foi|bullet|up[- ]to[- ]date|recorded|"
    r"key)\s+){0,4}"
    r"(?:information|questions?|details?|data|figures|documents|items?|requests?|points?|"
    r"queries|things|matters|respects|statistics|answers?|breakdowns?)\b"
    r"|\b(?:the following|what follows)"
    r"(?: under (?:the )?(?:\w+ ){0,4}(?:foia?|act|regulations))?\b"
    r"\s*[:;.\-–]*\s*$|\b(?:as follows|the following|what follows|"
    r"below)\b[^?]{0,60}[:;\-–]\s*$|\bask (?:you )?for what follows\b|"
    r"\banswers? to (?:these|those|my|some|a few)\b(?: questions?| points?| queries)?\W*$|"
    r"\b(?:each|all|any) of the (?:following )?questions?\b|\bdetails of\W*$|"
    r"\bthe information (?:broken|split|set out)\b|"
    r"\b(?:answer|provide|send|have|tell me) the following,? please\W*$|"
    r"\b(?:the|these) (?:details|information|figures|data|items|things|points) (?:set out |listed |"
    r"given )?below\b[^?.:]{0,160}[:.]\s*$|"
    r"^\W*(?:(?:below|here) (?:is|are) )?(?:my |the |our )?(?:questions?|requests?|queries)"
    r"(?: (?:is|are)(?: these| as follows| below)?)?\W*$|"
    r"^\W*what (?:i|we)(?: would| want| wish| need|['’]d)(?: like)? (?:to know|to be "
    r"told)(?: is)?\s?:\W*$|"
    r"^\W*what (?:i|we)(?: would|['’]d)? (?:like|want|need|wish|ask|seek)(?: to (?:know|ask|see|"
    r"have))? "
    r"is (?:this|these|as follows|(?:set out|listed|given) (?:below|here))\W*$|"
    r"^\W*the (?:questions?|information|things?) (?:that )?(?:i|we) (?:have|want|seek|need) "
    r"(?:is|are) "
    r"(?:this|these|as follows|(?:set out|listed|given) (?:below|here))\W*$|"
    r"^\W*(?:i|we) (?:request|ask for|seek) what is (?:set out|listed) below\W*$|"
    r"\b(?:answers?|reply|replies) to the questions? below\W*$|"
    r"^\W*(?:set out|listed|given|shown) (?:below|here) (?:is|are)\b[^?]*$|"
    r"\byou are (?:asked|requested|invited) to (?:supply|provide|send|give|answer|disclose|state)"
    r"(?: me| us)?(?: with)? (?:the following|these|what follows)\b[^?]{0,40}:\W*$|"
    r"\b(?:tell me|let me know|please provide|please advise)\W*$|"
    r"\binformation (?:as )?(?:requested|set out|listed|detailed|specified|outlined) below\b|"
    r"^(?:please )?(?:provide|give|supply|send) (?:(?:me|us)(?: with)? )?(?:your |"
    r"the )?(?:answers?|responses?|repl(?:y|ies))\b[^?]*$|"
    r"\b(?:make|making|submit|submitting|raise|lodge|send|sending)\b[^?]{0,40}\brequest\b(?!"
    r"[^.?:]{0,60} (?:for (?:a|an|any|all(?! (?:the )?information)|copies|details|"
    r"the(?! (?:following|information|below|attached|enclosed)))|as to (?:how|what|whether|the)|"
    r"that [^.?:]{3,60} (?:release|provide|send|supply|disclose|give)s? (?!the following))\b)"
)
COUNTING = re.compile(r"^\W*how (?:many|much|often|long)\b", ANY_CASE)
ANSWER_THOSE = re.compile(
    r"^\W*(?:please )?(?:can|could|may|might) (?:i|we) (?:please )?(?:have|get|see|receive) the "
    r"following(?:,? please)?\W*$|"
    r"^\W*(?:please )?(?:can|could|would) (?:you|i) [^.?:]{0,40}\b(?:some|the|any) information"
    r"(?: please)?(?: under (?:the )?(?:freedom|foi)[^?]{0,40})?\W*$|"
    r"^\W*(?:can|could|may) i (?:please )?ask (?:you )?(?:\w+ ){0,4}questions?\b(?! (?:of|"
    r"about) the)|"
    r"^\W*(?:under [^?:]{3,90}? )?(?:please )?(?:can|could|would|will|may) (?:you|i|we) "
    r"[^.?:]{0,60}\b(?:the following "
    r"(?:information|data|figures|details|questions|(?:about|on|regarding|concerning|relating to|"
    r"in relation to|with regards? to)\b|"
    r"(?:for|in|over|from|between|by|per) [^.?:]{3,80}$)|the (?:things|items|points|information|"
    r"details|questions) (?:listed |set out |given )?below)\b",
    ANY_CASE,
)
"""A lead worded as a question: `Could you give me the following information about ...?`"""
INTRODUCTION = re.compile(
    r"^\W*(?:i am|we are|i['’]m) writing (?:to you )?(?:in (?:relation|connection|regard)|about|"
    r"regarding|concerning|with regards?)\b|"
    r"^\W*(?:further to|in response to|following|with reference to)\b[^.?]{3,80}, (?:i|"
    r"we) (?:would "
    r"like|wish) to (?:request|ask for|seek) (?:further |some )?clarification\b|"
    r"^\W*(?:under [^,]{3,60}? )?(?:i|we)(?:(?:['’]d| would| should) (?:like|wish) to| (?:write|"
    r"want|wish|"
    r"need) to)? (?:know|ask|find out|learn|hear|enquire|(?:ask to )?be told) (?:more )?about\b|"
    r"^\W*(?:i am|we are|i['’]m) (?:asking|enquiring|inquiring|requesting information) about\b"
    r"(?! (?:how|what|when|where|whether|which|who|why)\b)|"
    r"^\W*(?:i am|we are|i['’]m) interested to (?:better |further )?(?:understand|learn|know)\b|"
    r"^\W*(?:i|we)(?:['’]d| would) like to (?:better )?understand\b|"
    r"^(?:\W*(?:please|under [^,]{3,80},)\s*)?(?:i|we)(?:['’](?:d|m|re|ve))?\s+(?:am|are|would|"
    r"should|"
    r"wish|want|write|have|need|hereby)?\s*"
    r"(?:like|kindly|following|have|receive|writing|making|submitting|contacting|requesting|"
    r"asking|seeking|seek|glad|be|to|you|also|"
    r"formally|apply|a|"
    r"an|the|this|"
    r"request|make|submit|ask|for|obtain|you|under|freedom|of|information|act|2000|foi|foia|\(|"
    r"\)|,|\s|"
    r"collect|collecting|gather|some|certain|further|interested|in|researching|looking|find|out|"
    r"more|know)*"
    r"\b(?:information(?! request for)|data|details|request(?! (?:for )?(?:the|an?|any|all|"
    r"copies|disclosure|sight|access|release|each|every) )|figures|statistics|(?<=some )facts)\b"
    r"(?! (?:that )?you hold)"
    r"(?:[^.?]{0,30}\b(?:about|on|"
    r"regarding|concerning|relating|related|in relation|in respect|with regards?|"
    r"surrounding|around|pertaining|under|as to|from you|involving|using the freedom)\b|\W*$)",
    ANY_CASE,
)
INCLUDING = re.compile(
    r"\b(?:includ(?:e|es|ing)|containing|showing|detailing|stating|listing|giving|"
    r"with(?=\s*(?:[:;–-]|(?:all (?:of )?)?(?:the )?(?:following|these|below))))\b\s*"
    r"(?:all (?:of )?)?(?:the\s+)?(?:following|these|below)?[^:.?]{0,50}[:;\-–]+\s*$",
    ANY_CASE,
)
ADDITION = re.compile(
    r"^\W*(?:(?:please|also|and|to|should|shall|must|this|these|it|the|information|data|response|could|"
    r"can|be|you|kindly|in|your|reply|for each)\s+)*"
    r"(?:includ(?:e|es|ing)|broken down (?:by|into)|split (?:by|into)|break(?:down| down)? (?:by|"
    r"into)|namely|"
    r"such as|for example|"
    r"(?:break|split|separate|set out) (?:this|these|it|them|the)(?: information| data| figures)?"
    r"(?: down| out)? (?:as follows|in the following way)|"
    r"separated? (?:by|into)|state|specify|provide(?: the)? (?:breakdown|"
    r"details(?! of\b))[^:]{0,40})[^:.?]{0,80}[:;\-–]+\s*$",
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


def telling(text: str) -> list[str]:
    """The words of a text, of three letters or more, that say something of their own."""
    return [word for word in re.findall(r"[a-z]{3,}", text.lower()) if word not in HOLLOW]


RESHAPING = re.compile(
    r"\b(?:break|split|separate|provide|send|give|show|set|list|supply|present|"
    r"answer)\s+(?:me\s+|us\s+)?(?:it|(?:this|these)(?!\s+(?!(?:all|"
    r"information|data|figures|answers?|details|results|numbers|costs|totals|to|by|in|as|for|into|"
    r"broken|split|separately|per|out|down|from|over)\b)\w+)|them|all of (?:this|these)|"
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
    r"detailed|brief|short|separate|your)\s+){0,3}"
    r"(?:cop(?:y|ies)|details?|lists?|numbers?|totals?|titles?|names?|information|amounts?|costs?|"
    r"breakdowns?|summar(?:y|ies)|"
    r"dates?|figures|statistics|records?|reports?|minutes|documents?|correspondence|emails?|"
    r"messages?|"
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
    r"entire|to|either|or|date|so|far|up|and|until|present|now|q[1-4]|quarter|as|of|at|ytd|end|"
    r"inclusive|"
    r"current|last|past|previous|two|three|four|five|six|ten|half|a|by|months?|monthly|yearly|"
    r"(?:19|20)\d\d\s?[/–-]\s?\d{4}|"
    r"1st|31st|30th|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:19|20)\d\d|fy\d{2,4}|\d{1,2})(?!\w)\W*)+$",
    ANY_CASE,
)
