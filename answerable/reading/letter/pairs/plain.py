"""The text without what mail programs and markup put round it."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import is_around, is_lead

_DETAIL = re.compile(
    r"^([^\w\n]*(?:details? of (?:the |your |our )?(?:request|response|reply|answer|enquiry)|"
    r"information requested|our (?:reply|response)|"
    r"(?:request|response|question|answer|enquiry)s? (?:details?|text|body))\s*:)[ \t]+(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)


_GLUED = re.compile(
    r"(?<=[.?!])[ \t]*[-–][ \t]*(?=(?:our )?(?:response|reply|answer)[ \t]*:?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A heading at the end of the line before it: `... of interest.- Response`."""


_PART_IN_LINE = re.compile(r"(?<=\?)[ \t]+(?=\d{1,2}[a-h][.)][ \t]+[A-Z][^?\n)]*\?[ \t]*$)", re.M)
"""A part typed on the line of the question before it: `... that year? 4a) How many ...`."""


_AFTER_DATE = re.compile(
    r"(?<=\b(?:19|20)\d\d)(?=(?:I|We|Please|Could|Can|How|What|Under|Dear|Would|Do)\b)"
)
"""A request that runs on from the date above it: `Responded 24 March 2023Please send ...`."""
_YOU_ALONE = re.compile(r"(?<=[.:])[ \t]+You[ \t]*$\n(?=[A-Z][^\n]{10,}\?)", re.MULTILINE)
"""`You asked`, of which the page lost a word: `Thank you for your letter. You` / `How many`."""
SET_APART = re.compile(
    r"(?<=[\w?.)])[ \t]*\n[ \t]*\n[ \t]*\n\s*(?=(?:section|regulation) \d[^\n]{0,12} [–-] [a-z]|"
    r"please (?:see|find) (?:(?:what is|our reply|the \w+) )?(?:attached|enclosed)\b)",
    re.IGNORECASE,
)
"""A wide gap, and no heading, before what only a body writes: `Section 21 - ...`, an enclosure."""


_ASKED_IN_LINE = re.compile(
    r"^([^\w\n]*(?:(?:your |foi |full )?(?:request|question|query)|you asked(?: for| us)?)\s?:)"
    r"[ \t]+(?=\S.{20})",
    re.I | re.M,
)
_TOLD_IN_LINE = re.compile(
    r"^([^\w\n]*(?:our )?(?:response|reply|answer)\s?:)[ \t]+(?=\S)", re.I | re.M
)


def _headings_apart(text: str) -> str:
    """One `Request: ...` and one `Response: ...`, each heading on a line by itself."""
    asked, told = _ASKED_IN_LINE.findall(text), _TOLD_IN_LINE.findall(text)
    if len(asked) != 1 or len(told) != 1:
        return text
    return _TOLD_IN_LINE.sub(r"\1\n", _ASKED_IN_LINE.sub(r"\1\n", text))


_MARKED_A = re.compile(
    r"(?<=\?)([ \t]*\n+)[ \t]*(?:A(?:ns(?:wer)?)?[ \t]?[.:)][ \t]+|A[ \t][-–][ \t]+|→[ \t]*)(?=\S)"
)
_MARKED_B = re.compile(r"^[ \t]*B[ \t]?[.:)][ \t]", re.MULTILINE)
_LEAST_MARKED = 2


def answers_marked(text: str) -> bool:
    """Whether an `A.` stands beneath each of several questions, and is no choice beside a `B.`."""
    return len(_MARKED_A.findall(text)) >= _LEAST_MARKED and not _MARKED_B.search(text)


_REMARK = re.compile(r"^[ \t]*\*\*[^*\n]+\.\*\*[ \t]*$", re.MULTILINE)


def _unbolded(text: str) -> str:
    """Without the marks of bold type, but for those that set off the only thing they stand on."""
    return text if text.count("**") == 2 and _REMARK.search(text) else text.replace("**", "")


_OVER_LIST = re.compile(
    r"^[ \t]*(?:question|request) (?:no\.? |number )?1[ \t]?[-–.:)]*[ \t]+"
    r"(?P<lead>[A-Z][^\n]{10,200})(?=\n\s*\(?1[.)]\s)",
    re.IGNORECASE | re.MULTILINE,
)


def _lead_alone(over: re.Match[str]) -> str:
    """What only leads to a list that bears numbers of its own, without the number before it."""
    lead = over["lead"].rstrip()
    return lead if is_lead(lead) or is_around(lead) else over.group()


def plain(text: str) -> str:
    text = _MARKED_A.sub(r"\1Answer: ", text) if answers_marked(text) else text
    text = SET_APART.sub("\n\nResponse\n\n", text, count=1)
    text = _OVER_LIST.sub(_lead_alone, _headings_apart(text))
    text = _AFTER_DATE.sub("\n", text)
    text = _YOU_ALONE.sub("\n\nYou asked:\n\n", text)
    text = _PART_IN_LINE.sub("\n", _GLUED.sub("\n", text))
    text = re.sub(r"^(?:>[ \t]?)+", "", text, flags=re.MULTILINE)
    return _DETAIL.sub(r"\1\n", _unbolded(text).replace("\\.", "."))
