"""What another system's headings mean here, said once and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.registers.intake.layout import plain
from answerable.registers.models import Register

WHEN = (("@from", _("True from")), ("@to", _("True to")), ("@in", _("The period it is true of")))


class HeadingsForm(forms.Form):
    """A choice for each heading that names no column."""

    def __init__(self, register: Register, strange: Sequence[str], *args: Any, **rest: Any):
        super().__init__(*args, **rest)
        self.strange = list(dict.fromkeys(strange))
        columns = [(c.key, c.title) for c in register.columns.all()]
        when = () if register.dated_by else WHEN
        options = [("-", _("Leave it out")), *columns, *when]
        for place, heading in enumerate(self.strange):
            self.fields[f"h{place}"] = forms.ChoiceField(
                label=_("“%(heading)s” is") % {"heading": heading}, choices=options
            )

    def meant(self) -> dict[str, str]:
        """By plain heading, as `intake.offered` takes it."""
        said = (self.cleaned_data[f"h{place}"] for place in range(len(self.strange)))
        pairs = zip(self.strange, said, strict=True)
        return {plain(heading): "" if key == "-" else key for heading, key in pairs}
