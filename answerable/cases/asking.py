"""What a text asks, where it asks anything.

A request need be no question: "a copy of the winning tender" describes information and is one
(s.1(1), s.8(1)(c)). So where no single question can be told apart, a text that plainly asks for
something is one question, whole.
"""

from __future__ import annotations

import re

from answerable.reading.questions import ReadQuestion, split_questions

_ASKS = re.compile(
    r"\b(?:freedom of information|environmental information|foia?|eir"
    r"|(?:i|we) (?:request|require|wish|want|seek|am seeking|would like|would be grateful)"
    r"|(?:could|can|would|will) you|please (?:could|can|provide|send|supply|tell|confirm|advise)"
    r"|cop(?:y|ies) of|details? (?:of|about)|figures? (?:for|on)|(?:a|the) (?:list|number) of"
    r"|information (?:on|about|regarding|relating|concerning))\b"
    r"|^\W*(?:who|what|when|where|which|how|why)\b",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_WORDS = 6


def questions_in(text: str) -> tuple[ReadQuestion, ...]:
    """The questions of a request, in order; none where it asks nothing."""
    found = split_questions(text)
    if found:
        return found
    words = text.strip()
    if len(words.split()) < _LEAST_WORDS or not _ASKS.search(words):
        return ()
    return (ReadQuestion(position=1, number=None, question=words),)
