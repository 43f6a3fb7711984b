"""What a topic is called, and what a question must hold for a fact to fit it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answerable.registers.concepts import CONCEPTS


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject a department's facts are about.

    common: its common name, one word with the others where wordings are compared.
    strong: names of it that can mean nothing else; they stand as one word while concepts are
    looked for. signature: what only it uses (its methods, its tools); they stay as they are.
    likely: compounds and uses of its common name that seldom mean anything else.
    weak: words that may mean it; they carry less confidence.
    referring: phrases that point back at it ("the team identified in answer to question 1").
    others: phrases that look like the topic and are not; they are put out of sight first.
    foreign: things the topic's registers never hold, which a question about them asks for.
    """

    key: str
    common: re.Pattern[str]
    strong: re.Pattern[str]
    signature: re.Pattern[str]
    likely: re.Pattern[str]
    weak: re.Pattern[str]
    referring: re.Pattern[str]
    others: re.Pattern[str]
    foreign: re.Pattern[str]


def words(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, as whole words."""
    return re.compile(r"(?<!\w)(?:" + "|".join(f"(?:{p})" for p in patterns) + r")(?!\w)")


@dataclass(frozen=True, slots=True)
class Cues:
    """When a fact fits.

    must: each of these, where "a|b" is either. also: each adds. never: any of these forbids.
    """

    must: tuple[str, ...]
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        named = [c for group in self.must for c in group.split("|")]
        unknown = [c for c in (*named, *self.also, *self.never) if c not in CONCEPTS]
        if unknown or not self.must:
            raise ValueError(f"no such concept: {unknown}" if unknown else "cues need a must")


TOPICS: dict[str, Topic] = {}


def topic(
    key: str,
    *,
    common: Sequence[str],
    strong: Sequence[str],
    signature: Sequence[str],
    likely: Sequence[str],
    weak: Sequence[str],
    referring: Sequence[str],
    others: Sequence[str],
    foreign: Sequence[str],
) -> Topic:
    """Declare a topic. Raises ValueError where the key is taken."""
    if key in TOPICS:
        raise ValueError(f"the topic {key} is declared twice")
    TOPICS[key] = Topic(
        key,
        words(*common),
        words(*strong),
        words(*signature),
        words(*likely),
        words(*weak),
        words(*referring),
        words(*others),
        words(*foreign),
    )
    return TOPICS[key]
