"""Filters of the desk, kept ones, and what is done to several cases at once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet, Value
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Department, Person
from answerable.cases.finding import OUTCOMES
from answerable.cases.models import Requester
from answerable.cases.models.asking import REGIMES
from answerable.cases.states import CASE_STATES


def _date(label: Any) -> forms.DateField:
    return forms.DateField(label=label, required=False, widget=forms.DateInput())


class FilterForm(forms.Form):
    """All optional; by GET, so that an address is a filter."""

    are = forms.ChoiceField(label=_("Requests or reviews"), required=False)
    state = forms.ChoiceField(label=_("Stands at"), required=False)
    outcome = forms.ChoiceField(label=_("Became"), required=False)
    regime = forms.ChoiceField(label=_("Regime"), required=False)
    officer = forms.ChoiceField(label=_("Officer"), required=False)
    department = forms.ChoiceField(label=_("Department"), required=False)
    kind = forms.ChoiceField(label=_("Kind of requester"), required=False)
    imported = forms.ChoiceField(label=_("Came with a register"), required=False)
    received_from = _date(_("Received from"))
    received_to = _date(_("Received to"))
    due_from = _date(_("Due from"))
    due_to = _date(_("Due to"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people, departments = offered_names()
        self.people = people
        choices: dict[str, list[tuple[str, Any]]] = {
            "are": [("requests", _("Requests")), ("reviews", _("Internal reviews"))],
            "state": [(s.code, s.title) for s in CASE_STATES.values()],
            "outcome": list(OUTCOMES.items()),
            "regime": list(REGIMES),
            "officer": [("none", _("Nobody")), *people],
            "department": departments,
            "kind": list(Requester.Kind.choices),
            "imported": [("held", _("Not released yet")), ("released", _("Released"))],
        }
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", _("Any")), *offered]

    @property
    def given(self) -> dict[str, Any]:
        """What narrows; nothing for a field whose value is not one of those offered."""
        self.full_clean()
        return {name: value for name, value in self.cleaned_data.items() if value}


def officers() -> QuerySet[Person]:
    """The people whose roles let a case be theirs."""
    return Person.objects.filter(pk__in=Person.objects.filter(roles__role="officer").values("pk"))


def offered_names() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """(officers, departments) as choices, by name; in one query."""
    people = officers().order_by().values_list(Value("person"), "pk", "name")
    departments = Department.objects.order_by().values_list(Value("department"), "pk", "name")
    found = sorted(people.union(departments, all=True), key=lambda row: row[2])
    return (
        [(str(key), name) for kind, key, name in found if kind == "person"],
        [(str(key), name) for kind, key, name in found if kind == "department"],
    )


class KeepForm(forms.Form):
    name = forms.CharField(label=_("Name of this filter"), max_length=80)
    query = forms.CharField(widget=forms.HiddenInput, max_length=500)


DEEDS: dict[str, Any] = {
    "give": _("Give them to an officer"),
    "remind": _("Remind whoever they wait for"),
    "note": _("Write a note on each"),
    "free": _("Release them (imported cases)"),
}
"""What can be done to several cases at once."""


class SeveralForm(forms.Form):
    """What a deed upon several cases needs to know; reminders and releases need nothing."""

    officer = forms.ChoiceField(label=_("Give them to"))
    note = forms.CharField(
        label=_("The note"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It is kept with each case and sent to nobody."),
    )  # fmt: skip

    def __init__(self, *args: Any, deed: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wanted = {"give": "officer", "note": "note"}.get(deed)
        for name in set(self.fields) - {wanted}:
            del self.fields[name]
        if wanted == "officer":
            field = self.fields["officer"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [("", now_("Choose an officer")), *offered_names()[0]]

    def clean_officer(self) -> Person:
        return Person.objects.get(pk=int(self.cleaned_data["officer"]))
