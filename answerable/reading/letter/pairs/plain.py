"""The text without what mail programs and markup put round it."""

from __future__ import annotations

import re

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


def plain(text: str) -> str:
    text = _PART_IN_LINE.sub("\n", _GLUED.sub("\n", text))
    text = re.sub(r"^(?:>[ \t]?)+", "", text, flags=re.MULTILINE)
    return _DETAIL.sub(r"\1\n", text.replace("**", "").replace("\\.", "."))
