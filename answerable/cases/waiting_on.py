"""What waits for somebody who decides by private link: letters to sign off, opinions to give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from answerable.accounts.models import Person
from answerable.cases.models import Request, Submission
from answerable.cases.signoff.reading import rounds_of


@dataclass(frozen=True, slots=True)
class Waiting:
    """kind: "letter" or "opinion". asked_on: the day the mail with the private link went."""

    kind: str
    reference: str
    asked_on: date
    due: date | None


def waiting_on(person: Person) -> list[Waiting]:
    """The earliest asked first."""
    letters = [
        Waiting("letter", round_.case.reference, asked.happened_on, round_.by_day)
        for round_ in rounds_of(Request.objects.filter(cached_state="with_approver")).values()
        for asked in round_.asks
        if str(asked.detail["person"]) == str(person.pk)
    ]
    put = Submission.objects.filter(to=person, given_at=None).select_related("question__request")
    newest = {one.question_id: one for one in put.order_by("pk")}
    opinions = [
        Waiting("opinion", one.question.request.reference, one.put_on, one.due_on)
        for one in newest.values()
    ]
    return sorted([*letters, *opinions], key=lambda one: (one.asked_on, one.reference))
