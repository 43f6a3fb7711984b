"""A review is asked for, given to somebody senior, and decided question by question."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.access import permissions_of
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases.actions.drafting import edit_draft
from answerable.cases.actions.locking import lock
from answerable.cases.answers import current, current_of
from answerable.cases.clock import clock
from answerable.cases.holidays import calendar_in_force
from answerable.cases.intake.addresses import reply_address, subject_of
from answerable.cases.ledger import append
from answerable.cases.models import (
    Approval,
    Decision,
    Draft,
    Question,
    Release,
    Request,
    Review,
    ReviewOutcome,
)
from answerable.cases.policy import legal_day, next_number, policy_on, reference
from answerable.cases.refusals import Refused
from answerable.cases.roles import REVIEW
from answerable.cases.states import CLOSED_STATES, OPEN_STATES
from answerable.cases.two_people import drafters
from answerable.post import outbox

PREFIX = "IR"


@transaction.atomic
def ask_review(
    *, case: Request, asked_on: date, grounds: str, way: str, by: Actor, now: datetime
) -> Review:
    """Open the review as a case of its own, linked; one already open is given back.

    Raises Refused where nothing has been answered and the answer is not late, for a review of a
    review, and for a day that cannot be.
    """
    case = lock(case)
    standing = case.reviews.filter(case__cached_state__in=OPEN_STATES).first()
    if standing is not None:
        return standing
    _check_may_be_asked(case, asked_on, legal_day(now))
    opened = _case_of(case, asked_on, grounds, way, now)
    _copy_questions(case, opened, now)
    review = Review.objects.create(
        case=opened, original=case, asked_on=asked_on, way=way,
        in_window=_in_window(case, asked_on), by_kind=by.kind, by_key=by.key, recorded_at=now,
    )  # fmt: skip
    append(opened, "received", by=by, now=now, on=asked_on, detail={"review": review.pk})
    append(case, "review_asked", by=by, now=now, on=asked_on, detail={"case": opened.pk})
    _acknowledge(opened, by=by, now=now)
    return review


def _check_may_be_asked(case: Request, asked_on: date, today: date) -> None:
    if case.review_of_id is not None:
        raise Refused(_("A review is held once. After it the regulator can be asked."))
    if asked_on > today:
        raise Refused(_("That day has not come yet."))
    if asked_on < case.received_on:
        raise Refused(_("That is before the request was received."))
    late = case.cached_due is not None and case.cached_due < asked_on
    answered = case.releases.filter(issued_on__lte=asked_on).exists()
    if not answered and not late and case.cached_state not in CLOSED_STATES:
        raise Refused(_("There is no reply to review yet, and the reply is not late."))


def _in_window(case: Request, asked_on: date) -> bool:
    """Within 40 working days of the last reply; a later one may be refused (rules 1.3)."""
    last = case.releases.order_by("-issued_on").first()
    window = f"{case.regime}-REVIEW-WINDOW"
    if last is None or case.regime not in ("FOIA", "EIR", "FOISA"):
        return True
    due = clock(window, last.issued_on, [], calendar_in_force()).due
    return due is None or asked_on <= due


def _case_of(case: Request, asked_on: date, grounds: str, way: str, now: datetime) -> Request:
    number = next_number(PREFIX, 1)
    return Request.objects.create(
        requester=case.requester,
        prefix=PREFIX,
        number=number,
        reference=reference(PREFIX, number, policy_on(asked_on).reference_width),
        review_of=case,
        subject=(_("Review: %(subject)s") % {"subject": case.subject})[:300],
        text=grounds.strip() or _("A review was asked for, and no reasons were given."),
        received_on=asked_on,
        received_at=now,
        received_known=Request.Known.FORM if way == "tracker" else Request.Known.STATED,
        channel="web" if way == "tracker" else way,
        regime=case.regime,
        language=case.language,
        message_id=case.message_id,
        restricted=case.restricted,
        illustrative=case.illustrative,
        created_at=now,
    )


def _copy_questions(case: Request, opened: Request, now: datetime) -> None:
    """The questions as they were, each with the answer and the reasons it was given.

    Who wrote them stays theirs, so that they cannot approve or issue the review's letter.
    """
    asked = list(Question.objects.asked().filter(request=case))
    drafts = current_of(asked)
    for question in asked:
        before, key = drafts.get(question.pk), question.pk
        parts = list(question.parts.live().order_by("position"))
        copy = _copied(question, opened, None, now)
        for part in parts:
            _copied(part, opened, copy, now)
        if before is not None:
            before.pk, before.question, before.version = None, copy, 1
            before._state.adding = True
            before.save()
        for decision in Decision.objects.filter(question=key):
            decision.pk, decision.question = None, copy
            decision._state.adding = True
            decision.save()
    for reader in case.named_readers.all():
        opened.named_readers.create(person=reader.person, added_at=now)


def _copied(
    question: Question, opened: Request, parent: Question | None, now: datetime
) -> Question:
    return Question.objects.create(
        request=opened, parent=parent, position=question.position, number=question.number,
        text=question.text, regime=question.regime, created_at=now,
    )  # fmt: skip


def _acknowledge(opened: Request, *, by: Actor, now: datetime) -> None:
    """Told at once that it came, and by when it will be decided."""
    if not opened.requester.email or opened.cached_due is None or opened.review_of is None:
        return
    due = f"{opened.cached_due.day} {opened.cached_due:%B %Y}"
    words = _(
        "You asked us to look again at how we dealt with your request %(first)s. Our reference "
        "for this internal review is %(reference)s. Somebody senior who had no part in the first "
        "decision will carry it out, and we expect to tell you the outcome by %(due)s."
    ) % {"first": opened.review_of.reference, "reference": opened.reference, "due": due}
    outbox.queue(
        to=opened.requester.email,
        subject=subject_of(opened, _("Your request for an internal review: %(ref)s")
                           % {"ref": opened.reference}),
        text=words, kind="case", key=opened.reference, by=by, now=now,
        reply_to=reply_address(opened), once=f"review acknowledged {opened.public_id}",
    )  # fmt: skip
    append(opened, "acknowledged", by=by, now=now)


def check_reviewer(review: Review, person: Person, on: date) -> None:
    """Refuse one who is not a reviewer, or who had any part in the first decision."""
    if REVIEW not in permissions_of(person, on):
        raise Refused(
            _("%(name)s is not an internal reviewer: a review is decided by somebody senior.")
            % {"name": person.name}
        )
    part = deciders(review.original).get(str(person.pk))
    if part:
        raise Refused(
            _("%(name)s %(part)s, so somebody else must review it.")
            % {"name": person.name, "part": part}
        )


def deciders(case: Request) -> dict[str, str]:
    """The people, by key, with a part in the first decision, each with what they did."""
    questions = list(Question.objects.filter(request=case))
    found = {
        key: part for (kind, key), part in drafters(case, questions).items() if kind == "person"
    }
    for key in Approval.objects.filter(request=case).values_list("by_key", flat=True):
        found.setdefault(key, _("approved the first letter"))
    for key in Release.objects.filter(request=case).values_list("by_key", flat=True):
        found.setdefault(key, _("issued the first letter"))
    return found


@transaction.atomic
def give_review(*, review: Review, person: Person, by: Actor, now: datetime) -> Review:
    """Give it to somebody senior who did not decide. Raises Refused, saying why not."""
    lock(review.case)
    if review.case.cached_state in CLOSED_STATES:
        raise Refused(_("This review is closed."))
    check_reviewer(review, person, legal_day(now))
    review.reviewer = person
    review.save(update_fields=["reviewer"])
    Request.objects.filter(pk=review.case_id).update(officer=person)
    append(review.case, "allocated", by=by, now=now, detail={"person": person.pk})
    return review


@transaction.atomic
def decide_question(
    *, review: Review, question: Question, outcome: str, change: str, by: Actor, now: datetime
) -> ReviewOutcome:
    """Say what the review makes of one question; overturned, its answer is opened anew.

    Raises Refused for anybody but the reviewer, and where what changes is not said.
    """
    if review.reviewer_id is None or by.kind != "person" or by.key != str(review.reviewer_id):
        raise Refused(_("Only the person the review was given to decides it."))
    check_reviewer(review, Person.objects.get(pk=review.reviewer_id), legal_day(now))
    if outcome not in ReviewOutcome.Outcome.values:
        raise Refused(_("Choose upheld, upheld in part or overturned."))
    if outcome != "upheld" and not change.strip():
        raise Refused(_("Say what changes, and why."), question=question.label)
    case = lock(review.case)
    if case.cached_state not in OPEN_STATES:
        raise Refused(_("This review is closed."))
    made = ReviewOutcome.objects.create(
        question=question, outcome=outcome, change=change.strip(), by_kind=by.kind,
        by_key=by.key, by_name=by.name, recorded_at=now,
    )  # fmt: skip
    append(
        case, "review_outcome", by=by, now=now, questions=[question], detail={"outcome": outcome}
    )
    _write_anew(question, outcome, by=by, now=now)
    return made


def _write_anew(question: Question, outcome: str, *, by: Actor, now: datetime) -> None:
    """The reviewer's own version: what was upheld stands, what was overturned is empty."""
    before = current(question)
    if before is None:
        return
    if outcome == "overturned":
        Draft.objects.create(
            question=question, version=before.version + 1, origin=Draft.Origin.PERSON,
            by_kind=by.kind, by_key=by.key, by_name=by.name, created_at=now,
        )  # fmt: skip
        append(question.request, "answer_edited", by=by, now=now, questions=[question])
        return
    edit_draft(
        question=question, base=before.version, text=before.text, by=by, now=now,
        disposition=before.disposition, provisions=before.provisions, reason=before.reason,
    )  # fmt: skip


def first_release(case: Request) -> Release | None:
    """The reply that a review's letter follows."""
    if case.review_of is None:
        return None
    return case.review_of.releases.order_by("-number").first()


def end_review(case: Request, release: Release, *, by: Actor, now: datetime) -> None:
    """The first case is told that its review's outcome has been sent."""
    if case.review_of is not None:
        append(case.review_of, "review_ended", by=by, now=now, detail={"release": release.pk})
