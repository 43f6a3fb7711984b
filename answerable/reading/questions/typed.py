"""Lines as people type them: marks that lack their signs, items that have no mark at all."""

from __future__ import annotations

import re

_LEFT_OPEN = re.compile(r"\b(?:by|into|of|for|in|at|from|to|including|on)$")
_NAME = re.compile(r"\s*[A-Z][\w/&’'-]*(?: [\w/&’'()-]+){0,3}[,;]?\s*")


def names_begin(last: str, lines: list[str]) -> bool:
    """Whether a line left open stands over names, a line each: `split by` over `Age`, `Sex`."""
    if not _LEFT_OPEN.search(last.rstrip()) or len(lines) < 2:
        return False
    return all(_NAME.fullmatch(line) for line in lines)


_SMALL = re.compile(
    r"\s*(?:(?:all|any) [a-z]|(?:the|an?) (?:number|total|cost|names?|dates?|list|cop(?:y|ies)|"
    r"minutes|notes|slides|breakdown|details)\b|(?:number|details|cop(?:y|ies)|names?|dates?) "
    r"(?:of|for)\b|how (?:many|much|long|often)\b|what (?:is|are|was|were|do|does|did)\b)"
)
"""How a thing wanted opens on a line of its own, though typed with a small letter."""


_GOES_ON = re.compile(r"(?:[^;] (?:and|or)|\b(?:of|the|for|in|to|by|with|from|on)|,)\s*$")
_MOST_SMALL = 40
"""Lines gone back over for what leads to such a list."""


def small_items(lines: list[str], index: int) -> bool:
    """Whether a line and all above it, from a blank one or a colon on, open as things wanted do."""
    if not _SMALL.match(lines[index]) or _GOES_ON.search(lines[index - 1]):
        return False
    above = index - 1
    while above >= max(0, index - _MOST_SMALL) and _SMALL.match(lines[above]):
        above -= 1
    over = lines[above].rstrip() if above >= 0 else ""
    return above < index - 1 and (not over or over.endswith((":", ":-")))


def dashes_apart(lines: list[str]) -> list[str]:
    """A dash or star against a small letter or a year is a bullet where two lines begin so."""
    dashed = [bool(re.match(r"\s*[-*](?:[a-z]|(?:19|20)\d\d\b)", line)) for line in lines]
    if sum(dashed) < 2:
        return lines
    return [
        re.sub(r"[-*]", r"\g<0> ", line, count=1) if at else line
        for line, at in zip(lines, dashed, strict=True)
    ]


def letters_apart(lines: list[str]) -> list[str]:
    """Letters with no sign open items where they run: `a the first`, and a line `b the next`."""
    out = list(lines)
    run: list[int] = []
    wanted = ""
    for place, line in enumerate(lines):
        bare = _LETTER_FIRST.match(line)
        if bare and bare[2] in ("a", "A"):
            run = [place]
        elif bare and run and bare[2] == wanted:
            run.append(place)
        else:
            continue
        wanted = chr(ord(bare[2]) + 1)
        for at in run if len(run) > 1 else ():
            out[at] = _LETTER_FIRST.sub(r"\1\2) ", lines[at], count=1)
    return out


_LETTER_ALONE = re.compile(r"\s*([A-H])\s*")
_LEAST_SAID = 3


def letters_over(lines: list[str]) -> list[str]:
    """Letters on lines of their own, from A on, with the line beneath: `A` over `The number of`."""
    out = list(lines)
    run: list[int] = []
    for place, line in enumerate(lines[:-1]):
        alone = _LETTER_ALONE.fullmatch(line)
        says = len(lines[place + 1].split()) >= _LEAST_SAID
        if alone and says and ord(alone[1]) - ord("A") == len(run):
            run.append(place)
    for place in run if len(run) > 1 else ():
        out[place + 1] = f"{lines[place].strip()}) {lines[place + 1].lstrip()}"
        out[place] = ""
    return out


def numbers_apart(lines: list[str]) -> list[str]:
    """Bare numbers open items with small letters where three run: `1 the report`, `2 the log`."""
    out = list(lines)
    run: list[int] = []
    for place, line in enumerate(lines):
        bare = _NUMBER_FIRST.match(line)
        if bare and bare[2] == str(len(run) + 1):
            run.append(place)
        elif line.strip():
            run = [place] if bare and bare[2] == "1" else []
        if len(run) >= _LEAST_RUN:
            for at in run:
                out[at] = _NUMBER_FIRST.sub(r"\1\2) ", lines[at], count=1)
    return out


_NUMBER_FIRST = re.compile(r"(\s*)(\d{1,2})(?=\s+[a-z]{2})")
_LEAST_RUN = 3
_LETTER_FIRST = re.compile(r"(\s*)([a-h](?=\s+\S)|[A-H](?=\s+[-–—]\s))(?:\s+[-–—](?=\s))?")
