"""Forms for board packs and benefits."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.improvement.forms.projects import DeedForm, empty, long
from answerable.improvement.models import Benefit, Measure, PackChart, Project


class PackForm(forms.Form):
    title = forms.CharField(label=_("Title of the pack"), max_length=200)
    opening = forms.CharField(
        label=_("Opening words"), required=False, widget=long(3), max_length=4000
    )
    items = forms.MultipleChoiceField(
        label=_("Measures"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one measure.")},
    )  # fmt: skip
    keep_as = forms.CharField(
        label=_("Keep this choice of measures under a name"), required=False, max_length=120,
        help_text=_("The next pack can then begin with it."),
    )  # fmt: skip

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["items"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = choices

    def clean_items(self) -> list[tuple[int, str]]:
        pairs = (item.split("|", 1) for item in self.cleaned_data["items"])
        return [(int(key), place) for key, place in pairs]


class CommentForm(DeedForm):
    class Meta:
        model = PackChart
        fields = ["shows", "why", "action", "by_whom"]
        widgets = {"shows": long(3), "why": long(3), "action": long(3)}
        help_texts = {"by_whom": _("A name or a post, and by when")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["shows"].required = True


class IssueForm(forms.Form):
    read = forms.BooleanField(
        label=_("I have read this pack, and know that it cannot be changed once issued"),
        error_messages={"required": _("Say that you have read it.")},
    )


class BenefitForm(DeedForm):
    class Meta:
        model = Benefit
        fields = ["kind", "text", "amount", "starts_on", "ends_on", "measure", "evidence"]
        widgets = {
            "kind": forms.RadioSelect,
            "starts_on": forms.SelectDateWidget(),
            "ends_on": forms.SelectDateWidget(),
            "evidence": long(4),
        }

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty(self, measure=_("None"))
        kind, measure = self.fields["kind"], self.fields["measure"]
        assert isinstance(kind, forms.ChoiceField)
        assert isinstance(measure, forms.ModelChoiceField)
        kind.choices = Benefit.Kind.choices
        measure.queryset = Measure.objects.filter(uses__project=project).distinct()


class AgreeForm(forms.Form):
    agreed_with = forms.CharField(
        label=_("Who in finance agreed it, by name and title"), max_length=200
    )
