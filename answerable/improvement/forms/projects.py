"""Forms for projects, their teams, cycles and tasks."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Person
from answerable.improvement.models import Cycle, Driver, Note, Project, Task, TeamMember
from answerable.improvement.models.measures import Measure
from answerable.improvement.progress import SCALE


def long(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def comma_separated(text: str) -> list[str]:
    """Tags as they are typed, each once."""
    return list(dict.fromkeys(tag.strip()[:40] for tag in text.split(",") if tag.strip()))


class DeedForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    """A model's fields, cleaned and no more: what may be kept is the deed's to say."""

    def _post_clean(self) -> None:
        """The instance is left alone."""


def empty(form: forms.BaseForm, **words: Any) -> None:
    """What the choice of nothing is called, field by field: dashes mean nothing when read out."""
    for name, label in words.items():
        choice = form.fields[name]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.empty_label = str(label)


class ProjectForm(DeedForm):
    tags = forms.CharField(
        label=_(
            "Tags"
        ), required=False, help_text=_("With commas between them. For example: wards, falls")
    )  # fmt: skip

    class Meta:
        model = Project
        fields = [
            "title", "what", "for_whom", "how_much", "by_when", "strategic_aim", "programme",
            "department", "charter", "started_on", "tags",
        ]  # fmt: skip
        widgets = {
            "by_when": forms.SelectDateWidget(),
            "started_on": forms.SelectDateWidget(),
            "charter": long(5),
        }
        help_texts = {
            "what": _(
                "The aim is one sentence made of the next four answers. For example: reduce "
                "missed visits"
            ),
            "for_whom": _("For example: for people under the Elm community team"),
            "how_much": _("For example: from 20 to 12 a week"),
            "charter": _(
                "Why now, what is in and out, and who must agree. Somebody other than the leader "
                "approves it."
            ),
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty(self, programme=_("None"), department=_("None"))

    def clean_tags(self) -> list[str]:
        return comma_separated(self.cleaned_data["tags"])

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        by, start = given.get("by_when"), given.get("started_on")
        if by and start and by < start:
            self.add_error("by_when", _("The aim is for a day before the project starts."))
        return given


class ProgrammeForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    aim = forms.CharField(label=_("Strategic aim it serves"), required=False, widget=long(3))
    on = forms.DateField(label=_("Started on"), widget=forms.SelectDateWidget())


class MemberForm(forms.Form):
    person = forms.ModelChoiceField(
        Person.objects.filter(ends=None), label=_("Person"), empty_label=_("Choose a person")
    )
    role = forms.ChoiceField(
        label=_("Part in the project"), choices=TeamMember.Role.choices, widget=forms.RadioSelect
    )


class NoteForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=Note.Kind.choices, widget=forms.RadioSelect)
    text = forms.CharField(label=_("Note"), widget=long(4), max_length=4000)


class TaskForm(DeedForm):
    class Meta:
        model = Task
        fields = ["text", "person", "due_on"]
        widgets = {"due_on": forms.SelectDateWidget()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty(self, person=_("Nobody yet"))


class CycleForm(DeedForm):
    """A cycle as it is planned: the prediction before anything is done."""

    class Meta:
        model = Cycle
        fields = ["ramp", "title", "idea", "measure", "prediction", "plan", "started_on"]
        widgets = {
            "prediction": long(3), "plan": long(4), "started_on": forms.SelectDateWidget(),
        }  # fmt: skip
        help_texts = {
            "ramp": _(
                "The name of the change. Cycles of one name test it at growing scale. For "
                "example: Handover sheet"
            ),
            "title": _("For example: one nurse, one shift"),
            "prediction": _("What you think will happen, with a number where you can"),
        }  # fmt: skip

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty(self, idea=_("None"), measure=_("All of the project’s measures"))
        idea, measure = self.fields["idea"], self.fields["measure"]
        assert isinstance(idea, forms.ModelChoiceField)
        assert isinstance(measure, forms.ModelChoiceField)
        idea.queryset = project.drivers.all()
        measure.queryset = Measure.objects.filter(uses__project=project).distinct()


class StudyForm(DeedForm):
    """Do, Study and Act, filled in as they come."""

    class Meta:
        model = Cycle
        fields = ["do", "study", "held", "act", "decision", "ended_on"]
        widgets = {
            "do": long(4), "study": long(4), "act": long(3), "ended_on": forms.SelectDateWidget(),
        }  # fmt: skip
        help_texts = {
            "do": _("What was done, and what you noticed"),
            "study": _("What the values show, and how they compare with the prediction"),
            "act": _("What you do next because of it"),
            "decision": _("A decision ends the cycle"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("held", Cycle.Held.choices), ("decision", Cycle.Next.choices)):
            field = self.fields[name]
            assert isinstance(field, forms.TypedChoiceField)
            field.choices = [("", _("Not yet")), *choices]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("ended_on") and not given.get("decision"):
            self.add_error("decision", _("Choose what you decided: a decision ends the cycle."))
        return given


class DriverForm(DeedForm):
    class Meta:
        model = Driver
        fields = ["text", "measure"]

    def __init__(self, *args: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        empty(self, measure=_("No measure"))
        measure = self.fields["measure"]
        assert isinstance(measure, forms.ModelChoiceField)
        measure.queryset = Measure.objects.filter(uses__project=project).distinct()


class CloseForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("How it ended"), choices=Project.Outcome.choices, widget=forms.RadioSelect
    )
    learned = forms.CharField(label=_("What was learned"), widget=long(5))
    gains = forms.ChoiceField(
        label=_("Are the gains held?"), choices=Project.Gains.choices, widget=forms.RadioSelect
    )
    on = forms.DateField(label=_("Ended on"), widget=forms.SelectDateWidget())


class ScoreForm(forms.Form):
    score = forms.TypedChoiceField(
        label=_("Progress score"),
        choices=[(str(step), f"{step}: {words}") for step, words in SCALE],
        coerce=Decimal,
    )
    why = forms.CharField(
        label=_("Why it differs from what is suggested"), required=False, widget=long(3)
    )
