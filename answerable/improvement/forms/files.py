"""The form that adds a file to a project."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.improvement.forms.projects import empty
from answerable.improvement.looking import MEGABYTE, MOST_BYTES, TYPES
from answerable.improvement.models import Benefit, Project


class FileForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        widget=forms.FileInput(attrs={"accept": ",".join(TYPES)}),
        help_text=_(
            "PDF, Word, Excel, PowerPoint, OpenDocument, text or a picture, of at most %(most)s "
            "MB. It is looked through for patients’ data and for what is hidden in it."
        ),
    )
    benefit = forms.ModelChoiceField(
        Benefit.objects.none(), label=_("Evidence of a benefit"), required=False
    )

    def __init__(self, *args: Any, project: Project, asks: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        file, benefit = self.fields["file"], self.fields["benefit"]
        assert isinstance(benefit, forms.ModelChoiceField)
        file.help_text = str(file.help_text) % {"most": MOST_BYTES // MEGABYTE}
        benefit.queryset = project.benefits.all()
        empty(self, benefit=_("No"))
        if not project.benefits.exists():
            del self.fields["benefit"]
        if asks:
            self.fields["override"] = forms.CharField(
                label=_("Why it is right to keep it here"), max_length=300, required=False
            )
