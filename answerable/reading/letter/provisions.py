"""The provisions a reply relies on, told from those it merely mentions.

FOIA 2000 Part II and ss.12 and 14; FOISA 2002 Part 2 and ss.12, 14, 17 and 18; the Environmental
Information Regulations 2004 regs 6, 12 and 13 and their Scottish counterpart regs 6, 10 and 11.
"""

from __future__ import annotations

import re

_LIMBS = r"(?:\s?\(\s?(?:\d{1,2}[A-Z]?|[a-z]{1,4}|[A-Z]{1,2})\s?\))"
_BARE = r"(?<=\))[a-z]\b"
"""A last letter without its brackets: 12(5)b."""
_ONE = rf"(?:\d{{1,2}}[A-Z]{{0,2}}\b{_LIMBS}*|\d{{1,2}}[A-Z]?{_LIMBS}+)(?:{_BARE})?"
_MENTION = re.compile(
    rf"\b(?P<word>sections?|sec\.?|ss?\.?|exemptions?|regulations?|regs?\.?|"
    rf"articles?)\s?(?P<list>(?:{_ONE})"
    rf"(?:(?:\s?,\s?(?:and |or )?|\s?(?:and|&|or|/)\s?)(?:sections?\s|ss?\.?\s?|"
    rf"regulations?\s)?(?:{_ONE}))*)",
    re.IGNORECASE,
)
_FOIA = {
    12,
    14,
    21,
    22,
    23,
    24,
    26,
    27,
    28,
    29,
    30,
    31,
    32,
    33,
    34,
    35,
    36,
    37,
    38,
    39,
    40,
    41,
    42,
    43,
    44,
}
_FOISA = {12, 14, 17, 18, *range(25, 42)}
_EIR = {6, 12, 13}
_LABELLED = {"s.1(3)", "s.9(2)", "EIR reg.5(3)", "EIR reg.6(1)(a)"}
"""Relied on only where a reply says so in so many words, "Provision: s.9(2).": mostly they are
mentioned.
"""
_LABEL = re.compile(r"^[^\w\n]*Provisions?(?: relied on)?:\s*([^\n]+)$", re.MULTILINE)
_EISR = {6, 10, 11}
_SCOTLAND = re.compile(
    r"\(Scotland\)|\bFOISA\b|Freedom of Information Scotland|Scottish Information Commissioner|"
    r"otherwise accessible\b|"
    r"\b(?:Moray|Highland|Aberdeen(?:shire)?|Glasgow|Edinburgh|Fife|Lothian|Tayside|Dundee|"
    r"Angus|Perth and Kinross|"
    r"Falkirk|Stirling|Clackmannanshire|Inverclyde|Renfrewshire|Dunbartonshire|Lanarkshire|"
    r"Ayrshire|Dumfries|"
    r"Scottish Borders|Argyll|Orkney|Shetland|Eilean Siar|Grampian|Greater Glasgow)\b[^.\n]{0,40}"
    r"(?:Council|NHS|University|College)|NHS (?:Highland|Fife|Lothian|Tayside|Grampian|"
    r"Lanarkshire|Borders|Forth Valley|"
    r"Orkney|Shetland|Western Isles|Ayrshire)|Police Scotland|Scottish (?:Ambulance|Government|"
    r"Fire|Water|Prison)|\.gov\.scot|moray\.gov",
    re.IGNORECASE,
)
_OTHER_ACT = re.compile(
    r"^\W{0,3}(?:and \d+\W+)?(?:of|in|under)?\s*(?:the\s+)?(?:(?!(?i:freedom|foi|"
    r"environmental))[A-Z][\w'’-]+\s+(?:and\s+|of\s+|the\s+|for\s+|&\s+|\([A-Z]\w+\)\s+|"
    r"etc\.?\s+)*)+"
    r"(?:Act|Regulations|Order|Rules|GDPR)\b(?!\s+2000\b)|^\W{0,3}(?:of|"
    r"in)\s+(?:the\s+)?(?:UK\s+)?(?:GDPR|DPA|DPA18|Data Protection)|"
    r"^\W{0,3}of the (?:19\d\d|20(?!00|02)\d\d) Act|^ arrangements|^ (?:agreements?|orders?|"
    r"notices?|enquir|child|investigation|report)",
)
_HISTORY = re.compile(
    r"\b(?:was|were|had been) (?:used|applied|cited|relied|engaged|also used)\b|\bpreviously\b|"
    r"(?<!\bas )\bwe told you\b|\byour (?:earlier|previous|last|first|original) request\b|"
    r"\bled us to refuse\b|\breleased then\b|\bat that time\b|\byou (?:suggest|mention|quote|"
    r"cite|refer|argue|say|state|challenge|disagree)|\bon (?:that|this) occasion we\b",
    re.IGNORECASE,
)
_RIGHTLY = r"(?:correctly|properly|rightly|appropriately)"
_UPHELD = re.compile(
    rf"\b{_RIGHTLY} (?:applied|engaged|used|relied|withheld|refused)\b|"
    rf"\b(?:applied|engaged|used|withheld|refused) {_RIGHTLY}\b|(?<!not )\buph(?:old|eld)\b|"
    rf"\bby virtue of\b",
    re.IGNORECASE,
)
_NOT_RELIED = re.compile(
    r"\b(?:does|do|did|is|are|would) not (?:apply|engage|consider|rely|seek to rely|believe|"
    r"intend)|\bnot (?:been )?(?:applied|engaged|exempt|relied)\b|"
    r"\bno longer (?:apply|applies|rely|relying)|\bwithdraw(?:n|ing|s)? (?:our |the |"
    r"its )?(?:reliance|application|exemption|use)|"
    r"\bconsidered whether\b|\bcould (?:have|also) (?:been )?(?:appl|engag|rel)|\bduty (?:to|"
    r"in|under)\b|\badvice and assistance\b|\badvise and assist\b|"
    r"\b(?:right|entitled|complain|appeal|apply)\b[^.]{0,60}\b(?:commissioner|under section 50)\b",
    re.IGNORECASE,
)


