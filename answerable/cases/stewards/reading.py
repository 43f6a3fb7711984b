"""What stewards were asked of a case, and what they have said, read from its ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.utils.translation import gettext as _

from answerable.cases.answers import current_of
from answerable.cases.drafts_json import figures_in
from answerable.cases.ledger import counting
from answerable.cases.models import Draft, Event, Question, Request
from answerable.cases.stewards.rules import Effect, Policy, Said, effect
from answerable.registers.using import Use, uses

SAID: dict[str, Said] = {
    "steward_told": "asked",
    "steward_asked": "asked",
    "steward_agreed": "agreed",
    "steward_objected": "objected",
    "steward_silent": "silent",
    "steward_overruled": "overruled",
}


@dataclass(frozen=True, slots=True)
class Consulted:
    """One steward and one question. latest: the event by which they stand as they do."""

    asked: Event
    question: int
    latest: Event

    @property
    def person(self) -> int:
        return int(str(self.asked.detail["person"]))

    @property
    def policy(self) -> Policy:
        return cast(Policy, self.asked.detail["policy"])

    @property
    def facts(self) -> frozenset[str]:
        """Those of the question alone."""
        named = cast(dict[str, list[str]], self.asked.detail["facts"])
        return frozenset(named.get(str(self.question), ()))

    @property
    def by_day(self) -> date:
        return date.fromisoformat(str(self.asked.detail["by"]))

    @property
    def said(self) -> Said:
        return SAID[self.latest.type]

    def effect(self, today: date) -> Effect:
        return effect(self.policy, self.said, self.by_day, today)


def consulted(case: Request) -> tuple[Consulted, ...]:
    """Each steward of each question, in the order they were asked."""
    events = counting(
        case.events.filter(type__in=[*SAID, "struck_out"]).select_related("words").order_by("pk")
    )
    said: dict[tuple[int, int], Event] = {}
    asked = [e for e in events if e.type in {"steward_asked", "steward_told"}]
    for event in sorted(events, key=lambda e: e.pk):
        for question in event.questions or ():
            said[(int(event.detail.get("asked") or event.pk), question)] = event
    return tuple(
        Consulted(event, question, said[(event.pk, question)])
        for event in asked
        for question in event.questions or ()
    )


def used_in(drafts: Iterable[Draft]) -> dict[int, tuple[Use, ...]]:
    """The facts each question's answer is made of, with their policies and stewards, by its key."""
    return {draft.question_id: uses(figures_in(draft.figures)) for draft in drafts if draft.figures}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an answer may not leave yet. effect: held or waits."""

    question: Question
    effect: Effect
    sentence: str


def obstacles(case: Request, questions: Sequence[Question], today: date) -> tuple[Obstacle, ...]:
    """What stewards have not agreed to, of the facts that the answers still use."""
    drafts = current_of(questions)
    mine = {question.pk: question for question in questions}
    used = used_in(drafts.values())
    found: list[Obstacle] = []
    yes: dict[int, set[str]] = defaultdict(set)
    for one in consulted(case):
        facts = one.facts & {use.fact for use in used.get(one.question, ())}
        if one.question not in mine or not facts:
            continue
        yes[one.question] |= facts
        stands = one.effect(today)
        if stands != "free":
            found.append(Obstacle(mine[one.question], stands, _why(one, mine[one.question])))
    return (*found, *_unasked(used, yes, mine))


def _why(one: Consulted, question: Question) -> str:
    named = {
        "number": question.label,
        "name": one.asked.words.text,
        "day": f"{one.by_day.day} {one.by_day:%B %Y}",
        "why": one.latest.words.text,
    }
    if one.said == "objected":
        return _("Question %(number)s is held. %(name)s objects: %(why)s") % named
    if one.policy == "ask_first":
        return _("Question %(number)s waits until %(name)s agrees.") % named
    return _("%(name)s may object to question %(number)s until %(day)s.") % named


def _unasked(
    used: dict[int, tuple[Use, ...]], asked: dict[int, set[str]], questions: dict[int, Question]
) -> list[Obstacle]:
    """Facts that are used only after a yes, and that nobody could be asked about."""
    said = _(
        "Question %(number)s uses “%(title)s”, which is used only once its steward agrees, and "
        "nobody could be asked. Name a steward of its register, then ask the registers again."
    )
    return [
        Obstacle(questions[key], "held", said % {"number": questions[key].label, "title": u.title})
        for key, facts in used.items()
        if key in questions
        for u in facts
        if u.policy == "ask_first" and u.fact not in asked[key]
    ]
