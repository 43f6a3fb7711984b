"""What a deed says when it may not be done now."""

from __future__ import annotations


class Refused(ValueError):
    """A deed refused; its text is the sentence the person reads."""
