"""A driver diagram as lines of text: a dash before a secondary driver, two before an idea. PURE."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from answerable.improvement.refusals import Refused

DEEPEST = 3
LONGEST = 200
MOST = 100
Lines = list[tuple[int, str]]
_MARK = re.compile(r"^[\s\-–•*]*")


def lines_of(text: str) -> Lines:
    """(depth, text) of each line that says something. Raises Refused where one is under nothing,
    too long, or one too many.
    """
    out: Lines = []
    for number, line in enumerate(text.splitlines(), 1):
        mark = _MARK.match(line)
        said = line[mark.end() :].strip() if mark else line.strip()
        if not said:
            continue
        depth = 1 + sum(line[: mark.end() if mark else 0].count(sign) for sign in "-–•*")
        above = out[-1][0] if out else 0
        if depth > min(above + 1, DEEPEST):
            raise Refused(
                _("Line %(n)s has too many dashes: a line goes under the one above it.")
                % {"n": number}
            )
        if len(said) > LONGEST:
            raise Refused(
                _("Line %(n)s is longer than %(most)s letters.") % {"n": number, "most": LONGEST}
            )
        out.append((depth, said))
    if len(out) > MOST:
        raise Refused(_("A diagram has at most %(most)s lines.") % {"most": MOST})
    return out


def text_of(lines: Sequence[Sequence[object]]) -> str:
    """The lines as they are typed."""
    return "\n".join(f"{'-' * (int(str(d)) - 1)} {text}".strip() for d, text in lines)
