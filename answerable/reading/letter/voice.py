"""The words of a body that answers: of what it holds, the law it applies, the one who asks."""

from __future__ import annotations

import re

VOICE = re.compile(
    r"\b(?:what|kind|information|material|details|data) (?:that )?you (?:have )?(?:ask|seek|sought|"
    r"want)|\bwhat you (?:have )?request|\banswers? (?:your )?questions? \d|"
    r"\bneed not (?:be )?(?:send|sent|supply|supplied|give|given)\b|"
    r"\b(?:would|will|does|can) go past the\b|\bgoes past the (?:\d+ hours|cost|limit)\b|"
    r"\bit may be that we (?:hold|have)\b|"
    r"\b(?:records?|files?|cases?) would (?:each )?have to be (?:read|opened|checked|searched)\b|"
    r"^[^\w\n]*we (?:attach|enclose)\b|"
    r"\bwe (?:have no\b|(?:do not|don['’]t) (?:hold|have|record|keep|log|employ)\b|"
    r"hold (?:no|some|what)\b|have what (?:you|your|questions?)\b|"
    r"cannot (?:say|give|tell)\b|reckon\b|estimate\b)|"
    r"^[^\w\n]*as (?:for|to) (?:all )?the (?:rest|others?|remain\w+)\b|"
    r"^[^\w\n]*(?:for|as (?:to|for)) (?:your )?questions? \d|"
    r"\b(?:exempt\w*|refuse|withh\w+|need not|limit|held back|hold (?:it|this|them|these) back)\b"
    r"[^.?\n]{0,80}"
    r"\b(?:section|s\.?|reg\w*\.?) ?\d\d|"
    r"\b(?:council|trust|police|force|service|university|board) do(?:es)? not (?:hold|have|record|"
    r"keep|collect|own|run|employ)\b|"
    r"\b(?:council|trust|police|force|service|university|board) (?:can )?confirms? that\b|"
    r"^[^\w\n]*our [\w ]{3,50}\b(?:department|team|unit|analysts?|officers?) (?:was|were|has|have|"
    r"says?|advises?|confirms?)\b|"
    r"\b(?:is|are) (?:thus |therefore |also )?exempt\b|\b(?:dear|hi|hello) \[|"
    r"\bwe (?:will|shall|aim to|hope to) (?:reply|respond|answer)\b|\buphold your\b|"
    r"\byou (?:sought|asked for|requested) an? (?:internal )?review\b|"
    r"\byour (?:(?:foi|freedom|of|information) )*(?:request|complaint)\b(?! of (?:me|us))",
    re.IGNORECASE | re.MULTILINE,
)
"""What a body says of what it holds, of the law it applies and of the one who asks."""
