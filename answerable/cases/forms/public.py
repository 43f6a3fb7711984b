"""The public's forms: one thing a page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from answerable.cases.forms.address import AddressField


class NameForm(forms.Form):
    """Section 8 asks for a real name; nobody checks who you are."""

    name = forms.CharField(
        label=_("What is your name?"),
        max_length=200,
        error_messages={"required": _("Enter your name")},
        help_text=_("Your full name, or your organisation's. We do not check your identity."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class ReplyForm(forms.Form):
    """One address, whichever the requester likes."""

    sometimes = ("email", "address")

    email = AddressField(
        label=_("Email address"),
        required=False,
        help_text=_("Give this or a postal address. You need not give both."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    address = forms.CharField(
        label=_("Postal address"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not (cleaned.get("email") or cleaned.get("address")):
            self.add_error("email", _("Enter an email address or a postal address for the reply"))
        return cleaned


class AskForm(forms.Form):
    subject = forms.CharField(
        label=_("What is your request about?"),
        max_length=300,
        required=False,
        help_text=_("A few words, for example: waiting times for talking therapies"),
    )
    text = forms.CharField(
        label=_("What information would you like?"),
        error_messages={"required": _("Enter the information you would like")},
        help_text=_(
            "Number your questions if you have more than one. Say which years or places you mean."
        ),
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=100_000,
    )
    file = forms.FileField(
        label=_("Add a file"),
        required=False,
        allow_empty_file=True,  # `actions.put_file` says what is wrong with it
        help_text=_("For example, a table for us to fill in. Up to 5 files of 10 MB each."),
    )


SCALE = [("5", _("Very good")), ("4", _("Good")), ("3", _("Neither good nor poor")),
         ("2", _("Poor")), ("1", _("Very poor"))]  # fmt: skip


def score(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=SCALE, widget=forms.RadioSelect, required=False)


class SurveyForm(forms.Form):
    """Five questions and some words; all may be left."""

    ease = score(_("How easy was it to make your request?"))
    clarity = score(_("How clear was our reply?"))
    completeness = score(_("How fully did we answer what you asked?"))
    speed = score(_("How quickly did we reply?"))
    overall = score(_("Overall, how well did we do?"))
    comments = forms.CharField(
        label=_("Is there anything you would like to tell us?"),
        required=False,
        max_length=4000,
        help_text=_("Do not include personal information about yourself or other people."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    say_which = forms.BooleanField(
        label=_("You may connect my answers with my request"), required=False
    )

    def scores(self) -> dict[str, int]:
        names = ("ease", "clarity", "completeness", "speed", "overall")
        return {name: int(value) for name in names if (value := self.cleaned_data.get(name))}
