"""Request or reply, by the phrases that only one side writes."""

from __future__ import annotations

import re

from answerable.reading.letter.answer import without_marker
from answerable.reading.letter.body import REPLY_HEAD
from answerable.reading.letter.model import Kind
from answerable.reading.letter.pairs import answered_apart
from answerable.reading.letter.pairs.plain import SET_APART
from answerable.reading.letter.voice import VOICE, in_small
from answerable.reading.questions.asking import is_around, is_ask
from answerable.reading.questions.closing import body_of
from answerable.reading.questions.sentences import sentences

_REPLIED = re.compile(
    r"\b(?:your (?:foi |freedom of information )?request has been (?:considered|processed|"
    r"handled|refused|received and)|"
    r"thank(?:s| you) for (?:your|the) (?:recent )?(?:email|letter|e-mail|request|enquiry|freedom|"
    r"foi|correspondence)|thanks for writing to us|"
    r"(?<!if the )(?:answer|response|reply) to question|(?<!please )answer \d|date request replied|"
    r"response (?:date|sent)|our response|we said|you asked\b|"
    r"we (?:do not|don't) hold|(?<!if you )(?:does|do) not hold (?:the|this|what)|(?:exemption|"
    r"section \d+[^.\n]{0,30}) (?:applies|is engaged)|is exempt|"
    r"we have (?:now )?(?:considered|processed|completed)\b|refusal notice|"
    r"not obliged to (?:comply|disclose|provide|supply)|"
    r"i (?:am writing|write) (?:to you )?(?:in response|further|with regard|to advise|to inform|"
    r"regarding your|about your)|(?:i refer|with reference|further) to your (?:request|letter|"
    r"e-?mail|foi|freedom)|"
    r"in (?:answer|reply|response) to your (?:first|second|third|last|questions?)\b|"
    r"your request was\s*:|(?:deal|dealt|proceed|comply) with your request|"
    r"unfortunately (?:it|we|the|your|i)\b|"
    r"can confirm (?:that )?(?:it|we) holds?\b|exempt (?:from disclosure )?under section|"
    r"your request\b[^.\n]{0,80}\bhas been (?:handled|dealt|answered)|in your request you|"
    r"the information you (?:have )?requested|"
    r"you (?:recently )?requested (?:information|the following|copies|details|a|all|that)\b|"
    r"(?:we|i) (?:therefore |must |have )?(?:refuse|refused)\b|"
    r"(?<!you )(?<!you have )decided to (?:refuse|withhold|release|disclose)|"
    r"i note (?:that )?you (?:seek|ask(?:ed)? for|request(?:ed)?|are seeking)\b|"
    r"having considered your|your request (?:asked|was for|of \d)|you have the right to ask|"
    r"the (?:trust|council|university|force|authority|board) (?:considers|has (?:decided|"
    r"considered|concluded)|is unable)\b|"
    r"i can confirm|i am writing in response|in response to your|please find (?:enclosed|"
    r"attached|below|(?:the |our )?(?:requested )?(?:information|responses?|reply|answers?) "
    r"(?:attached|enclosed))(?! (?:my|some|the|our) (?:\w+ ){0,2}(?:questions?|requests?|queries))|"
    r"this request was (?:refused|granted|successful|partially)|"
    r"our ref(?:erence)?\b)",
    re.IGNORECASE,
)
_SAYS_REPLIED, _SPEAKS = in_small(_REPLIED), in_small(VOICE)
"""Both go over every text: they are matched in small letters."""
_REPLY_HEADING = re.compile(
    r"^[^\w\n]*(?:(?:our|dwp|the|trust|council|foi)?\s?(?:response|"
    r"reply)(?:\s+\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2})?|answers?|(?:our )?decision|we (?:said|"
    r"answer(?:ed)?|replied)|"
    r"what we (?:can tell you|found|hold|know))\s*:?\s*$|"
    r"^[^\w\n]*(?:details? of )?(?:our |the )?response(?: details?)?\s*:\s|"
    r"^[^\n]*\b(?:questions?|requests?)\s*\|\s*(?:our |the )?(?:answers?|responses?)\s*(?:\||$)|"
    r"^[^\w\n]*(?:your |our |the )?(?:questions?|requests?)\s*\|\s*(?:our |the )?"
    r"(?:answers?|responses?|reply|replies)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SUMMARY = re.compile(
    r"\A(?:[^\n]{0,160}\n){0,20}?\s{0,20}(?:someone|the requester|the applicant|a requester|"
    r"an applicant|a request(?:er)? was)\b[^.]{0,40}\b(?:asked|requested|sought|wanted)\b",
    re.IGNORECASE,
)
_REVIEW = re.compile(
    r"\brequest for (?:a |an )?(?:internal )?review\b|\boutcome of (?:the |"
    r"your )?(?:internal )?review\b|\byou (?:want|asked|sought|"
    r"requested)(?: for)? (?:us to look again|an internal review|a review)\b|"
    r"\bi have (?:now )?(?:completed|conducted|undertaken|carried out) (?:a|an|the|"
    r"my) (?:internal )?review\b",
    re.IGNORECASE,
)
_ACKNOWLEDGED = re.compile(
    r"\b(?:i am writing to |we |this (?:email|letter) is to )?acknowledge(?:s)? (?:receipt|"
    r"your request)|\bwe (?:have received|will respond|aim to respond)|"
    r"\byour request (?:has been|was) (?:logged|received)\b|\bis being (?:dealt with|processed|"
    r"considered)",
    re.IGNORECASE,
)
_WHEN_DUE = re.compile(
    r"\bwithin (?:20|twenty) working days|\bby (?:no later than )?\d{1,2}(?:st|nd|rd|"
    r"th)? \w+ \d{4}|\bin due course",
    re.IGNORECASE,
)


