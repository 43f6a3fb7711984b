"""Which earlier request of the same person a question repeats (FOIA s.14(2)).

Only one that was complied with: information given, or said not to be held (rules 4.2). A name
alone is no proof of the same person, so an earlier case of another address is marked as such.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter

from django.contrib.postgres.search import TrigramSimilarity
from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases.actions.locking import lock
from answerable.cases.answers import current_of
from answerable.cases.ledger import append
from answerable.cases.models import Question, Release, Repeat, Request
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.refusals import Refused
from answerable.cases.stated import last_sent
from answerable.cases.states import ANSWERED, QUESTION_OPEN

ALIKE = 0.3
"""Trigram similarity from which an earlier question is offered as like this one."""
SHOWN = 20
COMPLIED = frozenset({"disclosed", "not_held"})


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier case. alike: 0 to 1, of its question most like this one."""

    case: Request
    release: Release
    alike: float
    complied: bool
    by_name_alone: bool

    @property
    def suggested(self) -> bool:
        return self.complied and self.alike >= ALIKE


def earlier_cases(question: Question, readable: RequestQuerySet) -> list[Earlier]:
    """The answered cases of the same requester that `readable` holds, the most alike first."""
    case = question.request
    found = _of_the_same(case, readable).annotate(
        alike=Max(
            TrigramSimilarity("questions__text", question.text),
            filter=Q(questions__retired_at__isnull=True),
        )
    )
    listed = list(found.select_related("requester").order_by("-alike", "-received_on")[:SHOWN])
    return sorted(_with_answers(case, listed), key=attrgetter("suggested"), reverse=True)


def _of_the_same(case: Request, readable: RequestQuerySet) -> RequestQuerySet:
    """By address, or by name where it differs; of each the day of receipt is no later."""
    asker = case.requester
    same = Q(pk__in=[])
    if asker.email:
        same |= Q(requester__email__iexact=asker.email)
    if asker.name.strip():
        same |= Q(requester__name__iexact=asker.name.strip())
    return readable.filter(
        same, received_on__lte=case.received_on, review_of__isnull=True,
        cached_state__in=ANSWERED,
    ).exclude(pk=case.pk)  # fmt: skip


def _with_answers(case: Request, listed: Iterable[Request]) -> Iterable[Earlier]:
    for one in listed:
        release = last_sent(one)
        if release is not None:
            yield Earlier(
                one, release, getattr(one, "alike", None) or 0.0, complied(one),
                not case.requester.email
                or one.requester.email.casefold() != case.requester.email.casefold(),
            )  # fmt: skip


def complied(case: Request) -> bool:
    """Whether something it asked was given, or said not to be held."""
    drafts = current_of(Question.objects.asked().filter(request=case))
    return any(draft.disposition in COMPLIED for draft in drafts.values())


@transaction.atomic
def link(*, question: Question, earlier: Request, by: Actor, now: datetime) -> Repeat:
    """Say which earlier request this repeats. The letter then cites its reference and its days.

    Raises Refused where it is no earlier case of the same requester that was complied with, or the
    question is no longer open.
    """
    case = lock(question.request)
    found = {one.case.pk: one for one in earlier_cases(question, Request.objects.all())}
    if question.cached_state not in QUESTION_OPEN:
        raise Refused(_("This question has been answered; reopen the case to answer it again."))
    if earlier.pk not in found:
        raise Refused(_("Choose an earlier, answered request of the same person."))
    if not found[earlier.pk].complied:
        raise Refused(
            _(
                "%(ref)s was refused, so it was not complied with: to ask again repeats nothing "
                "(s.14(2))."
            )
            % {"ref": earlier.reference}
        )
    made, _new = Repeat.objects.update_or_create(question=question, defaults={"earlier": earlier})
    told = _("It repeats %(ref)s.") % {"ref": earlier.reference}
    append(
        case, "disposition_set", by=by, now=now, questions=[question],
        detail={"repeats": earlier.pk}, text=told,
    )  # fmt: skip
    return made


@transaction.atomic
def unlink(*, question: Question, by: Actor, now: datetime) -> None:
    """It repeats none of them after all."""
    case = lock(question.request)
    repeat = repeat_of(question)
    if repeat is None:
        return
    if question.cached_state not in QUESTION_OPEN:
        raise Refused(_("This question has been answered; reopen the case to answer it again."))
    told = _("It does not repeat %(ref)s.") % {"ref": repeat.earlier.reference}
    repeat.delete()
    append(case, "disposition_set", by=by, now=now, questions=[question], text=told)


def repeat_of(question: Question) -> Repeat | None:
    found = Repeat.objects.filter(question=question)
    return found.select_related("earlier").first()
