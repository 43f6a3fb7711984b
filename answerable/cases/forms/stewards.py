"""What a steward says of answers made from their register."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from answerable.cases.models import Question

DEEDS = [("agree", _("I have no objection")), ("object", _("I object"))]


class StewardForm(forms.Form):
    """One word for all the questions, or an objection to some of them."""

    sometimes = ("questions", "reason")

    deed = forms.ChoiceField(label=_("What do you say?"), choices=DEEDS, widget=forms.RadioSelect)
    questions = forms.MultipleChoiceField(
        label=_("To which do you object?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("To those you leave out you have no objection."),
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Why do you object?"), required=False, max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("What is wrong with the figures, or what a reader would misunderstand."),
    )  # fmt: skip

    def __init__(self, *args: Any, questions: Sequence[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["questions"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (str(q.pk), now_("Question %(number)s") % {"number": q.label}) for q in questions
        ]
        if len(questions) == 1:
            field.widget = forms.MultipleHiddenInput()
            field.initial = [str(questions[0].pk)]

    @property
    def objecting(self) -> list[int]:
        """The keys of the questions objected to."""
        if self.cleaned_data["deed"] == "agree":
            return []
        return [int(key) for key in self.cleaned_data["questions"]]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("deed") == "object":
            if not given.get("questions") and "questions" not in self.errors:
                self.add_error("questions", now_("Choose the questions you object to."))
            if not given.get("reason") and "reason" not in self.errors:
                self.add_error("reason", now_("Say why you object."))
        return given
