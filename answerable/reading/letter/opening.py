"""What stands between the head of a reply and its first word of answer."""

from __future__ import annotations

import re

from answerable.reading.letter.courtesies import is_courtesy
from answerable.reading.letter.heading import DATE
from answerable.reading.questions.sentences import sentences, squeeze

_LINE = re.compile(
    rf"^\W*(?:(?:[\w ]{{0,24}}\b)?(?:ref(?:erence)?|foi|eir)\b[^.?]{{0,40}}\d[^.?]{{0,20}}|"
    rf"(?:dear|hi|hello|good (?:morning|afternoon))\b[^.?]{{0,60}}|(?:date[:\s]+)?{DATE}|"
    rf"freedom of information (?:act 2000|request)[^.?]{{0,60}}|"
    rf"(?:re|subject)\s?:[^.?]{{3,80}}|"
    rf"(?:the )?statutory (?:deadline|time ?(?:limit|scale))|"
    rf"(?:your )?request for information(?![^.?]*\b(?:has|have|was|is) )[^.?]{{0,60}})\W*$",
    re.IGNORECASE,
)
_REQUEST = (
    r"(?:(?:request|foi|e-?mail|letter|question|correspondence|message)s?|"
    r"(?:enquir|inquir|quer)(?:y|ies))"
)
_BODY_CONFIRMS = (
    r"(?:(?:i|we|the [\w ]{2,40}) (?:can |write to )?(?:confirm|acknowledge)s? "
    r"(?:(?:that|receipt of) )?)?"
)
_DEALT_IN_TIME = (
    r"(?:(?:the|our|your) (?:statutory )?(?:deadline|time ?limit|due date)\b[^.?:]{0,60}"
    r"\b(?:was|is|were|expired|fell|passed)\b|"
    r"(?:the|our|your|this|(?:the )?[\w ]{2,40}['’]s) (?:first |original |initial )?"
    r"(?:response|reply|answer|request)\b[^.?:]{0,60}\b(?:sent|issued|given|made|went out|due|"
    r"answered|provided)\b[^.?:]{0,60}\b(?:statutory (?:deadline|time\w*|period|limit)|"
    r"(?:20|twenty)[- ]working[- ]days?)\b)"
)
"""When a reply was due and when it went out, which a review tells before what it finds."""
_THANKS = re.compile(
    r"(?![^?:]*\b(?:attach\w*|enclos\w*|exempt\w*|refus\w+|not (?:h[eo]ld|obliged)|withh\w+)\b)"
    rf"\W{{0,8}}(?:(?:many |(?:we|i) (?:would like to )?)?thanks? (?:you )?(?:very much )?for\b"
    rf"[^.?]*"
    rf"\b(?:{_REQUEST}|writing|contacting|getting in touch)\b|"
    rf"(?:many |(?:we|i) )?thanks? (?:you )?for (?:writing|asking|your patience)\b|"
    rf"(?:many )?thank(?:s| you)(?=\.$)|{_DEALT_IN_TIME}|"
    rf"(?:following (?:the )?receipt of your {_REQUEST},? )?(?:all )?(?:the )?searches "
    rf"(?:were|have (?:now )?been) (?:conducted|made|carried out|undertaken) (?:with(?:in)?|by|"
    rf"in|at|to)\b|"
    r"(?:(?:i|we) )?(?:(?:am|are) )?(?:very )?(?:sorry|apologi[sz]e|apologies) (?:for|that)\b"
    r"[^.?:]*\b(?:delay\w*|late|longer|time (?:taken|it took))\b|"
    r"(?:i|we) (?:am|are) (?:pleased|able) to (?:provide|give|send|set out) (?:you with )?(?:the "
    r"following|our|this) (?:response|reply|answer)s?\b|"
    rf"(?:we|i) (?:are|am) grateful for your\b|"
    rf"(?:i|we) write (?:to you )?(?:about|with|in|further|on)\b[^.?]*\b(?:your|the) {_REQUEST}\b|"
    rf"(?:i|we) refer to your\b|with reference to your\b|"
    rf"(?:i|we) (?:am|are) writing (?:to you )?(?:in (?:response|reply)|further|with reg\w+|about)"
    rf" (?:to )?(?:your|the) {_REQUEST}\b|"
    rf"{_BODY_CONFIRMS}(?:your|the|this) {_REQUEST}\b[^.?:]{{0,60}}"
    rf"\b(?:was|ha(?:s|ve) (?:now )?been|is|are|"
    rf"reached|came)\b"
    rf"[^.?:]{{0,40}}\b(?:received|dealt with|handled|considered|processed|treated|answered|"
    rf"logged|us|here|below)\b|"
    rf"(?:your|the|this) {_REQUEST}\b[^.?:]{{0,40}}\b(?:has|have) (?:now )?been (?:looked at|"
    rf"reviewed|considered) (?:again )?by (?:someone|an? \w+) (?:who|not)\b|"
    rf"(?:it|this) (?:(?:is|was) (?:being )?(?:dealt with|handled)|comes|falls) under\b|"
    rf"(?:it|this) (?:reached|came to) us on\b|(?:it|this) was received on\b|"
    rf"(?:[^.?:]{{0,80}}\bplease note (?:that )?)?(?:we|i) (?:will |have |are |am )?"
    rf"(?:dea(?:l|lt|ling)(?: with)?|handl\w+|answer\w*|respond\w*|treat\w*|process\w*)"
    rf"(?: (?:it|this|your {_REQUEST})(?: as an? (?:[\w-]+ ){{1,5}})?)? ?\bunder\b"
    rf"[^.?:]{{0,80}}\b(?:act|regulations|foi(?:s?a)?|eis?rs?)\b|"
    r"(?:here|below|this) is (?:our|the (?:[\w'’]+ ){1,5})(?:reply|response|answer)\b|"
    r"this is in (?:reply|response|answer) to your\b|"
    rf"(?:we|i) have (?:now )?(?:looked at|dealt with|handled|considered|treated|processed) "
    rf"(?:it|this|your {_REQUEST})\b[^.?]{{0,60}}\b(?:act|regulations|foia?|eirs?|below)\b|"
    rf"(?:we|i) have (?:received )?your {_REQUEST}\b|"
    rf"(?:we|i) have (?:now )?had (?:the|an) opportunity to (?:\w+ )?(?:consider|review|look at) "
    rf"your {_REQUEST}\b(?![^.?]*\b(?:and|but) (?:we|i|can|do|hold)\b(?! provide a))|"
    rf"(?:we|i) have (?:now )?(?:\w+ ){{1,3}}your {_REQUEST} and (?:here|this|below) is "
    rf"(?:our|the) (?:answer|response|reply)\b|"
    r"[^.?:]*\b(?:gave|given|supplied) (?:us )?(?:(?:the|this) (?:answer|response|reply) below\b|"
    rf"the following (?:for|to|about|on) your {_REQUEST}\b)|"
    r"[^.?:]*\b(?:was|were) asked and (?:gave|(?:has|have) (?:given|supplied|provided)|supplied)\b|"
    rf"(?:we|i) would like you to make\b[^.?]*\b(?:clear|plain)er\b|"
    r"(?:someone|an? (?:\w+ ){0,3}(?:officer|colleague|person|official|manager|member of staff)|"
    r"i am)\b[^.?]{0,40}\b(?:no part in|not (?:been )?(?:previously )?involved|unconnected|"
    r"independent of)\b[^.?]*\b(?:looked|reviewed|considered|handled)\b(?=[^.?]*[.]$)|"
    rf"(?:your |the )?{_REQUEST} is in hand\b)(?:[^?:]*[.]?|[^?:]*\b(?:clear|plain)er:)$",
    re.IGNORECASE,
)


