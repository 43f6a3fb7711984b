"""Paragraphs of a reply that say which question they answer."""

from __future__ import annotations

import re

from answerable.reading.questions.markers import WORDS
from answerable.reading.questions.sentences import sentences

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
_BEFORE = 12
"""Words of a sentence before the question it names: `The bank does not hold what is sought in`."""
_LIST = (
    r"\d{1,2}[a-z]?(?:\s?(?:,|and|&|to|-|–|/)\s?(?:and )?"
    r"(?:q|(?:question|part|point|item) )?\d{1,2}[a-z]?)*"
)
_NAMED = re.compile(
    rf"^\W*(?:[\w’',-]+ ){{0,{_BEFORE}}}?(?:your |the )?(?:questions?|qs?|parts?|points?|items?)"
    rf"\s?\.?\s?(?:nos?\.? |numbers? )?(?P<list>{_LIST})(?![\w/%])",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"^\W*(?:[\w’',-]+ ){0,7}?(?:question|part|point|item) (?:\(|(?=[a-h]\)))(?P<letter>[a-h])\)",
    re.IGNORECASE,
)
"""`What you ask in point (e)`: of questions that bear letters."""
_NTHS = rf"(?:{'|'.join(_ORDINALS)}|last)"
_NTH = re.compile(
    rf"^\W*(?:(?:in|as|for|to|with|regarding|re|about|on|of|the|your|answer|reply|response|"
    rf"regard|respect) ){{0,6}}(?P<nths>{_NTHS}(?:(?:,|,? and|,? &) (?:your |the )?{_NTHS}){{0,5}})"
    rf" (?:questions?|parts?|points?|elements?|requests?|quer(?:y|ies))\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"^\W*(?:(?:as|with regards?) (?:for|to)|for|regarding|in respect of)? ?(?:all )?(?:of )?"
    r"(?:(?:the|your) (?:rest|others?\b|remain\w+|other questions)|"
    r"(?<=all )(?:the |your )?other (?:questions|parts|points))\b|"
    r"^\W*(?:we|i) (?:\w+ ){0,4}the (?:rest|remainder)\b(?! of the)",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(rf"(?<=\bquestion )(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
_MOST = 70
"""Characters of a paragraph within which it names what it answers."""


def expand(printed: str) -> list[str]:
    """`2, 3 and 5` and `2-4` to the labels they name."""
    printed = re.sub(r"(?:q|(?:question|part|point|item) )(?=\d)", "", printed, flags=re.IGNORECASE)
    span = re.fullmatch(r"(\d{1,2})\s?(?:-|–|to)\s?(\d{1,2})", printed.strip())
    if span and int(span[1]) < int(span[2]):
        return [str(n) for n in range(int(span[1]), int(span[2]) + 1)]
    return re.findall(r"\d{1,2}[a-z]?", printed)


def named_in(paragraph: str, count: int) -> list[str]:
    """The numbers of the questions, of so many, that a paragraph opens by naming; or none."""
    opening = _IN_WORDS.sub(lambda match: WORDS[match.group().lower()], paragraph[:_MOST])
    match = _NAMED.match(opening)
    if match:
        return expand(match["list"])
    lettered = _LETTER.match(opening)
    if lettered:
        return [lettered["letter"].lower()]
    nth = _NTH.match(opening)
    if nth:
        said = re.findall(_NTHS, nth["nths"].lower())
        return [str(_ORDINALS.get(one, count)) for one in said]
    return []


_LEAST_NAMING = 2


def named_apart(reply: list[str], count: int) -> list[str]:
    """With a line for each sentence that names its question, where a paragraph has several."""
    out: list[str] = []
    for line in reply:
        pieces = sentences(line)
        named = [bool(named_in(piece, count)) for piece in pieces]
        if sum(named) < _LEAST_NAMING or not named[0]:
            out.append(line)
            continue
        for piece, opens in zip(pieces, named, strict=True):
            out[len(out) if opens else len(out) - 1 :] = [piece if opens else f"{out[-1]} {piece}"]
    return out


_NAME_ALONE = re.compile(
    rf"\W*(?:(?:in|as|with|our|the|for|re|regarding|to|of|answer|reply|response|respect|regard|"
    rf"relation|reference|your) ){{0,5}}(?:questions?|qs?|parts?|points?|items?)\s?\.?\s?"
    rf"{_LIST}\W*",
    re.IGNORECASE,
)


def names_only(line: str) -> bool:
    """Whether a line says which question is answered, and nothing else: `As to question 2,`."""
    return bool(_NAME_ALONE.fullmatch(line))


def speaks_of_rest(paragraph: str) -> bool:
    """`As for all the rest, ...`."""
    return bool(_REST.match(paragraph))
