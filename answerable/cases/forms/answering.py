"""Answering one question, and what goes with deciding a letter."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.cases.models.answering import DISPOSITIONS
from answerable.cases.models.asking import REGIMES


class AnswerForm(forms.Form):
    """The answer, what becomes of the question, and what a refusal needs."""

    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    text = forms.CharField(
        label=_("Answer"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "Leave a blank line between paragraphs. Start a line with a dash for a list. "
            "Tables are lines of cells between upright bars."
        ),
    )
    disposition = forms.ChoiceField(label=_("What becomes of this question"), required=False)
    provisions = forms.CharField(
        label=_("Provisions"),
        required=False,
        help_text=_("For a refusal, or where part is to follow. For example: s.40(2), s.43(2)"),
    )
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "Over the cost limit: the estimate comes from the cost page; write as the answer how "
            "the request could be narrowed. Repeated: write as the answer which earlier request "
            "it repeats, and what that was answered."
        ),
    )
    to_follow_on = forms.DateField(
        label=_("If it will follow, by which date?"),
        required=False,
        widget=forms.SelectDateWidget,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["disposition"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Not decided yet")), *DISPOSITIONS]

    def clean_provisions(self) -> list[str]:
        given = re.split(r"[,;\n]", self.cleaned_data["provisions"])
        return [provision.strip() for provision in given if provision.strip()]


class ReasonForm(forms.Form):
    """Why: for setting a gap aside, returning a letter, and the like."""

    reason = forms.CharField(
        label=_("Reason"), widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )


class RegimeForm(forms.Form):
    """Under which law a question is considered, of those in use here."""

    regime = forms.ChoiceField(label=_("Consider it under"), widget=forms.RadioSelect)

    def __init__(self, *given: Any, in_use: Collection[str], **named: Any) -> None:
        super().__init__(*given, **named)
        listed = [(code, name) for code, name in REGIMES if code in {*in_use, "BAU", "SAR"}]
        field = self.fields["regime"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = listed


class SplitForm(forms.Form):
    """One question as several: a blank line between them."""

    texts = forms.CharField(
        label=_("Leave a blank line where one question ends and the next begins"),
        widget=forms.Textarea(attrs={"rows": 10}),
    )

    def clean_texts(self) -> list[str]:
        given = re.split(r"\n\s*\n", self.cleaned_data["texts"].replace("\r\n", "\n"))
        texts = [" ".join(text.split("\n")).strip() for text in given if text.strip()]
        if len(texts) < 2:
            raise forms.ValidationError(_("There is only one question here: add a blank line."))
        return texts
