"""The one exception to two people: an officer alone on duty, and another's review the next day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.access import permissions_of
from answerable.accounts.actor import Actor
from answerable.accounts.leave import away_on, has_left
from answerable.accounts.models import Organisation, Person
from answerable.accounts.working_days import working_calendar
from answerable.cases.actions.locking import check_move, lock
from answerable.cases.addresses import whole_address
from answerable.cases.answers import current_of, to_answer
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import append, counting
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.models import Approval, Decision, Event, Question, Request
from answerable.cases.owners.asking import date_long
from answerable.cases.owners.recipients import holders
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.roles import APPROVE, ISSUE
from answerable.cases.signoff.asking import KIND
from answerable.cases.signoff.moving import check_signed_off, cites
from answerable.cases.signoff.reading import Round, round_of
from answerable.cases.signoff.rules import why_no_bypass
from answerable.cases.two_people import check_another
from answerable.post import outbox
from answerable.workdays.calendar import nth_working_day


def alone(by: Actor, day: date) -> bool:
    """Whether everybody else who may approve or issue is away, or has left, on `day`."""
    away = away_on(day)
    others = Person.objects.filter(user__is_active=True).exclude(pk=by.key).exclude(pk__in=away)
    return not any(
        permissions_of(person, day) & {APPROVE, ISSUE}
        for person in others
        if not has_left(person, day)
    )


def section_36(questions: list[Question]) -> bool:
    """Whether an answer relies on s.36, or the reasons for one were recorded."""
    cited = [p for draft in current_of(questions).values() for p in draft.provisions]
    cited += Decision.objects.filter(question__in=questions).values_list("written", flat=True)
    return any("s.36" in provision for provision in cited)


def why_not(round_: Round, by: Actor, now: datetime, reason: str) -> str | None:
    """Why this person may not send the letter with nobody else; None where they may."""
    questions = to_answer(round_.case)
    return why_no_bypass(
        cites=cites(questions),
        section_36=section_36(questions),
        alone=by.kind == "person" and alone(by, legal_day(now)),
        objected=any(deed.kind == "objected" for deed in round_.deeds),
        reason=reason,
    )


@transaction.atomic
def bypass(*, case: Request, seen: str, reason: str, by: Actor, now: datetime) -> Approval:
    """An officer alone on duty approves, and may issue, with nobody else; see `why_not`.

    Whoever may approve is told, to review it by the next working day.
    """
    case = lock(case)
    check_move(case, "approved")
    if sentence := why_not(round_of(case), by, now, reason):
        raise Refused(sentence)
    digest = content_digest(letter_of(case, on=legal_day(now)))
    if seen != digest:
        raise Refused(_("The letter has changed since you opened it. Read it again."))
    drafts = sorted(draft.pk for draft in current_of(to_answer(case)).values())
    approval = Approval.objects.create(
        request=case, digest=digest, drafts=drafts, by_kind=by.kind, by_key=by.key,
        by_name=by.name, by_title=by.title, approved_at=now,
    )  # fmt: skip
    calendar, divisions = working_calendar(calendar_in_force())
    review = nth_working_day(calendar, divisions, legal_day(now), 1)
    event = append(
        case, "signoff_bypassed", by=by, now=now, text=reason.strip(),
        detail={"digest": digest, "approval": approval.pk, "review": review.isoformat()},
    )  # fmt: skip
    append(case, "approved", by=by, now=now, detail={"digest": digest, "approval": approval.pk})
    _tell(case, event, review, by=by, now=now)
    return approval


def _tell(case: Request, event: Event, review: date, *, by: Actor, now: datetime) -> None:
    """Approvers hear of it even while they are away: the review is theirs once back."""
    for recipient in holders("approver", None, review, away_on(review)):
        outbox.queue(
            to=recipient.address,
            subject=_("%(ref)s: please review by %(day)s")
            % {"ref": case.reference, "day": date_long(review.isoformat())},
            text=_(
                "%(name)s, alone on duty, approved the reply to %(ref)s without another person. "
                "Review it by %(day)s:\n%(address)s"
            )
            % {"name": by.name, "ref": case.reference, "day": date_long(review.isoformat()),
               "address": whole_address("cases:sign_off", case.slug)},
            kind=KIND, key=str(event.pk), by=by, now=now, reply_to=Organisation.current().email,
            once=f"bypass {event.pk} {recipient.code}"[:200],
        )  # fmt: skip


def unreviewed(case: Request) -> list[Event]:
    """Bypasses that nobody else has looked at yet."""
    found = counting(case.events.filter(type__in=["signoff_bypassed", "bypass_reviewed"]))
    seen = {e.detail.get("bypass") for e in found if e.type == "bypass_reviewed"}
    return [e for e in found if e.type == "signoff_bypassed" and e.pk not in seen]


@transaction.atomic
def review_bypass(*, case: Request, words: str, by: Actor, now: datetime) -> list[Event]:
    """Another person looks at what one officer sent alone, and says what they found."""
    case = lock(case)
    waiting = unreviewed(case)
    if not waiting or not words.strip():
        raise Refused(
            _("Say what you found.") if waiting else _("No bypass of this case waits for review.")
        )
    if any((e.by_kind, e.by_key) == (by.kind, by.key) for e in waiting):
        raise Refused(_("You sent this letter alone, so somebody else must review it."))
    return [
        append(
            case, "bypass_reviewed", by=by, now=now, detail={"bypass": event.pk},
            text=words.strip(),
        )
        for event in waiting
    ]  # fmt: skip


def check_issuer(case: Request, questions: list[Question], by: Actor) -> None:
    """Refuse a letter not signed off, or issued by one who had a part in it and was not alone."""
    round_ = round_of(case)
    sent = round_.bypass
    if sent is None or sent.detail["digest"] != round_.digest or sent.by_key != by.key:
        check_another(case, questions, by, "issue")
    check_signed_off(case)
