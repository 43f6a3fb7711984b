"""The closed parts of a case: what was withheld, why, and what was put to the qualified person."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import QuerySet

from answerable.cases.bundles.parts import ClosedPart
from answerable.cases.ledger import counting
from answerable.cases.models import Consultation, Decision, Draft, Request, Submission
from answerable.cases.releasing.bundle import contents
from answerable.files.models import FileUse
from answerable.files.store import fetch


def closed_parts(case: Request) -> list[ClosedPart]:
    """Every version of every answer, the reasons as recorded, owners' files and the words of
    the ledger, of the case and of its reviews.
    """
    cases = [case, *(review.case for review in case.reviews.select_related("case"))]
    return [part for one in cases for part in _of(one)]


def _of(case: Request) -> list[ClosedPart]:
    stem = case.slug
    return [
        ClosedPart("withheld", f"{stem}-answers.json", "Every version of the answers",
                   _rows(Draft, case)),
        ClosedPart("reasoning", f"{stem}-reasons.json", "The reasons as recorded",
                   _rows(Decision, case)),
        ClosedPart("reasoning", f"{stem}-submissions.json",
                   "What was put to the qualified person, and their opinions",
                   _json(Submission.objects.filter(question__request=case))),
        ClosedPart("reasoning", f"{stem}-third-parties.json",
                   "What third parties were asked, and what they said",
                   _json(Consultation.objects.filter(letter__request=case))),
        ClosedPart("chronology", f"{stem}-words.txt", "What happened, with its words",
                   _words(case)),
        *_files(case),
    ]  # fmt: skip


def _rows(model: type[Draft] | type[Decision], case: Request) -> bytes:
    """Each row as it stands, by question."""
    return _json(model._default_manager.filter(question__request=case))


def _json(rows: QuerySet[Any]) -> bytes:
    found = list(rows.order_by("pk").values())
    return json.dumps(found, default=str, indent=1, ensure_ascii=False).encode()


def _words(case: Request) -> bytes:
    lines = []
    for event in counting(case.events.select_related("words")):
        said = getattr(event, "words", None)
        told = f"{said.name}  {said.text}" if said else ""
        lines.append(f"{event.happened_on.isoformat()}  {event.type}  {told}")
    return ("\n".join(lines) + "\n").encode()


def _files(case: Request) -> list[ClosedPart]:
    """What owners attached, which no release has sent; nothing of one that was withdrawn."""
    sent = {digest for release in case.releases.all() for _name, digest in contents(release)}
    uses = FileUse.objects.filter(kind="case", key=case.reference).select_related("stored")
    return [
        ClosedPart(
            "withheld", f"{case.slug}-{use.pk}-{use.name}".replace("/", "_").replace("\\", "_"),
            use.name, fetch(use.stored.sha256),
        )
        for use in uses.order_by("pk")
        if use.stored.sha256 not in sent
    ]  # fmt: skip
