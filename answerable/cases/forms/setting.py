"""A change of one setting, and of a tier of sign-off."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import validate_email
from django.utils.dates import WEEKDAYS as DAYS
from django.utils.translation import gettext_lazy as _

from answerable.accounts.roles import ROLES
from answerable.cases.forms.signing import ColleagueField
from answerable.cases.models.asking import REGIMES
from answerable.cases.setting import LEAST, MOST, Setting
from answerable.cases.signoff.rules import Tier
from answerable.cases.signoff.tiers import MOST_STAGES, Asks

WEEKDAYS = {str(number + 1): name for number, name in DAYS.items()}
YES = [("yes", _("Yes")), ("no", _("No"))]


class MailboxesField(forms.CharField):
    """Addresses separated by commas, as one text of those addresses."""

    def clean(self, value: Any) -> str:
        given = [part.strip() for part in str(super().clean(value)).split(",")]
        for address in filter(None, given):
            validate_email(address)
        return ", ".join(filter(None, given))


class WhyForm(forms.Form):
    """From when, on what ground, and why: asked of every change."""

    effective_from = forms.DateField(label=_("From which day?"), widget=forms.SelectDateWidget)
    source = forms.CharField(
        label=_("Source"), required=False, max_length=200,
        help_text=_("The paper, meeting or law it rests on."),
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Reason"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class SettingForm(WhyForm):
    field_order = ["value", "effective_from", "source", "reason"]

    def __init__(self, *args: Any, setting: Setting, tiers: list[Tier], **kwargs: Any) -> None:
        self.setting = setting
        super().__init__(*args, **kwargs)
        self.fields["value"] = value_field(setting, tiers)
        self.order_fields(self.field_order)

    def clean_value(self) -> Any:
        given = self.cleaned_data["value"]
        if self.setting.kind == "yes":
            return given == "yes"
        return int(given) if self.setting.kind in {"limit", "weekday"} else given


def value_field(setting: Setting, tiers: list[Tier]) -> forms.Field:
    """The field that takes a value of this kind."""
    named: dict[str, Any] = {"label": setting.title, "help_text": setting.about}
    if setting.kind == "prefix":
        return forms.RegexField(r"^[A-Z][A-Z0-9]{0,11}$", **named)
    if setting.kind == "address":
        return forms.URLField(required=False, max_length=300, assume_scheme="https", **named)
    if setting.kind in {"words", "mailboxes"}:
        made, most = {"words": (forms.CharField, 200), "mailboxes": (MailboxesField, 1000)}[
            setting.kind
        ]
        return made(required=False, max_length=most, **named)
    if setting.kind == "regimes":
        choices = [(code, title) for code, title in REGIMES if code != "BAU"]
        return forms.MultipleChoiceField(
            choices=choices, widget=forms.CheckboxSelectMultiple, **named
        )
    radios: dict[str, Any] = {
        "yes": YES, "limit": [("450", "£450"), ("600", "£600")],
        "weekday": list(WEEKDAYS.items()),
        "tier": [(tier.code, tier.name) for tier in tiers],
    }  # fmt: skip
    if setting.kind in radios:
        return forms.ChoiceField(choices=radios[setting.kind], widget=forms.RadioSelect, **named)
    return forms.IntegerField(min_value=LEAST[setting.kind], max_value=MOST[setting.kind], **named)


class TierSettingForm(WhyForm):
    """A tier: its name, what silence means, and up to six stages in their order."""

    name = forms.CharField(label=_("Name of the tier"), max_length=60)
    holds = forms.BooleanField(
        label=_("Silence holds the letter"), required=False,
        help_text=_("Past the day to object by, the letter waits all the same."),
    )  # fmt: skip
    in_use = forms.BooleanField(label=_("In use"), required=False, initial=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles = [("", _("Nobody by role")), *((r.key, r.name) for r in ROLES.values())]
        for place in range(1, MOST_STAGES + 1):
            of = {"place": place}
            self.fields[f"stage_{place}"] = forms.CharField(
                label=_("Stage %(place)s") % of, required=False, max_length=60,
                help_text=_("Its name; leave it empty for no such stage."),
            )  # fmt: skip
            self.fields[f"role_{place}"] = forms.ChoiceField(
                label=_("Role asked at stage %(place)s") % of, choices=roles, required=False
            )
            self.fields[f"person_{place}"] = ColleagueField(
                label=_("Or one person at stage %(place)s, by email") % of, required=False
            )
        why = ["effective_from", "source", "reason"]
        self.order_fields([name for name in self.fields if name not in why] + why)

    @property
    def stages(self) -> list[Asks]:
        given = self.cleaned_data
        return [
            Asks(given[f"stage_{n}"], given[f"role_{n}"], given[f"person_{n}"])
            for n in range(1, MOST_STAGES + 1)
            if given[f"stage_{n}"]
        ]
