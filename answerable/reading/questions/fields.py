"""Fields: short names of what a table or a file is to show, asked for whole."""

from __future__ import annotations

import re

from answerable.reading.questions.asking import (
    is_addition,
    is_around,
    is_ask,
    is_specific,
    is_topic,
    opens_question,
)
from answerable.reading.questions.nodes import Node
from answerable.reading.questions.refining import IN_BRACKETS
from answerable.reading.questions.sentences import first_sentence, sentences

_LONGEST_FIELD = 14
_LONGEST_ENDED = 9
"""Words of a field, and of one with a full stop: more are a sentence."""
_LEAST_FIELDS = 2
_MOST = 5
"""Of so many columns all but one are named shortly."""
OF_COLUMNS = re.compile(r"\b(?:columns|fields|headers|headings)\b", re.IGNORECASE)
"""What the parts of a table or a register are called."""
_NAMES_FIELDS = re.compile(
    r"\bfollowing (?:details (?:about|of|for) (?:the|these|those|each)|(?:information|data) "
    r"(?:about|on|for) (?:these|those))\b[^.?]{0,60}[:;]\W*$|"
    r"\b(?:fields?|columns?|headings?|headers?)\b[^.?]{0,80}[:\-–]\W*$|"
    r"\b(?:include|including|to include|detailing|showing|containing|listing|stating|with)\b"
    r"(?: (?:the|these))?(?: following| below)?(?:,[^.?:]{3,60})?\s*[:\-–]*\W*$",
    re.IGNORECASE,
)
_OF_WHAT_WAS_ASKED = re.compile(
    r"\b(?:this|the|these|it|your|that) ?(?:information|data|details|list|report|results|"
    r"spread ?sheet|file|figures|response)?\b",
    re.IGNORECASE,
)


def names_fields(lead: str) -> bool:
    """`I would like the following fields, as a file:` says of what was asked what to show of it."""
    if is_addition(lead):
        return True
    fields = _NAMES_FIELDS.search(lead)
    return bool(fields) and bool(_OF_WHAT_WAS_ASKED.search(lead)) and not is_specific(lead)


_EACH = (
    r"(?:for|of|in|about|on) (?:each|every) (?!(?:of )?(?:the )?(?:(?:last|past|previous) )?"
    r"(?:\w+ ){0,2}?(?:(?:calendar|financial|fiscal|tax) )?years?\b)"
    r"(?!(?:of the )?(?:months?|quarters?|following|"
    r"questions?|"
    r"financial|i|we|please|can|could)\b)"
)
_TOLD_OF_EACH = re.compile(
    rf"(?P<first>(?:if possible,? )?{_EACH})[^.:?]{{2,80}}\b(?:please|would like|need|require|"
    r"(?:can|could) you)\b[^.?]{0,80}[:\-–]\W*$|"
    r"(?:please|(?:can|could) you|i (?:would like|need|require))\b[^.?:]{0,80}\b(?:following|"
    rf"provide|supply|give|list|state)\b[^.?:]{{0,30}} {_EACH}[^.?:]{{2,40}}[:\-–]\W*$",
    re.IGNORECASE,
)


_SHOWN_OF_EACH = re.compile(
    rf"(?:i|we|please|you)\b[^:?]{{8,200}} {_EACH}[^.:?]{{2,60}} "
    r"(?:showing|giving|stating|detailing|listing)\s?:\W*$",
    re.IGNORECASE,
)
"""What a list is to tell of each thing asked after: `the marks of each boat, showing:`."""


_SMALL_EACH = re.compile(r"(?<=[a-z0-9)]\.)\s+(?=(?:for|of|in) each\b)")
"""Where such a sentence begins, typed with a small letter."""


def told_of_each(lead: str, *, kind: str) -> bool:
    """`For each kettle please give:` asks once, of what was asked after, for all beneath it.

    kind: that of the list beneath, if any; letters are apart under `I require for each kettle:`,
    and numbers too under `For each kettle give the following:`.
    """
    last = _SMALL_EACH.split((sentences(lead) or [lead])[-1])[-1]
    if _SHOWN_OF_EACH.search(last):
        return True
    last = f"{last}:" if kind == "bullet" and last[-1:].isalnum() else last
    told = _TOLD_OF_EACH.match(last)
    if told is None or kind in ("", "bullet"):
        return told is not None
    return bool(told["first"]) and (kind != "number" or "following" not in last)


_TABLE = re.compile(
    r"\b(?:table|spread ?sheet|data ?base|data ?set|file|list)\b[^.?]{0,80}\b(?:with|including|to "
    r"include|containing|showing|detailing|listing|giving|stating|that shows?|"
    r"which shows?)\b[^.?]{0,60}[:;\-–]+\W*$",
    re.IGNORECASE,
)


def asks_for_table(lead: str) -> bool:
    """`Please provide a table with the following for each ward:` asks once, for all its columns."""
    return bool(_TABLE.search(lead))


def are_fields(items: list[Node]) -> bool:
    """Whether all are short names, none an ask, and none has anything beneath it."""
    return len(items) >= _LEAST_FIELDS and all(
        is_field(node.entry.text) and not node.body for node in items
    )


_WHETHER = re.compile(r"whether\b", re.IGNORECASE)


def are_columns(items: list[Node]) -> bool:
    """Whether a list under a table asked for names what it is to show: most shortly, some with a
    remark, and none by an ask of its own.
    """
    texts = [
        _WHETHER.sub("", first_sentence(IN_BRACKETS.sub("", item.entry.text))) for item in items
    ]
    names = [is_topic(text, announced=False) or not is_ask(text) for text in texts]
    asks = not all(names) or any(map(opens_question, texts))
    short = [len(text.split()) <= _LONGEST_FIELD and text[-1:] not in "?:" for text in texts]
    shortly = _MOST * sum(short) >= (_MOST - 1) * len(texts)
    return not asks and (shortly or len(texts) == 1)


def is_field(text: str) -> bool:
    words = IN_BRACKETS.sub("", text).split()
    return (
        len(words) <= (_LONGEST_FIELD if text[-1:] != "." else _LONGEST_ENDED)
        and not text.rstrip().endswith(("?", ":"))
        and not is_ask(IN_BRACKETS.sub("", text))
        and not is_around(text)
        and not opens_question(text)
    )
