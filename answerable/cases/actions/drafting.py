"""Answers: each change is a new version, and nobody's change is lost to another's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock
from answerable.cases.answers import current
from answerable.cases.drafts_json import figures_in, figures_out, gaps_out
from answerable.cases.ledger import append
from answerable.cases.models import Draft, Question, Request
from answerable.cases.models.answering import DISPOSITIONS, REFUSALS
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused, Stale
from answerable.cases.states import QUESTION_OPEN, may_be_edited
from answerable.reading.gaps import gaps

_CODES = frozenset(code for code, _name in DISPOSITIONS)
_NEEDS_REASON = frozenset({*REFUSALS, "to_follow"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question is to say. text: Markdown. provisions: written as the plan writes them."""

    text: str
    disposition: str | None
    provisions: tuple[str, ...] = ()
    reason: str = ""
    to_follow_on: date | None = None
    extra: dict[str, Any] = field(default_factory=dict)


@transaction.atomic
def edit_draft(
    *,
    question: Question,
    base: int,
    text: str,
    by: Actor,
    now: datetime,
    disposition: str | None = None,
    provisions: Sequence[str] | None = None,
    reason: str | None = None,
    to_follow_on: date | None = None,
) -> Draft:
    """Write the answer, over version `base` (0 where there was none).

    disposition: None keeps the one it has, or discloses where there is text and none yet.
    Raises Stale, with the newer version, where another wrote meanwhile; Refused where the case
    is closed, the question already answered, a refusal lacks its provision or reason, or nothing
    is said at all.
    """
    case = lock(question.request)
    before = check_base(case, question, base)
    if not (text.strip() or disposition or (before and (before.text or before.disposition))):
        raise Refused(_("Nothing is said yet: write the answer, or what becomes of the question."))
    chosen = disposition or (before.disposition if before else None)
    answer = Answer(
        text=text.strip(),
        disposition=chosen or ("disclosed" if text.strip() else None),
        provisions=_provisions(provisions, before),
        reason=reason.strip() if reason is not None else (before.reason if before else ""),
        to_follow_on=to_follow_on or (before.to_follow_on if before else None),
    )
    _check_answer(question, answer, on=legal_day(now))
    draft = write(question, before, answer, origin=Draft.Origin.PERSON, by=by, now=now)
    append(
        case, "answer_edited", by=by, now=now, questions=[question],
        detail={"version": draft.version, "disposition": draft.disposition},
    )  # fmt: skip
    return draft


@transaction.atomic
def set_disposition(
    *,
    question: Question,
    base: int,
    disposition: str,
    by: Actor,
    now: datetime,
    provisions: Sequence[str] = (),
    reason: str = "",
    to_follow_on: date | None = None,
) -> Draft:
    """Say what becomes of the question, keeping its text. Raises as `edit_draft`."""
    case = lock(question.request)
    before = check_base(case, question, base)
    answer = Answer(
        text=before.text if before else "",
        disposition=disposition,
        provisions=_provisions(provisions, None),
        reason=reason.strip(),
        to_follow_on=to_follow_on,
    )
    _check_answer(question, answer, on=legal_day(now))
    draft = write(question, before, answer, origin=Draft.Origin.PERSON, by=by, now=now)
    append(
        case, "disposition_set", by=by, now=now, questions=[question],
        detail={"version": draft.version, "disposition": disposition,
                "provisions": list(answer.provisions)},
    )  # fmt: skip
    return draft


@transaction.atomic
def dismiss_gap(
    *, question: Question, base: int, gap: str, reason: str, by: Actor, now: datetime
) -> Draft:
    """Set a gap aside, by its key, with a reason. A new version; the text stays."""
    case = lock(question.request)
    before = check_base(case, question, base)
    if before is None or gap not in {known["key"] for known in before.gaps}:
        raise Refused(_("There is no such gap to set aside."), question=question.label)
    if not reason.strip():
        raise Refused(_("Say why this gap may stand."), question=question.label)
    dismissal = {"key": gap, "reason": reason.strip(), "by": f"{by.kind}:{by.key}",
                 "name": by.name, "on": legal_day(now).isoformat()}  # fmt: skip
    draft = write(
        question, before, _same(before), origin=Draft.Origin.PERSON, by=by, now=now,
        dismissals=[*before.dismissals, dismissal],
    )  # fmt: skip
    append(
        case, "gap_dismissed", by=by, now=now, questions=[question],
        detail={"version": draft.version, "gap": gap}, text=reason.strip(),
    )  # fmt: skip
    return draft


