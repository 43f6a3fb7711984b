"""The letter itself, as plain text: opening, questions, closing and enclosure."""

from __future__ import annotations

from collections.abc import Sequence

from answerable.cases.composing.answers import answer_of, extension_of
from answerable.cases.composing.notice import FORM, notice_of
from answerable.cases.composing.outcome import outcome_of
from answerable.cases.composing.times import due_of, effect_of
from answerable.cases.composing.value import Decided, DecidedQuestion, found_of
from answerable.cases.exemptions import Found
from answerable.letters import enclosure, wording
from answerable.letters.letter import Letter, LetterQuestion, Section, Sender
from answerable.letters.render import text
from answerable.letters.wording.templates import filled

NAMES = {"nhs_trust": "The Trust", "department": "The Department"}
REGULATOR = enclosure.RegulatorDetails(
    "Information Commissioner",
    ("Information Commissioner's Office", "Wycliffe House", "Water Lane", "Wilmslow", "SK9 5AF"),
    "0303 123 1113",
    "https://ico.org.uk/make-a-complaint/",
)
"""Where no installation says which regulator there is, and where."""
_ACKNOWLEDGED = {"upheld", "part", "overturned"}


def letter_text(letter: Decided) -> str:
    """The whole letter, enclosure included. Only for one that nothing refuses."""
    return text(composed(letter))


def composed(letter: Decided) -> Letter:
    """The letter as the value that every form of it is made from."""
    sender = letter.sender or Sender(NAMES[letter.body], "Information Rights Team", ())
    name, title = letter.signatory
    return Letter(
        sender=sender,
        reference=letter.id,
        subject="",
        received=letter.received,
        due=None,
        issued=letter.on,
        dated=letter.on,
        opening=_opening(letter),
        questions=tuple(
            LetterQuestion(
                place, one.number, one.question, letter.regime, answer=_answer(letter, one)
            )
            for place, one in enumerate(letter.questions, 1)
        ),
        closing=_closing(letter),
        signatory_name=name or "Information Rights Team",
        signatory_title=title or sender.name,
        enclosure_title=enclosure.TITLE,
        enclosure=_enclosure(letter, sender),
    )  # fmt: skip


def _opening(letter: Decided) -> str:
    first = wording.opening(
        subject="", received=letter.received, regimes=(letter.regime,), addressee=""
    )
    return _joined([first, *_OPENINGS[letter.letter](letter)])


def _response_opening(letter: Decided) -> list[str]:
    return [*_outcome(letter), *_timing(letter), *_notice(letter)]


def _review_opening(letter: Decided) -> list[str]:
    said = [filled(f"review.{letter.regime}"), *_outcome(letter), *_notice(letter)]
    changed = any(changes(question) in ("part", "overturned") for question in letter.questions)
    return said + ([filled("review.failed.EIR")] if changed and letter.regime == "EIR" else [])


def _extension_opening(letter: Decided) -> list[str]:
    said = [filled("outcome.unknown")]
    return [*said, filled("extension.FOIA")] if letter.regime == "FOIA" else said


def _clarification_opening(letter: Decided) -> list[str]:
    law = letter.regime
    return [filled(f"clarification.{law}"), filled(f"clarification.help.{law}")]


def _fees_opening(letter: Decided) -> list[str]:
    result = effect_of(letter)
    assert result is not None
    deadline = result.dates["fee_deadline"]
    law = letter.regime
    return [filled(f"fees.{law}"), filled(f"fees.until.{law}", deadline=deadline)]


_OPENINGS = {
    "response": _response_opening,
    "review_outcome": _review_opening,
    "extension": _extension_opening,
    "clarification": _clarification_opening,
    "fees": _fees_opening,
}


def _outcome(letter: Decided) -> list[str]:
    decided = outcome_of((q.disposition, _relies(letter, q)) for q in letter.questions)
    return [filled(f"outcome.{decided}")]


def _relies(letter: Decided, question: DecidedQuestion) -> bool:
    """Whether a provision keeps some of it back; another form or format keeps nothing back."""
    cited = found_of(question, letter.regime, letter.on)
    return any(found.row.key != FORM for found, _reasoning in cited)


def _timing(letter: Decided) -> list[str]:
    due = due_of(letter)
    key = "in_time" if letter.on <= due else "late"
    return [filled(key, received=letter.received, due=due)]


def _notice(letter: Decided) -> list[str]:
    found: dict[bool, list[Found]] = {True: [], False: []}
    for question in letter.questions:
        cited = found_of(question, letter.regime, letter.on)
        found[question.disposition == "to_follow"] += [one for one, _reasoning in cited]
    return notice_of(letter.regime, found[False], found[True])


def _answer(letter: Decided, question: DecidedQuestion) -> str:
    if letter.letter == "extension":
        result = effect_of(letter)
        assert result is not None
        assert result.due is not None
        return extension_of(letter, question, result.due)
    if letter.letter in ("clarification", "fees"):
        return _asked(letter, question)
    said = answer_of(letter, question)
    if letter.letter == "review_outcome":
        return _joined([filled(f"review.{changes(question)}"), said])
    return said


def _asked(letter: Decided, question: DecidedQuestion) -> str:
    """What is asked of the requester on this question; the same for all where one says it."""
    said = _joined([question.answer, question.advice])
    if not said:
        said = next(s for q in letter.questions if (s := _joined([q.answer, q.advice])))
    if letter.letter == "fees":
        return filled("fees.amount", amount=said)
    return filled("clarification.wanted", advice=said)


def changes(question: DecidedQuestion) -> str:
    """What a review did to the first decision: upheld, part, overturned; decided where unknown.

    By the code that the first decision begins with, such as `withheld` or `withheld: s.43(2)`.
    """
    before = question.previous.lower().replace(" ", "_")
    code = question.disposition
    if before in _ACKNOWLEDGED:
        return before
    if before.startswith("upheld_in_part"):
        return "part"
    if not before:
        return "decided"
    if before.startswith(code):
        return "upheld"
    if code == "disclosed":
        return "part" if question.reasonings else "overturned"
    return "decided"


def _closing(letter: Decided) -> str:
    if letter.letter == "review_outcome":
        return _joined([filled("closing"), filled(f"review.rights.{letter.regime}")])
    kind = "plain" if letter.letter in ("clarification", "fees") else letter.regime
    return _joined([filled("closing"), filled("closing.enclosed"), filled(f"rights.{kind}")])


def _enclosure(letter: Decided, sender: Sender) -> tuple[Section, ...]:
    terms = enclosure.Terms(
        sender=sender, regulator=REGULATOR, reference=letter.id,
        received=letter.received, dated=letter.on,
    )  # fmt: skip
    sections = enclosure.enclosure(letter.regime, terms)
    if letter.letter == "review_outcome":  # it has been held: there is no other
        return tuple(one for one in sections if "internal review" not in one.heading)
    return sections


def _joined(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph.strip())
