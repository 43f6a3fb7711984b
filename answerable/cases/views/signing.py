"""Sign-off of one case: where it stands, what one may decide, and its tier."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.cases import access
from answerable.cases.events import EVENTS
from answerable.cases.forms.signing import BypassForm, DecideForm, ReplaceForm, TierForm
from answerable.cases.letter_of import content_digest, letter_of
from answerable.cases.models import Event, Request
from answerable.cases.refusals import NotAllowed, Refused
from answerable.cases.releasing.enclosing import enclosed_in, needs_check
from answerable.cases.releasing.said import sized
from answerable.cases.roles import ISSUE, READ, WORK
from answerable.cases.signoff import actions as signing
from answerable.cases.signoff import bypass as alone
from answerable.cases.signoff.compared import changed_since
from answerable.cases.signoff.moving import waiting_for
from answerable.cases.signoff.reading import DEEDS, Round, round_of
from answerable.cases.signoff.rules import TITLES, Stage
from answerable.cases.signoff.tiers import tiers_on
from answerable.cases.views.case import about, answered
from answerable.cases.views.guard import done, staff
from answerable.cases.views.looking import again


@dataclass(frozen=True, slots=True)
class Line:
    """One stage, what settled it, and whom it waits for."""

    stage: Stage
    said: str
    day: date | None
    open: bool


class Seen:
    """Sign-off of a case as its pages show it; read when first asked for."""

    def __init__(self, case: Request, by: Actor | None = None) -> None:
        self.case, self.by = case, by

    @cached_property
    def round(self) -> Round:
        return round_of(self.case)

    @property
    def waiting(self) -> str:
        return waiting_for(self.round)

    @property
    def asked(self) -> Event | None:
        """What was asked of this reader and still waits for them."""
        key = self.by.key if self.by and self.by.kind == "person" else ""
        return next((e for e in self.round.asks if str(e.detail["person"]) == key), None)

    @property
    def staged(self) -> bool:
        """Whether a stage is open: the desk's own approval comes only where none is."""
        return self.case.cached_state == "with_approver" and self.round.standing().open is not None

    @property
    def lines(self) -> list[Line]:
        stands = self.round.standing()
        settled = {stage.code: deed for stage, deed in stands.settled}
        return [
            Line(
                stage,
                str(TITLES[settled[stage.code].kind]) if stage.code in settled else "",
                settled[stage.code].day if stage.code in settled else None,
                stage == stands.open and self.case.cached_state == "with_approver",
            )
            for stage in self.round.tier.stages
        ]

    @property
    def history(self) -> list[tuple[Event, str]]:
        shown = {*DEEDS, "signoff_told", "signoff_asked", "signoff_delegated",
                 "signoff_replaced", "tier_set", "sent_for_approval"}  # fmt: skip
        found = [event for event in reversed(self.round.events) if event.type in shown]
        return [(event, str(EVENTS[event.type].title)) for event in found]


def letter_context(round_: Round, stage: str) -> dict[str, Any]:
    """The whole letter and what changed in it, for one who decides."""
    letter = letter_of(round_.case, on=timezone.localdate())
    return {
        "letter": letter,
        "digest": content_digest(letter),
        "changed": changed_since(round_, stage),
        "again": again(round_.case, answered(round_.case)),
        "files": [(file, sized(file.size), needs_check(file)) for file in enclosed_in(round_.case)],
    }


def seen_by(request: HttpRequest, by: Actor, case: Request) -> dict[str, Any]:
    return about(request, case) | {"seen": Seen(case, by)}


