"""Lines, paragraphs and sentences, from text that mail programs have wrapped."""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|no|nos|approx|dept|mr|mrs|ms|dr|st|vs|ref|inc|incl|excl|para|fig|"
    r"max|min|avg|est|ext|tel|cf|viz|jan|feb|mar|apr|aug|sept?|oct|nov|dec|reg|regs|ltd|co|"
    r"hon|prof|rev|sec|ss?|p|pp|q|a\.?k\.?a)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!]+[\"'”’)\]]*(?=\s+|(?<=\?)[A-Z]|(?<=[a-z0-9]{4}\.)[A-Z][a-z]|$)")


def clean(text: str) -> str:
    """The same words, with one kind of line end and no invisible characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    text = text.replace("\x0c", "\n\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2007", " ")


def squeeze(text: str) -> str:
    """All runs of white space as one space."""
    return " ".join(text.split())


_NARROWEST = 45
"""Characters: nothing wraps mail at less, and lines that short are the writer's own."""


def width_of(lines: list[str]) -> int:
    """The width at which the text seems to be wrapped; 10,000 where it is not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 3:
        return 10_000
    longest = lengths[-1]
    if not _NARROWEST <= longest <= 110:
        return 10_000
    return longest


_UNENDED = re.compile(
    r"\b(?:and|or|the|of|to|in|for|a|an|with|by|since|as|at|from|than|whether|because|between|"
    r"your|our|their|its|my)$"
)
_OPENS_LINE = re.compile(
    r"(?:The|How|What|When|Which|Who|Where|Please|Number|Total|Any|Is|Are|Do|Does|Did|Have|Has|Can|"
    r"Could|Details|Copies|List|Names?)\s"
)
"""Words that have a capital where the writer begins a line, and seldom within a sentence."""


def wrapped(before: str, line: str, width: int) -> bool:
    """Whether the break between two lines is a mail program's and not the writer's."""
    before, line = before.rstrip(), line.strip()
    if not before or not line or before.endswith(":-") or "\t" in line or "\t" in before.strip():
        return False
    if _OPENS_LINE.match(line) and before[-1].isalnum() and not _UNENDED.search(before):
        return False
    if line[0].islower() and before[-1] not in ".?!:;":
        return True
    if line[0].isdigit() and len(before) >= 55 and before[-1] not in ".?!:;":
        return True
    if before[-1] in ",(&" or _UNENDED.search(before):
        return True
    first_word = line.split(" ", 1)[0]
    full = len(before) + 1 + len(first_word) > width
    return full and (before[-1] not in ":?;" or line[0].islower())


def sentences(paragraph: str) -> list[str]:
    """The sentences of one paragraph, each with its own punctuation; never an empty one."""
    found, start = [], 0
    for match in _SENTENCE_END.finditer(paragraph):
        piece = paragraph[start : match.end()]
        if _runs_on(piece, paragraph[match.end() :]):
            continue
        if piece.strip():
            found.append(piece.strip())
        start = match.end()
    rest = paragraph[start:].strip()
    if rest:
        found.append(rest)
    return found


def first_sentence(text: str) -> str:
    """Its first sentence; the text itself where it has none."""
    found = sentences(text)
    return found[0] if found else text


_LOST_STOP = re.compile(
    r"\s?,\s+(?=[Aa]lso (?:how|what|could|can|please|would|do|does|is|are)\b)|"
    r"(?<=[a-z0-9)\];])\s+(?=(?:(?:Also|Finally|Please),? (?:can|could|would)|Can|Could|"
    r"Would) (?:you|I|we)\b|(?:Please|How (?:many|much|often)|(?:What|When|Which|Who) (?:is|are|"
    r"was|do|does|did|existing)|Do you|Does the|Is there|Are there|"
    r"If (?:it is )?possible|For (?:these|each)|Further(?=,)|We (?:would|require|wish))\b)"
)
"""Where a full stop was left out: an ask opened by a capital after a small letter."""


def asks_apart(paragraph: str) -> list[str]:
    """As `sentences`, and parted too where an ask begins with a capital and no stop before it."""
    return [piece for whole in sentences(paragraph) for piece in _LOST_STOP.split(whole) if piece]


_OPENS_SMALL = re.compile(r"\s*(?:please|if|and|let|can|could|how|what|when|who|do|does|is|are)\b")
"""What opens a sentence after a question mark, though typed with a small letter."""


_ALIKE = re.compile(
    r"(?:(?<=[a-z0-9);:])\s+(?:and,? )?|^)(?=(?P<opener>[Tt]he total|[Tt]he number of|[Nn]umber of|"
    r"Total|Details of|Name of|Cost of)\s)"
)
_LEAST_ALIKE = 3


def alike_in(sentence: str) -> list[str]:
    """Items run together with no sign between them, each opened in the same words; [] for few."""
    cuts = list(_ALIKE.finditer(sentence))
    cuts = [cut for cut in cuts if cut["opener"] == cuts[0]["opener"]]
    if len(cuts) < _LEAST_ALIKE:
        return []
    ends = [*[cut.start() for cut in cuts[1:]], len(sentence)]
    return [sentence[cut.end() : end].strip() for cut, end in zip(cuts, ends, strict=True)]


def _runs_on(piece: str, rest: str) -> bool:
    if piece.endswith("?"):
        return rest.lstrip()[:1].islower() and not _OPENS_SMALL.match(rest)
    if not rest.strip():
        return False
    after = rest.lstrip()[:1]
    if after in ",;" or (after.islower() and not re.match(r"\s+please (?:also )?\w", rest)):
        return True
    depth = piece.count("(") - piece.count(")")
    if depth > 0 and ")" in rest[:300] and len(piece) - piece.rfind("(") < 300:
        return True
    return bool(_ABBREVIATION.search(piece[-12:]))
