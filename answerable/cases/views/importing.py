"""The register they have now: the file given, its columns understood, imported, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from procrastinate.contrib.django.models import ProcrastinateJob

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.cases import jobs
from answerable.cases.actions import offering, taking_back
from answerable.cases.actions.importing import COUNTED
from answerable.cases.forms.importing import NAMES, ColumnsForm, RegisterForm, SheetForm
from answerable.cases.importing import TableError
from answerable.cases.models import RegisterImport, RegisterOffer
from answerable.cases.policy import legal_day
from answerable.cases.refusals import NotAllowed, NotFound, Refused
from answerable.cases.roles import IMPORT
from answerable.cases.states import MISTAKEN
from answerable.cases.views.guard import done, staff, to_be_saved
from answerable.files.store import fetch

EVERY = 2
"""Seconds after which a page that shows how far it is asks again."""
STILL = timedelta(seconds=60)
"""Without moving for so long, a worker may have been stopped."""
LISTED = 20
State = RegisterOffer.State


def check_may_import(request: HttpRequest) -> None:
    if not may(request.user, IMPORT):
        raise NotAllowed(refusal(IMPORT))


def _offer(request: HttpRequest, key: int) -> RegisterOffer:
    check_may_import(request)
    found = RegisterOffer.objects.select_related("run").filter(pk=key).first()
    if found is None:
        raise NotFound(_("There is no such file any more: it is kept for 30 days."))
    return found


def _run(request: HttpRequest, key: int) -> RegisterImport:
    check_may_import(request)
    found = RegisterImport.objects.filter(pk=key).first()
    if found is None:
        raise NotFound(_("There is no such import."))
    return found


@staff
def imports(request: HttpRequest, by: Actor) -> HttpResponse:
    """A form for the file, the files that wait, and the imports there were."""
    check_may_import(request)
    form = RegisterForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        try:
            made = offering.bring(data=given.read(), name=given.name, by=by, now=timezone.now())
            return redirect("cases:import_look", made.pk)
        except (Refused, TableError) as bad:
            told = _("%(why)s Nothing was kept and nothing was imported.")
            form.add_error("file", told % {"why": str(bad)})
    context = {
        "form": form,
        "waiting": RegisterOffer.objects.exclude(state__in=[State.TAKEN, State.REFUSED])[:LISTED],
        "runs": RegisterImport.objects.order_by("-begun_at")[:LISTED],
    }
    return render(request, "cases/importing/imports.html", context)


@staff
def look(request: HttpRequest, by: Actor, offer: int) -> HttpResponse:
    """How the columns were understood and what importing would do; POST says the columns anew."""
    found = _offer(request, offer)
    offering.look_anew_if_stale(offer=found)
    if found.told is None and found.state == State.BROUGHT:
        _read(found, by)
    if found.state in offering.IN_HAND:
        return _waiting(request, found)
    if found.run is not None:
        return redirect("cases:imported", found.run.pk)
    if found.told is None or found.state == State.REFUSED:
        why = (found.told or {}).get("refusal", "")
        messages.error(request, f"{why} {_('Nothing was imported.')}")
        return redirect("cases:imports")
    said = ColumnsForm.said_of(found.told["columns"], open_too=found.open_too)
    form = ColumnsForm(found.told["headings"], request.POST or None, initial=said)
    if request.method == "POST" and form.is_valid():
        columns, open_too = form.columns(), form.cleaned_data["open_too"]
        offering.map_again(offer=found, columns=columns, open_too=open_too)
        return redirect("cases:import_look", found.pk)
    sheets = SheetForm(found.told.get("sheets", []), initial={"sheet": found.sheet})
    return render(request, "cases/importing/look.html", _seen(found, form) | {"sheets": sheets})


@staff
@require_POST
def sheet(request: HttpRequest, by: Actor, offer: int) -> HttpResponse:
    """Another sheet of the workbook is looked at."""
    found = _offer(request, offer)
    form = SheetForm((found.told or {}).get("sheets", []), request.POST)
    if form.is_valid():
        chosen = form.cleaned_data["sheet"]
        try:
            offering.read_sheet(offer=found, sheet=chosen)
        except (Refused, TableError) as bad:
            messages.error(request, str(bad))
    else:
        messages.error(request, _("Choose a sheet."))
    return redirect("cases:import_look", found.pk)


def _seen(offer: RegisterOffer, form: ColumnsForm) -> dict[str, Any]:
    """What was found, for the page: days as days, counts as rows of a list."""
    told = offer.told or {}
    columns = [form[f"column-{place}"] for place in range(len(form.headings))]
    return {
        "offer": offer,
        "told": told,
        "form": form,
        "lacking": ", ".join(str(NAMES[code]) for code in told["lacking"]),
        "counts": [] if told["lacking"] else _rows(told),
        "columns": list(zip(columns, told["examples"], strict=True)),
        "first": [_dated(row, "received", "closed") for row in told.get("first", [])],
        "dues": [_dated(row, "old", "computed") for row in told.get("dues", [])],
    }


def _dated(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**row, **{n: date.fromisoformat(row[n]) if row[n] else None for n in names}}


def _rows(counted: Mapping[str, int], *, done: bool = False) -> list[dict[str, Any]]:
    """What would become, or became, of the rows of a file; what is nought is left out."""
    named = [
        ("rows", _("Rows in the file")),
        ("new", _("New past requests")),
        ("opened", _("Open cases made") if done else _("Open cases to make")),
        ("changed", _("Past requests corrected") if done else _("Past requests to correct")),
        ("unchanged", _("Past requests here already")),
        ("known", _("Open cases here already")),
        ("refused", _("Rows refused") if done else _("Rows that will not do")),
    ]
    return [
        {"key": {"text": name}, "value": {"text": f"{counted[code]:,}"}}
        for code, name in named
        if counted[code] or code in ("rows", "refused")
    ]


def _read(offer: RegisterOffer, by: Actor) -> None:
    """Read it at once, or, where it is large, by a job while its page waits."""
    now = timezone.now()
    if offer.size < offering.LARGE:
        found = offering.look(offer=offer, on=legal_day(now), told=lambda _row: None)
        offering.keep_look(offer=offer, found=found, by=by, now=now)
        return
    fresh = RegisterOffer.objects.filter(pk=offer.pk, state=State.BROUGHT)
    if fresh.update(state=State.LOOKING, done=0, moved_at=now):
        jobs.look_at_register.defer(offer=offer.pk)
    offer.refresh_from_db()


def _waiting(request: HttpRequest, offer: RegisterOffer) -> HttpResponse:
    """How far it is; the page asks again by itself, without JavaScript."""
    names = (jobs.look_at_register.name, jobs.take_register.name)
    mine = ProcrastinateJob.objects.filter(task_name__in=names, args__offer=offer.pk)
    context = {
        "offer": offer,
        "percent": min(offer.done * 100 // offer.total, 100) if offer.total else 0,
        "queued": mine.filter(status="todo").exists(),
        "still": timezone.now() - offer.moved_at > STILL,
    }
    response = render(request, "cases/importing/waiting.html", context)
    response["Refresh"] = str(EVERY)
    return response


@staff
def confirm(request: HttpRequest, by: Actor, offer: int) -> HttpResponse:
    """What will happen and what of it cannot be undone; POST puts it in hand, or on again."""
    found = _offer(request, offer)
    if found.state == State.TAKING and request.method == "POST":
        _take(found, by, timezone.now())
    offering.look_anew_if_stale(offer=found)
    if found.state != State.LOOKED:
        return redirect("cases:import_look", found.pk)
    if request.method == "POST":
        try:
            found = offering.confirm(offer=found, by=by, now=timezone.now())
            _take(found, by, timezone.now())
        except Refused as refused:
            messages.error(request, refused.sentence)
        return redirect("cases:import_look", found.pk)
    if not found.told or found.told["lacking"]:
        return redirect("cases:import_look", found.pk)
    context = {"offer": found, "told": found.told, "cannot": _cannot(found.told)}
    return render(request, "cases/importing/confirm.html", context)


def _cannot(told: dict[str, Any]) -> list[str]:
    """What taking the import back would leave as it is."""
    said = [_("The numbers that are used stay used: new references go on from the highest.")]
    if told["opened"]:
        said.append(_("A case keeps its history and is not deleted."))
    if told["changed"]:
        said.append(_("Past requests that are corrected stay as corrected."))
    return said


def _take(offer: RegisterOffer, by: Actor, now: datetime) -> None:
    """Give it to a worker, where none has it already."""
    queued = ProcrastinateJob.objects.filter(
        task_name=jobs.take_register.name, args__offer=offer.pk, status="todo"
    )
    if not queued.exists():
        RegisterOffer.objects.filter(pk=offer.pk).update(moved_at=now)
        jobs.take_register.defer(offer=offer.pk, kind=by.kind, key=by.key, name=by.name)


@staff
def refused_rows(request: HttpRequest, by: Actor, offer: int) -> HttpResponse:
    """The rows that will not do, each with its reason, to be mended and given again."""
    found = _offer(request, offer)
    if not found.refused_sha256:
        raise NotFound(_("Every row of this file will do."))
    stem = found.name.rsplit(".", 1)[0]
    return to_be_saved(f"{stem} {_('not taken')}.csv", fetch(found.refused_sha256))


@staff
@require_POST
def leave(request: HttpRequest, by: Actor, offer: int) -> HttpResponse:
    """Throw the file away; nothing of it was imported."""
    found = _offer(request, offer)
    done(
        request,
        lambda: offering.leave(offer=found, by=by, now=timezone.now()),
        _("The file is deleted. Nothing of it was imported."),
    )
    return redirect("cases:imports")


@staff
def imported(request: HttpRequest, by: Actor, run: int) -> HttpResponse:
    """What became of an import's rows, and what is here of it now."""
    found = _run(request, run)
    offer = found.offers.first()
    if offer is not None and offer.state == State.TAKING:
        return redirect("cases:import_look", offer.pk)
    person = Person.objects.filter(pk=int(found.by_key)).first() if _is_person(found) else None
    counted = {name: getattr(found, name) for name in COUNTED}
    context: dict[str, Any] = {
        "run": found,
        "who": person.name if person else _("a command on the server"),
        "here": taking_back.would_go(found),
        "held": found.cases.filter(held_at__isnull=False).exclude(cached_state=MISTAKEN).count(),
        "free": found.cases.filter(held_at=None).count(),
        "offer": offer,
        "counts": _rows(counted | {"rows": sum(counted.values())}, done=True),
    }
    return render(request, "cases/importing/imported.html", context)


def _is_person(found: RegisterImport) -> bool:
    return found.by_kind == "person" and found.by_key.isdecimal()


@staff
def undo(request: HttpRequest, by: Actor, run: int) -> HttpResponse:
    """What would go and what stays; POST takes the import back."""
    found = _run(request, run)
    if request.method == "POST":
        now = timezone.now()
        done(request, lambda: taking_back.take_back(run=found, by=by, now=now), _gone)
        return redirect("cases:imported", found.pk)
    if found.undone_at or not found.finished_at:
        return redirect("cases:imported", found.pk)
    context = {"run": found, "here": taking_back.would_go(found)}
    return render(request, "cases/importing/undo.html", context)


def _gone(back: taking_back.TakenBack) -> str:
    past = ngettext(
        "Taken back: %(num)s past request is gone.",
        "Taken back: %(num)s past requests are gone.",
        back.past,
    ) % {"num": f"{back.past:,}"}
    if not back.untouched:
        return past
    closed = ngettext(
        "%(num)s case is closed as opened by mistake.",
        "%(num)s cases are closed as opened by mistake.",
        back.untouched,
    ) % {"num": f"{back.untouched:,}"}
    return f"{past} {closed}"
