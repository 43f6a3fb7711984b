"""A case is given its tier; a letter moves from stage to stage, and is approved after the last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON
from answerable.cases.answers import current_of
from answerable.cases.ledger import append
from answerable.cases.models import Approval, Event, Question, Request
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.signoff import asking
from answerable.cases.signoff.reading import Round, round_of
from answerable.cases.signoff.rules import Tier, raised
from answerable.cases.signoff.tiers import tier_named
from answerable.cases.two_people import check_afresh, check_another

DEFAULT, WITHHELD = "default", "withheld"


def give_tier(case: Request, *, by: Actor, now: datetime) -> None:
    """At allocation: the tier by default, once; those who will sign off are told."""
    day = legal_day(now)
    tier = tier_named(policy_on(day).default_tier, day)
    if tier.stages and not case.events.filter(type="tier_set").exists():
        put(case, tier, DEFAULT, _("The tier that cases have by default."), by=by, now=now)


def raise_tier(case: Request, questions: Sequence[Question], *, by: Actor, now: datetime) -> None:
    """When the letter is sent: at least the tier for what is withheld, unless a person chose."""
    give_tier(case, by=by, now=now)
    if not cites(questions) or chosen(case):
        return
    day = legal_day(now)
    least = tier_named(policy_on(day).withheld_tier, day)
    if raised(round_of(case).tier, least) is least:
        put(case, least, WITHHELD, _("Something is withheld."), by=by, now=now)


def chosen(case: Request) -> bool:
    """Whether a person chose the tier, with a reason: no rule changes that."""
    latest = case.events.filter(type="tier_set").order_by("pk").last()
    return latest is not None and not latest.detail.get("rule")


def cites(questions: Sequence[Question]) -> bool:
    """Whether an answer withholds, refuses or puts off anything under a provision."""
    return any(draft.provisions for draft in current_of(questions).values())


def put(
    case: Request, tier: Tier, rule: str, reason: str, *, by: Actor, now: datetime
) -> Event:  # fmt: skip
    """The case has this tier from now on; those it adds are told."""
    before = round_of(case)
    heard = {e.detail.get("person") for e in before.events if e.type == "signoff_told"}
    event = append(
        case, "tier_set", by=by, now=now, text=f"{tier.name}: {reason}",
        detail={"tier": tier.code, "was": before.tier.code, "rule": rule},
    )  # fmt: skip
    if case.cached_state != "with_approver" and not heard and rule != WITHHELD:
        asking.tell(before, tier, by=by, now=now)
    return event


def redrafted(case: Request, was: Round, *, by: Actor, now: datetime) -> None:
    """One who was to sign off wrote it anew and sends it on: their stage has had its word."""
    theirs = [
        e for e in was.events
        if e.type == "signoff_asked" and by.kind == "person" and str(e.detail["person"]) == by.key
    ]  # fmt: skip
    if theirs:
        append(
            case, "signoff_redrafted", by=by, now=now,
            detail={"stage": theirs[-1].detail["stage"], "person": int(by.key),
                    "digest": round_of(case).digest},
        )  # fmt: skip


def advance(case: Request, *, by: Actor, now: datetime) -> None:
    """Ask the stage whose move it is; after the last, the letter is approved if anybody did."""
    round_ = round_of(case)
    stands = round_.standing()
    if case.cached_state != "with_approver":
        return
    if stands.open is not None:
        if not round_.asks:
            asking.ask(round_, stands.open, by=by, now=now)
        return
    given = next((e for e in reversed(round_.events) if _approves(e, round_.digest)), None)
    if given is not None:
        detail: dict[str, JSON] = {"digest": round_.digest, "approval": given.detail["approval"]}
        append(case, "approved", by=by, now=now, detail=detail)


def _approves(event: Event, digest: str) -> bool:
    return event.type == "signoff_approved" and event.detail.get("digest") == digest


def keep_approval(
    case: Request, questions: list[Question], digest: str, *, signer: Actor, now: datetime
) -> Approval:
    """One person's approval of the whole letter; refused to one who had a part in it."""
    check_another(case, questions, signer, "approve")
    check_afresh(case, questions, signer, on=legal_day(now))
    drafts = sorted(draft.pk for draft in current_of(questions).values())
    return Approval.objects.create(
        request=case, digest=digest, drafts=drafts, by_kind=signer.kind, by_key=signer.key,
        by_name=signer.name, by_title=signer.title, approved_at=now,
    )  # fmt: skip


def approve_stage(
    case: Request, asked: Event, approval: Approval, *, by: Actor, now: datetime
) -> Event:
    """The stage is signed off, and the letter goes on."""
    event = append(
        case, "signoff_approved", by=by, now=now, text=approval.by_name,
        detail={"stage": asked.detail["stage"], "person": asked.detail["person"],
                "digest": approval.digest, "drafts": [*approval.drafts], "approval": approval.pk},
    )  # fmt: skip
    advance(case, by=by, now=now)
    return event


def turn_of(case: Request, by: Actor, digest: str) -> Event | None:
    """What was asked of this person, if a stage is open; None where only the desk approves.

    Raises Refused where the stage waits for others, or `by` is the subject of the case.
    """
    round_ = round_of(case)
    if by.kind == "person" and by.key in {str(key) for key in round_.replaced}:
        raise Refused(_("A deputy signs off this case in your place."))
    if not round_.tier.stages or round_.standing().open is None:
        return None
    if digest != round_.digest:
        raise Refused(
            _("The letter's own words have changed since it was sent. It must be sent again.")
        )
    for asked in round_.asks:
        if by.kind == "person" and str(asked.detail["person"]) == by.key:
            return asked
    raise Refused(_("This letter waits for %(who)s.") % {"who": waiting_for(round_)})


def waiting_for(round_: Round) -> str:
    """Whom the open stage waits for: “Press office: Ann Bell”. Empty where no stage is open."""
    stage = round_.standing().open
    if stage is None or round_.case.cached_state != "with_approver":
        return ""
    names = [asked.words.text for asked in round_.asks]
    return "; ".join(names) or _("%(stage)s: nobody can be asked") % {"stage": stage.name}


def check_signed_off(case: Request) -> None:
    """Refuse a letter whose stages have not all been settled."""
    round_ = round_of(case)
    if round_.tier.stages and not round_.standing().complete:
        stage = round_.standing().open
        raise Refused(
            _("Sign-off is not complete: %(stage)s has still to decide.")
            % {"stage": stage.name if stage else _("an approver")}
        )
