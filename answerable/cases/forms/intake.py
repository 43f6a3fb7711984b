"""A request that an officer enters: from a message, a file or a conversation."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from answerable.cases.forms.address import AddressField
from answerable.cases.models import Request, Requester
from answerable.cases.reading_mail import MOST_BYTES


class FileForm(forms.Form):
    """A message or document as it came."""

    file = forms.FileField(
        label=_("The message or document"),
        help_text=_("An email (.eml or .msg), PDF, Word, OpenDocument, RTF, HTML or text file."),
    )

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given.size > MOST_BYTES:
            raise ValidationError(_("The file is over 20 MB. Enter the request by hand instead."))
        return given


class HandForm(forms.Form):
    """A letter, a telephone call, a conversation."""

    sometimes = ("email", "address")

    channel = forms.ChoiceField(
        label=_("How it came"),
        choices=[
            (Request.Channel.LETTER, _("A letter")),
            (Request.Channel.ORAL, _("By telephone or in person")),
            (Request.Channel.EMAIL, _("An email that is not to hand")),
        ],
        help_text=_(
            "Only environmental information may be asked for aloud. Help the requester to write "
            "anything else down (s.8, s.16)."
        ),
        widget=forms.RadioSelect,
        initial="letter",
    )
    received_on = forms.DateField(
        label=_("The day it arrived"),
        help_text=_("At any office or mailbox of the organisation, not only this team's."),
        widget=forms.SelectDateWidget,
    )
    subject = forms.CharField(
        label=_("Subject"),
        max_length=300,
        required=False,
        help_text=_("Left empty, the beginning of the first question."),
    )
    text = forms.CharField(label=_("The request"), widget=forms.Textarea(attrs={"rows": 12}))
    name = forms.CharField(label=_("Requester's name"), max_length=200)
    organisation = forms.CharField(label=_("Organisation"), max_length=200, required=False)
    email = AddressField(label=_("Email address"), required=False)
    address = forms.CharField(
        label=_("Postal address"), required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    file = forms.FileField(
        label=_("The letter itself"),
        required=False,
        help_text=_("A scan or a photograph, kept with the request as it is."),
    )
    kind = forms.ChoiceField(
        label=_("Kind of requester, for counts only"),
        choices=Requester.Kind.choices,
        required=False,
    )

    def __init__(self, *args: Any, kept: str = "", **kwargs: Any) -> None:
        """kept: the name of a document given before that could not be read."""
        super().__init__(*args, **kwargs)
        if kept:
            del self.fields["file"]
            self.fields["with_kept"] = forms.BooleanField(
                label=_("“%(name)s” goes with the request") % {"name": kept},
                required=False,
                initial=True,
            )

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise ValidationError(_("That day has not come yet. Enter the day it arrived."))
        return day

    def clean_file(self) -> Any:
        given = self.cleaned_data["file"]
        if given and given.size > MOST_BYTES:
            raise ValidationError(_("The file is over 20 MB. Leave it out, or give a smaller one."))
        return given

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not (
            {"email", "address"} & set(self.errors)
            or cleaned.get("email")
            or cleaned.get("address")
        ):
            self.add_error(
                "email",
                _("A request needs an address for the reply: an email or a postal address (s.8)."),
            )
        return cleaned
