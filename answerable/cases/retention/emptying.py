"""What of a case goes, and how it is counted beforehand. The hashes, dates and codes stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, TextField, Value
from django.db.models.expressions import Case, When
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON
from answerable.cases.models import (
    Approval,
    Consultation,
    CostEntry,
    CostSheet,
    Decision,
    DeskLetter,
    Draft,
    Enclosed,
    FileChecked,
    FilledForm,
    Intake,
    MessageRead,
    NamedReader,
    PastRequest,
    Question,
    RegulatorCase,
    RegulatorStep,
    Request,
    Requester,
    ReviewOutcome,
    Submission,
    SurveyResponse,
)
from answerable.cases.request_files import KIND as REQUEST_FILE
from answerable.cases.request_files import RAW_FILE
from answerable.cases.retention.mentions import mentioning, redact
from answerable.files import store
from answerable.files.models import FileUse
from answerable.post import intake, outbox
from answerable.post.models import OutgoingMessage, RawMessage
from answerable.post.models.outgoing import OutgoingQuerySet

GONE = "Destroyed"
"""Stands where the database needs some word."""
Empty = Callable[[Request, Actor, datetime], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a higher room keeps of a case: how it is named, how many there are, how it goes."""

    title: str | Promise
    count: Callable[[Request], int]
    empty: Empty


KEPT: dict[str, Kept] = {}


def also(name: str, title: str | Promise, count: Callable[[Request], int]) -> Callable[..., Empty]:
    """Declare what a higher room keeps of a case, and empties when the case is destroyed.

    Raises ValueError where the name is taken.
    """

    def declare(empty: Empty) -> Empty:
        if name in KEPT:
            raise ValueError(f"what {name} keeps of a case is declared twice")
        KEPT[name] = Kept(title, count, empty)
        return empty

    return declare


def files_of(case: Request) -> list[str]:
    """The hashes of every file kept for a case, its mail included."""
    uses = FileUse.objects.filter(_uses_of(case))
    mail = RawMessage.objects.of("case", case.reference)
    return sorted({*uses.values_list("stored__sha256", flat=True),
                   *mail.values_list("sha256", flat=True)})  # fmt: skip


def _uses_of(case: Request) -> Q:
    """The case's files, those that came with its form, and the document it was read from."""
    found = Q(kind__in=["case", REQUEST_FILE], key=case.reference)
    return found | Q(kind=RAW_FILE, key=case.raw_sha256) if case.raw_sha256 else found


def inventory(case: Request) -> list[tuple[str, int]]:
    """Exactly what goes, each kind with its number, as the confirmation page names it."""
    questions = Question.objects.filter(request=case)
    return [
        (_("Requester's name and addresses"), 0 if others_of(case) else 1),
        (_("Request and questions, with what the search finds of them"), 1 + questions.count()),
        (_("Versions of answers"), Draft.objects.filter(question__in=questions).count()),
        (_("Reasons for withholding"), Decision.objects.filter(question__in=questions).count()),
        (_("Views of third parties and of the qualified person"),
         Consultation.objects.filter(letter__request=case).count()
         + Submission.objects.filter(question__in=questions).count()),
        (_("Messages received, as they came"),
         RawMessage.objects.of("case", case.reference).count()),
        (_("Messages sent"), outgoing_of(case).count()),
        (_("Digests and lists that name it"), len(mentioning(case, own_mail(case)))),
        (_("Stored files, letters as issued included"), len(files_of(case))),
        (_("Letters written from the desk"), DeskLetter.objects.filter(request=case).count()),
        (_("Names and words in the case's history"), case.events.count()),
        *((str(kept.title), kept.count(case)) for kept in KEPT.values()),
    ]  # fmt: skip


def others_of(case: Request) -> bool:
    """Whether the requester's row serves a request that stays."""
    mine = Q(pk=case.pk) | Q(review_of=case)
    if case.review_of_id is not None:
        mine |= Q(pk=case.review_of_id) | Q(review_of=case.review_of_id)
    return case.requester.requests.exclude(mine).exclude(text=GONE).exists()


def outgoing_of(case: Request) -> OutgoingQuerySet:
    """Messages about the case, to whomever."""
    questions = [str(key) for key in case.questions.values_list("pk", flat=True)]
    return OutgoingMessage.objects.filter(
        Q(kind="case", key=case.reference)
        | Q(kind="question", key__in=questions)
        | Q(kind__in=["sign-off", "steward"], key__in=events_of(case))
        | Q(kind="submission", key__in=submissions_of(case))
    )


def own_mail(case: Request) -> list[int]:
    return list(outgoing_of(case).values_list("pk", flat=True))


