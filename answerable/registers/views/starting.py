"""A new register: what it is, then its columns, then its rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import formset_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.access import actor_for, require
from answerable.accounts.models import Department, Person
from answerable.registers.actions import RegisterError, start_register
from answerable.registers.bringing import bring, layout_of, take_rows
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.forms import ColumnForm, StartForm, complete_from
from answerable.registers.intake import Dating, Layout, Offer, guessed, key_of, offered
from answerable.registers.models import Details, Editing, Offered, Register
from answerable.registers.roles import EDIT

ColumnForms = formset_factory(ColumnForm, extra=0)
SAMPLE = 5


@require(EDIT)
def start(request: HttpRequest) -> HttpResponse:
    person = request.user.person  # type: ignore[union-attr]  # `require` lets nobody else in
    first = {"owner": person.department, "steward": person}
    form = StartForm(request.POST or None, request.FILES or None, initial=first)
    if form.is_valid():
        file = form.cleaned_data["file"]
        made = bring(
            file.read() if file else _empty(form.cleaned_data["headings"]),
            name=file.name if file else _("No rows yet"),
            register=None,
            settings=_kept(form.details()),
            by=actor_for(request.user),
            now=timezone.now(),
        )
        return redirect("registers:columns", made.pk)
    return render(request, "registers/start.html", {"form": form})


def _empty(headings: str) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow(h.strip() for h in headings.split(",") if h.strip())
    return out.getvalue().encode()


def _kept(details: Details) -> dict[str, Any]:
    return {
        "title": details.title, "source": details.source, "description": details.description,
        "owner": details.owner.pk if details.owner else None,
        "steward": details.steward.pk if details.steward else None,
        "review_on": str(details.review_on or ""), "sensitivity": details.sensitivity,
        "editing": details.editing,
    }  # fmt: skip


def _details(kept: dict[str, Any]) -> Details:
    return Details(
        kept["title"], kept["source"], kept["description"],
        Department.objects.filter(pk=kept["owner"]).first(),
        Person.objects.filter(pk=kept["steward"]).first(),
        date.fromisoformat(kept["review_on"]) if kept["review_on"] else None,
        kept["sensitivity"],
        kept.get("editing", Editing.DEPARTMENT.value),
    )  # fmt: skip


class WhenForm(forms.Form):
    """Which column says when a row is true, and since when the register is complete."""

    dated_by = forms.ChoiceField(label=_("When each row is true"), required=False)
    covers_from = complete_from()

    def __init__(self, columns: Sequence[DeclaredColumn], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        field = self.fields["dated_by"]
        assert isinstance(field, forms.ChoiceField)
        standing = _("From today until it changes, or by columns “True from” and “True to”")
        dates = [(c.key, str(c.title)) for c in columns if c.type in {"date", "period"}]
        field.choices = [("", standing), *dates]
        self.fields["covers_from"].help_text = _(
            "Of earlier days it answers nothing, not even “none”. Empty: from the first of the "
            "month of its first row."
        )


@require(EDIT)
def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """What each column holds; every cell is tried before anything is made."""
    offer = get_object_or_404(Offered, pk=pk, register=None, taken_at=None)
    if offer.by_key != actor_for(request.user).key:
        raise PermissionDenied(_("Somebody else brought this."))
    layout = layout_of(offer)
    guesses = guessed(layout)
    forms_ = ColumnForms(request.POST or None, initial=[_first(c) for c in guesses])
    read = _columns(forms_) if forms_.is_bound and forms_.is_valid() else guesses
    when = WhenForm(read, request.POST or None, initial={"dated_by": _dating(guesses)})
    tried: Offer | None = None
    if forms_.is_bound and forms_.is_valid() and when.is_valid():
        tried = _tried(layout, read, when.cleaned_data["dated_by"])
        if "make" in request.POST and not tried.faulty:
            made = _make(request, offer, forms_, read, when)
            if made is not None:
                return redirect("registers:register", made.key)
    faults = tried.faults if tried else layout.faults
    page = {
        "offer": offer, "layout": layout, "forms": forms_, "when": when, "tried": tried,
        "examples": _examples(layout), "faults": faults[:200], "can_go_on": not layout.faults,
    }  # fmt: skip
    return render(request, "registers/columns.html", page)


def _first(column: DeclaredColumn) -> dict[str, Any]:
    return {"title": column.title, "type": column.type, "required": column.required}


def _dating(columns: Sequence[DeclaredColumn]) -> str:
    return next((c.key for c in columns if c.type in {"date", "period"} and c.required), "")


def _examples(layout: Layout) -> list[str]:
    """Of each column with a heading, the first few different values."""
    out = []
    for place, heading in enumerate(layout.headings):
        values = (row[place] for _n, row in layout.rows[:SAMPLE] if place < len(row) and row[place])
        if heading:
            out.append(", ".join(dict.fromkeys(values)))
    return out


def _columns(forms_: Any) -> list[DeclaredColumn]:
    out: list[DeclaredColumn] = []
    for form in forms_:
        out.append(form.column(key_of(form.cleaned_data["title"], [c.key for c in out])))
    return out


def _tried(layout: Layout, read: Sequence[DeclaredColumn], dated_by: str) -> Offer:
    """By place: a heading may have been reworded on this page."""
    named = [str(c.title) for c in read]
    places = iter(named)
    headings = tuple(next(places, "") if h else "" for h in layout.headings)
    renamed = Layout(layout.heading_row, headings, layout.rows, layout.faults, layout.notes)
    titles = {c.key: str(c.title) for c in read}
    return offered(renamed, read, titles, Dating(dated_by, timezone.localdate()))


def _make(
    request: HttpRequest, offer: Offered, forms_: Any, read: list[DeclaredColumn], when: WhenForm
) -> Register | None:
    by, now, today = actor_for(request.user), timezone.now(), timezone.localdate()
    details = _details(offer.settings)
    taken = list(Register.objects.values_list("key", flat=True))
    apart = [c.key for c, f in zip(read, forms_, strict=True) if f.cleaned_data["tells_apart"]]
    dated_by = when.cleaned_data["dated_by"]
    rows = _tried(layout_of(offer), read, dated_by)
    first = min((r.valid_from for r in rows.rows), default=today)
    try:
        with transaction.atomic():
            made = start_register(
                key=key_of(details.title, taken), columns=read, details=details,
                dated_by=dated_by, row_key=apart, by=by, now=now,
                covers_from=when.cleaned_data["covers_from"] or first.replace(day=1),
            )  # fmt: skip
            take_rows(made, rows, whole=False, day=today, by=by, now=now)
            Offered.objects.filter(pk=offer.pk).update(taken_at=now)
    except RegisterError as refusal:
        messages.error(request, str(refusal))
        return None
    said = _("The register is made, with %(rows)s rows.") % {"rows": len(rows.rows)}
    messages.success(request, said)
    return made
