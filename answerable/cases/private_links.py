"""Our private links, found and hidden where mail quotes them. PURE.

Whoever holds the link of one who signs off, or of an owner, could act as them, so no page shows
mail with one in it. They are found whole, broken over lines, and wrapped by a mail filter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

MASK = _("[private link removed]")
_LENGTH = 22  # of a token: 16 bytes in base 64

_BREAK = r"(?:=?\r?\n[ \t>|]*)?"
"""Where a quoting program breaks a line."""
_SLASH = rf"{_BREAK}(?:/|%2F|=2F){_BREAK}"
_PRIVATE = re.compile(
    rf"(?:https?(?::|%3A)(?:(?!https?(?::|%3A))[^\s<>\"]){{0,300}}?)?"
    rf"(?:(?<![A-Za-z0-9])|(?<=%2F)|(?<==2F))"
    rf"(?:(?:owner|sign-off|steward|view|opinion){_SLASH}(?:\d{_BREAK}){{1,19}}|track|survey|calendar|collect){_SLASH}"
    rf"(?P<token>(?:[A-Za-z0-9_-]{_BREAK}){{{_LENGTH}}})[^\s<>\"\])]*",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r"=?\r?\n[ \t>|]*")


def masked(text: str) -> str:
    """The text with each private link of ours taken out."""
    return _PRIVATE.sub(lambda _found: str(MASK), text)


def tokens(texts: Iterable[str]) -> list[str]:
    """Of the private links in these texts, each once."""
    found = (match["token"] for text in texts for match in _PRIVATE.finditer(text))
    return list(dict.fromkeys(_WRAPPED.sub("", token) for token in found))
