"""What became of a request, from the words of its answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from answerable.reading.letter.model import Outcome
from answerable.reading.letter.opening import opened
from answerable.reading.letter.provisions import provisions
from answerable.reading.questions import ReadQuestion

_I = re.IGNORECASE
_NOT_HELD = re.compile(
    r"\b(?:do(?:es)? not|don['’]t|doesn['’]t|did not|are not|is not|not|no longer|"
    r"nor do we)\b[^.\n]{0,60}\b(?:holds?|held|have (?:any|this|that)|record(?:ed)?|keep|collect|"
    r"possess|report|count|capture|log|split)\b|\bno longer kept\b|"
    r"\bnot held\b|\bno (?:recorded )?information (?:is )?(?:held|recorded)\b|"
    r"\bholds? (?:no|nothing)\b|"
    r"\bdo(?:es)? not have (?:what|anything)\b|"
    r"\bno (?:such \w+|records?) (?:is|are) (?:held|kept)\b|"
    r"\bno records?\b[^.\n]{0,30}\b(?:held|exist)",
    _I,
)
_REFUSED = re.compile(
    r"\bexempt(?:ion|ions|ed)?\b|"
    r"\bredact(?:ed|ions?)\b|\b(?:taken|left) out of the\b|\bblacked out\b|\bexcept(?:ed|ions?)\b|"
    r"\bdo(?:es)? not (?:give out|release|disclose)\b|"
    r"\bwithh(?:old|eld|olding)\b|\b(?:held|holds?|keeps?|kept|keeping) (?:it |them |this |all |"
    r"some )?back\b|"
    r"\b(?:cannot|can not|will not|may not|not to) (?:be )?(?:sent?d?|supply|supplied|release|"
    r"released|disclosed?|provided?|give|given out) (?:it|this|them|any|for)\b|"
    r"\bneed not (?:be )?(?:given|sent|supply|send|give)\b|"
    r"\b(?<!none was )(?<!none were )(?<!number )refus(?:e|ed|al|"
    r"ing)\b|\bneither confirm nor deny\b|\bcannot (?:confirm|say whether)\b|"
    r"\b(?:exceeds?|over|past|more than|above|go over|in excess of)\b[^.\n]{0,60}\b(?:limit|"
    r"18 hours|24 hours|£450|£600)\b|\bvexatious\b|\bneed not supply\b|"
    r"\bcost more than\b|\bmight identify\b|\bcould identify\b|\bnot obliged\b",
    _I,
)
_CLARIFY = re.compile(
    r"\b(?:please|could you|can you|we need you to|require you to|"
    r"ask(?:ing)? you to|would (?:you|like you to))\b[^.\n]{0,40}\b"
    r"(?:clarif(?:y|ication)|make (?:this|it|(?:your|the) (?:\w+ )?request) "
    r"(?:a (?:little|bit) )?(?:clearer|plainer|more specific))\b|"
    r"\b(?:could|can|would) you (?:please )?(?:say|tell us|explain|confirm) (?:what|which) "
    r"[^.?]{2,100}?\b(?:means?|meant|refers? to)\b|"
    r"\bclarification (?:is )?(?:required|needed|requested)\b|\bunable to proceed without\b|"
    r"\bsay how you wish to (?:go on|proceed)\b",
    _I,
)
_FIRST = re.compile(
    r"\bbefore (?:we|i) can (?:answer|proceed|reply|deal with|go on)\b[^.?\n]{0,60}"
    r"\b(?:clear|plain)er",
    _I,
)
"""Nothing is answered until it is said what was meant, whatever else is told."""
_STATUS: tuple[tuple[str, Outcome], ...] = (
    (
        r"^[^\w\n]*(?:status|outcome|decision)\W+(?:(?:no|not) (?:decision|decided) yet|closed,)",
        "unknown"),
    (r"^[^\w\n]*(?:status|outcome|decision)\W+clarification needed\b", "clarification"),
    (
        r"\b(?:was|were|is|been) refused in full\b|\ball held but exempt\b|"
        r"\bfully withheld\b|\brefused - |\bno information (?:was )?sent\b", "refused"),
    (
        r"\bnot held in full\b|^[^\w\n]*(?:status|outcome|"
        r"decision)\W+(?:information )?not held\b", "not_held"),
    (
        r"\b(?:all|full) (?:information|disclosure|response) (?:was )?(?:sent|provided|"
        r"given|released|disclosed|supplied)\b|^[^\w\n]*(?:status|outcome|"
        r"decision)\W+(?:disclosed|granted|released)\b|\bsuccessful\b\W*$", "full"),
    (
        r"\b(?:some|part(?:ial)?|partly) (?:of (?:it|the) )?(?:information |was )*(?:sent|"
        r"provided|given|released|disclosed|disclosure|held back|refused)\b|"
        r"\b(?:was|were|been) refused in part\b|"
        r"\bsent (?:most of that|some of what)\b|\bha(?:s|ve) (?:now )?(?:sent|released|"
        r"disclosed) (?:some|part) of what\b|\bsome was held back\b", "part"),
)  # fmt: skip
_STATUSES: list[tuple[re.Pattern[str], Outcome]] = [
    (re.compile(pattern, _I | re.MULTILINE), status) for pattern, status in _STATUS
]
_WHOLLY_REFUSED = re.compile(
    r"\b(?:need not|not (?:obliged|required) to|will not|unable to|cannot|refuse(?:d)? to) "
    r"(?:supply|provide|disclose|release|send|give|comply with|meet) "
    r"(?:it|this|what you (?:asked|ask|requested|seek|want)|the (?:requested )?information|"
    r"any (?:of the )?information|your request)\b|"
    r"\b(?:refuse|refusing) your request\b|\byour request (?:is|was|has been|must be) refused\b|"
    r"\b(?:it|this|what you \w+(?: for)?) (?:cannot|will not|should|must|need not) be (?:sent|"
    r"supplied|released|disclosed|provided|withheld|kept back|held back|found within)\b|"
    r"\brefuse the above\b|\bneed not (?:therefore |thus )?meet your request\b|"
    r"\btake (?:it|your request) no further\b|\b(?:keep|hold) it back\b",
    _I,
)
_SENT = re.compile(
    r"\b(?:is|are|have) (?:attached|enclosed)\b|"
    r"\b(?:attached|enclosed) (?:is|are|\w+ (?:has|gives))\b|"
    r"\bwe (?:have )?(?:sent|send|gave|given|can (?:send|give|say|tell))\b|\bgiven the\b",
    _I,
)
_LIMIT_APPLIED = re.compile(
    r"\bto (?:meet|answer|comply with) (?:it|this|your request|the (?:rest|remainder|whole))\b"
    r"[^.\n]{0,60}\b(?:over|exceeds?|past|above) the (?:appropriate |cost )*limit\b|"
    r"\b(?:is|are) (?:thus |therefore )?exempt under section \d",
    _I,
)
"""Said of part of a request, beside answers that give the rest."""
_SECTION_21 = re.compile(
    r"\bs(?:ection|\.)?\s?21(?:\(1\))?\b[^.\n]{0,60}\b(?:appl(?:y|ies|ied)|engaged|exempt)", _I
)
_ELSEWHERE = re.compile(
    r"\b(?:is|are|may be|will be) held by\b|\bmay be reached\b|\b(?:please |may wish to )contact\b",
    _I,
)
"""Where it may be had: no disclosure."""
_NONE_HELD = re.compile(
    r"\bnot\b[^.\n]{0,40}\bhold (?:what you (?:ask|want|seek)|(?:any of )?the (?:requested )?"
    r"information|any information)\b",
    _I,
)
_GIVEN = re.compile(
    r"\b(?:attach|attached|enclose|enclosed|released|disclosed|supplied|set out below|as follows|"
    r"in the table|"
    r"we (?:sent|gave))\b|"
    r"\bprovided? (?:you )?with\b",
    _I,
)
_FIGURES = re.compile(
    r"\d|https?:|www\.|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|"
    r"\b(?:fewer|less) than (?:five|ten|six)\b|"
    r"\battach|\benclosed\b|\bwe (?:sent|gave|released)\b|"
    r"\bsee (?:the )?(?:table|below|attached|link)|\byes\b",
    _I,
)


def outcome_of(kind: str, reply: str, whole: str, questions: Sequence[ReadQuestion]) -> Outcome:
    """For a request `unknown`; for a reply, what its own status line or its answers say."""
    if kind in ("request", "other", "acknowledgement"):
        return "clarification" if kind != "request" and _CLARIFY.search(reply) else "unknown"
    for pattern, status in _STATUSES:
        if pattern.search(whole):
            return status
    answers = [answer for question in questions for answer in _answers(question)]
    answering = _SENT.search(reply) or any(map(_given, answers))
    if _CLARIFY.search(reply) and (_FIRST.search(reply) or not answering):
        return "clarification"
    if questions and not any(answers):
        return "unknown"
    if not questions and _WEIGHING.search(reply) and not _WEIGHED.search(reply):
        return "unknown"
    outcome = _by_answers([answer for answer in answers if answer], opened(reply))
    few = answers.count(None) * 2 > len(answers)
    return (
        "unknown"
        if (outcome == "full" and None in answers)
        or (few and outcome not in ("part", "clarification"))
        else outcome
    )


def _sends(text: str) -> bool:
    """Whether something is sent with the reply; the request itself does not count."""
    return any(
        _SENT.search(piece) and not re.search(r"\byour request\b", piece, _I)
        for piece in re.split(r"(?<=[.?!])\s+|\n\s*\n", text)
    )


def _given(answer: str | None) -> bool:
    return answer is not None and not _CLARIFY.search(answer) and "full" in _kinds(answer)


def _by_answers(given: Sequence[str], reply: str) -> Outcome:
    """By each answer, and by what is said of the whole."""
    whole = reply if not given else given[0] if len(set(given)) == 1 else ""
    if _WHOLLY_REFUSED.search(whole) and _REFUSED.search(whole) and not _sends(whole):
        return "refused"
    kinds = {one for text in set(given) or [reply] for one in _kinds(text)}
    if kinds == {"not_held", "refused"} and len(set(given)) > 1:
        return _mostly(given)
    if not given and kinds == {"full"} and not (_GIVEN.search(reply) or _SENT.search(reply)):
        return "unknown"
    if not given and len(kinds) > 1 and not _GIVEN.search(reply):
        kinds.discard("full")
    if kinds == {"full"} and given and _LIMIT_APPLIED.search(reply):
        return "part"
    if _elsewhere(given):
        return "refused"
    return _together(kinds, reply)


_WEIGHING = re.compile(
    r"^[^\w\n]*(?:factors favouring|public intere|overall harm)", _I | re.MULTILINE
)
_WEIGHED = re.compile(
    r"\boutweigh|\bthe greater\b|\bbalance\b|\btips the\b|"
    r"\bpublic interest (?:lies|favours|is in)\b|"
    r"\bfavours? (?:withholding|maintaining|non-?disclosure|not )",
    _I,
)
"""A text cut off before the public interest has been weighed decides nothing."""


def _mostly(given: Sequence[str]) -> Outcome:
    """Where nothing is given: what is said to more of the questions."""
    refused = sum("not_held" not in _kinds(answer) for answer in given)
    return "refused" if refused * 2 >= len(given) else "not_held"


def _elsewhere(given: Sequence[str]) -> bool:
    """Whether each answer is section 21, accessible by other means: an exemption (FOIA s.17(1))."""
    return bool(given) and all(_SECTION_21.search(answer) for answer in given)


def _answers(question: ReadQuestion) -> list[str | None]:
    return [question.answer]


_REACHED = re.compile(
    r"\botherwise accessible\b|\b(?:can|could|may) be (?:had|got|found|obtained) elsewhere\b|"
    r"\bby other means\b|\breasonably (?:accessible|obtain\w*)\b|"
    r"\breadily (?:get|obtain|available)\b|"
    r"\b(?:to be|for (?:future )?) ?publi(?:shed|cation)\b",
    _I,
)
"""Exempt since it can be had elsewhere: where it says how, that is no disclosure."""


def _kinds(answer: str) -> set[str]:
    found = set()
    if _NOT_HELD.search(answer):
        found.add("not_held")
    if _REFUSED.search(answer) or _SECTION_21.search(answer):
        found.add("refused")
    if _CLARIFY.search(answer):
        return {"clarification"}
    if "refused" not in found and provisions(answer):
        found.add("refused")
    if "refused" in found and _REACHED.search(answer) and not _SENT.search(answer):
        return {"refused"}
    if not found or (_disclosing(answer) and "clarification" not in found):
        found.add("full")
    return found


def _disclosing(answer: str) -> bool:
    """Whether some sentence of a partly refused answer gives something all the same."""
    for sentence in re.split(r"(?<=[.?!])\s+|\n\s*\n|\n(?=[A-Z\d|•-])", answer):
        if _REFUSED.search(sentence) or _NOT_HELD.search(sentence) or _limit_talk(sentence):
            continue
        if _ELSEWHERE.search(sentence):
            continue
        if _FIGURES.search(re.sub(r"\b(?:19|20)\d\d\b|\bsections?\s[\d()a-z]+", "", sentence)):
            return True
    return False


_EFFORT = re.compile(
    r"\b(?:hours|minutes)\b|£450|£600|£25|\bact\b|\bsection\b|\bs\.? ?\d\d|\bregulation|\breg\b|"
    r"\bwould (?:have to|need|take|cost|be (?:needed|required|likely))\b|\bby hand\b|"
    r"\bwork(?:ing)? (?:days?|hours)\b|\bpublic interest\b|\b(?:searched|matched)\b|"
    r"\bthis says\b|\bparagraph\b",
    re.IGNORECASE,
)
"""Of the law, or of the work that an answer would be, and no part of one."""


def _limit_talk(sentence: str) -> bool:
    return bool(_EFFORT.search(sentence))


def _together(kinds: set[str], reply: str) -> Outcome:
    if kinds == {"full"}:
        return (
            "part"
            if re.search(
                r"\bneither confirm nor deny\b|"
                r"\b(?:some|part) (?:of it )?(?:was |is |has been )?(?:held back|withheld|"
                r"redacted)",
                reply,
                _I,
            )
            else "full"
        )
    if kinds == {"not_held"}:
        return "not_held"
    if kinds == {"refused"}:
        return "refused"
    if kinds == {"clarification"}:
        return "clarification"
    if "full" not in kinds and kinds == {"not_held", "refused"}:
        first = _NOT_HELD.search(reply[: len(reply) // 2 + 200]) or _NONE_HELD.search(reply)
        return "not_held" if first else "refused"
    return "part" if kinds else "unknown"
