"""The deeds of sign-off: keyword-only, atomic, `by=` and `now=` always, trail written inside."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts import links
from answerable.accounts.actor import Actor
from answerable.accounts.leave import has_left
from answerable.accounts.models import Person
from answerable.accounts.trail import JSON
from answerable.cases.actions.deciding import check_complete
from answerable.cases.actions.locking import lock
from answerable.cases.answers import current_of, to_answer
from answerable.cases.ledger import append
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.link_purposes import SIGN_OFF
from answerable.cases.models import Event, Request
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.signoff import asking
from answerable.cases.signoff.moving import advance, approve_stage, keep_approval, put
from answerable.cases.signoff.reading import Round, round_of, rounds_of
from answerable.cases.signoff.rules import silence_passes
from answerable.cases.signoff.tiers import tiers_on
from answerable.cases.states import may_be_edited
from answerable.cases.two_people import drafters

EVENT_OF = {
    "approve": "signoff_approved", "no_objection": "signoff_no_objection", "amends": "returned",
    "object": "signoff_objected",
}  # fmt: skip
NEEDS_WORDS: dict[str, str | Promise] = {
    "amends": gettext_lazy("Say what should change."),
    "object": gettext_lazy("Say why you object."),
}


class Moved(Refused):
    """What was asked of somebody waits for them no longer. why: settled, newer or passed."""

    def __init__(self, why: str) -> None:
        super().__init__(str(MOVED[why]))
        self.why = why


MOVED: dict[str, str | Promise] = {
    "settled": gettext_lazy("This has been decided already, so nothing more is needed of you."),
    "newer": gettext_lazy(
        "The letter has changed since this link was sent. Open the newest mail about it, or wait "
        "for one: you will be asked again."
    ),
    "passed": gettext_lazy("Somebody else was asked to decide in your place."),
}


def live(asked: Event) -> Round:
    """The sign-off in which this still waits for somebody. Raises Moved where it does not."""
    case = Request.objects.select_related("requester").get(pk=asked.request_id)
    round_ = round_of(case)
    if any(event.pk == asked.pk for event in round_.asks):
        return round_
    leaves = [e for e in round_.events if e.type in {"signoff_delegated", "signoff_replaced"}]
    if any(e.pk > asked.pk and e.detail.get("person") == asked.detail["person"] for e in leaves):
        raise Moved("passed")
    newer = round_.sent is None or round_.sent.pk > asked.pk or case.cached_state == "drafting"
    raise Moved("newer" if newer else "settled")


@transaction.atomic
def decide(
    *, asked: Event, deed: str, seen: str, by: Actor, now: datetime, text: str = ""
) -> Event:
    """What one who was asked says of the letter whose digest they have seen.

    deed: approve, no_objection, amends or object; the last two say why in `text`.
    Raises Moved where the letter waits for them no longer, Refused where it changed meanwhile
    or `by` had a part in it.
    """
    case = lock(asked.request)
    round_ = live(asked)
    signer = signer_of(asked, by)
    if deed not in EVENT_OF or (deed in NEEDS_WORDS and not text.strip()):
        raise Refused(str(NEEDS_WORDS.get(deed, _("Choose what you have decided."))))
    questions = to_answer(case)
    check_complete(questions)
    digest = content_digest(letter_of(case, on=legal_day(now)))
    if not seen == digest == round_.digest:
        raise Refused(_("The letter has changed since you opened it. Read it again."))
    if deed == "approve":
        kept = keep_approval(case, questions, digest, signer=signer, now=now)
        return approve_stage(case, asked, kept, by=by, now=now)
    detail: dict[str, JSON] = {
        "stage": asked.detail["stage"], "person": asked.detail["person"], "digest": digest,
        "drafts": [*sorted(draft.pk for draft in current_of(questions).values())],
    }  # fmt: skip
    event = append(case, EVENT_OF[deed], by=by, now=now, detail=detail, text=text.strip())
    advance(case, by=by, now=now)
    return event


def signer_of(asked: Event, by: Actor) -> Actor:
    """The person who was asked; by a link they act as that person, signed in they must be them."""
    person = Person.objects.get(pk=asked.detail["person"])
    if by.kind == "person" and by.key != str(person.pk):
        raise Refused(_("%(name)s was asked to decide this.") % {"name": person.name})
    return Actor("person", str(person.pk), person.name, person.job_title)


@transaction.atomic
def delegate(*, asked: Event, to: Person, reason: str, by: Actor, now: datetime) -> Event:
    """The one who was asked lets another decide in their place."""
    case = lock(asked.request)
    round_ = live(asked)
    signer_of(asked, by)
    check_deputy(round_, to, asked.detail["person"], reason, now)
    event = append(
        case, "signoff_delegated", by=by, now=now, text=f"{to.name}: {reason.strip()}",
        detail={"stage": asked.detail["stage"], "person": asked.detail["person"], "to": to.pk},
    )  # fmt: skip
    _hand_over(case, asked, to, by=by, now=now)
    return event


def check_deputy(round_: Round, to: Person, instead: int, reason: str, now: datetime) -> None:
    """Refuse one who may not, or cannot, decide in another's place."""
    if not reason.strip():
        raise Refused(_("Say why somebody else should decide."))
    if to.pk == instead or to.pk in round_.replaced:
        raise Refused(_("Name somebody else."))
    if not to.email or has_left(to, legal_day(now)):
        raise Refused(_("%(name)s cannot be written to.") % {"name": to.name})
    if ("person", str(to.pk)) in drafters(round_.case, to_answer(round_.case)):
        raise Refused(
            _("%(name)s had a part in this letter, so somebody else must decide.")
            % {"name": to.name}
        )
    if not asking.may_read(round_.case, to):
        raise Refused(
            _("This case is restricted, and %(name)s is not among those who may see it.")
            % {"name": to.name}
        )


