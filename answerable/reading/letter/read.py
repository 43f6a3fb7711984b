"""One text, read: what kind it is, what it asks, what it answers."""

from __future__ import annotations

import re
from datetime import date, datetime

from answerable.reading.letter.answer import without_marker
from answerable.reading.letter.heading import (
    DATE,
    date_of,
    organisation_of,
    reference_of,
    subject_of,
)
from answerable.reading.letter.kind import kind_of
from answerable.reading.letter.model import Reading
from answerable.reading.letter.outcome import outcome_of
from answerable.reading.letter.pairs import pairs
from answerable.reading.letter.pairs.headed import said_again
from answerable.reading.letter.provisions import provisions
from answerable.reading.questions import split_questions
from answerable.reading.questions.asking import is_ask
from answerable.reading.questions.markers import marks_part
from answerable.reading.questions.sentences import clean
from answerable.reading.questions.split import MOST_CHARACTERS

_FURNITURE = re.compile(
    r"^[^\w\n]*(?:rate this page|was this (?:page )?(?:helpful|useful)|is this page useful|"
    r"(?:\[?skip to (?:main )?content\]?)|log ?in with your [\w ]{3,20}|"
    r"forgot(?:ten)? (?:your |my )?(?:details|password|username)\?|"
    r"print this page|share this page|back to top|"
    r"give (?:us )?(?:website|site) feedback|how to search|"
    r"(?:(?:select|choose) an? (?:year|month)|(?:type|enter) an? (?:subject|keyword|reference))\b"
    r"[^\n]{0,80}\b(?:list|search|box)(?: \(optional\))?|"
    r"(?:alternatively,? )?click (?:on )?['‘“\"]?(?:search|view|go)\b[^\n]{0,80}|"
    r"(?:freedom of information[^\w\n]*\n+)?contact us if you have (?:a|any) "
    r"(?:questions?|quer(?:y|ies)) about freedom of information"
    r")[^\w\n]*$|"
    r"^(?:foi requests?[ \t]*\n+)?the freedom of information act 2000 (?:provides|gives) "
    r"(?:people|everyone|anyone|you|the public) (?:with )?(?:a|the) right (?:of access )?to\b"
    r"[^\n]*\bheld by public authorities\b[^\n]*$|"
    r"^(?:foi disclosure log[ \t]*\n+)?an? (?:list|collection|selection) of (?:the )?"
    r"(?:most common |recent |past )?foi requests (?:that )?we have\b[^\n]*$|"
    r"^[^\w\n]*(?:(?:we use )?some essential cookies\b|your cookie (?:choices|settings)\b|"
    r"(?:tell us what you think|(?:please )?help us (?:to )?improve|give us your feedback)\b"
    r"[^\n]{0,60}\b(?:this|the|our) (?:web)?(?:site|pages?|service)\b|"
    r"this site is (?:a|in) beta\b|(?:quickly exit|leave) this site\b|"
    r"sorry, (?:there was a technical problem|something went wrong)\b|allanfa gyflym\b|"
    r"mae (?:rhai|eich dewisiadau) cwcis\b|rydym yn defnyddio rhai cwcis\b|"
    r"this is an html version of an attachment\b|mae hwn yn fersiwn html\b)[^\n]*$|"
    r"^[^\n]{0,160}(?:\bapplication/(?:pdf|vnd\S*|msword)|\[\d+ ?[km]b\] (?:pdf|docx?|xlsx?|csv))\b"
    r"[^\n]{0,40}$",
    re.IGNORECASE | re.MULTILINE,
)
"""Lines that a web page puts round a letter."""
_PAGE_WITHIN = re.compile(
    r"\n[ \t]*(?:\n[ \t]*)?[-–| ]{0,3}page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?[-–| ]{0,3}[ \t]*\n"
    r"(?P<below>[ \t]*(?:\n[ \t]*)*)",
    re.IGNORECASE,
)
"""The foot of a page, and the empty lines round it."""
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n){3,}")
_WIDEST = " " * 200


def _page_turned(foot: re.Match[str]) -> str:
    """What parts the last line of a page from the first of the next: a sentence may run on."""
    before = foot.string[max(foot.start() - 1, 0) : foot.start()]
    after = foot.string[foot.end() : foot.end() + 1]
    return "\n" if after.islower() and (before.isalnum() or before == ",") else "\n\n"


_WIDE = re.compile(rf"{_WIDEST} +")
"""Room that says nothing, and would be gone through by every pattern."""