_UNCLOSED = re.compile(r"(\b\d{1,2}\(\d{1,2})(?=\([a-z]\))")
"""`12(5(b)`: a bracket that was not closed."""


def provisions(text: str, *, around: str = "", summary: bool = False) -> tuple[str, ...]:
    """What the reply relies on, in order of first mention; the fullest form of each.

    text: the reply without the questions it repeats. around: the whole letter, for its regime.
    summary: it is told afterwards, so that "was applied" is no history.
    """
    text = _UNCLOSED.sub(r"\1)", text)
    scottish = bool(_SCOTLAND.search(around or text))
    found: list[str] = []
    for match in _MENTION.finditer(text):
        near = f"{text[max(0, match.start() - 400) : match.end() + 400]}\n{around[:1500]}"
        named = (
            _written(
                match["word"], one.group(), near, after=text[match.end() :][:60], scottish=scottish
            )
            for one in re.finditer(_ONE, match["list"])
        )
        new = [one for one in dict.fromkeys(named) if one and one not in found]
        if new and _relied_on(text, match, history=not summary):
            found += new
    found += [one for one in _labelled(text) if one not in found]
    return tuple(p for p in found if not any(o != p and o.startswith(p + "(") for o in found))


def _labelled(text: str) -> list[str]:
    said = " ".join(match[1] for match in _LABEL.finditer(text))
    return [one for one in sorted(_LABELLED) if re.search(rf"{re.escape(one)}(?![\w(])", said)]


_MISCITED = re.compile(
    r"\bexempt\w* [^.\n]{0,20}\bs(?:ection|\.)? ?40\b[\s()\d]{0,8}of the data protection act\b",
    re.IGNORECASE,
)
"""Section 40 said to be another Act's: only ours exempts by it."""


def _relied_on(text: str, match: re.Match[str], *, history: bool) -> bool:
    if _OTHER_ACT.search(text[match.end() : match.end() + 120]):
        return bool(_MISCITED.search(text[max(0, match.start() - 40) : match.end() + 40]))
    sentence = _sentence(text, match.start(), match.end())
    if _UPHELD.search(sentence):
        return True
    return not (history and _HISTORY.search(sentence)) and not _NOT_RELIED.search(sentence)


_LONGEST_SENTENCE = 500
"""Characters either way of a mention in which its sentence is looked for."""
_STOP = re.compile(r"(?<=[a-z)]{2})[.;]\s|\n\s*\n")
_STOP_AFTER = re.compile(r"(?<=[a-z)]{2})[.;](?:\s|$)|\n\s*\n")


def _sentence(text: str, start: int, end: int) -> str:
    first = max(0, start - _LONGEST_SENTENCE)
    before = max((m.end() for m in _STOP.finditer(text[first:start])), default=0)
    after = _STOP_AFTER.search(text[: end + _LONGEST_SENTENCE], end)
    return text[first + before : after.start() if after else end + _LONGEST_SENTENCE]


_MISNAMED = re.compile(r"\s*of the Environmental? Information\b", re.IGNORECASE)
"""A regulation called a section."""


def _written(word: str, printed: str, near: str, *, after: str, scottish: bool) -> str | None:
    compact = re.sub(rf"{_BARE}$", r"(\g<0>)", re.sub(r"\s", "", printed))
    digits = re.match(r"\d+", compact)
    assert digits is not None
    number = int(digits.group())
    word = "reg" if _MISNAMED.match(after) else word.lower()
    if word.startswith(("reg", "art")):
        return (
            _regulation(number, compact, near, scottish=scottish)
            if word.startswith("reg")
            else None
        )
    if word.startswith("exemption") and number < 12:
        return None
    if scottish:
        return f"FOISA s.{compact}" if number in _FOISA else None
    return f"s.{compact}" if number in _FOIA else None


_EXEMPT_5_3 = re.compile(
    r"\bexempt(?:ed)? [^.\n]{0,30}\breg(?:ulation)?s?\.? 5\s?\(3\)", re.IGNORECASE
)


def _regulation(number: int, compact: str, near: str, *, scottish: bool) -> str | None:
    held_back = number == 5 and "(3)" in compact and not scottish and _EXEMPT_5_3.search(near)
    if held_back:
        return f"EIR reg.{compact}"
    if number not in (_EISR if scottish else _EIR) or (number == 6 and "(1)(b)" not in compact):
        return None
    if not re.search(r"\bEIR|\bEISR|environmental|exception", near, re.IGNORECASE):
        return None
    return f"{'EISR' if scottish else 'EIR'} reg.{compact}"
