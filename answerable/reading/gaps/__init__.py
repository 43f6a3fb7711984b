"""What a question asks for that its answer does not give."""

from answerable.reading.gaps.find import gaps

__all__ = ["gaps"]
