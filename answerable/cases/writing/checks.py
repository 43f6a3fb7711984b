"""Why a desk letter may not leave as it stands, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from django.utils.translation import gettext as _

from answerable.accounts.models import Person
from answerable.cases.body import body
from answerable.cases.clock.result import Refused as NoEffect
from answerable.cases.exemptions import Found, find
from answerable.cases.models import DeskLetter, Question, Request
from answerable.cases.notices import why_refused
from answerable.cases.states import QUESTION_OPEN
from answerable.cases.writing.fitting import Standing, why_not
from answerable.cases.writing.kinds import KINDS
from answerable.cases.writing.words import Said, about, clocks_then, event_of


def standing_of(case: Request, on: date, some: Collection[int] | None = None) -> Standing:
    """Where the case stands, as `fitting` asks. some: keys of the questions it is about, if few."""
    asked = Question.objects.asked().filter(request=case, cached_state__in=QUESTION_OPEN)
    due = case.cached_due
    if some:
        asked = asked.filter(pk__in=some)
        due = min((one.cached_due for one in asked if one.cached_due), default=None)
    regimes = list(asked.values_list("regime", flat=True)) or [case.regime]
    known: bool | None = getattr(case, "acknowledged", None)
    if known is None:
        known = case.events.filter(type="acknowledged").exists()
    return Standing(
        case.cached_state,
        tuple(sorted(set(regimes), key=lambda code: (-regimes.count(code), code))),
        due,
        on,
        held=case.held_at is not None,
        acknowledged=known,
        review=case.review_of_id is not None,
    )


def refusals(row: DeskLetter, on: date) -> tuple[str, ...]:
    """Every reason, each once; empty where it may leave."""
    return tuple(dict.fromkeys(_refusals(row, on)))


def _refusals(row: DeskLetter, on: date) -> Iterator[str]:
    kind, said = KINDS[row.kind], Said.of(row)
    if sentence := why_not(standing_of(row.request, on, about(row)), kind, row.regime):
        yield sentence
        return  # it has no place now, whatever it says
    if kind.main and not said.main.strip():
        yield _("“%(what)s” is empty, and the letter must say it.") % {"what": kind.main}
    yield from _not_so_now(row)
    event = event_of(row, on)
    if lacking := why_refused(event.type, on, event.said or {}):
        yield lacking
    if kind.code == "transfer" and not row.said.get("agreed"):
        yield _("A request is transferred only where its requester agrees (s.45 code).")
    if kind.to_other and not row.to_name.strip():
        yield _("Say to whom it goes.")
    if kind.code == "third_party":
        yield from _third_party(row, said, on)
    if kind.code == "records_team" and not _person(row):
        yield _("Name the person in the records team who takes it over.")
    unfit = list(_provisions(said)) if kind.code == "extension" and row.regime == "FOIA" else []
    if not lacking:  # each says the same of an exemption that is absolute: it is said once
        yield from unfit
    if event.type != "letter_sent" and not (lacking or unfit):
        yield from no_effect(row, on)


def _not_so_now(row: DeskLetter) -> Iterator[str]:
    """Of the questions it is about: those split, answered or asked about since."""
    for one in Question.objects.filter(pk__in=about(row) or (), request=row.request):
        waits = one.cached_state == "awaiting_requester"
        if waits or one.retired_at is not None or one.cached_state not in QUESTION_OPEN:
            yield _(
                "Question %(number)s is no longer what it was when this was written. Put the "
                "letter aside and write it again."
            ) % {"number": one.label}


def _third_party(row: DeskLetter, said: Said, on: date) -> Iterator[str]:
    if not Question.objects.filter(pk=row.said.get("question") or 0, request=row.request).exists():
        yield _("Say which question it is about.")
    if said.reply_by is None or said.reply_by <= on:
        yield _("Say by which later day they should reply.")


def _person(row: DeskLetter) -> Person | None:
    return Person.objects.filter(pk=row.said.get("records_person") or 0).first()


def _provisions(said: Said) -> Iterator[str]:
    """FOIA s.10(3): each is in the table, qualified, and open to a body of this kind."""
    ours = body()
    for provision in said.exemptions:
        found = find(provision, law="FOIA")
        if not isinstance(found, Found):
            yield found
        elif not found.row.weighed:
            yield _("Only a qualified exemption can extend the time, and %(cited)s is not.") % {
                "cited": found.written
            }
        elif ours == "nhs_trust" and found.row.not_for_trusts:
            yield _("%(cited)s is not open to a body of this kind.") % {"cited": found.written}


def no_effect(row: DeskLetter, on: date) -> Iterator[str]:
    """Why the notice would do nothing in law: too late, or not what the Act allows."""
    for result in clocks_then(row, on):
        for effect in result.effects:
            if isinstance(effect, NoEffect) and effect.day == on:
                yield effect.why
