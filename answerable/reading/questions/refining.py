"""Sentences that narrow the ask before them and want nothing of their own.

In a paragraph such a sentence belongs to the ask it follows: `Please break these down by year`, `I
require the data for the last five years`, `This should include agency staff`. In a paragraph of its
own it stands alone where it asks, and is left out where it does not. What begins with "also" is an
ask of its own wherever it stands.
"""

from __future__ import annotations

import re

from answerable.reading.questions.asking import is_period, is_specific

_LEAST_COLUMNS = 4

_POLITE = (
    r"(?:(?:please|ideally|specifically|again|and|but|in your (?:reply|response|answer)|if "
    r"possible|where possible|if you can|"
    r"(?:if|where) (?:it is )?(?:at all possible|not too much trouble|no trouble)|(?:can|"
    r"could|would|"
    r"may) (?:you|i|we)|i(?:['’]d| would| should) (?:like|prefer|appreciate|be grateful for)|we|"
    r"i (?:need|require|want)|me|us|you to|to)[,:]?\s+)*"
)
_REQUEST = (
    r"(?:(?:have|get|see|receive|provide|supply|give|send|show|state|present|set out|limit|answer|"
    r"list)\s+"
    r"(?:me\s+|us\s+)?(?:with\s+)?)?"
)
_THINGS = (
    r"(?:information|data|figures?|numbers?|details|statistics|answers?|responses?|results|costs?|"
    r"totals?|request|search|list)"
)
_PERIOD = (
    r"(?:for|over|from|since|in|between|covering|during|to cover|within)\s+(?:all |both |only )?"
    r"(?:each|every|the (?:[\w-]+ ){0,4}?(?:last|past|previous|preceding|period|years?|months?|"
    r"calendar|financial|following)|(?:the )?(?:19|20)\d\d|(?:january|february|march|april|may|"
    r"june|july|august|september|october|november|december)|these|those)\b"
)
_REFERRED = rf"(?:(?:this|these|it|them|the|all|your|any)(?: {_THINGS})?|{_THINGS})"
"""What was asked for, named again in general words."""
_NARROWS = re.compile(
    rf"^\W*{_POLITE}(?:"
    r"(?:break|split|separate|divide|part|breakdown|limit|confine|restrict)\s+(?:it|this|these|"
    r"them|down|the|"
    r"your|my|all|by|into)\b|(?:include|exclude)\b|"
    r"(?:take in|leave (?:out|aside)|omit|ignore|disregard|count(?: in)?) (?:only )?(?:those|these|"
    r"both|the ones|(?:any|all) (?:that|which|those|of))\b|"
    r"(?:start|begin) (?:from|with|in) (?:19|20)\d\d|go back (?:to|as far)\b|"
    r"do (?:this|the same) for\b|"
    r"ensure (?:that )?(?:this|it) includes\b|ensure "
    r"[^.?]*\bincluded\b|"
    rf"{_REQUEST}(?:this|these|it|them|that|those)\s+(?:{_THINGS}\s+)?(?:to be\s+)?"
    r"(?:(?:set out|shown|given|presented|listed|grouped|sorted)\s+)?(?:for|by|in|"
    r"over|from|since|between|covering|relating|related|broken|split|separated|per|"
    r"individually|separately)\b|"
    rf"{_REQUEST}(?:the |all |your |any )?{_THINGS}\s+(?:available )?(?:to be\s+)?(?:{_PERIOD}|"
    r"(?:broken|split|separated|separately)\b|by (?:year|month|quarter|age|area|school|type)\b)|"
    rf"{_REQUEST}{_REFERRED} "
    r"(?:to )?(?:go|going|date|dating|stretch|stretching) back\b"
    r")|"
    rf"^\W*{_POLITE}{_REQUEST}separate [a-z]+ (?:for|by|per) (?:each|every|the|these)\b|"
    r"^\W*(?:for the following|for each of the following)(?![^.]*\b(?:can|could|would|how|"
    r"what)\b)|^\W*ideally\b|^\W*not (?:just|only)\b|"
    r"^\W*again,? please\b|"
    r"^\W*(?:please|could you|can you) (?:also )?(?:provide|give|include|list|state|show) "
    r"(?:the )?[\w -]{2,40}(?:/[\w -]{2,40}){3,12}\W*$|"
    rf"^\W*{_POLITE}(?:set|lay|put)\s+(?:this|these|it|them|all)\s+(?:all )?out\b|"
    rf"^\W*{_POLITE}(?:can|could) (?:this|these|it|the) (?:{_THINGS} )?"
    r"(?:please )?(?:include|cover|take in|extend|(?:go|reach|date) back|show|be (?:\w+ )?"
    r"(?:broken|split|separated|for))\b|"
    r"^\W*(?:(?:please|could you|can you|if possible,?) )*(?:provide|give|include|supply|"
    r"show|send) "
    r"(?:me |us )?(?:with )?an? (?:\w+ )?break-?down (?:of (?:this|these|that|it|them|the "
    r"(?:figures|"
    r"data|numbers?|totals?)) )?(?:by|per|into|for each)\b|"
    r"^\W*(?:it would|it['’]d|that would) be (?:\w+ )?(?:great|helpful|useful|good) to (?:have|see|"
    r"get) (?:this|it|these|them) (?:by|per|broken|split|for each)\b|"
    r"^\W*(?:please )?answer,? (?:with )?(?:a )?(?:simple )?yes or no\b",
    re.IGNORECASE,
)
_DIVIDES = re.compile(
    rf"^\W*{_POLITE}(?:(?:can|could|may|might|should|would) )?(?:(?:let me have|have|want|need|"
    rf"like|"
    r"ask (?:for|that)|show|give|see|list|group|divide|part|keep|put|split|break|separate|provide|"
    r"supply|send|present|state|do)\s+(?:me\s+|us\s+)?)?"
    rf"(?:(?:{_REFERRED}|they)(?P<them>)|(?:(?:each|every) [a-z]+|[a-z]+ and [a-z]+)(?P<each>)) "
    r"(?:is |are |be |to be )?(?:(?:split|shown|given|divided|kept|set out|grouped|listed|broken "
    r"down|parted|presented|counted|separated) )?"
    r"(?:apart|separately|on (?:its|their) own|by (?:itself|themselves)|(?P<unit>[a-z]+) by "
    r"(?P=unit)|"
    r"(?(them)(?:by (?!e-?mail|mail|post|return|hand|fax|phone|then|the\b|no\b|\d)[a-z]|per [a-z]|"
    r"into [a-z]|for (?:each|every)|in each)|$^))",
    re.IGNORECASE,
)
"""How the things asked for are to be parted: `Could they be given by ward?`"""
_DEFINES = re.compile(
    r"^\W*(?:i am|i['’]m|we are|we['’]re) (?:looking for|asking for|interested in|after) (?:the|"
    r"those|"
    r"these|an?|any)\b",
    re.IGNORECASE,
)
_EXPLAINS = re.compile(
    rf"^\W*(?:the|this|these|your) {_THINGS} must (?:be|include|cover|show)\b|"
    r"^\W*(?:this|these|it|the|your)\s+(?:(?:report|information|data|list|figures?|response|return "
    r"information)\s+)?(?:(?:would|should|could|can|might|may|will)\s+(?:\w+\s+){0,2}?"
    r"(?:be (?:for|broken|split|(?:limited|confined|restricted) to)|include|cover|relate|show|"
    r"detail|state|contain|break down)|"
    r"includes?|covers?)\b|"
    r"^\W*i(?: am|['’]m) (?:only|just|specifically|particularly|especially|mainly) (?:\w+ )?"
    r"(?:looking for|asking for|asking|interested (?:in|to know)|after)\b|"
    r"^\W*(?:i|we) (?:ask|want|need|require|seek)(?: for)? [^.?]{3,40}\bonly\b|"
    r"^\W*(?:i|we)(?: am| are|['’]m)? (?:requesting|requested|request|asking for) (?:this|these|"
    r"both)\b|"
    r"^\W*i(?: am|['’]m) not (?:looking|asking) for\b[^.?]*\bbut\b|"
    rf"^\W*(?:the |any )?{_THINGS} (?:for|from|since|over|between|regarding|about|"
    rf"on)\b[^.?]* would "
    r"be (?:\w+ )?(?:"
    r"helpful|useful|sufficient|appreciated|fine|ideal|enough)\b|"
    r"^\W*(?:it would|that would|would) be (?:\w+ )?(?:helpful|useful|good|great) if (?:\w+ ){1,2}"
    r"(?:could|can|were able to) (?:be )?(?:make|break|split|separate|distinguish|broken|show)\b|"
    r"^\W*(?:ideally|if possible),? (?:broken down|split|separated|by )|"
    r"[^?]{0,60}\b(?:would|will) (?:be (?:acceptable|sufficient|fine)|suffice|do)\W*$|"
    r"^\W*by (?:that|this|which) (?:i|we) mean\b|"
    r"^\W*(?:among|included in) (?:them|these|it|this) should be\b|"
    r"(?:if|where) [^?]{8,90}, [^?]{3,90}\b(?:(?:(?:would|will) be|is|are) (?:acceptable|"
    r"sufficient|fine|helpful)|(?:would|will) (?:suffice|do))\W*(?:\([^()]{1,60}\)\W*)?$|"
    r"if (?:this|that|it) is not (?:possible|available)[^,?]{0,60}, please (?:supply|provide|give|"
    r"send) "
    r"[^,.?]{0,30}\b(?:years?|months?)\b|"
    r"^\W*(?:for (?:example|instance)|ideally,? (?:the )?number)\b|"
    r"^\W*[^?,]{3,60}\b(?:can|may|might|should) (?:overlap|(?:be )?count(?:ed)?)\b[^?]*\.\W*$|"
    r"^\W*the [a-z]+s (?:concerned|in question) are\b|"
    r"^\W*please (?:also )?(?:(?:say|tell me) more|elaborate|explain|expand|give details)\W*$|"
    rf"^\W*the {_THINGS} (?:that )?(?:i|we)(?: am| are| would)? (?:require|need|want|like|looking "
    r"for|seek)\b[^.?]*\b(?:is|are|includes?|covers?)\b|"
    r"^\W*(?:this|these|it|[a-z]+(?: [a-z]+){0,3}) (?:is |are )?to (?:include|cover|be broken)\b|"
    r"^\W*(?:(?:where|if) possible,? )?(?:the|your|this) [a-z]+ should (?:\w+ )?(?:include|contain|"
    r"show|cover|detail|give|be that)\b|"
    r"^\W*(?:that|this) (?:would be|means) (?:each|every|all|any)\b|"
    r"^\W*(?:this is|the (?:time )?(?:period|frame)\b[^.?]*\b(?:is|are|should|would)\b[^.?]*) "
    r"(?:for|from|between|over) (?:\w+ ){0,2}?(?:year|period|january|february|march|april|may|"
    r"june|july|august|september|october|november|december|\d)",
    re.IGNORECASE,
)
_OF_WHEN = re.compile(
    r"^\W*(?:(?:this|these|it|they) (?:(?:is|are) (?:to|for)|should|would|must|needs? to)|"
    r"the (?:years?|months?|dates?|period|span)\b[^.?,]{0,30}? (?:is|are|should|would|must|will))\b"
    rf"[^.?,]{{0,30}}?\b(?:{_PERIOD}|(?:19|20)\d\d|"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)