@staff
def sign_off(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The tier, each stage, and everything that was said."""
    case = access.case(by, reference, on=timezone.localdate())
    context = seen_by(request, by, case)
    waiting = alone.unreviewed(case)
    context |= {
        "unreviewed": waiting,
        "mine": {event.pk for event in waiting if event.by_key == by.key},
        "history": context["seen"].history,
        "seen_rows": [summary(line) for line in context["seen"].lines],
    }
    return render(request, "cases/signoff/page.html", context)


def summary(line: Line) -> dict[str, Any]:
    """One stage as a row of a summary list."""
    said = _("Waiting") if line.open else line.said or _("Not yet asked")
    dated = f"{said}, {line.day.day} {line.day:%B %Y}" if line.day else said
    return {"key": {"text": line.stage.name}, "value": {"text": dated}}


@staff
def decide(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """The letter, what changed, and the approver's word: for whom it waits, and nobody else."""
    case = access.case(by, reference, READ, on=timezone.localdate())
    seen = Seen(case, by)
    asked = seen.asked
    if asked is None:
        raise NotAllowed(_("This letter does not wait for you to sign it off."))
    context = letter_context(seen.round, asked.detail["stage"])
    form = DecideForm(request.POST or None, initial={"digest": context["digest"]})
    if request.method == "POST" and form.is_valid():
        try:
            act(asked, form.cleaned_data, by=by)
            return redirect("cases:sign_off", case.slug)
        except Refused as refused:
            form.add_error(None, refused.sentence)
    context |= {"form": form, "asked": asked, "round": seen.round}
    return render(request, "cases/signoff/decide_page.html", about(request, case) | context)


def act(asked: Event, given: dict[str, Any], *, by: Actor) -> None:
    """Do what the form says."""
    now = timezone.now()
    if given["deed"] == "delegate":
        signing.delegate(asked=asked, to=given["colleague"], reason=given["text"], by=by, now=now)
    else:
        signing.decide(
            asked=asked, deed=given["deed"], seen=given["digest"], text=given["text"], by=by,
            now=now,
        )  # fmt: skip


@staff
def tier(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Give the case another tier, with a reason."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    choices = [
        (found.code, f"{found.name}: " + (", ".join(s.name for s in found.stages) or _("nobody")))
        for found in tiers_on(timezone.localdate()).values()
    ]
    form = TierForm(
        request.POST or None, choices=choices, initial={"tier": round_of(case).tier.code}
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if done(
            request,
            lambda: signing.set_tier(case=case, **given, by=by, now=timezone.now()),
            _("The tier is changed."),
        ):
            return redirect("cases:sign_off", case.slug)
    return form_page(request, by, case, form, _("Change the tier of sign-off"), _("Change it"))


@staff
def replace(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Put a deputy in the place of an approver who is the subject of the case."""
    case = access.case(by, reference, WORK, on=timezone.localdate())
    form = ReplaceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if done(
            request,
            lambda: signing.replace(case=case, **given, by=by, now=timezone.now()),
            _("A deputy signs off in their place."),
        ):
            return redirect("cases:sign_off", case.slug)
    return form_page(request, by, case, form, _("Replace an approver"), _("Replace them"))


@staff
def bypass(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """An officer alone on duty approves; the page says first why they may not."""
    case = access.case(by, reference, ISSUE, on=timezone.localdate())
    sentence = alone.why_not(round_of(case), by, timezone.now(), "…")
    digest = content_digest(letter_of(case, on=timezone.localdate()))
    form = BypassForm(request.POST or None, initial={"digest": digest})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        if done(
            request,
            lambda: alone.bypass(
                case=case, seen=given["digest"], reason=given["reason"], by=by,
                now=timezone.now(),
            ),
            _("Approved by you alone. It is now to be issued, and will be reviewed by another."),
        ):  # fmt: skip
            return redirect("cases:case", case.slug)
    title = _("Approve alone on duty")
    return form_page(request, by, case, form, title, _("Approve alone"), sentence)


@staff
def review(request: HttpRequest, by: Actor, reference: str) -> HttpResponse:
    """Another person looks at what one officer approved alone."""
    case = access.case(by, reference, ISSUE, on=timezone.localdate())
    if request.method == "POST":
        done(
            request,
            lambda: alone.review_bypass(
                case=case, words=request.POST.get("words", ""), by=by, now=timezone.now()
            ),
            _("Reviewed."),
        )
    return redirect("cases:sign_off", case.slug)


def form_page(
    request: HttpRequest, by: Actor, case: Request, form: Any, *words: str | None
) -> HttpResponse:
    title, button, sentence = (*words, None)[:3]
    context = seen_by(request, by, case) | {
        "form": form, "title": title, "button": button, "sentence": sentence,
    }  # fmt: skip
    return render(request, "cases/signoff/form.html", context)
