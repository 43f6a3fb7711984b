"""Which facts a question is about, by its words alone, and when to leave it alone.

A question fits a fact where it speaks of the fact's topic and holds every concept the fact must
have. Words that only look like the topic ("cost improvement", "improvement notice") are put out of
sight first; a question that asks for something the topic's registers never hold fits nothing.

Where the topic keeps phrasings, what the question is most like decides, and its concepts help: a
wording nobody wrote a rule for finds its fact, and one that is more like those no register answers
is left alone. Where it keeps none, the concepts decide alone.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from answerable.reading.asks import gist, without_examples
from answerable.registers.concepts import CONCEPTS, plain
from answerable.registers.language import Topic
from answerable.registers.registry import FACTS, Fact
from answerable.registers.wording import NOTHING, Likeness, Phrasing, Wordings, phrasings

STRONG, REFERRING, LIKELY, WEAK = 1.0, 0.85, 0.8, 0.6
ENOUGH = 0.45
"""The confidence below which a question is left alone."""
RUNNER_UP = 0.5
"""The share of the best score that another fact needs to be offered beside it."""
TOPIC = "thetopic"
"""What stands for the topic's name while concepts are looked for."""
OTHER = "theother"
"""What stands for what only looks like the topic while wordings are compared."""
LONG = 60
"""Words past which a text speaks of several things."""
RULES, UNLEARNT = 0.1, 0.5
"""What fitting concepts add to a fact's likeness; the second where it has no phrasings."""
BESIDE = 0.4
"""The share of the best likeness that a fact beside it needs."""
FAINT = 0.07
"""The likeness below which a wording is like no other."""
PATIENCE = 4.0
"""How many times more like a question nobody can answer it must be to be left alone for that."""
UNAIDED = 2.0
"""The same where the concepts of no rule speak for the fact."""
PLAINLY = 2.5
"""How many times more like a fact's phrasings than like those of none, in spite of a foreign word,
and by how much at least."""
PLAINLY_LIKE = 0.3
HEAD, HEAD_PLAINLY = 0.2, 1.3
"""How like a fact the first of several things asked must be to go first, and how plainly so."""
CLAUSES = re.compile(
    r"(?<=[.?!;:]) |,? and (?:also )?(?=(?:how|what|which|who|whether|when|where|(?:the )?(?:number"
    r"|share|titles?|names?|sum|cost|amount))\b)|,? (?:together|along) with |,? as well as "
)
"""Where one thing asked ends and the next begins."""
LIKE = 0.6
"""How alike two questions are (shared words over all words) for a correction to apply."""


@dataclass(frozen=True, slots=True)
class Taught:
    """An officer's word that a fact does (or does not) answer a question."""

    question: str
    fact: str
    right: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """confidence: 0 to 1. why: a sentence for the officer."""

    fact: Fact
    confidence: float
    score: float
    why: str
    about: frozenset[str] = frozenset()


Learnt = Mapping[str, Wordings]


def fits(
    question: str,
    taught: Sequence[Taught] = (),
    context: str | None = None,
    learnt: Learnt | None = None,
) -> list[Fit]:
    """The facts that answer the question, best first; empty where none does.

    context: the rest of the request, where it is known. Words that only point back ("the team
    identified in question 1") or only may mean the topic count less without the topic in it.
    learnt: by topic, to use in place of what the topics' phrasings teach.
    """
    text, asks = plain(question), plain(gist(question))
    found: list[Fit] = []
    for topic in dict.fromkeys(f.topic for f in FACTS.values()):
        wordings = learnt.get(topic.key) if learnt is not None else wordings_of(topic)
        about = plain(context) if context is not None else None
        found += _of_topic(topic, _Asked(text, asks, about), wordings)
    ranked = sorted(found, key=lambda f: -f.score)
    enough = ranked[0].score * RUNNER_UP if ranked else 0.0
    return _taught(text, [f for f in ranked if f.score >= enough], taught)


def learn(topic: Topic, questions: Iterable[tuple[str, str]]) -> Wordings | None:
    """What questions teach, each with its fact or NOTHING; None where there are none."""
    read = [
        Phrasing(q, _named(topic, topic.others.sub("¤", plain(gist(q)))), fact)
        for q, fact in questions
    ]
    return Wordings(read) if read else None


