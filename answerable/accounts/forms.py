"""What administrators fill in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Department, Organisation, Person, Regulator, Signatory
from answerable.accounts.roles import ROLES


def long(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def address_online(model: type[models.Model], name: str) -> forms.URLField:
    """A web address typed without its scheme is taken to be https."""
    label = model._meta.get_field(name).verbose_name  # type: ignore[union-attr]
    return forms.URLField(label=label, required=False, assume_scheme="https")


class ProfileForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    url = address_online(Organisation, "url")

    class Meta:
        model = Organisation
        fields = [
            "name", "kind", "team", "address", "telephone", "email", "url", "ods_code",
            "complaints", "copyright", "survey", "publication",
        ]  # fmt: skip
        widgets = {"address": long(5), "complaints": long(12), "copyright": long(6)}
        help_texts = {
            "team": _("As letters are signed, for example “Information Governance Team”."),
            "complaints": _(
                "In Markdown. It goes with every reply, so say how to ask for a review."
            ),
            "copyright": _("In Markdown. It goes with every reply."),
        }


class SignatoryForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    class Meta:
        model = Signatory
        fields = ["name", "title", "effective_from"]
        widgets = {"effective_from": forms.SelectDateWidget()}


class LeavesForm(forms.Form):
    last_day = forms.DateField(
        label=_("Their last day"), widget=forms.SelectDateWidget(),
        help_text=_("What they hold is theirs up to that day, and ends after it."),
    )  # fmt: skip


class LeaveForm(forms.Form):
    person = forms.ModelChoiceField(Person.objects.order_by("name"), label=_("Who is away"))
    starts = forms.DateField(label=_("First day away"), widget=forms.SelectDateWidget())
    ends = forms.DateField(label=_("Last day away"), widget=forms.SelectDateWidget())
    deputy = forms.ModelChoiceField(
        Person.objects.order_by("name"), label=_("Deputy"), required=False,
        help_text=_("Without one, their department’s shared mailbox is asked."),
    )  # fmt: skip


class ClosedDayForm(forms.Form):
    day = forms.DateField(label=_("Day"), widget=forms.SelectDateWidget())
    name = forms.CharField(label=_("Why we are closed"), max_length=200)


class EndForm(forms.Form):
    on = forms.DateField(
        label=_("First day without"), widget=forms.SelectDateWidget(),
        help_text=_("For example, 27 3 2026"),
    )  # fmt: skip


class RegulatorForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    complaint_link = address_online(Regulator, "complaint_link")

    class Meta:
        model = Regulator
        fields = ["name", "label", "address", "telephone", "complaint_link", "effective_from"]
        widgets = {"address": long(5), "effective_from": forms.SelectDateWidget()}


def name_the_empty_choice(form: forms.BaseForm, field: str, words: str | Promise) -> None:
    """Django shows dashes for no choice, which a screen reader reads as dashes."""
    choice = form.fields[field]
    assert isinstance(choice, forms.ModelChoiceField)
    choice.empty_label = str(words)


class DepartmentForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    class Meta:
        model = Department
        fields = ["name", "parent", "code", "email"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_the_empty_choice(self, "parent", _("None: it stands at the top"))


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
    class Meta:
        model = Person
        fields = ["name", "job_title", "department", "email", "staff_number", "starts", "ends"]
        widgets = {"starts": forms.SelectDateWidget(), "ends": forms.SelectDateWidget()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_the_empty_choice(self, "department", _("None"))


class RoleForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    department = forms.ModelChoiceField(
        Department.objects.all(), label=_("In department"), required=False,
        empty_label=_("Throughout the organisation"),
    )  # fmt: skip
    starts = forms.DateField(label=_("From"), widget=forms.SelectDateWidget())

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(r.key, f"{r.name}: {r.description}") for r in ROLES.values()]
