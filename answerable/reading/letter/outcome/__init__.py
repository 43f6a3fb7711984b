"""What became of a request, from the words of its answers."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.reading.letter.model import Outcome
from answerable.reading.letter.opening import opened
from answerable.reading.letter.outcome import asides, cues
from answerable.reading.letter.outcome.deeds import Deed
from answerable.reading.letter.outcome.headed import headed, named
from answerable.reading.letter.outcome.judged import judged
from answerable.reading.letter.outcome.status import status_of, tempered
from answerable.reading.questions import ReadQuestion


def outcome_of(kind: str, reply: str, whole: str, questions: Sequence[ReadQuestion]) -> Outcome:
    """For a request `unknown`; for a reply, what its own status line or its answers say."""
    if kind in ("request", "other", "acknowledgement"):
        return "clarification" if kind != "request" and cues.CLARIFY.search(reply) else "unknown"
    status = status_of(whole)
    if status:
        return status
    done = _done(reply, whole, questions)
    given = any("given" in one for one in done)
    answered = cues.SENT.search(reply) or any(one & _ANSWERED for one in done)
    if cues.CLARIFY.search(reply) and (cues.FIRST.search(reply) or not answered):
        return "clarification"
    outcome = _of_answers(done, reply) if done else _of_reply(opened(reply))
    return tempered(outcome, whole, given=given)


_ANSWERED: set[Deed] = {"given", "refused", "not_held"}


def _done(reply: str, whole: str, questions: Sequence[ReadQuestion]) -> list[frozenset[Deed]]:
    """What is done about each question; where they are lost, about each number over an answer."""
    apart = max(headed(reply), {} if questions else headed(whole), key=len)
    if len(apart) - 1 > max(len(questions), 1):
        preface = judged(opened(apart[0]))
        told = [_of_section(apart.get(number, "")) for number in range(1, max(apart) + 1)]
        return [preface, *told] if preface == {"given"} else told
    done = {answer: judged(answer) for answer in {q.answer or "" for q in questions}}
    return [done[question.answer or ""] for question in questions]


def _of_section(text: str) -> frozenset[Deed]:
    """What is done under a heading; nothing where the public interest is still being weighed."""
    undecided = asides.WEIGHING.search(text) and not asides.WEIGHED.search(text)
    return frozenset() if undecided else judged(text)


def _of_answers(done: Sequence[frozenset[Deed]], reply: str) -> Outcome:
    """What the answers come to: all given, some, or none; `unknown` where most are wanting."""
    decided = [one for one in done if one]
    kinds = {deed for one in decided for deed in one}
    if not kinds:
        return "unknown"
    if kinds <= {"given", "plain", "follows"}:
        if cues.LIMIT_APPLIED.search(reply) or cues.PARTLY_HELD_BACK.search(reply):
            return "part"
        return "unknown" if len(decided) < len(done) else "full"
    if kinds & {"given", "plain"}:
        return "part"
    few = len(decided) * 2 <= len(done)
    return "unknown" if few else _mostly(decided)


def _mostly(decided: Sequence[frozenset[Deed]]) -> Outcome:
    """Where nothing is given: what is said to most of the questions."""
    refused = sum("refused" in one for one in decided)
    not_held = sum("not_held" in one for one in decided)
    asked = sum("clarification" in one for one in decided)
    if asked > max(refused, not_held):
        return "clarification"
    return "refused" if refused >= not_held else "not_held"


def _of_reply(reply: str) -> Outcome:
    """What a reply comes to whose questions are lost; those it leaves out are undecided."""
    overturned = asides.OVERTURNED.search(reply)
    deeds = _of_section(reply[overturned.end() :] if overturned else reply)
    given = cues.GIVEN.search(reply) or cues.GIVES_SOME.search(reply)
    if deeds <= {"given", "plain"} and not (given or cues.SENT.search(reply)):
        return "unknown"
    if len(deeds) > 1 and not given:
        deeds -= {"given"}
    spoken_of = named(reply)
    left = max(spoken_of, default=1) - max(len(spoken_of), 1)
    return _of_answers([deeds] * max(len(spoken_of), 1) + [frozenset()] * left, reply)
