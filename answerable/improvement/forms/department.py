"""What people fill in about the department's registers and the extracts brought to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Department, Person
from answerable.improvement.department.extracts import ALWAYS, Target
from answerable.registers.declarations import DeclaredRegister
from answerable.registers.models import Register

FIRST = ("people", "organisation", "methodologies", "budget", "awards", "completions")


class OpenForm(forms.Form):
    registers = forms.MultipleChoiceField(
        label=_("Registers to open"), widget=forms.CheckboxSelectMultiple
    )
    covers_from = forms.DateField(
        label=_("The first day they speak of"), widget=forms.SelectDateWidget(),
        help_text=_(
            "Awards, publications and events: no entry since that day means that there were none."
        ),
    )  # fmt: skip
    owner = forms.ModelChoiceField(
        Department.objects.all(), label=_("Department that owns them"), required=False,
        empty_label=_("None"),
    )  # fmt: skip
    steward = forms.ModelChoiceField(
        Person.objects.all(), label=_("Steward"), required=False, empty_label=_("Nobody yet"),
        help_text=_("Who answers for what they say."),
    )  # fmt: skip

    def __init__(self, offered: Sequence[DeclaredRegister], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        field = self.fields["registers"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(d.key, d.title) for d in offered]
        field.initial = [f"improvement_{name}" for name in FIRST]
        earliest = rest["initial"]["covers_from"].year - 10
        widget = forms.SelectDateWidget(years=range(earliest, earliest + 15))
        self.fields["covers_from"].widget = widget


class RegisterField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not subscriptable
    def label_from_instance(self, obj: Register) -> str:
        return obj.title


class ExtractForm(forms.Form):
    register = RegisterField(
        Register.objects.none(), label=_("It goes into"), empty_label=_("Choose a register")
    )
    file = forms.FileField(
        label=_("The extract"), help_text=_("CSV, Excel (.xlsx) or OpenDocument (.ods).")
    )
    whole = forms.ChoiceField(
        label=_("These rows are"), initial="part", widget=forms.RadioSelect,
        choices=(
            ("part", _("some rows, new or changed")),
            ("whole", _("the whole register: what they lack is true no more")),
        ),
    )  # fmt: skip

    def __init__(self, registers: Sequence[Register], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        field = self.fields["register"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Register.objects.filter(pk__in=[r.pk for r in registers])


class MappingForm(forms.Form):
    """A box for each column of the register: which column of the extract fills it."""

    def __init__(
        self, targets: Sequence[Target], headings: Sequence[str], *args: Any, **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.targets = targets
        there = [(h, h) for h in dict.fromkeys(filter(None, headings))]
        for t in targets:
            always = [(f"{ALWAYS}{c}", _("always “%(value)s”") % {"value": c}) for c in t.choices]
            self.fields[t.key] = forms.ChoiceField(
                label=t.title, required=t.wanted,
                choices=[("", _("Nothing")), *there, *always],
            )  # fmt: skip

    def mapping(self) -> Mapping[str, str]:
        return {t.key: self.cleaned_data[t.key] for t in self.targets if self.cleaned_data[t.key]}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        used: set[str] = set()
        for target in self.targets:
            heading = data.get(target.key) or ""
            if heading and not heading.startswith(ALWAYS) and heading in used:
                said = _("“%(heading)s” fills another column already.")
                self.add_error(target.key, said % {"heading": heading})
            used.add(heading)
        return data


def first_covered(today: date) -> date:
    """1 April five years back: what most questions reach."""
    return date(today.year - 5 - (today.month < 4), 4, 1)
