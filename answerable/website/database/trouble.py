"""What is said when the database cannot be had."""

from __future__ import annotations


class DatabaseTroubleError(Exception):
    """The database cannot be started or used. Its text is the sentence the user reads."""
