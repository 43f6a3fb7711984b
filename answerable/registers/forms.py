"""What people fill in about registers and their rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.accounts.models import Department, Person
from answerable.registers.browsing import Line, shown
from answerable.registers.declarations import DeclaredColumn
from answerable.registers.intake import CellError, read_cell
from answerable.registers.intake.cells import read_date
from answerable.registers.intake.offer import dated
from answerable.registers.models import Column, Details, Dropped, Editing, Register, Sensitivity

TYPES = (
    ("text", _("Text")),
    ("choice", _("Choice from a list")),
    ("date", _("Date")),
    ("period", _("Period, such as 2021/22")),
    ("count", _("Count")),
    ("money", _("Money, in pounds")),
    ("rate", _("Rate or percentage")),
    ("wte", _("WTE")),
    ("yes_no", _("Yes or no")),
    ("person", _("Person")),
    ("department", _("Department")),
    ("document", _("Document or link")),
)
DAY_HINT = _("For example, 16/06/2021")


class DetailsForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    source = forms.CharField(
        label=_("Public name"), max_length=200, required=False,
        help_text=_("Answers cite it. Leave it empty to use the title."),
    )  # fmt: skip
    description = forms.CharField(
        label=_("What it holds"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    owner = forms.ModelChoiceField(
        Department.objects.all(), label=_("Department that owns it"), required=False,
        empty_label=_("None"),
    )  # fmt: skip
    steward = forms.ModelChoiceField(
        Person.objects.all(), label=_("Steward"), required=False, empty_label=_("Nobody yet"),
        help_text=_("Who answers for what it says."),
    )  # fmt: skip
    review_on = forms.DateField(
        label=_("Review it on"), required=False, widget=forms.SelectDateWidget()
    )
    sensitivity = forms.ChoiceField(
        label=_("Who may see it"), choices=Sensitivity.choices, widget=forms.RadioSelect,
        initial=Sensitivity.OPEN,
    )  # fmt: skip
    editing = forms.ChoiceField(
        label=_("Who may change it"), choices=Editing.choices, widget=forms.RadioSelect,
        initial=Editing.DEPARTMENT, required=False,
        help_text=_("Of those, the people whose role lets them change registers."),
    )  # fmt: skip

    @staticmethod
    def said_of(register: Register) -> dict[str, Any]:
        """What the form shows first of a register that is there."""
        names = (
            "title", "source", "description", "owner", "steward", "review_on", "sensitivity",
            "editing", "dropped", "covers_from",
        )  # fmt: skip
        return {name: getattr(register, name) for name in names}

    def details(self) -> Details:
        data = self.cleaned_data
        names = ("description", "owner", "steward", "review_on", "sensitivity")
        said = Details(data["title"], data["source"] or data["title"], *(data[n] for n in names))
        editing = data.get("editing") or Editing.DEPARTMENT.value
        return replace(said, editing=editing, dropped=data.get("dropped") or "")


def complete_from() -> forms.DateField:
    return forms.DateField(
        label=_("It is complete from"), required=False, widget=forms.SelectDateWidget,
        help_text=_("Of earlier days it answers nothing, not even “none”."),
    )  # fmt: skip


class KeptForm(DetailsForm):
    """Of a register that is there: since when it is complete, and what files in its folder are."""

    covers_from = complete_from()
    dropped = forms.ChoiceField(
        label=_("Files left in its drop folder"), choices=Dropped.choices,
        widget=forms.RadioSelect, required=False,
        help_text=_("Taken each night, kept in an archive; a file with a bad cell is put aside "
                    "with a report of its cells."),
    )  # fmt: skip


class StartForm(DetailsForm):
    file = forms.FileField(
        label=_("A file to start from"), required=False,
        help_text=_("CSV, Excel (.xlsx) or OpenDocument (.ods), with one row of headings."),
    )  # fmt: skip
    headings = forms.CharField(
        label=_("Or the columns of an empty register"), required=False,
        help_text=_("Separated by commas, for example: Course, Held on, People trained"),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.get("file") and not data.get("headings"):
            self.add_error("file", _("Choose a file, or name the columns."))
        return data


class BringForm(forms.Form):
    file = forms.FileField(
        label=_("A file"), required=False, help_text=_("CSV, Excel (.xlsx) or OpenDocument (.ods).")
    )
    rows = forms.CharField(
        label=_("Or rows pasted from a spreadsheet"), required=False, strip=False,
        help_text=_("With headings, or in the order of the columns here."),
        widget=forms.Textarea(attrs={"rows": 10}),
    )  # fmt: skip
    whole = forms.ChoiceField(
        label=_("These rows are"), initial="part", widget=forms.RadioSelect,
        choices=(
            ("part", _("some rows, new or changed")),
            ("whole", _("the whole register: what they lack is true no more")),
        ),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if not data.get("file") and not (data.get("rows") or "").strip():
            self.add_error("file", _("Choose a file, or paste rows."))
        return data


class ColumnForm(forms.Form):
    """One column of a register about to be made."""

    title = forms.CharField(label=_("Heading"), max_length=200)
    type = forms.ChoiceField(label=_("Holds"), choices=TYPES)
    choices = forms.CharField(
        label=_("Choices, separated by commas"), required=False, max_length=2000
    )
    required = forms.BooleanField(label=_("Always filled in"), required=False)
    tells_apart = forms.BooleanField(label=_("Tells rows apart"), required=False)

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if data.get("type") == "choice" and not self.offered(data):
            self.add_error("choices", _("Say what may be chosen."))
        return data

    @staticmethod
    def offered(data: dict[str, Any]) -> tuple[str, ...]:
        parts = (part.strip() for part in data.get("choices", "").split(","))
        return tuple(dict.fromkeys(filter(None, parts)))

    def column(self, key: str) -> DeclaredColumn:
        data = self.cleaned_data
        choices = self.offered(data) if data["type"] == "choice" else ()
        required = data["required"] or data["tells_apart"]
        return DeclaredColumn(key, data["title"], data["type"], required, choices)


class RowForm(forms.Form):
    """One row: a box for each column, read as an imported cell is."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, register: Register, columns: Sequence[Column], *args: Any, **rest: Any):
        super().__init__(*args, **rest)
        self.register, self.columns = register, {c.key: c for c in columns}
        for column in columns:
            self.fields[f"c_{column.key}"] = _box(column)
        if not register.dated_by:
            self.fields["true_from"] = forms.CharField(label=_("True from"), help_text=DAY_HINT)
            self.fields["true_to"] = forms.CharField(
                label=_("True to"), required=False, help_text=_("Empty while it is still true.")
            )

    @staticmethod
    def said_by(line: Line, columns: Sequence[Column]) -> dict[str, Any]:
        said: dict[str, Any] = {f"c_{c.key}": shown(line.values[c.key], c) for c in columns}
        ends = f"{line.valid_to:%d/%m/%Y}" if line.valid_to else ""
        start = f"{line.valid_from:%d/%m/%Y}"
        return {**said, "version": line.row_id, "true_from": start, "true_to": ends}

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self.values: dict[str, Any] = {}
        for key, column in self.columns.items():
            try:
                self.values[key] = read_cell(data.get(f"c_{key}") or "", column)
            except CellError as why:
                self.add_error(f"c_{key}", f"{column.title}: {why}")
        if not self.errors:
            self._read_days(data)
        return data

    def _read_days(self, data: dict[str, Any]) -> None:
        self.days: tuple[date, date | None]
        dating = self.register.dated_by
        try:
            if dating:
                self.days = dated(self.values[dating])
                return
            last = read_date(data["true_to"]) if data["true_to"] else None
            self.days = (read_date(data["true_from"]), last)
        except CellError as why:
            self.add_error(f"c_{dating}" if dating else "true_from", str(why))
            return
        if last and last < self.days[0]:
            self.add_error("true_to", _("It ends before it starts."))


