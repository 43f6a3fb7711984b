"""The form of a desk letter: what its kind asks for, and the sender's own words."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.accounts.models import Person
from answerable.accounts.trail import JSON
from answerable.cases.models import Question, Request
from answerable.cases.states import QUESTION_OPEN
from answerable.cases.writing.kinds import Kind

_OF_FOIA = ("exemptions", "estimated")
_OF_EIR = ("complex", "voluminous")


def first_words(question: Question) -> str:
    return Truncator(f"{question.label}. {' '.join(question.text.split())}").chars(120)


class QuestionChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A question by its number and first words."""

    def label_from_instance(self, obj: Any) -> str:
        return first_words(obj)


class WritingForm(forms.Form):
    """Only the fields that the kind of letter asks for stand on it."""

    main = forms.CharField(widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    questions = forms.MultipleChoiceField(
        label=gettext_lazy("Which questions are to be clarified"),
        help_text=gettext_lazy(
            "Choose none for the whole request. Otherwise the time for those not chosen goes on, "
            "and they are answered meanwhile."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    exemptions = forms.CharField(
        label=gettext_lazy("Exemptions being weighed"),
        help_text=gettext_lazy("Qualified ones. For example: s.36(2)(b)(i), s.43(2)"),
        max_length=300,
    )
    estimated = forms.DateField(
        label=gettext_lazy("By when we expect to decide"), widget=forms.SelectDateWidget
    )
    complex = forms.BooleanField(label=gettext_lazy("The request is complex"))
    voluminous = forms.BooleanField(label=gettext_lazy("The request is voluminous"))
    agreed = forms.BooleanField(label=gettext_lazy("The requester agrees to the transfer"))
    question = QuestionChoice(
        label=gettext_lazy("Which question it is about"), queryset=Question.objects.none()
    )
    to_name = forms.CharField(
        label=gettext_lazy("To whom"),
        help_text=gettext_lazy("A person or a body. The requester is not named to them."),
        max_length=200,
    )
    to_email = forms.EmailField(
        label=gettext_lazy("Their email address"),
        help_text=gettext_lazy("Leave it empty to print the letter and post it."),
        required=False,
    )
    reply_by = forms.DateField(
        label=gettext_lazy("By when they should reply"), widget=forms.SelectDateWidget
    )
    records_person = forms.ModelChoiceField(
        label=gettext_lazy("Who in the records team takes it over"),
        help_text=gettext_lazy("From then on only they and the case's officer can see it."),
        queryset=Person.objects.none(),
    )
    own_words = forms.CharField(
        label=gettext_lazy("Anything else, in your own words"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=4000,
        required=False,
    )

    def __init__(self, *args: Any, kind: Kind, regime: str, case: Request, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        off = _OF_FOIA if regime == "EIR" else _OF_EIR
        kept = {"own_words", *(name for name in kind.asks if name not in off)}
        kept |= {"main"} if kind.main else set()
        for name in [name for name in self.fields if name not in kept]:
            del self.fields[name]
        if kind.main:
            self.fields["main"].label = str(kind.main)
        if "to_name" in kept:
            self.fields["to_email"].required = False
        if "question" in kept:
            asked = self.fields["question"]
            assert isinstance(asked, forms.ModelChoiceField)
            asked.queryset = Question.objects.asked().filter(
                request=case, cached_state__in=QUESTION_OPEN
            )
            asked.empty_label = _("Choose one")
        if "questions" in kept:
            self._offer_questions(kind, case)
        if "records_person" in kept:
            people = self.fields["records_person"]
            assert isinstance(people, forms.ModelChoiceField)
            people.queryset = Person.objects.filter(user__isnull=False).order_by("name")
            people.empty_label = _("Choose one")

    def _offer_questions(self, kind: Kind, case: Request) -> None:
        """Those still to be answered that wait for nothing; no choice where there is only one."""
        chosen = self.fields["questions"]
        assert isinstance(chosen, forms.MultipleChoiceField)
        live = Question.objects.asked().filter(request=case, cached_state__in=QUESTION_OPEN)
        self._live = {str(one.pk) for one in live}
        chosen.choices = [
            (str(one.pk), first_words(one))
            for one in live
            if one.cached_state != "awaiting_requester" and kind.wording(one.regime)
        ]
        if len(self._live) < 2:
            del self.fields["questions"]

    def said(self) -> dict[str, JSON]:
        given = self.cleaned_data
        said: dict[str, JSON] = {}
        for name in ("main", "complex", "voluminous", "agreed"):
            if name in given:
                said[name] = given[name]
        for name in ("estimated", "reply_by"):
            if given.get(name):
                said[name] = given[name].isoformat()
        if "exemptions" in given:
            tried = re.split(r"[,;\n]", given["exemptions"])
            said["exemptions"] = [one.strip() for one in tried if one.strip()]
        some = set(given.get("questions", ()))
        if some and some != self._live:
            said["questions"] = [int(key) for key in sorted(some, key=int)]
        if given.get("question"):
            said["question"] = given["question"].pk
        if given.get("records_person"):
            said["records_person"] = given["records_person"].pk
        return said
