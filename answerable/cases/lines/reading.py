"""Standard lines read for pages: those in force, those that fit, those used as they were."""

from __future__ import annotations

from datetime import date

from answerable.cases.exemptions import Found, find
from answerable.cases.exemptions.row import Law
from answerable.cases.lines.rules import FIELDS, Offered, fitting, unedited
from answerable.cases.models import Decision, LineVersion, Question, Request, StandardLine


def in_force(line: StandardLine) -> LineVersion | None:
    """The latest version that somebody approved; None of a line withdrawn."""
    if line.retired_at is not None:
        return None
    return line.versions.filter(approved_at__isnull=False).order_by("-number").first()


def lines_for(question: Question, found: Found, day: date) -> list[LineVersion]:
    """Lines to begin from, best first; none past its day of review."""
    standing = {}
    for line in StandardLine.objects.filter(retired_at=None).prefetch_related("versions"):
        version = in_force(line)
        if version is not None and version.review_on >= day:
            standing[version.pk] = version
    offered = [Offered(v.pk, _row_of(v.line.written), v.line.subject) for v in standing.values()]
    fit = fitting(offered, row=found.row.key, question=question.text)
    return [standing[key] for key, _shared in fit]


def _row_of(written: str) -> str:
    law: Law = "EIR" if written.startswith("EIR") else "FOIA"
    found = find(written, law=law)
    return found.row.key if isinstance(found, Found) else ""


def text_of(version: LineVersion | Decision) -> dict[str, str]:
    return {name: getattr(version, name) for name in FIELDS}


def as_it_was(decision: Decision | None) -> bool:
    """Whether the reasons are a standard line's own words and nothing of the case's."""
    if decision is None or decision.line is None:
        return False
    return unedited(text_of(decision.line), text_of(decision))


def unedited_in(case: Request) -> list[Decision]:
    """The latest reasons of each question and provision that are a standard line as it stands."""
    latest: dict[tuple[int, str], Decision] = {}
    found = Decision.objects.filter(question__request=case).select_related("line", "question")
    for one in found.order_by("pk"):
        latest[one.question_id, one.written] = one
    return [one for one in latest.values() if as_it_was(one)]
