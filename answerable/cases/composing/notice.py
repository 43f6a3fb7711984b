"""Which notice a refusal is, and which rights it must tell of: FOIA s.17, EIR reg 14."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.cases.exemptions import Found
from answerable.cases.exemptions.row import Law
from answerable.letters.wording.templates import filled

FORM = "eir-6-1-a"
"""Another form or format is given, so nothing is refused (EIR reg 6)."""


def notice_of(law: Law, found: Sequence[Found], pending: Sequence[Found] = ()) -> list[str]:
    """The paragraph that says so; none where nothing is refused.

    pending: those whose public interest is still being weighed (FOIA s.17(2)).
    """
    found = [one for one in found if one.row.key != FORM]
    if not found and not pending:
        return []
    if law == "EIR":
        return [filled("notice.EIR")]
    parts = []
    if pending or any(one.row.standing != "procedural" for one in found):
        parts.append("(1)")
    if pending:
        parts.append("(2)")
    if any(one.row.weighed for one in found):
        parts.append("(3)")
    if any(one.row.standing == "procedural" for one in found):
        parts.append("(5)")
    return [filled("notice.FOIA", parts="section 17" + _and(parts))]


def rights_of(law: Law, found: Sequence[Found]) -> list[str]:
    """FOIA s.17(7); EIR reg 14(5)."""
    return [filled(f"rights.{law}")] if found else []


def _and(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
