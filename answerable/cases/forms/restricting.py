"""Who alone may see a case."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person


class RestrictForm(forms.Form):
    """Those who sign in, by name; one at least, and why."""

    people = forms.MultipleChoiceField(
        label=_("Who may see it?"),
        help_text=_("Its officer always may. It is absent from everybody else's lists and counts."),
        widget=forms.CheckboxSelectMultiple,
    )
    reason = forms.CharField(
        label=_("Why?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *given: object, people: Sequence[Person], **how: object) -> None:
        super().__init__(*given, **how)  # type: ignore[arg-type]
        field = self.fields["people"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(p.pk), f"{p.name}, {p.job_title}".rstrip(", ")) for p in people]

    def chosen(self) -> list[Person]:
        keys = [int(key) for key in self.cleaned_data["people"]]
        return list(Person.objects.filter(pk__in=keys))


class OpenForm(forms.Form):
    reason = forms.CharField(
        label=_("Why may everybody see it again?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
