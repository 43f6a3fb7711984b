"""Forms for bringing in what other systems give out."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from answerable.improvement.bringing import BYTES_MOST
from answerable.improvement.models import Import, Project


class Several(forms.FileInput):
    allow_multiple_selected = True


class SeveralField(forms.FileField):
    """Any number of files; the form reads them."""

    def clean(self, data: Any, initial: Any = None) -> Any:  # noqa: ARG002
        return data


class BringForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("What it holds"), choices=Import.Kind.choices, widget=forms.RadioSelect
    )
    tables = SeveralField(
        label=_("File, or several"),
        required=False,
        widget=Several(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.ods,.zip", "multiple": True}),
        help_text=_("CSV or Excel. Run charts may be several files, or a ZIP of a folder."),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        brought = self.files.getlist("tables")
        if not brought:
            raise forms.ValidationError(_now("Choose a file."))
        if sum(one.size or 0 for one in brought) > BYTES_MOST:
            raise forms.ValidationError(_now("That is more than can be read at once."))
        return {**given, "brought": [(one.name or "", one.read()) for one in brought]}


class TakeForm(forms.Form):
    """What is said of charts as they are taken in."""

    project = forms.ModelChoiceField(
        Project.objects.filter(ended_on=None),
        label=_("Project that uses them"),
        required=False,
        empty_label=_("None yet"),
    )
    override = forms.CharField(label=_("Why it is right"), max_length=300, required=False)
