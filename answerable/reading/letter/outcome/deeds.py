"""What each sentence of an answer does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from answerable.reading.letter.outcome import asides, cues
from answerable.reading.questions.sentences import sentences, squeeze, width_of, wrapped

Deed = Literal[
    "given", "told", "plain", "not_held", "unready", "refused", "clarification", "later", "work",
    "law", "follows",
]  # fmt: skip
"""given: something is sent, linked or listed. told: a figure in a sentence. plain: other words.
unready: held, but not in the form that was asked for. later: an answer is still to come.
work: what an answer would take. law: of the right to information. follows: void, as another
answer has it.
"""


def statements(text: str) -> list[str]:
    """The sentences of an answer and the lines of its lists, as the writer broke them."""
    width = width_of(text.split("\n"))
    found: list[str] = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        lines: list[str] = []
        for line in filter(str.strip, paragraph.split("\n")):
            if lines and wrapped(lines[-1].rsplit("\n", 1)[-1], line, width):
                lines[-1] += f"\n{line}"
            else:
                lines.append(line)
        whole = [one for line in lines for one in sentences(squeeze(line))]
        found += [clause for one in whole for clause in _clauses(one)]
    return found


def _clauses(sentence: str) -> list[str]:
    """A sentence in the parts that may do different things: `It is not kept, but ...`."""
    about = asides.ABOUT_THE_LETTER.search(sentence)
    return [sentence] if about else _CLAUSES.split(sentence)


_CLAUSES = re.compile(r"(?<=;)\s+|(?<=,)\s+(?=but\b)")


def deeds(sentence: str) -> set[Deed]:
    """What one sentence does; nothing where it tells only what went before, or that it is held."""
    if asides.HISTORY.search(sentence) or asides.HELD.match(sentence):
        return set()
    if cues.LATER.search(sentence):
        return {"later"}
    found: set[Deed] = set()
    if cues.CLARIFY.search(sentence):
        found.add("clarification")
    if any(cue.search(sentence) for cue in (cues.NOT_HELD, cues.NOT_OURS, cues.MADE_TO_ORDER)):
        found.add("unready" if cues.FORM.search(sentence) else "not_held")
    if any(cue.search(sentence) for cue in (cues.REFUSED, cues.LIMIT, cues.SECTION_21)):
        found.add("refused")
    if sends(sentence):
        found.add("given")
    if not found and asides.HANDLING.search(sentence):
        return set()
    return found or {_otherwise(sentence)}


def sends(sentence: str) -> bool:
    """Whether something is sent with the reply; the request itself does not count."""
    if _SENT_WITH_IT.search(sentence) or cues.GIVES_SOME.search(sentence):
        return True
    return bool(cues.SENT.search(sentence)) and not asides.ABOUT_THE_LETTER.search(sentence)


_SENT_WITH_IT = re.compile(r"\band (?:i|we) (?:now |also )?(?:attach|enclose)\b", re.IGNORECASE)
"""`Your request has been looked at and I attach what we hold`: of the letter, and more."""


def _otherwise(sentence: str) -> Deed:
    said, links = cues.ADDRESS.subn("", sentence)
    if asides.ELSEWHERE.search(said) or asides.EFFORT.search(said):
        return "work"
    if links or cues.LINK.search(said):
        return "given"
    if asides.ABOUT_THE_LETTER.search(said):
        said = cues.PAPERS.sub("", said)
    if not cues.FIGURES.search(asides.NO_FIGURE.sub("", said)):
        return "follows" if cues.FOLLOWS.match(said) else "plain"
    return "given" if _is_row(said) else "told"


def told(answer: str) -> Iterator[tuple[str, set[Deed]]]:
    """Each sentence and what it does; the limbs of a law that is set out are the law's."""
    law = False
    for sentence in statements(answer):
        law = bool(asides.LAW.search(sentence)) or (law and bool(_LIMB.match(sentence)))
        done = deeds(sentence)
        yield sentence, done if not law or done - {"plain", "work"} else {"law"}


_LIMB = re.compile(r"\W*[a-z]{1,3}\)|\W*(?:it|that) (?:has|means|is)\b", re.IGNORECASE)


def _is_row(sentence: str) -> bool:
    """A line of a list or a table, and no sentence."""
    words = sentence.split()
    figures = sum(any(map(str.isdigit, word)) for word in words)
    return sentence[-1] not in ".:;," and (len(words) <= 12 or figures * 4 >= len(words))
