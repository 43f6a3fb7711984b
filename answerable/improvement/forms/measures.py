"""Forms for measures and their values."""

from __future__ import annotations

import codecs
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from answerable.improvement.forms.projects import DeedForm, empty, long
from answerable.improvement.guard import refusal
from answerable.improvement.models import Measure
from answerable.improvement.pasting import read_number
from answerable.reading.grid.model import BETWEEN
from answerable.registers.bringing import grid_of

PASTE_MOST = 2_000_000
NUMBER = {"inputmode": "decimal", "autocomplete": "off"}


class MeasureForm(DeedForm):
    class Meta:
        model = Measure
        fields = [
            "name", "kind", "definition", "unit", "direction", "ratio", "chart", "source",
            "collected_by", "board", "starts_on", "ends_on",
        ]  # fmt: skip
        widgets = {
            "kind": forms.RadioSelect,
            "direction": forms.RadioSelect,
            "definition": long(4),
            "starts_on": forms.SelectDateWidget(),
            "ends_on": forms.SelectDateWidget(),
        }
        help_texts = {
            "definition": _(
                "What is counted, of whom, when and by whom, so that two people would count alike"
            ),
            "unit": _("For example: visits, days, %"),
            "ratio": _("Such as 12 of 40. With the unit % it is shown out of a hundred."),
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty(self, collected_by=_("Nobody in particular"))
        for name, choices in (
            ("kind", Measure.Kind.choices),
            ("direction", Measure.Direction.choices),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices


class UseForm(forms.Form):
    measure = forms.ModelChoiceField(
        Measure.objects.all(), label=_("Measure"), empty_label=_("Choose a measure")
    )
    place = forms.CharField(
        label=_("Place"), required=False, max_length=100,
        help_text=_("For example: Elm ward. Leave it empty for all places together."),
    )  # fmt: skip


class NumberField(forms.CharField):
    """A number as people type it, with commas, pound or per cent signs; never an NHS number."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs=NUMBER), max_length=40, **options)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        if said := refusal(text):
            raise forms.ValidationError(said)
        number = read_number(text)
        if number is None or number.as_tuple().exponent not in range(-4, 1):
            raise forms.ValidationError(_now("Enter a number, such as 12 or 3.5"))
        return number


class TargetForm(forms.Form):
    value = NumberField(label=_("Target"))
    from_day = forms.DateField(label=_("From"), widget=forms.SelectDateWidget())
    why = forms.CharField(label=_("Where the target comes from"), max_length=300)


class ValueForm(forms.Form):
    """One value of a measure: one field, or two where it is out of a total."""

    value = NumberField(label=_("Value"))
    denominator = NumberField(label=_("Out of a total of"))
    day = forms.DateField(label=_("Date"), widget=forms.DateInput(format="%Y-%m-%d"))
    override = forms.CharField(label=_("Why it is right"), max_length=300, required=False)

    def __init__(self, *args: Any, measure: Measure, warned: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit = measure.unit if measure.unit and not measure.ratio else ""
        self.fields["value"].label = _("Number") if measure.ratio else _("Value")
        if unit:
            self.fields["value"].help_text = _("In %(unit)s") % {"unit": unit}
        if not measure.ratio:
            del self.fields["denominator"]
        if not warned:
            del self.fields["override"]


class CorrectionForm(ValueForm):
    reason = forms.CharField(label=_("Why it is corrected"), max_length=300)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["day"]


class RemoveTargetForm(forms.Form):
    why = forms.CharField(label=_("Why it is removed"), max_length=300)


class WithdrawForm(forms.Form):
    reason = forms.CharField(label=_("Why it is taken out"), max_length=300)


class PasteForm(forms.Form):
    """A table pasted from a spreadsheet, or a file of one."""

    table = forms.CharField(
        label=_("Values"), required=False, widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_(
            "Paste from Excel: a column of dates and a column of values, with their "
            "headings. A column headed “Total” holds what the number is out of, and one "
            "headed “Ward” the place."
        ),
    )  # fmt: skip
    file = forms.FileField(
        label=_(
            "Or a CSV or Excel file"
        ), required=False, widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.ods"})
    )  # fmt: skip
    override = forms.CharField(label=_("Why it is right"), max_length=300, required=False)
    correcting = forms.CharField(label=_("Why they are corrected"), max_length=300, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        text = given.get("table") or ""
        if not text.strip() and given.get("file"):
            text = self._decoded(given["file"].read(PASTE_MOST + 1))
        if not text.strip():
            raise forms.ValidationError(_now("Paste a table or choose a file."))
        if len(text) > PASTE_MOST:
            raise forms.ValidationError(_now("That is more than can be read at once."))
        if said := refusal(text):
            raise forms.ValidationError(said)
        return {**given, "text": text}

    def _decoded(self, data: bytes) -> str:
        if data.startswith(b"PK"):
            grid = grid_of(data)
            if grid.problem:
                raise forms.ValidationError(grid.problem)
            return "\n".join(line.replace("\t", " ").replace(BETWEEN, "\t") for line in grid.lines)
        if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            # what Excel saves as "Unicode text"
            return data.decode("utf-16", "replace").replace("\0", "")
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")


def plain(number: Decimal | None) -> str:
    """A kept number without its trailing noughts."""
    if number is None:
        return ""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
