"""One deed done to several cases, each on its own: what one refuses stops none of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases.actions.happening import note, strike_out
from answerable.cases.actions.routing import allocate
from answerable.cases.actions.taking_over import free, hold_again
from answerable.cases.models import Event, Request
from answerable.cases.refusals import Refused


@dataclass(frozen=True, slots=True)
class OneDone:
    """A case it was done to, and what undoes it: the officer before, or the event written."""

    case: int
    before: int | None = None
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """refused: reference and the sentence why, of each that it was not done to."""

    done: tuple[OneDone, ...]
    refused: tuple[tuple[str, str], ...]


def each(cases: Iterable[Request], deed: Callable[[Request], OneDone]) -> Outcome:
    done: list[OneDone] = []
    refused: list[tuple[str, str]] = []
    for case in cases:
        try:
            done.append(deed(case))
        except Refused as why:
            refused.append((case.reference, why.sentence))
    return Outcome(tuple(done), tuple(refused))


def give_all(*, cases: Sequence[Request], officer: Person, by: Actor, now: datetime) -> Outcome:
    """Give each to an officer; one that is theirs already stays as it is."""

    def give(case: Request) -> OneDone:
        if case.officer_id == officer.pk:
            raise Refused(_("%(name)s has it already.") % {"name": officer.name})
        before = case.officer_id
        allocate(case=case, officer=officer, by=by, now=now)
        return OneDone(case.pk, before=before)

    return each(cases, give)


def note_all(*, cases: Sequence[Request], text: str, by: Actor, now: datetime) -> Outcome:
    def write(case: Request) -> OneDone:
        return OneDone(case.pk, event=note(case=case, text=text, by=by, now=now).pk)

    return each(cases, write)


def free_all(*, cases: Sequence[Request], by: Actor, now: datetime) -> Outcome:
    """Release each that came with an earlier register: from now on it may send."""
    return each(
        cases, lambda case: OneDone(case.pk, event=free(case=case, by=by, now=now).pk)
    )  # fmt: skip


def hold_all(
    *, cases: Sequence[Request], freed: dict[int, int], by: Actor, now: datetime
) -> Outcome:
    """Hold each again on which nothing has happened since. freed: its event, by case."""

    def hold(case: Request) -> OneDone:
        return OneDone(hold_again(case=case, freed=freed[case.pk], by=by, now=now).pk)

    return each(cases, hold)


def take_back(
    *, cases: Sequence[Request], given: dict[int, int | None], officer: int, by: Actor,
    now: datetime,
) -> Outcome:  # fmt: skip
    """Give each back to who had it. given: the officer before, by case; officer: given to.

    A case that somebody has given on meanwhile stays with them.
    """

    def give_back(case: Request) -> OneDone:
        if case.officer_id != officer:
            raise Refused(_("Somebody has given it on meanwhile."))
        before = given[case.pk]
        former = Person.objects.get(pk=before) if before else None
        allocate(case=case, officer=former, by=by, now=now)
        return OneDone(case.pk)

    return each(cases, give_back)


def strike_all(
    *, cases: Sequence[Request], notes: dict[int, int], by: Actor, now: datetime
) -> Outcome:
    """Strike the notes out again; they stay in the history. notes: the event, by case."""

    def strike(case: Request) -> OneDone:
        event = Event.objects.get(pk=notes[case.pk], request=case, type="noted")
        strike_out(event=event, reason=_("Taken back by whoever wrote it."), by=by, now=now)
        return OneDone(case.pk)

    return each(cases, strike)
