"""A requester's name and addresses removed, while what was asked and answered stays."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from answerable.accounts.access import permissions_of
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person, TrailText
from answerable.accounts.trail import record
from answerable.cases.actions.locking import lock
from answerable.cases.ledger import append
from answerable.cases.models import EventText, MessageRead, Request, Requester
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused
from answerable.cases.retention.emptying import outgoing_of
from answerable.cases.retention.holding import held_by
from answerable.cases.roles import RETENTION
from answerable.post.models import RawMessage
from answerable.safety.redaction import Asker, without

NOBODY = "removed@invalid"
"""An address of nobody (RFC 2606): the outbox keeps that it wrote to somebody."""


def requests_of(requester: Requester) -> list[Request]:
    return list(requester.requests.order_by("pk"))


def why_not(requester: Requester, now: datetime) -> str | None:
    """Why their details are still needed; None where they may go."""
    if not any((requester.name, requester.organisation, requester.email, requester.address)):
        return _("Their name and addresses have been removed already.")
    for case in requests_of(requester):
        held = held_by(case, legal_day(now))
        if held:
            return _("%(ref)s still needs them. %(why)s") % {
                "ref": case.reference, "why": " ".join(held),
            }  # fmt: skip
    return None


@transaction.atomic
def forget(*, requester: Requester, reason: str, by: Actor, now: datetime) -> int:
    """Take who they are out of every case of theirs; how many cases. It cannot be undone.

    Counts, days and outcomes stay, and what was asked and answered. Letters as issued and mail as
    it came stay sealed until their case is destroyed. Raises Refused while a case needs them.
    """
    person = Person.objects.filter(pk=int(by.key)).first() if by.kind == "person" else None
    if person is None or RETENTION not in permissions_of(person, legal_day(now)):
        raise Refused(_("Only a records manager may do this."))
    if not reason.strip():
        raise Refused(_("Say why they are removed."))
    row = Requester.objects.select_for_update().get(pk=requester.pk)
    problem = why_not(row, now)
    if problem:
        raise Refused(problem)
    asker = Asker(row.name, (*row.lines, row.email))
    cases = requests_of(row)
    for case in cases:
        _take_out(lock(case), row, asker)
    Requester.objects.filter(pk=row.pk).update(name="", organisation="", email="", address="")
    for case in cases:
        append(case, "requester_forgotten", by=by, now=now, text=reason.strip())
    record(by=by, now=now, deed="requester forgotten", kind="requester", key=str(row.pk))
    return len(cases)


def _take_out(case: Request, row: Requester, asker: Asker) -> None:
    Request.objects.filter(pk=case.pk).update(text=without(case.text, asker, contacts=True))
    for question in case.questions.all():
        said = without(question.text, asker, contacts=True)
        if said != question.text:
            question.text = said
            question.save(update_fields=["text"])
    read = MessageRead.objects.filter(raw__in=RawMessage.objects.of("case", case.reference))
    for message in read:
        message.sender = ""
        message.text = without(message.text, asker, contacts=True)
        message.subject = without(message.subject, asker, contacts=True)
        message.save(update_fields=["sender", "text", "subject"])
    for sent in outgoing_of(case):
        sent.to = [NOBODY if to == row.email else to for to in sent.to]
        sent.text = without(sent.text, asker, contacts=False)
        sent.html = without(sent.html, asker, contacts=False)
        sent.save(update_fields=["to", "text", "html"])
    _words(case, row, asker)


def _words(case: Request, row: Requester, asker: Asker) -> None:
    """Their name in the ledger and the trail."""
    named = {row.name} - {""}
    EventText.objects.filter(event__request=case, name__in=named).update(name="")
    for words in EventText.objects.filter(event__request=case).exclude(text=""):
        said = without(words.text, asker, contacts=False)
        if said != words.text:
            words.text = said
            words.save(update_fields=["text"])
    told = Q(entry__kind="case", entry__key=case.reference, name__in=named)
    TrailText.objects.filter(told).update(name="", title="")
