"""Something happened to a case: what an officer records by hand, and how it is put right."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.trail import JSON
from answerable.cases.events import EVENTS
from answerable.cases.models import Question

EXTENSIONS = {"pit_extension_notice", "rpsi_extension_notice", "eir_extension_notice"}


class HappenedForm(forms.Form):
    """What happened, when, and to which questions; the rest belongs to some events only."""

    type = forms.ChoiceField(label=gettext_lazy("What happened"))
    on = forms.DateField(
        label=gettext_lazy("On which day"),
        widget=forms.SelectDateWidget,
        initial=timezone.localdate,
    )
    questions = forms.MultipleChoiceField(
        label=gettext_lazy("Which questions"),
        help_text=gettext_lazy("Choose none for the whole request."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    exemptions = forms.CharField(
        label=gettext_lazy("Exemptions being weighed"),
        help_text=gettext_lazy("For a public interest extension. For example: s.36(2), s.43(2)"),
        required=False,
    )
    estimated = forms.DateField(
        label=gettext_lazy("The date the notice estimates"),
        help_text=gettext_lazy("For a public interest or a re-use extension."),
        widget=forms.SelectDateWidget,
        required=False,
    )
    complex = forms.BooleanField(
        label=gettext_lazy("The request is complex"),
        help_text=gettext_lazy("For an environmental extension: both are needed."),
        required=False,
    )
    voluminous = forms.BooleanField(label=gettext_lazy("The request is voluminous"), required=False)
    agreed = forms.BooleanField(
        label=gettext_lazy("The requester agreed to the transfer"), required=False
    )
    of = forms.CharField(
        label=gettext_lazy("The case it repeats"),
        help_text=gettext_lazy(
            "For a duplicate, or the earlier case of a notice under s.14. For example: FOI/00001"
        ),
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason or note"),
        help_text=gettext_lazy("Needed when the case is closed without an answer, or reopened."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def __init__(
        self, *args: Any, kinds: Sequence[str], questions: Sequence[Question], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        kind, chosen = self.fields["type"], self.fields["questions"]
        assert isinstance(kind, forms.ChoiceField)
        assert isinstance(chosen, forms.MultipleChoiceField)
        kind.choices = [("", _("Choose one")), *((k, str(EVENTS[k].title)) for k in kinds)]
        chosen.choices = [(str(q.pk), _question(q)) for q in questions]
        if len(questions) < 2:
            del self.fields["questions"]

    def clean_exemptions(self) -> list[str]:
        given = re.split(r"[,;\n]", self.cleaned_data["exemptions"])
        return [provision.strip() for provision in given if provision.strip()]

    @property
    def touched(self) -> tuple[int, ...] | None:
        """Keys of the questions it touches; None for all."""
        keys = tuple(int(key) for key in self.cleaned_data.get("questions", ()))
        return keys or None

    def said(self) -> dict[str, JSON]:
        """What the notice says, as `notices` lists it."""
        given, kind = self.cleaned_data, self.cleaned_data["type"]
        said: dict[str, JSON] = {}
        if given["estimated"] and kind in EXTENSIONS:
            said["estimated"] = given["estimated"].isoformat()
        if kind == "pit_extension_notice":
            said["exemptions"] = given["exemptions"]
        if kind == "eir_extension_notice":
            said |= {"complex": given["complex"], "voluminous": given["voluminous"]}
        if kind == "transferred":
            said["agreed"] = given["agreed"]
        if kind in ("duplicate", "no_notice"):
            said["of"] = given["of"].strip()
        return said

    @property
    def seal(self) -> str:
        """Names exactly what was given, so that what is recorded is what was shown."""
        return sealed(self.cleaned_data)


class CorrectionForm(forms.Form):
    """How an event should have been, and what was wrong."""

    on = forms.DateField(label=gettext_lazy("The day it happened"), widget=forms.SelectDateWidget)
    estimated = forms.DateField(
        label=gettext_lazy("The date the notice estimates"),
        widget=forms.SelectDateWidget,
        required=False,
    )
    reason = forms.CharField(
        label=gettext_lazy("What was wrong"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )

    def __init__(self, *args: Any, estimates: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not estimates:
            del self.fields["estimated"]

    def said(self) -> dict[str, JSON]:
        given = self.cleaned_data.get("estimated")
        return {"estimated": given.isoformat()} if given else {}

    @property
    def seal(self) -> str:
        return sealed(self.cleaned_data)


class StrikeOutForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why it never happened"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )

    @property
    def seal(self) -> str:
        return sealed(self.cleaned_data)


def sealed(given: dict[str, Any]) -> str:
    written = json.dumps(given, sort_keys=True, default=str)
    return hashlib.sha256(written.encode()).hexdigest()[:32]


def _question(question: Question) -> str:
    words = " ".join(question.text.split())
    return f"{question.label}. {words[:120]}{'…' if len(words) > 120 else ''}"
