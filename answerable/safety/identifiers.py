"""Identifiers of people in text: checked by their check digits, or by the word beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "nhs_number",
    "nino",
    "phone",
    "email",
    "postcode",
    "date_of_birth",
    "bank_account",
    "iban",
    "card",
    "vehicle",
]
GRAVE: frozenset[Kind] = frozenset(
    ("nhs_number", "nino", "date_of_birth", "bank_account", "iban", "card")
)


@dataclass(frozen=True, slots=True)
class Found:
    """kind; start and end as offsets in the text; text: as written there."""

    kind: Kind
    start: int
    end: int
    text: str


def find(text: str) -> tuple[Found, ...]:
    """Every identifier, in order, none inside another."""
    found = [
        Found(kind, match.start(), match.end(), match.group())
        for kind, pattern, valid in RULES
        for match in pattern.finditer(text)
        if valid(match, text)
    ]
    return tuple(apart(found))


def apart(found: list[Found]) -> Iterator[Found]:
    """Without those that overlap a longer or earlier one."""
    end = -1
    for each in sorted(found, key=lambda f: (f.start, -(f.end - f.start))):
        if each.start >= end:
            end = each.end
            yield each


def passes(text: str) -> bool:
    """Whether the text may be kept as a precedent: nothing in it identifies a private person.

    A telephone or e-mail of the body's own is common in its letters and does not stop it.
    """
    return not any(found.kind in GRAVE for found in find(text))


def digits(text: str) -> str:
    return "".join(c for c in text if c in "0123456789")


def nhs_number(number: str) -> bool:
    """Ten digits whose last is the modulus 11 check of the nine before (NHS Data Dictionary)."""
    if len(number) != 10 or len(set(number)) == 1:
        return False
    total = sum(int(d) * weight for d, weight in zip(number[:9], range(10, 1, -1), strict=True))
    check = (11 - total % 11) % 11
    return check != 10 and check == int(number[9])


def luhn(number: str) -> bool:
    """The check of payment cards (ISO/IEC 7812-1): 13 to 19 digits."""
    if not 13 <= len(number) <= 19 or len(set(number)) == 1:
        return False
    doubled = (int(d) * (2 if place % 2 else 1) for place, d in enumerate(reversed(number)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def iban(text: str) -> bool:
    """ISO 13616: moved round and read in base 36, it leaves 1 on division by 97."""
    plain = text.replace(" ", "").upper()
    if not 15 <= len(plain) <= 34:
        return False
    return int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def near(words: str, reach: int = 40) -> Callable[[re.Match[str], str], bool]:
    """True where one of the words stands within `reach` characters before."""
    pattern = re.compile(words, re.IGNORECASE)

    def check(match: re.Match[str], text: str) -> bool:
        return bool(pattern.search(text, max(0, match.start() - reach), match.start()))

    return check


def is_nhs(match: re.Match[str], text: str) -> bool:
    """Written 3-3-4, or run together with "NHS" before it: one in eleven of any numbers passes."""
    if not nhs_number(digits(match.group())):
        return False
    return not match.group().isdigit() or near(r"NHS|patient|hospital n", 60)(match, text)


def is_card(match: re.Match[str], _text: str) -> bool:
    return luhn(digits(match.group())) and match.group()[0] in "23456"


def is_iban(match: re.Match[str], _text: str) -> bool:
    return iban(match.group())


def always(_match: re.Match[str], _text: str) -> bool:
    return True


def is_phone(match: re.Match[str], _text: str) -> bool:
    number = digits(match.group()).removeprefix("0044").removeprefix("44").lstrip("0")
    return len(number) in {9, 10}


Rule = tuple[Kind, re.Pattern[str], Callable[[re.Match[str], str], bool]]
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
RULES: tuple[Rule, ...] = (
    (
        "email",
        re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,24}\b"),
        always,
    ),
    ("nhs_number", re.compile(r"(?<![\d-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])"), is_nhs),
    (
        "nino",  # HMRC NIM39110: letters never used, suffix A to D
        re.compile(
            r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
            r"(?: ?\d{2}){3} ?[A-D]\b",
            re.IGNORECASE,
        ),
        always,
    ),
    ("iban", re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"), is_iban),
    ("card", re.compile(r"(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])"), is_card),
    (
        "bank_account",
        re.compile(r"\b\d{2}[- ]\d{2}[- ]\d{2}\b(?:\D{0,40}\b\d{8}\b)?"),
        near(r"sort[- ]?code|bank"),
    ),
    ("bank_account", re.compile(r"\b\d{8}\b"), near(r"account (?:no|num)|a/c|acct")),
    (
        "phone",
        re.compile(r"(?<![\d/.-])(?:\+44|0044|0)\s?\(?0?\)?\s?[1-9](?:[\s().-]?\d){7,9}(?![\d-])"),
        is_phone,
    ),
    (
        "postcode",
        re.compile(
            r"\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]"
            r"|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})\b"
        ),
        always,
    ),
    (
        "date_of_birth",
        re.compile(
            r"\b(?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}|\d{1,2}(?:st|nd|rd|th)? "
            + MONTH
            + r",? (?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2})\b",
            re.IGNORECASE,
        ),
        near(r"\bd\.?o\.?b\b|\bborn\b|birth", 25),
    ),
    (
        "vehicle",
        re.compile(r"\b[A-HJ-PR-Y]{2}[0-9]{2} ?[A-HJ-PR-Z]{3}\b"),
        near(r"regist|vehicle|\bcar\b|number plate"),
    ),
)