def events_of(case: Request) -> list[str]:
    return [str(key) for key in case.events.values_list("pk", flat=True)]


def submissions_of(case: Request) -> list[str]:
    found = Submission.objects.filter(question__request=case)
    return [str(key) for key in found.values_list("pk", flat=True)]


def told_of(case: Request) -> Q:
    """The trail's entries about the case: its own, and those of what belongs to it.

    Asked while its mail is still there, whose hashes and keys name the entries.
    """
    mail = outgoing_of(case).values_list("message_id", flat=True)
    raw = RawMessage.objects.of("case", case.reference).values_list("sha256", flat=True)
    surveys = SurveyResponse.objects.filter(request=case).values_list("pk", flat=True)
    owned: dict[str, list[str]] = {
        "case": [case.reference],
        "question": [str(key) for key in case.questions.values_list("pk", flat=True)],
        "sign-off": events_of(case),
        "steward": events_of(case),
        "submission": submissions_of(case),
        outbox.KIND: list(mail),
        intake.KIND: list(raw),
        "survey": [str(key) for key in surveys],
    }
    found = Q(pk__in=[])
    for kind, keys in owned.items():
        found |= Q(kind=kind, key__in=keys)
    return found


def empty_case(case: Request, *, by: Actor, now: datetime) -> dict[str, JSON]:
    """Delete or empty all of it; how many of each kind, as the certificate says."""
    counted: dict[str, JSON] = {str(name): number for name, number in inventory(case)}
    redact(case, own_mail(case))
    _mail(case, by=by, now=now)
    for kind, key in sorted(set(FileUse.objects.filter(_uses_of(case)).values_list("kind", "key"))):
        store.destroy(kind=kind, key=key, by=by, now=now)
    _answers(case)
    _words(case)
    _files(case)
    for kept in KEPT.values():
        kept.empty(case, by, now)
    if not others_of(case):
        Requester.objects.filter(pk=case.requester_id).update(
            name="", organisation="", email="", address=""
        )
    return counted


def _mail(case: Request, *, by: Actor, now: datetime) -> None:
    for message in outgoing_of(case):
        message.delete()
        store.destroy(kind=outbox.KIND, key=message.message_id, by=by, now=now)
    raw = RawMessage.objects.of("case", case.reference)
    MessageRead.objects.filter(raw__in=raw).delete()
    intake.destroy(list(raw), by=by, now=now)


def _answers(case: Request) -> None:
    """The outcome and the provisions stay, which statistics count."""
    drafts = Draft.objects.filter(question__request=case)
    drafts.update(
        text=_where_said("text"), reason=_where_said("reason"), note="", by_name="", figures=[],
        gaps=[], dismissals=[], evidence=[],
    )  # fmt: skip
    Decision.objects.filter(question__request=case).update(
        information="", harm="", interest_for="", interest_against="", balance="",
        decided_by="", qualified_person="", prepared_by="", by_name="",
    )  # fmt: skip
    Submission.objects.filter(question__request=case).update(
        text=GONE, why=Case(When(why="", then=Value("")), default=Value(GONE)), document="",
        put_name="",
    )  # fmt: skip
    Consultation.objects.filter(letter__request=case).update(words="", said_by="", said_title="")
    ReviewOutcome.objects.filter(question__request=case).update(change="", by_name="")
    Approval.objects.filter(request=case).update(by_name="", by_title="")
    CostSheet.objects.filter(request=case).update(why="")
    CostEntry.objects.filter(request=case).update(evidence=GONE)


def _where_said(column: str) -> Case:
    return Case(When(**{column: ""}, then=Value("")), default=Value(GONE), output_field=TextField())


def _words(case: Request) -> None:
    Question.objects.filter(request=case).update(text=GONE)
    Request.objects.filter(pk=case.pk).update(text=GONE, subject="", message_id="")
    NamedReader.objects.filter(request=case).delete()
    Intake.objects.filter(request=case).delete()
    PastRequest.objects.filter(reference=case.reference).delete()
    SurveyResponse.objects.filter(request=case).update(comments="")
    DeskLetter.objects.filter(request=case).update(
        said={}, own_words="", to_name="", to_email="", written_name=""
    )
    RegulatorCase.objects.filter(request=case).update(about="", outcome="")
    RegulatorStep.objects.filter(matter__request=case).update(text=GONE, done_how="")


def _files(case: Request) -> None:
    """What was chosen to go and what its checkers wrote; the record of a breach is kept."""
    FilledForm.objects.filter(request=case).delete()
    chosen = Enclosed.objects.filter(request=case)
    chosen.update(name=GONE, by_name="", findings=[])
    FileChecked.objects.filter(enclosed__in=chosen).update(by_name="", note="")
