"""How long records are kept, and their destruction."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from answerable.cases.models import RetentionPeriod


class ProposeForm(forms.Form):
    """The reason for letting it go."""

    reason = forms.CharField(label=_("Why need it not be kept?"), max_length=300)


class PeriodForm(forms.Form):
    """A period with its source; it holds from today."""

    kind = forms.ChoiceField(label=_("What is kept"), choices=RetentionPeriod.Kind.choices)
    length = forms.IntegerField(label=_("For how long"), min_value=1, max_value=1200)
    source = forms.CharField(
        label=_("On whose word"), max_length=300,
        help_text=_("The schedule or decision it rests on, with its date."),
    )  # fmt: skip
    unit = forms.ChoiceField(
        label=_("Counted in"), choices=[("months", _("Months")), ("days", _("Days"))],
        widget=forms.RadioSelect,
    )  # fmt: skip
    field_order = ("kind", "length", "unit", "source")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") in ("mail", "backup") and cleaned.get("unit") == "months":
            raise ValidationError(_("Mail and backups are counted in days"))
        return cleaned
