"""A change of the bank holidays."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from answerable.workdays.calendar import DIVISION_TITLES

MOST_BYTES = 1_000_000


class HolidayForm(forms.Form):
    day = forms.DateField(label=_("The day"), widget=forms.SelectDateWidget)
    divisions = forms.MultipleChoiceField(
        label=_("Where"),
        choices=list(DIVISION_TITLES.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("For freedom of information a holiday anywhere in the UK counts."),
    )
    name = forms.CharField(
        label=_("Name of the holiday"),
        help_text=_("Leave it empty to say that the day is no holiday after all."),
        max_length=120,
        required=False,
    )
    reason = forms.CharField(
        label=_("Reason"), help_text=_("For example: Royal Proclamation of 3 February."),
        max_length=300,
    )  # fmt: skip


class ListForm(forms.Form):
    file = forms.FileField(
        label=_("The list of bank holidays"),
        help_text=_("The file that GOV.UK publishes at gov.uk/bank-holidays.json."),
    )

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given.size > MOST_BYTES:
            raise ValidationError(_("The file is over 1 MB: it is no list of bank holidays."))
        return given
