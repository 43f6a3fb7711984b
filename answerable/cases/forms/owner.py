"""What an owner without an account fills in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

FILE_MOST = 20 * 1024 * 1024
DEEDS = [
    ("answer", _("Here is the answer")),
    ("not_ours", _("This is not ours to answer")),
    ("nothing_held", _("We looked, and hold nothing")),
]
NEEDED = {
    "answer": {"text": _("Write the answer.")},
    "not_ours": {"try_instead": _("Say who might hold it, or why it is not yours.")},
    "nothing_held": {
        "where": _("Say where you searched."),
        "words": _("Say with what words you searched."),
        "on": _("Say when you searched."),
        "minutes": _("Say how long the search took."),
    },
}


class OwnerForm(forms.Form):
    """One form for the three things an owner may say; what each needs is asked for alone."""

    sometimes = ("text", "try_instead", "where", "words", "on", "minutes")

    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    deed = forms.ChoiceField(
        label=_("What would you like to tell us?"), choices=DEEDS, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("Answer"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Words that may go into our reply. Leave a blank line between paragraphs."),
    )
    file = forms.FileField(
        label=_("Attach a file"), required=False, help_text=_("Up to 20 MB; for the team to read.")
    )
    try_instead = forms.CharField(
        label=_("Who might hold it?"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    where = forms.CharField(
        label=_("Where did you search?"),
        required=False,
        max_length=1000,
        help_text=_("Systems, folders, mailboxes, paper files"),
    )
    words = forms.CharField(label=_("With what words?"), required=False, max_length=1000)
    on = forms.DateField(label=_("When?"), required=False, widget=forms.SelectDateWidget)
    minutes = forms.IntegerField(
        label=_("How many minutes did it take?"), required=False, min_value=1, max_value=60_000
    )
    name = forms.CharField(label=_("Your name"), max_length=90)
    title = forms.CharField(label=_("Your job title"), max_length=90)

    def clean_file(self) -> Any:
        given = self.cleaned_data.get("file")
        if given is not None and given.size > FILE_MOST:
            raise forms.ValidationError(_("The file is larger than 20 MB."))
        return given

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for field, sentence in NEEDED.get(given.get("deed", ""), {}).items():
            if not given.get(field) and field not in self.errors:
                self.add_error(field, sentence)
        return given
