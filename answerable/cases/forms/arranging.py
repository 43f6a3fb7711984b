"""The questions of a case as they should stand, all on one page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from answerable.cases.actions import Wanted
from answerable.cases.actions.arranging import given_twice
from answerable.cases.asked_in import Words
from answerable.cases.models import Question
from answerable.cases.states import QUESTION_OPEN
from answerable.reading.questions.sentences import squeeze

KEEP, JOIN, DROP = "keep", "join", "drop"
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


class QuestionsForm(forms.Form):
    """For each open question its number, its words and what becomes of it; and what was missed.

    A blank line makes two questions of one. What is answered already stays as it is.
    """

    missed = forms.CharField(
        label=_("Questions that were missed"),
        help_text=_("Copy their words from the request. Leave a blank line between two."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )

    def __init__(self, data: Any = None, *, questions: Sequence[Question], text: str) -> None:
        super().__init__(data)
        self._questions, self._text = questions, text
        for place, question in enumerate(questions):
            if question.cached_state in QUESTION_OPEN:
                self._add(place, question)
        self.order_fields([*(name for name in self.fields if name != "missed"), "missed"])

    def _add(self, place: int, question: Question) -> None:
        key, lines = question.pk, len(question.text) // 60 + question.text.count("\n") + 2
        self.fields[f"text-{key}"] = forms.CharField(
            label=gettext("Words"), initial=_BLANK.sub("\n", question.text),
            widget=forms.Textarea(attrs={"rows": min(lines, 12)}),
        )  # fmt: skip
        self.fields[f"number-{key}"] = forms.CharField(
            label=gettext("Number"), initial=question.number or "",
            max_length=20, required=False,
            widget=forms.TextInput(attrs={"size": 6}),
        )  # fmt: skip
        what = [(KEEP, gettext("A question of its own"))]
        if place and self._questions[place - 1].cached_state in QUESTION_OPEN:
            what.append((JOIN, gettext("Part of the question before it")))
        self.fields[f"what-{key}"] = forms.ChoiceField(
            label=gettext("What it is"), initial=KEEP,
            choices=[*what, (DROP, gettext("Not a question"))],
        )  # fmt: skip

    def rows(self) -> Iterator[dict[str, Any]]:
        """Each question with its fields; those answered already without."""
        for question in self._questions:
            fields = [f"{name}-{question.pk}" for name in ("text", "number", "what")]
            there = fields[0] in self.fields
            yield {"question": question, "fields": [self[name] for name in fields if there]}

    def clean(self) -> dict[str, Any]:
        """Numbers given twice are said beside the number, and all that was typed stays."""
        data: dict[str, Any] = super().clean() or {}
        if not self.errors:
            wanted = self.wanted()
            for place, sentence in given_twice(self._questions, wanted):
                name = f"number-{wanted[place].origin}"
                self.add_error(name if name in self.fields else None, sentence)
        return data

    def wanted(self) -> list[Wanted]:
        """What the form says, in order; a missed question goes where it stands in the request."""
        found: list[Wanted] = []
        for question in self._questions:
            what = self.cleaned_data.get(f"what-{question.pk}", KEEP)
            texts = self._texts(question)
            if what == JOIN and found:
                last = found.pop()
                found.append(Wanted((*last.texts, *texts), last.number, last.origin))
            elif what != DROP:
                found += self._numbered(question, texts)
        for text in _parted(self.cleaned_data.get("missed", "")):
            found.insert(self._place(text, found), Wanted((text,)))
        return found

    def _texts(self, question: Question) -> tuple[str, ...]:
        """One where the words stay: a blank line put between them makes several all the same."""
        given = self.cleaned_data.get(f"text-{question.pk}")
        texts = _parted(given) if given is not None else ()
        if len(texts) < 2 and squeeze(given or question.text) == squeeze(question.text):
            return (question.text,)
        return texts

    def _numbered(self, question: Question, texts: tuple[str, ...]) -> list[Wanted]:
        number = self.cleaned_data.get(f"number-{question.pk}", question.number) or None
        if len(texts) < 2 or len(texts) > 26 or number is None:
            return [Wanted((text,), number, question.pk) for text in texts]
        return [
            Wanted((text,), f"{number}{chr(97 + place)}", question.pk)
            for place, text in enumerate(texts)
        ]

    def _place(self, text: str, among: Sequence[Wanted]) -> int:
        within = Words(self._text)
        here = within.find(text)
        if here is None:
            return len(among)
        before = [within.find(one.texts[0]) for one in among]
        return next((n for n, at in enumerate(before) if at and at > here), len(among))


def _parted(text: str) -> tuple[str, ...]:
    """The texts that blank lines part."""
    given = _BLANK.split(text.replace("\r\n", "\n").strip())
    return tuple(part.strip() for part in given if part.strip())