def write(
    question: Question,
    before: Draft | None,
    answer: Answer,
    *,
    origin: str,
    by: Actor,
    now: datetime,
    dismissals: list[dict[str, Any]] | None = None,
) -> Draft:
    """The next version, with the gaps it leaves and the figures it was written from."""
    kept = before.dismissals if before and dismissals is None else dismissals or []
    figures = answer.extra.get("figures", figures_in(before.figures) if before else ())
    return Draft.objects.create(
        question=question,
        version=before.version + 1 if before else 1,
        text=answer.text,
        disposition=answer.disposition,
        provisions=list(answer.provisions),
        reason=answer.reason if answer.disposition in _NEEDS_REASON else "",
        to_follow_on=answer.to_follow_on if answer.disposition == "to_follow" else None,
        figures=figures_out(figures),
        gaps=_gaps(question, answer),
        dismissals=kept,
        evidence=answer.extra.get("evidence", before.evidence if before else []),
        note=answer.extra.get("note", before.note if before else ""),
        origin=origin,
        by_kind=by.kind,
        by_key=by.key,
        by_name=by.name,
        created_at=now,
    )


def _gaps(question: Question, answer: Answer) -> list[dict[str, str]]:
    """Only what is disclosed can be incomplete; a refusal is judged by its reason."""
    if answer.disposition != "disclosed":
        return []
    received = question.request.received_on
    return gaps_out(gaps(question.text, answer.text, received))


def _same(before: Draft) -> Answer:
    return Answer(
        before.text,
        before.disposition,
        tuple(before.provisions),
        before.reason,
        before.to_follow_on,
    )


def _provisions(given: Sequence[str] | None, before: Draft | None) -> tuple[str, ...]:
    if given is None:
        return tuple(before.provisions) if before else ()
    return tuple(p.strip()[:60] for p in given if p.strip())


def check_base(case: Request, question: Question, base: int) -> Draft | None:
    closed = may_be_edited(case.cached_state)
    if closed:
        raise Refused(closed, question=question.label)
    now_is = Question.objects.get(pk=question.pk)
    if now_is.retired_at is not None:
        raise Refused(_("This question was split or merged meanwhile."), question=question.label)
    if now_is.cached_state not in QUESTION_OPEN:
        raise Refused(
            _("Question %(number)s has been answered; reopen the case to answer it again.")
            % {"number": question.label},
            question=question.label,
        )
    question.request = case
    return _is_latest(question, base)


def _is_latest(question: Question, base: int) -> Draft | None:
    latest = current(question)
    if (latest.version if latest else 0) == base:
        return latest
    raise Stale(
        _(
            "%(name)s changed the answer to question %(number)s while you were writing. "
            "Theirs is shown beside yours: bring the two together and save again."
        )
        % {"name": latest.by_name if latest else "", "number": question.label},
        current=latest.version if latest else 0,
        text=latest.text if latest else "",
        question=question.label,
    )


def _check_answer(question: Question, answer: Answer, *, on: date) -> None:
    named = {"number": question.label}
    if answer.disposition is not None and answer.disposition not in _CODES:
        raise Refused(_("There is no such outcome."), question=question.label)
    if answer.disposition in _NEEDS_REASON and not (answer.provisions and answer.reason):
        sentence = _(
            "To refuse or postpone question %(number)s, give its provision and the reason."
        )
        raise Refused(sentence % named, question=question.label)
    if answer.disposition == "disclosed" and not answer.text:
        sentence = _("Question %(number)s cannot be disclosed without an answer.")
        raise Refused(sentence % named, question=question.label)
    if answer.disposition == "to_follow" and (answer.to_follow_on is None):
        sentence = _("Say by which date the answer to question %(number)s will follow.")
        raise Refused(sentence % named, question=question.label)
    if answer.to_follow_on is not None and answer.to_follow_on < on:
        sentence = _("The date by which question %(number)s will be answered has passed.")
        raise Refused(sentence % named, question=question.label)
