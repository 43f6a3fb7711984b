"""A case that only named people may see."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases import access, actions
from answerable.cases.forms.restricting import OpenForm, RestrictForm
from answerable.cases.models import NamedReader, Request
from answerable.cases.refusals import Refused
from answerable.cases.roles import WORK
from answerable.cases.views.case import about
from answerable.cases.views.guard import staff


@staff
def restrict(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Name those who may see the case; the one who names them stays among them."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    people = list(Person.objects.filter(user__is_active=True).order_by("name", "pk"))
    readers = NamedReader.objects.filter(request=case).values_list("person_id", flat=True)
    initial = {"people": [str(key) for key in readers] or [by.key]}
    form = RestrictForm(request.POST or None, people=people, initial=initial)
    if request.method == "POST" and form.is_valid() and left_to(case, form, by):
        messages.success(request, _("Only those named may see %(ref)s.") % {"ref": case.reference})
        return redirect("cases:case", case.slug)
    context = about(request, case) | {"form": form, "opening": OpenForm()}
    return render(request, "cases/restrict.html", context)


def left_to(case: Request, form: RestrictForm, by: Actor) -> bool:
    chosen = form.chosen()
    if by.key not in {str(person.pk) for person in chosen}:
        form.add_error("people", _("Name yourself too, or you could not undo this."))
        return False
    try:
        actions.restrict(
            case=case, to=chosen, reason=form.cleaned_data["reason"], by=by, now=timezone.now()
        )
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True


@staff
@require_POST
def unrestrict(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Everybody who may see cases sees this one again."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    form = OpenForm(request.POST)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.unrestrict(case=case, reason=reason, by=by, now=timezone.now())
        messages.success(request, _("%(ref)s is open to the team.") % {"ref": case.reference})
    else:
        messages.error(request, _("Say why everybody may see it again. Nothing was changed."))
    return redirect("cases:restrict", case.slug)
