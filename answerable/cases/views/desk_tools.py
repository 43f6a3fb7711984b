"""Filters of the desk, kept and shared."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases.forms.desk import FilterForm, KeepForm
from answerable.cases.models import SavedFilter
from answerable.cases.refusals import NotAllowed, NotFound
from answerable.cases.roles import READ, READ_OWN
from answerable.cases.views.guard import staff


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
