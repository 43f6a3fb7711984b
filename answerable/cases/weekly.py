"""The weekly list for communications and executives: what came, what went out and what is due.

It names nobody: not who asked, nor anybody whose name the subject shares with who asked. A case
restricted to named people is not on it at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Organisation
from answerable.cases.addresses import whole_address
from answerable.cases.models import Release, Request
from answerable.cases.models.asking import RequestQuerySet
from answerable.cases.owners.asking import date_long
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.states import MISTAKEN
from answerable.post import outbox
from answerable.post.models import OutgoingMessage

WEEK = timedelta(days=7)
HIDDEN = "[…]"
_ADDRESS = re.compile(r"\S+@\S+")
_NUMBER = re.compile(r"\+?\d[\d ()-]{8,}\d")


@dataclass(frozen=True, slots=True)
class Line:
    """One case: its subject without names, and the day it came, went out or is due."""

    case: Request
    subject: str
    day: date
    departments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days that end with `until`, and the seven after it."""

    until: date
    received: tuple[Line, ...]
    issued: tuple[Line, ...]
    coming: tuple[Line, ...]

    @property
    def since(self) -> date:
        return self.until - WEEK + timedelta(days=1)

    @property
    def parts(self) -> tuple[tuple[str, tuple[Line, ...]], ...]:
        return (
            (_("New requests"), self.received),
            (_("Responses sent"), self.issued),
            (_("Responses due in the next 7 days"), self.coming),
        )


def nameless(case: Request) -> str:
    """The subject without addresses, telephone numbers and the names of who asked."""
    asker = case.requester
    said = _NUMBER.sub(HIDDEN, _ADDRESS.sub(HIDDEN, case.subject))
    named = re.findall(r"\w{2,}", f"{asker.name} {asker.organisation}")
    for word in sorted(set(named), key=len, reverse=True):
        said = re.sub(rf"\b{re.escape(word)}\b", HIDDEN, said, flags=re.IGNORECASE)
    return " ".join(said.split()) or _("No subject")


def week(until: date) -> Week:
    """What the list says of the week that ends with this day."""
    shown = Request.objects.filter(restricted=False).exclude(cached_state=MISTAKEN)
    shown = shown.select_related("requester")
    shown = shown.prefetch_related("questions__owner_department")
    since = until - WEEK + timedelta(days=1)
    received = shown.filter(received_on__gte=since, received_on__lte=until)
    sent = dict(
        Release.objects.filter(issued_on__gte=since, issued_on__lte=until)
        .order_by("issued_on", "pk")
        .values_list("request_id", "issued_on")
    )
    coming = shown.open().filter(cached_due__gt=until, cached_due__lte=until + WEEK)
    issued = ordered(shown.filter(pk__in=sent))
    return Week(
        until,
        tuple(line(case, case.received_on) for case in ordered(received)),
        tuple(line(case, sent[case.pk]) for case in issued),
        tuple(line(c, c.cached_due) for c in ordered(coming) if c.cached_due),
    )


def ordered(found: RequestQuerySet) -> Iterable[Request]:
    return found.order_by("prefix", "number")


def line(case: Request, day: date) -> Line:
    owners = {
        question.owner_department.name
        for question in case.questions.all()
        if question.owner_department and question.retired_at is None
    }
    return Line(case, nameless(case), day, tuple(sorted(owners)))


def words(found: Week) -> str:
    """The list as the text of a mail."""
    blocks = [
        _("Requests for information, %(since)s to %(until)s.")
        % {"since": date_long(found.since), "until": date_long(found.until)}
    ]
    for title, lines in found.parts:
        listed = [said(entry) for entry in lines] or [_("None.")]
        blocks.append("\n".join([f"{title} ({len(lines)})", *listed]))
    blocks.append(_("The same list: %(address)s") % {"address": whole_address("cases:week")})
    organisation = Organisation.current()
    return "\n\n".join([*blocks, f"{organisation.team}\n{organisation.name}".strip()])


def said(entry: Line) -> str:
    where = f" ({', '.join(entry.departments)})" if entry.departments else ""
    return f"{entry.case.reference}, {date_long(entry.day)}: {entry.subject}{where}"


def due(*, by: Actor, now: datetime) -> list[OutgoingMessage]:
    """Send this week's list to those set, from its day and hour on, once to each."""
    today, policy = legal_day(now), policy_on(legal_day(now))
    hour = now.astimezone(get_default_timezone()).hour
    if today.isoweekday() < policy.weekly_day or hour < policy.digest_hour:
        return []
    addresses = [part.strip() for part in policy.weekly_to.split(",") if part.strip()]
    sent = [send(address, today, by=by, now=now) for address in addresses]
    return [message for message in sent if message is not None]


@transaction.atomic
def send(address: str, today: date, *, by: Actor, now: datetime) -> OutgoingMessage | None:
    """The list to one mailbox. None where this week's went there already."""
    year, number, _weekday = today.isocalendar()
    once = f"weekly {year}-{number:02} {address.lower()}"[:200]
    outbox.hold_once(once)
    if OutgoingMessage.objects.filter(once=once).exists():
        return None
    return outbox.queue(
        to=address, subject=_("Requests for information this week"), text=words(week(today)),
        kind="weekly", key=f"{year}-{number:02}", by=by, now=now,
        reply_to=Organisation.current().email, automatic=True, once=once,
    )  # fmt: skip
