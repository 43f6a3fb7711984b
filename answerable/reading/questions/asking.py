"""What is an ask, and what merely stands around it: courtesy, format wishes, law, notes."""

from __future__ import annotations

import re
from functools import lru_cache

from answerable.reading.questions.opening import strip_law
from answerable.reading.questions.phrases import (
    ADDED,
    ADDITION,
    ADDRESS,
    ANSWER_THOSE,
    ANY_CASE,
    ASKS_FIRST,
    ASKS_LATER,
    CONDITION,
    CONDITIONAL,
    CONTINUES,
    COUNTING,
    COURTESY,
    FORMAT,
    GENERIC_LEAD,
    HOLLOW,
    IMPERATIVE,
    INCLUDING,
    INTRODUCTION,
    INVERTED,
    LATER_WORD,
    OF_ANOTHER,
    OPENS_QUESTION,
    OTHERWISE,
    OUTRIGHT,
    PERIOD_ITEM,
    RESHAPING,
    SPECIFIC,
    STATEMENT,
    TELLS,
    URGENCY,
    WANTED,
    WELCOME,
    WISH,
    telling,
)

_KEPT = 64
"""Answers kept: each sentence of a request is asked about several times over."""


def evenly(text: str) -> str:
    """With one space where several were typed in a row; lines stay."""
    return re.sub(r"[^\S\n]{2,}", " ", text) if "  " in text else text


def is_period(text: str) -> bool:
    """Whether an item is only a year, a date or a range of them."""
    text = _REMARK.sub("", text[:120])
    return bool(re.search(r"\d{2}|year|month|quarter", text)) and bool(PERIOD_ITEM.match(text))


_REMARK = re.compile(r"(?<=\d)\s?\([^()\d]{3,60}\)\W*$")
"""What is said of a year in brackets after it: `2012-13 (if it is ready)`."""


@lru_cache(maxsize=_KEPT)
def is_format_wish(sentence: str) -> bool:
    """Whether it speaks of the form of the reply, not of what is wanted."""
    outside = re.sub(r"\([^()]{0,200}\)", "", sentence)
    return bool(FORMAT.search(outside)) and not re.search(
        r"\bhow (?:many|much)\b", sentence, ANY_CASE
    )


def is_courtesy(sentence: str) -> bool:
    """Greeting, thanks, sign-off, who the writer is."""
    if not COURTESY.match(sentence):
        return False
    if _KNOWS.match(sentence) and _ASKS_OF_IT.search(sentence):
        return False
    return not re.search(
        r"\?\s*$|\b(?:can|could) you (?:please |also )?(?:supply|provide|send|confirm|tell|list|"
        r"give|state)\b",
        sentence,
        ANY_CASE,
    )


_KNOWS = re.compile(r"\W*(?:i|we) (?:understand|note|believe|know|hope|am aware)\b", ANY_CASE)
_ASKS_OF_IT = re.compile(
    r"^i hope (?:that )?you (?:can|could|will) (?:supply|provide|send|tell)\b(?! me with the)|"
    r"\b(?:please )?(?:can|could|would) you (?:please |also |kindly )?(?:supply|provide|send|"
    r"confirm|tell|list|give|state|advise)\b|\b(?:would|should|['’]d) like (?:a|an|the|copies|"
    r"details|to (?:know|see|have|receive|request))\b",
    ANY_CASE,
)
"""An ask in the sentence that says what is known: `I know the work is let, so who has it?`"""


_IF_ALLOWED = re.compile(
    r"^\W*(?:(?:further|also|in addition),? )?if (?:(?:it|this|that) (?:does|would|will) not|"
    r"(?:it|this|that) (?:is|would be) (?:within|in line|compliant|possible within)\b|"
    r"(?:the )?(?:cost|time|costs|limits?)s? (?:permits?|allows?)|(?:the|this|that) (?:information|"
    r"data) (?:is|are) available)\b[^.?]{0,120}?,? (?=(?:i|we) (?:would|['’]d)|please (?:also )?"
    r"(?:provide|give|send))",
    ANY_CASE,
)
"""A further wish, if the limits allow it: `If it does not exceed the cost limit, I would ...`."""
_GIVE = re.compile(
    r"please (?:also )?(?:provide|give|send)(?: me)? (?:the|an?|any) (?!information|data|details|"
    r"rest|same|above)",
    ANY_CASE,
)