"""Of what time those asked after are to be: `The years I want are 2017 to 2019.`"""
_MAY_BE = re.compile(
    r"^\W*(?:this|these|those|they|it)(?: [a-z]+){0,3}? (?:may|might|could)(?: also| well)? "
    r"(?:be(?! (?:due|caused|because)\b)|"
    r"have|take|include)\b(?![^?]*\?)",
    re.IGNORECASE,
)
"""What those asked after can be: `These may have been held in the hall or out of doors.`"""
_WELCOMED = re.compile(
    r"(?!\W*(?:if|it|i|we|any|your|an? (?:\w+ )?(?:response|reply|answer)|this|that|all (?:help|"
    r"assistance))\b)(?![^.]*\b(?:too|help|assistance|excel|spreadsheet|csv|e-?mail|electronic\w*|"
    r"pdf|format)\b)(?![^?]*\?)[^.?]{5,160} would be (?:\w+ )?(?:great|helpful|useful|"
    r"appreciated|ideal|good|nice|fantastic|welcome)\b",
    re.IGNORECASE,
)
"""What would be welcome beside the thing asked: `A breakdown by school would be great.`"""
_OF_ITS_OWN = re.compile(r"\b(?:also|additionally|in addition|finally|lastly)\b", re.IGNORECASE)


