"""A page with one form, and a button that does one thing: how each deed is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from answerable.improvement.refusals import Refused, Warned

Cleaned = dict[str, Any]


def asked(
    request: HttpRequest,
    form: forms.BaseForm,
    deed: Callable[[Cleaned], object],
    *,
    title: object,
    back: str,
    button: object,
    then: Callable[[Any], str] | None = None,
    again: Callable[[], forms.BaseForm] | None = None,
    template: str = "improvement/form.html",
    **more: object,
) -> HttpResponse:
    """Show the form until the deed is done, then go to `then` of what it made, or back.

    A refusal is shown as an error of the form. A warning shows the form that `again` makes, which
    asks for a reason in its field `override`.
    """
    if request.method == "POST" and form.is_valid():
        try:
            made = deed(form.cleaned_data)
        except Warned as warned:
            form = again() if again else form
            form.add_error("override" if again else None, warned.sentence)
        except Refused as refusal:
            form.add_error(None, refusal.sentence)
        else:
            return redirect(then(made) if then else back)
    context = {"form": form, "title": title, "back": back, "button": button, **more}
    return render(request, template, context)


def did(request: HttpRequest, deed: Callable[[], object], said: object, back: str) -> HttpResponse:
    """Do it, say so or say why not, and go back."""
    try:
        deed()
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, str(said))
    return redirect(back)
