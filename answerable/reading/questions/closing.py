"""Where a request ends and its sign-off begins."""

from __future__ import annotations

import re

_SIGN_OFF = re.compile(
    r"^\W*(?:yours(?: (?:faithfully|sincerely|truly|etc|respectfully|ever|aye)|\s*,?\s*$)|"
    r"(?:all the best|in anticipation|many thanks and (?:best|kind) (?:wishes|"
    r"regards))\s*,?\s*$|(?:kind(?:est)?|best|warm(?:est)?|many|with (?:kind|best|warm))\s+"
    r"(?:regards|wishes|thanks)|regards|sincerely|(?:many )?thanks(?: (?:in advance|again|"
    r"and regards))?(?: for (?:your|any) (?:help|time|assistance))?[.,!]*$|"
    r"thank you(?: (?:in advance|again|very much|for your (?:help|time|assistance|"
    r"cooperation)))?[.,!]*$|cheers[,.!]*$|sent from my|"
    r"(?:concluding|closing|final) (?:remarks?|comments?|words)\W*$|"
    r"-{3,}\s*original message|-{2,}\s*$|_{5,}\s*$)",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^\W*(?:dear\b[^.?]{0,80}|hi\b[^.?]{0,40}|hello\b[^.?]{0,40}|good (?:morning|afternoon|"
    r"evening)[^.?]{0,40}|to whom(?: it| this)? may concern|sirs?(?:\s?/\s?mad\w*)?)[,:.!]?\s*$",
    re.IGNORECASE,
)
_HEADERS = re.compile(
    r"^(?:from|to|cc|bcc|subject|date|sent|reply-to|importance)\s*:\s", re.IGNORECASE
)


_SALUTED = re.compile(
    r"^[^\w\n]*to whom(?: it| this)? may concern[ ,.:]+"
    r"(?=(?:i|we|please|can|could|would|how|what)\b)|"
    r"^[^\w\n]*(?:(?:dear|hi|hello|good (?:morning|afternoon|evening))\b[^,.?\n]{0,40},|"
    r"(?:dear )?(?:sirs?|madam|sir(?:/| or )madam|all|team)|hi(?: there| all)?|"
    r"hello(?: there| all)?"
    r"|good (?:morning|afternoon|evening))\s+"
    r"(?=(?:how|what|which|when|who|why|where|please|can|could|would|under|i)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""A greeting on the line of the question: `Dear Ofcom, how many`."""


_FIELD_LABEL = re.compile(
    r"^[^\w\n]*(?:what (?:information )?(?:do|would) you (?:want|like|wish) to (?:know|"
    r"request|ask)|what (?:information )?(?:are you (?:requesting|looking for)|"
    r"do you (?:want|require|need))|"
    r"(?:(?:your|my|the|full|foi) )?(?:request|enquiry|query|question)(?: (?:details|text))?|"
    r"(?:details|description) of (?:(?:your|the|my) )?(?:request|enquiry|information(?: required|"
    r" requested)?)|"
    r"(?:the )?information (?:requested|required|sought|wanted))"
    r"\s?\??\s?:-?[^\S\n]+(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
"""The label of a form's field on the line of what was typed in it: `Information required: How`."""
_SIGNED_IN_LINE = re.compile(
    r"(?<=[^\s,]) +(?:(?:Yours (?:sincerely|faithfully|truly)\b|(?:[Mm]any )?[Tt]hank(?:s| you) "
    r"(?:in advance|for your (?:help|time|assistance))\b(?=[^?\d]*$)|(?:Kind(?:est)?|Best|Warm) "
    r"regards\b)[^\n]{0,200}$|"
    r"(?:Many )?[Tt]hanks?,? [A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?\W{0,3}$|"
    r"(?<=[.?!] )(?:(?:Kind(?:est)?|Best|Warm) regards|Yours (?:sincerely|"
    r"faithfully|truly))\b[^?\n]*$)"
)
"""A sign-off on the line of what is asked, to its end."""


def body_of(text: str) -> str:
    """A request between its greeting and its sign-off."""
    lines = _SALUTED.sub("", _FIELD_LABEL.sub("", text), count=1).split("\n")
    start = max(_start(lines), _under_heading(lines))
    for index in range(start, len(lines)):
        signed = _SIGNED_IN_LINE.search(lines[index])
        if signed and not any(line.strip() for line in lines[index + 1 :]):
            return "\n".join([*lines[start:index], lines[index][: signed.start()]])
        ends = signs_off(lines[index]) or _shows_pattern(lines, index)
        if ends and any(line.strip() for line in lines[start:index]):
            return "\n".join(lines[start:index])
    return "\n".join(_without_details(lines[start:]))


_DETAIL = re.compile(
    r"\s*(?:(?:requested|submitted|made|sent|logged) by|requester|applicant|category|topic|"
    r"directorate|date(?: of request| received| sent| submitted)?|reference(?: number)?|ref|status|"
    r"(?:full |first |last )?name|address|post ?code|e-?mail(?: address)?|tel(?:ephone)?|phone|"
    r"mobile)\s?:\s{0,9}\S[^\n?]{0,100}",
    re.IGNORECASE,
)


def _without_details(lines: list[str]) -> list[str]:
    """Less the lines of a form beneath what was typed in it: `Requested by: ...`."""
    last = len(lines)
    while last and (not lines[last - 1].strip() or _DETAIL.fullmatch(lines[last - 1])):
        last -= 1
    return lines[:last] or lines


_PATTERN = re.compile(
    r"[^.?:]{0,60}\b(?:(?:laid|set) out\b[^.?:]{0,20}\b(?:like this|as (?:below|follows)|thus|"
    r"in this (?:form|way|table))|(?:add|put|enter|type|write|place|fill)\b[^.?:]{0,60}\b(?:in|"
    r"into|to) (?:this|the following) (?:table|grid|form|template))\s*:\W*$",
    re.IGNORECASE,
)


def _shows_pattern(lines: list[str], index: int) -> bool:
    """Whether the names of columns and rows are all that is beneath: `set out like this:`."""
    return _PATTERN.match(lines[index]) is not None and not any(
        below.rstrip().endswith("?") or re.match(r"\s*\(?\w{1,2}[.)]\s", below)
        for below in lines[index + 1 :]
    )


def signs_off(line: str) -> bool:
    """Whether a line thanks or takes leave, as the end of a letter does."""
    return bool(_SIGN_OFF.match(line))


def _under_heading(lines: list[str]) -> int:
    """After `Questions` on a line by itself over the first number of a list; 0 where none is."""
    for index, line in enumerate(lines[:-1]):
        if re.fullmatch(r"\W*(?:my |the |our )?questions\s*[:;.\-–]?\W*", line, re.IGNORECASE):
            below = next((after for after in lines[index + 1 :] if after.strip()), "")
            if re.match(r"\W*(?:q(?:uestion)?\s?)?1\b\W", below, re.IGNORECASE):
                return index + 1
    return 0


def _start(lines: list[str]) -> int:
    """After the greeting, where one stands in the first 40 lines."""
    for index, line in enumerate(lines[:40]):
        if _GREETING.match(line) and len(line) < 120:
            return index + 1
    index = 0
    while index < len(lines) and (_HEADERS.match(lines[index]) or not lines[index].strip()):
        index += 1
    return index
