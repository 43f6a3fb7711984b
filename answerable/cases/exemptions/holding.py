"""Words that tell whether information is held, which a denial must not say. Pure.

FOIA s.1(1)(a) with the neither-confirm-nor-deny subsections; EIR regs 12(6) and 13(5A).
"""

from __future__ import annotations

import re

_KEPT = (
    r"(?:information|records?|reports?|documents?|files?|complaints?|investigations?|e-?mails?|"
    r"letters?|minutes|correspondence|material|papers?|entries|data)"
)
_THINGS = (
    r"(?:records|reports|documents|files|complaints|investigations|e-?mails|letters|minutes|"
    r"papers)"
)
_US = r"(?:we|the trust|the department|it|which we|that we)"
_HOLDING = re.compile(
    rf"(?<!whether )(?<!whether or not )(?<!if )\b{_US}\s+"
    r"(?:do(?:es)? (?:not )?|don['’]t |doesn['’]t |currently |already )?"
    r"(?:(?:hold|possess|keep)s?\b(?! to\b)|ha(?:ve|s) (?:the|this|that|these|those|it|any|no|"
    r"some|such|two|three|several|records?|information|documents?)\b)|"
    r"\b(?:is|are|was|were)(?: not| indeed| in fact)? (?:held|withheld|kept)\b(?!\s+or\b)|"
    rf"\bno (?:such )?{_KEPT} (?:is|are|was|were) (?:held|found)\b|"
    rf"\b(?:withheld|held) {_KEPT}\b|\bnot held\b|"
    rf"\bthe (?:\w+ )?{_KEPT} (?:requested |in question )?"
    r"(?:shows?|says?|contains?|names?|relates? to|consists? of|comprises?|we have)\b|"
    r"\bthere (?:is|are|was|were) (?:(?:no|an?|one|two|three|four|five|six|several|some|many|"
    rf"indeed|such|only|\d+) )+(?:\w+ )?{_KEPT}\b|"
    rf"\bthere (?:are|were) (?:\w+ )?{_THINGS}\b(?! (?:procedures?|process|handling))|"
    r"\b(?:is|are|was|were) on (?:(?:our|the) )?files?\b|"
    r"\b(?:our|the trust's|the department's) (?:records|files|systems?) "
    r"(?:contain|show|say|hold|name|include|have)s?\b|"
    rf"\bno such (?:{_KEPT}|person|matter|contract|meeting|visit) "
    r"(?:exists?|existed|took place|was made|has been made|there)\b|"
    r"\b(?:does|do|did) not exist\b|"
    r"\bwe (?:have )?(?:searched|retrieved|(?:found|located|identified) "
    r"(?:the|this|that|these|those|it|them|no|nothing|one|two|three|several|some|\d+)\b"
    r"(?! (?:public|following|factors?|arguments?|interests?|balance)))",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:whether|if|were|any|to confirm|confirming|confirmation|nor deny|to deny|denying|denial|"
    r"to say|saying|to state|stating|knowing|acknowledging|admitting)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


def reveals_holding(text: str) -> str | None:
    """The words that tell whether information is held; None where none do.

    Words after "whether", "if", "any" or "confirming" suppose, and tell nothing.
    """
    for match in _HOLDING.finditer(text):
        if not _SUPPOSED.search(text[: match.start()]):
            return match.group().strip()
    return None
