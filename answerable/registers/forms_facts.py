"""What is picked to make a fact."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.registers.intake import CellError, read_cell
from answerable.registers.models import Column, Register, SavedFact, UsePolicy

ADDED = frozenset({"count", "money", "wte", "rate"})
MEASURES = {"count": "count", "money": "gbp", "wte": "wte", "rate": "rate"}
WHEN = (
    ("during", gettext_lazy("of rows dated in the period asked (awards, courses held)")),
    ("within", gettext_lazy("of rows for the period asked (the money of a year)")),
    ("on", gettext_lazy("of what is true on the day asked (people, posts)")),
)


class FactForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    how = forms.ChoiceField(label=gettext_lazy("Give"))
    people = forms.BooleanField(label=gettext_lazy("They are people"), required=False)
    when = forms.ChoiceField(label=gettext_lazy("When"), choices=WHEN, widget=forms.RadioSelect)
    breakdowns = forms.MultipleChoiceField(
        label=gettext_lazy("For each"), required=False, widget=forms.CheckboxSelectMultiple
    )
    only = forms.ChoiceField(label=gettext_lazy("Only rows where"), required=False)
    value = forms.CharField(label=gettext_lazy("is"), required=False)
    label = forms.CharField(
        label=gettext_lazy("In an answer it is called"), max_length=200,
        help_text=gettext_lazy("For example: people trained in fire safety"),
    )  # fmt: skip
    unit = forms.CharField(label=gettext_lazy("Unit"), max_length=40, required=False)
    places = forms.IntegerField(
        label=gettext_lazy("Decimal places"), required=False, min_value=0, max_value=4
    )
    threshold = forms.IntegerField(
        label=gettext_lazy("Withhold counts below"), required=False, min_value=3, max_value=20,
        help_text=gettext_lazy("Empty where no small number can point at anybody."),
    )  # fmt: skip
    phrasings = forms.CharField(
        label=gettext_lazy("How people ask for it, one way on each line"),
        widget=forms.Textarea(attrs={"rows": 4}), required=False,
    )  # fmt: skip
    policy = forms.ChoiceField(
        label=gettext_lazy("When an officer uses it"), choices=UsePolicy.choices,
        initial=UsePolicy.NO_OBJECTION, widget=forms.RadioSelect,
    )  # fmt: skip
    description = forms.CharField(
        label=gettext_lazy("What it counts, and what it does not"), required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(self, register: Register, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.register = register
        self.columns: dict[str, Column] = {c.key: c for c in register.columns.all()}
        kinds = self.columns.values()
        counted = [("count", _("the number of rows"))]
        counted += [(f"sum:{c.key}", _("the sum of %(c)s") % {"c": c.title})
                    for c in kinds if c.type in ADDED]  # fmt: skip
        counted += [(f"mean:{c.key}", _("the average of %(c)s") % {"c": c.title})
                    for c in kinds if c.type in ADDED]  # fmt: skip
        counted += [(f"distinct:{c.key}", _("how many different %(c)s") % {"c": c.title})
                    for c in kinds if c.type not in ADDED]  # fmt: skip
        named = [(c.key, c.title) for c in kinds if c.type not in ADDED and c.type != "date"]
        self.fields["when"].initial = "during" if register.dated_by else "on"
        self._choose("how", counted)
        self._choose("breakdowns", named)
        self._choose("only", [("", _("all rows")), *((c.key, c.title) for c in kinds)])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        only = self.columns.get(data.get("only") or "")
        try:
            read = read_cell(data.get("value") or "", only) if only else None
        except CellError as why:
            self.add_error("value", str(why))
            return data
        data["keep"] = {only.key: _plain(read)} if only else {}
        if len(data.get("breakdowns") or []) > 2:
            self.add_error("breakdowns", _("Choose two at most."))
        return data

    def fact(self, key: str) -> SavedFact:
        """As picked, not kept yet."""
        data = self.cleaned_data
        how, _colon, column = data["how"].partition(":")
        return SavedFact(
            key=key, register=self.register, title=data["title"], label=data["label"],
            description=data["description"], how=how, column=column,
            measure=self._measure(how, column), unit=data["unit"], places=data["places"],
            breakdowns=data["breakdowns"], keep=data["keep"], when=data["when"],
            threshold=data["threshold"], policy=data["policy"],
            phrasings=[p.strip() for p in data["phrasings"].splitlines() if p.strip()],
        )  # fmt: skip

    def _measure(self, how: str, column: str) -> str:
        measure = MEASURES.get(self.columns[column].type, "count") if column else "count"
        people = self.cleaned_data["people"] and measure == "count"
        if people:
            return "headcount"
        return "rate" if how == "mean" and measure == "count" else measure


def _plain(value: Any) -> Any:
    return value if isinstance(value, bool | int | str) or value is None else str(value)
