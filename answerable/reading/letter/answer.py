"""The words of one answer: where they begin and where they end."""

from __future__ import annotations

import re

from answerable.reading.letter.body import before_closing, tidy
from answerable.reading.questions import ReadQuestion
from answerable.reading.questions.markers import read_marker

ANSWER = re.compile(
    r"^\W*(?:(?:our |the |trust |council |dwp )?(?:response|answer|"
    r"reply)(?: to)?(?: question| q)?(?: number)?(?: no\.?)?\s?(?:\d{1,2}[a-z]?(?:\.\d)?)?"
    r"\s*(?:[\-–](?!\s\d{1,2}\s?:)|:)(?!\d)|"
    r"(?:response|answer|reply) \d{1,2}[a-z]?\s*$|we (?:said|answered|replied)\s*:\s(?=\S)|"
    r"(?:our |the )(?:response|answer|reply)\s*$|(?:response|answer|reply)\s*$|"
    r"we (?:said|answer(?:ed)?|repl(?:y|ied))\s*:?\s*$|a\s?\d{1,2}[a-z]?\s?[:.)\-–]\s|"
    r"a\s?[:)]\s|a\.\s(?=[A-Z][^\n]{25,}))\s*",
    re.IGNORECASE,
)


_CLARIFIED = re.compile(r"\A(?:your )?clarification\b[^:\n]{0,30}:[^\n]*\n+", re.IGNORECASE)
"""What the one who asked wrote when asked what was meant."""


_NOTHING = re.compile(
    r"\W*(?:(?:this|it|the (?:answer|information)|they|these) (?:is|are) )?(?:as follows|"
    r"set out below|as below|see below)\s*[:.]?\W*|"
    r"\W*(?:section|part|question|annex|appendix) (?:[a-h]|\d{1,2}|one|two|three)\W*",
    re.IGNORECASE,
)
"""What leads to an answer that did not come with the text."""


_TO_COME = re.compile(
    r"\b(?:you will hear from us|we (?:will|shall|aim to|hope to) (?:reply|respond|answer)|"
    r"we (?:will|shall) (?:treat|deal with|handle|process|consider) (?:it|this|your)|"
    r"(?:(?:rest|others?|remainder|remaining \w+)\b[^.?]{0,40}|reply|response|answer) will "
    r"(?:be (?:answered|sent)|follow)|"
    r"(?:it|this|your request) is (?:now |still )?being (?:dealt with|processed|handled)|"
    r"(?:there may be|expect) (?:a|some) delays?|(?:we )?need (?:some )?more time|"
    r"(?:take|accept|treat) this (?:e-?mail |letter )?as (?:an? |our )?acknowledge?ment)\b|"
    r"\bwithin (?:20|twenty) working days\b",
    re.IGNORECASE,
)


def promises(text: str) -> bool:
    """Whether it says that an answer is still to come."""
    return bool(_TO_COME.search(text))


_LEFT_OVER = re.compile(
    r"(?<=[a-z)][.!])(?:(?:[A-Z]|\d)[^\n.?!]{2,80}\.(?:pdf|xls[xm]?|docx?|csv|pptx?|zip)|"
    r"\s+(?:You|They) can (?:be )?(?:reach|contact|write to|e-?mail|call|ring)(?:ed)?(?: them| us)?"
    r" (?:on|at|by|via)|"
    r"\s+(?:To [^.?!:]{3,50} )?[Pp]lease (?:also )?(?:see|find) [^.?!:]{0,30}"
    r"\b(?:documents?|attachments?|files?) [^.?!:]{0,20}\bbelow:"
    r"(?:\s*[^\n]{2,100}\.(?:pdf|xls[xm]?|docx?|csv|pptx?|zip)[ \t]*(?=\n|\Z)){0,9})\W*\Z"
)
"""After the last full stop: the name of a file typed against it, or files and details that are
only named."""


_NOTICE_LAST = re.compile(
    r"\s(?:you should|please) (?:consider|treat|take|regard) this (?:letter |e-?mail |response )?"
    r"(?:to be|as) an? (?:formal )?refusal notice\b[^.\n]{0,90}\.?\s*\Z",
    re.IGNORECASE,
)
"""What a refusal is called, once it has been given."""


def answer_in(lines: list[str]) -> str | None:
    text = tidy(before_closing(lines))
    if text is None:
        return None
    text = _NOTICE_LAST.sub("", _CLARIFIED.sub("", text))
    if _NOTHING.fullmatch(text):
        return None
    if re.match(r"\W*a\s?[).]", text) and re.search(r"^\W*b\s?[).]", text, re.MULTILINE):
        return text
    return tidy(_LEFT_OVER.sub("", ANSWER.sub("", text, count=1)).split("\n"))


_YEARS = re.compile(r"(?:(?:19|20)\d\d\b\W*){2,}")
"""The years a question asks about: `How many in: - 2019 - 2020`."""


def typed_in(question: ReadQuestion) -> str | None:
    """An answer typed after a dash inside the first item: "In all - 195 as at 30 January"."""
    for line in question.question.split("\n"):
        found = re.search(r"(?<!\b[12]\d\d\d)\s[-–—:]\s((?:£\s?)?\d[^\n]*)$", line)
        if found and not (_YEARS.fullmatch(found[1]) or found[1].rstrip().endswith(":")):
            return found[1].strip()
    return None


def without_marker(line: str) -> str:
    read = read_marker(line)
    return read[1] if read else line
