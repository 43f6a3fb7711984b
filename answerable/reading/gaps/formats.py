"""A format asked for, and an answer with no file or address beside it."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from answerable.reading.asks import Ask, asked, formats_wished
from answerable.reading.gap import Gap
from answerable.reading.gaps.answer import Given
from answerable.reading.gaps.plain import plain_answer
from answerable.reading.gaps.whole import complete

CALLED = {
    "xlsx": "a spreadsheet",
    "csv": "a CSV file",
    "pdf": "a PDF file",
    "docx": "a Word file",
}
ENDINGS = {
    "xlsx": ("xlsx", "xls", "ods", "csv", "tsv", "xlsm"),
    "csv": ("csv", "tsv", "xlsx", "xls", "ods"),
    "pdf": ("pdf",),
    "docx": ("docx", "doc", "odt", "rtf"),
}
"""Of the names of files that will do: what one program opens, another can save."""
_BESIDE = re.compile(
    r"\b(?:attach\w*|enclos\w*|accompany\w*|spread ?sheets?|workbooks?|csv|excel|xlsx?|pdf|files?|"
    r"links?|download\w*|website|annex\w*|appendi\w*|published)\b|https?://|\bwww\.",
    re.IGNORECASE,
)


def wished(ask: Ask) -> str:
    """What the file asked for is called; "" where none is, or the letter itself will do.

    A reply is a PDF already; it is a paper that is asked as one.
    """
    formats = [name for name in ask.formats if name in CALLED]
    papers = "document" in ask.kinds or "documents" in ask.items
    if not formats or ("pdf" in formats and not papers):
        return ""
    return " or ".join(CALLED[name] for name in formats)


def serves(wanted: str, names: Collection[str]) -> bool:
    """Whether one of the files, by its name, is of a format wanted (as `wished` calls it)."""
    endings = [end for name, said in CALLED.items() if said in wanted for end in ENDINGS[name]]
    return any(name.lower().rpartition(".")[2] in endings for name in names)


def is_of_format(wanted: str) -> bool:
    """Whether what a gap says was wanted is a format, as `wished` calls it."""
    return wanted.split(" or ", maxsplit=1)[0] in CALLED.values()


def speaks_of_file(given: Given) -> bool:
    """Whether an answer has a file or an address beside it, or says why it has none."""
    return given.points or bool(_BESIDE.search(given.flat))


def format_gap(ask: Ask, given: Given, found: list[Gap]) -> list[Gap]:
    """One gap, where a format is asked and the answer gives something and no file.

    found: the gaps there are; where the paper itself is missing, its format is not named too.
    """
    wanted = wished(ask)
    if not wanted or speaks_of_file(given) or any(gap.wanted == "documents" for gap in found):
        return []
    why = f"The question asks for {wanted}; nothing is attached to the answer or linked in it."
    return [Gap("item", wanted, "no file", why)]


_ANY_DAY = date(2000, 1, 1)


def unserved(
    request: str, questions: Collection[str], answers: Collection[str], names: Collection[str]
) -> str:
    """The format a request asks for that no file of its letter has, as `wished` calls it; or "".

    What a question asks for by itself is a gap of its own, and not told again. answers: those
    that give something; where each is a nil, is withheld or has a file or an address beside it,
    there is nothing to be put in another form.
    """
    told = {name for text in questions for name in formats_wished(text)}
    told |= {"xlsx", "csv"} if told & {"xlsx", "csv"} else set()
    ask = asked(request, _ANY_DAY)
    wanted = wished(replace(ask, formats=tuple(f for f in ask.formats if f not in told)))
    given = [Given(plain_answer(text)) for text in answers if text.strip()]
    owed = [one for one in given if not one.void and not complete(one) and not speaks_of_file(one)]
    return wanted if wanted and owed and not serves(wanted, names) else ""
