"""Whether answers stand beneath questions, told by what opens the paragraphs beneath them."""

from __future__ import annotations

import re

from answerable.reading.letter.pairs.interleaved import BENEATH, LETTERED_ANSWER
from answerable.reading.letter.pairs.plain import plain
from answerable.reading.letter.pairs.told import states
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import Marker, read_marker
from answerable.reading.questions.refining import refines

BRIEF = re.compile(
    r"^\W*(?:(?:(?:about|around|some|over|under|nearly|almost|approximately|"
    r"(?:fewer|less|more) than) )?[£\d]|yes\b|no\b|none\b|nil\b|n/a|"
    r"not (?:held|applicable|recorded)|refused|exempt|(?:please )?(?:see|find) |"
    r"(?:q[1-4]|(?:19|20)\d\d(?:[/–-]\d\d)?|[a-z]{3,9})\s?=\s?£?\d)",
    re.IGNORECASE,
)


_TO_FILL = re.compile(
    r"\W*(?:yes\s*(?:/|or)\s*no\b|y\s*/\s*n\b|(?:19|20)\d\d(?:/\d\d)?\b(?![/\d]|\s*[:–-]\s*\d)|"
    r"[_.…]{3,})|.*\t.*\t",
    re.IGNORECASE,
)
"""Beneath a question of a form still to be filled in."""


def answered_beneath(text: str) -> bool:
    """Whether each of two numbered questions or more has a statement as the paragraph beneath."""
    lines = [line for line in plain(text).split("\n") if line.strip()]
    marked = [(i, read_marker(line)) for i, line in enumerate(lines)]
    items = [(i, read[1]) for i, read in marked if read and read[0].kind != "bullet"]
    asked = [i for i, item in items if item.rstrip().endswith("?")]
    wanted = [i for i, item in items if item.rstrip().endswith("?") or is_ask(item)]
    bare = [i for i, line in enumerate(lines) if line.rstrip().endswith("?")]
    lettered = [i for i, _ in items if i and LETTERED_ANSWER.match(lines[i])]
    if sum(i - 1 not in lettered for i in lettered) > 1 or _figures_beneath(lines, marked):
        return True
    return _stated(lines, asked) or any(
        _stated(lines, each)
        and any(BRIEF.match(below) for i in each for below in lines[i + 1 : i + 2])
        for each in (wanted, bare)
    )


_YEARS_FIGURE = re.compile(
    r"(?!\W*(?:19|20)\d\d\s?[–/-]\s?\d\d(?:\d\d)?\W*$)"
    r"\W*(?:(?:19|20)\d\d(?:\s?[/–-]\s?(?:\d\d)?\d\d)?|\d\d\s?/\s?\d\d)"
    r"\s*(?:[:–-]\s*(?:£\s?)?|£\s?)\d[\d,. ]*[mk]?\W*"
)
"""`19/20 £179,709`, `2020: 14`: what a year came to."""
_AMOUNT = re.compile(r"\W*£?\s?\d[\d,.]*(?: [a-z]{3,10})?\W*", re.IGNORECASE)


def _figures_beneath(lines: list[str], marked: list[tuple[int, tuple[Marker, str] | None]]) -> bool:
    """Whether two numbers of a list or more have figures beneath, and one at least a year's."""
    numbered = [i for i, read in marked if read and read[0].kind == "number" and not read[0].bare]
    below = [lines[i + 1] for i in numbered if i + 1 < len(lines)]
    years = [line for line in below if _YEARS_FIGURE.fullmatch(line)]
    told = [line for line in below if _YEARS_FIGURE.fullmatch(line) or _AMOUNT.fullmatch(line)]
    return bool(years) and len(told) > 1


def _stated(lines: list[str], starts: list[int]) -> bool:
    """Of five or more one may have beneath it what opens as one who asks may go on."""
    below = [_first_below(lines, i) for i in starts]
    stating = [
        bool(line)
        and not line.rstrip().endswith("?")
        and not read_marker(line)
        and (BRIEF.match(line) or not BENEATH.match(line))
        and not _TO_FILL.match(line)
        for line in below
    ]
    return len(starts) > 1 and sum(stating) >= len(starts) - (len(starts) >= _MANY)


_MANY = 5


def numbered_again(lines: list[str]) -> bool:
    """Whether the numbers of a list of questions stand a second time, before what only tells."""
    read = [read_marker(line) for line in lines]
    items = [(mark.ordinal, text) for mark, text in filter(None, read) if mark.kind == "number"]
    half = len(items) // 2
    asked, told = items[:half], items[half:]
    counted = list(range(1, half + 1))
    if half < _FEWEST or any([n for n, _ in half_of] != counted for half_of in (asked, told)):
        return False
    asks = sum(is_ask(text) or text.rstrip().endswith("?") for _, text in asked)
    tells = all(_tells(text) for _, text in told)
    return tells and asks * 2 >= half and any(map(_is_brief, (text for _, text in told)))


_FEWEST = 2
_OWN = re.compile(r"\b(?:i|my|me)\b", re.IGNORECASE)
_HARDLY = 12
"""Words of a brief answer; what says more says it in a sentence."""


def _is_brief(text: str) -> bool:
    words = [word for word in text.split() if any(map(str.isalnum, word))]
    short = len(words) <= _HARDLY and not _OWN.search(text)
    return short and bool(BRIEF.match(text))


def _tells(text: str) -> bool:
    return not text.rstrip().endswith("?") and (_is_brief(text) or states(text))


def _first_below(lines: list[str], start: int) -> str:
    """The first line beneath a question that does not go on asking; the empty string for none."""
    rest = (line for line in lines[start + 1 :] if read_marker(line) or not refines(line))
    return next(rest, "")
