"""A letter from decisions, with no case and no database: `answerable compose`. Pure."""

from answerable.cases.composing.given import BadLetterError, read_letters
from answerable.cases.composing.outcome import outcome_of
from answerable.cases.composing.refuse import refusals
from answerable.cases.composing.value import Decided, DecidedQuestion
from answerable.cases.composing.write import letter_text

__all__ = [
    "BadLetterError",
    "Decided",
    "DecidedQuestion",
    "letter_text",
    "outcome_of",
    "read_letters",
    "refusals",
]
