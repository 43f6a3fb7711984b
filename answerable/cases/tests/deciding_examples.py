"""Reasonings that lack nothing, for tests to take things away from."""

from __future__ import annotations

from datetime import date
from typing import Any

from answerable.cases.composing import Decided, DecidedQuestion, letter_text, refusals
from answerable.cases.exemptions import EXEMPTIONS, QualifiedPerson, Reasoning

RECEIVED, ON = date(2026, 6, 1), date(2026, 6, 24)
BY_KEY = {row.key: row for row in EXEMPTIONS}


def path_of(key: str) -> str:
    row = BY_KEY[key]
    path = row.path + (row.limbs[0] if row.limb_needed else ())
    start = "s." if row.law == "FOIA" else "EIR reg."
    steps = "".join(f"({token})" for token in path)
    return f"{start}{row.number}{steps}"


def whole(key: str, **changes: Any) -> Reasoning:
    """Everything any row could need."""
    row = BY_KEY[key]
    given: dict[str, Any] = {
        "provision": path_of(key),
        "limb": {"3B": "(3B)", "4A": "(4A)"}.get(row.condition, ""),
        "harm": "Rivals would learn the terms, by the Example Act 1999.",
        "likelihood": "would" if row.law == "EIR" else "would be likely",
        "interest_for": ("Openness about public money",),
        "interest_against": ("A fair tender", "Candour"),
        "balance": "The second group weighs more.",
        "decided_by": "A. Officer",
        "decided_on": date(2026, 6, 20),
        "qualified_person": QualifiedPerson("Chief Executive", date(2026, 6, 19)),
    }
    return Reasoning(**(given | changes))


def asked(disposition: str, *reasonings: Reasoning, **more: Any) -> DecidedQuestion:
    given: dict[str, Any] = {"number": "1", "question": "What rate does each agency charge?"}
    return DecidedQuestion(
        **(given | {"disposition": disposition, "reasonings": reasonings} | more)
    )


def letter(*questions: DecidedQuestion, **changes: Any) -> Decided:
    given: dict[str, Any] = {
        "id": "FOI/00042", "regime": "FOIA", "body": "nhs_trust", "letter": "response",
        "received": RECEIVED, "on": ON, "questions": questions,
    }  # fmt: skip
    return Decided(**(given | changes))


def flat(text: str) -> str:
    return " ".join(text.split())


def said(*questions: DecidedQuestion, **changes: Any) -> str:
    """The whole letter on one line; it may leave."""
    made = letter(*questions, **changes)
    assert refusals(made) == ()
    return flat(letter_text(made))


def why(*questions: DecidedQuestion, **changes: Any) -> str:
    """Why it may not leave."""
    found = refusals(letter(*questions, **changes))
    assert found
    return "\n".join(found)
