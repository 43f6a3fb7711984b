"""Lines, paragraphs and sentences, from text that mail programs have wrapped."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_KEPT = 64
"""Paragraphs kept: each is gone through by several readers in turn."""
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|no|nos|approx|dept|mr|mrs|ms|dr|st|vs|ref|inc|incl|excl|para|fig|"
    r"max|min|avg|est|ext|tel|cf|viz|jan|feb|mar|apr|aug|sept?|oct|nov|dec|reg|regs|ltd|co|"
    r"hon|prof|rev|sec|ss?|p|pp|q|a\.?k\.?a)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!]+[\"'”’)\]]*(?=\s+|(?<=\?)[A-Z]|(?<=[a-z0-9]{4}\.)[A-Z][a-z]|$)")


_WORDLESS = re.compile(r"(?P<kept>\W{300})(?P<rest>\W+)")
"""Signs without a word among them, more than any table has."""


def _shorter(signs: re.Match[str]) -> str:
    """As many as any pattern has the patience for; a line that ends among them still ends."""
    return signs["kept"] + ("\n" if "\n" in signs["rest"] else "")


def clean(text: str) -> str:
    """The same words, with one kind of line end, no invisible characters, no endless signs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    text = text.replace("\x0c", "\n\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    text = _CONTROL.sub("", _INVISIBLE.sub("", text))
    text = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2007", " ")
    return _WORDLESS.sub(_shorter, text)


_GLUED = re.compile(r"(?<=[A-Za-z)\d]{3}[.?:])(?=(?:[A-Z][a-z]+|I) [a-z])")
_LEAST_GLUED = 3


def unglued(text: str) -> str:
    """A line for each sentence where a page lost the ends of lines: `the Act.Please send:How`."""
    return _GLUED.sub("\n", text) if len(_GLUED.findall(text)) >= _LEAST_GLUED else text


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


def wrap_of(lines: list[str]) -> int:
    """As `width_of`; where each line ends as a sentence does nothing wrapped them."""
    broken = any(
        below.strip() and line.strip() and line.rstrip()[-1] not in ".?!:;"
        for line, below in pairwise(lines)
    )
    return width_of(lines) if broken else 10_000


_UNENDED = re.compile(
    r"\b(?:and|or|the|of|to|in|for|a|an|with|by|since|as|at|from|than|whether|because|between|"
    r"your|our|their|its|my|on|about|into|during|regarding|concerning|relating|including|AND|OR)$"
)
_OPENS_LINE = re.compile(
    r"(?:The|How|What|When|Which|Who|Where|Please|Number|Total|Any|Is|Are|Do|Does|Did|Have|Has|Can|"
    r"Could|Details|Copies|List|Names?)\s"
)
"""Words that have a capital where the writer begins a line, and seldom within a sentence."""


_AFTER_ITEM = re.compile(r"; ?(?:and|or)$")
"""What ends the last but one of items on lines of their own."""


_MONTH_LAST = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)


def wrapped(before: str, line: str, width: int) -> bool:
    """Whether the break between two lines is a mail program's and not the writer's."""
    before, line = before.rstrip(), line.strip()
    if not before or not line or before.endswith(":-") or "\t" in line or "\t" in before.strip():
        return False
    ended = before[-1].isalnum() or before[-1] == ")"
    if _OPENS_LINE.match(line) and ended and not _UNENDED.search(before):
        return False
    quoted = line.lstrip("'‘“\"")[:1].islower() and before[-1].isalnum()
    if (quoted or line[0].islower() or line[0] in "([") and before[-1] not in ".?!:;":
        return True
    long = len(before) >= 55 and before[-1] not in ".?!:;"
    if line[0].isdigit() and (long or _MONTH_LAST.search(before)):
        return True
    if before[-1] in ",(&" or (_UNENDED.search(before) and not _AFTER_ITEM.search(before)):
        return True
    first_word = line.split(" ", 1)[0]
    full = len(before) + 1 + len(first_word) > width
    return full and (before[-1] not in ":?;" or line[0].islower())


def sentences(paragraph: str) -> list[str]:
    """The sentences of one paragraph, each with its own punctuation; never an empty one."""
    return list(_sentences(paragraph))


_CLOSES = ('"', "”")
"""A quotation mark typed apart from the last words before it."""


