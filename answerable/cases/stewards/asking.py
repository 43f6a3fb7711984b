"""Stewards hear, by mail, what was made from their registers; each mail has a link of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast

from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.leave import acting_for, away_on
from answerable.accounts.models import Organisation, Person
from answerable.accounts.trail import JSON
from answerable.accounts.working_days import working_calendar
from answerable.cases.addresses import whole_address
from answerable.cases.answers import current_of
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import append
from answerable.cases.link_purposes import STEWARD
from answerable.cases.models import Event, Question, Request
from answerable.cases.owners.asking import date_long
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.signoff.asking import may_read
from answerable.cases.stewards.reading import consulted, used_in
from answerable.cases.stewards.rules import Policy, objections_by, strictest
from answerable.post import outbox

KIND = "steward"
Facts = dict[str, list[str]]


def consult(
    case: Request, questions: Sequence[Question], *, by: Actor, now: datetime
) -> list[Event]:
    """Tell or ask the stewards of what these answers use, each of each fact once.

    One mail for a steward and a policy. Nobody is asked who cannot be written to, who may not see
    a restricted case, or about a case that sends nothing yet.
    """
    if case.held_at is not None:
        return []
    wanted = _wanted(case, questions, now)
    return [
        _ask(case, person, policy, facts, questions, by=by, now=now)
        for (person, policy), facts in wanted.items()
    ]


def _wanted(
    case: Request, questions: Sequence[Question], now: datetime
) -> dict[tuple[Person, Policy], Facts]:
    day = legal_day(now)
    away = away_on(day)
    known = {(c.question, fact) for c in consulted(case) for fact in c.facts}
    wanted: dict[tuple[Person, Policy], Facts] = defaultdict(dict)
    for key, used in used_in(current_of(questions).values()).items():
        mine: dict[Person, list[tuple[str, Policy]]] = defaultdict(list)
        for use in used:
            for steward in use.stewards if (key, use.fact) not in known else ():
                acting = acting_for(steward, day, away)
                if acting is not None and acting.email and may_read(case, acting):
                    mine[acting].append((use.fact, cast(Policy, use.policy)))
        for person, facts in mine.items():
            policy = strictest(policy for _fact, policy in facts)
            wanted[(person, policy)][str(key)] = [fact for fact, _policy in facts]
    return wanted


def _ask(
    case: Request, person: Person, policy: Policy, facts: Facts, questions: Sequence[Question], *,
    by: Actor, now: datetime,
) -> Event:  # fmt: skip
    calendar, divisions = working_calendar(calendar_in_force())
    by_day = objections_by(
        asked=legal_day(now),
        due=case.cached_due,
        days=policy_on(legal_day(now)).steward_days,
        calendar=calendar,
        divisions=divisions,
    )
    touched = [question for question in questions if str(question.pk) in facts]
    detail = {"person": person.pk, "policy": policy, "by": by_day.isoformat(), "facts": facts}
    event = append(
        case, "steward_told" if policy == "notify" else "steward_asked", by=by, now=now,
        questions=touched, detail=cast(dict[str, JSON], detail), text=person.name,
    )  # fmt: skip
    subject = _("%(ref)s: your register answers a request") if policy == "notify" else _(
        "%(ref)s: may your register answer this, by %(day)s?"
    )  # fmt: skip
    outbox.queue(
        to=person.email or "",
        subject=subject % {"ref": case.reference, "day": date_long(by_day.isoformat())},
        text=words(event, person, policy, touched, link_address(event, by=by, now=now)),
        kind=KIND, key=str(event.pk), by=by, now=now, reply_to=Organisation.current().email,
        once=f"steward asked {event.pk}",
    )  # fmt: skip
    return event


def words(
    event: Event, person: Person, policy: Policy, questions: Sequence[Question], address: str
) -> str:
    """The mail's text. It never names who asked."""
    organisation = Organisation.current()
    asked = "\n".join(f"{q.label}. {q.text.strip()}" for q in questions)
    parts = (
        _("To %(name)s") % {"name": person.name},
        _("An answer was made from a register that you keep. Request %(ref)s asks:")
        % {"ref": event.request.reference},
        asked,
        silence_means(policy, str(event.detail["by"])),
        _("See the draft, and where the register answered before. You need no account; do not "
          "pass this link on, for what is done by it is done as you:\n%(address)s")
        % {"address": address},
        f"{organisation.team}\n{organisation.name}".strip(),
    )  # fmt: skip
    return "\n\n".join(part for part in parts if part)


def silence_means(policy: Policy, by_day: str) -> str:
    if policy == "notify":
        return _("You need do nothing.")
    if policy == "ask_first":
        return _("It waits for your word, however long that takes.")
    said = _("If you say nothing by %(day)s, that is recorded and the answer goes on.")
    return said % {"day": date_long(by_day)}


def link_address(asked: Event, *, by: Actor, now: datetime) -> str:
    days = policy_on(legal_day(now)).owner_link_days
    token = links.issue(
        purpose=STEWARD.key, kind=KIND, key=str(asked.pk), expires=now + timedelta(days=days),
        by=by, now=now,
    )  # fmt: skip
    return whole_address("steward", asked.pk, token)
