"""The forms of the wording pages."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.letters.wording.language import LONGEST


class WordingForm(forms.Form):
    text = forms.CharField(
        label=_("Wording"),
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "true"}),
        max_length=LONGEST,
        strip=False,
    )
    reason = forms.CharField(
        label=_("Why it changes"),
        help_text=_("Kept with this version, beside your name and the day."),
        max_length=300,
        required=False,
    )
    base = forms.IntegerField(widget=forms.HiddenInput)
