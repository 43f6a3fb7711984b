"""What the reader of a letter should look at again before it leaves: said, never decided.

PURE. An answer may rightly hold what looks like an identifier; a person reads it and says.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.reading.gaps.formats import unserved
from answerable.safety.identifiers import GRAVE, Kind, find

_CALLED: Mapping[Kind, str | Promise] = {
    "nhs_number": gettext_lazy("an NHS number"),
    "nino": gettext_lazy("a National Insurance number"),
    "date_of_birth": gettext_lazy("a date of birth"),
    "bank_account": gettext_lazy("a bank account"),
    "iban": gettext_lazy("a bank account"),
    "card": gettext_lazy("a payment card"),
}
_DAYS = re.compile(
    r"\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?(?![\d,.]*\d)|"
    r"\b\d{1,2}(?:st|nd|rd|th)? (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_NUMBER = re.compile(
    r"(?<![\w.])£?(?P<digits>\d[\d,]*(?:\.\d+)?)"
    r"(?:\s?(?P<times>thousand|million|billion|bn|k|m)\b)?(?!\w)",
    re.IGNORECASE,
)
_TIMES = {"": 1, "t": 10**3, "k": 10**3, "m": 10**6, "b": 10**9}
_WITH_IT = re.compile(
    r"\b(?:is|are|as|been|find|please see|see) (?:the )?(?:attached|enclosed)\b"
    r"(?! (?:to|by|with) (?!this|our|the (?:letter|reply|response|e-?mail)\b))|"
    r"\bthe (?:attached|enclosed) (?!table|staff|person|people)\w+|"
    r"^\W*(?:attached|enclosed)\b|\(\W*(?:attached|enclosed)\W*\)",
    re.IGNORECASE | re.MULTILINE,
)


def identified(answer: str) -> list[str]:
    """What in the answer may tell who a private person is, each kind once, in its order."""
    kinds = [one.kind for one in find(answer) if one.kind in GRAVE]
    return list(dict.fromkeys(str(_CALLED[kind]) for kind in kinds))


def promises_a_file(answer: str) -> bool:
    """Whether the answer says that something is attached or enclosed."""
    return bool(_WITH_IT.search(answer))


def numbers(text: str) -> dict[Decimal, str]:
    """Each number that is no year and no part of a date, as its value and as it is written."""
    found: dict[Decimal, str] = {}
    for match in _NUMBER.finditer(_DAYS.sub(" ", text)):
        value = Decimal(match["digits"].replace(",", ""))
        found.setdefault(value * _TIMES[(match["times"] or "").lower()[:1]], match[0].strip())
    return found


def unlike(answer: str, given: str, asked: str = "") -> list[str]:
    """The numbers of an answer that neither the register's own words nor the question hold."""
    known = {**numbers(given), **numbers(asked)}
    return [written for value, written in numbers(answer).items() if value not in known]


def look_again(answers: Mapping[str, str], *, files: int) -> list[str]:
    """A sentence for each thing to look at; none says the thing itself again.

    answers: by the label of their question. files: how many go with the letter, but for tables of
    its own answers.
    """
    said = []
    for label, answer in answers.items():
        for what in identified(answer):
            said.append(
                _("The answer to question %(number)s holds what looks like %(what)s.")
                % {"number": label, "what": what}
            )
        if not files and promises_a_file(answer):
            said.append(
                _(
                    "The answer to question %(number)s speaks of something attached, and no file "
                    "goes with the letter."
                )
                % {"number": label}
            )
    return said


def without_format(
    request: str, questions: Collection[str], answers: Collection[str], names: Collection[str]
) -> list[str]:
    """A sentence, where a request asks for a format and no file of it goes with what is given.

    questions: as asked. answers: those that disclose. names: of the files with the letter.
    """
    wanted = unserved(request, questions, answers, names)
    said = _("The request asks for %(what)s, and no such file goes with the letter.")
    return [said % {"what": wanted}] if wanted else []
