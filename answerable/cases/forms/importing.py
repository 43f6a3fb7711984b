"""A register of past requests: the file, and which of its columns is what."""

from __future__ import annotations

from collections.abc import Mapping as Said
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from answerable.cases.actions.offering import MOST_BYTES
from answerable.cases.importing import lacking
from answerable.cases.importing.columns import Mapping

NAMES: dict[str, str | Promise] = {
    "reference": _("Reference"),
    "text": _("What was asked"),
    "subject": _("Subject"),
    "received": _("Received on"),
    "closed": _("Closed on"),
    "due": _("Due on"),
    "department": _("Department"),
    "outcome": _("Outcome"),
    "status": _("Open or closed"),
    "regime": _("Law"),
    "answer": _("Answer"),
    "requester": _("Requester’s name"),
    "email": _("Requester’s email address"),
    "address": _("Requester’s postal address"),
    "organisation": _("Requester’s organisation"),
    "acknowledged": _("Acknowledged on"),
    "clarification_requested": _("Clarification asked for on"),
    "clarification_received": _("Clarification received on"),
    "fees_notice_given": _("Fees notice given on"),
    "fee_received": _("Fee received on"),
    "pit_extension_notice": _("Extended for the public interest on"),
    "eir_extension_notice": _("Extended as complex and voluminous on"),
}
"""Each field of a register, as a person calls it."""


class RegisterForm(forms.Form):
    file = forms.FileField(
        label=_("The register"),
        help_text=_(
            "CSV, Excel (.xlsx) or OpenDocument (.ods), up to 50 MB, one request to a row. "
            "Names of columns do not matter: the next page shows how each was understood."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.xlsx,.ods"}),
        error_messages={
            "empty": _("The file is empty. Nothing was kept. Choose the file that has the rows."),
            "required": _("Choose the file."),
        },
    )

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given.size > MOST_BYTES:
            raise ValidationError(
                _(
                    "The file is over 50 MB and was not kept. Split it by year and import the "
                    "parts, or ask whoever runs Answerable to import it from the server."
                )
            )
        return given


class SheetForm(forms.Form):
    """Which sheet of a workbook is the register."""

    sheet = forms.ChoiceField(
        label=_("Which sheet is the register"),
        help_text=_("Below is what becomes of the one that is chosen. Look at another to see it."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a sheet.")},
    )

    def __init__(self, sheets: Sequence[Said[str, Any]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["sheet"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(one["name"], _rows_in(one["name"], one["rows"])) for one in sheets]


def _rows_in(name: str, rows: int) -> str:
    said = ngettext("%(name)s: %(count)s row", "%(name)s: %(count)s rows", rows)
    return said % {"name": name, "count": f"{rows:,}"}


class ColumnsForm(forms.Form):
    """For each column of the file, what it is; and whether open requests become cases."""

    open_too = forms.TypedChoiceField(
        label=_("Requests that are still open"),
        choices=[
            ("yes", _("Become cases here, which send nothing until an officer releases them")),
            ("no", _("Are kept as past requests, like the others")),
        ],
        help_text=_("A request is open where it has no closing date and no final outcome."),
        widget=forms.RadioSelect,
        coerce=lambda said: said == "yes",
    )

    def __init__(self, headings: Sequence[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.headings = list(headings)
        self.sometimes = {f"column-{place}" for place in range(len(self.headings))}
        named = [("", _("Not used")), *NAMES.items()]
        for place, heading in enumerate(self.headings):
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=heading or now_("Column %(number)s") % {"number": place + 1},
                choices=named, required=False,
            )  # fmt: skip

    @staticmethod
    def said_of(columns: dict[str, int], *, open_too: bool) -> dict[str, str]:
        """What the form shows first."""
        places = {f"column-{place}": code for code, place in columns.items()}
        return {"open_too": "yes" if open_too else "no", **places}

    def columns(self) -> Mapping:
        return self._columns

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        self._columns = Mapping()
        for place in range(len(self.headings)):
            code = str(data.get(f"column-{place}") or "")
            if code in self._columns:
                two = {"first": self.headings[self._columns[code]], "name": NAMES[code]}
                self.add_error(
                    f"column-{place}",
                    now_("“%(name)s” is taken from “%(first)s” already. Choose one of the two.")
                    % two,
                )
            elif code:
                self._columns[code] = place
        for code in lacking(self._columns):
            self.add_error(None, now_("Say which column is “%(name)s”.") % {"name": NAMES[code]})
        return data
