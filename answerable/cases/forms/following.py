"""What follows a reply: asking for a review, deciding it, the regulator's letters and steps."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.cases.models import RegulatorCase, RegulatorStep, Release, Review, ReviewOutcome


class AskReviewForm(forms.Form):
    """The requester's own words; none are needed."""

    grounds = forms.CharField(
        label=_("What are you unhappy with?"),
        required=False,
        max_length=10_000,
        help_text=_("For example: which answer, and why. You may leave this empty."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class RecordReviewForm(AskReviewForm):
    """A review that was asked for by mail, letter or telephone, as an officer records it."""

    asked_on = forms.DateField(
        label=_("On which day was it asked for?"), widget=forms.SelectDateWidget
    )
    way = forms.ChoiceField(
        label=_("How was it asked for?"),
        choices=[c for c in Review.Way.choices if c[0] != Review.Way.TRACKER],
    )
    grounds = forms.CharField(
        label=_("What the requester says"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    field_order = ("asked_on", "way", "grounds")

    def __init__(self, *args: Any, years: range, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["asked_on"].widget = forms.SelectDateWidget(years=years)


class PersonForm(forms.Form):
    """One of some people."""

    person = forms.ModelChoiceField(
        label=_("Reviewer"), queryset=Person.objects.none(), empty_label=_("Choose one")
    )

    def __init__(self, *args: Any, people: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["person"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = Person.objects.filter(pk__in=people).order_by("name")


class OutcomeForm(forms.Form):
    """What the review makes of one question."""

    outcome = forms.ChoiceField(
        label=_("What do you decide on this question?"),
        choices=ReviewOutcome.Outcome.choices,
        widget=forms.RadioSelect,
    )
    change = forms.CharField(
        label=_("What changes, and why"),
        required=False,
        help_text=_("For the file. Needed unless the first decision is upheld as it was."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class RegulatorCaseForm(forms.Form):
    """A complaint to the regulator, or an appeal."""

    body = forms.ChoiceField(
        label=_("Who is it with?"), choices=RegulatorCase.Body.choices, widget=forms.RadioSelect
    )
    reference = forms.CharField(label=_("Their reference"), max_length=60)
    opened_on = forms.DateField(label=_("On which day did we hear of it?"))
    officer = forms.ModelChoiceField(label=_("Who sees to it?"), queryset=Person.objects.none())
    about = forms.CharField(
        label=_("What it is about"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, today: date, people: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = range(today.year - 3, today.year + 1)
        self.fields["opened_on"].widget = forms.SelectDateWidget(years=years)
        chosen = self.fields["officer"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = Person.objects.filter(pk__in=people).order_by("name")


class StepForm(forms.Form):
    """A letter, a notice or an ordered step, with its owner and its day."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=RegulatorStep.Kind.choices)
    text = forms.CharField(
        label=_("What it says or asks"), widget=forms.Textarea(attrs={"rows": 4})
    )
    arrived_on = forms.DateField(label=_("Which day does it bear?"))
    due_on = forms.DateField(label=_("By which day must we have done it?"))
    owner = forms.ModelChoiceField(label=_("Who sees to it?"), queryset=Person.objects.none())

    def __init__(self, *args: Any, today: date, people: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = range(today.year - 3, today.year + 3)
        for name in ("arrived_on", "due_on"):
            self.fields[name].widget = forms.SelectDateWidget(years=years)
        chosen = self.fields["owner"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = Person.objects.filter(pk__in=people).order_by("name")


class ReleaseChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A letter as issued, by its case, number and day."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.request.reference}, {obj.number} ({obj.issued_on:%d/%m/%Y})"


class DoneForm(forms.Form):
    """What was done about a step, and the letter it was done with."""

    done_how = forms.CharField(label=_("What was done"), widget=forms.Textarea(attrs={"rows": 4}))
    release = ReleaseChoice(
        label=_("The letter it was done with"),
        queryset=Release.objects.none(),
        required=False,
        help_text=_("Where something had to be disclosed, issue it first: it is a reply."),
    )

    def __init__(self, *args: Any, releases: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = self.fields["release"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = releases


class OutcomeWordsForm(forms.Form):
    """How a regulator's case ended."""

    outcome = forms.CharField(label=_("How it ended"), widget=forms.Textarea(attrs={"rows": 3}))
