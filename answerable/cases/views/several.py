"""Several cases at once: given, reminded of, noted, released. Looked at first, undone after."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from answerable.accounts.access import may, refusal
from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.actions import several as deeds
from answerable.cases.actions.several import OneDone, Outcome
from answerable.cases.chasers.by_hand import remind, reminders, why_not_today
from answerable.cases.chasers.owing import book
from answerable.cases.forms.desk import DEEDS, SeveralForm
from answerable.cases.models import Request
from answerable.cases.refusals import NotAllowed, Refused
from answerable.cases.roles import WORK
from answerable.cases.states import may_be_edited
from answerable.cases.views.desk_tools import to_desk
from answerable.cases.views.guard import staff

MOST_AT_ONCE = 200
SESSION = "several"


def ticked(given: list[str], by: Actor) -> list[Request]:
    """The cases of these addresses that are theirs to work on, the others silently left out."""
    numbers = [slug.replace("-", "/") for slug in given[:MOST_AT_ONCE]]
    found = access.cases(by, on=timezone.localdate()).filter(reference__in=numbers)
    return list(found.select_related("officer").order_by("number"))


def only_workers(request: HttpRequest) -> None:
    if not may(request.user, WORK):
        raise NotAllowed(refusal(WORK))


@staff
def several(request: HttpRequest, by: Actor) -> HttpResponse:
    """What would be done to the cases ticked; done once it is confirmed."""
    only_workers(request)
    given = request.POST if request.method == "POST" else request.GET
    deed, query = given.get("deed", ""), given.get("query", "")
    cases = ticked(given.getlist("case"), by)
    if deed not in DEEDS or not cases:
        messages.error(request, _("Tick some cases, and choose what to do with them."))
        return to_desk(query)
    form = SeveralForm(request.POST or None, deed=deed)
    if request.method == "POST" and form.is_valid():
        try:
            outcome = act(cases, deed, form, by)
        except Refused as refused:
            form.add_error(None, refused.sentence)
        else:
            keep(request, deed, form, outcome)
            return redirect("cases:several_done")
    page = {"cases": cases, "deed": deed, "title": DEEDS[deed], "form": form, "query": query}
    return render(request, "cases/several.html", page | foreseen(cases, deed))


def foreseen(cases: list[Request], deed: str) -> dict[str, Any]:
    """What would become of each case, and how many mails would go."""
    if deed == "free":
        return {
            "rows": [(case, [would_be(case)]) for case in cases],
            "told": _("What becomes of it"),
        }
    if deed != "remind":
        why = {c.pk: may_be_edited(c.cached_state) for c in cases} if deed == "give" else {}
        rows = [(c, [why[c.pk]] if why.get(c.pk) else []) for c in cases]
        return {"rows": rows, "told": _("Left as it is") if any(why.values()) else ""}
    kept = book(timezone.localdate())
    owing = reminders({case.pk for case in cases}, kept)
    said: dict[int, list[str]] = {case.pk: [] for case in cases}
    for each in owing:
        to = each.recipient.name if each.recipient else _("nobody there has an address")
        question = each.matter.question
        what = _("question %(n)s") % {"n": question.label} if question else _("the letter")
        said[each.matter.case.pk].append(f"{what}: {to}")
    nothing = [_("Nothing of it waits for anybody who was not written to today.")]
    mails = {each.recipient.address.lower() for each in owing if each.recipient}
    return {
        "rows": [(case, said[case.pk] or nothing) for case in cases],
        "told": _("Who is reminded"), "mails": len(mails), "closed_today": why_not_today(kept),
    }  # fmt: skip


def would_be(case: Request) -> str:
    """What a release comes to, for one case."""
    if case.held_at is None:
        return _("Left as it is: it is not held")
    if case.cached_due is None:
        return _("May send; it has no due date")
    return _("May send; due %(on)s") % {"on": f"{case.cached_due.day} {case.cached_due:%B %Y}"}


def act(cases: list[Request], deed: str, form: SeveralForm, by: Actor) -> Outcome:
    now, given = timezone.now(), form.cleaned_data
    if deed == "give":
        return deeds.give_all(cases=cases, officer=given["officer"], by=by, now=now)
    if deed == "note":
        return deeds.note_all(cases=cases, text=given["note"], by=by, now=now)
    if deed == "free":
        return deeds.free_all(cases=cases, by=by, now=now)
    sent = remind(cases={case.pk for case in cases}, by=by, now=now)
    return Outcome(tuple(OneDone(mail.pk) for mail in sent), ())


def keep(request: HttpRequest, deed: str, form: SeveralForm, outcome: Outcome) -> None:
    """What was done, until the next time, so that it can be read and taken back."""
    officer = form.cleaned_data.get("officer")
    request.session[SESSION] = {
        "deed": deed,
        "officer": officer.pk if officer else None,
        "said": said(deed, len(outcome.done), officer.name if officer else ""),
        "done": [[one.case, one.before, one.event] for one in outcome.done],
        "refused": [list(pair) for pair in outcome.refused],
    }


def said(deed: str, count: int, name: str) -> str:
    if deed == "give":
        words = ngettext(
            "%(num)d case is now with %(name)s.", "%(num)d cases are now with %(name)s.", count
        )
        return words % {"num": count, "name": name}
    if deed == "note":
        words = ngettext("A note is on %(num)d case.", "A note is on %(num)d cases.", count)
        return words % {"num": count}
    if deed == "free":
        words = ngettext(
            "%(num)d case may send from now on.", "%(num)d cases may send from now on.", count
        )
        return words % {"num": count}
    return ngettext("%(num)d reminder goes.", "%(num)d reminders go.", count) % {"num": count}


@staff
def several_done(request: HttpRequest, by: Actor) -> HttpResponse:
    """What the last deed upon several cases came to, and the way back where there is one."""
    only_workers(request)
    last = request.session.get(SESSION)
    if not last:
        return to_desk()
    undo = bool(last["done"]) and last["deed"] != "remind"
    return render(request, "cases/several_done.html", {"last": last, "undo": undo})


@staff
@require_POST
def several_undo(request: HttpRequest, by: Actor) -> HttpResponse:
    """Take back what was just given or noted."""
    only_workers(request)
    last = request.session.pop(SESSION, None)
    if not last or last["deed"] == "remind":
        messages.error(request, _("There is nothing to take back."))
        return to_desk()
    outcome = undone(last, by)
    words = ngettext("Taken back on %(num)d case.", "Taken back on %(num)d cases.",
                     len(outcome.done))  # fmt: skip
    messages.success(request, words % {"num": len(outcome.done)})
    for reference, sentence in outcome.refused:
        messages.error(request, f"{reference}: {sentence}")
    return to_desk()


def undone(last: dict[str, Any], by: Actor) -> Outcome:
    """Of the cases that are still theirs to work on."""
    now, keys = timezone.now(), [case for case, _before, _event in last["done"]]
    cases = list(access.cases(by, on=timezone.localdate()).filter(pk__in=keys).order_by("number"))
    events = {case: event for case, _before, event in last["done"]}
    if last["deed"] == "note":
        return deeds.strike_all(cases=cases, notes=events, by=by, now=now)
    if last["deed"] == "free":
        return deeds.hold_all(cases=cases, freed=events, by=by, now=now)
    given = {case: before for case, before, _event in last["done"]}
    return deeds.take_back(cases=cases, given=given, officer=last["officer"], by=by, now=now)
