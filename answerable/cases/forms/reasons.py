"""Why one provision applies: only what that provision needs is asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.cases.exemptions import Found, Reasoning

_FACTORS = _("One factor on each line.")


class ReasonsForm(forms.Form):
    """What the letter and the record need; nothing of it may stand empty but what law allows."""

    line = forms.IntegerField(required=False, widget=forms.HiddenInput)
    information = forms.CharField(
        label=_("What is withheld"),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
        help_text=_("Describe the information without giving it away. The requester reads this."),
    )
    limb = forms.ChoiceField(label=_("Which limb applies"), required=False)
    likelihood = forms.ChoiceField(
        label=_("How likely is the harm?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[("would", _("It would happen")), ("would be likely", _("It would be likely"))],
    )
    harm = forms.CharField(
        label=_("Why it applies: the harm, to whom, and how it would come about"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    interest_for = forms.CharField(
        label=_("Public interest in disclosure"), required=False, help_text=_FACTORS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    interest_against = forms.CharField(
        label=_("Public interest in withholding"), required=False, help_text=_FACTORS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    balance = forms.CharField(
        label=_("Where the balance lies, and why"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    prepared_by = forms.CharField(
        label=_("Another authority that is preparing it, if you know one"),
        required=False,
        max_length=200,
    )
    estimated = forms.DateField(
        label=_("By when it will be finished, if you know"),
        required=False,
        widget=forms.SelectDateWidget,
    )
    silent = forms.BooleanField(
        label=_("To give these reasons would itself disclose what is exempt (s.17(4))"),
        required=False,
        help_text=_("They are recorded here, and the letter leaves them out."),
    )
    emissions = forms.BooleanField(label=_("It relates to emissions"), required=False)
    decided_by = forms.CharField(label=_("Who decided"), max_length=200, required=False)
    decided_on = forms.DateField(
        label=_("Decided on"), required=False, widget=forms.SelectDateWidget
    )

    def __init__(self, *args: Any, found: Found, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = found
        for name in _unneeded(found):
            del self.fields[name]
        may_stand_empty = _optional(found)
        for name, field in self.fields.items():
            field.required = name not in may_stand_empty
        years = range(on.year - 2, on.year + 1)
        if "estimated" in self.fields:
            ahead = range(on.year, on.year + 4)
            self.fields["estimated"].widget = forms.SelectDateWidget(years=ahead)
        for name in ("decided_on",):
            if name in self.fields:
                self.fields[name].widget = forms.SelectDateWidget(years=years)
                self.fields[name].widget.is_required = self.fields[name].required
        if "limb" in self.fields:
            limb = self.fields["limb"]
            assert isinstance(limb, forms.ChoiceField)
            limb.choices = [("", _("Not said yet")), *_limbs(found)]

    def reasoning(self) -> Reasoning:
        given = self.cleaned_data
        return Reasoning(
            provision=self.found.written,
            limb=given.get("limb", ""),
            information=given.get("information", ""),
            harm=given.get("harm", ""),
            likelihood=given.get("likelihood", ""),
            interest_for=_lines(given.get("interest_for", "")),
            interest_against=_lines(given.get("interest_against", "")),
            balance=given.get("balance", ""),
            decided_by=given["decided_by"],
            decided_on=given["decided_on"],
            ncnd=self.found.ncnd,
            emissions=given.get("emissions", False),
            estimated=given.get("estimated"),
            prepared_by=given.get("prepared_by", ""),
            silent=given.get("silent", False),
        )


def _unneeded(found: Found) -> list[str]:
    row = found.row
    needed = {
        "information": not found.ncnd,
        "limb": not found.limb_named or (row.limb_needed and found.path == row.path),
        "likelihood": row.test == "prejudice",
        "interest_for": row.weighed,
        "interest_against": row.weighed,
        "balance": row.weighed,
        "emissions": row.emissions,
        "estimated": row.key == "eir-12-4-d",
        "prepared_by": row.key == "eir-12-4-d",
        "silent": row.law == "FOIA",
    }
    return [name for name, wanted in needed.items() if not wanted]


def _optional(found: Found) -> set[str]:
    """What its law lets stand empty: a class needs no harm."""
    optional = {"line", "emissions", "estimated", "prepared_by", "silent"}
    if not (found.row.harmful or found.row.names):
        optional.add("harm")
    return optional


def _limbs(found: Found) -> list[tuple[str, str]]:
    steps = ["".join(f"({step})" for step in limb) for limb in found.row.limbs]
    return [(limb, f"{found.written}{limb}") for limb in steps]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
