"""List markers: what stands before an item in a list somebody typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal["number", "letter", "roman", "bullet"]

WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip
_ROMAN = "(?:x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,2})"
_BULLETS = "-–—−•·▪▫●○◦■□►▶➢➤➔→⇒»✓✔✅☐☑❖♦*_§+‣⁃∙\uf0b7\uf0a7\uf0d8\uf02d\u2756"
_MONTHS = (
    "jan|feb|mar|apr|may|june|july|jun|jul|aug|sep|oct|nov|dec|year|month|week|day|hour|minute|"
    "per ?cent|million|billion|%|x\\b|st\\b|nd\\b|rd\\b|th\\b"
)

# an item whose first word is a year: "4. 2010 rating list"
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d(?:[/–-]\d{2,4})?\s+[A-Za-z]")
# with a word before it: Question 3, Q3, Question Number 3, Question one
_WORDED = re.compile(
    r"(?:your |my |information |foi )?(?:question|query|request|item|part|"
    r"point(?=\s\d{1,2}\s?[:.)-])|foi(?=\s?[-–]|\s\d{1,2}\s?[:.)])|(?:rfi|req)(?=\s?\d{1,2}[a-h]?\s?[:.)-])|q)\s?"
    r"(?:number|no\.?|\#|[-–])?\s?\.?\s?"
    r"(?P<n>\d{1,2}(?:\.\d{1,2})*|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:\s?\(?(?P<sub>[a-h]|" + _ROMAN + r")(?=[\s).:/-]))?"
    r"\s?(?P<p>\)?\s?[.:)\]/]|\)?\s?[-–—]|(?=\s)|$)[.:]?(?:(?<=:)[-–](?=\s|$))?\s*",
    re.IGNORECASE,
)
# a number spelt out: "One: how many"
_SPELT = re.compile(r"\(?(?P<n>" + "|".join(WORDS) + r")\s?(?P<p>[:.)]|\s[-–—])\s+", re.IGNORECASE)
_ASKS = "(?:How|What|Who|Why|When|Where|Which|Do|Does|Did|Is|Are|Has|Have|Can|Could|Please|The)"
# a number, in any punctuation people type, with a decimal or a letter after it
_NUMBERED = re.compile(
    r"(?:\#(?=\d))?(?P<open>[(\[])?\s?(?P<n>\d{1,3}(?:\.\d{1,2}(?!\d))*)"
    r"(?:\.(?P<capital>[A-H])(?=\s?[-–—).:]\s|\s+" + _ASKS + r"\b)|"
    r"(?P<gap>\s?)(?P<subopen>\(|\.\s?(?=[a-h][.)/:]))?(?P<sub>[a-z]|" + _ROMAN + r")"
    r"(?=\)(?!\s?(?:[,&]|and\b))|\.(?:[/)]|\s)|\s?[/:](?!/)|\s-\s|(?<=[a-h])\s?[-–—]\s))?"
    r"(?P<p>(?:\s?[)\]](?:\s?[.:/-](?=\s))?|\.(?:[)/:-])?|\s?:(?=\s|\D|$)|\s?/(?=\s|[A-Z])|"
    r"\s?[-–—](?=\s|[A-Z])|,(?=\s+[A-Za-z]))|"
    r"(?=\s))\s*",
)
_LETTERED = re.compile(
    r"(?P<open>[(\[])?(?P<n>[a-zA-Z]|[a-hA-H]\d(?=\))|" + _ROMAN + "|" + _ROMAN.upper() + r")\s?"
    r"(?P<p>\.?[)\]][.:]?|\.(?=\s)|(?<=[a-h])\.(?=[A-Z][a-z])|:(?=\s)|/(?=\s))\s*",
)
_BULLETED = re.compile(
    rf"(?P<p>[{re.escape(_BULLETS)}]|--|(?P<one>[+~])(?P=one){{1,4}}(?=\s)|"
    rf"[-=]>|::|:(?=\s)|(?:o|§|¨|Ø|v|ü)(?=[\s\u00a0]{{2,}}|\t))\.?(?=[\s\u00a0]|[^\W\d_a-z]|[A-Z\"“‘'])"
    r"(?:\s+\.(?=\s))?\s*"
)


_KEPT = 64
"""Answers kept: the lines of a text are looked at by several readers in turn."""
_EMPHASIS = re.compile(r"^(?:#{1,6}\s+)?(?:\*\*|__)(?=[^\s*_])|^\*(?=\d{1,2}[.)])")


@dataclass(frozen=True, slots=True)
class Marker:
    """kind and style tell one list from another; label is what was printed, less punctuation.

    bare: a number with no punctuation at all, believed only in a run.
    worded: "Question 1" and the like.
    """

    kind: Kind
    label: str
    style: str
    indent: int = 0
    bare: bool = False
    worded: bool = False

    @property
    def number(self) -> str | None:
        return None if self.kind == "bullet" else self.label

    @property
    def ordinal(self) -> int | None:
        """The place in its list: 3 for `3`, `c`, `iii` and `2.3`."""
        last = self.label.rsplit(".", 1)[-1]
        if self.kind == "roman":
            return roman_value(last)
        if last.isdigit():
            return int(last)
        tail = last[-1:].lower()
        return ord(tail) - 96 if self.kind == "letter" and tail.isalpha() else None

    @property
    def compound(self) -> bool:
        """Whether the label names its parent too: `2.1`, `1a`."""
        return self.kind == "number" and not self.label.isdigit()

    @property
    def counts(self) -> bool:
        """Whether it is a number, or a letter with one: `A1`."""
        return self.kind == "number" or self.label[-1:].isdigit()

    @property
    def parent(self) -> str | None:
        """`2` of `2.1` and of `2a`."""
        if not self.compound:
            return None
        match = re.match(r"\d+(?:\.\d+)*(?=\.\d+$|\s?[a-z]+$)", self.label)
        return match.group() if match else None


def closing_sign(printed: str) -> str:
    """The sign that tells one list from another: `/` of `./`, `)` of `).`, else what is there."""
    sign = printed.strip().replace(".", "")[:1] or printed.strip()[:1]
    return "-" if sign in ("–", "—") else sign


def roman_value(label: str) -> int | None:
    """9 for `ix`; None where the letters are not a small roman numeral."""
    label = label.lower()
    if not re.fullmatch(_ROMAN, label):
        return None
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for here, after in zip(label, [*label[1:], ""], strict=True):
        worth = values[here]
        total += -worth if after and values[after] > worth else worth
    return total


@lru_cache(maxsize=_KEPT)
def read_marker(line: str) -> tuple[Marker, str] | None:
    """The marker a line starts with, and the rest of the line; None where there is none."""
    body = line.lstrip(" \t\u00a0\u3000")
    indent = len(line) - len(body)
    stripped = _EMPHASIS.sub("", body) if body[:1] in ("#", "*", "_") else body
    for reader in (_worded, _numbered, _lettered):
        found = reader(stripped, indent)
        if found:
            return found
    return _bulleted(stripped, indent)


def marks_part(line: str) -> bool:
    """Whether a line opens with a letter or a bullet, and with no number."""
    read = read_marker(line)
    return read is not None and read[0].kind != "number"


def _worded(body: str, indent: int) -> tuple[Marker, str] | None:
    match = _SPELT.match(body) or _WORDED.match(body)
    if not match or body[: match.end()].strip().lower() in ("q", "question"):
        return None
    if not match["p"].strip() and body[match.end() :][:1].islower():
        return None  # "Question 2 is about" is a sentence
    if re.match(r"\S\d", body[match.end() - 1 :]):
        return None  # "FOI-22/869" is a reference
    sub = match["sub"] if "sub" in match.re.groupindex else None
    label = WORDS.get(match["n"].lower(), match["n"]) + (sub or "").lower()
    style = "Q" + match["p"].strip()
    return Marker("number", label, style, indent, worded=True), body[match.end() :]


def _numbered(body: str, indent: int) -> tuple[Marker, str] | None:
    match = _NUMBERED.match(body)
    if not match:
        return None
    rest, shut = body[match.end() :], match["p"].strip()
    digits = match["n"]
    if not _believable_number(match, rest, shut):
        return None
    gap = " " if match["gap"] and match["sub"] and not match["subopen"] else ""
    label = digits + gap + (match["sub"] or (match["capital"] or "").lower())
    style = (match["open"] or "") + "1" + ("." if match["capital"] else closing_sign(shut))
    bare = shut in ("", ",") and not (match["open"] or match["capital"])
    return Marker("number", label, style, indent, bare=bare), rest


def _believable_number(match: re.Match[str], rest: str, shut: str) -> bool:
    """Not a year, a date, an amount or half a bracket."""
    digits = match["n"]
    half_open = match["open"] and not shut.startswith((")", "]"))
    hundreds = digits[0] == "1" and shut[:1] in (".", ")") and rest[:1].isupper()
    year = len(digits) >= 3 and "." not in digits and not hundreds
    dated = not shut and re.match(_MONTHS, rest, re.IGNORECASE)
    if half_open or year or dated or digits.startswith("0"):
        return False
    if not shut:
        return _believable_bare(digits, match["sub"] or match["capital"], rest)
    if shut == "." and match.group()[-1:].isspace() and _YEAR_FIRST.match(rest):
        return True
    twice = re.match(rf"{digits}\s?[-–—.)/]\s", rest)
    return bool(twice) or not (shut[:1] in "-–—/." and re.match(r"\s*\d", rest))


def _believable_bare(digits: str, sub: str | None, rest: str) -> bool:
    if "." in digits:
        return bool(re.match(r"[A-Z(‘“'\"a-z]", rest)) and not _unit_follows(rest)
    if sub:
        return True
    return bool(re.match(r"[A-Z(‘“'\"]", rest)) and not re.match(r"[A-Z]{2,}\d", rest)


def _unit_follows(rest: str) -> bool:
    return bool(
        re.match(r"(?:million|billion|m\b|k\b|%|per ?cent|days|hours|WTE|FTE|wte|fte)", rest)
    )


def _lettered(body: str, indent: int) -> tuple[Marker, str] | None:
    match = _LETTERED.match(body)
    if not match or (match["open"] and match["p"].lstrip(".")[:1] not in ")]"):
        return None
    label, rest = match["n"], body[match.end() :]
    if match["p"] == "." and (re.match(r"[a-zA-Z]\.", rest) or (label.isupper() and len(rest) < 3)):
        return None  # initials: "A. B. Smith"
    if len(label) > 1 or label.lower() in "ivx":
        kind: Kind = "roman" if roman_value(label) else "letter"
    else:
        kind = "letter"
    case = "A" if label.isupper() else "a"
    case += "1" * label[-1:].isdigit()
    style = (match["open"] or "") + case + match["p"][:1]
    return Marker(kind, label, style, indent), rest


def _bulleted(body: str, indent: int) -> tuple[Marker, str] | None:
    """A bullet, or what it was put before on a page that lists all: `- a) How many vans`."""
    match = _BULLETED.match(body)
    if not match:
        return None
    char = match["p"]
    if char == "*" and not body[1:2].isspace():
        return None  # a footnote
    lettered = _lettered(body[match.end() :], indent)
    if lettered and lettered[0].style[-1:] == ")":
        return lettered
    return Marker("bullet", "", "-" if char in "-–—−" else char, indent), body[match.end() :]


def inline_parts(text: str) -> list[tuple[str, str]]:
    """(label, text) of items marked a) b) or (i) (ii) in a sentence; [] for fewer than two."""
    if ")" not in text and "A. " not in text:
        return []
    for pattern, value in (
        (r"(?:(?<=[\s:;,.(])|^)\(?([a-h]|[A-H])\)\s*(?=\S)", lambda s: ord(s.lower()) - 96),
        (r"(?:(?<=[\s:;,.(])|^)\(?([ivx]{1,5})\)\s*(?=\S)", roman_value),
        (r"(?<=[:;,.] )([A-H])\.\s+(?=\S)", lambda s: ord(s) - 64),
    ):
        chain: list[re.Match[str]] = []
        for match in re.finditer(pattern, text):
            if value(match[1]) == len(chain) + 1:
                chain.append(match)
        if len(chain) >= 2:
            ends = [m.start() for m in chain[1:]] + [len(text)]
            items = (text[m.end() : end].strip() for m, end in zip(chain, ends, strict=True))
            return [
                (m[1], re.sub(r"\s+(?:and|&)$", "", item.rstrip(" ([")))
                for m, item in zip(chain, items, strict=True)
            ]
    return []
