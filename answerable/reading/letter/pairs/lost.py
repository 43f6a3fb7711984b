"""Pages that lost the questions: what is left leads to them, shapes them or asks what was meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.asking import is_ask, is_introduction, is_specific, is_topic
from answerable.reading.questions.phrases import telling
from answerable.reading.questions.refining import refines
from answerable.reading.questions.sentences import sentences

_NAMED_BELOW = re.compile(
    r"(?P<before>[^?:]*)\b(?:the following(?: (?:information|data|details|figures))?|"
    r"these (?:data|figures|details)|what follows)(?=\W*$| (?:by|for|from|in|over|"
    r"under|split|each|please)\b)[^?:]*(?::[\d\s,/–-]+(?:and )?[\d/–-]+)?[.:]?\W*$",
    re.IGNORECASE,
)
"""Speaks of what stands beneath, and names none of it: `I ask for the following under the Act.`"""
_AND_MORE = re.compile(
    r"\band,? (?:(?:for|of) (?:each|every|all|any)|the following|these|also)\b[^:]{0,40}:\W*$",
    re.IGNORECASE,
)
"""What more was wanted beside what an ask names, or of each such thing: only that is lost."""
_OPTION = re.compile(r"\W*others?\b\W*(?:please (?:state|specify|say|list)\b)?\W*$", re.IGNORECASE)
"""The last choice of a question that is gone: `Other (please specify)`."""
_TO_FILL_IN = re.compile(
    r"\W*(?:if (?:you can|possible|so),? )?(?:please )?(?:fill in|complete|use) [^.?:]{0,30}"
    r"\b(?:form|spreadsheet|template|table|sheet)\b[^.?:]{0,40}\W*$",
    re.IGNORECASE,
)
_CLARIFICATION = re.compile(r"\W*clarification\b[^.?:]{0,30}[:?]?\W*$", re.IGNORECASE)
_REFERENCE = re.compile(
    r"\W*(?:previous |original )?(?:(?:freedom of information|foi|eir|information) )?"
    r"(?:request|reference|ref)?\W{0,3}(?:no\.?|number)?\W{0,3}(?:[a-z]{2,5}[ /-]?)?"
    r"\d[\d/.-]{1,12}\W*$",
    re.IGNORECASE,
)
"""All that is left of an earlier request: `Freedom of Information Request 118/19`."""
_OF_WHAT_STOOD = re.compile(
    r"\b(?:this|these|it|them|(?:the|all|each|any) (?:above|data|figures?|information|answers?|"
    r"details|results?|numbers?|questions?|following))\b",
    re.IGNORECASE,
)
"""Points at what was asked before, and is gone."""
_ITS_THING = re.compile(
    r"\b(?:the (?:numbers?|counts?|totals?|costs?|names?) of|how (?:many|much)|"
    r"(?:all|those) (?:those )?who)\b",
    re.IGNORECASE,
)
"""What a wish names that asks for it in parts."""
_TO_THE_ASKER = re.compile(
    r"\b(?:do|did|would|could|can) you (?:mean|want|need|like|wish|prefer|clarify|confirm)\b|"
    r"\b(?:applicant|requester) (?:said|says|replied|confirmed|told)\b",
    re.IGNORECASE,
)
"""What the body asked, or what was said to it, when it could not tell what was meant."""


def questions_lost(lines: Sequence[str], questions: Sequence[ReadQuestion]) -> bool:
    """Whether nothing that was read asks for a thing, as where a page left out a request's list."""
    if any((question.number or "").isdigit() and question.number != "1" for question in questions):
        return False
    if not any(question.number for question in questions) and _more_answered(lines, questions):
        return True
    meant = _of_clarification(lines)
    return all(
        _names_nothing(question.question, lines)
        or (_TO_THE_ASKER.search(question.question) and question.question in meant)
        for question in questions
    )


_OVER_ANSWERS = re.compile(
    r"\W*(?:response|answer|reply|question)(?: to)?(?: question)? (?:no\.? |number )?"
    r"(?P<n>\d{1,2})(?P<part>[a-h]?)\W*$",
    re.IGNORECASE,
)


def _more_answered(lines: Sequence[str], questions: Sequence[ReadQuestion]) -> bool:
    """Whether the labels over answers tell of other questions than those read, and of more asks."""
    texts = [question.question for question in questions]
    asks = sum(is_ask(text) or is_topic(text, announced=False) for text in texts)
    asks += sum(text.count("\n") for text in texts)
    told = _answers_numbered(lines)
    return told != len(questions) and told > max(asks, 1)


def _answers_numbered(lines: Sequence[str]) -> int:
    """How many questions the labels that stand alone over answers tell of at the least."""
    heads = (match for line in lines if (match := _OVER_ANSWERS.match(line)))
    parts = ((int(match["n"]), "abcdefgh".index(match["part"].lower() or "a")) for match in heads)
    return max((number + before for number, before in parts), default=0)


_MOST_HOLLOW = 2
"""Words of a lead that ask of nothing yet: `Please provide all records:`."""


_MOST_SHAPING = 7
"""Words of a wish about the form of what was asked: `Please split it by ward and by year.`"""


def _says_little(lead: str, most: int = _MOST_HOLLOW) -> bool:
    return len(telling(lead)) <= most


def _tells_of(wish: str) -> bool:
    """Whether a wish to have a thing split says of what: `Please split by ward those who ...`."""
    if _ITS_THING.search(wish):
        return True
    return not (_OF_WHAT_STOOD.search(wish) or _says_little(wish, _MOST_SHAPING))


def _named_below(sentence: str) -> bool:
    match = _NAMED_BELOW.match(sentence)
    return match is not None and _says_little(match["before"])


_BY_YEAR = re.compile(
    r"\W*(?:please )?(?:provide|give|supply|show|send)(?: me)? (?:all |the |these |your )*"
    r"(?:figures?|data|information|answers?|numbers?) by (?:calendar |financial )?"
    r"(?:year|month|quarter)\W*$",
    re.IGNORECASE,
)


def _names_nothing(text: str, lines: Sequence[str]) -> bool:
    if "\n" in text:
        return False
    forms = (_BY_YEAR, _OPTION, _REFERENCE)
    if (refines(text) and not _tells_of(text)) or any(form.match(text) for form in forms):
        return True
    if all(_named_below(one) or _TO_FILL_IN.match(one) for one in sentences(text)):
        return True
    if text.endswith((":", ":-")) and not _AND_MORE.search(text):
        return True  # it was open for what stood beneath, and nothing does
    return is_introduction(text) and any(text in line and _led_on(line) for line in lines)


def _led_on(line: str) -> bool:
    """Whether a paragraph ends in a lead to a list: `... We ask for the following for 2024:`."""
    return line.rstrip().endswith(":") and not is_specific(line.rsplit(". ", 1)[-1])


def _of_clarification(lines: Sequence[str]) -> str:
    """What stands under a heading of clarification."""
    start = next((i for i, line in enumerate(lines) if _CLARIFICATION.match(line)), len(lines))
    return "\n".join(lines[start:])
