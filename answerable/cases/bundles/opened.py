"""The open parts of a case.

Nothing here reads a draft, a reason recorded, an owner's file or a note: only letters as issued,
mail from and to the requester, the request itself, and the ledger's codes and dates.
"""

from __future__ import annotations

import json

from django.utils.translation import gettext as _

from answerable.cases.bundles.parts import OpenPart
from answerable.cases.events import EVENTS
from answerable.cases.ledger import counting
from answerable.cases.models import Release, Request
from answerable.cases.releasing.bundle import contents
from answerable.cases.releasing.delivery import withdrawn
from answerable.files.store import fetch
from answerable.post.models import OutgoingMessage, OutgoingState, RawMessage

SEARCHES = ("question_assigned", "question_returned", "search_recorded", "file_attached")


def open_parts(case: Request) -> list[OpenPart]:
    """In the order of the bundle: the case's own, then those of its reviews."""
    cases = [case, *(review.case for review in case.reviews.select_related("case"))]
    return [part for one in cases for part in _of(one)]


def _of(case: Request) -> list[OpenPart]:
    stem = case.slug
    return [
        OpenPart("chronology", f"{stem}.txt", _("What happened, by day"), _chronology(case)),
        OpenPart("correspondence", f"{stem}-request.txt", _("The request"), case.text.encode()),
        *_mail(case),
        *(part for release in _standing(case) for part in _release(release)),
        OpenPart("reasoning", f"{stem}.json", _("Outcomes as issued"), _outcomes(case)),
        OpenPart("searches", f"{stem}.txt", _("When searches were made"), _searches(case)),
    ]


def _chronology(case: Request) -> bytes:
    """Days and the names of events: none of their words."""
    found = counting(case.events.all())
    return _lines(f"{e.happened_on.isoformat()}  {EVENTS[e.type].title}" for e in found)


def _searches(case: Request) -> bytes:
    found = [e for e in counting(case.events.all()) if e.type in SEARCHES]
    return _lines(f"{e.happened_on.isoformat()}  {EVENTS[e.type].title}" for e in found)


def _lines(lines: object) -> bytes:
    assert hasattr(lines, "__iter__")
    return ("\n".join(str(line) for line in lines) + "\n").encode()


def _mail(case: Request) -> list[OpenPart]:
    """From the requester and to them; mail with colleagues is no part of this."""
    address = case.requester.email.lower()
    if not address:
        return []
    sent = OutgoingMessage.objects.of("case", case.reference).filter(state=OutgoingState.SENT)
    out = [
        OpenPart(
            "correspondence", f"{case.slug}-sent-{one.pk}.txt",
            _("Sent: %(subject)s") % {"subject": one.subject},
            f"{one.ended_at}\n{one.subject}\n\n{one.text}".encode(),
        )
        for one in sent
        if [to.lower() for to in one.to] == [address] and not withdrawn(one)
    ]  # fmt: skip
    came = [
        OpenPart(
            "correspondence", f"{case.slug}-received-{one.pk}.eml",
            _("Received %(day)s") % {"day": one.received.date().isoformat()}, fetch(one.sha256),
        )
        for one in RawMessage.objects.of("case", case.reference)
        if one.sha256 == case.raw_sha256 or _from(one) == address
    ]  # fmt: skip
    return [*came, *out]


def _from(message: RawMessage) -> str:
    return str(message.envelope.get("from", "")).lower()


def _standing(case: Request) -> list[Release]:
    """Those sent and not withdrawn: a withdrawn one is opened by those who handle it alone."""
    return list(case.releases.filter(incident__isnull=True).order_by("number"))


def _release(release: Release) -> list[OpenPart]:
    """Exactly the bytes that were sent."""
    stem = f"{release.request.slug}-{release.number}"
    return [
        OpenPart(
            "released", f"{stem}-{name}".replace("/", "-").replace("\\", "-"),
            f"{release.request.reference} {name}", fetch(digest),
        )
        for name, digest in contents(release)
    ]  # fmt: skip


def _outcomes(case: Request) -> bytes:
    """What each letter said became of each question: the letters' own data."""
    told = [
        json.loads(fetch(release.answers_sha256))
        for release in _standing(case)
        if release.answers_sha256
    ]
    kept = [
        [
            {"number": q.get("number"), "disposition": q.get("disposition"),
             "provisions": q.get("provisions")}
            for q in one.get("questions", [])
        ]
        for one in told
    ]  # fmt: skip
    return json.dumps(kept, indent=1).encode()