_RANGE_ASKED = re.compile(
    r"^([^\w\n]*(?:(?:foi|information) )?request) 1 ?(?:-|–|to|&|and) ?\d{1,2}[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""`Request 1 - 4:` over a list that bears the numbers itself."""
_DAY_AGAINST = re.compile(
    r"^([^\w\n]*(?:requested|responded|received|published|updated|answered)\b[^\n]{3,24}?"
    r"\b(?:19|20)\d\d)(?=[A-Z“\"‘(]|\d{1,2}[.)]\s)",
    re.IGNORECASE | re.MULTILINE,
)
"""The last field of a page, typed against what stands beneath it: `Responded 3 May 2021How`."""
_DAYS_IN_A_ROW = re.compile(
    rf"^[ \t]*((?:{DATE}[ \t]*){{2,4}})(?=[A-Z“\"‘(]|\d{{1,2}}[.)])",
    re.IGNORECASE | re.MULTILINE,
)
"""The days of a row of a log, typed against what was asked: `3 May 20211 June 2021How`."""
_TITLE_MARKED = re.compile(
    r"^[ \t]*[•·*–-][ \t]+(?=(?:foi|eir|information) request\b[ \t:–-]{0,3}"
    r"\(?[A-Z]{2,6}[-/ ]?\d{4,}\)?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""A bullet before a page's title, as it stood in a list of pages: `• FOI request (FOI-40210)`."""
_COMMAS = re.compile(r"^([ \t]{0,9})(\d{1,2}),(?=[ \t]+[A-Z])", re.MULTILINE)


_TO_TICK = re.compile(
    r"(?<=\?)[ \t]*\n[ \t]*(Yes(?: \([^()\n]{3,80}\))?)[ \t]*\n?[ \t]*"
    r"(No(?: \([^()\n]{3,80}\))?)(?=[ \t]*(?:\n|\Z))"
)
"""What a form gives to choose from beneath a question: `Yes (if so, which)` and `No`."""


def _plain_marks(body: str) -> str:
    """Marks as most people type them: `1.` for `1,` where the next is `2,`."""
    body = _TO_TICK.sub(r" \1 \2", _TITLE_MARKED.sub("", body))
    body = _DAYS_IN_A_ROW.sub(r"\1\n", body)
    body = _DAY_AGAINST.sub(r"\1\n", _RANGE_ASKED.sub(r"\1:", body))
    if [match[2] for match in _COMMAS.finditer(body)][:2] == ["1", "2"]:
        body = _COMMAS.sub(r"\1\2.", body)
    return body


_ASKED = re.compile(
    r"^[^\w\n]*(?:information requested|you asked(?: for)?|what you asked(?: for)?)[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)


def _asked_part(body: str) -> str:
    """Of a page of a disclosure log, the request alone; printed twice, it is read once.

    A last line said before (the years each question asks for) is no second printing, but one
    that breaks off is.
    """
    head = _ASKED.search(body)
    lines = (body[head.end() :] if head else body).split("\n")
    again = next(said_again(lines), len(lines))
    whole = {line.strip() for line in lines[:again]} - {""}
    said = [line.strip() for line in lines[again:] if line.strip()]
    if said and marks_part(said[0]):  # parts are said again beneath another question
        return "\n".join(lines)
    list_again = len(said) > 1 and is_ask(without_marker(said[0]))
    cut_off = bool(said) and said[0] not in whole
    if (list_again or cut_off or 2 * len(said) >= len(whole)) and all(
        any(earlier.startswith(line) for earlier in whole) for line in said
    ):
        lines = lines[:again]
    return "\n".join(lines)


_OF_HANDLING = re.compile(
    r"\b(?:request\w*|ask\w* for|seek\w*) an? (?:internal )?review of [^.\n]{0,60}\bhandling of\b",
    re.IGNORECASE,
)
"""Who complains of how long it took asks for nothing anew."""


def read_text(text: str, received: date | datetime | None = None) -> Reading:
    """Read a request or a reply. Never raises; what cannot be told is None or `unknown`.

    received: the day the text arrived, kept as its date where it bears none.
    """
    body = _PAGE_WITHIN.sub(_page_turned, clean(text[:MOST_CHARACTERS]))
    body = _plain_marks(_FURNITURE.sub("", body))
    body = _WIDE.sub(_WIDEST, _EMPTY_LINES.sub("\n\n\n", body))
    kind = kind_of(body)
    replying = kind not in ("request", "other", "acknowledgement")
    found = pairs(body) if replying else None
    questions = found.questions if found else split_questions(_asked_part(body))
    if kind == "response_summary" and not any(question.number for question in questions):
        questions = ()  # what was asked is told in another's words
    if replying and _OF_HANDLING.search(body):
        questions = tuple(one for one in questions if is_ask(one.question))
    if kind == "other" and questions:
        kind = "request"
    reply = found.reply if found else ""
    answers = "\n\n".join(dict.fromkeys(q.answer for q in questions if q.answer))
    day = received.date() if isinstance(received, datetime) else received
    return Reading(
        kind=kind,
        reference=reference_of(body),
        date=date_of(body, labelled=not replying) or day,
        organisation=organisation_of(body),
        subject=subject_of(body),
        outcome=outcome_of(kind, reply, body, questions),
        provisions=provisions(
            f"{reply}\n\n{answers}", around=body, summary=kind == "response_summary"
        )
        if replying
        else (),
        questions=questions,
    )
