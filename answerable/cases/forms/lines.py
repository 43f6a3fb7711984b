"""A standard line: which provision and subject it is for, and what it says."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.cases.lines.rules import FIELDS


def _area(label: Any, rows: int, help_text: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, help_text=help_text, max_length=8000,
        widget=forms.Textarea(attrs={"rows": rows}),
    )  # fmt: skip


class VersionForm(forms.Form):
    """What a new version says, until when, and what changes."""

    harm = _area(_("Why it applies: the harm, to whom, and how it would come about"), 4)
    interest_for = _area(_("Public interest in disclosure"), 3, _("One factor on each line."))
    interest_against = _area(_("Public interest in withholding"), 3, _("One factor on each line."))
    balance = _area(_("Where the balance lies, and why"), 3)
    review_on = forms.DateField(
        label=_("Looked at again by"), help_text=_("From that day on it is not offered.")
    )
    reason = forms.CharField(label=_("What changes, and why"), max_length=500)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["review_on"].widget = forms.SelectDateWidget(years=range(on.year, on.year + 4))

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in FIELDS}


class LineForm(VersionForm):
    """A new line."""

    title = forms.CharField(label=_("What the line is called"), max_length=120)
    written = forms.CharField(
        label=_("Provision"), max_length=60, help_text=_("For example: s.43(2), EIR reg.12(5)(e)")
    )
    subject = forms.CharField(
        label=_("Subject"), max_length=300, required=False,
        help_text=_("Words by which it is suggested. For example: agency rates, contract prices"),
    )  # fmt: skip
    field_order = ("title", "written", "subject", *FIELDS, "review_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["reason"]
