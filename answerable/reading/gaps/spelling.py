"""One spelling for things written in many ways: years, shares, tables laid out in spaces."""

from __future__ import annotations

import re
from collections.abc import Callable

_I = re.IGNORECASE
_Written = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _year(match: re.Match[str]) -> str:
    """`2021/22` for two years of which the second follows; "2019-2022" is a range."""
    first, second = match[1][-2:], match[2][-2:]
    follows = int(second) == (int(first) + 1) % 100
    return f"20{first}/{second}" if follows else match.group()


def _ended(match: re.Match[str]) -> str:
    return financial(int(match["year"]) - 1)


def financial(start: int) -> str:
    return f"{start}/{(start + 1) % 100:02d}"


_SPELLINGS: tuple[_Written, ...] = (
    (re.compile(r"[‘’]"), lambda _: "'"),
    (re.compile(r"(?<=\s)&(?=\s)"), lambda _: "and"),
    (re.compile(r"(?<=\d)\s*(?:per ?cent|percent|pc)\b", _I), lambda _: "%"),
    (re.compile(r"\bGBP\s?(?=\d)", _I), lambda _: "£"),
    (
        re.compile(
            r"\b(?:approximately|approx\.?|about|around|circa|(?-i:(?<=\w )c\.)|"
            r"roughly|nearly|almost|just (?:over|under)|an estimated|some)\s+(?=£?\d)|~\s?(?=£?\d)",
            _I,
        ),
        lambda _: "",
    ),
    (re.compile(r"(?<![\d£/.,-])(20\d\d)\s?[-–/]\s?(20\d\d)(?![\d/-]|\.\d)"), _year),
    (re.compile(r"(?<![\d£/.,-])(20\d\d)\s?[-–]\s?(\d\d)(?![\d/-]|\.\d)"), _year),
    (re.compile(r"\bf\.?y\.?\s?((?:20)?\d\d)\s?[-–/]\s?((?:20)?\d\d)(?!\d)", _I), _year),
    (
        re.compile(
            r"\b(?:financial )?year (?:ended|ending|to)(?: on)? (?:the )?31(?:st)? March,? "
            r"(?P<year>20\d\d)\b(?!(?:,? and|,) 20)",
            _I,
        ),
        _ended,
    ),
    (re.compile(r"\bwhat (?:is |was )?(?:the )?numbers? of\b", _I), lambda _: "how many"),
)
_APRIL_TO_MARCH = re.compile(
    r"\b(?:between |from )?(?:1(?:st)? )?April (?P<first>20\d\d) ?(?:and|to|-|–) ?"
    r"(?:31(?:st)? )?March (?P<year>20\d\d)\b",
    _I,
)
_YEARS_HEADED = re.compile(
    r"\b(?:financial )?years? (?:ended|ending|to) (?:31(?:st)? )?March\b(?! 20\d\d)", _I
)
_BARE_YEAR = re.compile(r"(?<![\d/£-])(20\d\d)(?![\d/-])")


def one_spelling(text: str) -> str:
    """The text with each year, share and amount written in one way."""
    for pattern, written in _SPELLINGS:
        text = pattern.sub(written, text)
    return text


def answer_spelling(text: str) -> str:
    """As one_spelling; and tables by their bars, and whole years from April as one."""
    text = _APRIL_TO_MARCH.sub(_whole_year, one_spelling(_barred(text)))
    if _YEARS_HEADED.search(text):
        text = _BARE_YEAR.sub(lambda m: financial(int(m[1]) - 1), text)
    return text


def _whole_year(match: re.Match[str]) -> str:
    whole = int(match["year"]) == int(match["first"]) + 1
    return f"in {financial(int(match['first']))}" if whole else match.group()


_CELLS = re.compile(r"\t+|(?<=\S) {3,}(?=\S)| / ")


def _barred(text: str) -> str:
    """Lines whose cells stand apart by tabs, spaces or strokes, with bars between the cells."""
    lines = text.split("\n")
    cells = [len(_CELLS.findall(line.strip())) for line in lines]
    if "|" in text or sum(1 for count in cells if count) < 2 or len(lines) < 2:
        return text
    most = max(cells)
    return "\n".join(
        _row(line, most - count) if count else line
        for line, count in zip(lines, cells, strict=True)
    )


def _row(line: str, short: int) -> str:
    """A heading that begins with space has an empty first cell."""
    blank = "Row | " if short == 1 and line[:2].isspace() else ""
    return blank + _CELLS.sub(" | ", line.strip())
