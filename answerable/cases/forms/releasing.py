"""Files that go with a letter, its withdrawal, and what is done about an incident."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.cases.forms.address import AddressField
from answerable.cases.releasing.hidden_data import MOST_BYTES, Look


class EncloseForm(forms.Form):
    """One file to go with the letter."""

    file = forms.FileField(
        label=_("A file to go with the letter"),
        help_text=_("A PDF, CSV, text file or picture. Not a spreadsheet, Word file or archive."),
    )

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given.size > MOST_BYTES:
            raise ValidationError(_("The file is larger than 200 MB."))
        return given


class AddressForm(forms.Form):
    """Where a letter that did not arrive is to go."""

    email = AddressField(
        label=_("The requester’s email address"),
        help_text=_("It is changed for the requester too, and noted in the case’s history."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class CheckForm(forms.Form):
    """What was looked for in a file, each by its own tick."""

    looked_for = forms.MultipleChoiceField(
        label=_("What you looked for"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    note = forms.CharField(
        label=_("Why it may go although something was found"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, looks: Sequence[Look], found: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["looked_for"]
        assert isinstance(chosen, forms.MultipleChoiceField)
        chosen.choices = [(look.code, look.words) for look in looks]
        if not found:
            del self.fields["note"]


class MomentForm(forms.Form):
    """A day and a time of it, in the body's own zone."""

    day = forms.DateField(label=_("On which day"), widget=forms.SelectDateWidget)
    at = forms.TimeField(
        label=_("At what time"),
        help_text=_("For example: 14:30"),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )

    @property
    def moment(self) -> datetime:
        together = datetime.combine(self.cleaned_data["day"], self.cleaned_data["at"])
        return timezone.make_aware(together)


class WithdrawForm(MomentForm):
    """What is known at once; the rest is added on the incident's page."""

    what_happened = forms.CharField(
        label=_("What happened"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000
    )
    people = forms.CharField(
        label=_("Whose data it is"), max_length=2000, required=False,
        help_text=_("Patients, staff, others; children or others who need particular care."),
    )  # fmt: skip
    people_count = forms.IntegerField(
        label=_("How many people, as far as known"), min_value=0, required=False
    )
    what_data = forms.CharField(
        label=_("What data"), max_length=2000, required=False,
        help_text=_("For example: names, NHS numbers, health data."),
    )  # fmt: skip
    handlers = forms.MultipleChoiceField(
        label=_("Who handles it"),
        help_text=_("They alone can open what was sent from now on."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, handlers: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["handlers"]
        assert isinstance(chosen, forms.MultipleChoiceField)
        chosen.choices = [(str(p.pk), p.name) for p in handlers]
        self.fields["day"].label = _("The day it was discovered")
        self.fields["at"].label = _("The time it was discovered")


class DecisionForm(forms.Form):
    decision = forms.ChoiceField(
        label=_("Is the Commissioner told?"),
        widget=forms.RadioSelect,
        choices=[("tell", _("Yes: it may put people at risk")),
                 ("keep", _("No: it is unlikely to put anybody at risk"))],
    )  # fmt: skip
    reasons = forms.CharField(
        label=_("The reasons"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000
    )


class ToldForm(MomentForm):
    late_reasons = forms.CharField(
        label=_("If after the 72 hours: why so late"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
        required=False,
    )
