"""A request or a reply, as text, to what it says: questions, answers, reference, outcome."""

from answerable.reading.letter.heading import read_date
from answerable.reading.letter.model import Kind, Outcome, Reading
from answerable.reading.letter.read import read_text

__all__ = ["Kind", "Outcome", "Reading", "read_date", "read_text"]
