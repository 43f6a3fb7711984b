"""The request printed, and printed again over the one answer, which bears an `A.`."""

from __future__ import annotations

import re
from dataclasses import replace

from answerable.reading.letter.answer import answer_in
from answerable.reading.letter.naming import named_in
from answerable.reading.letter.pairs.headed import below_title, said_again
from answerable.reading.letter.pairs.paired import Paired
from answerable.reading.questions import split_questions
from answerable.reading.questions.sentences import squeeze

_LABEL = re.compile(r"\s*A(?:ns(?:wer)?)?\s?[.:)]\s+(?=[A-Z][^\n]{12,})")


def marked_once(lines: list[str]) -> Paired | None:
    """All of the request, and nothing else, stands again between it and the label."""
    marks = [i for i, line in enumerate(lines) if _LABEL.match(line)]
    again = next(said_again(lines), None) if len(marks) == 1 else None
    if again is None or again >= marks[0]:
        return None
    first = [squeeze(line) for line in lines[:again] if line.strip()]
    second = [squeeze(line) for line in lines[again : marks[0]] if line.strip()]
    if first[-len(second) :] != second:
        return None
    asked = split_questions("\n".join(lines[below_title(lines[:again]) : again]))
    answer = answer_in([_LABEL.sub("", lines[marks[0]], count=1), *lines[marks[0] + 1 :]])
    named = named_in(answer or "", len(asked))
    labels = [one.number or str(place) for place, one in enumerate(asked, start=1)]
    told = (
        replace(one, answer=answer if label in (named or labels) else None)
        for one, label in zip(asked, labels, strict=True)
    )
    return Paired(tuple(told), answer or "")
