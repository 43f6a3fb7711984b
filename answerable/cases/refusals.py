"""A deed that may not be done now, with the sentence its user reads."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """`sentence` says what is refused and why; `question` is the label of the one at fault."""

    def __init__(self, sentence: str, *, question: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.question = question


class NotFound(Refused):
    """There is no such case, or it is not theirs to see: the sentence is the same for both."""


class NotAllowed(Refused):
    """The person may not do it at all."""


class Stale(Refused):
    """Another wrote a newer version meanwhile. `current` is its number, `text` what it says."""

    def __init__(self, sentence: str, *, current: int, text: str, question: str) -> None:
        super().__init__(sentence, question=question)
        self.current = current
        self.text = text


class BadInput(Refused):
    """What came cannot be made a request of; `sha256` says where its bytes are kept."""

    def __init__(self, sentence: str, *, sha256: str = "") -> None:
        super().__init__(sentence)
        self.sha256 = sha256
