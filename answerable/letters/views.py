"""The wording of letters: looked at, changed with a preview on a sample case, put back."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from answerable.accounts.access import actor_for, require
from answerable.letters.changing import (
    WordingRefused,
    change_wording,
    changed_wordings,
    text_of,
    versions,
)
from answerable.letters.forms import WordingForm
from answerable.letters.roles import WORD
from answerable.letters.wording.declared import declared, groups, sample, why_not
from answerable.letters.wording.language import Fault, WordingError, written
from answerable.letters.wording.shipped import LANGUAGES, SHIPPED

LANGUAGE_NAMES = {"en": "English", "cy": "Cymraeg"}


@dataclass(frozen=True, slots=True)
class Preview:
    """A wording on the sample case, or why it cannot be used."""

    faults: tuple[Fault, ...]
    text: str


def preview_of(key: str, text: str) -> Preview:
    text = text.replace("\r\n", "\n").strip()
    found = why_not(key, text)
    try:
        return Preview(found, written(text, sample(key)))
    except (WordingError, KeyError):
        return Preview(found, "")


@require(WORD)
def index(request: HttpRequest) -> HttpResponse:
    """Every wording, and which of them this body has changed."""
    changed = {pair: worded.version for pair, worded in changed_wordings().items()}
    context = {"groups": groups(), "changed": changed, "welsh": SHIPPED["cy"]}
    return render(request, "letters/index.html", context)


def known(key: str, language: str) -> None:
    """Raises Http404 for a wording or a language that there is not."""
    if language not in LANGUAGES or key not in SHIPPED["en"]:
        raise Http404(_("There is no such wording."))


def about(key: str, language: str) -> dict[str, Any]:
    rows = versions(key, language)
    current = rows[0].text if rows else text_of(key, language, 0)
    return {
        "key": key,
        "language": language,
        "language_name": LANGUAGE_NAMES[language],
        "others": [(code, LANGUAGE_NAMES[code]) for code in LANGUAGES if code != language],
        "title": SHIPPED["en"][key].title,
        "versions": rows,
        "shipped": text_of(key, language, 0),
        "version": rows[0].version if rows else 0,
        "current": current,
        "declared": declared(key),
        "sample": sample(key),
    }


@require(WORD)
def wording(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """One wording: changed, or shown on the sample case without being changed."""
    known(key, language)
    context = about(key, language)
    start = {"text": context["current"] or SHIPPED["en"][key].text, "base": context["version"]}
    form = WordingForm(request.POST or None, initial=start)
    text = request.POST.get("text", start["text"])
    context |= {"form": form, "preview": preview_of(key, text)}
    if request.method == "POST" and "preview" not in request.POST and form.is_valid():
        if changed(request, key, language, form):
            return redirect("letters:wording", key, language)
        context |= {"versions": versions(key, language)}
    return render(request, "letters/wording.html", context)


def changed(request: HttpRequest, key: str, language: str, form: WordingForm) -> bool:
    """Whether the wording is changed; a refusal stands on the form, with its lines."""
    given = form.cleaned_data
    by, now = actor_for(request.user), timezone.now()
    try:
        change_wording(
            key=key, language=language, text=given["text"], reason=given["reason"],
            base=given["base"], by=by, now=now,
        )  # fmt: skip
    except WordingRefused as refused:
        if not refused.faults:
            form.add_error("reason" if not given["reason"].strip() else None, refused.sentence)
        for fault in refused.faults:
            line = _("Line %(line)d: %(why)s") % {"line": fault.line, "why": fault.sentence}
            form.add_error("text", line)
        return False
    messages.success(request, _("The wording is changed. The next letter uses it."))
    return True


@require(WORD)
@require_POST
def preview(request: HttpRequest, key: str, language: str) -> HttpResponse:
    """The preview alone, for a page that asks again as somebody types."""
    known(key, language)
    shown = preview_of(key, request.POST.get("text", ""))
    return render(request, "letters/preview.html", {"preview": shown})


@require(WORD)
def version(request: HttpRequest, key: str, language: str, number: int) -> HttpResponse:
    """One version, what it changed from the one before, and how to put it back."""
    known(key, language)
    text, before = text_of(key, language, number), text_of(key, language, number - 1)
    if text is None:
        raise Http404(_("There is no such version."))
    context = about(key, language)
    if request.method == "POST":
        return put_back(request, context, text, number)
    row = next((one for one in context["versions"] if one.version == number), None)
    lines = difference(before or "", text) if number else []
    context |= {"number": number, "row": row, "lines": lines, "text": text}
    return render(request, "letters/version.html", context)


def put_back(request: HttpRequest, context: dict[str, Any], text: str, number: int) -> HttpResponse:
    """An old version is put back as a new one, so that nothing is lost."""
    reason = _("Version %(number)s put back.") % {"number": number}
    try:
        change_wording(
            key=context["key"], language=context["language"], text=text, reason=reason,
            base=context["version"], by=actor_for(request.user), now=timezone.now(),
        )  # fmt: skip
    except WordingRefused as refused:
        messages.error(request, refused.sentence)
    else:
        messages.success(request, reason)
    return redirect("letters:wording", context["key"], context["language"])


def difference(before: str, after: str) -> list[tuple[str, str]]:
    """Each line with what became of it: `added`, `removed` or `kept`."""
    kinds = {"+ ": "added", "- ": "removed", "  ": "kept"}
    compared = difflib.ndiff(before.splitlines(), after.splitlines())
    return [(kinds[line[:2]], line[2:]) for line in compared if line[:2] in kinds]
