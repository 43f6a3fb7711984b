"""Filters kept and shared, and several cases given to an officer at once."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases import access, actions
from answerable.cases.forms.desk import AllocateForm, FilterForm, KeepForm
from answerable.cases.models import SavedFilter
from answerable.cases.refusals import NotAllowed, NotFound, Refused
from answerable.cases.roles import READ, READ_OWN, WORK
from answerable.cases.views.guard import staff

MOST_AT_ONCE = 200


def to_desk(query: str = "") -> HttpResponse:
    """The desk with a filter. What is no filter of ours is left out."""
    known = [(k, v) for k, v in parse_qsl(query) if k in FilterForm.base_fields and v]
    response = redirect("cases:desk")
    if known:
        response["Location"] = f"{reverse('cases:desk')}?{urlencode(known)}"
    return response


def only_readers(request: HttpRequest) -> None:
    if not (may(request.user, READ) or may(request.user, READ_OWN)):
        raise NotAllowed(refusal(READ))


@staff
@require_POST
def keep(request: HttpRequest, by: Actor) -> HttpResponse:
    """Keep the desk's filter under a name; the same name again replaces it."""
    only_readers(request)
    form = KeepForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Give the filter a name."))
        return to_desk(request.POST.get("query", ""))
    SavedFilter.objects.update_or_create(
        person=Person.objects.get(pk=int(by.key)),
        name=form.cleaned_data["name"],
        defaults={"query": form.cleaned_data["query"], "created_at": timezone.now()},
    )
    messages.success(request, _("The filter is kept. Its address can be given to others."))
    return to_desk(form.cleaned_data["query"])


@staff
def open_kept(request: HttpRequest, by: Actor, key: str) -> HttpResponse:
    """A filter of anybody's; the cases are those that whoever opens it may see."""
    only_readers(request)
    kept = SavedFilter.objects.filter(public_id=key).first()
    if kept is None:
        raise NotFound(_("There is no such filter any more."))
    return to_desk(kept.query)


@staff
@require_POST
def forget(request: HttpRequest, by: Actor, key: str) -> HttpResponse:
    """One's own filter, thrown away."""
    only_readers(request)
    if not SavedFilter.objects.filter(public_id=key, person_id=int(by.key)).delete()[0]:
        raise NotFound(_("You keep no such filter."))
    return to_desk()


@staff
@require_POST
def allocate(request: HttpRequest, by: Actor) -> HttpResponse:
    """Give the cases ticked to an officer; those refused say why, the rest are done."""
    if not may(request.user, WORK):
        raise NotAllowed(refusal(WORK))
    form = AllocateForm(request.POST)
    ticked = request.POST.getlist("case")[:MOST_AT_ONCE]
    if not form.is_valid() or not ticked:
        messages.error(request, _("Tick some cases and choose an officer."))
        return to_desk(request.POST.get("query", ""))
    officer, moved = form.cleaned_data["officer"], 0
    for reference in ticked:
        try:
            found = access.case(by, reference, WORK, on=timezone.localdate())
            actions.allocate(case=found, officer=officer, by=by, now=timezone.now())
            moved += 1
        except Refused as refused:
            messages.error(request, f"{reference.replace('-', '/')}: {refused.sentence}")
    said = ngettext(
        "%(num)d case is now with %(name)s.", "%(num)d cases are now with %(name)s.", moved
    )
    messages.success(request, said % {"num": moved, "name": officer.name})
    return to_desk(request.POST.get("query", ""))
