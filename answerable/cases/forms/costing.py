"""An entry of the cost estimate, and what is taken together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.cases.actions import Sample
from answerable.cases.cost_sheet import ACTIVITIES
from answerable.cases.models import Question, Request


class EntryForm(forms.Form):
    activity = forms.ChoiceField(label=_("What the time is spent on"))
    question = forms.ChoiceField(label=_("For which question"), required=False)
    hours = forms.DecimalField(
        label=_("Hours of staff time"), min_value=0, max_digits=7, decimal_places=2, required=False
    )
    money = forms.DecimalField(
        label=_("Other cost, in pounds"), min_value=0, max_digits=9, decimal_places=2,
        required=False,
    )  # fmt: skip
    sample_items = forms.IntegerField(
        label=_("Or a sample: how many items were tried"), min_value=1, required=False
    )
    sample_minutes = forms.DecimalField(
        label=_("How many minutes they took in all"), min_value=0, max_digits=8, decimal_places=2,
        required=False,
    )  # fmt: skip
    all_items = forms.IntegerField(label=_("How many items there are"), min_value=1, required=False)
    evidence = forms.CharField(
        label=_("What the estimate rests on"), widget=forms.Textarea(attrs={"rows": 3}),
        max_length=4000,
    )  # fmt: skip

    def __init__(self, *args: Any, questions: Sequence[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        activity, question = self.fields["activity"], self.fields["question"]
        assert isinstance(activity, forms.ChoiceField)
        assert isinstance(question, forms.ChoiceField)
        activity.choices = [
            (a.code, str(a.title) if a.counted else f"{a.title} – {_('does not count')}")
            for a in ACTIVITIES.values()
        ]
        labels = [(str(q.pk), str(_("Question %s")) % q.label) for q in questions]
        question.choices = [("", _("The whole request")), *labels]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        sampled = [cleaned.get(name) for name in ("sample_items", "sample_minutes", "all_items")]
        if any(value is not None for value in sampled) and None in sampled:
            raise forms.ValidationError(
                _("A sample needs the items tried, the minutes they took and how many there are.")
            )
        return cleaned

    def values(self) -> dict[str, Any]:
        """What `estimate_cost` takes, without the question."""
        given = self.cleaned_data
        sample = None
        if given["sample_items"] is not None:
            sample = Sample(given["sample_items"], given["sample_minutes"], given["all_items"])
        return {
            "activity": given["activity"],
            "hours": given["hours"] or Decimal(0),
            "money": given["money"] or Decimal(0),
            "sample": sample,
            "evidence": given["evidence"],
        }


class TogetherForm(forms.Form):
    related = forms.MultipleChoiceField(
        label=_("Questions related to the same or similar information"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    aggregated = forms.MultipleChoiceField(
        label=_("Other requests to add"),
        help_text=_("By the same requester, within one run of 60 working days."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    why = forms.CharField(
        label=_("To what information they all relate"), widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000, required=False,
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        questions: Sequence[Question],
        requests: Sequence[Request],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        related, aggregated = self.fields["related"], self.fields["aggregated"]
        assert isinstance(related, forms.MultipleChoiceField)
        assert isinstance(aggregated, forms.MultipleChoiceField)
        related.choices = [
            (str(q.pk), f"{q.label}. {' '.join(q.text.split())[:120]}") for q in questions
        ]
        aggregated.choices = [(str(r.pk), f"{r.reference}: {r.subject}") for r in requests]
        if not requests:
            del self.fields["aggregated"]


def _words(question: Question) -> str:
    return f"{question.label}. {' '.join(question.text.split())[:120]}"
