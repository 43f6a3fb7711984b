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


def plain(text: str) -> str:
    text = _GLUED.sub("\n", text)
    text = re.sub(r"^(?:>[ \t]?)+", "", text, flags=re.MULTILINE)
    return _DETAIL.sub(r"\1\n", text.replace("**", "").replace("\\.", "."))
