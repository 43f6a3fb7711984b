"""The form that writes a template."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from answerable.improvement.forms.projects import DeedForm, comma_separated, long
from answerable.improvement.lines import Lines, lines_of, text_of
from answerable.improvement.models import Measure, ProjectTemplate
from answerable.improvement.refusals import Refused

MOST_MEASURES = 20


class TemplateForm(DeedForm):
    outline = forms.CharField(
        label=_("Driver diagram"), required=False, widget=long(8),
        help_text=_("One line each. A dash in front for a secondary driver, two for a change "
                    "idea; each goes under the line above it."),
    )  # fmt: skip
    measures = forms.CharField(
        label=_("Measures"), required=False, widget=long(4),
        help_text=_("One name on each line, as the list of measures has it."),
    )  # fmt: skip
    tags = forms.CharField(label=_("Tags"), required=False, help_text=_("With commas between them"))

    class Meta:
        model = ProjectTemplate
        fields = [
            "name", "says", "what", "for_whom", "how_much", "strategic_aim", "charter",
        ]  # fmt: skip
        widgets = {"says": long(3), "charter": long(5)}
        help_texts = {
            "what": _("The team changes the aim’s words as it needs. For example: reduce falls"),
            "for_whom": _("For example: for people on … ward"),
            "how_much": _("For example: by a third"),
        }  # fmt: skip

    def __init__(self, data: Any = None, *, initial: dict[str, Any]) -> None:
        shown = dict(initial)
        shown["outline"] = text_of(shown.get("outline", []))
        shown["measures"] = "\n".join(measure.name for measure in shown.get("measures", []))
        shown["tags"] = ", ".join(shown.get("tags", []))
        super().__init__(data, initial=shown)

    def clean_outline(self) -> Lines:
        try:
            return lines_of(self.cleaned_data["outline"])
        except Refused as refusal:
            raise forms.ValidationError(refusal.sentence) from refusal

    def clean_measures(self) -> list[Measure]:
        lines = [line.strip() for line in self.cleaned_data["measures"].splitlines()]
        names = list(dict.fromkeys(line for line in lines if line))
        if len(names) > MOST_MEASURES:
            raise forms.ValidationError(
                _now("A template has at most %(most)s measures.") % {"most": MOST_MEASURES}
            )
        found = [Measure.objects.filter(name__iexact=name).first() for name in names]
        lost = [name for name, measure in zip(names, found, strict=True) if measure is None]
        if lost:
            raise forms.ValidationError(
                _now("No measure is called %(names)s. Define it first, under Measures.")
                % {"names": ", ".join(f"“{name}”" for name in lost)}
            )
        return [measure for measure in found if measure]

    def clean_tags(self) -> list[str]:
        return comma_separated(self.cleaned_data["tags"])