_FALLBACK = re.compile(
    r"\W*(?:and |but |however,? )?(?:if|where|should) (?!so\b|yes\b|no\b|not\b)[^?:]{3,160}?"
    r"\b(?:(?:an?|the|any) (?:\w+ )?links?\b|"
    r"(?:point|direct|refer|signpost) (?:me|us) (?:to|towards|there)\b|"
    r"(?:narrow|reduce|refine|shorten|limit|cut)(?: down)? (?:it|this|my|the (?:request|scope))\b|"
    r"(?:right|correct|proper) (?:body|authority|person|office|department|organisation)\b|"
    r"(?:send|pass|forward) (?:it|this|me|them) on\b|"
    r"(?:say|state|tell me|confirm) so\W*$)",
    ANY_CASE,
)
"""Where the answer may be read, or had, instead: `If it is published, can I have a link?`"""


@lru_cache(maxsize=_KEPT)
def is_condition(sentence: str) -> bool:
    """A note, a definition, what to do should it cost too much, whom to contact."""
    if _FALLBACK.match(sentence):
        return True
    if sentence.rstrip().endswith("?") and CONDITIONAL.match(sentence):
        return False
    allowed = _IF_ALLOWED.match(sentence)
    if allowed and (
        SPECIFIC.search(sentence, allowed.end()) or _GIVE.match(sentence[allowed.end() :])
    ):
        return False
    if OTHERWISE.match(sentence) or (_KNOWS.match(sentence) and _ASKS_OF_IT.search(sentence)):
        return False
    return bool(CONDITION.match(sentence))


def is_note(text: str) -> bool:
    """Whether a paragraph is a footnote or is announced as a note; so are all its sentences."""
    return bool(
        re.match(
            r"\*{1,3}[^\s*]|\*{2,3}\s|"
            r"\W*(?:please,? note|notes?\s*[:\-–]|note (?:that|this)\b|n\.?b\.?\b|p\.?s\.?[\s:]|"
            r"(?:the|my) (?:main )?reasons? (?:for|why|that) |"
            r"(?:i (?:believe|consider|submit|argue|contend) (?:that )?)?(?:the )?(?:disclosure|"
            r"release|publication|there)\b[^.?]{0,60}\bpublic interest\b)",
            text,
            ANY_CASE,
        )
    )


_OF_THE_REPLY = re.compile(
    r"\b(?:you|your|i|we|me|my|us|our|this|repl(?:y|ies)|respon\w+|answer\w*|request\w*|urgent\w*|"
    r"please|foia?|act|eir)\b",
    ANY_CASE,
)
"""Who hastens a reply speaks of it: `letters that came within two working days` does not."""


@lru_cache(maxsize=_KEPT)
def is_around(sentence: str) -> bool:
    """Whether a sentence stands around the asks and is none itself."""
    sentence = evenly(sentence)
    if is_courtesy(sentence) or is_condition(sentence) or is_format_wish(sentence):
        return True
    urgent = URGENCY.search(sentence) and _OF_THE_REPLY.search(sentence)
    return bool(urgent) and not SPECIFIC.search(sentence)


@lru_cache(maxsize=_KEPT)
def is_lead(text: str) -> bool:
    """Whether a paragraph only announces a list: "Please answer the following questions:"."""
    text = evenly(text.strip())
    if _says_what(text) or (text[-1:] not in ":;-–" and COUNTING.match(text)):
        return False
    if ANSWER_THOSE.match(text) or (not text.endswith("?") and GENERIC_LEAD.search(text)):
        return True
    if not text.endswith((":", ";", ":-", ": -", "-", "–", "...", "…")) or ADDRESS.match(text):
        return False
    return not SPECIFIC.search(text)


def is_reshaping(sentence: str) -> bool:
    """Whether it asks for what was asked before to be split or set out in a certain way."""
    return bool(RESHAPING.search(sentence))