_THIS_BY = re.compile(
    r"^\W*(?:additionally|in addition|finally),? (?:i|we)(?: would|['’]d) like (?:this|these|it|"
    r"them)(?: (?:information|data|figures))? (?:in an? (?:\S+ ){1,6}break ?-?down|"
    r"broken|split|by)\b",
    re.IGNORECASE,
)
"""The same thing in another shape: `Additionally I would like this broken down by month.`"""
_SAYS_WHEN = re.compile(
    r"^\W*(?:i|we)(?: am| are|['’]m|['’]re| would|['’]d)? (?:also )?(?:require|need|want|like|"
    rf"looking for|requesting|interested in) (?:this|the|these|all)? ?(?:{_THINGS}) {_PERIOD}|"
    r"^\W*(?:the|this|it|these) (?:\w+ )?(?:should|would) (?:if possible,? )?(?:include|contain|"
    r"show|detail|cover)\b|"
    r"^\W*the (?:time )?(?:period|time ?frame|time ?scale)\b[^.?]{0,60}\b(?:is|are|covers?)\b",
    re.IGNORECASE,
)


_SETS_SCOPE = re.compile(
    rf"^\W*{_POLITE}(?:include (?!this|these|it|them|copies of|an? (?:\w+ )?breakdown)|"
    rf"ensure (?:that )?[^.?]{{3,120}}\bincluded\b|"
    r"(?:limit|confine|restrict) (?:it|this|these|them|the|your|my)\b|"
    rf"{_REFERRED} should (?:only )?be (?:only )?(?:limited|confined|restricted) to\b|"
    rf"{_REQUEST}{_REFERRED}(?: available)? (?:to be )?(?:(?:presented|given|provided|supplied) )?"
    rf"(?:{_PERIOD}|(?:broken|split|separated) |(?:to )?(?:go|going|date|dating) back\b))|"
    rf"^\W*(?:(?:if|where) possible,? )?(?:can|could) {_REFERRED} (?:please )?be (?:\w+ )?"
    rf"{_PERIOD}|"
    r"^\W*(?:(?:the|these|such) )?(?:[a-z]+ )?[a-z]+s (?:would|should|could|may|might|can)(?: "
    r"also)? "
    r"include\b|"
    r"^\W*the (?:relevant|specific|particular) (?:\w+ ){1,3}(?:is|are)\b",
    re.IGNORECASE,
)

