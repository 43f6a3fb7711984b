"""The text without what mail programs and markup put round it."""

from __future__ import annotations

import re

_DETAIL = re.compile(
    r"^([^\w\n]*(?:details? of (?:the |your |our )?(?:request|response|reply|answer|enquiry)|"
    r"information requested|our (?:reply|response)|"
    r"(?:request|response|question|answer|enquiry)s? (?:details?|text|body))\s*:)[ \t]+(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)


def plain(text: str) -> str:
    text = re.sub(r"^(?:>[ \t]?)+", "", text, flags=re.MULTILINE)
    return _DETAIL.sub(r"\1\n", text.replace("**", "").replace("\\.", "."))
