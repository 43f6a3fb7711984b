"""Those who sign off are told and asked: by mail, with a private link of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.leave import acting_for, away_on
from answerable.accounts.models import Leave, Link, Organisation, Person, RoleAssignment
from answerable.accounts.models.people import in_force
from answerable.accounts.working_days import working_calendar
from answerable.cases.addresses import whole_address
from answerable.cases.answers import to_answer
from answerable.cases.holidays import calendar_in_force
from answerable.cases.ledger import append
from answerable.cases.link_purposes import SIGN_OFF
from answerable.cases.models import Event, NamedReader, Request
from answerable.cases.owners.asking import date_long
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.signoff.reading import Round
from answerable.cases.signoff.rules import Stage, Tier, no_objection_by
from answerable.cases.two_people import drafters
from answerable.post import outbox

KIND = "sign-off"


def objection_day(case: Request, asked: date) -> date:
    """By when those who sign off are to object, if they are asked on `asked`."""
    policy = policy_on(asked)
    calendar, divisions = working_calendar(calendar_in_force())
    return no_objection_by(
        due=case.cached_due, asked=asked, before=policy.objection_days,
        least=policy.approver_days, calendar=calendar, divisions=divisions,
    )  # fmt: skip


def people_of(stage: Stage, day: date, replaced: Mapping[int, int]) -> Iterator[Person]:
    """Who acts at a stage on `day`: deputies in the place of those away or replaced, each once."""
    away, seen = away_on(day), set[int]()
    for person in named(stage, day):
        acting = in_place_of(person, day, replaced, away)
        if acting is not None and acting.pk not in seen:
            seen.add(acting.pk)
            yield acting


def named(stage: Stage, day: date) -> list[Person]:
    if stage.person is not None:
        return list(Person.objects.filter(pk=stage.person))
    held = RoleAssignment.objects.filter(in_force(day), role=stage.role, department=None)
    everybody = held.select_related("person").order_by("person__name", "person_id")
    return [assignment.person for assignment in everybody]


def in_place_of(
    person: Person, day: date, replaced: Mapping[int, int], away: Mapping[int, Leave]
) -> Person | None:
    """Who acts for somebody: the deputy recorded for the case, then whoever stands in on leave.

    None where that comes back to somebody who was replaced, or to nobody.
    """
    if person.pk in replaced:
        deputy = Person.objects.filter(pk=replaced[person.pk]).first()
        if deputy is None:
            return None
        person = deputy
    acting = acting_for(person, day, away)
    return None if acting is None or acting.pk in replaced else acting


def may_read(case: Request, person: Person) -> bool:
    """A restricted case is shown to those named on it alone, by mail as elsewhere."""
    if not case.restricted or case.officer_id == person.pk:
        return True
    return NamedReader.objects.filter(request=case, person=person).exists()


def candidates(round_: Round, stage: Stage, day: date) -> list[Person]:
    """Those who can be asked: not who had a part in the letter, nor who may not read the case."""
    part = drafters(round_.case, to_answer(round_.case))
    return [
        person
        for person in people_of(stage, day, round_.replaced)
        if ("person", str(person.pk)) not in part and person.email and may_read(round_.case, person)
    ]


def tell(round_: Round, tier: Tier, *, by: Actor, now: datetime) -> list[Event]:
    """At allocation: each who will sign off hears of it, with the day to object by."""
    case, day = round_.case, legal_day(now)
    told = []
    by_day = objection_day(case, day)
    for stage in tier.stages:
        for person in people_of(stage, day, round_.replaced):
            if person.email and may_read(case, person):
                told.append(_told(case, tier, stage, person, by_day, by=by, now=now))
    return told


def _told(
    case: Request, tier: Tier, stage: Stage, person: Person, by_day: date, *, by: Actor,
    now: datetime,
) -> Event:  # fmt: skip
    event = append(
        case, "signoff_told", by=by, now=now, text=f"{stage.name}: {person.name}",
        detail={"stage": stage.code, "person": person.pk, "by": by_day.isoformat()},
    )  # fmt: skip
    outbox.queue(
        to=person.email or "",
        subject=_("%(ref)s: no objection by %(day)s")
        % {"ref": case.reference, "day": date_long(by_day.isoformat())},
        text=told_words(case, tier, stage, person, by_day),
        kind=KIND, key=str(event.pk), by=by, now=now, reply_to=Organisation.current().email,
        once=f"sign-off told {event.pk}",
    )  # fmt: skip
    return event


def told_words(case: Request, tier: Tier, stage: Stage, person: Person, by_day: date) -> str:
    """The mail at allocation. It never names who asked."""
    asked = "\n".join(f"{q.label}. {q.text.strip()}" for q in to_answer(case))
    return _letter(
        person,
        _("A request has been allocated whose reply you will sign off (%(stage)s). It asks:")
        % {"stage": stage.name},
        asked if not case.restricted else _("(The case is restricted.)"),
        _("No objection by %(day)s: %(meaning)s")
        % {"day": date_long(by_day.isoformat()), "meaning": silence_means(tier)},
        _("You will be sent the letter, with a private link, as soon as it is drafted."),
    )


def silence_means(tier: Tier) -> str:
    if tier.holds:
        return _("the letter waits for your word, however long that takes.")
    return _("if you say nothing by then, that is recorded and the letter goes on.")


def ask(
    round_: Round, stage: Stage, *, by: Actor, now: datetime, only: Person | None = None
) -> list[Event]:
    """Put the letter to everybody who may act at the stage; none where there is nobody.

    only: to this person alone, where it was passed on to them.
    """
    asked = [only] if only is not None else candidates(round_, stage, legal_day(now))
    return [_ask(round_, stage, person, by=by, now=now) for person in asked]


def _ask(round_: Round, stage: Stage, person: Person, *, by: Actor, now: datetime) -> Event:
    case = round_.case
    by_day = objection_day(case, legal_day(now))
    event = append(
        case, "signoff_asked", by=by, now=now, text=f"{stage.name}: {person.name}",
        detail={"stage": stage.code, "person": person.pk, "by": by_day.isoformat()},
    )  # fmt: skip
    _mail_link(round_, stage, person, event, once=f"sign-off asked {event.pk}", by=by, now=now)
    return event


def ask_anew(round_: Round, asked: Event, *, because: Link, by: Actor, now: datetime) -> None:
    """Another link to the same person, after one was closed because a reply quoted it."""
    person = Person.objects.get(pk=asked.detail["person"])
    stage = next(one for one in round_.tier.stages if one.code == asked.detail["stage"])
    why = _(
        "A reply quoted the private link you were sent, so that link is closed. Use this one, and "
        "leave it out when you reply."
    )
    _mail_link(
        round_, stage, person, asked, why=why, once=f"link anew {because.pk}", by=by, now=now
    )


def _mail_link(
    round_: Round, stage: Stage, person: Person, event: Event, *, once: str, by: Actor,
    now: datetime, why: str = "",
) -> None:  # fmt: skip
    case, by_day = round_.case, date_long(event.detail["by"])
    outbox.queue(
        to=person.email or "",
        subject=_("%(ref)s: please sign off by %(day)s") % {"ref": case.reference, "day": by_day},
        text=_letter(
            person,
            why,
            _("The reply to %(ref)s is ready for you to sign off (%(stage)s).")
            % {"ref": case.reference, "stage": stage.name},
            _(
                "Read the whole letter, with what changed, and decide here. You need no account; "
                "do not pass this link on, for what is done by it is done as you:\n%(address)s"
            )
            % {"address": link_address(event, by=by, now=now)},
            _("No objection by %(day)s: %(meaning)s")
            % {"day": by_day, "meaning": silence_means(round_.tier)},
            _(
                "If you reply to this mail, your words are kept with the case. They are not an "
                "approval: only the link is."
            ),
        ),
        kind=KIND, key=str(event.pk), by=by, now=now, reply_to=Organisation.current().email,
        once=once,
    )  # fmt: skip


def link_address(asked: Event, *, by: Actor, now: datetime) -> str:
    """A private link of its own for what was asked of one person."""
    token = links.issue(
        purpose=SIGN_OFF.key, kind=KIND, key=str(asked.pk),
        expires=now + timedelta(days=policy_on(legal_day(now)).owner_link_days), by=by, now=now,
    )  # fmt: skip
    return whole_address("sign_off", asked.pk, token)


def _letter(person: Person, *paragraphs: str) -> str:
    organisation = Organisation.current()
    head = _("To %(name)s") % {"name": person.name}
    foot = f"{organisation.team}\n{organisation.name}".strip()
    return "\n\n".join(part for part in (head, *paragraphs, foot) if part)