_CLEARS_UP = re.compile(
    r"\W*(?:(?:just )?(?:to be|so (?:that )?it is|to make it) clear,?|to clarify,?|"
    r"in other words,?|i (?:take it|assume|presume|imagine)(?: that)?)"
    r"\W*(?:i|we|it|this|these|they|the)\b(?![^?]*\?)",
    re.IGNORECASE,
)
"""What the writer has in mind with the ask just made: `To be clear, I mean those open to all.`"""

_BESIDE = re.compile(r"\b(?:also|too|as well)\b\W*$", re.IGNORECASE)


def sets_scope(sentence: str) -> bool:
    """Whether it says how far the one thing asked above goes, and asks for nothing else:
    `Please give the figures for the last ten years`, `Please include those on loan`.
    """
    scope = _SETS_SCOPE.match(sentence) or _CLEARS_UP.match(sentence)
    return bool(scope) and not _BESIDE.search(sentence)


def says_when(sentence: str) -> bool:
    """Whether it says what time or what things the ask above covers, and does not ask for them:
    `I require information for the last five years.`
    """
    return bool(_SAYS_WHEN.match(sentence))


_DEADLINE = re.compile(
    r"\bby (?:(?:next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|next (?:week|month)|tomorrow)\b",
    re.IGNORECASE,
)


def refines(sentence: str) -> bool:
    """Whether a sentence only narrows, splits or explains the ask before it."""
    if _THIS_BY.match(sentence) or same_again(sentence):
        return True
    if _OF_ITS_OWN.search(sentence[:60]) or _DEADLINE.search(sentence):
        return False
    if defines(sentence):
        return True
    forms = (
        _NARROWS,
        _DIVIDES,
        _OF_WHEN,
        _EXPLAINS,
        _ELLIPTIC,
        _WELCOMED,
        _SAYS_WHEN,
        _MAY_BE,
        _CLEARS_UP,
    )
    return any(form.match(sentence) for form in forms)


_TAKES_IN = re.compile(
    r"(?:please also|also,? please|and please) (?:include|count|cover|take in)\b(?![^?]*\?)|"
    r"please (?:provide|send|supply|give)(?: me)? all (?:(?:recorded|relevant|available|other|"
    r"such) )+"
    r"(?:information|records|data)\b(?! (?:about|on|regarding|relating|"
    r"concerning))[^.?:]{0,40}\.?$|"
    r"please (?:provide|send|supply|give|list|show|name)(?: me)? (?:all|each|any|both|copies|"
    r"a copy)(?: of)? (?:that|this|those|these|such) (?:[\w-]+ ){0,3}[\w-]+\W*$|"
    r"(?:for (?:instance|example),? )?(?:if|where) [^?]{10,140}\bplease (?:send|provide|give|"
    r"supply)(?: me)? (?:that|it|those|"
    r"these|them)"
    r"(?: instead)?\W*$",
    re.IGNORECASE,
)
"""What more of the thing asked for is to be taken in: `Please also include letters.`"""


def takes_in(sentence: str) -> bool:
    """Whether it only says what more of the thing just asked for is to be taken in."""
    return bool(_TAKES_IN.match(sentence))


