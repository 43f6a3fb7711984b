"""Which exemptions can carry a public interest extension: the qualified ones (FOIA s.2(3)).

Absolute: ss.21, 23, 32, 34, 36 (Commons and Lords only, so never ours), 37(1)(a)-(ab), 40(1),
40(2) by the first condition (s.40(3A)), 41, 44. Sections 12 and 14 are no exemptions at all, and
neither extends the time (s.10(3), s.17(5)). Everything else in Part II is qualified.
"""

from __future__ import annotations

import re

_ABSOLUTE = frozenset({"21", "23", "32", "34", "41", "44"})
_QUALIFIED = frozenset(
    {"22", "22A", "24", "26", "27", "28", "29", "30", "31", "33", "35", "36", "38", "39"}
    | {"42", "43"}
)
_SECTION = re.compile(r"^(?:foia[-\s]*)?(?:s(?:ection|\.)?)?[\s.]*(\d+[A-Z]?)(.*)$", re.IGNORECASE)


def is_qualified(provision: str) -> bool:
    """Whether the public interest test of FOIA s.2 applies to it: s.42(1), s43, "section 22".

    What is not an exemption of Part II of FOIA is not qualified.
    """
    found = _SECTION.match(provision.strip())
    if not found:
        return False
    section, rest = found[1].upper(), found[2].replace(" ", "").lower()
    if section == "37":
        return not re.search(r"\((?:a|aa|ab)\)", rest)
    if section == "40":
        return any(mark in rest for mark in ("(3b)", "(4a)", "second", "third"))
    return section in _QUALIFIED and section not in _ABSOLUTE