@lru_cache(maxsize=_KEPT)
def _sentences(paragraph: str) -> tuple[str, ...]:
    found: list[str] = []
    start, small = 0, _uncapitalised(paragraph)
    for match in _SENTENCE_END.finditer(paragraph):
        piece = paragraph[start : match.end()]
        if _runs_on(piece, paragraph[match.end() :], small=small):
            continue
        if found and piece.strip() in ("?", "!"):  # "... at that place. ?"
            found[-1] += f" {piece.strip()}"
        elif piece.strip():
            found.append(piece.strip())
        start = match.end()
    rest = paragraph[start:].strip()
    if found and rest in _CLOSES:
        found[-1] += f" {rest}"
    elif rest:
        found.append(rest)
    return tuple(found)


def first_sentence(text: str) -> str:
    """Its first sentence; the text itself where it has none."""
    found = sentences(text)
    return found[0] if found else text


_SMALL_OPENING = re.compile(r"[a-z0-9]{3}[.?!]\s+[a-z]")
_CAPITAL_OPENING = re.compile(r"[a-z0-9)]{2}[.?!]\s+[A-Z]")


def _uncapitalised(paragraph: str) -> bool:
    """Whether it is typed with no capitals: every full stop has a small letter after it."""
    return len(_SMALL_OPENING.findall(paragraph)) > 1 and not _CAPITAL_OPENING.search(paragraph)


_LOST_STOP = re.compile(
    r"\s?,\s+(?=[Aa]lso (?:how|what|could|can|please|would|do|does|is|are)\b)|"
    r"(?:(?<=following information)|(?<=following questions))\s+"
    r"(?=[A-Z][a-z]+ [a-z])|"
    r"(?<=[a-zA-Z0-9)])\s+(?=I thank you for your (?:help|time|assistance)\b)|"
    r"(?<=[a-z0-9)\];])\s+(?=(?:(?:Also|Finally|Please),? (?:can|could|would)|Can|Could|"
    r"Would) (?:you|I|we)\b|(?:Please|How (?:many|much|often|long)|(?:What|When|Which|Who|Where|"
    r"Why)"
    r"(?: [a-z]+)? (?:is|are|was|were|do|does|did|will|manages|existing)|Do you|Does the|"
    r"Is there|Are there|"
    r"If (?:it is )?possible|For (?:these|each)|"
    r"Of (?:these|those|the) [^.?:]{3,120}, how\b|Further(?=,)|We (?:would|require|wish))\b)"
)
"""Where a full stop was left out: an ask opened by a capital after a small letter."""


_SPLICE = re.compile(
    r"\s?,\s+(?=(?:This|These|There|It|They) [a-z]|"
    r"Please (?:can|may|could|would|provide|send|supply|confirm)\b|"
    r"I (?:would (?:like|prefer) (?:to (?:receive|have) )?(?:this|it|the information)\b|"
    r"(?:am|have been) unable\b|thank you\b|look forward\b))"
)
"""A comma where a full stop should be: a new subject with a capital after it."""
_SUBORDINATE = re.compile(
    r"\W*(?:if|as|where|when|since|although|though|while|with re\w+|regarding|following|further to|"
    r"in|under)\b",
    re.IGNORECASE,
)


def asks_apart(paragraph: str) -> list[str]:
    """As `sentences`, and parted too where an ask begins with a capital and no stop before it."""
    found = [
        piece
        for whole in sentences(paragraph)
        for piece in ([whole] if run_on(whole) else _LOST_STOP.split(whole))
        if piece
    ]
    return [part for piece in found for part in _unspliced(piece)]


def _unspliced(sentence: str) -> list[str]:
    return [sentence] if _SUBORDINATE.match(sentence) else _SPLICE.split(sentence)


_OPENS_SMALL = re.compile(r"\s*(?:please|if|and|let|can|could|how|what|when|who|do|does|is|are)\b")
"""What opens a sentence after a question mark, though typed with a small letter."""


_ALIKE = re.compile(
    r"(?:(?<=[a-z0-9);:])\s+(?:and,? )?|^)(?=(?P<opener>[Tt]he total|[Tt]he number of|[Nn]umber of|"
    r"Total|Details of|Name of|Cost of)\s)"
)
_LEAST_ALIKE = 3


_GOVERNS = re.compile(
    r"\b(?:the|or|and|a|an|of|for|by|in|to|as|with|both|either|from|on|at|than)$", re.IGNORECASE
)