_AGAIN = re.compile(
    rf"\W*{_POLITE}(?:(?:i|we)(?: am| are)? (?:requesting|request|require|need|want) )?{_REQUEST}"
    r"the (?P<what>[^.?:]{3,80}?) (?:to be )?(?:(?:broken down|split|separated|listed)(?: by| "
    r"into| for|"
    r" per)?|for (?:each|every)|per)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"[a-z]{4,}")
_EMPTY = re.compile(r"(?:number|total|figure|amount)s?|relevant|same|these")


def says_again(ask: str, sentence: str) -> bool:
    """Whether it names again what the ask wants, only to divide it:
    `How many were sold and at what cost? I would like the sales and costs for each year.`
    """
    again = _AGAIN.match(sentence)
    if again is None:
        return False
    wanted = [word for word in _SAID.findall(again["what"].lower()) if not _EMPTY.fullmatch(word)]
    asked = ask.lower()
    return bool(wanted) and all(word.rstrip("s") in asked for word in wanted)


_SAME_FOR = re.compile(
    rf"\W*(?:and |also )?{_POLITE}{_REQUEST}(?:the )?(?:same|corresponding|equivalent|comparable) "
    rf"(?:{_THINGS} )?(?:again )?(?=(?:for|in|over|from)\b)",
    re.IGNORECASE,
)


def same_again(text: str) -> bool:
    """Whether it wants what was asked just before of another time: `The same figure for 2009.`"""
    same = _SAME_FOR.match(text)
    return same is not None and is_period(text[same.end() :])


_QUALIFIES = re.compile(
    r"\W*(?:if|where) (?!so\b|yes\b|no\b|not\b|possible\b|you can\b)[^?]*\bplease\b(?! also)[^?]*$",
    re.IGNORECASE,
)


def qualifies(text: str) -> bool:
    """What to do in a case that may arise: `If there is more than one, please give it for each.`"""
    return bool(_QUALIFIES.match(text))


def defines(sentence: str) -> bool:
    """Whether it asks where it stands first, and only says what was meant after another ask."""
    return bool(_DEFINES.match(sentence))


def explains(sentence: str) -> bool:
    """Whether it does so without asking: it is no ask wherever it stands."""
    return bool(_EXPLAINS.match(sentence))


_HANGING = re.compile(
    r"\b(?:how (?:many|much)|number of|(?:each|any|all) of the following|(?:for|in|by|at|of) (?:"
    r"the following|these)|breakdown of)\b(?! (?:information|questions?|details|data|figures)\b)"
    r"[^.?:;]{0,70}[:;]\W{0,4}$|"
    r"\b(?:for|in|by|at|between|from|to|(?<!\bme )(?<!\bus )with)(?:\s?:\W{0,4})?$",
    re.IGNORECASE,
)


_ENDS_OPEN = re.compile(
    r"\b(?:by|into|of|for|in|at|on|to|from|between)(?:\s?:\W{0,4})?$", re.IGNORECASE
)


def ends_open(lead: str) -> bool:
    """Whether a quantity is asked of what is named beneath: `The number of:`, `split by`."""
    return bool(_ENDS_OPEN.search(lead)) and is_specific(lead)


def hangs_open(lead: str) -> bool:
    """Whether an ask is left open for a list of bare names: `How many of the following:`."""
    return bool(_HANGING.search(lead))


_ELLIPTIC = re.compile(
    r"^\W*(?:please |ideally |and |for each,? )*(?:it (?:shows?|should show)|include|detail|state|"
    r"specify|show|list|provide|give)(?: for each)?\s*:-?(?=\s|$)",
    re.IGNORECASE,
)


def has_no_object(text: str) -> bool:
    """`Please state: the make, the date`: only the ask before it says of what."""
    return bool(_ELLIPTIC.match(text))


_FIELD = re.compile(
    r"\b(?:names?|address(?:es)?|post ?code|zip|e-?mail|telephone|phone|fax|mobile|website|web|url|"
    r"job title|position|isbn|title|author|no\. on roll|number on roll|local authority|"
    r"type|rateable value|reference(?: number)?|rate ?payers?|account holders?|occupiers?|owners?|"
    r"property description)\b",
    re.IGNORECASE,
)
IN_BRACKETS = re.compile(r"\s*\([^()]{1,200}\)")
_LONGEST_COLUMN = 9


def is_record(items: list[str]) -> bool:
    """Whether a list names the columns of a directory, which is asked for whole."""
    bare = [IN_BRACKETS.sub("", item) for item in items]
    fields = [item for item in bare if len(item.split()) <= _LONGEST_COLUMN and _FIELD.search(item)]
    return len(items) >= _LEAST_COLUMNS and 2 * len(fields) > len(items)
