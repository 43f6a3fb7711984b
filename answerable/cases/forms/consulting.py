"""Views asked before a decision: what a third party says, what is put to the qualified person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.cases.models import Consultation, Submission

_AREA = forms.Textarea(attrs={"rows": 5})


class ViewForm(forms.Form):
    """What a third party says by their own link."""

    sometimes = ("words",)

    view = forms.ChoiceField(
        label=_("Do you object to this information being given?"),
        choices=[
            (Consultation.View.OBJECTS.value, _("Yes, to all of it")),
            (Consultation.View.PART.value, _("Yes, to part of it")),
            (Consultation.View.CONSENTS.value, _("No")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("If you object: what harm would it do, to whom and how?"),
        help_text=_("Say which part, if it is part. What you write may be shown to the regulator."),
        required=False, max_length=8000, widget=_AREA,
    )  # fmt: skip
    said_by = forms.CharField(label=_("Your name"), max_length=200)
    said_title = forms.CharField(label=_("Your job title"), max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("view") in ("objects", "part") and not given.get("words"):
            self.add_error("words", now_("Say what harm it would do, to whom and how."))
        return given


class RecordViewForm(ViewForm):
    """What an officer records of a letter, a mail or a call, or that nothing came."""

    said_on = forms.DateField(label=_("On which day?"))
    way = forms.ChoiceField(
        label=_("How did it come?"),
        choices=[
            ("email", _("By email")),
            ("letter", _("By letter")),
            ("oral", _("By telephone or in person")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["said_on"].widget = forms.SelectDateWidget(
            years=range(on.year - 1, on.year + 1)
        )
        view = self.fields["view"]
        assert isinstance(view, forms.ChoiceField)
        view.label, view.choices = _("What do they say?"), Consultation.View.choices
        self.fields["words"].label = _("Their words")
        self.fields["words"].help_text = ""
        self.fields["said_by"].label, self.fields["said_by"].required = (
            _("Who speaks for them"),
            False,
        )
        self.fields["said_title"].label = _("Their job title")


class SubmissionForm(forms.Form):
    """What is put to the qualified person."""

    limbs = forms.MultipleChoiceField(
        label=_("Which limbs of s.36(2) are put?"), widget=forms.CheckboxSelectMultiple,
        choices=[
            (one, one)
            for one in (
                "s.36(2)(b)(i)", "s.36(2)(b)(ii)", "s.36(2)(c)",
                "s.36(2)(a)(i)", "s.36(2)(a)(ii)", "s.36(2)(a)(iii)",
            )
        ],
    )  # fmt: skip
    text = forms.CharField(
        label=_("The submission"),
        help_text=_(
            "What the information is, what disclosing it would do and how, and what speaks "
            "against that. It is never part of the open bundle."
        ),
        max_length=20000, widget=forms.Textarea(attrs={"rows": 10}),
    )  # fmt: skip
    to = forms.ModelChoiceField(
        label=_("The qualified person"), queryset=Person.objects.none(),
        help_text=_("Whoever holds that role. Nobody can be asked in their place."),
    )  # fmt: skip
    due_on = forms.DateField(label=_("By which day is the opinion needed?"))

    def __init__(self, *args: Any, on: date, people: Sequence[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["due_on"].widget = forms.SelectDateWidget(years=range(on.year, on.year + 2))
        chosen = self.fields["to"]
        assert isinstance(chosen, forms.ModelChoiceField)
        chosen.queryset = Person.objects.filter(pk__in=[one.pk for one in people])
        chosen.empty_label = now_("Choose one")


class OpinionForm(forms.Form):
    """The opinion itself, of what was put."""

    sometimes = ("limbs", "likelihood", "why")
    needed: ClassVar[dict[str, Any]] = {
        "limbs": _("An opinion that it would says of which limbs: choose them."),
        "likelihood": _("An opinion that it would says how likely it is: choose which."),
        "why": _("An opinion that it would says on what it is reasonable: write it."),
    }

    outcome = forms.ChoiceField(
        label=_("Your opinion: would disclosure have the effect that the section describes?"),
        choices=Submission.Outcome.choices, widget=forms.RadioSelect,
    )  # fmt: skip
    limbs = forms.MultipleChoiceField(
        label=_("Of which limbs?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    likelihood = forms.ChoiceField(
        label=_("How likely is it?"), required=False, widget=forms.RadioSelect,
        choices=[("would", _("It would happen")), ("would be likely", _("It would be likely"))],
    )  # fmt: skip
    why = forms.CharField(
        label=_("Why: on what is it reasonable in substance?"), required=False, widget=_AREA,
        max_length=8000,
    )  # fmt: skip

    def __init__(self, *args: Any, limbs: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["limbs"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(limb, limb) for limb in limbs]
        if len(limbs) == 1:
            field.initial = list(limbs)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name in self.needed if given.get("outcome") == "engaged" else ():
            if not given.get(name):
                self.add_error(name, self.needed[name])
        return given


class DocumentForm(OpinionForm):
    """An opinion that the qualified person signed on paper or in a mail of their own."""

    given_on = forms.DateField(label=_("Which day does it bear?"))
    document = forms.CharField(
        label=_("Where the signed opinion is kept"), max_length=200,
        help_text=_("For example: letter of 3 June 2026, in the file of the case."),
    )  # fmt: skip

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given_on"].widget = forms.SelectDateWidget(
            years=range(on.year - 1, on.year + 1)
        )
        self.fields["outcome"].label = _("Their opinion, in the document they signed")
