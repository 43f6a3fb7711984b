"""The head of a letter: its reference, date, subject and the body that wrote it."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    m: i
    for i, m in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        start=1,
    )
}
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DATE = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|"
    rf"th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}|"
    rf"\d{{1,2}}[/.\-]\d{{1,2}}[/.\-](?:\d{{4}}|\d{{2}})(?!\d))"
)
_LABELLED_DATE = re.compile(
    rf"\b(?:date (?:of (?:response|reply|disclosure|release)|request replied to|"
    rf"responded|replied|sent|closed|completed)|completion date|issue date|"
    rf"(?:response|reply|responded|replied|disclosure|released|"
    rf"response published|response sent)(?: date| on)?|"
    rf"date (?:of )?letter)\s{{0,20}}[:\-–]?\s{{0,20}}(?:on\s+)?(?P<d>{DATE})",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    rf"(?<!first )\b(?:date (?:issued|published)|publication date|"
    rf"(?:issued|published)(?: on| date)?)\s{{0,20}}[:\-–]?\s{{0,20}}(?P<d>{DATE})",
    re.IGNORECASE,
)
_DATE_FIELD = re.compile(
    rf"^[^\w\n]*(?:date|dated)\s*[:\-–]\s*(?P<d>{DATE})", re.IGNORECASE | re.MULTILINE
)
_DATE_LINE = re.compile(
    rf"^[^\w\n]*(?:date[:\s]+)?(?P<d>{DATE})[\s*,.]*(?:$|\|)", re.IGNORECASE | re.MULTILINE
)
_OTHER_DAY = re.compile(
    r"\b(?:request|received|published|updated|due|created|reviewed)(?: (?:date|on))?"
    r"\s*[:\-–]?\s*$",
    re.IGNORECASE,
)
"""A label on the line above: the day beneath is not that of the reply."""
_REF = (
    r"(?P<r>(?-i:(?:[A-Z][A-Za-z]{0,7}[ _/.\-–]{0,3}){0,3}"
    r"\d[A-Za-z0-9]*(?:[ \t]?[/_.\-–][ \t]?[A-Za-z0-9]+)*"
    r"(?:[ \t]\d{2,3}\b(?![ \t]+[A-Z][a-z])){0,2}))"
)
_REFERENCES = (
    r"\A\W*(?P<r>(?-i:F(?:OI|I|OIA|OIR)|EIR|RFI|IR)[ _/\-]?\d{3,}[\w/\-]*)[ \t]*\n",
    r"\bmy ref(?:erence)?\b\.?[ \t]*:[ \t]*(?P<r>[\w./\-]*\d[\w./\-]*)",
    (
        rf"^[^\w\n]*(?:foi|eir|request|disclosure|case)\s*(?:id|number|no\.?)(?: number)?\b"
        rf"[\s:#\-–]{{0,6}}{_REF}[ \t]*$"
    ),
    (
        rf"\b(?:our|internal|case|foi|eir|request|foi request|case file|enquiry|file|"
        rf"information request)\s?(?:ref(?:erence)?|refs)\b\.?\s*(?:number|no\.?|"
        rf"num)?\s*[:.#\-–]?\s*{_REF}"
    ),
    rf"\b(?:ref(?:erence)?)\b\.?\s*(?:number|no\.?|is)?\s*[:#\-–]?\s*{_REF}",
    (
        rf"\b(?:foi|eir|freedom of information|information)\s+(?:request|case|response|"
        rf"release)\s*(?:number|no\.?|ref)?\s*[:#\-–]?\s*{_REF}"
    ),
    (
        r"^[^\w\n]*(?:request|case|responses? >)\s*(?:number|no\.?|"
        r"id)?\s*[:#]?\s*(?P<r>[A-Z]{0,5}[-_/ ]?\d[\w/\-]{3,})\s*$"
    ),
    r"^[^\w\n]*(?P<r>(?:FOI|FOIA|EIR|RFI|FI|IR|F)[ _/\-]?\d[\w/\-]*(?:[ \t]\d{3}\b)?)\b",
    r"^[^\n]{0,80}?\b(?P<r>(?-i:[A-Z]{3,6})[ _/\-]?\d{4,}[\w/\-]*)\b",
    r"\A(?:[^\n]*\n){0,6}?[^\n]*[a-z] [-–] (?P<r>\d{2,5}/\d{2})[ \t]*\n",
    r"\A(?:[^\n]*\n){0,4}?[^\n]*\((?P<r>(?-i:[A-Z]{0,5})\d[\w\-]*/[\w/\-]+)\)",
)
_SUBJECT = re.compile(
    r"^[^\w\n]*(?:subject|re|title|request summary|regarding)\s*[:\-–]\s*(?P<s>\S[^\n]{2,150})|"
    r"\b(?:your (?:foi |freedom of information |"
    r"information )?request (?:concerning|regarding|about|relating to|"
    r"in relation to|on|for information (?:about|on|"
    r"regarding)))\s+(?P<t>[^\n.]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_BODY = re.compile(
    r"\b((?:(?:The )?(?:London|"
    r"Royal) Borough of(?: [A-Z][\w'’-]+){1,3}(?: Council)?|(?:University|"
    r"Department|Ministry|Office) (?:of|for)(?: the)?(?:,? (?:and |of |the |"
    r"for )*[A-Z][\w'’-]+){1,6}|"
    r"NHS [A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+| [A-Z][\w'’-]+){0,4}|"
    r"(?:[A-Z][\w'’&-]+[ -](?:(?:and|of|the|&|in|for|upon|with)[ ])*){1,7}"
    r"(?:NHS Foundation Trust|NHS Trust|County Council|City Council|"
    r"District Council|Borough Council|Council|Constabulary|Police|"
    r"Integrated Care Board|Ambulance Service|"
    r"Fire and Rescue(?: Service| Authority)?|University|Authority|Commission|"
    r"Agency)(?: NHS (?:Foundation )?Trust)?))\b"
)


def read_date(printed: str) -> date | None:
    """A date as printed in Britain (day first) or ISO; None where it is no date."""
    text = printed.strip().lower()
    iso = re.match(r"(\d{4})-(\d{2})-(\d{2})", text)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    figures = re.search(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2,4})", text)
    if figures:
        year = int(figures[3])
        return _date(year + 2000 if year < 100 else year, int(figures[2]), int(figures[1]))
    words = re.search(rf"(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH}),?\s+(\d{{4}})", text)
    if words:
        return _date(int(words[3]), _MONTHS[words[2][:3]], int(words[1]))
    american = re.search(rf"({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})", text)
    return _date(int(american[3]), _MONTHS[american[1][:3]], int(american[2])) if american else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_A_LETTER = re.compile(
    r"\b(?:dear|ref(?:erence)?|yours|for your request|response date)\b|"
    r"\b(?-i:[A-Z]{3,6}) ?\d{4}",
    re.IGNORECASE,
)
"""A date on a line by itself is the letter's where there is a letter, and else the page's."""


def date_of(text: str, *, labelled: bool = False) -> date | None:
    """The date of a letter: a labelled one first, then the first line that is only a date.

    labelled: only a date that is said to be that of a reply.
    """
    said = (_LABELLED_DATE, _PUBLISHED)
    for pattern in said if labelled else (_LABELLED_DATE, _DATE_LINE, _DATE_FIELD, _PUBLISHED):
        for match in pattern.finditer(text):
            if pattern is _DATE_LINE and not _A_LETTER.search(text):
                break
            found = read_date(match["d"])
            if found and not _OTHER_DAY.search(text[: match.start()]):
                return found
    return None


_TITLE_AFTER = re.compile(r"\s[–-]\s+(?=[A-Za-z]?[a-z])")
"""`FOI/00042 – Lifeboats`: what the request is about, beside its reference."""


def reference_of(text: str) -> str | None:
    """The body's own reference as printed; None where there is none."""
    for pattern in _REFERENCES:
        for match in re.finditer(pattern, text, re.IGNORECASE | re.MULTILINE):
            printed = _TITLE_AFTER.split(match["r"])[0]
            value = re.sub(r"\s+(?=[/_.\-–])|(?<=[/_.\-–])\s+", "", printed).strip(" .-–")
            if sum(ch.isdigit() for ch in value) >= 2 and not re.fullmatch(DATE, value, re.I):
                return value
    return None


def subject_of(text: str) -> str | None:
    match = _SUBJECT.search(text)
    return (match["s"] or match["t"]).strip(" *.") if match else None


def organisation_of(text: str) -> str | None:
    """The first body named; None where no name of a known shape stands in the text."""
    match = _BODY.search(text)
    return " ".join(match[1].split()) if match else None