def announces(text: str) -> bool:
    """Whether a lead says that the things wanted follow it."""
    return is_lead(text) and bool(
        re.search(
            r"\b(?:following|below|follows|questions?|like|provide|supply|send|request|"
            r"give|tell|say|know|copies|see|disclose|confirm|state)\b|"
            r"\b(?:ask(?:ing)?(?: for)?|seek|want|need|require)\W*$|"
            r"\b(?:interested in|find(?:ing)?(?: out)?)\b[^.?:]{0,40}\b"
            r"(?:about|on|regarding)\s?:\W*$",
            text,
            ANY_CASE,
        )
    )


_REQUEST_FOR = re.compile(
    r"[^.?:]{0,120}\brequest\b(?! (?:that |which )?(?:i|we|you|was|has)\b)[^.?:]{0,80}? for "
    r"(?:an? |the (?!following|information|below|"
    r"attached)|all (?!(?:the )?information)|any (?!information)|copies|details of)",
    ANY_CASE,
)


def is_introduction(sentence: str) -> bool:
    """Whether an ask only names the subject: it counts where nothing else is asked."""
    sentence = sentence.strip()
    if sentence.endswith("?") and "following" not in sentence:
        return False
    return bool(INTRODUCTION.match(sentence)) and not _REQUEST_FOR.match(sentence)


_AIM = re.compile(
    r"^\W*(?:i|we)(?: am| are|['’]m|['’]re) (?:currently )?(?:trying|hoping|looking|working|keen|"
    r"interested|seeking)\b(?! (?:to )?(?:find(?:ing)? out(?! (?:more )?about\b)|know|obtain|get|"
    r"receive|(?:see|read|have) (?:an?|the|any|all|copies))\b)"
    r"(?!(?: for)? the (?:names|addresses|e-?mail|dates|numbers?|figures)\b)",
    ANY_CASE,
)


_TRIES = re.compile(
    r"^\W*(?:i|we)(?: am| are|['’]m|['’]re) (?:currently )?(?:trying|working|looking(?! to )|"
    r"researching) (?:to |at |into |on )(?:establish|understand|research|compare|build|write|"
    r"study|explore|investigate|the |how (?!many|much))|"
    r"^\W*(?:i|we)(?: would|['’]d)? (?:like|want|wish|hope|aim|plan|intend) to (?:look (?:in)?to|"
    r"establish|research|compare|study|explore|investigate|examine|analy[sz]e|map|write|build)\b",
    ANY_CASE,
)


def is_aim(ask: str) -> bool:
    """What the writer is after in all: it counts where nothing else is asked."""
    if is_introduction(ask) or _TRIES.match(ask):
        return True
    return bool(_AIM.match(ask)) and not is_specific(ask)


def is_addition(text: str) -> bool:
    """Whether a paragraph only leads from a question to a list of what to include."""
    if is_including(text) and is_format_wish(text) and not re.search(r"[.?]\s", text):
        return True
    return bool(ADDITION.match(text))


def is_including(text: str) -> bool:
    """Whether a paragraph asks for something "including:" what the list beneath names."""
    return bool(INCLUDING.search(text))


_POINTS_AWAY = re.compile(
    r"^\W*(?:please |too (?:large|long)\W{1,4})?(?:see|refer to|find)\b[^.?]{0,60}\W*$|"
    r"^[^.?]{0,60}\b(?:attached|uploaded|attachment)\b[^.?]{0,40}\W*$",
    ANY_CASE,
)
_LONGEST_POINTER = 10


def points_away(text: str) -> bool:
    """`See letter in the documents`: what is asked stands in another file."""
    return len(text.split()) <= _LONGEST_POINTER and bool(_POINTS_AWAY.match(text))


def is_topic(text: str, *, announced: bool) -> bool:
    """Whether a paragraph with no verb of asking names something wanted.

    announced: a line before it said that the things wanted follow.
    """
    if text.startswith("|") or "\t" in text or ADDRESS.match(text):  # a row of a table, a link
        return False
    if is_around(text) or is_lead(text) or is_note(text) or len(text.split()) > 80:
        return False
    if points_away(text):
        return False
    if announced:
        return not STATEMENT.match(text) and len(re.sub(r"\W", "", text)) > 3
    return bool(WANTED.match(text))