def _hand_over(case: Request, asked: Event, to: Person, *, by: Actor, now: datetime) -> None:
    """The first one's links open nothing more; the other is asked."""
    for link in links.live(SIGN_OFF.key, asking.KIND, str(asked.pk)):
        links.revoke(link, by=by, now=now)
    round_ = round_of(case)
    stage = round_.standing().open
    assert stage is not None
    asking.ask(round_, stage, by=by, now=now, only=to)


@transaction.atomic
def replace(
    *, case: Request, person: Person, deputy: Person, reason: str, by: Actor, now: datetime
) -> Event:
    """One who is the subject of a restricted case signs off none of it: a deputy does.

    Raises Refused where the case is not restricted, or the subject is among those who see it.
    """
    case = lock(case)
    if sentence := may_be_edited(case.cached_state):
        raise Refused(sentence)
    if not case.restricted or asking.may_read(case, person):
        raise Refused(
            _("First restrict the case to people other than %(name)s.") % {"name": person.name}
        )
    round_ = round_of(case)
    check_deputy(round_, deputy, person.pk, reason, now)
    waiting = [asked for asked in round_.asks if asked.detail["person"] == person.pk]
    event = append(
        case, "signoff_replaced", by=by, now=now, text=f"{deputy.name}: {reason.strip()}",
        detail={"person": person.pk, "deputy": deputy.pk},
    )  # fmt: skip
    for asked in waiting:
        _hand_over(case, asked, deputy, by=by, now=now)
    if not waiting:
        advance(case, by=by, now=now)
    return event


@transaction.atomic
def set_tier(*, case: Request, tier: str, reason: str, by: Actor, now: datetime) -> Event:
    """A person gives the case another tier, and says why; no rule changes it afterwards."""
    case = lock(case)
    if sentence := may_be_edited(case.cached_state):
        raise Refused(sentence)
    if case.cached_state == "approved":
        raise Refused(_("The letter is approved. Return it to its drafter first."))
    chosen = tiers_on(legal_day(now)).get(tier)
    if chosen is None or not reason.strip():
        raise Refused(_("Choose a tier, and say why this case should have it."))
    event = put(case, chosen, "", reason.strip(), by=by, now=now)
    advance(case, by=by, now=now)
    return event


def silence(*, by: Actor, now: datetime) -> list[Event]:
    """Record where nothing was said by the day given, and let those letters go on.

    Run as often as one likes; a tier that holds waits for a word.
    """
    waiting = Request.objects.filter(cached_state="with_approver")
    due = [round_ for round_ in rounds_of(waiting).values() if passed(round_, now)]
    return [event for event in (_silent(r.case, by=by, now=now) for r in due) if event is not None]


def passed(round_: Round, now: datetime) -> bool:
    """Whether everybody asked at the open stage let the day go by, and that settles it."""
    by_day = round_.by_day
    if by_day is None:
        return False
    return silence_passes(round_.tier, round_.standing(), by_day, legal_day(now))


@transaction.atomic
def _silent(case: Request, *, by: Actor, now: datetime) -> Event | None:
    case = lock(case)
    round_ = round_of(case)
    stage = round_.standing().open
    if stage is None or not passed(round_, now):
        return None
    names = ", ".join(asked.words.text for asked in round_.asks)
    event = append(
        case, "signoff_silent", by=by, now=now, text=names,
        detail={"stage": stage.code, "digest": round_.digest},
    )  # fmt: skip
    advance(case, by=by, now=now)
    return event
