"""A deed that may not be done now, with the sentence its user reads."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """`sentence` says what is refused and why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Warned(Refused):
    """Refused unless a reason is given: each of `warnings` is one sentence."""

    def __init__(self, warnings: list[str]) -> None:
        super().__init__(" ".join(warnings))
        self.warnings = warnings
