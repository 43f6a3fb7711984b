"""To fetch a case is to be allowed it: one call does both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from answerable.accounts.access import departments_of, permissions_of, refusal
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, Signatory
from answerable.cases.models import DeskLetter, Event, PastRequest, Question, Request
from answerable.cases.models.asking import QuestionQuerySet, RequestQuerySet
from answerable.cases.refusals import NotAllowed, NotFound
from answerable.cases.roles import DRAFT, DRAFT_OWN, READ, READ_OWN
from answerable.post.models import OutgoingMessage

_OWN = {READ: READ_OWN, DRAFT: DRAFT_OWN}
_MACHINES = ("job", "command")
"""They act for whoever runs the machine; approving and issuing still need a person."""


def _nothing_there(reference: str) -> NotFound:
    return NotFound(
        _("There is no case %(reference)s that you may see.") % {"reference": reference}
    )


def _person(by: Actor) -> Person | None:
    """The person by key alone: one there is not holds no role, so may do nothing."""
    if by.kind != "person" or not by.key.isdigit():
        return None
    return Person(pk=int(by.key))


_known: ContextVar[tuple[int, date, frozenset[str]] | None] = ContextVar("known", default=None)


@contextmanager
def remembering(by: Actor, permitted: frozenset[str], *, on: date) -> Iterator[None]:
    """What somebody is permitted, already read: for the length of one request it is not read again.

    An actor that is no person is not remembered.
    """
    person = _person(by)
    token = _known.set((person.pk, on, permitted) if person else None)
    try:
        yield
    finally:
        _known.reset(token)


def _permitted(person: Person, on: date) -> frozenset[str]:
    known = _known.get()
    if known and known[:2] == (person.pk, on):
        return known[2]
    return permissions_of(person, on)


def cases(by: Actor, *, on: date) -> RequestQuerySet:
    """All the cases this actor may read on `on`; none at all where they may read none."""
    if by.kind in _MACHINES:
        return Request.objects.all()
    if by.kind == "requester":
        return Request.objects.filter(requester__pk=int(by.key))
    person = _person(by)
    if person is None:
        return Request.objects.none()
    permitted = _permitted(person, on)
    readable = Request.objects.readable_by(person.pk)
    if READ in permitted:
        return readable
    if READ_OWN in permitted:
        return readable.filter(pk__in=_owned(person, on).values("request_id"))
    return Request.objects.none()


def _owned(person: Person, on: date) -> QuestionQuerySet:
    departments = departments_of(person, "owner", on)
    if None in departments:
        return Question.objects.live().exclude(owner_department=None, owner_person=None)
    return Question.objects.live().filter(
        Q(owner_person=person) | Q(owner_department__in=[d for d in departments if d])
    )


def case(by: Actor, reference: str, permission: str = READ, *, on: date) -> Request:
    """The case, if `by` may see it and has `permission`.

    reference: `FOI/00001` or, as addresses have it, `FOI-00001`.
    Raises NotFound where there is none or it is not theirs to see (one sentence for both),
    NotAllowed where they may see it and not do this.
    """
    thanked = Event.objects.filter(request=OuterRef("pk"), type="acknowledged")
    readable = cases(by, on=on).select_related("officer", "requester", "intake")
    written = DeskLetter.objects.filter(request=OuterRef("pk"), dropped_at=None)
    stewards = Event.objects.filter(request=OuterRef("pk"), type__startswith="steward_")
    troubled = OutgoingMessage.objects.troubled().filter(kind="case", key=OuterRef("reference"))
    # each page of a case says so
    readable = readable.annotate(
        acknowledged=Exists(thanked), has_letters=Exists(written), signed=Exists(Signatory.at(on)),
        has_stewards=Exists(stewards), has_past=Exists(PastRequest.objects.all()),
        has_troubled=Exists(troubled),
    )  # fmt: skip
    found = readable.filter(reference=reference.replace("-", "/")).first()
    if found is None:
        raise _nothing_there(reference)
    if not _may(by, permission, on=on, own=permission == READ):
        raise NotAllowed(refusal(permission))
    return found


def own_questions(by: Actor, case: Request, *, on: date) -> frozenset[int]:
    """The keys of the questions `by` may answer because their department holds the information."""
    person = _person(by)
    if person is None or DRAFT_OWN not in _permitted(person, on):
        return frozenset()
    return frozenset(_owned(person, on).filter(request=case).values_list("pk", flat=True))


def _may(by: Actor, permission: str, *, on: date, own: bool) -> bool:
    """own: whether it is enough to be permitted it of one's own questions."""
    if by.kind in _MACHINES:
        return True
    if by.kind == "requester":
        return permission == READ
    person = _person(by)
    if person is None:
        return False
    permitted = _permitted(person, on)
    return permission in permitted or (own and _OWN.get(permission) in permitted)


def question(
    by: Actor, reference: str, position: int, permission: str = READ, *, on: date
) -> Question:
    """One numbered question of a case, if `by` may see the case and do this to the question."""
    found = case(by, reference, on=on)
    if not _may(by, permission, on=on, own=True):
        raise NotAllowed(refusal(permission))
    asked = Question.objects.asked().filter(request=found, position=position).first()
    if asked is None:
        raise NotFound(
            _("%(reference)s has no question %(position)s.")
            % {"reference": found.reference, "position": position}
        )
    person = _person(by)
    if person is not None and not _theirs(person, asked, permission, on=on):
        raise NotAllowed(_("This question belongs to another department."))
    asked.request = found
    return asked


def _theirs(person: Person, asked: Question, permission: str, *, on: date) -> bool:
    """Whether they may do this to any question, or own this one."""
    anywhere = permission in _permitted(person, on)
    return anywhere or _owned(person, on).filter(pk=asked.pk).exists()
