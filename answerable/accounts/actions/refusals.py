"""What a deed says when it may not be done now."""

from __future__ import annotations


class Refused(ValueError):  # noqa: N818  # named for what it says to the person
    """A deed refused; its text is the sentence the person reads."""
