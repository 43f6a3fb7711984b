"""What one answer does: gives, does not hold, refuses, asks what was meant, or decides nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.reading.letter.outcome import cues
from answerable.reading.letter.outcome.deeds import Deed, told
from answerable.reading.letter.provisions import provisions

_TOO_DEAR = re.compile(r"(?:FOISA )?s\.1[24]\b|E?I?S?R reg\.1[02]\(4\)\(b\)")
"""Refused for what an answer would cost: figures tell of the work."""
_TO_BE_HAD = re.compile(r"s\.21\b|FOISA s\.25\b")
"""Refused since it can be had elsewhere: a link to it is no disclosure."""


def judged(answer: str) -> frozenset[Deed]:
    """What an answer does in all; nothing where it decides nothing."""
    said = list(told(answer))
    found: set[Deed] = set().union(*(done for _, done in said))
    relied_on = [one for one in provisions(answer) if not one.startswith("FOISA s.17")]
    if "clarification" in found:
        return frozenset({"clarification"})
    if relied_on and "later" not in found:
        found.add("refused")
    if "unready" in found and not relied_on and not cues.LIMIT.search(answer):
        found.add("not_held")
    whole = _of_it_all(said, relied_on)
    if whole and not ("given" in found and whole == "refused"):
        return frozenset({whole})
    before = next((i for i, (_, done) in enumerate(said) if done & _WITHOUT), len(said))
    first = set().union(*(done for _, done in said[:before]))
    if "refused" in found and "told" not in first:
        found = _without_work(found, answer, relied_on)
    denied: set[Deed] = found & {"refused", "not_held"}
    if found & {"told", "given"}:
        return frozenset(denied | {"given"})
    if len(denied) > 1:
        return frozenset({"refused"} if relied_on else {"not_held"})
    return frozenset(denied) or _in_words(found, first)


_WITHOUT: set[Deed] = {"refused", "not_held", "unready", "work", "law"}


def _of_it_all(said: Sequence[tuple[str, set[Deed]]], relied_on: Sequence[str]) -> Deed | None:
    """What is said first of all that was asked, and before anything of it is given."""
    before: set[Deed] = set()
    for sentence, done in said:
        if "not_held" in done and cues.NONE_HELD.search(sentence):
            return None if before & {"given", "told"} else "not_held"
        it = cues.IT_IS_NOT_HELD.search(sentence)
        if it and "not_held" in done and not before & _SAID and not _BECAUSE.search(sentence):
            return "not_held"
        if "refused" in done and cues.WHOLLY_REFUSED.search(sentence):
            if before & {"given", "told"}:
                return None
            held = not any("not_held" in later for _, later in said)
            return "refused" if held or relied_on else "not_held"
        before |= done
    return None


_BECAUSE = re.compile(r",? (?:as|since|because)\b", re.IGNORECASE)
"""Before an `it` that is named in the same sentence."""
_SAID: set[Deed] = {"given", "told", "plain", "not_held"}


def _without_work(found: set[Deed], answer: str, relied_on: Sequence[str]) -> set[Deed]:
    """Without figures of the work, and without where it can be had, that stand in a refusal."""
    if cues.REACHED.search(answer) or (relied_on and all(map(_TO_BE_HAD.match, relied_on))):
        return {"refused"}
    dear = any(map(_TOO_DEAR.match, relied_on)) or cues.LIMIT.search(answer)
    return found - {"told"} if dear else found


def _in_words(found: set[Deed], first: set[Deed]) -> frozenset[Deed]:
    """Of an answer that gives no figure or paper, and denies nothing."""
    if "later" in found:
        return frozenset()
    if "follows" in first:
        return frozenset({"follows"})
    return frozenset({"plain"} if found & {"plain", "work"} else ())