_STAMP = re.compile(rf"[^\w•●▪*–-]*(?:{DATE}|n/?a|not applicable)\W*$", re.IGNORECASE)
_LONGEST_FIELD = 60
"""Characters of a field of a log, such as its status."""


def _after_fields(text: str) -> str:
    """Without the bare fields of a log that stand before the reply: a status, its dates."""
    lines = text.split("\n")
    end = 0
    for index, line in enumerate(lines):
        if _STAMP.match(line):
            end = index + 1
        elif len(line) > _LONGEST_FIELD or re.search(r"[.:?!|]\s*$|^\W*\d{1,2}[.)]", line):
            break
    rest = "\n".join(lines[end:]).lstrip()
    return rest if rest and end > 1 else text


def without_head(lines: list[str]) -> list[str]:
    """Lines without the reference and the date, at their end, of the letter that follows them."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _LINE.match(lines[end - 1])):
        end -= 1
    return lines[:end]


_IS_HELD = re.compile(
    r"\W*(?:under s(?:ection)?\b[^,]{0,80}, )?(?:i|we|the [\w ]{2,40}) (?:can )?confirms? "
    r"(?:that )?(?:the|all the) (?:information|data|details) (?:that )?(?:you (?:have |had )?)?"
    r"(?:requested|asked for|sought|require|seek)(?: is| are),? held\b"
    r"(?:,? in (?:part|full),?)?(?: by [^.?:,]{2,60})?"
    r"(?:,? (?:but|however),? (?:it )?(?:can ?not|can['’]t|may not) be (?:disclosed|released|"
    r"given) for the following reasons?)?[.:]?$",
    re.IGNORECASE,
)
"""That what was asked for is held, and nothing of it."""
_ABLE = re.compile(
    r"\W*(?:i|we) (?:am|are) able to (?:disclose|release|provide|give|supply)\b[^.?]{0,60}"
    r"\b(?:as follows|below)[.:]?$",
    re.IGNORECASE,
)
_CONFIRMED = re.compile(
    r"\W*(?:i|we|the [\w ]{2,40}) (?:can )?confirms? that "
    r"(?:we|it|(?:the )?[\w '’&-]{2,40}) (?:do(?:es)? )?"
    r"(?:ha(?:ve|s)|holds?) (?:what|the (?:details|information)) you \w+(?: for)?[^.?]{0,40}[.:]?$",
    re.IGNORECASE,
)


_STATUTE = re.compile(
    r"\W*section 1\b[^.?]{0,80}\b(?:lays?|places?|imposes?|gives?|confers?|has)\b|"
    r"\W*(?:section 1 of )?the freedom of information (?:\(scotland\) )?act[\w ,()]{0,30}"
    r"\b(?:lays|places|puts|imposes) (?:\w+ ){1,4}(?:duties|responsibilities|obligations) on\b",
    re.IGNORECASE,
)
"""What the Act says of every request."""
_NOTICE = re.compile(
    r"\W*(?:where|when) (?:we|the [\w ]{2,30}) rel(?:y|ies) on an exemption\b"
    r"[^.?]*(?:$|\(c\)[^.?]*\.?$)",
    re.IGNORECASE,
)
"""A notice of refusal that the end of the text cuts off before it says anything."""
_RECITAL = re.compile(
    r"\W*(?:where|when)\b[^.?:\n]{0,60}\b(?:exemption|exempt|refuses?|relies)\b[^.?:\n]{0,160}"
    r"\bnotice\b[^.?:\n]{0,30}:[ \t]*\n(?:[ \t]*\(?[a-d]\)[^\n]*\n+)+",
    re.IGNORECASE,
)
"""What the Act asks of every notice, before this one says anything."""
_GUIDANCE = re.compile(
    r"\W*(?:the )?(?:information commissioner\S*(?: office)?(?: \(ico\))?|ico)(?:['’]s?)? "
    r"(?:guidelines?|guidance) (?:state|say|advise)s?(?: that)?:[ \t]*\n\s*[^\n]+\n+",
    re.IGNORECASE,
)
"""What the Commissioner says of every request."""
_HISTORY = re.compile(
    r"\W*(?:we told you (?:before|then|that)\b|our (?:first|earlier|original|previous) "
    r"(?:reply|response|answer|letter)\b|you (?:suggest|say|argue|believe) (?:that )?we\b|"
    r"(?:the|your) (?:first|earlier|original|previous|initial) request was (?:refused|answered|"
    r"closed|rejected|turned down)\b|"
    r"(?:i|we) have concluded that a (?:new|different) decision should be substituted\W*$|"
    r"the (?:purpose|role|aim|task) of (?:an?|the|this|my|our) "
    r"(?:internal )?review\b)",
    re.IGNORECASE,
)
"""What went before a review; no answer of its own."""


_OF_HEAD = re.compile(
    r"\A\W*(?:(?:[\w ]{1,12}/ ?)?(?:our|your|my) ref(?:erence)?\b ?[:.][^.?\n]{0,40}$|"
    r"(?:i am|we are) writing (?:to you )?in (?:response|reply) to your (?:\w+ ){0,2}?"
    rf"{_REQUEST}\b[^.?:]{{0,60}}\.(?=\s|$))",
    re.IGNORECASE,
)


def without_letterhead(lines: list[str]) -> list[str]:
    """A request without the words of the letter it is printed in: references, `I am writing`."""
    return [_OF_HEAD.sub("", line, count=1) for line in lines]


def is_statute(line: str) -> bool:
    """Whether a paragraph begins with what the Act asks of every body."""
    return bool(_STATUTE.match(line))


def _of_law_alone(text: str) -> bool:
    """Whether a reply breaks off while it still says what the Act asks of every body."""
    told = sentences(squeeze(text))
    return bool(_STATUTE.match(text)) and all(
        re.search(r"\bsection 1\b", one, re.IGNORECASE) for one in told[1:]
    )


_REGIME = re.compile(
    r"[^.?]{0,80}\b(?:eirs?|foia?|act|regulations|legislation)\b[^.?]{0,80}\.\s+"
    r"(?:section|regulation|article)\b[^.?]{0,60}\b(?:says what|defines?|sets out what|means)\b"
    r"[^\n]*\n+(?:[^\n]*:\s*\n+|[^\n]*[—–-]\s*\n+)?(?:[ \t]*\(?[a-z]\)[^\n]*(?:\n+|\Z))*\s*",
    re.IGNORECASE,
)
"""Which law is the right one, and what it says it is about."""
_ABOUT = re.compile(
    rf"\W*(?:about|with (?:regard|reference|respect) to|regarding|further to|in (?:respect of|"
    rf"relation to))\s+your\s+(?:\w+\s+){{0,3}}{_REQUEST},\s+"
    r"(?=(?:the|a|an|our|this|these|all|no)\s)",
    re.IGNORECASE,
)
"""What ties the first sentence of an answer to the letter it answers."""


_SAID_AGAIN = re.compile(
    r"(?![^:]*\b(?:but|however|exempt\w*|attach\w*|refus\w+|(?:we|i|which) (?:is|are|do|does|hold|"
    r"have|can\w*))\b)"
    rf"\W*(?:(?:in|with|by) (?:your|the|this) (?:\w+ ){{0,4}}?{_REQUEST}\b[^.?:]{{0,60}}? )?"
    r"you (?:(?:have|had|also|then) )*(?:asked|requested|enquired|sought|wanted)\b[^:]*\.$",
    re.IGNORECASE,
)
"""A sentence that tells again what was asked, and nothing of it."""


def is_opening(line: str) -> bool:
    """Whether a line thanks for a request, or says how it was dealt with."""
    return any(_THANKS.match(piece) for piece in sentences(line))


_MAIL_HEADERS = re.compile(
    r"(?:\W*(?:from|sent|to|cc|bcc|date|subject|attachments?|importance)\s?:[ \t][^\n]*\n){2,}",
    re.IGNORECASE,
)


def _opens_with(text: str) -> re.Match[str] | None:
    """What ties an answer to a letter or to the law, before its own first word."""
    return (
        _ABOUT.match(text)
        or _RECITAL.match(text)
        or _GUIDANCE.match(text)
        or _REGIME.match(text)
        or _MAIL_HEADERS.match(text)
    )


_SET_OUT = re.compile(r"\b(?:below|as follows)\W*$", re.IGNORECASE)


def lawless(lines: list[str]) -> list[str]:
    """An answer without what the Act says of every request, or that it is held as set out below,
    where more stands beneath it.
    """
    told = "\n".join(lines).lstrip()
    first, _, rest = told.partition("\n")
    if rest.strip() and _CONFIRMED.match(squeeze(first)) and _SET_OUT.search(first):
        return rest.split("\n")
    return opened(told).split("\n") if rest.strip() and _STATUTE.match(first) else lines


def _leads_on(first: str, text: str) -> bool:
    """Whether the first sentence of a text only leads to what stands beneath it."""
    return is_courtesy(squeeze(first)) and bool(text.partition(first)[2].strip())


def opened(text: str) -> str:
    """A reply from its first word of answer: no reference, date, greeting or thanks before it."""
    text, thanked, held = _after_fields(text.lstrip()), False, False
    while text:
        if _NOTICE.match(text) or _of_law_alone(text):
            return ""
        line, _, rest = text.partition("\n")
        whole = line.rstrip().endswith((".", ":"))
        paragraph = line if whole else re.split(r"\n[ \t]*\n", text, maxsplit=1)[0]
        first = (sentences(paragraph) or [""])[0]
        if _LINE.match(line):
            text = rest.lstrip()
        elif recited := _opens_with(text):
            text = text[recited.end() :].lstrip()
        elif first and (_THANKS.match(squeeze(first)) or _leads_on(first, text)):
            thanked = True
            text = text[text.index(first) + len(first) :].lstrip()
        elif first and len(text) > len(first) and _IS_HELD.match(squeeze(first)):
            held, text = True, text[text.index(first) + len(first) :].lstrip()
        elif held and rest.strip() and _ABLE.match(squeeze(first)):
            held, text = False, text[text.index(first) + len(first) :].lstrip()
        elif thanked and rest.strip() and _SAID_AGAIN.match(squeeze(first)):
            text = text[text.index(first) + len(first) :].lstrip()
        elif (_HISTORY.match(paragraph) or _STATUTE.match(paragraph)) and rest.strip():
            text = text[len(paragraph) :].lstrip()
        elif _CONFIRMED.match(squeeze(paragraph)) and thanked:
            return text[len(paragraph) :].lstrip()
        elif _CONFIRMED.match(squeeze(line)) and line.rstrip().endswith(":"):
            return rest.lstrip()
        else:
            return text
    return text
