"""Forms for decisions about charts."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.improvement.charting import OFFERED
from answerable.improvement.charting.wording import RULES
from answerable.improvement.forms.projects import long
from answerable.spc.followed import BASELINE


class WhyForm(forms.Form):
    why = forms.CharField(label=_("Why"), widget=long(3), max_length=300)


class PhaseForm(WhyForm):
    day = forms.DateField(
        label=_("First date of the new phase"), widget=forms.SelectDateWidget(),
        help_text=_("The values before it keep their own centre line and limits."),
    )  # fmt: skip
    field_order = ("day", "why")


class LeaveOutForm(WhyForm):
    day = forms.DateField(
        label=_("Date of the value"), widget=forms.SelectDateWidget(),
        help_text=_("It stays on the chart, but is in no limit and no rule."),
    )  # fmt: skip
    field_order = ("day", "why")


class HoldForm(WhyForm):
    points = forms.IntegerField(
        label=_("How many values are the baseline"), min_value=BASELINE, max_value=500,
        help_text=_("The limits of each phase come from its first so many values. At least 12."),
        error_messages={"min_value": _("Limits are held on at least 12 values.")},
    )  # fmt: skip
    field_order = ("points", "why")


class RulesForm(WhyForm):
    profile = forms.ChoiceField(label=_("Rules"), widget=forms.RadioSelect)
    field_order = ("profile", "why")

    def __init__(self, *args: Any, chart: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["profile"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(key, f"{key}: {RULES[key]}") for key in OFFERED[chart]]
