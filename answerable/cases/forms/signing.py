"""What those who sign off, and those who see to it, fill in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person

DEEDS = [
    ("approve", _("I approve this letter")),
    ("no_objection", _("I have no objection")),
    ("amends", _("I ask for changes")),
    ("object", _("I object to this letter")),
    ("delegate", _("Somebody else should decide")),
]
NEEDED = {
    "amends": {"text": _("Say what should change.")},
    "object": {"text": _("Say why you object.")},
    "delegate": {
        "text": _("Say why somebody else should decide."),
        "colleague": _("Give your colleague’s email address."),
    },
}


class ColleagueField(forms.EmailField):
    """Somebody in the staff records, by email."""

    def clean(self, value: Any) -> Any:
        given = super().clean(value)
        if not given:
            return None
        found = Person.objects.filter(email__iexact=given).first()
        if found is None:
            raise forms.ValidationError(_("Nobody in the staff records has this address."))
        return found


class DecideForm(forms.Form):
    """One form for what an approver may say; what each needs is asked for alone."""

    sometimes = ("text", "colleague")

    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)
    deed = forms.ChoiceField(
        label=_("What have you decided?"), choices=DEEDS, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("What should change, or why"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=4000,
        help_text=_("Needed unless you approve or have no objection."),
    )
    colleague = ColleagueField(
        label=_("Who should decide instead? Their email"),
        required=False,
        help_text=_("Only where somebody else should decide."),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name, sentence in NEEDED.get(given.get("deed", ""), {}).items():
            if not given.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return given


class TierForm(forms.Form):
    tier = forms.ChoiceField(label=_("Tier of sign-off"), widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["tier"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


class ReplaceForm(forms.Form):
    person = ColleagueField(label=_("Who is the subject of this case? Their email"))
    deputy = ColleagueField(label=_("Who signs off instead? Their email"))
    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class BypassForm(forms.Form):
    digest = forms.CharField(widget=forms.HiddenInput, max_length=64)
    reason = forms.CharField(
        label=_("Why can this letter not wait for another person?"),
        widget=forms.Textarea(attrs={"rows": 3}), max_length=2000,
    )  # fmt: skip
