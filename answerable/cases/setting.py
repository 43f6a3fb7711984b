"""The settings of casework that an administrator changes: what each is, and the change itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts.actor import Actor
from answerable.accounts.trail import JSON, record
from answerable.cases.holiday_list import is_safe
from answerable.cases.models import CasesSetting, SettingChange
from answerable.cases.policy import legal_day, policy_on
from answerable.cases.refusals import Refused
from answerable.cases.signoff.tiers import tiers_on

Kind = Literal["days", "percent", "hour", "number", "yes", "limit", "prefix", "regimes", "tier",
               "address", "mailboxes", "weekday", "words"]  # fmt: skip
MOST = {"days": 800, "percent": 100, "hour": 23, "number": 12}
LEAST = {"days": 1, "percent": 0, "hour": 0, "number": 1}


@dataclass(frozen=True, slots=True)
class Setting:
    """name: the field of CasesSetting that holds it."""

    name: str
    title: str | Promise
    about: str | Promise
    kind: Kind


@dataclass(frozen=True, slots=True)
class Group:
    title: str | Promise
    settings: tuple[Setting, ...]


def _days(name: str, title: str | Promise, about: str | Promise) -> Setting:
    return Setting(name, title, about, "days")


GROUPS = (
    Group(
        _("Distress, safeguarding and the like"),
        (
            Setting(
                "escalation",
                _("Who is told at once"),
                _("A name and a number. Shown on each case whose words suggest it."),
                "words",
            ),
        ),
    ),
    Group(
        _("When answers are wanted"),
        (
            _days(
                "owner_days",
                _("Information leads answer by day"),
                _("Working days after receipt: 10, 12 or 14, say."),
            ),
            _days(
                "owner_least_days",
                _("Least time for an information lead"),
                _("Working days, where they are asked late."),
            ),
            _days(
                "approver_days",
                _("Least time for an approver"),
                _("Working days, for the desk and for whoever signs off."),
            ),
        ),
    ),
    Group(
        _("Chasers"),
        (
            _days("soon_days", _("Due soon"), _("Working days before the internal due date.")),
            _days("senior_days", _("A senior manager may be told"), _("Working days after it.")),
            _days("executive_days", _("An executive may be told"), _("Working days after it.")),
            Setting(
                "escalate_by_click",
                _("An officer allows each telling above"),
                _("If not, those above are told by themselves."),
                "yes",
            ),
            Setting("digest_hour", _("Hour of the daily mail"), _("From 0 to 23."), "hour"),
        ),
    ),
    Group(
        _("Sign-off"),
        (
            Setting(
                "default_tier", _("Tier at allocation"), _("What a case has by default."), "tier"
            ),
            Setting(
                "withheld_tier",
                _("Least tier where anything is withheld"),
                _("A case is raised to it when its letter is sent, unless a person chose."),
                "tier",
            ),
            _days("objection_days", _("Objections by"), _("Working days before the due date.")),
            _days(
                "steward_days",
                _("Stewards of registers object within"),
                _("Working days after they are told that an answer was made from their register."),
            ),
        ),
    ),
    Group(
        _("Cost limit"),
        (
            Setting(
                "appropriate_limit",
                _("Appropriate limit"),
                _("£600 for central government, £450 for others (SI 2004/3244 reg 3)."),
                "limit",
            ),
        ),
    ),
    Group(
        _("Requesters who do not reply"),
        (
            _days(
                "silence_days",
                _("Closed for want of a reply after"),
                _("Days after they were asked. A letter is put ready; a person sends it."),
            ),
            _days(
                "silence_warning_days",
                _("Warned before that"),
                _("Days. The warning goes by itself, once, to those with an email address."),
            ),
        ),
    ),
    Group(
        _("Law and references"),
        (
            Setting(
                "regimes",
                _("Regimes in use"),
                _("What a question may be considered under."),
                "regimes",
            ),
            Setting(
                "reference_prefix",
                _("Reference prefix"),
                _("Capitals. Cases that have a reference keep it."),
                "prefix",
            ),
            Setting(
                "reference_width", _("Figures in a reference"), _("5 gives FOI/00001."), "number"
            ),
        ),
    ),
    Group(
        _("Routing"),
        (
            Setting(
                "suggestion_line",
                _("Least confidence to suggest a department"),
                _("Per cent: below it nothing is suggested."),
                "percent",
            ),
        ),
    ),
    Group(
        _("Lists that come and go by themselves"),
        (
            Setting(
                "holidays_address",
                _("Address of the list of bank holidays"),
                _("Read once a day: https://www.gov.uk/bank-holidays.json. Empty: never."),
                "address",
            ),
            Setting(
                "weekly_to",
                _("Who has the weekly list"),
                _("Email addresses, separated by commas. Empty: it is not sent."),
                "mailboxes",
            ),
            Setting("weekly_day", _("Day of the weekly list"), "", "weekday"),
        ),
    ),
    Group(
        _("Links and letters"),
        (
            _days("owner_link_days", _("Links of leads and approvers live"), _("Days.")),
            _days("track_days", _("Links to follow a request live"), _("Days.")),
            Setting("attach_answers", _("Answers are attached as data"), "", "yes"),
            Setting("offer_survey", _("The survey is offered"), "", "yes"),
        ),
    ),
)
SETTINGS = {setting.name: setting for group in GROUPS for setting in group.settings}


def in_force(name: str, day: date) -> SettingChange | None:
    """The latest change that has taken effect; None where the setting is as it was shipped."""
    return SettingChange.objects.filter(name=name, effective_from__lte=day).first()


@transaction.atomic
def change_setting(
    *,
    name: str,
    value: JSON,
    effective_from: date,
    reason: str,
    by: Actor,
    now: datetime,
    source: str = "",
) -> SettingChange:
    """The setting is `value` from a day on; what was decided for later days stays.

    Raises Refused for a day before today, without a reason, or where it cannot stand with others.
    """
    if name not in SETTINGS or not reason.strip():
        raise Refused(str(_("Say why the setting is changed.")))
    if effective_from < legal_day(now):
        raise Refused(str(_("A setting takes effect today or later, not in the past.")))
    if SETTINGS[name].kind == "tier" and value not in tiers_on(effective_from):
        raise Refused(str(_("There is no such tier.")))
    if name == "holidays_address" and value and not is_safe(str(value)):
        raise Refused(str(_WRONG[name]))
    before: JSON = getattr(policy_on(effective_from), name)
    later = SettingChange.objects.filter(name=name, effective_from__gt=effective_from)
    until = later.order_by("effective_from").values_list("effective_from", flat=True).first()
    row_on(effective_from, by=by, now=now)
    for row in CasesSetting.objects.filter(effective_from__gte=effective_from):
        if until is None or row.effective_from < until:
            _write(row, name, value, source=source, reason=reason)
    change = SettingChange.objects.create(
        name=name, was=before, now_is=value, effective_from=effective_from,
        source=source.strip()[:200], reason=reason.strip()[:500], recorded_at=now,
        by_kind=by.kind, by_key=by.key, by_name=by.name,
    )  # fmt: skip
    record(
        by=by, now=now, deed="setting changed", kind="cases setting", key=name,
        detail={"was": before, "is": value, "from": effective_from.isoformat(),
                "source": source.strip(), "reason": reason.strip()},
    )  # fmt: skip
    return change


def row_on(day: date, *, by: Actor, now: datetime) -> None:
    """See that a row begins on that day, alike in all to the one before."""
    policy = policy_on(day)
    if policy.pk is None or policy.effective_from != day:
        policy.pk = None
        policy._state.adding = True
        policy.effective_from, policy.recorded_at = day, now
        policy.by_kind, policy.by_key = by.kind, by.key
        policy.save()


def _write(row: CasesSetting, name: str, value: JSON, *, source: str, reason: str) -> None:
    setattr(row, name, value)
    row.source, row.reason = source.strip()[:200], reason.strip()[:500]
    try:
        row.full_clean()
    except ValidationError as wrong:
        raise Refused(str(_WRONG.get(name, _TOGETHER))) from wrong
    row.save()


_TOGETHER = _("That value cannot stand.")
_WRONG: dict[str, str | Promise] = {
    "holidays_address": _("An address begins with https://"),
    "senior_days": _("A senior manager is told after day one, and before an executive."),
    "executive_days": _("An executive is told after a senior manager."),
    "silence_days": _("A requester is warned before their request is closed."),
    "silence_warning_days": _("A requester is warned before their request is closed."),
    "reference_prefix": _("A prefix is capitals and figures, a capital first."),
}
