"""Views are asked, given and recorded: each by whoever it is of, or from what they signed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases.actions.locking import lock
from answerable.cases.consulting.asking import ask_opinion
from answerable.cases.consulting.opinions import submission_of
from answerable.cases.consulting.people import is_qualified
from answerable.cases.exemptions import Found, find
from answerable.cases.ledger import append
from answerable.cases.models import Consultation, DeskLetter, Question, Submission
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.states import QUESTION_OPEN

LIKELIHOODS = ("would", "would be likely")


@transaction.atomic
def open_consultation(*, letter: DeskLetter) -> Consultation | None:
    """What a letter to a third party begins, once it is sent; None for any other letter."""
    if letter.kind != "third_party":
        return None
    question = Question.objects.get(pk=letter.said["question"], request=letter.request)
    due_on = date.fromisoformat(str(letter.said["reply_by"]))
    return Consultation.objects.create(letter=letter, question=question, due_on=due_on)


@transaction.atomic
def record_view(
    *, consultation: Consultation, view: str, words: str, said_by: str, said_title: str,
    said_on: date, way: str, by: Actor, now: datetime,
) -> Consultation:  # fmt: skip
    """What they said, or that they said nothing. It is recorded once and decides nothing.

    Raises Refused where it is recorded already, for a day that cannot be, and for a view without
    the name of whoever holds it.
    """
    row = Consultation.objects.select_for_update(of=("self",)).get(pk=consultation.pk)
    case = lock(row.letter.request)
    if row.view:
        raise Refused(_("Their view is recorded already."))
    _check_said(row, view=view, words=words, said_by=said_by, said_on=said_on, now=now)
    row.view, row.words, row.way = view, words.strip(), way
    row.said_by, row.said_title = said_by.strip(), said_title.strip()
    row.said_on, row.by_kind, row.by_key, row.recorded_at = said_on, by.kind, by.key, now
    row.save()
    append(
        case, "third_party_view", by=by, now=now, on=said_on, questions=[row.question],
        detail={"consultation": row.pk, "view": view}, text=row.letter.to_name,
    )  # fmt: skip
    return row


def _check_said(
    row: Consultation, *, view: str, words: str, said_by: str, said_on: date, now: datetime
) -> None:
    sent = row.letter.sent_at
    assert sent is not None
    if said_on > legal_day(now):
        raise Refused(_("That day has not come yet."))
    if said_on < legal_day(sent):
        raise Refused(_("That is before they were asked."))
    if view == Consultation.View.NONE and legal_day(now) <= row.due_on:
        raise Refused(_("They have until %(day)s to reply.") % {"day": _long(row.due_on)})
    if view in (Consultation.View.OBJECTS, Consultation.View.PART) and not words.strip():
        raise Refused(_("Say what harm disclosure would do, to whom and how."))
    if view != Consultation.View.NONE and not said_by.strip():
        raise Refused(_("Say who speaks for them."))


def _long(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


@transaction.atomic
def put_submission(
    *, question: Question, limbs: list[str], text: str, to: Person, due_on: date,
    by: Actor, now: datetime,
) -> Submission:  # fmt: skip
    """Put a question to the qualified person, by a private link that is theirs alone.

    Raises Refused where they are not the body's qualified person on the day, where the one who
    puts it is that person, and where a limb is none of s.36(2).
    """
    case = lock(question.request)
    on = legal_day(now)
    _check_put(question, text=text, to=to, due_on=due_on, by=by, on=on)
    row = Submission.objects.create(
        question=question, limbs=_limbs(limbs), text=text.strip(), to=to,
        to_title=to.job_title or _("Qualified person"), put_on=on, due_on=due_on,
        put_by=by.key, put_name=by.name, recorded_at=now,
    )  # fmt: skip
    append(
        case, "opinion_sought", by=by, now=now, questions=[question],
        detail={"submission": row.pk, "person": to.pk}, text=to.name,
    )  # fmt: skip
    ask_opinion(row, by=by, now=now)
    return row


def _check_put(
    question: Question, *, text: str, to: Person, due_on: date, by: Actor, on: date
) -> None:
    stands = Question.objects.get(pk=question.pk)
    if stands.retired_at is not None or stands.cached_state not in QUESTION_OPEN:
        raise Refused(_("The question can no longer be changed."))
    if not is_qualified(to, on):
        raise Refused(
            _("%(name)s is not the qualified person: an administrator gives that role.")
            % {"name": to.name}
        )
    if by.key == str(to.pk):
        raise Refused(_("The qualified person cannot put the question to themselves."))
    if not to.email:
        raise Refused(_("%(name)s has no email address to be written to.") % {"name": to.name})
    if due_on <= on:
        raise Refused(_("Say by which later day the opinion is needed."))
    if not text.strip():
        raise Refused(_("Say what the information is, and what speaks for and against."))


def _limbs(given: list[str]) -> list[str]:
    found = [find(one, law="FOIA") for one in given if one.strip()]
    limbs = []
    for one in found:
        if not isinstance(one, Found) or not one.row.qualified_person or not one.limb_named:
            raise Refused(_("Name each limb of s.36(2) that is put, such as s.36(2)(b)(i)."))
        limbs.append(one.written)
    if not limbs:
        raise Refused(_("Name each limb of s.36(2) that is put, such as s.36(2)(b)(i)."))
    return list(dict.fromkeys(limbs))


@transaction.atomic
def give_opinion(
    *, submission: Submission, outcome: str, limbs: list[str], likelihood: str, why: str,
    given_on: date, by: Actor, now: datetime, document: str = "",
) -> Submission:  # fmt: skip
    """The opinion, by the qualified person's own link, or from a document that they signed.

    document: where a signed opinion is kept; "" where the person gives it themselves.
    Raises Refused where it was given already, a newer submission stands, the person is no longer
    the qualified person, or the opinion lacks what makes it one.
    """
    row = Submission.objects.select_for_update(of=("self",)).get(pk=submission.pk)
    case = lock(row.question.request)
    _check_given(row, given_on, by, document, now)
    engaged = outcome == Submission.Outcome.ENGAGED
    if engaged:
        _check_opinion(row, limbs, likelihood, why)
    row.outcome, row.why = outcome, why.strip()
    row.limbs_found = [limb for limb in row.limbs if limb in limbs] if engaged else []
    row.likelihood = likelihood if engaged else ""
    row.given_on, row.given_by, row.given_at = given_on, by.key, now
    row.way = Submission.Way.DOCUMENT if document else Submission.Way.LINK
    row.document = document.strip()
    row.save()
    append(
        case, "opinion_given", by=by, now=now, on=given_on, questions=[row.question],
        detail={"submission": row.pk, "outcome": outcome}, text=row.to.name,
    )  # fmt: skip
    return row


def _check_given(row: Submission, given_on: date, by: Actor, document: str, now: datetime) -> None:
    if row.outcome:
        raise Refused(_("The opinion was given already. Put it again for another."))
    newer = submission_of(row.question)
    if newer is not None and newer.pk != row.pk:
        raise Refused(_("A newer submission stands in its place."))
    if given_on > legal_day(now):
        raise Refused(_("That day has not come yet."))
    if given_on < row.put_on:
        raise Refused(_("That is before it was put to them."))
    if not is_qualified(row.to, given_on):
        raise Refused(
            _("%(name)s was not the qualified person on that day.") % {"name": row.to.name}
        )
    if by.kind == "link" and document:
        raise Refused(_("By their link they speak for themselves."))
    if by.kind != "link" and not document.strip():
        raise Refused(
            _("Say where the opinion that they signed is kept: nobody gives it for them.")
        )


def _check_opinion(row: Submission, limbs: list[str], likelihood: str, why: str) -> None:
    if not [limb for limb in row.limbs if limb in limbs]:
        raise Refused(_("Say which of the limbs that were put the opinion is of."))
    if likelihood not in LIKELIHOODS:
        raise Refused(_("Say whether it “would” or “would be likely” to come about."))
    if not why.strip():
        raise Refused(_("Say why: the opinion must be reasonable in substance."))