def _box(column: Column) -> forms.Field:
    if column.type in {"choice", "yes_no"}:
        options = column.choices if column.type == "choice" else ["yes", "no"]
        choices = [("", _("Choose")), *((c, c) for c in options)]
        return forms.ChoiceField(label=column.title, choices=choices, required=False)
    hint = DAY_HINT if column.type == "date" else ""
    return forms.CharField(label=column.title, required=False, help_text=hint)


class BulkForm(forms.Form):
    """The same said of many rows: those with these values in these columns."""

    column = forms.ChoiceField(label=_("Rows where"))
    value = forms.CharField(label=_("is"), required=False)
    column2 = forms.ChoiceField(label=_("and where"), required=False)
    value2 = forms.CharField(label=_("is"), required=False)
    true_on = forms.CharField(
        label=_("and true on"), required=False,
        help_text=_("For example, 31/3/2024. Empty for what is true today, or things of any day."),
    )  # fmt: skip
    change = forms.ChoiceField(label=_("Change"))
    to = forms.CharField(label=_("to"), required=False)
    change2 = forms.ChoiceField(label=_("and change"), required=False)
    to2 = forms.CharField(label=_("to"), required=False)
    change3 = forms.ChoiceField(label=_("and change"), required=False)
    to3 = forms.CharField(label=_("to"), required=False)

    WHERE = (("column", "value"), ("column2", "value2"))
    CHANGE = (("change", "to"), ("change2", "to2"), ("change3", "to3"))

    def __init__(self, columns: Sequence[Column], *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.columns = {c.key: c for c in columns}
        for name, _text in (*self.WHERE, *self.CHANGE):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            named = [(c.key, c.title) for c in columns]
            field.choices = named if field.required else [("", _("Nothing more")), *named]

    def clean(self) -> dict[str, Any]:
        """`rows`: the value of each column by which rows are found; `values`: what they get;
        `day`: on which they are true.
        """
        data: dict[str, Any] = super().clean() or {}
        data["rows"], data["values"] = self._read(data, self.WHERE), self._read(data, self.CHANGE)
        try:
            data["day"] = read_date(data["true_on"]) if data.get("true_on") else None
        except CellError as why:
            self.add_error("true_on", str(why))
        return data

    def _read(self, data: dict[str, Any], pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for chosen, text in pairs:
            column = self.columns.get(data.get(chosen) or "")
            if column is None:
                continue
            if column.key in out:
                said = _("“%(title)s” is named twice.") % {"title": column.title}
                self.add_error(chosen, said)
            try:
                out[column.key] = read_cell(data.get(text) or "", column)
            except CellError as why:
                self.add_error(text, f"{column.title}: {why}")
        return out
