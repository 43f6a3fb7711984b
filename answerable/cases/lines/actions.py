"""A standard line is proposed, approved by another, put in a new version, and withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.exemptions import Found, find
from answerable.cases.lines.rules import FIELDS
from answerable.cases.models import LineVersion, StandardLine
from answerable.cases.policy import legal_day
from answerable.cases.refusals import Refused

KIND = "standard line"


@transaction.atomic
def propose(
    *, title: str, written: str, subject: str, words: Mapping[str, str], review_on: date,
    by: Actor, now: datetime,
) -> LineVersion:  # fmt: skip
    """The first version of a new line. Raises Refused for a provision that is none."""
    title = " ".join(title.split())
    if StandardLine.objects.filter(title__iexact=title).exists():
        raise Refused(_("There is a line of that name: put a new version of it instead."))
    found = find(written, law="EIR" if "reg" in written.lower() else "FOIA")
    if not isinstance(found, Found):
        raise Refused(found)
    line = StandardLine.objects.create(title=title, written=found.written, subject=subject.strip())
    return _version(line, words, review_on, "", by=by, now=now)


@transaction.atomic
def put_version(
    *, line: StandardLine, words: Mapping[str, str], review_on: date, reason: str,
    by: Actor, now: datetime,
) -> LineVersion:  # fmt: skip
    """A new version; the one in force stays so until this is approved."""
    line = StandardLine.objects.select_for_update().get(pk=line.pk)
    if line.retired_at is not None:
        raise Refused(_("This line was withdrawn."))
    if not reason.strip():
        raise Refused(_("Say what changes, and why."))
    return _version(line, words, review_on, reason, by=by, now=now)


def _version(
    line: StandardLine, words: Mapping[str, str], review_on: date, reason: str, *,
    by: Actor, now: datetime,
) -> LineVersion:  # fmt: skip
    if review_on <= legal_day(now):
        raise Refused(_("Say on which later day it is looked at again."))
    if not (words["harm"].strip() or words["balance"].strip()):
        raise Refused(_("A line says something of the harm or of the balance."))
    last = line.versions.aggregate(last=Max("number"))["last"] or 0
    row = LineVersion.objects.create(
        line=line, number=last + 1, review_on=review_on, reason=reason.strip(),
        proposed_by=by.key, proposed_name=by.name, proposed_at=now,
        **{name: words[name].strip() for name in FIELDS},
    )  # fmt: skip
    record(by=by, now=now, deed="line proposed", kind=KIND, key=str(line.pk),
           detail={"version": row.number})  # fmt: skip
    return row


@transaction.atomic
def approve_version(*, version: LineVersion, by: Actor, now: datetime) -> LineVersion:
    """From now on it is offered. Raises Refused for whoever proposed it."""
    row = LineVersion.objects.select_for_update().select_related("line").get(pk=version.pk)
    if row.approved_at is not None:
        return row
    if row.proposed_by == by.key:
        raise Refused(_("You proposed this version, so somebody else must approve it."))
    if row.line.retired_at is not None:
        raise Refused(_("This line was withdrawn."))
    row.approved_by, row.approved_name, row.approved_at = by.key, by.name, now
    row.save(update_fields=["approved_by", "approved_name", "approved_at"])
    record(by=by, now=now, deed="line approved", kind=KIND, key=str(row.line_id),
           detail={"version": row.number})  # fmt: skip
    return row


@transaction.atomic
def withdraw_line(*, line: StandardLine, by: Actor, now: datetime) -> StandardLine:
    """It is offered no more; what was written from it stays."""
    row = StandardLine.objects.select_for_update().get(pk=line.pk)
    if row.retired_at is None:
        row.retired_at = now
        row.save(update_fields=["retired_at"])
        record(by=by, now=now, deed="line withdrawn", kind=KIND, key=str(row.pk))
    return row
