"""The acknowledgement goes once: at an officer's word, or by itself after a working day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.cases.actions.happening import track_link
from answerable.cases.actions.locking import lock
from answerable.cases.intake.addresses import is_public, reply_address, subject_of
from answerable.cases.ledger import append
from answerable.cases.models import Event, Intake, Request
from answerable.cases.refusals import Refused
from answerable.cases.states import OPEN_STATES
from answerable.letters.changing import as_worded
from answerable.letters.render.words import long_date
from answerable.letters.wording.templates import composed
from answerable.post import outbox

Address = Callable[[str], str]
"""The address of the page where a request is followed, for a private link's token."""


def may_be_confirmed(case: Request) -> bool:
    """Whether an acknowledgement is still to be sent, and there is somewhere to send it."""
    return bool(case.requester.email) and _unacknowledged(case)


def goes_by_post(case: Request) -> bool:
    """Whether an acknowledgement is still to be sent, and only a letter would reach them."""
    return not case.requester.email and bool(case.requester.address) and _unacknowledged(case)


def _unacknowledged(case: Request) -> bool:
    if case.held_at is not None:
        return False
    known: bool | None = getattr(case, "acknowledged", None)  # as `access.case` fetches it
    if known is None:
        known = case.events.filter(type="acknowledged").exists()
    return not known


@transaction.atomic
def confirm(*, case: Request, address: Address | None, by: Actor, now: datetime) -> Event | None:
    """An officer has looked and says it is a request: acknowledged now, unless it was before.

    address: None leaves the private link out. Raises Refused where it was confirmed already.
    """
    case = lock(case)
    intake, _new = Intake.objects.get_or_create(request=case)
    if intake.confirmed_at is not None:
        raise Refused(_("Somebody has confirmed this request already."))
    intake.confirmed_at, intake.confirmed_by, intake.urgent = now, by.key, False
    intake.save(update_fields=["confirmed_at", "confirmed_by", "urgent"])
    return acknowledge(case=case, address=address, by=by, now=now)


@transaction.atomic
def seen_to(*, case: Request, by: Actor, now: datetime) -> None:
    """An officer has looked at what the words suggest and taken it up; no text is sent."""
    case = lock(case)
    changed = Intake.objects.filter(request=case, urgent=True).update(urgent=False)
    if changed:
        append(case, "noted", by=by, now=now, text=_("What its words suggest was taken up."))


def due(*, address: Address | None, by: Actor, now: datetime) -> list[Request]:
    """Acknowledge what has waited its working day; those acknowledged. Run twice, it does once."""
    waiting = Request.objects.filter(
        intake__acknowledge_at__lte=now,
        intake__confirmed_at__isnull=True,
        intake__urgent=False,
        intake__concerns=[],
        cached_state__in=OPEN_STATES,
        illustrative=False,
    ).exclude(events__type="acknowledged")
    return [
        case
        for case in waiting.exclude(requester__email="").order_by("pk")
        if acknowledge(case=case, address=address, by=by, now=now) is not None
    ]


@transaction.atomic
def acknowledge(
    *, case: Request, address: Address | None, by: Actor, now: datetime
) -> Event | None:
    """Thank the requester by mail, with the reference, the date due and where to follow it.

    None where it was done before, there is no address, the case came with an earlier register and
    has not been released, or, with nobody behind it, where the words concern us. What goes to an
    address whose mail is published carries no private link.
    """
    case = lock(case)
    if case.held_at is not None:
        return None
    if not case.requester.email or case.events.filter(type="acknowledged").exists():
        return None
    if by.kind != "person" and Intake.objects.filter(request=case, urgent=True).exists():
        return None
    link = ""
    if address is not None and not is_public(case):
        link = address(track_link(case=case, by=by, now=now))
    outbox.queue(
        to=case.requester.email,
        subject=subject_of(case, _("Your request %(ref)s") % {"ref": case.reference}),
        text=_words(case, Organisation.current(), link),
        kind="case",
        key=case.reference,
        by=by,
        now=now,
        reply_to=reply_address(case),
        thread=outbox.Thread(in_reply_to=f"<{case.message_id}>" if case.message_id else ""),
        automatic=True,
        once=f"acknowledgement {case.public_id}",
    )
    return append(case, "acknowledged", by=by, now=now)


def _words(case: Request, organisation: Organisation, link: str) -> str:
    """Plain text: nothing in it is Markdown, so its fields are as they are."""
    day, due = case.received_on, case.cached_due
    with as_worded(case.language):
        return composed(
            "letter.acknowledgement",
            {
                "reference": case.reference,
                "subject": case.subject,
                "received": long_date(day, case.language),
                "due": long_date(due, case.language) if due else "",
                "link": link,
                "team": organisation.team,
                "organisation": organisation.name,
                "today": "",
                "own_words": "",
            },
        )
