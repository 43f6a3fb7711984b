"""The words of a reply that are no part of an answer: the law, the work, the letter, the past."""

from __future__ import annotations

import re

from answerable.reading.letter.outcome.cues import ALL_ASKED

_I = re.IGNORECASE
ELSEWHERE = re.compile(
    r"\b(?:is|are|may be|will be) held by\b|\bmay be reached\b|\b(?:please |may wish to )contact\b|"
    r"\bhow to (?:reach|contact)\b|\b(?:write to|ask|e-?mail|contact) (?:them|the \w+)\b|"
    r"\bexemptions?\b[^.]{0,40}\b(?:here|at):?\s",
    _I,
)
"""Where it may be had: no disclosure."""
NO_FIGURE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*\b|\b\d{1,4}/\d{1,6}(?:/\d{2,4})?\b|"
    r"\b(?:19|20)\d\d\b(?:\s?[-/–]\s?(?:20)?\d\d\b)?|\bsections?\s[\d()a-z]+|"
    r"\b[a-z]+-\d+\b|\b\d+-year\b|\b\d+-{1,2}(?:\d+-)?year-olds?\b|\barticles? \d[\d()]*|"
    r"\bquestions? \d+\w?(?:(?:,| and| &|-) \d+)*",
    _I,
)
"""Digits that count nothing: years, references, sections of an Act, names with a number, ages."""
EFFORT = re.compile(
    r"\b(?:hours|minutes)\b|£(?:450|600|25)\b(?![,.]\d)|\bact\b|\bsection\b|\bs\.? ?\d\d|"
    r"\bregulation|\breg\b|"
    r"\bwould (?:have to|need|take|cost|be (?:needed|required|likely))\b|\bby hand\b|"
    r"\bwork(?:ing)? (?:days?|hours)\b|\bpublic interest\b|\b(?:searched|matched)\b|"
    r"\bthis says\b|\bparagraph\b",
    _I,
)
"""Of the law, or of the work that an answer would be, and no part of one."""
ABOUT_THE_LETTER = re.compile(
    r"\byour (?:request|rights?)\b|\b(?:PIT|public interest|leaflet|rights of appeal|complain)\b",
    _I,
)
"""Papers sent with any letter: no part of an answer."""
HELD = re.compile(
    r"\W*(?:(?:i|we) (?:can )?confirm that |we can say that )?(?:i|we|the (?:\w+ )?(?:council|"
    r"trust|authority|department|university|force|service|board|body|agency|office)|"
    r"(?-i:(?:[A-Z][\w&'’-]*|of|and|the|for|[-–])\s)+)\s?(?:do(?:es)? )?(?:hold|has|have|holds)\b"
    rf"(?: some of)? (?:this|it|{ALL_ASKED}(?: you \w+(?: for)?)?|what you \w+(?: for)?|"
    r"(?:material|information|data) of the kind you "
    r"\w+)\W*$",
    _I,
)
"""That it is held, and not yet what becomes of it."""
LAW = re.compile(
    r"\bfreedom of information (?:\(scotland\) )?act\b|\bfoi(?:s?a| act)\b|\beirs?\b|"
    r"\benvironmental information (?:\(scotland\) )?regulations\b|"
    r"\bsections? ?1\b|\bthe (?:directive|act) (?:gives|says|asks|lets|makes|requires)\b|"
    r"\b(?:we|i) (?:have |first )?searched\b",
    _I,
)
"""Of the right to information, or of the search: by itself it answers nothing."""
HANDLING = re.compile(
    r"\bcomplaint is (?:therefore |partly |partially )?(?:not )?upheld\b|\buphold your complaint\b|"
    r"\b(?:first|original|earlier|initial) (?:decision|answer|reply|response)\b|"
    r"\bdid not meet our duty\b|\blooked (?:at )?again\b",
    _I,
)
"""Of how a request was handled, in a review."""
OVERTURNED = re.compile(
    r"\bdid not (?:stand by|uphold) (?:its|our|the) (?:\w+ )?decision\b|\boverturned\b[^.]{0,80}\b"
    r"decision\b|\bdecision\b[^.]{0,80}\boverturned\b",
    _I,
)
HISTORY = re.compile(
    r"\b(?:we|i) (?:said|told you|wrote|replied) (?:before|earlier|then|previously)\b|"
    r"\b(?:sent|released|withheld|answered|published) (?:then|at (?:that|the) time)\b|"
    r"\bpart of that (?:answer|reply|response)\b",
    _I,
)
WEIGHING = re.compile(
    r"^[^\w\n]*(?:factors favouring|public intere|overall harm)", _I | re.MULTILINE
)
WEIGHED = re.compile(
    r"\boutweigh|\bthe greater\b|\bbalance\b|\btips the\b|"
    r"\bpublic interest (?:lies|favours|is in)\b|"
    r"\bfavours? (?:withholding|maintaining|non-?disclosure|not )",
    _I,
)
"""A text cut off before the public interest has been weighed decides nothing."""