@cache
def wordings_of(topic: Topic) -> Wordings | None:
    asks = [(q, f.key) for f in FACTS.values() if f.topic == topic for q in f.asks]
    return learn(topic, [*phrasings(topic.key), *asks]) if phrasings(topic.key) else None


def learn_all() -> None:
    """Learn every topic's phrasings now, so that no first question waits for it."""
    for topic in dict.fromkeys(f.topic for f in FACTS.values()):
        wordings_of(topic)


def _named(topic: Topic, seen: str) -> str:
    """The text with every name of the topic as one word, for what it is like."""
    return topic.common.sub(TOPIC, topic.strong.sub(TOPIC, seen)).replace("¤", OTHER)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question made plain: all of it, what of it asks, and the rest of its request if known."""

    text: str
    asks: str
    context: str | None


def _of_topic(topic: Topic, asked: _Asked, wordings: Wordings | None) -> list[Fit]:
    strength, name = _strength(topic, _seen(topic, asked.text), asked.context)
    seen = _seen(topic, asked.asks)
    foreign = bool(topic.foreign.search(without_examples(seen)))
    if not strength or (foreign and wordings is None):
        return []
    named = topic.strong.sub(TOPIC, seen)
    read = _Read(_held(named), _conditional(named), strength, name)
    fitting = [fit for f in FACTS.values() if f.topic == topic and (fit := _fit(f, read))]
    if wordings is None:
        return _choose(fitting)
    spoken = _named(topic, seen)
    like = wordings.like(spoken)
    return _worded(read, fitting, like, foreign=foreign, head=_head(spoken, wordings))


def _head(spoken: str, wordings: Wordings) -> Likeness | None:
    """What the first of several things asked is like; None where one thing is asked."""
    parts = [part for part in CLAUSES.split(spoken) if part and len(part.split()) > 2]
    if len(parts) < 2:
        return None
    first = parts[0]
    return wordings.like(first if TOPIC in first else f"{first} {TOPIC}")


def _seen(topic: Topic, text: str) -> str:
    return _near(topic, topic.others.sub("¤", text))


def _worded(
    read: _Read,
    fitting: Sequence[Fit],
    like: Likeness,
    *,
    foreign: bool,
    head: Likeness | None,
) -> list[Fit]:
    """The fact the wording is most like, and of those whose concepts fit the ones beside it."""
    by_key = {f.fact.key: f for f in fitting}
    worth = {
        key: like.score.get(key, 0.0) + fit.confidence * (RULES if key in like.score else UNLEARNT)
        for key, fit in by_key.items()
    }
    worth = {k: v for k, v in like.score.items() if k in FACTS} | worth
    key = max(worth, key=lambda k: (worth[k], k))
    nothing = like.score.get(NOTHING, 0.0)
    patience = PATIENCE if key in by_key else UNAIDED
    if foreign:
        patience = 1 / PLAINLY
    if not _plain_enough(worth[key], nothing / patience, read.strength, foreign=foreign):
        return []
    key = _first_asked(worth, key, head)
    rival = max(nothing, 0.05, *(v for k, v in worth.items() if k != key))
    sure = read.strength * worth[key] / (worth[key] + rival)
    best = by_key.get(key) or Fit(FACTS[key], 0.0, 0.0, _alike(like.nearest[key]))
    top = max([f.score for f in fitting], default=1.0)
    best = replace(best, confidence=round(max(best.confidence, sure, ENOUGH), 3), score=top + 1)
    others = [f for f in fitting if f.fact.key != key and worth[f.fact.key] >= worth[key] * BESIDE]
    return _choose([best, *others])


def _plain_enough(worth: float, nothing: float, strength: float, *, foreign: bool) -> bool:
    if worth < FAINT:
        return False
    if foreign:
        return worth > max(PLAINLY_LIKE, nothing)
    return worth * (1.0 if strength == STRONG else WEAK) > nothing


def _first_asked(worth: Mapping[str, float], best: str, head: Likeness | None) -> str:
    """Of several facts asked for, the one that the question begins with."""
    if head is None:
        return best
    ranked = sorted(head.score.items(), key=lambda k: -k[1])
    (key, score), (_, next_best) = ranked[:2]
    plainly = key in worth and score >= HEAD and score >= next_best * HEAD_PLAINLY
    return key if plainly and worth[key] >= worth[best] * BESIDE else best


def _alike(nearest: str) -> str:
    return f"It is worded like “{nearest}”."


def _near(topic: Topic, text: str) -> str:
    """Of a long text, the sentences that surely speak of the topic and those beside them."""
    if len(text.split()) <= LONG:
        return text
    sentences = re.split(r"(?<=[.?!;:]) ", text)
    names = (topic.strong, topic.signature, topic.likely)
    about = {n for n, s in enumerate(sentences) if any(name.search(s) for name in names)}
    return " ".join(s for n, s in enumerate(sentences) if {n - 1, n, n + 1} & about)


def _strength(topic: Topic, text: str, context: str | None) -> tuple[float, str]:
    """How surely the text speaks of the topic, and the words that say so."""
    for pattern in (topic.strong, topic.signature):
        if named := pattern.search(text):
            return STRONG, named[0]
    back = topic.referring.search(text)
    about = context is None or bool(
        topic.strong.search(seen := topic.others.sub("¤", context)) or topic.signature.search(seen)
    )
    if back and about:
        return (STRONG if context else REFERRING), back[0]
    for pattern, alone in ((topic.likely, LIKELY), (topic.weak, WEAK)):
        if named := pattern.search(text):
            return (REFERRING if context and about else alone), named[0]
    return 0.0, ""


def _held(text: str) -> dict[str, str]:
    """The concepts the text holds, each with the words that say so."""
    return {c.key: said for c in CONCEPTS.values() if (said := c.find(text))}


def _conditional(text: str) -> frozenset[str]:
    """The concepts held only by a sentence that follows up ("If it has been ...")."""
    sentences = re.split(r"(?<=[.?!;]) ", text)
    main = " ".join(s for s in sentences if not re.match(r"(?:and )?if\b", s))
    return frozenset(set(_held(text)) - set(_held(main))) if main else frozenset()


@dataclass(frozen=True, slots=True)
class _Read:
    """A question as read: what it holds, what of it only in a follow-up, how sure the topic is."""

    held: Mapping[str, str]
    conditional: frozenset[str]
    strength: float
    name: str

    def weight(self, concepts: Iterable[str]) -> float:
        """What the concepts say together; one that only a follow-up holds says less."""
        return sum(
            CONCEPTS[c].weight * (0.3 if c in self.conditional else 1)
            for c in dict.fromkeys(concepts)
        )


def _fit(fact: Fact, read: _Read) -> Fit | None:
    held = read.held
    if any(c in held for c in fact.cues.never):
        return None
    needed: list[str] = []
    for group in fact.cues.must:
        present = [c for c in group.split("|") if c in held]
        if not present:
            return None
        needed.append(max(present, key=lambda c: CONCEPTS[c].weight))
    extra = [c for c in fact.cues.also if c in held and c not in needed]
    score = read.weight(needed) + read.weight(extra) * 0.5
    confidence = read.strength * (1 - math.exp(-score / 2.5))
    if confidence < ENOUGH:
        return None
    said = ", ".join(f"“{held[c].strip()}”" for c in dict.fromkeys([*needed, *extra]))
    why = f"It speaks of “{read.name}” and asks for {said}."
    return Fit(fact, round(confidence, 3), score, why, frozenset([*needed, *extra]))


def _choose(found: Sequence[Fit]) -> list[Fit]:
    """The best, and others nearly as good that are about something it is not."""
    ranked = sorted(found, key=lambda f: (-f.score, f.fact.key))
    chosen: list[Fit] = []
    told: set[str] = set()
    for fit in ranked:
        if chosen and (fit.score < ranked[0].score * RUNNER_UP or fit.about <= told):
            continue
        chosen.append(fit)
        told |= fit.about
    return chosen


def _taught(text: str, found: list[Fit], taught: Sequence[Taught]) -> list[Fit]:
    """What officers said of a like question goes before what its words suggest."""
    words = set(re.findall(r"\w+", text))
    out = list(found)
    for lesson in taught:
        theirs = set(re.findall(r"\w+", plain(lesson.question)))
        alike = len(words & theirs) / len(words | theirs) if words | theirs else 0.0
        if alike < LIKE or lesson.fact not in FACTS:
            continue
        out = [f for f in out if f.fact.key != lesson.fact]
        if lesson.right:
            why = "An officer said that it answers a question like this one."
            out.insert(0, Fit(FACTS[lesson.fact], round(alike, 3), 10 * alike, why))
    return out
