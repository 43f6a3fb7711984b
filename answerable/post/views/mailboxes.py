"""The mailboxes that are read: added, changed, tried, paused and removed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, require
from answerable.accounts.actor import Actor
from answerable.post import drop, imap
from answerable.post.forms import MailboxForm
from answerable.post.imap.settings import ENVIRONMENT
from answerable.post.models import Mailbox, RawMessage
from answerable.post.roles import MAILBOXES

PATIENCE = 10
"""Seconds a person is made to wait for each answer of the mail server."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A mailbox with how many messages came from it. fixed: the environment describes it."""

    row: Mailbox
    messages: int
    fixed: bool


@require(MAILBOXES)
def index(request: HttpRequest) -> HttpResponse:
    """Every mailbox, how it fares, and what may be done with it."""
    counted = RawMessage.objects.filter(Q(via__startswith="imap:") | Q(via="drop"))
    came = dict(counted.values_list("via").annotate(Count("pk")))
    shown = [
        Shown(row, came.get(f"imap:{row.name}", 0), row.name == ENVIRONMENT)
        for row in Mailbox.objects.all()
    ]
    folder = drop.folder_at(Path(settings.DROP_FOLDER)) if settings.DROP_FOLDER else None
    context = {"mailboxes": shown, "folder": folder, "dropped": came.get("drop", 0)}
    return render(request, "post/mailboxes.html", context)


def changeable(pk: int) -> Mailbox:
    """One that this page may change: the environment's is changed in the environment."""
    return get_object_or_404(Mailbox.objects.exclude(name=ENVIRONMENT), pk=pk)


@require(MAILBOXES)
def edit(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Add a mailbox, or change one; then say whether it can be read."""
    of = changeable(pk) if pk is not None else None
    form = MailboxForm(request.POST if request.method == "POST" else None, of=of)
    if form.is_bound and form.is_valid():
        tell(request, save(form, by=actor_for(request.user)))
        return redirect("post:mailboxes")
    title = _("Change the mailbox %(name)s") % {"name": of.name} if of else _("Add a mailbox")
    return render(request, "post/mailbox.html", {"form": form, "title": title})


@transaction.atomic
def save(form: MailboxForm, *, by: Actor) -> Mailbox:
    now, of = timezone.now(), form.of
    paused = of is not None and not of.active
    mailbox = imap.add_mailbox(
        name=of.name if of else form.cleaned_data["name"], secret=form.cleaned_data["secret"],
        since=of.since if of else now, by=by, now=now, **form.where(),
    )  # fmt: skip
    imap.set_grant(mailbox, form.given_grant(), by=by, now=now)
    if paused:
        imap.set_active(mailbox, active=False, by=by, now=now)
    return mailbox


def tell(request: HttpRequest, mailbox: Mailbox) -> None:
    """Try it, and say how that went."""
    try:
        new = imap.count_new(mailbox, now=timezone.now(), patience=PATIENCE)
    except imap.MailboxError as error:
        messages.error(request, str(error))
        return
    words = ngettext("%(new)d message is new.", "%(new)d messages are new.", new) % {"new": new}
    messages.success(
        request, _("%(name)s can be read. %(new)s") % {"name": mailbox.name, "new": words}
    )


@require(MAILBOXES)
@require_POST
def attempt(request: HttpRequest, pk: int) -> HttpResponse:
    tell(request, get_object_or_404(Mailbox, pk=pk))
    return redirect("post:mailboxes")


@require(MAILBOXES)
@require_POST
def turn(request: HttpRequest, pk: int, *, active: bool) -> HttpResponse:
    """Pause it, or read it again from where it was left."""
    mailbox = changeable(pk)
    imap.set_active(mailbox, active=active, by=actor_for(request.user), now=timezone.now())
    said = _("%(name)s is read again.") if active else _("%(name)s is paused.")
    messages.success(request, said % {"name": mailbox.name})
    return redirect("post:mailboxes")


@require(MAILBOXES)
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask first; then forget the mailbox and its secrets."""
    mailbox = changeable(pk)
    if request.method == "POST":
        imap.remove_mailbox(mailbox, by=actor_for(request.user), now=timezone.now())
        said = _("%(name)s is removed. What was read from it stays.") % {"name": mailbox.name}
        messages.success(request, said)
        return redirect("post:mailboxes")
    return render(request, "post/remove.html", {"mailbox": mailbox})
