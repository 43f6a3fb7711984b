"""What mail that is not about one case says of it: digests and lists, which other cases share."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from django.db.models import Q

from answerable.cases.models import Request
from answerable.post.models import OutgoingMessage

MARK = "[destroyed]"
_SHORTEST = 8
"""Characters of a line that is taken to be a question's own: shorter ones stand anywhere."""


def mentioning(case: Request, own: Collection[int]) -> list[OutgoingMessage]:
    """Mail that names the case and is not its own."""
    named = Q(text__contains=case.reference) | Q(subject__contains=case.reference)
    return list(OutgoingMessage.objects.filter(named).exclude(pk__in=own))


def telling(case: Request) -> frozenset[str]:
    """What tells of the case in a line: its reference, its addresses, its subject, its words."""
    keys = list(case.questions.values_list("pk", flat=True))
    own = {line.strip() for text in case.questions.values_list("text", flat=True)
           for line in text.splitlines()}  # fmt: skip
    words = {words for words in (*own, case.subject.strip()) if len(words) >= _SHORTEST}
    return frozenset({case.reference, case.slug, *words, *(f"/owner/{key}/" for key in keys)})


def without(text: str, telling_of: Collection[str]) -> str:
    """The text with every line that tells of the case taken out, and a mark where they stood."""
    return "\n".join(_lines(text, telling_of))


def _lines(text: str, telling_of: Collection[str]) -> Iterator[str]:
    marked = False
    for line in text.split("\n"):
        tells = any(_stands_in(words, line) for words in telling_of)
        if tells and not marked:
            yield MARK
        if not tells:
            yield line
        marked = tells


def _stands_in(words: str, line: str) -> bool:
    """`FOI/0001` does not stand in `FOI/00012`."""
    return words in line and re.search(rf"{re.escape(words)}(?!\d)", line) is not None


def redact(case: Request, own: Collection[int]) -> int:
    """Take the case out of all of it; how many messages."""
    found, telling_of = mentioning(case, own), telling(case)
    for message in found:
        message.text = without(message.text, telling_of)
        message.subject = without(message.subject, telling_of)
        message.html = ""  # the text is the record; what it said of the others stands there
        message.save(update_fields=["text", "subject", "html"])
    return len(found)
