"""The settings of casework: what is in force, since when, on what ground; each one's change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from answerable.accounts.actor import Actor
from answerable.accounts.models import Person
from answerable.accounts.roles import ROLES
from answerable.cases.cost_limit import HOURLY
from answerable.cases.forms.setting import WEEKDAYS, SettingForm, TierSettingForm
from answerable.cases.models import SettingChange, SignoffTier
from answerable.cases.policy import policy_on
from answerable.cases.refusals import NotFound, Refused
from answerable.cases.setting import GROUPS, SETTINGS, Setting, change_setting
from answerable.cases.signoff.rules import Tier
from answerable.cases.signoff.tiers import keep_tier, tiers_on
from answerable.cases.views.guard import staff
from answerable.cases.views.holidays import only_administrators


def said(setting: Setting, value: Any, tiers: dict[str, Tier]) -> str:
    """A value as a person reads it."""
    ways: dict[str, Callable[[Any], str]] = {
        "yes": lambda value: _("Yes") if value else _("No"),
        "limit": lambda value: f"£{value}",
        "weekday": lambda value: str(WEEKDAYS[str(value)]),
        "address": lambda value: value or _("None"),
        "mailboxes": lambda value: value or _("None"),
        "words": lambda value: value or _("Nobody yet"),
        "percent": lambda value: f"{value}%",
        "tier": lambda value: tiers[value].name if value in tiers else str(value),
        "regimes": ", ".join,
    }
    return ways.get(setting.kind, str)(value)


def since(change: SettingChange | None) -> str:
    if change is None:
        return _("As shipped")
    day = change.effective_from
    found = _("From %(day)s") % {"day": f"{day.day} {day:%B %Y}"}
    return f"{found}: {change.source}" if change.source else found


def rows(today: date) -> list[tuple[str, list[dict[str, Any]]]]:
    """Each group with the rows of its summary list, in three queries."""
    policy, tiers = policy_on(today), tiers_on(today)
    latest: dict[str, SettingChange] = {}
    for change in SettingChange.objects.filter(effective_from__lte=today).order_by(
        "effective_from", "pk"
    ):
        latest[change.name] = change
    return [
        (str(group.title), [
            row(s.title, said(s, getattr(policy, s.name), tiers), since(latest.get(s.name)),
                reverse("cases:setting", args=[s.name]))
            for s in group.settings
        ])
        for group in GROUPS
    ]  # fmt: skip


def row(title: object, value: str, about: str, address: str) -> dict[str, Any]:
    return {
        "key": {"text": str(title)},
        "value": {"text": f"{value} ({about})"},
        "actions": {"items": [
            {"href": address, "text": _("Change"), "visuallyHiddenText": str(title)}
        ]},
    }  # fmt: skip


@staff
def settings(request: HttpRequest, by: Actor) -> HttpResponse:
    """All of them on one page, with those that have pages of their own."""
    only_administrators(request)
    today = timezone.localdate()
    tiers = [
        row(tier.name, stages_of(tier), meaning(tier), reverse("cases:tier", args=[tier.code]))
        for tier in tiers_on(today).values()
    ]
    context = {"groups": rows(today), "tiers": tiers, "hourly": f"£{HOURLY}"}
    return render(request, "cases/settings/all.html", context)


def meaning(tier: Tier) -> str:
    return _("silence holds the letter") if tier.holds else _("silence lets it go on")


def stages_of(tier: Tier) -> str:
    """“Disclosure: Approver; Press office: Ann Bell”."""
    people = {s.person for s in tier.stages if s.person}
    names = dict(Person.objects.filter(pk__in=people).values_list("pk", "name"))
    asked = [
        (s.name, names.get(s.person or 0) or (str(ROLES[s.role].name) if s.role in ROLES else "–"))
        for s in tier.stages
    ]
    return "; ".join(f"{name}: {who}" for name, who in asked) or _("Nobody is added")


@staff
def setting(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """One setting: what it was and is, and a form to change it from a day on."""
    only_administrators(request)
    if name not in SETTINGS:
        raise NotFound(_("There is no such setting."))
    found, today = SETTINGS[name], timezone.localdate()
    tiers = tiers_on(today)
    form = SettingForm(
        request.POST or None, setting=found, tiers=list(tiers.values()),
        initial={"value": starting(found, getattr(policy_on(today), name)),
                 "effective_from": today},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        try:
            change_setting(name=name, **form.cleaned_data, by=by, now=timezone.now())
            messages.success(request, _("The setting is changed."))
            return redirect("cases:settings")
        except Refused as refused:
            form.add_error(None, refused.sentence)
    changes = [
        (change, said(found, change.was, tiers), said(found, change.now_is, tiers))
        for change in SettingChange.objects.filter(name=name)
    ]
    context = {"setting": found, "form": form, "changes": changes}
    return render(request, "cases/settings/one.html", context)


def starting(setting: Setting, value: Any) -> Any:
    if setting.kind == "yes":
        return "yes" if value else "no"
    return str(value) if setting.kind in {"limit", "weekday"} else value


@staff
def tier(request: HttpRequest, by: Actor, code: str = "") -> HttpResponse:
    """A tier of sign-off: changed from a day on, or a new one."""
    only_administrators(request)
    today = timezone.localdate()
    found = tiers_on(today).get(code)
    if code and found is None:
        raise NotFound(_("There is no such tier."))
    form = TierSettingForm(request.POST or None, initial=written(found, today))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            keep_tier(
                code=code, name=given["name"], stages=form.stages, holds=given["holds"],
                in_use=given["in_use"], effective_from=given["effective_from"],
                source=given["source"], reason=given["reason"], by=by, now=timezone.now(),
            )  # fmt: skip
            messages.success(request, _("The tier is kept. Letters already out keep theirs."))
            return redirect("cases:settings")
        except Refused as refused:
            form.add_error(None, refused.sentence)
    kept = SignoffTier.objects.filter(code=code).order_by("-effective_from")
    return render(request, "cases/settings/tier.html", {"tier": found, "form": form, "kept": kept})


def written(found: Tier | None, today: date) -> dict[str, Any]:
    """The form as the tier stands."""
    starts: dict[str, Any] = {"effective_from": today, "in_use": True}
    if found is None:
        return starts
    people = Person.objects.in_bulk([s.person for s in found.stages if s.person])
    for place, stage in enumerate(found.stages, 1):
        starts[f"stage_{place}"], starts[f"role_{place}"] = stage.name, stage.role
        if stage.person in people:
            starts[f"person_{place}"] = people[stage.person].email
    return starts | {"name": found.name, "holds": found.holds}
