"""The words of a body that answers: of what it holds, the law it applies, the one who asks."""

from __future__ import annotations

import re

VOICE = re.compile(
    r"\b(?:(?:what|kind|information|material|details|data) (?:that )?you (?:have )?(?:ask|seek|"
    r"sought|want)|what you (?:have )?request|answers? (?:your )?questions? \d|"
    r"need not (?:be )?(?:send|sent|supply|supplied|give|given)\b|"
    r"(?:would|will|does|can) go past the\b|goes past the (?:\d+ hours|cost|limit)\b|"
    r"it may be that we (?:hold|have)\b|"
    r"(?:records?|files?|cases?) would (?:each )?have to be (?:read|opened|checked|searched)\b|"
    r"we (?:have no\b|(?:do not|don['’]t) (?:hold|have|record|keep|log|employ)\b|"
    r"hold (?:no|some|what)\b|have what (?:you|your|questions?)\b|"
    r"cannot (?:say|give|tell)\b|reckon\b|estimate\b)|"
    r"(?:exempt\w*|refuse|withh\w+|need not|limit|held back|hold (?:it|this|them|these) back)\b"
    r"[^.?\n]{0,80}\b(?:section|s\.?|reg\w*\.?) ?\d\d|"
    r"(?:council|trust|police|force|service|university|board) do(?:es)? not (?:hold|have|record|"
    r"keep|collect|own|run|employ)\b|"
    r"(?:council|trust|police|force|service|university|board) (?:can )?confirms? that\b|"
    r"(?:council|trust|police|force|service|university|board) (?:is|are) (?:(?:unable|not able) to "
    r"(?:give|tell|send|provide|disclose|say)\b|(?:applying|relying on|claiming) (?:\w+ )?"
    r"(?:section|exemption|regulation)s?\b)|"
    r"(?:is|are) (?:thus |therefore |also )?exempt\b|(?:dear|hi|hello) \[|"
    r"we (?:will|shall|aim to|hope to) (?:reply|respond|answer)\b|uphold your\b|"
    r"you (?:sought|asked for|requested) an? (?:internal )?review\b|"
    r"your (?:(?:foi|freedom|of|information) )*(?:request|complaint)\b(?! of (?:me|us)))|"
    r"^[^\w\n]*(?:we (?:attach|enclose)\b|"
    r"(?:i|we) have (?:now |today |therefore )*decided to (?:disclose|release|refuse|withhold|give|"
    r"send|provide)\b|"
    r"as (?:for|to) (?:all )?the (?:rest|others?|remain\w+)\b|"
    r"(?:for|as (?:to|for)) (?:your )?questions? \d|"
    r"our [\w ]{3,50}\b(?:department|team|unit|analysts?|officers?) (?:was|were|has|have|"
    r"says?|advises?|confirms?)\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""What a body says of what it holds, of the law it applies and of the one who asks."""


def in_small(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same for a text in small letters: one that heeds case passes over most words at once.

    For a pattern without capitals of its own that goes over the whole of every letter.
    """
    return re.compile(pattern.pattern, pattern.flags & ~re.IGNORECASE)
