"""Text to numbered questions, word for word, as people write them."""

from answerable.reading.questions.model import ReadQuestion
from answerable.reading.questions.split import split_questions

__all__ = ["ReadQuestion", "split_questions"]
