"""Every letter has two: the one who supplied or drafted, and another who approves and issues."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.cases.ledger import counting
from answerable.cases.models import Approval, Decision, Draft, Question, Request
from answerable.cases.refusals import Refused


def drafters(case: Request, questions: Iterable[Question]) -> dict[tuple[str, str], str]:
    """Who supplied any version of these answers or sent the letter, with what they did."""
    asked = {question.pk: question for question in questions}
    written = Draft.objects.filter(question__in=list(asked), by_kind__in=["person", "link"])
    found = {
        (draft.by_kind, draft.by_key): _("drafted the answer to question %(number)s")
        % {"number": asked[draft.question_id].label}
        for draft in written.order_by("-question__position", "-version")
    }
    for decision in Decision.objects.filter(question__in=list(asked), by_kind="person"):
        found.setdefault(
            (decision.by_kind, decision.by_key), _("recorded the reasons for withholding")
        )
    for event in counting(case.events.filter(type="sent_for_approval")):
        found.setdefault((event.by_kind, event.by_key), _("sent the letter for approval"))
    return found


def check_afresh(case: Request, questions: Iterable[Question], by: Actor, *, on: date) -> None:
    """A review is approved by another than approved the first reply, where another could."""
    if case.review_of_id is None:
        return
    first = Approval.objects.filter(request=case.review_of_id, by_kind=by.kind, by_key=by.key)
    if not first.exists():
        return
    held = RoleAssignment.objects.filter(in_force(on), role="approver")
    approvers = {str(key) for key in held.values_list("person_id", flat=True)}
    parted = {key for kind, key in drafters(case, questions) if kind == "person"}
    if approvers - parted - {by.key}:
        raise Refused(
            _(
                "%(name)s approved the first reply, so the outcome of its review must be approved "
                "by somebody who did not."
            )
            % {"name": by.name}
        )


def check_another(case: Request, questions: Iterable[Question], by: Actor, deed: str) -> None:
    """Refuse `deed` (approve, issue) by one who had a part in the letter, or by no person.

    A command acts for the person it names; without one it is nobody, and is refused.
    """
    verb = {"approve": _("approved"), "issue": _("issued")}[deed]
    if by.kind != "person":
        raise Refused(
            _("A letter is %(verb)s by a person. Say who: a command takes --as with an email.")
            % {"verb": verb}
        )
    part = drafters(case, questions).get((by.kind, by.key))
    if part is not None:
        raise Refused(
            _(
                "%(name)s %(part)s, so this letter must be %(verb)s by somebody else: "
                "every letter has two people."
            )
            % {"name": by.name, "part": part, "verb": verb}
        )
