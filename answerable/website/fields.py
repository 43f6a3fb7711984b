"""Django's form fields shown as NHS components, with label, hint and error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django import forms
from django.forms import BoundField
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext as _
from jinja2 import Undefined
from markupsafe import Markup

Params = dict[str, Any]
PARTS = (("day", "2"), ("month", "2"), ("year", "4"))
# what a component sets itself; a placeholder vanishes as one types, so it is never shown
OWN_ATTRIBUTES = {
    "id", "class", "rows", "autocomplete", "type", "inputmode", "aria-describedby", "placeholder",
}  # fmt: skip


Show = Callable[[BoundField, str | None, Params], Markup]


class Fields:
    """The globals `field`, `fields` and `errors`. Options are the NHS macro's own, for example
    `field(form.code, width=4, hint={"text": ...}, label_size="m")`.
    """

    def __init__(self, ui: Any) -> None:
        self.ui = ui

    def field(self, bound: BoundField, **options: Any) -> Markup:
        """One field, by the kind of its widget."""
        widget = bound.field.widget
        if widget.is_hidden:
            return Markup(bound.as_hidden())  # noqa: S704  # Django escapes what it renders
        size = options.pop("label_size", None)
        for kind, show in self.kinds():
            if isinstance(widget, kind):
                return show(bound, size, options)
        return self.input(bound, size, options)

    def kinds(self) -> Iterator[tuple[type[forms.Widget], Show]]:
        """Widgets, the narrower before the wider, and what shows each."""
        yield forms.SelectDateWidget, self.date
        yield forms.CheckboxSelectMultiple, self.checkboxes
        yield forms.RadioSelect, self.radios
        yield forms.CheckboxInput, self.checkbox
        yield forms.Select, self.select
        yield forms.Textarea, self.textarea
        yield forms.FileInput, self.file
        yield forms.PasswordInput, self.password

    def fields(self, form: forms.BaseForm) -> Markup:
        """All of a form's fields, in its own order."""
        return Markup("\n").join(self.field(bound) for bound in form)

    def errors(self, *shown: Any) -> Markup:
        """The summary at the head of a page: each error, with a link to its field."""
        found: list[Params] = []
        for form in shown:
            if isinstance(form, Undefined):
                continue  # a page without a form
            found += [{"text": str(error)} for error in form.non_field_errors()]
            for bound in form:
                found += [{"text": e, "href": f"#{first_id(bound)}"} for e in said(bound)]
        if not found:
            return Markup("")
        summary: Markup = self.ui.error_summary(
            {"titleText": _("There is a problem"), "errorList": found}
        )
        return summary

    def input(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        widget = bound.field.widget
        kind = getattr(widget, "input_type", "text")
        if isinstance(widget, forms.DateInput):
            kind = "date"
        params = text(bound, size) | {"type": kind, "value": shown_value(bound)}
        made: Markup = self.ui.input(params | options)
        return made

    def password(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        made: Markup = self.ui.password_input(text(bound, size) | options)
        return made

    def textarea(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        params = text(bound, size) | {
            "value": shown_value(bound),
            "rows": bound.field.widget.attrs.get("rows", 5),
        }
        made: Markup = self.ui.textarea(params | options)
        return made

    def file(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        params = text(bound, size)
        if getattr(bound.field.widget, "allow_multiple_selected", False):
            params["multiple"] = True
        made: Markup = self.ui.file_upload(params | options)
        # the script's drop zone is named otherwise than it reads (WCAG 2.5.3)
        return made.replace(Markup(' data-module="nhsuk-file-upload"'), Markup(""))

    def select(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        made: Markup = self.ui.select(text(bound, size) | {"items": choices(bound)} | options)
        return made

    def radios(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        made: Markup = self.ui.radios(group(bound, size) | {"items": choices(bound)} | options)
        return made

    def checkboxes(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        made: Markup = self.ui.checkboxes(group(bound, size) | {"items": choices(bound)} | options)
        return made

    def checkbox(self, bound: BoundField, _size: str | None, options: Params) -> Markup:
        """A single yes or no: its label is the field's, and it has no legend."""
        item: Params = {
            "value": "on", "text": str(bound.label), "checked": bool(bound.value()),
        }  # fmt: skip
        if bound.help_text:
            item["hint"] = {"text": str(bound.help_text)}
        params = {"name": bound.html_name, "idPrefix": first_id(bound), "items": [item]}
        made: Markup = self.ui.checkboxes(params | error(bound) | options)
        return made

    def date(self, bound: BoundField, size: str | None, options: Params) -> Markup:
        """Three boxes. A form's DateField asks for them by Django's SelectDateWidget, which
        reads them; no form needs to know of this room.
        """
        widget = bound.field.widget
        values = widget.get_context(bound.html_name, bound.value(), {})["widget"]["value"]
        words = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
        items = [
            {
                "id": f"{bound.auto_id}_{part}", "name": f"{bound.html_name}_{part}",
                "label": words[part], "value": str(values.get(part) or ""),
                "classes": f"nhsuk-input--width-{width}"
                + (" nhsuk-input--error" if bound.errors else ""),
            }
            for part, width in PARTS
        ]  # fmt: skip
        params = group(bound, size) | {"id": bound.auto_id, "items": items}
        made: Markup = self.ui.date_input(params | options)
        return made


def first_id(bound: BoundField) -> str:
    """The id a link from the error summary goes to."""
    if isinstance(bound.field.widget, forms.SelectDateWidget):
        return f"{bound.auto_id}_day"
    return bound.auto_id or bound.html_name


def shown_value(bound: BoundField) -> str:
    value = bound.field.widget.format_value(bound.value())
    return "" if value is None else str(value)


def label(bound: BoundField) -> str:
    """What is optional says so; what is required needs no mark (NHS style).

    A form names in `sometimes` what another answer makes necessary: that is not called optional.
    """
    words = str(bound.label)
    needed = bound.field.required or bound.name in getattr(bound.form, "sometimes", ())
    return words if needed else _("%(label)s (optional)") % {"label": words}


def error(bound: BoundField) -> Params:
    if not bound.errors:
        return {}
    return {"errorMessage": {"text": " ".join(said(bound))}}


def said(bound: BoundField) -> list[str]:
    """What is wrong with a field, naming it: "This field is required" means nothing in a list."""
    if not bound.errors:
        return []
    required = str(forms.Field.default_error_messages["required"])
    chosen = isinstance(bound.field.widget, ChoiceWidget | forms.CheckboxInput)
    ask = _("Choose: %(label)s") if chosen else _("Fill in: %(label)s")
    return [
        ask % {"label": bound.label} if str(message) == required else str(message)
        for message in bound.errors
    ]


def hint(bound: BoundField) -> Params:
    if not bound.help_text:
        return {}
    # help text that is already HTML (allauth's link to reset a password) stays so; what passwords
    # need is HTML too, and shows itself as such only once it is said
    words = str(bound.help_text)
    return {"hint": {"html" if hasattr(words, "__html__") else "text": words}}


def text(bound: BoundField, size: str | None) -> Params:
    """What every single-box component is told."""
    attributes = bound.field.widget.attrs
    params: Params = {
        "id": first_id(bound), "name": bound.html_name,
        "label": {"text": label(bound)} | ({"size": size} if size else {}),
        "attributes": {k: v for k, v in attributes.items() if k not in OWN_ATTRIBUTES},
    }  # fmt: skip
    for name in ("autocomplete", "inputmode"):
        if name in attributes:
            params[name] = attributes[name]
    return params | hint(bound) | error(bound)


def group(bound: BoundField, size: str | None) -> Params:
    """What every component with a legend is told."""
    legend: Params = {"text": label(bound), "size": size or "s"}
    return (
        {"name": bound.html_name, "idPrefix": first_id(bound), "fieldset": {"legend": legend}}
        | hint(bound)
        | error(bound)
    )


def choices(bound: BoundField) -> list[Params]:
    """Items for radios, checkboxes and selects; the chosen ones are marked."""
    value = bound.value()
    chosen = {str(v) for v in value} if isinstance(value, list | tuple | set) else {str(value)}
    if value is None:
        chosen = {""}
    return [
        {
            "value": str(key), "text": str(words),
            "selected": str(key) in chosen, "checked": str(key) in chosen,
        }
        for key, words in flat(bound.field.widget.choices)
    ]  # fmt: skip


def flat(pairs: Any) -> Iterator[tuple[Any, Any]]:
    """Grouped choices in a row: NHS selects have no groups."""
    for key, words in pairs:
        if isinstance(words, list | tuple):
            yield from flat(words)
        else:
            yield key, words
