"""How each page here deals with a form: a deed that is refused says so on the form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise

from answerable.accounts.actions import Refused


def filled(
    request: HttpRequest, kind: type[forms.BaseForm], *, of: models.Model | None = None, **rest: Any
) -> Any:
    """A form of this kind, with what was submitted, about the row `of`."""
    if of is not None or issubclass(kind, forms.BaseModelForm):
        rest["instance"] = of
    return kind(request.POST if request.method == "POST" else None, **rest)


def done(form: Any, deed: Callable[[dict[str, Any]], object]) -> bool:
    """Whether a submitted form was good and its deed done."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        deed(form.cleaned_data)
    except Refused as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def answered(
    request: HttpRequest,
    form: Any,
    deed: Callable[[dict[str, Any]], object],
    *,
    to: tuple[Any, ...],
    said: str | Promise,
    title: str | Promise,
    back: str,
    button: str | Promise,
) -> HttpResponse:
    """Do the deed and go `to`, or show the form (again, with what is wrong)."""
    if done(form, deed):
        messages.success(request, str(said))
        return redirect(*to)
    page = {"form": form, "title": title, "back": back, "button": button}
    return render(request, "accounts/form.html", page)