_REQUESTING = re.compile(
    r"\b(?:i would like|please (?:can|could) you|could you please|i request|please provide)\b",
    re.IGNORECASE,
)


_ANSWER_LABEL = re.compile(
    r"^[^\w\n]*(?:answer|response|reply)(?:(?: to)?(?: question)?(?: number| no\.?)? ?"
    r"\d{1,2}\s*[:.)-]|[ \t]*:[ \t]*\w)",
    re.IGNORECASE | re.MULTILINE,
)
_SURE = re.compile(
    r"\b(?:council|trust|police|force|service|university|board|i|we) (?:can )?confirms? that\b"
    r"(?! (?:(?:i|we) (?:am|are|shall|will|act)\b|(?:my|our) (?:client|identity)))|"
    r"^[^\w\n]*we (?:have )?(?:asked|consulted) our [\w &]{3,50}, (?:which|who)\b|"
    r"^[^\w\n]*our [\w ]{3,50}\b(?:(?:was|were) asked|says?|advises?|confirms?)\b|"
    r"^[^\w\n]*please find (?:the |our )?(?:requested )?(?:information|responses?|reply|answers?) "
    r"(?:attached|enclosed)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What nobody writes who only asks: it counts twice."""
_EITHER = re.compile(r"your |\W*for |please find |our ref")
"""A sign that one who asks may write too: it counts beside another."""
_BOTH = re.compile(
    r"your |\W*for |please find |our ref|thank(?:s| you) for (?:your|the) (?:e-?mail|letter|"
    r"correspondence)|i can confirm|(?:i refer|with reference|further) to your|in response to your|"
    r"(?:we )?(?:do(?:es)? not|don['’]t) ho|you asked|in your request you|unfortunately"
)
"""A sign of one who writes again about what was answered, if nothing else is said and they ask."""
_ASKS_ME = re.compile(
    r"\b(?:please|(?:can|could|would) you)(?: (?:also|then|therefore|please|now))* (?:tell|send|"
    r"give|supply|provide|let)\b|\b(?:i|we)(?: would|['’]d| should) like to (?:know|see|have|"
    r"receive)\b",
    re.IGNORECASE,
)
_GREETED = re.compile(r"^[^\w\n]*(?:dear|hello|hi|from:)\b", re.IGNORECASE | re.MULTILINE)


def _headed(body: str) -> bool:
    """Whether a line by itself says that answers follow."""
    return any(len(line) < 200 and REPLY_HEAD.match(line) for line in body.split("\n"))


def ends_asking(body: str) -> bool:
    """Whether the last thing said, but for courtesies, is a question or a request."""
    pieces = [
        piece
        for paragraph in body_of(body).split("\n")
        for piece in sentences(without_marker(paragraph))
        if not is_around(piece)
    ]
    return bool(pieces) and is_ask(pieces[-1])


def _answered(body: str) -> bool:
    """Whether its layout alone says that answers stand in it."""
    return _headed(body) or bool(SET_APART.search(body)) or answered_apart(body)


def _asks_again(body: str, signs: set[str]) -> bool:
    """Whether one letter, and no thread of them, takes up what was answered and asks further."""
    if not all(map(_BOTH.match, signs)) or len(_GREETED.findall(body)) > 1:
        return False
    return bool(_ASKS_ME.search(body)) and ends_asking(body)


def _own_words(body: str) -> str:
    """Without the lines of an earlier message that a mail program marked."""
    if "\n>" not in body and not body.startswith(">"):
        return body
    return "\n".join(line for line in body.split("\n") if not line.startswith(">")) or body


def kind_of(body: str) -> Kind:
    """Request or reply, by the phrases that only one side writes."""
    body = _own_words(body)
    if _SUMMARY.search(body):
        return "response_summary"
    small = body.lower()
    found = {match.group().strip() for match in _SAYS_REPLIED.finditer(small)}
    if found and _REVIEW.search(body):
        return "internal_review"
    found |= {match.group().strip()[:12] for match in _SPEAKS.finditer(small)}
    if (
        _ACKNOWLEDGED.search(body)
        and _WHEN_DUE.search(body)
        and len(found) <= 2
        and not _REPLY_HEADING.search(body)
    ):
        return "acknowledgement"
    labelled = len(_ANSWER_LABEL.findall(body)) > 1
    if labelled or _REPLY_HEADING.search(body) or _answered(body) or _replies(body, found):
        return "response"
    return "request" if body.strip() else "other"


def _replies(body: str, found: set[str]) -> bool:
    """Whether what is said, with nothing in the layout to tell, is what a body says."""
    sure = bool(_SURE.search(body))
    if not sure and found and _asks_again(body, found):
        return False
    signs = len(found) + sure
    if signs != 1:
        return signs > 1
    if any(map(_EITHER.match, found)) or _REQUESTING.search(body):
        return False
    return not ends_asking(body)
