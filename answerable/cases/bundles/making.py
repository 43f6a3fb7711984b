"""One bundle, in one act, told to the trail."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import record
from answerable.cases.bundles.closed import closed_parts
from answerable.cases.bundles.opened import open_parts
from answerable.cases.bundles.parts import closed_bundle, open_bundle
from answerable.cases.models import Request


@transaction.atomic
def make_bundle(*, case: Request, closed: bool, by: Actor, now: datetime) -> bytes:
    """The ZIP. closed: with what was withheld, for the regulator or the tribunal alone."""
    opened = open_parts(case)
    if closed:
        title = _("Closed bundle of %(ref)s") % {"ref": case.reference}
        whole = closed_bundle(title, [*opened, *closed_parts(case)])
    else:
        whole = open_bundle(_("Open bundle of %(ref)s") % {"ref": case.reference}, opened)
    deed = "closed bundle made" if closed else "open bundle made"
    record(by=by, now=now, deed=deed, kind="case", key=case.reference)
    return whole