def _says_what(text: str) -> bool:
    """Whether what stands before "the following" is itself an ask."""
    before = re.split(
        r"\b(?:the )?(?:following|below|as follows)\b", text, maxsplit=1, flags=ANY_CASE
    )
    if len(before) < 2 or not (
        SPECIFIC.search(before[0]) or re.search(r"\bdetails of\b", before[0], ANY_CASE)
    ):
        return False
    return len(telling(before[0])) >= 3


_GENERAL = re.compile(
    r"\b(?:following|below|follows|questions?|information|details|data|request)\b", ANY_CASE
)


def says_much(lead: str) -> bool:
    """Whether what stands before a colon asks of something: `Where does it take place:`."""
    words = [word.lower() for word in re.findall(r"[A-Za-z]+", lead)]
    if _GENERAL.search(lead) or len(telling(lead)) <= 2 or words[-1] in HOLLOW:
        return False
    return is_ask(lead.rstrip(":- "))


def is_specific(text: str) -> bool:
    """Whether a paragraph before a list itself says what is asked: "How many staff, by:"."""
    return bool(SPECIFIC.search(text)) and not is_lead(text)


def continues(text: str) -> bool:
    """Whether a paragraph after a question reads on from it: "For each, please give ..."."""
    return bool(CONTINUES.match(text)) and not is_around(text)


def opens_question(sentence: str) -> bool:
    """Whether a sentence begins as a question does, mark or no mark, and is long enough for one."""
    bare = sentence.strip().lstrip("\"“‘'*( ")
    return bool(OPENS_QUESTION.match(bare)) and len(bare.split()) > 3


_PLEASE_LAST = re.compile(r"\bplease\W*$", ANY_CASE)
_NAMED_PLEASE = re.compile(
    r"(?:the|any|all|an?|your|every|each)\b(?:(?! (?:is|are|was|were|has|have|had|will|would|can|"
    r"could)\b)[^?:]){8,200}, please\W*$",
    ANY_CASE,
)
"""What makes an ask of a thing named: `Under the Act, the number of kettles please.`"""


def _is_added(sentence: str) -> bool:
    """`Further, the number of those reported.`"""
    added = ADDED.match(sentence)
    return added is not None and bool(WANTED.match(sentence[added.end() :]))


_AND_THEN = re.compile(r"(?:and|but|so),? (?=if\b)", ANY_CASE)


_OF_WHICH = re.compile(
    r"^(?:for|in|of|in (?:respect|relation|regard) (?:of|to)|within|regarding|concerning|during|"
    r"between|since|over|from) (?:each|every|all|both|any|these|those|the)\b[^,.?:;]{2,90}, "
    r"(?=(?:i|we|please|can|could|would|will|kindly)\b)",
    ANY_CASE,
)
"""What an ask is of, told before it: `For each of these wards in each year, I would like ...`."""


@lru_cache(maxsize=_KEPT)
def is_ask(sentence: str) -> bool:
    """Whether a sentence in prose asks for information."""
    bare = strip_law(evenly(sentence.strip().lstrip("\"“‘'( ")))
    if (
        len(bare) < 8
        or bare.startswith("*")
        or is_around(bare)
        or is_lead(bare)
        or is_period(bare)
        or TELLS.match(bare)
    ):
        return False
    if bare.rstrip("\"'”’) ").endswith("?"):
        return len(bare.split()) > 2
    bare = _AND_THEN.sub("", bare)
    if OUTRIGHT.match(bare) or CONDITIONAL.match(bare) or LATER_WORD.match(bare):
        return True
    if (
        _is_added(bare)
        or _NAMED_PLEASE.match(bare)
        or (WANTED.match(bare) and _PLEASE_LAST.search(bare))
    ):
        return True
    bare = _OF_WHICH.sub("", bare)
    if (
        INVERTED.match(bare)
        or IMPERATIVE.match(bare)
        or WISH.match(bare)
        or OF_ANOTHER.match(bare)
        or ASKS_FIRST.match(bare)
        or ASKS_LATER.search(bare)
    ):
        return len(bare.split()) > 4
    return bool(WELCOME.search(bare)) and bool(SPECIFIC.search(bare))
