"""What a question asks, without what leads up to it and what it says it does not need."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ASKS = re.compile(
    r"\?|\b(?:how (?:many|much|long|often|big|large|frequently|quickly)|what|which|who|whom|whose"
    r"|when|where|please|list|give|state|tell|send|provide|names?|numbers?|show|set out|describe"
    r"|identify|confirm|supply|disclose|breakdown|i(?:['’]d| would) (?:like|be grateful|be obliged"
    r"|also)|i (?:want|need|wish|request|am (?:asking|requesting|seeking|after|looking for))"
    r"|cop(?:y|ies)|details|total|amount|figures?|may i|could (?:i|you)|can (?:i|you)|let me know"
    r"|per ?cent|percentage)\b",
    _I,
)
_TOLD = re.compile(
    r"(?:(?:and|but|so|also) )?(?:i|we|my|our|he|she|they|you|your|some|many|several|other|most|as"
    r"|it|this|that|there|these|having|further|following|thanks?|dear|good|hello|hi|under|members"
    r"|according|the)\b",
    _I,
)
"""How a sentence begins that may only tell."""
_ENOUGH = re.compile(
    r"(?:i|we) (?:do not|don['’]t|am not|are not|have no)\b|[^.?;]{0,60}\b(?:is|are|will be)"
    r" (?:enough|fine|sufficient|ok|okay|plenty)\b|[^.?;]{0,50}\bwill do\b"
    r"|no (?:names?|personal|need)\b|(?:please )?(?:do not|don['’]t) (?:include|send|give)\b"
    r"|names? (?:are|is) not\b|(?:i['’]m|i am) happy\b|happy (?:to|with|for)\b"
    r"|a (?:rough|round|ballpark)\b",
    _I,
)
"""What is enough, or is not wanted."""
_LEAD = re.compile(
    r"as (?:a|an|the|someone|somebody|part|one) [^.?;]{5,140}?, "
    r"(?=(?:i|we|please|could|can|may|what|which|how|who)\b)"
    r"|(?:i|we) (?:understand|gather|believe|note|see|hear|know|read|am told|have been told)"
    r"[^.?;:]{0,140}?[,:;] (?=(?:please|could|can|what|which|how|who)\b)"
    r"|for (?:a|an|my|our) [^,.?;]{3,80}, ",
    _I,
)
"""What a sentence says of its writer before it asks."""
_EXAMPLES = re.compile(
    r"\([^()]{0,200}\)|(?:,? ?\b(?:such as|like|for (?:example|instance)|e\.?g\.?|say)\b"
    r",? )[^.?;:]{3,160}",
    _I,
)
_END = re.compile(r"(?<=[.?!]) (?=[A-Za-z‘“\"'(])")


def gist(text: str) -> str:
    """The sentences that ask; all of the text where none can be told from the rest."""
    sentences = [s for s in _END.split(" ".join(text.split())) if s.strip()]
    if len(sentences) == 1:
        return _LEAD.sub("", sentences[0], count=1) if _LEAD.match(sentences[0]) else sentences[0]
    kept = [_led(s) for s in sentences if not _ENOUGH.match(s) and not _tells(s)]
    return " ".join(kept) or text


def _led(sentence: str) -> str:
    lead = _LEAD.match(sentence)
    return sentence[lead.end() :] if lead else sentence


def _tells(sentence: str) -> bool:
    return bool(_TOLD.match(sentence)) and not _ASKS.search(sentence)


def without_examples(text: str) -> str:
    """The text without what it names only as instances, in brackets or after `such as`."""
    return _EXAMPLES.sub(" ", text)