def _governed(sentence: str, at: int) -> bool:
    """Whether the word before needs what follows: `or the` before `number of`."""
    return bool(_GOVERNS.search(sentence[max(0, at - 10) : at].rstrip(" ,")))


_NOUN = (
    r"(?:(?:The|Any|All) (?:total|number|dates?|details|copies|copy|names?|costs?|list|amount|"
    r"income|percentage|breakdown|correspondence)|Total|Numbers?|Dates?|Details|Copies|Copy|Names?|"
    r"Costs?|Lists?|Amounts?|Income|Percentage|Breakdown)"
)
_NAMED = rf"{_NOUN} (?:number |cost |amount )?(?:of|for|to|on)\b"
_NAMING = re.compile(rf"(?<=[a-z0-9),])\s+(?={_NAMED})|(?<=;)\s+(?={_NOUN}\b)")
_FIRST_NAMED = re.compile(_NAMED)


def named_together(sentence: str) -> list[str]:
    """Things named one after another with no stop between: `Dates of ...; Details of ...`."""
    cuts = [cut.end() for cut in _NAMING.finditer(sentence) if not _governed(sentence, cut.start())]
    opens = bool(_FIRST_NAMED.match(sentence))
    if len(cuts) + opens < _LEAST_ALIKE - opens:
        return []
    starts = [0, *cuts] if opens else cuts
    return [
        sentence[start:end].strip()
        for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True)
    ]


def alike_in(sentence: str) -> list[str]:
    """Items run together with no sign between them, each opened in the same words; [] for few."""
    cuts = [cut for cut in _ALIKE.finditer(sentence) if not _governed(sentence, cut.start())]
    cuts = [cut for cut in cuts if cut["opener"] == cuts[0]["opener"]]
    if len(cuts) < _LEAST_ALIKE:
        return []
    ends = [*[cut.start() for cut in cuts[1:]], len(sentence)]
    return [sentence[cut.end() : end].strip() for cut, end in zip(cuts, ends, strict=True)]


_OPENING = re.compile(r"(?:(?:The|Any|All) )?[A-Za-z][\w'’]*(?: [\w'’]+){3}(?= )")


def said_twice(sentence: str) -> list[str]:
    """Two things or more that open in the same four words, with no stop between: `The name of the
    north keeper The name of the south keeper`; [] for fewer.
    """
    opening = _OPENING.match(sentence)
    if opening is None or not sentence[0].isupper():
        return []
    again = f" {opening[0]} "
    first, *others = parts = sentence.split(again)
    if not others or not all(part[-1:].isalnum() or part[-1:] == ")" for part in parts[:-1]):
        return []
    return [first.strip(), *(f"{again}{other}".strip() for other in others)]


_NEW_THING = re.compile(r"(?<=[a-z0-9)])[^\S\n]+(?=(?:The|How|What|When|Where|Who|Which) [a-z])")


def run_on(sentence: str) -> list[str]:
    """Things wanted, each with a capital and none with a stop: `The cost of it What it is for The
    day it was laid`; [] for fewer than three.
    """
    parts = _NEW_THING.split(sentence)
    if len(parts) < _LEAST_ALIKE:
        return []
    return [piece for part in parts for piece in _LOST_STOP.split(part) if piece]


_ASKS_SMALL = re.compile(
    r"\s+(?:please (?:also )?\w|(?:is|are|was|were) there |(?:do|does|did|have|has|can|could) "
    r"(?:you|the|it|they) |how (?:many|much) |(?:what|when|who) (?:is|are|was|were|did) )"
)
"""An ask typed with a small letter after a full stop."""
_AND_SO_ON = re.compile(r"\betc\.$")


def _runs_on(piece: str, rest: str, *, small: bool) -> bool:
    if piece.endswith("?"):
        return rest.lstrip()[:1].islower() and not _OPENS_SMALL.match(rest)
    if not rest.strip():
        return False
    after = rest.lstrip()[:1]
    opens_small = small or _ASKS_SMALL.match(rest)
    unended = piece.endswith("..") and _UNENDED.search(piece.rstrip(". "))
    if unended or after in ",;" or (after.islower() and not opens_small):
        return True
    if after.isupper() and _AND_SO_ON.search(piece[-12:]):
        return False
    depth = piece.count("(") - piece.count(")")
    if depth > 0 and ")" in rest[:300] and len(piece) - piece.rfind("(") < 300:
        return True
    return bool(_ABBREVIATION.search(piece[-12:]))
